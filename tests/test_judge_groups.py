"""From a group of versions to verdicts, the composite reading and independent origins."""

import itertools
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.judge import judge
from compare.models import (
    Article,
    Band,
    Cohesion,
    Copy,
    CopyKind,
    Cue,
    Directness,
    Group,
    Kind,
    Match,
    Matching,
    Severity,
    Span,
    Speaker,
    Statement,
    Verdict,
)

SEEDS = Path(__file__).parent.parent / "seeds"


def version(name, quote, *, directness=Directness.DIRECT, speaker=None, via=(), **fields):
    """An article that runs one quote, and the quote; the outlet is stated, not guessed."""
    text = f"{name} reports. “{quote}” it was said."
    start = text.index("“") + 1
    article = Article(**{"id": name, "path": name, "outlet": name, "title": "", "text": text, "blocks": ()} | fields)
    spans = (Span(start, start + len(quote)),)
    return article, Statement(f"{name}:1", Kind.QUOTE, name, spans, quote, directness, speaker, via=via)


def group_of(statements, links=(), score=0.9, name="g"):
    members = tuple(sorted(s.id for s in statements))
    return Group(name, Kind.QUOTE, members, Cohesion(score, (members[0], members[-1])), tuple(links))


def judged(*versions, links=(), copies=(), score=0.9):
    articles, statements = zip(*versions, strict=True)
    matching = Matching((group_of(statements, links, score),), (), tuple(copies))
    [result] = judge(articles, statements, matching)
    return result


def verdicts(result):
    return {judgement.article: judgement.verdict for judgement in result.judgements}


def named(result, article):
    return {f.type for j in result.judgements if j.article == article for f in j.differences}


FULL = "We shall open the harbour in spring and every boat will find a berth there before the summer is over"

VERDICTS = [
    pytest.param(FULL, "agrees", id="the same words"),
    pytest.param(FULL.replace(" and ", ", and ").replace("harbour", "[old] harbor"), "agrees", id="marks, gloss and spelling"),
    pytest.param("We shall open the harbour in spring and every boat will find a berth", "less", id="truncated"),
    pytest.param("find a berth", "less", id="fragment"),
    pytest.param(FULL.replace(" in spring", " …"), "less", id="marked omission"),
    pytest.param("in spring and every boat will find a berth there before the summer is over, I swear", "adds", id="overlap"),
    pytest.param(FULL.replace(" in spring", ""), "differs", id="unmarked omission"),
    pytest.param(FULL.replace("every", "no"), "differs", id="negation"),
    pytest.param("every boat will sink there", "differs", id="other word in a cut"),
    pytest.param("nothing of the kind was meant", "unsure", id="no common words"),
]  # fmt: skip


@pytest.mark.parametrize(("quote", "verdict"), VERDICTS)
def test_verdicts(quote, verdict):
    """How a version stands to the fullest one."""
    result = judged(version("a", FULL), version("b", quote))
    assert result.base == "a:1"
    assert verdicts(result) == {"a": Verdict.AGREES, "b": Verdict(verdict)}


def test_an_unsure_link_is_said():
    """A version held by an unsure match alone is judged unsure, however well it reads."""
    link = Match("a:1", "b:1", 0.9, Band.UNSURE, ())
    assert verdicts(judged(version("a", FULL), version("b", FULL), links=[link]))["b"] is Verdict.UNSURE


def test_the_fullest_version_is_the_base():
    """Not the one with most brackets, nor the headline, and never by order."""
    versions = [
        version("a", "We [the town of Quill] shall open the [old] harbour [of Malva] in spring"),
        version("b", "We shall open the harbour in spring and every boat will come"),
        version(
            "c", "We shall open the harbour in spring and every boat will come at once", directness=Directness.HEADLINE
        ),
    ]
    for order in itertools.permutations(versions):
        assert judged(*order).base == "b:1"


