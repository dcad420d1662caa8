"""Claims that state no more than that somebody spoke: "Ana Ruiz, the mayor, told reporters on Friday".

What was said is a statement of its own, and is compared. That two articles name one spokesman is no fact they share,
and taking it for one is the tempting mistake: nothing in an article recurs so well.
"""

from collections import defaultdict
from collections.abc import Sequence

from compare.models import Kind, Statement
from compare.text.tokens import words

LEAST = 3
"""Words of some length that a claim must have beside who spoke, with their title, and the verb."""
LONG = 4
"""Letters of such a word; "on", "in", "the" and "that" say nothing."""


def frames(statements: Sequence[Statement]) -> set[str]:
    """Ids of the claims that only introduce another statement."""
    by_article: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        by_article[statement.article].append(statement)
    return {claim.id for told in by_article.values() for claim in _of_article(told)}


def _of_article(statements: Sequence[Statement]) -> list[Statement]:
    cues = sorted((span, i) for i, s in enumerate(statements) if s.cue for span in s.cue.spans)
    claims = sorted((span, i) for i, s in enumerate(statements) if s.kind is Kind.CLAIM for span in s.spans)
    introduced: defaultdict[int, list[Statement]] = defaultdict(list)
    at = 0
    for span, i in claims:
        while at < len(cues) and cues[at][0].start < span.start:
            at += 1
        ahead = at
        while ahead < len(cues) and cues[ahead][0].end <= span.end:
            if cues[ahead][1] != i:
                introduced[i].append(statements[cues[ahead][1]])
            ahead += 1
    return [statements[i] for i, said in introduced.items() if _left(statements[i], said) < LEAST]


def _left(claim: Statement, said: Sequence[Statement]) -> int:
    """Words of some length that are neither the speaker's name or title nor the verb."""
    known = {
        word for s in said if s.speaker for word in words(f"{s.speaker.name} {s.speaker.person} {s.speaker.title}")
    }
    known.update(word for s in said if s.cue for word in words(s.cue.text))
    return sum(len(word) >= LONG and word not in known for word in words(claim.text))
