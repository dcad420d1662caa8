"""The rules of a check in words: one for a terminal, all of them as a list, and as a page of documentation."""

from collections.abc import Iterable, Sequence

from compare.models import Rule
from compare.report.layout import NARROWEST, grid, wrap

_INDENT = 4
FAMILIES = {"SS1": "Quotes", "SS2": "Facts", "SS3": "Sourcing"}


def rule_text(rule: Rule, width: int) -> str:
    """What a rule finds, why, an example with both passages, and how to ignore it; at most `width` columns wide."""
    width = max(width, NARROWEST)
    parts = [
        wrap(f"{rule.id} {rule.slug} ({rule.severity}): {rule.summary}", width),
        wrap(rule.explanation, width),
        *(f"{label}:\n{wrap(text, width, _INDENT)}" for label, text in _example(rule)),
        "To ignore it:\n" + "\n".join(wrap(way, width, _INDENT) for way in _ways(rule)),
    ]
    return "\n\n".join(parts) + "\n"


def rule_list(rules: Sequence[Rule], width: int) -> str:
    """A line a rule: id, slug, severity, summary."""
    rows = [(rule.id, rule.slug, rule.severity.value, rule.summary) for rule in rules]
    taken = sum(max(len(row[at]) for row in rows) + 2 for at in range(3))
    return grid(rows, (None, None, None, max(width, NARROWEST) - taken)) + "\n"


def rule_page(rules: Iterable[Rule]) -> str:
    """All rules as Markdown."""
    parts = [_HEAD]
    family = ""
    for rule in rules:
        if rule.id[:3] != family:
            family = rule.id[:3]
            parts.append(f"## {FAMILIES[family]}")
        parts.append(f"### {rule.id} {rule.slug}")
        parts.append(f"*{rule.severity}*: {rule.summary}.")
        parts.append(rule.explanation)
        parts.extend(f"{label}:\n\n{_quoted(text)}" for label, text in _example(rule))
    return "\n\n".join(parts) + "\n"


_HEAD = """# Rules

<!-- Made from the table of rules; `make readme` makes it anew. -->

`samestory explain RULE` prints a rule, and `samestory explain rules` lists them.
Ids and slugs are stable; either names a rule, and the beginning of an id (`SS1`) names a family.
The severity of each can be set, and rules and places can be ignored: see [configuration](configuration.md)."""


def _example(rule: Rule) -> list[tuple[str, str]]:
    shown = (
        ("An article has", rule.example.here),
        ("Others have", rule.example.there),
        ("What is reported", rule.example.message),
    )
    return [(label, text) for label, text in shown if text]


def _ways(rule: Rule) -> tuple[str, ...]:
    return (
        f"<!-- samestory: ignore {rule.slug} --> before the paragraph",
        f"--ignore {rule.id} on the command line",
        f'ignore = ["{rule.slug}"] in samestory.toml',
    )


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.splitlines())
