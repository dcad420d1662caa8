"""`facts.csv` and `people.csv`: one row for each thing said, and for each silence."""

import csv
import io

from compare.models import Story
from compare.report import to_csv, to_facts_csv, to_people_csv


def rows(text):
    return list(csv.DictReader(io.StringIO(text)))


def test_groups_say_which_are_facts(flood):
    assert {row["kind"] for row in rows(to_csv(flood.report()))} == {"claim"}


def test_quotes_come_before_facts(ferry):
    ferry.claim("coast", "Ferry saved")
    ferry.claim("post", "That is what Ines Marlow said.")
    ferry.group("coast:c3", {"coast:c3": ("agrees", ()), "post:c3": ("unsure", ())}, [])
    ferry.groups.reverse()
    assert [row["kind"] for row in rows(to_csv(ferry.report()))] == ["quote"] * 3 + ["claim"] * 2


def test_a_row_a_fact_and_article(flood):
    found = rows(to_facts_csv(flood.report()))
    first = [row for row in found if row["fact"] == "1"]
    assert [(row["article"], row["verdict"]) for row in first] == [
        ("courier", "silent"),
        ("gazette", "agrees"),
        ("herald", "agrees"),
        ("star", "differs"),
        ("star2", "adds"),
        ("wire", "silent"),
    ]
    star = first[3]
    assert star["voucher"] == "attributed to Ana Ruiz (“said”)"
    assert star["differences"] == "number differs: “Fourteen” for “Twelve”"
    assert (star["passage"], star["line"]) == ("Fourteen people were killed at Orrin", "1")
    assert flood.articles["star"].text[int(star["start"]) : int(star["end"])] == star["passage"]


def test_silence_has_no_passage(flood):
    for row in rows(to_facts_csv(flood.report())):
        assert (row["verdict"] == "silent") == (row["passage"] == "")


def test_silence_in_a_story_of_hundreds_has_no_rows(draft):
    names = [f"o{number:03}" for number in range(60)]
    for name in names:
        draft.article(name, "It sails.")
    said = [draft.claim(name, "It sails.") for name in names[:3]]
    draft.group(said[0], dict.fromkeys(said, ("agrees", ())), [])
    draft.stories.append(Story("s1", "Ferry", tuple(names)))
    assert [row["verdict"] for row in rows(to_facts_csv(draft.report()))] == ["agrees"] * 3


def test_a_fact_is_listed_once_with_its_passages_elsewhere(flood):
    found = [row for row in rows(to_facts_csv(flood.report())) if row["reading"] == "The dam was built in 1931."]
    assert [row["article"] for row in found][-1] == "almanac"
    assert len({row["article"] for row in found}) == len(found) == 7


def test_people_have_a_row_a_form_and_article(flood):
    found = rows(to_people_csv(flood.report()))
    assert [(row["person"], row["what"], row["form"], row["article"]) for row in found][:3] == [
        ("Pia Lund", "name", "Pia Lund", "gazette"),
        ("Pia Lund", "name", "Pia Lund", "herald"),
        ("Pia Lund", "name", "Pia Lundt", "star2"),
    ]


def test_nothing_found_is_a_header(draft):
    assert to_facts_csv(draft.report()).count("\n") == 1
    assert to_people_csv(draft.report()).count("\n") == 1
