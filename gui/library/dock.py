"""The library at the side of the window: its panel in a dock, and what is done with its file at every start."""

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
    """Look through the library's file, rescue what was damaged, back it up; nothing where there is none.

    ``then`` is called as soon as it can be read from, ``told`` with what its reader should know, ``failed`` with what
    went wrong.
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
    """The library's panel, at first at the left; ``shut`` comes when its own button closed it."""

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
        """Tell that the reader wants it gone."""
        super().closeEvent(event)
        self.shut.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        keys = QKeySequence("F9").toString(QKeySequence.SequenceFormat.NativeText)
        self.setWindowTitle(self.tr("Library"))
        self.setToolTip(self.tr("What you have read ({keys})").format(keys=keys))
