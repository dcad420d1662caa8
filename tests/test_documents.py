"""Whoever follows the documents gets what they show: every command runs, and so does every line of Python.

After a change of the output, `make readme` puts the new one in.
"""

import doctest
import os
import sys

import pytest
from documents import DOCUMENTS, ROOT, Desk, blocks

RUN = ("sh", "console", "python", "pycon")
DATA = ("json", "markdown", "mermaid", "text", "toml", "yaml")
"""Languages that are not run; other tests read most of these blocks."""
NOT_RUN = {
    "README.md": {"installs into .venv", "installs samestory"},
    "CONTRIBUTING.md": {"is what runs this"},
    "docs/calibration.md": {"needs 30 decisions"},
    "docs/getting-started.md": {"installs samestory"},
}
"""Blocks that no test can run, by the reasons that the documents give."""


def named(*languages):
    found = [document for document in DOCUMENTS if any(not b.reason for b in blocks(document, *languages))]
    return pytest.mark.parametrize("document", found, ids=lambda document: str(document.relative_to(ROOT)))


@named("sh", "console", "python")
def test_every_block_does_what_it_shows(document, tmp_path):
    """Block after block in one folder, as a reader would; a script in Python says nothing on stderr."""
    desk = Desk.lay(tmp_path)
    text = document.read_text(encoding="utf-8")
    for block in blocks(document, "sh", "console", "python"):
        if block.reason:
            continue
        if block.language == "console":
            now = desk.retell(block.body)
            if os.environ.get("SAMESTORY_UPDATE_README"):
                text = text.replace(block.body, now)
                document.write_text(text, encoding="utf-8")
            else:
                assert block.body == now, f"{block.name}: `make readme` puts the new output in"
        elif block.language == "sh":
            done = desk.run(f"set -e\n{block.body}")
            assert (block.name, done.returncode, done.stdout if done.returncode else "") == (block.name, 0, "")
        else:
            (tmp_path / "script.py").write_text(block.body, encoding="utf-8")
            done = desk.run(f"{sys.executable} script.py 2>errors")
            said = (tmp_path / "errors").read_text(encoding="utf-8")
            assert (block.name, done.returncode, said) == (block.name, 0, "")
            assert done.stdout


@named("pycon")
def test_every_python_prompt_answers_as_shown(document, tmp_path, monkeypatch):
    """A document is one session."""
    Desk.lay(tmp_path)
    monkeypatch.chdir(tmp_path)
    shown = "\n".join(block.body for block in blocks(document, "pycon"))
    session = doctest.DocTestParser().get_doctest(shown, {}, document.name, str(document), 0)
    told = []
    doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(session, out=told.append)
    assert "".join(told) == ""


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: str(document.relative_to(ROOT)))
def test_what_is_not_run_is_named(document):
    """A block is run, or is data, or stands in the list above; none slips through by an odd language."""
    found = blocks(document)
    assert {block.reason for block in found if block.reason} == NOT_RUN.get(str(document.relative_to(ROOT)), set())
    odd = [block.name for block in found if not block.reason and block.language not in (*RUN, *DATA)]
    assert odd == []
    fences = sum(line.startswith("```") for line in document.read_text(encoding="utf-8").splitlines())
    assert fences == 2 * len(found)


def test_scripts_of_all_documents_are_found():
    """The pattern finds what is there."""
    assert {"sh", "console", "python"} <= {block.language for document in DOCUMENTS for block in blocks(document)}
