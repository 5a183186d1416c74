"""The page of a new tab: where to go on, what is unread, what was opened lately, and the address that was copied."""

import contextlib

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest

from gui.base import languages
from gui.theme.themes import blended
from gui.window.start.article_card import DIM, ArticleCard
from gui.window.start.clipboard_offer import LONGEST, copied_address
from gui.window.start.start_page import KEYS
from tests.gui.library.shelf import fill, picture
from tests.gui.windows import TEXT, settled, window
from translation import paths
from translation.library import marks, pictures
from translation.library.listing import entry
from translation.library.storage.store import open_library
from translation.palette import DARK, LIGHT, SEPIA, contrast

ADDRESS = "https://koran.example/baca/1/jembatan"


@pytest.fixture(autouse=True)
def nothing_copied(qapp):
    QGuiApplication.clipboard().clear()
    yield
    QGuiApplication.clipboard().clear()


def new_tab(made):
    """The start page of a new tab."""
    made.menu_actions["new_tab"].trigger()
    return made.tabs.shown.panes.start_page


def test_a_new_tab_offers_recent_and_unread_articles(qtbot, tmp_path):
    made = window(qtbot)
    page = tmp_path / "satu.txt"
    page.write_text(TEXT, "utf-8")
    made.open(str(page))
    number = settled(qtbot, made).number
    start = new_tab(made)
    assert start.isVisible()
    qtbot.waitUntil(lambda: len(start.unread.cards) == len(start.recents.cards) == 1)
    assert all("Jembatan Dibangun" in button.text() for button in start.buttons)
    start.recents.cards[0].click()
    tab = settled(qtbot, made)
    assert tab.source == str(page)
    assert not start.isVisible()
    assert tab.view.isVisible()
    other = new_tab(made)
    qtbot.waitUntil(lambda: len(other.unread.cards) == 1)
    other.unread.cards[0].click()
    assert made.tabs.shown.number == number


@pytest.fixture
def shelf():
    """Three articles in the window's library: one that was begun, one unread, one that was read; their numbers."""
    numbers = fill(paths.library(), 3)
    with contextlib.closing(open_library(paths.library())) as connection:
        marks.leave_at(connection, numbers[0], 1)
        marks.mark_finished(connection, numbers[2:])
        pictures.set_image(connection, numbers[0], picture())
    return numbers


def test_what_was_begun_comes_first_with_its_picture_and_its_progress(qtbot, shelf):
    made = window(qtbot)
    start = new_tab(made)
    qtbot.waitUntil(lambda: len(start.buttons) == 2)
    begun, unread = start.buttons
    assert (begun.title, begun.beside) == ("Nelayan Menunggu Angin 2", "Fishermen Await the Wind 2")
    assert "50% read" in begun.accessibleDescription()
    assert (begun.read, unread.read) == (0.5, 0.0)
    assert unread.title == "Harga Beras Turun 1"
    qtbot.waitUntil(lambda: begun._picture is not None)
    QTest.keyClick(begun, Qt.Key.Key_Space)
    assert made.tabs.shown.number == shelf[0]


def test_a_page_that_is_shown_again_has_its_cards_and_pictures_at_once(qtbot, shelf):
    made = window(qtbot)
    start = new_tab(made)
    qtbot.waitUntil(lambda: len(start.buttons) == 2 and start.buttons[0]._picture is not None)
    made.menu_actions["previous_tab"].trigger()
    assert not start.isVisible()
    made.menu_actions["next_tab"].trigger()
    assert len(start.buttons) == 2
    assert start.buttons[0]._picture is not None


def test_what_is_listed_above_is_not_listed_as_recent_again(qtbot, shelf):
    made = window(qtbot)
    store = made.services.session_store
    store.remember("https://situs1.example/berita/1", "Harga Beras Turun 1")
    store.remember("https://lain.example/9", "Lain")
    start = new_tab(made)
    qtbot.waitUntil(lambda: len(start.unread.cards) == 1)
    assert [card.title for card in start.recents.cards] == ["Lain"]


def test_an_empty_page_says_what_will_be_there(qtbot):
    made = window(qtbot, keep_articles=False)
    start = made.tabs.shown.panes.start_page
    assert start.drawing.isVisible()
    assert "listed here" in start.empty.text()
    assert not start.unread.isVisible()


def test_a_typed_address_is_read_in_this_tab(qtbot, tmp_path):
    made = window(qtbot)
    page = tmp_path / "satu.txt"
    page.write_text(TEXT, "utf-8")
    start = new_tab(made)
    start.go.click()
    assert start.isVisible(), "nothing was typed"
    QTest.keyClicks(start.field, str(page))
    QTest.keyClick(start.field, Qt.Key.Key_Return)
    assert settled(qtbot, made).source == str(page)
    assert start.field.text() == ""


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (f" {ADDRESS}?utm_source=x\n", ADDRESS),
        (f"Baca ini: {ADDRESS}", ADDRESS),
        ("koran.example/baca/1", "https://koran.example/baca/1"),
        ("", ""),
        ("Node.js", ""),
        ("dan/atau", ""),
        ("/home/ani/halaman.html", ""),
        ("file:///etc/passwd", ""),
        (f"{ADDRESS} {ADDRESS}/2", ""),
        ("kata " * LONGEST + ADDRESS, ""),
    ],
)
def test_only_a_single_web_address_is_offered(qapp, text, address):
    QGuiApplication.clipboard().setText(text)
    assert copied_address() == address


