"""Whom a passage that opens with a pronoun is about.

"She won, 134 to 63" has no name in common with "Ms. Doe won by 134 votes", and is about nobody else. The person that
the passage before names first is taken: news prose keeps its subject. It only adds a reason to compare; nobody is
shown as having been named.
"""

from collections.abc import Sequence

from compare.models import Kind, NameKind, Statement
from compare.text.tokens import words

_PRONOUNS = frozenset("he she his her him hers".split())


def antecedents(statements: Sequence[Statement]) -> list[str]:
    """For each statement, in the order of articles and texts, the name that a pronoun in it stands for, or ""."""
    found: list[str] = []
    article, last = "", ""
    for statement in statements:
        if statement.article != article:
            article, last = statement.article, ""
        if statement.kind is not Kind.CLAIM:
            found.append("")
            continue
        people = [name for name in statement.names if name.kind is NameKind.PERSON]
        found.append(last if not people and _has_pronoun(statement.text) else "")
        last = people[0].entity if people else last
    return found


def _has_pronoun(text: str) -> bool:
    return not _PRONOUNS.isdisjoint(words(text))
