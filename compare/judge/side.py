"""One of two versions that are compared: its words, its marks and their places."""

from dataclasses import dataclass
from functools import cached_property

from compare.judge.spelling import spelling_key
from compare.models import Article, Place, Span, Statement
from compare.text.excerpt import excerpt
from compare.text.passage import ELLIPSIS, Gap, Word, passage
from compare.text.sentences import sentences

_SHOWN = 90
"""Most characters of a passage in a note."""


@dataclass(frozen=True)
class Side:
    """A statement in its article, cut into words. Not slotted: sentence starts are worked out only when asked for."""

    article: Article
    statement: Statement
    words: tuple[Word, ...]
    keys: tuple[str, ...]
    """Per word the form that is aligned: one for all spellings and for digits and number words."""

    def place(self, start: int, end: int) -> Place:
        """Words `start` to `end`; when there are none, the empty point where they would stand."""
        if start < end:
            span = Span(self.words[start].start, self.words[end - 1].end)
        elif start:
            span = Span(self.words[start - 1].end, self.words[start - 1].end)
        elif self.words:
            span = Span(self.words[0].start, self.words[0].start)
        else:
            span = Span(self.statement.spans[0].start, self.statement.spans[0].start)
        return self.at(span)

    def at(self, span: Span) -> Place:
        """A stretch of the article."""
        return Place(self.article.id, span, self.article.text[span.start : span.end])

    def whole(self) -> Place:
        """The statement from its first to its last character."""
        return self.at(Span(self.statement.spans[0].start, self.statement.spans[-1].end))

    def surface(self, word: int) -> str:
        """A word as written."""
        return self.article.text[self.words[word].start : self.words[word].end]

    def shown(self, start: int, end: int) -> str:
        """Words for a note, in quotation marks, long ones cut in the middle."""
        return f"“{excerpt(' '.join(self.place(start, end).text.split()), _SHOWN)}”"

    def norms(self, start: int, end: int) -> list[str]:
        """Folded words."""
        return [word.norm for word in self.words[start:end]]

    def is_gloss(self, word: int) -> bool:
        """Whether an editor put the word in, by square brackets or by round ones around a word or two."""
        return self.words[word].inserted == "[" or word in self._short_rounds

    def gap(self, word: int) -> Gap:
        """The mark before a word; after the last word, the one that ends the passage."""
        if word < len(self.words):
            return self.words[word].gap
        end = self.statement.spans[-1].end
        tail = self.article.text[self.words[-1].end : end] if self.words else ""
        return Gap.ELLIPSIS if ELLIPSIS.search(tail) else Gap.NONE

    @cached_property
    def starts(self) -> frozenset[int]:
        """Indices of words that begin a sentence. A segment begins one only with a capital."""
        begun = set()
        at = 0
        for span in self.statement.spans:
            for sentence in sentences(self.article.text, span.start, span.end):
                while at < len(self.words) and self.words[at].start < sentence.start:
                    at += 1
                if at < len(self.words) and (sentence.start > span.start or self.surface(at)[:1].isupper()):
                    begun.add(at)
        return frozenset(begun)

    def breaks_in(self, start: int, end: int) -> bool:
        """Whether a sentence, a segment or a marked cut begins at one of the words `start` to `end`, both included."""
        return any(i in self.starts or self.gap(i) is not Gap.NONE for i in range(start, end + 1))

    @cached_property
    def _short_rounds(self) -> frozenset[int]:
        found: set[int] = set()
        run: list[int] = []
        for number, word in enumerate(self.words):
            if word.inserted == "(":
                run.append(number)
            elif run:
                found.update(run if len(run) <= 2 else ())
                run = []
        found.update(run if len(run) <= 2 else ())
        return frozenset(found)


def side(article: Article, statement: Statement) -> Side:
    """Cut a statement into words."""
    words = tuple(passage(article.text, statement.spans))
    return Side(article, statement, words, tuple(spelling_key(word.norm) for word in words))
