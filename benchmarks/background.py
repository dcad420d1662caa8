"""Count how common words are in a folder of news texts: the background that small corpora lean on.

Writes the lines of `compare/match/english.txt`: nats of self-information, then the words that carry that much. Only
words that are written in lower case at least two times in three are kept, and only if they occur in three articles
in two hundred: names of the day belong to the corpus at hand, not to the language.

    python -m benchmarks.background FILE.jsonl… > compare/match/english.txt
"""

import argparse
import json
import math
import re
from collections import Counter, defaultdict
from pathlib import Path

from compare.text.tokens import words

_LOWER = re.compile(r"\b[a-z]")
LEAST_SHARE_OF_ARTICLES = 0.015
LEAST_LOWER_CASE = 2 / 3


def common_words(texts: list[str]) -> dict[float, list[str]]:
    """Words by nats of self-information, rounded to a quarter."""
    counts: Counter[str] = Counter()
    articles: Counter[str] = Counter()
    lower: Counter[str] = Counter()
    for text in texts:
        found = words(text)
        counts.update(found)
        articles.update(set(found))
        lower.update(words(" ".join(word for word in text.split() if _LOWER.match(word.lstrip("“\"'‘(")))))
    total = counts.total()
    bands: dict[float, list[str]] = defaultdict(list)
    for word, count in counts.items():
        common = articles[word] >= LEAST_SHARE_OF_ARTICLES * len(texts)
        if common and not word.isdigit() and (word in "i's" or lower[word] >= LEAST_LOWER_CASE * count):
            bands[round(-4 * math.log(count / total)) / 4].append(word)
    return bands


def main() -> None:
    parser = argparse.ArgumentParser(description="Print the most common words with their nats of self-information.")
    parser.add_argument("articles", type=Path, nargs="+", help="JSON lines with a key `text`")
    lines = [line for path in parser.parse_args().articles for line in path.open(encoding="utf-8")]
    for nats, found in sorted(common_words([json.loads(line)["text"] for line in lines]).items()):
        print(f"{nats:.2f} {' '.join(sorted(found))}")


if __name__ == "__main__":
    main()
