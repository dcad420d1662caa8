"""An article, its front matter or the configuration may ask that findings be left out; what is not understood is told."""

from itertools import pairwise
from pathlib import Path

import pytest
from checks import Desk, position

from compare.check.fingerprints import fingerprint
from compare.check.ignores import split
from compare.check.orders import orders
from compare.check.rules import RULES
from compare.errors import UsageError
from compare.extract import extract
from compare.models import Finding, Passage, Span
from compare.read import read

PAY, LEAVE, OTHER = "We will pay 3 million", "did not leave the ship", "Nobody knows why"


def article(tmp_path, text, name="draft.md"):
    (tmp_path / name).write_text(text, encoding="utf-8")
    reading = read([str(tmp_path / name)])
    assert reading.failures == ()
    return reading.articles[0]


def finding(ran, words, rule="SS102"):
    """On the line that has `words`."""
    at = ran.text.index(words)
    span = Span(at, at + len(words))
    start, end = position(ran.text, span.start), position(ran.text, span.end)
    here = Passage(ran.id, ran.path, ran.outlet, ran.title, ran.date, span, start, end, words, ())
    named = next(one for one in RULES if one.id == rule)
    mark = fingerprint(named, ran.path, words)
    return Finding(named, named.severity, here, span, start, end, "differs", (), (), 0.9, None, mark)


def left(ran, *rules):
    """What stays of a finding of each rule on each of the three passages."""
    found = [finding(ran, words, rule) for words in (PAY, LEAVE, OTHER) for rule in rules or ("SS102",)]
    sifted = split(found, [ran])
    assert set(sifted.kept) | set(sifted.ignored) == set(found)
    return [(one.here.text, one.rule.id) for one in sifted.ignored], sifted


TEXT = """# Ferry sinks off Lund
{a}
“We will pay 3 million crowns,” Anna Holm told reporters. {b}

{c}
“The captain did not leave the ship,” {d}she said on Monday.
{e}
Nobody knows why the ferry left the harbour. {f}
"""
IGNORE = "<!-- samestory: ignore -->"


def text(**places):
    return TEXT.format(**dict.fromkeys("abcdef", "") | places)


@pytest.mark.parametrize("name", ["draft.md", "draft.txt"])
@pytest.mark.parametrize(
    ("places", "ignored"),
    [
        pytest.param({"b": IGNORE}, [PAY], id="at the end of a paragraph: this one"),
        pytest.param({"c": f"{IGNORE}\n"}, [LEAVE], id="alone: the next paragraph"),
        pytest.param({"c": IGNORE}, [LEAVE], id="right above a paragraph"),
        pytest.param({"d": f"{IGNORE} "}, [LEAVE], id="in the middle of a paragraph"),
        pytest.param({"b": f"\n{IGNORE}"}, [LEAVE], id="right below a paragraph: the next"),
        pytest.param({"b": IGNORE, "f": IGNORE}, [PAY, OTHER], id="two"),
        pytest.param({"e": f"\n{IGNORE}\n\n{IGNORE}\n"}, [OTHER], id="two above one paragraph"),
        pytest.param({"f": f"\n\n{IGNORE}"}, [], id="below the last paragraph"),
        pytest.param({"f": "<!-- samestory: ignore-file -->"}, [PAY, LEAVE, OTHER], id="the whole file"),
        pytest.param({"a": "<!--samestory:IGNORE-->\n"}, [PAY], id="in other case and without blanks"),
        pytest.param({"b": "<!-- ignore -->"}, [], id="a comment that is none of ours"),
        pytest.param({"b": "<!-- samestory:\nignore -->"}, [], id="over two lines"),
        pytest.param({"b": "samestory: ignore"}, [], id="no comment"),
    ],
)
def test_a_comment_holds_where_it_stands(tmp_path, name, places, ignored):
    found, _ = left(article(tmp_path, text(**places), name))
    assert [words for words, _ in found] == ignored


@pytest.mark.parametrize(
    ("rules", "ignored"),
    [
        pytest.param("", {"SS102", "SS107", "SS202"}, id="none named: all"),
        pytest.param("SS102", {"SS102"}, id="an id"),
        pytest.param("quote-insertion", {"SS107"}, id="a slug"),
        pytest.param("ss102, quote-insertion", {"SS102", "SS107"}, id="a list"),
        pytest.param("SS102 SS202", {"SS102", "SS202"}, id="without commas"),
        pytest.param("SS1", {"SS102", "SS107"}, id="a family"),
        pytest.param("all", {"SS102", "SS107", "SS202"}, id="all"),
        pytest.param("SS301", set(), id="another rule"),
    ],
)
def test_a_comment_names_rules(tmp_path, rules, ignored):
    found, sifted = left(article(tmp_path, text(b=f"<!-- samestory: ignore {rules} -->")), "SS102", "SS107", "SS202")
    assert {rule for _, rule in found} == ignored
    assert sifted.failures == ()


