"""Another library's file, a backup or a damaged one, read without touching it."""

import contextlib
import errno
import sqlite3
from collections.abc import Callable, Generator
from pathlib import Path

from translation.disk.database import DAMAGE, Connection, StrangeVersion, as_text
from translation.disk.own_files import temporary_folder
from translation.errors import LibraryNotOpened
from translation.library.storage.schema import MIGRATIONS, migrate, shape
from translation.library.storage.store import is_there
from translation.system_errors import reason_of
from translation.texts import Text

STRETCH, PAGE = 65_536, 4096  # bytes that are read at once, and where they cannot be
MOST_LENGTHENED = 100  # times; what claims to have been longer has a damaged head


@contextlib.contextmanager
def opened(path: Path, *, whole: bool = False) -> Generator[Connection, None, None]:
    """A copy of a library's file, migrated to the current schema, for reading; the file itself stays unchanged.

    With ``whole`` it is brought up to date in all, which a damaged one may not survive. Raises LibraryNotOpened.
    """
    if not is_there(path):
        raise LibraryNotOpened(Text("There is no file “{path}”.", path=path), Text("Look at its spelling."))
    with temporary_folder() as folder:
        copy = folder / "library.sqlite"
        try:
            for ending in ("", "-wal"):
                with contextlib.suppress(FileNotFoundError):
                    _copy(Path(f"{path}{ending}"), Path(f"{copy}{ending}"))
            _lengthen(copy)
            with contextlib.closing(_to_read(copy, migrate if whole else shape)) as connection:
                yield connection
        except DAMAGE as error:
            raise LibraryNotOpened(
                Text("“{path}” cannot be read as a library.", path=path), Text("Choose another file.")
            ) from error
        except OSError as error:
            raise LibraryNotOpened(
                Text("“{path}” cannot be read: {reason}.", path=path, reason=reason_of(error)),
                Text("Look at its drive."),
            ) from error


def _copy(path: Path, copy: Path) -> None:
    """Copy a file; each page of it that its drive cannot read any more becomes zeros."""
    with path.open("rb", buffering=0) as source, copy.open("wb") as target:
        at, end, size = 0, path.stat().st_size, STRETCH
        while at < end:
            source.seek(at)
            try:
                data = source.read(size)
            except OSError as error:
                if error.errno != errno.EIO:
                    raise
                data, size = (b"" if size == STRETCH else bytes(min(PAGE, end - at))), PAGE
                if not data:  # once more, in small steps
                    continue
            if not data:
                break
            target.write(data)
            at += len(data)
            size = size if at % STRETCH else STRETCH


def _to_read(copy: Path, shaped: Callable[[Connection], None]) -> Connection:
    """A connection to a migrated copy of a library; a lost first page is replaced by a new one."""
    try:
        return _connected(copy, shaped)
    except (LibraryNotOpened, StrangeVersion):
        raise
    except DAMAGE:
        _give_new_head(copy)
        return _connected(copy, shaped)


def _connected(copy: Path, shaped: Callable[[Connection], None]) -> Connection:
    connection = sqlite3.connect(copy, isolation_level=None)
    try:
        connection.text_factory = as_text
        shaped(connection)
        connection.execute("SELECT count(*) FROM article, version, pair WHERE 0").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def _give_new_head(copy: Path) -> None:
    """Replace damaged pages of the schema by those of a new library.

    Every library begins with the tables of the first migration in the same order, on the same pages. The pages of later
    tables depend on earlier content, so these tables (pictures inside texts) are lost.
    """
    new = copy.with_name("new.sqlite")
    with contextlib.closing(sqlite3.connect(new, isolation_level=None)) as connection:
        migrate(connection, MIGRATIONS[:1])
        size = int(connection.execute("PRAGMA page_size").fetchone()[0])
        tables = {root for (root,) in connection.execute("SELECT rootpage FROM sqlite_schema")}
    data = new.read_bytes()
    head = [page for page in range(1, len(data) // size + 1) if page not in tables]
    pages = (copy.stat().st_size + size - 1) // size
    with copy.open("r+b") as opened:
        for page in head:
            opened.seek((page - 1) * size)
            opened.write(data[(page - 1) * size : page * size])
        # See https://sqlite.org/fileformat2.html: how many pages there are, and that none of them are free.
        opened.seek(28)
        opened.write(pages.to_bytes(4, "big") + bytes(8))
        opened.seek(92)
        opened.write(data[24:28])
        opened.truncate(pages * size)


def _lengthen(file: Path) -> None:
    """Extend a truncated file to its length: SQLite reads nothing from a file that is too short."""
    with file.open("r+b") as opened:
        head = opened.read(32)
        page, pages = int.from_bytes(head[16:18], "big"), int.from_bytes(head[28:32], "big")
        length = (65536 if page == 1 else page) * pages
        if (
            head.startswith(b"SQLite format 3\0")
            and file.stat().st_size < length < MOST_LENGTHENED * file.stat().st_size
        ):
            opened.truncate(length)
