"""The session is saved when it changes, not only when the window is closed: a crash or a power cut must not cost it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

QUIET = 1000  # milliseconds without a change, after which it is saved


class SessionSaver(QObject):
    """Calls ``save`` after a second of quiet; nothing before ``start``, when the last session is open again."""

    def __init__(self, window: QWidget, save: Callable[[], object]) -> None:
        super().__init__(window)
        self._started = False
        self._timer = QTimer(self, singleShot=True, interval=QUIET)
        self._timer.timeout.connect(save)
        window.installEventFilter(self)

    def start(self) -> None:
        """Save from now on."""
        self._started = True
        self.change()

    def change(self, *_: object) -> None:
        """Note a change."""
        if self._started:
            self._timer.start()

    def stop(self) -> None:
        """Save no more: the window saves for itself when it closes."""
        self._started = False
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the window was moved or resized."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowStateChange):
            self.change()
        return super().eventFilter(watched, event)
