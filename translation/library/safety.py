"""A library is not lost: backups, whole copies, the check after a crash, and what can be saved of a damaged file."""

import contextlib
import shutil
import sqlite3
import tempfile
import zlib
from collections.abc import Generator
from datetime import datetime, timedelta
from pathlib import Path

from translation.errors import FileNotWritten, LibraryDamaged, LibraryNotOpened, ReaderError
from translation.library.marks import purge
from translation.library.merge import Merged, merge
from translation.library.schema import migrate
from translation.library.store import DAMAGE, Connection, as_text, code_of, open_library, told, transaction
from translation.library.values import article_from_bytes

BACKUPS = 5  # that are kept
EVERY = timedelta(days=1)
IN_USE = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
ELSEWHERE = "Look whether there is room and the folder can be written, or choose another."
MOST_LENGTHENED = 100  # times; what claims to have been longer has a damaged head
STAMP = "%Y-%m-%d-%H%M%S"


def prepare(path: Path) -> Generator[str, None, str]:
    """What is done once when the program starts; yields what it is at, and returns what the reader should know, or "".

    After a crash the file is looked through, and rescued if it is damaged. What was deleted long ago is removed, and a
    day after the last backup another is made. Raises LibraryNotOpened, LibraryDamaged, NotKept, FileNotWritten.
    """
    if not path.exists():
        return ""
    told_reader = ""
    if not path.stat().st_size and backups(path):  # a crash of the whole machine can leave that
        told_reader = yield from rescue(path)
    crashed = was_left_open(path)
    try:
        connection = open_library(path)
    except LibraryDamaged:
        yield "Your library is damaged; what can be read of it is being rescued …"
        told_reader = yield from rescue(path)
        connection = open_library(path)
    with contextlib.closing(connection):
        if crashed:
            yield "Dwibaca was not closed properly; your library is being checked …"
            if not is_whole(connection):
                connection.close()
                yield "Your library is damaged; what can be read of it is being rescued …"
                told_reader = yield from rescue(path)
                connection = open_library(path)
        with contextlib.closing(connection):
            purge(connection)
            if backup_is_due(path):
                yield "Your library is being backed up …"
                backup(connection, path)
    return told_reader


def was_left_open(path: Path) -> bool:
    """Whether the library's last user did not close it: its journal is still there, and nobody else has it open."""
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
    """Whether the file holds together; ``thorough``, whether every text in it can be read, too.

    An index for searching that does not is made anew, which takes a while.
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


def rescue(path: Path) -> Generator[str, None, str]:
    """Put a damaged library aside and make one of what can be read of it, and of the last backup; what to tell.

    Raises LibraryNotOpened where that cannot be done.
    """
    aside = _free(path.parent, f"{path.stem}-damaged-{datetime.now().astimezone():{STAMP}}", path.suffix)
    try:
        for ending in ("-wal", "-shm", ""):
            with contextlib.suppress(FileNotFoundError):
                Path(f"{path}{ending}").replace(f"{aside}{ending}")
    except OSError as error:
        raise LibraryNotOpened(
            f"It is damaged, and cannot be put aside: {error.strerror or error}.",
            "Close all other windows of Dwibaca and try again.",
        ) from error
    with contextlib.closing(open_library(path)) as connection:
        found = yield from _taken(connection, aside, "the damaged file")
        more = None
        for saved in reversed(backups(path)):
            more = yield from _taken(connection, saved, "the last backup")
            if more is not None:
                break
    sentences = ["Your library was damaged."]
    sentences.append(_articles(found.added if found else 0, "rescued from it"))
    if more is not None and more.added:
        sentences.append(_articles(more.added, "taken from the last backup"))
    sentences.append(f"The damaged file is kept as “{aside}”.")
    return " ".join(sentences)


def backup(connection: Connection, path: Path) -> Path:
    """Copy the library of ``path`` beside it, and remove all but the last few copies; the new one.

    Raises FileNotWritten and LibraryDamaged.
    """
    folder = _backup_folder(path)
    made = _free(folder, f"{path.stem}-{datetime.now().astimezone():{STAMP}}", path.suffix)
    copy_to(connection, made)
    for old in backups(path)[:-BACKUPS]:
        with contextlib.suppress(OSError):
            old.unlink()
    return made


def backups(path: Path) -> list[Path]:
    """The backups of the library of ``path``, the newest last."""
    return sorted(_backup_folder(path).glob(f"{path.stem}-*{path.suffix}"))


def backup_is_due(path: Path) -> bool:
    """Whether the last backup is older than a day."""
    there = backups(path)
    if not there:
        return True
    try:
        return datetime.fromtimestamp(there[-1].stat().st_mtime) < datetime.now() - EVERY
    except OSError:
        return True


def copy_to(connection: Connection, path: Path) -> None:
    """The whole library as one file, written beside, then put in its place. Raises FileNotWritten, LibraryDamaged."""
    beside = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.unlink(missing_ok=True)
        with contextlib.closing(sqlite3.connect(beside, isolation_level=None)) as copy:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, not three
        beside.replace(path)
    except sqlite3.DatabaseError as error:
        with told():
            connection.execute("SELECT count(*) FROM article").fetchone()
        raise FileNotWritten(f"“{path}” was not written: {error}.", ELSEWHERE) from error
    except OSError as error:
        raise FileNotWritten(f"“{path}” was not written: {error.strerror or error}.", ELSEWHERE) from error
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)


def restore(connection: Connection, path: Path, saved: Path) -> None:
    """Put a backup in the place of the library of ``path``, which is backed up before; other windows see it at once.

    Raises LibraryNotOpened and LibraryDamaged, in which case nothing has changed, and NotKept.
    """
    with _opened(saved) as other:
        if not is_whole(other):
            raise LibraryDamaged(f"“{saved}” is not whole.", "Choose another backup.")
        backup(connection, path)
        with told("The backup"):
            other.backup(connection)
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def take_in(connection: Connection, other: Path) -> Generator[tuple[int, int], None, Merged]:
    """Import another library's file; yields how many articles of how many. Raises the errors of ``merge``."""
    with _opened(other) as theirs:
        return (yield from merge(connection, theirs))


