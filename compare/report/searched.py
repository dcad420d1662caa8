"""Who ran the words that were searched for: a paragraph an article, earliest first, or JSON."""

from compare.models import Ran, Search
from compare.report.escape import clean
from compare.report.findings.cutting import pieces
from compare.report.findings.jsontext import Record, dump
from compare.report.findings.marked import marked
from compare.report.layout import paint, wrap
from compare.report.vouching import voucher
from compare.report.wording import outlet_name
from compare.text.counting import count

SCHEMA = "samestory/search/1"
_SIGNS = ("»", "«")
_AROUND = 120
"""Characters shown on both sides of the words."""


def to_text(search: Search, width: int = 80, *, colour: bool = False) -> str:
    """Date, outlet, who vouches, origin, place and passage of each, the words searched for between »…«."""
    searched = f"{count(search.corpus_articles, 'article')} with {count(search.corpus_statements, 'statement')}"
    if not search.ran:
        return wrap(f"Nobody ran these words, or nearly these, in {searched}.", width) + "\n"
    origins = len({one.origin for one in search.ran})
    head = f"{count(len(search.ran), 'article')}, {count(origins, 'independent origin')}, earliest first"
    head = f"{head}; {searched} were searched"
    return "\n\n".join([wrap(head, width), *(_paragraph(one, width, colour=colour) for one in search.ran)]) + "\n"


def _paragraph(one: Ran, width: int, *, colour: bool) -> str:
    origin = f"origin {one.origin}" + (f" ({clean(one.reason)})" if one.reason else "")
    date = clean(one.article.date) or "undated"
    guessed = " (?)" if "date" in one.article.guessed else ""
    lines = [
        paint(f"{date}{guessed}  {outlet_name(one.article)}", "1", wanted=colour),
        wrap(f"{voucher(one.statement)}; {origin}; {one.share:.0%} of the words", width, 2),
        wrap(f"{clean(one.passage.path)}:{one.passage.start.line}:{one.passage.start.column}", width, 2),
        marked(pieces(one.passage, _AROUND), _SIGNS, "1" if colour else "", width, 2),
    ]
    return "\n".join(lines)


def to_json(search: Search) -> str:
    """One object, keys sorted."""
    record: Record = {
        "schema": SCHEMA,
        "words": search.words,
        "corpus": {"articles": search.corpus_articles, "statements": search.corpus_statements},
        "ran": [_record(one) for one in search.ran],
    }
    return dump(record) + "\n"


def _record(one: Ran) -> Record:
    speaker = one.statement.speaker
    return {
        "article": one.article.id,
        "path": one.article.path,
        "outlet": one.article.outlet,
        "date": one.article.date,
        "title": one.article.title,
        "kind": one.statement.kind.value,
        "directness": one.statement.directness.value,
        "speaker": {"name": speaker.name, "person": speaker.person, "title": speaker.title} if speaker else None,
        "via": list(one.statement.via),
        "line": one.passage.start.line,
        "column": one.passage.start.column,
        "start": one.passage.span.start,
        "end": one.passage.span.end,
        "text": one.passage.text,
        "share": one.share,
        "origin": one.origin,
        "reason": one.reason,
    }
