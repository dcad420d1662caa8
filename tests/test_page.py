"""The page says what the other reports say, keeps strangers' text inert, and has an address for everything."""

import base64
import hashlib
import json
import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from compare.models import (
    Anchor,
    Answer,
    Article,
    Bearing,
    Block,
    BlockKind,
    Copy,
    CopyKind,
    Decision,
    DifferenceType,
    Directness,
    Kind,
    Part,
    Report,
    Span,
    Standing,
    Statement,
    Story,
    Subject,
    Verdict,
)
from compare.report import to_html, to_pages
from compare.report.matrix import matrices
from compare.report.page import volumes
from compare.report.page.addresses import Addresses
from compare.report.page.contents import Contents
from compare.report.page.families import LEGEND, family
from compare.report.page.links import original, web
from compare.report.page.packets import packet
from compare.report.page.texts import text as marked_text

EVIL = [
    pytest.param("<script>document.title='owned'</script>", id="script element"),
    pytest.param('"><img src=x onerror=alert(1)>', id="event handler"),
    pytest.param("</script><script>alert(1)</script>", id="end of a script"),
    pytest.param("<!--<script>", id="comment that opens a script"),
    pytest.param("</style><style>*{display:none}</style>", id="style sheet"),
    pytest.param("{{ 7 * 7 }} {% raw %}", id="template"),
    pytest.param("' style='position:fixed' x='", id="attribute"),
    pytest.param("&lt;b&gt; &amp;amp;", id="entities"),
    pytest.param("]]>\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}//", id="line separators"),
]


def page(report: Report):
    return html.document_fromstring(to_html(report))


def words(element) -> str:
    return " ".join(element.text_content().split())


def hostile(draft, evil: str) -> Report:
    """The same strange text wherever an article or a decision can put it."""
    body = f"{evil} said “we come {evil} in 12 boats” twice."
    for name, day in (("bad", "2024-05-01"), ("worse", "2024-05-02")):
        draft.article(
            name, body, outlet=evil, title=evil, byline=evil, credit=evil, date=day, path=f"{evil}.txt", url=evil
        )
    quote = f"we come {evil} in 12 boats"
    first = draft.quote("bad", quote, speaker=evil, person=evil, via=(evil,), flags=(evil,))
    second = draft.quote("worse", quote, speaker=evil)
    here, there = draft.place("worse", "12"), draft.place("bad", "12")
    found = draft.difference("number", "error", here, there, note=evil)
    draft.group(first, {first: ("agrees", ()), second: ("differs", [found])}, [])
    draft.unsure.append(draft.match(first, second, 0.5, "unsure"))
    draft.stories.append(Story("s1", evil, ("bad", "worse")))
    return draft.report()


def test_every_finding_has_a_place_of_its_own(flood):
    """Ids are unique, and every link inside the page leads somewhere."""
    found = page(flood.report())
    ids = Counter(found.xpath("//@id"))
    assert [name for name, times in ids.items() if times > 1] == []
    assert {f"fact-{group.group.id}" for group in flood.groups} <= set(ids)
    assert {f"place-{statement.replace(':', '.')}" for statement in flood.statements} <= set(ids)
    assert [link for link in found.xpath("//a/@href") if link.startswith("#") and link[1:] not in ids] == []


def test_a_long_report_is_split_and_every_link_still_leads_somewhere(flood, monkeypatch):
    """One page a story, one for what goes beyond, shelves for articles of no story; ids are those of the one page."""
    flood.unsure.append(flood.match("gazette:c1", "almanac:c1", 0.4, "unsure"))
    whole = page(flood.report())
    monkeypatch.setattr(volumes, "ONE_PAGE", 0)
    pages = {name: html.document_fromstring(text) for name, text in to_pages(flood.report()).items()}
    assert set(pages) == {
        "report.html",
        "report-pages/story-s1.html",
        "report-pages/beyond.html",
        "report-pages/articles-1.html",
    }
    ids = {name: set(found.xpath("//@id")) for name, found in pages.items()}
    for name, found in pages.items():
        for link in found.xpath("//a/@href"):
            file, _, anchor = link.partition("#")
            parts = [*name.split("/")[:-1], *file.split("/")] if file else name.split("/")
            while ".." in parts:
                at = parts.index("..")
                parts[at - 1 : at + 1] = []
            assert not anchor or anchor in ids["/".join(parts)], link
    places = {one for one in whole.xpath("//@id") if one.startswith(("fact-", "place-", "article-"))}
    assert places <= set.union(*ids.values())


