"""Decoding of an article's pictures for the reading view, in a worker, within limits; invalid pictures are left out."""

import contextlib
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from translation.article.pictures.icons import find_icon
from translation.article.pictures.loading import find_pictures
from translation.article.pictures.rules import wanted_pictures
from translation.document import Article
from translation.errors import PageNotLoaded, PageNotReadable, ReaderError
from translation.image_header import MOST_PIXELS, SMALLEST, is_whole
from translation.network.client import Network
from translation.network.waiting import mapped

WIDEST, TALLEST = 1200, 2400  # pixels: a page is hardly wider, on fine screens too
ICON, SMALLEST_ICON = 64, 8  # pixels of the icon of a page
MOST_MEGABYTES = 200  # while one is decoded
MOST_SHOWN = 200_000_000  # bytes of one article's, decoded
# By their content. SVG, which can hold programs and load others, is not among them, nor are rarer decoders.
KINDS = frozenset(("jpeg", "png", "gif", "webp"))

FindPictures = Callable[[], Mapping[str, bytes]]


@dataclass(frozen=True, slots=True)
class Arrived:
    """A picture of an article: its address, the decoded picture and its bytes; both are empty if the picture failed.

    ``is_new`` if it is not in the library, ``is_icon`` if it is the icon of the article's page: that is kept under an
    address of its own, because it may be a picture of the article as well.
    """

    address: str
    image: QImage | None
    data: bytes
    is_new: bool
    is_icon: bool = False


def pictures_of(
    source: str | bytes, article: Article, network: "Network | None", stored: FindPictures, *, icon_only: bool = False
) -> Generator[Arrived | None, None, None]:
    """The pictures of an article, one by one: first those ``stored`` in the library, then those at its source.

    The icon of its page comes first, or last if it is fetched; with ``icon_only`` it comes alone. Without a
    ``network`` none is fetched. While a picture is being fetched, it yields ``None``.
    """
    known = _at_hand(stored)
    with contextlib.suppress(PageNotLoaded, PageNotReadable):  # the article is there, though its file has gone
        icon = yield from _icon(source, article, None, known)
        if not icon_only:
            yield from _pictures(source, article, network, known)
            if not icon and network is not None:
                yield from _icon(source, article, network, known)


def _icon(
    source: str | bytes, article: Article, network: "Network | None", known: Mapping[str, bytes]
) -> Generator[Arrived | None, None, bool]:
    """The icon of the article's page; whether there is one."""
    address = f"icon:{article.icon}"
    data = known.get(address, b"")
    is_new = not data
    if is_new:
        data = yield from mapped(find_icon(source, article, network), lambda _: None)
    image = decode(data, ICON, ICON, smallest=SMALLEST_ICON) if data else None
    if image is None:
        return False
    yield Arrived(address, image, data, is_new=is_new, is_icon=True)
    return True


def _pictures(
    source: str | bytes, article: Article, network: "Network | None", known: Mapping[str, bytes]
) -> Generator[Arrived | None, None, None]:
    room = MOST_SHOWN
    for address in wanted_pictures(article):
        if address in known:
            image = decode(known[address]) if room > 0 else None
            room -= image.sizeInBytes() if image is not None else 0
            yield Arrived(address, image, known[address], is_new=False)
    for step in find_pictures(source, article, network, known):
        if not isinstance(step, tuple):
            yield None
            continue
        address, data = step
        image = decode(data) if data and room > 0 else None
        room -= image.sizeInBytes() if image is not None else 0
        yield Arrived(address, image, data if image is not None else b"", is_new=True)


def bytes_of(
    source: str | bytes, article: Article, known: Mapping[str, bytes], stored: FindPictures
) -> Mapping[str, bytes]:
    """The bytes of an article's pictures for an export: ``known``, from the library, or saved with its page."""
    found = {**_at_hand(stored), **known}
    with contextlib.suppress(PageNotLoaded, PageNotReadable):
        found.update(step for step in find_pictures(source, article, None, found) if isinstance(step, tuple))
    return found


def _at_hand(stored: FindPictures) -> Mapping[str, bytes]:
    """The pictures in the library; none if it cannot be read, which opening the article has reported."""
    try:
        return stored()
    except ReaderError:
        return {}


def decode(data: bytes, widest: int = WIDEST, tallest: int = TALLEST, *, smallest: int = SMALLEST) -> QImage | None:
    """The decoded picture, upright and no larger than the view needs; ``None`` for a damaged or too small one."""
    if not is_whole(data):
        return None
    QImageReader.setAllocationLimit(MOST_MEGABYTES)
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    kind = bytes(reader.format().data()).decode("ascii", "replace")
    small = min(size.width(), size.height()) < smallest
    if kind not in KINDS or small or size.width() * size.height() > MOST_PIXELS:
        return None
    reader.setScaledSize(_fitting(size, reader.transformation(), QSize(widest, tallest)))
    image = reader.read()
    return None if image.isNull() else image


def _fitting(size: QSize, turned: QImageIOHandler.Transformation, room: QSize) -> QSize:
    """The size before rotation at which an upright picture fits into the available room."""
    if turned & QImageIOHandler.Transformation.TransformationRotate90:
        room.transpose()
    if size.width() <= room.width() and size.height() <= room.height():
        return size
    fitting = size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
    return fitting.expandedTo(QSize(1, 1))
