"""The reader's own files: nobody else on the machine can read them, and what a killed process left is removed.

Whatever is being written is locked by its writer, and the system lets go of a lock however a process ends. So what
looks left behind, belongs to this account, is not locked and is not brand new, is left behind.
"""

import contextlib
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from translation import paths

FOLDER, FILE = 0o700, 0o600
OTHERS = 0o077
PART = f".{paths.APPLICATION}-", ".part"  # the name's ends of what becomes a file once it is written
NOTES = "writing"  # in the folder of caches: a note for each folder of the reader's in which a file is being written
TEMPORARY = f"{paths.APPLICATION}-"  # begins the name of a temporary folder
LOCK = ".lock"
NEW = 60.0  # seconds for which nothing is taken for left behind: between its making and its lock
FORGOTTEN = 86_400.0  # seconds after which a folder without a lock is, too
LONGEST_NOTE = 10_000  # bytes


def private_folder(folder: Path) -> None:
    """Make a folder that only this account can enter; one that is there becomes so. Raises OSError if it cannot be."""
    folder.mkdir(mode=FOLDER, parents=True, exist_ok=True)
    _close(folder, FOLDER)


def private_file(file: Path) -> None:
    """Let only this account read a file; an empty one is made where there is none."""
    with contextlib.suppress(OSError):
        os.close(os.open(file, os.O_CREAT | os.O_RDWR | getattr(os, "O_BINARY", 0), FILE))
    _close(file, FILE)


def tidy_up() -> None:
    """At a program's start: close what is the reader's own to others, and remove what killed processes left."""
    library = paths.library()
    for folder in _own_folders():
        _close(folder, FOLDER)
    for file in (paths.settings_file(), paths.session_file(), *library.parent.glob(f"{library.stem}*")):
        _close(file, FILE)
    for file in library.parent.joinpath("backups").glob("*"):
        _close(file, FILE)
    for folder in _own_folders():
        remove_left_behind(folder)
    _tidy_up_elsewhere()
    with contextlib.suppress(OSError):
        for entry in Path(tempfile.gettempdir()).glob(f"{TEMPORARY}*"):
            if entry.is_dir() and not entry.is_symlink():
                _remove_folder(entry)


def remove_left_behind(folder: Path) -> None:
    """Remove the parts of files that killed processes of ours left in a folder."""
    with contextlib.suppress(OSError):
        for entry in folder.glob("*".join(PART)):
            if entry.is_file() and not entry.is_symlink() and _is_left(entry):
                for ending in ("", "-journal", "-wal", "-shm"):
                    with contextlib.suppress(OSError):
                        Path(f"{entry}{ending}").unlink(missing_ok=True)


@contextlib.contextmanager
def beside(file: Path) -> Iterator[Path]:
    """An empty file in the folder of ``file``, to be written and then moved there; else it is removed.

    If this process is killed, a later start finds it, wherever that is. Raises OSError.
    """
    remove_left_behind(file.parent)
    with _noted(file.parent.absolute()):
        handle, name = tempfile.mkstemp(prefix=PART[0], suffix=PART[1], dir=file.parent)
        os.close(handle)
        part = Path(name)
        try:
            with locked(part):
                yield part
        finally:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)


@contextlib.contextmanager
def _noted(folder: Path) -> Iterator[None]:
    """Note, until the end, that a file is being written in a folder that no start looks through by itself."""
    if folder in _own_folders():
        yield
        return
    with contextlib.ExitStack() as until_the_end:
        # Without room for a note, or a place, the file is written all the same.
        with contextlib.suppress(OSError):
            notes = paths.cache_folder() / NOTES
            private_folder(notes)
            handle, name = tempfile.mkstemp(prefix=PART[0], dir=notes)
            until_the_end.callback(_forget, Path(name))
            held = until_the_end.enter_context(os.fdopen(handle, "r+b"))
            held.write(os.fsencode(folder))
            held.flush()
            taken(held)
        yield


def _forget(note: Path) -> None:
    with contextlib.suppress(OSError):
        note.unlink(missing_ok=True)


def _tidy_up_elsewhere() -> None:
    """Remove what was left in folders of the reader's, as the notes of killed processes name them."""
    with contextlib.suppress(OSError):
        for note in (paths.cache_folder() / NOTES).glob(f"{PART[0]}*"):
            if note.is_file() and not note.is_symlink() and _is_left(note):
                with contextlib.suppress(OSError, ValueError):
                    folder = Path(os.fsdecode(note.read_bytes()[:LONGEST_NOTE]))
                    if folder.is_absolute():
                        remove_left_behind(folder)
                _forget(note)


def _own_folders() -> tuple[Path, ...]:
    """The folders that are the program's alone."""
    data = paths.library().parent
    there = (paths.data_folder(), paths.settings_file().parent, paths.session_file().parent, paths.cache_folder())
    return tuple(dict.fromkeys((*there, data, data / "backups", paths.handed_pages())))


@contextlib.contextmanager
def temporary_folder() -> Iterator[Path]:
    """A folder for this process alone that is removed afterwards, or at a later start if the process is killed."""
    with tempfile.TemporaryDirectory(prefix=TEMPORARY, ignore_cleanup_errors=True) as name:
        folder = Path(name)
        with (folder / LOCK).open("a+b") as lock:
            taken(lock)
            yield folder


@contextlib.contextmanager
def locked(file: Path) -> Iterator[None]:
    """Lock a file that is being written, so that another start does not take it for left behind."""
    if sys.platform == "win32":  # what is open cannot be removed there, and a lock would keep its writer out
        yield
        return
    with file.open("rb") as lock:
        taken(lock)
        yield


def taken(lock: IO[Any]) -> bool:
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


def _close(path: Path, mode: int) -> None:
    """Take from others what they may do with a file or folder of this account's."""
    with contextlib.suppress(OSError):
        found = path.stat()
        if found.st_mode & OTHERS and _is_ours(found):
            path.chmod(mode)


def _is_ours(found: os.stat_result) -> bool:
    return sys.platform == "win32" or found.st_uid == os.getuid()


def _is_left(file: Path) -> bool:
    found = file.stat()
    if not _is_ours(found) or time.time() - found.st_mtime < NEW:
        return False
    with file.open("rb") as lock:
        return taken(lock)


def _remove_folder(folder: Path) -> None:
    with contextlib.suppress(OSError):
        found = folder.stat()
        age = time.time() - found.st_mtime
        lock = folder / LOCK
        if not _is_ours(found) or age < NEW or (not lock.exists() and age < FORGOTTEN):
            return
        if lock.exists():
            with lock.open("rb") as held:
                if not taken(held):
                    return
        shutil.rmtree(folder, ignore_errors=True)
