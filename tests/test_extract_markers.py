"""Words that turn a claim: what they do to it, and the same words where they do nothing."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.extract import extract
from compare.extract.markers import markers_of
from compare.models import Article, Block, BlockKind, Span


def found(text: str) -> list[tuple[str, str, str]]:
    return [
        (text[marker.span.start : marker.span.end], marker.kind.value, marker.sense)
        for marker in markers_of(text, [Span(0, len(text))])
    ]


def n(words: str, sense: str) -> tuple[str, str, str]:
    return (words, "negation", sense)


def h(words: str, sense: str) -> tuple[str, str, str]:
    return (words, "hedge", sense)


def m(words: str, sense: str) -> tuple[str, str, str]:
    return (words, "modality", sense)


def c(words: str, sense: str) -> tuple[str, str, str]:
    return (words, "cause", sense)


def row(text, *expected, case):
    return pytest.param(text, list(expected), id=case)


MARKERS = [
    row("The boat is not here.", n("not", "not"), case="not"),
    row("The boat isn't here.", n("n't", "not"), case="contracted"),
    row("The boat isn’t here.", n("n’t", "not"), case="contracted, curly"),
    row("They cannot swim.", m("can", "allowed"), n("not", "not"), case="cannot"),
    row("They won't pay.", m("wo", "future"), n("n't", "not"), case="won't"),
    row("They could not leave.", m("could", "possible"), n("not", "not"), case="could not is both"),
    row("It never sank.", n("never", "never"), case="never"),
    row("No boats sank.", n("No", "no"), case="no"),
    row("None of them sank, and nobody cried.", n("None", "no"), n("nobody", "no"), case="none, nobody"),
    row("It left without a pilot.", n("without", "no"), case="without"),
    row("They no longer sail.", n("no longer", "not"), case="no longer"),
    row("Neither sank, nor did the ferry.", n("Neither", "not"), n("nor", "not"), case="neither, nor"),
    row("It failed to stop.", n("failed to", "failed"), case="failed to"),
    row("It refused to stop.", n("refused to", "refused"), case="refused to"),
    row("She denied it.", n("denied", "denied"), case="denied"),
    row("He reportedly left.", h("reportedly", "reported"), case="reportedly"),
    row("He is said to be ill.", h("is said to", "reported"), case="is said to"),
    row("An alleged thief allegedly ran.", h("alleged", "alleged"), h("allegedly", "alleged"), case="alleged"),
    row("A suspected thief ran.", h("suspected", "suspected"), case="suspected"),
    row("He was believed to be ill.", h("was believed to", "believed"), case="believed to"),
    row("It appears to be shut.", h("appears to", "apparent"), case="appears to"),
    row("It is likely, possibly today.", h("likely", "likely"), h("possibly", "possible"), case="likely, possibly"),
    row("It may rain and might snow.", m("may", "possible"), m("might", "possible"), case="may, might"),
    row("It will sink.", m("will", "future"), case="will"),
    row("They'll sink.", m("'ll", "future"), case="contracted will"),
    row("Will they go?", m("Will", "future"), case="will opens a question"),
    row("It is going to sink.", m("is going to", "future"), case="going to"),
    row("It is set to sink.", m("is set to", "future"), case="set to"),
    row("It plans to close.", m("plans to", "planned"), case="plans to"),
    row("She wants to close it.", m("wants to", "planned"), case="wants to"),
    row("It must close.", m("must", "required"), case="must"),
    row("It has to close.", m("has to", "required"), case="has to"),
    row("Boats can dock.", m("can", "allowed"), case="can"),
    row("Boats are allowed to dock.", m("are allowed to", "allowed"), case="allowed to"),
    row("Boats should dock.", m("should", "advised"), case="should"),
    row("He threatened to leave.", m("threatened to", "threatened"), case="threatened to"),
    row("He tried to leave.", m("tried to", "attempted"), case="tried to"),
    row("It was attempted murder.", m("attempted", "attempted"), case="attempted"),
    row("It is expected to close.", m("is expected to", "expected"), case="expected to"),
    row("It is due to arrive at noon.", m("due to", "expected"), case="due to and a verb is a plan"),
    row("It would have sunk.", m("would", "unreal"), case="would have"),
    row("It would have an effect.", m("would", "future"), case="would have and a noun"),
    row("It is unlikely to sink.", h("unlikely to", "unlikely"), case="unlikely"),
    row("It sank because of the storm.", c("because of", "because"), case="because of"),
    row("It sank due to the storm.", c("due to", "because"), case="due to"),
    row("It sank as a result of fog.", c("as a result of", "because"), case="as a result of"),
    row("It sailed in response to a call.", c("in response to", "response"), case="in response to"),
    row("It was forced to turn.", c("was forced to", "forced"), case="forced to"),
    row("They left for practical reasons.", c("for practical reasons", "reasons given"), case="for reasons"),
    row("They turned in order to dock.", c("in order to", "purpose"), case="in order to"),
    row("It was prompted by fog.", c("prompted by", "prompted"), case="prompted by"),
    row("She resigned over the leak.", c("over", "because"), case="resigned over"),
    row("The town cut aid to the port over the strike.", c("over", "because"), case="cut its object over"),
    row("He was fired after insulting her.", c("after", "because"), case="fired after"),
]

TRAPS = [
    row("Not only boats sank.", case="not only"),
    row("It was not just fog.", case="not just"),
    row("There is no doubt of it.", case="no doubt"),
    row("Pier No. 2 is wet.", case="No. 2"),
    row("“No, it sank,” she said.", case="no as an answer"),
    row("It is a no-fly zone.", case="no-fly"),
    row("It was nothing but fog.", case="nothing but"),
    row("It sank without doubt.", case="without doubt"),
    row("They ask whether or not it sank.", case="whether or not"),
    row("A can of paint and a trash can fell.", case="can the noun"),
    row("In May it sank. On May 3 it rose.", case="May the month"),
    row("Theresa May sailed.", case="May the name"),
    row("It went against his will.", case="will the noun"),
    row("Later Will Tarn sailed.", case="Will the name"),
    row("Will Tarn sailed.", case="Will the name opens the sentence"),
    row("The military might of the fleet faded.", case="might the noun"),
    row("It is a must-see harbour.", case="must-see"),
    row("Over 200 boats sank.", case="over a number"),
    row("It flew over the river.", case="over a place"),
    row("They protested over the weekend.", case="over a time"),
    row("It cut over 20 jobs.", case="a cause needs no number behind"),
    row("It rained after noon.", case="after a time"),
    row("It sank amid a storm.", case="amid is no cause"),
    row("She said to reporters it sank.", case="said to somebody"),
    row("It carries likely voters.", case="likely voters"),
    row("He was an unlikely hero.", case="unlikely of a person"),
    row("It sank, as expected. To win was all.", case="a phrase across a full stop"),
    row("Make no mistake: boats sink.", case="make no mistake"),
    row("They sank for different reasons.", case="for different reasons"),
    row("They waited for the reasons.", case="for the reasons"),
]


@pytest.mark.parametrize(("text", "expected"), MARKERS)
def test_a_marker(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(("text", "expected"), TRAPS)
def test_no_marker(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert found(text) == expected


def test_segments_are_read_apart() -> None:
    text = "It failed, they said, to stop."
    assert markers_of(text, [Span(0, 9), Span(22, 29)]) == ()


def test_statements_carry_their_markers() -> None:
    text = "The ferry did not sail because of fog."
    article = Article("a", "a.txt", "a", "", text, (Block(Span(0, len(text)), BlockKind.BODY, ""),))
    (claim,) = extract([article])
    assert [marker.sense for marker in claim.markers] == ["not", "because"]


WORDS = st.sampled_from(
    "not only no . 2 may May will Will can't it's due to arrive over the weekend resigned is said going for practical "
    "reasons without doubt would have could n't – must - see never ’ll said in order forced because of".split(" ")
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_markers_stand_in_order_and_apart(text: str) -> None:
    markers = markers_of(text, [Span(0, len(text))])
    assert all(0 <= marker.span.start < marker.span.end <= len(text) and marker.sense for marker in markers)
    assert all(a.span.end <= b.span.start for a, b in pairwise(markers))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    markers_of(text, [Span(0, len(text))])


@pytest.mark.parametrize("unit", ["no ", "for ", "over ", "in in ", "n't", "could've'n't ", "cut x ", ". "])
def test_hostile_text_takes_linear_time(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    started = time.monotonic()
    markers_of(text, [Span(0, len(text))])
    assert time.monotonic() - started < 8
