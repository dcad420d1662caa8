"""A paragraph that another outlet has as well: told of once, unless it is credited, quoted or theirs from us."""

import pytest

from compare.extract import extract_one
from compare.pipeline.checking import Other, check_article
from compare.read import read

OWN = "The council of Halden met on Monday to talk about the ferry, as it does every spring."
FIRST = (
    "The crews of the Halden ferries went on strike for the third time in as many years, and a dozen islands have been "
    "without bread, mail and medicine since, while the company and the ministry have not met once."
)
SECOND = (
    "Fishermen have carried the sick to the mainland in open boats, schools have closed on nine of the islands, and the "
    "last of the hotels in Orrin sent its guests home on Sunday with a promise to pay them back in spring."
)
SPEECH = (
    "“The crews of the ferries have had no rise in as many years as I can count, the islands go without bread and mail, "
    "and the company has not met us once since the winter,” Ana Ruiz said."
)


@pytest.fixture
def check(tmp_path):
    """The findings on shared text in an article of The Coast; the others are given as outlet, front matter, text."""

    def run(here, *others, front=""):
        def write(name, outlet, more, text):
            head = f"---\noutlet: {outlet}\ndate: 2024-05-14\n{more}---\n"
            (tmp_path / f"{name}.md").write_text(head + text + "\n", encoding="utf-8")

        write("here", "The Coast", front, here)
        for number, (outlet, more, text) in enumerate(others):
            write(f"there{number}", outlet, more, text)
        articles = {article.id: article for article in read([str(tmp_path)]).articles}
        article = articles.pop("here")
        found = check_article(
            article, extract_one(article), [Other(other, extract_one(other)) for other in articles.values()]
        )
        return [finding for finding in found if finding.rule.slug == "shared-text"]

    return run


def test_one_borrowed_paragraph_of_many_is_found(check):
    """Most of the article is its own; a share of the whole text would hide it."""
    own = "\n\n".join(f"{OWN} The mayor counted {number} speakers." for number in ("nine", "ten", "thirty"))
    (finding,) = check(f"{own}\n\n{FIRST}", ("The Star", "", f"{FIRST}\n\nThe Star asked the company for a word."))
    assert finding.here.text == FIRST
    assert finding.message == "this paragraph is also in The Star, which is not credited"
    assert [one.text for one in finding.related] == [FIRST]


def test_a_changed_word_hides_nothing(check):
    changed = FIRST.replace("company", "firm")
    (finding,) = check(f"{OWN}\n\n{changed}", ("The Star", "", FIRST))
    assert 0.6 <= finding.confidence < 1


def test_paragraphs_in_a_row_are_one_finding(check):
    (finding,) = check(f"{OWN}\n\n{FIRST}\n\n{SECOND}", ("The Star", "", f"{FIRST}\n\n{SECOND}"))
    assert finding.here.text == f"{FIRST}\n\n{SECOND}"
    assert finding.message.startswith("this passage is also in")


def test_all_who_have_it_are_named_in_one_finding(check):
    (finding,) = check(f"{OWN}\n\n{FIRST}", *((f"The {name}", "", FIRST) for name in ("Star", "Herald", "Mail")))
    assert finding.message == "this paragraph is also in The Herald, The Mail and 1 more, which are not credited"
    assert {one.outlet for one in finding.related} == {"The Star", "The Herald", "The Mail"}


@pytest.mark.parametrize(
    ("here", "there", "front"),
    [
        pytest.param(FIRST, ("The Star", "", SECOND), "", id="another paragraph"),
        pytest.param(SPEECH, ("The Star", "", SPEECH), "", id="a quote that both have"),
        pytest.param(OWN, ("The Star", "", OWN), "", id="too short to tell"),
        pytest.param(FIRST, ("The Coast", "", FIRST), "", id="one outlet"),
        pytest.param(FIRST, ("The Star", "", FIRST), "byline: The Star\n", id="the outlet is in the byline"),
        pytest.param(FIRST, ("The Star", "credit: Northwire\n", FIRST), "credit: Northwire\n", id="one wire credited"),
        pytest.param(
            f"{FIRST}\n\n“We wait,” Ana Ruiz told The Star.", ("The Star", "", FIRST), "", id="named as source"
        ),
    ],
)
def test_what_is_credited_quoted_or_own_is_no_shared_text(check, here, there, front):
    assert check(here, there, front=front) == []
