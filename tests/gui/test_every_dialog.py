"""Every dialog: its first field is ready, its keys are its own, its texts are whole, in each language and size."""

import json
import os
import subprocess
import sys
from contextlib import suppress

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTabBar

from gui.base import languages
from tests.gui.dialog_checks import clashes, cut_off, offers, pages
from tests.gui.every_dialog import BASES, DIALOGS, ROOT, classes
from tests.gui.windows import read, window


def test_every_dialog_is_here():
    assert set(classes()) - BASES == {name.partition(",")[0] for name in DIALOGS}


@pytest.fixture
def opened(qtbot):
    """A function that opens a dialog over a window with an article; the window and the dialog."""

    dialogs = []

    def opened(name, language="en"):
        made = window(qtbot)
        read(qtbot, made)
        languages.install(QApplication.instance(), language)
        dialog = DIALOGS[name](made)
        dialogs.append(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return made, dialog

    yield opened
    for dialog in dialogs:
        dialog.close()


@pytest.mark.parametrize("name", DIALOGS)
def test_what_is_typed_at_once_goes_to_the_first_field(qtbot, opened, name):
    _, dialog = opened(name)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.window() is dialog
    if isinstance(focus, QLineEdit) or (isinstance(focus, QPlainTextEdit) and not focus.isReadOnly()):
        qtbot.keyClicks(focus, "a s")
        text = focus.text() if isinstance(focus, QLineEdit) else focus.toPlainText()
        assert "a s" in text
    elif isinstance(focus, QComboBox):  # a letter chooses an entry
        qtbot.keyClick(focus, Qt.Key.Key_S)
    else:  # there is nothing to type into: a space presses no button
        qtbot.keyClick(focus, Qt.Key.Key_Space)
    assert dialog.isVisible()
    if hasattr(dialog, "field") and name != "ManualDialog":
        assert focus is dialog.field
    if name in ("PasswordDialog", "SignInDialog", "SignInDialog, cookie"):
        assert focus is (dialog.password if name == "PasswordDialog" else dialog.site)


@pytest.mark.parametrize("language", languages.LANGUAGES)
@pytest.mark.parametrize("name", DIALOGS)
def test_no_key_leads_to_two_places(opened, name, language):
    _, dialog = opened(name, language)
    for _ in pages(dialog):
        assert clashes(dialog) == []


@pytest.mark.parametrize("language", languages.LANGUAGES)
@pytest.mark.parametrize("name", DIALOGS)
def test_no_key_of_a_message_leads_to_two_places(opened, name, language):
    """Messages come into a dialog later, with buttons of their own."""
    _, dialog = opened(name, language)
    assert [(words, found) for words in offers(dialog) if (found := clashes(dialog, [words]))] == []


def test_the_buttons_of_messages_are_found(opened):
    _, dialog = opened("SourcesDialog")
    assert {"&Undo", "Remo&ve the Suggestion"} <= set(offers(dialog))


@pytest.mark.parametrize("language", languages.LANGUAGES)
def test_no_key_of_the_window_leads_to_two_places(qtbot, language):
    made = window(qtbot, welcomed=False, library_shown=True)
    read(qtbot, made)
    made.menu_actions["all_notes"].trigger()
    made.welcome.show()
    languages.install(QApplication.instance(), language)
    menus = [action.text() for action in made.menuBar().actions()]
    assert clashes(made, menus) == []


@pytest.mark.parametrize("language", languages.LANGUAGES)
@pytest.mark.parametrize("name", DIALOGS)
def test_every_text_is_whole(qtbot, opened, name, language):
    _, dialog = opened(name, language)
    for _ in pages(dialog):
        with suppress(TimeoutError, qtbot.TimeoutError):  # what comes later is laid out later
            qtbot.waitUntil(lambda: cut_off(dialog) == [], timeout=2000)
        assert cut_off(dialog) == []


def test_every_text_is_whole_at_twice_the_size():
    done = subprocess.run(
        [sys.executable, "-m", "tests.gui.dialog_checks"],
        cwd=ROOT, capture_output=True, text=True, timeout=300,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": "2"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {}


@pytest.mark.parametrize("language", languages.LANGUAGES)
@pytest.mark.parametrize("name", [name for name in DIALOGS if name.startswith("AboutDialog")])
def test_all_tabs_are_in_sight(opened, name, language):
    _, dialog = opened(name, language)
    bars = dialog.findChildren(QTabBar)
    assert bars
    for bar in bars:
        assert bar.sizeHint().width() <= bar.width() or dialog.width() == dialog._room.width()
        assert bar.rect().contains(bar.tabRect(bar.count() - 1))


@pytest.mark.parametrize("name", DIALOGS)
def test_no_number_touches_the_edge_of_its_box(opened, name):
    _, dialog = opened(name)
    for box in dialog.findChildren(QAbstractSpinBox):
        field = box.lineEdit()
        field.home(False)
        first_letter = field.x() + field.cursorRect().center().x()
        assert first_letter >= 6, box.text()
