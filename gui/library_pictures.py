"""Small pictures for a list, made of bytes that may be anything: with limits, and outside the window's thread."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

SIDE = QSize(192, 144)  # pixels of what is kept: a row's picture at three times the usual density
MOST_BYTES = 20_000_000
MOST_PIXELS = 60_000_000  # of a picture that its format cannot make smaller while reading
FORMATS = ("jpeg", "png", "webp", "gif", "bmp")  # no drawings: they can name other files
QUALITY = 82
SMALL = 60_000  # bytes; a picture of more is not read whole again and again


def thumbnail(data: bytes) -> QImage:
    """A picture that covers ``SIDE``, cut at its edges; a null image of what is none, or too large to look at."""
    if len(data) > MOST_BYTES:
        return QImage()
    device = QBuffer()
    device.setData(QByteArray(data))
    device.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(device)
    reader.setAutoTransform(True)
    if bytes(reader.format().data()).decode("ascii", "replace") not in FORMATS:
        return QImage()
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > MOST_PIXELS:
        return QImage()
    around = size.scaled(SIDE, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    if around.width() < size.width():
        reader.setScaledSize(QSize(max(1, around.width()), max(1, around.height())))
    image = reader.read()
    cut = QRect(0, 0, min(SIDE.width(), image.width()), min(SIDE.height(), image.height()))
    cut.moveCenter(image.rect().center())
    return image.copy(cut) if not image.isNull() else image


def as_bytes(image: QImage) -> bytes:
    """A small picture as it is kept in the library."""
    device = QBuffer()
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    image.convertToFormat(QImage.Format.Format_RGB32).save(device, "JPEG", QUALITY)  # type: ignore[call-overload]
    return bytes(device.data().data())
