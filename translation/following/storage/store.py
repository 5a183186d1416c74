"""The file of what is followed: opening, transactions, SQLite's errors as ours, and one updater at a time."""

import contextlib
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

from translation.disk import database
from translation.disk.database import DAMAGE, DAMAGED, atomic, code_of, connect, migrate
from translation.disk.own_files import FOLDER, private_file, taken
from translation.errors import FollowingBusy, FollowingNotOpened, NotKept, ReaderError
from translation.following.storage.schema import APPLICATION_ID, MIGRATIONS
from translation.system_errors import reason_of
from translation.texts import Text, sentences

Connection = database.Connection
OpenFollowing = Callable[[], Connection]  # called in the thread that uses the connection, which is its alone

# By SQLite's primary result codes, see https://sqlite.org/rescode.html.
REASONS = {
    sqlite3.SQLITE_FULL: (Text("The disk is full."), Text("Make room on it.")),
    sqlite3.SQLITE_READONLY: (Text("The file or its folder can only be read."), Text("Change its permissions.")),
    sqlite3.SQLITE_PERM: (Text("The file or its folder can only be read."), Text("Change its permissions.")),
    sqlite3.SQLITE_CANTOPEN: (Text("Its folder cannot be written."), Text("Change its permissions.")),
    sqlite3.SQLITE_BUSY: (Text("Another window or command is writing to it."), Text("Wait until that is done.")),
    sqlite3.SQLITE_LOCKED: (Text("Another window or command is writing to it."), Text("Wait until that is done.")),
    sqlite3.SQLITE_IOERR: (
        Text("Its drive does not answer as it should."),
        Text("Check that the drive is connected."),
    ),
    sqlite3.SQLITE_PROTOCOL: (Text("Its drive cannot be shared."), Text("Keep it on this computer.")),
}
SET_ASIDE = Text("Move the file away, and import your list of sources again (OPML), if you have exported one.")


def open_following(path: Path) -> Connection:
    """Open the file of what is followed, created or migrated if necessary. The caller closes it.

    A connection belongs to the thread that opened it. Raises FollowingNotOpened.
    """
    connection = None
    try:
        path.parent.mkdir(mode=FOLDER, parents=True, exist_ok=True)
        private_file(path)
        connection = connect(path)
        migrate(connection, MIGRATIONS, APPLICATION_ID)
    except (*DAMAGE, OSError, database.NewerFile, database.OthersFile) as error:
        if connection is not None:
            connection.close()
        raise _not_opened(path, error) from error
    return connection


def _not_opened(path: Path, error: Exception) -> ReaderError:
    happened = Text("“{path}” cannot be used.", path=path)
    if isinstance(error, database.NewerFile):
        why, advice = Text("It was written by a newer version of Dwibaca."), Text("Install that version.")
    elif isinstance(error, database.OthersFile):
        why, advice = Text("It is a database of another program."), Text("Move it away.")
    elif code_of(error) in DAMAGED or isinstance(error, UnicodeDecodeError):
        why, advice = Text("It is damaged."), SET_ASIDE
    elif isinstance(error, OSError):
        why, advice = Text("{reason}.", reason=reason_of(error)), Text("Look at its folder.")
    else:
        why, advice = REASONS.get(code_of(error), (Text("{reason}.", reason=error), Text("Look at its folder.")))
    return FollowingNotOpened(sentences(happened, why), advice)


@contextlib.contextmanager
def transaction(connection: Connection, what: Text, *, durable: bool = False) -> Iterator[None]:
    """A transaction. With ``durable`` the result survives even a power cut.

    Raises NotKept, which names ``what`` was not saved, and FollowingNotOpened for a damaged file.
    """
    with told(what), atomic(connection, durable=durable):
        yield


@contextlib.contextmanager
def told(what: Text | None = None) -> Iterator[None]:
    """Convert SQLite's errors: NotKept for writing ``what``, FollowingNotOpened for reading."""
    try:
        yield
    except (sqlite3.Error, UnicodeDecodeError) as error:
        code = code_of(error)
        if code in DAMAGED or isinstance(error, UnicodeDecodeError) or (code == 1 and "no such" in str(error)):
            raise FollowingNotOpened(Text("A part of what is followed cannot be read."), SET_ASIDE) from error
        if code not in REASONS:
            raise
        reason, advice = REASONS[code]
        if what is not None:
            raise NotKept(sentences(Text("{what} is not saved.", what=what), reason), advice) from error
        raise FollowingNotOpened(sentences(Text("It cannot be read."), reason), advice) from error


@contextlib.contextmanager
def alone(path: Path) -> Iterator[None]:
    """Let no other window or command update or read ahead meanwhile.

    The system lets go of the lock however a process ends. Raises FollowingBusy if another has it.
    """
    lock = path.with_name(f"{path.stem}.lock")
    try:
        path.parent.mkdir(mode=FOLDER, parents=True, exist_ok=True)
        private_file(lock)
        held = lock.open("r+b")
    except OSError as error:
        raise _not_opened(lock, error) from error
    with held:
        if not taken(held):
            raise FollowingBusy(
                Text("Another window or command is fetching what is new at this moment."),
                Text("Wait until that is done."),
            )
        yield


def file_of(connection: Connection) -> Path:
    """The file of a connection."""
    return Path(connection.execute("PRAGMA database_list").fetchone()[2])


def state_of(path: Path) -> tuple[int, ...]:
    """What differs once somebody has written to the file: times and sizes of it and of its write-ahead log."""
    found: list[int] = []
    for one in (path, path.with_name(f"{path.name}-wal")):
        with contextlib.suppress(OSError):
            known = one.stat()
            if known.st_size or one == path:  # whoever only reads leaves an empty log
                found += (known.st_mtime_ns, known.st_size)
    return tuple(found)


def version_of(connection: Connection) -> int:
    """A number that differs once another connection has changed the file.

    See https://sqlite.org/pragma.html#pragma_data_version. A file that cannot be read any more has none.
    """
    with contextlib.suppress(sqlite3.Error):
        return int(connection.execute("PRAGMA data_version").fetchone()[0])
    return -1
