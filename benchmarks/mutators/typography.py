"""Harmless: the same words with other marks, blanks, line ends and paragraphs."""

import re
import textwrap
from collections.abc import Callable, Iterator

from benchmarks.mutators.scene import Change, Edit, Scene, change
from compare.models import BlockKind, Span, Statement

_CURLY = {'"': "“”", "'": "‘’"}
_CUTTABLE = re.compile(r"(?<=[\w,;]) (?=[a-z])")
_WEIGHTY = re.compile(
    r"\d|n['’]t\b|\b(?:not|never|no|none|nobody|nothing|neither|nor|without|only|some|all|most|many|every|almost|nearly|"
    r"about|may|might|could|should|must|will|if|unless|but|allegedly|reportedly|perhaps|probably|likely|always|often)\b",
    re.IGNORECASE,
)
_BLANK = re.compile(r"(?<=\w) (?=\w)")
_PRONOUN = re.compile(r"(?<=[a-z,] )(?:he|she|they|it|them|him)(?= [a-z])")


def marks(scene: Scene) -> Iterator[Change]:
    """All quotation marks and apostrophes of the article, curly where they were straight, and the reverse."""
    text = scene.article.text
    curly = "“" in text or "’" in text
    edits = list(_straight(text) if curly else _curled(text))
    for quote in list(scene.quotes)[:1]:
        if edits:
            yield change(scene, quote, *edits, needs=())


def _straight(text: str) -> Iterator[Edit]:
    for found in re.finditer("[“”‘’]", text):
        yield Edit(*found.span(), '"' if found.group() in "“”" else "'")


def _curled(text: str) -> Iterator[Edit]:
    for found in re.finditer("[\"']", text):
        before = text[found.start() - 1 : found.start()] if found.start() else " "
        opens = before.isspace() or before in '([—–-"“' or not before
        yield Edit(*found.span(), _CURLY[found.group()][0 if opens else 1])


def dashes(scene: Scene) -> Iterator[Change]:
    """Every dash between clauses written in another way."""
    text = scene.article.text
    found = list(re.finditer(r" ?(?:—|–|--) ?(?=\w)", text))
    for quote in scene.quotes:
        if any(span.start < match.start() < span.end for match in found for span in quote.spans):
            for form in (" – ", "—", " -- "):
                edits = [Edit(*match.span(), form) for match in found if match.group() != form and match.start()]
                if edits:
                    yield change(scene, quote, *edits, place=quote.spans[0], needs=())


def blanks(scene: Scene) -> Iterator[Change]:
    """Non-breaking blanks in a quote."""
    for quote in scene.quotes:
        edits = [
            Edit(*found.span(), "\N{NO-BREAK SPACE}")
            for span in quote.spans
            for found in _BLANK.finditer(scene.article.text, span.start, span.end)
        ][1::3]
        if edits:
            yield change(scene, quote, *edits)


def first_letter(scene: Scene) -> Iterator[Change]:
    """ "We will" → "[W]e will": a letter whose case an editor has changed."""
    text = scene.article.text
    for quote in scene.quotes:
        at = quote.spans[0].start
        if text[at].isalpha() and text[at + 1].isalpha():
            yield change(scene, quote, Edit(at, at + 1, f"[{text[at].swapcase()}]"), needs=quote.spans)


def ellipsis(scene: Scene) -> Iterator[Change]:
    """Words in the middle of a quote left out with a mark; none that carry a negation, a number or a qualifier."""
    text = scene.article.text
    for number, quote in enumerate(scene.quotes):
        for span in quote.spans:
            joints = [found.start() for found in _CUTTABLE.finditer(text, span.start, span.end)]
            for first, last in zip(joints[3:-7], joints[6:-4], strict=False):
                if not _WEIGHTY.search(text, first, last + 8) and not re.search(r"[.!?]", text[first:last]):
                    yield change(
                        scene, quote, Edit(first, last, (" …", " […]", " . . .")[number % 3]), needs=quote.spans
                    )


