"""The dock with all highlights and notes, at first below the library."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence
from PySide6.QtWidgets import QDockWidget, QMainWindow

from gui.base.services import Services
from gui.notes.overview.panel import NotesPanel
from gui.theme.themes import colours
from translation.settings import Settings


class NotesDock(QDockWidget):
    """The panel of all notes; it is shown and coloured as the settings say."""

    def __init__(self, services: Services, library: QDockWidget, window: QMainWindow) -> None:
        super().__init__(window)
        self._settings_store = services.settings_store
        self.setObjectName("notes")
        self.setAllowedAreas(Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea)
        self.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetClosable | QDockWidget.DockWidgetFeature.DockWidgetMovable
        )
        self.panel = NotesPanel(services.annotations, self)
        self.setWidget(self.panel)
        self._retranslate()
        window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self)
        window.tabifyDockWidget(library, self)
        self.hide()
        self._settings_store.changed.connect(self.apply_settings)

    def apply_settings(self, settings: Settings) -> None:
        """Follow the settings: shown or not, the colours."""
        self.panel.set_colours(colours(settings.theme))
        self.setVisible(settings.notes_shown)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember that the reader closed it."""
        super().closeEvent(event)
        self._settings_store.change(notes_shown=False)

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        keys = QKeySequence("Ctrl+Shift+H").toString(QKeySequence.SequenceFormat.NativeText)
        self.setWindowTitle(self.tr("Notes and Highlights"))
        self.setToolTip(self.tr("What you have marked in all articles ({keys})").format(keys=keys))
