"""`samestory search`: who ran given words, earliest first."""

import json

import pytest

from compare.pipeline.searching import LEAST_WORDS

WORDS = "sell three of the nine island ferries before winter"
RAN = {
    "star": ("The Star", "2024-05-13", f"“We will {WORDS},” Ana Ruiz, the minister, told Northwire.\n"),
    "herald": ("The Herald", "2024-05-12", f"The ministry said on Sunday it would {WORDS}.\n"),
    "mail": (
        "The Mail",
        "2024-05-15",
        "“We will sell four of the nine island ferries before winter,” Ana Ruiz said.\n",
    ),
    "post": ("The Post", "2024-05-11", "“We will keep the nine lighthouses on the coast,” Ana Ruiz said.\n"),
}


@pytest.fixture
def archive(tmp_path, monkeypatch):
    monkeypatch.setenv("SAMESTORY_CACHE_DIR", str(tmp_path / "cache"))
    for name, (outlet, date, text) in RAN.items():
        path = tmp_path / "archive" / f"{name}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"---\noutlet: {outlet}\ndate: {date}\n---\n{text}", encoding="utf-8")


def found(samestory, words, *options):
    return json.loads(samestory("search", words, "--against", "archive/", "-f", "json", *options).out)["ran"]


def test_earliest_first_with_those_who_changed_a_word(samestory, archive):
    assert [one["outlet"] for one in found(samestory, WORDS)] == ["The Herald", "The Star", "The Mail"]


def test_names_speaker_source_and_origin(samestory, archive):
    herald, star, mail = found(samestory, WORDS)
    assert (star["speaker"]["person"], star["via"]) == ("Ana Ruiz", ["Northwire"])
    assert herald["kind"] == "claim"
    assert len({herald["origin"], star["origin"], mail["origin"]}) == 3
    assert star["share"] == 1.0 > mail["share"]


def test_the_place_is_that_of_the_passage(samestory, archive, tmp_path):
    for one in found(samestory, WORDS):
        lines = (tmp_path / one["path"]).read_text(encoding="utf-8").splitlines()
        assert lines[one["line"] - 1][one["column"] - 1 :].startswith(one["text"][:20])


def test_text_marks_the_words(samestory, archive):
    out = samestory("search", WORDS, "--against", "archive/").out
    assert out.startswith("3 articles, 3 independent origins")
    assert f"»{WORDS}«" in " ".join(out.split())
    assert "Mayor" not in out


def test_nobody_ran_them(samestory, archive):
    ran = samestory("search", "the moon is made of the finest old cheese", "--against", "archive/")
    assert ran.code == 0
    assert ran.out.startswith("Nobody ran these words")


def test_too_few_words_to_tell(samestory, archive):
    ran = samestory("search", "island ferries", "--against", "archive/")
    assert ran.code == 2
    assert f"at least {LEAST_WORDS} words" in ran.err


def test_words_that_everybody_uses_are_refused(samestory, archive):
    """Not "nobody ran them": they were not looked up."""
    ran = samestory("search", "of the and in", "--against", "archive/")
    assert ran.code == 2
    assert "add a rarer one" in ran.err


def test_a_short_phrase_of_plain_words(samestory, archive):
    assert [one["outlet"] for one in found(samestory, "the nine lighthouses")] == ["The Post"]


def test_in_an_index(samestory, archive):
    assert samestory("index", "add", "archive/").code == 0
    assert "3 articles" in samestory("search", WORDS).out


@pytest.mark.parametrize(
    "hostile", ["\x1b[31m wine dark sea \x1b]0;x\x07", "::error:: file=a,line=1 ::", "<script> alert one two three"]
)
def test_hostile_words_are_disarmed(samestory, archive, hostile):
    ran = samestory("search", hostile, "--against", "archive/")
    assert "\x1b" not in ran.out + ran.err
    assert "\x07" not in ran.out + ran.err
