"""Facts that share a meaning and few words: with a made-up encoder always, with the real one where it is installed."""

import importlib.util
import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))

from factstories import DAM, ELECTION, article, told

from compare import pipeline
from compare.errors import InputError, UsageError
from compare.extract import extract
from compare.match import corpus, events, evidence, facts, load, match
from compare.match.facts import candidates, encoder, meaning, rows, signals, units
from compare.match.stories import vectors
from compare.models import Band
from compare.settings.bands import FACT

real = pytest.mark.skipif(
    importlib.util.find_spec("wordllama") is None,
    reason="the extra is not installed: pip install 'samestory[semantic]'",
)
AFFAIR = (
    "Kessland and Norvik signed a treaty on herring at Port Hessel on Monday. Ministers of Kessland drank to Norvik under the great lighthouse. "
    "The two governments fell out in spring over the wreck of the Aldora. A brass band from Norvik played until the rain began.",
    "Norvik and Kessland have agreed on herring, and their ministers signed a treaty at Port Hessel on Monday. The lighthouse of Port Hessel was lit in the colours of Norvik and Kessland. "
    "Fishermen of Norvik may come within nine miles of Kessland. Rain fell on the brass band.",
)  # fmt: skip
LATER = (
    "Kessland closed its embassy in Norvik on Friday after shots were fired at a trawler off Port Hessel. The treaty on herring is void, ministers of Kessland said. "
    "Their quarrel began when a ferry sank and nobody would pay. Norvik called home its consul from Port Hessel.",
    "An embassy is empty: Kessland called its people home from Norvik on Friday, for a trawler came under fire near Port Hessel. "
    "Ministers in Norvik burned a copy of the herring treaty. The consul of Norvik left Port Hessel by train.",
)  # fmt: skip
TOPICS = ({"fell", "quarrel"}, {"herring"}, {"embassy"}, {"rain", "band"}, {"consul"}, {"trawler"}, {"lighthouse"})


class Topics:
    """A vector of which of some topics a text touches, and a little of how long it is."""

    def __init__(self) -> None:
        self.asked = 0

    def encode(self, texts):
        self.asked += len(texts)
        rows_ = [[float(bool(topic & set(text.lower().split()))) for topic in TOPICS] + [0.1] for text in texts]
        return np.array(rows_, dtype=np.float32).reshape(len(texts), len(TOPICS) + 1)


class Blank:
    """An encoder that knows nothing."""

    def encode(self, texts):
        return np.zeros((len(texts), 3), dtype=np.float32)


class Broken:
    """An encoder that divides by nothing."""

    def encode(self, texts):
        return np.full((len(texts), 3), np.nan, dtype=np.float32)


def affairs():
    articles = [*told("a", AFFAIR, "2021-03-02"), *told("b", LATER, "2022-11-05")]
    return articles, extract(articles)


def read(encoder_, articles, statements):
    words = corpus.build(articles, statements)
    stories = events.find(words, events.vectors(words), evidence.days(words))
    table = units.build(words, statements, stories)
    return words, stories, table, meaning.read(table, encoder_)


def test_a_pair_of_one_meaning_and_few_words_becomes_a_candidate():
    articles, statements = affairs()
    words, stories, table, meant = read(Topics(), articles, statements)
    assert len(stories) == 2
    weighed, alike = rows.build(table), vectors(words)
    before = candidates.find(table, weighed, alike)
    after = candidates.find(table, weighed, alike, meant)
    keys = {*zip(after.a.tolist(), after.b.tolist(), strict=True)}
    added = keys - {*zip(before.a.tolist(), before.b.tolist(), strict=True)}
    texts = [{table.statements[unit].text for unit in pair} for pair in added]
    assert any(
        any("fell out in spring" in text for text in pair) and any("quarrel began" in text for text in pair)
        for pair in texts
    )


def test_what_only_its_meaning_speaks_for_is_left_to_a_human():
    articles, statements = affairs()
    text = {s.id: s.text for s in statements}
    story = {a.id: a.id[0] for a in articles}
    of = {s.id: story[s.article] for s in statements}
    for found in (match(articles, statements, encoder=Topics()),):
        for group in found.groups:
            assert len({of[member] for member in group.members}) == 1, [text[member] for member in group.members]
        for pair in found.unsure:
            assert pair.band is Band.UNSURE


def test_of_two_stories_meaning_makes_no_fact():
    articles, statements = affairs()
    words = corpus.build(articles, statements)
    likeness = events.vectors(words)
    stories = events.find(words, likeness, evidence.days(words))
    with_, without = (facts.measure(words, statements, stories, likeness, coder) for coder in (Topics(), None))
    low = signals.score(signals.values(with_))
    lifted = np.flatnonzero(~with_.same_story & (low >= FACT.same))
    alone = {*zip(without.a.tolist(), without.b.tolist(), strict=True)}
    assert all((int(with_.a[i]), int(with_.b[i])) in alone for i in lifted)


def test_centred_likeness_is_symmetric_and_bounded():
    articles, statements = affairs()
    _, _, table, meant = read(Topics(), articles, statements)
    a, b = (part.ravel() for part in np.meshgrid(np.arange(len(table)), np.arange(len(table))))
    found = meaning.cosine(meant, table, a, b)
    assert np.array_equal(found, meaning.cosine(meant, table, b, a))
    assert np.all(np.abs(found) <= 1 + 1e-4)


