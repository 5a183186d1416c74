"""The window of the reader's words, and a review, as a reader uses them."""

import contextlib
import json
from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt

from gui.base import languages
from gui.base.stores.library_queue import LibraryQueue
from gui.base.stores.my_words_store import MyWordsStore
from gui.words.mine.dialog import MyWordsDialog
from gui.words.mine.model import Column, MyWordsModel
from gui.words.mine.review_dialog import ReviewDialog
from gui.words.mine.word_dialog import WordDialog
from translation.errors import NotKept
from translation.library.storage.store import open_library
from translation.library.vocabulary.my_words import add_word, find_words
from translation.texts import Text
from translation.words.own.my_words import Answer, MyWord

WORDS = (
    MyWord("naik", "naik", meaning="to rise", source="Harga beras naik lagi.", target="The price of rice is rising.",
           site="Warta Nusa", url="https://wartanusa.example/1"),
    MyWord("petani", "Petani", meaning="farmer", source="Petani senang.", target="Farmers are glad.", site="Kabar Desa"),
    MyWord("sawah", meaning="<b>rice field</b>", note="mine"),
)  # fmt: skip


@pytest.fixture
def store(qapp, lanes, library_file):
    languages.install(qapp, "en")
    store = MyWordsStore(LibraryQueue(lanes, library_file))
    store.failed.connect(pytest.fail)
    return store


@pytest.fixture
def filled(store, library_file):
    with contextlib.closing(open_library(library_file)) as connection:
        for number, word in enumerate(WORDS):
            add_word(connection, word, 1_750_000_000.0 + number)
    return store


@pytest.fixture
def shown(qtbot):
    """Shows a dialog as a reader would see it."""

    def show(dialog):
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        return dialog

    return show


@pytest.fixture
def dialog(filled, shown, qtbot):
    dialog = shown(MyWordsDialog(filled))
    qtbot.waitUntil(lambda: len(dialog.model.words) == 3)
    return dialog


def listed(dialog):
    return [word.headword for word in dialog.model.words]


def choose(dialog, *headwords):
    selection = dialog.view.selectionModel()
    selection.clear()
    dialog.activateWindow()
    dialog.view.setFocus()
    for number, word in enumerate(dialog.model.words):
        if word.headword in headwords:
            index = dialog.model.index(number, 0)
            flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
            selection.setCurrentIndex(index, flags)


def kept(library_file):
    with contextlib.closing(open_library(library_file)) as connection:
        return {word.headword: word for word in find_words(connection)}


def test_the_model_is_one_that_qt_accepts(qtmodeltester, qapp):
    model = MyWordsModel()
    model.show([replace(word, id=number) for number, word in enumerate(WORDS, 1)])
    qtmodeltester.check(model)
    model.sort(Column.WORD)
    assert [word.headword for word in model.words] == ["naik", "petani", "sawah"]
    qtmodeltester.check(model)
    assert model.data(model.index(2, Column.MEANING), Qt.ItemDataRole.ToolTipRole).startswith("sawah")


def test_sorting_keeps_what_is_selected(dialog):
    choose(dialog, "petani")
    for column in Column:
        for order in Qt.SortOrder:
            dialog.view.sortByColumn(column, order)
            assert [word.headword for word in dialog.chosen] == ["petani"], column
    dialog.view.sortByColumn(Column.WORD, Qt.SortOrder.AscendingOrder)
    assert listed(dialog) == ["naik", "petani", "sawah"]


def test_words_are_searched_and_filtered(dialog, qtbot):
    assert listed(dialog) == ["sawah", "petani", "naik"]
    qtbot.keyClicks(dialog.search, "glad")
    qtbot.waitUntil(lambda: listed(dialog) == ["petani"])
    dialog.search.clear()
    qtbot.waitUntil(lambda: len(listed(dialog)) == 3)
    assert [dialog.site.itemText(number) for number in range(3)] == ["All sites", "Kabar Desa", "Warta Nusa"]
    dialog.site.setCurrentIndex(2)
    dialog.site.activated.emit(2)
    qtbot.waitUntil(lambda: listed(dialog) == ["naik"])
    dialog.search.setText("nothing")
    qtbot.waitUntil(lambda: dialog.status.text() == "No word matches.")


