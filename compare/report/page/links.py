"""Links out of the page: to the original, at the very words.

A text fragment (`#:~:text=`, a W3C community group draft that all engines read) makes the browser scroll to the passage
and mark it. The url is a stranger's: only web addresses become links, so that no `javascript:` ever does.
"""

import re
from urllib.parse import quote

from compare.models import Article, Span
from compare.text.tokens import tokens

_WEB = re.compile(r"https?://[^\s/?#\\@]+(?:[/?#]\S*)?", re.IGNORECASE)
_LONGEST = 2000
_WHOLE, _ENDS = 12, 5
"""Words: a passage up to `_WHOLE` is looked for as it is, a longer one from its first to its last `_ENDS`."""
_LOOKED_AT = 400
"""Characters at either end of a passage in which these words are looked for."""


def web(url: str) -> str:
    """The address if a browser may be sent there, else nothing."""
    url = url.strip()
    if len(url) > _LONGEST or not _WEB.fullmatch(url):
        return ""
    return quote(url, safe="%/:?#[]@!$&'()*+,;=~")


def original(article: Article, span: Span | None = None) -> str:
    """The article where it was published, at `span` if one is given; empty when no address is known."""
    url = web(article.url)
    if not (url and span):
        return url
    words = _directive(article.text, span)
    return f"{url}{'' if '#' in url else '#'}:~:text={words}" if words else url


def _directive(text: str, span: Span) -> str:
    if span.end - span.start <= _LOOKED_AT:
        found = list(tokens(text, span.start, span.end))
        if not found:
            return ""
        if len(found) <= _WHOLE:
            return _encoded(text[found[0].start : found[-1].end])
        head, tail = found[:_ENDS], found[-_ENDS:]
    else:
        head = list(tokens(text, span.start, span.start + _LOOKED_AT))[:_ENDS]
        tail = list(tokens(text, span.end - _LOOKED_AT, span.end))[-_ENDS:]
        if not (head and tail):
            return ""
    ends = (text[some[0].start : some[-1].end] for some in (head, tail))
    return ",".join(map(_encoded, ends))


def _encoded(words: str) -> str:
    """Percent-encoded; a hyphen and a comma mean something in a text fragment."""
    return quote(" ".join(words.encode("utf-8", "replace").decode().split()), safe="").replace("-", "%2D")
