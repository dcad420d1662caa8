"""Article → statements: what is quoted and what is stated, who vouches for it, and how it reached the outlet."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from compare.extract import attribution as quoting
from compare.extract import reported
from compare.extract.attribution import Attribution
from compare.extract.cast import Cast, cast_of
from compare.extract.claims import Claim, claims
from compare.extract.decided import decided
from compare.extract.genders import Gender, gender_of
from compare.extract.markers import markers_of
from compare.extract.mentions import Mention, mention_of
from compare.extract.merging import merge_across
from compare.extract.names import merged_names, names_of, with_names
from compare.extract.persons import Resolved, resolve_in_article
from compare.extract.phrases import REACH
from compare.extract.quotes import Paragraph, Quotation, quotations_and_paragraphs
from compare.extract.unclosed import UNCLOSED, behind_unclosed
from compare.extract.values import values_of
from compare.extract.via import is_medium, upstreams
from compare.models import (
    Article,
    Called,
    Cue,
    Directness,
    Extracted,
    Kind,
    Name,
    NameKind,
    PersonLink,
    Speaker,
    Statement,
)
from compare.text.names import parse_name

__all__ = ["extract", "extract_all", "extract_one", "resolve"]

CONFIDENCE = quoting.RULES | reported.RULES


def extract(articles: Sequence[Article], tick: Callable[[int, int], None] | None = None) -> tuple[Statement, ...]:
    """The quotes and then the claims of each article, each in the order of its text, with persons resolved across all.

    `tick(done, total)` is called after each article. The result does not depend on the order of `articles` but for its
    own order.
    """
    return resolve(extract_all(articles, tick))


def extract_all(articles: Sequence[Article], tick: Callable[[int, int], None] | None = None) -> list[Extracted]:
    """What each article quotes and states; `tick(done, total)` is called after each."""
    found: list[Extracted] = []
    for number, article in enumerate(articles, 1):
        found.append(extract_one(article))
        if tick is not None:
            tick(number, len(articles))
    return found


def extract_one(article: Article) -> Extracted:
    """What one article quotes and states, with persons resolved within it alone."""
    return Extracted(article.id, tuple(_statements(article)), names_of(article))


def resolve(found: Sequence[Extracted], persons: Sequence[PersonLink] = ()) -> tuple[Statement, ...]:
    """The statements of several articles, with one name for each person, body and place of all of them.

    `persons` are those whom people joined or told apart.
    """
    alone = [statement for one in found for statement in one.statements]
    statements = _with_persons_merged(alone)
    names = merged_names({one.article: one.names for one in found}, statements)
    if persons:
        called = decided(_persons(found, names) | _speakers(alone, statements), persons)
        statements = tuple(_as_decided(s, one, called) for s, one in zip(statements, alone, strict=True))
        names = {one.article: _named(one, names[one.article], called) for one in found}
    return with_names(names, statements)


def _persons(found: Sequence[Extracted], names: Mapping[str, Sequence[Name]]) -> dict[Called, str]:
    return {
        Called(one.article, name.entity): merged.entity
        for one in found
        for name, merged in zip(one.names, names[one.article], strict=True)
        if merged.kind is NameKind.PERSON
    }


def _speakers(alone: Sequence[Statement], merged: Sequence[Statement]) -> dict[Called, str]:
    return {
        Called(one.article, one.speaker.person): other.speaker.person
        for one, other in zip(alone, merged, strict=True)
        if one.speaker and one.speaker.person and other.speaker and other.speaker.person
    }


def _as_decided(statement: Statement, alone: Statement, called: Mapping[Called, str]) -> Statement:
    person = alone.speaker and called.get(Called(alone.article, alone.speaker.person))
    if not person or statement.speaker is None:
        return statement
    return replace(statement, speaker=replace(statement.speaker, person=person))


def _named(one: Extracted, names: Sequence[Name], called: Mapping[Called, str]) -> tuple[Name, ...]:
    persons = (called.get(Called(one.article, name.entity)) for name in one.names)
    return tuple(
        replace(name, entity=person, kind=NameKind.PERSON) if person else name
        for name, person in zip(names, persons, strict=True)
    )


def _statements(article: Article) -> list[Statement]:
    found, paragraphs = quotations_and_paragraphs(article)
    cast = cast_of(article, sorted(span for quotation in found for span in quotation.spans))
    mentions = [_mention(article, quotation) for quotation in found]
    resolved = resolve_in_article(article, cast, mentions)
    asked = [None if quotation.directness is Directness.TERM else quotation.attribution for quotation in found]
    via = _via(article, cast, asked)
    quotes = [
        _statement(article, f"{number}", *parts)
        for number, parts in enumerate(zip(found, mentions, resolved, via, strict=True), 1)
    ]
    return quotes + _claims(article, cast, found, paragraphs, mentions)


def _claims(
    article: Article,
    cast: Cast,
    found: Sequence[Quotation],
    paragraphs: Sequence[Paragraph],
    speakers: Sequence[Mention | None],
) -> list[Statement]:
    """The claims of an article; `speakers` of its quotes tell whom a pronoun of reported speech means."""
    spoken = {
        span.start for quotation in found if quotation.directness is Directness.DIRECT for span in quotation.spans
    }
    doubtful = [replace(claim, flags=(UNCLOSED,)) for claim in claims(list(behind_unclosed(article.text, found)), ())]
    stated = sorted([*claims(paragraphs, spoken), *doubtful], key=lambda claim: claim.spans)
    mentions = [mention_of(article.text, claim.attribution) if claim.attribution else None for claim in stated]
    known = {mention: None for mention in [*speakers, *mentions] if mention is not None}
    ordered = sorted(known, key=lambda mention: mention.span)
    persons = dict(zip(ordered, resolve_in_article(article, cast, ordered), strict=True))
    resolved = [persons[mention] if mention is not None else Resolved("", 0.0) for mention in mentions]
    via = _via(article, cast, [claim.attribution for claim in stated])
    return [
        _statement(article, f"c{number}", *parts)
        for number, parts in enumerate(zip(stated, mentions, resolved, via, strict=True), 1)
    ]


def _source(
    article: Article, attribution: Attribution | None, mention: Mention | None, resolved: Resolved
) -> tuple[Speaker | None, Cue | None]:
    if attribution is None or mention is None:
        return None, None
    sure = CONFIDENCE[attribution.rule]
    confidence = round(sure * resolved.confidence, 3) if resolved.person else sure
    speaker = Speaker(mention.text, (mention.span,), resolved.person, mention.title, confidence)
    if attribution.cue is None:
        return speaker, None
    return speaker, Cue(article.text[attribution.cue.start : attribution.cue.end], (attribution.cue,))


def _mention(article: Article, quotation: Quotation) -> Mention | None:
    if quotation.attribution is None or quotation.directness is Directness.TERM:
        return None
    return mention_of(article.text, quotation.attribution)


def _via(article: Article, cast: Cast, attributions: Sequence[Attribution | None]) -> list[tuple[str, ...]]:
    people = frozenset(parse_name(name).surname for name in cast.names if _is_person(name))
    media = frozenset(name.split()[0].lower() for name in cast.names if is_medium(name))
    known: list[str] = []
    chains: list[tuple[str, ...]] = []
    for attribution in attributions:
        chain: tuple[str, ...] = ()
        if attribution is not None and attribution.pieces:
            begin, end = attribution.pieces
            nearby = attribution.sentence[max(begin - REACH, 0) : end + REACH]
            chain = upstreams(article.text, nearby, known, people, media)
        known.extend(chain)
        chains.append(chain)
    return chains


def _is_person(name: str) -> bool:
    """Whether a run of capitalised words is a person's name by what it shows: an honorific or a plain given name."""
    return bool(parse_name(name).honorific) or gender_of(name) is not Gender.UNKNOWN


