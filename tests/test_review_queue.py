"""The queue: what is asked, what is not, and in which order."""

from dataclasses import replace

import pytest
from asking import anchor

from compare.models import (
    Anchor,
    Answer,
    Band,
    Bearing,
    Cohesion,
    Decision,
    Group,
    Kind,
    Match,
    Name,
    NameKind,
    Person,
    Signal,
    Standing,
    Story,
    Subject,
    Variant,
)
from compare.pipeline import report
from compare.review.cutting import Tree
from compare.review.persons import persons
from compare.review.queue import queue

WORDS = [f"Word number {n} of the quay." for n in range(8)]


def link(a, b, score, decisions=()):
    a, b = sorted((a, b))
    return Match(a, b, score, Band.SAME, (Signal("containment", score, 1.0, "quay"),), decisions)


def group(*links, kind=Kind.QUOTE):
    members = tuple(sorted({one for match in links for one in (match.a, match.b)}))
    weakest = min(links, key=lambda match: match.score)
    return Group("g", kind, members, Cohesion(weakest.score, (weakest.a, weakest.b)), links)


def bearing(subject, answer, a, b, standing=Standing.HONOURED, *, who="Bo", number=1, **more):
    """A decision on two statements of a run, by their ids."""
    ends = [Anchor(one.split(":")[0], "", one, one, "", "", 0) for one in (a, b)]
    made = Decision(f"d{number}", subject, answer, *ends, who, f"2026-05-04T10:20:{number:02}Z")
    return Bearing(made, standing, "", a, b, **more)


class Paper:
    """Articles of one quote each, `a:1` to `h:1`, and what is found between them."""

    def __init__(self, draft):
        self.draft = draft
        self.bearings = []
        for name, words in zip("abcdefgh", WORDS, strict=True):
            draft.article(name, f"{words} said Pia Lund.")
            draft.quote(name, words)

    def unsure(self, a, b, score=0.5):
        self.draft.unsure.append(replace(self.draft.match(f"{a}:1", f"{b}:1", score), band=Band.UNSURE))

    def group(self, *pairs, differs="", kind=Kind.QUOTE):
        """A group of links, as "ab" and a score each; the article `differs` has another number than the first one."""
        links = [link(f"{pair[0]}:1", f"{pair[1]}:1", score) for pair, score in pairs]
        made = group(*links, kind=kind)
        base = made.members[0]
        found = []
        if differs:
            here = self.draft.place(differs, WORDS["abcdefgh".index(differs)])
            found = [self.draft.difference("number", "error", here, self.draft.place(base[0], "Word"))]
        verdicts = {member: ("differs", found) if member[0] == differs else ("agrees", ()) for member in made.members}
        self.draft.group(base, verdicts, [])
        self.draft.groups[-1] = replace(self.draft.groups[-1], group=replace(made, id=f"g{len(self.draft.groups)}"))

    def asked(self, **more):
        """What is asked, as "ab"; persons by their names."""
        return [one.a.id[0] + one.b.id[0] for one in self.questions(**more)]

    def questions(self, **more):
        made = replace(self.draft.report(), decisions=tuple(self.bearings))
        return queue(made, **{"who": "Ana", **more})


@pytest.fixture
def paper(draft):
    return Paper(draft)


def test_the_most_useful_comes_first(paper):
    """People who disagree; what is unsure; weakest links; verdicts: in this order, and each pair once."""
    paper.group(("ab", 0.95), ("bc", 0.7), ("cd", 0.95))
    paper.group(("ef", 0.8), differs="f")
    paper.unsure("g", "h")
    paper.unsure("a", "g")
    paper.bearings = [
        bearing(Subject.QUOTE, Answer.SAME, "g:1", "h:1", Standing.DISPUTED, who="Bo", number=1),
        bearing(Subject.QUOTE, Answer.DIFFERENT, "g:1", "h:1", Standing.DISPUTED, who="Cy", number=2),
        bearing(Subject.QUOTE, Answer.SAME, "e:1", "h:1", Standing.CONTRADICTED, who="Cy", number=3),
    ]
    assert paper.asked() == ["gh", "eh", "ag", "bc", "ef"]
    first, second, third, weakest, verdict = paper.questions()
    assert first.why == "people disagree (Bo: same, Cy: different)"
    assert [one.who for one in first.earlier] == ["Bo", "Cy"]
    assert first.match is not None
    assert second.why.startswith("answers contradict each other (Cy: same)")
    assert third.why == "samestory is unsure: score 0.50, from 0.60 on it would be the same; 5 outlets hang on it"
    assert weakest.why == "the weakest link of a group of 4: score 0.70"
    assert (weakest.group, weakest.with_a, weakest.with_b) == ("g1", ("a:1",), ("d:1",))
    assert verdict.why.startswith("a verdict rests on it: score 0.80; number")


def test_unsure_pairs_by_outlets_then_by_nearness(paper):
    paper.group(("ab", 0.95), ("bc", 0.95))
    for pair, score in (("de", 0.31), ("fg", 0.58), ("gh", 0.58), ("cd", 0.3)):
        paper.unsure(*pair, score)
    assert paper.asked() == ["cd", "fg", "gh", "de"]