def test_two_cuts_that_only_a_third_joins():
    """A cut that shares nothing with another one is judged by the version it shares words with."""
    result = judged(
        version("a", "We shall open the harbour in spring, said the mayor of this proud and lovely old town of ours"),
        version("b", "in spring, said the mayor of this proud town and every boat will find a berth"),
        version("c", "every boat will find a berth"),
        links=[Match("a:1", "b:1", 0.8, Band.SAME, ()), Match("b:1", "c:1", 0.8, Band.SAME, ())],
    )
    assert verdicts(result)["c"] is Verdict.LESS


def test_witnesses_tell_insertion_from_omission():
    """Two versions cannot say who changed the words; a third outlet that runs on without them can."""
    plain = "We shall open the harbour in spring and every boat will find a berth there before summer"
    more = plain[:-14].replace("harbour", "splendid harbour")
    pair = judged(version("a", plain), version("b", more))
    three = judged(version("a", plain), version("b", more), version("c", plain))
    assert "omission" in named(pair, "b")
    assert "insertion" in named(three, "b")
    assert "omission" not in named(three, "b")


def person(name, title="", confidence=0.95, person=None):
    return Speaker(name, (Span(0, 1),), name if person is None else person, title, confidence)


SPEAKERS = [
    pytest.param(person("Orla Quill"), person("Tamsin Marlow"), {"speaker"}, id="two people"),
    pytest.param(person("Orla Quill"), person("Quill"), set(), id="a surname alone"),
    pytest.param(person("Saleh Quill"), person("Salah Quill"), set(), id="another spelling"),
    pytest.param(person("Orla Quill"), person("Tamsin Marlow", confidence=0.4), set(), id="a guess is no ground"),
    pytest.param(person("Orla Quill"), person("he", person=""), set(), id="an unresolved pronoun"),
    pytest.param(person("Norvik Mayor Orla Quill"), person("Malva Mayor O. Quill"), set(), id="a title in the name"),
    pytest.param(person("Malva President"), person("Malva President Quill"), set(), id="an office and its holder"),
    pytest.param(person("Updated"), person("Orla Quill"), set(), id="a single word is no full name"),
    pytest.param(person("Orla Quill"), person("Tamsin Quill"), {"speaker"}, id="two people of one surname"),
    pytest.param(person("Malva Council"), person("Orla Quill", "Malva Council spokeswoman"), set(), id="a body and its voice"),
    pytest.param(person("Orla Quill", "the mayor"), person("Orla Quill", "a fisherwoman"), {"title"}, id="another title"),
    pytest.param(person("Orla Quill", "the mayor"), person("Orla Quill", "mayor of Malva"), set(), id="a fuller title"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "expected"), SPEAKERS)
def test_speakers(one, other, expected):
    """Only two people who are both known and surely different are said to differ."""
    assert named(judged(version("a", FULL, speaker=one), version("b", FULL, speaker=other)), "b") == expected


PRONOUNS = [
    pytest.param("Tamsin Marlow", "it was said", {"speaker"}, id="one whom the other article never names"),
    pytest.param(
        "Tamsin Marlow", "said a guest of Ms. Marlow", set(), id="one whom the other article names, perhaps as he"
    ),
    pytest.param("Orla Quill", "it was said", set(), id="the one whom the pronoun was taken for"),
]


@pytest.mark.parametrize(("name", "beside", "expected"), PRONOUNS)
def test_another_speaker_where_one_outlet_has_a_pronoun(name, beside, expected):
    """A pronoun is a guess, and no ground for a difference, unless it cannot mean the speaker whom the other names."""
    here = version("a", FULL, speaker=person(name))
    article, statement = version("b", FULL, speaker=replace(person("Orla Quill", confidence=0.63), name="she"))
    there = replace(article, text=article.text.replace("it was said", beside)), statement
    assert named(judged(here, there), "b") | named(judged(here, there), "a") == expected


