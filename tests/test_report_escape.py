"""Text from articles is a stranger's: it must not reach the screen, the page or the spreadsheet as commands."""

import csv
import doctest
import io
import unicodedata

import pytest
from bearings import anchor, bearing, of_strangers
from hypothesis import example, given, settings
from hypothesis import strategies as st
from wcwidth import wcswidth

from compare.models import (
    Article,
    Band,
    Cohesion,
    Difference,
    DifferenceType,
    Directness,
    Failure,
    Group,
    JudgedGroup,
    Judgement,
    Kind,
    Marker,
    MarkerKind,
    Match,
    Name,
    NameKind,
    Person,
    Place,
    Report,
    Severity,
    SlotValue,
    Span,
    Statement,
    Story,
    Variant,
    Verdict,
)
from compare.report import RENDERERS, escape, to_csv, to_markdown, to_terminal
from compare.report.escape import cell, clean, code, markdown, shorten
from compare.report.listing import csv_table, listed

ANYTHING = st.text(st.characters(codec=None), max_size=60)

HOSTILE = [
    pytest.param("\x1b[2J\x1b[1;31mgone", id="terminal escape clears the screen"),
    pytest.param("\x1b]0;title\x07", id="terminal escape sets the title"),
    pytest.param("\x9b31mred", id="one-byte terminal escape"),
    pytest.param("a\rb", id="carriage return overwrites the line"),
    pytest.param("a\x08b", id="backspace eats a letter"),
    pytest.param("\u202egnp.exe\u202c", id="right-to-left override"),
    pytest.param("\u2066isolate\u2069", id="bidi isolate"),
    pytest.param("in\u200bvisible\ufeff", id="zero width letters"),
    pytest.param("\U000e0041\U000e0042", id="tag letters hide a message"),
    pytest.param("half \ud83d pair", id="lone surrogate"),
    pytest.param("nul \x00 byte", id="nul byte"),
    pytest.param("line\u2028separator", id="line separator"),
]


def harmless(text):
    return not any(
        unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"}
        or c in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\ufeff"
        for c in text
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_clean_takes_the_sting_out(text):
    assert harmless(clean(text))
    assert clean(text) != text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ministro: «¿Qué?» – “no”", id="typography"),
        pytest.param("هذا نص عربي", id="right-to-left script"),
        pytest.param("می\u200cخواهم", id="Persian needs its joiner"),
        pytest.param("👩\u200d🚒", id="emoji need theirs"),
    ],
)
def test_clean_leaves_honest_text_alone(text):
    assert clean(text) == text


@given(ANYTHING)
@example("\x1b[0m")
@settings(max_examples=200)
def test_clean_is_harmless_and_final(text):
    assert harmless(clean(text))
    assert clean(clean(text)) == clean(text)


@given(ANYTHING, st.integers(8, 40))
def test_shorten_keeps_to_the_length(text, length):
    assert len(shorten(text, length)) <= length


@pytest.mark.parametrize("text", HOSTILE)
def test_no_format_lets_it_through(draft, text):
    """Wherever it stands: in the quote, the outlet, the path, the title, the speaker, a note, an error, a decision."""
    body = f"{text} said “{text}” twice: “{text}”"
    draft.article("bad", body, outlet=text, path=f"{text}.txt", title=text, byline=text)
    first = draft.quote("bad", text, speaker=text, person=text, via=(text,), flags=(text,))
    draft.article("good", body)
    second = draft.quote("good", text)
    here = Place("bad", Span(0, len(text)), text)
    draft.group(
        first,
        {first: ("agrees", ()), second: ("differs", [draft.difference("name", "error", here, here, note=text)])},
        [],
    )
    draft.unsure.append(draft.match(first, second, 0.5, "unsure"))
    draft.failures.append(Failure(text, text))
    draft.decisions += [*of_strangers(text, sides=(first, second)), bearing(text, "same", anchor(text), anchor(text))]
    draft.rest(0, *(one.decision.id for one in draft.decisions), "unheard of " + text, links=(second,))
    report = draft.report()
    for render in (to_terminal, to_markdown, to_csv):
        assert harmless(render(report).replace("\n", ""))


