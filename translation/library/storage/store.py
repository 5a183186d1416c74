"""The library's file: opening, short transactions, and SQLite's errors as ours."""

import contextlib
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

from translation.disk import database
from translation.disk.database import DAMAGED, as_text, atomic, code_of, connect, is_full
from translation.disk.own_files import FOLDER, private_file
from translation.errors import LibraryDamaged, LibraryNotOpened, NotKept, ReaderError
from translation.library.storage.schema import is_newest, migrate
from translation.system_errors import reason_of
from translation.texts import Text, sentences

Connection = database.Connection
DAMAGE = database.DAMAGE
OpenLibrary = Callable[[], Connection]  # called in the thread that uses the connection, which is its alone

THE_ARTICLE = Text("The article")

READ_ON = Text("You can read on; what is read now will not be in the library.")
Reason = tuple[Text, Text]  # and what to do next
RESCUED = (
    Text("It is damaged and not rescued yet."),
    sentences(Text("Close Dwibaca and open it again to go on with that."), READ_ON),
)
# By SQLite's primary result codes, see https://sqlite.org/rescode.html.
REASONS = {
    sqlite3.SQLITE_FULL: (Text("The disk is full."), sentences(Text("Make room on it."), READ_ON)),
    sqlite3.SQLITE_READONLY: (
        Text("The library's file or folder can only be read."),
        sentences(Text("Change its permissions."), READ_ON),
    ),
    sqlite3.SQLITE_PERM: (
        Text("The library's file or folder can only be read."),
        sentences(Text("Change its permissions."), READ_ON),
    ),
    sqlite3.SQLITE_CANTOPEN: (
        Text("The library's folder cannot be written."),
        sentences(Text("Change its permissions."), READ_ON),
    ),
    sqlite3.SQLITE_BUSY: (
        Text("Another window or command is writing to it."),
        sentences(Text("Wait until that is done."), READ_ON),
    ),
    sqlite3.SQLITE_LOCKED: (
        Text("Another window or command is writing to it."),
        sentences(Text("Wait until that is done."), READ_ON),
    ),
    sqlite3.SQLITE_IOERR: (
        Text("Its drive does not answer as it should."),
        sentences(Text("Check that the drive is connected."), READ_ON),
    ),
    sqlite3.SQLITE_PROTOCOL: (
        Text("Its drive cannot be shared."),
        sentences(Text("Keep the library on this computer."), READ_ON),
    ),
    sqlite3.SQLITE_TOOBIG: (Text("It is too large for the library."), READ_ON),
}
UNWRITABLE = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM)
AT_THE_START = Text(
    "Close Dwibaca and open it again: what can be read is rescued, and the damaged file is kept beside it."
)
TO_RESCUE = Text(
    "Close Dwibaca and run “dwibaca library rescue”: what can be read is saved, and the damaged file is kept beside it."
)


class ToRead(sqlite3.Connection):
    """A connection that nothing can be written with; ``reason`` is why."""

    reason = REASONS[sqlite3.SQLITE_READONLY]


def open_library(path: Path) -> Connection:
    """Open the library at ``path``, created or migrated if necessary. The caller closes it.

    Where nothing can be written (the folder can only be read, the disk is full, a rescue is under way) the library can
    be read, and whatever writes raises NotKept. A connection belongs to the thread that opened it. Raises
    LibraryNotOpened, and LibraryDamaged for what is no library any more.
    """
    if is_pending(path):
        if not is_there(path):
            raise LibraryNotOpened(sentences(Text("“{path}” cannot be used.", path=path), RESCUED[0]), RESCUED[1])
        return _open_to_read(path, RESCUED)
    connection = None
    try:
        path.parent.mkdir(mode=FOLDER, parents=True, exist_ok=True)
        private_file(path)
        connection = connect(path)
        migrate(connection)
    except (*DAMAGE, OSError, LibraryNotOpened) as error:
        if connection is not None:
            connection.close()
        if is_there(path) and (code_of(error) in UNWRITABLE or is_full(error)):
            return _open_to_read(path, REASONS[sqlite3.SQLITE_FULL if is_full(error) else sqlite3.SQLITE_READONLY])
        raise _not_opened(path, error) from error
    return connection


