"""An article is edited after the review: what only moved is found again, what changed is stale, and nothing is guessed."""

from textwrap import fill

import pytest
from deciding import ANA

from compare.decisions import anchor, anchor_name, decide, now, rulings
from compare.decisions.finding import _MOST
from compare.extract import extract_one
from compare.models import Answer, Called, Rulings, Standing, Subject
from compare.read import read

FRONT = "---\noutlet: {}\n---\n"
LEAD = "The council of Halden met on Monday evening in the old customs house by the quay, and the hall was full.\n\n"
QUOTE = (
    "“We will run twelve boats to the islands by spring, and nobody will be left behind,” Ines Marlow told the council."
)
TAIL = "\n\nThe vote is due in June, and the harbour master has promised to publish every figure before it.\n"
ARTICLE = LEAD + QUOTE + TAIL
OTHER = LEAD + "“We will run a dozen boats to the islands by summer,” Ines Marlow said in the hall." + TAIL


class Desk:
    """Two outlets' articles, and one decision on their quotes."""

    def __init__(self, folder):
        self.folder = folder
        self.put("mill", ARTICLE, "The Mill")
        self.put("star", OTHER, "The Star")

    def put(self, name, text, outlet="The Mill"):
        (self.folder / f"{name}.md").write_text(FRONT.format(outlet) + text, encoding="utf-8")

    def drop(self, name):
        (self.folder / f"{name}.md").unlink()

    def read(self):
        articles = read([str(self.folder)]).articles
        return articles, [extract_one(one) for one in articles]

    def find(self, words, article):
        for one, said in zip(*self.read(), strict=True):
            if one.id == article:
                return one, next(statement for statement in said.statements if words in statement.text)
        raise AssertionError(article)

    def decide(self, subject=Subject.QUOTE, answer=Answer.SAME):
        a, b = anchor(*self.find("twelve boats", "mill")), anchor(*self.find("a dozen boats", "star"))
        return decide(subject, answer, a, b, who=ANA, when=now())

    def told(self, decision, partial=frozenset()):
        """Standing and reason; and the statements that are linked."""
        articles, said = self.read()
        ruled = rulings([decision], articles, said, partial=partial)
        if not ruled.bearings:
            assert ruled == Rulings()
            return Standing.ABSENT, "", ""
        [bearing] = ruled.bearings
        assert bool(ruled.quotes or ruled.facts or ruled.persons) == bearing.holds
        texts = {statement.id: statement.text for one in said for statement in one.statements}
        return bearing.standing, bearing.reason, texts.get(bearing.a, "") if bearing.holds else ""


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path)


def edited(old, new):
    """The first article with some words for others."""
    assert old in ARTICLE
    return ARTICLE.replace(old, new)


KEPT, MOVED, STALE, ABSENT = Standing.HONOURED, Standing.MOVED, Standing.STALE, Standing.ABSENT
GONE = "“We will run twelve boats … left behind,” is not in mill any more"
ELSEWHERE = "“We will run twelve boats … left behind,” stands in other surroundings in mill"
LONGER = "The ferry company has been in trouble for years, and the council knows it.\n\n"
EDITS = [
    ("nothing", ARTICLE, KEPT, ""),
    ("a paragraph put in before", LONGER + ARTICLE, KEPT, ""),
    ("a paragraph put in behind", ARTICLE + LONGER, KEPT, ""),
    ("a word far before it", edited("Monday", "Tuesday"), KEPT, ""),
    ("the word just before it", edited("hall was full.", "hall was empty."), MOVED, ELSEWHERE),
    ("the paragraph before it taken out", QUOTE + TAIL, MOVED, ELSEWHERE),
    ("moved to the end of the article", LEAD + TAIL.strip() + "\n\n" + QUOTE + "\n", MOVED, ELSEWHERE),
    ("the title of its speaker", edited("Ines Marlow told", "the minister Ines Marlow told"), MOVED, ELSEWHERE),
    ("the verb of saying", edited(" told the council.", ", who leads the council, said."), MOVED, ELSEWHERE),
    ("broken into lines", edited(QUOTE, fill(QUOTE, 60)), KEPT, ""),
    ("lines broken around it", edited("met on Monday evening in the", "met on Monday\nevening in the"), KEPT, ""),
    ("a no-break space", edited("twelve boats", "twelve\N{NO-BREAK SPACE}boats"), KEPT, ""),
    ("two blanks", edited("twelve boats", "twelve  boats"), KEPT, ""),
    ("straight quotation marks around it", edited("“", '"').replace("”", '"'), MOVED, ELSEWHERE),
    ("one word", edited("twelve", "eleven"), STALE, GONE),
    ("a number in figures", edited("twelve", "12"), STALE, GONE),
    ("a comma", edited("spring, and", "spring and"), STALE, GONE),
    ("a capital", edited("We will", "we will"), STALE, GONE),
    ("a word cut off", edited(", and nobody will be left behind", ""), STALE, GONE),
    ("a word put in", edited("will run", "will soon run"), STALE, GONE),
    ("a split of a word", edited("nobody", "no body"), STALE, GONE),
    ("an apostrophe inside", edited("nobody will be left", "nobody’ll be left"), STALE, GONE),
    ("interrupted by its speaker", edited("by spring, and", "by spring,” Ines Marlow said, “and"), KEPT, ""),
    ("taken out", LEAD + TAIL, STALE, GONE),
    (
        "its marks taken out",
        edited("“", "").replace("”", ""),
        STALE,
        "the words “We will run twelve boats … left behind,” still stand in mill, but not as a quote of their own",
    ),
    ("doubled behind", ARTICLE + QUOTE + "\n", KEPT, ""),
    ("doubled before", QUOTE + "\n\n" + ARTICLE, KEPT, ""),
    ("an empty article", "Nothing.\n", STALE, GONE),
]


