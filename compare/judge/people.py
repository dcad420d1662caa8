"""The people of a story and what each outlet calls them: full names as spelled, and titles.

Listed once per person, and never as a conflict: outlets transliterate by their own rules, and "Rep." beside
"Republican of Ohio" contradicts nothing. The tempting mistake is to give a person what is said of somebody of the same
surname; so a mention counts only where its article's words were resolved to the person.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from compare.models import Article, NameKind, Person, PersonLink, Place, Span, Speaker, Statement, Story, Variant, by_id
from compare.text.fold import fold, open_up
from compare.text.names import parse_name, same_person, spelled_alike

_BEHIND, _BEFORE = 200, 120
"""How far from a name its title may stand, in characters."""
_SURE = 0.8
_LEADING = frozenset("a an the his her its their our my one then now".split())
_SHORT = {
    "sen": "senator", "sens": "senator", "rep": "representative", "reps": "representative", "gov": "governor",
    "govs": "governor", "gen": "general", "lt": "lieutenant", "col": "colonel", "maj": "major", "capt": "captain",
    "sgt": "sergeant", "adm": "admiral", "prof": "professor", "rev": "reverend", "pres": "president", "dr": "doctor",
    "u.s": "us", "spokeswoman": "spokesman", "spokesperson": "spokesman", "advisor": "adviser",
    "congressman": "representative", "congresswoman": "representative", "chairwoman": "chairman", "ex": "former",
}  # fmt: skip
"""Words of titles that say the same."""


class _Mention(NamedTuple):
    """One place where an article names a person."""

    span: Span
    text: str
    title: str


def people(
    articles: Sequence[Article],
    statements: Sequence[Statement],
    stories: Sequence[Story],
    decided: Sequence[PersonLink] = (),
) -> tuple[Person, ...]:
    """The persons of each story whom two of its articles name, or who have two spellings or titles in it.

    Names that somebody `decided` to be one person's are forms of one name, however unlike they are.

    Stories come in their order, and the persons of one by how many articles name them, then by name. Behind them, under
    no story, come those whom articles of several stories call by different names or titles.
    """
    article_of = by_id(articles)
    joined: dict[str, set[str]] = defaultdict(set)
    for link in decided:
        for called in (link.a, link.b) if link.same else ():
            joined[called.article].add(parse_name(called.name).surname)
    known = _Known(article_of, _mentions(statements, joined), joined)
    found = [person for story in stories for person in _of_articles(story.id, story.articles, known)]
    story_of = {article: story.id for story in stories for article in story.articles}
    for person in _of_articles("", sorted(article_of), known):
        told = {variant.place.article for variant in (*person.names, *person.titles)}
        several = len({story_of.get(article, article) for article in told}) > 1
        if several and parse_name(person.name).given and (len(person.names) > 1 or len(person.titles) > 1):
            found.append(person)
    return tuple(found)


class _Known(NamedTuple):
    """What is known of all articles."""

    articles: Mapping[str, Article]
    mentions: Mapping[str, Mapping[str, list[_Mention]]]
    """Article → person → mentions."""
    joined: Mapping[str, set[str]]
    """Article → surnames in it of persons whom somebody joined with others."""


def _mentions(
    statements: Sequence[Statement], joined: Mapping[str, set[str]]
) -> Mapping[str, Mapping[str, list[_Mention]]]:
    """Article → person → mentions, in the order of the text."""
    persons = {name.entity for s in statements for name in s.names if name.kind is NameKind.PERSON}
    found: dict[str, dict[str, set[_Mention]]] = defaultdict(lambda: defaultdict(set))
    seen: dict[str, set[int]] = defaultdict(set)
    for statement in statements:
        for name in statement.names:
            if name.kind is NameKind.PERSON:
                found[statement.article][name.entity].add(_Mention(name.span, name.text, name.title))
                seen[statement.article].add(name.span.end)
    for statement in statements:
        speaker = statement.speaker
        if speaker is None or speaker.person not in persons or not speaker.spans:
            continue
        if speaker.spans[0].end in seen[statement.article]:
            found[statement.article][speaker.person]  # named there already, with the title that stands there
        else:
            mention = _spoken(speaker, joined.get(statement.article, set()))
            found[statement.article][speaker.person].add(mention)
    return {article: {person: sorted(there) for person, there in called.items()} for article, called in found.items()}


def _spoken(speaker: Speaker, joined: Collection[str]) -> _Mention:
    """A speaker's mention: "GOP Rep. Jane Doe" without what stands before the name.

    A name with a surname among `joined` is theirs because somebody said so.
    """
    words = list(re.finditer(r"\S+", speaker.name))
    span = speaker.spans[0]
    for word in reversed(words):
        name = speaker.name[word.start() :]
        parsed = parse_name(name)
        if parsed.given and (parsed.surname in joined or same_person(name, speaker.person) >= _SURE):
            return _Mention(Span(span.start + word.start(), span.end), name, speaker.title)
    return _Mention(span, "", speaker.title)


def _of_articles(story: str, articles: Iterable[str], known: _Known) -> Iterator[Person]:
    there: dict[str, dict[str, list[_Mention]]] = defaultdict(dict)
    for article in articles:
        for person, found in known.mentions.get(article, {}).items():
            there[person][article] = found
    bearers = Counter(parse_name(person).surname for person in there if parse_name(person).given)
    for person in sorted(there, key=lambda person: (-len(there[person]), person)):
        parsed = parse_name(person)
        if not parsed.given and bearers[parsed.surname]:
            continue  # a bare surname beside full names: nobody knows whose
        names = _variants(_names(person, there[person], known.joined), known.articles)
        titles = _variants(_titles(there[person], known.articles), known.articles)
        if (names or titles) and (len(there[person]) > 1 or len(names) > 1 or len(titles) > 1):
            yield Person(person, story, names, titles)


Found = tuple[str, str, Span]
"""A key under which forms count as one, the article, and the place of the form."""


def _names(person: str, mentions: Mapping[str, Sequence[_Mention]], joined: Mapping[str, set[str]]) -> Iterator[Found]:
    """Full names, and surnames in another spelling; a bare surname or a pronoun says nothing new."""
    surnames = {parse_name(person).surname} | {
        parse_name(m.text).surname for found in mentions.values() for m in found if parse_name(m.text).given
    }
    alone = not parse_name(person).given
    for article, found in mentions.items():
        own = {parse_name(person).surname} | joined.get(article, set())
        for mention in found:
            parsed = parse_name(mention.text)
            full = bool(parsed.given) and any(_alike(parsed.surname, known) for known in own)
            other = parsed.surname not in surnames and any(_alike(parsed.surname, known) for known in surnames)
            if full or (not parsed.given and (other or (alone and parsed.surname in surnames))):
                yield _key(mention.text), article, mention.span


def _alike(one: str, other: str) -> bool:
    return one == other or spelled_alike(one, other)


def _titles(mentions: Mapping[str, Sequence[_Mention]], article_of: Mapping[str, Article]) -> Iterator[Found]:
    for article, found in mentions.items():
        for mention in found:
            if mention.title:
                yield _title_key(mention.title), article, _place_of(mention, article_of[article].text)


def _place_of(mention: _Mention, text: str) -> Span:
    """Where a title stands beside its name; a title broken by a line is shown by the name."""
    start = text.rfind(mention.title, max(0, mention.span.start - _BEFORE), mention.span.start)
    if start < 0:
        start = text.find(mention.title, mention.span.end, mention.span.end + _BEHIND)
    return Span(start, start + len(mention.title)) if start >= 0 else mention.span


def _variants(found: Iterable[Found], article_of: Mapping[str, Article]) -> tuple[Variant, ...]:
    """One variant a key, those of most articles first; its text is that of its first place."""
    places: dict[str, list[tuple[str, Span]]] = defaultdict(list)
    for key, article, span in found:
        places[key].append((article, span))
    variants = [_variant(sorted(where), article_of) for where in places.values()]
    return tuple(sorted(variants, key=lambda variant: (-len(variant.articles), variant.text, variant.place.article)))


def _variant(where: Sequence[tuple[str, Span]], article_of: Mapping[str, Article]) -> Variant:
    article, span = where[0]
    text = article_of[article].text[span.start : span.end]
    articles = tuple(sorted({article for article, _ in where}))
    return Variant(" ".join(text.split()), articles, Place(article, span, text))


def _key(name: str) -> str:
    return " ".join(open_up(fold(name)).replace("-", " ").replace(".", " ").split()).removesuffix("'s")


def _title_key(title: str) -> str:
    words = [word.rstrip(".") for word in open_up(fold(title)).replace("-", " ").split()]
    while len(words) > 1 and words[0] in _LEADING:
        words.pop(0)
    return " ".join(_SHORT.get(word, word) for word in words)
