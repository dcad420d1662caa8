"""The systems that `planted.py` runs: samestory's match stage, and two MinHash indexes for comparison.

Each takes planted statements and returns the pairs it proposes as a set of id pairs. A MinHash index estimates the
resemblance of whole sets, so its threshold must be low to find a fragment, and a low one proposes many pairs.
"""

from collections.abc import Callable
from itertools import combinations, pairwise

from benchmarks.planting import Planted
from compare.text.tokens import words

Pairs = set[tuple[str, str]]
THRESHOLD = 0.4
PERMUTATIONS = 128
BANDS = 32


def samestory(planted: Planted) -> Pairs:
    """Everything from tokens to groups of statements; the articles' stories are another matter."""
    from compare.match import match

    groups = match(planted.articles, planted.statements, stories=False).groups
    return {pair for group in groups for pair in combinations(group.members, 2)}


def datasketch(planted: Planted) -> Pairs:
    """MinHash LSH in Python over word pairs."""
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS)
    hashes = MinHash.generator((features(s.text) for s in planted.statements), num_perm=PERMUTATIONS)
    found: Pairs = set()
    for statement, hashed in zip(planted.statements, hashes, strict=True):
        found.update(_pair(statement.id, other) for other in index.query(hashed))
        index.insert(statement.id, hashed, check_duplication=False)
    return found


def rensa(planted: Planted) -> Pairs:
    """MinHash LSH in Rust over word pairs."""
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS, num_bands=BANDS)
    found: Pairs = set()
    for number, statement in enumerate(planted.statements):
        hashed = RMinHash(num_perm=PERMUTATIONS, seed=1)
        hashed.update([feature.decode() for feature in features(statement.text)])
        found.update(_pair(statement.id, planted.statements[other].id) for other in index.query(hashed))
        index.insert(number, hashed)
    return found


def features(text: str) -> list[bytes]:
    """Word pairs, as samestory has them."""
    found = words(text)
    return [f"{a} {b}".encode() for a, b in pairwise(found)]


def _pair(a: str, b: str) -> tuple[str, str]:
    return (a, b) if a < b else (b, a)


SYSTEMS: dict[str, Callable[[Planted], Pairs]] = {"samestory": samestory, "datasketch": datasketch, "rensa": rensa}
