"""Change exactly one thing in an article, and say what and where.

One table names every kind of change, whether it does harm, and the rules that are right for it. The tempting mistake is
to change what no other article has: nobody could know, so `benchmarks.recurring` says for each change how far another
article could tell.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from random import Random

from benchmarks.mutators import cuts, names, negations, numbers, telling, typography, wording
from benchmarks.mutators.scene import Change, Piece, Scene
from benchmarks.recurring import Level, level, occurs
from compare.models import Article, Span
from compare.read.article import article as read_article
from compare.read.draft import Draft, Stated


@dataclass(frozen=True, slots=True)
class Kind:
    """A way to change an article."""

    name: str
    changes: Callable[[Scene], Iterator[Change]]
    right: frozenset[str] = frozenset()
    """Slugs of the rules that name this change; none for a harmless one."""

    @property
    def harmful(self) -> bool:
        """Whether an editor would want to be told."""
        return bool(self.right)


def _harmful(name: str, changes: Callable[[Scene], Iterator[Change]], right: str) -> Kind:
    return Kind(name, changes, frozenset(right.split()))


KINDS = (
    _harmful("quote: negation", negations.negation_in_quote, "quote-negation"),
    _harmful("quote: number", numbers.number_in_quote, "quote-number"),
    _harmful("quote: name", names.name_in_quote, "quote-name"),
    _harmful("quote: qualifier", wording.qualifier, "quote-qualifier"),
    _harmful("quote: word", wording.substitution, "quote-word"),
    _harmful("quote: clause dropped", cuts.dropped_clause, "quote-omission quote-splice"),
    _harmful("quote: end cut", cuts.cut_end, "quote-end"),
    _harmful("quote: spliced", cuts.spliced, "quote-splice quote-omission"),
    _harmful("quote: speaker", names.speaker, "quote-speaker"),
    _harmful("fact: negation", negations.negation_in_claim, "fact-polarity"),
    _harmful("fact: number", numbers.number_in_claim, "fact-number fact-outdated"),
    _harmful("fact: name", names.name_in_claim, "fact-name fact-role"),
    _harmful("fact: place", names.place_in_claim, "fact-place fact-name"),
    _harmful("fact: date", wording.date, "fact-date quote-occasion"),
    _harmful("fact: hedge dropped", wording.hedge, "fact-hedge"),
    _harmful("fact: roles", names.roles, "fact-role"),
    Kind("quotation marks", typography.marks),
    Kind("dashes", typography.dashes),
    Kind("non-breaking blanks", typography.blanks),
    Kind("case in brackets", typography.first_letter),
    Kind("ellipsis", typography.ellipsis),
    Kind("bracketed gloss", typography.gloss),
    Kind("white space", typography.white_space),
    Kind("line ends", typography.line_ends),
    Kind("wrapped lines", typography.wrapped),
    Kind("paragraphs reordered", typography.reordered),
    Kind("spelling", telling.spelling),
    Kind("digits and words", telling.numerals),
    Kind("fragment", telling.fragment),
    Kind("said X, X said", telling.said),
    Kind("detail added", telling.detail),
)
"""Harmful ones first. A right rule is one whose name says what was done; any other finding there is a catch too."""


@dataclass(frozen=True, slots=True)
class Mutation:
    """An article with one thing changed."""

    kind: Kind
    change: Change
    level: Level
    article: Article
    place: Span
    """The changed words in the new text."""
    extent: Span
    """The statement and the changed words, in the new text."""

    def old(self, span: Span) -> Span:
        """Where a stretch of the new text stood before; of new words the place that they took."""
        return Span(
            _back(self.change.pieces, span.start, at_end=False), _back(self.change.pieces, span.end, at_end=True)
        )


def mutations(kind: Kind, scene: Scene, others: tuple[str, ...], most: int, seed: int) -> list[Mutation]:
    """At most `most` changes of a kind that another article could tell, drawn by `seed`."""
    found = list(kind.changes(scene))
    Random(f"{seed} {kind.name} {scene.article.id}").shuffle(found)
    done: list[Mutation] = []
    statements: set[str] = set()
    for change in sorted(found, key=lambda change: change.statement.id in statements):
        if len(done) >= most:
            break
        reached = level(change, scene, others)
        if reached is Level.NOT:
            continue
        mutation = _mutated(kind, scene.article, change, reached)
        if kind.harmful and occurs(_around(mutation), others):
            continue  # others have it so: the change makes this article agree with them
        done.append(mutation)
    return done


def reread(article: Article, text: str) -> Article:
    """The article with another text, its paragraphs marked anew; what is known of it stays."""
    stated = Stated(
        article.title, article.outlet, article.date, article.byline, article.credit, article.url, article.language
    )
    front = next((block.span.end for block in article.blocks if block.reason == "front matter"), 0)
    draft = Draft(article.id, article.path, text, stated, article.id, repaired=article.repaired, front=front)
    return replace(read_article(draft), guessed=article.guessed)


def _mutated(kind: Kind, article: Article, change: Change, reached: Level) -> Mutation:
    text = "".join(article.text[slice(*piece)] if isinstance(piece, Span) else piece for piece in change.pieces)
    place = _forth(change.pieces, change.place)
    statement = _forth(change.pieces, Span(change.statement.spans[0].start, change.statement.spans[-1].end))
    extent = Span(min(place.start, statement.start), max(place.end, statement.end))
    return Mutation(kind, change, reached, reread(article, text), place, extent)


def _around(mutation: Mutation, count: int = 3) -> str:
    """The changed words with some on either side."""
    text, place, extent = mutation.article.text, mutation.place, mutation.extent
    before = text[extent.start : place.start].split(" ")[-count - 1 :]
    after = text[place.end : extent.end].split(" ")[: count + 1]
    return " ".join(before) + text[place.start : place.end] + " ".join(after)


def _laid(pieces: tuple[Piece, ...]) -> Iterator[tuple[int, int, Piece]]:
    at = 0
    for piece in pieces:
        size = piece.end - piece.start if isinstance(piece, Span) else len(piece)
        yield at, at + size, piece
        at += size


def _forth(pieces: tuple[Piece, ...], span: Span) -> Span:
    """Where a stretch of the old text stands now, with what was put in at its borders."""
    return Span(_new(pieces, span.start, at_end=False), _new(pieces, span.end, at_end=True))


def _new(pieces: tuple[Piece, ...], old: int, *, at_end: bool) -> int:
    kept = [(start, end, piece) for start, end, piece in _laid(pieces) if isinstance(piece, Span)]
    for start, end, piece in kept:
        if old == (piece.start if at_end else piece.end):
            return start if at_end else end
    for start, _, piece in kept:
        if piece.start <= old <= piece.end:
            return start + old - piece.start
    return max((end for _, end, piece in kept if piece.end <= old), default=0)


def _back(pieces: tuple[Piece, ...], new: int, *, at_end: bool) -> int:
    before = 0
    laid = list(_laid(pieces))
    for number, (start, end, piece) in enumerate(laid):
        if isinstance(piece, Span):
            if start <= new <= end and not (at_end and new == start and number):
                return piece.start + new - start
            before = piece.end
        elif start <= new <= end:
            following = next((p.start for _, _, p in laid[number:] if isinstance(p, Span)), before)
            return following if at_end else before
    return before
