"""What the app draws, before it is drawn: passages in context, where they are cut, headings, signals, the foot."""

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from onscreen import article, fact, herald, hostile, long, mill, pair, person, quote, quoted, star

from compare.match.facts.signals import TABLE as FACTS
from compare.match.signals import TABLE as QUOTES
from compare.models import Signal, Span, Subject
from compare.report.aligned import pieces, row
from compare.review.app.clipping import LONG, SHOWN, cut
from compare.review.app.drawable import drawable
from compare.review.app.headings import heading, origin
from compare.review.app.keys import KEYS, foot
from compare.review.app.passages import CLOSES, OPENS, Look, passages
from compare.review.app.signals import line, meanings, score, table
from compare.review.questions import Question


def text(runs, *looks):
    return "".join(run.text for run in runs if not looks or run.look in looks)


def asked(a, b):
    return Question(Subject.QUOTE, a, b, pair(a, b, 0.5), "unsure")


# Passages


def test_words_that_differ_are_marked_by_sign_and_by_look():
    """On either side what it has alone, in its place; the rest of both reads as it was written."""
    a, b = passages(quote())
    assert [run.text for run in a if run.look is Look.ALONE_A] == ["[-will-]", "[-14-]"]
    assert [run.text for run in b if run.look is Look.ALONE_B] == ["{+may+}", "{+40+}"]
    assert "We [-will-] close the bridge for [-14-] days,◄” Mayor Ada Quill said. “►Nobody likes it.◄”" in text(a)
    assert "We {+may+} close the bridge for {+40+} days. Nobody likes it,◄” the mayor" in text(b)


def test_only_the_speakers_words_count_as_the_passage():
    """What an outlet puts between two segments is context, and so is no difference."""
    a, _ = passages(quote())
    assert text(a, Look.PASSAGE) == f"{OPENS}We  close the bridge for  days,{CLOSES}{OPENS}Nobody likes it.{CLOSES}"
    assert "Mayor Ada Quill said" in text(a, Look.CONTEXT)


WORDY = "It rained. " + "The ferry, which had been late all week, left the quay at nine with few on board. " * 9


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        pytest.param("", "", "►It rained.◄", id="nothing around it"),
        pytest.param("A long day ended. He said: ", "", "A long day ended. He said: ►It rained.◄", id="a neighbour"),
        pytest.param("", " Then the sun came out.", "►It rained.◄ Then the sun came out.", id="what follows"),
        pytest.param(WORDY, "", f"{WORDY.split('. ')[1]}. ►It rained.◄", id="no more than a sentence or so before"),
        pytest.param(
            "word " * 100, "", f"… {'word ' * 48}►It rained.◄", id="an endless sentence before it is cut at a blank"
        ),
        pytest.param(
            "", " word" * 100, f"►It rained.◄{' word' * 48} …", id="an endless sentence behind it is cut at a blank"
        ),
    ],
)
def test_a_passage_stands_in_its_context(before, after, shown):
    """A sentence or so on either side, never half a word."""
    told = article("mill", f"{before}It rained.{after}")
    start = len(before)
    side = replace(quoted(told, "It rained."), spans=(Span(start, start + len("It rained.")),))
    a, _ = passages(asked(side, side))
    assert text(a) == shown


def test_a_passage_cannot_pretend_to_end():
    """The signs of its ends are taken from the article's own text."""
    told = article("mill", "He said: “All ◄ of ► it.”")
    side = quoted(told, "All ◄ of ► it.")
    a, _ = passages(asked(side, side))
    assert text(a) == "He said: “►All ▷ of ◁ it.◄”".replace("▷ of ◁", "◁ of ▷")


def test_hostile_text_is_harmless_in_every_run():
    """Nothing that moves the cursor, turns the order or hides; letters of any script stay."""
    question = hostile()
    shown = [*passages(question)[0], *passages(question)[1]]
    said = "".join(run.text for run in shown) + heading(question.a) + origin(question, question.a)
    hidden = {c for c in said if unicodedata.category(c) in {"Cc", "Cf", "Cs"}}
    assert hidden == set()
    assert "مرحبا" in said
    assert "東京" in said
    assert "[bold red]" in said.replace("[-", "")


