"""What the outlets of a story call the same person: names, spellings and titles, once per person.

Another spelling or title is listed here and not as a difference of every sentence the person is in.
"""

from collections.abc import Iterable, Sequence

from compare.models import Person, Report, Variant
from compare.report.escape import shorten
from compare.report.facts import named
from compare.report.matrix import Matrix, columns
from compare.report.place import place
from compare.report.selection import accounts, stories

_VARIANT = 80


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