def test_the_copied_address_is_offered_and_fetched_only_when_it_is_wanted(qtbot, monkeypatch):
    made = window(qtbot, network=False)
    opened = []
    monkeypatch.setattr(made, "open", lambda source, **_: opened.append(source))
    QGuiApplication.clipboard().setText(f"{ADDRESS}?utm_source=x")
    start = new_tab(made)
    assert start.offer.isVisible()
    assert "koran.example" in start.offer.text()
    assert start.offer.accessibleName().endswith(ADDRESS)
    assert opened == []
    qtbot.mouseClick(start.offer, Qt.MouseButton.LeftButton)
    assert opened == [ADDRESS]


def test_the_clipboard_is_read_when_the_page_is_shown_or_the_window_active_and_at_no_other_time(qtbot):
    made = window(qtbot)
    start = new_tab(made)
    assert not start.offer.isVisible()
    QGuiApplication.clipboard().setText(ADDRESS)
    qtbot.wait(20)
    assert not start.offer.isVisible()
    QGuiApplication.sendEvent(start, QEvent(QEvent.Type.ActivationChange))
    assert start.offer.isVisible()
    made.services.session_store.remember(ADDRESS, "Jembatan")
    QGuiApplication.sendEvent(start, QEvent(QEvent.Type.ActivationChange))
    assert not start.offer.isVisible(), "it is among the recent ones"


def test_a_long_address_does_not_widen_the_page(qtbot):
    made = window(qtbot)
    made.resize(800, 600)
    QGuiApplication.clipboard().setText(ADDRESS + "/panjang" * 100)
    start = new_tab(made)
    qtbot.wait(1)
    assert start.offer.isVisible()
    assert not start.horizontalScrollBar().isVisible()


def test_a_private_tab_has_no_start_page(qtbot, shelf):
    made = window(qtbot)
    made.menu_actions["private_tab"].trigger()
    assert made.tabs.shown.panes.start_page is None


def test_lists_stand_beside_each_other_where_there_is_room(qtbot, shelf):
    made = window(qtbot)
    made.services.session_store.remember("https://lain.example/9", "Lain")
    start = new_tab(made)
    made.resize(1280, 720)
    qtbot.waitUntil(lambda: len(start.buttons) == 3)
    qtbot.waitUntil(lambda: start.unread.y() == start.recents.y() and start.unread.x() < start.recents.x())
    made.resize(420, 700)
    qtbot.waitUntil(lambda: start.unread.x() == start.recents.x() and start.unread.y() < start.recents.y())
    assert not start.horizontalScrollBar().isVisible()


def test_the_page_follows_the_language(qtbot, qapp, shelf):
    made = window(qtbot)
    start = new_tab(made)
    qtbot.waitUntil(lambda: len(start.buttons) == 2)
    languages.install(qapp, "id")
    qtbot.waitUntil(lambda: start.started.heading.text() == "Lanjutkan membaca")
    assert "50% dibaca" in start.started.cards[0].below


@pytest.mark.parametrize("colours", [LIGHT, DARK, SEPIA])
def test_what_is_small_on_a_card_can_be_read(colours):
    dim = blended(QColor(colours.base), QColor(colours.text), DIM).name()
    assert contrast(dim, colours.base) >= 4.5
    assert contrast(dim, colours.window) >= 4.5


def test_a_title_is_shown_as_it_is_written(qtbot):
    card = ArticleCard("A & B <b>tebal</b>", "", "")
    qtbot.addWidget(card)
    assert card.text() == "A && B <b>tebal</b>"
    assert card.accessibleName() == "A & B <b>tebal</b>"
    assert "<b>" not in card.toolTip()


def test_the_keys_that_it_names_are_those_of_the_menus(qtbot):
    made = window(qtbot)
    start = made.tabs.shown.panes.start_page
    actions = {"open": "choose_file", "paste": "paste_and_open", "library": "library"}
    for name, key in KEYS.items():
        assert made.menu_actions[actions[name]].shortcut().toString() == key
        assert key in start.keys.text()


def test_a_new_tab_is_ready_for_an_address_in_its_own_field(qtbot):
    made = window(qtbot)
    assert new_tab(made).field.hasFocus()
    made.menu_actions["private_tab"].trigger()
    assert made.address.field.hasFocus()


def test_a_recent_article_is_listed_as_in_the_library_or_with_the_place_that_it_is_from(qtbot, shelf):
    made = window(qtbot)
    with contextlib.closing(open_library(paths.library())) as connection:
        kept = entry(connection, shelf[2])
    made.services.session_store.remember(kept.url, kept.title)
    made.services.session_store.remember("https://www.lain.example/9?x=1", "Lain")
    start = new_tab(made)
    qtbot.waitUntil(lambda: [card.beside for card in start.recents.cards] == ["lain.example", kept.title_target])
    assert kept.site in start.recents.cards[1].below
