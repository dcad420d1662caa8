"""What a person reads at a prompt: one line a finding, or both passages with what differs between signs."""

import re

import pytest
from checks import Desk, ferry
from wcwidth import wcswidth

from compare.models import Failure, Passage, Position, Span, Support
from compare.report.findings.concise import to_concise
from compare.report.findings.cutting import pieces
from compare.report.findings.full import to_full
from compare.report.findings.wording import certainty

CHINESE = (
    "市长周二表示，政府将向十二个受灾家庭每户支付四百万克朗，并且不会向其他任何人支付任何款项，因为预算只有这么多。"
)
ARABIC = (
    "وقال رئيس البلدية إن الحكومة ستدفع أربعة ملايين كرونة إلى اثنتي عشرة أسرة متضررة ولن تدفع لأي شخص آخر هذا العام"
)


def plain(text):
    return re.sub(r"\x1b\[[\d;]*m", "", text)


def test_concise_is_a_line_a_finding_and_a_summary():
    assert to_concise(ferry().result()).splitlines() == [
        "drafts/ferry.md:4:14: error SS102 quote-number: “3” here, “4” in two outlets (0.97)",
        "drafts/ferry.md:4:82: note SS112 quote-title: others name her without a title (0.50)",
        "drafts/ferry.md:6:18: warning SS107 quote-insertion: “not” stands here and not in The Gazette (0.80)",
        "1 error, 1 warning, 1 note in 1 article, compared with 3 articles and 41 statements in them.",
    ]


def test_full_shows_both_passages_and_who_has_which_reading():
    first = to_full(ferry().result(), width=100).split("\n\ndrafts/")[0]
    assert first == (
        "drafts/ferry.md:4:14\n"
        "error SS102 quote-number, nearly certain (0.97)\n"
        "  “3” here, “4” in two outlets\n"
        "\n"
        "  here    We will pay [-3-] million crowns to the 12 families and to nobody else,\n"
        "          — The Post, 2024-05-03, drafts/ferry.md:4\n"
        "  others  We will pay {+4+} million crowns to the 12 families and to nobody else,\n"
        "          — The Gazette, 2024-05-01, archive/gazette.txt:3\n"
        "          We will pay {+4+} million crowns to the 12 families and to nobody else,\n"
        "          — The Herald, 2024-05-02, archive/herald one.txt:1\n"
        "\n"
        "  “3” (here)  1 independent origin: The Post\n"
        "  “4”         2 independent origins: The Gazette, The Herald\n"
        "\n"
        "  suggestion: “4” instead of “3”"
    )


def test_full_says_where_words_are_missing():
    text = to_full(ferry().result())
    assert "The captain did [-not-] leave the ship," in text
    assert "The captain did {+‸+} leave the ship," in text
    assert "suggestion: leave out “not”" in text


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        pytest.param("so ‹›ten", "so [-‸-] ten", id="before a word"),
        pytest.param("so‹› ten", "so [-‸-] ten", id="behind a word"),
        pytest.param("so ten‹›,", "so ten [-‸-],", id="before a comma"),
        pytest.param("‹›so", "[-‸-] so", id="at the start"),
        pytest.param("so‹›", "so [-‸-]", id="at the end"),
    ],
)
def test_the_sign_for_missing_words_stands_free(words, shown):
    desk = Desk()
    desk.article("a", "so ten, boats", checked=True)
    desk.finding("quote-omission", ("a", words))
    assert f"  here    {shown}\n" in to_full(desk.result())


def test_full_ends_with_the_counts():
    text = to_full(ferry().result(accepted=2, ignored=1), width=200)
    assert text.splitlines()[-3:] == [
        "1 error, 1 warning, 1 note in 1 article.",
        "Compared with 3 articles and 41 statements in them.",
        "Left out: 2 that the baseline has and 1 that a comment, the front matter or the configuration ignores.",
    ]


@pytest.mark.parametrize("render", [to_concise, to_full])
@pytest.mark.parametrize(
    ("fields", "line"),
    [
        pytest.param(
            {}, "Nothing to report in 1 article, compared with 3 articles and 41 statements in them.", id="clean"
        ),
        pytest.param(
            {"corpus_articles": 0, "corpus_statements": 0},
            "Nothing to report in 1 article, compared with no other article.",
            id="an empty archive is no clean bill",
        ),
        pytest.param(
            {"accepted": 1},
            "Nothing to report in 1 article, compared with 3 articles and 41 statements in them."
            " Left out: 1 that the baseline has.",
            id="all accepted",
        ),
        pytest.param(
            {"failures": (Failure("b.md", "is empty"),)},
            "Nothing to report in 1 article, compared with 3 articles and 41 statements in them. 1 problem with inputs.",
            id="an input not read",
        ),
    ],
)
def test_nothing_found_is_one_line(render, fields, line):
    desk = Desk()
    desk.article("a", "Nothing was said.", checked=True)
    desk.failures.extend(fields.get("failures", ()))
    fields = {key: value for key, value in fields.items() if key != "failures"}
    assert render(desk.result(**fields), width=200) == f"{line}\n"


def test_colour_only_repeats_the_words():
    checked = ferry().result()
    painted = to_full(checked, colour=True)
    assert plain(painted) == to_full(checked)
    assert "\x1b[31m[-3-]\x1b[0m" in painted
    assert "\x1b[32m{+4+}\x1b[0m" in painted


