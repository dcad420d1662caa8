"""Groups that only say that one text ran twice.

Of a syndicated article every sentence recurs word for word. That the text is shared is the finding; a fact for each of
its sentences would bury those that two newsrooms report. A copy that changes a word stays: that is news.
"""

from collections.abc import Collection, Sequence

from compare.models import Copy, Group, Statement, by_id
from compare.text.tokens import words


def without_reprints(
    groups: Sequence[Group], statements: Sequence[Statement], copies: Collection[Copy]
) -> tuple[Group, ...]:
    """`groups` but for those whose members all stand word for word in articles that copy each other."""
    statement_of = by_id(statements)
    copied = {(copy.a, copy.b) for copy in copies} | {(copy.b, copy.a) for copy in copies}

    def is_reprint(group: Group) -> bool:
        first, *others = (statement_of[member] for member in group.members)
        return all(
            (other.article == first.article or (first.article, other.article) in copied)
            and words(other.text) == words(first.text)
            for other in others
        )

    return tuple(group for group in groups if not copied or not is_reprint(group))
