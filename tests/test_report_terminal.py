"""The summary at a prompt says who differs, in which words, and where to look."""

import re

import pytest
from wcwidth import wcswidth

from compare.models import Origin, Story
from compare.report import to_terminal

ANSI = re.compile(r"\x1b\[\d+m")


def test_first_line_sums_up_the_run(ferry):
    first = to_terminal(ferry.report(), width=200).splitlines()[0]
    assert first == (
        "3 articles of 3 outlets, 5 quotes, 1 in more than one article, 0 repeated within one article, 1 pair unsure, "
        "1 input not read"
    )


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Ines Marlow · 3 outlets, 2 origins: Northwire", id="origins are counted and named"),
        pytest.param("coast.txt and post.txt have nearly the same text (97% of the shorter)", id="copies are said"),
        pytest.param("! number differs: “21” for “12”", id="a changed number is named with both numbers"),
        pytest.param("herald.txt:1", id="a place to open"),
        pytest.param("coast.txt:3", id="lines count from 1"),
        pytest.param("Coast (?)", id="a guessed outlet is marked"),
        pytest.param("the fullest version", id="the version compared with is named"),
        pytest.param(
            "-  0.55 “The quay is next,” coast.txt:4 / “The quays are next.” post.txt:3", id="unsure is listed"
        ),
    ],
)
def test_says(ferry, line):
    assert line in to_terminal(ferry.report(), width=200)


@pytest.mark.parametrize("width", [20, 60, 72, 80, 100, 132, 200])
def test_no_line_is_wider_than_the_terminal(ferry, width):
    ferry.article(
        "亚洲",
        "“我们将在春天之前运行十二艘船,没有人会被留在岛上,没有人会被留在岛上,没有人会被留在岛上” 部长说",
        outlet="亚洲新闻" * 12,
    )
    said = ferry.quote(
        "亚洲", "我们将在春天之前运行十二艘船,没有人会被留在岛上,没有人会被留在岛上,没有人会被留在岛上", speaker="部长"
    )
    ferry.group(said, {said: ("agrees", ()), "coast:1": ("differs", ())}, [])
    text = to_terminal(ferry.report(), width=width)
    assert max(wcswidth(line) for line in text.splitlines()) <= max(width, 60)


def test_colour_only_repeats_what_words_say(ferry):
    plain, coloured = to_terminal(ferry.report()), to_terminal(ferry.report(), colour=True)
    assert "\x1b" not in plain
    assert ANSI.search(coloured)
    assert ANSI.sub("", coloured).split() == plain.split()


def test_never_calls_a_version_false(ferry):
    assert not re.search(r"\b(false|wrong|incorrect|misquot\w*|lie[sd]?)\b", to_terminal(ferry.report()), re.IGNORECASE)


def test_gravest_difference_comes_first(ferry):
    ferry.article("agree", "“The quay is next,” she said.")
    same = ferry.quote("agree", "The quay is next,", speaker="she")
    ferry.group("coast:2", {"coast:2": ("agrees", ()), same: ("agrees", ())}, [Origin(("agree",), "")])
    ferry.groups.reverse()
    text = to_terminal(ferry.report())
    assert text.index("1. “We will run") < text.index("2. “The quay")


def test_groups_of_one_article_stand_apart(ferry):
    ferry.group("coast:1", {"coast:1": ("agrees", ()), "coast:2": ("less", ())}, [])
    text = to_terminal(ferry.report(), width=200)
    assert "1 in more than one article, 1 repeated within one article" in text
    assert "Repeated within one article:\n-  “We will run 12" in text


@pytest.mark.parametrize(("limit", "shown"), [(0, 3), (2, 2), (3, 3)])
def test_limit_cuts_lists_and_says_so(ferry, limit, shown):
    ferry.unsure *= 3
    text = to_terminal(ferry.report(), limit=limit)
    assert text.count("-  0.55") == shown
    assert ("… and 1 more" in text) == (shown == 2)


def test_a_quote_of_a_hundred_outlets_stays_readable(draft):
    names = [f"outlet{number:03}" for number in range(100)]
    for name in names:
        draft.article(name, "“We came,” she said.")
    said = [draft.quote(name, "We came,") for name in names]
    draft.group(said[0], dict.fromkeys(said, ("agrees", ())), [])
    text = to_terminal(draft.report())
    assert "and 70 more versions" in text
    assert text.count("Outlet0") == 30


def test_nothing_read_is_a_report_too(draft):
    assert to_terminal(draft.report()).startswith("0 articles of 0 outlets, 0 quotes")


def test_stories_are_listed_largest_first(ferry):
    ferry.article("late", "The ferry sails.", date="", outlet="Herald")
    ferry.stories.append(Story("s1", "One\x1b[31m", ("coast", "post")))
    ferry.stories.append(Story("s2", "", ("coast", "herald", "late")))
    text = to_terminal(ferry.report(), width=200)
    assert "2 stories in several articles" in text.splitlines()[0]
    assert (
        "Stories in several articles:\n"
        "-  coast.txt (3 articles of 2 outlets, 2024-05-01, some undated)\n"
        "-  One�[31m (2 articles of 2 outlets, 2024-05-01)\n"
    ) in text
