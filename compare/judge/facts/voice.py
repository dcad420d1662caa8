"""Who vouches for a statement: the outlet itself, or somebody it names."""

from compare.models import Directness, Kind, Statement


def vouched(statement: Statement) -> str:
    """In words for a note: "by the account of Orla Quill, a spokeswoman", "in the outlet's own words"."""
    speaker = statement.speaker
    if speaker is not None:
        name = speaker.person or speaker.name
        title = f", {speaker.title}" if speaker.title and speaker.title not in name else ""
        return f"by the account of {name}{title}"
    if statement.via:
        return f"by the account of {statement.via[0]}"
    return "in the outlet's own words" if is_own(statement) else "by somebody's account"


def is_own(statement: Statement) -> bool:
    """Whether the outlet itself states it and names nobody who does."""
    own = statement.kind is Kind.CLAIM and statement.directness in (Directness.OWN, Directness.HEADLINE)
    return own and statement.speaker is None and not statement.via
