"""Writing in the program's own package folder so that a package in it is either there and whole, or not there.

Whatever is on its way in or out has a hidden name that nobody lists. Only one process writes at a time; what it finds
hidden when it begins was left by one that was killed.
"""

import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from translation.errors import PackageNotUsable

LOCK = ".lock"
INSTALLING = ".installing-"
REMOVED = ".removed-"
REPLACED = ".replaced-"


@contextmanager
def writing(store: Path) -> Iterator[Path]:
    """A fresh hidden folder in the store, for as long as nobody else may write there; it is gone afterwards.

    Raises PackageNotUsable when another process is writing, or the disk refuses.
    """
    try:
        store.mkdir(parents=True, exist_ok=True)
        with (store / LOCK).open("a+b") as lock:
            if not taken(lock):
                raise PackageNotUsable(
                    "Another window or command is installing or removing a model.",
                    "Wait until it is done, then try again.",
                )
            clean(store)
            fresh = Path(tempfile.mkdtemp(prefix=INSTALLING, dir=store))
            try:
                yield fresh
            finally:
                shutil.rmtree(fresh, ignore_errors=True)
    except OSError as error:
        raise PackageNotUsable(
            f"The model folder {store} could not be written: {error.strerror or error}.",
            "Check that there is room on the disk and that you may write there, then try again.",
        ) from error


def taken(lock: BinaryIO) -> bool:
    """Whether the lock is ours now; the system gives it back when this process ends, however it ends."""
    try:
        if sys.platform == "win32":
            import msvcrt

            lock.seek(0)
            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def clean(store: Path) -> None:
    """Takes away what a killed install or removal left, and puts back a package that it had only moved aside."""
    for entry in list(store.iterdir()):
        if entry.name.startswith(REPLACED) and not (store / entry.name.removeprefix(REPLACED)).exists():
            entry.rename(store / entry.name.removeprefix(REPLACED))
        elif entry.name.startswith((INSTALLING, REMOVED, REPLACED)):
            shutil.rmtree(entry, ignore_errors=True)


def put(folder: Path, target: Path) -> None:
    """Renames a finished folder to its place; what stood there makes room, and comes back when that fails."""
    aside = target.with_name(REPLACED + target.name)
    if target.exists():
        target.rename(aside)
    try:
        folder.rename(target)
    except OSError:
        if aside.exists():
            aside.rename(target)
        raise
    shutil.rmtree(aside, ignore_errors=True)


def take_away(folder: Path) -> None:
    """Removes a package: hidden first, so that half of one is never listed."""
    aside = folder.with_name(REMOVED + folder.name)
    folder.rename(aside)
    shutil.rmtree(aside, ignore_errors=True)
