"""Which words of a sentence can be its finite verb: by closed classes and a list of common verbs.

A clause is what has a subject and a finite verb. The tempting mistake is to take every word in -s or -ed for one:
"the party's needs" and "the alleged attack" have none.
"""

from compare.extract.cues import BASE
from compare.extract.phrases import is_adverb, is_possessive
from compare.extract.scene import Sentence
from compare.extract.words import DETERMINERS, OBJECTS, PREPOSITIONS

_FINITE_AUXILIARIES = frozenset(
    "has have had is are was were am will would could should can might must may did does do don't doesn't didn't won't "
    "wouldn't couldn't shouldn't can't hasn't haven't hadn't isn't aren't wasn't weren't cannot ain't he's she's it's "
    "that's there's who's what's they're we're you're i'm he'd she'd they'd we'd i'd you'd he'll she'll they'll we'll "
    "i'll you'll it'll i've we've they've you've there're here's let's".split()
)
_IRREGULAR_PASTS = frozenset(
    "went won lost met came became began held made took gave got left spoke wrote saw found ran rose fell fought led "
    "sent sat stood struck swept taught thought threw understood wore drew drove grew knew hit cut quit paid sold "
    "brought bought built caught chose hid kept laid lay shot shook sank sang broke drank ate flew forgot froze rode "
    "rang tore woke told said felt meant dealt spent lent bent slept crept wept swore bore shut put set let cost hurt "
    "burst spread split fled bled bred fed sped slid stole spun stuck stung swung dug hung clung withdrew overcame "
    "underwent withstood oversaw beat bet sought heard read arose awoke forbade foresaw forgave shrank sprang".split()
)
_COMMON = (
    "accuse add adopt affect agree aim allow amount announce appear apply appoint approve argue arrest arrive ask "
    "attack attend average ban beat become begin believe belong blame block boast break bring build buy call cancel "
    "care carry cause change charge claim climb close collapse come compete consider contain continue control "
    "convict cost cover create criticize cut decline decrease defeat delay deliver demand deny depart depend "
    "describe deserve die differ dominate double draw drink drive drop earn eat elect emerge employ enable end "
    "enjoy ensure enter equal exceed exist expect face fail fall fear feel fight file find follow fund gain get "
    "give go grant grow happen hate hear help hit hold hope hover illustrate impact include increase influence "
    "injure insist intend involve issue jail join keep kill know lack lag launch lead learn leave let lie like live "
    "look lose love make manage matter mean meet move need nominate note offer open operate oppose outnumber "
    "outweigh oversee own pass pay permit plan play postpone praise prefer present prevent produce promise propose "
    "prove provide publish put quit raise range rank reach read receive recommend reduce reflect refuse reject "
    "release rely remain remind repeal report represent require resign restrict result retire return reveal rise "
    "run say see seek seem sell send sentence serve set shoot show sign sing sit slip speak spend stand start stay "
    "stop strike struggle submit sue suffer suggest support suspend take talk teach tell tend think threaten touch "
    "trail travel triple trust try turn understand use veto visit vote vow wait walk want warn wear win withdraw "
    "work worry wound write"
).split()


def _third_person(base: str) -> str:
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


_PRESENT = frozenset(map(_third_person, _COMMON))
_BARE = frozenset(_COMMON)
_NOT_PAST = frozenset("need indeed feed seed speed bleed hundred sacred naked wicked red united".split())
_RELATIVES = frozenset("who which that whose".split())
_PLURAL_SUBJECTS = frozenset("they we you i people who which".split())


def is_finite(sentence: Sentence, at: int) -> bool:
    """Whether the piece at `at` can be the finite verb of a clause."""
    piece = sentence[at]
    if not piece.is_word or (piece.is_capital and at > 0):
        return False
    low = piece.low
    if low in _FINITE_AUXILIARIES:
        return True
    before = sentence[at - 1] if at else None
    if before is None or not before.is_word:
        return low in _IRREGULAR_PASTS | _PRESENT or (low.endswith("ed") and low not in _NOT_PAST and len(low) > 3)
    if low in _IRREGULAR_PASTS:
        return before.low not in DETERMINERS and before.low != "to"
    if low.endswith("ed") and len(low) > 3 and low not in _NOT_PAST:
        return not _modifies(sentence, at)
    if low in _PRESENT or (low in BASE and low.endswith("s") and BASE[low] != low):
        return not _follows_modifier(sentence, at)
    if low in _BARE or low in BASE:
        return (
            before.low in _PLURAL_SUBJECTS
            or (is_adverb(before) and at >= 2 and sentence[at - 2].low in _PLURAL_SUBJECTS)
            or (
                low in _BARE
                and before.low.endswith("s")
                and not is_possessive(before)
                and before.low not in OBJECTS
                and before.low not in DETERMINERS
            )
        )
    return False


def _modifies(sentence: Sentence, at: int) -> bool:
    """ "the alleged attack", "of limited use": an -ed form before a noun."""
    before = sentence[at - 1]
    return (
        before.low in DETERMINERS or is_possessive(before) or before.low in PREPOSITIONS or before.low in ("of", "for")
    )


def _follows_modifier(sentence: Sentence, at: int) -> bool:
    """ "the party's needs", "new calls": a noun in -s."""
    before = sentence[at - 1]
    return (
        before.low in DETERMINERS
        or is_possessive(before)
        or before.low in PREPOSITIONS
        or before.low in ("of", "for", "and", "to")
    )


def first_finite(sentence: Sentence, start: int, end: int) -> int | None:
    """The first finite verb in `sentence[start:end]`."""
    return next((at for at in range(start, end) if is_finite(sentence, at)), None)


def is_clause(sentence: Sentence, begin: int, end: int) -> bool:
    """Whether a stretch has a finite verb of its own: none in a relative clause, nor in "the suit, filed in May,"."""
    for at in range(begin, end):
        if sentence[at].low in _RELATIVES:
            return False
        if is_finite(sentence, at) and not (
            at > begin and sentence[at - 1].low == "," and sentence[at].low not in _FINITE_AUXILIARIES
        ):
            return True
    return False
