"""The field for an article's address, with the site's name before it and the progress of the translation below it."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFocusEvent, QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.base.controls.busy_bar import BusyBar
from gui.theme.metrics import GAP, NARROW

LINE = 3  # pixels of the progress
WIDEST = 0.35  # of the field, that a site's name takes


class AddressField(QLineEdit):
    """A line to type an address into. The site's name makes room while the reader types."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, clearButtonEnabled=True)
        self.progress = BusyBar()
        self.progress.setParent(self)
        self.progress.setObjectName("line")
        self.progress.hide()
        self._site = ""

    @property
    def site(self) -> str:
        """The name of the site that the shown article is from."""
        return self._site

    def show_site(self, name: str) -> None:
        """Name the site before its address; ``""`` for none."""
        self._site = name
        self._make_room()

    def _make_room(self) -> None:
        words = self._words()
        self.setTextMargins(self._room(words) if words else 0, 0, 0, 0)
        self.update()

    def _words(self) -> str:
        if not self._site or self.hasFocus():
            return ""
        return self.fontMetrics().elidedText(self._site, Qt.TextElideMode.ElideRight, round(self.width() * WIDEST))

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _room(self, words: str) -> int:
        return self.fontMetrics().horizontalAdvance(words) * 11 // 10 + NARROW

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the site's name before the address."""
        super().paintEvent(event)
        if words := self._words():
            painter = QPainter(self)
            painter.setFont(self._bold())
            painter.setPen(self.palette().color(self.palette().ColorRole.Text))
            place = QRect(GAP, 0, self._room(words), self.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the line at the lower edge."""
        super().resizeEvent(event)
        self.progress.setGeometry(NARROW, self.height() - LINE - 1, self.width() - 2 * NARROW, LINE)
        self._make_room()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the address alone while it is edited."""
        super().focusInEvent(event)
        self._make_room()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Name the site again, and show the beginning of the address."""
        super().focusOutEvent(event)
        self._make_room()
        self.setCursorPosition(0)
