"""What lists and cards of articles are painted with: pictures, thin lines of progress, chips."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap

from gui.theme.metrics import ROUND, TIGHT

STEP = TIGHT  # pixels, of which all spaces are multiples
LINE = 3  # pixels of a line of progress


def sized(font: QFont, factor: float) -> QFont:
    """A font of another size."""
    made = QFont(font)
    if font.pointSizeF() > 0:
        made.setPointSizeF(font.pointSizeF() * factor)
    else:
        made.setPixelSize(max(1, round(font.pixelSize() * factor)))
    return made


def hang(painter: QPainter, picture: QPixmap, frame: QRect) -> None:
    """Draw a picture so that it covers a frame with round corners."""
    size = QSize(frame.size()).scaled(picture.size(), Qt.AspectRatioMode.KeepAspectRatio)
    part = QRect(QPoint(0, 0), size)
    part.moveCenter(picture.rect().center())
    path = QPainterPath()
    path.addRoundedRect(QRectF(frame), ROUND, ROUND)
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.drawPixmap(frame, picture, part)
    painter.restore()


def fill_rounded(painter: QPainter, rect: QRect, ink: QColor, radius: float = ROUND) -> None:
    """Fill a rectangle with round corners."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawRoundedRect(QRectF(rect), radius, radius)
    painter.restore()


def ring(painter: QPainter, rect: QRect, ink: QColor, width: float = 2.0) -> None:
    """Draw the ring around what the keys go to."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = width / 2
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), ROUND, ROUND)
    painter.restore()


def progress_line(
    painter: QPainter, rect: QRect, shares: Iterable[tuple[float, QColor]], track: QColor, *, mirrored: bool = False
) -> None:
    """Draw a thin line over ``rect``, of which each share from 0 to 1 has its colour; a later one lies on top."""
    fill_rounded(painter, rect, track, rect.height() / 2)
    for share, ink in shares:
        done = QRect(rect)
        done.setWidth(max(rect.height(), round(rect.width() * min(share, 1.0))))
        if mirrored:
            done.moveRight(rect.right())
        if share > 0:
            fill_rounded(painter, done, ink, rect.height() / 2)


def chip_width(word: str, font: QFont) -> int:
    """The width of a word's chip in pixels."""
    metrics = QFontMetrics(font)
    return metrics.horizontalAdvance(word) + 2 * max(STEP, metrics.height() // 3)


def draw_chips(
    painter: QPainter, rect: QRect, words: Iterable[str], font: QFont, text: QColor, fill: QColor, border: QColor
) -> None:
    """Draw words in chips from the left of ``rect``; what has no room is elided, and the rest left out."""
    metrics = QFontMetrics(font)
    left, pad = rect.left(), max(STEP, metrics.height() // 3)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    for word in words:
        room = rect.right() - left - 2 * pad
        if room < 3 * metrics.averageCharWidth():
            break
        shown = metrics.elidedText(word, Qt.TextElideMode.ElideRight, room)
        chip = QRect(left, rect.top(), metrics.horizontalAdvance(shown) + 2 * pad, rect.height())
        painter.setPen(border)
        painter.setBrush(fill)
        painter.drawRoundedRect(QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5), chip.height() / 2, chip.height() / 2)
        painter.setPen(text)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, shown)
        left = chip.right() + 1 + STEP
    painter.restore()