@pytest.mark.parametrize("coder", [Blank(), Broken()], ids=["knows nothing", "divides by nothing"])
def test_an_encoder_that_knows_nothing_finds_what_words_find(coder):
    articles = [*told("d", DAM), *told("e", ELECTION, "2021-05-02")]
    statements = extract(articles)
    plain, blank = match(articles, statements), match(articles, statements, encoder=coder)
    assert [group.members for group in blank.groups if group.kind == "quote"] == [
        group.members for group in plain.groups if group.kind == "quote"
    ]
    assert all(np.isfinite(group.cohesion.score) for group in blank.groups)


def test_without_an_encoder_no_meaning_is_shown():
    articles = told("d", DAM)
    found = match(articles, extract(articles))
    assert not {s.name for group in found.groups for link in group.links for s in link.signals} & {
        "meaning",
        "kindred meaning",
    }


def test_order_decides_nothing_with_an_encoder_either():
    articles, statements = affairs()
    assert match(articles[::-1], statements[::-1], encoder=Topics()) == match(articles, statements, encoder=Topics())


@pytest.mark.parametrize(
    "articles",
    [pytest.param([], id="nothing"), pytest.param([article("a", ""), article("b", "Why?")], id="no claim")],
)
def test_nothing_to_encode(articles):
    assert match(articles, extract(articles), encoder=Topics()).groups == ()


def test_each_passage_is_encoded_once():
    articles, statements = affairs()
    coder = Topics()
    match(articles, statements, encoder=coder)
    assert 0 < coder.asked <= len(statements)


def test_neighbours_grow_with_the_passages_not_their_square(monkeypatch):
    monkeypatch.setattr(meaning, "BLOCK", 8)
    articles, statements = affairs()
    _, _, table, meant = read(Topics(), articles, statements)
    found = meaning.neighbours(meant, table, vectors(corpus.build(articles, statements)))
    assert len(found) <= (meaning.MOST_TOLD + meaning.MOST_KIN) * len(table)


def test_a_missing_extra_is_named_with_the_command(monkeypatch):
    monkeypatch.setattr(encoder, "_PARTS", ("no_such_module_anywhere",))
    with pytest.raises(UsageError, match=r"pip install 'samestory\[semantic\]'"):
        load()


def test_the_command_says_in_one_line_what_is_missing(samestory, tmp_path):
    (tmp_path / "a.txt").write_text("The dam at Orrin broke on Monday.", encoding="utf-8")
    run = samestory("report", "a.txt", "--semantic-model", "nowhere")
    assert run.code == 2
    assert len(run.err.strip().splitlines()) == 1
    assert "pip install 'samestory[semantic]'" in run.err or "no static model here" in run.err
    assert not (tmp_path / "reports").exists()


@real
def test_the_wheel_has_a_model_of_its_own():
    found = load().encode(["The dam broke.", "", "The dyke burst.", "A recipe for soup."])
    assert found.dtype == np.float32
    assert found.shape[0] == 4
    assert not found[1].any()
    unit = found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-9)
    assert unit[0] @ unit[2] > unit[0] @ unit[3]


@real
def test_the_wheels_model_gives_the_vectors_that_wordllama_gives():
    import wordllama

    texts = ["The dam broke on Monday.", "Nobody was hurt, the mayor said"]
    known = wordllama.WordLlama.load(cache_dir=Path(wordllama.__file__).parent, disable_download=True)
    assert np.allclose(load().encode(texts), known.embed(texts), atol=1e-5)


@real
def test_a_report_by_meaning_is_the_same_twice(tmp_path):
    for one in told("d", DAM):
        (tmp_path / f"{one.id}.txt").write_text(one.text, encoding="utf-8")
    first, second = (pipeline.report([str(tmp_path)], semantic=True) for _ in range(2))
    assert first == second
    shown = {s.name for group in first.groups for link in group.group.links for s in link.signals}
    assert "meaning" in shown


@pytest.fixture
def model(tmp_path):
    """A static model of five words in a folder."""
    safetensors = pytest.importorskip("safetensors.numpy", reason="comes with the extra `semantic`")
    tokenizers = pytest.importorskip("tokenizers", reason="comes with the extra `semantic`")
    vocabulary = {"[UNK]": 0, "dam": 1, "broke": 2, "burst": 3, "soup": 4}
    tokenizer = tokenizers.Tokenizer(tokenizers.models.WordLevel(vocabulary, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = tokenizers.pre_tokenizers.Whitespace()
    tokenizer.save(str(tmp_path / "tokenizer.json"))
    table = np.array([[0, 0], [1, 0], [0, 1], [0, 0.5], [-1, 0]], dtype=np.float32)
    safetensors.save_file({"embeddings": table}, tmp_path / "model.safetensors")
    return tmp_path


@real
def test_a_model_of_ones_own(model):
    assert load(str(model)).encode(["dam broke", "soup", ""]).tolist() == [[0.5, 0.5], [-1, 0], [0, 0]]


@real
@pytest.mark.parametrize(
    ("harm", "told_"),
    [
        pytest.param(lambda folder: (folder / "tokenizer.json").unlink(), "no static model here", id="no tokenizer"),
        pytest.param(lambda folder: (folder / "model.safetensors").unlink(), "no static model here", id="no vectors"),
        pytest.param(lambda folder: (folder / "model.safetensors").write_bytes(b"?"), "cannot be read", id="broken vectors"),
        pytest.param(lambda folder: (folder / "tokenizer.json").write_text("{"), "cannot be read", id="broken tokenizer"),
    ],
)  # fmt: skip
def test_a_folder_that_is_no_model(model, harm, told_):
    harm(model)
    with pytest.raises(InputError, match=told_):
        load(str(model))
