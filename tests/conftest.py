"""Hand-made reports, so that what is shown can be tested apart from what is found."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from hypothesis import settings

from compare.models import (
    Article,
    Band,
    Bearing,
    Block,
    BlockKind,
    Cohesion,
    Copy,
    CopyKind,
    Cue,
    Difference,
    DifferenceType,
    Directness,
    Failure,
    Group,
    JudgedGroup,
    Judgement,
    Kind,
    Match,
    Origin,
    Part,
    Person,
    Place,
    Report,
    Severity,
    Signal,
    SlotValue,
    Span,
    Speaker,
    Statement,
    Story,
    Variant,
    Verdict,
)

ROOT = Path(__file__).parent.parent

# At a desk every run tries new examples; in CI the same ones, so that a change is judged by itself alone.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")


@dataclass
class Draft:
    """A report in the making: passages are named by their words, and the draft finds their places."""

    articles: dict[str, Article] = field(default_factory=dict)
    statements: dict[str, Statement] = field(default_factory=dict)
    groups: list[JudgedGroup] = field(default_factory=list)
    unsure: list[Match] = field(default_factory=list)
    copies: list[Copy] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    stories: list[Story] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    decisions: list[Bearing] = field(default_factory=list)

    def article(self, name: str, text: str, *, boilerplate: str = "", **fields: object) -> Article:
        blocks = [Block(Span(0, len(text)), BlockKind.BODY, "")]
        if boilerplate:
            cut = text.index(boilerplate)
            blocks = [
                Block(Span(0, cut), BlockKind.BODY, ""),
                Block(Span(cut, len(text)), BlockKind.BOILERPLATE, "appeal"),
            ]
        known = {"path": f"{name}.txt", "outlet": name.title(), "title": "", "date": "2024-05-01", **fields}
        self.articles[name] = Article(id=name, text=text, blocks=tuple(blocks), **known)
        return self.articles[name]

    def place(self, article: str, words: str) -> Place:
        start = self.articles[article].text.index(words)
        return Place(article, Span(start, start + len(words)), words)

    def point(self, article: str, before: str) -> Place:
        """The empty place just before some words."""
        start = self.articles[article].text.index(before)
        return Place(article, Span(start, start), "")

    def quote(self, article: str, *segments: str, speaker: str = "", person: str = "", **fields: object) -> str:
        spans = tuple(self.place(article, segment).span for segment in segments)
        mention = Speaker(speaker, (self.place(article, speaker).span,), person, confidence=0.9) if speaker else None
        number = sum(statement.article == article for statement in self.statements.values()) + 1
        known = {"directness": Directness.DIRECT, "cue": Cue("said", (spans[0],)) if speaker else None, **fields}
        name = f"{article}:{number}"
        self.statements[name] = Statement(
            id=name, kind=Kind.QUOTE, article=article, spans=spans, text=" ".join(segments), speaker=mention, **known
        )
        return name

    def claim(self, article: str, words: str, *, speaker: str = "", cue: str = "", **fields: object) -> str:
        """A claim of the outlet itself, or of a speaker it names."""
        span = self.place(article, words).span
        mention = Speaker(speaker, (self.place(article, speaker).span,), speaker, confidence=0.9) if speaker else None
        known = {
            "directness": Directness.INDIRECT if speaker else Directness.OWN,
            "cue": Cue(cue, (self.place(article, cue).span,)) if cue else None,
            **fields,
        }
        number = sum(statement.article == article for statement in self.statements.values()) + 1
        name = f"{article}:c{number}"
        self.statements[name] = Statement(
            id=name, kind=Kind.CLAIM, article=article, spans=(span,), text=words, speaker=mention, **known
        )
        return name

    def difference(self, kind: str, severity: str, here: Place, there: Place, note: str = "") -> Difference:
        return Difference(DifferenceType(kind), Severity(severity), here, there, note)

    def match(self, a: str, b: str, score: float, band: str = "same") -> Match:
        return Match(*sorted((a, b)), score, Band(band), (Signal("containment", score, 1.0, "shared words"),))

    def group(
        self,
        base: str,
        verdicts: dict[str, tuple[str, Sequence[Difference]]],
        origins: Sequence[Origin],
        slots: Sequence[SlotValue] = (),
    ) -> None:
        members = tuple(sorted(verdicts))
        links = tuple(self.match(base, member, 0.9) for member in members if member != base)
        judgements = tuple(
            Judgement(
                self.statements[member].article, member, Verdict(verdicts[member][0]), 0.8, tuple(verdicts[member][1])
            )
            for member in members
        )
        reading = self.statements[base].text
        kind = Kind.CLAIM if any(self.statements[m].kind is Kind.CLAIM for m in members) else Kind.QUOTE
        group = Group(
            f"{kind.value[0]}{len(self.groups)}", kind, members, Cohesion(0.9, (members[0], members[-1])), links
        )
        composite = (Part(reading, (base,)),)
        self.groups.append(JudgedGroup(group, base, reading, composite, judgements, tuple(origins), tuple(slots)))

    def fact(
        self, base: str, others: dict[str, str | Sequence[tuple[str, str, str, str]]], *origins: str, **more: object
    ) -> None:
        """A group of claims: for each other version its verdict, or why it differs: (type, severity, here, there).

        `origins` are given as articles with blanks between them.
        """
        verdicts: dict[str, tuple[str, Sequence[Difference]]] = {base: ("agrees", ())}
        for member, found in others.items():
            if isinstance(found, str):
                verdicts[member] = (found, ())
                continue
            here, there = self.statements[member].article, self.statements[base].article
            differences = [
                self.difference(kind, severity, self._words(here, mine, member), self._words(there, theirs, base))
                for kind, severity, mine, theirs in found
            ]
            grave = any(kind != "update" and severity != "note" for kind, severity, _, _ in found)
            less = found and not found[0][2]
            verdicts[member] = ("differs" if grave else "less" if less else "adds", differences)
        named = [Origin(tuple(names.split()), "") for names in origins]
        self.group(base, verdicts, named or [Origin((self.statements[m].article,), "") for m in verdicts], **more)

    def _words(self, article: str, words: str, statement: str) -> Place:
        if words:
            return self.place(article, words)
        return Place(article, Span(*[self.statements[statement].spans[0].end] * 2), "")

    def rest(self, number: int, *decisions: str, links: Sequence[str] = ()) -> None:
        """Let a group rest on more decisions, and so do the links of its members `links`."""
        judged = self.groups[number]
        held = tuple(
            replace(link, decisions=decisions) if {link.a, link.b} & set(links) else link for link in judged.group.links
        )
        every = tuple(sorted({*judged.group.decisions, *decisions}))
        self.groups[number] = replace(judged, group=replace(judged.group, links=held, decisions=every))

    def report(self) -> Report:
        return Report(
            tuple(self.articles.values()),
            tuple(self.statements.values()),
            tuple(self.groups),
            tuple(self.unsure),
            tuple(self.copies),
            tuple(self.failures),
            tuple(self.stories),
            tuple(self.people),
            tuple(sorted(self.decisions, key=lambda bearing: bearing.decision.id)),
        )


@pytest.fixture
def draft() -> Draft:
    return Draft()


@pytest.fixture
def ferry(draft: Draft) -> Draft:
    """Three outlets on a ferry line: one changes a number and drops words, one has a fragment; one pair is open."""
    draft.article(
        "coast",
        "Ferry saved\n\n“We will run 12 boats by spring, and nobody will be left on the islands,” Ines Marlow said.\n"
        "“The quay is next,” she added.\nSupport us: give $5 a month.",
        boilerplate="Support us",
        guessed=frozenset({"outlet"}),
        title="Ferry saved",
    )
    draft.article(
        "herald",
        "HARBOUR (NW) — “We will run 21 boats by spring,” the minister, Ines Marlow, told Northwire.",
        credit="Northwire",
    )
    draft.article(
        "post", "Marlow: “nobody will be left on the islands”\n\nThat is what Ines Marlow said. “The quays are next.”"
    )
    full = draft.quote(
        "coast",
        "We will run 12 boats by spring, and nobody will be left on the islands,",
        speaker="Ines Marlow",
        person="Ines Marlow",
    )
    number = draft.quote("herald", "We will run 21 boats by spring,", speaker="Ines Marlow", via=("Northwire",))
    piece = draft.quote("post", "nobody will be left on the islands", speaker="Marlow", person="Ines Marlow")
    quay = draft.quote("coast", "The quay is next,", speaker="she", person="Ines Marlow")
    quays = draft.quote("post", "The quays are next.", flags=("unclosed",))
    draft.group(
        full,
        {
            full: ("agrees", ()),
            number: (
                "differs",
                [
                    draft.difference("number", "error", draft.place("herald", "21"), draft.place("coast", "12")),
                    draft.difference(
                        "truncation",
                        "note",
                        draft.point("herald", "” the minister"),
                        draft.place("coast", "and nobody will be left on the islands"),
                    ),
                ],
            ),
            piece: (
                "less",
                [
                    draft.difference(
                        "fragment",
                        "note",
                        draft.place("post", "nobody will be left on the islands"),
                        draft.place("coast", "We will run 12 boats by spring, and"),
                    )
                ],
            ),
        },
        [Origin(("coast", "herald"), "Northwire"), Origin(("post",), "")],
    )
    draft.unsure.append(draft.match(quay, quays, 0.55, "unsure"))
    draft.copies.append(Copy("coast", "post", CopyKind.NEAR, 0.97))
    draft.failures.append(Failure("lost.txt", "no such file"))
    return draft


@pytest.fixture
def flood(draft: Draft) -> Draft:
    """Six articles of five outlets on a flood, and an old fact that a seventh recalls; a difference of every kind."""
    draft.article(
        "gazette",
        "Twelve people were killed when the dam at Orrin broke on Monday. The dam was built in 1931. "
        "The mayor resigned because of the delay. Engineer Pia Lund warned the council. "
        "The repair costs 4 million euros, paid by the state. No warning was given. The dam reportedly leaked. "
        "Farms stood under water for a week.",
        title="Dam breaks at Orrin",
    )
    draft.article(
        "herald",
        "Twelve were killed at Orrin on Monday. The dam of 1931 stood above the town. The mayor, Jo Ames, resigned "
        "over the delay. The council warned engineer Pia Lund. The repair costs 4 million dollars. "
        "A warning was given at noon. The dam leaked. Farms stood under water.",
    )
    draft.article(
        "star",
        "Fourteen people were killed at Orrin, Ana Ruiz, the sheriff, said. The dam broke on Tuesday, she added. "
        "“The mayor resigned for reasons of health,” Ana Ruiz said. The dam was built in 1931, in Norland.",
        date="2024-05-01",
    )
    draft.article(
        "star2",
        "Nineteen people were killed at Orrin. The dam was built by Pia Lundt.",
        outlet="Star",
        date="2024-05-03",
    )
    draft.article(
        "wire", "The dam at Orrin in Sudland broke. It was built in 1931.", outlet="", date="", path="wire.txt"
    )
    draft.article("courier", "Farms near Orrin stood under water.", guessed=frozenset({"outlet"}))
    draft.article("almanac", "The dam at Orrin was built in 1931.", date="2019-02-02")
    killed = draft.claim("gazette", "Twelve people were killed when the dam at Orrin broke on Monday.")
    twelve = draft.claim("herald", "Twelve were killed at Orrin on Monday.")
    fourteen = draft.claim("star", "Fourteen people were killed at Orrin", speaker="Ana Ruiz", cue="said")
    nineteen = draft.claim("star2", "Nineteen people were killed at Orrin.")
    draft.fact(
        killed,
        {
            twelve: "agrees",
            fourteen: [("number", "error", "Fourteen", "Twelve")],
            nineteen: [("update", "note", "Nineteen", "Twelve")],
        },
        "gazette herald",
        "star star2",
        slots=[
            SlotValue("people killed", "12", (killed, twelve), 1),
            SlotValue("people killed", "14", (fourteen,), 1),
            SlotValue("people killed", "19", (nineteen,), 1),
            SlotValue("day", "Monday", (killed, twelve), 1),
        ],
    )
    built = draft.claim("gazette", "The dam was built in 1931.")
    older = draft.claim("star", "The dam was built in 1931, in Norland.")
    recalled = draft.claim("almanac", "The dam at Orrin was built in 1931.")
    undated = draft.claim("wire", "It was built in 1931.")
    stood = draft.claim("herald", "The dam of 1931 stood above the town.")
    draft.fact(
        built, {older: [("detail", "note", "in Norland", "")], recalled: "agrees", undated: "agrees", stood: "unsure"}
    )
    broke = draft.claim("gazette", "the dam at Orrin broke on Monday")
    tuesday = draft.claim("star", "The dam broke on Tuesday", speaker="she", cue="added")
    where = draft.claim("wire", "The dam at Orrin in Sudland broke.")
    draft.fact(
        broke, {tuesday: [("date", "warning", "Tuesday", "Monday")], where: [("place", "warning", "in Sudland", "")]}
    )
    reason = draft.claim("gazette", "The mayor resigned because of the delay.")
    delay = draft.claim("herald", "The mayor, Jo Ames, resigned over the delay.")
    health = draft.quote("star", "The mayor resigned for reasons of health,", speaker="Ana Ruiz", person="Ana Ruiz")
    draft.fact(
        reason,
        {
            delay: [("detail", "note", "Jo Ames", "")],
            health: [("cause", "warning", "for reasons of health", "because of the delay")],
        },
    )
    for words, others in (
        (
            "Engineer Pia Lund warned the council.",
            [("role", "error", "The council warned engineer Pia Lund", "Engineer Pia Lund warned the council")],
        ),
        (
            "The repair costs 4 million euros, paid by the state.",
            [("unit", "error", "dollars", "euros"), ("detail", "note", "", "paid by the state")],
        ),
        ("No warning was given.", [("polarity", "error", "A warning", "No warning")]),
        ("The dam reportedly leaked.", [("hedge", "warning", "leaked", "reportedly leaked")]),
    ):
        base = draft.claim("gazette", words)
        text = draft.articles["herald"].text
        start = text.index(others[0][2])
        start = text.rfind(". ", 0, start) + 2 if ". " in text[:start] else 0
        draft.fact(base, {draft.claim("herald", text[start : text.index(".", start) + 1]): others})
    name = draft.claim("star2", "The dam was built by Pia Lundt.")
    lund = draft.claim("gazette", "Engineer Pia Lund warned")
    draft.fact(lund, {name: [("name", "error", "Pia Lundt", "Pia Lund")]})
    farms = draft.claim("gazette", "Farms stood under water for a week.")
    draft.fact(
        farms,
        {
            draft.claim("herald", "Farms stood under water."): [("detail", "note", "", "for a week")],
            draft.claim("courier", "Farms near Orrin stood under water."): [("detail", "note", "", "for a week")],
        },
    )
    draft.stories.append(Story("s1", "Dam breaks at Orrin", ("courier", "gazette", "herald", "star", "star2", "wire")))
    draft.people.append(
        Person(
            "Pia Lund",
            "s1",
            (
                Variant("Pia Lund", ("gazette", "herald"), draft.place("gazette", "Pia Lund")),
                Variant("Pia Lundt", ("star2",), draft.place("star2", "Pia Lundt")),
            ),
            (Variant("engineer", ("gazette", "herald"), draft.place("gazette", "Engineer")),),
        )
    )
    draft.people.append(
        Person("Ana Ruiz", "s1", (Variant("Ana Ruiz", ("star",), draft.place("star", "Ana Ruiz")),), ())
    )
    return draft


@dataclass(frozen=True)
class Run:
    code: int
    out: str
    err: str


@pytest.fixture
def samestory(tmp_path: Path) -> Callable[..., Run]:
    """Run the command as a user would: a process of its own, in a folder of its own."""

    def run(*arguments: str, cwd: Path = tmp_path, stdin: bytes = b"", **environment: str) -> Run:
        clean = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "NO_COLOR", "PYTHONPATH"}}
        done = subprocess.run(
            [sys.executable, str(ROOT / "cli.py"), *arguments],
            cwd=cwd,
            input=stdin,
            capture_output=True,
            env=clean | environment,
            timeout=120,
            check=False,
        )
        return Run(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT
