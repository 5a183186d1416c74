"""The welcome of the first start: three steps, and gone with one click."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gui.base import languages
from tests.gui.windows import TEXT, read, settled, window


@pytest.fixture
def made(qtbot):
    made = window(qtbot, welcomed=False)
    made.welcome.show()
    return made


def test_it_shows_the_three_steps_in_order(made):
    headings = [step.heading.text() for step in made.welcome.steps]
    assert headings == ["1. Open an article", "2. Read it in two languages", "3. Keep it"]
    assert all(len(step.text.text()) > 20 for step in made.welcome.steps)


@pytest.mark.parametrize("name", ["dismiss", "close_button"])
def test_one_click_is_enough(qtbot, made, name):
    qtbot.mouseClick(getattr(made.welcome, name), Qt.MouseButton.LeftButton)
    assert not made.welcome.isVisible()
    assert made.services.settings_store.now.welcomed


def test_it_goes_when_the_reader_opens_something_and_comes_back_from_help(qtbot):
    made = window(qtbot, welcomed=False)
    made.begin([])
    settled(qtbot, made)
    assert made.welcome.isVisible(), "the sample is nothing that the reader has opened"
    read(qtbot, made)
    assert not made.welcome.isVisible()
    assert made.services.settings_store.now.welcomed
    number = made.tabs.shown.number
    made.menu_actions["welcome"].trigger()
    assert made.welcome.isVisible()
    made.open_kept(number)
    assert not made.welcome.isVisible()


def test_it_does_not_stand_above_what_was_opened_from_outside(qtbot, tmp_path):
    page = tmp_path / "berita.txt"
    page.write_text(TEXT, "utf-8")
    made = window(qtbot, welcomed=False)
    made.begin([str(page)])
    settled(qtbot, made)
    assert not made.welcome.isVisible()
    assert not made.services.settings_store.now.welcomed


def test_steps_stand_beside_each_other_where_there_is_room(made):
    steps = made.welcome.steps
    made.resize(1280, 720)
    QApplication.processEvents()
    assert len({step.y() for step in steps}) == 1
    assert all(step.text.isVisible() for step in steps)
    made.resize(480, 400)
    QApplication.processEvents()
    assert len({step.x() for step in steps}) == 1
    assert not any(step.text.isVisible() for step in steps), "the article needs the room"


@pytest.mark.parametrize("language", languages.LANGUAGES)
@pytest.mark.parametrize("size", [(1280, 720), (640, 800), (480, 560)])
def test_nothing_is_cut(qapp, made, language, size):
    languages.install(qapp, language)
    made.resize(*size)
    for _ in range(3):
        QApplication.processEvents()
    welcome = made.welcome
    labels = [welcome.title, welcome.model, *(part for step in welcome.steps for part in (step.heading, step.text))]
    for label in labels:
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
    for button in (welcome.open, welcome.paste, welcome.better, welcome.dismiss):
        if button.isVisible():
            assert welcome.rect().contains(button.rect().translated(button.mapTo(welcome, button.rect().topLeft())))


def test_the_tab_key_leads_through_its_buttons(qtbot, made):
    welcome = made.welcome
    made.address.more_button.setFocus()
    wanted = [one for one in (welcome.open, welcome.paste, welcome.better, welcome.dismiss) if one.isVisible()]
    reached = []
    for _ in wanted:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    assert reached == wanted
