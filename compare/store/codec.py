"""Records as compact JSON, and back.

Not pickle: an index may come from somebody else, and a foreign pickle runs foreign code. Passages are not kept a second
time: the text of a statement and of a name is cut out of the article again. Decoders raise one of `BROKEN`
on what no encoder wrote.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from typing import Any

from compare.models import (
    Article,
    Block,
    BlockKind,
    Cue,
    Directness,
    Failure,
    Kind,
    Marker,
    MarkerKind,
    Moment,
    Name,
    NameKind,
    Quantity,
    Span,
    Speaker,
    Statement,
)

BROKEN = (ValueError, TypeError, LookupError, ArithmeticError, AttributeError, RecursionError)
"""What decoding a damaged record may raise."""
_KINDS = {kind.value: kind for kind in Kind}
_DIRECTNESS = {kind.value: kind for kind in Directness}
_BLOCKS = {kind.value: kind for kind in BlockKind}
_NAMES = {kind.value: kind for kind in NameKind}
_MARKERS = {kind.value: kind for kind in MarkerKind}
_dumps = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode
_decode = json.JSONDecoder().decode


def to_bytes(text: str) -> bytes:
    """UTF-8; half a surrogate pair, which a file name or a JSON escape may hold, survives."""
    return text.encode("utf-8", "surrogatepass")


def to_text(data: bytes) -> str:
    """Undo `to_bytes`."""
    return str(data, "utf-8", "surrogatepass")


def digest(article: Article) -> bytes:
    """16 bytes that change with every field and the text.

    Not with `blocks`, which depend on what was read together, nor with the place, which moves with every line put in
    above it.
    """
    return hashlib.blake2b(_fields(article) + b"\0" + to_bytes(article.text), digest_size=16).digest()


def encode_article(article: Article) -> tuple[bytes, bytes, bytes]:
    """Fields, blocks and text; id and path are the index's own business."""
    blocks = [[*block.span, block.kind, block.reason] for block in article.blocks]
    return _fields(article), _dumps(blocks).encode(), to_bytes(article.text)


def decode_article(name: str, path: str, fields: bytes, blocks: bytes, text: bytes) -> Article:
    """Undo `encode_article`."""
    *stated, guessed, repaired = _loads(fields)
    if not all(isinstance(field, str) for field in (*stated, *guessed)):
        raise TypeError("a field of an article is no text")
    outlet, title, date, byline, credit, url, language = stated
    return Article(
        id=name,
        path=path,
        outlet=outlet,
        title=title,
        text=to_text(text),
        blocks=tuple(Block(Span(start, end), _BLOCKS[kind], why) for start, end, kind, why in _loads(blocks)),
        date=date,
        byline=byline,
        credit=credit,
        url=url,
        language=language,
        guessed=frozenset(guessed),
        repaired=repaired,
    )


def encode_names(names: Sequence[Name], text: str) -> bytes:
    """Names of the article with this `text`."""
    return _dumps([_name(name, text) for name in names]).encode()


def decode_names(data: bytes, text: str) -> tuple[Name, ...]:
    """Undo `encode_names`."""
    return tuple(_to_name(row, text) for row in _loads(data))


def encode_statement(statement: Statement, article: str, text: str) -> bytes:
    """A statement of the article with this id and `text`."""
    prefix = f"{article}:"
    own = statement.id.startswith(prefix)
    row: list[Any] = [
        statement.id[len(prefix) :] if own else [statement.id],
        statement.kind,
        statement.directness,
        _flat(statement.spans),
        _speaker(statement.speaker),
        [statement.cue.text, _flat(statement.cue.spans)] if statement.cue else 0,
        list(statement.via),
        list(statement.flags),
        _flat(statement.nested),
        [_value(value) for value in statement.values],
        [[*marker.span, marker.kind, marker.sense] for marker in statement.markers],
        [_name(name, text) for name in statement.names],
        0 if statement.text == _joined(statement.spans, text) else statement.text,
    ]
    while not row[-1]:
        if row[-1] == "":
            break  # a statement without words whose spans have some
        row.pop()
    return _dumps(row).encode()


