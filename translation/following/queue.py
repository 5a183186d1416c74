"""What is read ahead: the queue of articles, their failures, and how much was read on a day."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from translation.errors import ReaderError
from translation.following.inbox import ReadAhead
from translation.following.storage.store import Connection, told, transaction
from translation.texts import Text, as_json

DAY = 86_400.0
FIRST_PAUSE, LONGEST_PAUSE = 1800.0, 2 * DAY  # seconds after a failure; each pause is four times the last one
MOST_TRIES = 5
NEVER = 1e12  # when it is tried again that is not
THE_QUEUE = Text("What is to be read ahead")
TAKEN_OUT = "taken out"  # by the reader: a state that lasts until it is asked for or opened
# What the sources and rules that are read ahead have new and unread.
NEW = """
SELECT id FROM entry WHERE leads = 1 AND read IS NULL AND dated >= :oldest AND (
    id IN (
        SELECT entry FROM listing JOIN source ON source.id = listing.source
        WHERE source.ahead = 1 AND source.removed IS NULL
    )
    OR story IN (
        SELECT copy.story FROM caught JOIN rule ON rule.id = caught.rule JOIN entry AS copy ON copy.id = caught.entry
        WHERE rule.ahead = 1
    )
)
"""
# What nobody wants any more: read, hidden or left out meanwhile, or its source is not read ahead any longer.
UNWANTED = f"DELETE FROM reading WHERE state = 'waiting' AND by_hand = 0 AND entry NOT IN ({NEW})"
NOT_QUEUED = (
    f"FROM entry WHERE article = '' AND id IN ({NEW}) AND id NOT IN (SELECT entry FROM reading) AND story NOT IN "
    f"(SELECT story FROM reading JOIN entry ON entry.id = reading.entry WHERE state = '{TAKEN_OUT}')"
)
WANTED = f"INSERT OR IGNORE INTO reading (entry, state, at) SELECT id, 'waiting', :now {NOT_QUEUED}"


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is read ahead: articles and megabytes a day, and how many days old they may be."""

    articles: int = 100
    megabytes: int = 100
    days: int = 3


@dataclass(frozen=True, slots=True)
class Planned:
    """An article that is to be read ahead; ``article`` is its lasting name in the library if it was begun."""

    entry: int
    url: str
    title: str
    article: str
    tries: int
    by_hand: bool


