"""A line of page furniture is told from a paragraph of the article by the line alone."""

import pytest

from compare.read.captions import caption
from compare.read.furniture import furniture
from compare.read.lines import lines

FURNITURE = [
    pytest.param("Connect with us", "navigation", id="menu entry"),
    pytest.param("To Top", "navigation", id="jump to the top"),
    pytest.param("More in Fisheries", "navigation", id="section teaser"),
    pytest.param("4 minute read.", "navigation", id="reading time"),
    pytest.param("1,204", "navigation", id="counter of comments"),
    pytest.param("Home » World » Europe", "navigation", id="breadcrumbs"),
    pytest.param("• Print Friendly, PDF & Email", "share links", id="print bullet"),
    pytest.param("• Send to Kindle", "share links", id="reader bullet"),
    pytest.param("Share this story: Share on Facebook Share on Twitter", "share links", id="share buttons"),
    pytest.param("Follow Nina Holm on Twitter @ninaholm.", "share links", id="author's account"),
    pytest.param("Subscribe to The Quay via Email", "subscription appeal", id="subscribe line"),
    pytest.param(
        "Enter your email address to receive notifications of new posts.", "subscription appeal", id="mail form"
    ),
    pytest.param("Sign up for our morning newsletter", "subscription appeal", id="newsletter"),
    pytest.param("Join the Quay", "subscription appeal", id="join, short"),
    pytest.param(
        "Join Quay Premium now for just $3 and read without ads. Click here>>", "subscription appeal", id="join, offer"
    ),
    pytest.param("Leave a Comment", "comment form", id="comment heading"),
    pytest.param('× [contact-form-7 404 "Not Found"]', "comment form", id="broken contact form"),
    pytest.param(
        "Your email address will not be published. Required fields are marked *", "comment form", id="comment hint"
    ),
    pytest.param("© 2021 Quay Media Ltd. All rights reserved.", "legal line", id="copyright"),
    pytest.param("This site is protected by reCAPTCHA and the Privacy Policy applies.", "legal line", id="captcha"),
    pytest.param("Cookie policy | Privacy policy | Terms of use", "legal line", id="policy links"),
    pytest.param("The views expressed here are the author's own.", "legal line", id="disclaimer"),
    pytest.param("(Reporting by Ola Dahl; Editing by Jane Roe)", "staff credits", id="desk line of an agency"),
    pytest.param("Ada Moe in Bergen contributed to this report.", "staff credits", id="contributor"),
    pytest.param("RELATED: What the strike means for island schools", "related link", id="related, with title"),
    pytest.param("Read more: Bread runs short", "related link", id="read more"),
    pytest.param("Tags: Ferries, Strike, Norhaven", "list of topics", id="tags"),
    pytest.param("thequay.com", "web address", id="domain"),
    pytest.param(".gallery-wrap {", "page code", id="style sheet"),
    pytest.param("* * *", "no words", id="row of stars"),
    pytest.param("Monday, March 18th | 9 Adar II 5784", "date of the visit", id="day of the visit"),
]


@pytest.mark.parametrize(("text", "reason"), FURNITURE)
def test_marks_furniture(text, reason):
    """Each kind of furniture is marked, and the reason names the kind."""
    assert furniture(lines(text)[0]) == reason


