"""Copying as a quotation in the window: by key and menu, a sentence or a selection, in a private tab too."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence

from gui.reading.reading_state import SentencePosition
from gui.reading.view.text_formats import Side
from gui.settings.pages import ReadingPage
from tests.gui.reading.view.test_selection import drag, point
from tests.gui.windows import read, window
from translation.export.parts.labels import Show
from translation.export.parts.options import QuotationStyle

SECOND = SentencePosition(1, 1)


@pytest.fixture(autouse=True)
def emptied_clipboard(qapp):
    """The platform of the tests would delete what is copied when Python is gone."""
    yield
    QGuiApplication.clipboard().clear()


def copied():
    return QGuiApplication.clipboard().mimeData()


def test_the_chosen_sentence_is_copied_with_its_source(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made)
    assert not made.menu_actions["quote"].isEnabled()
    tab.view.choose(SECOND)
    qtbot.keySequence(tab.view, QKeySequence("Ctrl+Shift+C"))
    lines = copied().text().split("\n")
    assert lines[0] == "“Warga senang dengan kabar itu.”"
    assert lines[1] == "“WARGA SENANG DENGAN KABAR ITU.”"
    assert lines[2].startswith("— “Jembatan Dibangun” (machine translation by “")  # its English says the same
    assert not copied().hasHtml()
    assert "Copied as a quotation: Plain text" in tab.view._reason.text()


def test_a_style_and_a_language_are_chosen_in_the_menu_and_hold_for_the_next(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made)
    tab.view.choose(SECOND)
    made.menu_actions["quote_style_chicago"].trigger()
    assert copied().text().endswith("”.")
    assert copied().html().count("<p>") == 3
    made.menu_actions["quote_languages_original"].trigger()
    assert copied().text() == "“Warga senang dengan kabar itu.”\n“Jembatan Dibangun.”"
    now = made.services.settings_store.now
    assert (now.quote_style, now.quote_languages) == (QuotationStyle.CHICAGO, Show.ORIGINAL)
    assert made.menu_actions["quote_style_chicago"].isChecked()
    assert made.menu_actions["quote_languages_original"].isChecked()
    tab.view.choose(SentencePosition(1, 0))
    made.menu_actions["quote"].trigger()
    assert copied().text() == "“Pemerintah membangun jembatan baru di desa itu.”\n“Jembatan Dibangun.”"


def test_a_selection_is_quoted_in_whole_sentences_in_both_languages_and_in_its_words_in_one(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made)
    after = SentencePosition(2, 0)
    for side in Side:
        drag(tab.view, point(tab.view, SECOND, side), point(tab.view, after, side, end=True))
        assert tab.view.selected_sentences() == [SECOND, SentencePosition(2, 0)]
    made.menu_actions["quote"].trigger()
    assert copied().text().startswith("“Warga senang dengan kabar itu.\n“Biayanya Rp 4,7 miliar.”\n“WARGA")
    found = tab.view.document().find("senang dengan")
    tab.view.setTextCursor(found)
    made.menu_actions["quote_languages_original"].trigger()
    assert copied().text().startswith("“senang dengan”\n—")
    made.menu_actions["quote_languages_english"].trigger()
    assert copied().text().startswith("“WARGA SENANG DENGAN KABAR ITU.”\n—")


def test_everything_can_be_quoted(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made)
    tab.view.selectAll()
    assert tab.view.selected_sentences() == list(tab.reading.places())


def test_a_private_tab_is_quoted_too(qtbot):
    made = window(qtbot)
    made.menu_actions["private_tab"].trigger()
    tab = read(qtbot, made)
    tab.view.choose(SECOND)
    made.menu_actions["quote"].trigger()
    assert copied().text().startswith("“Warga senang")


def test_the_settings_have_the_style_and_the_languages(qtbot):
    made = window(qtbot)
    made.menu_actions["settings"].trigger()
    (page,) = made.findChildren(ReadingPage)
    texts = [page.quote_style.itemText(number) for number in range(page.quote_style.count())]
    assert texts[3:] == ["Chicago, a note", "APA", "MLA", "BibTeX", "RIS", "CSL-JSON (Zotero)"]
    page.quote_style.setFocus()
    qtbot.keyClick(page.quote_style, Qt.Key.Key_End)
    assert made.services.settings_store.now.quote_style is QuotationStyle.CSL
    assert page.quote_languages.currentText() == "Both languages"
