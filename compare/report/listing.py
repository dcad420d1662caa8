"""The quotes or claims of articles as a list: for a terminal, as JSON lines, as CSV. And what was left out of them."""

from collections.abc import Iterable, Mapping, Sequence

from compare.models import Article, BlockKind, Kind, Speaker, Statement
from compare.report.csvreport import table
from compare.report.escape import clean, shorten
from compare.report.jsonreport import dump, statement_record
from compare.report.layout import wrap
from compare.report.place import exact_place, line_and_column
from compare.report.valuewords import marker_in_words, name_in_words, value_in_words
from compare.report.vouching import voucher
from compare.report.wording import speaker_in_words

_COLUMNS = (
    "statement",
    "path",
    "line",
    "column",
    "speaker",
    "person",
    "title",
    "directness",
    "cue",
    "via",
    "flags",
    "text",
    "start",
    "end",
    "values",
    "names",
    "markers",
)
_PASSAGE = 300


def listed(articles: Mapping[str, Article], statements: Iterable[Statement], width: int = 80) -> str:
    """A paragraph a statement: place, passage, who vouches for it, and what a reader should know of it.

    Of a claim also its values, names and turning words as they were understood: that is what is compared.
    """
    return "".join(f"{_paragraph(articles[statement.article], statement, width)}\n" for statement in statements)


def json_lines(articles: Mapping[str, Article], statements: Iterable[Statement]) -> str:
    """The record of the report a line, with its path, line and column."""
    lines = []
    for statement in statements:
        article = articles[statement.article]
        line, column = line_and_column(article, statement.spans[0].start)
        record = statement_record(statement) | {"path": article.path, "line": line, "column": column}
        lines.append(dump(record) + "\n")
    return "".join(lines)


def csv_table(articles: Mapping[str, Article], statements: Iterable[Statement]) -> str:
    """A row a statement."""
    return table(_COLUMNS, (_row(articles[statement.article], statement) for statement in statements))


def skipped(articles: Iterable[Article], width: int = 80) -> str:
    """The blocks that were taken for something else than the article, each with the reason."""
    return "".join(
        wrap(f"{exact_place(article, block.span.start)}: {block.reason}: {_block_text(article, block.span)}", width)
        + "\n"
        for article in articles
        for block in article.blocks
        if block.kind is BlockKind.BOILERPLATE
    )


def _block_text(article: Article, span: tuple[int, int]) -> str:
    return shorten(article.text[slice(*span)], _PASSAGE)


def _paragraph(article: Article, statement: Statement, width: int) -> str:
    about = _of_claim(article, statement) if statement.kind is Kind.CLAIM else [_of_quote(statement)]
    lines = [
        wrap(f"{exact_place(article, statement.spans[0].start)} [{clean(statement.id)}]", width),
        wrap(f"“{shorten(statement.text, _PASSAGE)}”", width, indent=2),
        *(wrap(shorten(line, _PASSAGE), width, indent=2) for line in about),
    ]
    return "\n".join(lines)


def _of_quote(statement: Statement) -> str:
    title = statement.speaker.title if statement.speaker else ""
    about = [speaker_in_words(statement.speaker), clean(title), statement.directness.value]
    about += [f"via {clean(source)}" for source in statement.via]
    about += map(clean, statement.flags)
    return ", ".join(filter(None, about))


def _of_claim(article: Article, statement: Statement) -> list[str]:
    title = f", {clean(statement.speaker.title)}" if statement.speaker and statement.speaker.title else ""
    found = (
        ("", [voucher(statement) + title, *map(clean, statement.flags)]),
        ("values: ", _values(article, statement)),
        ("names: ", list(dict.fromkeys(map(name_in_words, statement.names)))),
        ("markers: ", [marker_in_words(marker, article) for marker in statement.markers]),
    )
    return [label + "; ".join(words) for label, words in found if words]


def _values(article: Article, statement: Statement) -> list[str]:
    return [value_in_words(value, article) for value in statement.values]


def _row(article: Article, statement: Statement) -> Sequence[str | int]:
    speaker = statement.speaker or Speaker("", ())
    line, column = line_and_column(article, statement.spans[0].start)
    return (
        statement.id,
        article.path,
        line,
        column,
        speaker.name,
        speaker.person,
        speaker.title,
        statement.directness.value,
        statement.cue.text if statement.cue else "",
        "; ".join(statement.via),
        "; ".join(statement.flags),
        statement.text,
        statement.spans[0].start,
        statement.spans[-1].end,
        "; ".join(_values(article, statement)),
        "; ".join(dict.fromkeys(map(name_in_words, statement.names))),
        "; ".join(marker_in_words(marker, article) for marker in statement.markers),
    )
