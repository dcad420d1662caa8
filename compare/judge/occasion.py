"""Other occasions: outlets that date the same words to different days."""

import re
from datetime import date, timedelta

from compare.judge.pair import Pair
from compare.judge.side import Side
from compare.models import Difference, DifferenceType, Place, Severity, Span
from compare.text.calendar import WEEKDAYS
from compare.text.sentences import sentences

_DAYS = [name.title() for name in WEEKDAYS]
_DAY = re.compile(rf"\b(?P<ahead>(?:next|coming|until|every|before|since)\s+)?(?P<day>{'|'.join(_DAYS)})\b")
_WINDOW = 300
"""Characters on either side of the cue in which its sentence is looked for."""


def occasion(pair: Pair) -> list[Difference]:
    """A note when both articles give the day on which the words were said, and the days differ.

    Only a day beside the cue counts: the tempting mistake is any day in the article, which dates everything but the
    quote.
    """
    here, there = _day_said(pair.here), _day_said(pair.there)
    if here is None or there is None or here[0] == there[0]:
        return []
    note = f"said on {here[1].text} ({here[0]}) here, on {there[1].text} ({there[0]}) there"
    return [Difference(DifferenceType.OCCASION, Severity.NOTE, here[1], there[1], note)]


def _day_said(side: Side) -> tuple[date, Place] | None:
    """The one weekday in the cue's sentence, outside the quote, as the last such day up to the article's date."""
    cue, text = side.statement.cue, side.article.text
    if cue is None or not cue.spans or not side.article.date:
        return None
    try:
        published = date.fromisoformat(side.article.date[:10])
    except ValueError:
        return None
    point = cue.spans[0].start
    around = sentences(text, max(0, point - _WINDOW), min(len(text), point + _WINDOW))
    sentence = next((span for span in around if span.start <= point < span.end), None)
    if sentence is None:
        return None
    found = [
        match
        for match in _DAY.finditer(text, sentence.start, sentence.end)
        if not any(span.start <= match.start() < span.end for span in side.statement.spans)
    ]
    if len(found) != 1 or found[0]["ahead"]:
        return None
    back = (published.weekday() - _DAYS.index(found[0]["day"])) % 7
    return published - timedelta(days=back), side.at(Span(*found[0].span("day")))