def _taken(connection: Connection, other: Path, name: str) -> Generator[str, None, Merged | None]:
    """What can be read of a file taken into the library; ``None`` where it cannot be read at all."""
    try:
        with _opened(other) as theirs:
            work = merge(connection, theirs)
            try:
                while True:
                    done, total = next(work)
                    yield f"Rescuing from {name}: {done} of {total} articles …"
            except StopIteration as ended:
                merged: Merged = ended.value
                return merged
    except (ReaderError, *DAMAGE, OSError):
        return None


@contextlib.contextmanager
def _opened(path: Path) -> Generator[Connection, None, None]:
    """A library's file to read from, in today's shape: a copy of it, so that the file stays as it is.

    Raises LibraryNotOpened.
    """
    if not path.is_file():
        raise LibraryNotOpened(f"There is no file “{path}”.", "Look at its spelling.")
    with tempfile.TemporaryDirectory(prefix="dwibaca-") as folder:
        copy = Path(folder) / "library.sqlite"
        try:
            for ending in ("", "-wal"):
                with contextlib.suppress(FileNotFoundError):
                    shutil.copyfile(f"{path}{ending}", f"{copy}{ending}")
            _lengthen(copy)
            with contextlib.closing(sqlite3.connect(copy, isolation_level=None)) as connection:
                connection.text_factory = as_text
                migrate(connection)
                yield connection
        except DAMAGE as error:
            raise LibraryNotOpened(f"“{path}” cannot be read as a library.", "Choose another file.") from error
        except OSError as error:
            raise LibraryNotOpened(
                f"“{path}” cannot be read: {error.strerror or error}.", "Look at its drive."
            ) from error


def _lengthen(file: Path) -> None:
    """Give a file that was cut off its length again: SQLite reads nothing of one that is too short."""
    with file.open("r+b") as opened:
        head = opened.read(32)
        page, pages = int.from_bytes(head[16:18], "big"), int.from_bytes(head[28:32], "big")
        length = (65536 if page == 1 else page) * pages
        if (
            head.startswith(b"SQLite format 3\0")
            and file.stat().st_size < length < MOST_LENGTHENED * file.stat().st_size
        ):
            opened.truncate(length)


def _free(folder: Path, stem: str, ending: str) -> Path:
    """A file in the folder that is not there yet; of those made within a second the later ones sort behind."""
    made, number = folder / f"{stem}{ending}", 1
    while made.exists():
        number += 1
        made = folder / f"{stem}_{number}{ending}"
    return made


def _articles(count: int, what: str) -> str:
    return f"{count} {'article was' if count == 1 else 'articles were'} {what}."


def _backup_folder(path: Path) -> Path:
    return path.parent / "backups"
