"""Paragraphs of a transcript: "MARLOW: We will rebuild the quay." They are somebody's words, not the outlet's."""

from collections.abc import Sequence

from compare.extract.attribution import Attribution
from compare.extract.scene import Sentence
from compare.models import Span

_LONGEST = 4


def label_of(scene: Sequence[Sentence]) -> Attribution | None:
    """The speaker's label in capitals that opens a paragraph, with the sentence it stands in.

    Capitals alone tell it from "Note: …" and "Update: …", which are the outlet's.
    """
    if not scene:
        return None
    sentence = scene[0]
    for at, piece in enumerate(sentence[: _LONGEST + 1]):
        if piece.low == ":":
            if not 0 < at <= _LONGEST or at + 1 == len(sentence):
                return None
            span = Span(sentence[0].start, sentence[at - 1].end)
            return Attribution("transcript", span, None, sentence, (0, at))
        if not piece.is_word or not piece.text.isupper() or not piece.text[0].isalpha() or len(piece.text) < 3:
            return None
    return None
