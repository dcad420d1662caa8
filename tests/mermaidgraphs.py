"""The little of Mermaid that samestory writes, as a grammar, for whoever tests a graph."""

import re

TEXT = r'"(?:[^\W_]|[ ,’.\-]|\(\?\)|#\d+;)*"'
LINE = re.compile(
    rf"flowchart LR|    a\d+\[{TEXT}\]|    s\d+(?:\(\[{TEXT}\]\)|\({TEXT}\)|\{{\{{{TEXT}\}}\}}|\[\[{TEXT}\]\])"
    r"|    a\d+ --> s\d+"
)
"""All that a line of a graph may be, of which the real Mermaid was seen to parse and show every form."""
