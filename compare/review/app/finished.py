"""What stands on the screen when no question does."""

from collections.abc import Iterator

from compare.review.narrowing import EVERYTHING, Narrowed
from compare.review.session import Counts
from compare.text.counting import count


def finished(counts: Counts, narrowed: Narrowed) -> Iterator[str]:
    """That it is done, and how to go on, a paragraph each."""
    if not counts.total:
        yield "There is nothing to ask."
        yield "samestory is sure of every match, or somebody has decided already. q leaves."
        return
    if narrowed != EVERYTHING and counts.open:
        yield f"Nothing is left of {narrowed.words}."
        yield f"{count(counts.open, 'question')} elsewhere: press f, and choose everything or another one."
    else:
        yield "Nothing is left to ask."
        if counts.skipped:
            was = "is" if counts.skipped == 1 else "are"
            yield f"{count(counts.skipped, 'question')} that you skipped {was} asked again next time; b goes back now."
        yield "The next report, check and index obey what you decided."
    yield "z takes the last answer back, b looks at the question before, q leaves."
