"""The dock with the inbox, at first beside the library."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabBar

from gui.base.controls.dock import Dock
from gui.base.services import Services
from gui.following.inbox.panel import InboxPanel
from gui.following.runner import NewsRunner
from gui.theme.themes import colours
from translation.settings import Settings


class InboxDock(Dock):
    """The panel of the inbox; it is shown and coloured as the settings say."""

    name = "inbox"

    def __init__(self, services: Services, runner: NewsRunner, library: QDockWidget, window: QMainWindow) -> None:
        super().__init__(services.settings_store, window)
        self.panel = InboxPanel(services.following, runner, self)
        self.setWidget(self.panel)
        self.retranslate()
        window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self)
        window.tabifyDockWidget(library, self)
        for bar in window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
            bar.setFocusPolicy(
                Qt.FocusPolicy.NoFocus
            )  # empty and far outside while neither is shown, it took the Tab key
        self.hide()
        self._settings_store.changed.connect(self.apply_settings)

    def apply_settings(self, settings: Settings) -> None:
        """Follow the settings: shown or not, the colours."""
        self.panel.set_colours(colours(settings.theme))
        self.setVisible(settings.inbox_shown)

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        super().retranslate()
        keys = QKeySequence("Ctrl+I").toString(QKeySequence.SequenceFormat.NativeText)
        self.setWindowTitle(self.tr("Inbox"))
        self.setToolTip(self.tr("What is new in the outlets that you follow ({keys})").format(keys=keys))