def test_the_policy_allows_what_is_there_and_nothing_else(flood):
    """Digests of the one style sheet and of every script; no attribute that the policy would have to forbid."""
    text = to_html(flood.report())
    [policy] = re.findall(r'Content-Security-Policy" content="([^"]*)"', text)
    policy = policy.replace("&#39;", "'")
    code = re.findall(r"<(style|script)(?: type=\"module\")?>(.*?)</\1>", text, re.DOTALL)
    made = {(kind, base64.b64encode(hashlib.sha256(part.encode()).digest()).decode()) for kind, part in code}
    for kind in ("style", "script"):
        [allowed] = re.findall(rf"{kind}-src ([^;]*)", policy)
        assert sorted(re.findall("sha256-([^']*)", allowed)) == sorted(digest for one, digest in made if one == kind)
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    found = page(flood.report())
    assert found.xpath("//@style | //@src | //link | //iframe | //object | //form/@action") == []
    assert [name for element in found.iter() for name in element.attrib if name.startswith("on")] == []


@pytest.mark.parametrize("evil", EVIL)
def test_strange_text_stays_text(draft, evil):
    """No element, attribute or script more than for honest text, and the words are there to be read."""
    found = page(hostile(draft, evil))
    assert {element.tag for element in found.iter() if isinstance(element.tag, str)} <= set(
        "html head meta title style script body a header p nav button form label input details summary div select "
        "option main section article h1 h2 h3 h4 dl dt dd small ol ul li table caption thead tbody tr th td span strong "
        "b em svg path rect cite code mark blockquote sup footer dialog kbd".split()
    )
    assert len(found.xpath("//script")) == 7
    assert found.xpath("//@onerror | //@style | //@x") == []
    assert " ".join(evil.split()) in words(found.get_element_by_id("article-bad"))
    assert [link for link in found.xpath("//a/@href") if not link.startswith(("#", "http"))] == []


@pytest.mark.parametrize("evil", EVIL)
def test_data_for_scripts_cannot_be_left(draft, evil):
    """What stands in the island is JSON to the end, and says what the article said."""
    text = to_html(hostile(draft, evil))
    islands = re.findall(r'<script type="application/json" id="(\w+)">(.*?)</script>', text, re.DOTALL)
    data = {name: json.loads(island) for name, island in islands}
    assert not any(character in island for _, island in islands for character in "<>\u2028\u2029")
    said = next(line for role, line in data["packets"]["quote-q0"] if role == "q")
    assert said == f"we come {' '.join(evil.split())} in 12 boats"


def test_the_same_report_makes_the_same_bytes(flood):
    assert to_pages(flood.report()) == to_pages(flood.report())


def test_an_article_may_bear_any_id(draft):
    """Ids of articles are strangers' strings: blanks, slashes, quotation marks, the digest of another."""
    names = ["a b", 'a"b', "../a", "a#b?c=d%20", "ä", "", hashlib.sha256(b"a b").hexdigest()[:12]]
    for name in names:
        draft.article(name, "“We came here today,” she said.")
    said = [draft.quote(name, "We came here today,") for name in names]
    draft.group(said[0], dict.fromkeys(said, ("agrees", ())), [])
    found = page(draft.report())
    ids = found.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert len([one for one in ids if one.startswith("article-") and not one.endswith("-title")]) == len(names)
    assert not any(set(one) & set(" \"'#?/%") for one in ids)


