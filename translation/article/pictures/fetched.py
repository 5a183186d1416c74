"""The pictures of an article fetched from its site: one after another, within limits, revealing as little as possible.

Requests carry no cookies and no sign-in. They name only the page's site, because picture servers refuse other sites'
use of their pictures. A picture that fails is skipped, and a host that does not answer is not asked again.
"""

import contextlib
import time
from collections.abc import Generator, Iterable, Mapping
from dataclasses import replace

from translation.article.pictures.icon_files import is_icon_file
from translation.article.pictures.rules import MOST_BYTES, MOST_IN_ALL
from translation.errors import FetchFailure, NotFetched
from translation.image_header import MEDIA_TYPES, MOST_PIXELS, NoPicture, head_of, is_whole, kind_of
from translation.network.addresses import host, parts
from translation.network.client import Client, Limits, Network, Received
from translation.network.headers import site_of

LIMITS = Limits(connect=10.0, read=15.0, whole=30.0, bytes=MOST_BYTES, redirects=5, tries=2)
SECONDS_IN_ALL = 180.0  # for one article's
ACCEPT = f"{','.join(MEDIA_TYPES)},*/*;q=0.5"
ENOUGH = 16  # bytes that tell what kind of picture it is
# Pages and drawings under a picture's address: nothing of them is wanted.
OTHER_KINDS = ("text/", "image/svg", "application/json", "application/xhtml", "application/xml", "video/", "audio/")
# The next picture from the same host would end in the same way.
NO_ANSWER = (
    FetchFailure.NO_NETWORK,
    FetchFailure.NO_NAME,
    FetchFailure.REFUSED,
    FetchFailure.TIMEOUT,
    FetchFailure.TLS,
    FetchFailure.PROXY,
    FetchFailure.BUSY,
)


class _NotWanted(Exception):
    """The response is not a picture that can be shown."""


class _Arriving:
    """A picture that is being fetched, abandoned as soon as it proves not to be one."""

    def __init__(self) -> None:
        self._data = bytearray()

    def begin(self, _: int, headers: Mapping[str, str]) -> None:
        if headers.get("content-type", "").strip().lower().startswith(OTHER_KINDS):
            raise _NotWanted

    def take(self, piece: bytes) -> None:
        self._data += piece
        head = bytes(self._data[:ENOUGH])
        if len(head) == ENOUGH and not kind_of(head) and not is_icon_file(head):
            raise _NotWanted

    def __len__(self) -> int:
        return len(self._data)

    def __bytes__(self) -> bytes:
        return bytes(self._data)

    def picture(self) -> bytes:
        """The whole picture; ``b""`` if it is truncated, too small to be visible, or too large to be decoded."""
        data = bytes(self._data)
        try:
            head = head_of(data)
        except NoPicture:
            return b""
        return b"" if head.is_mark or head.width * head.height > MOST_PIXELS or not is_whole(data) else data


def fetched_pictures(
    addresses: Iterable[str], page: str, network: Network, room: int = MOST_IN_ALL
) -> Generator[Received | tuple[str, bytes], None, None]:
    """The pictures at a page's addresses in order, each with its address; ``b""`` for one that failed.

    ``page`` is the page's own address, ``room`` the limit of bytes for all together. Between pictures it yields the
    progress of the next one.
    """
    silent: set[str] = set()
    until = time.monotonic() + SECONDS_IN_ALL
    with Client(network, limits=LIMITS, cookies=False, sign_ins=False) as client:
        for address in addresses:
            arriving, data = _Arriving(), b""
            left = min(LIMITS.whole or 0, until - time.monotonic())
            if parts(address).scheme in ("http", "https") and host(address) not in silent and room > 0 and left > 0:
                limits = replace(LIMITS, bytes=min(MOST_BYTES, room), whole=left)
                headers = {"Accept": ACCEPT, **_referer(page, address)}
                try:
                    yield from client.get(
                        address, headers=headers, limits=limits, begin=arriving.begin, take=arriving.take
                    )
                    data = arriving.picture()
                except NotFetched as error:
                    if error.why in NO_ANSWER:
                        silent.add(host(address))
                except _NotWanted:
                    pass
            room -= len(arriving)
            yield address, data


def fetched_data(client: Client, address: str, page: str, limits: Limits) -> Generator[Received, None, bytes]:
    """What is at an address on a page at ``page``, if it begins like a picture; else ``b""``. Raises NotFetched."""
    arriving = _Arriving()
    headers = {"Accept": ACCEPT, **_referer(page, address)}
    with contextlib.suppress(_NotWanted):
        yield from client.get(address, headers=headers, limits=limits, begin=arriving.begin, take=arriving.take)
        return bytes(arriving)
    return b""


def _referer(page: str, address: str) -> Mapping[str, str]:
    """The Referer of a picture's request: the page's site, but never an https site over http."""
    there = parts(page)
    if there.scheme not in ("http", "https") or not there.netloc.isascii():
        return {}
    if there.scheme == "https" and parts(address).scheme != "https":
        return {}
    return {"Referer": f"{site_of(page)}/"}
