"""Shorten a passage for a line of text."""

_SLACK = 16


def excerpt(text: str, length: int) -> str:
    """`text` in at most `length` characters, cut in the middle between words: both ends of a quote identify it.

    >>> excerpt("We shall fight on the beaches, and never surrender", 30)
    'We shall fight on … surrender'
    """
    if len(text) <= length:
        return text
    tail = length // 3
    head = text[: length - tail - 3]
    end = text[-tail:]
    if " " in head[-_SLACK:] and not text[len(head)].isspace():
        head = head.rsplit(" ", 1)[0]
    if " " in end[:_SLACK] and not text[-tail - 1].isspace():
        end = end.split(" ", 1)[1]
    return f"{head.rstrip()} … {end.lstrip()}"