@pytest.mark.parametrize(
    ("anchor", "mark", "shown", "said"),
    [
        pytest.param("fact-c0", "number", "Fourteen", "number differs: “Fourteen” for “Twelve”", id="number"),
        pytest.param("fact-c0", "number", "Twelve", "number differs: “Fourteen” for “Twelve”", id="the other side"),
        pytest.param("fact-c1", "inserted", "in Norland", "detail: “in Norland” only here", id="detail"),
        pytest.param("fact-c2", "number", "Tuesday", "date differs: “Tuesday” for “Monday”", id="date"),
        pytest.param(
            "fact-c3",
            "changed",
            "for reasons of health",
            "cause differs: “for reasons of health” for “because of the delay”",
            id="cause",
        ),
        pytest.param(
            "fact-c5",
            "omitted",
            "paid by the state",
            "detail: “paid by the state” not here",
            id="detail that is not here",
        ),
        pytest.param(
            "fact-c6", "negation", "No warning", "affirmed or denied: “A warning” for “No warning”", id="polarity"
        ),
        pytest.param(
            "fact-c7", "negation", "reportedly leaked", "hedge differs: “leaked” for “reportedly leaked”", id="hedge"
        ),
    ],
)
def test_words_that_differ_are_marked_by_kind(flood, anchor, mark, shown, said):
    """In the passage by a class of its own, and below it in words and with the sign of that class."""
    finding = page(flood.report()).get_element_by_id(anchor)
    assert shown in [words(one) for one in finding.xpath(f".//mark[contains(@class, 'm-{mark}')]")]
    told = [words(one) for one in finding.xpath(f".//ol[@class='told']/li[@class='m-{mark}']")]
    assert any(line.endswith(said) for line in told)


def test_a_grave_difference_is_said_to_be_so(flood):
    finding = page(flood.report()).get_element_by_id("fact-c0")
    assert "meaning may differ" in words(finding)
    assert "told differently: number" in words(finding)


def test_every_kind_of_difference_has_a_mark_and_a_word(draft):
    draft.article("a", "we came")
    here = draft.place("a", "we")
    for kind in DifferenceType:
        assert family(draft.difference(kind.value, "note", here, here)) in LEGEND
    assert len({one.sign for one in LEGEND}) == len({one.name for one in LEGEND}) == len(LEGEND)


def test_the_matrix_is_that_of_the_other_reports(flood):
    """A row a fact, a column an article, and in each cell the verdict, or silence."""
    report = flood.report()
    [matrix, *_] = matrices(report)
    table = page(report).xpath("//table[@class='matrix']")[0]
    assert [words(one) for one in table.xpath(".//thead//a")] == [column.name for column in matrix.columns]
    shown = {
        row.get("data-finding"): [cell.get("class") for cell in row.xpath("./td")] for row in table.xpath(".//tbody/tr")
    }
    assert shown == {
        f"fact-{row.group.group.id}": [f"v-{cell.verdict.value if cell.verdict else 'silent'}" for cell in row.cells]
        for row in matrix.rows
    }


def test_a_cell_opens_its_passage(flood):
    found = page(flood.report())
    for link in found.xpath("//table[@class='matrix']//td/a"):
        version = found.get_element_by_id(link.get("href")[1:])
        assert words(version.xpath(".//span[starts-with(@class, 'verdict')]")[0]).endswith(words(link)[1:].strip())


def test_it_says_who_differs_who_is_stale_and_who_alone_has_what(flood):
    said = words(page(flood.report()).get_element_by_id("fact-c0"))
    assert "Star 2024-05-01 and Gazette give differing accounts" in said
    assert "“12” Gazette, Herald (1 origin)" in said
    assert "stale at Gazette 2024-05-01" in said


def test_the_composite_says_who_has_which_part(draft):
    """Letters stand at parts that not all have; the marks between the parts are those of the reading."""
    draft.article("a", "“We came, we saw; we won,” she said.")
    draft.article("b", "“We came,” she said.")
    whole, part = draft.quote("a", "We came, we saw; we won,"), draft.quote("b", "We came,")
    draft.group(whole, {whole: ("agrees", ()), part: ("less", ())}, [])
    draft.groups[0] = replace(
        draft.groups[0], composite=(Part("We came", (whole, part)), Part("we saw; we won", (whole,)))
    )
    finding = page(draft.report()).get_element_by_id("quote-q0")
    assert words(finding.xpath(".//details[@class='composite']/p")[0]) == "“We came, we saw; we wonA”"
    bars = [[rect.get("width") for rect in bar] for bar in finding.xpath(".//svg")]
    assert bars == [["1000"], ["333"]]


