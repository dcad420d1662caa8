"""Where a passage stands and whose it is: the line above it, and what that line has no room for."""

from compare.models import Article, Subject
from compare.report.place import place
from compare.report.vouching import voucher
from compare.report.wording import outlet_name, speaker_in_words
from compare.review.app.drawable import drawable
from compare.review.questions import Question, Side

_NAME, _TITLE, _SOURCES = 60, 200, 4


def heading(side: Side) -> str:
    """`Mill Herald · 2024-05-04 · Ana Ruiz`: what tells two passages apart at a glance."""
    parts = [drawable(outlet_name(side.article), _NAME), _date(side.article)]
    if side.statement and side.statement.speaker:
        parts.append(drawable(speaker_in_words(side.statement.speaker), _NAME))
    return " · ".join(filter(None, parts))


def origin(question: Question, side: Side) -> str:
    """`“Dam breaks at Orrin” · own words · via Northwire · herald.md:3`."""
    said = side.statement
    parts = [f"“{drawable(side.article.title, _TITLE)}”" if side.article.title.strip() else ""]
    if said and question.subject is Subject.FACT:
        parts.append(drawable(voucher(said), _TITLE))
    elif said:
        parts += [f"via {drawable(source, _NAME)}" for source in said.via[:_SOURCES]]
    start = side.spans[0].start if side.spans else 0
    return " · ".join(filter(None, [*parts, drawable(place(side.article, start), _TITLE)]))


def _date(article: Article) -> str:
    return drawable(article.date, _NAME) + (" (?)" if article.date and "date" in article.guessed else "")
