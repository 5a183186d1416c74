"""The whole story through real widgets, with the model that ships: paste, read, light up, find, learn a word, close, reopen."""

import contextlib
import sqlite3
import zipfile

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication

from gui.following.sources.dialog import SourcesDialog
from gui.reading.reading_state import SentencePosition
from gui.reading.view.marks import highlight
from gui.words.mine.dialog import MyWordsDialog
from gui.words.mine.review_dialog import ReviewDialog
from tests.faulty_server import FaultyServer
from tests.gui.following.outlets import HERE, TITLES, outlet
from tests.gui.windows import settled, window
from tests.gui.words.looking_up import look_up
from translation import paths, power
from translation.annotations import Colour
from translation.following.inbox import ReadAhead
from translation.network import gate
from translation.settings import ReadingLayout
from translation.words.own.my_words import GAP

NOTE = "Look up this alliance."

pytestmark = [pytest.mark.timeout(120), pytest.mark.usefixtures("collected_between_tests")]


def focus():
    """Where a key goes that a reader presses."""
    return QApplication.focusWidget()


def learn_a_word(qtbot, made, tab, word):
    """From the word in its sentence to a card in Anki's format."""
    tab.view.choose(SentencePosition(1, 0))
    words = look_up(qtbot, tab, word, position=SentencePosition(1, 0))
    assert words.card.first.headword == word
    qtbot.mouseClick(words.card.add, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: made.services.my_words.keys == {word: False})
    qtbot.waitUntil(lambda: tab.view.own_words != {})

    qtbot.keySequence(made, QKeySequence("Shift+F8"))
    (review,) = made.findChildren(ReviewDialog)
    qtbot.waitUntil(lambda: review.word is not None)
    assert f"menghentikan {GAP} Azerbaijan" in review.gap.text()
    qtbot.keyClick(review.card, Qt.Key.Key_Space)
    assert review.headword.text() == word
    assert "aggression" in review.meaning.text()
    qtbot.keyClick(review.card, Qt.Key.Key_4)
    qtbot.waitUntil(lambda: review.status.text().startswith("No word is due now."))
    review.close()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)

    qtbot.keySequence(made, QKeySequence("F8"))
    (mine,) = made.findChildren(MyWordsDialog)
    qtbot.waitUntil(lambda: [one.reviews for one in mine.model.words] == [1])
    file = paths.library().parent / "words.apkg"
    mine.export_file(file)
    qtbot.waitUntil(lambda: "1 word written" in mine.status.text())
    mine.close()
    with zipfile.ZipFile(file) as package, contextlib.closing(sqlite3.connect(":memory:")) as collection:
        collection.deserialize(package.read("collection.anki2"))
        ((fields,),) = collection.execute("SELECT flds FROM notes").fetchall()
    assert fields.split("\x1f")[0] == word
    assert f"menghentikan {GAP} Azerbaijan" in fields
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    tab.view.setFocus()


def mark_and_note(qtbot, made, tab):
    """A highlight in both languages with a note, listed in the view of all notes, and opened from there."""
    place = SentencePosition(3, 0)
    tab.view.choose(place)
    qtbot.keySequence(focus(), QKeySequence("1"))
    wanted = highlight(tab.view.look.colours, Colour.YELLOW, chosen=True)
    lit = [one.cursor.selectedText() for one in tab.view.extraSelections()
           if one.format.background().color().name() == wanted]  # fmt: skip
    pair = tab.reading.pair(place)
    assert lit == [pair.source.strip(), pair.target.strip()]
    qtbot.keySequence(focus(), QKeySequence("M"))
    qtbot.keyClicks(focus(), NOTE)
    qtbot.keyClick(focus(), Qt.Key.Key_Escape)
    assert focus() is tab.view
    tab.view.choose(None)
    qtbot.keySequence(focus(), QKeySequence("Ctrl+Shift+H"))
    panel = made.notes.panel
    qtbot.waitUntil(lambda: panel.model.rowCount() == 1)
    qtbot.keyClicks(panel.field, "alliance")
    qtbot.waitUntil(lambda: panel.count.text() == "1 highlight or note")
    qtbot.keyClick(panel.field, Qt.Key.Key_Return)
    assert tab.view.choice == place
    qtbot.keySequence(focus(), QKeySequence("Ctrl+Shift+H"))
    qtbot.waitUntil(lambda: not panel.isVisible())
    tab.view.setFocus()


