"""Which findings a report shows, and in what order: what a reader must look at first stands first."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from compare.models import (
    Article,
    Directness,
    JudgedGroup,
    Judgement,
    Kind,
    Match,
    Report,
    Severity,
    Span,
    Statement,
    Story,
)

_GRAVITY = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}
_NO_DIFFERENCE = 3


def across(report: Report, kind: Kind) -> list[JudgedGroup]:
    """Quotes or facts that span two articles or more, gravest difference first, then by the number of articles."""
    return [group for group in _ordered(report, kind) if len(articles_of(report, group)) > 1]


def within(report: Report, kind: Kind) -> list[JudgedGroup]:
    """Quotes or facts inside one article: a headline and its body, a pull quote, a repetition."""
    return [group for group in _ordered(report, kind) if len(articles_of(report, group)) == 1]


def undecided(report: Report, kind: Kind) -> list[Match]:
    """Pairs for a human to decide. A quote beside a claim asks for the same fact, not for the same wording."""

    def asks(match: Match) -> Kind:
        kinds = {report.statement[match.a].kind, report.statement[match.b].kind}
        return Kind.CLAIM if Kind.CLAIM in kinds else Kind.QUOTE

    return [match for match in report.unsure if asks(match) is kind]


def versions(report: Report, group: JudgedGroup) -> list[tuple[Judgement, Statement]]:
    """The versions of a group, the one that the others are compared with first, then by outlet and place."""

    def order(version: tuple[Judgement, Statement]) -> tuple[bool, str, str, int]:
        _, statement = version
        article = report.article[statement.article]
        return statement.id != group.base, article.outlet, article.id, statement.spans[0].start

    return sorted(((judgement, report.statement[judgement.statement]) for judgement in group.judgements), key=order)


def counterparts(report: Report, group: JudgedGroup) -> Mapping[str, Statement]:
    """For each version the one that its differences point to: mostly the base, at times a nearer relative."""
    ran: dict[str, list[Statement]] = defaultdict(list)
    for member in group.group.members:
        ran[report.statement[member].article].append(report.statement[member])
    return {
        judgement.statement: _pointed_at(judgement, ran, group.base) or report.statement[group.base]
        for judgement in group.judgements
    }


def _pointed_at(judgement: Judgement, ran: Mapping[str, list[Statement]], base: str) -> Statement | None:
    shared: Counter[Statement] = Counter()
    for found in judgement.differences:
        for statement in ran.get(found.there.article, ()):
            if statement.id != judgement.statement:
                shared[statement] += sum(
                    1 + span.overlap(found.there.span) for span in statement.spans if _touches(span, found.there.span)
                )
    likely = sorted(shared, key=lambda statement: (statement.id != base, statement.id))
    return max(likely, key=shared.__getitem__, default=None)


def _touches(span: Span, other: Span) -> bool:
    return span.start <= other.end and other.start <= span.end


def stories(report: Report) -> list[Story]:
    """Stories of two articles or more, those with the most articles first, then by date."""

    def order(story: Story) -> tuple[int, str, tuple[str, ...]]:
        dates = (report.article[article].date for article in story.articles)
        return -len(story.articles), min(filter(None, dates), default="9"), story.articles

    return sorted((story for story in report.stories if len(story.articles) > 1), key=order)


def homes(report: Report) -> Mapping[str, str]:
    """Id of a group → that of the story that most of its articles are of; not of those that touch no story."""
    story_of = {article: story.id for story in stories(report) for article in story.articles}
    found = {}
    for group in report.groups:
        told_in = Counter(story_of[article] for article in articles_of(report, group) if article in story_of)
        if told_in:
            found[group.group.id] = min(told_in, key=lambda story: (-told_in[story], story))
    return found


def accounts(report: Report, story: Story) -> list[Article]:
    """The articles of a story by date, undated ones last."""
    articles = (report.article[article] for article in story.articles)
    return sorted(articles, key=lambda article: (not article.date, article.date, article.outlet, article.id))


def utterances(statements: Iterable[Statement]) -> list[Statement]:
    """Quotes proper: no titles or scare quotes, no reported speech without marks."""
    return [statement for statement in statements if statement.is_utterance]


def spoken(statements: Iterable[Statement]) -> list[Statement]:
    """Whatever somebody is said to have said, terms included, in the order of each text; not what the outlet states."""
    found = (s for s in statements if s.kind is Kind.QUOTE or s.directness is Directness.INDIRECT)
    return sorted(found, key=lambda statement: (statement.article, statement.spans))


def claims(statements: Iterable[Statement]) -> list[Statement]:
    """What articles state without quotation marks, whoever vouches for it."""
    return [statement for statement in statements if statement.kind is Kind.CLAIM]


def gravity(differences: Iterable[Severity]) -> int:
    """0 when meaning may differ, 1 when words do, 2 for what is merely named, 3 when nothing differs."""
    return min((_GRAVITY[severity] for severity in differences), default=_NO_DIFFERENCE)


def _ordered(report: Report, kind: Kind) -> list[JudgedGroup]:
    def order(group: JudgedGroup) -> tuple[int, int, str]:
        found = (difference.severity for judgement in group.judgements for difference in judgement.differences)
        return gravity(found), -len(articles_of(report, group)), group.group.id

    return sorted((group for group in report.groups if group.group.kind is kind), key=order)


def articles_of(report: Report, group: JudgedGroup) -> set[str]:
    """Ids of the articles that have a version of it."""
    return {report.statement[member].article for member in group.group.members}