def test_another_speaker_of_a_few_words():
    """A few words that two people said are perhaps no version of one utterance: unsure, not differs."""
    result = judged(
        version("a", FULL, speaker=person("Orla Quill")), version("b", "every boat", speaker=person("Tamsin Marlow"))
    )
    assert verdicts(result)["b"] is Verdict.UNSURE


def test_another_speaker_by_an_attribution_less_than_certain():
    """Where one of the two names may be a wrong reading, two outlets are not said to contradict each other."""
    result = judged(
        version("a", FULL, speaker=person("Orla Quill")),
        version("b", FULL, speaker=person("Tamsin Marlow", confidence=0.85)),
    )
    assert named(result, "b") == {"speaker"}
    assert verdicts(result)["b"] is Verdict.UNSURE


def test_words_that_a_speaker_repeats_are_no_other_speakers():
    """Marlow quotes Quill: the outlet that has the words from Quill does not contradict the one that has Marlow's."""
    quote = f"She told us ‘{FULL}’ and I believed her."
    article, statement = version("a", quote, speaker=person("Tamsin Marlow"))
    inner = statement.spans[0].start + quote.index(FULL)
    statement = replace(statement, nested=(Span(inner, inner + len(FULL)),))
    result = judged((article, statement), version("b", FULL, speaker=person("Orla Quill")))
    severities = {found.severity for found in result.judgements[1].differences if found.type == "speaker"}
    assert severities == {Severity.NOTE}


def test_upstream():
    """Two outlets that name different sources for one quote are told; an outlet that is the source is not."""
    other = judged(version("a", FULL, via=("Norvik Times",)), version("b", FULL, via=("Malva Post",)))
    outlet = judged(version("a", FULL, via=("Malva Post",)), version("b", FULL, via=("Norvik",), outlet="Malva Post"))
    assert named(other, "b") == {"upstream"}
    assert named(outlet, "b") == set()


def dated(name, day, published):
    text = f"“{FULL},” the mayor said on {day}."
    cue = Cue("said", (Span(text.index("said"), text.index("said") + 4),))
    article = Article(name, name, name, "", text, (), published)
    return article, Statement(
        f"{name}:1", Kind.QUOTE, name, (Span(1, 1 + len(FULL)),), FULL, Directness.DIRECT, None, cue
    )


OCCASIONS = [
    pytest.param("Monday", "2016-05-03", "Monday", "2016-05-04", set(), id="one day, printed on two"),
    pytest.param("Monday", "2016-05-03", "Tuesday", "2016-05-04", {"occasion"}, id="two days"),
    pytest.param("Monday", "2016-05-03", "Monday", "2016-05-10", {"occasion"}, id="the same weekday of another week"),
    pytest.param("Monday", "2016-05-03", "Tuesday", "", set(), id="no date"),
    pytest.param("Monday", "2016-05-03", "Tuesday and Friday", "2016-05-04", set(), id="which day is open"),
    pytest.param("Monday", "2016-05-03", "a boat until Tuesday", "2016-05-04", set(), id="a day ahead"),
]


@pytest.mark.parametrize(("day", "published", "other_day", "other_published", "expected"), OCCASIONS)
def test_occasions(day, published, other_day, other_published, expected):
    """The day beside the cue, counted back from the article's date, is when the words were said."""
    result = judged(dated("a", day, published), dated("b", other_day, other_published))
    [other] = {"a", "b"} - {result.base[0]}
    assert named(result, other) == expected


def origins(result):
    return [(origin.articles, origin.reason) for origin in result.origins]


