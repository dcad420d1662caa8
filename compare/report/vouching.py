"""Who vouches for a passage: the outlet in its own words, or somebody it names.

That an outlet reports what a spokesman says is no statement of the outlet. A reader who is shown two passages that
differ must see at once whether two outlets differ, or two sources.
"""

from compare.models import Directness, Kind, MarkerKind, Speaker, Statement
from compare.report.escape import clean, shorten
from compare.report.wording import speaker_in_words

_WORDS, _SOURCES = 60, 4
_UNNAMED = "a source not named"


def voucher(statement: Statement) -> str:
    """`own words`, `attributed to Ana Ruiz (“told”)`, `quoted from Ana Ruiz`, each with hedges and upstream sources.

    The cue is shown as it stands: "says" for a passage that somebody *denied* would turn it round.
    """
    hedges = [marker for marker in statement.markers if marker.kind is MarkerKind.HEDGE]
    parts = [_basis(statement)]
    parts += dict.fromkeys(f"“{shorten(_written(statement, marker.span), _WORDS)}”" for marker in hedges)
    parts += [f"via {shorten(source, _WORDS)}" for source in statement.via[:_SOURCES]]
    return ", ".join(parts)


def _written(statement: Statement, span: tuple[int, int]) -> str:
    """The words of a place in the article, found through the segment that holds it."""
    at = 0
    for segment in statement.spans:
        if segment.start <= span[0] and span[1] <= segment.end:
            return statement.text[at + span[0] - segment.start : at + span[1] - segment.start]
        at += segment.end - segment.start + 1
    return "hedged"


def _basis(statement: Statement) -> str:
    speaker = _speaker(statement.speaker)
    if statement.kind is Kind.QUOTE and statement.directness is not Directness.INDIRECT:
        where = "quoted in a headline" if statement.directness is Directness.HEADLINE else "quoted"
        return f"{where} from {speaker or _UNNAMED}"
    if speaker or statement.directness is Directness.INDIRECT:
        cue = f" (“{shorten(statement.cue.text, _WORDS)}”)" if statement.cue and statement.cue.text.strip() else ""
        return f"attributed to {speaker or _UNNAMED}{cue}"
    if "unclosed" in statement.flags:
        return "own words or a quote: the mark before it is never closed"
    return "headline" if statement.directness is Directness.HEADLINE else "own words"


def _speaker(speaker: Speaker | None) -> str:
    """A pronoun or description stands in quotation marks: “attributed to she” reads as a slip."""
    if speaker is None or not speaker.name.strip():
        return ""
    name = shorten(speaker_in_words(speaker), _WORDS)
    return name if not name[0].islower() else f"“{shorten(speaker.name, _WORDS)}”" + name[len(clean(speaker.name)) :]


def same_voucher(a: Statement, b: Statement) -> bool:
    """Whether two passages rest on the same word: both on their outlets' own, or both on one speaker's."""
    return _key(a) == _key(b)


def _key(statement: Statement) -> str | None:
    if statement.speaker is None:
        own = statement.kind is Kind.CLAIM and statement.directness is not Directness.INDIRECT
        return statement.via[0].casefold() if statement.via else None if own else ""
    return (statement.speaker.person or statement.speaker.name).casefold()
