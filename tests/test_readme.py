"""The README tells the truth: its commands run, its Python runs, its output is what the program prints.

After a change of the output, `make readme` puts the new one in.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys

import pytest

from compare.commands import group

END = "\x1e"
"""Stands between the outputs of two commands of a transcript."""
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SHOWN = "Relations with Iran are acceptable"


def blocks(text, language):
    return [body for found, body in BLOCK.findall(text) if found == language]


@pytest.fixture(scope="module")
def readme(root):
    return (root / "README.md").read_text(encoding="utf-8")


def test_commands_run(samestory, root, readme, tmp_path):
    (tmp_path / "seeds").symlink_to(root / "seeds")
    lines = [line.split(" #")[0].strip() for body in blocks(readme, "sh") for line in body.splitlines()]
    shown = [line for line in lines if line.startswith(("samestory ", "python cli.py "))]
    assert shown
    for line in shown:
        run = samestory(*shlex.split(line.removeprefix("python cli.py").removeprefix("samestory")))
        assert (line, run.code, run.err) == (line, 0, "")
        assert run.out


def test_every_command_is_shown(readme):
    for name in group.list_commands(None):
        assert f"samestory {name} " in readme


def test_python_runs_and_prints(root, readme, tmp_path):
    (tmp_path / "seeds").symlink_to(root / "seeds")
    for script in blocks(readme, "python"):
        done = subprocess.run(
            [sys.executable, "-c", script],
            cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": str(root)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout


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


def transcript(root, tmp_path, body):
    """The same commands, run one after the other in one shell, with what they print now."""
    shutil.copytree(root / "docs/example", tmp_path / "docs/example")
    shutil.copytree(root / "seeds", tmp_path / "seeds")
    (tmp_path / "samestory").write_text(f'#!/bin/sh\nexec {sys.executable} {root / "cli.py"} "$@"\n', encoding="utf-8")
    (tmp_path / "samestory").chmod(0o755)
    commands = [line.removeprefix("$ ") for line in body.splitlines() if line.startswith("$ ")]
    done = subprocess.run(
        ["bash", "-c", "\n".join(f"{line}\nlast=$?; printf '{END}'; (exit $last)" for line in commands)],
        cwd=tmp_path,
        env=os.environ
        | {"PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}", "SAMESTORY_CACHE_DIR": str(tmp_path / "cache")},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return "".join(f"$ {line}\n{said}" for line, said in zip(commands, done.stdout.split(END), strict=False))


@pytest.mark.parametrize(
    ("document", "number"),
    [("README.md", 0), ("README.md", 1)],
    ids=["check", "review"],
)
def test_the_transcript_is_what_happens(root, tmp_path, document, number):
    """What a document shows of a terminal is what a terminal shows."""
    text = (root / document).read_text(encoding="utf-8")
    shown = blocks(text, "console")[number]
    now = transcript(root, tmp_path, shown)
    if os.environ.get("SAMESTORY_UPDATE_README"):
        (root / document).write_text(text.replace(shown, now), encoding="utf-8")
        return
    assert shown == now, "`make readme` puts the new output in"


def test_the_example_goes_red_and_after_the_fix_green(readme):
    shown = blocks(readme, "console")[0]
    assert [line for line in shown.splitlines() if line in {"0", "1"}] == ["1", "0"]
