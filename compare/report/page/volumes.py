"""Which file holds what: one page, or an overview and a page for each story when there is much to read.

A browser that must lay out the text of a thousand articles to show one matrix is no use. Ids stay the same either way.
"""

import re
from collections.abc import Sequence

from compare.models import Report
from compare.report.page.addresses import Addresses, slug
from compare.report.selection import homes, stories

FOLDER = "report-pages"
_OURS = re.compile(r"(?:story-[A-Za-z0-9._-]+|articles-\d+|beyond)\.html")
ONE_PAGE = 600_000
"""Characters of article text: about 150 articles, which make a page of 6 MB that opens in a second on two cores. Beyond
that the report is split."""
_BATCH = 150_000
"""Characters of articles of no story on one page."""


def is_page(name: str) -> bool:
    """Whether a file in `FOLDER` is one of ours by its name: a new run tidies away those of the last one."""
    return _OURS.fullmatch(name) is not None


def addressed(report: Report) -> Addresses:
    """Addresses of everything, each with its file."""
    plain = Addresses(report)
    if sum(len(article.text) for article in report.articles) <= ONE_PAGE:
        return plain
    found: dict[str, str] = {}
    beyond = f"{FOLDER}/beyond.html"
    found[plain.story("")] = beyond
    home_of = homes(report)
    file_of = {story.id: f"{FOLDER}/story-{slug(story.id.lower())}.html" for story in stories(report)}
    told: set[str] = set()
    for story in stories(report):
        found[plain.story(story.id)] = file_of[story.id]
        for article in story.articles:
            found[plain.article(article)] = file_of[story.id]
            told.add(article)
    for group in report.groups:
        found[plain.finding(group)] = file_of.get(home_of.get(group.group.id, ""), beyond)
    for number, batch in enumerate(batches(report, told), start=1):
        for article in batch:
            found[plain.article(article)] = f"{FOLDER}/articles-{number}.html"
    for statement in report.statements:
        found[plain.statement(statement.id)] = found[plain.article(statement.article)]
    return Addresses(report, found)


def batches(report: Report, told: set[str]) -> Sequence[Sequence[str]]:
    """Ids of the articles that are in no story, cut into pages."""
    found: list[list[str]] = [[]]
    size = 0
    for article in report.articles:
        if article.id in told:
            continue
        if size and size + len(article.text) > _BATCH:
            found.append([])
            size = 0
        found[-1].append(article.id)
        size += len(article.text)
    return [batch for batch in found if batch]
