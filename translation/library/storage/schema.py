"""The schema of a library file: numbered migrations, each in one transaction together with its number.

A released entry is never edited; a change is a new entry.
"""

import contextlib
import sqlite3
from collections.abc import Iterator

from translation.disk import database
from translation.disk.database import (
    Connection,
    NewerFile,
    OthersFile,
    is_strange,
    refuse_others,
    statements,
    version_of,
)
from translation.errors import LibraryNotOpened
from translation.texts import Text

APPLICATION_ID = 0x44574243  # "DWBC", in the file's header: what ``file`` and a rescue know it by

# Version 1. Times are seconds since 1970 in UTC.
#
# ``article`` is narrow, for lists read many of it. What an article says stands in ``version``, once for each time its
# text had changed; ``article.version`` is the one that is shown. ``pair`` is at once the document and the translation
# memory: ``digest`` finds a sentence wherever it stands. Pages and pictures lie in tables of their own, so that nothing
# else has to step over them. ``found`` is searched; it holds no text of its own but reads that of ``searchable``, and
# it has an article's row exactly while ``article.indexed`` is 1. Its list of three-letter beginnings costs a tenth of
# the file, and lets results come while a word is being typed.
FIRST = """
CREATE TABLE article (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    version INTEGER,
    title TEXT NOT NULL,
    title_target TEXT NOT NULL DEFAULT '',
    site TEXT NOT NULL,
    url TEXT NOT NULL,
    published REAL,
    dated REAL NOT NULL,
    added REAL NOT NULL,
    opened REAL NOT NULL,
    starred INTEGER NOT NULL DEFAULT 0,
    finished INTEGER NOT NULL DEFAULT 0,
    row INTEGER NOT NULL DEFAULT 0,
    offset REAL NOT NULL DEFAULT 0,
    sentences INTEGER NOT NULL DEFAULT 0,
    translated INTEGER NOT NULL DEFAULT 0,
    doubtful INTEGER NOT NULL DEFAULT 0,
    deleted REAL,
    indexed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX article_added ON article (added) WHERE deleted IS NULL;
CREATE INDEX article_opened ON article (opened) WHERE deleted IS NULL;
CREATE INDEX article_dated ON article (dated) WHERE deleted IS NULL;
CREATE INDEX article_title ON article (title COLLATE NOCASE) WHERE deleted IS NULL;
CREATE INDEX article_site ON article (site COLLATE NOCASE, dated) WHERE deleted IS NULL;
CREATE INDEX article_starred ON article (dated) WHERE starred = 1;
CREATE INDEX article_deleted ON article (deleted) WHERE deleted IS NOT NULL;
CREATE INDEX article_unindexed ON article (id) WHERE indexed = 0;

CREATE TABLE version (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    saved REAL NOT NULL,
    source TEXT NOT NULL,
    content BLOB NOT NULL,
    model TEXT NOT NULL DEFAULT '',
    translated_at TEXT
) STRICT;
CREATE INDEX version_article ON version (article);

CREATE TABLE page (
    version INTEGER PRIMARY KEY REFERENCES version ON DELETE CASCADE,
    url TEXT NOT NULL,
    is_html INTEGER NOT NULL,
    text BLOB NOT NULL
) STRICT;

CREATE TABLE engine (
    id INTEGER PRIMARY KEY,
    model TEXT NOT NULL,
    options TEXT NOT NULL,
    UNIQUE (model, options)
) STRICT;

CREATE TABLE pair (
    version INTEGER NOT NULL REFERENCES version ON DELETE CASCADE,
    row INTEGER NOT NULL,
    number INTEGER NOT NULL,
    source TEXT NOT NULL,
    target TEXT,
    edited TEXT,
    edited_marks TEXT,
    engine INTEGER REFERENCES engine,
    doubts TEXT,
    spans TEXT,
    score REAL,
    digest INTEGER NOT NULL,
    PRIMARY KEY (version, row, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX pair_memory ON pair (digest, engine) WHERE target IS NOT NULL;
CREATE INDEX pair_edited ON pair (digest) WHERE edited IS NOT NULL;

CREATE TABLE tag (
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    name TEXT NOT NULL COLLATE NOCASE,
    PRIMARY KEY (article, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX tag_name ON tag (name);

CREATE TABLE image (
    article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    data BLOB NOT NULL,
    thumbnail BLOB
) STRICT;

CREATE VIEW searchable AS
SELECT
    id,
    title || char(10) || title_target AS title,
    (
        SELECT group_concat(text, '') FROM (
            SELECT CASE number WHEN 0 THEN char(10) ELSE '' END || source AS text FROM pair
            WHERE pair.version = article.version AND (row > 0 OR title = '') ORDER BY row, number
        )
    ) AS source,
    (
        SELECT group_concat(text, '') FROM (
            SELECT CASE number WHEN 0 THEN char(10) ELSE '' END || coalesce(edited, target) AS text FROM pair
            WHERE pair.version = article.version AND (row > 0 OR title = '') ORDER BY row, number
        )
    ) AS target
FROM article;
CREATE VIRTUAL TABLE found USING fts5 (
    title, source, target,
    content = 'searchable', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2", prefix = '3'
);
INSERT INTO found (found, rank) VALUES ('rank', 'bm25(8.0, 1.0, 1.0)');
"""

