"""Another number in the place of one."""

import re
from collections.abc import Iterator

from benchmarks.mutators.scene import Change, Edit, Scene, change
from compare.models import Quantity, Span

DIGITS = re.compile(
    r"(?<![\w.,/:-])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\w/:-])|(?<![\w.,/:-])\d+(?:\.\d+)?(?![\w/:-])(?!,\d)"
)
SMALL = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety"
).split()
_WORDS = re.compile(rf"(?<![\w-])(?:{'|'.join(SMALL)})(?![\w-])", re.IGNORECASE)
_OPEN = ("at least", "at most", "more than", "less than", "fewer than", "over", "under", "up to", "as many as")


def another(written: str) -> str:
    """A clearly other number in the same form: "1,200" → "6,200", "twelve" → "seventeen", "2016" → "2012"."""
    if written.lower() in SMALL:
        other = SMALL[(SMALL.index(written.lower()) + 5) % len(SMALL)]
        return other.capitalize() if written[0].isupper() else other
    if re.fullmatch(r"(?:19|20)\d\d", written):
        return written[:3] + str((int(written[3]) + 6) % 10)
    first = next(at for at, letter in enumerate(written) if letter != "0" and letter.isdigit())
    return written[:first] + str((int(written[first]) + 4) % 9 + 1) + written[first + 1 :]


def _numbers(text: str, span: Span) -> Iterator[re.Match[str]]:
    for pattern in (DIGITS, _WORDS):
        yield from pattern.finditer(text, span.start, span.end)


def number_in_quote(scene: Scene) -> Iterator[Change]:
    """ "12 boats" → "72 boats" inside quotation marks."""
    for quote in scene.quotes:
        for span in quote.spans:
            for found in _numbers(scene.article.text, span):
                if any(letter in "123456789" for letter in found.group()) or found.group().isalpha():
                    yield change(scene, quote, Edit(*found.span(), another(found.group())))


def number_in_claim(scene: Scene) -> Iterator[Change]:
    """The same in a claim, where another version has the same amount. An open one ("at least 12") allows others."""
    for claim in scene.claims:
        for value in claim.values:
            if not isinstance(value, Quantity) or value.low != value.high or value.qualifier in _OPEN:
                continue
            found = next(_numbers(scene.article.text, value.span), None)
            if found is not None and any(letter in "123456789" or letter.isalpha() for letter in found.group()):
                yield change(scene, claim, Edit(*found.span(), another(found.group())), value=value)
