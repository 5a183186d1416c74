"""The library's search field."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

PAUSE = 80  # milliseconds after a key, before what was typed is looked for


class SearchField(QLineEdit):
    """Words and filters. Escape clears the field, the down arrow moves to the list, Return opens the first match."""

    wanted = Signal()  # the text has changed, and the reader has paused
    down = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, clearButtonEnabled=True)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.wanted)
        self.textChanged.connect(lambda: self._timer.start())

    def search_for(self, text: str) -> None:
        """Search for this at once."""
        self.setText(text)
        self.settle()

    def settle(self) -> None:
        """Search for the current text at once."""
        self._timer.stop()
        self.wanted.emit()

    def event(self, event: QEvent) -> bool:
        """Escape clears the field; if it is empty, the key goes to the window."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.text()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle the keys that are not input."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.search_for("")
        elif event.key() == Qt.Key.Key_Down:
            self.down.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.name()

    def name(self) -> None:
        """Set the placeholder and the tooltip."""
        self.setPlaceholderText(self.tr("Search the library"))
        self.setAccessibleName(self.tr("Search the library"))
        self.setToolTip(
            self.tr(
                'Words, in either language; "phrases"; beginnings of words: ber*.\n'
                "Filters: tag:name, site:name, after:2024-05, before:2025, is:starred, is:unread, is:started, "
                "has:doubts."
            )
        )
