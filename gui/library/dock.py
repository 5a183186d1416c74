"""The library's dock with its panel, and the check of its file at every start."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow

from gui.base.controls.dock import Dock
from gui.base.services import Services
from gui.base.stores.library_queue import LibraryQueue
from gui.base.texts import in_words
from gui.library.panel import LibraryPanel
from gui.theme.themes import colours
from translation.library.safety.startup import needs_check, prepare
from translation.library.storage.store import is_pending
from translation.settings import Settings

WIDTH = 300  # pixels at first, in a font of the usual size


def look_after(
    library_queue: LibraryQueue,
    then: Callable[[], object],
    told: Callable[[str], object],
    failed: Callable[[BaseException], object],
) -> None:
    """Check, rescue and back up the library's file, if there is one.

    ``then`` is called as soon as it can be read, ``told`` with messages, ``failed`` with an error.
    """
    waiting = needs_check(library_queue.file)
    if not waiting:
        then()
    if not library_queue.file.exists() and not is_pending(library_queue.file):
        return

    def done(words: str) -> None:
        if words:
            told(in_words(words))
        if waiting:
            then()

    def fail(error: BaseException) -> None:
        failed(error)
        if waiting:
            then()

    library_queue.first(prepare(library_queue.file), on_done=done, on_error=fail)


class LibraryDock(Dock):
    """The library's panel, at first at the left; it is shown and coloured as the settings say."""

    name = "library"

    def __init__(self, services: Services, window: QMainWindow) -> None:
        super().__init__(services.settings_store, window)
        self.panel = LibraryPanel(services.library_queue, services.current_setup.now, self)
        self.setWidget(self.panel)
        self.retranslate()
        window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self)
        window.resizeDocks([self], [WIDTH], Qt.Orientation.Horizontal)
        self.hide()
        self._settings_store.changed.connect(self.apply_settings)

    def apply_settings(self, settings: Settings) -> None:
        """Follow the settings: shown or not, the colours, whether articles are saved."""
        self.panel.set_colours(colours(settings.theme))
        self.panel.set_keeping(settings.keep_articles)
        self.setVisible(settings.library_shown)

    def look_for(self, words: str) -> None:
        """Show the library with the articles that have these words."""
        self._settings_store.change(library_shown=True)
        self.panel.field.search_for(words)

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        super().retranslate()
        keys = QKeySequence("F9").toString(QKeySequence.SequenceFormat.NativeText)
        self.setWindowTitle(self.tr("Library"))
        self.setToolTip(self.tr("What you have read ({keys})").format(keys=keys))