ORIGINS = [
    pytest.param({}, {}, [(("a",), ""), (("b",), "")], id="two outlets that name nobody"),
    pytest.param({"via": ("Norvik",)}, {"via": ("Norvik News Agency",)}, [(("a", "b"), "Norvik")], id="one agency"),
    pytest.param({"via": ("semi-official Norvik",)}, {"via": ("Norvik",)}, [(("a", "b"), "Norvik")], id="a described agency"),
    pytest.param({"via": ("reporters",)}, {"via": ("reporters",)}, [(("a",), ""), (("b",), "")], id="reporters are nobody"),
    pytest.param({"via": ("state media",)}, {"via": ("State media",)}, [(("a",), ""), (("b",), "")], id="state media is nobody"),
    pytest.param({"credit": "AP"}, {"credit": "Associated Press"}, [(("a", "b"), "wire: AP")], id="one wire"),
    pytest.param({"credit": "AP"}, {"via": ("AP",)}, [(("a", "b"), "AP")], id="a wire credit and a named wire"),
    pytest.param({"credit": "AP"}, {"credit": "Reuters"}, [(("a",), ""), (("b",), "")], id="two wires"),
    pytest.param({"outlet": "Norvik"}, {"via": ("Norvik",)}, [(("a", "b"), "Norvik")], id="the source itself"),
    pytest.param({"outlet": "Norvik"}, {"outlet": "Norvik"}, [(("a", "b"), "same outlet")], id="one outlet twice"),
    pytest.param({"outlet": "x", "guessed": frozenset({"outlet"})}, {"outlet": "x"}, [(("a",), ""), (("b",), "")], id="a guessed outlet ties nothing"),
    pytest.param({"via": ("Norvik", "Malva TV")}, {"via": ("Malva TV",)}, [(("a", "b"), "Malva TV")], id="a chain"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "expected"), ORIGINS)
def test_origins(one, other, expected):
    """What two articles must have in common to count as one source."""
    assert origins(judged(version("a", FULL, **one), version("b", FULL, **other))) == expected


def test_shared_text_is_one_origin():
    """Copies of one text are one source, and what hangs together through a third counts once."""
    result = judged(
        version("a", FULL), version("b", FULL, via=("Norvik",)), version("c", FULL, via=("Norvik",)), version("d", FULL),
        copies=[Copy("a", "b", CopyKind.NEAR, 0.9), Copy("d", "z", CopyKind.EXACT, 1.0)],
    )  # fmt: skip
    assert origins(result) == [(("a", "b", "c"), "Norvik, shared text"), (("d",), "")]


def test_composite():
    """The reading in parts, each with who carries it, and what a cut adds beyond the fullest version."""
    result = judged(
        version("a", "We shall open the harbour in spring and every boat will come"),
        version("b", "open the harbour"),
        version("c", "every boat will come home"),
    )
    assert [(part.text, part.statements) for part in result.composite] == [
        ("We shall", ("a:1",)),
        ("open the harbour", ("a:1", "b:1")),
        ("in spring and", ("a:1",)),
        ("every boat will come", ("a:1", "c:1")),
        ("home", ("c:1",)),
    ]


def test_heavier_groups_come_first():
    """More articles, then stronger differences, then the name of the group."""
    groups = {
        "1 agree": [version("a", FULL), version("b", FULL)],
        "2 differ": [version("c", FULL), version("d", FULL.replace("will", "will not"))],
        "3 many": [version("e", FULL), version("f", FULL), version("g", FULL)],
    }
    articles, statements = zip(*itertools.chain(*groups.values()), strict=True)
    matching = Matching(tuple(group_of([s for _, s in v], name=n) for n, v in groups.items()), (), ())
    assert [result.group.id for result in judge(articles, statements, matching)] == ["3 many", "2 differ", "1 agree"]


WORDS = "we shall not open the old harbour in spring and every boat may find 12 berths".split()


@given(
    st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=10).map(" ".join), min_size=2, max_size=4),
    st.randoms(use_true_random=False),
)
@settings(max_examples=40)
def test_order_of_input_changes_nothing(quotes, random):
    """The same versions in any order give the same judgement."""
    versions = [version(f"v{number}", quote) for number, quote in enumerate(quotes)]
    shuffled = random.sample(versions, len(versions))
    assert judged(*versions) == judged(*shuffled)


