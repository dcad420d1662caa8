"""Hand-made reports, so that what is shown can be tested apart from what is found."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import settings

from compare.models import (
    Article,
    Band,
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
    Place,
    Report,
    Severity,
    Signal,
    Span,
    Speaker,
    Statement,
    Story,
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

    def difference(self, kind: str, severity: str, here: Place, there: Place, note: str = "") -> Difference:
        return Difference(DifferenceType(kind), Severity(severity), here, there, note)

    def match(self, a: str, b: str, score: float, band: str = "same") -> Match:
        return Match(*sorted((a, b)), score, Band(band), (Signal("containment", score, 1.0, "shared words"),))

    def group(
        self, base: str, verdicts: dict[str, tuple[str, Sequence[Difference]]], origins: Sequence[Origin]
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
        group = Group(f"q{len(self.groups)}", Kind.QUOTE, members, Cohesion(0.9, (members[0], members[-1])), links)
        composite = (Part(reading, (base,)),)
        self.groups.append(JudgedGroup(group, base, reading, composite, judgements, tuple(origins)))

    def report(self) -> Report:
        return Report(
            tuple(self.articles.values()),
            tuple(self.statements.values()),
            tuple(self.groups),
            tuple(self.unsure),
            tuple(self.copies),
            tuple(self.failures),
            tuple(self.stories),
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