def test_where_words_lack_a_caret_stands(ferry):
    finding = page(ferry.report()).get_element_by_id("quote-q0")
    assert finding.xpath(".//div[@aria-label='Version B: Herald']//mark[contains(@class, 'point')]")


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_the_article_is_shown_whole_whatever_is_marked_in_it(data):
    """Statements may nest, overlap, touch and cross the ends of blocks: every letter is shown once and in order."""
    body = data.draw(st.text("ab .\n", min_size=1, max_size=40))
    cuts = data.draw(st.lists(st.integers(0, len(body)), max_size=4).map(lambda some: sorted({0, len(body), *some})))
    blocks = [Block(Span(a, b), data.draw(st.sampled_from(BlockKind)), "why") for a, b in pairwise(cuts)]
    span = st.tuples(st.integers(0, len(body)), st.integers(0, len(body))).map(lambda ends: Span(*sorted(ends)))
    said = data.draw(
        st.lists(st.tuples(st.sampled_from(Kind), st.lists(span, min_size=1, max_size=3).map(sorted)), max_size=6)
    )
    article = Article("a", "a.txt", "A", "", body, tuple(blocks))
    statements = tuple(
        Statement(f"a:{number}", kind, "a", tuple(spans), "", Directness.DIRECT)
        for number, (kind, spans) in enumerate(said)
    )
    report = Report((article,), statements, (), (), (), ())
    shown = marked_text(Addresses(report), article, "A", statements, {})
    stretches = [one for paragraph in shown.paragraphs for one in paragraph.stretches]
    assert "".join(one.text for one in stretches) == body.replace("\n", " ")
    ids = [name for one in stretches for name in one.ids]
    assert len(ids) == len(set(ids))
    assert len(ids) == len(statements)


@pytest.mark.parametrize(
    ("url", "words", "link"),
    [
        pytest.param("https://coast.example/a", "Twelve boats came.", "https://coast.example/a#:~:text=Twelve%20boats%20came", id="short passage"),
        pytest.param("https://coast.example/a", "They said that in the night before last twelve well-built boats, all new, came home safely.", "https://coast.example/a#:~:text=They%20said%20that%20in%20the,boats%2C%20all%20new%2C%20came%20home%20safely".replace("boats%2C%20all%20new%2C%20", "all%20new%2C%20"), id="long passage: its ends"),
        pytest.param("https://coast.example/a#top", "A well-built boat", "https://coast.example/a#top:~:text=A%20well%2Dbuilt%20boat", id="a fragment is there, a hyphen means something"),
        pytest.param("https://coast.example/ä b", "Boats", "", id="a blank is no address"),
        pytest.param("https://coast.example/ä", "Boats", "https://coast.example/%C3%A4#:~:text=Boats", id="letters are encoded"),
        pytest.param("javascript:alert(1)", "Boats", "", id="script"),
        pytest.param("JavaScript://x.example/%0aalert(1)", "Boats", "", id="script that looks like an address"),
        pytest.param("data:text/html,x", "Boats", "", id="data"),
        pytest.param("https://user@coast.example/", "Boats", "", id="user name that looks like a host"),
        pytest.param("//coast.example/", "Boats", "", id="no scheme"),
        pytest.param("", "Boats", "", id="unknown"),
        pytest.param("https://coast.example/", "— …", "https://coast.example/", id="no word to look for"),
    ],
)  # fmt: skip
def test_links_to_the_words_where_they_were_published(url, words, link):
    article = Article("a", "a.txt", "Coast", "", words, (), url=url)
    assert original(article, Span(0, len(words))) == link


@given(st.text(max_size=80))
def test_no_link_but_to_the_web(url):
    assert web(url) == "" or re.fullmatch(r"https?://[^\s\"<>]+", web(url), re.IGNORECASE)


