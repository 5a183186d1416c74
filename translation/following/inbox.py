"""The inbox: what is new, one page at a time, filtered, searched and counted."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any

from translation.following.sources import moment, stored_text
from translation.following.storage.store import Connection, told
from translation.network.addresses import site_of

PAGE = 50  # entries
MOST_WORDS = 32  # of a search
SHORTEST = 3  # letters of a beginning that is searched for while it is typed
# What a rule has caught. Of a story one line is shown, also where the rule has caught another copy of it.
OF_A_STORY = (
    "entry.story IN (SELECT copy.story FROM caught JOIN entry AS copy ON copy.id = caught.entry WHERE rule = ?)"
)
OF_A_SOURCE = "entry.id IN (SELECT entry FROM caught WHERE rule = ?)"
COLUMNS = (
    "entry.id, entry.url, entry.title, entry.title_target, entry.text, entry.words, entry.author, entry.published, "
    "entry.seen, entry.dated, entry.read, entry.kept, entry.hidden, entry.left_out, entry.article, entry.story, "
    "reading.state, reading.reason, (SELECT count(*) FROM entry AS copy WHERE copy.story = entry.story)"
)
STORY = 15  # the place of the story among them


class Box(StrEnum):
    """A part of the inbox."""

    INBOX = "inbox"  # one entry of each story, neither hidden nor left out
    KEPT = "kept"
    LEFT_OUT = "left out"  # by a rule
    HIDDEN = "hidden"


class ReadAhead(StrEnum):
    """Whether an article is read ahead."""

    WAITING = "waiting"
    BEGUN = "begun"  # it is in the library, and not all of it is translated
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A filter for entries: those that meet every condition; all of the inbox without conditions.

    ``words`` are searched for in title, translated title and text; with ``unfinished`` the last is still being typed.
    ``rule`` is the number of a rule that collects. ``until`` is the day after the last.
    """

    box: Box = Box.INBOX
    words: str = ""
    unfinished: bool = False
    unread: bool = False
    source: int = 0
    folder: str = ""
    rule: int = 0
    ahead: ReadAhead | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page of entries ends: the next begins behind it."""

    dated: float
    id: int


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the inbox. ``dated`` is what it is sorted by: its own date, or when it was seen first.

    ``sources`` are the numbers of those that list it. ``copies`` counts the others of its story, which ``story_of``
    gives, and ``also`` are the numbers of the sources that list those. ``article`` is the lasting name that it has in
    the library once it was read ahead or opened.
    """

    id: int
    url: str
    title: str
    title_target: str
    text: str
    words: int
    author: str
    published: datetime | None
    seen: datetime
    dated: datetime
    read: bool
    kept: bool
    hidden: bool
    left_out: bool
    article: str
    story: int
    copies: int
    sources: tuple[int, ...]
    ahead: ReadAhead | None = None
    reason: str = ""
    also: tuple[int, ...] = ()

    @property
    def site(self) -> str:
        """The host of its address."""
        return site_of(self.url)

    @property
    def place(self) -> Place:
        """Its place in the order of the inbox."""
        return Place(self.dated.timestamp(), self.id)


def entries(
    connection: Connection, wanted: Wanted = Wanted(), after: Place | None = None, count: int = PAGE
) -> list[Entry]:
    """At most ``count`` entries, the newest first, from behind ``after``. Raises FollowingNotOpened."""
    tables, tests, values = conditions(wanted)
    if after is not None:
        tests.append("(entry.dated, entry.id) < (?, ?)")
        values += [after.dated, after.id]
    with told():
        rows = connection.execute(
            f"SELECT {COLUMNS} FROM {tables} LEFT JOIN reading ON reading.entry = entry.id "
            f"WHERE {' AND '.join(tests)} ORDER BY entry.dated DESC, entry.id DESC LIMIT ?",
            (*values, count),
        ).fetchall()
        return _entries(connection, rows)


def entries_of(connection: Connection, numbers: Sequence[int]) -> list[Entry]:
    """These entries in this order, as far as they are there. Raises FollowingNotOpened."""
    with told():
        rows = connection.execute(
            f"SELECT {COLUMNS} FROM entry LEFT JOIN reading ON reading.entry = entry.id "
            f"WHERE entry.id IN ({', '.join('?' * len(numbers))})",
            tuple(numbers),
        ).fetchall()
        found = {entry.id: entry for entry in _entries(connection, rows)}
    return [found[number] for number in numbers if number in found]


def story_of(connection: Connection, entry: int) -> list[Entry]:
    """All copies of an entry's story, the first of them first. Raises FollowingNotOpened."""
    with told():
        numbers = connection.execute(
            "SELECT id FROM entry WHERE story = (SELECT story FROM entry WHERE id = ?) ORDER BY dated, id", (entry,)
        ).fetchall()
    return entries_of(connection, [number for (number,) in numbers])


def count(connection: Connection, wanted: Wanted = Wanted()) -> int:
    """The number of entries that match. Raises FollowingNotOpened."""
    tables, tests, values = conditions(wanted)
    with told():
        return int(
            connection.execute(f"SELECT count(*) FROM {tables} WHERE {' AND '.join(tests)}", values).fetchone()[0]
        )


