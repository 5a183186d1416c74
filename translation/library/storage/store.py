"""The library's file: opening, short transactions, and SQLite's errors as ours."""

import contextlib
import functools
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

from translation.errors import LibraryDamaged, LibraryNotOpened, NotKept, ReaderError
from translation.library.storage.schema import is_newest, migrate

Connection = sqlite3.Connection
OpenLibrary = Callable[[], Connection]  # called in the thread that uses the connection, which is its alone

PATIENCE = 5.0  # seconds that a write waits for another window or command to end its own
CACHE = 16_384  # KiB of the file kept in memory by each connection

READ_ON = "You can read on; what is read now will not be in the library."
# By SQLite's primary result codes, see https://sqlite.org/rescode.html.
REASONS = {
    sqlite3.SQLITE_FULL: ("The disk is full.", f"Make room on it. {READ_ON}"),
    sqlite3.SQLITE_READONLY: ("The library's file or folder can only be read.", f"Change its permissions. {READ_ON}"),
    sqlite3.SQLITE_PERM: ("The library's file or folder can only be read.", f"Change its permissions. {READ_ON}"),
    sqlite3.SQLITE_CANTOPEN: ("The library's folder cannot be written.", f"Change its permissions. {READ_ON}"),
    sqlite3.SQLITE_BUSY: ("Another window or command is writing to it.", f"Wait until that is done. {READ_ON}"),
    sqlite3.SQLITE_LOCKED: ("Another window or command is writing to it.", f"Wait until that is done. {READ_ON}"),
    sqlite3.SQLITE_IOERR: ("Its drive does not answer as it should.", f"Look whether the drive is there. {READ_ON}"),
    sqlite3.SQLITE_PROTOCOL: ("Its drive cannot be shared.", f"Keep the library on this computer. {READ_ON}"),
    sqlite3.SQLITE_TOOBIG: ("It is too large for the library.", READ_ON),
}
DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
UNWRITABLE = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM)
AT_THE_START = "Close Dwibaca and open it again: what can be read is rescued, and the damaged file is kept beside it."
TO_RESCUE = (
    "Close Dwibaca and run “dwibaca library rescue”: what can be read is saved, and the damaged file is kept beside it."
)
# A byte that is wrong in a text spoils a letter, not the article.
as_text = functools.partial(str, encoding="utf-8", errors="replace")
# What reading a damaged file raises: SQLite's own messages are no text when they quote one that is damaged.
DAMAGE = (sqlite3.DatabaseError, UnicodeDecodeError)


def open_library(path: Path) -> Connection:
    """Open the library at ``path``, created or migrated if necessary. The caller closes it.

    In a read-only folder the library can be read, and writing raises NotKept. A connection belongs to the thread that
    opened it. Raises LibraryNotOpened, and LibraryDamaged for a damaged file.
    """
    connection = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = connect(path)
        migrate(connection)
    except (*DAMAGE, OSError, LibraryNotOpened) as error:
        if connection is not None:
            connection.close()
        if is_there(path) and code_of(error) in UNWRITABLE:
            return _open_to_read(path)
        raise _not_opened(path, error) from error
    return connection


def is_there(path: Path) -> bool:
    """True if the file exists, as far as this account can see."""
    try:
        return path.is_file()
    except OSError:
        return False


def connect(path: Path) -> Connection:
    """A configured connection to the file, without migration. Raises sqlite3.Error."""
    connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
    try:
        connection.text_factory = as_text
        # On some network drives there is no shared memory: SQLite then keeps its older, slower journal.
        if connection.execute("PRAGMA journal_mode = WAL").fetchone()[0] == "wal":
            connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA cache_size = -{CACHE}")
    except BaseException:
        connection.close()
        raise
    return connection


def _open_to_read(path: Path) -> Connection:
    """A library in a read-only folder, opened as immutable because no journal can be created."""
    connection = None
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None)
        if not is_newest(connection):
            connection = _in_memory(connection)
        connection.text_factory = as_text
        migrate(connection)
        connection.execute("PRAGMA query_only = ON")
    except (*DAMAGE, LibraryNotOpened) as error:
        if connection is not None:
            connection.close()
        raise _not_opened(path, error) from error
    return connection


def _in_memory(connection: Connection) -> Connection:
    """A copy of a library that can be migrated when its file cannot."""
    copy = sqlite3.connect(":memory:", isolation_level=None)
    try:
        connection.backup(copy)
    except BaseException:
        copy.close()
        raise
    finally:
        connection.close()
    return copy


def _not_opened(path: Path, error: Exception) -> ReaderError:
    if isinstance(error, ReaderError):
        return error
    code = code_of(error)
    if code in DAMAGED or isinstance(error, UnicodeDecodeError):
        return LibraryDamaged(f"“{path}” cannot be read as a library.", AT_THE_START)
    if isinstance(error, OSError):
        reason, advice = f"{error.strerror or error}.", f"Look at its folder. {READ_ON}"
    else:
        reason, advice = REASONS.get(code, (f"{error}.", READ_ON))
    return LibraryNotOpened(f"“{path}” cannot be used. {reason}", advice)


def code_of(error: BaseException) -> int:
    """SQLite's primary result code, 0 for other errors."""
    return int(getattr(error, "sqlite_errorcode", None) or 0) & 0xFF


@contextlib.contextmanager
def transaction(connection: Connection, what: str = "The article", *, durable: bool = False) -> Iterator[None]:
    """A transaction. With ``durable`` the result survives even a power cut.

    Raises NotKept, which names ``what`` was not saved, and LibraryDamaged.
    """
    if connection.in_transaction:  # part of a larger whole
        yield
        return
    with told(what):
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


@contextlib.contextmanager
def told(what: str = "") -> Iterator[None]:
    """Convert SQLite's errors: NotKept for writing ``what``, LibraryNotOpened for reading.

    LibraryDamaged for both.
    """
    try:
        yield
    except (sqlite3.Error, UnicodeDecodeError) as error:
        code = code_of(error)
        if code in DAMAGED or isinstance(error, UnicodeDecodeError):
            raise LibraryDamaged("A part of your library cannot be read.", TO_RESCUE) from error
        if code not in REASONS:
            raise
        reason, advice = REASONS[code]
        if what:
            raise NotKept(f"{what} is not saved in the library. {reason}", advice) from error
        raise LibraryNotOpened(f"It cannot be read. {reason}", advice) from error