def test_a_finding_can_be_taken_along(ferry):
    """Both passages, the difference, places and digests that can be checked against the files."""
    contents = Contents(ferry.report(), Addresses(ferry.report()))
    lines = [line for _, line in packet(contents.findings["q0"])]
    assert lines[0] == "Quote 1: number, 3 outlets, 2 origins: Northwire"
    assert "We will run 21 boats by spring," in lines
    assert "meaning may differ: number differs: “21” for “12”" in lines
    assert any(line.startswith("place herald.txt:1:") for line in lines)
    passage = hashlib.sha256(b"We will run 21 boats by spring,").hexdigest()
    assert f"passage SHA-256 {passage}" in lines
    assert f"article SHA-256 {hashlib.sha256(ferry.articles['herald'].text.encode()).hexdigest()}" in lines


def test_origins_are_drawn_with_what_joins_them(draft):
    """Wire credits, cited sources under any of their names, shared text; an article that draws on nothing has no line."""
    draft.article("coast", "“We came,” he told Northwire.", credit="NW")
    draft.article("herald", "“We came,” Northwire reported.")
    draft.article("post", "“We came,” he said.")
    draft.article("star", "We came, he said.")
    draft.quote("coast", "We came,", via=("Northwire",))
    draft.quote("herald", "We came,", via=("the Northwire news agency",))
    draft.copies.append(Copy("herald", "post", CopyKind.NEAR, 0.9))
    draft.stories.append(Story("s1", "Boats", ("coast", "herald", "post", "star")))
    part = page(draft.report()).get_element_by_id("story-s1.origins")
    assert {words(one) for one in part.xpath(".//ul[@class='right']/li/span")} == {
        "NW",
        "Northwire",
        "nearly the same text",
    }
    assert Counter(one.get("class") for one in part.xpath(".//path")) == {"c-wire": 1, "c-cited": 2, "c-text": 2}
    assert "cited 2 times: Coast, Herald" in words(part)


def test_articles_that_draw_on_nothing_are_said_to(flood):
    flood.stories[0] = Story("s1", "Dam", ("gazette", "herald"))
    part = page(flood.report()).get_element_by_id("story-s1.origins")
    assert "each counts as an origin of its own" in words(part)
    assert part.xpath(".//svg") == []


def test_the_timeline_says_who_was_first_and_what_is_an_update(flood):
    part = page(flood.report()).get_element_by_id("story-s1.timeline")
    assert [words(one) for one in part.xpath(".//p[@class='day']")] == ["2024-05-01", "2024-05-03", "undated"]
    star2 = next(one for one in part.xpath(".//li[p/a]") if "Star 2024-05-03" in words(one))
    assert "update" in words(star2)


@pytest.mark.parametrize(
    ("dates", "guessed", "first"),
    [
        pytest.param(("2024-05-01", "2024-05-02"), "", True, id="a day before the other"),
        pytest.param(("2024-05-01", "2024-05-01"), "", False, id="on the same day"),
        pytest.param(("2024-05-01", ""), "", False, id="the other is undated"),
        pytest.param(("2024-05-01", "2024-05-02"), "date", False, id="a date was inferred"),
    ],
)
def test_first_is_who_is_known_to_be(draft, dates, guessed, first):
    for name, date in zip(("coast", "herald"), dates, strict=True):
        draft.article(name, "“We came,” he said.", date=date, guessed=frozenset(filter(None, [guessed])))
    said = [draft.quote(name, "We came,") for name in ("coast", "herald")]
    draft.group(said[0], dict.fromkeys(said, ("agrees", ())), [])
    draft.stories.append(Story("s1", "Boats", ("coast", "herald")))
    part = page(draft.report()).get_element_by_id("story-s1.timeline")
    assert ("first" in words(part)) is first


def test_people_are_listed_with_who_calls_them_what(flood):
    part = page(flood.report()).get_element_by_id("story-s1.people")
    assert "Pia Lundt Star 2024-05-03 star2.txt:1" in words(part)
    assert "engineer Gazette, Herald gazette.txt:1" in words(part)


def test_page_furniture_is_dimmed_with_the_reason(ferry):
    text = page(ferry.report()).get_element_by_id("article-coast")
    [furniture] = text.xpath(".//p[@class='b-boilerplate']")
    assert words(furniture).startswith("appeal Support us")


def test_what_was_not_read_is_said(ferry):
    found = page(ferry.report())
    assert "lost.txt no such file" in words(found.get_element_by_id("overview"))
    assert "nearly the same text (97% of the shorter)" in words(found.get_element_by_id("overview"))


