"""A real run in a terminal multiplexer at 80×24: the command, its screen, and the file that it leaves."""

import json
import os
import re
import shutil
import subprocess
import sys
import time

import pytest

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="needs tmux")

COLOUR = re.compile(r"\x1b\[(?:\d+;)*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])[;m]")
PATIENCE = 60


class Terminal:
    """A pane of its own server, so that nobody's sessions are touched."""

    def __init__(self, folder, command, **environment):
        self.server = ["tmux", "-S", str(folder / "tmux"), "-f", "/dev/null"]
        known = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "TMUX"}}
        self.env = known | {"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", **environment}
        self._tmux(
            "new-session", "-d", "-x", "80", "-y", "24", "-c", str(folder), f"{command}; echo the shell; sleep 60"
        )

    def _tmux(self, *arguments):
        done = subprocess.run([*self.server, *arguments], env=self.env, capture_output=True, text=True, check=True)
        return done.stdout

    def press(self, *keys, until):
        self._tmux("send-keys", *keys)
        return self.wait(until)

    def wait(self, until):
        """What is on the screen once it has some words."""
        end = time.monotonic() + PATIENCE
        while until not in (shown := self._tmux("capture-pane", "-p")):
            assert time.monotonic() < end, shown
            time.sleep(0.02)
        return shown

    @property
    def coloured(self):
        return self._tmux("capture-pane", "-e", "-p")

    def close(self):
        subprocess.run([*self.server, "kill-server"], env=self.env, capture_output=True, check=False)


@pytest.fixture
def review(root, tmp_path):
    """`samestory review` on a copy of the seeds, in a terminal."""
    opened = []
    shutil.copytree(root / "seeds", tmp_path / "seeds")

    def start(**environment):
        command = f"{sys.executable} {root / 'cli.py'} review seeds/ --as Ana"
        opened.append(Terminal(tmp_path, command, SAMESTORY_CACHE_DIR=str(tmp_path / "cache"), **environment))
        return opened[-1]

    yield start
    for terminal in opened:
        terminal.close()


@pytest.mark.parametrize(
    "environment",
    [
        pytest.param({}, id="as it comes"),
        pytest.param({"NO_COLOR": "1"}, id="without colour"),
    ],
)
def test_answers_land_in_the_file(review, tmp_path, environment):
    """Each at its key: the file has them while the screen is still open. Undo adds a withdrawal, and quitting nothing."""
    terminal = review(**environment)
    shown = terminal.wait("q quit")
    assert max(map(len, shown.splitlines())) <= 80
    assert "0 skipped" in shown.splitlines()[0]
    assert "►" in shown
    assert bool(COLOUR.search(terminal.coloured)) is not bool(environment)
    terminal.press("s", until="1 same")
    terminal.press("t", "so it is", until="so it is")
    terminal.press("Enter", until="Your note: so it is")
    terminal.press("d", until="1 different")
    terminal.press("u", until="1 unsure")
    lines = [json.loads(line) for line in (tmp_path / "seeds/samestory.decisions.jsonl").read_text().splitlines()]
    assert [(line["answer"], line["who"], line.get("note", "")) for line in lines] == [
        ("same", "Ana", ""),
        ("different", "Ana", "so it is"),
        ("unsure", "Ana", ""),
    ]
    terminal.press("z", until="unsure taken back")
    terminal.press("q", until="the shell")
    lines = [json.loads(line) for line in (tmp_path / "seeds/samestory.decisions.jsonl").read_text().splitlines()]
    assert len(lines) == 4
    assert lines[3]["withdraws"] == lines[2]["id"]


@pytest.mark.parametrize("name", ["xterm", "screen", "tmux-256color", "linux"])
def test_every_usual_terminal_shows_it(root, tmp_path, name):
    """Whatever the terminal calls itself: the screen is whole, keys answer, and the shell comes back clean."""
    code = "from onscreen import *; ReviewApp(Session([quote(), others()], Kept())).run()"
    paths = os.pathsep.join(map(str, (root, root / "tests")))
    terminal = Terminal(tmp_path, f"env TERM={name} PYTHONPATH={paths} {sys.executable} -c '{code}'")
    try:
        shown = terminal.wait("quit")
        assert "We [-will-] close the bridge for [-14-] days" in " ".join(shown.split())
        assert "{+40+}" in shown
        assert "Which one is no quote?" in terminal.press("n", until="Escape")
        terminal.press("2", until="Two lorries")
        assert "z undo" in terminal.press("Space", until="Nothing is left to ask.")
        assert terminal.press("q", until="the shell").strip() == "the shell"
    finally:
        terminal.close()
