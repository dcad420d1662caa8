"""What goes into an index comes out of it: every record, whatever is in it."""

import contextlib
import dataclasses
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.extract import extract_one
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
from compare.read import read
from compare.store import codec

words = st.text(st.characters(exclude_categories=[]), max_size=12)
"""Half surrogate pairs too: JSON input and file names may hold them."""
places = st.builds(Span, st.integers(0, 40), st.integers(0, 40))
spans = st.lists(places, max_size=3).map(tuple)
numbers = st.none() | st.floats(allow_nan=False) | st.integers(-(10**20), 10**20)
articles = st.builds(
    Article,
    id=words,
    path=words,
    outlet=words,
    title=words,
    text=words,
    blocks=st.lists(st.builds(Block, places, st.sampled_from(BlockKind), words), max_size=3).map(tuple),
    date=words,
    byline=words,
    credit=words,
    url=words,
    language=words,
    guessed=st.frozensets(words, max_size=3),
    repaired=st.booleans(),
)
named = st.builds(Name, places, words, words, st.sampled_from(NameKind), words)
statements = st.builds(
    Statement,
    id=words,
    kind=st.sampled_from(Kind),
    article=st.just("a"),
    spans=spans,
    text=words,
    directness=st.sampled_from(Directness),
    speaker=st.none() | st.builds(Speaker, words, spans, words, words, st.floats(0, 1)),
    cue=st.none() | st.builds(Cue, words, spans),
    via=st.lists(words, max_size=2).map(tuple),
    flags=st.lists(words, max_size=2).map(tuple),
    nested=spans,
    values=st.lists(
        st.builds(Quantity, places, numbers, numbers, words, words, words, words)
        | st.builds(Moment, places, words, words, words),
        max_size=2,
    ).map(tuple),
    names=st.lists(named, max_size=2).map(tuple),
    markers=st.lists(st.builds(Marker, places, st.sampled_from(MarkerKind), words), max_size=2).map(tuple),
)


@given(articles)
def test_an_article_comes_back_as_it_was(article):
    assert codec.decode_article(article.id, article.path, *codec.encode_article(article)) == article


@given(statements, words)
def test_a_statement_comes_back_as_it_was(statement, text):
    """Also when its text is not what stands in its spans, and its id not that of its article."""
    assert codec.decode_statement(codec.encode_statement(statement, "a", text), "a", text) == statement


@given(st.lists(named, max_size=4), words)
def test_names_come_back_as_they_were(names, text):
    assert codec.decode_names(codec.encode_names(names, text), text) == tuple(names)


@given(st.lists(st.builds(Failure, words, words), max_size=3), words)
def test_failures_come_back_as_they_were(failures, file):
    assert codec.decode_failures(codec.encode_failures(failures, file), file) == tuple(failures)


@given(words)
def test_any_text_survives_as_bytes(text):
    assert codec.to_text(codec.to_bytes(text)) == text


def test_real_articles_come_back_as_they_were(root):
    reading = read([str(root / "seeds")])
    assert reading.articles
    for article in reading.articles:
        said = extract_one(article)
        assert codec.decode_article(article.id, article.path, *codec.encode_article(article)) == article
        assert codec.decode_names(codec.encode_names(said.names, article.text), article.text) == said.names
        for statement in said.statements:
            data = codec.encode_statement(statement, article.id, article.text)
            assert codec.decode_statement(data, article.id, article.text) == statement


def test_passages_are_not_kept_twice(root):
    [article, *_] = read([str(root / "seeds")]).articles
    for statement in extract_one(article).statements:
        data = codec.encode_statement(statement, article.id, article.text)
        assert json.dumps(statement.text)[1:-1].encode() not in data


def test_statements_follow_the_id_of_their_article():
    """An index may have to call an article otherwise than its file does."""
    statement = Statement("old:c3", Kind.CLAIM, "old", (Span(0, 2),), "It", Directness.OWN)
    moved = codec.decode_statement(codec.encode_statement(statement, "old", "It is."), "old~2", "It is.")
    assert (moved.id, moved.article) == ("old~2:c3", "old~2")


DIGESTED = Article("a", "a.txt", "Coast", "Ferry", "Some text.", ())


@pytest.mark.parametrize("field", ["outlet", "title", "text", "date", "byline", "credit", "url", "language"])
def test_the_digest_changes_with_every_field(field):
    assert codec.digest(dataclasses.replace(DIGESTED, **{field: "other"})) != codec.digest(DIGESTED)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"blocks": (Block(Span(0, 4), BlockKind.BODY, ""),)}, id="what was read beside it"),
        pytest.param({"path": "b.jsonl:4"}, id="its place"),
    ],
)
def test_the_digest_does_not_change_with(change):
    assert codec.digest(dataclasses.replace(DIGESTED, **change)) == codec.digest(DIGESTED)


@settings(max_examples=300)
@given(st.recursive(st.none() | st.integers() | words, lambda inner: st.lists(inner, max_size=4), max_leaves=20))
def test_what_no_encoder_wrote_is_refused_or_read_but_does_not_run(data):
    """A foreign index can be wrong in any way; the decoders raise only what `BROKEN` lists."""
    for decode in (codec.decode_names, lambda raw, text: codec.decode_statement(raw, "a", text)):
        with contextlib.suppress(codec.BROKEN):
            decode(json.dumps(data).encode(), "some text")
