"""Take a reader to the place: `path:line:column` for an offset of an article."""

from compare.models import Article
from compare.report.escape import clean
from compare.text import lines


def line_and_column(article: Article, offset: int) -> tuple[int, int]:
    """Line and column of `article.text[offset]`, both counted from 1."""
    return lines.line_and_column(article.text, offset)


def place(article: Article, offset: int) -> str:
    """`path:line`; the line counts in `article.text`, which for a web page is the text that was taken from it."""
    return f"{clean(article.path)}:{line_and_column(article, offset)[0]}"


def exact_place(article: Article, offset: int) -> str:
    """`path:line:column`."""
    line, column = line_and_column(article, offset)
    return f"{clean(article.path)}:{line}:{column}"
