"""The check, on one page: read and extract a draft → what of the corpus is near → match → judge → findings."""

from collections.abc import Sequence
from typing import NamedTuple

from compare.check import find
from compare.extract import extract_one, resolve
from compare.judge import face
from compare.match import match
from compare.models import Article, Extracted, Finding


class Other(NamedTuple):
    """An article to compare with, and what it quotes and states: all of that, or what is worth comparing."""

    article: Article
    extracted: Extracted


def check_article(article: Article, others: Sequence[Other]) -> tuple[Finding, ...]:
    """Findings on `article`, compared with `others`; itself among them, by place or by text, is left out."""
    near = [other for other in others if not _is_itself(other.article, article)]
    articles = [article, *(other.article for other in near)]
    statements = resolve([extract_one(article), *(other.extracted for other in near)])
    matching = match(articles, statements)
    faced = face(articles, statements, matching, article.id)
    return find(article, faced, articles, statements, matching.copies)


def _is_itself(other: Article, article: Article) -> bool:
    """Whether an article of the corpus is the checked one, or its last published state."""
    if other.path == article.path or other.id == article.id:
        return True
    same_outlet = not other.outlet or not article.outlet or other.outlet == article.outlet
    return same_outlet and other.text.split() == article.text.split()