def decode_statement(data: bytes, article: str, text: str) -> Statement:
    """Undo `encode_statement`; `article` may be another id by now."""
    row = _loads(data)
    row += _DEFAULTS[len(row) :]
    name, kind, directness, flat, speaker, cue, via, flags, nested, values, markers, names, words = row
    spans = _spans(flat)
    return Statement(
        id=f"{article}:{name}" if isinstance(name, str) else name[0],
        kind=_KINDS[kind],
        article=article,
        spans=spans,
        text=_joined(spans, text) if words == 0 else words,
        directness=_DIRECTNESS[directness],
        speaker=Speaker(speaker[0], _spans(speaker[1]), *speaker[2:]) if speaker else None,
        cue=Cue(cue[0], _spans(cue[1])) if cue else None,
        via=tuple(via),
        flags=tuple(flags),
        nested=_spans(nested),
        values=tuple(_to_value(value) for value in values),
        names=tuple(_to_name(row, text) for row in names),
        markers=tuple(Marker(Span(start, end), _MARKERS[kind], sense) for start, end, kind, sense in markers),
    )


def encode_failures(failures: Iterable[Failure], file: str) -> bytes:
    """Failures of one file; its path may be written otherwise when they are shown again."""
    rows = [
        [failure.path.removeprefix(file), failure.error]
        if failure.path.startswith(file)
        else [failure.path, failure.error, 1]
        for failure in failures
    ]
    return _dumps(rows).encode()


def decode_failures(data: bytes, file: str) -> tuple[Failure, ...]:
    """Undo `encode_failures`, for the same file under the path `file`."""
    return tuple(Failure(row[0] if len(row) > 2 else file + row[0], row[1]) for row in _loads(data))


_DEFAULTS: list[Any] = ["", "", "", [], 0, 0, [], [], [], [], [], [], 0]


def _loads(data: bytes) -> Any:  # noqa: ANN401 - whatever stands there
    """`json.loads` without its guess at the encoding, which takes as long as a short record does."""
    return _decode(str(data, "utf-8"))


def _fields(article: Article) -> bytes:
    stated = [article.outlet, article.title, article.date, article.byline, article.credit, article.url]
    return _dumps([*stated, article.language, sorted(article.guessed), article.repaired]).encode()


def _flat(spans: Sequence[Span]) -> list[int]:
    return [place for span in spans for place in span]


def _spans(flat: Sequence[int]) -> tuple[Span, ...]:
    return tuple(map(Span, flat[::2], flat[1::2]))


def _joined(spans: Sequence[Span], text: str) -> str:
    return " ".join([text[start:end] for start, end in spans])


def _speaker(speaker: Speaker | None) -> list[Any] | int:
    if speaker is None:
        return 0
    return [speaker.name, _flat(speaker.spans), speaker.person, speaker.title, speaker.confidence]


def _name(name: Name, text: str) -> list[Any]:
    """Place, kind, entity unless it is the name, title if any, and the name unless it is what stands there."""
    same = name.text == text[name.span.start : name.span.end]
    row: list[Any] = [*name.span, name.kind, 0 if name.entity == name.text else name.entity]
    if name.title or not same:
        row.append(name.title)
    return row if same else [*row, name.text]


def _to_name(row: Sequence[Any], text: str) -> Name:
    start, end, kind, entity = row[:4]
    written = row[5] if len(row) > 5 else text[start:end]
    named = written if entity == 0 else entity
    return Name(Span(start, end), written, named, _NAMES[kind], row[4] if len(row) > 4 else "")


def _value(value: Quantity | Moment) -> list[Any]:
    if isinstance(value, Moment):
        return [*value.span, value.start, value.end, value.granularity]
    return [*value.span, value.low, value.high, value.unit, value.thing, value.qualifier, value.period]


def _to_value(row: Sequence[Any]) -> Quantity | Moment:
    start, end, *rest = row
    return Moment(Span(start, end), *rest) if len(rest) == 3 else Quantity(Span(start, end), *rest)
