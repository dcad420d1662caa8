"""Passages for Markdown: whole, with the words that differ in bold, and two of them side by side."""

from collections.abc import Callable, Iterable, Iterator

from compare.models import Article, Judgement, Place, Report, Severity, Span, Statement
from compare.report.escape import code, markdown
from compare.report.place import place
from compare.report.wording import difference_in_words, outlet_name

MISSING = "‸"
_SEVERITY = {Severity.ERROR: "**meaning may differ** – ", Severity.WARNING: "", Severity.NOTE: ""}


def marked(article: Article, statement: Statement, places: Iterable[Span]) -> str:
    """The statement's segments with `places` in bold; `…` stands for the outlet's own words between two segments."""
    places = sorted(places)
    quoted = (f"“{''.join(_pieces(article.text, segment, places))}”" for segment in statement.spans)
    return " … ".join(quoted).replace("</b><b>", "")  # two places that touch


def _pieces(text: str, segment: Span, places: list[Span]) -> Iterator[str]:
    at = segment.start
    for span in places:
        start, end = max(span.start, at), min(span.end, segment.end)
        if start > end or (start == end and span.start != span.end):
            continue
        yield _kept(text[at:start])
        yield _bold(text[start:end])
        at = end
    yield _kept(text[at : segment.end])


def _kept(text: str) -> str:
    """`markdown` trims; the blanks at the seams of a cut passage belong to it."""
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and text.strip() else ""
    return f"{before}{markdown(text)}{after}"


def _bold(text: str) -> str:
    """HTML, since `**` beside a quotation mark or a bracket opens no emphasis in CommonMark."""
    return f"<b>{_kept(text) or MISSING}</b>"


def side_by_side(
    report: Report,
    judgement: Judgement,
    statement: Statement,
    base: Statement,
    name: Callable[[Article], str] = outlet_name,
) -> Iterator[str]:
    """A version, the one it is compared with, each with its place, and what differs between them."""
    article, base_article = report.article[statement.article], report.article[base.article]
    here = _spans_in(article, (difference.here for difference in judgement.differences))
    there = _spans_in(base_article, (difference.there for difference in judgement.differences))
    yield f"**{markdown(name(article))}** {code(place(article, statement.spans[0].start))}:"
    yield f"> {marked(article, statement, here)}"
    yield f"compared with **{markdown(name(base_article))}** {code(place(base_article, base.spans[0].start))}:"
    yield f"> {marked(base_article, base, there)}"
    yield "\n".join(f"- {_SEVERITY[d.severity]}{markdown(difference_in_words(d))}" for d in judgement.differences)


def _spans_in(article: Article, places: Iterable[Place]) -> list[Span]:
    return [place.span for place in places if place.article == article.id]
