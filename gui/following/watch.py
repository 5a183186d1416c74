"""What others change in the file of what is followed: a command beside the open window, another window."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from gui.base.stores.following_queue import FollowingQueue

EVERY = 2000  # milliseconds in which the file is looked at while the widget can be seen
TO_BE_LOOKED_AT = (QEvent.Type.Show, QEvent.Type.WindowActivate, QEvent.Type.WindowStateChange)


class Watch(QObject):
    """Tells ``widget`` by ``seen`` that others have changed the file: while it is shown, and once it is shown again."""

    seen = Signal()

    def __init__(self, widget: QWidget, queue: FollowingQueue) -> None:
        super().__init__(widget)
        self._widget, self._queue = widget, queue
        self._known = queue.changes_by_others()
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.look)
        widget.installEventFilter(self)

    def look(self) -> None:
        """Look at the file now, if the widget can be seen."""
        if not self._widget.isVisible() or self._widget.window().isMinimized():
            return
        if (now := self._queue.changes_by_others()) != self._known:
            self._known = now
            self.seen.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at once when the widget is shown or its window is returned to; rest while it is hidden."""
        if event.type() in TO_BE_LOOKED_AT:
            self._timer.start()
            self.look()
        elif event.type() == QEvent.Type.Hide:
            self._timer.stop()
        return False
