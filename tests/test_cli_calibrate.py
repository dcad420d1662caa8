"""The real thing: small articles, answers on their pairs, thresholds out of that, and a configuration that has them."""

import json
import os
import random
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from compare.commands import main
from compare.decisions import DecisionFile, anchor, decide, now
from compare.match.scoring import fact_scores, quote_scores
from compare.models import (
    Anchor,
    Answer,
    Bearing,
    Decision,
    Directness,
    Kind,
    Link,
    Links,
    Match,
    Rulings,
    Standing,
    Subject,
)
from compare.pipeline import report
from compare.pipeline.calibrating import learn
from compare.settings import Settings, load

NOWHERE = Anchor("", "", "", "", "", "", 0)
PLACES = "Orrin Halden Marrow Tarn Kessock Dunmore Velby Ashcombe Lindow Pellam".split()
PEOPLE = ("Ines Marlow", "Tom Ashby", "Pia Lund", "Jo Ames", "Rhea Stone", "Carl Voss", "Mina Dale", "Owen Pryce")
THINGS = "ferry harbour bridge orchard library reservoir tramway quarry mill brewery chapel stadium market".split()
DEEDS = "rebuild abandon repaint inspect subsidise relocate flood insure auction demolish fence lease drain".split()
REASONS = (
    "before winter comes", "after the audit ends", "without another loan", "despite every warning",
    "whatever the council votes", "as the insurers demanded", "while the tide allows",
)  # fmt: skip


def sentence(chance):
    """Three parts, each of which another outlet may have otherwise."""
    plan = f"we shall {chance.choice(DEEDS)} the {chance.choice(THINGS)} at {chance.choice(PLACES)}"
    more = f"and {chance.choice(DEEDS)} the old {chance.choice(THINGS)} beside the {chance.choice(THINGS)}"
    return [plan, chance.choice(REASONS), more]


def write_articles(folder, number):
    """Pairs of articles whose quotes are one, or share two parts of three, or one."""
    chance = random.Random(5)
    for i in range(number):
        ours = sentence(chance)
        theirs = [
            other if (i % 4) & bit else own for own, other, bit in zip(ours, sentence(chance), (2, 0, 1), strict=True)
        ]
        speaker = chance.choice(PEOPLE)
        for outlet, parts in (("Coast", ours), ("Herald", theirs)):
            (folder / f"{outlet.lower()}-{i:03d}.md").write_text(
                f"---\noutlet: The {outlet}\ndate: 2024-{1 + i // 28:02d}-{1 + i % 28:02d}\n---\n# {chance.choice(PLACES)}\n\n"
                f"“{' '.join(parts).capitalize()},” {speaker} said on the steps of the hall in {chance.choice(PLACES)}.\n",
                encoding="utf-8",
            )  # fmt: skip


def scored(found):
    """The pairs of quotes that are grouped or asked about."""
    quotes = {one.id for one in found.statements if one.kind is Kind.QUOTE}
    links = [link for judged in found.groups for link in judged.group.links]
    return [one for one in (*links, *found.unsure) if {one.a, one.b} <= quotes]


def answer(folder, found, pairs, same_from):
    """Somebody who says *same* from a score on."""
    with DecisionFile(folder / "samestory.decisions.jsonl") as file:
        for one in pairs:
            a, b = (
                anchor(found.article[found.statement[name].article], found.statement[name]) for name in (one.a, one.b)
            )
            said = Answer.SAME if one.score >= same_from else Answer.DIFFERENT
            file.append(decide(Subject.QUOTE, said, a, b, who="Ann", when=now()))


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """Articles, and what samestory makes of them."""
    folder = tmp_path_factory.mktemp("desk") / "news"
    folder.mkdir()
    write_articles(folder, 60)
    return folder, report([str(folder)])


@pytest.fixture
def desk(written, tmp_path, monkeypatch):
    """A folder of its own with the articles, and the report on them."""
    folder, found = written
    (tmp_path / "news").mkdir()
    for file in folder.iterdir():
        (tmp_path / "news" / file.name).write_bytes(file.read_bytes())
    monkeypatch.chdir(tmp_path)
    return tmp_path, found


def run(*options):
    """The command, in a pipe: it never asks."""
    return main(["review", "news", "--calibrate", *options])


def load_settings():
    return load(Path())


def test_too_few_decisions_are_refused_with_what_is_missing(desk, capsys):
    """Each kind on a line, nothing written, and a code that says so."""
    folder, found = desk
    pairs = [one for one in scored(found) if 0.3 <= one.score < 0.6]
    high, low = [one for one in pairs if one.score >= 0.45][:9], [one for one in pairs if one.score < 0.45][:3]
    answer(folder / "news", found, [*high, *low], 0.45)
    assert run("--write") == 2
    out, err = capsys.readouterr()
    assert out == ""
    few = "samestory: too few decisions to fit a threshold: "
    assert err.splitlines() == [
        f"{few}12 of 30 on quotes: 9 same, 3 different; answer 18 more, of them at least 2 different; `samestory review --subject quote`",
        f"{few}0 of 30 on facts: 0 same, 0 different; answer 30 more, of them at least 5 same and 5 different; `samestory review --subject fact`",
    ]  # fmt: skip
    assert not (folder / "news/samestory.toml").exists()


