"""What the extension says: messages with their lengths (native messaging), which together make a page.

    {"page": ADDRESS, "private": BOOLEAN}, then {"data": BASE64} …, the page's HTML in UTF-8
    {"picture": ADDRESS}, then {"data": BASE64} …, for each picture
    {"end": NUMBER}, of the page and its pictures together

The answer is ``{"ok": true}``, or ``{"ok": false, "trouble": …}`` with one of ``Trouble``.
"""

import binascii
import json
import re
import struct
from enum import StrEnum
from typing import BinaryIO

from translation.browser.handed_pages import HandedPage, as_mhtml

LONGEST_MESSAGE = 1_048_576  # bytes
MOST_BYTES = 64_000_000  # of a page with its pictures
MOST_PICTURES = 100
# As it stands in a header of MHTML: ASCII without spaces, which is how browsers write addresses.
ADDRESS = re.compile(r"(?:https?|file)://[!-~]{1,8000}", re.IGNORECASE)


class Trouble(StrEnum):
    """Why a page was not taken; the extension has a sentence for each."""

    DAMAGED = "damaged"
    TOO_LARGE = "too_large"
    NOT_KEPT = "not_kept"
    NO_DISPLAY = "no_display"
    NOT_STARTED = "not_started"


class NotTaken(Exception):
    """A page was not taken."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble)
        self.trouble = trouble


class Receiver:
    """Puts a page together from its messages."""

    def __init__(self) -> None:
        self._private = False
        self._parts: list[tuple[str, bytearray]] = []  # the page, then its pictures
        self._room = MOST_BYTES

    def take(self, message: object) -> HandedPage | None:
        """Add a message; the page with the last one. Raises NotTaken."""
        match message:
            case {"page": str(url), "private": bool(private)} if not self._parts:
                self._private = private
                self._begin(url)
            case {"picture": str(url)} if 0 < len(self._parts) <= MOST_PICTURES:
                self._begin(url)
            case {"data": str(data)} if self._parts:
                self._add(data)
            case {"end": int(count)} if self._parts and count == len(self._parts) and self._parts[0][1]:
                (url, html), *pictures = self._parts
                found = [(address, bytes(data)) for address, data in pictures]
                return HandedPage(as_mhtml(url, bytes(html), found), self._private)
            case _:
                raise NotTaken(Trouble.DAMAGED)
        return None

    def _begin(self, url: str) -> None:
        if not ADDRESS.fullmatch(url):
            raise NotTaken(Trouble.DAMAGED)
        self._parts.append((url, bytearray()))

    def _add(self, data: str) -> None:
        try:
            found = binascii.a2b_base64(data.encode("ascii"), strict_mode=True)
        except ValueError as error:
            raise NotTaken(Trouble.DAMAGED) from error
        self._room -= len(found)
        if self._room < 0:
            raise NotTaken(Trouble.TOO_LARGE)
        self._parts[-1][1].extend(found)


def receive(incoming: BinaryIO) -> HandedPage:
    """The page that arrives in a stream. Raises NotTaken, also when the stream ends before it."""
    receiver = Receiver()
    while True:
        page = receiver.take(_message(incoming))
        if page is not None:
            return page


def answer(outgoing: BinaryIO, trouble: Trouble | None) -> None:
    """Say whether the page was taken. Raises OSError if nobody listens."""
    said = json.dumps({"ok": trouble is None, **({"trouble": trouble} if trouble else {})}).encode()
    outgoing.write(struct.pack("=I", len(said)) + said)
    outgoing.flush()


def _message(incoming: BinaryIO) -> object:
    head = incoming.read(4)
    length = struct.unpack("=I", head)[0] if len(head) == 4 else 0
    if not 0 < length <= LONGEST_MESSAGE:
        raise NotTaken(Trouble.TOO_LARGE if length else Trouble.DAMAGED)
    text = incoming.read(length)
    try:
        if len(text) == length:
            message: object = json.loads(text)
            return message
    except (ValueError, RecursionError):
        pass
    raise NotTaken(Trouble.DAMAGED)
