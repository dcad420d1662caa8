"""Harmless: the same told in another spelling, shorter, in another order of words, or with more of the outlet's own."""

import re
from collections.abc import Iterator

from benchmarks.mutators.numbers import SMALL
from benchmarks.mutators.scene import Change, Edit, Scene, change
from compare.models import Quantity, Span, Statement

_BRITISH = (
    "color colour, colors colours, honor honour, honored honoured, labor labour, neighbor neighbour, neighbors "
    "neighbours, favor favour, favors favours, behavior behaviour, harbor harbour, rumor rumour, center centre, "
    "centers centres, theater theatre, defense defence, offense offence, organize organise, organized organised, "
    "organization organisation, organizations organisations, realize realise, realized realised, recognize recognise, "
    "recognized recognised, apologize apologise, criticize criticise, criticized criticised, analyze analyse, "
    "traveled travelled, traveling travelling, canceled cancelled, program programme, programs programmes, "
    "gray grey, toward towards, license licence, skeptical sceptical, percent per cent"
)
_OTHER: dict[str, str] = {}
for _pair in _BRITISH.split(", "):
    _one, _two = _pair.split(" ", 1)
    _OTHER.setdefault(_one, _two)
    if " " not in _two:
        _OTHER.setdefault(_two, _one)
_NUMERAL = dict(zip(SMALL, map(str, [*range(2, 20), *range(20, 100, 10)]), strict=True))
_WORD = {digits: word for word, digits in _NUMERAL.items()}
_DETAILS = (
    "The hall was half empty by then.", "Outside, the rain had not let up.", "Reporters waited in the corridor.",
    "A dog barked somewhere behind the building.", "The mood in the room was calm.", "Coffee was served afterwards.",
    "Traffic was light at that hour.", "Nobody in the audience seemed surprised.",
)  # fmt: skip


def spelling(scene: Scene) -> Iterator[Change]:
    """British for American, and the reverse."""
    for statement in [*scene.quotes, *scene.claims]:
        for word in scene.words(statement):
            if other := _OTHER.get(word.group()):
                yield change(scene, statement, Edit(*word.span(), other))


def numerals(scene: Scene) -> Iterator[Change]:
    """ "12" → "twelve", and the reverse."""
    for statement in [*scene.quotes, *scene.claims]:
        counted = [v.span for v in statement.values if isinstance(v, Quantity)]
        for word in scene.words(statement):
            other = _NUMERAL.get(word.group()) or _WORD.get(word.group())
            text = scene.article.text
            before, after = text[word.start() - 1 : word.start()], text[word.end() : word.end() + 2]
            if other and before not in "-$£€/:.," and not re.match(r"[-%/:]|[.,]\d", after):
                if statement.spans[0].start == word.start():
                    other = other.capitalize()
                if any(span.start <= word.start() < span.end for span in counted):
                    yield change(scene, statement, Edit(*word.span(), other))


def fragment(scene: Scene) -> Iterator[Change]:
    """ "“A, b and c,” Holm said." → "Holm spoke of “b and c”." where the sentence is a paragraph of its own."""
    text = scene.article.text
    for quote in scene.quotes:
        block = scene.paragraph(quote.spans[0])
        if quote.speaker is None or len(quote.spans) != 1 or quote.cue is None:
            continue
        span, mention = quote.spans[0], quote.speaker.spans[0]
        outside = text[block.start : span.start] + text[span.end : block.end]
        if block.start < span.start - 1 or len(outside.split()) > 8 or not (span.end <= mention.start < block.end):
            continue
        found = list(re.finditer(r"\S+", text[span.start : span.end]))
        if len(found) < 12:
            continue
        kept = Span(span.start + found[-9].start(), span.start + found[-1].end())
        words = text[slice(*kept)].rstrip(".,!?")
        if re.search(r"[.!?;“”\"]", words):
            continue
        name = text[slice(*mention)]
        line = f"{name[:1].upper()}{name[1:]} spoke of “{words}.”"
        yield change(scene, quote, Edit(*block, line), place=kept, needs=(span,))


def said(scene: Scene) -> Iterator[Change]:
    """ "Holm said" → "said Holm", and the reverse, behind a quote."""
    text = scene.article.text
    for quote in scene.quotes:
        if quote.speaker is None or quote.cue is None or not quote.speaker.name[:1].isupper():
            continue
        name, cue = quote.speaker.spans[0], quote.cue.spans[0]
        if text[slice(*cue)] != "said" or not 0 <= min(name.start, cue.start) - quote.spans[0].end <= 3:
            continue
        first, second = sorted((name, cue))
        if text[first.end : second.start] == " " and re.match(r"[.\n]|$", text[second.end : second.end + 1]):
            turned = f"{text[slice(*second)]} {text[slice(*first)]}"
            yield change(scene, quote, Edit(first.start, second.end, turned), needs=(quote.spans[0],))


def detail(scene: Scene) -> Iterator[Change]:
    """A sentence of the outlet's own at the end of the paragraph."""
    for number, statement in enumerate([*scene.quotes, *scene.claims]):
        block = scene.paragraph(statement.spans[-1])
        if block.end > statement.spans[-1].end or scene.article.text[block.end - 1] in '.”"':
            edit = Edit(block.end, block.end, " " + _DETAILS[number % len(_DETAILS)])
            yield change(scene, statement, edit, place=_whole(statement), needs=())


def _whole(statement: Statement) -> Span:
    return Span(statement.spans[0].start, statement.spans[-1].end)
