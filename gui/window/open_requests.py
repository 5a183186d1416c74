"""What macOS asks the running program to open: links of its scheme, and files dropped on its icon."""

from PySide6.QtCore import QEvent, QObject, QUrl, Signal
from PySide6.QtGui import QFileOpenEvent


class OpenRequests(QObject):
    """``asked`` is emitted with addresses and paths, once ``begin`` was called; what comes before that waits.

    On macOS they come as events and not as arguments, the first one while the program is starting.
    """

    asked = Signal(list)

    def __init__(self, application: QObject) -> None:
        super().__init__(application)
        self._waiting: list[str] = []
        self._has_begun = False
        application.installEventFilter(self)

    def begin(self) -> None:
        """Pass on what has come, and what comes from now on."""
        self._has_begun = True
        if self._waiting:
            self.asked.emit(self._waiting)
        self._waiting = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take requests to open something."""
        if not isinstance(event, QFileOpenEvent):
            return super().eventFilter(watched, event)
        url = event.url()
        self._waiting.append(
            url.toLocalFile() if url.isLocalFile() else url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        )
        if self._has_begun:
            self.begin()
        return True
