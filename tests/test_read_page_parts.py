"""A page's parts are told by their neighbours: headline, date, author, appeals, links, notes, cross-headings."""

import json

import pytest

from compare.models import BlockKind
from compare.read import read

LEDE = "Ferry crews on the west coast vowed on Monday to carry on with a strike that has cut off a dozen islands."
MORE = "The owners said they had made a final offer, and would not make another before the summer season begins."
LAST = "Talks are to resume on Thursday in Bergen, where both sides have booked rooms in the same old hotel."


@pytest.fixture
def page(tmp_path):
    """Reads one plain text made of paragraphs."""

    def reader(*paragraphs, gap="\n\n", name="page.txt"):
        (tmp_path / name).write_text(gap.join(paragraphs), encoding="utf-8")
        return read([str(tmp_path / name)]).articles[0]

    return reader


def kinds(article):
    """Paragraph → what it was marked as."""
    return [(article.text[b.span.start : b.span.end], b.kind.value) for b in article.blocks]


def marked(article, kind):
    """The paragraphs of one kind."""
    return [text for text, found in kinds(article) if found == kind]


GAPS = [pytest.param("\n\n", id="blank lines between"), pytest.param("\n", id="a line a paragraph")]


@pytest.mark.parametrize("gap", GAPS)
def test_reads_a_scraped_page(page, gap):
    """Menus, masthead, headline, author, date, buttons, caption, related links and legal lines each find their kind."""
    article = page(
        "Skip to main content", "Home » World", "The Harbour Gazette", "Sign in",
        "Ferry strike enters third week as talks stall", "By Nina Holm and Piet Bakker, Harbour Gazette",
        "Published: 3 May 2021 at 08:12 BST | Updated: 4 May 2021 at 10:40 BST", "Share", "Tweet",
        "Dockers block the quay in Norhaven. (Olav Berg/Getty Images)",
        LEDE, MORE, "READ MORE: What the strike means for schools", "What the owners want", LAST,
        "Nina Holm is a senior correspondent at the Harbour Gazette. Follow her on Twitter @ninaholm.",
        "© 2021 Harbour Gazette Ltd. All rights reserved.", "Most read", "Storm closes mountain pass",
        gap=gap,
    )  # fmt: skip
    assert marked(article, "body") == [LEDE, MORE, LAST]
    assert marked(article, "headline") == ["Ferry strike enters third week as talks stall", "What the owners want"]
    assert marked(article, "caption") == ["Dockers block the quay in Norhaven. (Olav Berg/Getty Images)"]
    assert (article.title, article.date) == ("Ferry strike enters third week as talks stall", "2021-05-03")
    assert (article.byline, article.outlet) == ("Nina Holm and Piet Bakker", "Harbour Gazette")
    assert {"title", "date", "byline", "outlet"} <= article.guessed
    assert all(block.reason for block in article.blocks if block.kind is not BlockKind.BODY)


TITLES = [
    pytest.param(["Ferry strike drags on", LEDE, MORE], "Ferry strike drags on", id="first line"),
    pytest.param(["World", "Ferry strike drags on", LEDE], "Ferry strike drags on", id="below a section label"),
    pytest.param(["Big deals inside today", "Ferry strike drags on", "Ferry strike drags on", LEDE], "Ferry strike drags on", id="the line printed twice"),
    pytest.param(["Why are the ferries still at the quay?", LEDE], "Why are the ferries still at the quay?", id="a question"),
    pytest.param(["Ferry Strike Drags On Into A Third Week.", LEDE], "Ferry Strike Drags On Into A Third Week.", id="closed with a full stop"),
    pytest.param(["Ferry strike drags on;", "Owners make final offer", LEDE], "Ferry strike drags on; Owners make final offer", id="carried on by a semicolon"),
    pytest.param(["# Ferry strike drags on", LEDE], "Ferry strike drags on", id="Markdown heading"),
    pytest.param(["Europe|Ferry strike drags on", "Ferry strike drags on", LEDE], "Ferry strike drags on", id="below the title of the browser window"),
    pytest.param(["Special Dispatch No. 12", "Ferry strike drags on", LEDE], "Ferry strike drags on", id="below the name of a series"),
    pytest.param(["Last Update March 29, 2018", "Ferry strike drags on", LEDE], "Ferry strike drags on", id="below a date"),
    pytest.param([LEDE, MORE], "page", id="no headline: the file name"),
]  # fmt: skip