def _statement(
    article: Article,
    name: str,
    said: Quotation | Claim,
    mention: Mention | None,
    resolved: Resolved,
    via: tuple[str, ...],
) -> Statement:
    speaker, cue = _source(article, said.attribution, mention, resolved)
    return Statement(
        f"{article.id}:{name}",
        Kind.QUOTE if isinstance(said, Quotation) else Kind.CLAIM,
        article.id,
        said.spans,
        " ".join(article.text[span.start : span.end] for span in said.spans),
        said.directness,
        speaker,
        cue,
        via,
        said.flags,
        said.nested if isinstance(said, Quotation) else (),
        values_of(article.text, said.spans, article.date),
        markers=markers_of(article.text, said.spans),
    )


def _with_persons_merged(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    names = Counter(s.speaker.person for s in statements if s.speaker is not None and s.speaker.person)
    merged = merge_across(names)
    return tuple(_with_person(s, s.speaker, merged) if s.speaker is not None else s for s in statements)


def _with_person(statement: Statement, speaker: Speaker, merged: Mapping[str, str]) -> Statement:
    """A paper that vouches and is the upstream source as well goes by one name in both: "the Times reported"."""
    person = merged.get(speaker.person, "")
    via = tuple(person if person and source == speaker.name else source for source in statement.via)
    return replace(statement, speaker=replace(speaker, person=person), via=via)
