"""Text from articles is a stranger's: in no format does it become a command, markup or an annotation of its own."""

import doctest
import json
import re
import unicodedata
from xml.etree import ElementTree as ET

import pytest
from bearings import of_strangers
from checks import Desk
from hypothesis import given, settings
from hypothesis import strategies as st
from wcwidth import wcswidth

from compare.models import Failure, Support
from compare.report.findings import FORMATS, inert, sarif
from compare.report.findings.github import step_summary
from compare.text import comments

HOSTILE = [
    pytest.param("\x1b[2J\x1b[1;31mgone", id="terminal escape clears the screen"),
    pytest.param("\x1b]0;title\x07", id="terminal escape sets the title"),
    pytest.param("\x9b31mred", id="one-byte terminal escape"),
    pytest.param("a\rb\x08c", id="carriage return and backspace"),
    pytest.param("\u202egnp.exe\u202c \u2066x\u2069", id="direction overrides"),
    pytest.param("in\u200bvisible\ufeff", id="zero width letters"),
    pytest.param("\U000e0041\U000e0042", id="tag letters hide a message"),
    pytest.param("half \ud83d pair", id="lone surrogate"),
    pytest.param("nul \x00 and \ufffe and \uffff", id="what XML cannot hold"),
    pytest.param("line\u2028separator\nand\r\nbreaks", id="line breaks"),
    pytest.param("::error file=x.md,line=1::gotcha", id="workflow command"),
    pytest.param("x ::stop-commands::y\n::add-mask::e", id="workflow command after a break"),
    pytest.param("##[error]gotcha ##vso[task.complete]x ###[add-mask]y", id="commands of other runners"),
    pytest.param("%0A::error::gotcha, a:b", id="workflow command, escaped already"),
    pytest.param("</failure><testcase name='x'/>&lol; ]]>", id="XML"),
    pytest.param("<script>x</script><!-- --><img src=x onerror=y>", id="HTML"),
    pytest.param("</summary></details> | a | b |\n# c\n- d\n```", id="Markdown"),
    pytest.param("[x](javascript:y) ![i](https://t.example/p.png) @everyone #1 $x$ `c`", id="links and mentions"),
    pytest.param("{0} {{1}} [link](1)", id="placeholder and embedded link"),
    pytest.param('","severity":"note"}\\', id="JSON"),
]
_ONE_LINE = ("concise", "github")


def desk_of(text):
    """Every field that comes from outside is hostile: paths, outlets, titles, dates, passages, messages, readings, decisions."""
    desk = Desk()
    body = f"He said “so {text} it is”.\n{text} was said."
    known = {"path": f"{text}.txt", "outlet": text, "title": text, "date": text}
    desk.article("here", body, checked=True, **known)
    desk.article("there", f"{text}\nShe said “so {text} {text} it is”.", **known)
    desk.finding(
        "quote-number",
        ("here", f"so ‹{text}› it is"),
        ("there", f"so {text} ‹{text}› it is"),
        ("there", text),
        message=text,
        readings=[Support(text, 1, (text,)), Support("", 2, (text, text * 2))],
        suggestion=text,
        decisions=("0", "1", f"unheard of {text}"),
    )
    desk.finding("quote-title", ("here", text), message=f"“{text}” differs")
    desk.failures.append(Failure(text, text))
    desk.decisions += of_strangers(text)
    return desk


def harmless(text):
    return not any(
        unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"}
        or c in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\ufeff\U000e0041"
        for c in text
    )


def shown(text):
    checked = desk_of(text).result()
    made = {name: render(checked) for name, render in FORMATS.items()}
    return made | {"summary": step_summary(checked)}


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_steers_a_terminal(text):
    for name, made in shown(text).items():
        made.encode("utf-8")
        assert (name, harmless(made.replace("\n", ""))) == (name, True)


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_orders_a_runner(text):
    """What the format for GitHub itself has is all that starts a line with `::`."""
    for name, made in shown(text).items():
        orders = [line for line in made.splitlines() if line.lstrip().startswith("::")]
        if name == "github":
            assert len(orders) == 3
            assert all(re.match(r"::(error|notice) file=[^:]*title=[^:,]*::", line) for line in orders)
            assert all(re.match(r"::\w+ [^:]*::", line).group().count(",") <= 5 for line in orders)
        else:
            assert (name, orders) == (name, [])
            assert (name, re.findall(r"##\w*\[", made)) == (name, [])


@pytest.mark.parametrize("text", HOSTILE)
def test_a_finding_stays_a_line(text):
    lines = {name: len(made.splitlines()) for name, made in shown(text).items()}
    assert lines["concise"] == 3
    assert lines["github"] == 4
    assert lines["jsonl"] == lines["rdjsonl"] == 2


@pytest.mark.parametrize("text", HOSTILE)
def test_json_reads_back(text):
    made = shown(text)
    [first, second] = [json.loads(line) for line in made["jsonl"].splitlines()]
    assert first["message"] == text
    assert first["suggestion"] == text
    assert json.loads(made["json"])["findings"] == [first, second]
    assert len(json.loads(made["gitlab"])) == 2
    assert len(json.loads(made["sarif"])["runs"][0]["results"]) == 2


@pytest.mark.parametrize("text", HOSTILE)
def test_xml_keeps_its_shape(text):
    root = ET.fromstring(shown(text)["junit"].encode("utf-8"))
    tags = {element.tag for element in root.iter()}
    assert tags == {"testsuites", "testsuite", "testcase", "failure", "system-out", "error"}
    assert sum(1 for _ in root.iter("testcase")) == len(desk_of(text).result().rules) + 1


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_keeps_its_shape(text):
    for name in ("markdown", "summary"):
        made = shown(text)[name]
        spans = re.sub(r"`[^`\n]*`", "", made)
        assert set(re.findall(r"<[^>\n]{0,40}>?", spans)) <= {
            "<details>",
            "<summary>",
            "</summary>",
            "</details>",
            "<b>",
            "</b>",
        }
        assert not re.search(r"(?<!\\)\]\(|@\w|\\#\d|(?<![:&])://|^#(?!## samestory check$)|```", spans, re.MULTILINE)
        rows = [line.replace(r"\|", "") for line in spans.splitlines() if line.startswith("|")]
        assert {line.count("|") for line in rows} == {5}


@given(st.text(st.characters(codec=None), max_size=60), st.integers(60, 90))
@settings(max_examples=60)
def test_anything_fits_the_terminal(text, width):
    """The width is that of what is shown; half of a wide character may hang over the edge.

    Only a path is wider when it must be: one that is broken cannot be opened.
    """
    desk = desk_of(text or "x")
    for name in desk.articles:
        desk.article(name, desk.articles[name].text, checked=False, path="a.txt", outlet=text, date=text)
    desk.findings.clear()
    text = text.replace("‹", "").replace("›", "")
    body = f"so {text} it is {text}"
    desk.article("here", body, path="a.txt", outlet=text, date=text)
    desk.finding(
        "quote-word", ("here", f"so {text} ‹it is› {text}"), ("here", f"so {text} it ‹›is {text}"), message=text
    )
    for colour in (False, True):
        made = FORMATS["full"](desk.result(), width=width, colour=colour)
        plain = re.sub(r"\x1b\[[\d;]*m", "", made)
        assert harmless(plain.replace("\n", ""))
        assert max(wcswidth(line) for line in plain.splitlines()) <= width + 1


@pytest.mark.parametrize("module", [inert, sarif, comments])
def test_examples_in_the_docstrings_hold(module):
    assert doctest.testmod(module).failed == 0
    assert doctest.testmod(module).attempted
