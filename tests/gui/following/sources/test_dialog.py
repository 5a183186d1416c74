"""The window of sources: found and chosen, listed with their state, changed, removed and brought back, exchanged."""

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton
from shiboken6 import isValid

from gui.following.sources.dialog import SourcesDialog
from tests.faulty_server import Answer
from tests.gui.following.outlets import HERE, file, follow, outlet, stock
from tests.gui.windows import window
from translation.following import sources
from translation.following.discovery import Found
from translation.following.formats.items import SourceKind
from translation.following.suggestions import Suggestion, suggestions
from translation.following.update import Updated

FRONT = """<html><head><title>Warta Nusa</title>
<link rel="alternate" type="application/rss+xml" title="Utama" href="/rss">
<link rel="alternate" type="application/rss+xml" title="Daerah" href="/daerah">
</head><body><p>Selamat datang.</p></body></html>"""


@pytest.fixture
def make_dialog(qtbot):
    def make(**settings):
        made = window(qtbot, **{**HERE, **settings})
        made.following.show_sources()
        (dialog,) = made.findChildren(SourcesDialog)
        dialog.trouble.connect(pytest.fail)
        qtbot.waitUntil(dialog.isActiveWindow)
        return made, dialog

    return make


def kept(**named):
    with file() as connection:
        return sources.sources(connection, **named)


def press(note, words):
    next(one for one in note.findChildren(QPushButton) if one.text() == words).click()


def search(qtbot, dialog, text):
    dialog.finder.field.setText(text)
    qtbot.keyClick(dialog.finder.field, Qt.Key.Key_Return)


def test_the_front_of_a_site_offers_its_feeds(qtbot, server, make_dialog):
    outlet(server)
    outlet(server, "/daerah", "Warta Daerah")
    server["/"] = Answer(FRONT.encode())
    made, dialog = make_dialog()
    search(qtbot, dialog, server.url("/"))
    qtbot.waitUntil(lambda: dialog.finder.found.count() == 2)
    first, second = (dialog.finder.found.item(row) for row in range(2))
    assert first.checkState() is Qt.CheckState.Checked
    assert second.checkState() is Qt.CheckState.Unchecked
    assert second.text() == "Warta Daerah · feed · 3 articles"
    second.setCheckState(Qt.CheckState.Checked)
    dialog.finder.follow.click()
    qtbot.waitUntil(lambda: len(kept()) == 2 and not made.following.runner.is_running)
    qtbot.waitUntil(lambda: [row.title for row in dialog.model.rows] == ["Warta Daerah (3)", "Warta Nusa (3)"])
    assert dialog.finder.found.isHidden()
    assert dialog.finder.field.text() == ""


def test_nothing_to_follow_is_told_and_the_front_page_offered(qtbot, server, make_dialog):
    server["/hilang"] = Answer(b"gone", "410 Gone")
    server["/"] = Answer(FRONT.encode())
    outlet(server)
    outlet(server, "/daerah")
    _, dialog = make_dialog()
    search(qtbot, dialog, server.url("/hilang"))
    qtbot.waitUntil(lambda: not dialog.finder.note.isHidden())
    assert dialog.finder.field.text() == server.url("/hilang")  # what was typed stays
    press(dialog.finder.note, "Look at the Front Page")
    qtbot.waitUntil(lambda: dialog.finder.found.count() == 2)
    dialog.finder.cancel.click()
    assert dialog.finder.found.count() == 0
    assert kept() == []


def test_without_the_network_it_is_told(qtbot, make_dialog):
    _, dialog = make_dialog(network=False)
    search(qtbot, dialog, "situs.example")
    qtbot.waitUntil(lambda: "The network is not to be used." in dialog.finder.note.text.text())


def test_suggestions_are_offered_by_topic_and_tried(qtbot, make_dialog):
    _, dialog = make_dialog()
    finder = dialog.finder
    finder.suggestions_menu.aboutToShow.emit()
    topics = [action.menu() for action in finder.suggestions_menu.actions()]
    assert topics[0].title() == "News"
    assert sum(len(menu.actions()) for menu in topics) == len(suggestions())
    topics[0].actions()[0].trigger()
    assert finder.field.text() == suggestions()[0].name
    qtbot.waitUntil(lambda: not finder.note.isHidden())  # there is no network here, and that is said
    assert kept() == []


def test_a_file_and_a_folder_are_followed(qtbot, tmp_path, make_dialog):
    listed, folder = tmp_path / "alamat.txt", tmp_path / "halaman"
    listed.write_text("https://situs.example/2026/kabar-satu\nhttps://situs.example/2026/kabar-dua\n")
    folder.mkdir()
    (folder / "satu.html").write_text("<title>Kabar tersimpan</title><p>Isi.")
    made, dialog = make_dialog()
    dialog.finder.wanted.emit([Found(SourceKind.LIST, str(listed), ""), Found(SourceKind.FOLDER, str(folder), "")])
    qtbot.waitUntil(lambda: len(kept()) == 2 and not made.following.runner.is_running)
    qtbot.waitUntil(lambda: sorted(row.title for row in dialog.model.rows) == ["alamat.txt (2)", "halaman (1)"])


