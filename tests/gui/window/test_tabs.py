"""Tabs by mouse, in number, and with titles of any length."""

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication

from gui.main_window import first_size
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
    qtbot.waitUntil(lambda: "% rare words" in tab.view.toPlainText())  # the last line to come
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


def test_the_address_belongs_to_the_shown_tab(qtbot, tmp_path):
    made = window(qtbot)
    pages = [tmp_path / "satu.txt", tmp_path / "dua.txt"]
    for page in pages:
        page.write_text(TEXT.replace("Jembatan", page.stem.title()), "utf-8")
        made.open(str(page))
        settled(qtbot, made)
    assert made.address.field.text() == str(pages[1])
    made.address.be_ready()
    qtbot.keyClicks(made.address.field, "belum selesai")
    made.menu_actions["next_tab"].trigger()
    assert made.address.field.text() == str(pages[0])  # although the field has the keys
    made.menu_actions["next_tab"].trigger()
    assert made.address.field.text() == "belum selesai"  # what was typed there waits
    made.menu_actions["close_tab"].trigger()
    assert made.address.field.text() == str(pages[0])


def test_the_address_follows_the_article_of_a_tab(qtbot, tmp_path):
    made = window(qtbot)
    pages = [tmp_path / "satu.txt", tmp_path / "dua.txt"]
    for page in pages:
        page.write_text(TEXT.replace("Jembatan", page.stem.title()), "utf-8")
        made.address.field.setText(str(page))
        qtbot.keyClick(made.address.field, Qt.Key.Key_Return)
        settled(qtbot, made)
        assert made.address.field.text() == str(page)
    made.open(TEXT.encode(), here=True)
    settled(qtbot, made)
    assert made.address.field.text() == ""
    made.open_kept(1)
    settled(qtbot, made)
    assert made.address.field.text() == str(pages[0])


def test_an_address_that_fails_leaves_the_article_its_tab(qtbot, tmp_path):
    made = window(qtbot)
    page = tmp_path / "satu.txt"
    page.write_text(TEXT, "utf-8")
    made.open(str(page))
    tab = settled(qtbot, made)
    number = tab.number
    missing = str(tmp_path / "tiada.html")
    made.open(missing, here=True)
    qtbot.waitUntil(lambda: tab.message.isVisible())
    assert "tiada.html" in tab.message.text.text()
    assert tab.article.title == "Jembatan Dibangun"
    assert (tab.source, tab.number) == (str(page), number)
    assert made.address.field.text() == str(page)
    opened, _ = made.tabs.state()
    assert [(one.source, one.article) for one in opened] == [(str(page), number)]
    (tmp_path / "tiada.html").write_text(TEXT.replace("Jembatan", "Pasar"), "utf-8")
    tab.retry()
    qtbot.waitUntil(lambda: tab.article.title == "Pasar Dibangun" and not tab.busy)
    assert tab.source == missing


def test_an_entered_address_that_fails_stays_in_the_field_and_the_article_keeps_its_line(qtbot, tmp_path):
    made = window(qtbot)
    page, missing = tmp_path / "satu.txt", tmp_path / "tiada.txt"
    page.write_text(TEXT, "utf-8")
    made.open(str(page))
    tab = settled(qtbot, made)
    said, grade = made.status.text(), tab.assessment()
    assert said
    assert grade
    for _ in range(2):  # and again, as it stands in the field
        made.address.field.setText(str(missing))
        qtbot.keyClick(made.address.field, Qt.Key.Key_Return)
        assert made.address.field.text() == str(missing)
        qtbot.waitUntil(lambda: tab.message.isVisible() and not tab.busy)
        assert made.address.field.text() == str(missing)
        assert (made.status.text(), tab.assessment()) == (said, grade)
    missing.write_text(TEXT.replace("Jembatan", "Pasar"), "utf-8")
    qtbot.keyClick(made.address.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: tab.article.title == "Pasar Dibangun" and not tab.busy)
    made.open(str(page), here=True)
    qtbot.waitUntil(lambda: tab.article.title == "Jembatan Dibangun" and not tab.busy)
    assert made.address.field.text() == str(page)  # what was entered is not kept for ever


