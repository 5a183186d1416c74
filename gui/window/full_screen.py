"""The full screen: only the article, until the reader leaves it or moves the pointer to the top edge."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QMainWindow, QWidget

EDGE = 2  # pixels at the top of the window that bring the bars back
LEAVING = 24  # pixels below the bars from which they go again


class FullScreen(QObject):
    """Switches ``window`` to the full screen and back. The bars are hidden meanwhile.

    Those at the ``top``, menu and address, reappear while the pointer is at the top edge.
    """

    def __init__(self, window: QMainWindow, top: Sequence[QWidget], bottom: Sequence[QWidget]) -> None:
        super().__init__(window)
        self._window, self._top, self._bottom = window, top, bottom
        self._was_maximised = False
        self._left: Sequence[QWidget] = ()  # the bars that come back

    @property
    def is_on(self) -> bool:
        """True while the window fills the screen."""
        return self._window.isFullScreen()

    def toggle(self) -> None:
        """Enter the full screen, or leave it and restore a maximised window."""
        if self.is_on:
            self._leave()
        else:
            self._was_maximised = self._window.isMaximized()
            self._left = [bar for bar in (*self._top, *self._bottom) if not bar.isHidden()]
            self._show(self._left, shown=False)
            self._window.showFullScreen()
            if (application := QGuiApplication.instance()) is not None:
                application.installEventFilter(self)

    def _leave(self) -> None:
        if (application := QGuiApplication.instance()) is not None:
            application.removeEventFilter(self)
        self._show(self._left, shown=True)
        if self._was_maximised:
            self._window.showMaximized()
        else:
            self._window.showNormal()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the bars at the top edge, and hide them when the pointer has left them."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            self.point_at(self._window.mapFromGlobal(event.globalPosition().toPoint()).y())
        return super().eventFilter(watched, event)

    def point_at(self, height: int) -> None:
        """Follow the pointer at ``height`` pixels from the window's top."""
        if not self.is_on:
            return
        if height <= EDGE:
            self._show(self._top, shown=True)
        elif not self._is_used() and height > sum(bar.height() for bar in self._top if bar.isVisible()) + LEAVING:
            self._show(self._top, shown=False)

    def _is_used(self) -> bool:
        """True while a menu is open or the reader types in one of the bars."""
        focus = QGuiApplication.focusObject()
        return any(isinstance(focus, QWidget) and (focus is bar or bar.isAncestorOf(focus)) for bar in self._top)

    def _show(self, bars: Sequence[QWidget], *, shown: bool) -> None:
        for bar in bars:
            bar.setVisible(shown)
