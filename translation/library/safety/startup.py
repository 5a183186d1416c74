"""Safety of the library: the check at the start and after a crash, restoring a backup, importing."""

import contextlib
import sqlite3
import zlib
from collections.abc import Generator
from pathlib import Path

from translation.errors import LibraryDamaged
from translation.library.marks import purge
from translation.library.safety.backups import backup, backup_is_due, backups
from translation.library.safety.merge import Merged, merge
from translation.library.safety.rescue import opened, rescue
from translation.library.storage.store import DAMAGE, Connection, code_of, is_there, open_library, told, transaction
from translation.library.storage.values import article_from_bytes

IN_USE = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def prepare(path: Path) -> Generator[str, None, str]:
    """Check and back up the library once at the start; yields the current step, returns a message or "".

    After a crash the file is checked, and rescued if it is damaged. Articles deleted long ago are purged, and a day
    after the last backup another is made. Raises LibraryNotOpened, LibraryDamaged, NotKept, FileNotWritten.
    """
    if not is_there(path):
        return ""
    said, crashed = "", was_left_open(path)
    if crashed:
        yield "Dwibaca was not closed properly; your library is being checked …"
    # A crash of the whole machine can leave a file without a byte.
    if (backups(path) and not path.stat().st_size) or not _opens(path, thoroughly=crashed):
        yield "Your library is damaged; what can be read of it is being rescued …"
        said = yield from rescue(path)
    with contextlib.closing(open_library(path)) as connection:
        purge(connection)
        if backup_is_due(path):
            yield "Your library is being backed up …"
            backup(connection, path)
    return said


def _opens(path: Path, *, thoroughly: bool) -> bool:
    """True if the file is a library that can be opened and passes a thorough check."""
    try:
        with contextlib.closing(open_library(path)) as connection:
            return not thoroughly or is_whole(connection)
    except LibraryDamaged:
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
        try:
            with transaction(connection):
                connection.execute("INSERT INTO found (found, rank) VALUES ('integrity-check', 0)")
        except LibraryDamaged:
            with transaction(connection):
                connection.execute("INSERT INTO found (found) VALUES ('rebuild')")
                connection.execute("UPDATE article SET indexed = 1")
    except (*DAMAGE, LibraryDamaged, ValueError, KeyError, TypeError, zlib.error):
        return False
    return True


def restore(connection: Connection, path: Path, saved: Path) -> None:
    """Restore a backup over the library at ``path``, which is backed up first; other windows see it at once.

    Raises LibraryNotOpened and LibraryDamaged, without any change, and NotKept.
    """
    with opened(saved) as other:
        if not is_whole(other):
            raise LibraryDamaged(f"“{saved}” is not whole.", "Choose another backup.")
        backup(connection, path)
        with told("The backup"):
            other.backup(connection)
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def take_in(connection: Connection, other: Path) -> Generator[tuple[int, int], None, Merged]:
    """Import another library's file; yields the progress. Raises the errors of ``merge``."""
    with opened(other) as theirs:
        return (yield from merge(connection, theirs))
