"""The README tells the truth; that its commands and its Python run is for `test_documents.py` to say.

After a change of the output, `make readme` puts the new one in.
"""

import os
import re

import pytest

from compare.commands import group

BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SHOWN = "Relations with Iran are acceptable"


def blocks(text, language):
    return [body for found, body in BLOCK.findall(text) if found == language]


@pytest.fixture(scope="module")
def readme(root):
    return (root / "README.md").read_text(encoding="utf-8")


def test_every_command_is_shown(readme):
    for name in group.list_commands(None):
        assert f"samestory {name} " in readme


def test_python_is_five_lines(readme):
    assert len([line for line in blocks(readme, "python")[0].splitlines() if line.strip()]) <= 6


def test_output_is_what_the_command_prints(samestory, root, readme, tmp_path):
    (tmp_path / "seeds").symlink_to(root / "seeds")
    paragraphs = samestory("report", "seeds/", COLUMNS="100").out.split("\n\n")
    shown = "\n\n".join([paragraphs[0], *(part for part in paragraphs[1:] if SHOWN in part.splitlines()[0])]) + "\n"
    [excerpt] = blocks(readme, "text")
    if os.environ.get("SAMESTORY_UPDATE_README"):
        (root / "README.md").write_text(readme.replace(excerpt, shown), encoding="utf-8")
        return
    assert SHOWN in shown
    assert excerpt == shown, "`make readme` puts the new output in"
