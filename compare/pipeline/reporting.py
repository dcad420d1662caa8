"""The report, on one page: read → extract → match → judge.

The stages know nothing of each other; what one hands to the next is a record of `compare.models`.
"""

from collections.abc import Sequence
from typing import BinaryIO, NamedTuple

from compare.decisions.pair import about
from compare.errors import UsageError
from compare.extract import extract, extract_all, resolve
from compare.judge import judge, people
from compare.match import Encoder, bare, load, match
from compare.match import explain as explain_match
from compare.models import (
    Cohesion,
    Extracted,
    Failure,
    Group,
    Kind,
    Match,
    Matching,
    Reading,
    Report,
    Rulings,
    Statement,
    Story,
    Subject,
    by_id,
)
from compare.pipeline.deciding import Decided, decided, obeying, places_of
from compare.pipeline.progress import Progress, tick
from compare.read import read
from compare.settings import FITTED, Settings


class Found(NamedTuple):
    """What articles quote and state."""

    reading: Reading
    statements: tuple[Statement, ...]


class Explanation(NamedTuple):
    """Why two statements count as the same utterance, or the same fact, or not, and in what they differ."""

    match: Match
    report: Report
    """Of these two statements alone, grouped whether or not they would be: the band is in `match`. Its decisions are
    what people said of the two, or else the chain of answers from which it follows."""


def report(
    paths: Sequence[str],
    *,
    stdin: BinaryIO | None = None,
    progress: Progress | None = None,
    ignored: Sequence[str] = (),
    semantic: str | bool = False,
    settings: Settings | None = None,
) -> Report:
    """Read `paths` (files, folders, globs, `-`), and compare what they quote and state.

    What people decided about these articles, in the file beside them, goes before what samestory thinks.
    What cannot be read is listed in `Report.failures`; the rest is compared without it. `ignored` files, such as the
    reports of an earlier run, are passed over in folders and patterns, and so is what `settings.exclude` names. With
    `semantic`, facts are also sought by their meaning: with the model that `samestory[semantic]` installs, or the
    static model in the folder of that name.
    """
    encoder = load(semantic if isinstance(semantic, str) else "") if semantic else None
    given = decided(places_of(paths), settings)
    reading = read(paths, stdin=stdin, tick=tick(progress, "reading"), ignored=ignored, settings=settings)
    extracted = extract_all(reading.articles, tick(progress, "finding quotes and claims"))
    return compared(reading, extracted, given, encoder=encoder, progress=progress, settings=settings)


def compared(
    reading: Reading,
    extracted: Sequence[Extracted],
    given: Decided,
    *,
    encoder: Encoder | None = None,
    progress: Progress | None = None,
    settings: Settings | None = None,
) -> Report:
    """The report on articles that were read, and what each of them says, as people decided."""
    ruled = given.rulings(reading.articles, extracted)
    found = obeying(resolve(extracted, ruled.persons), ruled)
    bands = settings.bands if settings else FITTED
    matching = match(reading.articles, found, tick(progress, "comparing"), encoder=encoder, bands=bands, rulings=ruled)
    return Report(
        articles=reading.articles,
        statements=found,
        groups=judge(reading.articles, found, matching),
        unsure=matching.unsure,
        copies=matching.copies,
        failures=(*reading.failures, *given.failures),
        stories=matching.stories,
        people=people(reading.articles, found, matching.stories, ruled.persons),
        decisions=ruled.bearings,
    )


def statements(
    paths: Sequence[str],
    *,
    stdin: BinaryIO | None = None,
    progress: Progress | None = None,
    ignored: Sequence[str] = (),
    settings: Settings | None = None,
) -> Found:
    """Read `paths` and find what they quote and state, without comparing anything."""
    reading = read(paths, stdin=stdin, tick=tick(progress, "reading"), ignored=ignored, settings=settings)
    return Found(reading, extract(reading.articles, tick(progress, "finding quotes and claims")))


def explain(
    a: str,
    b: str,
    paths: Sequence[str] = (),
    *,
    progress: Progress | None = None,
    settings: Settings | None = None,
) -> Explanation:
    """Compare two statements of `paths` by their ids, or, without paths, two passages given as text.

    Raises UsageError for an id that is not there and for a passage without a word.
    """
    reading, every, ruled, failures = _asked(paths, progress, settings) if paths else (*_passages(a, b), Rulings(), ())
    known, ran = by_id(every), by_id(reading.articles)
    for wanted in (a, b) if paths else ():
        if wanted not in known:
            raise UsageError(
                f"no statement {wanted!r} here; `samestory quotes --all` and `samestory facts` list the ids"
            )
    first, second = (known[a], known[b]) if paths else every
    found = explain_match(ran[first.article], first, ran[second.article], second, reading.articles, every)
    articles = tuple(article for article in reading.articles if article.id in {first.article, second.article})
    pair = (found.a, found.b)
    kind = Kind.CLAIM if Kind.CLAIM in (first.kind, second.kind) else Kind.QUOTE
    alone = Group("pair", kind, pair, Cohesion(found.score, pair), (found,))
    asked = Story("pair", "", tuple(article.id for article in articles))
    groups = judge(articles, (first, second), Matching((alone,), (), (), (asked,)))
    bearings = about(ruled, Subject.FACT if kind is Kind.CLAIM else Subject.QUOTE, first.id, second.id)
    told = Report(articles, (first, second), groups, (), (), (*reading.failures, *failures), decisions=bearings)
    return Explanation(found, told)


def _asked(
    paths: Sequence[str], progress: Progress | None, settings: Settings | None
) -> tuple[Reading, tuple[Statement, ...], Rulings, tuple[Failure, ...]]:
    """What the articles say, and what people decided about them; a quote that somebody called none stays one here."""
    given = decided(places_of(paths), settings)
    reading = read(paths, tick=tick(progress, "reading"), settings=settings)
    extracted = extract_all(reading.articles, tick(progress, "finding quotes and claims"))
    ruled = given.rulings(reading.articles, extracted)
    return reading, resolve(extracted, ruled.persons), ruled, given.failures


def _passages(*texts: str) -> Found:
    for text in texts:
        if not any(character.isalnum() for character in text):
            raise UsageError(f"no word in the passage {text!r}: give two passages, each in quotation marks")
    bare_ones = [bare(text, name) for name, text in zip("AB", texts, strict=True)]
    return Found(
        Reading(tuple(article for article, _ in bare_ones), ()), tuple(statement for _, statement in bare_ones)
    )
