"""Plain-text display of foreign texts, which Qt must not parse: ``<img src="file:///dev/zero">`` may be a title.

A label can be set to plain text, so all labels of the program are. A tooltip cannot: its text is escaped so that it
reads the same.
"""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont, QPainter, QPaintEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy, QWidget

LONGEST = 2000  # characters of a tooltip
JOINER = "\N{WORD JOINER}"  # has no width


def unformatted(text: str) -> str:
    """A tooltip that shows a text literally, whatever markup it contains; only the start of a long one."""
    text = text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
    if not Qt.mightBeRichText(text):
        return text
    return text.replace("<", f"<{JOINER}").replace("&", f"&{JOINER}")


class PlainLabel(QLabel):
    """A label that shows its text literally."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, wordWrap: bool = False) -> None:
        super().__init__(text, parent, wordWrap=wordWrap)
        self.setTextFormat(Qt.TextFormat.PlainText)


class ElidedLabel(PlainLabel):
    """A label on one line that leaves room to others; what has no room is elided, and screen readers hear all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much as there is room for."""
        rect = self.contentsRect().adjusted(max(self.indent(), 0), 0, 0, 0)
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, rect.width())
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, words)
        painter.end()


class Heading(PlainLabel):
    """A bold label, ``factor`` times the size of the text around it; it stays so when the theme changes."""

    def __init__(self, factor: float = 1.0, parent: QWidget | None = None, *, wordWrap: bool = True) -> None:
        super().__init__("", parent, wordWrap=wordWrap)
        self._factor = factor
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        """A new style sheet takes a label's font away."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress()

    def _dress(self) -> None:
        font = QFont(QApplication.font())
        font.setPointSizeF(font.pointSizeF() * self._factor)
        font.setWeight(QFont.Weight.DemiBold)
        self.setFont(font)