def seed(number):
    [path] = SEEDS.glob(f"{number:03}_*.txt")
    text = path.read_text(encoding="utf-8")
    return Article(path.stem, str(path), path.stem, "", text, (), guessed=frozenset({"outlet"}))


def quoted(article, number, *pieces, **fields):
    spans = []
    for first, last in pieces:
        start = article.text.index(first)
        spans.append(Span(start, article.text.index(last, start) + len(last)))
    text = " ".join(article.text[span.start : span.end] for span in spans)
    plain = {"directness": Directness.DIRECT, "via": ("Fars News Agency",)} | fields
    return Statement(f"{article.id}:{number}", Kind.QUOTE, article.id, tuple(spans), text, **plain)


@pytest.fixture(scope="module")
def relations():
    """The quote “Relations with Iran are acceptable…” in the seeds: two versions and a headline."""
    first, second = seed(2), seed(3)
    headline = quoted(first, 1, ("Enhance and Develop", "Develop"), directness=Directness.HEADLINE)
    body = quoted(first, 2, ("Relations with Iran are", "develop,"), ("If the [Israeli]", "reality well."))
    other = quoted(second, 1, ("Relations with Iran are", "real battle."), via=("Fars",))
    statements = [headline, body, other]
    [result] = judge([first, second], statements, Matching((group_of(statements),), (), ()))
    return result, {"headline": headline.id, "body": body.id, "other": other.id}


def differences(relations, name):
    result, ids = relations
    return next(judgement for judgement in result.judgements if judgement.statement == ids[name])


def test_seeds_base(relations):
    """The version with the longer end is the fullest; nothing but cuts and an editor's marks parts the other from it."""
    result, ids = relations
    assert result.base == ids["body"]
    assert differences(relations, "other").verdict is Verdict.LESS
    assert {found.type for found in differences(relations, "other").differences} == {
        "truncation", "ellipsis", "bracketed", "typography"
    }  # fmt: skip


SEED_NOTES = [
    pytest.param("bracketed", "and", "", "put in", id="the joint in brackets"),
    pytest.param("ellipsis", "", "", "interrupted", id="the mark of omission at the interruption"),
    pytest.param("bracketed", "Israel", "Israeli", "elsewhere", id="the gloss that moved"),
    pytest.param("truncation", "", "and the Zionists have understood this reality well", "without a mark", id="the unmarked cut"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "here", "there", "note"), SEED_NOTES)
def test_seeds_differences(relations, kind, here, there, note):
    """Each difference with the very words on both sides."""
    assert any(
        (found.type, found.here.text, found.there.text) == (kind, here, there) and note in found.note
        for found in differences(relations, "other").differences
    )


def test_seeds_headline(relations):
    """The headline is a fragment of its own article's quote."""
    assert differences(relations, "headline").verdict is Verdict.LESS
    assert {found.type for found in differences(relations, "headline").differences} == {"fragment", "typography"}


def test_seeds_origin(relations):
    """Two outlets, one origin."""
    [origin] = relations[0].origins
    assert origin.reason == "Fars"


def test_seeds_dropped_aside():
    """An aside in round brackets, dropped, is named: both outlets have it, so a third one is made that has not."""
    article = seed(3)
    shorter = article.text.replace("(it should know that) ", "")
    made = Article("made", "made", "made", "", shorter, ())
    statement = quoted(made, 1, ("Relations with Iran are", "real battle."))
    original = quoted(article, 1, ("Relations with Iran are", "real battle."))
    [remade] = judge([made, article], [statement, original], Matching((group_of([statement, original]),), (), ()))
    assert [f.there.text for j in remade.judgements for f in j.differences] == ["it should know that"]
    assert [f.type for j in remade.judgements for f in j.differences] == ["omission"]