# Version 2: the further pages of an article that comes in several, packed as one text; NULL where there are none.
FURTHER_PAGES = """
ALTER TABLE page ADD COLUMN more BLOB;
"""

# Version 3: the pictures inside a text are kept too, each under its address; the one above it may have none.
PICTURES = """
ALTER TABLE image ADD COLUMN address TEXT NOT NULL DEFAULT '';
CREATE TABLE picture (
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    address TEXT NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (article, address)
) STRICT;
"""

# Version 4. ``lasting`` names an article for good: its number may be another's in another copy of the library.
# ``deleted_use`` is the day of use on which it was deleted. ``life`` is about the file: how many backups were made of
# it, when this one was, on how many days it was used, which was the last, and when it was looked through.
LIFE = """
ALTER TABLE article ADD COLUMN lasting TEXT NOT NULL DEFAULT '';
ALTER TABLE article ADD COLUMN deleted_use INTEGER NOT NULL DEFAULT 0;
UPDATE article SET lasting = lower(hex(randomblob(16))) WHERE lasting = '';
CREATE UNIQUE INDEX article_lasting ON article (lasting);
CREATE TABLE life (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    backups INTEGER NOT NULL DEFAULT 0,
    made TEXT NOT NULL DEFAULT '',
    days INTEGER NOT NULL DEFAULT 0,
    day TEXT NOT NULL DEFAULT '',
    checked TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO life (id) VALUES (1);
"""

# Version 5: which words belong together, and the names and terms that replace the model's words.
ALIGNMENT = """
ALTER TABLE pair ADD COLUMN alignment TEXT;
ALTER TABLE pair ADD COLUMN changes TEXT;
"""

# Version 6: what was changed in sentences, and what it replaced; ``before`` and ``after`` are the columns of the pair.
# The edits of one ``step`` are undone together; ``state`` is 0 for done, 1 for undone, 2 for undone and given up.
# ``own`` is 1 where the reader's own wording is on one of the two sides: such an edit is kept as long as the article.
EDITS = """
CREATE TABLE edit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL REFERENCES version ON DELETE CASCADE,
    step INTEGER NOT NULL,
    state INTEGER NOT NULL DEFAULT 0,
    row INTEGER NOT NULL,
    number INTEGER NOT NULL,
    digest INTEGER NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    own INTEGER NOT NULL
) STRICT;
CREATE INDEX edit_step ON edit (version, step);
CREATE INDEX edit_own ON edit (digest) WHERE own = 1;
"""

# Version 7: the words that the reader learns, each once a language; ``key`` is what they are told apart by. A word
# outlives its article, whose lasting name is in ``article``. ``changed`` is when the reader last changed it, ``due``
# when it should be reviewed, ``memory`` what the algorithm knows of it, as JSON. A ``review`` has the memory before it.
WORDS = """
CREATE TABLE word (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    language TEXT NOT NULL,
    key TEXT NOT NULL,
    headword TEXT NOT NULL,
    form TEXT NOT NULL,
    meaning TEXT NOT NULL,
    source TEXT NOT NULL,
    target TEXT NOT NULL,
    article TEXT NOT NULL,
    row INTEGER NOT NULL,
    number INTEGER NOT NULL,
    title TEXT NOT NULL,
    site TEXT NOT NULL,
    url TEXT NOT NULL,
    note TEXT NOT NULL,
    known INTEGER NOT NULL DEFAULT 0,
    added REAL NOT NULL,
    changed REAL NOT NULL,
    due REAL NOT NULL,
    reviewed REAL,
    memory TEXT NOT NULL DEFAULT '',
    deleted REAL,
    deleted_use INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX word_key ON word (language, key);
CREATE TABLE review (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    word INTEGER NOT NULL REFERENCES word ON DELETE CASCADE,
    at REAL NOT NULL,
    answer INTEGER NOT NULL,
    due REAL NOT NULL,
    reviewed REAL,
    memory TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX review_word ON review (word, at);
"""

# Version 8: the shares of an article's words beyond the commonest; NULL for one in which they say nothing.
DIFFICULTY = """
ALTER TABLE article ADD COLUMN beyond_common REAL;
ALTER TABLE article ADD COLUMN beyond_known REAL;
ALTER TABLE article ADD COLUMN measured INTEGER NOT NULL DEFAULT 0;
CREATE INDEX article_difficulty ON article (beyond_common) WHERE deleted IS NULL;
CREATE INDEX article_unmeasured ON article (id) WHERE measured = 0;
"""

# Version 9: the reader's own entries of the dictionary; ``key`` is the form in small letters. One that was removed
# stays, with its moment, so that merging with an older copy does not bring it back.
OWN_ENTRIES = """
CREATE TABLE own_entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL,
    form TEXT NOT NULL,
    meaning TEXT NOT NULL,
    root TEXT NOT NULL,
    part TEXT NOT NULL,
    note TEXT NOT NULL,
    changed REAL NOT NULL,
    deleted REAL
) STRICT;
CREATE UNIQUE INDEX own_entry_key ON own_entry (key);
"""

