"""The GitHub action and the GitLab job: their scripts run here, in a scratch repository, as they would there."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import yaml

STORY = "---\noutlet: {}\ndate: 2024-05-14\n---\n# Storm\n\n“We lost {} boats in the storm, and nobody on the islands will forget it,” Tom Ashby said.\n"
EXPRESSION = re.compile(r"\$\{\{\s*([\w.-]+)\s*\}\}")


@pytest.fixture(scope="module")
def action(root):
    return yaml.safe_load((root / "action.yml").read_text(encoding="utf-8"))


@pytest.fixture
def repository(tmp_path):
    """A draft that has another number than the archive, and beside it one that has not."""
    folder = tmp_path / "repository"
    for name, outlet, number in (
        ("drafts/red.md", "The Coast", 21),
        ("drafts/green one.md", "The Coast", 12),
        ("archive/herald.md", "The Herald", 12),
        ("archive/star.md", "The Star", 12),
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(STORY.format(outlet, number), encoding="utf-8")
    return folder


@pytest.fixture
def path(tmp_path, root):
    """A PATH on which `samestory` is this checkout, and `python` the interpreter of the tests."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name, line in (("samestory", f"{sys.executable} {root / 'cli.py'}"), ("python", sys.executable)):
        (folder / name).write_text(f'#!/bin/sh\nexec {line} "$@"\n', encoding="utf-8")
        (folder / name).chmod(0o755)
    return f"{folder}{os.pathsep}{os.environ['PATH']}"


@pytest.fixture
def step(action, repository, tmp_path, path, root):
    """Run the script of a step as the runner does, with the inputs of a workflow."""

    def run(name, **inputs):
        [found] = [step for step in action["runs"]["steps"] if step.get("name") == name]
        given = {key: str(value.get("default", "")) for key, value in action["inputs"].items()}
        known = {
            f"inputs.{key}": value
            for key, value in (given | {k.replace("_", "-"): v for k, v in inputs.items()}).items()
        }
        known |= {"runner.temp": str(tmp_path / "temp"), "github.action_path": str(root)}
        files = {name: tmp_path / name for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_PATH")}
        for file in files.values():
            file.touch()
        environment = {key: EXPRESSION.sub(lambda match: known[match[1]], value) for key, value in found["env"].items()}
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", found["run"]],
            cwd=repository,
            env=os.environ | environment | {key: str(file) for key, file in files.items()} | {"PATH": path},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        return done, {key: file.read_text(encoding="utf-8") for key, file in files.items()}

    return run


def test_no_input_is_part_of_a_script(action):
    """An expression inside `run` would let the name of a file run commands."""
    for step in action["runs"]["steps"]:
        assert ("uses" in step) != ("run" in step)
        if "run" in step:
            assert step["shell"] == "bash"
            assert "${{" not in step["run"]


def test_every_input_is_used(action):
    """An input that nothing reads would be a promise that is not kept."""
    steps = yaml.safe_dump(action["runs"]["steps"])
    assert set(re.findall(r"inputs\.([\w-]+)", steps)) == set(action["inputs"])
    assert action["runs"]["using"] == "composite"


def test_red(step, repository):
    """Annotations on the lines, all of it in the summary and as SARIF, the status as an output; and the step fails."""
    done, files = step("Check", articles="drafts/", against="archive/\n", sarif="out/found.sarif", fail_on="error")
    assert done.returncode == 1
    annotations = [line for line in done.stdout.splitlines() if line.startswith("::error ")]
    assert len(annotations) == 1
    assert "file=drafts/red.md,line=7," in annotations[0]
    assert files["GITHUB_OUTPUT"] == "sarif=out/found.sarif\nstatus=1\n"
    assert "SS102" in files["GITHUB_STEP_SUMMARY"]
    [run] = json.loads((repository / "out/found.sarif").read_text(encoding="utf-8"))["runs"]
    assert [result["ruleId"] for result in run["results"]] == ["SS102"]


def test_green(step):
    """A clean article passes; its name may have a blank, and stands on a line of its own."""
    done, files = step(
        "Check", articles="drafts/green one.md\n\n", against="archive/", args="--select=SS1\n--fail-on=note"
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "::error" not in done.stdout
    assert files["GITHUB_OUTPUT"] == "status=0\n"


HOSTILE = ["$(touch pwned)", "`touch pwned`", '"; touch pwned; "', "--output=pwned", "-o", "pwned"]


def test_a_hostile_name_runs_nothing(step, repository):
    """Names are arguments, neither commands nor options; what cannot be checked is 2, whatever `fail-on` says."""
    done, files = step(
        "Check",
        articles="\n".join(HOSTILE),
        against="archive/\n$(touch pwned)",
        fail_on="never",
        sarif="$(touch pwned)",
    )
    assert done.returncode == 2
    assert all(f"{name}: does not exist" in done.stderr for name in HOSTILE)
    assert not (repository / "pwned").exists()
    assert files["GITHUB_OUTPUT"] == "status=2\n"


def test_installs_from_its_own_checkout(step, tmp_path, monkeypatch):
    """Into an environment of its own, which the next steps find; the dependencies are lent, to stay offline."""
    import pathspec

    monkeypatch.setenv("PYTHONPATH", str(Path(pathspec.__file__).parent.parent))
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_NO_BUILD_ISOLATION", "0")  # pip's odd way to say that there is none
    done, files = step("Install samestory")
    assert (done.returncode, done.stdout) == (0, "")
    installed = Path(files["GITHUB_PATH"].strip())
    assert installed == tmp_path / "temp/samestory/bin"
    shown = subprocess.run(
        [installed / "samestory", "--version"], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert shown.stdout.startswith("samestory, version")


@pytest.fixture(scope="module")
def job(root):
    return yaml.safe_load((root / "docs/ci/gitlab-ci.yml").read_text(encoding="utf-8"))["samestory"]


def test_gitlab(job, repository, path):
    """Every line of the script runs, the last one fails the job, and both reports exist nevertheless."""
    articles = "drafts/"
    (repository / "samestory.toml").write_text('against = ["archive"]\n', encoding="utf-8")
    variables = {**job["variables"], "CI_PROJECT_DIR": str(repository), "ARTICLES": articles}
    variables = {key: value.replace("$CI_PROJECT_DIR", str(repository)) for key, value in variables.items()}
    codes = [
        subprocess.run(["bash", "-c", line], cwd=repository, env=os.environ | variables | {"PATH": path}, capture_output=True, check=False).returncode
        for line in job["script"]
    ]  # fmt: skip
    assert codes == [0, 0, 1]
    reports = job["artifacts"]["reports"]
    findings = json.loads((repository / reports["codequality"]).read_text(encoding="utf-8"))
    assert [(one["check_name"], one["location"]["path"]) for one in findings] == [("quote-number", "drafts/red.md")]
    assert ET.parse(repository / reports["junit"]).getroot().tag in {"testsuite", "testsuites"}
    assert any((repository / folder).exists() for folder in job["cache"]["paths"])
