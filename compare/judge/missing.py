"""Words that one version has and the other lacks, between words that both have."""

from compare.judge.names import NamePart, name_part
from compare.judge.pair import Run, difference, where
from compare.judge.vocabulary import BEFORE_NUMBERS, NEGATIONS, QUALIFIERS, TELLING
from compare.models import Difference, DifferenceType, Severity
from compare.text.align import LIGHT
from compare.text.fold import fold
from compare.text.numerals import is_number
from compare.text.passage import Gap

_SHORT = 3
"""A negation or qualifier among at most so many missing words is what is missing; in a longer cut it went with it."""


def missing(full: Run, lacking: Run) -> list[Difference]:
    """How `lacking`, an empty run, lacks the words of `full`.

    With two versions alone nobody can say whether one left words out or the other put them in. Putting words into a
    mouth is the graver charge, so the words are called omitted until further versions bear witness.
    """
    glosses = [i for i in range(full.start, full.end) if full.side.is_gloss(i)]
    found = []
    if glosses:
        found.append(_gloss(full.part(glosses[0], glosses[-1] + 1), lacking))
        if len(glosses) == len(full):
            return found
        if glosses == list(range(full.start, full.start + len(glosses))):
            full = full.part(full.start + len(glosses), full.end)
        elif glosses == list(range(full.end - len(glosses), full.end)):
            full = full.part(full.start, full.end - len(glosses))
    if _is_possessive(full, lacking):
        note = f"possessive written otherwise: {full.shown} stands only {where(full)}"
        return [*found, difference(DifferenceType.TYPOGRAPHY, Severity.NOTE, full, lacking, note)]
    mark = lacking.side.gap(lacking.end)
    if mark is Gap.ELLIPSIS:
        note = f"the mark of omission stands for {full.shown} {where(full)}"
        found.append(difference(DifferenceType.ELLIPSIS, Severity.NOTE, full, lacking, note))
        return found + [d for d in _telling(full, lacking) if d.type is DifferenceType.NEGATION]
    if mark is Gap.SEGMENT:
        note = f"{full.shown} is left out {where(lacking)} where the quote is interrupted"
        found.append(difference(DifferenceType.OMISSION, Severity.NOTE, full, lacking, note))
        return found
    if across := _across_sentences(full, lacking):
        return found + across
    named = _telling(full, lacking)
    unnamed = [word for word in full.norms if not (word in LIGHT or word in NEGATIONS or word in QUALIFIERS)]
    if named and (not unnamed or named[0].type is DifferenceType.NAME):
        return found + named
    return [*found, *named, _omission(full, lacking)]


def _is_possessive(full: Run, lacking: Run) -> bool:
    """Whether all that is missing is the "s" of "Quills's", which some houses write "Quills'"."""
    if full.norms != ["'s"] or not lacking.start:
        return False
    end = lacking.side.words[lacking.start - 1].end
    return fold(lacking.side.article.text[end : end + 1]) == "'"


def _gloss(gloss: Run, lacking: Run) -> Difference:
    severity = Severity.WARNING if gloss.negations else Severity.NOTE
    note = f"{gloss.shown} is put in with brackets {where(gloss)}"
    return difference(DifferenceType.BRACKETED, severity, gloss, lacking, note)


def _across_sentences(full: Run, lacking: Run) -> list[Difference]:
    starts = full.side.starts
    if not any(i in starts for i in range(full.start, full.end + 1)):
        return []
    joined = lacking.end not in lacking.side.starts
    if full.start in starts and full.end in starts and not joined:
        note = f"{full.shown} is left out {where(lacking)} between two sentences that stand, without a mark"
        return [difference(DifferenceType.OMISSION, Severity.WARNING, full, lacking, note)]
    if joined and len(full) > 2:
        note = f"sentences are joined {where(lacking)} over {full.shown}, without a mark"
        return [difference(DifferenceType.SPLICE, Severity.WARNING, full, lacking, note)]
    return []


def _telling(full: Run, lacking: Run) -> list[Difference]:
    words = full.senses
    if len(words) > _SHORT:
        return []
    found = []
    if full.negations:
        note = f"{_listed(full.negations)} stands only {where(full)}: {full.shown}"
        found.append(difference(DifferenceType.NEGATION, Severity.ERROR, full, lacking, note))
    following = full.side.norms(full.end, full.end + 1)
    qualifiers = [
        word
        for word, then in zip(words, [*words[1:], *following, ""], strict=False)
        if word in TELLING or (word in BEFORE_NUMBERS and is_number(then))
    ]
    if qualifiers:
        note = f"{_listed(qualifiers)} stands only {where(full)}"
        found.append(difference(DifferenceType.QUALIFIER, Severity.ERROR, full, lacking, note))
    part = NamePart.NONE if found else name_part(full)
    if part is NamePart.FULLER:
        note = f"the name is fuller {where(full)}: {full.shown}"
        found.append(difference(DifferenceType.NAME, Severity.NOTE, full, lacking, note))
    elif part is NamePart.OTHER:
        note = f"another initial: {full.shown} stands only {where(full)}"
        found.append(difference(DifferenceType.NAME, Severity.ERROR, full, lacking, note))
    return found


def _omission(full: Run, lacking: Run) -> Difference:
    note = f"{full.shown} is missing {where(lacking)}, without a mark"
    if full.negations:
        note += f"; it holds {_listed(full.negations)}"
    if all(word.inserted == "(" for word in full.side.words[full.start : full.end]):
        note += f"; round brackets hold it {where(full)}"
    return difference(DifferenceType.OMISSION, Severity.WARNING, full, lacking, note)


def _listed(words: list[str]) -> str:
    return ", ".join(f"“{word}”" for word in dict.fromkeys(words))
