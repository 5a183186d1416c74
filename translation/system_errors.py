"""The reasons that the operating system gives for an error, as sentences that can be translated."""

import errno

from translation.texts import Text

REASONS = {
    errno.EACCES: Text("Permission denied"),
    errno.EBUSY: Text("Device or resource busy"),
    errno.EDQUOT: Text("Disk quota exceeded"),
    errno.EEXIST: Text("File exists"),
    errno.EFBIG: Text("File too large"),
    errno.EINVAL: Text("Invalid argument"),
    errno.EIO: Text("Input/output error"),
    errno.EISDIR: Text("Is a directory"),
    errno.ELOOP: Text("Too many levels of symbolic links"),
    errno.EMFILE: Text("Too many open files"),
    errno.ENAMETOOLONG: Text("File name too long"),
    errno.ENFILE: Text("Too many open files in system"),
    errno.ENODEV: Text("No such device"),
    errno.ENOENT: Text("No such file or directory"),
    errno.ENOMEM: Text("Cannot allocate memory"),
    errno.ENOSPC: Text("No space left on device"),
    errno.ENOTDIR: Text("Not a directory"),
    errno.ENOTEMPTY: Text("Directory not empty"),
    errno.ENXIO: Text("No such device or address"),
    errno.EPERM: Text("Operation not permitted"),
    errno.EROFS: Text("Read-only file system"),
    errno.ESTALE: Text("Stale file handle"),
    errno.ETIMEDOUT: Text("Connection timed out"),
    errno.EXDEV: Text("Invalid cross-device link"),
}


def reason_of(error: BaseException) -> str:
    """The system's reason for an error, without a full stop: a Text for the usual ones."""
    known = REASONS.get(getattr(error, "errno", None) or 0)
    return known or (getattr(error, "strerror", None) or str(error)).rstrip(".")
