"""The words in a statement that turn what it says: negations, hedges, modal words and causes.

Two outlets may share every noun and yet say the opposite, so these words are read with their places. The tempting
mistake is to list words and stop: "May" is a month, "his will" a noun, "not only" denies nothing, and "over the river"
gives no reason. Such phrases are read first, as a whole, and doubtful words need evidence in their neighbours. A
missed hedge costs little; an invented "not" makes two accounts contradict each other.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from compare.extract.datewords import MONTH_PREPOSITIONS
from compare.extract.markerwords import (
    ANSWERS,
    BREAKING,
    CONSEQUENCES,
    DISPUTED,
    INVERTED_SUBJECTS,
    NO_REASONS,
    NOUNS_BEFORE_CAN,
    OWNERS,
    PARTICIPLES,
    PHRASES,
    SCHEDULED,
    STRETCHES,
)
from compare.models import Marker, MarkerKind, Span
from compare.text.tokens import Token, tokens

_LONGEST_REASON = 5
_LONGEST_OBJECT = 6
_STOPS = frozenset(".,;:!?()")


def markers_of(text: str, spans: Sequence[Span]) -> tuple[Marker, ...]:
    """The markers in the segments `spans` of `text`, in order, not overlapping; each segment is read alone."""
    return tuple(marker for span in spans for marker in _markers(text, tokens(text, span.start, span.end)))


def _markers(text: str, row: Sequence[Token]) -> Iterator[Marker]:
    at = 0
    while at < len(row):
        marker, behind = _read(text, row, at)
        if marker is not None:
            yield marker
        at = behind


def _read(text: str, row: Sequence[Token], at: int) -> tuple[Marker | None, int]:
    """The marker that begins at word `at`, if any, and the word to go on with."""
    word = row[at].norm
    if word == "for" and (end := _reasons(row, at)):
        return _marker(row, at, end, MarkerKind.CAUSE, "reasons given"), end
    if word in ("over", "after"):
        gives_cause = _over_gives_cause(text, row, at) if word == "over" else _before(row, at) in CONSEQUENCES
        return _marker(row, at, at + 1, MarkerKind.CAUSE, "because") if gives_cause else None, at + 1
    for words, kind, sense in PHRASES.get(word, ()):
        end = at + len(words)
        if not _stand(text, row, at, words) or (sense == "unreal" and not _is_past(row, end)):
            continue
        if kind is None:
            return None, end
        if words[:2] == ("due", "to") and end < len(row) and row[end].norm in SCHEDULED:
            return _marker(row, at, end, MarkerKind.MODALITY, "expected"), end
        guard = _GUARDS.get(word)
        if len(words) <= 2 and guard is not None and not guard(text, row, at):
            return None, at + 1
        if sense == "unreal" and "not" in words:
            return _marker(row, at, at + 1, kind, sense), at + 1
        if kind is MarkerKind.MODALITY and words[1:] == ("have",):
            end -= 1
        return _marker(row, at, end, kind, sense), end
    return None, at + 1


def _stand(text: str, row: Sequence[Token], at: int, words: Sequence[str]) -> bool:
    """Whether these words stand at `at` in one clause: "as expected. To win" does not expect anything."""
    if at + len(words) > len(row):
        return False
    return all(
        row[at + n].norm == words[n] and not _STOPS.intersection(text[row[at + n - 1].end : row[at + n].start])
        for n in range(1, len(words))
    )


def _is_past(row: Sequence[Token], at: int) -> bool:
    """Whether a past participle follows at `at`, or behind one adverb: "would have sunk", "would have never sunk"."""
    return any(token.norm in PARTICIPLES or token.norm.endswith("ed") for token in row[at : at + 2])


def _marker(row: Sequence[Token], begin: int, end: int, kind: MarkerKind, sense: str) -> Marker:
    return Marker(Span(row[begin].start, row[end - 1].end), kind, sense)


def _reasons(row: Sequence[Token], at: int) -> int:
    """ "for practical reasons", "for reasons of safety": the word behind "reasons", or 0."""
    for end in range(at + 1, min(at + _LONGEST_REASON, len(row))):
        if row[end].norm in ("reasons", "reason"):
            return end + 1 if row[at + 1].norm not in NO_REASONS else 0
        if row[end].norm in ("for", "to", "that", "in", "of"):
            return 0
    return 0


def _over_gives_cause(text: str, row: Sequence[Token], at: int) -> bool:
    """ "resigned over the strike", "cut aid to the city over the strike"; not "over 200", "over the weekend"."""
    following = [token.norm for token in row[at + 1 : at + 4]]
    if not following or following[0][0].isdigit() or any(word in STRETCHES for word in following):
        return False
    if row[at - 1].norm in DISPUTED and at:
        return True
    for number in range(at - 1, max(at - _LONGEST_OBJECT, 0) - 1, -1):
        if not text[row[number].end : row[number + 1].start].isspace():
            return False
        if row[number].norm in BREAKING:
            return True
    return False


def _before(row: Sequence[Token], at: int) -> str:
    return row[at - 1].norm if at else ""


def _behind(row: Sequence[Token], at: int) -> str:
    return row[at + 1].norm if at + 1 < len(row) else ""


def _is_capital(text: str, row: Sequence[Token], at: int) -> bool:
    return text[row[at].start].isupper()


def _opens(text: str, row: Sequence[Token], at: int) -> bool:
    """Whether a word opens its sentence, where a capital tells nothing."""
    return at == 0 or any(mark in text[row[at - 1].end : row[at].start] for mark in '.?!:“"')


def _hyphened(text: str, row: Sequence[Token], at: int) -> bool:
    """ "must-see", "no-fly", "can-do": half of a compound."""
    token = row[at]
    return text[token.end : token.end + 1] == "-" or text[max(token.start - 1, 0) : token.start] == "-"


def _is_verb(text: str, row: Sequence[Token], at: int) -> bool:
    """Whether "will", "can", "might", "must" or "may" is the auxiliary: no noun, name or month."""
    token = row[at]
    if token.start > 0 and text[token.start] in "'’":
        return True  # "they'll"
    before, behind = _before(row, at), _behind(row, at)
    if _hyphened(text, row, at):
        return False
    if _is_capital(text, row, at):
        if token.norm == "may" or not _opens(text, row, at):
            return text[token.start : token.end].isupper() and token.norm != "may"
        return behind in INVERTED_SUBJECTS or behind == "not"
    if before in OWNERS or (token.norm == "can" and (behind == "of" or before in NOUNS_BEFORE_CAN)):
        return False
    if token.norm == "might" and behind in ("of", "and", "is", "was", "in", "to", "that"):
        return False
    return not (token.norm == "may" and before in MONTH_PREPOSITIONS and behind[:1].isdigit())


def _denies(text: str, row: Sequence[Token], at: int) -> bool:
    """Whether "no" negates what follows: not "No. 2", no answer, no "no-fly zone"."""
    follows = text[row[at].end : row[at].end + 1]
    if follows and follows in ANSWERS:
        return False
    return not _hyphened(text, row, at) and not _behind(row, at)[:1].isdigit()


def _is_apart(text: str, row: Sequence[Token], at: int) -> bool:
    return not _hyphened(text, row, at)


def _is_mere_verb(text: str, row: Sequence[Token], at: int) -> bool:
    """ "would-be"; and "likely", "alleged" in a compound."""
    return _is_apart(text, row, at) and not (_is_capital(text, row, at) and not _opens(text, row, at))


def _is_said_of_what_happens(text: str, row: Sequence[Token], at: int) -> bool:
    """ "It is unlikely to sink", not "an unlikely hero"."""
    return _is_apart(text, row, at) and _before(row, at) not in OWNERS


def _is_attempted(text: str, row: Sequence[Token], at: int) -> bool:
    """ "attempted murder", and no mere attempt at an attempt: the bare word needs a noun behind it."""
    return _is_apart(text, row, at) and at + 1 < len(row)


_GUARDS: Mapping[str, Callable[[str, Sequence[Token], int], bool]] = {
    **dict.fromkeys("will can might must may".split(), _is_verb),
    "no": _denies,
    "not": _is_apart,
    "never": _is_apart,
    "would": _is_mere_verb,
    "attempted": _is_attempted,
    "unlikely": _is_said_of_what_happens,
}
