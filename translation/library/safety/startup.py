"""Safety of the library: the check at the start and after a crash, restoring a backup, importing."""

import contextlib
import sqlite3
import zlib
from collections.abc import Generator
from datetime import date, datetime
from pathlib import Path

from translation.disk.database import DAMAGE, Connection, code_of
from translation.errors import LibraryDamaged
from translation.library.annotations.kept import purge_annotations
from translation.library.collections import purge_collections
from translation.library.marks import purge
from translation.library.merging.merge import Merged, merge
from translation.library.safety.backups import STAMP, backup, backup_is_due, backups, copy_to, free
from translation.library.safety.other_file import opened
from translation.library.safety.rescue import rescue
from translation.library.storage.life import Counters, count_day, count_on, counters, days_since_check, set_checked
from translation.library.storage.store import (
    ToRead,
    is_pending,
    is_there,
    open_library,
    told,
    transaction,
)
from translation.library.storage.values import article_from_bytes
from translation.library.vocabulary.my_words import purge_words
from translation.texts import Text, sentences

SQLITE = b"SQLite format 3\0"  # what every SQLite file begins with
DAYS_BETWEEN_CHECKS = 7  # thorough ones
IN_USE = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def prepare(path: Path) -> Generator[str, None, Text]:
    """Check and back up the library once at the start; yields the current step, returns a message or "".

    A rescue that was begun is gone on with. After a crash, and before the backup of each day, the file is looked
    through, once a week thoroughly; it is rescued if it is damaged. What was deleted long ago is removed. Raises
    LibraryNotOpened, LibraryDamaged, NotKept, FileNotWritten.
    """
    said = sentences()
    if is_pending(path):
        yield "Your library is damaged, and its rescue is not done yet; it goes on …"
        said = yield from rescue(path)
    if not is_there(path):
        return said
    crashed = was_left_open(path)
    if crashed:
        yield "Dwibaca was not closed properly; your library is being checked …"
    # A crash of the whole machine can leave a file without a byte.
    if (backups(path) and not path.stat().st_size) or not _opens(path, thoroughly=crashed):
        said = yield from _rescued(path)
    today = date.today()
    with contextlib.closing(open_library(path)) as connection:
        if isinstance(connection, ToRead):
            return sentences(said, Text("Your library can be read, and nothing is saved."), *connection.reason)
        if _is_tidied(connection, today):
            if not backup_is_due(path):
                return said
            yield "Your library is being checked and backed up …"
            since = days_since_check(connection, today)
            thorough = since is None or since >= DAYS_BETWEEN_CHECKS
            if is_whole(connection, thorough=thorough):
                if thorough:
                    set_checked(connection, today)
                backup(connection, path)
                return said
    said = yield from _rescued(path)
    with contextlib.closing(open_library(path)) as connection:
        backup(connection, path)
    return said


def _is_tidied(connection: Connection, today: date) -> bool:
    """Count the day, and remove what was deleted long ago; false if a part of the library cannot be read."""
    try:
        count_day(connection, today)
        purge(connection)
        purge_words(connection)
        purge_annotations(connection)
        purge_collections(connection)
    except LibraryDamaged:
        return False
    return True


def _rescued(path: Path) -> Generator[str, None, Text]:
    yield "Your library is damaged; what can be read of it is being rescued …"
    return (yield from rescue(path))


def _opens(path: Path, *, thoroughly: bool) -> bool:
    """True if the file is a library that can be opened and passes a thorough check."""
    try:
        with contextlib.closing(open_library(path)) as connection:
            return not thoroughly or is_whole(connection, thorough=True)
    except LibraryDamaged:
        return False


def needs_check(path: Path) -> bool:
    """True if the library is to be checked before it is read: a rescue to end, not closed properly, no SQLite file."""
    if is_pending(path) or was_left_open(path):
        return True
    try:
        with path.open("rb") as file:
            return file.read(len(SQLITE)) not in (SQLITE, b"")
    except OSError:
        return False


def was_left_open(path: Path) -> bool:
    """True if the library was not closed: its journal still exists, and no process has it open."""
    journal = Path(f"{path}-wal")
    try:
        if not journal.stat().st_size:
            return False
        with contextlib.closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as connection:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except DAMAGE as error:
        return code_of(error) not in IN_USE
    except OSError:
        return False
    return True


def is_whole(connection: Connection, *, thorough: bool = False) -> bool:
    """True if the file is intact; with ``thorough`` every text in it is also read.

    A damaged search index is rebuilt, which takes a while.
    """
    try:
        for (content,) in connection.execute("SELECT content FROM version") if thorough else ():
            article_from_bytes(content)
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            return False
        if isinstance(connection, ToRead):  # the index is looked through by a kind of writing
            return True
        for index in ("found", "noted"):
            _mend_index(connection, index)
    except (*DAMAGE, LibraryDamaged, ValueError, KeyError, TypeError, zlib.error):
        return False
    return True


def _mend_index(connection: Connection, index: str) -> None:
    """Make a search index anew if it is damaged."""
    try:
        with transaction(connection):
            connection.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 0)")
    except LibraryDamaged:
        with transaction(connection):
            connection.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")
            if index == "found":
                connection.execute("UPDATE article SET indexed = 1")


def restore(connection: Connection, path: Path, saved: Path) -> Path:
    """Put a backup in the place of the library of ``path``; other windows see it at once. Where what was there is now.

    That is a backup, or beside the library if it is damaged. No number of an article that was given since the backup is
    given again. Raises LibraryNotOpened and LibraryDamaged, in which case nothing has changed, and NotKept.
    """
    with opened(saved, whole=True) as other:
        if not is_whole(other):
            raise LibraryDamaged(Text("“{saved}” is not whole.", saved=saved), Text("Choose another backup."))
        before = _put_by(connection, path)
        last = counters(connection)
        for one in backups(path):
            last = last.behind(Counters(backups=one.number))
        with transaction(other):
            count_on(other, last)
        with told(Text("The backup")):
            other.backup(connection)
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return before


def _put_by(connection: Connection, path: Path) -> Path:
    """Copy the present file before it is replaced."""
    if is_whole(connection):
        return backup(connection, path)
    aside = free(path.parent, f"{path.stem}-damaged-{datetime.now().astimezone():{STAMP}}", path.suffix)
    copy_to(connection, aside)
    return aside


def take_in(connection: Connection, other: Path) -> Generator[tuple[int, int], None, Merged]:
    """Import another library's file; yields the progress. Raises the errors of ``merge``."""
    with opened(other) as theirs:
        return (yield from merge(connection, theirs))
