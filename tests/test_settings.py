"""Configuration: the nearest file counts, the command line goes before it, and a wrong file says where and what."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.errors import UsageError
from compare.models import Severity
from compare.settings import FORMATS, KEYS, Settings, load, override
from compare.settings.bands import FITTED, Bands, Thresholds

ALL = """
against = ["archive", "wire/*.jsonl"]
index = ".samestory/index.db"
select = ["SS1", "fact-number"]
ignore = ["quote-title"]
fail-on = "error"
format = "github"
baseline = "accepted.json"
decisions = "desk/decided.jsonl"
exclude = ["*.bak.txt", "/old/"]

[bands]
quote = { same = 0.62, unsure = 0.31 }
fact = { unsure = 0.3 }

[severity]
quote-word = "error"
SS303 = "off"

[per-file-ignores]
"opinion/**" = ["SS303"]
"""


@pytest.fixture
def put(tmp_path, monkeypatch):
    """Writes a file below an empty current folder."""
    monkeypatch.chdir(tmp_path)

    def write(name, text):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return Path(name)

    return write


def test_every_key_is_read(put):
    """Each key of the file ends in the field of its name."""
    put("samestory.toml", ALL)
    assert load(Path()) == Settings(
        file=Path("samestory.toml"),
        against=("archive", "wire/*.jsonl"),
        index=Path(".samestory/index.db"),
        decisions=Path("desk/decided.jsonl"),
        bands=Thresholds(Bands(0.62, 0.31), Bands(0.5, 0.3)),
        select=("SS1", "fact-number"),
        ignore=("quote-title",),
        severity=(("quote-word", "error"), ("SS303", "off")),
        fail_on="error",
        format="github",
        baseline=Path("accepted.json"),
        per_file_ignores=(("opinion/**", ("SS303",)),),
        exclude=("*.bak.txt", "/old/"),
    )
    assert all(f"{key} =" in ALL or f"[{key}]" in ALL for key in KEYS)


def test_without_a_file_defaults_hold(put):
    """No configuration is no error."""
    assert load(Path()) == Settings()


NEAREST = [
    pytest.param({"samestory.toml": "here", "../samestory.toml": "above"}, "here", id="the nearest file"),
    pytest.param({"../../samestory.toml": "above"}, "above", id="a file two folders up"),
    pytest.param({"samestory.toml": "own", "pyproject.toml": "project"}, "own", id="its own file before pyproject"),
    pytest.param({"../samestory.toml": "own", "pyproject.toml": "project"}, "own", id="its own file, even above"),
    pytest.param({"pyproject.toml": "project"}, "project", id="pyproject"),
    pytest.param({"pyproject.toml": None, "../pyproject.toml": "above"}, "above", id="the pyproject that has a table"),
]


@pytest.mark.parametrize(("files", "expected"), NEAREST)
def test_which_file_counts(put, monkeypatch, tmp_path, files, expected):
    """`samestory.toml` upwards, then a `pyproject.toml` with a table for samestory."""
    (tmp_path / "a/b").mkdir(parents=True)
    for name, rule in files.items():
        table = "" if name.endswith("samestory.toml") else "[tool.samestory]\n"
        text = '[project]\nname = "samestory-notes"\n' if rule is None else f'{table}ignore = ["{rule}"]\n'
        put(f"a/b/{name}", text)
    monkeypatch.chdir(tmp_path / "a/b")
    assert load(Path()).ignore == (expected,)


def test_paths_count_from_the_file(put, monkeypatch, tmp_path):
    """A run in a folder below finds the same archive, named as seen from there; brackets of the folder stay letters."""
    put("news [a]/samestory.toml", 'against = ["archive", "wire/*.txt"]\nindex = "i.db"\nbaseline = "/b.json"\n')
    (tmp_path / "news [a]/deep").mkdir()
    monkeypatch.chdir(tmp_path / "news [a]/deep")
    found = load(Path())
    assert (found.against, found.index) == (("../archive", "../wire/*.txt"), Path("../i.db"))
    assert (found.folder, found.baseline) == (Path(".."), Path("/b.json"))
    monkeypatch.chdir(tmp_path)
    found = load(tmp_path, Path("news [a]/samestory.toml"))
    assert found.against == ("news [a]/archive", "news [[]a]/wire/*.txt")


def test_a_named_file_is_taken_wherever_it_is(put):
    """An explicit file goes before what lies near, whatever its name; of a pyproject only its table counts."""
    put("samestory.toml", 'ignore = ["near"]')
    assert load(Path(), put("ci/strict.toml", 'ignore = ["strict"]')).ignore == ("strict",)
    assert load(Path(), put("x/pyproject.toml", '[tool.samestory]\nignore = ["x"]')).ignore == ("x",)


WRONG = [
    pytest.param("agianst = []", "there is no key 'agianst', did you mean 'against'?", id="a slip in a key"),
    pytest.param("fail_on = 'note'", "there is no key 'fail_on', did you mean 'fail-on'?", id="an underscore"),
    pytest.param("zzz = 1", "there is no key 'zzz'; there are against, index, ", id="a key like no other"),
    pytest.param("against = 'x'", "key 'against' must be a list of paths and globs, as in [\"…\"], not 'x'", id="no list"),
    pytest.param("exclude = ['a', 3]", "key 'exclude' must be a list of patterns in quotation marks, and 3 is none", id="a number in a list"),
    pytest.param("index = 3", "key 'index' must be a path in quotation marks, not 3", id="a number for a path"),
    pytest.param('index = "a\\u0000"', "key 'index' must be a path in quotation marks, not 'a\\x00'", id="a path that is none"),
    pytest.param("select = []", "key 'select' must be a list of at least one rule; leave it out to apply all", id="nothing selected"),
    pytest.param("fail-on = 'fatal'", "key 'fail-on' must be one of error, warning, note, never, not 'fatal'", id="no such level"),
    pytest.param("format = 'pdf'", "key 'format' must be one of concise, full, ", id="no such format"),
    pytest.param("severity = 'error'", "key 'severity' must be a table of lines rule = \"severity\", not 'error'", id="no table"),
    pytest.param("[severity]\nSS1 = 'bad'", "key 'severity' for 'SS1' must be one of error, warning, note, off, not 'bad'", id="no such severity"),
    pytest.param("[per-file-ignores]\n'*' = 'x'", "key 'per-file-ignores' for '*' must be a list of rules, as in [\"…\"], not 'x'", id="rules that are no list"),
    pytest.param("decisions = ['a']", "key 'decisions' must be a path in quotation marks, not ['a']", id="two files of decisions"),
    pytest.param("bands = 0.6", "key 'bands' must be a table of quote and fact, each as in { same = 0.6, unsure = 0.3 }, not 0.6", id="one number for all bands"),
    pytest.param("[bands]\nquotes = {}", "key 'bands' must be a table of quote and fact, each as in { same = 0.6, unsure = 0.3 }, and 'quotes' is neither", id="no such kind"),
    pytest.param("[bands]\nquote = 0.6", "key 'bands' for 'quote' must be a table of same and unsure, as in { same = 0.6, unsure = 0.3 }, not 0.6", id="one number for two"),
    pytest.param("[bands]\nfact = { sane = 0.6 }", "key 'bands' for 'fact' must be a table of same and unsure", id="no such band"),
    pytest.param("[bands]\nfact = { same = 62 }", "key 'bands' for 'fact' must be a number from 0 to 1 at 'same', not 62", id="a percentage"),
    pytest.param("[bands]\nfact = { same = true }", "key 'bands' for 'fact' must be a number from 0 to 1 at 'same', not True", id="no number"),
    pytest.param("[bands]\nfact = { unsure = nan }", "key 'bands' for 'fact' must be a number from 0 to 1 at 'unsure', not nan", id="not a number"),
    pytest.param("[bands]\nquote = { same = 0.3, unsure = 0.4 }", "key 'bands' for 'quote' must be at least as high at same, 0.3, as at unsure, 0.4", id="bands that cross"),
    pytest.param("[bands]\nquote = { same = 0.2 }", "key 'bands' for 'quote' must be at least as high at same, 0.2, as at unsure, 0.3; unsure is 0.3 unless stated", id="bands that cross what is not stated"),
    pytest.param("a = \n", "is no valid TOML: Invalid value (at line 1, column 5); correct it, or use --no-config", id="no TOML"),
    pytest.param("a" + ".a" * 5 + " = " + "[" * 20_000, "is nested too deeply; correct it, or use --no-config", id="nested without end"),
    pytest.param(b"against = ['\xff']", "is not UTF-8 at byte 12; save it as UTF-8", id="not UTF-8"),
    pytest.param(f"index = {[1] * 99}", f"key 'index' must be a path in quotation marks, not {str([1] * 99)[:39]}…", id="a long value is cut"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "problem"), WRONG)
def test_a_wrong_file_says_what_would_be_right(put, text, problem):
    """One line: the file, the key, what is wrong and what to write."""
    put("samestory.toml", text)
    with pytest.raises(UsageError) as caught:
        load(Path())
    assert str(caught.value).startswith(f"samestory.toml: {problem}")
    assert len(str(caught.value).splitlines()) == 1


BANDS = [
    pytest.param("{}", FITTED, id="nothing stated"),
    pytest.param("{ quote = { same = 0.7 } }", Thresholds(Bands(0.7, 0.3), FITTED.fact), id="one of four numbers"),
    pytest.param("{ fact = { same = 1, unsure = 0 } }", Thresholds(FITTED.quote, Bands(1.0, 0.0)), id="whole numbers"),
    pytest.param("{ quote = { same = 0.4, unsure = 0.4 } }", Thresholds(Bands(0.4, 0.4), FITTED.fact), id="nothing left unsure"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BANDS)
def test_bands_that_are_not_stated_stay_as_fitted(put, text, expected):
    """A kind, or one of its two numbers, may be left out."""
    put("samestory.toml", f"bands = {text}")
    assert load(Path()).bands == expected


@pytest.mark.parametrize("text", ["", "tool = 3", "[tool]\nsamestory = 3", "[[tool.samestory]]"], ids=repr)
def test_a_named_pyproject_needs_its_table(put, text):
    """Whoever names the file means its table; nothing is taken from elsewhere instead."""
    with pytest.raises(UsageError, match=r"has no table \[tool.samestory\]"):
        load(Path(), put("pyproject.toml", text))


def test_a_broken_pyproject_of_somebody_else_is_no_matter(put):
    """A file that does not name samestory is not even parsed."""
    put("pyproject.toml", "[project\n")
    assert load(Path()) == Settings()


def test_a_missing_file_is_named(put):
    """A path that is not there is one clear line."""
    with pytest.raises(UsageError, match=r"^no\.toml: cannot be read: no such file or directory; check the path"):
        load(Path(), Path("no.toml"))
    put("folder/x", "")
    with pytest.raises(UsageError, match=r"^folder: cannot be read: is a directory"):
        load(Path(), Path("folder"))


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("select", "select = ['quote-wrod']"),
        ("ignore", "ignore = ['quote-wrod']"),
        ("severity", "[severity]\nquote-wrod = 'note'"),
        ("per-file-ignores", "[per-file-ignores]\n'*' = ['quote-wrod']"),
    ],
)
def test_every_rule_is_asked_about(put, key, text):
    """A misspelt rule would silently apply, or not apply; the message of who knows the rules gets file and key."""
    put("samestory.toml", text)

    def known(name):
        raise UsageError(f"there is no rule {name!r}")

    with pytest.raises(UsageError, match=f"^samestory.toml: key '{key}': there is no rule 'quote-wrod'"):
        load(Path(), known=known)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.dates() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@pytest.mark.parametrize("key", KEYS)
@settings(max_examples=30)
@given(value=VALUES)
def test_any_value_is_taken_or_refused_in_one_printable_line(key, value):
    """Whatever TOML can hold: nothing else than a UsageError comes of it, and nothing of it moves a cursor."""
    problem = "must be told"
    try:
        KEYS[key](value, Path())
    except UsageError as error:
        problem = str(error)
    assert problem.isprintable()
    assert "must be" in problem


FILE = Settings(
    against=("archive",),
    index=Path("i.db"),
    select=("SS1",),
    ignore=("SS112",),
    severity=(("SS101", "error"), ("SS303", "off")),
    fail_on="error",
    format="json",
)
MERGED = [
    pytest.param({}, {}, id="nothing said, nothing changed"),
    pytest.param({"fail_on": "never", "style": "full"}, {"fail_on": "never", "format": "full"}, id="values"),
    pytest.param({"ignore": ["SS2,SS105", " SS3 "]}, {"ignore": ("SS2", "SS105", "SS3")}, id="commas and repeats"),
    pytest.param(
        {"select": ["SS303"]}, {"select": ("SS303",), "ignore": (), "severity": (("SS101", "error"),)}, id="a rule that the file turns off"
    ),
    pytest.param({"against": ["x"]}, {"against": ("x",), "index": None}, id="another archive, without the file's index"),
    pytest.param({"index": Path("j.db")}, {"against": (), "index": Path("j.db")}, id="another index, without the file's archive"),
    pytest.param({"decisions": Path("d.jsonl")}, {"decisions": Path("d.jsonl")}, id="another file of decisions"),
    pytest.param({"baseline": Path("b.json")}, {"baseline": Path("b.json")}, id="a baseline"),
]  # fmt: skip


@pytest.mark.parametrize(("options", "changed"), MERGED)
def test_the_command_line_goes_before_the_file(options, changed):
    """What is said there replaces what the file says; the rest stays."""
    from dataclasses import replace

    assert override(FILE, **options) == replace(FILE, **changed)


NOTE, WARNING, ERROR = Severity.NOTE, Severity.WARNING, Severity.ERROR
FAILING = [
    ("error", {ERROR}),
    ("warning", {ERROR, WARNING}),
    ("note", {ERROR, WARNING, NOTE}),
    ("never", set()),
]


@pytest.mark.parametrize(("level", "failing"), FAILING)
def test_what_fails_a_check(level, failing):
    """Findings of the level and graver ones; none at all when nothing may fail it."""
    settings = Settings(fail_on=level)
    assert {severity for severity in Severity if settings.fails([severity])} == failing
    assert not settings.fails([])


def test_formats_are_distinct():
    """Each format is named once."""
    assert len(set(FORMATS)) == len(FORMATS) == 10
