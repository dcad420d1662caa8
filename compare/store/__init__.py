"""The corpus index: one SQLite file that is built once and grows.

`Index` is the door. `database` opens files and explains what is wrong with them, `rows` and `codec` keep articles and
statements, `segments`, `postings` and `lookup` find statements by their keys, `paths` says where an index is.
"""

from compare.store.index import Index
from compare.store.paths import VARIABLE, default, find
from compare.store.records import Added, Entry, File, Hits, Kept, Size

__all__ = ["VARIABLE", "Added", "Entry", "File", "Hits", "Index", "Kept", "Size", "default", "find"]
