"""The parts that find facts, one by one, where a table says more than a whole run."""

import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))

from factstories import DAM, ELECTION, FLOOD, LATER_FLOOD, article, told

from compare.extract import extract
from compare.match import corpus, events, evidence, facts, match
from compare.match.decided import Bound
from compare.match.facts import candidates, grouping, kinship, rows, signals, units
from compare.match.facts.antecedents import antecedents
from compare.match.stories import vectors
from compare.models import Band, Directness, Kind, Moment, Name, NameKind, Quantity, Span, Speaker, Statement, Story
from compare.settings.bands import FACT

HERE = Span(0, 1)


def claim(text: str, *people: str, number: int = 1, of: str = "a", **fields: object) -> Statement:
    """A claim that begins at its number, with names of persons."""
    names = tuple(Name(HERE, person, person, NameKind.PERSON) for person in people)
    span = Span(number, number + len(text))
    known = {"kind": Kind.CLAIM, "directness": Directness.OWN, **fields}
    return Statement(f"{of}:c{number}", article=of, spans=(span,), text=text, names=names, **known)


ANTECEDENTS = [
    pytest.param([claim("Ana Ruiz won", "Ana Ruiz"), claim("She won by ten votes")], ["", "Ana Ruiz"], id="she"),
    pytest.param([claim("Ana Ruiz met Bo Lind", "Ana Ruiz", "Bo Lind"), claim("His boat sank")], ["", "Ana Ruiz"], id="the first person named, for prose keeps its subject"),
    pytest.param([claim("Ana Ruiz won", "Ana Ruiz"), claim("He lost, Bo Lind said", "Bo Lind")], ["", ""], id="a passage with a name of its own"),
    pytest.param([claim("Ana Ruiz won", "Ana Ruiz"), claim("The vote was close"), claim("She wept")], ["", "", "Ana Ruiz"], id="over a passage without persons"),
    pytest.param([claim("Ana Ruiz won", "Ana Ruiz"), claim("She won", of="b")], ["", ""], id="never from another article"),
    pytest.param([claim("She won")], [""], id="nobody named before"),
    pytest.param([claim("Ana Ruiz won", "Ana Ruiz"), claim("The sheep won")], ["", ""], id="a word that holds a pronoun"),
    pytest.param([claim("Ana Ruiz won", "Ana Ruiz"), claim("I told her", kind=Kind.QUOTE, directness=Directness.DIRECT)], ["", ""], id="not in a quote"),
    pytest.param([], [], id="nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("passages", "meant"), ANTECEDENTS)
def test_whom_a_pronoun_means(passages, meant):
    assert antecedents(passages) == meant


def built(*statements: Statement, stories: tuple[Story, ...] = (), asked: tuple[str, ...] = ()) -> units.Units:
    names = sorted({s.article for s in statements})
    articles = [article(name, " ".join(s.text for s in statements if s.article == name)) for name in names]
    return units.build(corpus.build(articles, statements), statements, stories, asked=asked)


QUOTE = {"kind": Kind.QUOTE, "directness": Directness.DIRECT}
UNITS = [
    pytest.param(claim("It rained"), True, id="any claim"),
    pytest.param(claim("a quote of five words", **QUOTE), True, id="a quote of some length"),
    pytest.param(claim("three words only", **QUOTE), False, id="a fragment of a quote"),
    pytest.param(claim("a title of five words", kind=Kind.QUOTE, directness=Directness.TERM), False, id="a title"),
    pytest.param(claim("what he is said to say", kind=Kind.QUOTE, directness=Directness.INDIRECT), False, id="speech without marks of its own"),
]  # fmt: skip


@pytest.mark.parametrize(("statement", "kept"), UNITS)
def test_which_statements_may_state_a_fact(statement, kept):
    assert len(built(statement)) == kept
    assert len(built(statement, asked=(statement.id,))) == 1, "asked for by its id, any can be looked at"


def test_a_name_in_short_and_in_full_is_one():
    table = built(claim("Ms. Ruiz won the vote", "Ana Ruiz"), claim("Ana Ruiz won the vote", "Ana Ruiz", of="b"))
    parts = [set(table.codes[table.starts[i] : table.starts[i + 1]].tolist()) for i in range(2)]
    assert {table.vocabulary[code] for code in parts[1] - parts[0]} == set()


def test_who_vouches_counts_among_the_words_and_the_people():
    who = Speaker("she", (), "Ana Ruiz")
    table = built(claim("the bridge is safe", speaker=who), claim("Ana Ruiz is safe", "Ana Ruiz", of="b"))
    assert table.people.tolist() == [0, 0]


AMOUNTS = [
    pytest.param((Quantity(HERE, 12, 12),), (Quantity(HERE, 12.0, 12.0, thing="boats"),), True, id="a dozen and 12, whatever is counted"),
    pytest.param((Quantity(HERE, 12, 12),), (Quantity(HERE, 12, 12, unit="EUR"),), False, id="12 and 12 euros"),
    pytest.param((Quantity(HERE, 12, None),), (Quantity(HERE, 12, 12),), False, id="at least 12 and 12"),
    pytest.param((Moment(HERE, "2024-05-01", "2024-05-01", "day"),), (Moment(HERE, "2024-05-01", "2024-05-01", "day"),), True, id="one day"),
    pytest.param((Moment(HERE, "", "", "day"),), (Moment(HERE, "", "", "day"),), False, id="two unresolved dates"),
    pytest.param((), (), False, id="no amounts"),
]  # fmt: skip


@pytest.mark.parametrize(("here", "there", "shared"), AMOUNTS)
def test_which_amounts_are_one(here, there, shared):
    table = built(
        claim("The sea rose", values=here),
        claim("The sea rose", values=there, of="b"),
        *(claim("The sun set", of=name, values=(Quantity(HERE, 77, 77),)) for name in "cd"),
    )
    amounts = rows.build(table).amounts
    assert (amounts[0].multiply(amounts[1]).sum() > 0) == shared


def test_a_word_of_every_passage_of_its_story_tells_nothing():
    story = (Story("s", "", ("a", "b")),)
    passages = [
        claim(f"{words} Tarmouth", number=i, of=of)
        for of in "ab"
        for i, words in enumerate(["the ferry sank off", "a tugboat reached", "divers left", "harbours of"], 1)
    ]
    told_ = rows.build(built(*passages, stories=story)).told
    table = built(*passages, stories=story)
    code = table.vocabulary.index("tarmouth")
    ferry = table.vocabulary.index("ferry")
    row = np.repeat(np.arange(len(table)), np.diff(table.starts))
    keys = np.unique(table.story[row] * len(table.nats) + table.codes)
    columns = {int(key % len(table.nats)): i for i, key in enumerate(keys.tolist())}
    weight = told_.words.max(axis=0).toarray().ravel()
    assert weight[columns[ferry]] > 2 * weight[columns[code]]


def measured(*stories: tuple[str, tuple[str, ...], str]) -> tuple[evidence.Evidence, corpus.Corpus]:
    articles = [one for prefix, texts, date in stories for one in told(prefix, texts, date)]
    statements = extract(articles)
    words = corpus.build(articles, statements)
    likeness = events.vectors(words)
    stories = events.find(words, likeness, evidence.days(words))
    return facts.measure(words, statements, stories, likeness), words


def test_candidates_are_of_two_articles_and_never_two_quotes():
    found, _ = measured(("d", DAM, "2023-09-12"), ("e", ELECTION, "2021-05-02"))
    table = found.units
    assert len(found)
    assert np.all(found.a < found.b)
    assert np.all(table.article[found.a] != table.article[found.b])
    assert not np.any(table.quote[found.a] & table.quote[found.b])
    assert len({*zip(found.a.tolist(), found.b.tolist(), strict=True)}) == len(found)


def test_between_stories_no_news_is_a_candidate():
    found, _ = measured(("f", FLOOD, "2019-04-07"), ("g", LATER_FLOOD, "2021-02-17"))
    elsewhere = ~found.same_story
    assert not np.any(found.units.news[found.a[elsewhere]] | found.units.news[found.b[elsewhere]])


def test_kinship_is_of_one_affair():
    articles = [*told("f", FLOOD, "2019-04-07"), *told("g", LATER_FLOOD, "2021-02-17"), *told("e", ELECTION)]
    alike = vectors(corpus.build(articles, ()))
    names = sorted(one.id for one in articles)
    a, b, c = (np.array([names.index(name)]) for name in ("f1", "g1", "e1"))
    assert kinship.kinship(alike, a, b) > 0
    assert kinship.kinship(alike, a, c) == 0
    assert kinship.kinship(alike, a, a) == 1


def test_evidence_is_symmetric_and_in_its_bounds():
    found, _ = measured(("d", DAM, "2023-09-12"), ("e", ELECTION, "2021-05-02"))
    for share in (found.letters, found.kin, found.neighbours, found.apart):
        assert np.all((share >= -1e-6) & (share <= 1 + 1e-6))
    assert np.all(found.shared <= found.less + 1e-4)
    assert np.all(found.names <= found.shared + 1e-4)
    assert np.all((found.rank == 0) == (found.margin >= 0))


def test_of_rivals_the_best_leads():
    found, _ = measured(("d", DAM, "2023-09-12"))
    best: dict[tuple[int, int], int] = {}
    for a, b, rank in zip(found.a.tolist(), found.b.tolist(), found.rank.tolist(), strict=True):
        contest = (a, int(found.units.article[b]))
        best[contest] = min(best.get(contest, 99), rank)
    assert sum(rank == 0 for rank in best.values()) > len(best) / 2


@pytest.mark.parametrize("rule", signals.TABLE, ids=lambda rule: rule.name)
def test_every_signal_says_why(rule):
    assert rule.weight != 0
    assert len(rule.reason.split()) > 3


def test_names_of_signals_are_unique():
    assert len({rule.name for rule in signals.TABLE}) == len(signals.TABLE)


@pytest.mark.parametrize(
    ("score", "band"),
    [
        pytest.param(FACT.same, Band.SAME, id="at the upper bound"),
        pytest.param(FACT.same - 1e-6, Band.UNSURE, id="just below"),
        pytest.param(FACT.unsure, Band.UNSURE, id="at the lower bound"),
        pytest.param(FACT.unsure - 1e-6, Band.DIFFERENT, id="just below that"),
    ],
)
def test_bands(score, band):
    assert FACT.band(score) is band
    assert bool(FACT.are_same(np.array([score]))[0]) == (band is Band.SAME)


def linked(pairs: dict[tuple[str, str], float], quotes: str = "") -> list[str]:
    """The groups that scores make of passages like `a1`: article and number."""
    names = sorted({name for pair in pairs for name in pair})
    statements = [
        claim(f"what {name} says of it all", number=int(name[1:]), of=name[0], **(QUOTE if name in quotes else {}))
        for name in names
    ]
    table = built(*statements, stories=(Story("s", "", tuple(sorted({name[0] for name in names}))),))
    number = {f"{s.article}{s.spans[0].start}": i for i, s in enumerate(table.statements)}
    ordered = sorted((*sorted((number[a], number[b])), score) for (a, b), score in pairs.items())
    a, b = (np.array([pair[i] for pair in ordered], dtype=np.int64) for i in (0, 1))
    fields = {name: np.zeros(len(a)) for name in evidence_fields() if name not in ("units", "a", "b", "same_story")}
    given = facts.evidence.Evidence(units=table, a=a, b=b, same_story=np.ones(len(a), dtype=bool), **fields)
    joined = grouping.build(given, np.array([pair[2] for pair in ordered]), FACT, Bound())
    name_of = {unit: name for name, unit in number.items()}
    return [" ".join(sorted(name_of[unit] for unit in group)) for group in joined.groups]


def evidence_fields() -> tuple[str, ...]:
    return facts.evidence.Evidence.__slots__


GROUPS = [
    pytest.param({("a1", "b1"): 0.9}, ["a1 b1"], id="a pair"),
    pytest.param({("a1", "b1"): 0.44}, [], id="a pair that is not the same"),
    pytest.param({("a1", "b1"): 0.9, ("b1", "c1"): 0.9, ("a1", "c1"): 0.5}, ["a1 b1 c1"], id="three that hold together"),
    pytest.param({("a1", "b1"): 0.99, ("b1", "c1"): 0.9}, ["a1 b1"], id="a chain"),
    pytest.param({("a1", "b1"): 0.9, ("a1", "b2"): 0.6}, ["a1 b1 b2"], id="two sentences of one article"),
    pytest.param({("a1", "b1"): 0.99, ("c1", "d1"): 0.98, ("b1", "c1"): 0.6}, ["a1 b1", "c1 d1"], id="two pairs with one bridge"),
    pytest.param({("a1", "b1"): 0.99, ("a2", "c1"): 0.98, ("b1", "c1"): 0.6, ("b1", "a2"): 0.5}, ["a1 b1", "a2 c1"], id="two facts that one article tells apart"),
]  # fmt: skip


@pytest.mark.parametrize(("pairs", "expected"), GROUPS)
def test_what_scores_make(pairs, expected):
    assert sorted(linked(pairs)) == expected


def test_candidates_grow_with_the_statements_not_their_square():
    """Work is counted, not timed: pairs to measure, for stories of a town each, four times as many."""

    def pairs(stories: int) -> tuple[int, int]:
        places = [f"{a}{b}orvale" for a in "BDFGHJKLMNPRSTVW" for b in ("a", "e", "i", "o", "u", "ae", "ei")]
        swapped = [tuple(text.replace("Corvale", place) for text in DAM) for place in places[:stories]]
        found, _ = measured(*((f"{place}-", texts, "") for place, texts in zip(places, swapped, strict=False)))
        return len(found), len(found.units)

    (few, few_units), (many, many_units) = pairs(6), pairs(24)
    assert many_units == 4 * few_units
    assert many <= 2 * candidates.MOST_TOLD * many_units
    assert many <= 6 * few


SENTENCES = st.lists(
    st.sampled_from(
        [*DAM[0].split(". "), *ELECTION[0].split(". "), "She won", "12 of 14", "…", "Σ ς", "“No,” he said"]
    ),
    max_size=6,
)


@settings(max_examples=25, deadline=None)
@given(st.lists(SENTENCES, max_size=4))
def test_groups_of_any_articles_keep_the_rules(texts):
    articles = [article(f"n{i}", ". ".join(parts) + ".") for i, parts in enumerate(texts)]
    statements = extract(articles)
    found = match(articles, statements)
    known = {s.id: s for s in statements}
    assert match(articles[::-1], statements[::-1]) == found
    taken: set[str] = set()
    for group in found.groups:
        if group.kind is Kind.CLAIM:
            assert len({known[member].article for member in group.members}) > 1
            assert any(known[member].kind is Kind.CLAIM for member in group.members)
            assert not taken & set(group.members), "a passage states one fact"
            taken |= set(group.members)
    assert len({group.id for group in found.groups}) == len(found.groups)
