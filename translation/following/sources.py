"""The sources that are followed: added, listed, changed, removed and brought back."""

import json
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from time import time
from typing import Any

from translation.errors import NotFollowed
from translation.following.formats.items import LONGEST_NAME, SourceKind, plain
from translation.following.storage.store import Connection, told, transaction
from translation.following.stories import lead
from translation.network.addresses import canonical, site_of
from translation.texts import Text, as_json, from_json

THE_SOURCE = Text("The source")
COLUMNS = (
    "id, kind, address, title, home, folder, ahead, added, removed, checked, news, due, failures, trouble, stopped, "
    "etag, modified"
)
LOCAL = (SourceKind.LIST, SourceKind.FOLDER)


@dataclass(frozen=True, slots=True)
class Source:
    """A source. ``folder`` is the reader's own grouping. With ``ahead`` its articles are read ahead.

    ``checked`` is when it answered last, ``news`` when it had something new; after ``failures`` in a row it is asked
    again at ``due``. ``trouble`` is why it did not answer, ``stopped`` why it is not asked any more; both are ``""``
    otherwise.
    """

    id: int
    kind: SourceKind
    address: str
    title: str
    home: str
    folder: str
    ahead: bool
    added: datetime
    removed: datetime | None
    checked: datetime | None
    news: datetime | None
    due: datetime | None
    failures: int
    trouble: str
    stopped: str
    etag: str
    modified: str

    @property
    def rests_until(self) -> datetime | None:
        """When it may be asked again, where only its host has asked for a pause; ``None`` where nothing rests."""
        return self.due if self.due is not None and not self.trouble and not self.stopped else None

    @property
    def site(self) -> str:
        """The site's host, or the name of a file or folder."""
        return site_of(self.home or self.address) or Path(self.address).name


def sources(connection: Connection, *, removed: bool = False) -> list[Source]:
    """The sources, by folder and title; with ``removed`` those that can be brought back instead.

    Raises FollowingNotOpened.
    """
    test = "IS NOT NULL" if removed else "IS NULL"
    with told():
        rows = connection.execute(
            f"SELECT {COLUMNS} FROM source WHERE removed {test} "
            "ORDER BY folder COLLATE NOCASE, title COLLATE NOCASE, id"
        )
        return [_source(row) for row in rows]


def source(connection: Connection, number: int) -> Source:
    """The source of this number. Raises NotFollowed and FollowingNotOpened."""
    with told():
        row = connection.execute(f"SELECT {COLUMNS} FROM source WHERE id = ?", (number,)).fetchone()
    if row is None:
        raise NotFollowed(
            Text("There is no source {number}.", number=number), Text("Look for it in the list of sources.")
        )
    return _source(row)


def followed(connection: Connection, number: int) -> Source:
    """The source of this number, unless it was removed. Raises NotFollowed and FollowingNotOpened."""
    found = source(connection, number)
    if found.removed is not None:
        raise NotFollowed(
            Text("“{title}” is followed no more.", title=found.title),
            Text("Bring it back with “dwibaca follow remove --undo {number}”.", number=number),
        )
    return found


def add_source(
    connection: Connection,
    kind: SourceKind,
    address: str,
    title: str = "",
    *,
    home: str = "",
    folder: str = "",
    ahead: bool = False,
    now: float | None = None,
) -> tuple[Source, bool]:
    """The source at an address, and whether it is new; one that was removed is brought back. Nothing is fetched.

    Raises NotKept.
    """
    title = plain(title, LONGEST_NAME) or site_of(address) or Path(address).name or address[:LONGEST_NAME]
    key = key_of(kind, address)
    with transaction(connection, THE_SOURCE, durable=True):
        known = connection.execute("SELECT id, removed FROM source WHERE key = ?", (key,)).fetchone()
        if known is not None:
            if known[1] is not None:
                restore_sources(connection, [known[0]])
            return source(connection, known[0]), known[1] is not None
        number = connection.execute(
            "INSERT INTO source (key, kind, address, title, home, folder, ahead, added) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (key, kind, address, title, home, folder[:LONGEST_NAME], ahead, time() if now is None else now),
        ).lastrowid
        return source(connection, int(number or 0)), True


def key_of(kind: SourceKind, address: str) -> str:
    """What tells a source apart: its address in canonical form, or the path of a file or folder."""
    return f"file:{address}" if kind in LOCAL else canonical(address) or address


def change_source(
    connection: Connection,
    number: int,
    *,
    title: str | None = None,
    folder: str | None = None,
    ahead: bool | None = None,
) -> Source:
    """Change what the reader may change of a source, and return it as it was. Raises NotFollowed and NotKept."""
    before = source(connection, number)
    changes: dict[str, Any] = {}
    if title is not None and (name := plain(title, LONGEST_NAME)):
        changes["title"] = name
    if folder is not None:
        changes["folder"] = plain(folder, LONGEST_NAME)
    if ahead is not None:
        changes["ahead"] = ahead
    if changes:
        with transaction(connection, THE_SOURCE, durable=True):
            assigned = ", ".join(f"{name} = ?" for name in changes)
            connection.execute(f"UPDATE source SET {assigned} WHERE id = ?", (*changes.values(), number))
    return before


def remove_sources(connection: Connection, numbers: Iterable[int], *, now: float | None = None) -> None:
    """Follow these sources no more; for 30 days ``restore_sources`` brings them back with all marks. Raises NotKept."""
    _set_removed(connection, list(numbers), time() if now is None else now)


def restore_sources(connection: Connection, numbers: Iterable[int]) -> None:
    """Bring sources back that were removed. Raises NotKept."""
    _set_removed(connection, list(numbers), None)


def pause_source(connection: Connection, number: int, *, on: bool = True) -> None:
    """Ask a source no more, or again, also one that had stopped by itself. Raises NotKept."""
    reason = json.dumps(as_json(Text("You have paused it."))) if on else ""
    with transaction(connection, THE_SOURCE, durable=True):
        connection.execute(
            "UPDATE source SET stopped = ?, due = 0, failures = 0, trouble = '' WHERE id = ?", (reason, number)
        )


def _set_removed(connection: Connection, numbers: Sequence[int], at: float | None) -> None:
    with transaction(connection, THE_SOURCE, durable=True):
        for number in numbers:
            connection.execute("UPDATE source SET removed = ? WHERE id = ?", (at, number))
            stories = connection.execute(
                "SELECT DISTINCT story FROM listing JOIN entry ON entry.id = listing.entry WHERE source = ?", (number,)
            ).fetchall()
            lead(connection, [story for (story,) in stories])


def _source(row: Sequence[Any]) -> Source:
    number, kind, address, title, home, folder, ahead, *rest = row
    added, removed, checked, news, due, failures, trouble, stopped, etag, modified = rest
    return Source(
        number,
        SourceKind(kind),
        address,
        title,
        home,
        folder,
        bool(ahead),
        moment(added),
        _time(removed),
        _time(checked),
        _time(news),
        _time(due or None),
        failures,
        stored_text(trouble),
        stored_text(stopped),
        etag,
        modified,
    )


def stored_text(stored: str) -> str:
    """A text that was stored as JSON, to be translated where it is shown; ``""`` for none or a damaged one."""
    with suppress(ValueError):
        return from_json(json.loads(stored)) if stored else ""
    return ""


def moment(seconds: float) -> datetime:
    """A stored time; 1970 if it is damaged."""
    with suppress(OverflowError, ValueError, OSError):
        return datetime.fromtimestamp(seconds, UTC)
    return datetime.fromtimestamp(0, UTC)


def _time(seconds: float | None) -> datetime | None:
    return None if seconds is None else moment(seconds)
