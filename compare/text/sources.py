"""One key per news source: "Fars", "the semi-official Fars News Agency" and "FARS" are the same source."""

from functools import lru_cache

from compare.text.tokens import tokens

_GENERIC = frozenset(
    "the a an s semi official semiofficial state run owned news agency newspaper daily weekly magazine television tv "
    "channel network website outlet site paper wire service radio local media press reporter reporters report reports "
    "source sources statement interview station broadcaster journalist journalists".split()
)
_WIRES = {
    ("associated", "press"): "ap",
    ("agence", "france", "presse"): "afp",
    ("united", "press", "international"): "upi",
    ("press", "association"): "pa",
}


@lru_cache(maxsize=4096)
def source_key(name: str) -> str:
    """Folded words that tell a source from others; "" for "state media" or "reporters", which name none.

    The tempting mistake is to take such a generic word for a source: it would make one origin of all who "told
    reporters".
    """
    found = list(tokens(name))
    if not any(name[token.start].isupper() or name[token.start].isdigit() for token in found):
        return ""
    norms = [token.norm for token in found]
    owned = norms.index("'s") + 1 if "'s" in norms[:-1] else 0
    named = [norm for norm in norms[owned:] if norm not in _GENERIC]
    if not named:
        return ""
    bare = tuple(norm for norm in norms if norm not in ("the", "a"))
    return _WIRES.get(bare, " ".join(named))