def test_alike_but_of_other_quotes_is_told_as_such(paper):
    paper.unsure("a", "b", 0.8)
    assert "hang on different quotes" in paper.questions()[0].why


@pytest.mark.parametrize(
    ("given", "asked"),
    [
        pytest.param([("ab", Answer.SAME)], ["bc", "ac"], id="a decided pair is not asked"),
        pytest.param([("ab", Answer.SAME), ("bc", Answer.SAME)], [], id="nor what follows as the same"),
        pytest.param([("ab", Answer.SAME), ("bc", Answer.DIFFERENT)], [], id="nor what follows as different"),
        pytest.param([("ab", Answer.DIFFERENT), ("bc", Answer.DIFFERENT)], ["ac"], id="two differents say nothing"),
        pytest.param([("ab", Answer.NOT_A_QUOTE)], ["bc"], id="what is no quote is not asked about"),
        pytest.param([("ab", Answer.UNSURE)], ["ab", "bc", "ac"], id="what another left open is asked"),
    ],
)  # fmt: skip
def test_what_is_decided_is_not_asked(paper, given, asked):
    for pair, score in (("ab", 0.55), ("bc", 0.5), ("ac", 0.4)):
        paper.unsure(*pair, score)
    paper.bearings = [
        bearing(Subject.QUOTE, answer, f"{pair[0]}:1", f"{pair[1]}:1", number=n)
        for n, (pair, answer) in enumerate(given)
    ]
    assert paper.asked() == asked


def test_a_split_decides_all_pairs_across(paper):
    for pair in ("ab", "ad", "cb", "cd", "ac"):
        paper.unsure(*pair)
    paper.bearings = [bearing(Subject.QUOTE, Answer.DIFFERENT, "a:1", "b:1", with_a=("c:1",), with_b=("d:1",))]
    assert paper.asked() == ["ac"]


def test_a_stale_decision_leaves_its_pair_open(paper):
    paper.unsure("a", "b")
    paper.bearings = [bearing(Subject.QUOTE, Answer.SAME, "a:1", "", Standing.STALE)]
    assert paper.asked() == ["ab"]


def test_what_one_left_open_is_not_asked_again(paper):
    """Of the same reviewer; of another it is, and it says who was unsure."""
    paper.unsure("a", "b")
    paper.bearings = [bearing(Subject.QUOTE, Answer.UNSURE, "a:1", "b:1", who="Ana")]
    assert paper.asked() == []
    assert paper.asked(again=True) == ["ab"]
    [theirs] = paper.questions(who="Cy")
    assert theirs.why.startswith("Ana left it open; samestory is unsure")
    assert [one.answer for one in theirs.earlier] == [Answer.UNSURE]


@pytest.mark.parametrize(
    ("links", "asked"),
    [
        pytest.param([("ab", 0.7), ("bc", 0.95)], [], id="a group of three shows itself in the report"),
        pytest.param([("ab", 0.9), ("bc", 0.95), ("cd", 0.92)], [], id="a sure link"),
        pytest.param([("ab", 0.7), ("bc", 0.65), ("cd", 0.95)], ["bc"], id="the weakest only"),
        pytest.param(
            [("ab", 0.8), ("bc", 0.8), ("cd", 0.8), ("ac", 0.6), ("bd", 0.6)], ["cd"], id="not one that holds nothing"
        ),
    ],
)
def test_weakest_links_of_large_groups(paper, links, asked):
    paper.group(*links, kind=Kind.CLAIM)
    assert paper.asked() == asked


def test_a_decided_link_is_not_the_weakest():
    """What somebody said is the same holds, whatever its score; the next one is looked at."""
    made = group(link("a", "b", 0.4, ("d1",)), link("b", "c", 0.7), link("c", "d", 0.95))
    assert (Tree(made).links[-1].a, Tree(made).links[-1].b) == ("b", "c")


def test_sides_of_a_cut_go_by_the_best_links():
    """In a fact everything may be linked with everything; who is nearer to A stays with A."""
    made = group(
        link("a", "b", 0.6), link("a", "c", 0.9), link("b", "c", 0.61), link("b", "d", 0.9), link("a", "d", 0.5)
    )
    tree = Tree(made)
    cut = tree.cut(tree.links[-1])
    assert ((cut.link.a, cut.link.b), cut.with_a, cut.with_b) == (("b", "c"), ("d",), ("a",))


@pytest.mark.parametrize(
    ("links", "differs", "asked"),
    [
        pytest.param([("ab", 0.8)], "b", ["ab"], id="the link itself"),
        pytest.param([("ab", 0.95), ("bc", 0.8)], "c", ["bc"], id="the weakest on the way to the fullest version"),
        pytest.param([("ab", 0.8), ("bc", 0.95)], "c", ["ab"], id="wherever on the way it is"),
        pytest.param([("ab", 0.95)], "b", [], id="not a sure one"),
        pytest.param([("ab", 0.8)], "", [], id="not when all agree"),
    ],
)
def test_links_that_a_verdict_rests_on(paper, links, differs, asked):
    paper.group(*links, differs=differs)
    assert paper.asked() == asked


