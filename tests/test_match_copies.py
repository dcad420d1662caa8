"""Articles that share body text count once, and articles that share quotes do not."""

import pytest

from compare.match import match
from compare.models import Article, Block, BlockKind, CopyKind, Directness, Kind, Span, Statement

BODY = (
    "The observatory on Mount Perrin closes its dome in June after ninety years, because lamps in the valley have made "
    "the sky too bright for its oldest mirror. Astronomers will carry the instruments to a plateau farther south, and "
    "the village keeps the building as a museum. A vote of the council last week settled who pays for the roof. "
)
MORE = (
    "Hikers may sleep in the former dormitory from next summer on. The council wants lamps with shields along the road, "
    "and it has asked the railway to dim its yard at night, as towns nearby have done with some success."
)
OTHER = (
    "Snow fell on the passes for a third day and the ploughs ran out of salt, so that lorries waited in long rows at the "
    "border while drivers shared soup from field kitchens and slept in a gymnasium that a school had opened for them."
)


def copies(*texts: str):
    articles = [Article(name, name, "", "", text, ()) for name, text in zip("abcd", texts, strict=False)]
    return match(articles, []).copies


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        pytest.param(BODY, BODY, CopyKind.EXACT, id="the same text"),
        pytest.param(BODY, BODY.replace(". ", ".\n\n"), CopyKind.EXACT, id="the same text, other paragraphs"),
        pytest.param("The dome closes.", "The dome  closes.", CopyKind.EXACT, id="the same text, however short"),
        pytest.param(BODY + MORE, (BODY + MORE).replace("ninety", "91"), CopyKind.NEAR, id="a corrected number"),
        pytest.param(BODY + MORE, BODY + OTHER, CopyKind.PARTIAL, id="a borrowed first half"),
        pytest.param(BODY + MORE + OTHER, BODY, CopyKind.PARTIAL, id="a shortened copy"),
    ],
)
def test_shared_text_is_found_and_named(one, other, kind):
    (found,) = copies(one, other)
    assert (found.a, found.b, found.kind) == ("a", "b", kind)
    assert 0.25 <= found.share <= 1


def test_a_shortened_copy_is_wholly_contained():
    (found,) = copies(BODY + MORE + OTHER, BODY)
    assert found.share == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(BODY, OTHER, id="two texts"),
        pytest.param("Copyright of the paper. " + BODY, "Copyright of the paper. " + OTHER, id="one line in common"),
        pytest.param("The dome closes in June.", "The dome closes in June, too.", id="too short to tell"),
    ],
)
def test_other_texts_are_no_copies(one, other):
    assert copies(one, other) == ()


def test_two_reports_of_one_speech_are_no_copies():
    articles, statements = [], []
    for name, own in (("a", MORE), ("b", OTHER)):
        text = own + "“" + BODY + "”"
        span = Span(len(own) + 1, len(text) - 1)
        articles.append(Article(name, name, "", "", text, ()))
        statements.append(Statement(f"{name}:1", Kind.QUOTE, name, (span,), BODY, Directness.DIRECT))
    found = match(articles, statements)
    assert found.copies == ()
    assert [group.members for group in found.groups] == [("a:1", "b:1")]


def test_furniture_of_the_page_makes_no_copy():
    articles = []
    for name, own in (("a", MORE), ("b", OTHER)):
        text = own + BODY
        blocks = (
            Block(Span(0, len(own)), BlockKind.BODY, ""),
            Block(Span(len(own), len(text)), BlockKind.BOILERPLATE, "repeated"),
        )
        articles.append(Article(name, name, "", "", text, blocks))
    assert match(articles, []).copies == ()
