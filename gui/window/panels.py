"""The panels beside the articles: they leave these room, and are alone in a window that is too narrow for both."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from gui.base.controls.dock import Dock
from gui.window.bar.address_bar import AddressBar

WIDTH = 300  # pixels that a panel has which comes back from being alone
BORDER = 8  # pixels at most between a panel and the articles


class Panels(QObject):
    """Places the ``docks`` beside the ``middle`` of ``window`` with the ``bar``, without making its least size larger.

    Where a panel and an article have no room side by side, a panel that the reader asks for is shown alone, and closed
    when an article is opened. A window that becomes too narrow closes the panels, unless one of them has the keys.
    """

    def __init__(self, window: QMainWindow, middle: QWidget, bar: AddressBar, docks: Sequence[Dock]) -> None:
        super().__init__(window)
        self._window, self._middle, self._bar, self._docks = window, middle, bar, docks
        self._had_room = True
        self._is_settling = False
        window.installEventFilter(self)
        for dock in docks:
            dock.installEventFilter(self)
        self._settle()

    @property
    def are_alone(self) -> bool:
        """True while they hide the article."""
        return self._middle.isHidden()

    def make_way(self) -> None:
        """Close them if they hide the article."""
        if self.are_alone:
            self._close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size, what its parts need, and panels that come and go."""
        kind = event.type()
        if watched is self._window and kind == QEvent.Type.Resize:
            if self._window.isVisible() and self._had_room and not self._have_room and not self._have_keys:
                self._close()
            self._settle()
        elif (watched is self._window and kind == QEvent.Type.LayoutRequest) or kind in (
            QEvent.Type.ShowToParent,
            QEvent.Type.HideToParent,
        ):
            self._settle()
        return False

    def _settle(self) -> None:
        if self._is_settling:
            return  # what is set below asks for the layout again
        self._is_settling = True
        self._window.setMinimumSize(self._least)
        shown, before = self._shown, self._had_room
        self._had_room = self._have_room
        alone = bool(shown) and not self._had_room
        self._middle.setMinimumWidth(self._bar.usual_least if shown and not alone else 0)
        self._middle.setVisible(not alone)
        if shown and self._had_room and not before:
            self._window.resizeDocks(shown, [WIDTH] * len(shown), Qt.Orientation.Horizontal)
        self._is_settling = False

    @property
    def _shown(self) -> list[Dock]:
        return [dock for dock in self._docks if not dock.isHidden()]

    @property
    def _have_room(self) -> bool:
        areas: dict[Qt.DockWidgetArea, int] = {}
        for dock in self._shown:
            area = self._window.dockWidgetArea(dock)
            areas[area] = max(areas.get(area, 0), dock.minimumSizeHint().width())
        return self._window.width() >= self._bar.usual_least + sum(areas.values()) + BORDER * len(areas)

    @property
    def _have_keys(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and any(dock.isAncestorOf(focus) for dock in self._shown)

    @property
    def _least(self) -> QSize:
        """The least size of the window without a panel, on a screen that is large enough."""
        size = self._middle.minimumSizeHint()
        for bar in (self._window.menuBar(), self._window.statusBar()):
            if not bar.isHidden():
                size.setHeight(size.height() + bar.sizeHint().height())
        # Not the window's screen(): the screen that PySide gives for a widget goes with it, and the next one crashes.
        screen = QGuiApplication.screenAt(self._window.geometry().center()) or QGuiApplication.primaryScreen()
        return size.boundedTo(screen.availableSize())

    def _close(self) -> None:
        for dock in self._shown:
            dock.close()
