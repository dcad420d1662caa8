"""`--diff REF` keeps to the paragraphs that changed since a revision, as git tells it."""

import os
import subprocess

import pytest
from checks import Desk, position

from compare.check.changed import ALL, NONE, Lines, changed, split
from compare.check.fingerprints import fingerprint
from compare.check.rules import RULES
from compare.errors import UsageError
from compare.models import Finding, Passage, Span
from compare.read import read

DRAFT = """Ferry sinks off Lund

The ferry Orla sank off Lund on Sunday night, the coast guard said.

“We will pay 3 million crowns,” Anna Holm told reporters.

Nobody knows why the ferry left the harbour.
"""


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """A repository of its own, whatever git is told on this machine; its user likes colours and prefixes of his own."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "gitconfig"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    (tmp_path / "gitconfig").write_text(
        "[user]\nname = A\nemail = a@b.example\n[color]\nui = always\n[diff]\nnoprefix = true\nmnemonicPrefix = true\n"
        "external = false\ncontext = 9\ninterHunkContext = 9\nrenames = false\n[core]\nquotepath = true\n"
    )
    folder = tmp_path / "news"
    folder.mkdir()
    git(folder, "init", "-q")
    monkeypatch.chdir(folder)
    return folder


def git(folder, *arguments):
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)


def committed(folder, **files):
    for name, text in files.items():
        path = folder / name.replace("__", ".")
        path.write_text(text, encoding="utf-8")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "x")


def kept(path, *words):
    """Of a finding on each of `words`, those that stay since HEAD."""
    [article] = read([path]).articles
    findings = []
    for said in words:
        span = Span(article.text.index(said), article.text.index(said) + len(said))
        start, end = position(article.text, span.start), position(article.text, span.end)
        here = Passage(article.id, article.path, "", "", "", span, start, end, said, ())
        rule = RULES[0]
        mark = fingerprint(rule, path, said)
        findings.append(Finding(rule, rule.severity, here, span, start, end, "x", (), (), 0.9, None, mark))
    return [one.here.text for one in split(findings, [article], changed([article.path], "HEAD"))]


WORDS = ("sank off Lund", "3 million", "Nobody knows")


@pytest.mark.parametrize(
    ("old", "new", "stay"),
    [
        pytest.param("", "", [], id="nothing changed"),
        pytest.param("3 million", "3 million good", ["3 million"], id="one paragraph"),
        pytest.param("Ferry sinks", "A ferry sinks", [], id="the headline alone"),
        pytest.param("on Sunday night", "on Monday", ["sank off Lund"], id="another"),
        pytest.param("Anna", "Ana", ["3 million"], id="elsewhere in the same paragraph"),
        pytest.param("harbour.\n", "harbour.\n\nA new paragraph.\n", [], id="a paragraph added below"),
        pytest.param(
            "Ferry sinks off Lund\n", "Ferry sinks off Lund\n\nA new one.\n", [], id="lines that moved did not change"
        ),
        pytest.param("3 million", "3 million\r", ["3 million"], id="a line end"),
    ],
)
@pytest.mark.parametrize("name", ["draft.md", "draft.txt"])
def test_findings_stay_where_a_paragraph_changed(repository, name, old, new, stay):
    committed(repository, **{name.replace(".", "__"): DRAFT})
    (repository / name).write_bytes(DRAFT.replace(old, new, 1).encode() if old else DRAFT.encode())
    assert kept(name, *WORDS) == stay


def test_a_paragraph_of_several_lines_is_one(repository):
    """In Markdown a line break ends no paragraph."""
    committed(repository, draft__md="He left.\nShe stayed.\nThey ate.\n\nNobody slept.\n")
    (repository / "draft.md").write_text("He left.\nShe stayed on.\nThey ate.\n\nNobody slept.\n")
    assert kept("draft.md", "He left", "They ate", "Nobody slept") == ["He left", "They ate"]


def test_a_line_taken_out_of_a_paragraph_changes_it(repository):
    committed(repository, draft__md="He left.\nShe stayed.\nThey ate.\n\nNobody slept.\n")
    (repository / "draft.md").write_text("He left.\nThey ate.\n\nNobody slept.\n")
    assert kept("draft.md", "He left", "They ate", "Nobody slept") == ["He left", "They ate"]


def test_a_passage_over_several_paragraphs_stays_if_one_of_them_changed(repository):
    committed(repository, draft__md=DRAFT)
    (repository / "draft.md").write_text(DRAFT.replace("Anna", "Ana"))
    passage = DRAFT[DRAFT.index("sank") : DRAFT.index("crowns")]
    assert kept("draft.md", passage) == [passage]


def test_what_is_staged_and_what_is_not_both_count(repository):
    committed(repository, draft__md=DRAFT)
    (repository / "draft.md").write_text(DRAFT.replace("Anna", "Ana"))
    git(repository, "add", "-A")
    (repository / "draft.md").write_text(DRAFT.replace("Anna", "Ana").replace("Nobody", "No one"))
    assert kept("draft.md", "sank off Lund", "3 million", "No one knows") == ["3 million", "No one knows"]


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("a b.md", id="a blank"),
        pytest.param("zeitung-ü-新.md", id="other letters"),
        pytest.param("a\nb.md", id="a line break"),
        pytest.param("-n.md", id="like an option"),
        pytest.param("*.md", id="like a pattern"),
        pytest.param(":(top)x.md", id="like one of git's own patterns"),
        pytest.param('"q".md', id="quotation marks"),
    ],
)
def test_names_are_taken_as_they_are(repository, name):
    (repository / "other.md").write_text(DRAFT)
    (repository / name).write_text(DRAFT)
    committed(repository)
    (repository / "other.md").write_text("All new.\n")
    (repository / name).write_text(DRAFT.replace("Anna", "Ana"))
    assert kept(str(repository / name), *WORDS) == ["3 million"]
    (repository / name).write_text(DRAFT)
    assert kept(str(repository / name), *WORDS) == []


def test_a_new_file_is_changed_in_all_its_lines(repository):
    committed(repository, other__md="x")
    (repository / "draft.md").write_text(DRAFT)
    assert kept("draft.md", *WORDS) == list(WORDS)
    git(repository, "add", "draft.md")
    assert kept("draft.md", *WORDS) == list(WORDS)


def test_an_ignored_file_is_new_too(repository):
    committed(repository, other__md="x")
    (repository / ".gitignore").write_text("draft.md\n")
    (repository / "draft.md").write_text(DRAFT)
    assert changed(["draft.md"], "HEAD") == {"draft.md": ALL}


def test_a_renamed_file_keeps_its_old_lines(repository):
    committed(repository, draft__md=DRAFT)
    git(repository, "mv", "draft.md", "final.md")
    assert kept("final.md", *WORDS) == []
    (repository / "final.md").write_text(DRAFT.replace("Anna", "Ana"))
    assert kept("final.md", *WORDS) == ["3 million"]


def test_files_in_folders_and_from_other_folders(repository, monkeypatch):
    (repository / "drafts").mkdir()
    (repository / "drafts/a.md").write_text(DRAFT)
    committed(repository)
    (repository / "drafts/a.md").write_text(DRAFT.replace("Anna", "Ana"))
    assert kept("drafts/a.md", *WORDS) == ["3 million"]
    monkeypatch.chdir(repository / "drafts")
    assert kept("a.md", *WORDS) == ["3 million"]
    monkeypatch.chdir(repository.parent)
    assert kept("news/drafts/a.md", *WORDS) == ["3 million"]


def test_variables_of_a_hook_do_not_mislead(repository, monkeypatch):
    (repository / "drafts").mkdir()
    committed(repository, draft__md=DRAFT)
    (repository / "draft.md").write_text(DRAFT.replace("Anna", "Ana"))
    monkeypatch.setenv("GIT_DIR", str(repository / "nowhere"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(repository / "nothing"))
    assert kept("draft.md", *WORDS) == ["3 million"]


def test_an_earlier_revision(repository):
    committed(repository, draft__md=DRAFT)
    committed(repository, draft__md=DRAFT.replace("Anna", "Ana"))
    assert changed(["draft.md"], "HEAD") == {"draft.md": NONE}
    assert changed(["draft.md"], "HEAD~1") == {"draft.md": Lines(((5, 5),))}


def test_an_article_of_json_lines_changed_where_its_line_did(repository):
    lines = ['{"id": "a", "text": "Ten boats sank."}', '{"id": "b", "text": "Nine boats sank."}']
    committed(repository, wire__jsonl="\n".join(lines) + "\n")
    lines[1] = lines[1].replace("Nine", "Eight")
    (repository / "wire.jsonl").write_text("\n".join(lines) + "\n")
    articles = read(["wire.jsonl"]).articles
    desk = Desk()
    for article in articles:
        desk.article(article.id, article.text, path=article.path)
        desk.finding("fact-number", (article.id, "‹boats›"))
    lines = changed([article.path for article in articles], "HEAD")
    assert [one.here.path for one in split(desk.findings, articles, lines)] == ["wire.jsonl:2"]


def test_all_of_a_page_changed_when_its_file_did(repository):
    """Its lines are not those of the text that is taken out of it."""
    desk = Desk()
    article = desk.article("page", "Ferry\n\nTen boats sank.\n\nNobody knows.", path="page.html")
    desk.finding("fact-number", ("page", "‹Ten› boats"))
    assert len(split(desk.findings, [article], {"page.html": Lines(((40, 40),))})) == 1
    assert split(desk.findings, [article], {"page.html": NONE}) == ()


def test_standard_input_is_new():
    assert changed(["-", "-:3"], "HEAD") == {"-": ALL, "-:3": ALL}


def test_a_file_that_git_takes_for_binary_is_changed_as_a_whole(repository):
    (repository / "draft.txt").write_bytes(DRAFT.encode("utf-16"))
    committed(repository)
    (repository / "draft.txt").write_bytes(DRAFT.replace("Anna", "Ana").encode("utf-16"))
    assert kept("draft.txt", *WORDS) == list(WORDS)


@pytest.mark.parametrize(
    "revision",
    [
        pytest.param("no-such-branch", id="an unknown branch"),
        pytest.param("0123456789abcdef0123456789abcdef01234567", id="an unknown commit"),
        pytest.param("", id="nothing"),
        pytest.param("--output=pwned", id="an option"),
        pytest.param("HEAD:draft.md", id="a file and no commit"),
        pytest.param("a\0b", id="a NUL"),
    ],
)
def test_an_unknown_revision_is_refused(repository, revision):
    committed(repository, draft__md=DRAFT)
    with pytest.raises(UsageError, match=r"there is no git revision .* fetch it first"):
        changed(["draft.md"], revision)
    assert not (repository / "pwned").exists()


def test_without_a_commit_there_is_no_revision(repository):
    (repository / "draft.md").write_text(DRAFT)
    with pytest.raises(UsageError, match=r"there is no git revision 'HEAD'"):
        changed(["draft.md"], "HEAD")


def test_without_a_repository_it_is_refused(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    (tmp_path / "draft.md").write_text(DRAFT)
    with pytest.raises(UsageError, match=r"needs a git repository around .*leave --diff out"):
        changed([str(tmp_path / "draft.md")], "HEAD")


def test_without_git_it_is_refused(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    (tmp_path / "draft.md").write_text(DRAFT)
    with pytest.raises(UsageError, match="git, which is not installed"):
        changed([str(tmp_path / "draft.md")], "HEAD")


@pytest.mark.parametrize(
    ("first", "last", "touched"),
    [
        pytest.param(1, 2, False, id="before"),
        pytest.param(1, 3, True, id="up to the first"),
        pytest.param(4, 4, True, id="inside"),
        pytest.param(5, 9, True, id="from the last"),
        pytest.param(6, 8, False, id="between two stretches"),
        pytest.param(9, 9, True, id="the second"),
    ],
)
def test_lines_touch(first, last, touched):
    assert Lines(((3, 5), (9, 9))).touch(first, last) is touched