@given(st.text(st.characters(codec="utf-8"), max_size=80), st.integers(0, 20))
def test_what_is_drawable_is_one_harmless_line(written, length):
    """Whatever is in it, and a second time it is the same."""
    shown = drawable(written, length + 12)
    assert not {unicodedata.category(c) for c in shown} & {"Cc", "Zl", "Zp"}
    assert drawable(shown) == shown


def test_accents_do_not_pile_up():
    """Four marks on one letter are no language's; a few are."""
    assert drawable("o" + "\u0301" * 50 + "k e\u0302\u0301") == "o" + "\u0301" * 3 + "k e\u0302\u0301"


# Alignment


def test_segments_are_aligned_without_what_stands_between_them():
    """The words of one quote in two parts run on; the places are cut where the parts end."""
    a, b = quote().a, quote().b
    found = pieces(a.article.text, a.spans, b.article.text, b.spans)
    [*_, last] = [piece.a for piece in found if piece.a and piece.b]
    assert [a.article.text[place.start : place.end] for place in last] == ["days", "Nobody likes it"]
    assert row(a.article.text, a.spans, b.article.text, b.spans) == (
        "We [-will-] {+may+} close the bridge for [-14-] {+40+} days Nobody likes it"
    )


@given(st.lists(st.sampled_from("we will may close it now".split()), max_size=12), st.data())
def test_pieces_leave_no_word_out_and_add_none(words, data):
    """Read one side of them, and it is that passage."""
    others = data.draw(st.lists(st.sampled_from("we will may close it now".split()), max_size=12))
    a, b = " ".join(words), " ".join(others)
    found = list(pieces(a, [Span(0, len(a))], b, [Span(0, len(b))]))
    assert " ".join(a[p.start : p.end] for piece in found for p in piece.a) == a
    assert " ".join(b[p.start : p.end] for piece in found for p in piece.b) == b


# Long passages


def words(start, end):
    return " ".join(f"word{number}" for number in range(start, end))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(words(0, 5000), words(0, 2500) + " CHANGED " + words(2500, 5000), id="a word put in"),
        pytest.param(words(0, 5000), words(0, 4999) + " CHANGED", id="the last word"),
        pytest.param(words(0, 5000), "CHANGED " + words(2000, 5000), id="cut at the start"),
        pytest.param(words(0, 5000), words(3000, 3050) + " CHANGED", id="a fragment with another end"),
        pytest.param("CHANGED " + words(3000, 3050), words(0, 5000), id="a fragment with another start"),
    ],
)
def test_a_long_passage_is_shown_where_it_differs(a, b):
    """What one has alone is in sight, and what is not shown is counted."""
    sides = [quoted(article(name, said), said) for name, said in (("mill", a), ("herald", b))]
    shown = passages(asked(*sides))
    assert "CHANGED" in text(shown[0], Look.ALONE_A) + text(shown[1], Look.ALONE_B)
    assert all(len(text(runs)) < SHOWN + 1000 for runs in shown)
    assert any(run.look is Look.HINT and "characters" in run.text for runs in shown for run in runs)


def test_passages_of_a_usual_length_are_whole():
    """Nothing is cut of what fits."""
    question = quote()
    a, b = cut(question.a.article.text, question.a.spans, question.b.article.text, question.b.spans)
    assert (a.spans, a.before, a.after) == (question.a.spans, 0, 0)
    assert (b.spans, b.before, b.after) == (question.b.spans, 0, 0)


@given(st.integers(0, 3), st.integers(1, 40), st.integers(0, 9000), st.integers(0, 9000))
def test_a_cut_is_a_part_of_the_passage(seed, step, size_a, size_b):
    """Segments stay segments, and what is shown and what is not add up."""
    text_a, text_b = (("abcdefg hij"[seed:] * 2000)[:size] for size in (size_a, size_b))
    spans = [
        tuple(Span(at, min(at + 50 * step, len(t))) for at in range(0, len(t), 60 * step)) for t in (text_a, text_b)
    ]
    for shown, whole in zip(cut(text_a, spans[0], text_b, spans[1]), spans, strict=True):
        length = sum(end - start for start, end in whole)
        assert shown.before + sum(end - start for start, end in shown.spans) + shown.after == length
        assert all(any(a <= start and end <= b for a, b in whole) for start, end in shown.spans)
        assert length > LONG or sum(end - start for start, end in shown.spans) <= LONG


