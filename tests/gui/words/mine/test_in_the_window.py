"""From the list of words back to the sentence in its article, in the library or at its address."""

import contextlib

from PySide6.QtCore import Qt

from gui.words.mine.dialog import MyWordsDialog
from gui.words.mine.review_dialog import ReviewDialog
from tests.gui.windows import TEXT, read, window
from translation.library.articles import load
from translation.words.own.my_words import MyWord

SENTENCE = "Warga berharap jembatan itu segera dapat dipakai."


def kept_article(qtbot, made):
    """The lasting name of the sample text, once it is in the library."""
    tab = read(qtbot, made)
    qtbot.waitUntil(lambda: tab.lasting != "")
    with contextlib.closing(made.services.library_queue.open_library()) as connection:
        assert load(connection, tab.number).lasting == tab.lasting
    return tab.lasting


def test_a_word_leads_back_to_its_sentence(qtbot):
    made = window(qtbot)
    lasting = kept_article(qtbot, made)
    made.tabs.close_tab(made.tabs.shown)
    made.services.my_words.add(MyWord("warga", "Warga", source=SENTENCE, article=lasting))
    qtbot.keyClick(made, Qt.Key.Key_F8)
    (dialog,) = made.findChildren(MyWordsDialog)
    qtbot.waitUntil(lambda: len(dialog.model.words) == 1)
    dialog.view.selectRow(0)
    dialog.activateWindow()
    qtbot.keyClick(dialog.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: made.tabs.shown.view.choice is not None)
    tab = made.tabs.shown
    assert tab.lasting == lasting
    assert tab.reading.pair(tab.view.choice).source.strip() == SENTENCE
    tab.view.choose(None)
    made.open_word(dialog.model.words[0])  # the article is shown already
    qtbot.waitUntil(lambda: tab.view.choice is not None)
    assert made.tabs.shown is tab


def test_a_word_whose_article_is_gone_leads_to_its_address(qtbot, tmp_path):
    page = tmp_path / "berita.txt"
    page.write_text(TEXT, "utf-8")
    made = window(qtbot)
    made.open_word(MyWord("warga", source=SENTENCE, article="0" * 32, url=str(page)))
    qtbot.waitUntil(lambda: made.tabs.shown.view.choice is not None)
    assert made.tabs.shown.reading.pair(made.tabs.shown.view.choice).source.strip() == SENTENCE


def test_a_word_whose_article_is_nowhere_says_so(qtbot):
    made = window(qtbot)
    made.open_word(MyWord("warga", source=SENTENCE, article="0" * 32))
    qtbot.waitUntil(lambda: made.tabs.shown.message.isVisible())


def test_a_review_opens_by_its_key(qtbot):
    made = window(qtbot)
    qtbot.keyClick(made, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert made.findChildren(ReviewDialog)
