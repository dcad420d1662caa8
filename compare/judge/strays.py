"""What the rest of a story has otherwise, though no other version of the statement was found.

A version is found by what it shares, and a changed figure may have been most of that.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from compare.judge.facts.counts import counts
from compare.judge.origins import origins
from compare.models import Article, Copy, Faced, Kind, Statement, Verdict, Version, by_id

_CONFIDENCE = 0.6
"""That two counts of one thing, each alone in its article, are of one and the same."""


def strays(
    article: Article,
    others: Sequence[Article],
    statements: Sequence[Statement],
    faced: Sequence[Faced],
    copies: Mapping[str, Sequence[Copy]],
) -> list[Faced]:
    """Statements of `article` that count a thing otherwise than `others`, those of its story.

    Where a version of the same article is among `faced`, the two have been compared there, and better. Names were tried
    in this way, by the words around them: in a story of many articles one place is rightly filled with many people.
    """
    by_article: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        by_article[statement.article].append(statement)
    paired = {(one.statement, version.article) for one in faced if one.kind is Kind.CLAIM for version in one.versions}
    versions: dict[str, list[Version]] = defaultdict(list)
    for one, other, found in counts(article, others, by_article):
        if (one.id, other.article) not in paired:
            versions[one.id].append(Version(other.article, other.id, Verdict.DIFFERS, _CONFIDENCE, (found,), ()))
    known = by_id((article, *others))
    of = by_id(statements)
    return [
        Faced(
            key,
            Kind.CLAIM,
            tuple(told),
            origins(
                [known[name] for name in sorted({article.id, *(version.article for version in told)})],
                [of[key], *(of[version.statement] for version in told)],
                copies,
            ),
        )
        for key, told in sorted(versions.items())
    ]