@pytest.mark.parametrize("text", HOSTILE)
def test_no_format_lets_it_through_among_facts(draft, text):
    """Wherever it stands: in a claim, its voucher, a slot, a name, a title, the story, an outlet twice, a decision."""
    body = f"{text} said {text} twice {text}"
    for name, day in (("bad", "2024-05-01"), ("worse", "2024-05-01"), ("later", "2024-05-03")):
        draft.article(name, body, outlet=text, path=f"{text}.txt", title=text, date=day)
    mark = (Marker(Span(0, len(text)), MarkerKind.HEDGE, text),)
    named = (Name(Span(0, len(text)), text, text, NameKind.PERSON, text),)
    more = {"markers": mark, "names": named, "via": (text,), "flags": (text,)}
    said = [draft.claim(name, body, speaker=text, cue=text, **more) for name in ("bad", "worse", "later")]
    here, there = Place("worse", Span(0, len(text)), text), Place("bad", Span(0, len(text)), text)
    found = [
        draft.difference("number", "error", here, there, note=text),
        draft.difference("place", "error", here, there),
        draft.difference("detail", "note", here, Place("bad", Span(0, 0), "")),
    ]
    update = draft.difference("update", "note", Place("later", Span(0, len(text)), text), there)
    slots = [SlotValue(text, text, (said[0],), 1), SlotValue(text, text * 2, (said[1],), 1)]
    draft.group(said[0], {said[0]: ("agrees", ()), said[1]: ("differs", found), said[2]: ("adds", [update])}, [], slots)
    draft.stories.append(Story("s1", text, ("bad", "later", "worse")))
    forms = (Variant(text, ("bad",), there), Variant(text * 2, ("worse",), here))
    draft.people.append(Person(text, "s1", forms, forms))
    draft.decisions += of_strangers(text, sides=(text, text), subject="person")
    report = draft.report()
    assert " by a decision: " in " ".join(to_terminal(report).split())
    shown = {name: render(report) for files in RENDERERS.values() for name, render in files.items()}
    del shown["report.json"]
    statements = {
        "text": listed(report.article, report.statements),
        "csv": csv_table(report.article, report.statements),
    }
    for name, text_shown in (shown | statements | {"terminal": to_terminal(report)}).items():
        assert (name, harmless(text_shown.replace("\n", ""))) == (name, True)


def test_markdown_tables_of_facts_keep_their_columns(flood):
    evil = "a | b `c` <i>x</i> *y*"
    flood.article("evil", f"Farms stood under {evil}.", outlet=evil, path="a|b`c.txt", date="")
    said = flood.claim("evil", f"Farms stood under {evil}.")
    flood.group(
        "gazette:c9", {"gazette:c9": ("agrees", ()), said: ("differs", ())}, [], [SlotValue(evil, evil, (said,), 1)]
    )
    flood.stories[0] = Story("s1", evil, (*flood.stories[0].articles, "evil"))
    text = to_markdown(flood.report())
    assert "<i>" not in text
    for block in text.split("\n\n"):
        rows = [line.replace(r"\|", "") for line in block.splitlines() if line.startswith("|")]
        assert len({line.count("|") for line in rows}) <= 1


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("<script>x</script>", "&lt;script&gt;x&lt;/script&gt;", id="HTML"),
        pytest.param("a | b", r"a \| b", id="table cell"),
        pytest.param("`code`", r"\`code\`", id="code span"),
        pytest.param("*bold* _it_", r"\*bold\* \_it\_", id="emphasis"),
        pytest.param("[x](javascript:y)", r"\[x\](javascript:y)", id="link"),
        pytest.param("see https://x.example", "see https&#58;//x.example", id="bare link"),
        pytest.param("&lt;", "&amp;lt;", id="entity"),
        pytest.param(r"\*", r"\\\*", id="escaped already"),
        pytest.param("$x$ ~~y~~ # z", r"\$x\$ \~\~y\~\~ \# z", id="formula, strike, heading"),
    ],
)
def test_markdown_shows_it_letter_by_letter(text, shown):
    assert markdown(text) == shown


