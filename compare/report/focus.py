"""A long passage shortened so that the words at issue stay in it."""

from collections.abc import Sequence

from compare.models import Article, Span, Statement
from compare.report.escape import clean, shorten

_WORD = 20
"""How far a cut is moved to the next blank; longer words are cut."""


def focused(article: Article, statement: Statement, spans: Sequence[Span], length: int) -> str:
    """The passage in at most about `length` characters around the first of `spans` that lies in it.

    Cutting the middle out, as headings do, could cut the very number that two versions differ in.
    """
    if sum(segment.end - segment.start for segment in statement.spans) <= length:
        return clean(statement.text)
    for span in sorted(spans):
        for segment in statement.spans:
            if segment.start <= span.start and span.end <= segment.end:
                return _window(article.text, segment, span, length)
    return shorten(statement.text, length)


def _window(text: str, segment: Span, span: Span, length: int) -> str:
    if span.end - span.start >= length:
        return shorten(text[span.start : span.end], length)
    spare = (length - (span.end - span.start)) // 2
    start = max(segment.start, min(span.start - spare, segment.end - length))
    end = min(segment.end, max(span.end + spare, segment.start + length))
    if start > segment.start:
        blank = text.find(" ", start, min(start + _WORD, span.start))
        start = blank + 1 if blank >= 0 else start
    if end < segment.end:
        blank = text.rfind(" ", max(end - _WORD, span.end), end)
        end = blank if blank >= 0 else end
    before = "… " if start > segment.start else ""
    after = " …" if end < segment.end else ""
    return f"{before}{clean(text[start:end])}{after}"
