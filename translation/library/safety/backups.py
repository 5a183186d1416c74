"""Backups: whole copies of a library, one a day beside it (the last few are kept), and others on request."""

import contextlib
import sqlite3
from datetime import datetime, timedelta
from pathlib import Path

from translation.errors import FileNotWritten
from translation.library.storage.store import Connection, told

BACKUPS = 5  # that are kept
EVERY = timedelta(days=1)
ELSEWHERE = "Look whether there is room and the folder can be written, or choose another."
STAMP = "%Y-%m-%d-%H%M%S"


def backup(connection: Connection, path: Path) -> Path:
    """Copy the library at ``path`` beside it, remove all but the last few copies, and return the new one.

    Raises FileNotWritten and LibraryDamaged.
    """
    folder = _backup_folder(path)
    made = free(folder, f"{path.stem}-{datetime.now().astimezone():{STAMP}}", path.suffix)
    copy_to(connection, made)
    for old in backups(path)[:-BACKUPS]:
        with contextlib.suppress(OSError):
            old.unlink()
    return made


def backups(path: Path) -> list[Path]:
    """The backups of the library at ``path``, newest last."""
    return sorted(_backup_folder(path).glob(f"{path.stem}-*{path.suffix}"))


def backup_is_due(path: Path) -> bool:
    """True if the last backup is older than a day."""
    there = backups(path)
    if not there:
        return True
    try:
        return datetime.fromtimestamp(there[-1].stat().st_mtime) < datetime.now() - EVERY
    except OSError:
        return True


def copy_to(connection: Connection, path: Path) -> None:
    """Copy the whole library into one file, atomically. Raises FileNotWritten, LibraryDamaged."""
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


def free(folder: Path, stem: str, ending: str) -> Path:
    """An unused file name in the folder; names made within the same second sort in order."""
    made, number = folder / f"{stem}{ending}", 1
    while made.exists():
        number += 1
        made = folder / f"{stem}_{number}{ending}"
    return made


def _backup_folder(path: Path) -> Path:
    return path.parent / "backups"
