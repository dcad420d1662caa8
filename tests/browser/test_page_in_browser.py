"""The page in a real browser: what a reader clicks, types, prints and hears read out works, and nothing else runs."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from compare.report import to_html, to_pages
from compare.report.page import volumes

GRAVE = {"serious", "critical"}


def visible(page, selector):
    return page.locator(f"{selector}:visible")


def until(page, condition):
    """The page’s policy forbids the polling that Playwright would put into it."""
    for _ in range(160):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(25)
    pytest.fail(f"never came true: {condition}")


def findings(page):
    return [one.get_attribute("id") for one in visible(page, "article.finding").all()]


def choose(page, label, option):
    if not page.locator("#filters").evaluate("fold => fold.open"):
        page.locator("#filters summary").click()
    page.get_by_label(label, exact=True).select_option(label=option)


def test_it_opens_without_a_complaint_and_asks_the_network_for_nothing(show, flood):
    page, said = show(to_html(flood.report()))
    assert page.title() == "Quotes and facts that recur – samestory"
    assert visible(page, "#finder").count() == 1
    assert said == []


@pytest.mark.parametrize(
    ("label", "option", "shown"),
    [
        pytest.param("Verdict", "unsure", ["fact-c1"], id="verdict"),
        pytest.param("Outlet", "Almanac", ["fact-c1"], id="outlet"),
        pytest.param("Person", "Ana Ruiz", ["fact-c0", "fact-c3"], id="person"),
        pytest.param("Difference", "polarity", ["fact-c6"], id="kind of difference"),
    ],
)
def test_filters_keep_what_fits(show, flood, label, option, shown):
    """Findings, rows of the matrix and lines of the overview go together, and the number is said."""
    page, _ = show(to_html(flood.report()))
    every = len(findings(page))
    choose(page, label, option)
    until(page, "document.getElementById('found').textContent")
    assert sorted(findings(page)) == shown
    assert page.locator("#found").inner_text() == f"{len(shown)} of {every} findings"
    rows = {one.get_attribute("data-finding") for one in visible(page, ".matrix tbody tr").all()}
    assert rows <= set(shown)
    page.get_by_role("button", name="Clear").click()
    until(page, "!document.getElementById('found').textContent")
    assert len(findings(page)) == every


def test_kind_and_confidence_filter_too(show, flood):
    flood.article("x", "“We came,” she said.")
    flood.article("y", "“We came,” he said.")
    said = [flood.quote(name, "We came,") for name in "xy"]
    flood.group(said[0], dict.fromkeys(said, ("agrees", ())), [])
    page, _ = show(to_html(flood.report()))
    choose(page, "Kind", "quotes")
    until(page, "document.getElementById('found').textContent")
    assert [name[:5] for name in findings(page)] == ["quote"]
    choose(page, "Kind", "any")
    choose(page, "Confidence", "0.9 or more")
    until(page, "document.getElementById('found').textContent")
    assert findings(page) != []


def test_search_finds_words_in_passages(show, flood):
    page, _ = show(to_html(flood.report()))
    page.get_by_label("Search").fill("SHERIFF norland")
    until(page, "document.getElementById('found').textContent")
    assert findings(page) == []
    page.get_by_label("Search").fill("norland")
    until(page, "document.getElementById('found').textContent.startsWith('1')")
    assert findings(page) == ["fact-c1"]


def test_a_cell_of_the_matrix_leads_to_its_passage_and_back(show, flood):
    page, _ = show(to_html(flood.report()))
    page.locator("tr[data-finding=fact-c0] td.v-differs a").click()
    place = page.locator(page.evaluate("location.hash").replace(".", "\\."))
    assert "Fourteen people were killed" in place.inner_text()
    assert place.evaluate("one => one.getBoundingClientRect().top < innerHeight")
    place.locator(".where a").first.click()
    word = page.locator(f"[id='{page.evaluate('location.hash.slice(1)')}']")
    assert word.is_visible()
    assert word.evaluate("one => one.closest('article').id") == "article-star"
    word.locator("xpath=ancestor::p").locator("a.ref").first.click()
    assert page.evaluate("location.hash").startswith("#fact-")


@pytest.mark.parametrize("fragment", ["#fact-c5", "#place-herald.c1", "#article-wire", "#fact-c0.B"])
def test_a_link_that_was_sent_opens_what_it_names(show, flood, fragment):
    """Also inside an article that is folded, and in the middle of a long page."""
    page, _ = show(to_html(flood.report()), fragment=fragment)
    place = page.locator(f"[id='{fragment[1:]}']")
    assert place.is_visible()
    top = place.evaluate("one => one.getBoundingClientRect().top")
    assert 0 <= top < 900


def test_links_lead_from_file_to_file(show, flood, monkeypatch):
    monkeypatch.setattr(volumes, "ONE_PAGE", 0)
    page, said = show(dict(to_pages(flood.report())))
    page.locator("ol.first li.headline a").first.click()
    page.wait_for_url("**/report-pages/story-s1.html#*")
    assert visible(page, "article.finding").count() > 0
    page.get_by_role("link", name="Overview").click()
    page.wait_for_url("**/report.html")
    assert said == []


def test_keys_walk_search_help_and_open(show, flood):
    page, _ = show(to_html(flood.report()))
    page.keyboard.press("j")
    page.keyboard.press("j")
    second = page.evaluate("document.activeElement.closest('[data-finding]').dataset.finding")
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.closest('[data-finding]').dataset.finding") != second
    page.keyboard.press("?")
    assert page.get_by_role("dialog").is_visible()
    page.keyboard.press("Escape")
    assert not page.get_by_role("dialog").is_visible()
    page.keyboard.press("/")
    page.keyboard.type("farmsj")
    assert page.get_by_label("Search").input_value() == "farmsj"
    page.keyboard.press("Escape")
    assert page.get_by_label("Search").input_value() == ""
    page.locator("#fact-c0").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#place-gazette.c1"


def test_a_finding_is_copied_as_text_and_as_markdown(show, ferry):
    """Strangers' words are no markup where the packet is pasted."""
    ferry.articles["herald"] = ferry.article("herald", ferry.articles["herald"].text, title="*Boats* <b>")
    page, _ = show(to_html(ferry.report()), permissions=["clipboard-read", "clipboard-write"])
    finding = page.locator("#quote-q0")
    finding.get_by_role("button", name="Copy as text").click()
    until(page, "document.querySelector('#quote-q0 [data-busy]')")
    text = page.evaluate("navigator.clipboard.readText()")
    assert "    “We will run 21 boats by spring,”" in text
    assert "place herald.txt:1:" in text
    assert "*Boats* <b>" in text
    finding.get_by_role("button", name="Copy as Markdown").click()
    until(page, "document.querySelectorAll('#quote-q0 [data-busy]').length == 2")
    text = page.evaluate("navigator.clipboard.readText()")
    assert "> “We will run 21 boats by spring,”" in text
    assert r"\*Boats\* &lt;b&gt;" in text


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_follow_the_system_and_the_switch(show, flood, scheme):
    page, _ = show(to_html(flood.report()), color_scheme=scheme)
    light = "document.body.computedStyleMap().get('background-color').toString() == 'rgb(253, 252, 249)'"
    assert page.evaluate(light) is (scheme == "light")
    button = page.get_by_role("button", name="Colours")
    button.click()
    assert page.evaluate(light) is True
    button.click()
    assert page.evaluate(light) is False
    page.reload()
    assert page.evaluate(light) is False