def test_thresholds_are_shown_written_and_obeyed(desk, capsys):
    """What would change is told first; written, it stands in the configuration, and the next report goes by it."""
    folder, found = desk
    every = scored(found)
    told_of = [one for i, one in enumerate(every) if i % 4]
    answer(folder / "news", found, told_of, 0.8)
    (folder / "samestory.toml").write_text('# the desk\nexclude = ["*.bak"]  # old\n', encoding="utf-8")
    assert run() == 0
    shown = capsys.readouterr().out
    assert "same: goes up from 0.60 to 0.8" in shown
    assert "In these articles, with all decisions applied:" in shown
    assert "Nothing was written; --write puts the new thresholds into samestory.toml." in shown
    assert load_settings().bands == Settings().bands

    assert run("--write") == 0
    assert "The new thresholds are in samestory.toml." in capsys.readouterr().out
    text = (folder / "samestory.toml").read_text(encoding="utf-8")
    assert text.startswith('# the desk\nexclude = ["*.bak"]  # old\n\n[bands]\nquote = { same = 0.8')
    new = load_settings().bands.quote
    assert new.same >= 0.79

    after = report(["news"], settings=load_settings())
    decided = {frozenset((one.a, one.b)) for one in told_of}
    doubtful = [
        one for one in scored(after) if frozenset((one.a, one.b)) not in decided and 0.6 <= one.score < new.same
    ]
    assert doubtful
    assert not [one for judged in after.groups for one in judged.group.links if one in doubtful]

    assert run("--write") == 0
    assert "The thresholds stay as they are." in capsys.readouterr().out
    assert (folder / "samestory.toml").read_text(encoding="utf-8") == text


def test_answers_that_agree_with_the_thresholds_leave_them(desk, capsys):
    """Said in words, and no file is made."""
    folder, found = desk
    answer(folder / "news", found, scored(found)[::2], 0.58)
    assert run("--write") == 0
    assert "The thresholds stay as they are." in capsys.readouterr().out
    assert not list(folder.rglob("samestory.toml"))


def test_a_script_gets_the_same_as_json(desk, capsys):
    """Figures, reasons and changes; a configuration is made beside the decisions when there is none."""
    folder, found = desk
    answer(folder / "news", found, scored(found), 0.8)
    assert run("-f", "json", "--write") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["schema"], told["moved"], told["written"]) == ("samestory/calibration/1", True, "news/samestory.toml")
    quote, fact = told["kinds"]["quote"], told["kinds"]["fact"]
    assert (quote["why"]["same"], quote["old"]) == ("raised", {"same": 0.6, "unsure": 0.3})
    assert quote["new"]["same"] > 0.75
    assert quote["shares"]["new"]["precision"]["mean"] > quote["shares"]["old"]["precision"]["mean"]
    assert fact["new"] is None
    assert fact["missing"] == {"same": 0, "different": 0, "more": 30, "more_same": 5, "more_different": 5}


@pytest.mark.skipif(os.name != "posix", reason="terminals of POSIX")
@pytest.mark.parametrize(("said", "kept"), [("y", True), ("n", False)])
def test_at_a_terminal_people_are_asked(root, desk, said, kept):
    """Nothing is written unless somebody says so."""
    folder, found = desk
    answer(folder / "news", found, [one for one in scored(found) if one.score < 0.9], 0.8)
    import pty

    outer, inner = pty.openpty()
    command = [sys.executable, str(root / "cli.py"), "review", "news", "--calibrate", "--subject", "quote"]
    with subprocess.Popen(command, stdin=inner, stdout=inner, stderr=inner, cwd=folder) as process:
        os.close(inner)
        shown = b""
        while b"[y/N]" not in shown:
            shown += os.read(outer, 4096)
        os.write(outer, f"{said}\n".encode())
        process.wait(60)
    os.close(outer)
    assert b"Write the new thresholds to news/samestory.toml?" in shown
    assert (folder / "news/samestory.toml").exists() == kept


MISUSED = [
    pytest.param(["--write"], "--write, --format and --precision go with --calibrate", id="nothing to write"),
    pytest.param(["--calibrate", "--subject", "person"], "there are no thresholds of a person", id="persons"),
    pytest.param(["--calibrate", "--precision", "0.2"], "0.2 is not in the range 0.5<=x<=0.999", id="less than a coin"),
]


@pytest.mark.parametrize(("options", "problem"), MISUSED)
def test_a_call_that_makes_no_sense_is_told(desk, capsys, options, problem):
    """One line, and the code of wrong use."""
    assert main(["review", "news", *options]) == 2
    assert problem in capsys.readouterr().err