BODY = [
    pytest.param("The minister asked readers to subscribe to the plan before May.", id="subscribe inside a sentence"),
    pytest.param("He took a photo of the empty quay and sent it to his sister.", id="photo inside a sentence"),
    pytest.param("“Share this story with everyone you know,” she told the crowd.", id="share inside a quote"),
    pytest.param("Like many captains, Lund has complained about the owners on Twitter.", id="like … on Twitter"),
    pytest.param("Follow-up talks are planned for June, the union said on Facebook.", id="follow-up talks"),
    pytest.param("Register to vote by Oct. 11, the county clerk urged residents.", id="register to vote"),
    pytest.param(
        "Reporting by the Harbour Times showed that the ferry had been sold twice.", id="reporting by, as subject"
    ),
    pytest.param("The opinions expressed by voters in the survey were mixed.", id="opinions expressed by voters"),
    pytest.param("Copyright law has not kept pace with streaming, the judge wrote.", id="copyright as topic"),
    pytest.param(
        "Donors worried about money they would have contributed to the campaign.", id="contributed to a campaign"
    ),
    pytest.param("Join forces or perish, the old slogan of the dockers went.", id="join, as a slogan"),
    pytest.param("“Terms of use?” he said. “I never read them.”", id="terms in a quote"),
    pytest.param("More on that later, the spokesman said, and hung up the phone.", id="more on, in a sentence"),
    pytest.param("3.", id="number of a list"),
    pytest.param("Twitter and Facebook removed 400 accounts on Monday.", id="networks as subject"),
    pytest.param(
        "This story has been updated to say that the ferry was built in 1987, not 1978.", id="correction with content"
    ),
    pytest.param("“Click here,” the message said, and thousands did.", id="click here in a quote"),
]


@pytest.mark.parametrize("text", BODY)
def test_leaves_the_body_alone(text):
    """A sentence that merely holds the words of a button is body: a wrong mark would lose its quotes."""
    line = lines(text)[0]
    assert (furniture(line), caption(line)) == ("", False)


CAPTIONS = [
    pytest.param("[Photo: Ola Dahl / Wikimedia ]", id="bracketed credit"),
    pytest.param("Dockers at the gate. Photo: Wikimedia Commons.", id="credit at the end"),
    pytest.param("Lund meets the owners in Bergen. (photo credit: OLA DAHL/REUTERS)", id="credit in brackets"),
    pytest.param("Ferries lie idle on Sunday. (Olav Berg/Getty Images)", id="agency in brackets"),
    pytest.param("FILE - In this May 3, 2019 file photo, a ferry leaves the quay.", id="file photo"),
    pytest.param("Photo by Jane Roe", id="photo by"),
    pytest.param("Jim Roe / Reuters.", id="name and agency"),
    pytest.param("![The quay](quay.jpg)", id="image in Markdown"),
]


@pytest.mark.parametrize("text", CAPTIONS)
def test_marks_captions(text):
    """A caption or credit says so at its start or end."""
    assert caption(lines(text)[0])


NO_CAPTIONS = [
    pytest.param("Video by a bystander shows the ferry turning back at the last moment.", id="video by, as subject"),
    pytest.param("She posted a photo by her mother.", id="photo by, at the end"),
    pytest.param("The picture in the islands is mixed, he said.", id="picture, figuratively"),
    pytest.param("The claim was first made by an agency (it was later dropped).", id="closing brackets"),
]


@pytest.mark.parametrize("text", NO_CAPTIONS)
def test_keeps_sentences_on_pictures(text):
    """A sentence about a picture is no caption."""
    assert not caption(lines(text)[0])


KNOWN_FAILURES = [
    pytest.param("Abonnez-vous à notre lettre", "subscription appeal", id="other languages"),
    pytest.param("Lately on our pages", "navigation", id="a widget heading nobody foresaw"),
]


@pytest.mark.xfail(strict=True, reason="rules know English furniture; lines repeated in an outlet are found otherwise")
@pytest.mark.parametrize(("text", "reason"), KNOWN_FAILURES)
def test_known_failures(text, reason):
    """What the rules on single lines cannot see."""
    assert furniture(lines(text)[0]) == reason


HOSTILE = [
    pytest.param("share" + ",." * 340, id="a button and a row of commas"),
    pytest.param("more in " + "x" * 680, id="a teaser with one endless word"),
    pytest.param("join " + "a " * 340, id="an endless invitation"),
    pytest.param("home" + ">" * 680, id="breadcrumbs without crumbs"),
    pytest.param("photo" + " (" * 340, id="brackets that never close"),
    pytest.param("a@b" * 230, id="an address of addresses"),
    pytest.param("privacy, " * 77 + "!", id="policies without end"),
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_lines_come_back(text):
    """No line sends a pattern into exponential search: the test would not end."""
    line = lines(text)[0]
    assert isinstance(furniture(line), str)
    assert isinstance(caption(line), bool)