def test_the_state_and_the_last_error_of_each_source_are_listed(qtbot, server, make_dialog):
    server["/rss"] = Answer(b"", "403 Forbidden")
    server["/robots.txt"] = Answer(b"", "404 Not Found")
    follow(server.url("/rss"))
    _, dialog = make_dialog()
    qtbot.waitUntil(lambda: len(dialog.model.rows) == 1)
    assert dialog.model.rows[0].small == "feed · Not asked yet"
    dialog.details.ask.click()
    qtbot.waitUntil(lambda: dialog.model.rows[0].troubled)
    assert dialog.model.rows[0].small.startswith("feed · Did not answer: ")
    assert dialog.details.state.text().startswith("Did not answer: ")


def test_a_source_is_renamed_grouped_read_ahead_and_paused(qtbot, make_dialog):
    number = follow("https://situs.example/rss")
    _, dialog = make_dialog()
    details = dialog.details
    qtbot.waitUntil(lambda: details.title.text() == "Warta Nusa")
    details.title.setFocus()
    details.title.selectAll()
    qtbot.keyClicks(details.title, "Warta")
    qtbot.keyClick(details.title, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: kept()[0].title == "Warta")
    details.folder.setFocus()
    qtbot.keyClicks(details.folder.lineEdit(), "Daerah")
    details.ahead.setFocus()
    qtbot.waitUntil(lambda: kept()[0].folder == "Daerah")
    qtbot.keyClick(details.ahead, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: kept()[0].ahead)
    details.pause.click()
    qtbot.waitUntil(lambda: bool(kept()[0].stopped))
    qtbot.waitUntil(lambda: details.pause.text() == "Resu&me")
    assert dialog.model.rows[0].small == "Daerah · feed · read ahead · Not asked any more: You have paused it."
    details.pause.click()
    qtbot.waitUntil(lambda: not kept()[0].stopped)
    assert kept()[0].id == number


def test_what_was_removed_comes_back_with_its_entries(qtbot, make_dialog):
    stock(2, sources=("Kabar Timur", "Warta Nusa"))
    _, dialog = make_dialog()
    qtbot.waitUntil(lambda: len(dialog.model.rows) == 2)
    dialog.details.remove.click()
    qtbot.waitUntil(lambda: [row.title for row in dialog.model.rows] == ["Warta Nusa (1)"])
    assert "“Kabar Timur” is followed no more." in dialog.note.text.text()
    press(dialog.note, "&Undo")
    qtbot.waitUntil(lambda: [row.title for row in dialog.model.rows] == ["Kabar Timur (1)", "Warta Nusa (1)"])
    assert [row.title for row in dialog.list.chosen()] == ["Kabar Timur (1)"]


def test_removing_leads_to_the_neighbour_and_undoing_to_what_has_come_back(qtbot, make_dialog):
    stock(3, sources=("Aceh", "Bali", "Cirebon", "Depok"))
    _, dialog = make_dialog()
    qtbot.waitUntil(lambda: len(dialog.model.rows) == 4)

    def chosen():
        return [row.value.title for row in dialog.list.chosen()]

    dialog.list.setCurrentIndex(dialog.model.index(1))
    for gone, next_ in (("Bali", "Cirebon"), ("Cirebon", "Depok"), ("Depok", "Aceh")):
        assert chosen() == [gone]
        dialog.details.remove.click()
        qtbot.waitUntil(lambda next_=next_: chosen() == [next_])
    for back in ("Depok", "Cirebon", "Bali"):
        dialog.undo()
        qtbot.waitUntil(lambda back=back: chosen() == [back])


def test_an_address_is_shown_as_it_is(qtbot, make_dialog):
    follow("https://situs.example/sitemap.xml", kind=SourceKind.SITEMAP)
    _, dialog = make_dialog()
    qtbot.waitUntil(lambda: dialog.details.address.text() == "https://situs.example/sitemap.xml")


def test_before_the_sources_are_read_nobody_says_that_there_are_none(qtbot, make_dialog, monkeypatch):
    follow("https://situs.example/rss")
    monkeypatch.setattr(SourcesDialog, "look", lambda _: None)
    made = window(qtbot)
    made.following.show_sources()
    (dialog,) = made.findChildren(SourcesDialog)
    assert dialog.empty.title.text() == "One moment"
    dialog._come((), {})
    assert dialog.empty.title.text() == "You follow nothing yet"


def test_a_source_whose_host_asked_for_a_pause_is_told_in_a_neutral_colour(qtbot, make_dialog):
    number = follow("https://situs.example/rss")
    with file() as connection:
        connection.execute("UPDATE source SET due = ? WHERE id = ?", (time.time() + 3600, number))
    _, dialog = make_dialog()
    qtbot.waitUntil(lambda: bool(dialog.model.rows))
    (row,) = dialog.model.rows
    assert not row.troubled
    assert "Not asked until " in row.small
    assert row.small.endswith(": the host asked for a pause")


