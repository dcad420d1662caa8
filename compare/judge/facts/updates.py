"""A later value of what only grows supersedes an earlier one: an update, no conflict.

The tempting mistake is to call an outlet wrong for having gone to press on the first day.
"""

from datetime import date

from compare.judge.facts.measured import least
from compare.judge.facts.pairing import FactPair
from compare.judge.facts.row import Row
from compare.judge.facts.things import thing_of
from compare.judge.facts.words import GROWING
from compare.models import Article, Quantity


def published(article: Article) -> date | None:
    """The day of an article; None when unknown or guessed, for a guess must make no outlet stale."""
    return None if "date" in article.guessed else _day(article)


def _day(article: Article) -> date | None:
    try:
        return date.fromisoformat(article.date[:10])
    except ValueError:
        return None


def may_be_later(pair: FactPair, here: int, there: int) -> bool:
    """Whether two counts of a growing thing stand in articles of two days, stated or guessed."""
    first, second = _day(pair.here.side.article), _day(pair.there.side.article)
    apart = first is not None and second is not None and first != second
    return apart and (grows(pair.here, here) or grows(pair.there, there))


def update_note(pair: FactPair, here: int, there: int) -> str:
    """What happened between two counts of one growing thing; empty for counts of one day or of what does not grow."""
    first, second = published(pair.here.side.article), published(pair.there.side.article)
    if first is None or second is None or first == second or not (grows(pair.here, here) or grows(pair.there, there)):
        return ""
    one, other = pair.here.cells[here].held, pair.there.cells[there].held
    if not (isinstance(one, Quantity) and isinstance(other, Quantity)) or one.unit != other.unit:
        return ""
    earlier, later, stale = (one, other, "here") if first < second else (other, one, "there")
    how = "higher" if least(later) > least(earlier) else "lower, so revised"
    days = f"{min(first, second)} {stale}, {max(first, second)} {'there' if stale == 'here' else 'here'}"
    return f"the later count is {how} ({days}): stale {stale}"


def grows(row: Row, at: int) -> bool:
    """Whether an amount is of something that only grows while a story runs."""
    amount = row.cells[at].held
    if not isinstance(amount, Quantity) or amount.unit == "percent":
        return False
    thing = thing_of(row, at)
    return bool(thing.fate or {thing.head, *thing.modifiers} & GROWING or row.near(at, 1) & GROWING)