@pytest.mark.parametrize(
    ("comment", "told"),
    [
        pytest.param("<!-- samestory: ignore quote-nubmer -->", "did you mean 'quote-number'", id="a misspelt rule"),
        pytest.param("<!-- samestory: ignor SS102 -->", "has a comment 'ignor'", id="a misspelt order"),
        pytest.param("<!-- samestory: -->", "has a comment ''", id="no order"),
    ],
)
def test_what_is_not_understood_is_told_and_ignores_nothing(tmp_path, comment, told):
    found, sifted = left(article(tmp_path, text(b=comment)))
    assert found == []
    [failure] = sifted.failures
    assert failure.path.endswith("draft.md")
    assert failure.error.startswith("line 3: ")
    assert told in failure.error


def test_the_known_rules_of_a_comment_still_hold(tmp_path):
    found, sifted = left(article(tmp_path, text(b="<!-- samestory: ignore SS102, nonsense -->")))
    assert found == [(PAY, "SS102")]
    assert len(sifted.failures) == 1


def test_a_comment_that_left_nothing_out_is_listed(tmp_path):
    _, sifted = left(
        article(tmp_path, text(b="<!-- samestory: ignore SS301 -->", d="<!-- samestory: ignore SS102 -->"))
    )
    assert [(one.start, one.text) for one in sifted.unused] == [((3, 59), "<!-- samestory: ignore SS301 -->")]


@pytest.mark.parametrize(
    ("front", "ignored"),
    [
        pytest.param("samestory-ignore: [SS102]", {"SS102"}, id="a list"),
        pytest.param("samestory-ignore:\n  - quote-number\n  - SS2", {"SS102", "SS202"}, id="a list over lines"),
        pytest.param("samestory-ignore: SS102, SS202", {"SS102", "SS202"}, id="text"),
        pytest.param("samestory-ignore: all", {"SS102", "SS202"}, id="all"),
        pytest.param("title: about samestory-ignore", set(), id="no key"),
    ],
)
def test_the_front_matter_ignores_in_the_whole_article(tmp_path, front, ignored):
    found, sifted = left(
        article(tmp_path, f"---\ntitle: Ferry\n{front}\n---\n{text()}".replace("title: Ferry\ntitle", "title")),
        "SS102",
        "SS202",
    )
    assert {rule for _, rule in found} == ignored
    assert len(found) == 3 * len(ignored)
    assert (sifted.failures, sifted.unused) == ((), ())


@pytest.mark.parametrize(
    ("value", "told"),
    [
        pytest.param("[quote-nubmer]", "did you mean 'quote-number'", id="a misspelt rule"),
        pytest.param("true", "is no list of rules", id="no list"),
        pytest.param("[]", "is no list of rules", id="an empty list might mean none or all"),
        pytest.param("[1]", "is no list of rules", id="a number"),
    ],
)
def test_a_wrong_key_in_the_front_matter_is_told(tmp_path, value, told):
    found, sifted = left(article(tmp_path, f"---\ntitle: Ferry\nsamestory-ignore: {value}\n---\n{text()}"))
    assert found == []
    [failure] = sifted.failures
    assert failure.path.endswith("draft.md")
    assert failure.error.startswith("line 3: ")
    assert told in failure.error


PAGE = """<!doctype html><html><head><title>Ferry sinks off Lund</title></head><body><article>
<h1>Ferry sinks off Lund</h1>
<p>“We will pay 3 million crowns to all the families,” Anna Holm told reporters on the quay on Monday night. {b}</p>
{c}
<p>“The captain <em>did not leave the ship</em> {d}until the end,” she said, and the coast guard confirmed it later.</p>
<p>Nobody knows why the ferry left the harbour in that storm, and the company would not say who allowed it to.</p>
</article>{f}</body></html>
"""


