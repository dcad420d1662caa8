"""Check: one article against many, as findings at a line and column."""

from collections.abc import Collection, Sequence

from compare.check.findings import Known, compared
from compare.check.sharing import shared_text
from compare.check.sourcing import no_speaker, single_origin
from compare.models import Article, Faced, Finding, Statement, by_id

__all__ = ["find"]


def find(
    article: Article,
    faced: Sequence[Faced],
    articles: Sequence[Article],
    statements: Sequence[Statement],
    alike: Collection[str],
) -> tuple[Finding, ...]:
    """All findings on one article, in the order of its text, then of the rules.

    `faced` are its statements beside their other versions; `articles` and `statements` are those that were compared,
    its own included; `alike` are the ids of those that share a paragraph's worth of words with it.
    """
    known = Known(by_id(articles), by_id(statements))
    own = [statement for statement in statements if statement.article == article.id]
    found = [
        *compared(faced, known),
        *single_origin(faced, known),
        *shared_text(article, known, alike),
        *no_speaker(article, own),
    ]
    return tuple(sorted(found, key=lambda finding: (finding.span, finding.rule.id, finding.message)))