def test_a_file_that_is_no_list_is_not_followed(qtbot, tmp_path, make_dialog, monkeypatch):
    wrong = tmp_path / "passwd"
    wrong.write_text("root:x:0:0")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(wrong), ""))
    _, dialog = make_dialog()
    dialog.finder.choose_file()
    qtbot.waitUntil(lambda: "is no list" in dialog.finder.note.text.text())
    assert kept() == []


def test_lists_of_other_programs_are_taken_in_and_given_out(qtbot, server, tmp_path, make_dialog):
    address = outlet(server)
    made, dialog = make_dialog()
    given = tmp_path / "sumber.opml"
    given.write_text(
        f'<opml version="2.0"><body><outline text="Daerah"><outline text="Warta" xmlUrl="{address}"/></outline></body></opml>'
    )
    dialog.finder.list_wanted.emit(str(given))
    qtbot.waitUntil(lambda: [(one.title, one.folder) for one in kept()] == [("Warta", "Daerah")])
    qtbot.waitUntil(lambda: [row.title for row in dialog.model.rows] == ["Warta (3)"])
    qtbot.waitUntil(lambda: not made.following.runner.is_running)
    assert "1 source added." in dialog.note.text.text()
    dialog.export_file(str(tmp_path / "keluar.opml"))
    qtbot.waitUntil(lambda: "1 source written into keluar.opml." in dialog.note.text.text())
    assert address in (tmp_path / "keluar.opml").read_text()
    dialog.finder.list_wanted.emit(str(tmp_path / "keluar.opml"))
    qtbot.waitUntil(lambda: "1 you follow already." in dialog.note.text.text())
    dialog.finder.list_wanted.emit(str(tmp_path / "tiada.opml"))
    qtbot.waitUntil(lambda: "cannot be read" in dialog.note.text.text())


def test_the_schedule_is_off_until_it_is_chosen(qtbot, make_dialog):
    made, dialog = make_dialog()
    store = made.services.settings_store
    assert dialog.every.currentText() == "only when I ask"
    assert not dialog.at_start.isChecked()
    at = dialog.every.findText("every 6 hours")
    dialog.every.setCurrentIndex(at)
    dialog.every.activated.emit(at)
    dialog.at_start.click()
    assert (store.now.follow_every, store.now.follow_at_start) == (6, True)
    store.change(follow_every=0, follow_at_start=False)
    assert dialog.every.currentText() == "only when I ask"
    assert not dialog.at_start.isChecked()


def test_a_closed_window_hears_no_more_of_settings_and_news(qtbot, make_dialog):
    made, dialog = make_dialog()
    dialog.reject()
    qtbot.waitUntil(lambda: not isValid(dialog))
    with qtbot.captureExceptions() as mistakes:
        made.services.settings_store.change(follow_every=6)
        made.following.runner.updated.emit(Updated())
    assert mistakes == []


def test_without_sources_it_says_what_to_do(qtbot, make_dialog):
    _, dialog = make_dialog()
    qtbot.waitUntil(lambda: dialog.listing.currentWidget() is dialog.empty)
    assert dialog.empty.title.text() == "You follow nothing yet"
    dialog.empty.button.click()
    qtbot.waitUntil(dialog.finder.suggestions_menu.isVisible)
    dialog.finder.suggestions_menu.close()
    stock(1)
    dialog.look()
    qtbot.waitUntil(lambda: dialog.listing.currentWidget() is dialog.list)


def test_a_suggested_feed_that_is_gone_is_told_and_can_be_removed(qtbot, server, make_dialog, monkeypatch):
    listed = (Suggestion("Warta", server.url("/hilang"), "news"), Suggestion("Pos", server.url("/rss"), "news"))
    monkeypatch.setattr("translation.following.suggestions.suggestions", lambda: listed)
    monkeypatch.setattr("gui.following.sources.finding.suggestions", lambda: listed)
    server["/hilang"] = Answer(b"gone", "410 Gone")
    server["/"] = Answer(FRONT.encode())
    outlet(server)
    outlet(server, "/daerah")
    made, dialog = make_dialog()
    finder = dialog.finder
    finder._try("Warta")
    qtbot.waitUntil(lambda: not finder.note.isHidden())
    assert "The feed that is suggested as “Warta” is gone" in finder.note.text.text()
    press(finder.note, "Look at the Front Page")
    qtbot.waitUntil(lambda: finder.found.count() == 2)

    finder._try("Warta")
    qtbot.waitUntil(lambda: not finder.note.isHidden())
    press(finder.note, "Remo&ve the Suggestion")
    assert made.services.settings_store.now.suggestions_removed == "Warta"

    def offered():
        finder._fill_suggestions()
        menus = [action.menu() for action in finder.suggestions_menu.actions() if action.menu()]
        return [action.text() for menu in menus for action in menu.actions()]

    assert offered() == ["Pos"]
    finder.suggestions_menu.actions()[-1].trigger()
    assert offered() == ["Warta", "Pos"]
