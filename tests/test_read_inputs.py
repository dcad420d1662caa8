"""Every form of input becomes articles with stable ids, and what somebody stated is never overruled by a guess."""

import io
import json
import subprocess
import sys

import pytest

from compare.errors import UsageError
from compare.read import read

TEXT = (
    "Ferry strike drags on\n\nFerry crews vowed on Monday to carry on with a strike that has cut off a dozen islands.\n"
)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Writes files below an empty current folder."""
    monkeypatch.chdir(tmp_path)

    def put(name, content=TEXT):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return name

    return put


def ids(reading):
    """Ids in order."""
    return [article.id for article in reading.articles]


def test_folder_is_read_in_order_without_what_is_no_article(folder):
    """Subfolders are read; hidden files, unknown endings and sources.toml are passed over without a word."""
    for name in ("b.txt", "a.md", "sub/c.txt", ".hidden.txt", ".git/x.txt", "notes.xyz", "script.py"):
        folder(name)
    folder("sources.toml", '["b.txt"]\noutlet = "The B"\n')
    reading = read(["."])
    assert ids(reading) == ["a", "b", "sub/c"]
    assert [article.path for article in reading.articles] == ["a.md", "b.txt", "sub/c.txt"]
    assert reading.failures == ()


def test_named_file_is_read_whatever_its_ending(folder):
    """Unknown endings are tried as text, and JSON lines or a page are recognised in them."""
    folder("a.xyz")
    folder("b.log", '{"id": "q", "text": "One."}\n{"id": "r", "text": "Two."}\n')
    folder("c", "<!doctype html><html><body><article><h1>Quay</h1><p>" + TEXT * 3 + "</p></article></body></html>")
    assert ids(read(["a.xyz", "b.log", "c"])) == ["a", "c", "q", "r"]


ORDERS = [
    pytest.param(["x.txt", "sub", "*.md"], id="as written"),
    pytest.param(["*.md", "sub", "x.txt"], id="backwards"),
    pytest.param(["sub", "*.md", "x.txt", "sub/y.txt", "sub"], id="some twice"),
]


@pytest.mark.parametrize("order", ORDERS)
def test_order_of_arguments_changes_nothing(folder, order):
    """The same files give the same reading in whatever order and however often they are named."""
    for name in ("x.txt", "sub/y.txt", "sub/x.txt", "z.md"):
        folder(name)
    assert read(order) == read(["x.txt", "sub", "*.md"])


def test_ids_are_made_longer_where_they_clash(folder):
    """Two endings of one name keep them; two folders of one name keep their paths; nothing is lost."""
    for name in ("a.txt", "a.md", "one/n.txt", "two/n.txt"):
        folder(name)
    assert ids(read(["a.txt", "a.md"])) == ["a.md", "a.txt"]
    assert ids(read(["one", "two"])) == ["one/n.txt", "two/n.txt"]


def test_globs(folder):
    """A pattern is expanded if no shell did, and a file whose name looks like a pattern is still a file."""
    for name in ("d/a.txt", "d/b.txt", "d/e/c.txt", "odd[1].txt"):
        folder(name)
    assert ids(read(["d/*.txt"])) == ["a", "b"]
    assert ids(read(["d/**/*.txt"])) == ["a", "b", "e/c"]
    assert ids(read(["odd[1].txt"])) == ["odd[1]"]


def test_json_lines(folder):
    """One article a line, its text kept exactly, its line number in the path, its fields by any of their names."""
    text = " Title\r\n\n“Odd  spacing” stays, and donâ€™t too. \n"
    rows = [
        {"id": "a", "text": text, "title": "Title", "outlet": "The Quay", "date": "2021-05-03T10:00:00Z", "byline": "A B", "credit": "reuters", "url": "https://q.example/a"},
        {"id": 7, "text": "Two.", "source": "Second"},
        {"text": "Three.", "series": "Third"},
    ]  # fmt: skip
    folder("c.jsonl", "\n".join(map(json.dumps, rows)) + "\n\n")
    first, *others = sorted(read(["c.jsonl"]).articles, key=lambda article: article.path)
    assert first.text == text
    assert (first.id, first.path, first.outlet, first.date) == ("a", "c.jsonl:1", "The Quay", "2021-05-03")
    assert (first.title, first.byline, first.credit, first.url) == ("Title", "A B", "Reuters", "https://q.example/a")
    assert first.guessed <= {"language"}
    assert [(article.id, article.outlet) for article in others] == [("7", "Second"), ("c-3", "Third")]


JSON_FORMS = [
    pytest.param({"text": "One."}, ["c"], id="one object"),
    pytest.param([{"text": "One."}, {"id": "x", "text": "Two."}], ["c-1", "x"], id="a list"),
    pytest.param({"articles": [{"text": "One.", "source": {"id": None, "name": "Q"}}]}, ["c-1"], id="under articles"),
]


@pytest.mark.parametrize(("content", "expected"), JSON_FORMS)
def test_json(folder, content, expected):
    """A JSON file holds one article, a list of them, or the list under "articles"."""
    folder("c.json", json.dumps(content, indent=1))
    reading = read(["c.json"])
    assert ids(reading) == expected
    assert reading.failures == ()


def test_json_lines_under_another_name(folder):
    """A .json file with an object a line is read as such."""
    folder("c.json", '{"id": "a", "text": "One."}\n{"id": "b", "text": "Two."}\n')
    assert ids(read(["c.json"])) == ["a", "b"]


STDIN = [
    pytest.param(b'{"id": "a", "text": "One."}\n{"id": "b", "text": "Two."}\n', ["a", "b"], id="JSON lines"),
    pytest.param(b'[\n {"id": "a", "text": "One."}\n]', ["a"], id="a JSON list"),
    pytest.param(TEXT.encode(), ["stdin"], id="plain text"),
    pytest.param(b"{curly} words, not JSON", ["stdin"], id="text that begins with a brace"),
]


@pytest.mark.parametrize(("data", "expected"), STDIN)
def test_standard_input(data, expected):
    """A hyphen reads standard input, as JSON lines if it is that, else as plain text."""
    assert ids(read(["-"], stdin=io.BytesIO(data))) == expected


def test_front_matter(folder):
    """Front matter states the fields and is marked, not deleted."""
    front = '---\ntitle: "Ferry strike: what now?"\noutlet: The Quay\ndate: 2021-05-04\nauthor: [A B, C D]\n---\n'
    folder("a.md", front + "# Ferry strike: what now?\n\nThe strike goes on.\n")
    article = read(["a.md"]).articles[0]
    assert (article.title, article.outlet, article.date) == ("Ferry strike: what now?", "The Quay", "2021-05-04")
    assert article.byline == "A B, C D"
    assert [(block.kind.value, block.reason) for block in article.blocks][:2] == [
        ("boilerplate", "front matter"),
        ("headline", "headline"),
    ]
    assert article.text.startswith("---\n")


def test_a_sign_in_a_quoted_title_is_no_alias(folder):
    folder("a.md", '---\ntitle: "Strikes - *now* and, &then"\n---\nThe ferries stay in port.\n')
    [article] = read(["a.md"]).articles
    assert article.title == "Strikes - *now* and, &then"


def test_a_rule_at_the_top_is_no_front_matter(folder):
    """A text that begins with a rule of dashes is not robbed of its first part."""
    folder("a.md", "---\nWe go on strike, said Lund\n---\n\nThe strike goes on.\n")
    assert all(block.reason != "front matter" for block in read(["a.md"]).articles[0].blocks)


PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry strike | Coast Times</title>
<meta property="og:site_name" content="Coast Times"><link rel="canonical" href="https://coast.example/ferry">
<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": ["NewsArticle"],
"headline": "Ferry strike drags on", "datePublished": "2021-05-03T08:00:00+02:00",
"author": [{"@type": "Person", "name": "Ada Moe"}], "publisher": {"name": "Coast Times"}}]}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>Ferry strike drags on</h1>
<p>Ferry crews vowed on Monday to carry on with their strike, the third in as many years. “We will not go back for a
bag of promises,” said union leader Kari Lund.</p>
<p>Related: What the strike means for island schools</p>
<p>Passengers have waited on the quay for days, and some islands report that their shops run out of bread.</p></article>
<div class="comments"><p>A commenter says something nice here.</p></div></body></html>"""


