"""Every rule is explained by an example that it truly finds, and keeps silent where its explanation says so."""

import os
import re
from dataclasses import replace

import pytest

from compare.check.rules import OF_FACTS, OF_QUOTES, RULES, named
from compare.check.rules.chosen import chosen
from compare.commands import main
from compare.errors import UsageError
from compare.extract import extract_one
from compare.models import Severity
from compare.pipeline.checking import Other, check_article
from compare.read import read
from compare.report.rules import FAMILIES, rule_page
from compare.settings import Settings

DAY, DAY_BEFORE, DAY_AFTER = "2024-05-14", "2024-05-13", "2024-05-15"
WHEN = {"fact-outdated": DAY_AFTER, "shared-text": DAY_BEFORE, "archive": DAY_BEFORE}
"""The day of the other articles, where it matters."""
WHO = {"archive": ("The Coast",), "shared-text": ("The Herald",)}
"""The outlets of the other articles, where it matters."""


@pytest.fixture
def check(tmp_path):
    """Findings on one article, held against the articles of others, by rule."""

    def run(here, there, *, day=DAY, outlets=("The Herald", "The Star")):
        front = "---\noutlet: {}\ndate: {}\n---\n{}\n"
        (tmp_path / "here.md").write_text(front.format("The Coast", DAY, here), encoding="utf-8")
        for number, outlet in enumerate(outlets if there else ()):
            (tmp_path / f"there{number}.md").write_text(front.format(outlet, day, there), encoding="utf-8")
        articles = {article.id: article for article in read([str(tmp_path)]).articles}
        article = articles.pop("here")
        others = [Other(other, extract_one(other)) for other in articles.values()]
        return {finding.rule.slug: finding for finding in check_article(article, extract_one(article), others)}

    return run


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.slug)
def test_the_example_is_what_the_rule_finds(check, rule):
    """What `samestory explain` shows is what the check reports, to the letter."""
    found = check(
        rule.example.here,
        rule.example.there,
        day=WHEN.get(rule.slug, DAY),
        outlets=WHO.get(rule.slug, ("The Herald", "The Star")),
    )
    assert rule.slug in found
    assert found[rule.slug].message == rule.example.message


