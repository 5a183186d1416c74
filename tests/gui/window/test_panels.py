"""A panel never makes the window larger: in a narrow one it is alone, and makes way for what is read."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from tests.gui.windows import TEXT, read, settled, window

PANELS = ["library", "inbox", "notes"]


@pytest.fixture(params=[1, 2], ids=["usual letters", "large letters"])
def made(qtbot, qapp, request):
    usual, font = qapp.font(), qapp.font()
    font.setPointSizeF(usual.pointSizeF() * request.param)
    qapp.setFont(font)
    made = window(qtbot)
    read(qtbot, made)
    yield made
    qapp.setFont(usual)


def least(made):
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    return made.minimumSize()


def toggle(made, panel):
    made.menu_actions[{"notes": "all_notes"}.get(panel, panel)].trigger()


@pytest.mark.parametrize("panel", PANELS)
def test_a_panel_leaves_the_window_its_least_size_and_its_size(qtbot, made, panel):
    made.resize(1000, 600)
    before = least(made)
    assert before.width() <= 640
    toggle(made, panel)
    assert not made.panels.are_alone
    assert least(made) == before
    assert (made.width(), made.height()) == (1000, 600)
    qtbot.waitUntil(lambda: made.address.width() >= made.address.usual_least)  # an address can be read
    made.resize(before)
    assert made.size() == before


@pytest.mark.parametrize("panel", PANELS)
def test_in_a_narrow_window_it_is_alone_and_goes_when_something_is_opened(qtbot, made, panel):
    made.resize(least(made))
    before = made.size()
    toggle(made, panel)
    assert made.panels.are_alone
    least(made)
    assert made.size() == before
    toggle(made, panel)
    assert not made.panels.are_alone
    toggle(made, panel)
    made.open(TEXT.encode())
    assert settled(qtbot, made).view.isVisible()
    assert not made.menu_actions[{"notes": "all_notes"}.get(panel, panel)].isChecked()
    toggle(made, panel)
    made.menu_actions["escape"].trigger()
    assert made.tabs.shown.view.hasFocus()


def test_a_panel_without_the_keys_closes_when_the_window_becomes_too_narrow(qtbot, made):
    made.resize(1000, 600)
    toggle(made, "library")
    made.tabs.shown.view.setFocus()
    made.resize(least(made))
    assert made.tabs.shown.view.isVisible()
    assert not made.services.settings_store.now.library_shown


def test_one_with_the_keys_stays_and_stands_beside_the_article_again_when_there_is_room(qtbot, made):
    made.resize(1000, 600)
    toggle(made, "library")
    made.resize(least(made))
    assert made.panels.are_alone
    made.resize(1000, 600)
    assert not made.panels.are_alone
    qtbot.waitUntil(lambda: made.address.width() >= made.library.width())


def test_a_command_on_the_article_makes_the_panel_that_hides_it_go(qtbot, made):
    made.resize(least(made))
    toggle(made, "notes")
    made.menu_actions["find"].trigger()
    assert made.tabs.shown.find_bar.isVisible()
    toggle(made, "notes")
    made.menu_actions["larger"].trigger()  # is a setting, and leaves the panel
    assert made.panels.are_alone
