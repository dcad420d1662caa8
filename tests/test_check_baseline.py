"""The baseline accepts what is known, merges in git, and is never half read."""

import json
from itertools import permutations

import pytest
from checks import Desk, ferry

from compare.check.baseline import SCHEMA, entry, load, render, split, stale, untouched
from compare.errors import UsageError


def written(tmp_path, text):
    path = tmp_path / "baseline.jsonl"
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
    return path


def loaded(tmp_path, *findings, kept=()):
    return load(written(tmp_path, render(findings, kept)))


def test_what_was_accepted_is_left_out(tmp_path):
    number, insertion, title = ferry().findings
    new, accepted = split((number, insertion, title), loaded(tmp_path, insertion))
    assert new == (number, title)
    assert accepted == (insertion,)


def test_lines_and_scores_do_not_matter(tmp_path):
    desk = ferry()
    baseline = loaded(tmp_path, *desk.findings)
    moved = Desk()
    moved.article("draft", f"A new first paragraph.\n\n{desk.articles['draft'].text}", path="drafts/ferry.md")
    moved.finding(
        "quote-number",
        ("draft", "We will  pay".replace("  ", " ") + " ‹3› million crowns to the 12 families and to nobody else,"),
        confidence=0.5,
    )
    assert split(moved.findings, baseline) == ((), tuple(moved.findings))


def test_a_changed_passage_is_new_again(tmp_path):
    baseline = loaded(tmp_path, *ferry().findings)
    desk = Desk()
    desk.article("draft", "“We will pay 5 million crowns,” she said.", path="drafts/ferry.md")
    finding = desk.finding("quote-number", ("draft", "We will pay ‹5› million crowns,"))
    assert split([finding], baseline) == ((finding,), ())


def test_the_same_findings_make_the_same_file():
    texts = {render(order) for order in permutations(ferry().findings)}
    texts.add(render([*ferry().findings, *ferry().findings]))
    assert len(texts) == 1


def test_one_finding_is_one_line_that_a_reviewer_can_read():
    first, *others = render(ferry().findings).splitlines()
    assert json.loads(first) == {"schema": SCHEMA}
    assert len(others) == 3
    assert others[0] == (
        '{"path": "drafts/ferry.md", "rule": "SS102", "passage": "We will pay 3 million crowns to the 12 families and to'
        f' nobody else,", "fingerprint": "{ferry().findings[0].fingerprint}"}}'
    )


def test_a_diff_of_two_baselines_has_only_what_changed():
    number, insertion, title = ferry().findings
    both, one = render([number, insertion]).splitlines(), render([number]).splitlines()
    assert [line for line in both if line not in one] == [line for line in both if "SS107" in line]
    assert set(render([number, title]).splitlines()) - set(one) == {
        line for line in render([title]).splitlines() if "SS112" in line
    }


def test_two_branches_merge_line_by_line(tmp_path):
    """As `merge=union` in .gitattributes does it, or a human who keeps both sides."""
    number, insertion, title = ferry().findings
    merged = render([number, insertion]) + render([number, title])
    assert set(load(written(tmp_path, merged)).entries) == {one.fingerprint for one in ferry().findings}


def test_hostile_passages_do_not_steer_a_diff(tmp_path):
    desk = Desk()
    evil = "red \x1b[31m\u202e\nnew \ud83d line " * 20
    desk.article("a", evil, path="a\x1b.txt")
    finding = desk.finding("quote-word", ("a", evil[:-1]))
    text = render([finding])
    assert text.replace("\n", "").isprintable()
    assert len(text.splitlines()) == 2
    assert split([finding], loaded(tmp_path, finding)) == ((), (finding,))


def test_a_baseline_of_nothing_is_a_baseline(tmp_path):
    assert loaded(tmp_path).entries == {}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("", "is no baseline of samestory", id="an empty file"),
        pytest.param("{}\n", "names no path, rule and fingerprint", id="an object that is no entry"),
        pytest.param('{"schema": "samestory/report/1"}\n', "is not of the kind", id="a report"),
        pytest.param('{"schema": "samestory/baseline/2"}\n', "is not of the kind", id="a later version"),
        pytest.param(f'{{"schema": "{SCHEMA}"}}\n{{"path": "a"\n', "line 2 of the baseline", id="a line cut short"),
        pytest.param(f'{{"schema": "{SCHEMA}"}}\n\n[1]\n', "line 3 of the baseline", id="a list"),
        pytest.param(f'{{"schema": "{SCHEMA}"}}\n<<<<<<< HEAD\n', "has a merge conflict", id="a merge conflict"),
        pytest.param(
            f'{{"schema": "{SCHEMA}"}}\n{{"path": "a", "rule": "SS101", "passage": "", "fingerprint": ""}}\n',
            "names no path, rule and fingerprint",
            id="no fingerprint",
        ),
        pytest.param(b"\xff\xfe{}", "is no UTF-8", id="another encoding"),
        pytest.param("[" * 100_000, "is no JSON", id="nested too deep"),
    ],
)
def test_a_broken_baseline_is_refused(tmp_path, text, told):
    with pytest.raises(UsageError, match=told) as caught:
        load(written(tmp_path, text))
    assert "\n" not in str(caught.value)
    assert str(tmp_path) in str(caught.value)


def test_a_missing_baseline_is_named(tmp_path):
    with pytest.raises(UsageError, match=r"there is no baseline .*--write-baseline"):
        load(tmp_path / "none.jsonl")


def test_a_folder_is_no_baseline(tmp_path):
    with pytest.raises(UsageError, match="cannot read the baseline"):
        load(tmp_path)


def test_stale_entries_match_nothing_any_more(tmp_path):
    number, insertion, title = ferry().findings
    baseline = loaded(tmp_path, number, insertion, title)
    rules = {"SS102", "SS107", "SS112"}
    assert stale(baseline, [number], ["drafts/ferry.md"], rules) == (entry(insertion), entry(title))
    assert stale(baseline, [number], ["./drafts/ferry.md"], {"SS102", "SS107"}) == (entry(insertion),)


def test_what_was_not_looked_at_is_not_stale_and_stays(tmp_path):
    number, insertion, title = ferry().findings
    baseline = loaded(tmp_path, number, insertion, title)
    assert stale(baseline, [], ["drafts/other.md"], {"SS102"}) == ()
    kept = untouched(baseline, ["drafts/ferry.md"], {"SS102"})
    assert kept == (entry(insertion), entry(title))
    assert render([number], kept) == render([number, insertion, title])