@pytest.mark.parametrize(("paragraphs", "title"), TITLES)
def test_finds_the_headline(page, paragraphs, title):
    """The headline is the line that looks like one, printed twice or first of its length."""
    article = page(*paragraphs)
    assert article.title == title
    assert "title" in article.guessed


def test_a_dateline_is_no_headline(page):
    """A first paragraph that ends in a question still begins with a place."""
    assert page("NORHAVEN, Norway (AP) — Was that the last ferry?", LEDE).title == "page"


def test_stated_title_is_found_in_the_text(tmp_path):
    """A line of the text that is the stated title is the headline, whole or broken over two lines, and every time."""
    record = {"id": "x", "title": "Strike drags on; Owners firm", "text": f"Strike drags on;\nOwners firm.\n\n{LEDE}"}
    (tmp_path / "a.jsonl").write_text(json.dumps(record))
    article = read([str(tmp_path / "a.jsonl")]).articles[0]
    assert marked(article, "headline") == ["Strike drags on;", "Owners firm."]
    assert "title" not in article.guessed


def test_standfirst_is_no_body(page):
    """A sentence between headline and date line sums the story up, and is marked as a sub-headline."""
    standfirst = "With milk running short, islanders turn against both sides."
    article = page("Ferry strike drags on", standfirst, "May 3, 2021 21:09", LEDE)
    assert marked(article, "headline") == ["Ferry strike drags on", standfirst]
    assert marked(article, "dateline") == ["May 3, 2021 21:09"]


def test_author_without_by(page):
    """A bare name between headline and text is the author, and a one-word label there is furniture."""
    article = page(
        "Ferry strike drags on", "Islanders know who is to blame.", "Jane Doe", "(May 3, 2021 / QNS)", "Analysis", LEDE
    )
    assert (article.byline, article.date) == ("Jane Doe", "2021-05-03")
    assert marked(article, "body") == [LEDE]


def test_form_in_the_middle_of_the_story(page):
    """A sign-up form between two paragraphs is marked down to its button, and the quote below it is not."""
    form = ["Get the Quay's daily edition by email", "Your email", "GET IT", "By signing up, you agree to the terms"]
    article = page("Ferry strike drags on", LEDE, *form, "“Islanders know who is to blame,” she added.", MORE)
    assert marked(article, "boilerplate") == form


def test_speaker_above_a_quotation_stays(page):
    """A name above a quotation says who speaks, so it is no cross-heading."""
    article = page(
        "Ferry strike drags on", LEDE, "Kari Lund", "“We will not go back for a bag of promises,” she wrote.", MORE
    )
    assert ("Kari Lund", "body") in kinds(article)


def test_letter_to_the_reader_goes_to_its_signatures(page):
    """An appeal in the form of a letter is furniture from greeting to signature, and the story around it is not."""
    letter = [
        "Dear Reader,", "As you can imagine, costs have risen and our journalism is not free.",
        "For $5 a month you will receive the following:", "• No ads", "• A weekly magazine",
        "Help us tell the story of these islands.", "Thank you,", "Ada Moe, Editor", "Bo Ek, Publisher",
    ]  # fmt: skip
    article = page("Ferry strike drags on", *letter, LEDE, MORE)
    assert marked(article, "boilerplate") == letter
    assert marked(article, "body") == [LEDE, MORE]


def test_open_letter_in_a_story_is_body(page):
    """A letter that asks for no money is part of the story that quotes it."""
    letter = [
        "Dear friends,",
        "The strike has gone on for too long and the islands have suffered enough by now.",
        "Yours,",
        "Kari Lund",
    ]
    article = page("Ferry strike drags on", LEDE, *letter, MORE)
    assert set(letter[1:2]) <= set(marked(article, "body"))


