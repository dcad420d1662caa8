"""The documents say what the program does: every key and input is described, and none that does not exist."""

import re
from pathlib import Path

import click
import pytest
import yaml
from documents import DOCUMENTS, ROOT, blocks
from mermaidgraphs import LINE

from compare.check.rules import named
from compare.commands import group
from compare.read import read
from compare.report import RENDERERS, to_html
from compare.settings import FAIL_ON, FORMATS, KEYS, SEVERITIES, load

LINK = re.compile(r"\]\((?!https?:)([^)#]+)")
INLINE = re.compile(r"`samestory ([a-z][^`\n]*)`")


@pytest.fixture(scope="module")
def configuration(root):
    return (root / "docs/configuration.md").read_text(encoding="utf-8")


def test_every_key_has_its_section_and_every_section_a_key(configuration):
    """In the order of the table."""
    assert re.findall(r"^## (.+)$", configuration, re.MULTILINE) == list(KEYS)


def test_the_example_is_a_valid_configuration_with_every_key(configuration, tmp_path, monkeypatch):
    """Whoever copies it gets no error, and sees each key once."""
    monkeypatch.chdir(tmp_path)
    [example] = re.findall(r"^```toml\n(.*?)^```$", configuration, re.MULTILINE | re.DOTALL)
    (tmp_path / "samestory.toml").write_text(example, encoding="utf-8")
    found = load(Path(), known=named)
    assert all(getattr(found, key.replace("-", "_")) for key in KEYS)


def test_the_example_in_the_readme_is_valid(root, tmp_path, monkeypatch):
    """Keys and rules exist."""
    monkeypatch.chdir(tmp_path)
    text = (root / "README.md").read_text(encoding="utf-8")
    [example] = re.findall(r"^```toml\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    (tmp_path / "samestory.toml").write_text(example, encoding="utf-8")
    assert load(Path(), known=named).file


@pytest.mark.parametrize(("key", "choices"), [("fail-on", FAIL_ON), ("format", FORMATS), ("severity", SEVERITIES)])
def test_every_choice_is_named(configuration, key, choices):
    """In the section of its key."""
    section = configuration.split(f"\n## {key}\n")[1].split("\n#")[0]
    assert [choice for choice in choices if f"`{choice}`" not in section] == []


def test_every_link_leads_somewhere(root):
    """Documents name each other by paths that exist."""
    for document in [*root.glob("*.md"), *root.glob("docs/**/*.md")]:
        for link in LINK.findall(document.read_text(encoding="utf-8")):
            assert (document.parent / link).exists(), (document.name, link)


def test_the_inputs_of_the_action_are_described(root):
    """The table in the document is the list in `action.yml`."""
    action = yaml.safe_load((root / "action.yml").read_text(encoding="utf-8"))
    page = (root / "docs/ci.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `([\w-]+)` \|", page, re.MULTILINE) == list(action["inputs"])
    for example in re.findall(r"^```yaml\n(.*?)^```$", page, re.MULTILINE | re.DOTALL):
        assert yaml.safe_load(example)
    for name in action["outputs"]:
        assert f"`{name}`" in page


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: str(document.relative_to(ROOT)))
def test_every_command_in_a_sentence_exists(document):
    """With its options; blocks of commands are run, this is for those that a sentence names."""
    with click.Context(group) as context:
        for words in (found.split() for found in INLINE.findall(document.read_text(encoding="utf-8"))):
            command = group.get_command(context, words[0])
            assert command, words
            if isinstance(command, click.Group) and len(words) > 1 and not words[1].startswith("-"):
                command = command.get_command(context, words[1])
                assert command, words
            known = {name for option in command.get_params(context) for name in option.opts}
            options = [word.split("=")[0] for word in words if word.startswith("-") and word != "-"]
            assert [option for option in options if option not in known] == [], words


def test_the_example_of_sources_is_read(root, tmp_path):
    """Outlet, date and url stand as they are stated."""
    [example] = blocks(root / "docs/getting-started.md", "toml")
    (tmp_path / "sources.toml").write_text(example.body, encoding="utf-8")
    (tmp_path / "storm.txt").write_text(
        "Twelve boats sank in the harbour of Halden on Sunday night.\n", encoding="utf-8"
    )
    [article] = read([str(tmp_path)]).articles
    assert (article.outlet, article.date, article.url) == ("The Coast", "2024-05-14", "https://coast.example/storm")
    assert not article.guessed & {"outlet", "date", "url"}


def test_rules_named_in_comments_exist(root):
    """Whoever copies an example of ignoring a finding ignores something."""
    for document in DOCUMENTS:
        text = document.read_text(encoding="utf-8")
        for order in re.findall(r"<!-- samestory: ignore(?:-file)? ([^<>]*?) ?-->", text):
            for name in filter(None, re.split(r"[ ,]+", order)):
                assert name == "RULE" or named(name), (document.name, name)


def test_the_columns_of_the_spreadsheets_are_those_described(flood):
    """A file has its row in the page on reports."""
    page = (ROOT / "docs/report.md").read_text(encoding="utf-8")
    files = RENDERERS["csv"]
    assert re.findall(r"^\| `(\w+\.csv)` \|", page, re.MULTILINE) == list(files)
    assert "silent" in files["facts.csv"](flood.report())


def test_graphs_in_the_documents_are_such_as_samestory_draws():
    """A reader sees what a report has."""
    graphs = [block.body for document in DOCUMENTS for block in blocks(document, "mermaid")]
    assert graphs
    for graph in graphs:
        assert [line for line in graph.splitlines() if not LINE.fullmatch(line)] == []


def test_the_keys_of_the_page_are_those_described(flood):
    """In the order of the page's own list."""
    page = to_html(flood.report())
    listed = re.findall(r"<kbd>([^<]+)</kbd>", page[page.index('id="shortcuts"') :])
    table = (ROOT / "docs/report.md").read_text(encoding="utf-8").split("| key | does |\n")[1].split("\n\n")[0]
    cells = re.findall(r"^\| (`.+`) \| ", table, re.MULTILINE)
    assert [key for cell in cells for key in re.findall(r"`([^`]+)`", cell)] == listed
