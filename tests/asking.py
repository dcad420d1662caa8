"""Questions made by hand, and a record in memory, so that a session can be tested apart from files and screens."""

from compare.models import (
    Anchor,
    Answer,
    Article,
    Band,
    Block,
    BlockKind,
    Decision,
    Directness,
    Kind,
    Match,
    Signal,
    Span,
    Speaker,
    Statement,
    Subject,
)
from compare.review.questions import Question, Side


def side(name, text="The quay is next.", outlet="", speaker="", kind=Kind.QUOTE):
    """A statement `name` ("mill:1") that is all its article says."""
    article_id = name.split(":")[0]
    article = Article(
        article_id,
        f"{article_id}.txt",
        outlet or article_id.title(),
        "",
        text,
        (Block(Span(0, len(text)), BlockKind.BODY, ""),),
    )
    spans = (Span(0, len(text)),)
    mention = Speaker(speaker, (), speaker) if speaker else None
    return Side(article, spans, Statement(name, kind, article_id, spans, text, Directness.DIRECT, mention), name)


def question(a, b, subject=Subject.QUOTE, score=0.5, **more):
    """A question about two statements, given as names or sides."""
    a, b = (side(one) if isinstance(one, str) else one for one in (a, b))
    band = Band.SAME if score >= 0.6 else Band.UNSURE
    match = Match(*sorted((a.id, b.id)), score, band, (Signal("containment", score, 1.0, "quay"),))
    return Question(subject, a, b, None if subject is Subject.PERSON else match, "unsure", **more)


def anchor(one):
    return Anchor(one.article.id, one.article.outlet, one.id, one.article.text, "", "", 0)


class Kept:
    """A record in memory: what stands, in the order given, and everything that was ever said."""

    def __init__(self, who="Ana", fails=()):
        self.who = who
        self.stands = {}
        self.every = []
        self.fails = set(fails)

    def give(self, given):
        self._may("give")
        a, b = given.question.a, given.question.b
        if given.which == "b":
            a, b = b, a
        number = f"{len(self.every) + 1}"
        made = Decision(
            number, given.question.subject, given.answer, anchor(a), anchor(b), self.who, "2026-05-04T10:20:30Z",
            given.note, settles=given.settles,
        )  # fmt: skip
        self.every.append(made)
        self.stands[number] = made
        return made

    def withdraw(self, decision):
        self._may("withdraw")
        del self.stands[decision]

    def _may(self, what):
        from compare.errors import UsageError

        if what in self.fails:
            raise UsageError("the disk is full")


def answer_of(kept):
    """What stands, as (a, b, answer)."""
    return [(one.a.hash, one.b.hash, one.answer) for one in kept.stands.values()]


__all__ = ["Answer", "Kept", "answer_of", "question", "side"]