def test_caption_cut_off_and_repeated(page):
    """A page prints a caption beside and below its picture, once without the credit that gives it away."""
    full = "Kari Lund (L), head of the union, meets the owners in Bergen on Sunday. (photo credit: OLA DAHL)"
    article = page("Ferry strike drags on", full[:52], full, LEDE)
    assert marked(article, "caption") == [full[:52], full]


def test_related_links_with_dates(page):
    """Below "Related content" come titles and dates, and neither dates the article nor speaks in it."""
    article = page("Ferry strike drags on", LEDE, MORE, "Related Content", "May 19, 2019", "Storm shuts the harbour")
    assert marked(article, "boilerplate") == ["Related Content", "May 19, 2019", "Storm shuts the harbour"]
    assert article.date == ""


WRAPPED = """Ferry strike enters third week

Ferry crews on the west coast of Norway vowed on Monday to carry on with
a strike that has cut off a dozen islands. "We will not go back for a bag
of promises," union leader Kari Lund told reporters at the quay in
Bergen.

The company said it had made a "fair and final offer" and that it would
not make another one before the summer.
"""


def test_hard_wrapped_text_has_paragraphs(tmp_path):
    """Lines broken at a column are joined, so that a quote is not cut in the middle; the text itself stays."""
    (tmp_path / "a.txt").write_text(WRAPPED)
    article = read([str(tmp_path / "a.txt")]).articles[0]
    assert article.text == WRAPPED
    assert len(article.blocks) == 3
    assert article.text[article.blocks[1].span.start : article.blocks[1].span.end].endswith("quay in\nBergen.")


def test_short_lines_are_not_joined(page):
    """A list has short lines, too, but they are not broken in mid-sentence."""
    article = page("Ferry strike drags on", "Bergen to Vik", "Vik to Leirvik", "Leirvik to Stord", LEDE, gap="\n")
    assert len(article.blocks) == 5


def corpus(tmp_path, texts, outlet="The Quay"):
    """Articles of one outlet as JSON lines, read."""
    rows = [
        json.dumps({"id": f"a{i}", "outlet": outlet, "title": f"T{i}", "text": text}) for i, text in enumerate(texts)
    ]
    (tmp_path / "c.jsonl").write_text("\n".join(rows))
    return read([str(tmp_path / "c.jsonl")]).articles


STORIES = [
    f"Story number {i} begins with a sentence that no other story of this outlet has in it, for sure." for i in range(4)
]


def test_lines_repeated_in_an_outlet(tmp_path):
    """A line that closes several articles of an outlet is furniture, though no rule knows it."""
    footer = "Island news, told by islanders since 1911"
    articles = corpus(tmp_path, [f"{story}\n\n{footer}" for story in STORIES])
    assert all(marked(article, "boilerplate") == [footer] for article in articles)


def test_background_in_the_middle_stays(tmp_path):
    """A newsroom repeats its background paragraph, and that is reporting."""
    background = "The strike began in April, after the owners had cut the night crews of all ferries by a third."
    articles = corpus(tmp_path, [f"{story}\n\n{background}\n\n{story[::-1]}." for story in STORIES])
    assert all(background in marked(article, "body") for article in articles)


def test_repeated_quotes_stay(tmp_path):
    """A recurring quote is what this program looks for; it is never furniture."""
    quote = "“We will not go back,” said Lund."
    articles = corpus(tmp_path, [f"{story}\n\n{quote}" for story in STORIES])
    assert all(quote in marked(article, "body") for article in articles)


def test_versions_of_one_article_stay(tmp_path):
    """Three updates of one article share all their lines, and none of them is furniture."""
    articles = corpus(
        tmp_path, [f"{STORIES[0]}\n\n{MORE}\n\nUpdate {i} of the day came in just before noon." for i in range(3)]
    )
    assert all(MORE in marked(article, "body") for article in articles)
