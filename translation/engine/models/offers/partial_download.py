"""Partial downloads: the bytes so far, their origin, and checks that a response continues them."""

import hashlib
import re
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Self

from translation.engine.models.json_cache import read_note, write_note
from translation.engine.models.offers.addresses import RemoteFile, host_of
from translation.engine.models.progress import Phase, Step, Work
from translation.network.waiting import seconds_left
from translation.texts import Text

CHUNK = 1024**2
PARTIAL = 206
MOST_BYTES = 4 * 10**9  # of a file whose size nobody says
ZIP = b"PK\x03\x04"
PAGES = (b"<!doctype html", b"<html")  # what begins a web page
OTHER_MIRROR = Text("Try again later, or install the model from a file.")
CONTENT_RANGE = re.compile(r"bytes\s+(?:(\d{1,18})-(\d{1,18})|\*)/(\d{1,18}|\*)", re.IGNORECASE)


def _is_packed(head: Mapping[str, str]) -> bool:
    """True if a response body is compressed, so that its byte count differs from the file's."""
    return head.get("content-encoding", "").lower() not in ("", "identity")


def _length(head: Mapping[str, str]) -> int:
    """The number of bytes that a response announces; 0 if it announces none."""
    length = head.get("content-length", "")
    return int(length) if length.isdecimal() and len(length) < 19 and not _is_packed(head) else 0


class WrongFile(Exception):
    """The response is not the file."""

    def __init__(self, happened: Text, advice: Text = OTHER_MIRROR) -> None:
        super().__init__(happened)
        self.happened, self.advice = happened, advice


class CannotResume(Exception):
    """The response does not continue the partial download."""


