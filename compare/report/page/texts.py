"""An article as it stands, with every statement marked in place, and page furniture dimmed with the reason."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from compare.models import Article, Block, BlockKind, Kind, Report, Statement, Verdict
from compare.report.escape import clean, printable
from compare.report.page.addresses import Addresses
from compare.report.page.findings import Finding
from compare.report.page.links import original
from compare.report.page.versions import dated


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of text that the same statements cover."""

    text: str
    ids: tuple[str, ...]
    """Ids of the statements that begin here."""
    kinds: str
    """Class names: "quote", "claim", "recurs", "differs"."""
    found: tuple[Finding, ...]
    """Findings of the statements that end here."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the article."""

    kind: str
    reason: str
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """An article."""

    anchor: str
    article: Article
    name: str
    when: str
    title: str
    about: tuple[str, ...]
    source: str
    paragraphs: tuple[Paragraph, ...]
    quotes: int
    claims: int
    findings: int
    skipped: int


def text(
    addresses: Addresses,
    article: Article,
    name: str,
    statements: Sequence[Statement],
    found: Mapping[str, Sequence[Finding]],
) -> Text:
    """`statements` are those of the article, `found` the findings by the statements in them."""
    ran = {one.anchor for statement in statements for one in found.get(statement.id, ())}
    return Text(
        anchor=addresses.article(article.id),
        article=article,
        name=name,
        when=dated(article),
        title=clean(article.title),
        about=tuple(_about(article)),
        source=original(article),
        paragraphs=tuple(_paragraphs(addresses, article, statements, found)),
        quotes=sum(one.is_utterance for one in statements),
        claims=sum(one.kind is Kind.CLAIM for one in statements),
        findings=len(ran),
        skipped=sum(block.kind is BlockKind.BOILERPLATE for block in article.blocks),
    )


def _about(article: Article) -> Iterator[str]:
    if article.byline.strip():
        yield clean(article.byline)
    if article.credit.strip():
        yield f"wire credit: {clean(article.credit)}"
    if article.guessed:
        yield f"inferred: {', '.join(sorted(article.guessed))}"
    if article.repaired:
        yield "mended while it was decoded"


def _paragraphs(
    addresses: Addresses, article: Article, statements: Sequence[Statement], found: Mapping[str, Sequence[Finding]]
) -> Iterator[Paragraph]:
    cuts = _Cuts(statements, found)
    for block in article.blocks:
        stretches = tuple(_stretches(addresses, article, block, cuts, found))
        yield Paragraph(block.kind.value, clean(block.reason), stretches)
    left = [addresses.statement(one.id) for at in cuts.at[cuts.next :] for one in cuts.begins.get(at, ())]
    if left:  # links must not lead nowhere, wherever a statement may stand
        yield Paragraph(BlockKind.BODY.value, "", (Stretch("", tuple(left), "", ()),))


class _Cuts:
    """Where statements begin and end, found once for the article: a walk over its text meets each of them once."""

    def __init__(self, statements: Iterable[Statement], found: Mapping[str, Sequence[Finding]]) -> None:
        self.opens: dict[int, list[Statement]] = defaultdict(list)
        self.closes: dict[int, list[Statement]] = defaultdict(list)
        self.begins: dict[int, list[Statement]] = defaultdict(list)
        self.looks: dict[str, tuple[str, ...]] = {}
        for statement in statements:
            for span in statement.spans:
                if span.start < span.end:
                    self.opens[span.start].append(statement)
                    self.closes[span.end].append(statement)
            self.begins[statement.spans[0].start].append(statement)
            self.looks[statement.id] = tuple(_looks(statement, found.get(statement.id, ())))
        self.at = sorted({*self.opens, *self.closes, *self.begins})
        self.next = 0
        self.inside: Counter[str] = Counter()
        """Class names of the statements around the present place; hostile nesting may put thousands around a word."""

    def kinds(self) -> str:
        """Class names of a stretch that begins here."""
        return " ".join(sorted(+self.inside))


def _looks(statement: Statement, found: Sequence[Finding]) -> Iterator[str]:
    yield "quote" if statement.kind is Kind.QUOTE else "claim"
    if found:
        yield "recurs"
    if any(one.verdict is Verdict.DIFFERS for one in found):
        yield "differs"


def _stretches(
    addresses: Addresses, article: Article, block: Block, cuts: _Cuts, found: Mapping[str, Sequence[Finding]]
) -> Iterator[Stretch]:
    """Blocks are in the order of the text and so are the cuts; one between two blocks counts for the next."""
    at = block.span.start
    ids: list[str] = []
    while at < block.span.end:
        while cuts.next < len(cuts.at) and cuts.at[cuts.next] <= at:
            ids += _pass(addresses, cuts, cuts.at[cuts.next])
            cuts.next += 1
        end = min(block.span.end, cuts.at[cuts.next]) if cuts.next < len(cuts.at) else block.span.end
        over = {
            one.anchor: one
            for statement in cuts.closes.get(end, ())
            if statement.spans[-1].end == end
            for one in found.get(statement.id, ())
        }
        yield Stretch(printable(article.text[at:end]), tuple(ids), cuts.kinds(), tuple(over.values()))
        at, ids = end, []


def _pass(addresses: Addresses, cuts: _Cuts, at: int) -> list[str]:
    """Close and open what ends and begins at a cut; the ids of the statements that begin there."""
    for statement in cuts.closes.get(at, ()):
        cuts.inside.subtract(cuts.looks[statement.id])
    for statement in cuts.opens.get(at, ()):
        cuts.inside.update(cuts.looks[statement.id])
    return [addresses.statement(one.id) for one in cuts.begins.get(at, ())]


def by_article(report: Report) -> Mapping[str, Sequence[Statement]]:
    """The statements of each article."""
    found: dict[str, list[Statement]] = defaultdict(list)
    for statement in report.statements:
        found[statement.article].append(statement)
    return found