def test_code_span_cannot_be_left():
    assert code("a` <b> |") == "`a' <b> ¦`"


def test_markdown_tables_keep_their_columns(ferry):
    ferry.article("evil|post", "“x” | y", outlet="a | b `c` <i>", title="| |", path="a|b`c.txt", date="")
    tables = [line for line in to_markdown(ferry.report()).splitlines() if line.startswith("|")]
    group, articles = (line.count("|") for line in tables if line.startswith(("| outlet", "| article")))
    assert {line.replace(r"\|", "").count("|") for line in tables} == {group, articles}


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "  =1", "\t=1", "＝1"])
def test_spreadsheet_runs_no_formula(text):
    assert cell(text).startswith("'")


def test_csv_reads_back_as_one_row_a_version(ferry):
    ferry.article("evil", 'He said “=cmd|"/c calc"!A1,\nand more”.', outlet="@evil")
    bad = ferry.quote("evil", '=cmd|"/c calc"!A1,\nand more')
    ferry.group("coast:1", {"coast:1": ("agrees", ()), bad: ("differs", ())}, [])
    rows = list(csv.DictReader(io.StringIO(to_csv(ferry.report()))))
    assert len(rows) == 5
    evil = next(row for row in rows if row["article"] == "evil")
    assert evil["text"] == '\'=cmd|"/c calc"!A1, and more'
    assert evil["outlet"] == "'@evil"
    assert not any(value.startswith(("=", "+", "-", "@")) for row in rows for value in row.values())


def test_examples_in_the_docstrings_hold():
    assert doctest.testmod(escape).failed == 0


@given(ANYTHING, st.integers(60, 90))
@example("\u200d" * 30, 60)
@example("e\u0301" * 30, 60)
@example("👩\u200d🚒" * 10, 60)
@settings(max_examples=60)
def test_facts_of_any_text_fit_the_terminal(text, width):
    """The width is that of what is shown: a hostile outlet may widen no table."""
    body = f"{text} x {text}"
    whole = Span(0, len(body))
    articles = tuple(
        Article(name, f"{text}{name}", text, text, body, (), date=day)
        for name, day in (("a", "2024-05-01"), ("b", "2024-05-02"))
    )
    said = tuple(
        Statement(f"{name}:c1", Kind.CLAIM, name, (whole,), body, Directness.OWN, via=(text,)) for name in ("a", "b")
    )
    here, there = Place("b", whole, body), Place("a", whole, body)
    found = Difference(DifferenceType.NUMBER, Severity.ERROR, here, there, "")
    judgements = (
        Judgement("a", "a:c1", Verdict.AGREES, 1.0, ()),
        Judgement("b", "b:c1", Verdict.DIFFERS, 0.9, (found,)),
    )
    link = Match("a:c1", "b:c1", 0.3, Band.SAME, (), ("0", text))
    group = Group("g", Kind.CLAIM, ("a:c1", "b:c1"), Cohesion(0.9, ("a:c1", "b:c1")), (link,), link.decisions)
    values = tuple(SlotValue(text, f"{text}{one.id}", (one.id,), 1) for one in said)
    judged = JudgedGroup(group, "a:c1", body, (), judgements, (), values)
    people = (Person(text, "s", (Variant(text, ("a",), there), Variant(body, ("b",), here)), ()),)
    decisions = (*of_strangers(text, sides=("a:c1", "b:c1")), *of_strangers(text, sides=(text, text), subject="person"))
    report = Report(articles, said, (judged,), (), (), (), (Story("s", text, ("a", "b")),), people, decisions)
    shown = to_terminal(report, width=width)
    assert harmless(shown.replace("\n", ""))
    assert max(wcswidth(line) for line in shown.splitlines()) <= width
    assert harmless(to_markdown(report).replace("\n", ""))