@pytest.mark.parametrize(("text", "standing", "reason"), [row[1:] for row in EDITS], ids=[f"{row[0]}" for row in EDITS])
def test_an_edit_of_the_article(desk, text, standing, reason):
    decision = desk.decide()
    desk.put("mill", text)
    found, why, linked = desk.told(decision)
    assert (found, why) == (standing, reason)
    assert " ".join(linked.split()) == (" ".join(decision.a.exact.split()) if found in (KEPT, MOVED) else "")


FILES = [
    ("the article is gone", lambda desk: desk.drop("mill"), ABSENT, ""),
    ("both are gone", lambda desk: (desk.drop("mill"), desk.drop("star")), ABSENT, ""),
    (
        "the article has another name",
        lambda desk: (desk.drop("mill"), desk.put("ferries", ARTICLE)),
        MOVED,
        "“We will run twelve boats … left behind,” stands in ferries now",
    ),
    (
        "the quote is in another file of the outlet",
        lambda desk: (desk.put("mill", LEAD), desk.put("late", "A late edition of the paper.\n\n" + ARTICLE)),
        MOVED,
        "“We will run twelve boats … left behind,” stands in late now",
    ),
    (
        "another file of the outlet has it in other surroundings",
        lambda desk: (desk.put("mill", LEAD), desk.put("late", QUOTE + TAIL)),
        STALE,
        GONE,
    ),
    (
        "the article is gone and another has it in other surroundings",
        lambda desk: (desk.drop("mill"), desk.put("late", QUOTE + TAIL)),
        ABSENT,
        "",
    ),
    (
        "two other files of the outlet have it",
        lambda desk: (desk.drop("mill"), desk.put("early", ARTICLE), desk.put("late", ARTICLE)),
        STALE,
        "“We will run twelve boats … left behind,” is not in mill, and in 2 others of The Mill",
    ),
    (
        "another outlet has it",
        lambda desk: (desk.drop("mill"), desk.put("coast", ARTICLE, "The Coast")),
        ABSENT,
        "",
    ),
    ("another file has it, too", lambda desk: desk.put("late", ARTICLE), KEPT, ""),
    ("the outlet's name was corrected", lambda desk: desk.put("mill", ARTICLE, "The Halden Mill"), KEPT, ""),
]


@pytest.mark.parametrize(("change", "standing", "reason"), [row[1:] for row in FILES], ids=[row[0] for row in FILES])
def test_a_change_of_files(desk, change, standing, reason):
    decision = desk.decide()
    change(desk)
    assert desk.told(decision)[:2] == (standing, reason)


def test_of_an_article_given_in_part_nothing_is_stale(desk):
    decision = desk.decide()
    desk.put("mill", LEAD)
    assert desk.told(decision)[0] is STALE
    assert desk.told(decision, partial={"mill"})[0] is ABSENT


def test_of_two_with_the_same_words_the_one_in_the_same_surroundings_is_meant(desk):
    """And when both have them, the nearer one; where so many have that it means nothing, none."""
    decision = desk.decide()
    desk.put("mill", "“Stop.”\n\n" + LEAD + QUOTE.replace("told", "warned") + "\n\n" + ARTICLE)
    articles, said = desk.read()
    [bearing] = rulings([decision], articles, said).bearings
    spans = {one.id: one.spans[0].start for found in said for one in found.statements}
    assert bearing.standing is KEPT
    assert spans[bearing.a] > articles[0].text.index("warned")
    desk.put("mill", (ARTICLE + "\n") * (_MOST + 1))
    assert desk.told(decision)[:2] == (
        STALE,
        f"“We will run twelve boats … left behind,” stands in mill more than {_MOST} times",
    )


def test_a_fact_may_be_a_quote_but_a_quote_no_fact(desk):
    """What was answered of quotes says nothing of a claim with the same words."""
    quoted, stated = desk.decide(), desk.decide(Subject.FACT)
    desk.put("mill", edited("“", "").replace("”", "").replace(" Ines Marlow told the council.", ""))
    assert desk.told(quoted)[0] is STALE
    assert stated.subject is Subject.FACT


