"""Where an article has it from: one origin behind many outlets, another outlet's text, a quote that nobody said."""

from collections.abc import Iterator, Sequence

from compare.check import rules
from compare.check.findings import Known
from compare.check.fingerprints import fingerprint
from compare.check.messages import count, listed, named
from compare.check.passages import passage, position, whole
from compare.models import (
    Article,
    BlockKind,
    Copy,
    CopyKind,
    Directness,
    Faced,
    Finding,
    Kind,
    Origin,
    Passage,
    Rule,
    Span,
    Statement,
    Support,
)
from compare.text.fold import fold
from compare.text.tokens import words

SHINGLE = 8
"""Words in a row that two writers hardly find by themselves."""
_PARAGRAPH = 0.6
"""Share of a paragraph's runs of words that stand in the other article, from which on it is shared."""
_LEAST_WORDS = 6
"""Words of a quote that somebody must have said."""
_SEVERAL = 2


def single_origin(faced: Sequence[Faced], known: Known) -> Iterator[Finding]:
    """Statements that several outlets have, all from one origin, which the article does not name; one for each origin.

    An outlet's own two articles are no origin to name, and what the article credits it has named.
    """
    told: set[str] = set()
    for one in faced:
        statement = known.statements[one.statement]
        article = known.articles[statement.article]
        others = sorted({version.article for version in one.versions} - {article.id})
        if len({named(known.articles[other]) for other in others}) < _SEVERAL:
            continue
        behind = [source for source in one.origins if set(others) & set(source.articles)]
        if len(behind) != 1 or article.id in behind[0].articles or behind[0].reason in {"", "same outlet", *told}:
            continue
        told.add(behind[0].reason)
        yield _single(one, statement, article, behind[0], known)


def _single(one: Faced, statement: Statement, article: Article, origin: Origin, known: Known) -> Finding:
    others = [v for v in one.versions if v.article in origin.articles]
    names = tuple(sorted({named(known.articles[version.article]) for version in others}))
    first = {version.article: known.statements[version.statement] for version in reversed(others)}
    return _finding(
        rules.SINGLE_ORIGIN,
        article,
        whole(statement),
        f"{listed(names)} have this, all from one origin: {origin.reason}",
        related=tuple(passage(known.articles[key], whole(other)) for key, other in sorted(first.items())),
        readings=(Support(" ".join(statement.text.split()), 1, names),),
    )


def shared_text(article: Article, copies: Sequence[Copy], known: Known) -> Iterator[Finding]:
    """Paragraphs that stand in another outlet's article, when neither that outlet nor its wire is credited."""
    for copy in copies:
        if article.id not in (copy.a, copy.b):
            continue
        other = known.articles[copy.b if copy.a == article.id else copy.a]
        if named(other) == named(article) or _credits(article, other, known) or _is_later(other, article):
            continue
        paragraphs = shared_paragraphs(article, other)
        if not paragraphs:
            continue
        first = paragraphs[0]
        share = "all" if copy.kind is CopyKind.EXACT else f"{copy.share:.0%}"
        message = (
            f"{count(len(paragraphs), 'paragraph')} also in {named(other)} ({share} of the shorter text), "
            "which is not credited"
        )
        there = _place_in(other, article, first)
        yield _finding(rules.SHARED_TEXT, article, first, message, confidence=copy.share, related=there)


def _place_in(other: Article, article: Article, paragraph: Span) -> tuple[Passage, ...]:
    """The paragraph of the other article that has most of the words."""
    wanted = set(_shingles(article.text[paragraph.start : paragraph.end]))
    best = max(
        (block.span for block in other.blocks),
        key=lambda span: (len(wanted & set(_shingles(other.text[span.start : span.end]))), -span.start),
        default=Span(0, len(other.text)),
    )
    return (passage(other, best),)


def shared_paragraphs(article: Article, other: Article) -> list[Span]:
    """Paragraphs of `article` whose runs of words stand in `other`, in the order of the text."""
    known = set(_shingles(other.text))
    found = []
    for block in article.blocks:
        if block.kind is not BlockKind.BODY:
            continue
        own = _shingles(article.text[block.span.start : block.span.end])
        if own and sum(run in known for run in own) >= _PARAGRAPH * len(own):
            found.append(block.span)
    return found


def _shingles(text: str) -> list[tuple[str, ...]]:
    told = words(text)
    return [tuple(told[i : i + SHINGLE]) for i in range(len(told) - SHINGLE + 1)]


def _credits(article: Article, other: Article, known: Known) -> bool:
    """Whether an article names the other's outlet, or both credit one wire."""
    if article.credit and fold(article.credit) == fold(other.credit):
        return True
    upstream = {
        via for statement in known.statements.values() if statement.article == article.id for via in statement.via
    }
    sources = {article.credit, article.byline} | upstream
    wanted = words(other.outlet)
    return bool(wanted) and any(_holds(words(source), wanted) for source in sources)


def _holds(told: Sequence[str], wanted: Sequence[str]) -> bool:
    return any(told[i : i + len(wanted)] == wanted for i in range(len(told) - len(wanted) + 1))


def _is_later(other: Article, article: Article) -> bool:
    stated = "date" not in article.guessed | other.guessed
    return stated and bool(article.date) and other.date > article.date


def no_speaker(article: Article, statements: Sequence[Statement]) -> Iterator[Finding]:
    """Whole quotes for which no speaker was recognised."""
    for one in statements:
        quoted = one.kind is Kind.QUOTE and one.directness is Directness.DIRECT and one.speaker is None
        if quoted and len(one.text.split()) >= _LEAST_WORDS:
            yield _finding(rules.NO_SPEAKER, article, whole(one), "no speaker was recognised for this quote")


def _finding(  # noqa: PLR0913  a field an argument
    rule: Rule,
    article: Article,
    span: Span,
    message: str,
    *,
    confidence: float = 1.0,
    related: tuple[Passage, ...] = (),
    readings: tuple[Support, ...] = (),
) -> Finding:
    here = passage(article, span)
    return Finding(
        rule=rule,
        severity=rule.severity,
        here=here,
        span=span,
        start=position(article, span.start),
        end=position(article, span.end),
        message=message,
        related=related,
        readings=readings,
        confidence=round(min(confidence, 1.0), 3),
        suggestion=None,
        fingerprint=fingerprint(rule, article.path, here.text),
    )