def test_no_colour_runs_over_the_end_of_a_line():
    """A pager that shows one line, or a margin, would be coloured as well."""
    desk = Desk()
    words = "one two three four five six seven eight nine ten " * 3
    desk.article("a", f"He said so: {words}.", checked=True)
    desk.finding("quote-word", ("a", f"so: ‹{words.strip()}›"))
    for line in to_full(desk.result(), width=60, colour=True).splitlines():
        assert line.count("\x1b[0m") == len(re.findall(r"\x1b\[[^0]", line))
        assert not re.match(r"\s*\x1b\[\d+m\s", line)


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize(
    ("here", "there"),
    [
        pytest.param(("四百万",), ("五百万",), id="Chinese"),
        pytest.param(("أربعة",), ("خمسة",), id="Arabic"),
    ],
)
def test_other_scripts_fit_and_keep_their_words(width, here, there):
    body = CHINESE if here[0] in CHINESE else ARABIC
    other = body.replace(here[0], there[0])
    desk = Desk()
    desk.article("a", body, checked=True)
    desk.article("b", other)
    desk.finding(
        "quote-number",
        ("a", body.replace(here[0], f"‹{here[0]}›")),
        ("b", other.replace(there[0], f"‹{there[0]}›")),
        readings=[Support(here[0], 1, ("A",)), Support(there[0], 2, ("B", "C"))],
    )
    text = to_full(desk.result(), width=width)
    assert max(wcswidth(line) for line in text.splitlines()) <= width
    assert f"[-{here[0]}-]" in text.replace("\n          ", "")
    assert f"{{+{there[0]}+}}" in text.replace("\n          ", "")
    assert re.sub(r"\s", "", body.replace(here[0], f"[-{here[0]}-]")) in re.sub(r"\s", "", text)


def test_a_long_passage_is_cut_around_the_words():
    filler = "and so it went on through the night " * 40
    desk = Desk()
    desk.article("a", f"{filler}ten boats {filler}were lost {filler}", checked=True)
    desk.finding("quote-number", ("a", f"{filler}‹ten› boats {filler}were ‹lost› {filler}".strip()))
    text = to_full(desk.result(), width=80)
    assert len(text.splitlines()) < 20
    assert "[-ten-] boats" in text
    assert "were [-lost-]" in text
    assert text.count("…") == 3


def test_a_megabyte_without_a_blank_is_no_trouble():
    desk = Desk()
    body = "x" * 1_000_000 + "y" + "z" * 1_000_000
    desk.article("a", body, checked=True)
    passage = Passage(
        "a", "a.txt", "", "", "", Span(0, len(body)), Position(1, 1), Position(1, len(body) + 1), body, ()
    )
    assert len("".join(piece.text for piece in pieces(passage, 100))) < 250
    desk.finding("quote-word", ("a", body.replace("y", "‹y›")))
    assert "x[-y-]z" in to_full(desk.result(), width=80).replace("\n          ", "")


def test_more_passages_than_fit_are_counted():
    desk = Desk()
    desk.article("a", "Ten boats sank.", checked=True)
    for number in range(12):
        desk.article(f"b{number}", "Nine boats sank.")
    desk.finding("fact-number", ("a", "‹Ten› boats"), *((f"b{number}", "‹Nine› boats") for number in range(12)))
    assert "and in 8 more passages: b4.txt:1, b5.txt:1, b6.txt:1, b7.txt:1, …" in to_full(desk.result(), width=120)


def test_a_long_path_is_not_broken():
    path = "archive/" + "very-long-folder-name/" * 6 + "article.txt"
    desk = Desk()
    desk.article("a", "Ten boats sank.", checked=True, path=path)
    desk.finding("fact-number", ("a", "‹Ten› boats"))
    assert f"{path}:1" in to_full(desk.result(), width=60)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        pytest.param("so ‹ten› boats", [("so ", False), ("ten", True), (" boats", False)], id="in the middle"),
        pytest.param("‹so› ten", [("so", True), (" ten", False)], id="at the start"),
        pytest.param("so ‹ten›", [("so ", False), ("ten", True)], id="at the end"),
        pytest.param("so ‹›ten", [("so ", False), ("", True), ("ten", False)], id="missing words"),
        pytest.param("‹so› ‹ten›", [("so", True), (" ", False), ("ten", True)], id="two marks"),
        pytest.param("‹so›‹ ten›", [("so", True), ("ten", True)], id="two that touch"),
        pytest.param("so ten", [("so ten", False)], id="none"),
    ],
)
def test_passages_come_in_pieces(words, shown):
    desk = Desk()
    desk.article("a", "so ten boats sank")
    assert [tuple(piece) for piece in pieces(desk.passage("a", words), 100)] == shown


@pytest.mark.parametrize(
    ("confidence", "words"),
    [
        pytest.param(1.0, "nearly certain", id="never quite certain"),
        pytest.param(0.95, "nearly certain", id="at the bar"),
        pytest.param(0.949, "very likely", id="below it"),
        pytest.param(0.7, "likely", id="likely"),
        pytest.param(0.5, "rather likely", id="an even chance"),
        pytest.param(0.49, "unsure", id="below an even chance"),
    ],
)
def test_certainty_in_words(confidence, words):
    assert certainty(confidence) == words


def test_of_many_marks_the_first_are_shown_and_none_is_shown_unmarked():
    desk = Desk()
    near, far = "ten and " * 20, "one and so on until the morning came at last over the hills and the sea " * 4
    body = near + far * 20
    desk.article("a", body, checked=True)
    marked = near.replace("ten", "‹ten›") + (far * 20).replace("one", "‹one›").strip()
    shown = pieces(desk.passage("a", marked), 60)
    assert all("ten" not in text for text, marked in shown if not marked)
    assert len("".join(text for text, _ in shown)) < 400
