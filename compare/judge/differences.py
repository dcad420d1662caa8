"""Every difference between two versions of one utterance, in the order of `DifferenceType`, then of the text."""

from dataclasses import dataclass, replace

from compare.judge.context import context
from compare.judge.crossed import crossed
from compare.judge.edges import ends
from compare.judge.missing import missing
from compare.judge.moved import moved
from compare.judge.pair import Pair, Run, difference, where
from compare.judge.replaced import replaced
from compare.judge.surface import mark, surfaces
from compare.models import Difference, DifferenceType, Directness, Severity
from compare.text.align import Gap
from compare.text.passage import Gap as Mark

_ORDER = {kind: place for place, kind in enumerate(DifferenceType)}
_ALIKE = 0.5
"""Below this share of common words, between the ends, a version is a paraphrase inside quote marks."""
_ENOUGH = 6
"""Fewer words than this make a fragment with another word in it, no paraphrase."""
_REACH = 12
"""Two runs within so many words may hold the same "not", moved with its clause."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two versions show, seen from `here`."""

    differences: tuple[Difference, ...]
    less: bool
    """`here` lacks words of `there` by a cut or by a marked omission."""
    adds: bool
    """`here` has words that `there` lacks in the same way."""
    fit: float


def compare(pair: Pair) -> Comparison:
    """Type every difference between two aligned versions."""
    if not pair.blocks:
        return Comparison(tuple(context(pair)), less=False, adds=False, fit=0.0)
    found, gaps = moved(pair, pair.gaps)
    border = ends(pair, gaps[0], gaps[-1])
    found += border.differences
    for gap in gaps[1:-1]:
        found += _between(pair, gap)
    found = _without_moved_negations(found, pair)
    found += surfaces(pair)
    found += _paraphrase(pair, gaps)
    found += _headline(pair, found)
    found += context(pair)
    elsewhere = list(crossed(pair, gaps[0], gaps[-1]))
    if elsewhere:  # then neither is cut: what one lacks at its end stands at its beginning
        found = [d for d in found if d.type is not DifferenceType.OVERLAP]
        found += [d for parts in elsewhere for d in compare(parts).differences]
    marked = [d for d in found if d.type is DifferenceType.ELLIPSIS or _is_interruption(d)]
    return Comparison(
        tuple(sorted(set(found), key=_place_in_report)),
        less=(border.here_lacks and not elsewhere) or any(not d.here.text and d.there.text for d in marked),
        adds=(border.there_lacks and not elsewhere) or any(d.here.text and not d.there.text for d in marked),
        fit=pair.fit,
    )


def _between(pair: Pair, gap: Gap) -> list[Difference]:
    one = Run(pair.here, gap.a, gap.a_end, flip=False)
    other = Run(pair.there, gap.b, gap.b_end, flip=True)
    if one and other:
        return _both_left_out(one, other) or replaced(one, other)
    full, lacking = (one, other) if one else (other, one)
    # When all the missing words are an editor's own, a mark of omission after them stands for something else.
    after = mark(one.part(one.end, one.end), other.part(other.end, other.end)) if full.is_gloss else []
    return missing(full, lacking) + after if full else []


def _both_left_out(one: Run, other: Run) -> list[Difference]:
    """ "A and … C" beside "A … not B, C": each has words that the other's mark of omission stands for."""
    for run, facing in ((one, other), (other, one)):
        if run.side.gap(run.end) is facing.side.gap(facing.start) is Mark.ELLIPSIS:
            nothing = [facing.part(facing.start, facing.start), run.part(run.end, run.end)]
            return [
                difference(
                    DifferenceType.ELLIPSIS,
                    Severity.NOTE,
                    full,
                    lacking,
                    f"the mark of omission stands for {full.shown} {where(full)}",
                )
                for full, lacking in zip((run, facing), nothing, strict=True)
            ]
    return []


def _is_interruption(found: Difference) -> bool:
    return found.type is DifferenceType.OMISSION and found.severity is Severity.NOTE


def _without_moved_negations(found: list[Difference], pair: Pair) -> list[Difference]:
    """A "not" that one gap lost and the next one gained has moved: the words differ, their sense need not."""
    if all(d.type is not DifferenceType.NEGATION for d in found):
        return found
    moved_at = []
    for one, block, other in zip(pair.gaps, pair.blocks, pair.gaps[1:], strict=False):
        if block.size <= _REACH and _surplus(pair, one) * _surplus(pair, other) < 0:
            moved_at += [one, other]
    if not moved_at:
        return found
    places = [pair.here.place(gap.a, gap.a_end).span for gap in moved_at]
    return [
        replace(
            d, type=DifferenceType.REORDER, severity=Severity.WARNING, note=f"{d.note}, but the other way round nearby"
        )
        if d.type is DifferenceType.NEGATION
        and any(span.start <= d.here.span.start and d.here.span.end <= span.end for span in places)
        else d
        for d in found
    ]


def _surplus(pair: Pair, gap: Gap) -> int:
    """How many more negations `here` has in a gap; negative when `there` has more."""
    here, there = Run(pair.here, gap.a, gap.a_end, flip=False), Run(pair.there, gap.b, gap.b_end, flip=True)
    return len(here.negations) - len(there.negations)


def _paraphrase(pair: Pair, gaps: list[Gap]) -> list[Difference]:
    """Mostly other words in the stretch that both versions cover."""
    first, last = pair.blocks[0], pair.blocks[-1]
    mine = sum(gap.a_end - gap.a for gap in gaps[1:-1])
    theirs = sum(gap.b_end - gap.b for gap in gaps[1:-1])
    for gap in (gaps[0], gaps[-1]):
        replaced_words = min(gap.a_end - gap.a, gap.b_end - gap.b)
        mine, theirs = mine + replaced_words, theirs + replaced_words
    other_words = min(mine, theirs)
    if other_words + pair.shared < _ENOUGH or pair.shared >= _ALIKE * (other_words + pair.shared):
        return []
    here = Run(pair.here, first.a, last.a + last.size, flip=False)
    there = Run(pair.there, first.b, last.b + last.size, flip=True)
    note = f"mostly other words: {pair.shared} of {other_words + pair.shared} agree"
    return [
        Difference(
            DifferenceType.PARAPHRASE,
            Severity.WARNING,
            here.side.place(here.start, here.end),
            there.side.place(there.start, there.end),
            note,
        )
    ]


def _headline(pair: Pair, found: list[Difference]) -> list[Difference]:
    """A headline or caption that words a quote otherwise than its own article does."""
    here, there = pair.here.statement, pair.there.statement
    directness = {here.directness, there.directness}
    if here.article != there.article or Directness.HEADLINE not in directness or len(directness) == 1:
        return []
    if all(d.severity is Severity.NOTE or d.type in CUTS for d in found):
        return []
    note = "headline or caption and body of one article give the quote in different words"
    return [Difference(DifferenceType.HEADLINE, Severity.WARNING, pair.here.whole(), pair.there.whole(), note)]


CUTS = frozenset({DifferenceType.TRUNCATION, DifferenceType.FRAGMENT, DifferenceType.OVERLAP})
"""A cut may warn, and yet the words that stand are the same."""


def _place_in_report(found: Difference) -> tuple[int, tuple[int, int], tuple[int, int], str]:
    return _ORDER[found.type], found.here.span, found.there.span, found.note
