"""What people decided: the file that keeps it, the statements it is about, and what follows from it.

`load` reads the file and `DecisionFile` adds to it; `rulings` says what the decisions mean for the articles of a run,
and `follow` what follows from that. `codec` knows the lines, `finding` the passages, `standing` whose answer counts.
"""

from compare.decisions.agreement import tally
from compare.decisions.anchoring import anchor, anchor_name
from compare.decisions.inference import Followed, follow, follow_persons, follows
from compare.decisions.labels import inferred, labels
from compare.decisions.ledger import FILE_NAME, Ledger, load
from compare.decisions.making import decide, now, withdraw
from compare.decisions.merging import keep_mergeable, merges
from compare.decisions.rulings import alone, rulings
from compare.decisions.writing import DecisionFile

__all__ = [
    "FILE_NAME",
    "DecisionFile",
    "Followed",
    "Ledger",
    "alone",
    "anchor",
    "anchor_name",
    "decide",
    "follow",
    "follow_persons",
    "follows",
    "inferred",
    "keep_mergeable",
    "labels",
    "load",
    "merges",
    "now",
    "rulings",
    "tally",
    "withdraw",
]
