"""Reported speech without marks: what is reported, who is said to vouch for it, and the word that says so."""

import pytest

from compare.extract import extract
from compare.models import Article, Block, BlockKind, Directness, Span, Statement


def article(text: str) -> Article:
    """An article of paragraphs, one a line."""
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(Span(start, start + len(line)), BlockKind.BODY, ""))
        start += len(line) + 1
    return Article("a", "a.txt", "a", "", text, tuple(blocks))


def reports(text: str) -> list[Statement]:
    return [found for found in extract([article(text)]) if found.directness is Directness.INDIRECT]


def parts(text: str, statement: Statement) -> list[str]:
    return [text[span.start : span.end] for span in statement.spans]


def case(text: str, content: str | list[str], speaker: str, cue: str, name: str):
    return pytest.param(text, [content] if isinstance(content, str) else content, speaker, cue, id=name)


@pytest.mark.parametrize(
    ("text", "content", "speaker", "cue"),
    [
        case("Ines Marlow said the old bridge would close in May.", "the old bridge would close in May", "Ines Marlow", "said", "bare clause"),
        case("Ines Marlow said on Monday that the old bridge would close.", "the old bridge would close", "Ines Marlow", "said", "that, behind a day"),
        case("Ines Marlow said in a statement that the old bridge would close.", "the old bridge would close", "Ines Marlow", "said", "that, behind an occasion"),
        case("Ines Marlow told Northwire that the old bridge would close.", "the old bridge would close", "Ines Marlow", "told", "told somebody that"),
        case("Ines Marlow told reporters the old bridge would close.", "the old bridge would close", "Ines Marlow", "told", "told somebody"),
        case("Holt told Northwire host Mike Dane on his show that he would leave the party.", "he would leave the party", "Holt", "told", "told somebody described at length"),
        case("The old bridge will close in May, Ines Marlow said.", "The old bridge will close in May", "Ines Marlow", "said", "behind the content"),
        case("The old bridge will close in May, said Ines Marlow, the mayor of Lund.", "The old bridge will close in May", "Ines Marlow", "said", "behind the content, inverted"),
        case("The old bridge will close in May, Ines Marlow told Northwire on Monday.", "The old bridge will close in May", "Ines Marlow", "told", "behind the content, told"),
        case("The old bridge, Ines Marlow said, will close in May.", ["The old bridge", "will close in May"], "Ines Marlow", "said", "in the middle"),
        case("According to Ines Marlow, the old bridge will close.", "the old bridge will close", "Ines Marlow", "According to", "according to, first"),
        case("The old bridge will close, according to the harbour police.", "The old bridge will close", "the harbour police", "according to", "according to, last"),
        case("The old bridge will close, according to a study published by the city.", "The old bridge will close", "a study", "according to", "according to a study by somebody"),
        case("The fleet, according to the harbour police, has lost eleven boats.", ["The fleet", "has lost eleven boats"], "the harbour police", "according to", "according to, in the middle"),
        case("Rep. Jane Doe (D-Ark.) said the old bridge was unsafe for lorries.", "the old bridge was unsafe for lorries", "Rep. Jane Doe", "said", "bracket behind the name"),
        case("Ines Marlow, the mayor of Lund, said the old bridge was unsafe.", "the old bridge was unsafe", "Ines Marlow", "said", "apposition behind the name"),
        case("The mayor, Ines Marlow, said the old bridge was unsafe.", "the old bridge was unsafe", "Ines Marlow", "said", "name behind the office"),
        case("The council, in a paper put out on Monday, noted that the old bridge was unsafe.", "the old bridge was unsafe", "The council", "noted", "setting behind the source"),
        case("Ines Marlow left the council early, saying that the old bridge was unsafe.", "the old bridge was unsafe", "Ines Marlow", "saying", "participle"),
        case("Ines Marlow believes that the old bridge is unsafe.", "the old bridge is unsafe", "Ines Marlow", "believes", "belief"),
        case("Ines Marlow denied that the old bridge was unsafe.", "the old bridge was unsafe", "Ines Marlow", "denied", "denial"),
        case("Ines Marlow pointed out that the old bridge was unsafe.", "the old bridge was unsafe", "Ines Marlow", "pointed", "point out"),
        case("Ines Marlow promised to rebuild the bridge within a year.", "to rebuild the bridge within a year", "Ines Marlow", "promised", "promise"),
        case("Ines Marlow hopes the council will approve the plan.", "the council will approve the plan", "Ines Marlow", "hopes", "hope"),
        case("A poll shows that most voters want a new bridge.", "most voters want a new bridge", "A poll", "shows", "poll"),
        case("A poll shows Holt leading Marlow by four points.", "Holt leading Marlow by four points", "A poll", "shows", "poll, participle"),
        case("The council ignored her claim that the old bridge was unsafe.", "the old bridge was unsafe", "her", "claim", "possessive and noun"),
        case("Those surveyed say the old bridge should be closed.", "the old bridge should be closed", "Those surveyed", "say", "no name, but a source"),
        case("Ines Marlow said if elected she would rebuild the bridge.", "if elected she would rebuild the bridge", "Ines Marlow", "said", "condition first"),
        case("The White House claims that the old bridge was unsafe.", "the old bridge was unsafe", "White House", "claims", "claims, a verb"),
        case("If the demands are not met, Ines Marlow warned, the ferry crews will strike.", ["If the demands are not met", "the ferry crews will strike"], "Ines Marlow", "warned", "condition before the cue"),
        case("Ines Marlow said that was the reason the bridge had closed.", "that was the reason the bridge had closed", "Ines Marlow", "said", "that, a pronoun"),
        case("Ines Marlow told reporters she would not run for mayor again.", "she would not run for mayor again", "Ines Marlow", "told", "told somebody, pronoun"),
        case("The bridge is unsafe for lorries, Ian Holt and Ines Marlow said.", "The bridge is unsafe for lorries", "Ian Holt and Ines Marlow", "said", "two sources"),
        case("Several party leaders on the ground told Northwire that the bridge was unsafe.", "the bridge was unsafe", "Several party leaders on the ground", "told", "place behind the source"),
        case("Ines Marlow said there was no money left for the bridge.", "there was no money left for the bridge", "Ines Marlow", "said", "there is"),
        case("Ines Marlow said the bridge was a “disaster” and would cost the city $5 million.", "the bridge was a “disaster” and would cost the city $5 million", "Ines Marlow", "said", "quoted words inside keep their marks"),
        case("The ties are “better every day,” Ines Marlow told Northwire.", "The ties are “better every day,”", "Ines Marlow", "told", "ends in quoted words"),
        case("Ines Marlow said the bridge, which opened in 1984, was unsafe.", "the bridge, which opened in 1984, was unsafe", "Ines Marlow", "said", "relative clause inside"),
        case("He said the minister had told him that the bridge was unsafe.", "the minister had told him that the bridge was unsafe", "He", "said", "nested: the outer one vouches"),
    ],
)  # fmt: skip
def test_content_source_and_cue_are_found(text, content, speaker, cue):
    (found,) = reports(text)
    assert parts(text, found) == content
    assert (found.speaker.name, found.cue.text) == (speaker, cue)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param("Holt said the bridge was unsafe, adding that the council had known it.", ["the bridge was unsafe", "the council had known it"], id="adding"),
        pytest.param("Holt said the bridge was unsafe and added that nobody had told the council.", ["the bridge was unsafe", "nobody had told the council"], id="and added"),
        pytest.param("Holt said the bridge was unsafe, but Marlow said the engineers trusted it.", ["the bridge was unsafe", "the engineers trusted it"], id="another source"),
        pytest.param("While Holt said the bridge was unsafe, the governor opened it on Friday.", ["the bridge was unsafe"], id="clause before the main one"),
        pytest.param("Holt said the bridge would close in May, which surprised the whole city council.", ["the bridge would close in May"], id="relative clause at the end"),
        pytest.param("Holt said the bridge would close in May — the third closure in two years.", ["the bridge would close in May"], id="aside behind a dash"),
        pytest.param("Holt said the bridge would close in May, a plan the council had rejected.", ["the bridge would close in May"], id="apposition at the end"),
        pytest.param("Holt said the bridge would close in May, although the council had rejected the plan.", ["the bridge would close in May"], id="although"),
        pytest.param("Holt said the bridge would close, the Northwire agency reported on Monday.", ["the bridge would close"], id="the upstream reports"),
        pytest.param("Holt said the bridge would close; the council met on Monday.", ["the bridge would close"], id="semicolon"),
        pytest.param("Holt said the bridge would close: The council met on Monday.", ["the bridge would close"], id="colon"),
    ],
)  # fmt: skip
def test_content_ends_where_the_outlet_goes_on(text, content):
    assert [" ".join(parts(text, found)) for found in reports(text)] == content


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ines Marlow did not say that the bridge was unsafe.", id="negated"),
        pytest.param("Nobody said the bridge was unsafe before the storm.", id="nobody"),
        pytest.param("Marlow was said to be ill and to have left the country.", id="passive"),
        pytest.param("It is said that the bridge was built in one night.", id="it is said"),
        pytest.param("If Ines Marlow says that the bridge is unsafe, the council will close it.", id="condition"),
        pytest.param("As he said last year, the ferry runs at a loss of two million.", id="as he said"),
        pytest.param("Ines Marlow asked whether the bridge was unsafe.", id="whether"),
        pytest.param("Did Ines Marlow say that the bridge was unsafe?", id="question"),
        pytest.param("Why did Marlow say the bridge was unsafe?", id="question with why"),
        pytest.param("The report that the bridge was unsafe surprised the council.", id="noun, no verb"),
        pytest.param("The council will act according to plan in the coming year.", id="according to plan"),
        pytest.param("The council acted according to its means in the last year.", id="according to its means"),
        pytest.param("Ines Marlow said nothing about the old bridge on Monday.", id="said nothing"),
        pytest.param("Ines Marlow declined to say whether the bridge would close.", id="declined"),
        pytest.param("It is fair to say that the bridge was a mistake.", id="infinitive"),
        pytest.param("Say that the bridge is unsafe and the council will laugh.", id="imperative"),
        pytest.param("The Said family owns most of the harbour land in Lund.", id="a name"),
        pytest.param("The state claims half of the harbour dues every year.", id="an object, no clause"),
        pytest.param("Zimmer claimed self-defence and was acquitted of the charge.", id="object and second verb"),
        pytest.param("Those who said the bridge was unsafe left the council.", id="nobody in particular"),
        pytest.param("The clerk relied on letters from noted engineers who trusted the bridge.", id="adjective"),
        pytest.param("The letter adds to the doubts that have surrounded the bridge for years.", id="relative that"),
        pytest.param("The court ruling that opened the bridge was published on Monday.", id="ruling, a noun"),
        pytest.param("“We will rebuild the quay,” Ines Marlow said on Monday as rain fell on the town.", id="a quote with its setting"),
        pytest.param("Asked when the bridge would open, Marlow said: “In May.”", id="question put to the speaker"),
        pytest.param("In February, as the storm passed over Lund, Marlow said, “We will rebuild.”", id="setting before a quote"),
        pytest.param("While her rivals called for repairs, Marlow stayed in Lund, noting that the bridge was safe.", id="participle of one of two verbs"),
        pytest.param("The White House disputed Republican claims that the bridge was unsafe.", id="claims, a noun"),
        pytest.param("The council has reports that the old bridge was unsafe.", id="reports, a noun"),
        pytest.param("Marlow told the story of the old bridge, which opened in 1984.", id="told a story"),
    ],
)  # fmt: skip
def test_what_nobody_vouches_for_has_no_speaker(text):
    assert [" ".join(parts(text, found)) for found in reports(text)] == []


