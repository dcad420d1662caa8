"""A decision is a line: it survives the way there and back, and what no samestory wrote is told and not used."""

import json

import pytest
from deciding import decided
from hypothesis import given
from hypothesis import strategies as st

from compare.decisions import decide, withdraw
from compare.decisions.codec import MOST_PAIRS, LaterError, MalformedError, decode, encode
from compare.errors import UsageError
from compare.models import Anchor, Answer, Subject

WHEN = "2026-05-04T10:20:30Z"
LINE = encode(decided("different", "mill", "star", when=WHEN, with_a=["quay"], note="two boats", settles=["0a1b"]))
WITHDRAWAL = encode(withdraw("0a1b", who="Ana Ruiz", when=WHEN))

texts = st.text(max_size=30)
words = st.text(min_size=1, max_size=30).filter(str.strip)
anchors = st.builds(Anchor, texts, texts, texts, texts, texts, texts, st.integers(0, 10**6))
moments = st.sampled_from([WHEN, "2026-05-04T10:20:30.1Z", "2026-05-04T10:20:30.123456Z"])


@st.composite
def decisions(draw):
    subject = draw(st.sampled_from(Subject))
    answers = [answer for answer in Answer if subject is not Subject.PERSON or answer is not Answer.NOT_A_QUOTE]
    answer = draw(st.sampled_from(answers))
    split = {}
    if answer is Answer.DIFFERENT:
        split = {side: draw(st.lists(anchors, max_size=2)) for side in ("with_a", "with_b")}
    named = {
        "who": draw(words),
        "when": draw(moments),
        "note": draw(texts),
        "settles": draw(st.lists(words, max_size=2)),
    }
    return decide(subject, answer, draw(anchors), draw(anchors), **named, **split)


@given(decisions())
def test_any_decision_survives_the_line_and_back(decision):
    line = encode(decision)
    assert decode(line) == decision
    assert "\n" not in line
    assert list(json.loads(line)) == sorted(json.loads(line))


@given(words, words, moments, texts)
def test_any_withdrawal_survives_the_line_and_back(of, who, when, note):
    withdrawal = withdraw(of, who=who, when=when, note=note)
    assert decode(encode(withdrawal)) == withdrawal


@pytest.mark.parametrize(
    "hostile",
    [
        "\x1b[31mred",
        "a\u202eb",
        "\x9b31m",
        "line\u2028line",
        "half \udc80 a pair",
        "\U000e0041 tag",
        "\x7f",
        "zero\u200bwidth",
    ],
    ids=["escape", "reversed", "C1 control", "line separator", "surrogate", "tag", "delete", "zero width"],
)
def test_what_is_unprintable_is_written_as_an_escape(hostile):
    """Decisions are read in `git diff`."""
    decision = decided("same", "mill", "star", note=hostile)
    line = encode(decision)
    assert line.isprintable()
    assert decode(line) == decision


def test_letters_are_written_as_they_are():
    assert "“Zosia Żak” 東京 שלום" in encode(decided("same", "mill", "star", note="“Zosia Żak” 東京 שלום"))


def test_the_id_is_a_digest_of_the_rest():
    """The same answer of the same person at the same time is the same decision; anything else is another."""
    first = decided("same", "mill", "star", when=WHEN)
    assert first.id == decided("same", "mill", "star", when=WHEN).id
    others = [
        decided("different", "mill", "star", when=WHEN),
        decided("same", "star", "mill", when=WHEN),
        decided("same", "mill", "star", when=WHEN, who="Ben Okafor"),
        decided("same", "mill", "star", when=WHEN, note="sure"),
        decided("same", "mill", "star", when="2026-05-04T10:20:31Z"),
        decided("same", "mill", "star", when=WHEN, settles=["0a1b"]),
        decided("same", "mill", "star", when=WHEN, subject=Subject.FACT),
    ]
    assert len({first.id, *(one.id for one in others)}) == 1 + len(others)


@pytest.mark.parametrize(
    "layout", [{"indent": None, "separators": (",", ":")}, {"ensure_ascii": True}, {"sort_keys": False}]
)
def test_who_lays_the_json_out_anew_has_changed_nothing(layout):
    row = dict(reversed(json.loads(LINE).items()))
    assert decode(json.dumps(row, **layout)) == decode(LINE)
    assert decode(LINE + "\r") == decode(LINE)


def changed(**fields):
    return json.dumps(json.loads(LINE) | fields)


def anchored(**fields):
    return changed(a=json.loads(LINE)["a"] | fields)


def without(name):
    return json.dumps({key: value for key, value in json.loads(LINE).items() if key != name})


