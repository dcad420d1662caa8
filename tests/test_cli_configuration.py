"""Every command that reads articles heeds the configuration and `.samestoryignore`, and the command line wins."""

import pytest

from compare.commands import main

STORY = "---\noutlet: {}\ndate: 2024-05-14\n---\n# Storm\n\n“We lost {} boats in the storm, and nobody on the islands will forget it,” Tom Ashby said.\n\nThe harbour of Halden reopened on Tuesday.\n"


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A draft with another number than the archive, a draft and an old article that nobody wants read."""
    monkeypatch.setenv("SAMESTORY_CACHE_DIR", str(tmp_path / "cache"))
    folder = tmp_path / "desk"
    for name, outlet, number in (
        ("drafts/storm.md", "The Coast", 21),
        ("drafts/unfinished.md", "The Coast", 99),
        ("archive/herald.md", "The Herald", 12),
        ("archive/star.md", "The Star", 12),
        ("archive/withdrawn.md", "The Courier", 77),
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(STORY.format(outlet, number), encoding="utf-8")
    return folder


@pytest.fixture
def run(desk, monkeypatch, capsys):
    """Exit code, output and errors of a command in the desk's folder, or in one below it."""

    def command(*arguments, below="."):
        monkeypatch.chdir(desk / below)
        code = main(arguments)
        return code, *capsys.readouterr()

    return command


UNWANTED = "unfinished.md\nwithdrawn.md\n"
COMMANDS = [
    pytest.param(["report", "."], id="report"),
    pytest.param(["quotes", "."], id="quotes"),
    pytest.param(["quotes", "**/*.md"], id="quotes of a glob"),
    pytest.param(["facts", "drafts", "archive"], id="facts"),
    pytest.param(["check", "drafts", "--against", "archive", "-f", "full"], id="check"),
    pytest.param(
        ["search", "boats in the storm, and nobody on the islands will forget it", "--against", "archive"], id="search"
    ),
]


@pytest.mark.parametrize("how", ["ignore file", "configuration"])
@pytest.mark.parametrize("arguments", COMMANDS)
def test_what_is_left_out_is_read_by_no_command(run, desk, arguments, how):
    """Neither name nor number of the two articles shows."""
    if how == "ignore file":
        (desk / ".samestoryignore").write_text(UNWANTED, encoding="utf-8")
    else:
        (desk / "samestory.toml").write_text(f"exclude = {UNWANTED.split()}", encoding="utf-8")
    _, out, err = run(*arguments)
    assert err == ""
    assert "herald" in out.lower()
    for unwanted in ("unfinished", "withdrawn", "Courier", "77", "99"):
        assert unwanted not in out


def test_an_index_leaves_out_the_same(run, desk):
    """The index is of what a check would read."""
    (desk / ".samestoryignore").write_text(UNWANTED, encoding="utf-8")
    assert run("index", "add", "archive")[1].startswith("2 articles added")
    assert "77" not in run("check", "drafts")[1]


def test_a_configured_index_is_the_one_that_is_made_and_asked(run, desk):
    """One key for all commands, in every folder below."""
    (desk / "samestory.toml").write_text('index = "wire.db"', encoding="utf-8")
    assert run("index", "add", "../archive", below="drafts")[0] == 0
    assert (desk / "wire.db").exists()
    assert run("check", "storm.md", below="drafts")[0] == 1
    assert "3 articles" in run("index", "status")[1]


@pytest.mark.parametrize("command", ["report", "quotes", "facts", "check", "index add"])
def test_help_tells_of_it(run, command):
    """Where folders are read, the help says what is left out of them, and how the configuration is named."""
    text = run(*command.split(), "--help")[1]
    for name in (".samestoryignore", "`exclude`", "--config FILE", "--no-config"):
        assert name in text


