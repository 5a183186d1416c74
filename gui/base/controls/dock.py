"""The base class of the docks: a panel beside the articles that the settings show or hide."""

from typing import ClassVar

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QAbstractButton, QDockWidget, QFrame, QMainWindow, QScrollArea, QWidget

from gui.base.stores.settings_store import SettingsStore

CLOSE_BUTTON = "qt_dockwidget_closebutton"  # Qt's name of it


class Dock(QDockWidget):
    """A dock, at first at the left. The setting of its ``name`` says whether it is shown."""

    name: ClassVar[str]

    def __init__(self, settings_store: SettingsStore, window: QMainWindow) -> None:
        super().__init__(window)
        self._settings_store = settings_store
        self.setObjectName(self.name)
        self.setAllowedAreas(Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea)
        self.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetClosable | QDockWidget.DockWidgetFeature.DockWidgetMovable
        )

    def setWidget(self, widget: QWidget) -> None:
        """Let a panel scroll in a window that is lower than it needs."""
        super().setWidget(_Scrolled(widget))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember that the reader closed it."""
        super().closeEvent(event)
        self._settings_store.change(**{f"{self.name}_shown": False})

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the window's language; each dock adds its own. Qt gives its button none."""
        close = self.findChild(QAbstractButton, CLOSE_BUTTON)
        if isinstance(close, QAbstractButton):
            close.setToolTip(self.tr("Close this panel"))
            close.setAccessibleName(self.tr("Close this panel"))


class _Scrolled(QScrollArea):
    """Holds a panel, as wide as that needs."""

    def __init__(self, panel: QWidget) -> None:
        super().__init__(widgetResizable=True)
        self._panel = panel
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(panel)

    def event(self, event: QEvent) -> bool:
        """The panel needs another width."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        """The panel's width, and a bar to scroll it with."""
        hint = super().minimumSizeHint()
        return QSize(self._panel.minimumSizeHint().width() + self._bar_width, hint.height())

    @property
    def _bar_width(self) -> int:
        return self.verticalScrollBar().sizeHint().width()

    def sizeHint(self) -> QSize:
        """The panel's."""
        return self._panel.sizeHint()
