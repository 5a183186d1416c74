"""A progress bar that stands still while nobody knows how far the work is.

Qt's own would move without end. That disturbs a reader, makes some unwell, and not every system tells who wants less
motion; so it does not move for anybody. What goes on is said in words beside it.
"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPalette
from PySide6.QtWidgets import QProgressBar

STRIPE = 12  # pixels: as much of the accent as between two


class BusyBar(QProgressBar):
    """A bar without words. Without a known end it is striped."""

    def __init__(self) -> None:
        super().__init__(textVisible=False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the stripes, or else the bar as the style does."""
        if self.maximum() > self.minimum():
            super().paintEvent(event)
            return
        palette, painter, rect = self.palette(), QPainter(self), QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QPainterPath()
        whole.addRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        painter.setClipPath(whole)
        painter.fillRect(rect, palette.color(QPalette.ColorRole.Mid))
        left, accent = rect.left(), palette.color(QPalette.ColorRole.Highlight)
        while left < rect.right():
            painter.fillRect(QRectF(left, rect.top(), STRIPE, rect.height()), accent)
            left += 2 * STRIPE
        painter.end()