SILENT = [
    pytest.param("quote-word", "“We will close the HARBOUR to lorries next spring,” Ines Marlow said.", "“We will close the harbor to lorries next spring,” Ines Marlow said.", id="spelling and case"),
    pytest.param("quote-word", "“We will close the harbour [of Halden] to lorries next spring,” Ines Marlow said.", "“We will close the harbour to lorries next spring,” Ines Marlow said.", id="words in brackets"),
    pytest.param("quote-number", "“We lost twelve boats in the storm of last night,” Tom Ashby said.", "“We lost 12 boats in the storm of last night,” Tom Ashby said.", id="a number in words"),
    pytest.param("quote-number", "“We lost 1,000 sheep in the storm of last night,” Tom Ashby said.", "“We lost a thousand sheep in the storm of last night,” Tom Ashby said.", id="a thousand"),
    pytest.param("quote-negation", "“We do not want to raise the ferry fares this year,” Ines Marlow said.", "“We don't want to raise the ferry fares this year,” Ines Marlow said.", id="a contraction"),
    pytest.param("quote-name", "“I warned Mohammed Haddad twice that the dam was leaking,” Ines Marlow said.", "“I warned Muhammad Haddad twice that the dam was leaking,” Ines Marlow said.", id="another spelling of a name"),
    pytest.param("quote-omission", "“The bridge will reopen in May … and stay open through the whole summer,” Tom Ashby said.", "“The bridge will reopen in May if the inspectors agree and stay open through the whole summer,” Tom Ashby said.", id="an ellipsis"),
    pytest.param("quote-omission", "“The bridge will reopen in May,” Tom Ashby said, “and stay open through the whole summer.”", "“The bridge will reopen in May if the inspectors agree and stay open through the whole summer,” Tom Ashby said.", id="a cue in the gap"),
    pytest.param("quote-end", "Ines Marlow “supports the new harbour plan with all her heart”, she said on Monday.", "“I support the new harbour plan with all my heart, but not at this price,” Ines Marlow said.", id="a fragment"),
    pytest.param("quote-splice", "“The quarry has poisoned our wells for twenty years … My brother was paid to look away,” Ines Marlow said.", next(rule.example.there for rule in RULES if rule.slug == "quote-splice").replace("Pia Lund", "Ines Marlow"), id="an ellipsis at the seam"),
    pytest.param("quote-speaker", "“Nobody ever came to look at the cracks in the dam,” Marlow said. Ines Marlow is an engineer.", "“Nobody ever came to look at the cracks in the dam,” Ines Marlow said.", id="a surname"),
    pytest.param("quote-speaker", "“Nobody ever came to look at the cracks in the dam.”", "“Nobody ever came to look at the cracks in the dam,” Ines Marlow said.", id="no speaker"),
    pytest.param("quote-title", "“The ferry will sail again before the end of the month,” Ines Marlow, the minister, said.", "“The ferry will sail again before the end of the month,” Ines Marlow, the minister of finance, said.", id="a shorter title"),
    pytest.param("quote-headline", "Mayor: “We will not sell the harbour”\n\n“We will not sell the harbour to the highest bidder this year,” Ines Marlow, the mayor, said.", "", id="a shorter headline"),
    pytest.param("quote-upstream", "“The tunnel will not be finished this year,” Tom Ashby told the Orrin Gazette.", "“The tunnel will not be finished this year,” Tom Ashby said.", id="no source named"),
    pytest.param("fact-number", "A dozen miners were killed when the Orrin quarry collapsed on Monday.", "Twelve miners were killed when the Orrin quarry collapsed on Monday.", id="a dozen"),
    pytest.param("fact-number", "At least 12 miners were killed when the Orrin quarry collapsed.", "Fourteen miners were killed when the Orrin quarry collapsed.", id="at least"),
    pytest.param("fact-date", "The Halden bridge was closed to lorries on Monday.", "The Halden bridge was closed to lorries on 13 May 2024.", id="a weekday and a date"),
    pytest.param("fact-place", "The ferry sank off the coast of Halden in heavy fog.", "The ferry sank off the coast of Orrin in heavy fog.", id="towns"),
    pytest.param("fact-hedge", "The captain of the Halden ferry allegedly sold its lifeboats.", "The captain of the Halden ferry sold its lifeboats.", id="more caution"),
    pytest.param("fact-hedge", "The captain of the Halden ferry met his rival near the island.", "The captain of the Halden ferry met his likely rival near the island.", id="a likely man"),
    pytest.param("fact-role", "Jonas Heller sued Karel Brandt over the quarry on Monday.", "Karel Brandt was sued by Jonas Heller over the quarry on Monday.", id="a passive"),
    pytest.param("single-origin", "“The tunnel will not be finished this year,” Tom Ashby told Northwire.", "“The tunnel will not be finished this year,” Tom Ashby told Northwire.", id="the origin is named"),
    pytest.param("no-speaker", "“Never again.”", "", id="a short quote"),
]  # fmt: skip


@pytest.mark.parametrize(("slug", "here", "there"), SILENT)
def test_where_a_rule_keeps_silent(check, slug, here, there):
    """What the explanation says does not count is not reported."""
    assert slug not in check(here, there)


def test_a_copy_that_came_later_is_theirs(check):
    """Text shared with a later article is for the other outlet to credit."""
    example = named("shared-text")[0].example
    assert "shared-text" not in check(example.here, example.there, day=DAY_AFTER)


def test_an_insertion_takes_two_outlets(check):
    """One outlet alone may have cut the words."""
    example = named("quote-insertion")[0].example
    assert "quote-insertion" not in check(example.here, example.there, outlets=("The Herald",))


def test_the_table_is_in_order():
    """Ids sorted and of a known family, ids and slugs unique, every difference under a rule of the table."""
    ids, slugs = [rule.id for rule in RULES], [rule.slug for rule in RULES]
    assert ids == sorted(set(ids))
    assert len(set(slugs)) == len(slugs)
    assert {one[:3] for one in ids} == set(FAMILIES)
    assert all(re.fullmatch(r"SS[1-9]\d\d", one) for one in ids)
    assert {*OF_QUOTES.values(), *OF_FACTS.values()} <= set(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.slug)
def test_every_rule_is_explained(rule):
    """A line that says what, and some sentences that say why; nothing is called false."""
    assert rule.summary
    assert not rule.summary.endswith(".")
    assert rule.explanation.count(".") >= 2
    assert not re.search(r"\bfalse|\blie[sd]?\b|\bwrongly\b", f"{rule.summary} {rule.explanation}")


