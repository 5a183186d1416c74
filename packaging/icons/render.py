"""Rendering of the icon in all sizes: run ``.venv/bin/python packaging/icons/render.py`` after changing the drawing."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "icons"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
SMALLEST = 16  # has a drawing of its own


def drawing_for(size: int) -> bytes:
    """The drawing of the icon at this size."""
    return (FOLDER / ("dwibaca-small.svg" if size == SMALLEST else "dwibaca.svg")).read_bytes()


def rendered(drawing: bytes, size: int) -> QImage:
    """The drawing as a square picture of so many pixels."""
    picture = QImage(size, size, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


if __name__ == "__main__":
    application = QGuiApplication(["render", "-platform", "offscreen"])
    for size in SIZES:
        rendered(drawing_for(size), size).save(str(FOLDER / f"dwibaca-{size}.png"))
