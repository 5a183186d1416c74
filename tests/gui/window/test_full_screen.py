"""The full screen can be left, and every key works in it: with the menu bar hidden, in private, after a dialog."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog

from gui.reading.reading_state import SentencePosition
from gui.window.actions import ActionSpec
from gui.window.menus.table import MENUS
from tests.gui.windows import read, window


def entries(table=MENUS):
    for entry in table:
        if isinstance(entry, ActionSpec):
            yield entry
        elif entry is not None:
            yield from entries(entry.entries)


@pytest.mark.parametrize("way", [Qt.Key.Key_Escape, Qt.Key.Key_F11])
def test_a_key_leaves_it(qtbot, way):
    made = window(qtbot)
    tab = read(qtbot, made)
    qtbot.keyClick(tab.view, Qt.Key.Key_F11)
    assert made.isFullScreen()
    assert made.menuBar().isHidden()
    assert made.address.isHidden()
    qtbot.keyClick(tab.view, way)
    assert not made.isFullScreen()
    assert not made.menuBar().isHidden()
    assert not made.address.isHidden()


def test_the_pointer_at_the_top_edge_brings_the_bars_back_until_it_leaves_them(qtbot):
    made = window(qtbot)
    read(qtbot, made)
    made.full_screen.toggle()
    made.full_screen.point_at(300)
    assert made.menuBar().isHidden()
    made.full_screen.point_at(1)
    assert not made.menuBar().isHidden()
    assert not made.address.isHidden()
    made.full_screen.point_at(40)
    assert not made.address.isHidden()
    made.full_screen.point_at(500)
    assert made.menuBar().isHidden()
    assert made.address.isHidden()
    made.full_screen.point_at(0)
    made.address.be_ready()
    made.full_screen.point_at(500)
    assert not made.address.isHidden()  # the reader types there


@pytest.mark.parametrize("state", ["full screen", "private", "library closed", "dialog closed"])
def test_every_key_works(qtbot, state):
    made = window(qtbot, library_shown=state == "library closed")
    if state == "private":
        made.menu_actions["private_tab"].trigger()
    tab = read(qtbot, made)
    tab.view.choose(SentencePosition(1, 0))
    made.tabs.add(show=False)
    if state == "full screen":
        made.full_screen.toggle()
    if state == "library closed":
        made.library.apply_settings(made.services.settings_store.now)
        made.menu_actions["library"].trigger()
        assert made.library.isHidden()
    if state == "dialog closed":
        made.menu_actions["about"].trigger()
        dialog = next(child for child in made.findChildren(QDialog) if child.isVisible())
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: not dialog.isVisible())
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    tab.view.setFocus()
    qtbot.waitUntil(tab.view.hasFocus)
    done = []
    for entry in entries():
        action = made.menu_actions[entry.name]
        action.setEnabled(True)
        action.triggered.disconnect()
        action.triggered.connect(lambda _=False, name=entry.name: done.append(name))
    for entry in entries():
        for keys in entry.keys:
            done.clear()
            qtbot.keySequence(tab.view, QKeySequence(keys))
            assert done == [entry.name], keys


def test_the_welcome_is_not_in_it_and_comes_back_only_if_it_was_there(qtbot):
    made = window(qtbot)
    read(qtbot, made)
    for there in (True, False):
        made.welcome.setVisible(there)
        made.full_screen.toggle()
        assert made.welcome.isHidden()
        made.full_screen.toggle()
        assert made.welcome.isHidden() is not there
        assert not made.statusBar().isHidden()
