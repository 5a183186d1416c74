"""Files for pages on their way from a browser to the window: closed to others, and deleted when they are read.

Each has the name of an unfinished file of ours, so that one that nobody fetched is removed at a later start.
"""

import os
import re
import tempfile
from base64 import encodebytes
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from translation import paths
from translation.disk import own_files
from translation.errors import PageNotLoaded
from translation.texts import Text

BEGIN, END = own_files.PART
USUAL, PRIVATE = f"{BEGIN}page-", f"{BEGIN}private-"
NAME = re.compile(rf"(?:{re.escape(USUAL)}|{re.escape(PRIVATE)})\w+{re.escape(END)}")


@dataclass(frozen=True, slots=True)
class HandedPage:
    """A page as MHTML; ``private`` if nothing of it may be kept."""

    data: bytes
    private: bool


def as_mhtml(url: str, html: bytes, pictures: Sequence[tuple[str, bytes]]) -> bytes:
    """A page in UTF-8 with its pictures, as one file that ``translation.article.page`` reads."""
    boundary = "----dwibaca-" + os.urandom(16).hex()
    head = (
        f"Snapshot-Content-Location: {url}\r\nMIME-Version: 1.0\r\n"
        f'Content-Type: multipart/related; type="text/html"; boundary="{boundary}"\r\n\r\n'
    )
    parts = [("text/html; charset=utf-8", url, html)]
    parts += [("application/octet-stream", address, data) for address, data in pictures]
    whole = bytearray(head.encode("ascii"))
    for kind, address, data in parts:
        whole += (
            f"--{boundary}\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: base64\r\n"
            f"Content-Location: {address}\r\n\r\n"
        ).encode("ascii")
        whole += encodebytes(data) + b"\r\n"
    whole += f"--{boundary}--\r\n".encode("ascii")
    return bytes(whole)


def put_aside(page: HandedPage) -> Path:
    """Write a page to a file that the window takes. Raises OSError."""
    folder = paths.handed_pages()
    own_files.private_folder(folder)
    own_files.remove_left_behind(folder)
    handle, name = tempfile.mkstemp(prefix=PRIVATE if page.private else USUAL, suffix=END, dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(page.data)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def is_handed(source: str) -> bool:
    """True if a source is the path of such a file."""
    path = Path(source)
    return NAME.fullmatch(path.name) is not None and path.parent == paths.handed_pages()


def take(source: str) -> HandedPage:
    """The page in such a file, which is deleted. Raises PageNotLoaded if it is gone."""
    path = Path(source)
    try:
        data = path.read_bytes()
        path.unlink()
    except OSError as error:
        raise PageNotLoaded(
            Text("The page from the browser is no longer there."),
            Text("Click the extension's button in the browser once more."),
        ) from error
    return HandedPage(data, path.name.startswith(PRIVATE))
