"""Appeals for members and money: letters to the reader, offers with their bullets, single paragraphs.

They stand in the middle of articles, are written in whole sentences, and quote their own editors: no rule on single
lines finds them, and every sentence of them would pass for body.
"""

import re

from compare.models import BlockKind
from compare.read.lines import Line
from compare.read.marks import Page

_GREETING = re.compile(
    r"dear (?:valued |loyal |fellow )?(?:readers?|friends?|subscribers?|supporters?|members?"
    r"|visitors?)[,:!. ]*"
)
_CLOSING = re.compile(
    r"(?:thank you|thanks|sincerely|yours|best|regards|gratefully|respectfully|warmly|cordially"
    r"|with (?:thanks|gratitude|best wishes))(?: (?:you|so much|very much|again|in advance|for your support"
    r"|sincerely|truly|faithfully|regards|wishes|and best regards))*[,.! ]*"
)
_CUES = tuple(
    re.compile(cue)
    for cue in (
        r"\byou(?:r|'ll)?\b",
        r"\bour (?:\w+ ){0,2}(?:journalism|reporting|work|newsroom|journalists|readers|mission|content|stories)\b",
        r"[$£€] ?\d[\d.]* ?(?:a|per|each|/) ?(?:day|week|month|year)\b",
        r"\b(?:donat\w+|subscri\w+|support us|contribute (?:today|now)|become a \w+|our partner|help us)\b",
        r"\b(?:ad-free|free of ads|premium|exclusive (?:content|access)|paywall|membership|members? get)\b",
        r"\b(?:independent|quality|free) (?:journalism|press|media|news)\b",
    )
)
_ENOUGH_FOR_A_LETTER = 2
_ENOUGH_ALONE = 3
"""Of six cues. One or two occur in stories about subscriptions and campaign donors; three with "you" do not."""
_LONGEST_LETTER = 40
_MOST_SIGNATURES = 4


def mark_appeals(page: Page) -> None:
    """Mark letters with their signatures, offers with their bullets, and paragraphs that ask the reader for money."""
    for index, line in enumerate(page.lines):
        if line.plain and page.free(index) and line.words <= 6 and _GREETING.fullmatch(line.plain):
            _letter(page, index)
    for index, line in enumerate(page.lines):
        if page.free(index) and not line.quoting and line.plain and _is_appeal([line], _ENOUGH_ALONE):
            page.mark(index, BlockKind.BOILERPLATE, "membership appeal")
            _offer(page, index)


def _letter(page: Page, start: int) -> None:
    """An open letter that an article reproduces asks for no money and stays body, as does one without an end."""
    stop = min(len(page.lines), start + _LONGEST_LETTER)
    closing = next((i for i in range(start + 1, stop) if _CLOSING.fullmatch(page.lines[i].plain)), None)
    if closing is None or not _is_appeal(page.lines[start:closing], _ENOUGH_FOR_A_LETTER):
        return
    end = closing + 1
    while end < min(len(page.lines), closing + 1 + _MOST_SIGNATURES) and _is_signature(page.lines[end]):
        end += 1
    for index in range(start, end):
        page.mark(index, BlockKind.BOILERPLATE, "letter to the reader")


def _is_signature(line: Line) -> bool:
    return line.words <= 14 and not line.ended and not line.quoting and line.text[0].isupper()


def _offer(page: Page, index: int) -> None:
    """The bullets below "you will receive:"."""
    if not page.lines[index].plain.endswith(":"):
        return
    index += 1
    while page.free(index) and page.lines[index].bullet:
        page.mark(index, BlockKind.BOILERPLATE, "membership appeal")
        index += 1


def _is_appeal(lines: list[Line], enough: int) -> bool:
    text = " ".join(line.plain for line in lines)
    if not _CUES[0].search(text):
        return False
    return sum(cue.search(text) is not None for cue in _CUES) >= enough
