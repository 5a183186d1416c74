"""Writing in the program's own package folder so that a package in it is either there and whole, or not there.

Whatever is on its way in or out has a hidden name that nobody lists. Only one process writes at a time; what it finds
hidden when it begins was left by one that was killed.
"""

import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from translation.errors import StoreNotWritten

LOCK = ".lock"
INSTALLING = ".installing-"
REMOVED = ".removed-"
REPLACED = ".replaced-"


@contextmanager
def writing(store: Path) -> Iterator[Path]:
    """A fresh hidden folder in the store, for as long as nobody else may write there; it is gone afterwards.

    Raises StoreNotWritten when another process is writing, or the disk refuses.
    """
    try:
        store.mkdir(parents=True, exist_ok=True)
        with (store / LOCK).open("a+b") as lock:
            if not taken(lock):
                raise StoreNotWritten(
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
        raise StoreNotWritten(
            f"The model folder {store} could not be written: {error.strerror or error}.",
            "Check that there is room on the disk and that you may write there, then try again.",
        ) from error


def taken(lock: BinaryIO) -> bool:
    """True if we hold the lock now; the system releases it when this process ends, however it ends."""
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
    """Takes away what a killed install or removal left, and puts back a package that it had only moved aside.

    What was removed and may still come back is left alone as long as whoever removed it runs.
    """
    for entry in [entry for entry in store.iterdir() if entry.is_dir()]:
        if entry.name.startswith(REPLACED) and not (store / entry.name.removeprefix(REPLACED)).exists():
            entry.rename(store / entry.name.removeprefix(REPLACED))
        elif entry.name.startswith((INSTALLING, REPLACED)):
            shutil.rmtree(entry, ignore_errors=True)
        elif entry.name.startswith(REMOVED):
            with lock_of(entry).open("a+b") as lock:
                forsaken = taken(lock)
            if forsaken:
                delete(entry)


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


def lock_of(aside: Path) -> Path:
    """The file that is locked as long as what was removed may come back."""
    return aside.with_name(f"{aside.name}.lock")


def delete(aside: Path) -> None:
    """Deletes what was moved aside. Where the system holds a file of it, the next to write here tries again."""
    shutil.rmtree(aside, ignore_errors=True)
    if not aside.exists():
        with suppress(OSError):
            lock_of(aside).unlink(missing_ok=True)


class Removed:
    """A package that is removed, and can come back until it is let go of or the program ends, however it ends.

    It is hidden as a whole, so that half of one is never listed. Its folder is renamed, which the system allows while a
    model of it is in use. To be made inside ``writing``; raises OSError.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        number = next(number for number in range(10_000) if not (_aside(folder, number)).exists())
        self._aside = _aside(folder, number)
        self._lock = lock_of(self._aside).open("a+b")
        taken(self._lock)
        try:
            folder.rename(self._aside)
        except OSError:
            self._lock.close()
            lock_of(self._aside).unlink(missing_ok=True)
            raise

    def bring_back(self) -> None:
        """Put it where it was. Raises StoreNotWritten where another has taken its place."""
        with writing(self.folder.parent):
            if self.folder.exists():
                raise StoreNotWritten(
                    f"Another model was installed as “{self.folder.name}” since.", "Remove that first, then try again."
                )
            self._aside.rename(self.folder)
        self.let_go()

    def let_go(self) -> None:
        """Delete it, unless it came back."""
        self._lock.close()
        delete(self._aside)


def _aside(folder: Path, number: int) -> Path:
    return folder.with_name(f"{REMOVED}{number}-{folder.name}")
