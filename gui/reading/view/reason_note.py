"""A note beside a sentence: why it is marked. It is there to be read without the mouse."""

from PySide6.QtCore import QPoint, QRect, QTimer
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QFrame, QWidget

from gui.base.plain_text import PlainLabel
from gui.theme.themes import window_palette
from translation.palette import Colours

NARROWEST = 220  # pixels
GAP = 4  # pixels between the note and the sentence
SHORT_WHILE = 5000  # milliseconds that a note without a sentence stays


class ReasonNote(PlainLabel):
    """A note over the text of ``view``: at a sentence, or at the lower edge for a while."""

    def __init__(self, view: QWidget) -> None:
        super().__init__("", view, wordWrap=True)
        self._view = view
        self.setFrameShape(QFrame.Shape.Box)
        self.setMargin(6)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Window)  # and not the article's, which it lies on
        self.setForegroundRole(QPalette.ColorRole.WindowText)
        self._timer = QTimer(self, singleShot=True, interval=SHORT_WHILE)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def set_colours(self, colours: Colours) -> None:
        """Follow a theme."""
        palette = window_palette(colours)
        palette.setColor(QPalette.ColorRole.Window, QColor(colours.alarm))
        palette.setColor(QPalette.ColorRole.WindowText, QColor(colours.text))
        self.setPalette(palette)

    def show_beside(self, sentence: QRect, words: str) -> None:
        """Show why the sentence in this rectangle of the view is marked: below it, or above where there is no room."""
        self._timer.stop()
        self.setText(words)
        self.place(sentence)
        self.show()

    def place(self, sentence: QRect) -> None:
        """Follow the sentence, which has moved."""
        room = self._view.rect()
        self._fit(max(NARROWEST, min(sentence.width(), room.right() - sentence.left() - GAP)))
        below = sentence.bottom() + GAP
        above = sentence.top() - GAP - self.height()
        fits = below + self.height() <= room.bottom() or above < room.top()
        self.move(max(GAP, min(sentence.left(), room.right() - self.width() - GAP)), below if fits else above)

    def show_for_a_while(self, words: str) -> None:
        """Show something that is about no sentence."""
        self.setText(words)
        room = self._view.rect()
        self._fit(min(room.width() - 2 * GAP, max(NARROWEST, self.fontMetrics().horizontalAdvance(words) + 40)))
        self.move(QPoint((room.width() - self.width()) // 2, room.bottom() - self.height() - 2 * GAP))
        self.show()
        self._timer.start()

    def _fit(self, width: int) -> None:
        self.resize(width, self.heightForWidth(width))
