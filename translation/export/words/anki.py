"""An Anki package: a ZIP with a collection of the schema 11, which every version of Anki since 2012 imports.

See https://github.com/ankidroid/Anki-Android/wiki/Database-Structure. A note has the same identity in each export, so
that Anki updates its cards instead of making others.
"""

import contextlib
import hashlib
import io
import json
import sqlite3
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from html import escape
from typing import Any

from translation.export.parts.clean_text import clean, one_line, web_address
from translation.words.own.my_words import MyWord, with_gap

MODEL, DECK = 1_732_900_000_001, 1_732_900_000_002  # numbers that name the kind of note and the deck for good
DECK_NAME = "Dwibaca"
FIELDS = ("Word", "Form", "Meaning", "Gap", "Sentence", "Translation", "Note", "Source")
STAMP = (1980, 1, 1, 0, 0, 0)  # of the files in the ZIP
SEPARATOR = "\x1f"
SUSPENDED, NEW = -1, 0
FRONT = "<div class=sentence>{{Gap}}</div>"
BACK = (
    "{{FrontSide}}<hr id=answer><div class=word>{{Word}}</div><div>{{Meaning}}</div>"
    "<div class=sentence>{{Sentence}}</div><div>{{Translation}}</div>"
    "{{#Note}}<div class=note>{{Note}}</div>{{/Note}}<div class=source>{{Source}}</div>"
)
STYLE = (
    ".card { font-family: sans-serif; font-size: 20px; text-align: center; }\n"
    ".sentence { margin: 0.8em 0; }\n.word { font-size: 1.4em; font-weight: bold; }\n"
    ".note { font-style: italic; }\n.source { font-size: 0.7em; opacity: 0.7; margin-top: 1em; }\n"
)
SCHEMA = """
CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL,
    ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL,
    models text NOT NULL, decks text NOT NULL, dconf text NOT NULL, tags text NOT NULL);
CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL,
    usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL,
    flags integer NOT NULL, data text NOT NULL);
CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL,
    mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL, due integer NOT NULL,
    ivl integer NOT NULL, factor integer NOT NULL, reps integer NOT NULL, lapses integer NOT NULL,
    left integer NOT NULL, odue integer NOT NULL, odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL,
    ivl integer NOT NULL, lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL,
    type integer NOT NULL);
CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);
"""


def as_anki(words: Sequence[MyWord]) -> bytes:
    """A package of one deck with a card for each word; those that are known are suspended.

    Anki obeys that where the reader lets it import the learning progress, too; the tag "known" it always keeps.
    """
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in (("collection.anki2", _collection(words)), ("media", b"{}")):
            package.writestr(zipfile.ZipInfo(name, STAMP), data, zipfile.ZIP_DEFLATED)
    return written.getvalue()


def _collection(words: Sequence[MyWord]) -> bytes:
    now = max((word.added for word in words if word.added), default=datetime(2024, 1, 1, tzinfo=UTC))
    seconds = int(now.timestamp())
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.executescript(SCHEMA)
        connection.execute(
            "INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, '{}')",
            (
                seconds,
                seconds * 1000,
                seconds * 1000,
                *map(json.dumps, (_conf(), _models(seconds), _decks(), _dconf())),
            ),
        )
        for number, word in enumerate(words, 1):
            fields = _fields(word)
            connection.execute(
                "INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')",
                (
                    seconds * 1000 + number,
                    _identity(word),
                    MODEL,
                    seconds,
                    _tags(word),
                    SEPARATOR.join(fields),
                    fields[0],
                    int(hashlib.sha1(fields[0].encode(), usedforsecurity=False).hexdigest()[:8], 16),
                ),
            )
            connection.execute(
                "INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, ?, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')",
                (
                    seconds * 1000 + number,
                    seconds * 1000 + number,
                    DECK,
                    seconds,
                    SUSPENDED if word.is_known else NEW,
                    number,
                ),
            )
        return connection.serialize()


def _fields(word: MyWord) -> list[str]:
    """The fields of a note, which are HTML."""
    address = web_address(word.url)
    title = escape(one_line(word.title or word.site or address))
    source = f'<a href="{escape(address)}">{title}</a>' if address else title
    texts = (word.headword, word.form, word.meaning, with_gap(word), word.source, word.target)
    note = escape(clean(word.note).strip()).replace("\n", "<br>")
    return [field.replace(SEPARATOR, "") for field in (*(escape(one_line(text)) for text in texts), note, source)]


def _identity(word: MyWord) -> str:
    return hashlib.blake2b(f"{word.language}:{word.key}".encode("utf-8", "replace"), digest_size=8).hexdigest()


def _tags(word: MyWord) -> str:
    site = "_".join(one_line(word.site).split())
    tags = ["dwibaca", word.language, *(["known"] if word.is_known else []), *([f"site::{site}"] if site else [])]
    return f" {' '.join(tags)} "


def _conf() -> dict[str, Any]:
    return {
        "nextPos": 1, "estTimes": True, "activeDecks": [1], "sortType": "noteFld", "timeLim": 0, "sortBackwards": False,
        "addToCur": True, "curDeck": 1, "newBury": True, "newSpread": 0, "dueCounts": True, "curModel": str(MODEL),
        "collapseTime": 1200,
    }  # fmt: skip


def _models(seconds: int) -> dict[str, Any]:
    fields = [
        {"name": name, "ord": order, "sticky": False, "rtl": False, "font": "Arial", "size": 20, "media": []}
        for order, name in enumerate(FIELDS)
    ]
    template = {
        "name": "Sentence with a gap", "ord": 0, "qfmt": FRONT, "afmt": BACK, "bqfmt": "", "bafmt": "", "did": None,
    }  # fmt: skip
    model = {
        "id": str(MODEL), "name": "Dwibaca word", "type": 0, "mod": seconds, "usn": -1, "sortf": 0, "did": DECK,
        "tmpls": [template], "flds": fields, "css": STYLE, "latexPre": "", "latexPost": "", "tags": [], "vers": [],
        "req": [[0, "all", [FIELDS.index("Gap")]]],
    }  # fmt: skip
    return {str(MODEL): model}


def _decks() -> dict[str, Any]:
    def deck(number: int, name: str) -> dict[str, Any]:
        return {
            "id": number, "name": name, "mod": 0, "usn": 0, "desc": "", "dyn": 0, "conf": 1, "collapsed": False,
            "extendNew": 10, "extendRev": 50, "newToday": [0, 0], "revToday": [0, 0], "lrnToday": [0, 0],
            "timeToday": [0, 0],
        }  # fmt: skip

    return {"1": deck(1, "Default"), str(DECK): deck(DECK, DECK_NAME)}


def _dconf() -> dict[str, Any]:
    """The usual options of a deck, as Anki writes them itself."""
    return {
        "1": {
            "id": 1, "name": "Default", "mod": 0, "usn": 0, "maxTaken": 60, "autoplay": True, "timer": 0,
            "replayq": True,
            "new": {
                "bury": True, "delays": [1, 10], "initialFactor": 2500, "ints": [1, 4, 7], "order": 1, "perDay": 20,
                "separate": True,
            },
            "rev": {
                "bury": True, "ease4": 1.3, "fuzz": 0.05, "ivlFct": 1, "maxIvl": 36500, "minSpace": 1, "perDay": 100,
            },
            "lapse": {"delays": [10], "leechAction": 0, "leechFails": 8, "minInt": 1, "mult": 0},
        }
    }  # fmt: skip