@pytest.mark.parametrize(
    ("text", "person", "title"),
    [
        pytest.param("Ines Marlow runs the harbour. Marlow said the old bridge would close.", "Ines Marlow", "", id="surname"),
        pytest.param("Ms. Ines Marlow runs the harbour. She said the old bridge would close.", "Ines Marlow", "", id="pronoun"),
        pytest.param("Ian Holt met Ines Marlow in Lund. “We will go home,” Marlow said. She said the bridge would close.", "Ines Marlow", "", id="pronoun of who spoke last"),
        pytest.param("Ines Marlow, the mayor of Lund, said the old bridge would close.", "Ines Marlow", "the mayor of Lund", id="title behind"),
        pytest.param("Harbour spokesman Ian Holt said the old bridge would close.", "Ian Holt", "Harbour spokesman", id="title before"),
        pytest.param("The White House said the old bridge would close in spring.", "White House", "", id="a body stands for itself"),
        pytest.param("Ian Holt met Ines Marlow. Holt and Marlow said the old bridge would close.", "", "", id="two people are nobody's name"),
        pytest.param("Ines Marlow runs the harbour. Marlow’s critics said the old bridge would close.", "", "", id="critics are not the one they criticise"),
        pytest.param("Ian Holt, a spokesman for the port, left. The spokesman said the old bridge would close.", "", "", id="description of nobody who spoke"),
        pytest.param("Wednesday’s report noted that the old bridge would close.", "", "", id="a day is no person"),
        pytest.param("Sue Holt and Ian Holt run the harbour. Holt said the old bridge would close.", "", "", id="a surname that two share"),
    ],
)  # fmt: skip
def test_sources_are_resolved_like_speakers(text, person, title):
    found = reports(text)[-1]
    assert (found.speaker.person, found.speaker.title) == (person, title)
    assert 0 < found.speaker.confidence < 1


