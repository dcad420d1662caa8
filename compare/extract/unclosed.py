"""What stands behind a quotation mark that is never closed.

The quote is kept to the end of its paragraph, for somebody may well have spoken so long. But as often the mark was
forgotten after the first sentence and the outlet goes on in its own words, which would be lost. So each further
sentence is a claim as well, flagged for the reader: nobody can tell whose words they are.
"""

from collections.abc import Iterator, Sequence

from compare.extract.quotes import Paragraph, Quotation
from compare.extract.scene import sentences_of
from compare.models import Span
from compare.text.sentences import sentences

UNCLOSED = "unclosed"


def behind_unclosed(text: str, found: Sequence[Quotation]) -> Iterator[Paragraph]:
    """The sentences of each unclosed quote but its first, as a paragraph without quotation marks."""
    for quotation in found:
        if UNCLOSED not in quotation.flags:
            continue
        last = quotation.spans[-1]
        begins = [sentence.start for sentence in sentences(text, *last)]
        if len(begins) > 1:
            yield Paragraph(quotation.block, [], [], sentences_of(text, Span(begins[1], last.end), ()), [])
