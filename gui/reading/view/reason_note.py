"""A note over the text: why a sentence is marked, or what was done. It is there to be read without the mouse."""

from PySide6.QtCore import QPoint, QRect, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from gui.base.painting import fill_rounded
from gui.base.plain_text import PlainLabel
from gui.theme.metrics import GAP, NARROW, TIGHT, WIDE
from gui.theme.themes import window_palette
from translation.palette import LIGHT, Colours

NARROWEST = 220  # pixels
SHORT_WHILE = 5000  # milliseconds that a note without a sentence stays


class ReasonNote(PlainLabel):
    """A note over the text of ``view``: at a sentence, or at the lower edge for a while."""

    def __init__(self, view: QWidget) -> None:
        super().__init__("", view, wordWrap=True)
        self._view = view
        self._colours, self.is_doubt = LIGHT, False
        self.setContentsMargins(GAP, NARROW, GAP, NARROW)
        self.setBackgroundRole(QPalette.ColorRole.Window)  # and not the article's, which it lies on
        self.setForegroundRole(QPalette.ColorRole.WindowText)
        self._timer = QTimer(self, singleShot=True, interval=SHORT_WHILE)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def set_colours(self, colours: Colours) -> None:
        """Follow a theme."""
        self._colours = colours
        self._dress()

    def _dress(self) -> None:
        colours = self._colours
        palette = window_palette(colours)
        ground, edge = (colours.alarm, colours.warning) if self.is_doubt else (colours.quiet, colours.edge)
        palette.setColor(QPalette.ColorRole.Window, QColor(ground))
        palette.setColor(QPalette.ColorRole.Mid, QColor(edge))
        self.setPalette(palette)
        self.update()

    def show_beside(self, sentence: QRect, words: str) -> None:
        """Show why the sentence in this rectangle of the view is marked: below it, or above where there is no room."""
        self._timer.stop()
        self._set(words, is_doubt=True)
        self.place(sentence)
        self.show()

    def place(self, sentence: QRect) -> None:
        """Follow the sentence, which has moved."""
        room = self._view.rect()
        self._fit(max(NARROWEST, min(sentence.width(), room.right() - sentence.left() - TIGHT)))
        below = sentence.bottom() + TIGHT
        above = sentence.top() - TIGHT - self.height()
        fits = below + self.height() <= room.bottom() or above < room.top()
        self.move(max(TIGHT, min(sentence.left(), room.right() - self.width() - TIGHT)), below if fits else above)

    def show_for_a_while(self, words: str) -> None:
        """Show something that is no doubt about a sentence."""
        self._set(words, is_doubt=False)
        room = self._view.rect()
        self._fit(min(room.width() - 2 * TIGHT, max(NARROWEST, self.fontMetrics().horizontalAdvance(words) + 2 * WIDE)))
        self.move(QPoint((room.width() - self.width()) // 2, room.bottom() - self.height() - 2 * TIGHT))
        self.show()
        self._timer.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words on a card."""
        palette, painter = self.palette(), QPainter(self)
        fill_rounded(painter, self.rect(), palette.color(QPalette.ColorRole.Mid))
        fill_rounded(painter, self.rect().adjusted(1, 1, -1, -1), palette.color(QPalette.ColorRole.Window))
        painter.end()
        super().paintEvent(event)

    def _set(self, words: str, *, is_doubt: bool) -> None:
        self.setText(words)
        self.is_doubt = is_doubt
        self._dress()

    def _fit(self, width: int) -> None:
        self.resize(width, self.heightForWidth(width))
