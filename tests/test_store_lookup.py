"""Postings against a slow, obvious oracle: a dict from key to statements."""

from collections import defaultdict

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compare.models import Article, Directness, Extracted, Kind, Span, Statement
from compare.store import Entry, File, Index, postings, segments


def spread(number):
    """A small number as a key: what is kept of a key are its high bits."""
    return np.uint64(number << 40)


def entry(name, *statements, text=""):
    """An article whose statements have the given keys."""
    text = text or f"{name} {statements}"
    said = tuple(
        Statement(f"{name}:{i}", Kind.CLAIM, name, (Span(0, 1),), text[:1], Directness.OWN)
        for i in range(len(statements))
    )
    keys = tuple(np.unique(np.array([spread(key) for key in found], dtype=np.uint64)) for found in statements)
    return Entry(Article(name, f"{name}.txt", "", "", text, ()), Extracted(name, said, ()), keys)


def found(index, asked, most):
    """Per key asked for: how many have it, and the ids of the statements listed."""
    hits = index.lookup(np.array([spread(key) for key in asked], dtype=np.uint64), most)
    assert (np.diff(hits.key) >= 0).all()
    owners = index.article_of(hits.statement).tolist()
    said = index.extracted(set(owners), hits.statement.tolist())
    by_article = {number: iter(sorted(one.statements, key=lambda s: s.id)) for number, one in said.items()}
    numbers = sorted(set(zip(owners, hits.statement.tolist(), strict=True)))
    name = {number: next(by_article[owner]).id for owner, number in numbers}
    listed = defaultdict(set)
    for key, number in zip(hits.key.tolist(), hits.statement.tolist(), strict=True):
        listed[key].add(name[number])
    return [(int(count), sorted(listed[i])) for i, count in enumerate(hits.frequency)]


def expected(oracle, asked, most):
    having = defaultdict(set)
    for one in oracle.values():
        for statement, keys in zip(one.extracted.statements, one.keys, strict=True):
            for key in keys.tolist():
                having[key].add(statement.id)
    sets = [having[int(spread(key))] for key in asked]
    return [(len(ids), sorted(ids) if len(ids) <= most else []) for ids in sets]


def agree(answer, truth, most):
    """The same, but that of keys too common to list some that were removed may be counted."""
    for (count, listed), (right, ids) in zip(answer, truth, strict=True):
        assert listed == ids
        assert count == right or count > right > most


keys = st.lists(st.integers(0, 12), max_size=5)
documents = st.tuples(st.sampled_from("abcdefgh"), st.lists(keys, max_size=4))
steps = st.lists(
    st.tuples(st.just("add"), st.lists(documents, max_size=4))
    | st.tuples(st.just("remove"), st.sampled_from("abcdefgh")),
    max_size=12,
)


@pytest.fixture
def small(monkeypatch):
    """Blocks of two postings and merges of two segments: the paths of millions of postings, with a dozen."""
    monkeypatch.setattr(postings, "BLOCK", 2)
    layout = np.dtype([("high", "<u4", 2), ("low", "<u2", 2), ("statement", "<u4", 2)])
    monkeypatch.setattr(postings, "_LAYOUT", layout)
    monkeypatch.setattr(postings, "BYTES", layout.itemsize)
    for module in ("segments", "lookup", "verify"):
        monkeypatch.setattr(f"compare.store.{module}.BLOCK", 2)
    monkeypatch.setattr(segments, "FANOUT", 2)
    monkeypatch.setattr(segments, "_AT_ONCE", 3)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(steps=steps, batch=st.integers(1, 9), most=st.integers(0, 6))