@pytest.mark.parametrize(
    ("places", "ignored"),
    [
        pytest.param({}, [], id="none"),
        pytest.param({"b": IGNORE}, [PAY], id="in a paragraph"),
        pytest.param({"c": IGNORE}, [LEAVE], id="between two"),
        pytest.param({"d": IGNORE}, [LEAVE], id="in the middle of one"),
        pytest.param({"f": "<!-- samestory: ignore-file -->"}, [PAY, LEAVE, OTHER], id="the whole file, from its end"),
        pytest.param({"c": "<!-- an editor's note -->"}, [], id="a comment that is none of ours"),
    ],
)
def test_comments_hold_in_a_page_as_well(tmp_path, places, ignored):
    ran = article(tmp_path, PAGE.format(**dict.fromkeys("bcdf", "") | places), "draft.html")
    assert [words for words, _ in left(ran)[0]] == ignored


@pytest.mark.parametrize("name", ["draft.md", "draft.txt", "draft.html"])
def test_a_comment_is_no_text_of_the_article(tmp_path, name):
    """Neither quoted nor stated, and the same statements are found as without it."""
    note = '<!-- samestory: ignore SS102, "not a quote at all", he said -->'
    if name == "draft.html":
        noted, plain = PAGE.format(b=note, c=note, d="", f=""), PAGE.format(b="", c="", d="", f="")
    else:
        noted, plain = text(b=note, c=note, e=f"\n{note}\n"), text(e="\n\n")
    with_notes = article(tmp_path, noted, name)
    without = article(tmp_path, plain, f"other-{name}")
    said = [(one.text, one.speaker and one.speaker.name) for one in extract([with_notes])]
    assert said == [(one.text, one.speaker and one.speaker.name) for one in extract([without])]
    assert any("We will pay" in words for words, _ in said)
    aside = [
        with_notes.text[b.span.start : b.span.end] for b in with_notes.blocks if b.reason == "comment to samestory"
    ]
    assert aside == [note] * (2 if name == "draft.html" else 3)
    spans = [block.span for block in with_notes.blocks]
    assert spans == sorted(spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))


def desk():
    made = Desk()
    for name, path in [("a", "drafts/a.md"), ("b", "drafts/wire/b.txt"), ("c", "feed.jsonl:3")]:
        made.article(name, "Ten boats sank.", path=path, checked=True)
        made.finding("fact-number", (name, "‹Ten› boats"))
        made.finding("fact-date", (name, "‹Ten› boats"))
    return made


@pytest.mark.parametrize(
    ("pattern", "rules", "ignored"),
    [
        pytest.param("drafts/**", ["all"], {"a", "b"}, id="a folder"),
        pytest.param("*.txt", ["SS201"], {"b"}, id="an ending, at any depth"),
        pytest.param("/a.md", ["SS201"], set(), id="only beside the configuration"),
        pytest.param("drafts/a.md", ["fact-number"], {"a"}, id="one file"),
        pytest.param("feed.jsonl", ["SS2"], {"c"}, id="all articles of a file of JSON lines"),
        pytest.param("wire/", ["SS201"], {"b"}, id="a folder anywhere"),
        pytest.param("*.md", ["SS101"], set(), id="a rule that found nothing"),
    ],
)
def test_the_configuration_ignores_by_file(pattern, rules, ignored):
    made = desk()
    sifted = split(made.findings, made.articles.values(), [(pattern, rules)])
    assert {one.here.article for one in sifted.ignored} == ignored
    assert len(sifted.kept) + len(sifted.ignored) == 6


def test_patterns_are_relative_to_the_configuration():
    made = desk()
    folder = Path("drafts")
    sifted = split(made.findings, made.articles.values(), [("/a.md", ["SS201"])], folder)
    assert [(one.here.path, one.rule.id) for one in sifted.ignored] == [("drafts/a.md", "SS201")]


def test_an_unknown_rule_in_the_configuration_is_refused():
    made = desk()
    with pytest.raises(UsageError, match="there is no rule 'nonsense'"):
        split(made.findings, made.articles.values(), [("*.md", ["nonsense"])])


def test_thousands_of_comments_are_no_trouble(tmp_path):
    """Each finding against each comment would be a hundred million pairs."""
    lines = "“We will pay 3 million crowns,” she said. <!-- samestory: ignore SS107 -->\n\n" * 10_000
    ran = article(tmp_path, lines)
    found = [finding(ran, PAY)] * 10_000
    assert len(orders(ran).orders) == 10_000
    sifted = split(found, [ran])
    assert (len(sifted.kept), len(sifted.unused)) == (10_000, 10_000)
