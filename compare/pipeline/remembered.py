"""What articles say, from the cache as far as it has the very same articles; the rest is extracted.

Extraction takes a third of a report. An article that is there in another state (a field, a line that was marked as
furniture beside other articles) is extracted anew: what is asked must not depend on what was read before.
"""

import os
from collections.abc import Sequence
from dataclasses import replace

from compare.errors import IndexFileError
from compare.extract import extract_one
from compare.models import Article, Extracted
from compare.pipeline.cache import cached
from compare.pipeline.progress import Progress
from compare.settings import Settings
from compare.store import Index


def extract_all(
    articles: Sequence[Article],
    paths: Sequence[str],
    progress: Progress | None = None,
    settings: Settings | None = None,
) -> list[Extracted]:
    """What each of `articles`, which were read from `paths`, says; the same as `compare.extract.extract_all`."""
    known = _known(articles, paths, progress, settings)
    found: list[Extracted] = []
    for done, article in enumerate(articles, 1):
        found.append(known.get(article.id) or extract_one(article))
        if progress:
            progress("finding quotes and claims", done, len(articles))
    return found


def _known(
    articles: Sequence[Article], paths: Sequence[str], progress: Progress | None, settings: Settings | None
) -> dict[str, Extracted]:
    """What the cache has, by the id of the article; nothing where it cannot be written or read."""
    place = {os.path.abspath(article.path): article for article in articles}  # noqa: PTH100 - a line is part of it
    try:
        with Index.open(cached(paths, progress, settings=settings).path) as index:
            same = []
            for number, kept in index.articles(index.numbers).items():
                article = place.get(os.path.abspath(kept.path))  # noqa: PTH100
                if article is not None and replace(kept, path=article.path) == article:
                    same.append(number)
            return {one.article: one for one in index.extracted(same).values()}
    except IndexFileError:
        return {}
