"""Links to sentences through the window: copied, pasted, given at the start, handed over; nothing is done unasked."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QFileOpenEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QPushButton

from gui.library.versions_dialog import VersionsDialog
from gui.reading.reading_state import SentencePosition
from gui.window.open_requests import OpenRequests
from tests.gui.windows import TEXT, read, settled, window
from translation.library.links import link_in
from translation.library.marks import delete, purge

LATER = SentencePosition(2, 1)
NOWHERE = "dwibaca:article/" + "0" * 32


def page_of(text, tmp_path):
    """A file with the text, whose article has an address."""
    title, *paragraphs = text.strip().split("\n\n")
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    page = tmp_path / "jembatan.html"
    head = f"<title>{title}</title><link rel=canonical href='https://warta.example/jembatan?id=1'>"
    page.write_text(f"<html><head>{head}</head><body><article><h1>{title}</h1>{body}</article></body></html>", "utf-8")
    return str(page)


@pytest.fixture
def made(qtbot):
    return window(qtbot)


@pytest.fixture
def link(qtbot, made, tmp_path):
    """A link to a sentence of an article, whose tab is closed."""
    made.open(page_of(TEXT, tmp_path))
    tab = settled(qtbot, made)
    qtbot.waitUntil(lambda: tab.lasting != "")
    assert not made.menu_actions["copy_link"].isEnabled()
    tab.view.choose(LATER)
    qtbot.keySequence(tab.view, QKeySequence("Ctrl+Shift+L"))
    copied = QGuiApplication.clipboard().text()
    assert "A link to this sentence is copied." in tab.view._reason.text()
    made.menu_actions["close_tab"].trigger()
    return copied


def ask(qtbot, made, job):
    done = []
    made.services.library_queue.ask(job, done.append)
    qtbot.waitUntil(lambda: len(done) == 1)
    return done[0]


def number_in(connection):
    return connection.execute("SELECT id FROM article").fetchone()[0]


def buttons(tab):
    return {button.text(): button for button in tab.notice.findChildren(QPushButton) if not button.isHidden()}


def at(qtbot, made, sentence="Pembangunan dimulai bulan depan dan selesai tahun depan."):
    """Wait until the shown article stands at the sentence of the link."""
    qtbot.waitUntil(lambda: made.tabs.shown.view.choice is not None)
    tab = made.tabs.shown
    assert tab.reading.pair(tab.view.choice).source.strip() == sentence
    return tab


def test_a_copied_link_opens_its_sentence_from_the_address_bar(qtbot, made, link):
    assert link_in(link).url == "https://warta.example/jembatan?id=1"
    made.address.field.setText(link)
    made.address.field.returnPressed.emit()
    assert at(qtbot, made).article.title == "Jembatan Dibangun"


def test_it_opens_when_it_is_pasted_handed_over_or_asked_for_by_the_system(qtbot, made, link):
    QGuiApplication.clipboard().setText(link)
    made.menu_actions["paste_and_open"].trigger()
    at(qtbot, made).view.choose(None)
    made.take([link])  # in the tab that has it
    at(qtbot, made)
    assert made.tabs.count() == 1
    at(qtbot, made).view.choose(None)
    qtbot.mouseClick(made.address.field, Qt.MouseButton.LeftButton)
    made.address.field.setText(link)
    qtbot.keyClick(made.address.field, Qt.Key.Key_Return)
    assert at(qtbot, made).view.hasFocus()  # where the keys of reading go
    assert made.address.field.text() == str(made.tabs.shown.source)
    made.menu_actions["close_tab"].trigger()
    requests = OpenRequests(QApplication.instance())
    requests.asked.connect(made.take)
    QApplication.sendEvent(QApplication.instance(), QFileOpenEvent(QUrl(link)))
    assert made.tabs.shown.article is None  # the window is not ready yet
    requests.begin()
    at(qtbot, made)
    QApplication.instance().removeEventFilter(requests)


def test_it_opens_at_the_start(qtbot, made, link):
    made.close()
    again = window(qtbot)
    again.begin([link])
    at(qtbot, again)


def test_the_sentence_is_found_in_another_version_or_its_place_is_shown(qtbot, made, link, tmp_path):
    more = TEXT.replace("Pemerintah membangun", "Kabar ini baru diperbarui oleh redaksi.\n\nPemerintah membangun")
    made.open(page_of(more, tmp_path))
    settled(qtbot, made)
    made.menu_actions["close_tab"].trigger()
    made.open(link)
    assert at(qtbot, made).view.choice == SentencePosition(3, 1)
    made.menu_actions["close_tab"].trigger()
    made.open(page_of(TEXT.replace("bulan depan dan", "pekan depan dan"), tmp_path))
    settled(qtbot, made)
    made.menu_actions["close_tab"].trigger()
    made.open(link)
    tab = at(qtbot, made, "Pembangunan dimulai pekan depan dan selesai tahun depan.")
    assert "has changed; it stood here" in tab.view._reason.text()


def test_an_article_that_has_changed_says_so_and_shows_what(qtbot, made, tmp_path):
    for text in (TEXT, TEXT, TEXT.replace("bulan depan dan", "pekan depan dan")):
        made.open(page_of(text, tmp_path))
        tab = settled(qtbot, made)
        told = "changed since you read it last" in tab.notice.text.text()
        assert told is (text != TEXT)  # read again, it is the same
    buttons(tab)["Show What Has Changed…"].click()
    qtbot.waitUntil(lambda: made.findChild(VersionsDialog) is not None)
    dialog = made.findChild(VersionsDialog)
    assert dialog.list.item(0).text().endswith("1 changed")
    dialog.close()


def test_a_deleted_article_is_offered_and_brought_back(qtbot, made, link):
    ask(qtbot, made, lambda connection: delete(connection, [number_in(connection)]))
    made.open(link)
    tab = made.tabs.shown
    qtbot.waitUntil(lambda: not tab.notice.isHidden())
    assert "“Jembatan Dibangun”, was deleted" in tab.notice.text.text()
    assert tab.article is None
    assert set(buttons(tab)) == {"Bring It Back", "Fetch It"}
    buttons(tab)["Bring It Back"].click()
    at(qtbot, made)
    assert "deleted" not in tab.notice.text.text()


def test_nothing_is_fetched_unless_it_is_asked_for(qtbot, made, link):
    ask(qtbot, made, lambda c: (delete(c, [number_in(c)]), purge(c, [number_in(c)])))
    opened = []
    made.link_follower._open_source = opened.append
    made.open(link)
    tab = made.tabs.shown
    qtbot.waitUntil(lambda: not tab.notice.isHidden())
    assert (
        "is not in your library. It can be fetched from https://warta.example/jembatan?id=1." in tab.notice.text.text()
    )
    assert tab.source == ""
    assert opened == []
    buttons(tab)["Fetch It"].click()
    assert opened == ["https://warta.example/jembatan?id=1"]


def test_a_link_without_an_address_offers_nothing(qtbot, made):
    made.open(NOWHERE)
    tab = made.tabs.shown
    qtbot.waitUntil(lambda: not tab.notice.isHidden())
    assert tab.notice.text.text() == "The article of this link is not in your library."
    assert buttons(tab) == {}


def test_a_hostile_link_is_only_said_to_be_damaged(qtbot, made):
    for hostile in (
        "dwibaca:article/../../etc/passwd",
        f"{NOWHERE}?url=file%3A%2F%2F%2Fetc%2Fpasswd",
        "dwibaca:article<b>",
    ):
        made.open(hostile)
        tab = made.tabs.shown
        assert "This link to an article of a library is damaged." in tab.message.text.text()
        assert tab.source == ""
        assert tab.article is None


def test_a_title_in_the_message_is_plain_text(qtbot, made, tmp_path):
    made.open(page_of(TEXT.replace("Jembatan Dibangun", "&lt;b&gt;Jembatan&lt;/b&gt;"), tmp_path))
    tab = settled(qtbot, made)
    tab.view.choose(LATER)
    made.menu_actions["copy_link"].trigger()
    link = QGuiApplication.clipboard().text()
    ask(qtbot, made, lambda connection: delete(connection, [number_in(connection)]))
    made.menu_actions["close_tab"].trigger()
    made.open(link)
    qtbot.waitUntil(lambda: not made.tabs.shown.notice.isHidden())
    assert "“&lt;b&gt;Jembatan&lt;/b&gt;”" in made.tabs.shown.notice.text.text()


def test_a_private_tab_has_no_links(qtbot, made, link):
    made.menu_actions["private_tab"].trigger()
    tab = read(qtbot, made)
    tab.view.choose(LATER)
    assert not made.menu_actions["copy_link"].isEnabled()
    QGuiApplication.clipboard().setText("before")
    made.commands.copy_link()
    assert QGuiApplication.clipboard().text() == "before"
    made.open(link)
    qtbot.waitUntil(lambda: not made.tabs.shown.private)
    at(qtbot, made)
    assert tab.private
