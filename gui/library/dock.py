"""The library's dock with its panel, and the check of its file at every start."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence
from PySide6.QtWidgets import QDockWidget, QMainWindow

from gui.base.library_queue import LibraryQueue
from gui.base.reading_setup import ReadingSetup
from gui.library.panel import LibraryPanel
from translation.library.safety.startup import prepare, was_left_open

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
    waiting = was_left_open(library_queue.file)
    if not waiting:
        then()
    if not library_queue.file.exists():
        return

    def done(words: str) -> None:
        if words:
            told(words)
        if waiting:
            then()

    def fail(error: BaseException) -> None:
        failed(error)
        if waiting:
            then()

    library_queue.first(prepare(library_queue.file), on_done=done, on_error=fail)


class LibraryDock(QDockWidget):
    """The dock of the library's panel, initially on the left; ``shut`` is emitted when its own button closes it."""

    shut = Signal()

    def __init__(
        self, library_queue: LibraryQueue, reading_setup: Callable[[], ReadingSetup], window: QMainWindow
    ) -> None:
        super().__init__(window)
        self.setObjectName("library")
        self.setAllowedAreas(Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea)
        self.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetClosable | QDockWidget.DockWidgetFeature.DockWidgetMovable
        )
        self.panel = LibraryPanel(library_queue, reading_setup, self)
        self.setWidget(self.panel)
        self._retranslate()
        window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self)
        window.resizeDocks([self], [WIDTH], Qt.Orientation.Horizontal)
        self.hide()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Signal that the reader has closed it."""
        super().closeEvent(event)
        self.shut.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        keys = QKeySequence("F9").toString(QKeySequence.SequenceFormat.NativeText)
        self.setWindowTitle(self.tr("Library"))
        self.setToolTip(self.tr("What you have read ({keys})").format(keys=keys))
