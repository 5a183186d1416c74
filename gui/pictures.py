"""An article's pictures decoded for the reading view, in a worker, within limits: what is odd is left out."""

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from translation.document import Article
from translation.errors import ReaderError

WIDEST, TALLEST = 1200, 2400  # pixels: a page is hardly wider, on fine screens too
MOST_PIXELS = 40_000_000
SMALLEST = 24  # pixels either way: what is smaller is a counter, a mark or a placeholder
MOST_MEGABYTES = 200  # while one is decoded
# By their content. SVG, which can hold programs and load others, is not among them, nor are rarer decoders.
KINDS = frozenset(("jpeg", "png", "gif", "webp"))
JPEG, JPEG_END = b"\xff\xd8\xff", b"\xff\xd9"
TAIL = 64 * 1024

FindPictures = Callable[[], Mapping[str, bytes]]


def bytes_of(source: str | bytes, article: Article) -> dict[str, bytes]:
    """The pictures that were saved with an article's page, as they came; none where its file has gone since."""
    from translation.article.images import saved_pictures

    try:
        return dict(saved_pictures(source, article))
    except ReaderError:
        return {}


@dataclass(frozen=True, slots=True)
class Pictures:
    """An article's pictures by address, ready to be shown, and the bytes of the one above it, ``b""`` without."""

    images: Mapping[str, QImage] = field(default_factory=dict)
    lead: bytes = b""


def pictures_of(source: str | bytes, article: Article) -> Generator[None, None, Pictures]:
    """The pictures that were saved with an article's page; a step for each.

    Raises PageNotLoaded and PageNotReadable where the page's file has gone since it was read.
    """
    from translation.article.images import saved_pictures

    images: dict[str, QImage] = {}
    lead = b""
    for address, data in saved_pictures(source, article):
        if (image := decode(data)) is not None:
            images[address] = image
            if article.lead_image is not None and address == article.lead_image.url:
                lead = data
        yield
    return Pictures(images, lead)


def decode(data: bytes, widest: int = WIDEST, tallest: int = TALLEST) -> QImage | None:
    """The picture that these bytes are, upright and no larger than a page shows; ``None`` for one that is not sound."""
    if data.startswith(JPEG) and JPEG_END not in data[-TAIL:]:
        return None  # cut off, which its decoder would pass over and fill up with grey
    QImageReader.setAllocationLimit(MOST_MEGABYTES)
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    kind = bytes(reader.format().data()).decode("ascii", "replace")
    small = min(size.width(), size.height()) < SMALLEST
    if kind not in KINDS or small or size.width() * size.height() > MOST_PIXELS:
        return None
    reader.setScaledSize(_fitting(size, reader.transformation(), QSize(widest, tallest)))
    image = reader.read()
    return None if image.isNull() else image


def _fitting(size: QSize, turned: QImageIOHandler.Transformation, room: QSize) -> QSize:
    """The size, as it lies in the file, at which a picture fits into a room when it stands upright."""
    if turned & QImageIOHandler.Transformation.TransformationRotate90:
        room.transpose()
    if size.width() <= room.width() and size.height() <= room.height():
        return size
    fitting = size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
    return fitting.expandedTo(QSize(1, 1))
