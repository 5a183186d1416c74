"""Thumbnails for lists, made from an article's picture outside the GUI thread."""

from PySide6.QtCore import QBuffer, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QImage

from gui.base.pictures import decode

SIDE = QSize(192, 144)  # pixels of what is kept: a row's picture on a fine screen
MOST_BYTES = 20_000_000
QUALITY = 82
SMALL = 60_000  # bytes; a picture of more is not read whole again and again


def thumbnail(data: bytes) -> QImage | None:
    """A picture that covers ``SIDE``, cropped, unless it is smaller; ``None`` for a damaged one."""
    image = decode(data, 3 * SIDE.width(), 3 * SIDE.height()) if len(data) <= MOST_BYTES else None
    if image is None:
        return None
    if image.width() > SIDE.width() and image.height() > SIDE.height():
        around, smooth = Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
        image = image.scaled(SIDE, around, smooth)
    cut = QRect(0, 0, min(SIDE.width(), image.width()), min(SIDE.height(), image.height()))
    cut.moveCenter(image.rect().center())
    return image.copy(cut)


def as_bytes(image: QImage) -> bytes:
    """A thumbnail as stored in the library."""
    device = QBuffer()
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    image.convertToFormat(QImage.Format.Format_RGB32).save(device, "JPEG", QUALITY)  # type: ignore[call-overload]
    return bytes(device.data().data())
