"""Behind the review: what the cache remembers changes nothing that is asked."""

import json
import shutil

import pytest

from compare.extract import extract_all as extract_anew
from compare.pipeline import remembered
from compare.read import read

CRIES = "Read more: the harbour letter, every Sunday"


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("SAMESTORY_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


def both(*paths):
    """What articles say, by way of the cache, and extracted anew."""
    articles = read(list(paths)).articles
    return remembered.extract_all(articles, paths), extract_anew(articles)


def extractions(monkeypatch):
    """The articles that are extracted from now on."""
    seen = []
    extract_one = remembered.extract_one
    monkeypatch.setattr(remembered, "extract_one", lambda article: seen.append(article.id) or extract_one(article))
    return seen


def edit(folder):
    file = folder / "evening.txt"
    file.write_text(file.read_text(encoding="utf-8").replace("64", "65"), encoding="utf-8")


def double(folder):
    shutil.copy(folder / "evening.txt", folder / "late.txt")


def put_an_id_twice(folder):
    for name in ("one", "two"):
        record = {"id": "same", "text": f"“The quay is number {name},” Pia Lund said."}
        (folder / f"{name}.json").write_text(json.dumps(record), encoding="utf-8")


def repeat_a_line(folder):
    for name in "klmnop":
        text = f"Story {name} of the harbour.\n\nThe quay {name} was closed.\n\n{CRIES}\n"
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        (folder / "sources.toml").write_text('["*.txt"]\noutlet = "Mill Herald"\n', encoding="utf-8")


@pytest.mark.parametrize("change", [edit, double, put_an_id_twice, repeat_a_line], ids=lambda change: change.__name__)
def test_the_cache_changes_nothing(root, tmp_path, change):
    """First, again, and after articles were edited, copied, or marked anew beside others: as without a cache."""
    folder = tmp_path / "tram"
    shutil.copytree(root / "tests/stories/tram", folder)
    for step in (lambda _: None, lambda _: None, change, lambda _: None):
        step(folder)
        found, anew = both(str(folder))
        assert found == anew


def test_what_was_read_before_is_not_extracted_again(root, monkeypatch):
    folder = str(root / "tests/stories/tram")
    both(folder)
    seen = extractions(monkeypatch)
    both(folder)
    assert seen == []


def test_without_a_cache_everything_is_extracted(root, monkeypatch, cache):
    """A cache folder that cannot be made is no reason not to ask."""
    cache.write_text("a file", encoding="utf-8")
    seen = extractions(monkeypatch)
    found, anew = both(str(root / "tests/stories/tram"))
    assert found == anew
    assert len(seen) == 4
