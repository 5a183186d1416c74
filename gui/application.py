"""The window's life: the application, its window, and what happens to mistakes that nobody caught."""

import signal
import sys
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import TYPE_CHECKING

from translation.version import VERSION

if TYPE_CHECKING:
    from gui.main_window import MainWindow

NO_QT = (
    "The window cannot be opened: {error}. On Debian, 'make run' installs what is missing; "
    "'dwibaca translate' needs no window."
)


def open_window(sources: Sequence[str]) -> int:
    """Open a window for each of ``sources``, or one on the sample article; the exit code when the last is closed."""
    try:
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QApplication
    except ImportError as error:  # a shared library of the system's is missing
        print(NO_QT.format(error=error), file=sys.stderr)  # noqa: T201 - there is no window to show it in
        return 1
    from gui.jobs import GarbageCollection, Jobs
    from gui.main_window import MainWindow

    application = QApplication(["dwibaca"])
    application.setApplicationName("dwibaca")
    application.setApplicationDisplayName("Dwibaca")
    application.setApplicationVersion(VERSION)
    application.setDesktopFileName("dwibaca")
    collection = GarbageCollection(application)
    windows = []
    for source in sources or [""]:
        window = MainWindow(Jobs())
        begin = window.open_sample if not source else _opener(window, source)
        # What is seen first is the window; what is heavy is loaded behind it.
        window.painted.connect(begin, Qt.ConnectionType.QueuedConnection)
        windows.append(window)
        window.show()
    sys.excepthook = lambda kind, error, trace: _tell(windows[0], kind, error, trace)
    signal.signal(signal.SIGINT, lambda *_: application.quit())
    code = application.exec()
    for window in windows:
        window.close()
    collection.stop()
    sys.excepthook = sys.__excepthook__
    return int(code)


def _opener(window: "MainWindow", source: str) -> Callable[[], None]:
    def begin() -> None:
        window.address.setText(source)
        window.open(source)

    return begin


def _tell(window: "MainWindow", kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Show a mistake that nobody caught, and write it to standard error; the window stays."""
    import traceback

    traceback.print_exception(kind, error, trace)
    window.show_error(error)