def test_quotes_and_facts_are_told_apart(paper):
    """The same two passages may be one utterance and not state one fact."""
    paper.draft.article("z", "The quay is old.")
    paper.draft.claim("z", "The quay is old.")
    paper.draft.unsure.append(paper.draft.match("a:1", "z:c1", 0.4, "unsure"))
    paper.unsure("a", "b")
    assert [one.subject for one in paper.questions()] == [Subject.QUOTE, Subject.FACT]


def named(draft, *names, story=False):
    """An article for each name, which it writes once, as resolved to itself or to what stands behind the `=`."""
    for number, given in enumerate(names):
        name, _, entity = given.partition("=")
        key = f"p{number}"
        draft.article(key, f"The vote was won by {name} on Sunday.")
        span = draft.place(key, name).span
        draft.claim(key, f"The vote was won by {name} on Sunday.")
        said = draft.statements[f"{key}:c1"]
        draft.statements[f"{key}:c1"] = replace(said, names=(Name(span, name, entity or name, NameKind.PERSON),))
    if story:
        draft.stories.append(Story("s", "", tuple(f"p{n}" for n in range(len(names)))))
    return draft.report()


@pytest.mark.parametrize(
    ("names", "asked"),
    [
        pytest.param(["Vera Lindqvist", "Vera Lindqwist"], True, id="another spelling that was kept apart"),
        pytest.param(["Vincent Gray", "Vincennt Gray"], True, id="a typing error"),
        pytest.param(["Omar Hale", "Omar Hale Jr."], True, id="a Jr. on one side"),
        pytest.param(["Hale", "Omar Hale"], True, id="a surname alone"),
        pytest.param(["Hale", "Omar Hale", "Ruth Hale"], False, id="a surname that two bear"),
        pytest.param(["Omar Hale", "Ruth Hale"], False, id="one surname and two given names"),
        pytest.param(["Hassan Omeri", "Hussein Omeri"], False, id="names that only look alike"),
        pytest.param(["Omar Hale Jr.", "Omar Hale Sr."], False, id="father and son"),
        pytest.param(["Omar Hale", "Omar Hale"], False, id="one name"),
    ],
)
def test_persons_kept_apart(draft, names, asked):
    assert [pair.why for pair in persons(named(draft, *names, story=True)) if not asked] == []
    assert bool(persons(named(draft, *names, story=True))) is asked


@pytest.mark.parametrize(
    ("names", "asked"),
    [
        pytest.param(["Saleh Oke", "Salah Oke"], True, id="a given name spelled otherwise"),
        pytest.param(["Ira Cowan", "Cowen"], True, id="a surname spelled otherwise"),
        pytest.param(["I. Cowan", "Ira Cowan"], True, id="an initial"),
        pytest.param(["Qasem Oke", "Qassem Oke"], False, id="a doubled letter"),
        pytest.param(["Bill Oke", "William Oke"], False, id="a nickname that everybody knows"),
        pytest.param(["Ira Cowan", "Ira B. Cowan"], False, id="a middle initial"),
    ],
)
def test_persons_put_together(draft, names, asked):
    named(draft, *names)
    places = [draft.place(f"p{n}", name) for n, name in enumerate(names)]
    draft.people.append(Person(names[0], "", tuple(Variant(p.text, (p.article,), p) for p in places), ()))
    report = replace(draft.report(), statements=())
    pairs = persons(report)
    assert bool(pairs) is asked
    for pair in pairs:
        assert {pair.a.name, pair.b.name} == set(names)
        assert pair.a.article.text[pair.a.spans[0].start : pair.a.spans[0].end] == pair.a.name


def test_a_name_is_asked_about_once_in_a_run(draft):
    """Saleh and Salah Oke in ten articles are one question, and none when somebody answered it for two of them."""
    names = ["Vera Lindqvist", "Vera Lindqwist"] * 5
    report = named(draft, *names)
    [question] = queue(report, who="Ana")
    assert (question.subject, question.a.id, question.b.id) == (Subject.PERSON, "vera lindqvist", "vera lindqwist")
    answered = Decision(
        "d1", Subject.PERSON, Answer.SAME, replace(anchor(question.a), exact=question.a.name),
        replace(anchor(question.b), exact=question.b.name), "Bo", "2026-05-04T10:20:30Z",
    )  # fmt: skip
    held = Bearing(answered, Standing.HONOURED, "", "Vera Lindqvist", "Vera Lindqwist")
    assert queue(replace(report, decisions=(held,)), who="Ana") == ()
    disputed = replace(held, standing=Standing.DISPUTED)
    [again] = queue(replace(report, decisions=(disputed,)), who="Ana")
    assert again.why == "people disagree (Bo: same)"


def test_real_stories_are_asked_about_where_they_are_weak(root):
    """Chains in groups of four, which articles of a story make; and nothing of an empty run."""
    asked = queue(report([str(root / "tests/stories/tram")]))
    assert {(one.subject, one.why.split(" of ")[0]) for one in asked} == {(Subject.FACT, "the weakest link")}
    assert all(one.splits for one in asked)