MALFORMED = [
    ("no JSON", "{", "is no JSON; remove the line, or restore it"),
    ("a word", "same", "is no JSON"),
    ("too deep", "[" * 100_000, "is no JSON"),
    ("a number too long", "1" * 5000, "is no JSON"),
    ("our side of a conflict", "<<<<<<< HEAD", "is the mark of a merge conflict; keep the decisions of both sides"),
    ("the middle of a conflict", "=======", "is the mark of a merge conflict"),
    ("their side of a conflict", ">>>>>>> desk", "is the mark of a merge conflict"),
    ("a list", "[]", "is JSON, but no object"),
    ("null", "null", "is JSON, but no object"),
    ("an empty object", "{}", "has no `schema`; a decision says 'samestory/decision/1'"),
    ("another schema", changed(schema="samestory/baseline/1"), "`schema` is not 'samestory/decision/1'"),
    ("a schema that is no text", changed(schema=1), "`schema` is not 'samestory/decision/1'"),
    ("no answer", without("answer"), "has no `answer`"),
    ("no passage", without("b"), "has no `b`"),
    ("no id", without("id"), "has no `id`"),
    ("a key too many", changed(colour="red"), "has `colour`, which is unknown"),
    ("a hostile key", changed(**{"\x1b[31m": 1}), "has `�[31m`, which is unknown"),
    ("an unknown subject", changed(subject="poem"), "`subject` is none of quote, fact, person"),
    ("a list for a subject", changed(subject=[]), "`subject` is none of"),
    ("an unknown answer", changed(answer="false"), "`answer` is none of same, different, unsure, not-a-quote"),
    ("a person that is no quote", changed(answer="not-a-quote", subject="person"), "a name is no quote anyhow"),
    ("a number for an id", changed(id=7), "`id` is no text"),
    ("nobody", changed(who=" "), "`who` names nobody"),
    ("a list of people", changed(who=["Ana Ruiz"]), "`who` names nobody"),
    (
        "a time without a zone",
        changed(when="2026-05-04T10:20:30"),
        "`when` is no time in UTC like 2026-05-04T10:20:30Z",
    ),
    ("a time elsewhere", changed(when="2026-05-04T10:20:30+02:00"), "`when` is no time in UTC"),
    ("foreign digits", changed(when="٢٠٢٦-05-04T10:20:30Z"), "`when` is no time in UTC"),
    ("a note that is none", changed(note=None), "`note` is no text"),
    ("a passage that is a text", changed(a="mill"), "`a` is no object with a passage"),
    ("a passage that is a list", changed(a=[]), "`a` is no object with a passage"),
    ("a passage without words", changed(a={"article": "mill"}), "`a` has no `outlet`"),
    ("a start that is a text", anchored(start="0"), "`a.start` is no number from 0 on"),
    ("a start before the text", anchored(start=-1), "`a.start` is no number from 0 on"),
    ("a start that is true", anchored(start=True), "`a.start` is no number from 0 on"),
    ("a start that is broken", anchored(start=1.5), "`a.start` is no number from 0 on"),
    ("a passage that is a number", anchored(exact=7), "`a.exact` is no text"),
    ("a passage with more", anchored(end=7), "`a` has `end`, which is unknown"),
    ("sides that are none", changed(with_a={}), "`with_a` is no list"),
    ("a side of words", changed(with_b=["mill"]), "`with_b[0]` is no object with a passage"),
    (
        "a split of what is the same",
        changed(answer="same"),
        "`with_a` and `with_b` belong to the answer different alone",
    ),
    ("a huge split", changed(with_a=[json.loads(LINE)["a"]] * MOST_PAIRS), f"make more than {MOST_PAIRS} pairs"),
    ("settling no ids", changed(settles=[7]), "`settles` is no list of ids"),
    ("settling nothing", changed(settles=None), "`settles` is no list"),
    ("another answer", changed(answer="unsure", with_a=[]), "was edited by hand: its id does not fit what it says"),
    ("another name", changed(who="Ben Okafor"), "was edited by hand"),
    ("another word", anchored(exact="Other words."), "was edited by hand"),
    ("another id", changed(id="0" * 20), "was edited by hand"),
    (
        "withdrawing nothing",
        json.dumps(json.loads(WITHDRAWAL) | {"withdraws": ""}),
        "`withdraws` is no id of a decision",
    ),
    ("withdrawing more", json.dumps(json.loads(WITHDRAWAL) | {"answer": "same"}), "has `answer`, which is unknown"),
    ("withdrawn by nobody", json.dumps(json.loads(WITHDRAWAL) | {"who": ""}), "`who` names nobody"),
    ("another withdrawal", json.dumps(json.loads(WITHDRAWAL) | {"withdraws": "1"}), "was edited by hand"),
]


@pytest.mark.parametrize(("line", "problem"), [row[1:] for row in MALFORMED], ids=[row[0] for row in MALFORMED])
def test_what_no_samestory_wrote_is_told_in_one_line(line, problem):
    with pytest.raises(MalformedError) as caught:
        decode(line)
    assert problem in str(caught.value)
    assert str(caught.value).isprintable()
    assert not isinstance(caught.value, LaterError)


def test_a_later_version_is_told_apart():
    """Half of what it means would be wrong, so that the whole file is refused."""
    with pytest.raises(LaterError, match="later than this samestory; update samestory"):
        decode(changed(schema="samestory/decision/2", mood="sure"))


@given(st.dictionaries(st.sampled_from([*json.loads(LINE), "withdraws"]), st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)))  # fmt: skip
def test_no_line_brings_anything_else_than_a_reason(fields):
    try:
        decode(json.dumps(json.loads(LINE) | fields))
    except MalformedError as error:
        reason = str(error)
    else:
        reason = "none"
    assert reason


@pytest.mark.parametrize(
    ("wrong", "hint"),
    [
        ({"who": " "}, "say who with --as"),
        ({"answer": Answer.NOT_A_QUOTE, "subject": Subject.PERSON}, "a name is no quote"),
        ({"answer": Answer.SAME, "with_a": 1}, "cannot say same"),
        ({"answer": Answer.DIFFERENT, "with_a": 300, "with_b": 300}, "split a smaller part first"),
    ],
    ids=["nobody", "a person", "a split of the same", "a huge split"],
)
def test_what_could_not_be_read_again_is_not_made(wrong, hint):
    one = decode(LINE).a
    fields = {"subject": Subject.QUOTE, "answer": Answer.SAME, "who": "Ana Ruiz", "when": WHEN, **wrong}
    for side in ("with_a", "with_b"):
        fields[side] = [one] * fields.get(side, 0)
    with pytest.raises(UsageError, match=hint):
        decide(fields.pop("subject"), fields.pop("answer"), one, one, **fields)
