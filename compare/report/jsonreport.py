"""The machine-readable report, `samestory/report/1`; `docs/report.schema.json` describes it.

Keys may be added within version 1; none may change its meaning or vanish. No time stamps and no machine names: the same
input gives the same bytes.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from compare.models import (
    Article,
    Bearing,
    Block,
    BlockKind,
    Copy,
    Difference,
    Failure,
    JudgedGroup,
    Judgement,
    Marker,
    Match,
    Moment,
    Name,
    Person,
    Place,
    Quantity,
    Report,
    SlotValue,
    Span,
    Speaker,
    Statement,
    Story,
    Variant,
)

SCHEMA = "samestory/report/1"
JSON: TypeAlias = "bool | int | float | str | Sequence[JSON] | dict[str, JSON] | None"
_SURROGATE = re.compile("[\ud800-\udfff]")


def to_json(report: Report) -> str:
    """The whole report as one JSON object: keys sorted, one record a line, so that versions compare line by line."""
    story_of = {article: story.id for story in report.stories for article in story.articles}
    sections: dict[str, Iterable[JSON]] = {
        "articles": map(_article, report.articles),
        "copies": map(_copy, report.copies),
        "decisions": map(decision_record, report.decisions),
        "failures": map(_failure, report.failures),
        "groups": (_group(judged, _stories_of(report, judged, story_of)) for judged in report.groups),
        "people": map(_person, report.people),
        "statements": map(statement_record, report.statements),
        "stories": map(_story, report.stories),
        "unsure": map(_match, report.unsure),
    }
    parts = {name: _lines(records) for name, records in sections.items()} | {"schema": dump(SCHEMA)}
    return "{\n" + ",\n".join(f'"{name}": {parts[name]}' for name in sorted(parts)) + "\n}\n"


def dump(record: JSON) -> str:
    """One record on one line. Half a surrogate pair, which UTF-8 cannot hold, is written as an escape."""
    text = json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return _SURROGATE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def statement_record(statement: Statement) -> dict[str, JSON]:
    """A statement as the report writes it."""
    speaker, cue = statement.speaker, statement.cue
    return {
        "id": statement.id,
        "kind": statement.kind,
        "article": statement.article,
        "spans": _spans(statement.spans),
        "text": statement.text,
        "directness": statement.directness,
        "speaker": None if speaker is None else _speaker(speaker),
        "cue": None if cue is None else {"text": cue.text, "spans": _spans(cue.spans)},
        "via": statement.via,
        "values": [_value(value) for value in statement.values],
        "names": [_name(name) for name in statement.names],
        "markers": [_marker(marker) for marker in statement.markers],
        "nested": _spans(statement.nested),
        "flags": statement.flags,
    }


def decision_record(bearing: Bearing) -> dict[str, JSON]:
    """What somebody decided and what became of it, as the report and the check write it."""
    decision = bearing.decision
    return {
        "id": decision.id,
        "subject": decision.subject,
        "answer": decision.answer,
        "standing": bearing.standing,
        "reason": bearing.reason,
        "a": bearing.a,
        "b": bearing.b,
        "with_a": bearing.with_a,
        "with_b": bearing.with_b,
        "against": bearing.against,
        "who": decision.who,
        "when": decision.when,
        "note": decision.note,
    }


def _value(value: Quantity | Moment) -> JSON:
    if isinstance(value, Moment):
        resolved = {"start": value.start, "end": value.end, "granularity": value.granularity}
        return {"type": "date", "span": _span(value.span), **resolved}
    return {
        "type": "quantity",
        "span": _span(value.span),
        "low": value.low,
        "high": value.high,
        "unit": value.unit,
        "thing": value.thing,
        "qualifier": value.qualifier,
        "period": value.period,
    }


def _name(name: Name) -> JSON:
    return {
        "span": _span(name.span),
        "text": name.text,
        "entity": name.entity,
        "kind": name.kind,
        "title": name.title,
    }


def _marker(marker: Marker) -> JSON:
    return {"span": _span(marker.span), "kind": marker.kind, "sense": marker.sense}


def _speaker(speaker: Speaker) -> JSON:
    return {
        "name": speaker.name,
        "person": speaker.person,
        "title": speaker.title,
        "spans": _spans(speaker.spans),
        "confidence": _figure(speaker.confidence),
    }


def _lines(records: Iterable[JSON]) -> str:
    lines = [dump(record) for record in records]
    return "[\n" + ",\n".join(lines) + "\n]" if lines else "[]"


def _article(article: Article) -> JSON:
    return {
        "id": article.id,
        "path": article.path,
        "outlet": article.outlet,
        "title": article.title,
        "date": article.date,
        "byline": article.byline,
        "credit": article.credit,
        "url": article.url,
        "language": article.language,
        "guessed": sorted(article.guessed),
        "repaired": article.repaired,
        "blocks": [_block(block) for block in article.blocks],
        "skipped": [_block(block) for block in article.blocks if block.kind is BlockKind.BOILERPLATE],
    }


def _block(block: Block) -> JSON:
    return {**_span(block.span), "kind": block.kind, "reason": block.reason}


def _stories_of(report: Report, judged: JudgedGroup, story_of: Mapping[str, str]) -> list[str]:
    articles = {report.statement[member].article for member in judged.group.members}
    return sorted({story_of[article] for article in articles if article in story_of})


def _group(judged: JudgedGroup, stories: Sequence[str]) -> JSON:
    group = judged.group
    return {
        "id": group.id,
        "kind": group.kind,
        "reading": judged.reading,
        "base": judged.base,
        "composite": [{"text": part.text, "statements": part.statements} for part in judged.composite],
        "members": group.members,
        "stories": stories,
        "cohesion": {"score": _figure(group.cohesion.score), "weakest": group.cohesion.weakest},
        "links": [_match(match) for match in group.links],
        "origins": [origin.articles for origin in judged.origins],
        "origin_reasons": [origin.reason for origin in judged.origins],
        "verdicts": [_judgement(judgement) for judgement in judged.judgements],
        "slots": [_slot(slot) for slot in judged.slots],
        "decisions": group.decisions,
    }


def _slot(slot: SlotValue) -> JSON:
    return {"slot": slot.slot, "value": slot.value, "statements": slot.statements, "origins": slot.origins}


def _person(person: Person) -> JSON:
    return {
        "name": person.name,
        "story": person.story,
        "names": [_variant(variant) for variant in person.names],
        "titles": [_variant(variant) for variant in person.titles],
    }


def _variant(variant: Variant) -> JSON:
    return {"text": variant.text, "articles": variant.articles, "place": _place(variant.place)}


def _judgement(judgement: Judgement) -> JSON:
    return {
        "article": judgement.article,
        "statement": judgement.statement,
        "verdict": judgement.verdict,
        "confidence": _figure(judgement.confidence),
        "differences": [_difference(difference) for difference in judgement.differences],
    }


def _difference(difference: Difference) -> JSON:
    return {
        "type": difference.type,
        "severity": difference.severity,
        "here": _place(difference.here),
        "there": _place(difference.there),
        "note": difference.note,
    }


def _place(place: Place) -> JSON:
    return {"article": place.article, **_span(place.span), "text": place.text}


def _match(match: Match) -> JSON:
    return {
        "a": match.a,
        "b": match.b,
        "score": _figure(match.score),
        "band": match.band,
        "signals": [
            {
                "name": signal.name,
                "value": _figure(signal.value),
                "weight": _figure(signal.weight),
                "detail": signal.detail,
            }
            for signal in match.signals
        ],
        "decisions": match.decisions,
    }


def _copy(copy: Copy) -> JSON:
    return {"a": copy.a, "b": copy.b, "kind": copy.kind, "share": _figure(copy.share)}


def _story(story: Story) -> JSON:
    return {"id": story.id, "title": story.title, "articles": story.articles}


def _failure(failure: Failure) -> JSON:
    return {"path": failure.path, "error": failure.error}


def _spans(spans: Iterable[Span]) -> Sequence[JSON]:
    return [_span(span) for span in spans]


def _span(span: Span) -> dict[str, JSON]:
    return {"start": int(span.start), "end": int(span.end)}


def _figure(value: float) -> float:
    """Six digits: enough for any reader, and few enough that the last bit of a library's sum shows nowhere."""
    return round(float(value), 6)
