"""Whether a sentence looks ahead at a date or back.

"Marlow will speak on Monday" and "Marlow spoke on Monday" name two days. The tempting mistake is to ask for "will"
anywhere: "Marlow said Monday that she will go" looks back at Monday. So the nearest verb before the date decides.
"""

import re

_MODALS = frozenset("will won't shall would wouldn't could can may might must should".split())
_AHEAD = _MODALS | frozenset(
    "into starting planning scheduled schedules slated due upcoming expected expects expect "
    "hoping intends intend intending aims aim poised until till begins starts opens ends closes kicks "
    "takes faces preparing ahead coming looms looming awaits".split()
)
_WITH_TO = frozenset("plans plan wants want needs need hope hopes".split())
"""Nouns too: "approved the plan on March 29" looks back."""
_BACK = frozenset(
    "was were had did said told went won lost met came became began held made took gave got left spoke wrote "
    "saw found ran rose fell fought led put sent sat stood struck swept taught thought threw understood wore "
    "drew drove grew knew hit cut read quit paid sold brought bought built caught chose hid kept laid lay shot "
    "shook sank sang has have been since ago broke drank ate flew forgot froze rode rang tore woke taken given "
    "seen known shown written spoken chosen driven fallen begun done gone born drawn grown thrown stolen "
    "broken".split()
)
_NO_PAST = frozenset("need feed seed speed bleed indeed breed exceed proceed succeed hundred sacred united".split())
_EVENT = re.compile(
    r"\b(?:election|primary|primaries|caucus|caucuses|convention|ballot|referendum|runoff|inauguration)\b"
)
_BESIDE = 30
_WORD = re.compile(r"[\w'’]+")
_STOP = re.compile(r"[.!?…]['\"”’)\]]*\s|\n|[;:“”\"]")
_WORDS = 15
_CHARACTERS = 150


def outlook(text: str, start: int, end: int, low: int, high: int) -> str:
    """Which way the sentence around `text[start:end]` looks, as far as it lies in `text[low:high]`.

    "future", "past", or "open" when no verb tells. Beside an event like an election, whose day is known long before
    and after, "near", and "soon" against a verb: "the party that lost the last vote met before the convention in July".
    """
    before = text[max(low, start - _CHARACTERS) : start]
    stops = [stop.end() for stop in _STOP.finditer(before)]
    words = _words(before[stops[-1] if stops else 0 :])[-_WORDS:]
    if words and words[-1] in ("is", "are", "isn't", "aren't"):
        return "future"
    sign = next((sign for at in range(len(words) - 1, -1, -1) if (sign := _sign(words, at))), 0)
    if not sign:
        after = text[end : min(high, end + _CHARACTERS)]
        stop = _STOP.search(after)
        words = _words(after[: stop.start()] if stop else after)[:_WORDS]
        sign = next((sign for at in range(len(words)) if (sign := _sign(words, at))), 0)
    if sign > 0:
        return "future"
    if _EVENT.search(text[max(low, start - _BESIDE) : min(high, end + _BESIDE)].lower()):
        return "soon" if sign else "near"
    return "past" if sign else "open"


def _sign(words: list[str], at: int) -> int:
    word = words[at]
    following = words[at + 1] if at + 1 < len(words) else ""
    if word.endswith("'ll"):
        return 1
    if word in _MODALS and following == "have" and word != "will":
        return -1
    if word in ("set", "planned"):
        return 1 if following in ("", "to", "for") else -1
    if word in _WITH_TO:
        return 1 if following == "to" else 0
    if word in ("into", "ahead"):
        return int(len(words) - at <= 2)  # "heading into Monday", not "walked into the hall Monday"
    if word in _AHEAD or (word == "going" and following == "to"):
        return 1
    if word in _BACK or (word.endswith("ed") and len(word) > 3 and word not in _NO_PAST):
        return 0 if at and words[at - 1] in ("be", "get") else -1  # "will be held": the modal before it decides
    return 0


def _words(text: str) -> list[str]:
    """Folded, but for May: "Theresa May on Monday" is no look ahead."""
    return [word if word == "May" else word.lower().replace("’", "'") for word in _WORD.findall(text)]
