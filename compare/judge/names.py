"""Names inside two versions: another name, a fuller one, or the same in another spelling."""

from enum import Enum

from compare.judge.pair import Run
from compare.judge.side import Side
from compare.text.calendar import MONTHS, WEEKDAYS
from compare.text.names import spelled_alike

_CALENDAR = MONTHS.keys() | WEEKDAYS.keys()


def capitalised(run: Run) -> list[int]:
    """Indices of the run's words that look like names: a capital that no sentence start explains."""
    return [i for i in range(run.start, run.end) if _is_capital(run.side, i)]


def _is_capital(side: Side, word: int) -> bool:
    if word in side.starts or side.words[word].norm in _CALENDAR:
        return False
    surface = side.surface(word)
    return surface[:1].isupper() and side.words[word].norm != "i"


class NamePart(Enum):
    """What a capitalised word that one version lacks is to the name beside it."""

    NONE = "none"
    FULLER = "fuller"
    OTHER = "other"


def name_part(run: Run) -> NamePart:
    """Whether the run is nothing but a part of a name whose other part stands beside it.

    The tempting mistake is the initial: "George H. W. Bush" is not a fuller "George W. Bush".
    """
    if not run or len(capitalised(run)) < len(run):
        return NamePart.NONE
    side = run.side
    beside = [
        i
        for i, border in ((run.start - 1, run.start), (run.end, run.end))
        if 0 <= i < len(side.words) and _is_capital(side, i) and _only_blank(side, border)
    ]
    if not beside:
        return NamePart.NONE
    initials = any(len(word) == 1 for word in run.norms) and any(len(side.words[i].norm) == 1 for i in beside)
    return NamePart.OTHER if initials else NamePart.FULLER


def _only_blank(side: Side, border: int) -> bool:
    """Whether nothing but a blank or an initial's full stop parts a word from the one before: no comma, no "and"."""
    between = side.article.text[side.words[border - 1].end : side.words[border].start] if border else ""
    initial = border and len(side.words[border - 1].norm) == 1
    return between.strip() == "" or (bool(initial) and between.strip() == ".")


def same_name(one: list[str], other: list[str]) -> str:
    """Why two folded names can be one ("" when they cannot): another spelling, an abbreviation, a fuller form."""
    if len(one) == len(other) and all(map(spelled_alike, one, other)):
        return "another spelling"
    short, long = sorted((one, other), key=len)
    if len(short) == 1 and len(long) > 1 and short[0] == "".join(word[0] for word in long):
        return "an abbreviation"
    if len(short) < len(long) and set(short) <= set(long):
        return "a fuller name"
    return ""
