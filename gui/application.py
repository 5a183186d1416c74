"""The application: it opens the window and reports uncaught exceptions."""

import os
import signal
import sys
from collections.abc import Sequence
from types import TracebackType
from typing import TYPE_CHECKING

from translation.version import VERSION

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QApplication

    from gui.main_window import MainWindow
    from translation.settings import Settings

ICON_SIZES = (16, 24, 32, 48, 64, 128, 256)  # pixels
NO_QT = (
    "The window cannot be opened: {error}. On Debian, 'make run' installs what is missing; "
    "'dwibaca translate' needs no window."
)


def open_window(sources: Sequence[str]) -> int:
    """Open the window with a tab for each of ``sources``; returns the exit code after it is closed.

    If a window is open already, it receives them instead.
    """
    try:
        from PySide6.QtWidgets import QApplication
    except ImportError as error:  # a shared library of the system's is missing
        print(NO_QT.format(error=error), file=sys.stderr)  # noqa: T201 - there is no window to show it in
        return 1
    from gui.base.services import services
    from gui.base.stores.session_store import SessionStore
    from gui.base.stores.settings_store import SettingsStore
    from gui.jobs import GarbageCollection, Jobs
    from gui.main_window import MainWindow
    from gui.window.single_instance import SingleInstance
    from translation import paths
    from translation.disk import own_files

    application = QApplication(["dwibaca"])
    application.setApplicationName("dwibaca")
    application.setApplicationDisplayName("Dwibaca")
    application.setApplicationVersion(VERSION)
    # By it a desktop knows whose window this is; in a Flatpak the entry in the menu has the name of the package.
    application.setDesktopFileName(os.environ.get("FLATPAK_ID", "dwibaca"))
    application.setWindowIcon(_icon())
    instance = SingleInstance()
    if instance.hand_over(sources):
        return 0
    collection = GarbageCollection(application)
    settings_store = SettingsStore(paths.settings_file())
    _dress(application, settings_store.now)
    window = MainWindow(services(Jobs(), settings_store, SessionStore(paths.session_file())))
    # What is seen first is the window; what is heavy is loaded behind it.
    window.painted.connect(instance.listen)
    window.painted.connect(own_files.tidy_up)
    window.painted.connect(lambda: window.begin(sources))
    if sys.platform == "darwin":  # elsewhere nothing comes so, and a filter sees every event of the program
        from gui.window.open_requests import OpenRequests

        requests = OpenRequests(application)
        requests.asked.connect(window.take)
        window.painted.connect(requests.begin)
    window.show()
    instance.asked.connect(window.take)
    window.closing.connect(instance.close)  # whoever starts now gets a window of their own
    sys.excepthook = lambda kind, error, trace: _tell(window, kind, error, trace)
    signal.signal(signal.SIGINT, lambda *_: application.quit())
    code = application.exec()
    window.close()
    instance.close()
    collection.stop()
    sys.excepthook = sys.__excepthook__
    return int(code)


def _icon() -> "QIcon":
    """The program's icon in the sizes of title and task bars, loaded on demand."""
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QIcon

    from translation import paths

    icon = QIcon()
    for size in ICON_SIZES:
        icon.addFile(str(paths.resources() / "icons" / f"dwibaca-{size}.png"), QSize(size, size))
    return icon


def _dress(application: "QApplication", settings: "Settings") -> None:
    """Apply the theme and the language."""
    from gui.base import languages
    from gui.theme import themes

    themes.apply(application, settings.theme)
    languages.install(application, settings.language)


def _tell(window: "MainWindow", kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Show an uncaught exception and write it to standard error; the window stays open."""
    import traceback

    traceback.print_exception(kind, error, trace)
    window.show_error(error)
