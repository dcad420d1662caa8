"""The check, on one page: read and extract a draft → what of the corpus is near → match → judge → findings."""

import os
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, NamedTuple

from compare.check import baseline, changed, find, ignores
from compare.check.fingerprints import path_from, seen_from
from compare.check.rules import named
from compare.check.rules.chosen import chosen
from compare.extract import extract_one, resolve
from compare.judge import face
from compare.match import match
from compare.match.retrieve import CHECK
from compare.models import Article, Bearing, Block, BlockKind, Checked, Decision, Extracted, Finding, Rule, Severity
from compare.pipeline.corpus import Corpus, Other, index_in_use, named_apart, near, partners
from compare.pipeline.deciding import Decided, decided, obeying, place_of_index, places_of
from compare.pipeline.progress import Progress, tick
from compare.read import read
from compare.settings import Settings

NOBODY = Decided((), ())
PLAIN = Settings()
_FEW = 16
"""Words that tell most articles apart, before all of them are compared."""


def check_article(
    article: Article,
    extracted: Extracted,
    others: Sequence[Other],
    given: Decided = NOBODY,
    settings: Settings = PLAIN,
) -> tuple[Finding, ...]:
    """Findings on `article`, compared with `others`; itself among them, by place or by text, is left out."""
    return held_against(article, extracted, others, given, settings).findings


class HeldAgainst(NamedTuple):
    """What there is to say of one article."""

    findings: tuple[Finding, ...]
    bearings: tuple[Bearing, ...]
    """Of all decisions on what was compared."""


def held_against(
    article: Article, extracted: Extracted, others: Sequence[Other], given: Decided, settings: Settings
) -> HeldAgainst:
    """As `check_article`, with what people decided."""
    apart = named_apart([other for other in others if not _is_itself(other.article, article)], {article.id})
    articles = [article, *(other.article for other in apart)]
    said = [extracted, *(other.extracted for other in apart)]
    ruled = given.rulings(articles, said, {other.article.id for other in apart if not other.whole})
    statements = obeying(resolve(said, ruled.persons), ruled)
    matching = match(articles, statements, bands=settings.bands, rulings=ruled)
    faced = face(articles, statements, matching, article.id)
    alike = {key for pair in matching.overlaps if article.id in pair for key in pair}
    return HeldAgainst(find(article, faced, articles, statements, alike), ruled.bearings)


def _is_itself(other: Article, article: Article) -> bool:
    """Whether an article of the corpus is the checked one, or its last published state."""
    if os.path.abspath(other.path) == os.path.abspath(article.path):  # noqa: PTH100 - resolve() would follow links
        return True
    same_outlet = not other.outlet or not article.outlet or other.outlet == article.outlet
    if not same_outlet or other.text.split(maxsplit=_FEW)[:_FEW] != article.text.split(maxsplit=_FEW)[:_FEW]:
        return False
    return other.text.split() == article.text.split()


def check(
    paths: Sequence[str],
    corpora: Sequence[Corpus],
    settings: Settings,
    *,
    diff: str | None = None,
    stdin: BinaryIO | None = None,
    progress: Progress | None = None,
) -> Checked:
    """Check each article of `paths` against all `corpora` by the rules that the settings choose.

    With `diff`, a revision of git, only what stands in paragraphs changed since is told. What cannot be read is listed
    in `Checked.failures`, and so are orders to ignore something that make no sense; the rest is checked. Raises
    UsageError when nothing is named, for the name of a rule that does not exist, and for an unknown revision.
    """
    levels = chosen(settings)
    index = index_in_use(settings)
    compared = [*places_of(settings.against)] if settings.against else []
    given = decided([*places_of(paths), *compared, *([place_of_index(index)] if index else [])], settings)
    reading = read(paths, stdin=stdin, tick=tick(progress, "reading"), settings=settings)
    found: list[Finding] = []
    bearings: dict[str, Bearing] = {}
    for number, article in enumerate(reading.articles, 1):
        extracted = extract_one(article)
        others = [other for corpus in corpora for other in nearby(extracted, corpus, given.decisions)]
        one = held_against(article, extracted, others, given, settings)
        found.extend(one.findings)
        bearings |= {bearing.decision.id: bearing for bearing in one.bearings if _is_told(bearing, bearings)}
        if progress:
            progress("checking", number, len(reading.articles))
    stated = {rule for name, _ in settings.severity for rule in named(name)}
    graded = [_graded(finding, levels, stated) for finding in found if finding.rule in levels]
    sifted = ignores.split(graded, reading.articles, settings.per_file_ignores, settings.folder)
    told = sifted.kept
    if diff is not None:
        told = changed.split(told, reading.articles, changed.changed([a.path for a in reading.articles], diff))
    behind = {key for finding in told for key in finding.decisions}
    sizes = [corpus.size for corpus in corpora]
    return Checked(
        articles=reading.articles,
        findings=tuple(sorted(told, key=lambda one: (one.here.path, one.start, one.rule.id, one.message))),
        rules=tuple(levels),
        failures=(*reading.failures, *sifted.failures),
        ignored=len(sifted.ignored),
        since=diff or "",
        corpus_articles=sum(articles for articles, _ in sizes),
        corpus_statements=sum(statements for _, statements in sizes),
        decisions=tuple(one for key, one in sorted(bearings.items()) if not one.holds or key in behind),
        remarks=given.failures,
    )


