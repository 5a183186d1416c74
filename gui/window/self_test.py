"""The window's self-test: it is opened offscreen with an article, and closed again.

It follows the checks of the command line's self-test. The window has temporary settings and a temporary session, saves
nothing in the library and fetches nothing.
"""

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from translation import paths
from translation.cli import main as cli
from translation.cli.self_test import Check
from translation.cli.terminal import FAILED, put, say

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication

    from gui.main_window import MainWindow

PATIENCE = 60_000  # milliseconds
TICK = 20
PICTURES = {"gif", "ico", "jpeg", "png", "svg", "webp"}


def run() -> int:
    """Run every check and print it; returns the exit code."""
    code = cli.main(["--self-test"])
    try:
        for check in checks():
            put(f"{'ok  ' if check.passed else 'FAIL'}  {check.what}\n")
            code = code if check.passed else FAILED
    except ImportError as error:  # a shared library of the system's is missing
        put(f"FAIL  the window opens: {error}\n")
        say("Without that the window cannot be opened; 'dwibaca translate' needs none.")
        code = FAILED
    return code


def checks() -> Iterator[Check]:
    """Each check as it is made. Raises ImportError if Qt cannot be loaded."""
    with tempfile.TemporaryDirectory(prefix="dwibaca-") as place:
        # Fontconfig writes what it finds into the reader's cache, where the system has none.
        os.environ |= {"QT_QPA_PLATFORM": "offscreen", "XDG_CACHE_HOME": place}
        yield from _within_qt()


def _within_qt() -> Iterator[Check]:
    from PySide6.QtGui import QImageReader
    from PySide6.QtWidgets import QApplication

    known = {bytes(name.data()).decode() for name in QImageReader.supportedImageFormats()}
    yield Check(f"pictures can be read: {', '.join(sorted(PICTURES))}", known >= PICTURES)
    there = QApplication.instance()
    application = there if isinstance(there, QApplication) else QApplication(["dwibaca"])
    yield from _languages(application)
    yield from _window()


def _languages(application: "QApplication") -> Iterator[Check]:
    from PySide6.QtCore import QTranslator

    from gui.base import languages

    for language in reversed(languages.LANGUAGES):  # the last is the one that the window opens in
        said = languages.install(application, language)
        translator = application.findChild(QTranslator, languages.NAME)
        passed = said == language and translator is not None and not translator.isEmpty()
        yield Check(f"the window's texts are there in “{language}”", passed)


def _window() -> Iterator[Check]:
    from gui.base.services import services
    from gui.base.stores.session_store import SessionStore
    from gui.base.stores.settings_store import SettingsStore
    from gui.jobs import GarbageCollection, Jobs
    from gui.main_window import MainWindow

    with tempfile.TemporaryDirectory(prefix="dwibaca-") as place:
        settings_store = SettingsStore(Path(place) / "settings.json")
        settings_store.change(
            keep_articles=False, network=False, remember_recent=False, library_shown=False, welcomed=True
        )
        window = MainWindow(services(Jobs(), settings_store, SessionStore(Path(place) / "session.json")))
        collection = GarbageCollection(window)
        painted: list[bool] = []
        window.painted.connect(lambda: painted.append(True))
        try:
            window.show()
            yield Check("the window opens", _until(lambda: bool(painted)))
            window.open(str(paths.sample()))
            yield Check("the sample article is read and translated in it", _until(lambda: _is_read(window)))
            yield Check("the window shows it", _colours(window.grab().toImage()) > 2)
        finally:
            window.close()
            collection.stop()


def _is_read(window: "MainWindow") -> bool:
    tab = window.tabs.shown
    return tab.article is not None and not tab.busy and 0 < tab.total == tab.done


def _until(reached: Callable[[], bool]) -> bool:
    """Run the event loop until a condition holds; true if it did in time."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    tick, end = QTimer(interval=TICK), QTimer(singleShot=True, interval=PATIENCE)
    tick.timeout.connect(lambda: loop.quit() if reached() else None)
    end.timeout.connect(loop.quit)
    tick.start()
    end.start()
    loop.exec()
    return reached()


def _colours(picture: "QImage") -> int:
    """The number of colours along a coarse grid: an empty window has one or two."""
    places = ((x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7))
    return len({picture.pixel(x, y) for x, y in places})
