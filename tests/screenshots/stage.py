"""A window as a reader has it, and screens of every size and density that pictures are made for."""

import json
import os
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from gui.main_window import MainWindow
    from translation.openers import OpenModel

ROOT = Path(__file__).resolve().parent.parent.parent
SIZES = ((800, 600), (1280, 720), (1920, 1200))
SCALES = (1, 2)  # dots in one pixel of the layout, in each direction
BESIDE = 5000  # pixels from one screen to the next
PATIENCE = 60.0  # seconds for one picture
XDG = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")


def set_up(home: str) -> None:
    """Let Qt draw off the screen, with a screen of each size and scale, and keep everything in ``home``."""
    for name in XDG:
        os.environ[name] = home
    screens = [
        {
            "name": f"{width}x{height}@{scale}", "x": BESIDE * number, "y": 0, "dpr": 1,
            "width": width * scale, "height": height * scale, "logicalDpi": 96 * scale, "logicalBaseDpi": 96,
        }
        for number, (width, height, scale) in enumerate((*size, scale) for scale in SCALES for size in SIZES)
    ]  # fmt: skip
    file = Path(home, "screens.json")
    file.write_text(json.dumps({"screens": screens}), "utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={file}"


def put_on_screen(window: "QWidget", size: tuple[int, int], scale: int) -> None:
    """Bring a window to the screen of this size and scale: one that is as large as the screen, or a dialog on it."""
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QMainWindow

    screen = next(one for one in QGuiApplication.screens() if one.name() == f"{size[0]}x{size[1]}@{scale}")
    room = screen.availableGeometry()
    window.move(room.topLeft())
    settle(20)  # on another scale it takes its size along
    if isinstance(window, QMainWindow):
        window.resize(QSize(*size))
    else:
        window.resize(window.size().boundedTo(room.size() * 0.9))


@contextmanager
def window_for(
    application: "QApplication", open_model: "OpenModel", size: tuple[int, int], settings: Mapping[str, Any]
) -> "Iterator[MainWindow]":
    """A window of this size with these settings, which is closed and gone afterwards."""
    from PySide6.QtCore import QEvent

    from gui.base import languages
    from gui.base.services import services
    from gui.base.stores.session_store import SessionStore
    from gui.base.stores.settings_store import SettingsStore
    from gui.jobs import Jobs
    from gui.main_window import MainWindow
    from gui.theme import themes
    from translation import paths

    settings_store = SettingsStore(paths.settings_file())
    settings_store.change(**{"language": "en", "theme": "light", "welcomed": True, "restore_tabs": False, **settings})
    themes.apply(application, settings_store.now.theme)
    languages.install(application, settings_store.now.language)
    window = MainWindow(services(Jobs(), settings_store, SessionStore(paths.session_file()), open_model=open_model))
    window.furnish()
    window.resize(*size)
    window.show()
    yield window
    window.close()
    window.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def wait(done: Callable[[], bool]) -> None:
    """Let the window live until something is done."""
    from PySide6.QtTest import QTest

    until = time.monotonic() + PATIENCE
    while not done():
        if time.monotonic() > until:
            raise TimeoutError("a picture was not ready in time")
        QTest.qWait(20)


def settle(milliseconds: int = 150) -> None:
    """Let the window do what it puts off until it has been drawn."""
    from PySide6.QtTest import QTest

    QTest.qWait(milliseconds)
