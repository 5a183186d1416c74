"""The schema of the file of what is followed: numbered migrations, each in one transaction together with its number.

A released entry is never edited; a change is a new entry.
"""

APPLICATION_ID = 0x44574246  # "DWBF", in the file's header

# Version 1. Times are seconds since 1970 in UTC.
#
# A ``source`` is asked at ``address``; ``key`` is what tells two apart. ``due`` is when it may be asked again after
# failures; ``trouble`` and ``stopped`` are texts as JSON. ``round`` counts its answers; a ``listing`` with a smaller
# one is of an entry that the source no longer shows. One that was removed stays for some days, to be brought back.
#
# An ``entry`` is an article, once, however many sources list it and however often. ``story`` is shared by the copies of
# one agency's report; of each story one entry ``leads``: the first of those that are neither hidden nor left out, and
# that a source still there has listed. ``gone`` are the keys of entries that were removed and must not come back.
# ``sketch`` holds the least hashes of an entry's text, by which copies are found while it is young.
#
# ``caught`` are the entries of a rule that collects. ``reading`` is the queue of what is read ahead, ``host`` what must
# be known of a host to ask it politely, ``tally`` how much was read ahead on a day.
FIRST = """
CREATE TABLE source (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    address TEXT NOT NULL,
    title TEXT NOT NULL,
    home TEXT NOT NULL DEFAULT '',
    folder TEXT NOT NULL DEFAULT '',
    ahead INTEGER NOT NULL DEFAULT 0,
    added REAL NOT NULL,
    removed REAL,
    etag TEXT NOT NULL DEFAULT '',
    modified TEXT NOT NULL DEFAULT '',
    round INTEGER NOT NULL DEFAULT 0,
    checked REAL,
    news REAL,
    due REAL NOT NULL DEFAULT 0,
    failures INTEGER NOT NULL DEFAULT 0,
    trouble TEXT NOT NULL DEFAULT '',
    stopped TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    url TEXT NOT NULL,
    title TEXT NOT NULL,
    title_target TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL DEFAULT '',
    words INTEGER NOT NULL DEFAULT 0,
    author TEXT NOT NULL DEFAULT '',
    published REAL,
    seen REAL NOT NULL,
    dated REAL NOT NULL,
    translated INTEGER NOT NULL DEFAULT 0,
    story INTEGER NOT NULL DEFAULT 0,
    leads INTEGER NOT NULL DEFAULT 0,
    read REAL,
    kept REAL,
    hidden REAL,
    left_out INTEGER NOT NULL DEFAULT 0,
    article TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX entry_leads ON entry (dated, id) WHERE leads = 1;
CREATE INDEX entry_unread ON entry (dated, id) WHERE leads = 1 AND read IS NULL;
CREATE INDEX entry_kept ON entry (dated, id) WHERE kept IS NOT NULL;
CREATE INDEX entry_hidden ON entry (dated, id) WHERE hidden IS NOT NULL;
CREATE INDEX entry_left_out ON entry (dated, id) WHERE left_out = 1;
CREATE INDEX entry_story ON entry (story);
CREATE INDEX entry_untranslated ON entry (dated) WHERE translated = 0;

CREATE TABLE listing (
    source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
    entry INTEGER NOT NULL REFERENCES entry ON DELETE CASCADE,
    guid TEXT NOT NULL DEFAULT '',
    round INTEGER NOT NULL,
    PRIMARY KEY (source, entry)
) STRICT, WITHOUT ROWID;
CREATE INDEX listing_entry ON listing (entry);
CREATE INDEX listing_guid ON listing (source, guid) WHERE guid <> '';

CREATE TABLE gone (key TEXT PRIMARY KEY, at REAL NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE sketch (
    hash INTEGER NOT NULL,
    entry INTEGER NOT NULL REFERENCES entry ON DELETE CASCADE,
    PRIMARY KEY (hash, entry)
) STRICT, WITHOUT ROWID;
CREATE INDEX sketch_entry ON sketch (entry);

CREATE VIRTUAL TABLE found USING fts5 (
    title, title_target, text,
    content = 'entry', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2", prefix = '3'
);
CREATE TRIGGER entry_added AFTER INSERT ON entry BEGIN
    INSERT INTO found (rowid, title, title_target, text) VALUES (new.id, new.title, new.title_target, new.text);
END;
CREATE TRIGGER entry_removed AFTER DELETE ON entry BEGIN
    INSERT INTO found (found, rowid, title, title_target, text)
    VALUES ('delete', old.id, old.title, old.title_target, old.text);
END;
CREATE TRIGGER entry_changed AFTER UPDATE OF title, title_target, text ON entry BEGIN
    INSERT INTO found (found, rowid, title, title_target, text)
    VALUES ('delete', old.id, old.title, old.title_target, old.text);
    INSERT INTO found (rowid, title, title_target, text) VALUES (new.id, new.title, new.title_target, new.text);
END;

CREATE TABLE rule (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    effect TEXT NOT NULL,
    words TEXT NOT NULL DEFAULT '',
    in_text INTEGER NOT NULL DEFAULT 1,
    sources TEXT NOT NULL DEFAULT '[]',
    shortest INTEGER NOT NULL DEFAULT 0,
    longest INTEGER NOT NULL DEFAULT 0,
    ahead INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE caught (
    rule INTEGER NOT NULL REFERENCES rule ON DELETE CASCADE,
    entry INTEGER NOT NULL REFERENCES entry ON DELETE CASCADE,
    PRIMARY KEY (rule, entry)
) STRICT, WITHOUT ROWID;
CREATE INDEX caught_entry ON caught (entry);

CREATE TABLE reading (
    entry INTEGER PRIMARY KEY REFERENCES entry ON DELETE CASCADE,
    state TEXT NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    due REAL NOT NULL DEFAULT 0,
    reason TEXT NOT NULL DEFAULT '',
    at REAL NOT NULL
) STRICT;
CREATE INDEX reading_due ON reading (state, due);

CREATE TABLE host (
    name TEXT PRIMARY KEY,
    asked REAL NOT NULL DEFAULT 0,
    until REAL NOT NULL DEFAULT 0,
    rules TEXT NOT NULL DEFAULT '',
    rules_at REAL
) STRICT, WITHOUT ROWID;
CREATE TABLE tally (day TEXT PRIMARY KEY, articles INTEGER NOT NULL DEFAULT 0, bytes INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE life (id INTEGER PRIMARY KEY CHECK (id = 1), updated REAL) STRICT;
INSERT INTO life (id) VALUES (1);
"""

# Version 2: what the reader asked for by hand is read first, and stays in the queue though nothing else wants it.
BY_HAND = """
ALTER TABLE reading ADD COLUMN by_hand INTEGER NOT NULL DEFAULT 0;
"""

# Version 3: a saved page remembers the address that it was saved from, in canonical form, by which it is put together
# with what a feed lists.
SAVED_FROM = """
ALTER TABLE entry ADD COLUMN saved_from TEXT NOT NULL DEFAULT '';
CREATE INDEX entry_saved_from ON entry (saved_from) WHERE saved_from <> '';
CREATE INDEX entry_saved ON entry (dated) WHERE url GLOB 'file:*';
"""

# Version 4: ``headline`` is a number of the words of a title that tells of one report alone, 0 for others.
HEADLINE = """
ALTER TABLE entry ADD COLUMN headline INTEGER NOT NULL DEFAULT 0;
CREATE INDEX entry_headline ON entry (headline) WHERE headline <> 0;
"""

MIGRATIONS: tuple[str, ...] = (FIRST, BY_HAND, SAVED_FROM, HEADLINE)
