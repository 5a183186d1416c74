"""What every test of the window stands on."""

import contextlib

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtGui import QGuiApplication, QPalette

from gui.base.reading_setup import ReadingSetup
from gui.base.stores.library_queue import LibraryQueue
from gui.jobs import Jobs
from gui.library.panel import LibraryPanel
from tests.fakes import UpperCaser
from tests.gui.library.shelf import fill
from translation.library.listing import entry
from translation.library.storage.store import open_library


@pytest.fixture(autouse=True)
def as_in_the_program(collected_between_tests):
    """Every test of the window has jobs in threads."""


@pytest.fixture(autouse=True)
def english_again(qapp):
    """A test that changes the language of the window leaves no trace of it."""
    usual = QLocale()
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.setParent(None)
    QLocale.setDefault(usual)


@pytest.fixture(autouse=True)
def undressed_again(qapp):
    """A test that dresses the program leaves no trace of it."""
    yield
    if qapp.styleSheet():
        QGuiApplication.styleHints().unsetColorScheme()
        qapp.setStyleSheet("")
        qapp.setPalette(QPalette())


@pytest.fixture
def library_file(tmp_path):
    """The file of a library that is not there yet."""
    return tmp_path / "library.sqlite"


@pytest.fixture
def lanes(qtbot):
    """The lanes of a window."""
    lanes = Jobs()
    yield lanes
    lanes.close()


@pytest.fixture
def make_panel(qtbot, lanes, library_file):
    """A panel before that file, once it has shown what there is."""

    def make(open_model=UpperCaser):
        panel = LibraryPanel(LibraryQueue(lanes, library_file), lambda: ReadingSetup(open_model, 2, False))
        qtbot.addWidget(panel)
        panel.trouble.connect(pytest.fail)
        panel.resize(320, 640)
        with qtbot.waitExposed(panel):
            panel.show()
        qtbot.waitUntil(lambda: panel.model.has_come or not panel.empty.isHidden())
        qtbot.waitUntil(lambda: panel.model.is_counted or panel.stack.currentWidget() is panel.empty)
        return panel

    return make


@pytest.fixture
def kept_numbers(library_file):
    """Six articles in it, the newest first."""
    return fill(library_file, 6)


@pytest.fixture
def panel(make_panel, kept_numbers):
    """A panel before them."""
    return make_panel()


@pytest.fixture
def look(library_file):
    """An article's entry as the library has it now."""

    def look(number):
        with contextlib.closing(open_library(library_file)) as connection:
            return entry(connection, number)

    return look
