"""A calibration for scripts, `samestory/calibration/1`; the same decisions on the same articles give the same bytes."""

import json
from typing import Any

from compare.models import Match
from compare.review.calibration import Fit
from compare.review.learned import Calibration, Changes, Learned
from compare.review.shares import Share
from compare.settings.bands import Bands, Thresholds

SCHEMA = "samestory/calibration/1"


def calibration_to_json(found: Calibration, written: str = "") -> str:
    """One object, keys sorted; `written` is the configuration file that has the new thresholds now."""
    kinds = {one.subject.value: _kind(found, one) for one in found.learned}
    whole = {"kinds": kinds, "moved": found.moved, "schema": SCHEMA, "written": written or None}
    return json.dumps(whole, ensure_ascii=True, indent=1, sort_keys=True) + "\n"


def _kind(found: Calibration, learned: Learned) -> dict[str, Any]:
    old, new = (_bands(bands, learned) for bands in (found.old, found.new))
    made: dict[str, Any] = {
        "left_out": {
            "by_company": learned.by_company,
            "unscored": learned.unscored,
            "unsettled": learned.unsettled,
        },
        "missing": learned.missing._asdict() if learned.missing else None,
        "old": old._asdict(),
        "new": new._asdict() if learned.fit else None,
        "decided": None,
        "changes": None,
    }
    if learned.fit:
        made |= _fit(learned.fit)
    if changes := found.changes.get(learned.subject):
        made["changes"] = _changes(changes)
    return made


def _bands(thresholds: Thresholds, learned: Learned) -> Bands:
    found: Bands = getattr(thresholds, learned.subject.value)
    return found


def _fit(fit: Fit) -> dict[str, Any]:
    return {
        "decided": [{"same": pair.same, "score": pair.score, "weight": round(pair.weight, 4)} for pair in fit.pairs],
        "target": fit.target,
        "undecided": len(fit.undecided),
        "why": {"same": fit.same.value, "unsure": fit.unsure.value},
        "shares": {
            name: {
                "precision": _share(fit.precision(bands)),
                "recall": _share(fit.recall(bands)),
                "lost": _share(fit.lost(bands)),
            }
            for name, bands in (("old", fit.old), ("new", fit.new))
        },
    }


def _share(share: Share) -> dict[str, Any]:
    return {name: round(value, 4) for name, value in share._asdict().items()}


def _changes(changes: Changes) -> dict[str, Any]:
    return {
        "asked": list(map(_pair, changes.asked)),
        "dropped": list(map(_pair, changes.dropped)),
        "groups": {"old": changes.groups, "new": changes.new_groups, "kept": changes.kept_groups},
        "joined": list(map(_pair, changes.joined)),
        "parted": list(map(_pair, changes.parted)),
    }


def _pair(match: Match) -> dict[str, Any]:
    return {"a": match.a, "b": match.b, "score": match.score}
