"""Hand-made checks, so that what is printed can be tested apart from what is found.

Passages are named by their words, with ‹› around those that differ; where they stand is looked up in the article.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from compare.check.fingerprints import fingerprint
from compare.check.rules import RULES
from compare.models import (
    Article,
    Bearing,
    Block,
    BlockKind,
    Checked,
    Failure,
    Finding,
    Passage,
    Position,
    Severity,
    Span,
    Support,
)

_MARK = re.compile("‹([^›]*)›")


def position(text: str, offset: int) -> Position:
    """The slow and obvious way."""
    before = text[:offset]
    return Position(before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1)


@dataclass
class Desk:
    """A check in the making."""

    articles: dict[str, Article] = field(default_factory=dict)
    checked: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    decisions: list[Bearing] = field(default_factory=list)

    def article(self, name: str, text: str, *, checked: bool = False, **fields: object) -> Article:
        spans = [Span(match.start(), match.end()) for match in re.finditer(r"[^\n]+", text)]
        blocks = tuple(Block(span, BlockKind.BODY, "") for span in spans)
        known = {"path": f"{name}.txt", "outlet": name.title(), "title": "", "date": "2024-05-01", **fields}
        self.articles[name] = Article(id=name, text=text, blocks=blocks, **known)
        if checked:
            self.checked.append(name)
        return self.articles[name]

    def passage(self, name: str, words: str) -> Passage:
        article = self.articles[name]
        plain = _MARK.sub(r"\1", words)
        start = article.text.index(plain)
        span = Span(start, start + len(plain))
        marks = tuple(
            Span(match.start() - 2 * number, match.end() - 2 * (number + 1))
            for number, match in enumerate(_MARK.finditer(words))
        )
        return Passage(
            article=name,
            path=article.path,
            outlet=article.outlet,
            title=article.title,
            date=article.date,
            span=span,
            start=position(article.text, span.start),
            end=position(article.text, span.end),
            text=plain,
            marks=marks,
        )

    def finding(
        self,
        rule: str,
        here: tuple[str, str],
        *related: tuple[str, str],
        message: str = "",
        readings: Sequence[Support] = (),
        confidence: float = 0.93,
        suggestion: str | None = None,
        severity: Severity | None = None,
        decisions: Sequence[str] = (),
    ) -> Finding:
        """The first marked words of `here` are those in question."""
        named = next(known for known in RULES if rule in (known.id, known.slug))
        passage = self.passage(*here)
        text = self.articles[here[0]].text
        mark = passage.marks[0] if passage.marks else Span(0, len(passage.text))
        span = Span(passage.span.start + mark.start, passage.span.start + mark.end)
        made = Finding(
            rule=named,
            severity=severity or named.severity,
            here=passage,
            span=span,
            start=position(text, span.start),
            end=position(text, span.end),
            message=message or f"“{text[span.start : span.end]}” differs",
            related=tuple(self.passage(*one) for one in related),
            readings=tuple(readings),
            confidence=confidence,
            suggestion=suggestion,
            fingerprint=fingerprint(named, passage.path, passage.text),
            decisions=tuple(decisions),
        )
        self.findings.append(made)
        return made

    def result(self, **fields: object) -> Checked:
        known = {"corpus_articles": 3, "corpus_statements": 41, **fields}
        return Checked(
            articles=tuple(self.articles[name] for name in self.checked),
            findings=tuple(sorted(self.findings, key=lambda f: (f.here.path, f.span, f.rule.id))),
            rules=RULES,
            failures=tuple(self.failures),
            decisions=tuple(self.decisions),
            **known,
        )


DRAFT = """Ferry sinks off Lund

The ferry Orla sank off Lund on Sunday night, the coast guard said.
“We will pay 3 million crowns to the 12 families and to nobody else,” Anna Holm, a spokeswoman, told reporters.

“The captain did not leave the ship,” she said. About 140 passengers were on board, and 9 crew members.
"""
GAZETTE = """A ferry went down off Lund.

“We will pay 4 million crowns to the 12 families and to nobody else,” said Anna Holm.
“The captain did leave the ship,” she said. The ferry carried 150 passengers."""
HERALD = """“We will pay 4 million crowns to the 12 families and to nobody else,” Holm told the Herald.
“The captain did leave the ship early in the night,” she added."""


def ferry() -> Desk:
    """A draft with three findings of three severities, and two others to compare it with."""
    desk = Desk()
    desk.article("draft", DRAFT, checked=True, path="drafts/ferry.md", outlet="The Post", date="2024-05-03")
    desk.article("gazette", GAZETTE, path="archive/gazette.txt", outlet="The Gazette", date="2024-05-01")
    desk.article("herald", HERALD, path="archive/herald one.txt", outlet="The Herald", date="2024-05-02")
    desk.finding(
        "quote-number",
        ("draft", "We will pay ‹3› million crowns to the 12 families and to nobody else,"),
        ("gazette", "We will pay ‹4› million crowns to the 12 families and to nobody else,"),
        ("herald", "We will pay ‹4› million crowns to the 12 families and to nobody else,"),
        message="“3” here, “4” in two outlets",
        readings=[
            Support("3", 1, ("The Post",)),
            Support("4", 2, ("The Gazette", "The Herald")),
        ],
        confidence=0.97,
        suggestion="4",
    )
    desk.finding(
        "quote-insertion",
        ("draft", "The captain did ‹not› leave the ship,"),
        ("gazette", "The captain did ‹›leave the ship,"),
        message="“not” stands here and not in The Gazette",
        readings=[Support("not", 1, ()), Support("", 1, ("The Gazette",))],
        confidence=0.8,
        suggestion="",
    )
    desk.finding(
        "quote-title",
        ("draft", "Anna Holm, ‹a spokeswoman›, told reporters."),
        message="others name her without a title",
        confidence=0.5,
    )
    return desk