def _is_told(bearing: Bearing, earlier: Mapping[str, Bearing]) -> bool:
    """Among other articles the same decision may stand otherwise: that it could not be applied goes first."""
    return not bearing.holds or bearing.decision.id not in earlier


def without_accepted(checked: Checked, file: Path) -> tuple[Checked, int]:
    """The check without the findings that the baseline in `file` has, and how many of its entries match nothing now.

    Raises UsageError for a file that is no baseline.
    """
    known, seen = baseline.load(file), _seen_from(checked, file.parent)
    _, accepted = baseline.split(seen.findings, known)
    prints = {finding.fingerprint for finding in accepted}
    new = (one for one, moved in zip(checked.findings, seen.findings, strict=True) if moved.fingerprint not in prints)
    stale = baseline.stale(known, seen.findings, *_looked_at(seen))
    return replace(checked, findings=tuple(new), accepted=len(accepted)), len(stale)


def accepting(checked: Checked, file: Path) -> str:
    """The baseline that accepts all that was found, with what the one in `file` has of other articles and rules."""
    known, seen = baseline.load(file) if file.exists() else baseline.Baseline({}), _seen_from(checked, file.parent)
    return baseline.render(seen.findings, baseline.untouched(known, *_looked_at(seen)))


def _seen_from(checked: Checked, folder: Path) -> Checked:
    """A baseline names articles from its own folder: it is used from the folders below, and with whole paths, too."""
    return replace(
        checked,
        articles=tuple(replace(one, path=path_from(one.path, folder)) for one in checked.articles),
        findings=tuple(seen_from(one, folder) for one in checked.findings),
    )


def _looked_at(checked: Checked) -> tuple[list[str], list[str]]:
    return [article.path for article in checked.articles], [rule.id for rule in checked.rules]


def nearby(extracted: Extracted, corpus: Corpus, decisions: Sequence[Decision] = ()) -> list[Other]:
    """What of `corpus` an article is compared with: what is like it, and what people decided is the same as that."""
    found = near(extracted.statements, corpus, CHECK)
    others = [*found.whole, *map(_quotes_alone, found.parts)]
    return [*others, *partners([extracted, *(other.extracted for other in others)], corpus, decisions)]


def _quotes_alone(other: Other) -> Other:
    """The quotes, and the blocks that hold them: claims are compared inside stories, and this is another."""
    quotes = tuple(statement for statement in other.extracted.statements if statement.is_utterance)
    spans = sorted(span for statement in quotes for span in statement.spans)
    blocks = tuple(block for block in other.article.blocks if any(block.span.overlap(span) for span in spans))
    blocks = blocks or tuple(Block(span, BlockKind.BODY, "") for span in spans)
    return Other(replace(other.article, blocks=blocks), replace(other.extracted, statements=quotes), whole=False)


def _graded(finding: Finding, levels: Mapping[Rule, Severity], stated: Collection[Rule]) -> Finding:
    """With the severity that the settings state for its rule; else a doubtful finding keeps the lower one it has."""
    return replace(finding, severity=levels[finding.rule]) if finding.rule in stated else finding
