"""The icons of the window: drawn on a grid of 20 pixels, in the colours of the theme, sharp at every scale.

A widget asks for an icon once; it then follows the theme by itself, because each is drawn when it is shown.
"""

from functools import cache
from typing import Any

from PySide6.QtCore import QByteArray, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from translation import paths

GRID = 20  # pixels of an icon in a bar
INK = b"currentColor"


def icon(name: str, role: QPalette.ColorRole = QPalette.ColorRole.ButtonText) -> QIcon:
    """The icon of this name, one of the files in ``resources/icons/interface``, in the palette's colour ``role``."""
    return QIcon(_Drawn(name, role))


def pixmap(name: str, colour: str, size: int = GRID, scale: float = 1.0) -> QPixmap:
    """An icon's picture of ``size`` pixels on a screen of this scale, for what paints itself."""
    key = f"dwibaca {name} {colour} {size} {scale}"
    picture = QPixmap()
    if QPixmapCache.find(key, picture):
        return picture
    picture = QPixmap(QSize(size, size) * scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    drawing = QSvgRenderer(QByteArray(_source(name).replace(INK, colour.encode())))
    drawing.render(painter)
    painter.end()
    picture.setDevicePixelRatio(scale)
    QPixmapCache.insert(key, picture)
    return picture


@cache
def _source(name: str) -> bytes:
    return (paths.resources() / "icons" / "interface" / f"{name}.svg").read_bytes()


class _Drawn(QIconEngine):
    """Draws an icon whenever it is shown, in the palette of that moment."""

    def __init__(self, name: str, role: QPalette.ColorRole) -> None:
        super().__init__()
        self._name, self._role = name, role

    def key(self) -> str:
        """The name of this kind of engine."""
        return "dwibaca"

    def iconName(self) -> str:
        """The name of the icon."""
        return self._name

    def isNull(self) -> bool:
        """False: there is always something to be drawn."""
        return False

    def clone(self) -> QIconEngine:
        """Another one of the same."""
        return _Drawn(self._name, self._role)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the icon in the middle of ``rect``."""
        size = min(rect.width(), rect.height())
        scale = painter.deviceTransform().m11()
        place = QRect(0, 0, size, size)
        place.moveCenter(rect.center())
        painter.drawPixmap(place, pixmap(self._name, self._colour(mode), size, scale))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The icon in so many pixels."""
        return pixmap(self._name, self._colour(mode), min(size.width(), size.height()))

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """The icon in so many pixels of the window, each of which has ``scale`` of the screen."""
        return pixmap(self._name, self._colour(mode), min(size.width(), size.height()), scale)

    def actualSize(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QSize:
        """The icon is as large as it is wanted."""
        return size

    def virtual_hook(self, hook: int, data: Any) -> None:  # noqa: ANN401 - Qt calls it
        """Nothing more is known of it."""

    def _colour(self, mode: QIcon.Mode) -> str:
        palette = QGuiApplication.palette()
        if mode is QIcon.Mode.Disabled:
            return palette.color(QPalette.ColorGroup.Disabled, self._role).name()
        role = QPalette.ColorRole.HighlightedText if mode is QIcon.Mode.Selected else self._role
        return palette.color(role).name()