def test_a_hash_that_is_not_that_of_the_words_is_not_believed(desk):
    """A reader is shown the words, so that it must be the words that count."""
    honest = desk.decide()
    forged = decide(
        Subject.QUOTE,
        Answer.SAME,
        type(honest.a)(**{**{f: getattr(honest.a, f) for f in honest.a.__slots__}, "exact": "Other words."}),
        honest.b,
        who=ANA,
        when=now(),
    )
    assert desk.told(forged)[:2] == (STALE, "the hash of “Other words.” is not that of its words")


def test_a_no_quote_needs_its_own_passage_alone(desk):
    decision = desk.decide(answer=Answer.NOT_A_QUOTE)
    desk.drop("star")
    articles, said = desk.read()
    ruled = rulings([decision], articles, said)
    assert [one.standing for one in ruled.bearings] == [KEPT]
    assert ruled.quotes.set_apart == ((ruled.bearings[0].a, decision.id),)


def test_two_passages_that_became_one_are_stale(desk):
    one, other = (anchor(*desk.find("twelve boats", "mill")) for _ in range(2))
    decision = decide(Subject.QUOTE, Answer.SAME, one, other, who=ANA, when=now())
    assert desk.told(decision)[:2] == (STALE, "both passages are one and the same in mill now")


def test_a_split_leaves_out_who_is_gone_and_keeps_the_rest(desk):
    desk.put("quay", ARTICLE, "The Quay")
    desk.put("coast", OTHER, "The Coast")
    a, b = anchor(*desk.find("twelve boats", "mill")), anchor(*desk.find("a dozen boats", "star"))
    with_a = [anchor(*desk.find("twelve boats", "quay"))]
    with_b = [anchor(*desk.find("a dozen boats", "coast"))]
    decision = decide(Subject.QUOTE, Answer.DIFFERENT, a, b, who=ANA, when=now(), with_a=with_a, with_b=with_b)
    desk.put("coast", LEAD, "The Coast")
    articles, said = desk.read()
    ruled = rulings([decision], articles, said)
    [bearing] = ruled.bearings
    assert (bearing.standing, bearing.reason) == (KEPT, "1 more of its passages are not as they were: left out")
    assert (bearing.with_a, bearing.with_b) == (("quay:1",), ())
    assert {(link.a, link.b) for link in ruled.quotes.different} == {("mill:1", "star:1"), ("quay:1", "star:1")}


def named(desk, article, words):
    one = next(found for found in desk.read()[0] if found.id == article)
    start = one.text.index(words)
    return anchor_name(one, type(one.blocks[0].span)(start, start + len(words)))


def test_persons_are_found_by_their_names(desk):
    pair = named(desk, "mill", "Ines Marlow"), named(desk, "star", "Ines Marlow")
    decision = decide(Subject.PERSON, Answer.DIFFERENT, *pair, who=ANA, when=now())
    articles, said = desk.read()
    ruled = rulings([decision], articles, said)
    [link] = ruled.persons
    assert (link.a, link.b, link.same) == (Called("mill", "Ines Marlow"), Called("star", "Ines Marlow"), False)
    assert [(one.standing, one.a, one.b) for one in ruled.bearings] == [(KEPT, "Ines Marlow", "Ines Marlow")]
    desk.put("mill", edited("Ines Marlow told", "Inez Marlow told"))
    assert desk.told(decision)[0] is STALE
    desk.put("mill", edited("Ines Marlow told the", "the minister, Ines Marlow, told the"))
    assert desk.told(decision)[0] is MOVED


def test_one_person_of_one_article_cannot_be_told_apart(desk):
    desk.put("mill", ARTICLE + "\nInes Marlow left the hall at nine.\n")
    one = next(found for found in desk.read()[0] if found.id == "mill")
    last = one.text.rindex("Ines Marlow")
    pair = named(desk, "mill", "Ines Marlow"), anchor_name(one, type(one.blocks[0].span)(last, last + 11))
    for answer, standing in ((Answer.SAME, KEPT), (Answer.DIFFERENT, STALE)):
        decision = decide(Subject.PERSON, answer, *pair, who=ANA, when=now())
        articles, said = desk.read()
        ruled = rulings([decision], articles, said)
        assert [found.standing for found in ruled.bearings] == [standing]
        assert ruled.persons == ()


def test_a_withdrawn_decision_is_as_if_never_given(desk, tmp_path):
    from compare.decisions import FILE_NAME, DecisionFile, load, withdraw

    kept, gone = desk.decide(), desk.decide(answer=Answer.DIFFERENT)
    articles, said = desk.read()
    before = rulings([kept], articles, said)
    with DecisionFile(tmp_path / FILE_NAME) as file:
        for record in (gone, withdraw(gone.id, who=ANA, when=now()), kept):
            file.append(record)
    assert rulings(load(tmp_path / FILE_NAME).decisions, articles, said) == before
