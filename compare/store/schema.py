"""The tables of an index, and what tells its file from other SQLite files.

`meta`, `files` and `articles` hold what was read, and `rebuild` makes everything else out of them again: a new version
may change `statements`, `segments` and `postings` freely, but must migrate the first three.
"""

APPLICATION = 0x53535459
""" "SSTY", in the header of the file."""
VERSION = 1
"""Of these tables; in the header as well."""
PAGE = 4096

READ = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE files (
    number INTEGER PRIMARY KEY,
    path BLOB NOT NULL UNIQUE,
    stamp TEXT NOT NULL,
    failures BLOB NOT NULL
);
CREATE TABLE articles (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    file INTEGER NOT NULL,
    name BLOB NOT NULL,
    place BLOB NOT NULL,
    digest BLOB NOT NULL,
    first INTEGER NOT NULL,
    count INTEGER NOT NULL,
    fields BLOB NOT NULL,
    blocks BLOB NOT NULL,
    names BLOB NOT NULL,
    text BLOB NOT NULL,
    UNIQUE (file, name)
);
"""

DERIVED = """
CREATE TABLE statements (number INTEGER PRIMARY KEY AUTOINCREMENT, record BLOB NOT NULL);
CREATE TABLE segments (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    level INTEGER NOT NULL,
    postings INTEGER NOT NULL,
    fences BLOB NOT NULL,
    owners BLOB NOT NULL
);
CREATE TABLE postings (id INTEGER PRIMARY KEY, block BLOB NOT NULL);
CREATE TABLE removed (article INTEGER PRIMARY KEY, count INTEGER NOT NULL);
"""

DERIVED_NAMES = ("statements", "segments", "postings", "removed")
