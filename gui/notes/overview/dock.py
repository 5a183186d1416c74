"""The dock with all highlights and notes, at first below the library."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDockWidget, QMainWindow

from gui.base.controls.dock import Dock
from gui.base.services import Services
from gui.notes.overview.panel import NotesPanel
from gui.theme.themes import colours
from translation.settings import Settings


class NotesDock(Dock):
    """The panel of all notes; it is shown and coloured as the settings say."""

    name = "notes"

    def __init__(self, services: Services, library: QDockWidget, window: QMainWindow) -> None:
        super().__init__(services.settings_store, window)
        self.panel = NotesPanel(services.annotations, self)
        self.setWidget(self.panel)
        self.retranslate()
        window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self)
        window.tabifyDockWidget(library, self)
        self.hide()
        self._settings_store.changed.connect(self.apply_settings)

    def apply_settings(self, settings: Settings) -> None:
        """Follow the settings: shown or not, the colours."""
        self.panel.set_colours(colours(settings.theme))
        self.setVisible(settings.notes_shown)

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        super().retranslate()
        keys = QKeySequence("Ctrl+Shift+H").toString(QKeySequence.SequenceFormat.NativeText)
        self.setWindowTitle(self.tr("Notes and Highlights"))
        self.setToolTip(self.tr("What you have marked in all articles ({keys})").format(keys=keys))
