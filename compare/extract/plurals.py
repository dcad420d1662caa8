"""Plural nouns and their singulars. English; irregular ones are data."""

from compare.extract.nouns import IRREGULAR, NO_PLURALS


def singular(noun: str) -> str:
    """The singular of a plural noun; other words as they are.

    >>> [singular(word) for word in "rockets bodies churches people bus".split()]
    ['rocket', 'body', 'church', 'people', 'bus']
    """
    if noun in IRREGULAR:
        return IRREGULAR[noun]
    if not is_plural(noun):
        return noun
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "shes", "ches", "xes", "zes")):
        return noun[:-2]
    return noun[:-1]


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural noun."""
    if word in IRREGULAR:
        return word != "person"
    return word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is")) and word not in NO_PLURALS
