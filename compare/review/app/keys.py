"""Every key of the app, in one table: what it does, what the foot of the screen calls it, what the help says."""

from dataclasses import dataclass

from compare.models import Subject
from compare.review.questions import Question


@dataclass(frozen=True, slots=True)
class Key:
    """One row of the table."""

    keys: str
    """As Textual names them, with commas between."""
    action: str
    name: str
    """As a person reads it."""
    label: str
    """What it does, in a word or two."""
    help: str
    rank: int
    """Where the foot of the screen has too few columns, the highest ranks give way."""


KEYS: tuple[Key, ...] = (
    Key("s", "same", "s", "same", "They are one: versions of one utterance, the same fact, the same person.", 0),
    Key("d", "different", "d", "different", "They are two.", 0),
    Key("u", "unsure", "u", "unsure", "Looked at and left open. It binds nobody; others are asked.", 0),
    Key(
        "n",
        "not_a_quote",
        "n",
        "no quote",
        "One of the two is no quote, or states no fact: nothing is compared with it.",
        2,
    ),
    Key("p", "split", "p", "split", "They are two, and the group that hangs on them is divided here.", 1),
    Key("space", "skip", "space", "skip", "Not now; it is asked again next time.", 2),
    Key("t", "note", "t", "note", "Write a note, which is kept with your answer.", 5),
    Key("z,ctrl+z", "undo", "z", "undo", "Take back the last answer, the one before it, and so on to the first.", 1),
    Key("b", "back", "b", "back", "Look again at the question before; you may answer it anew.", 5),
    Key("slash", "search", "/", "search", "Go to the next question that has some words, an outlet or a name.", 6),
    Key("f", "filter", "f", "filter", "Ask only about one kind, outlet, person or band.", 6),
    Key(
        "v",
        "reveal",
        "v",
        "reveal",
        "Show why it is asked, score, signals and answers of others, where they are hidden.",
        1,
    ),
    Key("w", "fold", "w", "signals", "Open or fold the table of signals.", 7),
    Key("question_mark", "help", "?", "help", "This page.", 0),
    Key("q,ctrl+c", "quit", "q", "quit", "Leave. Every answer is in the file already.", 0),
)
MOVING = (
    ("Tab", "Go to the next part of the screen; the one you are in has a double line above it."),
    ("↑ ↓ PgUp PgDn", "Scroll it. ▲ and ▼ beside its name say that there is more."),
)
_GAP = "  "


def foot(width: int, question: Question | None, *, hidden: bool) -> list[tuple[str, str]]:
    """Names and labels of the keys that do something now, as many as `width` columns hold."""
    shown = [key for key in KEYS if _serves(key, question, hidden=hidden)]
    while len(_GAP.join(f"{key.name} {key.label}" for key in shown)) > width:
        least = max(range(len(shown)), key=lambda at: (shown[at].rank, at))
        del shown[least]
    return [(key.name, key.label) for key in shown]


def _serves(key: Key, question: Question | None, *, hidden: bool) -> bool:
    if question is None:
        return key.action in {"undo", "back", "search", "filter", "help", "quit"}
    if key.action == "split":
        return question.splits
    if key.action == "not_a_quote":
        return question.subject is not Subject.PERSON
    if key.action == "reveal":
        return hidden
    if key.action == "fold":
        return question.match is not None and not hidden
    return True
