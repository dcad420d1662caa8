"""Decisions and withdrawals as they are given, under the ids that belong to them."""

import time
from collections.abc import Sequence
from datetime import UTC, datetime

from compare.decisions.codec import MOST_PAIRS, identified, identified_withdrawal
from compare.errors import UsageError
from compare.models import Anchor, Answer, Decision, Subject, Withdrawal


def decide(  # noqa: PLR0913 - the fields of the record, and all but the first four are named
    subject: Subject,
    answer: Answer,
    a: Anchor,
    b: Anchor,
    *,
    who: str,
    when: str,
    note: str = "",
    with_a: Sequence[Anchor] = (),
    with_b: Sequence[Anchor] = (),
    settles: Sequence[str] = (),
) -> Decision:
    """A decision that can be written down. `when` is ISO 8601 in UTC, best to the microsecond as `now` has it.

    Of one person's answers the latest counts, and an answer given, withdrawn and given again within one tick of `when`
    is the withdrawn one. Raises UsageError for what no file of decisions takes.
    """
    if not who.strip():
        raise UsageError("nobody is named who decides; say who with --as")
    if answer is Answer.NOT_A_QUOTE and subject is Subject.PERSON:
        raise UsageError("a name is no quote anyhow: answer same, different or unsure")
    if (with_a or with_b) and answer is not Answer.DIFFERENT:
        raise UsageError(f"a split says that passages differ; it cannot say {answer.value}")
    if (1 + len(with_a)) * (1 + len(with_b)) > MOST_PAIRS:
        raise UsageError(f"the split would keep more than {MOST_PAIRS} pairs apart; split a smaller part first")
    return identified(
        Decision("", subject, answer, a, b, who, when, note, tuple(with_a), tuple(with_b), tuple(settles))
    )


def withdraw(decision_id: str, *, who: str, when: str, note: str = "") -> Withdrawal:
    """A withdrawal that can be written down."""
    return identified_withdrawal(Withdrawal("", decision_id, who, when, note))


_last = 0


def now() -> str:
    """The time in UTC to the microsecond, later than at any call before: "2026-05-04T10:20:30.123456Z"."""
    global _last  # noqa: PLW0603 - a clock is one for the whole process
    _last = max(time.time_ns() // 1000, _last + 1)
    return datetime.fromtimestamp(_last / 1_000_000, UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
