"""Where an article has it from: one origin behind many outlets, a quote that nobody said."""

from collections.abc import Iterator, Sequence

from compare.check import rules
from compare.check.findings import Known
from compare.check.making import finding_at
from compare.check.messages import by_decision, listed, named
from compare.check.passages import passage, whole
from compare.check.readings import decisions_of
from compare.models import Article, Directness, Faced, Finding, Kind, Origin, Statement, Support

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
    return finding_at(
        rules.SINGLE_ORIGIN,
        article,
        whole(statement),
        f"{listed(names)} have this, all from one origin: {origin.reason}{by_decision(others, known.articles)}",
        related=tuple(passage(known.articles[key], whole(other)) for key, other in sorted(first.items())),
        readings=(Support(" ".join(statement.text.split()), 1, names),),
        decisions=decisions_of(others),
    )


def no_speaker(article: Article, statements: Sequence[Statement]) -> Iterator[Finding]:
    """Whole quotes for which no speaker was recognised."""
    for one in statements:
        quoted = one.kind is Kind.QUOTE and one.directness is Directness.DIRECT and one.speaker is None
        if quoted and len(one.text.split()) >= _LEAST_WORDS:
            yield finding_at(rules.NO_SPEAKER, article, whole(one), "no speaker was recognised for this quote")