NAMES = [
    pytest.param("SS102", ["quote-number"], id="an id"),
    pytest.param("ss102", ["quote-number"], id="in small letters"),
    pytest.param(" Quote-Number ", ["quote-number"], id="a slug with blanks and capitals"),
    pytest.param("SS3", ["single-origin", "shared-text", "no-speaker", "archive"], id="a family"),
]


@pytest.mark.parametrize(("name", "expected"), NAMES)
def test_names(name, expected):
    """Ids, slugs and the beginnings of ids."""
    assert [rule.slug for rule in named(name)] == expected


@pytest.mark.parametrize("name", ["", "S", "SS9", "quote-", "quote-wrod", "\x1b[31m"], ids=repr)
def test_a_wrong_name(name):
    """It is named so that a terminal can show it, and never taken for all rules."""
    with pytest.raises(UsageError, match="there is no rule") as caught:
        named(name)
    assert "\x1b" not in str(caught.value)


CHOSEN = [
    pytest.param(Settings(), {}, id="nothing said"),
    pytest.param(Settings(select=("SS1", "archive"), ignore=("SS101",)), {"quote-number": "error", "archive": "warning", "quote-word": None, "fact-number": None}, id="selected, and some of them ignored"),
    pytest.param(Settings(severity=(("quote-word", "error"), ("SS303", "off"))), {"quote-word": "error", "no-speaker": None}, id="severities"),
    pytest.param(Settings(severity=(("quote-word", "note"), ("SS1", "off"), ("all", "error"))), {"quote-word": "note", "quote-number": None, "no-speaker": "error"}, id="the narrower name counts, in whatever order"),
]  # fmt: skip


@pytest.mark.parametrize(("settings", "expected"), CHOSEN)
def test_chosen(settings, expected):
    """Rules and severities as the settings have them, sorted by id."""
    levels = {rule.slug: level.value for rule, level in chosen(settings).items()}
    assert {slug: levels.get(slug) for slug in expected} == expected
    assert list(levels) == [rule.slug for rule in RULES if rule.slug in levels]
    if not expected:
        assert chosen(settings) == {rule: rule.severity for rule in RULES}


def test_an_unknown_rule_is_chosen_by_nobody():
    """A slip in a name must not pass for a choice."""
    with pytest.raises(UsageError, match="did you mean 'quote-word'"):
        chosen(replace(Settings(), ignore=("quote-wrod",)))


def test_the_page_of_rules_is_the_table(root):
    """`make readme` writes it anew."""
    page = root / "docs/rules.md"
    if os.environ.get("SAMESTORY_UPDATE_README"):
        page.write_text(rule_page(RULES), encoding="utf-8")
        return
    assert page.read_text(encoding="utf-8") == rule_page(RULES), "`make readme` puts the present rules in"
    assert {severity.value for severity in Severity} == {"error", "warning", "note"}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.slug)
@pytest.mark.parametrize("width", [40, 100])
def test_explain_a_rule(rule, width):
    """Summary, reason, both passages and how to ignore it, within the width."""
    from compare.report.rules import rule_text

    shown = rule_text(rule, width)
    joined = " ".join(shown.split())
    for part in (rule.id, rule.slug, rule.severity, rule.summary, rule.explanation, f"ignore {rule.slug} -->"):
        assert part in joined
    for passage in (rule.example.here, rule.example.there, rule.example.message):
        assert " ".join(passage.split()) in joined
    assert max(map(len, shown.splitlines())) <= max(width, 60)


def test_explain_on_the_command_line(capsys):
    """By id, by slug, as a family, and as a list of all; a slip is told with the right name."""

    def explain(name):
        code = main(["explain", name])
        return code, *capsys.readouterr()

    code, one, err = explain("SS102")
    assert (code, err) == (0, "")
    assert one.startswith("SS102 quote-number (error): ")
    assert explain("quote-number")[1] == one
    listed = explain("rules")[1]
    assert [line.split()[0] for line in listed.splitlines() if line.startswith("SS")] == [rule.id for rule in RULES]
    assert explain("SS3")[1].count("SS3") == 4
    code, out, err = explain("quote-nmber")
    assert (code, out) == (2, "")
    assert "did you mean 'quote-number'" in err
    assert "to compare passages, name two" in explain("We will build it by 2030")[2]
