"""Which words of a sentence can be its finite verb: by closed classes and a list of common verbs.

A clause is what has a subject and a finite verb. The tempting mistake is to take every word in -s or -ed for one:
"the party's needs" and "the alleged attack" have none.
"""

from compare.extract.cues import BASE
from compare.extract.phrases import is_adverb, is_possessive
from compare.extract.scene import Sentence
from compare.extract.words import DETERMINERS, PREPOSITIONS

_FINITE_AUXILIARIES = frozenset(
    "has have had is are was were am will would could should can might must did does do don't doesn't didn't won't "
    "wouldn't couldn't shouldn't can't hasn't haven't hadn't isn't aren't wasn't weren't cannot ain't may "
    "he's she's it's that's there's who's what's they're we're you're i'm he'd she'd they'd we'd i'd you'd he'll she'll "
    "they'll we'll i'll you'll it'll i've we've they've you've there're here's let's".split()
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
    "make take give get leave find run rise fall lead send stand show mean keep need want seem go come become remain "
    "include win lose require allow cost begin hold bring carry cause follow offer represent serve play pay move live "
    "work use try help look turn put start stop face draw rank own contain depend lie sit face grow drive fight break "
    "hit cut set let meet build buy sell spend create receive reach range apply appear exist happen belong attend "
    "provide support oppose receive lack enjoy earn own rely strike reflect result differ end involve plan intend "
    "seek aim threaten fail manage deserve refuse decline oversee employ operate control cover close open enter join "
    "die matter stay trail like love hate care vote produce prove raise reduce suffer prefer demand agree know think "
    "believe say tell feel see hope expect continue change add announce call ask report claim suggest speak talk hear "
    "read write understand consider warn argue insist note believe fear worry promise vow accuse deny blame amount fund lag impact drop climb slip gain collapse grant deliver "
    "double triple decrease increase dominate emerge struggle consider require trust praise criticize boast describe "
    "illustrate reflect outweigh outnumber exceed equal hover average tend continue ensure enable permit prevent ban "
    "restrict affect influence touch reveal remind teach learn earn speak drink eat wear sing wait walk travel arrive "
    "depart return visit attack strike shoot kill injure wound arrest charge sue convict sentence jail elect appoint "
    "nominate resign retire quit withdraw cancel postpone delay suspend approve reject veto sign pass adopt block "
    "repeal launch release publish issue file submit present propose recommend compete win beat defeat".split()
)


def _third_person(base: str) -> str:
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


_PRESENT = frozenset(map(_third_person, _COMMON))
_BARE = frozenset(_COMMON)
_NOT_PAST = frozenset("need indeed feed seed speed bleed hundred sacred naked wicked red united".split())
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
        return low in _IRREGULAR_PASTS or (low.endswith("ed") and low not in _NOT_PAST and len(low) > 3)
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