def gloss(scene: Scene) -> Iterator[Change]:
    """ "he [the minister]" inside a quote."""
    for quote in scene.quotes:
        for span in quote.spans:
            for found in _PRONOUN.finditer(scene.article.text, span.start, span.end):
                said = {
                    "it": " [the plan]",
                    "he": " [the minister]",
                    "him": " [the minister]",
                    "she": " [the minister]",
                }
                edit = Edit(found.end(), found.end(), said.get(found.group(), " [the members]"))
                yield change(scene, quote, edit, place=Span(found.start(), found.end()), needs=(span,))


def _laid_out(scene: Scene, edits: Callable[[str, Statement], list[Edit]]) -> Iterator[Change]:
    for statement in [*scene.quotes, *scene.claims]:
        if found := edits(scene.article.text, statement):
            yield change(scene, statement, *found, place=statement.spans[0], needs=())


def white_space(scene: Scene) -> Iterator[Change]:
    """Double blanks in a statement, blanks at line ends, more empty lines."""

    def edits(text: str, statement: Statement) -> list[Edit]:
        inside = [
            Edit(found.start(), found.end(), "  ")
            for span in statement.spans
            for found in _BLANK.finditer(text, span.start, span.end)
        ]
        lines = [Edit(found.start(), found.end(), "  \n\n\n") for found in re.finditer(r"\n\n", text)]
        return inside[1::4] + lines[1::2]

    yield from _laid_out(scene, edits)


def line_ends(scene: Scene) -> Iterator[Change]:
    """Line ends of Windows."""

    def edits(text: str, statement: Statement) -> list[Edit]:  # noqa: ARG001
        return [Edit(found.start(), found.end(), "\r\n") for found in re.finditer(r"\n", text)]

    yield from _laid_out(scene, edits)


def wrapped(scene: Scene) -> Iterator[Change]:
    """The paragraph of a statement wrapped at 72 columns, as in a Markdown file."""

    def edits(text: str, statement: Statement) -> list[Edit]:
        block = scene.paragraph(statement.spans[0])
        lines = textwrap.wrap(text[block.start : block.end], 72, break_long_words=False, break_on_hyphens=False)
        found, at = [], block.start
        for line in lines[:-1]:
            at = text.find(line[-12:], at + max(len(line) - 14, 0)) + len(line[-12:])
            if at < block.start + 12 or text[at : at + 1] != " ":
                return []
            found.append(Edit(at, at + 1, "\n"))
        return found

    yield from _laid_out(scene, edits)


def reordered(scene: Scene) -> Iterator[Change]:
    """Two neighbouring paragraphs exchanged, neither of which leans on the one before it."""
    text = scene.article.text
    blocks = [block.span for block in scene.article.blocks if block.kind is BlockKind.BODY]
    for before, one, two, after in zip(blocks, blocks[1:], blocks[2:], [*blocks[3:], None], strict=False):
        leaning = [text[slice(*one)], text[slice(*two)], text[slice(*after)] if after else "The"]
        if any(_leans(paragraph) for paragraph in leaning) or before.end > one.start:
            continue
        inside = [s for s in [*scene.quotes, *scene.claims] if two.start <= s.spans[0].start < two.end]
        if inside and all(_stands_alone(s) for s in inside):
            pieces = (Span(0, one.start), two, Span(one.end, two.start), one, Span(two.end, len(text)))
            yield Change(inside[0], tuple(p for p in pieces if p.start < p.end), two)


_LEANING = re.compile(
    r"\W*(?:(?:He|She|It|They|But|And|That|This|These|Those|Still|However|Also|So|Then|His|Her|Their|Its)\b|“|\"|‘)"
)


def _leans(paragraph: str) -> bool:
    return bool(_LEANING.match(paragraph)) or bool(
        re.search(r"\b(?:he|she|they) (?:said|added|told|wrote)\b", paragraph)
    )


def _stands_alone(statement: Statement) -> bool:
    return statement.speaker is None or statement.speaker.name[:1].isupper()
