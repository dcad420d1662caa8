"""Which passage a decision is about, in words that survive an edit of the article.

After the text quote selector of the W3C Web Annotation model: the passage, what stands before and behind it, and a hash
of the passage, white space apart.
"""

import hashlib

from compare.models import Anchor, Article, Span, Statement

AROUND = 32
"""Characters kept on either side: some five words, which seldom recur around the same passage."""
_WIDE = 4 * AROUND
"""Characters looked at for them: white space may have been put between."""


def anchor(article: Article, statement: Statement) -> Anchor:
    """The anchor of a statement of `article`."""
    return _anchor(article, statement.text, statement.spans[0].start, statement.spans[-1].end)


def anchor_name(article: Article, span: Span) -> Anchor:
    """The anchor of a name of `article`, where it is written."""
    return _anchor(article, article.text[span.start : span.end], span.start, span.end)


def _anchor(article: Article, exact: str, start: int, end: int) -> Anchor:
    return Anchor(
        article=article.id,
        outlet=article.outlet,
        hash=digest(exact),
        exact=exact,
        prefix=article.text[max(0, start - AROUND) : start],
        suffix=article.text[end : end + AROUND],
        start=start,
    )


def digest(passage: str) -> str:
    """20 hexadecimal digits of a passage, the same however it is broken into lines.

    A blank counts as one blank, not as none: "a part" is not "apart". Two halves of a surrogate pair hash as the
    character that a JSON reader makes of them.
    """
    words = " ".join(passage.split())
    return hashlib.blake2b(words.encode("utf-16-le", "surrogatepass"), digest_size=10).hexdigest()


def agreement(found: Anchor, text: str, start: int, end: int) -> tuple[int, bool]:
    """How many characters around `text[start:end]` are those around the anchor, and whether all of them are.

    White space apart, counted from the passage outwards.
    """
    if text[max(0, start - AROUND) : start] == found.prefix and text[end : end + AROUND] == found.suffix:
        return len(found.prefix) + len(found.suffix), True
    before = _squeezed(text[max(0, start - _WIDE) : start])
    behind = _squeezed(text[end : end + _WIDE])
    left, right = _squeezed(found.prefix), _squeezed(found.suffix)
    # Fewer characters than are kept: the text began, or ended, there.
    same_left = before.endswith(left) if len(found.prefix) >= AROUND else before == left
    same_right = behind.startswith(right) if len(found.suffix) >= AROUND else behind == right
    return _common(before[::-1], left[::-1]) + _common(behind, right), same_left and same_right


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def _common(one: str, other: str) -> int:
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count
