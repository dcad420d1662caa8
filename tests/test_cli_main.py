"""The command line itself: help, wrong use, exit codes, quiet endings, and nothing heavy loaded for nothing."""

import json
import os
import subprocess
import sys

import pytest

from compare import __version__
from compare.commands import group, main
from compare.commands.exitcodes import ExitCode

HEAVY = (
    "numpy",
    "scipy",
    "rapidfuzz",
    "trafilatura",
    "lxml",
    "ftfy",
    "pathspec",
    "sparse_dot_topn",
    "tabulate",
    "textdistance",
    "textual",
    "yaml",
)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["-h"],
        ["--version"],
        ["report", "--help"],
        ["quotes", "--help"],
        ["facts", "--help"],
        ["index", "--help"],
        ["index", "add", "--help"],
        ["review", "--help"],
        ["explain", "--help"],
        ["decisions", "--help"],
        ["decisions", "list", "--help"],
        ["wrong"],
    ],
    ids=" ".join,
)
def test_help_does_not_wait_for_heavy_libraries(root, arguments):
    script = (
        "import contextlib, io, sys\n"
        "from compare.commands import main\n"
        "with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):\n"
        f"    main({arguments!r})\n"
        f"print(sorted(set({HEAVY!r}) & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_importing_the_package_loads_no_stage(root):
    script = "import sys, compare; print([m for m in sys.modules if m.startswith('compare.')])"
    done = subprocess.run([sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_version(samestory):
    assert samestory("--version").out == f"samestory, version {__version__}\n"


@pytest.mark.parametrize("name", ["report", "index", "review", "decisions", "quotes", "facts", "explain"])
def test_every_command_explains_itself_with_an_example(samestory, name):
    run = samestory(name, "--help", COLUMNS="100")
    assert run.code == ExitCode.DONE
    assert f"samestory {name} " in run.out
    assert name in samestory("--help").out


def test_every_command_has_a_help_line_in_the_list():
    every = ["report", "check", "index", "search", "review", "decisions", "quotes", "facts", "explain"]
    assert group.list_commands(None) == every


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param([], id="nothing"),
        pytest.param(["frobnicate"], id="no such command"),
        pytest.param(["--frobnicate"], id="no such option"),
        pytest.param(["report"], id="no paths"),
        pytest.param(["quotes"], id="no paths to list"),
        pytest.param(["review", "-"], id="a review of standard input"),
        pytest.param(["facts"], id="no paths to find facts in"),
        pytest.param(["report", "x.txt", "-f", "pdf"], id="unknown format"),
        pytest.param(["report", "x.txt", "-n", "-1"], id="negative limit"),
        pytest.param(["quotes", "x.txt", "--skipped", "--all"], id="options that exclude each other"),
        pytest.param(["explain", "one passage"], id="one passage alone"),
        pytest.param(["explain", "a word", "another", "third"], id="three passages"),
        pytest.param(["explain", "", "a word"], id="an empty passage"),
        pytest.param(["explain", "“…”", "a word"], id="a passage without a word"),
        pytest.param(["explain", "1:1", "1:1", "--in", "x.txt"], id="a statement with itself"),
    ],
)
def test_wrong_use_exits_with_2_and_one_hint(samestory, arguments):
    run = samestory(*arguments)
    assert run.code == ExitCode.USAGE
    assert run.out == ""
    assert "Traceback" not in run.err
    assert run.err.strip()


def test_a_wrong_command_names_the_right_ones(samestory):
    assert (
        "use one of report, check, index, search, review, decisions, quotes, facts, explain"
        in samestory("frobnicate").err
    )


def test_a_closed_pipe_is_no_error(root, tmp_path):
    (tmp_path / "many.txt").write_text(
        "\n\n".join(f"“This is sentence number {n},” Ana Ruiz said." for n in range(1000))
    )
    run = subprocess.run(
        f"set -o pipefail; {sys.executable} {root / 'cli.py'} quotes many.txt | head -1",
        shell=True,
        executable="/bin/bash",
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.count("\n") == 1


def test_an_interrupt_ends_quietly(monkeypatch, capsys, tmp_path):
    def interrupted(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("compare.pipeline.report", interrupted)
    assert main(["report", str(tmp_path)]) == ExitCode.INTERRUPTED
    assert capsys.readouterr().err == ""


def test_a_terminal_without_the_letters_gets_escapes(samestory, tmp_path):
    (tmp_path / "a.txt").write_text("“We are coming home tonight,” Zosia Żak said.", encoding="utf-8")
    run = samestory("quotes", "a.txt", PYTHONIOENCODING="latin-1", PYTHONUTF8="0")
    assert run.code == ExitCode.DONE
    assert "\\u201cWe are coming home tonight" in run.out


def test_main_takes_arguments_and_returns_a_code(tmp_path, capsys):
    (tmp_path / "a.txt").write_text("“We are coming home tonight,” Ana Ruiz said.", encoding="utf-8")
    assert main(["quotes", str(tmp_path), "-f", "jsonl"]) == ExitCode.DONE
    assert json.loads(capsys.readouterr().out)["text"] == "We are coming home tonight,"


def test_progress_stays_silent_on_short_runs(samestory, tmp_path):
    (tmp_path / "a.txt").write_text("“We are coming home tonight,” Ana Ruiz said.", encoding="utf-8")
    assert "of" not in samestory("quotes", "a.txt").err


def test_progress_speaks_up_on_long_ones(monkeypatch, capsys):
    from compare.commands import progress

    clock = iter([0.0, 1.0, 3.0, 4.0, 14.0])
    monkeypatch.setattr(progress.time, "monotonic", lambda: next(clock))
    with progress.Progress() as said:
        for done in range(1, 5):
            said("reading", done, 4)
    assert capsys.readouterr().err == "samestory: reading, 2 of 4\nsamestory: reading, 4 of 4\n"


def test_progress_is_wiped_off_a_terminal(monkeypatch, capsys):
    from compare.commands import progress

    clock = iter([0.0, 3.0])
    monkeypatch.setattr(progress.time, "monotonic", lambda: next(clock))
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    with progress.Progress() as said:
        said("reading", 1, 4)
    line = "samestory: reading, 1 of 4"
    assert capsys.readouterr().err == f"\r{line}\r{' ' * len(line)}\r"


@pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals are POSIX")
@pytest.mark.parametrize(
    ("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)], ids=["plain", "NO_COLOR"]
)
def test_colour_on_a_terminal_only_and_only_if_wanted(root, tmp_path, environment, coloured):
    import pty

    for name in ("a", "b"):
        text = f"“The harbour bridge will close for repairs until October,” Ana Ruiz told the {name} desk."
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    reader, writer = pty.openpty()
    known = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "COLUMNS"}}
    command = [sys.executable, str(root / "cli.py"), "report", "."]
    subprocess.run(command, cwd=tmp_path, stdout=writer, env=known | environment, check=True)
    os.close(writer)
    shown = os.read(reader, 1 << 16)
    os.close(reader)
    assert (b"\x1b[" in shown) == coloured
