"""Write what the documents take from the program: the tables of signals, and the kinds of difference with examples.

    python docs/generated.py

What is made stands between `<!-- made: NAME -->` and `<!-- end -->`; `tests/test_generated.py` tells when it is out of
date. Each example of a difference is run through samestory, so that the page shows what it says and nothing else.
"""

import inspect
import re
import tempfile
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from compare import Report, compare_articles
from compare.match import signals
from compare.match.facts import signals as fact_signals
from compare.models import Difference, DifferenceType, Severity, Verdict
from compare.report.escape import markdown
from compare.report.wording import VERDICTS, difference_in_words
from compare.settings.bands import FITTED, Bands

DOCS = Path(__file__).parent
_MADE = re.compile(r"(<!-- made: (?P<name>[\w-]+) -->\n).*?(<!-- end -->)", re.DOTALL)
_OUTLETS = ("gazette", "star", "herald")
_DATE = "2024-05-14"
_GRAVE = {Severity.ERROR: "meaning may differ", Severity.WARNING: "words differ", Severity.NOTE: "is only named"}


def made() -> Mapping[str, str]:
    """What each mark of the documents stands for."""
    kinds = tomllib.loads((DOCS / "kinds.toml").read_text(encoding="utf-8"))
    if list(kinds) != [kind.value for kind in DifferenceType]:
        raise ValueError("kinds.toml: one table for each kind of difference, in the order of DifferenceType")
    shown = {kind: _Shown(kind, example) for kind, example in kinds.items()}
    return {
        "quote-signals": _signals(signals.INTERCEPT, signals.TABLE),
        "fact-signals": _signals(fact_signals.INTERCEPT, fact_signals.TABLE),
        "bands": table(("pairs of", "*same* from", "*unsure* from"), map(_bands, FITTED._fields, FITTED)),
        "kinds": table(
            ("kind", "in", "how grave here", "verdict here"),
            (
                (f"[{kind}](#{kind})", one.example["of"], _GRAVE[one.difference.severity], one.verdict)
                for kind, one in shown.items()
            ),
        ),
        "examples": "\n\n".join(part for one in shown.values() for part in one.parts()),
    }


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table of Markdown."""
    names = tuple(head)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (names, ("---",) * len(names), *rows))


def _signals(intercept: float, rules: Iterable[signals.Rule | fact_signals.Rule]) -> str:
    every = list(rules)
    name_of = {f"`{rule.measure.__name__}`": f"“{rule.name}”" for rule in every}
    rows = []
    for rule in every:
        value = _summary(rule.measure.__doc__ or "")
        for function, name in name_of.items():
            value = value.replace(function, name)
        rows.append((rule.name, f"{rule.weight:+}", value, markdown(rule.reason)))
    return table(("signal", "weight", "its value", "why"), [*rows, ("*(every pair)*", f"{intercept:+}", "1", "")])


def _summary(docstring: str) -> str:
    """The first paragraph, as one line."""
    words = " ".join(inspect.cleandoc(docstring).split("\n\n", maxsplit=1)[0].split())
    return words.replace("|", "\\|")


def _bands(kind: str, bands: Bands) -> tuple[str, str, str]:
    return f"{kind}s", str(bands.same), str(bands.unsure)


class _Shown:
    """An example, and what samestory makes of it."""

    def __init__(self, kind: str, example: Mapping[str, str]) -> None:
        self.kind = kind
        self.example = example
        self.report = _compared(example)
        found = [
            (judgement, difference)
            for group in self.report.groups
            for judgement in group.judgements
            for difference in judgement.differences
            if difference.type == kind
        ]
        if not found:
            raise ValueError(f"kinds.toml: the example of {kind} does not show it")
        self.judgement, self.difference = found[0]

    @property
    def verdict(self) -> str:
        return VERDICTS[Verdict(self.judgement.verdict)]

    def parts(self) -> Iterator[str]:
        outlet = self.report.article[self.judgement.article].outlet
        yield f"### {self.kind}"
        yield self.example["means"]
        for name in _OUTLETS:
            if name in self.example:
                paragraphs = markdown_quote(self.example[name])
                yield f"> *{name.title()}*: {paragraphs}"
        yield "\n".join([f"{outlet}: *{self.verdict}*", "", *(f"- {_line(one)}" for one in self.judgement.differences)])


def _line(difference: Difference) -> str:
    return f"{markdown(difference_in_words(difference))} ({_GRAVE[difference.severity]})"


def markdown_quote(text: str) -> str:
    """Paragraphs of an article inside a quotation; a headline is bold."""
    shown = []
    for paragraph in text.strip().split("\n\n"):
        words = markdown(paragraph.removeprefix("# "))
        shown.append(f"**{words}**" if paragraph.startswith("# ") else words)
    return "\n>\n> ".join(shown)


def _compared(example: Mapping[str, str]) -> Report:
    with tempfile.TemporaryDirectory() as folder:
        for name in _OUTLETS:
            if name in example:
                head = f"---\noutlet: {name.title()}\ndate: {example.get(f'{name}-date', _DATE)}\n---\n"
                Path(folder, f"{name}.md").write_text(head + example[name].strip() + "\n", encoding="utf-8")
        return compare_articles([folder])


def filled(text: str, parts: Mapping[str, str]) -> str:
    """A document with what is made put in anew."""
    return _MADE.sub(lambda match: f"{match[1]}\n{parts[match['name']]}\n\n{match[3]}", text)


def pages() -> list[Path]:
    """The documents that have something made in them."""
    return [path for path in sorted(DOCS.glob("*.md")) if _MADE.search(path.read_text(encoding="utf-8"))]


if __name__ == "__main__":
    parts = made()
    for page in pages():
        page.write_text(filled(page.read_text(encoding="utf-8"), parts), encoding="utf-8")