def test_web_page(folder):
    """The article is cut out of its page; what the page states is no guess; what was left in is marked."""
    folder("p.html", PAGE)
    article = read(["p.html"]).articles[0]
    assert (article.title, article.outlet, article.date) == ("Ferry strike drags on", "Coast Times", "2021-05-03")
    assert (article.byline, article.url, article.language) == ("Ada Moe", "https://coast.example/ferry", "en")
    assert article.guessed == frozenset()
    assert "bag of promises,” said union leader Kari Lund." in article.text
    assert "commenter" not in article.text
    assert article.blocks[0].reason == "headline"
    assert "related link" in [block.reason for block in article.blocks]


def test_web_page_without_metadata(folder):
    """Where a page states nothing, its title and text are asked, and the answer is marked as a guess."""
    body = (
        "<p>Fish prices fell sharply on Monday after a record catch along the whole of the coast, the board said.</p>"
    )
    folder(
        "p.html",
        f"<html><head><title>Fish prices fall - Quay Daily</title></head><body><h1>Fish prices fall</h1>{body * 3}</body></html>",
    )
    article = read(["p.html"]).articles[0]
    assert (article.title, article.outlet) == ("Fish prices fall", "Quay Daily")
    assert {"title", "outlet"} <= article.guessed


def test_sources_toml(folder):
    """What stands beside the articles overrules their own words; the nearest file counts first."""
    folder("s/a.txt", "By Wrong Name\n\n" + TEXT)
    folder("s/sources.toml", '["a.txt"]\noutlet = "The Quay"\ndate = 2021-05-03\nbyline = "A B"\n')
    folder("sources.toml", '["s/a.txt"]\noutlet = "Ignored"\nurl = "https://q.example/a"\n')
    article = read(["."]).articles[0]
    assert (article.outlet, article.date, article.byline) == ("The Quay", "2021-05-03", "A B")
    assert article.url == "https://q.example/a"
    assert not {"outlet", "date", "byline", "url"} & article.guessed
    assert read(["s/a.txt"]).articles[0].outlet == "The Quay"


