"""Atomic changes in the program's package folder: a package is there completely or not at all.

A package that is being installed or removed has a hidden name that is never listed. Only one process writes at a time;
hidden folders that it finds at its start were left by a killed process.
"""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from translation.disk.own_files import taken
from translation.errors import StoreNotWritten
from translation.system_errors import reason_of
from translation.texts import Text

LOCK = ".lock"
INSTALLING = ".installing-"
REMOVED = ".removed-"
REPLACED = ".replaced-"


@contextmanager
def writing(store: Path) -> Iterator[Path]:
    """A new hidden folder in the store, which is locked meanwhile; it is deleted afterwards.

    Raises StoreNotWritten if another process is writing, or on a disk error.
    """
    try:
        store.mkdir(parents=True, exist_ok=True)
        with (store / LOCK).open("a+b") as lock:
            if not taken(lock):
                raise StoreNotWritten(
                    Text("Another window or command is installing or removing a model."),
                    Text("Wait until it is done, then try again."),
                )
            clean(store)
            fresh = Path(tempfile.mkdtemp(prefix=INSTALLING, dir=store))
            try:
                yield fresh
            finally:
                shutil.rmtree(fresh, ignore_errors=True)
    except OSError as error:
        raise StoreNotWritten(
            Text(
                "The model folder {folder} could not be written: {reason}.",
                folder=store,
                reason=reason_of(error),
            ),
            Text("Check that there is room on the disk and that you may write there, then try again."),
        ) from error


def clean(store: Path) -> None:
    """Delete the remains of a killed installation or removal, and restore a package that it had only moved aside.

    A removed package that can be restored is kept as long as the process that removed it runs.
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
    """Rename a finished folder to its place; a folder already there is moved aside, and restored on failure."""
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
    """The file that is locked as long as a removed package can be restored."""
    return aside.with_name(f"{aside.name}.lock")


def delete(aside: Path) -> None:
    """Delete a folder that was moved aside. If the system holds one of its files, the next writer tries again."""
    shutil.rmtree(aside, ignore_errors=True)
    if not aside.exists():
        with suppress(OSError):
            lock_of(aside).unlink(missing_ok=True)


class Removed:
    """A removed package that can be restored until it is released or the program ends.

    It is hidden by one rename, so that a partial package is never listed; the system allows this even while its model
    is in use. Must be created inside ``writing``. Raises OSError.
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
        """Restore it. Raises StoreNotWritten if another package has taken its place."""
        with writing(self.folder.parent):
            if self.folder.exists():
                raise StoreNotWritten(
                    Text("Another model was installed as “{name}” since.", name=self.folder.name),
                    Text("Remove that first, then try again."),
                )
            self._aside.rename(self.folder)
        self.let_go()

    def let_go(self) -> None:
        """Delete it unless it was restored."""
        self._lock.close()
        delete(self._aside)


def _aside(folder: Path, number: int) -> Path:
    return folder.with_name(f"{REMOVED}{number}-{folder.name}")
