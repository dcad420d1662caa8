"""Turn a sentence round: take its "not" out, or put one in behind an auxiliary."""

import re
from collections.abc import Iterator

from benchmarks.mutators.scene import Change, Edit, Scene, change
from compare.models import Statement

_OUT = re.compile(
    r"(?P<stem>\b(?:is|are|was|were|do|does|did|has|have|had|would|could|should|must|might|need))n['’]t\b"
    r"|\b(?P<short>wo|ca)n['’]t\b"
    r"|\b(?P<can>can)not\b"
    r"|(?<=\w)(?P<apart> (?:not|never))(?= \w)"
)
_WHOLE = {"wo": "will", "ca": "can"}
_BEFORE_NOT = frozenset(
    "is are was were am do does did has have had will would can could should must may might i we they he she it you "
    "who".split()
)
_NOT_ONLY = frozenset("only just merely simply least less more until yet even all every".split())
_IN = re.compile(
    r"(?P<subject>[\w’']+) (?P<aux>is|are|was|were|am|will|would|can|could|should|must|may|might|has|have|had|to)"
    r"(?= (?P<next>[a-z]+))"
)
_DETERMINERS = frozenset("a an the this that my your his her its our their no free good strong in of for".split())
_PARTICIPLES = frozenset(
    "been become begun broken brought built bought come done driven eaten fallen found given gone got had heard held "
    "kept known led left lost made met paid put read run said seen sent set shown spoken spent stood taken taught told "
    "thought won written".split()
)
_INVERTED = frozenset("what why how when where who whom whose which and or but".split())


def turned(scene: Scene, statement: Statement) -> Iterator[tuple[Edit, str]]:
    """Each way to deny what a statement affirms or the reverse, and the word that is denied."""
    text = scene.article.text
    for span in statement.spans:
        for match in _OUT.finditer(text, span.start, span.end):
            before = text[span.start : match.start()].split()[-1:]
            after = re.match(r"\s*([\w’']+)", text[match.end() : span.end])
            if after is None or after[1].lower() in _NOT_ONLY:
                continue
            if match["apart"] and (not before or before[0].lower() not in _BEFORE_NOT):
                continue
            whole = match["stem"] or _WHOLE.get(match["short"] or "") or match["can"] or ""
            yield Edit(match.start(), match.end(), whole), after[1]
        for match in _IN.finditer(text, span.start, span.end):
            subject, aux, after_word = match["subject"].lower(), match["aux"], match["next"]
            if subject in _DETERMINERS | _INVERTED or after_word in {"not", "never", "no", "only", "n"} | _NOT_ONLY:
                continue
            if aux in ("has", "have", "had") and not (after_word in _PARTICIPLES or after_word.endswith("ed")):
                continue
            if aux == "to" or (aux == "might" and subject in ("military", "economic")):
                continue
            yield Edit(match.end("aux"), match.end("aux"), " not"), after_word


def negation_in_quote(scene: Scene) -> Iterator[Change]:
    """ "We will pay" → "We will not pay"; "I never said" → "I said"."""
    for quote in scene.quotes:
        for edit, _ in turned(scene, quote):
            yield change(scene, quote, edit)


def negation_in_claim(scene: Scene) -> Iterator[Change]:
    """ "The mayor did not resign" → "The mayor did resign", where another version has the same verb."""
    for claim in scene.claims:
        for edit, verb in turned(scene, claim):
            if len(verb) > 3:
                yield change(scene, claim, edit, value=verb)