@pytest.mark.parametrize(
    ("text", "via"),
    [
        pytest.param(
            "Ines Marlow told the Northwire News Agency that the bridge would close.",
            ("Northwire News Agency",),
            id="told",
        ),
        pytest.param("Ines Marlow said the bridge would close, the Lund Post reported.", ("Lund Post",), id="reported"),
        pytest.param("Ines Marlow told reporters that the bridge would close.", (), id="reporters are no source"),
    ],
)
def test_upstream_sources_are_kept(text, via):
    assert reports(text)[0].via == via


def test_the_outlet_does_not_state_what_it_reports():
    """What a source says must not stand as the outlet's own claim as well."""
    text = "Ines Marlow, who runs the harbour for the city, said the old bridge would close in May."
    own = [found for found in extract([article(text)]) if found.directness is Directness.OWN]
    assert [found.text for found in own] == ["Ines Marlow, who runs the harbour for the city, said"]


def test_people_of_claims_and_quotes_have_one_name():
    text = "“We will go home,” Ines Marlow said. The bridge would close for good, Marlow told reporters."
    found = extract([article(text)])
    assert {statement.speaker.person for statement in found if statement.speaker} == {"Ines Marlow"}


@pytest.mark.xfail(reason="needs grammar, not words", strict=True)
@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param("It is a plan that engineers say ignores the old bridge.", ["a plan", "ignores the old bridge"], id="report inside a relative clause"),
        pytest.param("Ines Marlow said in a letter the council had ignored the engineers.", ["the council had ignored the engineers"], id="occasion without that"),
    ],
)  # fmt: skip
def test_known_failures(text, content):
    (found,) = reports(text)
    assert parts(text, found) == content
