"""SQLite files of the reader's own: connections, transactions, numbered migrations.

What each file holds, and what is said of its errors, is told by the room that owns it.
"""

import contextlib
import errno
import functools
import sqlite3
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

Connection = sqlite3.Connection

PATIENCE = 5.0  # seconds that a write waits for another window or command to end its own
CACHE = 16_384  # KiB of the file kept in memory by each connection
HIGHEST = 1000  # what claims to be of a later version has a damaged head, and no version of Dwibaca has written it
DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
# What no room on the drive looks like to SQLite where it needs a file beside its own.
NOT_WRITTEN = (
    sqlite3.SQLITE_IOERR_WRITE,
    sqlite3.SQLITE_IOERR_FSYNC,
    sqlite3.SQLITE_IOERR_TRUNCATE,
    sqlite3.SQLITE_IOERR_SHMOPEN,
    sqlite3.SQLITE_IOERR_SHMSIZE,
    sqlite3.SQLITE_IOERR_SHMMAP,
)
NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
# A byte that is wrong in a text spoils a letter, not the article.
as_text = functools.partial(str, encoding="utf-8", errors="replace")
# What reading a damaged file raises: SQLite's own messages are no text when they quote one that is damaged.
DAMAGE = (sqlite3.DatabaseError, UnicodeDecodeError)


class StrangeVersion(sqlite3.DatabaseError):
    """The number of a file's version is one that no program has written: its head is damaged."""

    sqlite_errorcode = sqlite3.SQLITE_NOTADB


class NewerFile(Exception):
    """A file was written by a newer version of the program."""


class OthersFile(Exception):
    """A file is a database of another program."""


def connect(path: Path) -> Connection:
    """A configured connection to the file, without migration. Raises sqlite3.Error."""
    connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
    try:
        connection.text_factory = as_text
        if _has_write_ahead_log(connection):
            connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA cache_size = -{CACHE}")
    except BaseException:
        connection.close()
        raise
    return connection


def _has_write_ahead_log(connection: Connection) -> bool:
    """Ask for a write-ahead log; false where there is none: some network drives have no shared memory for it.

    While two make a file at once, SQLite refuses one of them this without waiting.
    """
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return bool(connection.execute("PRAGMA journal_mode = WAL").fetchone()[0] == "wal")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.01)


@contextlib.contextmanager
def atomic(connection: Connection, *, durable: bool = False) -> Iterator[None]:
    """A transaction, or a part of the one that is open. With ``durable`` the result survives even a power cut.

    Raises sqlite3.Error.
    """
    if connection.in_transaction:  # part of a larger whole
        yield
        return
    level = connection.execute("PRAGMA synchronous").fetchone()[0]
    if durable:
        connection.execute("PRAGMA synchronous = FULL")
    try:
        connection.execute("BEGIN IMMEDIATE")
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # SQLite itself has ended it when the disk was full
            connection.execute("ROLLBACK")
        raise
    finally:
        if durable:
            connection.execute(f"PRAGMA synchronous = {level}")


def migrate(connection: Connection, migrations: Sequence[str], application_id: int) -> None:
    """Migrate a file to the newest schema, each step in one transaction together with its number.

    Raises NewerFile, OthersFile, StrangeVersion and sqlite3.Error.
    """
    version = version_of(connection)
    refuse_others(connection, version, len(migrations))
    while version < len(migrations):
        connection.execute("BEGIN IMMEDIATE")
        try:
            version = version_of(connection)  # another process may have been first
            if version < len(migrations):
                for statement in statements(migrations[version]):
                    connection.execute(statement)
                version += 1
                connection.execute(f"PRAGMA user_version = {version}")
                connection.execute(f"PRAGMA application_id = {application_id}")
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise


def refuse_others(connection: Connection, version: int, newest: int) -> None:
    """Raise for a file that is damaged, of a newer version or another program's."""
    if is_strange(version):
        raise StrangeVersion(f"version {version} of the file is none")
    if version > newest:
        raise NewerFile
    if version == 0 and connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
        raise OthersFile


def is_strange(version: int) -> bool:
    """True if no program has written this number of a version."""
    return not 0 <= version <= HIGHEST


def version_of(connection: Connection) -> int:
    """The number of the file's version."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def statements(script: str) -> list[str]:
    """The statements of a script; ``executescript`` would commit each on its own."""
    found, begun = [], ""
    for line in script.splitlines(keepends=True):
        begun += line
        if sqlite3.complete_statement(begun):
            found.append(begun.strip())
            begun = ""
    return found


def code_of(error: BaseException) -> int:
    """SQLite's primary result code, 0 for other errors."""
    return int(getattr(error, "sqlite_errorcode", None) or 0) & 0xFF


def is_full(error: BaseException) -> bool:
    """True if a write failed because the disk is full."""
    if isinstance(error, OSError):
        return error.errno in NO_ROOM
    return code_of(error) == sqlite3.SQLITE_FULL or getattr(error, "sqlite_errorcode", 0) in NOT_WRITTEN