def test_a_pair_for_a_human_is_shown_with_both_passages(ferry):
    part = page(ferry.report()).get_element_by_id("beyond.unsure")
    assert "“The quay is next,”" in words(part)
    assert "“The quays are next.”" in words(part)


def test_what_rests_on_a_decision_says_so(ferry):
    end = Anchor("coast", "Coast", "h", "x", "", "", 0)
    made = Decision("d1", Subject.QUOTE, Answer.SAME, end, end, "Ana Ruiz", "2026-05-04T10:20:30Z", "one speech <b>")
    group = ferry.groups[0]
    ferry.groups[0] = replace(group, group=replace(group.group, decisions=("d1",)))
    report = replace(ferry.report(), decisions=(Bearing(made, Standing.HONOURED, ""),))
    found = page(report)
    [line] = found.get_element_by_id("quote-q0").xpath(".//p[@class='decided']")
    assert words(line).startswith("rests on a decision: same (Ana Ruiz, 4 May 2026: “one speech <b>”)")
    assert "1 decision honoured" in words(found.get_element_by_id("overview"))


@pytest.mark.parametrize("articles", [0, 1, 2])
def test_a_page_without_findings_says_so(draft, articles):
    for number in range(articles):
        draft.article(f"a{number}", "Nothing was said.")
    found = page(draft.report())
    assert "No quote and no fact of these articles stands in more than one of them." in words(found)
    assert len(found.xpath("//article[@class='text']")) == articles


def test_what_differs_comes_first(ferry, flood):
    """On the overview: grave differences, other differences, what is unsure, the rest."""
    found = page(flood.report())
    order = [one.get("class").split("is-")[1] for one in found.xpath("//ol[@class='first']/li")]
    ranks = [["differs", "unsure"].index(one) if one in ("differs", "unsure") else 2 for one in order]
    assert ranks == sorted(ranks)
    assert ranks[0] == 0


def test_a_quote_of_a_megabyte_is_cut_between_its_marks(draft):
    """The words at issue are shown; the article itself has the rest."""
    long = "We came " + "x" * 1_000_000 + " in 12 boats"
    for name in ("a", "b"):
        draft.article(name, f"“{long},” she said.")
    first, second = draft.quote("a", long), draft.quote("b", long)
    found = draft.difference("number", "error", draft.place("b", "12"), draft.place("a", "12"))
    draft.group(first, {first: ("agrees", ()), second: ("differs", [found])}, [])
    text = to_html(draft.report())
    assert len(text) < 2_300_000
    finding = html.document_fromstring(text, parser=html.HTMLParser(huge_tree=True)).get_element_by_id("quote-q0")
    assert [words(one) for one in finding.xpath(".//mark")] == ["12", "12"]
    assert len(words(finding)) < 20_000


def test_verdicts_have_a_sign_each_besides_their_colour(flood):
    key = page(flood.report()).xpath("//section[@id='reading']//p[@class='key']/span")
    signs = [words(one.xpath("./span")[0]) for one in key]
    assert len(set(signs)) == len(Verdict) + 1


def test_seeds_make_one_page_of_less_than_a_megabyte(samestory, root, tmp_path):
    assert samestory("report", str(root / "seeds"), "-f", "html", "-o", "out").code == 0
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["report.html"]
    text = (tmp_path / "out/report.html").read_text(encoding="utf-8")
    assert len(text.encode()) < 1_000_000
    assert "Fars" in text


def test_pages_of_an_earlier_run_are_no_articles_and_are_tidied_away(samestory, tmp_path):
    """A story that is no longer told must not stay; what somebody else put beside it must."""
    (tmp_path / "a.txt").write_text("“We came here today,” said Ana Ruiz, the mayor of the harbour.\n")
    folder = tmp_path / "reports/report-pages"
    folder.mkdir(parents=True)
    for name in ("story-0a1b.html", "articles-3.html", "beyond.html", "notes.html"):
        (folder / name).write_text("<p>“We came here today,” said Ana Ruiz.</p>")
    run = samestory("report", ".", "-f", "html")
    assert run.out.startswith("2 articles of")
    assert [path.name for path in folder.iterdir()] == ["notes.html"]
