"""A library's own record of its file: the number of days of use and of backups."""

import contextlib
from dataclasses import astuple, dataclass
from datetime import date, datetime

from translation.library.storage.store import DAMAGE, Connection, told, transaction
from translation.texts import Text


def count_day(connection: Connection, today: date) -> None:
    """Count a day on which the library is used, once. Raises NotKept and LibraryDamaged."""
    with told():
        (last,) = connection.execute("SELECT day FROM life").fetchone()
    if last != today.isoformat():
        with transaction(connection, Text("The day of use")):
            connection.execute("UPDATE life SET days = days + 1, day = ?", (today.isoformat(),))


def days_of_use(connection: Connection) -> int:
    """On how many days it was used: a clock that jumps adds one at most. Raises LibraryDamaged."""
    with told():
        return int(connection.execute("SELECT days FROM life").fetchone()[0])


def set_checked(connection: Connection, today: date) -> None:
    """Note that it was looked through thoroughly. Raises NotKept and LibraryDamaged."""
    with transaction(connection, Text("The check")):
        connection.execute("UPDATE life SET checked = ?", (today.isoformat(),))


def days_since_check(connection: Connection, today: date) -> int | None:
    """Days since it was looked through thoroughly, whichever way the clock went; ``None`` when it never was."""
    with told():
        (checked,) = connection.execute("SELECT checked FROM life").fetchone()
    try:
        return abs((today - date.fromisoformat(checked)).days)
    except ValueError:
        return None


def backup_counter(connection: Connection) -> tuple[int, datetime | None]:
    """The number of backups, and the time of this file if it is one. Raises sqlite3.Error."""
    number, made = connection.execute("SELECT backups, made FROM life").fetchone()
    try:
        return int(number), datetime.fromisoformat(made)
    except ValueError:
        return int(number), None


@dataclass(frozen=True, slots=True)
class Counters:
    """The last numbers given to articles, versions and backups, and the days of use."""

    article: int = 0
    version: int = 0
    backups: int = 0
    days: int = 0

    def behind(self, other: "Counters") -> "Counters":
        """The larger number of each."""
        return Counters(*map(max, astuple(self), astuple(other)))


def counters(connection: Connection) -> Counters:
    """The counters of a library, as far as they can be read."""
    found = []
    for query in (
        "SELECT seq FROM sqlite_sequence WHERE name = 'article'",
        "SELECT seq FROM sqlite_sequence WHERE name = 'version'",
        "SELECT backups FROM life",
        "SELECT days FROM life",
    ):
        row = None
        with contextlib.suppress(*DAMAGE):
            row = connection.execute(query).fetchone()
        found.append(int(row[0]) if row is not None else 0)
    return Counters(*found)


def count_on(connection: Connection, last: Counters) -> None:
    """Let the next numbers be larger than these; a number is never given twice. Part of a transaction."""
    for table, number in (("article", last.article), ("version", last.version)):
        if not connection.execute(
            "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", (number, table)
        ).rowcount:
            connection.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table, number))
    connection.execute("UPDATE life SET backups = max(backups, ?), days = max(days, ?)", (last.backups, last.days))