def test_after_a_closed_tab_the_keys_belong_to_the_article_that_is_shown(qtbot, tmp_path):
    made = window(qtbot)
    page = tmp_path / "satu.txt"
    page.write_text(TEXT, "utf-8")
    made.open(str(page))
    tab = settled(qtbot, made)
    made.menu_actions["new_tab"].trigger()
    made.address.be_ready()
    made.menu_actions["close_tab"].trigger()
    assert made.tabs.shown is tab
    assert made.focusWidget() is tab.view


def test_back_leads_to_what_the_tab_showed_before(qtbot, tmp_path):
    made = window(qtbot)
    pages = [tmp_path / f"{name}.txt" for name in ("satu", "dua", "tiga")]
    for page in pages:
        page.write_text(TEXT.replace("Jembatan", page.stem.title()), "utf-8")
        made.open(str(page), here=True)
        settled(qtbot, made)
    tab = made.tabs.shown
    assert made.menu_actions["back"].isEnabled()
    made.menu_actions["back"].trigger()
    qtbot.waitUntil(lambda: tab.article.title == "Dua Dibangun" and not tab.busy)
    made.menu_actions["back"].trigger()
    qtbot.waitUntil(lambda: tab.article.title == "Satu Dibangun" and not tab.busy)
    assert not tab.can_go_back
    assert not made.menu_actions["back"].isEnabled()


def test_a_closed_tab_is_reopened_at_its_place_and_a_private_one_is_not(qtbot, tmp_path):
    made = window(qtbot)
    for name in ("satu", "dua", "tiga"):
        page = tmp_path / f"{name}.txt"
        page.write_text(TEXT.replace("Jembatan", name.title()), "utf-8")
        made.open(str(page))
        settled(qtbot, made)
    made.tabs.close_tab(made.tabs.tab(1))
    assert made.menu_actions["reopen_tab"].isEnabled()
    made.menu_actions["reopen_tab"].trigger()
    assert settled(qtbot, made).article.title == "Dua Dibangun"
    assert made.tabs.currentIndex() == 1
    assert not made.tabs.has_closed
    made.menu_actions["private_tab"].trigger()
    read(qtbot, made)
    made.menu_actions["close_tab"].trigger()
    assert not made.tabs.has_closed


def test_many_tabs_keep_readable_titles_and_stand_in_a_list(qtbot):
    made = window(qtbot)
    read(qtbot, made)
    for _ in range(30):
        made.tabs.add(show=False)
    bar = made.tabs.tabBar()
    letters = bar.fontMetrics().averageCharWidth()
    assert all(bar.tabRect(number).width() >= 15 * letters for number in range(bar.count()))
    made.tabs.list_menu.aboutToShow.emit()
    actions = made.tabs.list_menu.actions()
    assert len(actions) == made.tabs.count()
    actions[0].trigger()
    assert made.tabs.currentIndex() == 0


def test_a_private_tab_says_so_in_words_and_colour(qtbot):
    made = window(qtbot)
    read(qtbot, made)
    made.menu_actions["private_tab"].trigger()
    bar, number = made.tabs.tabBar(), made.tabs.currentIndex()
    assert made.tabs.shown.panes.banner.isVisible()
    assert "Private" in bar.tabText(number)
    assert bar.tabTextColor(number) != bar.tabTextColor(0)
    made.tabs.setCurrentIndex(0)
    assert not made.tabs.shown.panes.banner.isVisible()


@pytest.mark.parametrize(
    ("free", "size"), [((3840, 2160), (1280, 900)), ((1280, 720), (1024, 576)), ((640, 360), (512, 288))]
)
def test_the_first_window_fits_its_screen(free, size):
    assert first_size(QSize(*free)) == QSize(*size)