# Version 10: the reader's highlights and notes; ``lasting`` names one in every copy of the library, ``article_lasting``
# its article. ``parts`` is what is marked, as JSON; ``source`` and ``target`` are the texts of the sentences, to be
# searched. ``revised`` is when anything was done to it, also its deletion and what undid that: of two copies the later
# one is right. One that was deleted long ago is emptied but stays, so that an older copy does not bring it back.
# ``noted`` is searched; triggers keep it equal to what is not deleted.
ANNOTATIONS = """
CREATE TABLE annotation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    lasting TEXT NOT NULL,
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    article_lasting TEXT NOT NULL,
    colour TEXT NOT NULL,
    note TEXT NOT NULL,
    source TEXT NOT NULL,
    target TEXT NOT NULL,
    parts TEXT NOT NULL,
    created REAL NOT NULL,
    changed REAL NOT NULL,
    revised REAL NOT NULL,
    deleted REAL,
    deleted_use INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX annotation_lasting ON annotation (lasting);
CREATE INDEX annotation_article ON annotation (article);
CREATE INDEX annotation_changed ON annotation (changed, id) WHERE deleted IS NULL;
CREATE VIEW annotated AS SELECT id, note, source, target FROM annotation WHERE deleted IS NULL;
CREATE VIRTUAL TABLE noted USING fts5 (
    note, source, target,
    content = 'annotated', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2", prefix = '3'
);
INSERT INTO noted (noted, rank) VALUES ('rank', 'bm25(8.0, 1.0, 1.0)');
CREATE TRIGGER annotation_new AFTER INSERT ON annotation WHEN new.deleted IS NULL BEGIN
    INSERT INTO noted (rowid, note, source, target) VALUES (new.id, new.note, new.source, new.target);
END;
CREATE TRIGGER annotation_gone AFTER DELETE ON annotation WHEN old.deleted IS NULL BEGIN
    INSERT INTO noted (noted, rowid, note, source, target)
    VALUES ('delete', old.id, old.note, old.source, old.target);
END;
CREATE TRIGGER annotation_other AFTER UPDATE ON annotation BEGIN
    INSERT INTO noted (noted, rowid, note, source, target)
    SELECT 'delete', old.id, old.note, old.source, old.target WHERE old.deleted IS NULL;
    INSERT INTO noted (rowid, note, source, target)
    SELECT new.id, new.note, new.source, new.target WHERE new.deleted IS NULL;
END;
"""

# Version 11: collections of articles; ``members`` are the articles by their lasting names, in the reader's order, each
# with a note, as JSON. ``revised`` is when anything was done to it. One that was deleted long ago is emptied but stays.
COLLECTIONS = """
CREATE TABLE collection (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    lasting TEXT NOT NULL,
    name TEXT NOT NULL,
    note TEXT NOT NULL,
    members TEXT NOT NULL,
    created REAL NOT NULL,
    revised REAL NOT NULL,
    deleted REAL,
    deleted_use INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX collection_lasting ON collection (lasting);
"""

MIGRATIONS: tuple[str, ...] = (
    FIRST,
    FURTHER_PAGES,
    PICTURES,
    LIFE,
    ALIGNMENT,
    EDITS,
    WORDS,
    DIFFICULTY,
    OWN_ENTRIES,
    ANNOTATIONS,
    COLLECTIONS,
)
# What only adds to the shape, and reads nothing of what may be damaged.
SHAPING = ("ALTER TABLE", "CREATE TABLE")


def migrate(connection: Connection, migrations: tuple[str, ...] = MIGRATIONS) -> None:
    """Migrate a library to the newest schema, each step in one transaction.

    Raises LibraryNotOpened for a file of a newer version or another program, StrangeVersion for a damaged head.
    """
    with _others_refused():
        database.migrate(connection, migrations, APPLICATION_ID)


def shape(connection: Connection) -> None:
    """Give a copy of a library that may be damaged the newest tables and columns, without reading what is in them.

    Raises LibraryNotOpened as ``migrate`` does.
    """
    version = version_of(connection)
    is_known = not is_strange(version)
    if is_known:
        with _others_refused():
            refuse_others(connection, version, len(MIGRATIONS))
    for migration in MIGRATIONS[version if is_known else 0 :]:
        for statement in statements(migration):
            if statement.startswith(SHAPING):
                try:
                    connection.execute(statement)
                except sqlite3.OperationalError:  # it has that already: which version it is of is not known
                    if is_known:
                        raise


def is_newest(connection: Connection) -> bool:
    """True if a library needs no more work."""
    version = version_of(connection)
    return version >= len(MIGRATIONS) and not is_strange(version)


@contextlib.contextmanager
def _others_refused() -> Iterator[None]:
    try:
        yield
    except NewerFile as error:
        raise LibraryNotOpened(
            Text("Your library was written by a newer version of Dwibaca."),
            Text("Install that version; the file is unchanged."),
        ) from error
    except OthersFile as error:
        raise LibraryNotOpened(
            Text("The file is a database of another program."), Text("Choose another file.")
        ) from error