@dataclass(frozen=True, slots=True)
class TakenOut:
    """Entries that were taken out of the queue, with what it held of them: state, tries, due, reason, by hand."""

    before: tuple[tuple[int, tuple[str, int, float, str, int]], ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What reading ahead will do and has done: articles ``waiting`` and ``failed``, articles and bytes of today."""

    waiting: int
    failed: int
    articles: int
    bytes: int


def plan(connection: Connection, today: date) -> Plan:
    """How many articles wait and have failed, and what was read today. Raises FollowingNotOpened."""
    with told():
        states = dict(connection.execute("SELECT state, count(*) FROM reading GROUP BY state"))
        row = connection.execute("SELECT articles, bytes FROM tally WHERE day = ?", (today.isoformat(),)).fetchone()
    waiting = states.get(ReadAhead.WAITING, 0) + states.get(ReadAhead.BEGUN, 0)
    return Plan(waiting, states.get(ReadAhead.FAILED, 0), *(row or (0, 0)))


def to_be_queued(connection: Connection, limits: Limits, now: float) -> int:
    """How many articles ``enqueue`` would add to the queue. Raises FollowingNotOpened."""
    with told():
        (count,) = connection.execute(f"SELECT count(*) {NOT_QUEUED}", {"oldest": now - limits.days * DAY}).fetchone()
    return int(count)


def enqueue(connection: Connection, limits: Limits, now: float) -> None:
    """Queue what the sources and rules that are read ahead have new, and drop what nobody wants. Raises NotKept."""
    values = {"now": now, "oldest": now - limits.days * DAY}
    with transaction(connection, THE_QUEUE):
        connection.execute(UNWANTED, values)
        connection.execute(WANTED, values)


def ask_for(connection: Connection, entries: Iterable[int], *, now: float) -> None:
    """Queue entries that the reader has asked for; they come first. Those that failed or were taken out come back.

    Raises NotKept.
    """
    with transaction(connection, THE_QUEUE, durable=True):
        connection.executemany(
            "INSERT INTO reading (entry, state, at, by_hand) SELECT id, 'waiting', ?, 1 FROM entry WHERE id = ? "
            "ON CONFLICT (entry) DO UPDATE SET "
            f"state = CASE WHEN state IN ('failed', '{TAKEN_OUT}') THEN 'waiting' ELSE state END, "
            "tries = 0, due = 0, reason = '', by_hand = 1",
            [(now, entry) for entry in entries],
        )


def take_out(connection: Connection, entries: Iterable[int]) -> TakenOut:
    """Take entries out of the queue for good, and return what ``put_back`` needs. Raises NotKept.

    No source and no rule brings them back, nor another copy of their stories. What is in the library stays there.
    """
    before: list[tuple[int, tuple[str, int, float, str, int]]] = []
    with transaction(connection, THE_QUEUE, durable=True):
        for entry in dict.fromkeys(entries):
            row = connection.execute(
                f"SELECT state, tries, due, reason, by_hand FROM reading WHERE entry = ? AND state <> '{TAKEN_OUT}'",
                (entry,),
            ).fetchone()
            if row is not None:
                before.append((entry, tuple(row)))
                connection.execute(
                    f"UPDATE reading SET state = '{TAKEN_OUT}', reason = '', by_hand = 0 WHERE entry = ?", (entry,)
                )
    return TakenOut(tuple(before))


def put_back(connection: Connection, taken: TakenOut) -> None:
    """Give entries that were taken out their places in the queue again. Raises NotKept."""
    with transaction(connection, THE_QUEUE, durable=True):
        connection.executemany(
            "UPDATE reading SET state = ?, tries = ?, due = ?, reason = ?, by_hand = ? "
            f"WHERE entry = ? AND state = '{TAKEN_OUT}'",
            [(*row, entry) for entry, row in taken.before],
        )


def is_taken_out(connection: Connection, entry: int) -> bool:
    """True if the reader has taken an entry out of the queue. Raises FollowingNotOpened."""
    with told():
        row = connection.execute("SELECT state FROM reading WHERE entry = ?", (entry,)).fetchone()
    return row is not None and row[0] == TAKEN_OUT


def due(connection: Connection, now: float, most: int = 200) -> list[Planned]:
    """What can be read now: what was begun, what the reader asked for, then the newest. Raises FollowingNotOpened."""
    with told():
        rows = connection.execute(
            "SELECT entry.id, url, title, article, tries, by_hand FROM reading JOIN entry ON entry.id = reading.entry "
            "WHERE state IN ('begun', 'waiting', 'failed') AND due <= ? "
            "ORDER BY state <> 'begun', by_hand DESC, state = 'failed', dated DESC, entry.id DESC LIMIT ?",
            (now, most),
        )
        return [
            Planned(number, url, title, article, tries, bool(by_hand))
            for number, url, title, article, tries, by_hand in rows
        ]


def begun(connection: Connection, entry: int, article: str, words: int, *, by_reader: bool = False) -> None:
    """Note that an entry's article is in the library. What was taken out stays so, unless the reader has opened it.

    Raises NotKept.
    """
    with transaction(connection, THE_QUEUE):
        connection.execute("UPDATE entry SET article = ?, words = max(words, ?) WHERE id = ?", (article, words, entry))
        connection.execute(
            f"UPDATE reading SET state = 'begun' WHERE entry = ? AND (state <> '{TAKEN_OUT}' OR ?)", (entry, by_reader)
        )


def finished(connection: Connection, entry: int, now: float) -> bool:
    """Note that an entry's article is translated; false if it was taken out meanwhile. Raises NotKept."""
    with transaction(connection, THE_QUEUE, durable=True):
        changed = connection.execute(
            f"UPDATE reading SET state = 'done', reason = '', at = ? WHERE entry = ? AND state <> '{TAKEN_OUT}'",
            (now, entry),
        )
    return changed.rowcount > 0


def failed(connection: Connection, one: Planned, error: ReaderError, now: float, *, again: bool = True) -> None:
    """Note why an article could not be read, and when it is tried again, if it is. Raises NotKept."""
    tries = one.tries + 1
    pause = min(FIRST_PAUSE * 4 ** (tries - 1), LONGEST_PAUSE)
    due_at = now + pause if again and tries < MOST_TRIES else NEVER
    with transaction(connection, THE_QUEUE):
        connection.execute(
            "UPDATE reading SET state = 'failed', tries = ?, due = ?, reason = ?, at = ? "
            f"WHERE entry = ? AND state <> '{TAKEN_OUT}'",
            (tries, due_at, json.dumps(as_json(error.happened)), now, one.entry),
        )


def postpone(connection: Connection, one: Planned, until: float) -> None:
    """Try an article later: its site asks for a pause, which is not its fault. Raises NotKept."""
    with transaction(connection, THE_QUEUE):
        connection.execute("UPDATE reading SET due = ? WHERE entry = ?", (until, one.entry))


def count_up(connection: Connection, today: date, *, articles: int = 0, bytes_: int = 0) -> None:
    """Add to what was read ahead today. Raises NotKept."""
    with transaction(connection, THE_QUEUE):
        connection.execute(
            "INSERT INTO tally (day, articles, bytes) VALUES (?, ?, ?) ON CONFLICT (day) DO UPDATE SET "
            "articles = articles + excluded.articles, bytes = bytes + excluded.bytes",
            (today.isoformat(), articles, bytes_),
        )
        connection.execute("DELETE FROM tally WHERE day < ?", (f"{today.year - 1}",))


def untranslated(connection: Connection, since: float, most: int) -> list[tuple[int, str]]:
    """The newest titles of the inbox that are not translated yet, with their entries. Raises FollowingNotOpened."""
    with told():
        rows = connection.execute(
            "SELECT id, title FROM entry WHERE translated = 0 AND title <> url AND dated >= ? AND hidden IS NULL "
            "ORDER BY leads DESC, dated DESC, id DESC LIMIT ?",
            (since, most),
        )
        return [(number, title) for number, title in rows]


def put_titles(connection: Connection, titles: Iterable[tuple[int, str]]) -> None:
    """Keep translated titles by their entries, ``""`` for those that need none. Raises NotKept."""
    with transaction(connection, Text("The translation")):
        connection.executemany(
            "UPDATE entry SET title_target = ?, translated = 1 WHERE id = ?",
            [(title, number) for number, title in titles],
        )