def test_a_megabyte_is_not_aligned_whole():
    """Two speeches that differ in a word: little of them is drawn, with that word in it."""
    a, b = passages(long())
    assert len(text(a)) + len(text(b)) < 3 * SHOWN
    assert "{+CHANGED+}" in text(b)


# Around the passage


@pytest.mark.parametrize(
    ("side", "said"),
    [
        pytest.param(quote().a, "Mill Monitor · 2026-05-04 · Ada Quill", id="all is known"),
        pytest.param(quote().b, "Herald (?) · 2026-05-04 (?) · Ada Quill", id="what was inferred has a sign"),
        pytest.param(person().b, "Star · 2026-05-05", id="a name has no speaker"),
        pytest.param(quoted(article("x", "A b.", outlet="", date=""), "A b."), "x.md", id="nothing is known"),
    ],
)
def test_a_heading_says_whose_it_is(side, said):
    """Outlet, date, speaker: what is known of them."""
    assert heading(side) == said


def test_beside_a_passage_stand_title_source_and_place():
    """Of a fact, who vouches for it, too."""
    assert origin(quote(), quote().a) == "“Bridge to close” · mill/monitor.md:3"
    assert origin(quote(), quote().b) == "via Northwire · herald.md:1"
    assert origin(fact(), fact().a) == "“Bridge to close” · own words · mill/monitor.md:5"
    assert origin(fact(), fact().b) == "attributed to Ada Quil (“told”) · star.md:1"


# Signals


def test_signals_stand_in_the_order_of_their_effect():
    """Weight times value decides; the table says besides what each means."""
    match = quote().match
    assert line(match) == "same words +5.5 · same story +3.4 · stock phrase -2.6"
    assert score(match) == "score 0.48, unsure"
    shown = table(quote(), match, 118).splitlines()
    assert [row.split("  ")[0] for row in shown[2:] if not row.startswith(" ")] == [
        "same words",
        "same story",
        "stock phrase",
        "name or title",
    ]
    assert "we … close the bridge for" in shown[2]
    assert "outlets change, drop and insert words" in shown[2]
    assert max(map(len, shown)) <= 118


@pytest.mark.parametrize(("subject", "rules"), [(Subject.QUOTE, QUOTES), (Subject.FACT, FACTS)], ids=["quote", "fact"])
def test_every_signal_has_its_reason(subject, rules):
    """From the table that scores are computed with."""
    assert meanings(subject) == {rule.name: rule.reason for rule in rules}


def test_a_match_without_a_telling_signal_says_so():
    """An empty line would look like a fault."""
    assert line(replace(quote().match, signals=(Signal("retold", 0.0, 0.9, ""),))) == "no signal tells much"


# The foot


@pytest.mark.parametrize(
    "question",
    [quote(), quote(with_a=("x:1",)), fact(), person(), None],
    ids=["quote", "group", "fact", "person", "nothing"],
)
@pytest.mark.parametrize("width", [78, 98, 118, 198])
@pytest.mark.parametrize("hidden", [True, False], ids=["blind", "open"])
def test_the_foot_fits_and_says_how_to_get_help(question, width, hidden):
    """As many keys as there is room for, and never without the way out."""
    shown = foot(width, question, hidden=hidden)
    assert len("  ".join(f"{name} {label}" for name, label in shown)) <= width
    assert {"?", "q", "z"} <= {name for name, _ in shown}
    if question is not None:
        assert {"s", "d", "u"} <= {name for name, _ in shown}
        assert ("p" in dict(shown)) is question.splits
        assert ("v" in dict(shown)) is hidden
        assert question.subject is not Subject.PERSON or "n" not in dict(shown)


def test_no_two_keys_do_the_same():
    """And each key of the table is there once."""
    keys = [key for row in KEYS for key in row.keys.split(",")]
    assert len(keys) == len(set(keys))
    assert len({key.action for key in KEYS}) == len(KEYS)


def test_the_material_is_sound():
    """Passages are where the tests say that they are."""
    for side in (quote().a, quote().b, fact().a, fact().b):
        assert " ".join(side.article.text[start:end] for start, end in side.spans) == side.statement.text
    assert {mill.outlet, herald.outlet, star.outlet} == {"Mill Monitor", "Herald", "Star"}
