"""The icons of sites on tabs: as they are, on a small plate where they would vanish in the colours of the theme."""

from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QImage, QPainter, QPalette, QPixmap

from translation.palette import contrast

SAMPLE = 16  # pixels either way that are looked at
LEAST_SHARE = 0.1  # of an icon's visible pixels that must stand out
LEAST_CONTRAST = 2.0
PLATES = "#ffffff", "#1f1f1f"
MARGIN = 0.08  # of a side, between the edge of a plate and the icon


def site_icon(image: QImage) -> QIcon:
    """An icon that shows this picture in every theme."""
    return QIcon(_OnPlate(image))


def plate_for(image: QImage, background: QColor) -> QColor | None:
    """The colour of the plate that makes an icon visible on a background; ``None`` if it is visible by itself."""
    colours = _colours(image)
    if not colours or _share(colours, background) >= LEAST_SHARE:
        return None
    return max(map(QColor, PLATES), key=lambda plate: _share(colours, plate))


def _colours(image: QImage) -> list[QColor]:
    """The colours of an icon's visible pixels, in a small copy."""
    smooth = Qt.TransformationMode.SmoothTransformation
    small = image.scaled(SAMPLE, SAMPLE, Qt.AspectRatioMode.KeepAspectRatio, smooth)
    small = small.convertToFormat(QImage.Format.Format_ARGB32)
    pixels = (small.pixelColor(x, y) for x in range(small.width()) for y in range(small.height()))
    return [colour for colour in pixels if colour.alpha() > 127]


def _share(colours: list[QColor], background: QColor) -> float:
    """The share of the colours that stand out on a background."""
    return sum(contrast(colour.name(), background.name()) >= LEAST_CONTRAST for colour in colours) / len(colours)


class _OnPlate(QIconEngine):
    """Draws a picture, on a plate where the palette of the moment asks for one."""

    def __init__(self, image: QImage) -> None:
        super().__init__()
        self._image = image
        self._plates: dict[int, QColor | None] = {}  # by the background

    def isNull(self) -> bool:
        """False: there is always something to be drawn."""
        return False

    def clone(self) -> QIconEngine:
        """Another one of the same."""
        return _OnPlate(self._image)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the icon in the middle of ``rect``."""
        side = min(rect.width(), rect.height())
        place = QRectF(0, 0, side, side)
        place.moveCenter(QRectF(rect).center())
        plate = self._plate()
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if plate is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(plate)
            painter.drawRoundedRect(place, side / 6, side / 6)
            margin = side * MARGIN
            place.adjust(margin, margin, -margin, -margin)
        size = self._image.size().scaled(place.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        scale = painter.deviceTransform().m11()
        picture = self._image.scaled(
            size * scale, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        shown = QRectF(0, 0, size.width(), size.height())
        shown.moveCenter(place.center())
        painter.drawImage(shown, picture)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The icon in so many pixels."""
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """The icon in so many pixels of the window, each of which has ``scale`` of the screen."""
        picture = QPixmap(size * scale)
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return picture

    def actualSize(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QSize:
        """The icon is as large as it is wanted."""
        return size

    def virtual_hook(self, hook: int, data: Any) -> None:  # noqa: ANN401 - Qt calls it
        """Nothing more is known of it."""

    def _plate(self) -> QColor | None:
        background = QGuiApplication.palette().color(QPalette.ColorRole.Window)
        if background.rgb() not in self._plates:
            self._plates[background.rgb()] = plate_for(self._image, background)
        return self._plates[background.rgb()]