def is_there(path: Path) -> bool:
    """True if the file exists, as far as this account can see."""
    try:
        return path.is_file()
    except OSError:
        return False


def journal_of(path: Path) -> Path:
    """The file that is there while a library is being rescued, until that is done."""
    return path.with_name(f"{path.stem}-rescue.journal")


def is_pending(path: Path) -> bool:
    """True if a rescue of the library is unfinished."""
    return is_there(journal_of(path))


def _open_to_read(path: Path, reason: Reason = ToRead.reason) -> Connection:
    """A library that nothing can be written into, neither can files be made beside it, for this reason."""
    connection = None
    try:
        connection = _without_shared_memory(path) or _as_it_lies(path)
        connection.text_factory = as_text
        connection.execute("PRAGMA temp_store = MEMORY")
        if not is_newest(connection):
            connection = _in_memory(connection)
            connection.text_factory = as_text
            migrate(connection)
        connection.execute("PRAGMA query_only = ON")
        connection.reason = reason
    except (*DAMAGE, LibraryNotOpened) as error:
        if connection is not None:
            connection.close()
        raise _not_opened(path, error) from error
    return connection


def _without_shared_memory(path: Path) -> ToRead | None:
    """With what is in its journal, for which no file must be made as long as nobody else has it open; else ``None``."""
    connection = None
    try:
        connection = _to_read(f"{path.absolute().as_uri()}?mode=rw")
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except DAMAGE:
        if connection is not None:
            connection.close()
        return None
    return connection


def _as_it_lies(path: Path) -> ToRead:
    """Without what is in its journal."""
    return _to_read(f"{path.absolute().as_uri()}?mode=ro&immutable=1")


def _to_read(address: str) -> ToRead:
    return sqlite3.connect(address, timeout=0, isolation_level=None, uri=True, factory=ToRead)


def _in_memory(connection: Connection) -> ToRead:
    """A copy of a library that can be migrated when its file cannot."""
    copy = _to_read("file::memory:")
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
        return LibraryDamaged(Text("“{path}” cannot be read as a library.", path=path), AT_THE_START)
    if isinstance(error, OSError):
        reason, advice = Text("{reason}.", reason=reason_of(error)), sentences(Text("Look at its folder."), READ_ON)
    else:
        reason, advice = REASONS.get(code, (Text("{reason}.", reason=error), READ_ON))
    return LibraryNotOpened(sentences(Text("“{path}” cannot be used.", path=path), reason), advice)


@contextlib.contextmanager
def transaction(connection: Connection, what: Text = THE_ARTICLE, *, durable: bool = False) -> Iterator[None]:
    """A transaction. With ``durable`` the result survives even a power cut.

    Raises NotKept, which names ``what`` was not saved, and LibraryDamaged.
    """
    if connection.in_transaction:  # part of a larger whole
        yield
        return
    with told(what, getattr(connection, "reason", None)), atomic(connection, durable=durable):
        yield


@contextlib.contextmanager
def told(what: Text | None = None, known: Reason | None = None) -> Iterator[None]:
    """Convert SQLite's errors: NotKept for writing ``what``, LibraryNotOpened for reading.

    LibraryDamaged for both. Why nothing can be written may be ``known`` better than SQLite tells it.
    """
    try:
        yield
    except (sqlite3.Error, UnicodeDecodeError) as error:
        code = code_of(error)
        if code in DAMAGED or isinstance(error, UnicodeDecodeError) or (code == 1 and "no such" in str(error)):
            raise LibraryDamaged(Text("A part of your library cannot be read."), TO_RESCUE) from error
        if code not in REASONS:
            raise
        reason, advice = known if known and code == sqlite3.SQLITE_READONLY else REASONS[code]
        if what is not None:
            happened = sentences(Text("{what} is not saved in the library.", what=what), reason)
            raise NotKept(happened, advice) from error
        raise LibraryNotOpened(sentences(Text("It cannot be read."), reason), advice) from error
