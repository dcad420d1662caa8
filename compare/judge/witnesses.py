"""Who put words in, and who left them out: further versions decide."""

from collections.abc import Mapping
from dataclasses import replace

from compare.judge.differences import Comparison
from compare.judge.pair import Pair
from compare.models import Difference, DifferenceType


def with_witnesses(pairs: Mapping[str, Pair], compared: Mapping[str, Comparison]) -> dict[str, Comparison]:
    """Words that one version has and the base lacks are an insertion when a third version, too, runs on without them.

    Two articles of one outlet are no two witnesses, nor are two members of one article.
    """
    return {
        member: replace(
            comparison,
            differences=tuple(
                _inserted(found) if _is_inserted(found, member, pairs) else found for found in comparison.differences
            ),
        )
        for member, comparison in compared.items()
    }


def _inserted(found: Difference) -> Difference:
    note = f"“{' '.join(found.here.text.split())}” stands here alone; other outlets run on without it"
    return replace(found, type=DifferenceType.INSERTION, note=note)


def _is_inserted(found: Difference, member: str, pairs: Mapping[str, Pair]) -> bool:
    if found.type is not DifferenceType.OMISSION or not found.here.text or found.there.text:
        return False
    mine = pairs[member]
    outlets = {mine.here.article.outlet, mine.there.article.outlet}
    for other, match in pairs.items():
        witness = match.here.article
        if other == member or match.there is not mine.there or witness.id == mine.here.article.id:
            continue
        if witness.outlet and witness.outlet in outlets:
            continue
        if _runs_on(match, found.there.span.start):
            return True
    return False


def _runs_on(match: Pair, place: int) -> bool:
    """Whether a version has, side by side, the words of the base before and after a place in it."""
    words = match.there.words
    for block in match.blocks:
        inner = words[block.b : block.b + block.size - 1]
        if inner and inner[0].end <= place <= inner[-1].end and any(word.end == place for word in inner):
            return True
    return False
