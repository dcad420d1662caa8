"""Decisions made by hand: passages are named by a word, people by their names, times by a number."""

from itertools import count

from compare.decisions import decide
from compare.decisions.anchoring import digest
from compare.models import Anchor, Answer, Subject

ANA, BEN, INES = "Ana Ruiz", "Ben Okafor", "Ines Marlow"
_seconds = count()


def at(second=None):
    """A time; without a second, one later than all before."""
    second = next(_seconds) if second is None else second
    return f"2026-05-04T{second // 3600 % 24:02}:{second // 60 % 60:02}:{second % 60:02}Z"


def passage(name, **fields):
    """The anchor of a passage of the article `name`, which consists of it."""
    exact = fields.pop("exact", f"The words of {name} are these.")
    known = {"article": name, "outlet": f"The {name}", "prefix": "", "suffix": "", "start": 0, **fields}
    return Anchor(hash=digest(exact), exact=exact, **known)


def decided(answer, a, b, who=ANA, **more):
    """What somebody answered about the passages of two articles."""
    sides = {side: tuple(map(passage, more.pop(side, ()))) for side in ("with_a", "with_b")}
    more = {"when": at(), "subject": Subject.QUOTE, **more}
    return decide(more.pop("subject"), Answer(answer), passage(a), passage(b), who=who, **sides, **more)
