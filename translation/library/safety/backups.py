"""Whole copies of a library: one a day beside it, of which the good ones of days, weeks and months stay, and others.

Their order is that of a counter in each file: names can be changed, and clocks jump.
"""

import contextlib
import os
import sqlite3
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from translation.disk.own_files import FOLDER, beside
from translation.errors import FileNotWritten
from translation.library.storage.life import backup_counter
from translation.library.storage.schema import APPLICATION_ID
from translation.library.storage.store import DAMAGE, Connection, told, transaction
from translation.system_errors import reason_of
from translation.texts import Text

LAST = 5  # backups stay whatever their dates,
DAILY, WEEKLY, MONTHLY = 5, 4, 3  # and of as many days, weeks and months the last of each
EVERY = timedelta(days=1)
ELSEWHERE = Text("Check that there is room and that the folder can be written to, or choose another.")
STAMP = "%Y-%m-%d-%H%M%S"
HEAD = 100  # bytes of a file that tell whose it is, see https://sqlite.org/fileformat2.html
BEGINNING = b"SQLite format 3\0"


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup: its file, when it was made, and the number that orders it; 0 where it has none."""

    file: Path
    made: datetime
    number: int


def backup(connection: Connection, path: Path) -> Path:
    """Copy the library of ``path`` beside it, and remove the copies that are too many; the new one.

    Raises FileNotWritten, NotKept and LibraryDamaged.
    """
    now = datetime.now().astimezone()
    number = 1 + max((one.number for one in backups(path)), default=0)
    with transaction(connection, Text("The backup's number")):
        (number,) = connection.execute(
            "UPDATE life SET backups = max(backups + 1, ?) RETURNING backups", (number,)
        ).fetchone()
    made = free(_backup_folder(path), f"{path.stem}-{now:{STAMP}}", path.suffix)
    copy_to(connection, made)
    for old in outdated(backups(path)):
        with contextlib.suppress(OSError):
            old.file.unlink()
    return made


def backups(path: Path) -> list[Backup]:
    """The backups of the library of ``path`` that can be read, the newest last."""
    found = (_as_backup(file) for file in _backup_folder(path).glob(f"{path.stem}-*{path.suffix}"))
    return sorted(filter(None, found), key=lambda one: (one.number, one.file.name))


def outdated(there: Sequence[Backup]) -> list[Backup]:
    """Those backups, of all in their order, that need not stay."""
    last: Sequence[Backup] = there[::-1]
    stay = set(last[:LAST])
    periods: tuple[tuple[int, Callable[[date], Hashable]], ...] = (
        (DAILY, date.toordinal),
        (WEEKLY, lambda day: day.isocalendar()[:2]),
        (MONTHLY, lambda day: (day.year, day.month)),
    )
    for most, period in periods:
        ends: dict[Hashable, Backup] = {}
        for one in last:
            ends.setdefault(period(one.made.astimezone().date()), one)
        stay |= set(list(ends.values())[:most])
    return [one for one in there if one not in stay]


def backup_is_due(path: Path) -> bool:
    """True if the last backup is older than a day, or dated in the future."""
    there, now = backups(path), datetime.now().astimezone()
    return not there or not now - EVERY < there[-1].made <= now


def copy_to(connection: Connection, path: Path, *, force: bool = False) -> None:
    """The whole library as one file, written beside, then put in its place.

    A file that is no library is replaced with ``force`` alone; what is no file never is. Raises FileNotWritten and
    LibraryDamaged.
    """
    _refuse_to_replace(connection, path, force=force)
    try:
        path.parent.mkdir(mode=FOLDER, parents=True, exist_ok=True)
        with beside(path) as part:
            with contextlib.closing(sqlite3.connect(part, isolation_level=None)) as copy:
                connection.backup(copy)
                copy.execute("PRAGMA journal_mode = DELETE")  # one file, not three
                copy.execute("UPDATE life SET made = ?", (datetime.now().astimezone().isoformat(),))
            with part.open("rb+") as written:
                os.fsync(written.fileno())
            part.replace(path)
    except sqlite3.DatabaseError as error:
        with told():
            connection.execute("SELECT count(*) FROM article").fetchone()
        raise FileNotWritten(
            Text("“{path}” was not written: {reason}.", path=path, reason=reason_of(error)), ELSEWHERE
        ) from error
    except OSError as error:
        raise FileNotWritten(
            Text("“{path}” was not written: {reason}.", path=path, reason=reason_of(error)), ELSEWHERE
        ) from error


def free(folder: Path, stem: str, ending: str) -> Path:
    """An unused file name in the folder; names made within the same second sort in order."""
    made, number = folder / f"{stem}{ending}", 1
    while made.exists():
        number += 1
        made = folder / f"{stem}_{number}{ending}"
    return made


def _refuse_to_replace(connection: Connection, path: Path, *, force: bool) -> None:
    """Raise FileNotWritten where something is at ``path`` that is not to be replaced."""
    another = Text("Choose another name.")
    try:
        if not path.name or path.is_dir():
            raise FileNotWritten(Text("“{path}” is a folder.", path=path), Text("Name a file in it."))
        if not path.exists():
            return
        if not path.is_file():
            raise FileNotWritten(Text("“{path}” is a device or a pipe, not a file.", path=path), another)
        if any(path.samefile(own) for own in _files_of(connection)):
            raise FileNotWritten(Text("“{path}” is the library itself.", path=path), another)
        with path.open("rb") as opened:
            head = opened.read(HEAD)
    except OSError as error:
        raise FileNotWritten(
            Text("“{path}” was not written: {reason}.", path=path, reason=reason_of(error)), ELSEWHERE
        ) from error
    if not force and not (head.startswith(BEGINNING) and head[68:72] == APPLICATION_ID.to_bytes(4, "big")):
        raise FileNotWritten(
            Text("“{path}” is there already and is no library of Dwibaca.", path=path),
            Text("Choose another name; on the command line --force replaces it."),
        )


def _files_of(connection: Connection) -> Iterator[Path]:
    """The library's own files."""
    for _, _, file in connection.execute("PRAGMA database_list"):
        yield from (
            Path(f"{file}{ending}") for ending in ("", "-wal", "-shm") if file and Path(f"{file}{ending}").exists()
        )


def _as_backup(file: Path) -> Backup | None:
    """The backup in a file; ``None`` where it cannot be read. Those of earlier versions have no number."""
    number, made = 0, None
    try:
        with contextlib.closing(
            sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        ) as connection:
            connection.execute("SELECT count(*) FROM article WHERE 0").fetchone()
            with contextlib.suppress(sqlite3.OperationalError):
                number, made = backup_counter(connection)
        return Backup(file, made or datetime.fromtimestamp(file.stat().st_mtime).astimezone(), number)
    except (*DAMAGE, OSError, OverflowError, TypeError):
        return None


def _backup_folder(path: Path) -> Path:
    return path.parent / "backups"
