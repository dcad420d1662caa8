"""A finding between two passages that only a decision sets side by side says so, and is the same finding otherwise."""

from dataclasses import replace

import pytest

from compare.check import find
from compare.extract import extract_one, resolve
from compare.judge import face
from compare.match import match
from compare.models import Link, Links, Rulings, Severity
from compare.read import read

FRONT = "---\noutlet: {}\ndate: 2024-05-0{}\ntitle: {}\n---\n"
DRAFT = "“We sold 3 boats to the islanders,” Ana Ruiz said at noon."
OTHER = "“Nobody would buy them, so 4 boats went to islanders,” Ana Ruiz told a court much later."
SURE = DRAFT.replace("noon", "night").replace("3", "4")


@pytest.fixture
def newsroom(tmp_path):
    """Held against what the outlets ran; `same` are pairs of outlets whose first quotes somebody said to be one."""

    def check(*texts, same=()):
        for number, text in enumerate(texts):
            front = FRONT.format(f"Paper {number}", number + 1, f"Report {number}")
            (tmp_path / f"a{number}.md").write_text(f"{front}{text}\n", encoding="utf-8")
        articles = read([str(tmp_path)]).articles
        statements = resolve([extract_one(article) for article in articles])
        quote = {s.article: s.id for s in reversed(statements) if s.is_utterance}
        links = tuple(Link(*sorted(quote[articles[i].id] for i in pair), (f"decision {pair}",)) for pair in same)
        matching = match(articles, statements, rulings=Rulings(quotes=Links(same=links)))
        faced = face(articles, statements, matching, articles[0].id)
        found = find(articles[0], faced, articles, statements, ())
        return [one for one in found if one.rule.severity is not Severity.NOTE], faced

    return check


def test_without_a_decision_the_two_are_not_compared(newsroom):
    assert newsroom(DRAFT, OTHER) == ([], ())


def test_a_finding_names_the_decision_that_it_rests_on(newsroom):
    found, [faced] = newsroom(DRAFT, OTHER, same=[(0, 1)])
    assert [version.decisions for version in faced.versions] == [("decision (0, 1)",)]
    assert found
    for finding in found:
        assert finding.decisions == ("decision (0, 1)",)
        assert finding.message.endswith("; grouped with Paper 1 by a decision")


def test_a_version_that_hangs_on_a_decided_one_rests_on_the_decision_too(newsroom):
    _, [faced] = newsroom(DRAFT, OTHER, OTHER, same=[(0, 1)])
    assert [version.decisions for version in faced.versions] == [("decision (0, 1)",)] * 2


def test_a_version_that_needs_no_decision_rests_on_none(newsroom):
    found, [faced] = newsroom(DRAFT, OTHER, SURE, same=[(0, 1)])
    decisions = {version.article: version.decisions for version in faced.versions}
    assert sorted(decisions.values()) == [(), ("decision (0, 1)",)]
    assert found


def test_a_finding_that_no_decision_made_says_nothing_of_any(newsroom):
    found, _ = newsroom(DRAFT, SURE)
    assert found
    assert all(finding.decisions == () and "decision" not in finding.message for finding in found)


def test_a_fingerprint_does_not_hang_on_decisions(newsroom):
    """What the baseline accepted stays accepted when somebody confirms that the passages are versions of one quote."""
    plain, _ = newsroom(DRAFT, SURE)
    confirmed, _ = newsroom(DRAFT, SURE, same=[(0, 1)])
    assert [finding.fingerprint for finding in plain] == [finding.fingerprint for finding in confirmed]
    assert [finding.decisions for finding in confirmed] != [finding.decisions for finding in plain]
    for one, other in zip(plain, confirmed, strict=True):
        same = {"decisions": (), "message": "", "confidence": 0.0}
        assert replace(one, **same) == replace(other, **same)
