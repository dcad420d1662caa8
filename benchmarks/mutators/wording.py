"""Another qualifier or another word in a quote, and a reservation or a date changed in a claim."""

import re
from collections.abc import Iterator

from benchmarks.mutators.numbers import another
from benchmarks.mutators.scene import Change, Edit, Scene, change
from compare.models import MarkerKind, Moment

_QUALIFIERS = {
    "will": ("may",), "may": ("will",), "might": ("will",), "could": ("will",), "would": ("might",),
    "should": ("must", "could"), "must": ("should", "may"), "can": ("might",), "most": ("all",), "many": ("all",),
    "some": ("most", "few"), "several": ("all",), "every": ("almost every",), "always": ("often",),
    "often": ("always",), "sometimes": ("always",), "usually": ("always",), "rarely": ("often",), "probably": ("",),
    "perhaps": ("",),
    "almost": ("",), "nearly": ("",), "only": ("",), "likely": ("certain",),
}  # fmt: skip
_QUALIFIER = re.compile(rf"(?<![\w'’-])(?:{'|'.join(_QUALIFIERS)})(?![\w'’-])")
_BEFORE_NOUN = frozenset("a an the this that my your his her its our their at not no free".split())
_ALL = re.compile(r"(?<![\w'’-])all (?:of )?(?=(?:the|these|those|our|their|my|your|his|her)\b)")

_PAIRS = (
    "people workers, children students, women families, men neighbours, country party, government company, "
    "money support, house office, law plan, bill proposal, vote meeting, election campaign, president chairman, "
    "states cities, state city, policy message, job task, jobs wages, tax budget, taxes prices, "
    "war crisis, police guards, court board, judge lawyer, right duty, rights interests, life career, lives homes, "
    "world region, water power, school hospital, schools hospitals, road bridge, border coast, security economy, "
    "health safety, care education, good strange, great small, bad odd, strong weak, important difficult, big old, "
    "new separate, clear doubtful, wrong unwise, hard risky, free fair, public private, serious minor, "
    "wants needs, want need, think hope, believe fear, know suspect, help join, support follow, stop delay, "
    "start consider, continue begin, protect change, build sell, pay ask, work wait, fight argue, change keep, "
    "thought hoped, knew suspected, made found, took offered, gave promised, came returned, went drove, "
    "working waiting, trying planning, making finding, taking offering, talking thinking, fighting arguing, "
    "friend colleague, friends colleagues, family team, members leaders, leaders members, nation union, "
    "night morning, week month, month week, year summer, years months, days weeks, day week, today tomorrow, "
    "question demand, problem mistake, answer reason, decision letter, agreement report, evidence records, "
    "information advice, process system, story speech, case matter, issue point, deal visit"
)
_OTHER: dict[str, str] = {}
for _pair in _PAIRS.split(", "):
    _one, _two = _pair.split()
    _OTHER.setdefault(_one, _two)
    _OTHER.setdefault(_two, _one)

_HEDGES = re.compile(
    r"(?<!\w)(?:reportedly|allegedly|apparently|supposedly|presumably|possibly|probably|alleged|suspected|purported) |"
    r" (?:reportedly|allegedly|apparently|supposedly)(?=[,.])"
)
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = "January February March April May June July August September October November December".split()
_DAY = re.compile(rf"\b(?:{'|'.join(_DAYS)})\b")
_MONTH = re.compile(rf"\b(?:{'|'.join(_MONTHS)})\b")
_DIGITS = re.compile(r"\b(?:\d{4}|\d{1,2})(?=\b|st|nd|rd|th)")


def qualifier(scene: Scene) -> Iterator[Change]:
    """ "will" → "may", "most" → "all", "almost" left out, inside a quote."""
    text = scene.article.text
    for quote in scene.quotes:
        for span in quote.spans:
            for found in _QUALIFIER.finditer(text, span.start, span.end):
                before = text[span.start : found.start()].lower().split()[-1:]
                after = re.match(r"\s+([\w’']+)", text[found.end() : span.end])
                if after is None or after[1].lower() in ("not", "never") or (before and before[0] in _BEFORE_NOUN):
                    continue
                for other in _QUALIFIERS[found.group()]:
                    stop = found.end() + (not other)
                    yield change(scene, quote, Edit(found.start(), stop, other))
            for found in _ALL.finditer(text, span.start, span.end):
                yield change(scene, quote, Edit(*found.span(), "some of "))


def substitution(scene: Scene) -> Iterator[Change]:
    """A content word of a quote gives place to another that is no synonym."""
    for quote in scene.quotes:
        for word in scene.words(quote):
            if other := _OTHER.get(word.group()):
                yield change(scene, quote, Edit(*word.span(), other))


def hedge(scene: Scene) -> Iterator[Change]:
    """ "reportedly" left out of a claim, where another version has a reservation too."""
    text = scene.article.text
    for claim in scene.claims:
        for span in claim.spans:
            for found in _HEDGES.finditer(text, max(span.start - 1, 0), span.end):
                yield change(scene, claim, Edit(*found.span(), ""), value=MarkerKind.HEDGE)


def date(scene: Scene) -> Iterator[Change]:
    """Another weekday, month, day or year in a claim, where another version has the same date."""
    text = scene.article.text
    for claim in scene.claims:
        for value in claim.values:
            if not isinstance(value, Moment) or not value.start:
                continue
            for pattern, names in ((_DAY, _DAYS), (_MONTH, _MONTHS), (_DIGITS, [])):
                if found := pattern.search(text, value.span.start, value.span.end):
                    old = found.group()
                    new = names[(names.index(old) + 3) % len(names)] if names else _day_or_year(old)
                    yield change(scene, claim, Edit(*found.span(), new), value=value)
                    break


def _day_or_year(written: str) -> str:
    return another(written) if len(written) == 4 else str((int(written) + 10) % 27 + 1)
