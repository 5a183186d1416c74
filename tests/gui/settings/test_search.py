"""The list of the settings' pages: in groups, searched in every language of the window, by mouse and by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QScrollArea

from gui.base.languages import install
from gui.base.stores.glossary_store import GlossaryStore
from gui.base.stores.settings_store import SettingsStore
from gui.settings.dialog import GROUPS, SettingsDialog
from gui.settings.page_list import FOUND
from gui.settings.preview import LINES
from gui.theme.themes import colours_in
from translation import paths
from translation.secrets.password_store import PasswordStore
from translation.settings import ReadingLayout


@pytest.fixture
def dialog(qtbot, lanes):
    made = SettingsDialog(
        SettingsStore(paths.settings_file()), list, lanes, PasswordStore(), GlossaryStore(paths.glossary())
    )
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def listed(dialog):
    """What the list has, headings left out."""
    rows = [dialog.page_list.list.item(row) for row in range(dialog.page_list.list.count())]
    return [item.text().strip() for item in rows if item.data(FOUND) is not None]


def search(dialog, text):
    dialog.page_list.field.setText(text)
    return listed(dialog)


def test_every_page_is_in_one_group(dialog):
    assert sorted(number for group in GROUPS for number in group) == list(range(len(dialog.pages)))
    assert len(listed(dialog)) == len(dialog.pages)
    headings = [dialog.page_list.list.item(row) for row in range(dialog.page_list.list.count())]
    headings = [item for item in headings if item.data(FOUND) is None]
    assert len(headings) == len(GROUPS)
    assert not any(item.flags() & Qt.ItemFlag.ItemIsSelectable for item in headings)


def test_the_arrow_keys_turn_the_pages(qtbot, dialog):
    pages = dialog.page_list.list
    pages.setFocus()
    seen = [dialog.stack.currentIndex()]
    for _ in range(len(dialog.pages) - 1):
        qtbot.keyClick(pages, Qt.Key.Key_Down)
        seen.append(dialog.stack.currentIndex())
    assert sorted(seen) == list(range(len(dialog.pages)))


def test_a_page_that_is_turned_to_is_chosen_in_the_list(dialog):
    dialog.turn_to("network")
    assert dialog.page_list.list.currentItem().text() == "Network"
    search(dialog, "theme")
    dialog.turn_to("privacy")
    assert dialog.page_list.field.text() == ""
    assert dialog.page_list.list.currentItem().text() == "Privacy"


def test_what_is_searched_for_is_led_to(qtbot, dialog):
    assert QApplication.focusWidget() is dialog.page_list.field
    qtbot.keyClicks(dialog.page_list.field, "line spac")
    assert listed(dialog) == ["Reading", "Line spacing"]
    assert dialog.stack.currentIndex() == dialog.pages.index(dialog.reading)
    spot = dialog._spot.geometry()
    assert spot.contains(dialog.reading.spacing.geometry())
    qtbot.keyClick(dialog.page_list.field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert QApplication.focusWidget() is dialog.reading.spacing


def test_a_click_on_what_was_found_leads_to_it_and_shows_it(qtbot, dialog):
    dialog.resize(640, 320)
    search(dialog, "mirror")
    pages = dialog.page_list.list
    where = pages.visualItemRect(pages.item(pages.count() - 1)).center()
    qtbot.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=where)
    mirror = dialog.network.mirror
    assert QApplication.focusWidget() is mirror
    area = dialog.stack.currentWidget()
    assert isinstance(area, QScrollArea)
    assert area.viewport().rect().contains(mirror.mapTo(area.viewport(), mirror.rect().center()))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("dark", "Theme"),  # what can be chosen
        ("socks5", "Proxy"),  # what is explained
        ("network pictures", "Show an article's pictures"),  # a word of the page and one of the control
        ("BEST INSTALLED", "Model"),
        ("key for it", ""),
    ],
)
def test_words_are_found_in_labels_choices_and_explanations(dialog, text, found):
    there = search(dialog, text)
    assert (found in there) if found else there == []
    assert dialog.page_list.nothing.isVisible() is not bool(found)


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("text", ["proxy", "proksi", "dark", "gelap", "line spacing", "jarak baris"])
def test_both_languages_are_understood_in_either(qapp, dialog, language, text):
    install(qapp, language)
    qapp.processEvents()
    assert len(search(dialog, text)) >= 2


def test_escape_clears_the_search_before_it_closes(qtbot, dialog):
    field = dialog.page_list.field
    qtbot.keyClicks(field, "proxy")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), dialog.isVisible()) == ("", True)
    assert len(listed(dialog)) == len(dialog.pages)
    assert dialog._spot is None
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_down_arrow_leads_to_what_was_found_and_the_key_of_finding_back(qtbot, dialog):
    search(dialog, "proxy")
    qtbot.keyClick(dialog.page_list.field, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is dialog.page_list.list
    qtbot.keyClick(dialog.page_list.list, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is dialog.page_list.field


def test_a_screen_reader_hears_the_page_of_what_was_found(dialog):
    search(dialog, "mirror")
    pages = dialog.page_list.list
    said = [QAccessible.queryAccessibleInterface(pages).child(row).text(QAccessible.Text.Name) for row in range(2)]
    assert said[1] == "Mirror of the catalogue's files, Network"


def test_the_reading_page_has_one_scroll_bar(qtbot, dialog):
    dialog.resize(640, 320)
    for layout in (ReadingLayout.STACKED, ReadingLayout.SIDE):
        dialog.reading.settings_store.change(layout=layout, font_points=22.0)
        preview = dialog.reading.preview
        qtbot.waitUntil(lambda preview=preview: preview.verticalScrollBar().maximum() == 0)
        assert not preview.verticalScrollBar().isVisible()
        assert preview.height() > LINES * preview.fontMetrics().height()


def test_in_a_narrow_window_the_list_is_above_the_page(dialog):
    pages, stack = dialog.page_list, dialog.stack
    assert pages.geometry().right() < stack.geometry().left()
    dialog.resize(480, 480)
    QApplication.processEvents()
    assert pages.geometry().bottom() < stack.geometry().top()
    assert len(listed(dialog)) == pages.list.count() == len(dialog.pages)
    assert pages.height() < stack.height()
    assert not dialog.stack.currentWidget().horizontalScrollBar().isVisible()
    dialog.resize(900, 480)
    QApplication.processEvents()
    assert pages.geometry().right() < stack.geometry().left()
    assert pages.list.count() > len(dialog.pages)


def test_what_was_found_is_marked_unlike_the_keys_until_it_is_left_or_another_search_finds_nothing(qtbot, dialog):
    reading = dialog.reading
    search(dialog, "line spacing")
    colours = colours_in(dialog.palette())
    picture = dialog._spot.grab().toImage()
    assert picture.pixelColor(picture.width() // 2, picture.height() // 2).name() == colours.hit
    search(dialog, "nothing like this")
    assert dialog._spot is None
    search(dialog, "line spacing")
    qtbot.keyClick(dialog.page_list.field, Qt.Key.Key_Return)
    assert dialog._spot is not None
    reading.points.setFocus()
    assert dialog._spot is None
    search(dialog, "line spacing")
    reading.points.setFocus()
    assert dialog._spot is None


@pytest.mark.parametrize("language", ["en", "id"])
def test_what_was_found_can_be_read_whole(qapp, dialog, language):
    install(qapp, language)
    qapp.processEvents()
    search(dialog, "host")
    pages = dialog.page_list.list
    for row in range(pages.count()):
        rect, item = pages.visualItemRect(pages.item(row)), pages.item(row)
        room = rect.adjusted(4, 0, -4, 0)
        need = pages.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, item.text())
        assert need.height() <= rect.height(), item.text()
        assert need.width() <= room.width(), item.text()