def test_from_a_page_on_the_clipboard_to_the_next_start(qtbot):
    made = window(qtbot, model=None)
    made.resize(780, 560)

    # Paste: the page's own place on this machine.
    QGuiApplication.clipboard().setText(paths.sample().as_uri())
    qtbot.keySequence(focus(), QKeySequence("Ctrl+Shift+V"))

    # Read: the original at once, then its English, row by row.
    qtbot.waitUntil(lambda: made.tabs.shown.article is not None)
    tab = made.tabs.shown
    assert tab.article.title == "Meski Sekutu Rusia, Armenia Minta AS Ikut Campur Hentikan Agresi Azerbaijan"
    assert "YEREVAN" in tab.view.toPlainText()
    settled(qtbot, made)
    assert (tab.done, tab.total) == (19, 19)
    assert all(row.target for row in tab.reading.rows)
    assert "09:04 WIB" in tab.view.toPlainText()

    # Light up: the sentence under the pointer, on both sides; a click pins it, keys walk on.
    tab.view.choose(SentencePosition(2, 0))
    spot = tab.view.cursorRect().center() + QPoint(4, 0)
    qtbot.mouseMove(tab.view.viewport(), spot)
    qtbot.mouseClick(tab.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    here = tab.view.choice
    assert here is not None
    lit = [selection.cursor.selectedText() for selection in tab.view.extraSelections()]
    pair = tab.reading.pair(here)
    assert {pair.source.strip(), pair.target.strip()} <= set(lit)  # the word under the pointer is lit inside them
    qtbot.keyClick(tab.view, Qt.Key.Key_Right)
    assert tab.view.choice == tab.reading.step(here, 1)

    # Find, in both languages.
    qtbot.keySequence(focus(), QKeySequence("Ctrl+F"))
    qtbot.keyClicks(tab.find_bar.field, "Armenia")
    qtbot.waitUntil(lambda: tab.find_bar.count.text().startswith("1 of "))
    count = int(tab.find_bar.count.text().split()[-1])
    assert count >= 10
    qtbot.keySequence(focus(), QKeySequence("F3"))
    assert tab.find_bar.count.text() == f"2 of {count}"
    qtbot.keySequence(focus(), QKeySequence("Esc"))

    # Switch the view; the row on the screen stays.
    tab.view.scroll_to(4)
    for keys, layout in (
        ("Ctrl+4", ReadingLayout.STACKED),
        ("Ctrl+3", ReadingLayout.ENGLISH),
        ("Ctrl+1", ReadingLayout.SIDE),
    ):
        qtbot.keySequence(focus(), QKeySequence(keys))
        assert tab.view.look.layout is layout
        assert tab.row == 4

    # A word: double click, its card, My Words, a review, and a file that is Anki's own kind.
    learn_a_word(qtbot, made, tab, "agresi")

    # Mark a sentence and write a note on it, with keys; find it among all notes.
    mark_and_note(qtbot, made, tab)

    # Write one sentence better, close, start again: everything is as it was left, and no model is asked.
    tab.edits.put_own(SentencePosition(2, 0), "YEREVAN - Armenia asked the United States on Wednesday to step in.")
    # Quote a sentence, and take a link to it along.
    tab.view.choose(SentencePosition(3, 0))
    quoted = tab.reading.pair(SentencePosition(3, 0)).source.strip()
    qtbot.keySequence(tab.view, QKeySequence("Ctrl+Shift+C"))
    assert QGuiApplication.clipboard().text().startswith(f"“{quoted[:20]}")
    assert "SINDOnews.com, 20 September 2023" in QGuiApplication.clipboard().text()
    qtbot.keySequence(tab.view, QKeySequence("Ctrl+Shift+L"))
    link = QGuiApplication.clipboard().text()
    tab.view.choose(None)
    tab.view.scroll_to(4)
    made.close()

    def none():
        raise AssertionError("what is kept needs no model")

    again = window(qtbot, model=none)
    again.begin([])
    tab = settled(qtbot, again)
    assert tab.article.title.startswith("Meski Sekutu Rusia")
    assert tab.reading.pair(SentencePosition(2, 0)).target.startswith("YEREVAN - Armenia asked the United States")
    assert all(row.target for row in tab.reading.rows)
    assert tab.row == 4
    qtbot.waitUntil(lambda: [(one.annotation.colour, one.annotation.note) for one in tab.notes.placed] == [(Colour.YELLOW, NOTE)])  # fmt: skip

    # The link leads to its sentence, in the tab that has the article.
    again.take([link])
    qtbot.waitUntil(lambda: tab.view.choice == SentencePosition(3, 0))
    assert again.tabs.count() == 1


def test_an_outlet_is_followed_from_its_address_to_an_article_that_was_read_ahead(qtbot, monkeypatch):
    monkeypatch.setattr(gate, "PAUSE", 0.0)
    monkeypatch.setattr(power, "reason_to_wait", lambda: None)
    with FaultyServer() as server:
        address = outlet(server)
        made = window(qtbot, model=None, **HERE)
        panel, runner = made.following.dock.panel, made.following.runner

        # Follow: the inbox is empty and says how to begin; an address is pasted.
        qtbot.keySequence(made, QKeySequence("Ctrl+I"))
        qtbot.waitUntil(panel.isVisible)
        assert panel.empty.title.text() == "You follow nothing yet"
        qtbot.keySequence(made, QKeySequence("Ctrl+Shift+S"))
        (sources,) = made.findChildren(SourcesDialog)
        qtbot.waitUntil(sources.isActiveWindow)
        QGuiApplication.clipboard().setText(address)
        qtbot.keySequence(sources.finder.field, QKeySequence("Ctrl+V"))
        qtbot.keyClick(sources.finder.field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: sources.finder.found.count() == 1)
        qtbot.keyClick(sources.finder.follow, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: len(sources.model.rows) == 1)
        sources.close()

        # Skim: the news is there, its titles in both languages.
        qtbot.waitUntil(lambda: panel.model.rowCount() == 3)
        assert [panel.model.entry(row).title for row in range(3)] == list(TITLES)
        qtbot.waitUntil(lambda: not runner.is_running)
        qtbot.waitUntil(lambda: "rice" in panel.model.entry(1).title_target.lower())

        # Sort: one is hidden and comes back, one is read ahead.
        made.activateWindow()
        panel.be_ready()
        qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
        assert panel.model.rowCount() == 2
        qtbot.keySequence(panel.list, QKeySequence("Ctrl+Z"))
        qtbot.waitUntil(lambda: panel.model.rowCount() == 3)
        panel.list.choose(0)
        qtbot.keyClick(panel.list, Qt.Key.Key_A)
        qtbot.waitUntil(lambda: panel.model.entry(0).ahead is ReadAhead.DONE)

    # Read: the site is gone, and the article is there in both languages.
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    tab = settled(qtbot, made)
    assert tab.article.title == TITLES[0]
    assert all(row.target for row in tab.reading.rows)
    qtbot.waitUntil(lambda: panel.model.entry(0).read)
