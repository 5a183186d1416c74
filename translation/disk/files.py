"""Atomic writing: a file is written beside its place, flushed, then moved, so that it is never incomplete."""

import contextlib
import errno
import os
from pathlib import Path

from translation.disk.own_files import FILE, beside
from translation.errors import FileNotWritten
from translation.texts import Text, sentences

REASONS = {
    errno.ENOSPC: (Text("The disk is full."), Text("Make room on it, or choose another folder.")),
    errno.EDQUOT: (Text("Your share of the disk is used up."), Text("Make room on it, or choose another folder.")),
    errno.EROFS: (Text("This drive can only be read."), Text("Choose a folder on another drive.")),
    errno.EACCES: (Text("This account may not write there."), Text("Choose a folder of your own.")),
    errno.EPERM: (Text("This account may not write there."), Text("Choose a folder of your own.")),
    errno.ENAMETOOLONG: (Text("The name is too long for this drive."), Text("Give the file a shorter name.")),
    errno.EISDIR: (Text("There is a folder of this name."), Text("Give the file another name.")),
    errno.ENOTDIR: (Text("A part of its path is a file, not a folder."), Text("Choose another folder.")),
    errno.ENOENT: (Text("There is no such folder, and it cannot be made."), Text("Choose another folder.")),
    errno.EEXIST: (Text("There is a file of this name, where a folder is needed."), Text("Choose another folder.")),
}


def write_text(path: Path, text: str, *, private: bool = False) -> None:
    """Write ``text`` in UTF-8, as ``write_bytes`` does."""
    write_bytes(path, text.encode("utf-8", "replace"), private=private)


def write_bytes(path: Path, data: bytes, *, private: bool = False) -> None:
    """Write ``data`` to ``path`` atomically, and create its folder. Raises FileNotWritten.

    A symbolic link is kept and its target replaced; a device or pipe is written to directly. A ``private`` file is for
    this account alone.
    """
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if path.exists() and not path.is_file():
            path.write_bytes(data)
            return
        place = path.resolve()
        place.parent.mkdir(parents=True, exist_ok=True)
        with beside(place) as part:
            with part.open("r+b") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            part.chmod(FILE if private else _usual_mode(place))
            part.replace(place)
    except (OSError, ValueError) as error:
        raise not_written(f"“{path}”", error) from error


def not_written(what: str, error: Exception) -> FileNotWritten:
    """The error for a failed write, with the system's reason in plain words."""
    happened, advice = REASONS.get(
        getattr(error, "errno", None) or 0, (Text("{reason}.", reason=error), Text("Choose another folder."))
    )
    return FileNotWritten(sentences(Text("{what} was not written.", what=what), happened), advice)


def _usual_mode(path: Path) -> int:
    """The mode of the replaced file, else that of a new file."""
    with contextlib.suppress(OSError):
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