CHECKS = [
    pytest.param("", [], 1, id="a finding fails by default"),
    pytest.param('fail-on = "never"', [], 0, id="nothing fails"),
    pytest.param('fail-on = "never"', ["--fail-on", "error"], 1, id="the command line wins"),
    pytest.param('ignore = ["quote-number"]', [], 0, id="the rule is ignored"),
    pytest.param('ignore = ["quote-number"]', ["--select", "SS1"], 1, id="and selected on the command line"),
    pytest.param('ignore = ["quote-number"]', ["--no-config", "--against", "archive"], 1, id="no configuration"),
    pytest.param('select = ["SS2"]', [], 0, id="only facts"),
    pytest.param('[severity]\nSS102 = "note"', [], 0, id="a note does not fail"),
    pytest.param('[severity]\nSS102 = "note"', ["--fail-on", "note"], 1, id="unless notes do"),
    pytest.param('[severity]\nSS102 = "off"', ["--fail-on", "note"], 0, id="a rule that is off"),
]


@pytest.mark.parametrize(("configuration", "options", "code"), CHECKS)
def test_a_check_as_configured(run, desk, configuration, options, code):
    """Archive, rules and severities from the file, unless the command line says otherwise."""
    (desk / "samestory.toml").write_text(f'against = ["archive"]\n{configuration}', encoding="utf-8")
    status, out, _ = run("check", "drafts/storm.md", *options)
    assert status == code
    assert ("SS102" in out) == (code == 1 or "note" in configuration or "never" in configuration)


ELSEWHERE = [
    pytest.param("drafts", "storm.md", id="from the folder of the draft"),
    pytest.param(".", "./drafts/../drafts", id="by a roundabout path"),
    pytest.param("archive", "{desk}/drafts/storm.md", id="by its whole path"),
]


@pytest.mark.parametrize(("below", "path"), ELSEWHERE)
def test_a_baseline_holds_wherever_it_is_used(run, desk, below, path):
    """What was accepted at the root is accepted however the article is named."""
    (desk / "samestory.toml").write_text('against = ["archive"]\nbaseline = "known.jsonl"', encoding="utf-8")
    (desk / ".samestoryignore").write_text(UNWANTED, encoding="utf-8")
    assert run("check", "drafts", "--write-baseline")[0] == 0
    kept = (desk / "known.jsonl").read_text(encoding="utf-8")
    assert '"path": "drafts/storm.md"' in kept
    code, out, _ = run("check", path.format(desk=desk), below=below)
    assert (code, "SS102" in out) == (0, False)
    assert run("check", path.format(desk=desk), "--write-baseline", below=below)[0] == 0
    assert (desk / "known.jsonl").read_text(encoding="utf-8") == kept


@pytest.mark.parametrize(
    "command", [["report", "."], ["quotes", "."], ["check", "drafts"], ["index", "status"]], ids=str
)
def test_a_wrong_configuration_stops_every_command(samestory, desk, command):
    """One line that names file and key, on stderr; `--no-config` is the way round."""
    (desk / "samestory.toml").write_text('agianst = ["archive"]', encoding="utf-8")
    run = samestory(*command, cwd=desk)
    assert (run.code, run.out) == (2, "")
    assert run.err == "samestory: samestory.toml: there is no key 'agianst', did you mean 'against'?\n"


def test_an_unknown_rule_is_told_with_the_right_one(run, desk):
    """In the file as on the command line."""
    (desk / "samestory.toml").write_text('ignore = ["quote-nmber"]', encoding="utf-8")
    code, _, err = run("quotes", "drafts/storm.md")
    assert code == 2
    assert "samestory.toml: key 'ignore': there is no rule 'quote-nmber', did you mean 'quote-number'" in err
    assert run("quotes", "drafts/storm.md", "--no-config")[0] == 0
    code, _, err = run("check", "drafts", "--against", "archive", "--no-config", "--select", "quote-nmber")
    assert (code, "did you mean 'quote-number'" in err) == (2, True)


def test_a_named_configuration(run, desk):
    """`--config` takes a file from anywhere, and not together with `--no-config`."""
    (desk / "ci.toml").write_text('against = ["archive"]\nfail-on = "never"', encoding="utf-8")
    assert run("check", "storm.md", "--config", "../ci.toml", below="drafts")[0] == 0
    assert run("quotes", "drafts", "--config", "none.toml")[2].startswith("samestory: none.toml: cannot be read")
    assert run("quotes", "drafts", "--config", "ci.toml", "--no-config")[0] == 2
