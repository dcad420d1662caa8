"""Persons, organisations and places in the statements of a run, with one entity for all forms of a name.

Names are read once for each article, since what a name names shows anywhere in it: "Doe" is Jane Doe because the first
paragraph says so. Then they are cut out for each statement.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from compare.extract.entities import Mention, acronyms, in_article
from compare.extract.entitymerging import across_articles
from compare.extract.geography import CANONICAL
from compare.extract.namekinds import (
    Surface,
    evidence,
    is_called,
    is_naming,
    kind_by_evidence,
    kind_by_words,
    without_opener,
)
from compare.extract.nameparts import Run
from compare.extract.nameruns import known_runs, runs
from compare.extract.namewords import BODIES_KNOWN, FAITHS, PEOPLES
from compare.extract.titles import title_of
from compare.models import Article, Block, BlockKind, Name, NameKind, Span, Statement

_COMMON = re.compile(r"(?<![\w’'-])[a-z]{2,}(?![\w’'-])")
_UNREAD = frozenset([BlockKind.BOILERPLATE, BlockKind.BYLINE, BlockKind.DATELINE])
_TITLE_CASE = 0.6
_SMALL_WORD = 3


def merged_names(found: Mapping[str, Sequence[Name]], statements: Sequence[Statement]) -> Mapping[str, Sequence[Name]]:
    """The names of each article with entities resolved over all articles, and as the speakers are called."""
    preferred = Counter(s.speaker.person for s in statements if s.speaker is not None and s.speaker.person)
    return across_articles(found, preferred)


def with_names(merged: Mapping[str, Sequence[Name]], statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements with the names in their spans; `merged` has those of each article."""
    starts = {key: [name.span.start for name in names] for key, names in merged.items()}
    return tuple(
        replace(s, names=_within(s.spans, merged[s.article], starts[s.article])) if s.article in merged else s
        for s in statements
    )


def _within(spans: Sequence[Span], names: Sequence[Name], starts: Sequence[int]) -> tuple[Name, ...]:
    kept: list[Name] = []
    for span in spans:
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        kept.extend(name for name in names[first:last] if name.span.end <= span.end)
    return tuple(kept)


def names_of(article: Article) -> tuple[Name, ...]:
    """All names of an article in the order of its text; entities are resolved within it alone."""
    text = article.text
    common = frozenset(_COMMON.findall(text))
    blocks = [block for block in article.blocks if block.kind not in _UNREAD]
    titled = [block for block in blocks if _is_in_title_case(text, block)]
    plain = [block for block in blocks if not _is_in_title_case(text, block)]
    read = [(run, block) for block in plain for run in runs(text, *block.span, common) if is_naming(run, text)]
    known = _known(read, text, common)
    alone = frozenset(run.words for run, _ in read if not run.opens)
    read = [(without_opener(run, text, alone, common), block) for run, block in read]
    read = [(run, block) for run, block in read if _is_credible(run, text, known, common)]
    seen = evidence([run for run, _ in read], text)
    kinds = _kinds([run for run, _ in read], text, seen)
    known_names = frozenset(kinds) | _surnames(kinds, common)
    headlined = [(run, block) for block in titled for run in known_runs(text, *block.span, known_names)]
    kinds |= {run.words: NameKind.PERSON for run, _ in headlined if run.words not in kinds}
    everything = sorted([*read, *headlined], key=lambda pair: pair[0].start)
    return _named(text, everything, kinds, frozenset(run.start for run, _ in headlined))


def _surnames(kinds: Mapping[Surface, NameKind], common: frozenset[str]) -> frozenset[Surface]:
    """Surnames of an article's persons, for its headline; not those that are common words in it: "Strange Day"."""
    persons = (words for words, kind in kinds.items() if kind is NameKind.PERSON)
    return frozenset(words[-1:] for words in persons if len(words) > 1 and words[-1] not in common)


def _is_in_title_case(text: str, block: Block) -> bool:
    """A headline with capitals throughout tells no name from a verb: "Holt Vows to Run"."""
    if block.kind is not BlockKind.HEADLINE:
        return False
    words = [word for word in text[block.span.start : block.span.end].split() if len(word) > _SMALL_WORD]
    return sum(word[0].isupper() for word in words) > len(words) * _TITLE_CASE


def _known(read: Sequence[tuple[Run, Block]], text: str, common: frozenset[str]) -> frozenset[str]:
    """Words that are names inside a sentence somewhere in the article, where only a name has a capital."""
    return frozenset(
        word
        for run, _ in read
        if not run.opens
        and (len(run.words) > 1 or run.words[0] not in common or text[run.start : run.end] in CANONICAL)
        for word in run.words
    )


def _is_credible(run: Run, text: str, known: frozenset[str], common: frozenset[str]) -> bool:
    """Whether a run is a name and no common word with the capital of its sentence."""
    low = run.words[0]
    if run.honorific or run.title >= 0 or text[run.start : run.end] in CANONICAL:
        return True
    if len(run.words) > 1:
        return not run.opens or low not in common or any(word in known for word in run.words)
    if low in BODIES_KNOWN or low in FAITHS or low in PEOPLES:
        return True
    return low not in common and (not run.opens or low in known)


def _kinds(read: Sequence[Run], text: str, seen: Mapping[Surface, set[str]]) -> dict[Surface, NameKind]:
    kinds: dict[Surface, NameKind] = {}
    honoured = {run.words[0] for run in read if run.honorific and len(run.words) == 1}
    for run in read:
        if run.words in kinds:
            continue
        kind = kind_by_words(run.words, text[run.start : run.end])
        if kind is None and is_called(run.words, honoured):
            kind = NameKind.PERSON
        kinds[run.words] = kind or kind_by_evidence(run.words, text[run.start : run.end], seen[run.words])
    return kinds


def _named(
    text: str, read: Sequence[tuple[Run, Block]], kinds: Mapping[Surface, NameKind], headlined: frozenset[int]
) -> tuple[Name, ...]:
    """Names with kind, entity and title; those in a headline of capitals, which begin at `headlined`, have no title."""
    resolved = in_article(
        [
            Mention(
                run,
                text[run.start : run.end],
                kinds[run.words],
                text[max(0, run.start - 4) : run.start].lower() == "the ",
                block.kind is BlockKind.BODY,
            )
            for run, block in read
        ],
        acronyms(text, [run for run, _ in read], kinds),
    )
    places = [
        run.start
        for (run, _), (kind, _) in zip(read, resolved, strict=True)
        if kind is NameKind.PERSON or (kind is NameKind.OTHER and len(run.words) > 1)
    ]
    names: list[Name] = []
    for (run, block), (kind, entity) in zip(read, resolved, strict=True):
        described = kind is NameKind.PERSON and run.start not in headlined
        title = title_of(text, run, *block.span, places) if described else ""
        names.append(Name(Span(run.start, run.end), text[run.start : run.end], entity, kind, title))
    return tuple(names)