def test_marks_and_deletions_are_undone(dialog, qtbot, library_file):
    choose(dialog, "petani", "naik")
    qtbot.keyClick(dialog.view, Qt.Key.Key_K)
    qtbot.waitUntil(lambda: dialog.known.text() == "&Learn Again")
    dialog.standing.setCurrentIndex(3)
    dialog.standing.activated.emit(3)
    qtbot.waitUntil(lambda: listed(dialog) == ["petani", "naik"])
    choose(dialog, "naik")
    qtbot.keyClick(dialog.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: listed(dialog) == ["petani"])
    qtbot.waitUntil(lambda: [word.headword for word in dialog.chosen] == ["petani"])
    qtbot.keyClick(dialog.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: listed(dialog) == ["petani", "naik"])
    dialog.undo.click()
    qtbot.waitUntil(lambda: listed(dialog) == [])
    assert not dialog.undo.isEnabled()
    assert [word.is_known for word in kept(library_file).values()] == [False] * 3


def test_a_meaning_and_a_note_are_typed(dialog, qtbot, library_file):
    choose(dialog, "naik")
    qtbot.keyClick(dialog.view, Qt.Key.Key_F2)
    (asked,) = dialog.findChildren(WordDialog)
    qtbot.waitUntil(asked._meaning.hasFocus)
    asked._meaning.selectAll()
    qtbot.keyClicks(asked._meaning, "to go up")
    qtbot.keyClicks(asked._note, "often")
    qtbot.keyClick(asked._meaning, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: kept(library_file)["naik"].note == "often")
    assert kept(library_file)["naik"].meaning == "to go up"
    qtbot.waitUntil(dialog.undo.isEnabled)
    dialog.undo.click()
    qtbot.waitUntil(lambda: kept(library_file)["naik"].meaning == "to rise")


def test_a_word_with_an_article_is_opened(dialog, qtbot):
    choose(dialog, "naik")
    with qtbot.waitSignal(dialog.open_wanted) as wanted:
        qtbot.keyClick(dialog.view, Qt.Key.Key_Return)
    assert wanted.args[0].headword == "naik"
    assert "The price of rice" in dialog.sentence.text()
    choose(dialog, "sawah")
    assert not dialog.open_article.isEnabled()


def test_what_is_listed_is_exported(dialog, qtbot, tmp_path):
    dialog.export_file(tmp_path / "words.json")
    qtbot.waitUntil(lambda: "3 words written to" in dialog.status.text())
    assert len(json.loads((tmp_path / "words.json").read_text("utf-8"))["words"]) == 3
    dialog.export_file(tmp_path / "words.doc")
    qtbot.waitUntil(lambda: dialog.status.text().startswith("⚠"))
    assert ".apkg" in dialog.status.text()


def test_an_empty_list_says_how_it_is_filled_and_makes_no_library(store, shown, library_file):
    dialog = shown(MyWordsDialog(store))
    assert "Add to My Words" in dialog.status.text()
    assert not library_file.exists()


def test_adding_is_undone(store, qtbot, library_file):
    told = []
    store.add(WORDS[0], lambda *found: told.append(found))
    store.add(WORDS[0], lambda *found: told.append(found))
    qtbot.waitUntil(lambda: len(told) == 2)
    assert [new for _, new in told] == [True, False]
    qtbot.waitUntil(lambda: store.keys == {"naik": False})
    assert store.can_undo
    store.undo()
    qtbot.waitUntil(lambda: store.keys == {})
    assert not store.can_undo


@pytest.mark.parametrize("language", ["en", "id"])
def test_short_columns_are_whole(dialog, qapp, language):
    languages.install(qapp, language)
    font = dialog.font()
    font.setPointSizeF(font.pointSizeF() * 1.4)
    dialog.view.setFont(font)
    dialog.look()
    dialog.retranslate()
    header = dialog.view.horizontalHeader()
    for column in (Column.STATE, Column.SITE, Column.ADDED):
        need = max(header.sectionSizeHint(column), dialog.view.sizeHintForColumn(column))
        assert dialog.view.columnWidth(column) >= need


@pytest.fixture
def review(filled, shown, qtbot):
    dialog = shown(ReviewDialog(filled))
    qtbot.waitUntil(lambda: dialog.word is not None)
    return dialog


def press(qtbot, dialog, key):
    qtbot.keyClick(dialog.focusWidget() or dialog, key)