def test_one_kind_may_be_asked_for_alone(desk, capsys):
    """The other is not mentioned."""
    assert run("--subject", "fact") == 2
    assert "quotes" not in capsys.readouterr().err


def test_an_index_is_calibrated_as_its_files_are(desk, capsys):
    """The same articles, the same decisions, the same figures."""
    folder, found = desk
    answer(folder / "news", found, [one for one in scored(found) if one.score < 0.9], 0.8)
    assert run("-f", "json") == 0
    of_files = capsys.readouterr().out
    assert main(["index", "add", "news", "--index", "news/wire.db"]) == 0
    capsys.readouterr()
    assert main(["review", "--index", "news/wire.db", "--calibrate", "-f", "json"]) == 0
    assert capsys.readouterr().out == of_files


def test_a_score_is_the_one_that_the_report_has(written):
    """One run over the decided pairs gives them the scores by which they were grouped or asked about."""
    _, found = written
    wanted = {(one.a, one.b): one.score for one in scored(found)}
    links = Links(tuple(Link(a, b, ()) for a, b in wanted))
    scores = quote_scores(found.articles, found.statements, links)
    assert {pair: round(score, 4) for pair, score in scores.items()} == wanted


def test_a_score_of_facts_is_the_one_that_the_report_has(flood):
    """Facts as well, with all their rivals around them; what only people may join has no score to learn from."""
    from compare.match import match

    made = flood.report()
    found = match(made.articles, made.statements)
    pairs: list[Match] = [link for group in found.groups if group.kind is Kind.CLAIM for link in group.links]
    assert pairs
    scores = fact_scores(made.articles, made.statements, Links(tuple(Link(one.a, one.b, ()) for one in pairs)))
    aided = {"small stack", "kindred meaning"}
    wanted = {(one.a, one.b): one.score for one in pairs if not aided & {signal.name for signal in one.signals}}
    assert {pair: round(score, 4) for pair, score in scores.items()} == wanted


def ruled(shown, *, following=(), standing=Standing.HONOURED):
    """Rulings as they come of answers that were shown (pair → same), with more pairs that follow from them."""
    bearings, links = [], {True: [], False: []}
    for number, ((a, b), same) in enumerate(shown):
        said = Decision(
            str(number), Subject.QUOTE, Answer.SAME if same else Answer.DIFFERENT, NOWHERE, NOWHERE, "Ann", ""
        )
        bearings.append(Bearing(said, standing, "", a, b))
        links[same].append(Link(a, b, (said.id,)))
    if standing is not Standing.HONOURED:
        return Rulings(tuple(bearings))
    links[False] += [Link(a, b, ("0",)) for a, b in following]
    return Rulings(tuple(bearings), Links(tuple(links[True]), tuple(links[False])))


def counted(found, rulings):
    """Same and different answers that can be used, and those left out by company, by kind, and as not settled."""
    [quote] = learn(found.articles, found.statements, rulings, only=Subject.QUOTE).learned
    usable = (quote.missing.same, quote.missing.different)
    return usable, (quote.by_company, quote.unscored, quote.unsettled)


def test_a_split_counts_as_the_one_pair_that_was_shown(written):
    """Each of one side differs from each of the other, but nobody looked at all of them."""
    _, found = written
    first, *others = [(one.a, one.b) for one in scored(found) if 0.3 <= one.score < 0.6][:6]
    assert counted(found, ruled([(first, False)], following=others)) == ((0, 1), (0, 0, 0))


def test_decisions_that_are_not_applied_teach_nothing(written):
    """Stale ones are about other words, disputed ones about an open question; how many there are is told."""
    _, found = written
    pairs = [((one.a, one.b), True) for one in scored(found)[:3]]
    assert counted(found, ruled(pairs, standing=Standing.STALE)) == ((0, 0), (0, 0, 3))


def test_pairs_whose_fate_hangs_on_others_are_left_out(written):
    """A fragment of two quotes that scores as the same with both is kept apart from one wherever the threshold is."""
    _, found = written
    apart = [(one.a, one.b) for one in found.unsure if one.score >= 0.6][:4]
    open_ = [(one.a, one.b) for one in found.unsure if 0.3 <= one.score < 0.6][:5]
    assert len(apart) == 4
    shown = [(pair, False) for pair in apart] + [(pair, True) for pair in open_]
    assert counted(found, ruled(shown)) == ((5, 0), (4, 0, 0))


def test_what_is_no_utterance_has_no_score_to_learn_from(written):
    """Titles and reported speech are compared with nothing."""
    _, found = written
    one = next(one for one in scored(found) if 0.3 <= one.score < 0.6)
    terms = tuple(replace(s, directness=Directness.TERM) if s.id == one.a else s for s in found.statements)
    assert counted(replace(found, statements=terms), ruled([((one.a, one.b), True)])) == ((0, 0), (0, 1, 0))


def test_nothing_decided_is_nothing_learned():
    """No articles, no decisions: refused, and no crash."""
    found = learn((), (), Rulings())
    assert found.refused
    assert not found.moved
