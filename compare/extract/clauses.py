"""Cut a sentence into the clauses that each state something.

Two outlets rarely agree in a whole sentence: one adds where the man was born, the other what he did next. So a
sentence is compared clause by clause. The tempting mistake is to cut at every comma: "Jane Doe, the mayor, left" states
one thing. A part that is too small to be understood alone stays with its neighbour.
"""

from collections.abc import Iterator, Sequence

from compare.extract.phrases import REACH, Range, is_adverb
from compare.extract.scene import Piece, Sentence
from compare.extract.verbforms import first_finite, is_finite
from compare.extract.words import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    OBJECTS,
    PREPOSITIONS,
    PRONOUNS,
)

_COORDINATORS = frozenset("and but or so yet".split())
_SUBORDINATORS = frozenset("while although though whereas because after before since as when until where".split())
_RELATIVES = frozenset("who which whose where".split())
_SUBJECT_PRONOUNS = frozenset("he she they it we i there".split())
_NO_PARTICIPLE = frozenset(
    "including according following regarding during pending concerning beginning starting considering depending "
    "something anything nothing everything morning evening king thing spring string ring".split()
)
_EMPTY = (
    DETERMINERS
    | PREPOSITIONS
    | AUXILIARIES
    | PRONOUNS
    | CONJUNCTIONS
    | ADVERBS
    | OBJECTS
    | frozenset("of to for that which who from".split())
)
_LEAST = 4
"""Content words that a part must have to be understood alone; fewer are a tag ("which is why it failed")."""
_LEAST_TAIL = 5


def clauses(sentence: Sentence, begin: int, end: int) -> list[tuple[Range, ...]]:
    """The clauses of `sentence[begin:end]` in order, each as one range of pieces, or two around a relative clause."""
    found: list[tuple[Range, ...]] = []
    before: Range | None = None
    inserted: list[Range] = []
    start, at = begin, begin + 1
    while at < end:
        following = _cut(sentence, start, at, end)
        if following is None:
            at += 1
            continue
        closed = _closing_comma(sentence, at, end) if before is None and _is_relative(sentence, at, end) else None
        if closed is not None:
            before = (start, at)
            inserted.append((at + 1, closed))
            following = closed + 1
        else:
            found.extend(_with(before, (start, at), inserted))
            before, inserted = None, []
        start, at = following, following + 1
    found.extend(_with(before, (start, end), inserted))
    return found


def _with(before: Range | None, last: Range, inserted: Sequence[Range]) -> Iterator[tuple[Range, ...]]:
    yield (before, last) if before is not None else (last,)
    for between in inserted:
        yield (between,)


def content_words(sentence: Sentence, begin: int, end: int) -> int:
    """How many words of a stretch carry meaning; a quoted passage counts for its words."""
    return _weight(sentence, begin, end)


def _weight(sentence: Sentence, begin: int, end: int) -> int:
    return sum(
        len(piece.text.split()) if piece.quote >= 0 else _carries(piece)
        for piece in sentence[begin : min(end, begin + REACH)]
    )


def _carries(piece: Piece) -> int:
    return int(piece.is_word and piece.low not in _EMPTY)


def _cut(sentence: Sentence, start: int, at: int, end: int) -> int | None:
    """Where the next clause begins if one ends at `at`."""
    piece = sentence[at]
    if piece.quote >= 0 or at + 2 >= end:
        return None
    following = _next_clause(sentence, start, at, end)
    if following is not None and _is_relative(sentence, at, end):
        closed = _closing_comma(sentence, at, end)
        if closed is not None:
            main = _weight(sentence, start, at) + _weight(sentence, closed, end)
            return following if main >= _LEAST else None
    if following is None or _weight(sentence, following, end) < _LEAST or _weight(sentence, start, at) < _LEAST:
        return None
    return following


def _next_clause(sentence: Sentence, start: int, at: int, end: int) -> int | None:
    low, following = sentence[at].low, sentence[at + 1].low
    if low == ";":
        return at + 1 if _is_finite_clause(sentence, at + 1, end) and _stated(sentence, start, at) else None
    if low in ("and", "but") and following in _SUBJECT_PRONOUNS and sentence[at - 1].is_word:
        return at + 1 if _stated(sentence, start, at) and is_finite(sentence, min(at + 2, end - 1)) else None
    if low not in (",", "—", "–", "-"):
        return None
    if following in _COORDINATORS and low == ",":
        return at + 2 if _stated(sentence, start, at) and _opens_with_subject(sentence, at + 2, end) else None
    if following in _SUBORDINATORS:
        return at + 1 if _stated(sentence, start, at) and _opens_with_subject(sentence, at + 2, end) else None
    if sentence[start].low in _SUBORDINATORS and low == ",":
        return at + 1 if _stated(sentence, start, at) and _opens_with_subject(sentence, at + 1, end) else None
    if _is_relative(sentence, at, end):
        closed = _closing_comma(sentence, at, end)
        if closed is not None:
            return at + 1 if _weight(sentence, at + 1, closed) >= _LEAST else None
        return at + 1 if _stated(sentence, start, at) else None
    if _is_participle(sentence[at + 1]) and low == ",":
        alone = _stated(sentence, start, at) and not any(
            piece.low == "," for piece in sentence[at + 1 : min(end, at + REACH)]
        )
        return at + 1 if alone and _weight(sentence, at + 1, end) >= _LEAST_TAIL else None
    return None


def _stated(sentence: Sentence, start: int, at: int) -> bool:
    return first_finite(sentence, start + 1, min(at, start + REACH)) is not None


def _is_finite_clause(sentence: Sentence, start: int, end: int) -> bool:
    return first_finite(sentence, start, min(end, start + REACH)) is not None


def _opens_with_subject(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a noun phrase and its finite verb follow, with nothing between: no list goes on here."""
    if start >= end or not sentence[start].is_word or is_finite(sentence, start):
        return False
    for at in range(start + 1, min(start + 14, end)):
        piece = sentence[at]
        if is_finite(sentence, at):
            return True
        if piece.quote >= 0 or not piece.is_word or piece.low in ("who", "which", "that", "to"):
            return False
    return False


def _is_relative(sentence: Sentence, at: int, end: int) -> bool:
    if at + 2 >= end or sentence[at].low != "," or sentence[at + 1].low not in _RELATIVES:
        return False
    return first_finite(sentence, at + 2, min(at + 14, end)) is not None


def _closing_comma(sentence: Sentence, at: int, end: int) -> int | None:
    """The comma that closes a relative clause in the middle: the main verb stands behind it."""
    finite = first_finite(sentence, at + 2, min(at + 14, end))
    if finite is None:
        return None
    for comma in range(finite + 1, min(at + REACH, end - 1)):
        if sentence[comma].low == ",":
            verb = comma + 1
            while verb < end - 1 and is_adverb(sentence[verb]):
                verb += 1
            if is_finite(sentence, verb):
                return comma
    return None


def _is_participle(piece: Piece) -> bool:
    return (
        piece.is_word
        and piece.text.islower()
        and piece.low.endswith("ing")
        and piece.low not in _NO_PARTICIPLE
        and len(piece.low) > 4
    )