def test_unknown_outlet_is_the_site_or_the_file(folder):
    """Without a name anywhere, the outlet is the site of the address, or else the file name, marked as guessed."""
    folder("a.jsonl", '{"id": "a", "text": "One.", "url": "https://www.quay.example/x"}\n')
    folder("b.txt")
    assert [(article.outlet, "outlet" in article.guessed) for article in read(["a.jsonl", "b.txt"]).articles] == [
        ("quay.example", True),
        ("b", True),
    ]


def test_tick_counts_articles(folder):
    """Progress counts up to the number of articles."""
    folder("c.jsonl", '{"text": "One."}\n{"text": "Two."}\n')
    seen = []
    read(["c.jsonl"], tick=lambda done, total: seen.append((done, total)))
    assert seen == [(1, 2), (2, 2)]


def test_no_paths_is_wrong_use():
    """Nothing to read is a call that makes no sense."""
    with pytest.raises(UsageError, match="name files"):
        read([])


def test_heavy_libraries_wait_until_needed(folder):
    """Reading plain text loads none of the libraries that only pages or broken text need."""
    folder("a.txt")
    script = (
        "import sys; from compare.read import read; read(['a.txt']);"
        "print([m for m in ('trafilatura', 'lxml', 'ftfy', 'charset_normalizer', 'yaml', 'numpy') if m in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