def unread_by_source(connection: Connection) -> dict[int, int]:
    """How many unread entries of the inbox each source lists, by its number. Raises FollowingNotOpened."""
    with told():
        return dict(
            connection.execute(
                "SELECT source, count(*) FROM entry JOIN listing ON listing.entry = entry.id "
                "WHERE leads = 1 AND read IS NULL GROUP BY source"
            )
        )


def conditions(wanted: Wanted) -> tuple[str, list[str], list[Any]]:
    """The tables, the tests and their values that a filter means."""
    tables, values = "entry", list[Any]()
    tests = {
        Box.INBOX: ["entry.leads = 1"],
        Box.KEPT: ["entry.kept IS NOT NULL"],
        Box.LEFT_OUT: ["entry.left_out = 1", "entry.hidden IS NULL"],
        Box.HIDDEN: ["entry.hidden IS NOT NULL"],
    }[wanted.box]
    if wanted.source or wanted.folder:
        if wanted.box is Box.INBOX:  # of one source, its own copy is shown, whichever of the story leads
            tests = ["entry.hidden IS NULL", "entry.left_out = 0"]
        listed = (
            "SELECT listing.entry FROM listing JOIN source ON source.id = listing.source WHERE source.removed IS NULL"
        )
        for test, value in (("source.id = ?", wanted.source), ("source.folder = ?", wanted.folder)):
            if value:
                listed += f" AND {test}"
                values.append(value)
        tests.append(f"entry.id IN ({listed})")
    if wanted.unread:
        tests.append("entry.read IS NULL")
    if match := match_of(wanted.words, unfinished=wanted.unfinished):
        tests.append("entry.id IN (SELECT rowid FROM found WHERE found MATCH ?)")
        values.append(match)
    if wanted.rule:
        tests.append(OF_A_SOURCE if wanted.source or wanted.folder else OF_A_STORY)
        values.append(wanted.rule)
    if wanted.ahead is not None:
        tests.append("entry.id IN (SELECT entry FROM reading WHERE state = ?)")
        values.append(wanted.ahead)
    for test, day in (("entry.dated >= ?", wanted.since), ("entry.dated < ?", wanted.until)):
        if day is not None:
            tests.append(test)
            values.append(begin_of(day))
    return tables, tests, values


def begin_of(day: date) -> float:
    """The start of a day in the reader's time zone."""
    try:
        return datetime.combine(day, time()).timestamp()
    except (OverflowError, ValueError, OSError):  # a year that the machine's clock does not know
        return (datetime.combine(day, time()) - datetime(1970, 1, 1)).total_seconds()


def match_of(text: str, *, unfinished: bool = False) -> str:
    """What a search means to FTS5: words, “phrases” and beginnings (``ber*``); no input is an error."""
    terms = re.findall(r'"[^"]*"?|[^\s"]+', text)[:MOST_WORDS]
    found = []
    for number, term in enumerate(terms, 1):
        plain = "".join(char if unicodedata.category(char) not in ("Cc", "Cs") else " " for char in term).strip('"* ')
        if not any(unicodedata.category(char)[0] in "LNM" for char in plain):
            continue
        is_open = unfinished and number == len(terms) and not term.startswith('"') and len(plain) >= SHORTEST
        star = " *" if term.endswith("*") or (is_open and text.endswith(term)) else ""
        quoted = plain.replace('"', " ")
        found.append(f'"{quoted}"{star}')
    return " ".join(found)


def _entries(connection: Connection, rows: Sequence[Sequence[Any]]) -> list[Entry]:
    listed: dict[int, list[int]] = defaultdict(list)
    these = [row[0] for row in rows]
    for entry, source in connection.execute(
        f"SELECT entry, source FROM listing WHERE entry IN ({', '.join('?' * len(these))}) ORDER BY source", these
    ):
        listed[entry].append(source)
    told = list({row[STORY] for row in rows if row[-1] > 1})  # those of which there are copies
    copies: dict[int, list[tuple[int, int]]] = defaultdict(list)
    if told:
        for story, entry, source in connection.execute(
            "SELECT story, entry.id, source FROM entry JOIN listing ON listing.entry = entry.id "
            f"WHERE story IN ({', '.join('?' * len(told))}) ORDER BY entry.dated, entry.id, source",
            told,
        ):
            copies[story].append((entry, source))
    return [
        _entry(
            row,
            tuple(listed[row[0]]),
            tuple(dict.fromkeys(source for entry, source in copies[row[STORY]] if entry != row[0])),
        )
        for row in rows
    ]


def _entry(row: Sequence[Any], listed: tuple[int, ...], also: tuple[int, ...]) -> Entry:
    number, url, title, target, text, words, author, published, seen, dated, read, kept, hidden, *rest = row
    left_out, article, story, state, reason, copies = rest
    target = "" if title == url else target  # an address is no title that could be translated
    return Entry(
        number,
        url,
        title,
        target,
        text,
        words,
        author,
        None if published is None else moment(published),
        moment(seen),
        moment(dated),
        read is not None,
        kept is not None,
        hidden is not None,
        bool(left_out),
        article,
        story,
        copies - 1,
        listed,
        next((one for one in ReadAhead if one == state), None),
        stored_text(reason or ""),
        also,
    )