class PartialDownload:
    """The partial download of a file, locked against other processes by the caller. A context manager.

    It lies in ``folder`` with a record that also has what ``record`` holds, and moves to ``place`` when it is complete.
    ``begin`` and ``take`` may be called in another thread, as the network does. Every write may raise OSError.
    """

    def __init__(
        self, folder: Path, remote: RemoteFile, record: Mapping[str, Any], *, place: Path | None = None
    ) -> None:
        self.folder, self.remote, self._record = folder, remote, record
        self.file, self._whole = folder / f"{remote.name}.part", (place or folder) / remote.name
        self._note_file = folder / f"{remote.name}.json"
        self._sink: BinaryIO | None = None
        self._hash = hashlib.sha256()
        self._hashed = 0
        self._began: tuple[float, int] | None = None
        self.position = 0  # bytes that are here
        self.is_whole = False
        note = read_note(self._note_file)
        self._url, self._etag, self._modified = (str(note.get(name) or "") for name in ("url", "etag", "modified"))
        total = note.get("total")
        self.total = remote.size or (total if type(total) is int and total > 0 else 0)  # 0: nobody has said
        held_checksum = note.get("sha256")
        self._other = bool(held_checksum and remote.sha256 and held_checksum != remote.sha256) or bool(
            remote.size and type(total) is int and total > 0 and total != remote.size
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()
        if kind is not None and not self.position:
            self._note_file.unlink(missing_ok=True)
            self.file.unlink(missing_ok=True)

    @property
    def validators(self) -> tuple[str, str]:
        """The ETag and the date that the server gave the file, ``""`` for none."""
        return self._etag, self._modified

    @property
    def url(self) -> str:
        """The address that the file came from, ``""`` if nothing came."""
        return self._url

    @property
    def missing(self) -> int:
        """The number of missing bytes, 0 if unknown."""
        return max(0, self.total - self.position)

    def step(self, host: str = "") -> Step:
        """The progress as a step."""
        left = None
        if self._began is not None and self.total:
            since, then = self._began
            left = seconds_left(self.position - then, self.total - then, time.monotonic() - since)
        return Step(Phase.DOWNLOADING, self.position, self.total or None, left, host)

    def look(self) -> Work[None]:
        """Load the partial download of an earlier run, and hash it if there is a checksum."""
        if self._whole.is_file() and not self.file.exists():
            self._whole.rename(self.file)
        self.position = self.file.stat().st_size if self.file.is_file() else 0
        known = self._url and (self._etag or self._modified or self.total or self.remote.sha256)
        if self._other or not known or (self.total and self.position > self.total):
            self.empty()
        if self.remote.sha256 and self.position:
            with self.file.open("rb") as opened:
                while chunk := opened.read(CHUNK):
                    self._hash.update(chunk)
                    self._hashed += len(chunk)
                    yield Step(Phase.CHECKING, self._hashed, self.position)
        if self.position and self.position == self.total:
            try:
                self.check()
            except WrongFile:
                self.empty()

    def empty(self) -> None:
        """Restart from the beginning."""
        self.close()
        self.file.unlink(missing_ok=True)
        self._restart()

    def _restart(self) -> None:
        self.position = self._hashed = 0
        self._hash = hashlib.sha256()
        self._url = self._etag = self._modified = ""
        self.total = self.remote.size
        self.is_whole = False

    def range_from(self, url: str) -> dict[str, str]:
        """The headers that request only the missing bytes, provided that the file is unchanged."""
        self._began = None
        if not self.position:
            return {}
        asked = {"Range": f"bytes={self.position}-"}
        if self._etag and not self._etag.startswith("W/"):
            return asked | {"If-Range": self._etag}
        if self._modified and url == self._url and not self._etag:
            return asked | {"If-Range": self._modified}
        return asked

    def open(self) -> None:
        """Open the file for writing."""
        self._sink = self.file.open("ab")

    def close(self) -> None:
        """Close the file."""
        sink, self._sink = self._sink, None
        if sink is not None:
            sink.close()

    def begin(self, url: str, status: int, head: Mapping[str, str]) -> None:
        """Check the head of a response. Raises CannotResume and WrongFile."""
        if status == PARTIAL:
            total = self._going_on(head)
        else:
            if self._sink is not None and self.position:
                self._sink.truncate(0)
            self._restart()
            total = _length(head)
        if self.remote.size and total and total != self.remote.size:
            raise WrongFile(Text("What {host} has is of another size than the list of models says.", host=host_of(url)))
        self.total = self.remote.size or total or self.total
        self._url = url
        self._etag, self._modified = head.get("etag", self._etag), head.get("last-modified", self._modified)
        self._began = (time.monotonic(), self.position)
        note = {"url": url, "etag": self._etag, "modified": self._modified, "total": self.total}
        write_note(self._note_file, {**self._record, "sha256": self.remote.sha256, **note})

    def _going_on(self, head: Mapping[str, str]) -> int:
        """The total length in a partial response, or 0. Raises CannotResume if it does not continue the file."""
        said = CONTENT_RANGE.fullmatch(head.get("content-range", "").strip())
        if said is None or said[1] is None or int(said[1]) != self.position or not self.position or _is_packed(head):
            raise CannotResume
        total = 0 if said[3] == "*" else int(said[3])
        etag, modified = head.get("etag", ""), head.get("last-modified", "")
        if self._etag and etag:
            same = self._etag == etag
        else:
            same = not self._modified or not modified or self._modified == modified
        if not same or (self.total and total and self.total != total):
            raise CannotResume
        return total

    def take(self, chunk: bytes) -> None:
        """Write received bytes. Raises WrongFile if they are of another kind of file, and OSError."""
        if self._sink is None:
            raise ValueError("nothing is to be taken any more")
        if not self.position:
            self._check_kind(chunk)
        self._sink.write(chunk)
        if self.remote.sha256:
            self._hash.update(chunk)
            self._hashed += len(chunk)
        self.position += len(chunk)
        if self.total and self.position > self.total:
            raise WrongFile(Text("What {host} sends is longer than it said.", host=host_of(self._url)))
        if not self.total and self.position > MOST_BYTES:
            raise WrongFile(
                Text(
                    "What {host} sends is larger than {value} GB, and has no end.",
                    host=host_of(self._url),
                    value=MOST_BYTES // 10**9,
                )
            )

    def _check_kind(self, chunk: bytes) -> None:
        """Raise WrongFile if these first bytes are not those of such a file."""
        host = host_of(self._url)
        if self.remote.is_package and not ZIP.startswith(chunk[: len(ZIP)]):
            raise WrongFile(Text("What {host} sends is not an Argos package.", host=host))
        if not self.remote.is_package and chunk.lstrip()[:15].lower().startswith(PAGES):
            name = self.remote.name
            raise WrongFile(Text("What {host} sends is a web page, not the file “{name}”.", host=host, name=name))

    def is_all(self, content_range: str) -> bool:
        """True if the partial file is complete according to a server that has nothing beyond it (RFC 9110, 15.5.17)."""
        said = CONTENT_RANGE.fullmatch(content_range.strip())
        return said is not None and said[3] == str(self.position) and self.position > 0

    def check(self) -> None:
        """Check that it is complete and matches what is published. Raises WrongFile."""
        host = host_of(self._url)
        if not self.position:
            raise WrongFile(Text("What {host} sends is empty.", host=host))
        if self.total and self.position != self.total:
            raise WrongFile(Text("What {host} sent is shorter than it said.", host=host))
        if self.remote.sha256 and self._hash.hexdigest() != self.remote.sha256:
            raise WrongFile(Text("The file from {host} does not match the published checksum.", host=host))
        self.is_whole = True

    def finish(self) -> Path:
        """Move the complete file to its place."""
        self.close()
        self.file.replace(self._whole)
        return self._whole
