"""The calibration, on one page: what was decided → its scores → thresholds → what they would change."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from compare.errors import UsageError
from compare.extract import extract_all, resolve
from compare.match import match
from compare.match.scoring import Pair, fact_scores, quote_scores
from compare.models import (
    Answer,
    Article,
    Extracted,
    Failure,
    Group,
    Kind,
    Link,
    Links,
    Match,
    Matching,
    Reading,
    Rulings,
    Statement,
    Subject,
    by_id,
)
from compare.pipeline.deciding import decided, file_to_write, obeying
from compare.pipeline.progress import Progress, tick
from compare.pipeline.reviewing import Source, loaded, places
from compare.read import read
from compare.review.calibration import FACT_PRECISION, QUOTE_PRECISION, fit, missing
from compare.review.learned import Calibration, Changes, Learned
from compare.review.shares import DecidedPair
from compare.settings import Settings
from compare.settings.bands import FITTED, Thresholds
from compare.settings.configuration import FILE

KINDS = {Subject.QUOTE: Kind.QUOTE, Subject.FACT: Kind.CLAIM}
"""What has thresholds, and the kind of its groups."""
AIMS = {Subject.QUOTE: QUOTE_PRECISION, Subject.FACT: FACT_PRECISION}
"""The precision of each kind, unless another is wished for."""


class Calibrated(NamedTuple):
    """What came of it."""

    calibration: Calibration
    failures: tuple[Failure, ...]
    """What could not be read: articles, and lines of decisions."""


def calibrate(
    source: Source,
    settings: Settings,
    *,
    only: Subject | None = None,
    precision: float | None = None,
    progress: Progress | None = None,
) -> Calibrated:
    """Fit the thresholds of `settings` to what was decided about the articles of `source`; nothing is written.

    `only` names one kind. Raises UsageError for one that has no thresholds.
    """
    given = decided(places(source), settings)
    reading, extracted = _read(source, settings, progress)
    ruled = given.rulings(reading.articles, extracted)
    statements = obeying(resolve(extracted, ruled.persons), ruled)
    found = learn(
        reading.articles, statements, ruled, settings.bands, only=only, precision=precision, progress=progress
    )
    return Calibrated(found, (*reading.failures, *given.failures))


def _read(source: Source, settings: Settings, progress: Progress | None) -> tuple[Reading, Sequence[Extracted]]:
    if isinstance(source, Path):
        articles, extracted = loaded(source)
        return Reading(articles, ()), extracted
    reading = read(source, tick=tick(progress, "reading"), settings=settings)
    return reading, extract_all(reading.articles, tick(progress, "finding quotes and claims"))


def place_of_thresholds(source: Source, settings: Settings) -> Path:
    """The configuration that is in use, else one beside the decisions, which may not be there yet."""
    return settings.file or file_to_write(places(source), settings).parent / FILE


def learn(  # noqa: PLR0913  all but the first three are wishes
    articles: Sequence[Article],
    statements: Sequence[Statement],
    rulings: Rulings,
    present: Thresholds = FITTED,
    *,
    only: Subject | None = None,
    precision: float | None = None,
    progress: Progress | None = None,
) -> Calibration:
    """Fit the thresholds in use (`present`) to what was decided on pairs of `statements`.

    Only answers that hold count, once a pair; what follows from them does not, for it was not looked at, nor do the
    many pairs of a split group but the one that was shown. `precision` is the aim of both kinds; without it each has
    its own. Nothing is written.
    """
    if only not in (None, *KINDS):
        raise UsageError(f"there are no thresholds of a {only}; name one of {', '.join(KINDS)}")
    apart = Rulings(quotes=Links(set_apart=rulings.quotes.set_apart), facts=Links(set_apart=rulings.facts.set_apart))
    found = match(articles, statements, tick(progress, "comparing"), bands=present, rulings=apart)
    learned = tuple(
        _learned(subject, articles, statements, rulings, _Plain.of(found, statements, subject), present, precision)
        for subject in KINDS
        if only in (None, subject)
    )
    moved = {one.subject: one.fit.new for one in learned if one.fit}
    new = present._replace(**{subject.value: bands for subject, bands in moved.items()})
    changes: Mapping[Subject, Changes] = {}
    if new != present:
        before, after = (
            match(
                articles,
                statements,
                tick(progress, f"comparing with the {name} thresholds"),
                bands=bands,
                rulings=rulings,
            )
            for name, bands in (("old", present), ("new", new))
        )
        changes = {
            one.subject: _changes(_Plain.of(before, statements, one.subject), _Plain.of(after, statements, one.subject))
            for one in learned
            if one.fit and one.fit.moved
        }
    return Calibration(learned, present, new, changes, by_id(articles), by_id(statements))


class _Plain(NamedTuple):
    """The groups and open pairs of one kind."""

    groups: Sequence[Group]
    links: Mapping[Pair, Match]
    unsure: Mapping[Pair, Match]
    group_of: Mapping[str, str]
    """Id of a statement → that of its group."""

    @classmethod
    def of(cls, matching: Matching, statements: Sequence[Statement], subject: Subject) -> "_Plain":
        """Those of `subject`; a pair with a claim in it is about a fact."""
        claims = {statement.id for statement in statements if statement.kind is Kind.CLAIM}
        groups = [group for group in matching.groups if group.kind is KINDS[subject]]
        fact = subject is Subject.FACT
        unsure = (one for one in matching.unsure if (one.a in claims or one.b in claims) == fact)
        return cls(
            groups,
            {(link.a, link.b): link for group in groups for link in group.links},
            {(one.a, one.b): one for one in unsure},
            {member: group.id for group in groups for member in group.members},
        )

    def together(self, pair: Pair) -> bool:
        """Whether two statements are in one group."""
        a, b = (self.group_of.get(name) for name in pair)
        return a is not None and a == b


def _learned(  # noqa: PLR0913, PLR0917  what was decided, and where it stands
    subject: Subject,
    articles: Sequence[Article],
    statements: Sequence[Statement],
    rulings: Rulings,
    found: _Plain,
    present: Thresholds,
    precision: float | None,
) -> Learned:
    bands = getattr(present, subject.value)
    answers = _answers(subject, rulings)
    asked = _linking(answers, rulings.quotes if subject is Subject.QUOTE else rulings.facts)
    scores = (quote_scores if subject is Subject.QUOTE else fact_scores)(articles, statements, asked)
    # A pair that a third one holds together, or keeps apart, stays so wherever the threshold is.
    by_score = {pair: score for pair, score in scores.items() if (score >= bands.same) == found.together(pair)}
    pairs = [DecidedPair(score, answers[pair]) for pair, score in sorted(by_score.items())]
    lacking = missing(pairs)
    corpus = [one.score for one in found.links.values() if one.score >= bands.same]
    corpus += [one.score for one in found.unsure.values() if one.score < bands.same]
    aim = precision or AIMS[subject]
    fitted = None if lacking else fit(pairs, bands, getattr(FITTED, subject.value), aim, corpus)
    unsettled = sum(
        one.decision.subject is subject and one.decision.answer in (Answer.SAME, Answer.DIFFERENT) and not one.holds
        for one in rulings.bearings
    )
    return Learned(subject, lacking, fitted, len(scores) - len(by_score), len(answers) - len(scores), unsettled)


def _answers(subject: Subject, rulings: Rulings) -> Mapping[Pair, bool]:
    """Pairs that were shown and answered, and whether they are the same."""
    links = rulings.quotes if subject is Subject.QUOTE else rulings.facts
    shown = {frozenset((one.a, one.b)) for one in rulings.bearings if one.holds and one.decision.subject is subject}
    settled = [(link, True) for link in links.same] + [(link, False) for link in links.different]
    return {(link.a, link.b): same for link, same in settled if frozenset((link.a, link.b)) in shown}


def _linking(answers: Mapping[Pair, bool], links: Links) -> Links:
    """`answers` as links, and what `links` set apart."""
    same, different = (
        tuple(Link(*pair, ()) for pair in answers if answers[pair] is wanted) for wanted in (True, False)
    )
    return Links(same, different, links.set_apart)


def _changes(before: _Plain, after: _Plain) -> Changes:
    kept = {group.members for group in before.groups} & {group.members for group in after.groups}
    return Changes(
        _sorted(link for pair, link in after.links.items() if not before.together(pair)),
        _sorted(link for pair, link in before.links.items() if not after.together(pair)),
        _sorted(one for pair, one in after.unsure.items() if pair not in before.unsure),
        _sorted(one for pair, one in before.unsure.items() if pair not in after.unsure and not after.together(pair)),
        len(before.groups),
        len(after.groups),
        len(kept),
    )


def _sorted(matches: Iterable[Match]) -> tuple[Match, ...]:
    return tuple(sorted(matches, key=lambda one: (one.a, one.b)))
