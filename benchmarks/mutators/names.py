"""Somebody else, or somewhere else: in quotes, in claims, beside the verb of saying, and in exchanged roles."""

import re
from collections.abc import Iterator

from benchmarks.mutators.scene import Change, Edit, Scene, change, like
from compare.models import Name, NameKind, Span, Statement
from compare.text.tokens import words

_BESIDE = 60
"""Characters between a quote and the name of its speaker at most."""
_WHERE = re.compile(r"\b(?:in|at|from|to|near|outside|across|into) $")
_DEEDS = re.compile(
    r" (?:has |had |have )?(?:sued|beat|beats|defeated|endorsed|endorses|criticized|criticised|attacked|accused|fired|"
    r"praised|urged|asked|told|warned|thanked|called|blamed|invited|approached|replaced|succeeded|hired|nominated|"
    r"backed|supported|rejected|killed|shot|arrested|appointed|pressed|threatened|challenged|questioned) "
)


def _others(scene: Scene, name: Name, statement: Statement) -> list[str]:
    """Who else could stand there: of the same kind, with no word in common, not in the sentence already."""
    present = {word for other in statement.names for word in words(other.entity) + words(other.text)}
    taken = present | set(words(statement.text)) | set(words(name.entity))
    return [other for other in scene.named(name.kind) if not taken & set(words(other))]


def _is_name(name: Name) -> bool:
    return name.text[:1].isupper() and all(part[:1].isupper() for part in name.text.split())


def _swapped(scene: Scene, statement: Statement, kinds: tuple[NameKind, ...]) -> Iterator[tuple[Name, Edit]]:
    for name in statement.names:
        if name.kind not in kinds or not _is_name(name):
            continue
        for other in _others(scene, name, statement)[:2]:
            new = like(name, other) if name.kind is NameKind.PERSON else other
            yield name, Edit(name.span.start, name.span.end, new)


def name_in_quote(scene: Scene) -> Iterator[Change]:
    """A person or place named inside quotation marks becomes another one of the story."""
    for quote in scene.quotes:
        for _, edit in _swapped(scene, quote, (NameKind.PERSON, NameKind.PLACE)):
            yield change(scene, quote, edit)


def name_in_claim(scene: Scene) -> Iterator[Change]:
    """A person in a claim becomes another one of the story."""
    for claim in scene.claims:
        for name, edit in _swapped(scene, claim, (NameKind.PERSON,)):
            yield change(scene, claim, edit, value=name)


def place_in_claim(scene: Scene) -> Iterator[Change]:
    """A place in a claim, behind a preposition, becomes another one of the story: "American" is no place."""
    text = scene.article.text
    for claim in scene.claims:
        for name, edit in _swapped(scene, claim, (NameKind.PLACE,)):
            before, after = text[max(name.span.start - 9, 0) : name.span.start], text[name.span.end :][:2]
            if not _WHERE.search(before) or re.match(r" [A-Z]|-", after):
                continue
            yield change(scene, claim, edit, value=name)


def speaker(scene: Scene) -> Iterator[Change]:
    """The quote is given to another person of the story, where its speaker is named beside it."""
    text = scene.article.text
    for quote in scene.quotes:
        said = quote.speaker
        if said is None or quote.cue is None or len(said.person.split()) < 2 or not said.name[:1].isupper():
            continue
        mention = said.spans[0]
        near = min(abs(mention.start - quote.spans[-1].end), abs(quote.spans[0].start - mention.end))
        inner = any(
            a.end <= mention.start and mention.end <= b.start
            for a, b in zip(quote.spans, quote.spans[1:], strict=False)
        )
        if not (near <= _BESIDE or inner) or scene.paragraph(mention) != scene.paragraph(quote.spans[0]):
            continue
        known = set(words(said.person)) | set(words(text[slice(*scene.paragraph(mention))]))
        others = [other for other in scene.named(NameKind.PERSON) if not known & set(words(other))]
        for other in others[:2]:
            edit = Edit(mention.start, mention.end, other)
            yield change(scene, quote, edit, needs=quote.spans, person=said.person)


def roles(scene: Scene) -> Iterator[Change]:
    """ "Lund sued Berg" → "Berg sued Lund", where another version names both and has the verb."""
    text = scene.article.text
    for claim in scene.claims:
        for one, two in zip(claim.names, claim.names[1:], strict=False):
            between = text[one.span.end : two.span.start]
            if _DEEDS.fullmatch(between) and _is_name(one) and _is_name(two) and one.entity != two.entity:
                edits = Edit(*one.span, two.text), Edit(*two.span, one.text)
                place = Span(one.span.start, two.span.end)
                yield change(scene, claim, *edits, place=place, value=(one, two, between.split()[-1]))