@pytest.mark.parametrize("width", [320, 360, 800, 1440])
def test_no_width_needs_scrolling_sideways(show, flood, width):
    """Long names, paths and words break; only the matrix scrolls, in a region of its own."""
    long = "Extraordinarily" * 12
    flood.article("long", f"Farms stood under {long}.", outlet=long, path=f"{long}/{long}.txt", title=long)
    said = flood.claim("long", f"Farms stood under {long}.")
    flood.group("gazette:c9", {"gazette:c9": ("agrees", ()), said: ("differs", ())}, [])
    page, _ = show(to_html(flood.report()), width=width)
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_serious(show, flood, ferry, scheme, width):
    """Contrast, names, landmarks, headings, order: with everything unfolded, filters and articles included."""
    page, _ = show(to_html(flood.report()), color_scheme=scheme, width=width, bypass_csp=True)
    page.add_style_tag(content="* { content-visibility: visible !important; }")
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    checked = Axe().run(page).response
    assert {"color-contrast", "link-name", "label"} <= {one["id"] for one in checked["passes"]}
    found = checked["violations"]
    assert [
        (one["id"], [node["html"][:120] for node in one["nodes"][:3]]) for one in found if one["impact"] in GRAVE
    ] == []


def test_it_prints(show, flood):
    """On paper: all findings, nothing to click, and no page twice."""
    page, _ = show(to_html(flood.report()))
    page.emulate_media(media="print")
    assert visible(page, "#finder").count() == 0
    assert visible(page, "article.finding").count() == len(flood.groups)
    pdf = page.pdf(format="A4")
    assert pdf.startswith(b"%PDF")
    assert 3 <= pdf.count(b"/Type /Page\n") <= 30


def test_without_scripts_everything_is_still_there(show, flood):
    page, _ = show(to_html(flood.report()), java_script_enabled=False)
    assert page.locator("article.finding").count() == len(flood.groups)
    assert page.locator("#finder").is_hidden()
    page.locator("#article-star summary").click()
    assert page.get_by_text("Ana Ruiz, the sheriff").first.is_visible()


def test_a_hostile_article_stays_text_and_hangs_nothing(show, draft):
    """Scripts, handlers, the end of a script, direction overrides and a quote of a megabyte."""
    evil = (
        "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\"></script>"
        "<svg onload=alert(1)><!-- \u202egnp.exe\u202c <a href='javascript:alert(1)'>x</a> {{ 7*7 }}"
    )
    long = f"We came {evil} {'so ' * 170_000}{'far' * 170_000} in 12 boats"
    for name in ("a", "b"):
        draft.article(name, f"“{long},” she said.", outlet=f"{name} {evil}", title=evil, url="javascript:alert(1)")
    first, second = (draft.quote(name, long, speaker="she", person=evil) for name in ("a", "b"))
    found = draft.difference("number", "error", draft.place("b", "12"), draft.place("a", "12"), note=evil)
    draft.group(first, {first: ("agrees", ()), second: ("differs", [found])}, [])
    page, said = show(to_html(draft.report()))
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert page.evaluate("document.body.offsetHeight") > 1_000
    assert page.evaluate("document.documentElement.scrollWidth") == 1280
    page.get_by_label("Search").evaluate("one => { one.value = 'boats'; one.dispatchEvent(new Event('input')); }")
    page.wait_for_timeout(200)
    assert page.title().endswith("– samestory")
    assert "<script>document.title='owned'</script>" in page.locator("#quote-q0").inner_text()
    assert page.locator("img").count() == 0
    assert said == []