def test_a_review_goes_by_keys(review, qtbot, library_file):
    assert (review.gap.text(), review.left.text()) == ("Harga beras ____ lagi.", "3 words left")
    assert not review.headword.isVisible()
    press(qtbot, review, Qt.Key.Key_3)  # nothing is answered before the word was seen
    press(qtbot, review, Qt.Key.Key_H)
    assert review.hint.text() == "The price of rice is rising."
    press(qtbot, review, Qt.Key.Key_Space)
    assert (review.headword.text(), review.meaning.text()) == ("naik", "to rise")
    assert review.answers[Answer.EASY].text().startswith("4  Easy\n")
    press(qtbot, review, Qt.Key.Key_4)
    qtbot.waitUntil(lambda: review.word.headword == "petani")
    assert kept(library_file)["naik"].reviews == 1, "it is kept when the next word is asked"
    press(qtbot, review, Qt.Key.Key_Return)
    press(qtbot, review, Qt.Key.Key_4)
    qtbot.waitUntil(lambda: review.word.headword == "sawah")
    assert (review.gap.text(), review.hint.text()) == ("____", "<b>rice field</b>"), "without a sentence, the meaning"
    assert not review.show_hint.isEnabled()
    assert "without its sentence" in review.show_hint.toolTip()
    press(qtbot, review, Qt.Key.Key_Space)
    press(qtbot, review, Qt.Key.Key_4)
    qtbot.waitUntil(lambda: review.word is None)
    assert review.status.text() == "No word is due now. 3 answers kept."


def test_the_last_answer_is_undone_and_asked_again(review, qtbot, library_file):
    assert not review.undo.isEnabled()
    press(qtbot, review, Qt.Key.Key_Space)
    press(qtbot, review, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: review.word.headword == "petani")
    press(qtbot, review, Qt.Key.Key_U)
    qtbot.waitUntil(lambda: review.word.headword == "naik")
    assert kept(library_file)["naik"].reviews == 0
    assert not review.undo.isEnabled()


def test_a_word_that_is_asked_again_is_still_one_left(review, qtbot):
    for key in (Qt.Key.Key_1, Qt.Key.Key_4, Qt.Key.Key_4):
        asked = review.word.headword
        press(qtbot, review, Qt.Key.Key_Space)
        press(qtbot, review, key)
        qtbot.waitUntil(lambda asked=asked: review.word is not None and review.word.headword != asked)
    assert (review.word.headword, review.left.text()) == ("naik", "1 word left")
    assert review.show_hint.text() == "Show the &English"
    assert review.show_hint.isEnabled()


def test_all_words_that_come_again_are_left(review, qtbot):
    for left in (3, 3):  # each answer is Forgotten: the word comes again
        assert review.left.text() == f"{left} words left"
        asked = review.word.headword
        press(qtbot, review, Qt.Key.Key_Space)
        press(qtbot, review, Qt.Key.Key_1)
        qtbot.waitUntil(lambda asked=asked: review.word is not None and review.word.headword != asked)
    press(qtbot, review, Qt.Key.Key_Space)
    press(qtbot, review, Qt.Key.Key_4)
    qtbot.waitUntil(lambda: review.word.headword == "naik")
    assert review.left.text() == "2 words left", "both come again within minutes"


def test_a_review_of_nothing_says_so(store, shown, qtbot):
    dialog = shown(ReviewDialog(store))
    qtbot.waitUntil(lambda: dialog.status.text() == "No word is due now.")
    press(qtbot, dialog, Qt.Key.Key_Space)
    press(qtbot, dialog, Qt.Key.Key_1)
    assert not dialog.undo.isEnabled()


def test_an_answer_that_is_not_kept_is_told_and_asked_again(review, qtbot, monkeypatch):
    from translation.library.vocabulary import review as reviews

    def full(*_):
        raise NotKept(Text("The disk is full."), Text("Make room on it."))

    with monkeypatch.context() as broken:
        broken.setattr(reviews, "answer", full)
        press(qtbot, review, Qt.Key.Key_Space)
        press(qtbot, review, Qt.Key.Key_3)
        qtbot.waitUntil(lambda: "The disk is full" in review.status.text())
    assert (review.word.headword, review.is_shown) == ("naik", True)
    press(qtbot, review, Qt.Key.Key_3)
    qtbot.waitUntil(lambda: review.word.headword == "petani")


def test_a_narrow_list_does_not_scroll_sideways(dialog, qtbot):
    view = dialog.view

    def resize(width, *, shows_sentences):
        dialog.resize(width, 500)
        qtbot.waitUntil(lambda: view.isColumnHidden(Column.SENTENCE) is not shows_sentences)

    resize(900, shows_sentences=True)
    view.setColumnWidth(Column.MEANING, 150)
    resize(640, shows_sentences=False)
    assert view.horizontalScrollBar().maximum() == 0
    resize(900, shows_sentences=True)
    assert view.columnWidth(Column.MEANING) == 150
