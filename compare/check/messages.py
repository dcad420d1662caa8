"""What a finding says, in one line: what stands here, what stands elsewhere, and in how many outlets."""

from collections.abc import Iterable, Mapping, Sequence

from compare.check import rules
from compare.check.readings import Issue, Reading
from compare.models import Article, DifferenceType, Rule, Statement, Version
from compare.text.counting import count
from compare.text.excerpt import excerpt

_SHOWN = 60
"""Most characters of a passage in a message."""
_NAMED = 2
"""Outlets that are named; the others are counted."""

_MOSTLY = "mostly other words: "
"""How the note of a paraphrase begins; "7 of 16 agree" follows."""
_DIFFERS = {
    rules.QUOTE_WORD: "another word",
    rules.QUOTE_NUMBER: "another number",
    rules.QUOTE_NEGATION: "a negation differs",
    rules.QUOTE_QUALIFIER: "another qualifier",
    rules.QUOTE_NAME: "another name",
    rules.QUOTE_ORDER: "another order of words",
    rules.QUOTE_PARAPHRASE: "other words inside quotation marks",
    rules.QUOTE_HEADLINE: "headline or caption and body quote differently",
    rules.FACT_NUMBER: "another amount",
    rules.FACT_DATE: "another date",
    rules.FACT_NAME: "another name",
    rules.FACT_PLACE: "another place",
    rules.FACT_HEDGE: "a reservation is missing",
    rules.FACT_OUTDATED: "superseded since",
    rules.FACT_POLARITY: "denied on one side only",
    rules.FACT_ROLE: "who did it to whom is the other way round",
    rules.FACT_CAUSE: "another cause",
}


def message(issue: Issue, speakers: tuple[Statement, Statement], articles: Sequence[Article]) -> str:
    """One line on an issue; `speakers` are the statement and its best supported version, `articles` those of it."""
    leading = issue.others[0]
    found, who = leading.seen[0].difference, _who(leading, articles)
    here, there = _quoted(found.here.text), _quoted(found.there.text)
    rule = issue.rule
    if rule is rules.QUOTE_SPEAKER:
        one, other = (_name(statement) for statement in speakers)
        return f"another speaker: {one} here, {other} in {who}"
    if rule is rules.QUOTE_TITLE:
        one, other = (_quoted(statement.speaker.title if statement.speaker else "") for statement in speakers)
        return f"the speaker is described as {one} here, as {other} in {who}"
    if rule in rules.ATTRIBUTION:
        return f"{found.note.removesuffix(' there')} in {who}"
    if rule is rules.FACT_NUMBER and is_later(issue):
        return f"a later count than others have: {here} here, {there} in {who}"
    if rule is rules.QUOTE_END and found.type is DifferenceType.FRAGMENT:
        return f"{found.note.partition('; ')[2]} in {who}"
    if rule is rules.QUOTE_END:
        return f"the quote ends here, and goes on with {there} in {who}"
    if rule is rules.QUOTE_SPLICE:
        apart = "two quotes that stand apart in {} are run together here"
        return f"run together without a mark: {who} has {there} between" if there else apart.format(who)
    if rule is rules.QUOTE_PARAPHRASE:
        return f"{_lead(rule)}{found.note.removeprefix(_MOSTLY)} with {who}"
    if rule is rules.QUOTE_ORDER and here == there:
        return f"{_lead(rule)}{here} stands elsewhere in {who}"
    return _differing(rule, here, there, who)


def is_later(issue: Issue) -> bool:
    """Whether all that differs is a count that grows, told on another day."""
    return all(one.difference.type is DifferenceType.UPDATE for one in issue.others[0].seen)


def _differing(rule: Rule, here: str, there: str, who: str) -> str:
    if rule is rules.QUOTE_OMISSION or (not here and there):
        return f"{_lead(rule)}{there} is missing here and stands in {who}"
    if rule is rules.QUOTE_INSERTION or (here and not there):
        return f"{_lead(rule)}{here} stands here and is missing in {who}"
    return f"{_lead(rule)}{here} here, {there} in {who}"


def _lead(rule: Rule) -> str:
    return f"{_DIFFERS[rule]}: " if rule in _DIFFERS else ""


def _quoted(text: str) -> str:
    text = " ".join(text.split())
    return f"“{excerpt(text, _SHOWN)}”" if text else ""


def _name(statement: Statement) -> str:
    if statement.speaker is None:
        return "nobody"
    return statement.speaker.person or statement.speaker.name


def named(article: Article) -> str:
    """What to call an article in a message: its outlet, or else its path."""
    return article.outlet or article.path


def listed(names: Sequence[str]) -> str:
    """The first names, and how many more there are."""
    shown, more = names[:_NAMED], len(names) - _NAMED
    if more > 0:
        return f"{', '.join(shown)} and {more} more"
    return " and ".join(shown)


def by_decision(versions: Iterable[Version], articles: Mapping[str, Article]) -> str:
    """`; grouped with Herald by a decision`, or nothing.

    In the message, since a reader of any format must know that not samestory alone laid the two side by side; and with
    names, since of three outlets one may be there by a decision, and what the message says by another.
    """
    names = sorted({named(articles[version.article]) for version in versions if version.decisions})
    return f"; grouped with {listed(names)} by a decision" if names else ""


def _who(reading: Reading, articles: Sequence[Article]) -> str:
    if reading.seen[0].rule is rules.QUOTE_HEADLINE:
        return "the body"
    names = list(dict.fromkeys(named(article) for article in articles))
    if len(names) == 1:
        return names[0]
    return f"{listed(names)} ({count(reading.origins, 'independent origin')})"