def test_lookups_agree_with_a_dict(small, tmp_path_factory, steps, batch, most):
    """Whatever was added, replaced, removed and merged before, and however many batches that took."""
    path = tmp_path_factory.mktemp("index") / "index.db"
    oracle = {}
    asked = [*range(14), 3]
    with Index.open(path, write=True) as index:
        for kind, what in steps:
            if kind == "add":
                entries = [entry(name, *statements) for name, statements in what]
                index.add(entries, batch=batch)
                oracle |= {one.article.id: one for one in entries}
            elif what in oracle:
                index.remove([index.ids()[what]])
                del oracle[what]
            agree(found(index, asked, most), expected(oracle, asked, most), most)
        assert index.size == (len(oracle), sum(len(one.keys) for one in oracle.values()))
    with Index.open(path) as index:
        agree(found(index, asked, most), expected(oracle, asked, most), most)


def test_segments_stay_few(small, tmp_path):
    """Each is a multiple of the next, so that a lookup in a large index reads from a handful of places."""
    with Index.open(tmp_path / "index.db", write=True) as index:
        for number in range(60):
            index.add([entry(f"a{number}", [number, number + 1])])
            sizes = sorted(segment.postings for segment in segments.load(index._database))
            assert all(sum(sizes[:i]) * segments.SETTLED <= size for i, size in enumerate(sizes))


def test_what_was_removed_leaves_the_postings(small, tmp_path):
    with Index.open(tmp_path / "index.db", write=True) as index:
        index.add([entry(name, [1, 2], [1, 3]) for name in "abcdefgh"])
        index.remove(index.numbers[2:])
        [segment] = segments.load(index._database)
        assert segment.postings == 8
        assert not len(segments.removed(index._database))


def test_numbers_never_come_back(tmp_path):
    with Index.open(tmp_path / "index.db", write=True) as index:
        index.add([entry("a", [1]), entry("b", [1])])
        index.remove(index.numbers)
        index.add([entry("c", [1])])
        assert index.numbers == [3]
        assert index.lookup(np.array([spread(1)]), 5).statement.tolist() == [3]


def test_a_key_of_every_statement_is_counted_and_not_listed(tmp_path):
    """In blocks of the real size; the ones in the middle are not read."""
    with Index.open(tmp_path / "index.db", write=True) as index:
        index.add([entry("a", *[[1, 2, 100 + n] for n in range(3000)])])
        hits = index.lookup(np.array([spread(2), spread(1), spread(150), spread(7)]), 100)
    assert hits.frequency.tolist() == [3000, 3000, 1, 0]
    assert hits.key.tolist() == [2]
    assert hits.statement.tolist() == [51]


def test_nothing_is_found_in_an_empty_index(tmp_path):
    Index.open(tmp_path / "index.db", write=True).close()
    with Index.open(tmp_path / "index.db") as index:
        hits = index.lookup(np.array([spread(1)]), 5)
        assert (len(hits.key), hits.frequency.tolist(), index.size) == (0, [0], (0, 0))
        assert index.lookup(np.zeros(0, dtype=np.uint64), 5).frequency.tolist() == []


def test_a_file_added_again_loses_what_it_no_longer_has(tmp_path):
    def read(*articles):
        return [*(Entry(one.article, one.extracted, one.keys, "f.jsonl") for one in articles), File("f.jsonl", "1")]

    with Index.open(tmp_path / "index.db", write=True) as index:
        assert index.add(read(entry("a", [1]), entry("b", [2]))).new == 2
        done = index.add(read(entry("b", [3]), entry("c", [4])))
        assert (done.new, done.changed, done.unchanged, done.removed) == (1, 1, 0, 1)
        assert sorted(index.ids()) == ["b", "c"]
        assert [count for count, _ in found(index, [1, 2, 3, 4], 5)] == [0, 0, 1, 1]


def test_two_files_may_use_one_id(tmp_path):
    with Index.open(tmp_path / "index.db", write=True) as index:
        for number in range(70):
            one = entry("a", [number])
            index.add([Entry(one.article, one.extracted, one.keys, f"{number}.txt")])
        assert sorted(index.ids()) == sorted(["a", *(f"a~{number}" for number in range(2, 71))])
        numbers = index.numbers
        assert index.extracted(numbers)[numbers[69]].statements[0].id.startswith("a~")
