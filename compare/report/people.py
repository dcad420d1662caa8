"""What the outlets of a story call the same person: names, spellings and titles, once per person.

Another spelling or title is listed here and not as a difference of every sentence the person is in.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from compare.models import Answer, Bearing, Person, Report, Subject, Variant
from compare.report.bearings import decided
from compare.report.escape import shorten
from compare.report.facts import named
from compare.report.matrix import Matrix, columns
from compare.report.place import place
from compare.report.selection import accounts, stories

_VARIANT = 80
_DONE = {Answer.SAME: "joined", Answer.DIFFERENT: "kept apart"}

DecidedNames: TypeAlias = Mapping[str, Sequence[Bearing]]


def tables(report: Report) -> list[tuple[Matrix, list[Person]]]:
    """The people of each story, largest story first, in the order of the report; the matrix gives outlets names.

    Last, without a story, come those whom articles of several stories call by different names or titles.
    """
    of_story: dict[str, list[Person]] = {}
    for person in report.people:
        of_story.setdefault(person.story, []).append(person)
    found = [
        (Matrix(story, columns(accounts(report, story)), ()), of_story[story.id])
        for story in stories(report)
        if story.id in of_story
    ]
    return [*found, (Matrix(None, (), ()), of_story[""])] if "" in of_story else found


def varies(person: Person) -> bool:
    """Whether outlets call the person by more than one name or title."""
    return len(person.names) > 1 or len(person.titles) > 1


def variants_in_words(report: Report, matrix: Matrix, variants: Sequence[Variant], most: int | None = None) -> str:
    """`“Saleh Oke”: Gazette, Star (gazette.txt:3) · “Salah Oke”: Herald (herald.txt:9)`: the first place of each."""
    more = [f"and {len(variants) - most} more"] if most and len(variants) > most else []
    return " · ".join([*_in_words(report, matrix, variants[:most]), *more])


def _in_words(report: Report, matrix: Matrix, variants: Sequence[Variant]) -> Iterable[str]:
    for variant in variants:
        where = place(report.article[variant.place.article], variant.place.span.start)
        yield f"“{shorten(variant.text, _VARIANT)}”: {named(report, matrix, variant.articles)} ({where})"


def decided_names(report: Report) -> DecidedNames:
    """The applied decisions on persons, by the forms of the names that were decided on."""
    found: dict[str, list[Bearing]] = defaultdict(list)
    for bearing in report.decisions:
        if bearing.decision.subject is Subject.PERSON and bearing.holds and bearing.decision.answer in _DONE:
            for form in dict.fromkeys(form for forms in _sides(bearing) for form in forms):
                found[form].append(bearing)
    return found


def person_decisions(report: Report, decided_on: DecidedNames, person: Person) -> list[str]:
    """`“Salah Oke” and “Saleh Oke” joined by a decision: same (N. N., 4 May 2026)`, or *kept apart*; a line each."""
    forms = dict.fromkeys((person.name, *(variant.text for variant in person.names)))
    about = {one.decision.id: one for form in forms for one in decided_on.get(form, ())}
    lines = []
    for _, bearing in sorted(about.items()):
        if _is_in(report, person, bearing):
            a, b = (f"“{shorten(anchor.exact, _VARIANT)}”" for anchor in (bearing.decision.a, bearing.decision.b))
            done = _DONE[bearing.decision.answer]
            lines.append(f"{a} and {b} {done} by a decision: {decided(bearing.decision)}")
    return lines


def _sides(bearing: Bearing) -> Iterable[tuple[str, str]]:
    """Of each side what the article writes, and who that is in this run."""
    for name, anchor in ((bearing.a, bearing.decision.a), (bearing.b, bearing.decision.b)):
        yield " ".join(anchor.exact.split()), name


def _is_in(report: Report, person: Person, bearing: Bearing) -> bool:
    """Whether a decision is about an article of the person's story: another story may have somebody of that name."""
    if not person.story:
        return True
    places = {anchor.article for anchor in (bearing.decision.a, bearing.decision.b)}
    ran = next((story.articles for story in report.stories if story.id == person.story), ())
    return not places.isdisjoint(ran) or places.isdisjoint(report.article)
