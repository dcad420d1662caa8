"""`samestory check` end to end: what it compares with, what it leaves out, and what its exit status says."""

import json
import subprocess

import pytest

FRONT = "---\noutlet: {}\ndate: {}\n---\n"
SAID = (
    "“We will sell three of the nine island ferries before winter and keep the rest,” Ana Ruiz, the minister, said.\n"
)
WRONG = SAID.replace("three", "four")
CLEAN, FOUND, FAILED = 0, 1, 2


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A draft that differs from two articles in a folder beside it."""
    monkeypatch.setenv("SAMESTORY_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    for outlet in ("Star", "Herald"):
        path = tmp_path / "archive" / f"{outlet.lower()}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(FRONT.format(f"The {outlet}", "2024-05-13") + SAID, encoding="utf-8")
    write(tmp_path, WRONG)
    return tmp_path


def write(folder, text, name="draft.md"):
    (folder / name).write_text(FRONT.format("The Coast", "2024-05-14") + text, encoding="utf-8")


def test_a_difference_fails_the_check_and_its_correction_passes(samestory, desk):
    red = samestory("check", "draft.md", "--against", "archive/")
    assert red.code == FOUND
    assert red.out.startswith("draft.md:5:15: error SS102 quote-number: another number: “four” here, “three” in ")
    assert "compared with 2 articles" in red.out
    write(desk, SAID)
    green = samestory("check", "draft.md", "--against", "archive/")
    assert (green.code, green.err) == (CLEAN, "")
    assert "Nothing to report in 1 article" in green.out


def test_an_index_serves_as_the_folder_does(samestory, desk):
    folder = samestory("check", "draft.md", "--against", "archive/", "-f", "jsonl")
    assert samestory("index", "add", "archive/").code == CLEAN
    nearest = samestory("check", "draft.md", "-f", "jsonl")
    named = samestory("check", "draft.md", "--index", ".samestory/index.db", "-f", "jsonl")
    assert folder.code == nearest.code == named.code == FOUND
    assert folder.out == nearest.out == named.out


def test_without_anything_to_compare_with_it_does_not_pass(samestory, desk):
    ran = samestory("check", "draft.md")
    assert ran.code == FAILED
    assert ran.err.count("\n") == 1
    assert "--against" in ran.err
    assert "samestory index add" in ran.err


def test_alone_it_applies_the_rules_that_need_nobody_else(samestory, desk):
    write(desk, f"# Minister: “We will sell all of the nine island ferries before winter”\n\n{WRONG}")
    ran = samestory("check", "draft.md", "--alone")
    assert "quote-headline" in ran.out
    assert "quote-number" not in ran.out
    assert "compared with no other article" in ran.out
    assert samestory("check", "draft.md", "--alone", "--against", "archive/").code == FAILED


@pytest.mark.parametrize(
    ("options", "code"),
    [
        pytest.param(("--fail-on", "error"), FOUND, id="an error fails"),
        pytest.param(("--fail-on", "never"), CLEAN, id="never"),
        pytest.param(("--ignore", "quote-number"), CLEAN, id="the rule is ignored"),
        pytest.param(("--select", "SS2"), CLEAN, id="another family"),
        pytest.param(("--select", "SS1,SS2"), FOUND, id="two families"),
    ],
)
def test_options_decide_what_fails(samestory, desk, options, code):
    assert samestory("check", "draft.md", "--against", "archive/", *options).code == code


@pytest.mark.parametrize(
    ("config", "code"),
    [
        pytest.param('against = ["archive/"]', FOUND, id="against"),
        pytest.param('against = ["archive/"]\nfail-on = "never"', CLEAN, id="fail-on"),
        pytest.param('against = ["archive/"]\nignore = ["SS102"]', CLEAN, id="ignore"),
        pytest.param('against = ["archive/"]\n[severity]\nquote-number = "note"', CLEAN, id="severity"),
        pytest.param('against = ["archive/"]\n[per-file-ignores]\n"*.md" = ["quote-number"]', CLEAN, id="per file"),
        pytest.param('against = ["archive/"]\nexclude = ["star.md", "herald.md"]', CLEAN, id="exclude"),
        pytest.param('againts = ["archive/"]', FAILED, id="a key misspelled"),
        pytest.param('against = ["archive/"]\nignore = ["SS999"]', FAILED, id="no such rule"),
    ],
)
def test_the_configuration_decides_as_well(samestory, desk, config, code):
    (desk / "samestory.toml").write_text(config, encoding="utf-8")
    assert samestory("check", "draft.md").code == code


def test_the_command_line_goes_before_the_configuration(samestory, desk):
    (desk / "samestory.toml").write_text('against = ["archive/"]\nfail-on = "never"', encoding="utf-8")
    assert samestory("check", "draft.md", "--fail-on", "error").code == FOUND
    assert samestory("check", "draft.md", "--no-config", "--against", "archive/").code == FOUND


def test_an_accepted_finding_stays_accepted_when_it_moves(samestory, desk):
    accept = samestory("check", "draft.md", "--against", "archive/", "--baseline", "b.jsonl", "--write-baseline")
    assert (accept.code, accept.out) == (CLEAN, "1 finding accepted in b.jsonl.\n")
    write(desk, f"Nothing else happened in Halden.\n\n{WRONG}")
    again = samestory("check", "draft.md", "--against", "archive/", "--baseline", "b.jsonl")
    assert again.code == CLEAN
    assert "1 that the baseline has" in again.out
    write(desk, WRONG.replace("four", "five"))
    other = samestory("check", "draft.md", "--against", "archive/", "--baseline", "b.jsonl")
    assert other.code == FOUND
    assert "1 of its findings are gone" in other.err


@pytest.mark.parametrize(
    "options",
    [
        pytest.param(("--write-baseline",), id="no file named"),
        pytest.param(("--write-baseline", "--baseline", "b.jsonl", "--diff", "HEAD"), id="with --diff"),
        pytest.param(("--baseline", "missing.jsonl"), id="no such baseline"),
    ],
)
def test_wrong_use_of_the_baseline(samestory, desk, options):
    assert samestory("check", "draft.md", "--against", "archive/", *options).code == FAILED
    assert not (desk / "b.jsonl").exists()


def test_a_comment_ignores_a_rule_in_its_paragraph(samestory, desk):
    write(desk, f"<!-- samestory: ignore quote-number -->\n{WRONG}")
    ran = samestory("check", "draft.md", "--against", "archive/")
    assert ran.code == CLEAN
    assert "Left out: 1 that a comment" in ran.out


def test_diff_tells_of_changed_paragraphs_alone(samestory, desk):
    def git(*arguments):
        name = ("-c", "user.name=Ana", "-c", "user.email=ana@example.org")
        subprocess.run(["git", "-C", str(desk), *name, *arguments], check=True, capture_output=True)

    git("init", "-q")
    git("add", "draft.md")
    git("commit", "-qm", "Draft")
    unchanged = samestory("check", "draft.md", "--against", "archive/", "--diff", "HEAD")
    assert unchanged.code == CLEAN
    assert "Left out: what did not change since HEAD." in unchanged.out
    write(desk, WRONG.replace("four", "five"))
    assert samestory("check", "draft.md", "--against", "archive/", "--diff", "HEAD").code == FOUND


def test_an_unreadable_draft_is_named_and_the_others_are_checked(samestory, desk):
    ran = samestory("check", "draft.md", "missing.md", "--against", "archive/")
    assert ran.code == FAILED
    assert "missing.md" in ran.err
    assert "SS102" in ran.out


def test_an_unreadable_article_of_the_archive_does_not_stop_the_check(samestory, desk):
    (desk / "archive" / "broken.html").write_bytes(b"\x00\x01\x02" * 40)
    for _ in range(2):  # the second time from the cache
        ran = samestory("check", "draft.md", "--against", "archive/")
        assert ran.code == FOUND
        assert "broken.html" in ran.err


def test_what_others_have_now_counts_not_what_they_had(samestory, desk):
    """The cache follows the files."""
    assert samestory("check", "draft.md", "--against", "archive/").code == FOUND
    for path in (desk / "archive").iterdir():
        path.write_text(path.read_text(encoding="utf-8").replace("three", "four"), encoding="utf-8")
    assert samestory("check", "draft.md", "--against", "archive/").code == CLEAN


def test_output_goes_into_a_file_whole(samestory, desk):
    ran = samestory("check", "draft.md", "--against", "archive/", "-f", "json", "-o", "out/check.json")
    assert (ran.code, ran.out) == (FOUND, "")
    found = json.loads((desk / "out" / "check.json").read_text(encoding="utf-8"))
    assert [finding["rule"] for finding in found["findings"]] == ["SS102"]


def test_github_gets_annotations_and_a_summary(samestory, desk, monkeypatch):
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(desk / "summary.md"))
    ran = samestory("check", "draft.md", "--against", "archive/", "-f", "github")
    assert ran.out.startswith("::error file=draft.md,line=5,")
    assert "quote-number" in (desk / "summary.md").read_text(encoding="utf-8")


def test_full_shows_both_passages(samestory, desk):
    out = samestory("check", "draft.md", "--against", "archive/", "-f", "full").out
    assert "[-four-]" in out
    assert "{+three+}" in out
    assert "2 independent origins" in out
    assert "instead of" in out


def test_a_draft_in_the_archive_is_not_held_against_itself(samestory, desk):
    write(desk / "archive", WRONG, "draft.md")
    ran = samestory("check", "archive/draft.md", "--against", "archive/")
    assert "quote-number" in ran.out
    assert "shared-text" not in ran.out
