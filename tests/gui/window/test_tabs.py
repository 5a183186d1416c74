"""Tabs by mouse, in number, and with titles of any length."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from tests.gui.windows import TEXT, read, settled, window
from translation import paths
from translation.session import OpenTab, Session, write_session


def test_the_middle_button_closes_a_tab(qtbot):
    made = window(qtbot)
    first = read(qtbot, made)
    read(qtbot, made, TEXT.replace("Jembatan", "Pasar", 1))
    bar = made.tabs.tabBar()
    qtbot.mouseClick(bar, Qt.MouseButton.MiddleButton, pos=bar.tabRect(0).center())
    assert first not in list(made.tabs.all)
    assert made.tabs.count() == 1
    qtbot.mouseClick(bar, Qt.MouseButton.MiddleButton, pos=QPoint(5000, 5))
    assert made.tabs.count() == 1


def test_of_thirty_tabs_only_the_shown_one_is_read(qtbot, tmp_path):
    page = tmp_path / "berita.txt"
    page.write_text(TEXT, "utf-8")
    write_session(
        paths.session_file(), Session(tabs=tuple(OpenTab(str(page), f"Judul {n}") for n in range(30)), current=7)
    )
    made = window(qtbot)
    made.begin([])
    settled(qtbot, made)
    assert made.tabs.count() == 30
    assert made.tabs.currentIndex() == 7
    assert [tab.article is not None for tab in made.tabs.all].count(True) == 1
    made.close()
    again = window(qtbot)
    again.begin([])
    assert again.tabs.count() == 30
    assert again.tabs.currentIndex() == 7
    assert settled(qtbot, again).article is not None


def test_a_title_of_any_length_leaves_the_tabs_narrow(qtbot):
    made = window(qtbot)
    title = "Judul yang sangat & panjang sekali " * 3
    read(qtbot, made, f"{title}\n\n{TEXT}")
    made.tabs.add(show=False)
    assert made.tabs.tabText(0).startswith("Judul yang sangat && panjang")
    assert len(made.tabs.tabText(0)) < 40
    assert made.tabs.tabToolTip(0).strip() == title.strip()
    assert made.width() < 1500


def test_a_tab_is_closed_while_it_is_being_translated(qtbot):
    made = window(qtbot)
    made.open(TEXT.encode())
    made.menu_actions["close_tab"].trigger()
    assert not made.tabs.shown.busy
    assert made.tabs.shown.article is None
    assert read(qtbot, made).article.title == "Jembatan Dibangun"


def test_the_place_comes_back_to_the_pixel(qtbot, tmp_path):
    page = tmp_path / "panjang.txt"
    page.write_text(TEXT + "\n\nSatu kalimat lagi yang panjang. " * 60, "utf-8")
    made = window(qtbot)
    made.resize(700, 500)  # what fits the screen comes back as it was
    made.open(str(page))
    tab = settled(qtbot, made)
    tab.view.verticalScrollBar().setValue(1234)
    where = tab.view.verticalScrollBar().value()
    assert where > 100
    made.close()
    again = window(qtbot)
    again.begin([])
    tab = settled(qtbot, again)
    qtbot.waitUntil(lambda: tab.view.verticalScrollBar().value() == where)


def test_an_article_opens_with_the_margin_above_its_headline(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made)
    number = tab.number
    made.tabs.add()
    made.tabs.shown.open_kept(number)
    assert settled(qtbot, made).view.verticalScrollBar().value() == 0


@pytest.mark.parametrize(("there", "shown"), [("dua kata", ""), ("https://example.org/a", "https://example.org/a")])
def test_the_welcome_pastes_an_address_and_nothing_else(qtbot, there, shown):
    made = window(qtbot, welcomed=False)
    made.welcome.show()
    QGuiApplication.clipboard().setText(there)
    made.welcome.paste.click()
    assert made.address.field.hasFocus()
    assert made.address.field.text() == shown
