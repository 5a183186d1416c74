"""Rescue of a damaged library's readable part, and read-only access to other libraries' files."""

import contextlib
import shutil
import sqlite3
import tempfile
from collections.abc import Generator
from datetime import datetime
from pathlib import Path

from translation.errors import LibraryNotOpened, NotKept, ReaderError
from translation.library.safety.backups import STAMP, backups, free
from translation.library.safety.merge import Merged, merge
from translation.library.storage.schema import MIGRATIONS, migrate
from translation.library.storage.store import DAMAGE, Connection, as_text, is_there, open_library

MOST_LENGTHENED = 100  # times; what claims to have been longer has a damaged head


def rescue(path: Path) -> Generator[str, None, str]:
    """Set a damaged library aside and build a new one from its readable part and the last backup; return a message.

    Raises LibraryNotOpened if that fails, and NotKept if the disk is full; the damaged file stays aside.
    """
    aside = free(path.parent, f"{path.stem}-damaged-{datetime.now().astimezone():{STAMP}}", path.suffix)
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
    sentences.append(_articles(found.added, "rescued from it") if found else "Nothing of it can be read.")
    if more is not None and more.added:
        sentences.append(_articles(more.added, "taken from the last backup"))
    sentences.append(f"The damaged file is kept as “{aside}”.")
    return " ".join(sentences)


@contextlib.contextmanager
def opened(path: Path) -> Generator[Connection, None, None]:
    """A copy of a library's file, migrated to the current schema, for reading; the file itself stays unchanged.

    Raises LibraryNotOpened.
    """
    if not is_there(path):
        raise LibraryNotOpened(f"There is no file “{path}”.", "Look at its spelling.")
    with tempfile.TemporaryDirectory(prefix="dwibaca-") as folder:
        copy = Path(folder) / "library.sqlite"
        try:
            for ending in ("", "-wal"):
                with contextlib.suppress(FileNotFoundError):
                    shutil.copyfile(f"{path}{ending}", f"{copy}{ending}")
            _lengthen(copy)
            with contextlib.closing(_to_read(copy)) as connection:
                yield connection
        except DAMAGE as error:
            raise LibraryNotOpened(f"“{path}” cannot be read as a library.", "Choose another file.") from error
        except OSError as error:
            raise LibraryNotOpened(
                f"“{path}” cannot be read: {error.strerror or error}.", "Look at its drive."
            ) from error


def _taken(connection: Connection, other: Path, name: str) -> Generator[str, None, Merged | None]:
    """The result of merging a file's readable part into the library; ``None`` if it cannot be read at all."""
    try:
        with opened(other) as theirs:
            work = merge(connection, theirs)
            try:
                while True:
                    done, total = next(work)
                    yield f"Rescuing from {name}: {done} of {total} articles …"
            except StopIteration as ended:
                merged: Merged = ended.value
                return merged
    except NotKept:
        raise
    except (ReaderError, *DAMAGE, OSError):
        return None


def _to_read(copy: Path) -> Connection:
    """A connection to a migrated copy of a library; a lost first page is replaced by a new one."""
    try:
        return _migrated(copy)
    except LibraryNotOpened:
        raise
    except DAMAGE:
        _give_new_head(copy)
        return _migrated(copy)


def _migrated(copy: Path) -> Connection:
    connection = sqlite3.connect(copy, isolation_level=None)
    try:
        connection.text_factory = as_text
        migrate(connection)
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


def _articles(count: int, what: str) -> str:
    return f"{count} {'article was' if count == 1 else 'articles were'} {what}."
