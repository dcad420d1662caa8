"""The code blocks of the documents, and what they do when somebody follows them in a fresh folder."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
DOCUMENTS = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md")))
_FENCE = re.compile(
    r"^(?:<!-- not run: (?P<reason>[^>\n]+) -->\n)?```(?P<language>[\w+-]*)\n(?P<body>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
_END = "\x1e"
"""Stands between the outputs of two commands."""
_JQ = """#!{python}
import json, pathlib, sys
import jq
raw, program, path = sys.argv[1] == "-r", *sys.argv[-2:]
for found in jq.compile(program).input_text(pathlib.Path(path).read_text(encoding="utf-8")):
    print(found if raw and isinstance(found, str) else json.dumps(found, indent=2, ensure_ascii=False))
"""
"""As much of jq as the documents use: not everybody has the program, and versions print differently."""


@dataclass(frozen=True)
class Block:
    """A code block of a document."""

    document: Path
    line: int
    """Of its first line of code, from 1."""
    language: str
    body: str
    reason: str
    """Why it is not run, as the document says in a comment above it; else empty."""

    @property
    def name(self) -> str:
        return f"{self.document.relative_to(ROOT)}:{self.line}"


def blocks(document: Path, *languages: str) -> list[Block]:
    """Those in some languages, or all, in the order of the document."""
    text = document.read_text(encoding="utf-8")
    found = []
    for match in _FENCE.finditer(text):
        line = text.count("\n", 0, match.start("body")) + 1
        found.append(Block(document, line, match["language"], match["body"], match["reason"] or ""))
    return [block for block in found if not languages or block.language in languages]


@dataclass(frozen=True)
class Desk:
    """A folder with what the documents speak of: `seeds/` and `docs/example/`, and `samestory` and `jq` to call."""

    folder: Path

    @classmethod
    def lay(cls, folder: Path) -> "Desk":
        """Copies, since some commands write beside the articles."""
        shutil.copytree(ROOT / "seeds", folder / "seeds")
        shutil.copytree(ROOT / "docs/example", folder / "docs/example")
        (folder / "bin").mkdir()
        for name, script in (
            ("samestory", f'#!/bin/sh\nexec {sys.executable} {ROOT / "cli.py"} "$@"\n'),
            ("jq", _JQ.format(python=sys.executable)),
        ):
            (folder / "bin" / name).write_text(script, encoding="utf-8")
            (folder / "bin" / name).chmod(0o755)
        return cls(folder)

    def run(self, script: str) -> subprocess.CompletedProcess[str]:
        """A shell script; what it says on stderr goes where stdout goes, as at a prompt."""
        clean = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "NO_COLOR"}}
        own = {
            "PATH": f"{self.folder / 'bin'}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT),
            "SAMESTORY_CACHE_DIR": str(self.folder / "cache"),
            "SAMESTORY_REVIEWER": "Desk",
        }
        return subprocess.run(
            ["bash", "-c", script],
            cwd=self.folder,
            env=clean | own,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
            timeout=120,
        )

    def retell(self, transcript: str) -> str:
        """The commands of a transcript, one after the other in one shell, with what they print now."""
        commands = [line.removeprefix("$ ") for line in transcript.splitlines() if line.startswith("$ ")]
        script = "\n".join(f"{line}\nlast=$?; printf '{_END}'; (exit $last)" for line in commands)
        said = self.run(script).stdout.split(_END)
        return "".join(f"$ {line}\n{output}" for line, output in zip(commands, said, strict=False))
