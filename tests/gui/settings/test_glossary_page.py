"""The page of the glossary: what is changed there is in the file at once, and can be undone."""

import contextlib
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from gui.base import languages
from gui.base.stores.glossary_store import GlossaryStore
from gui.base.stores.library_queue import LibraryQueue
from gui.base.stores.settings_store import SettingsStore
from gui.settings.dialog import SettingsDialog
from gui.settings.term_dialog import TermDialog
from translation import paths
from translation.document import Article, BilingualBlock, BilingualDocument, Block, Kind, SentencePair
from translation.errors import FileNotWritten
from translation.library import articles, edits
from translation.library.storage.store import open_library
from translation.secrets.password_store import PasswordStore
from translation.words.glossary import Term, read_glossary, write_glossary

TERMS = (
    Term("bupati", "regent"),
    Term("kabupaten"),
    Term("Menteri", "Secretary", case=True, site="Kompas", tag="kabinet"),
)


def make_settings(qapp, lanes):
    languages.install(qapp, "en")
    write_glossary(paths.glossary(), TERMS)
    glossary = GlossaryStore(paths.glossary(), library_queue=LibraryQueue(lanes, paths.library()))
    return glossary, SettingsDialog(SettingsStore(paths.settings_file()), list, lanes, PasswordStore(), glossary)


@pytest.fixture
def page(qtbot, qapp, lanes):
    _, made = make_settings(qapp, lanes)
    qtbot.addWidget(made)
    made.turn_to("glossary")
    with qtbot.waitExposed(made):
        made.show()
    return made.glossary


def listed(page):
    items = [page.list.topLevelItem(number) for number in range(page.list.topLevelItemCount())]
    return [tuple(item.text(column) for column in range(5)) for item in items]


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def dialog_of(qtbot, page, button):
    click(qtbot, button)
    dialog = next(one for one in page.findChildren(TermDialog) if one.isVisible())
    qtbot.waitUntil(dialog.source.hasFocus)
    return dialog


def save(qtbot, dialog):
    click(qtbot, dialog.buttons.button(dialog.buttons.StandardButton.Save))


def choose(page, source):
    page.list.clearSelection()
    for number in range(page.list.topLevelItemCount()):
        if page.list.topLevelItem(number).text(0) == source:
            page.list.topLevelItem(number).setSelected(True)


def test_the_terms_are_listed_by_the_alphabet(page):
    assert listed(page) == [
        ("bupati", "regent", "any", "all", "any"),
        ("kabupaten", "kabupaten (kept as it is)", "any", "all", "any"),
        ("Menteri", "Secretary", "these only", "Kompas", "kabinet"),
    ]
    assert not page.edit.isEnabled()
    assert not page.delete.isEnabled()
    assert not page.undo.isEnabled()


def test_one_is_added_by_the_keyboard_and_undone(qtbot, page):
    dialog = dialog_of(qtbot, page, page.add)
    assert not dialog.buttons.button(dialog.buttons.StandardButton.Save).isEnabled()
    qtbot.keyClicks(dialog.source, "desa  adat")
    qtbot.keyClick(dialog.source, Qt.Key.Key_Tab)
    qtbot.keyClicks(dialog.target, "customary village")
    qtbot.keyClick(dialog.target, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert read_glossary(paths.glossary()) == (*TERMS, Term("desa adat", "customary village"))
    assert ("desa adat", "customary village", "any", "all", "any") in listed(page)
    click(qtbot, page.undo)
    assert read_glossary(paths.glossary()) == TERMS
    assert len(listed(page)) == 3
    assert not page.undo.isEnabled()


def test_one_is_changed_to_be_kept_at_one_site(qtbot, page):
    choose(page, "bupati")
    dialog = dialog_of(qtbot, page, page.edit)
    assert (dialog.source.text(), dialog.target.text()) == ("bupati", "regent")
    dialog.keep.click()
    assert not dialog.target.isEnabled()
    dialog.site.setCurrentText("Tempo")
    dialog.case.click()
    save(qtbot, dialog)
    assert set(read_glossary(paths.glossary())) == {*TERMS[1:], Term("bupati", "", case=True, site="Tempo")}
    assert not page.findChildren(TermDialog)[0].isVisible()


def test_a_term_that_is_kept_as_it_is_opens_so(qtbot, page):
    choose(page, "kabupaten")
    dialog = dialog_of(qtbot, page, page.edit)
    assert dialog.keep.isChecked()
    assert not dialog.target.isEnabled()
    assert dialog.term == TERMS[1]


def test_the_dialog_says_what_it_would_replace(qtbot, page):
    dialog = dialog_of(qtbot, page, page.add)
    qtbot.keyClicks(dialog.source, "Bupati")
    assert dialog.note.text() == "This replaces “bupati” → “regent”, which is in the glossary."
    dialog.site.setCurrentText("Kompas")
    assert not dialog.note.isVisible()
    dialog.site.setCurrentText("")
    assert dialog.note.isVisible()
    assert [dialog.tag.itemText(number) for number in range(dialog.tag.count())] == ["", "kabinet"]
    qtbot.keyClicks(dialog.tag, "hukum")
    assert not dialog.note.isVisible()
    assert dialog.term == Term("Bupati", "", tag="hukum")


def test_several_are_deleted_by_the_key_and_undone_in_one(qtbot, page):
    page.list.setFocus()
    page.list.selectAll()
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    assert read_glossary(paths.glossary()) == ()
    assert listed(page) == []
    assert not page.export.isEnabled()
    click(qtbot, page.undo)
    assert set(read_glossary(paths.glossary())) == set(TERMS)


def test_undoing_leaves_what_another_program_added(qtbot, page):
    choose(page, "bupati")
    click(qtbot, page.delete)
    other = Term("gubernur", "governor")
    write_glossary(paths.glossary(), (*read_glossary(paths.glossary()), other))
    click(qtbot, page.undo)
    assert set(read_glossary(paths.glossary())) == {*TERMS, other}


@pytest.mark.parametrize("ending", ["csv", "tbx"])
def test_terms_go_out_and_come_in(qtbot, page, tmp_path, ending):
    file = tmp_path / f"terms.{ending}"
    page.export_file(file)
    assert "3 terms written" in page.status.text()
    page.list.selectAll()
    click(qtbot, page.delete)
    page.import_file(file)
    assert page.status.text() == "3 terms imported."
    assert set(read_glossary(paths.glossary())) == set(TERMS)
    click(qtbot, page.undo)
    assert read_glossary(paths.glossary()) == ()


def test_a_file_that_is_no_glossary_is_explained(page, tmp_path):
    file = tmp_path / "other.csv"
    file.write_text("a,b\n1,2\n")
    page.import_file(file)
    assert "“other.csv” has the columns a, b" in page.status.text()
    assert read_glossary(paths.glossary()) == TERMS


def test_what_cannot_be_saved_stays_in_the_dialog(qtbot, page, monkeypatch):
    def fails(file, terms):
        raise FileNotWritten("The disk is full.", "Make room.")

    dialog = dialog_of(qtbot, page, page.add)
    qtbot.keyClicks(dialog.source, "desa")
    qtbot.keyClicks(dialog.target, "village")
    with monkeypatch.context() as full:
        full.setattr("gui.base.stores.glossary_store.write_glossary", fails)
        save(qtbot, dialog)
    assert dialog.isVisible()
    assert "The disk is full. Make room." in dialog.note.text()
    save(qtbot, dialog)
    assert not dialog.isVisible()
    assert Term("desa", "village") in read_glossary(paths.glossary())


@pytest.fixture
def reworded():
    """A library in which the reader has reworded a sentence, each time with another word."""
    with contextlib.closing(open_library(paths.library())) as connection:
        made = {"Gubernur itu hadir. ": "The governor was present. ", "Gubernur mundur. ": "The governor resigned. "}
        blocks = tuple(Block(Kind.PARAGRAPH, source) for source in made)
        rows = tuple(
            BilingualBlock(block, (SentencePair(block.text, made[block.text], score=-0.2),)) for block in blocks
        )
        articles.save(connection, BilingualDocument(Article("", blocks, url="https://example.org/a"), rows, model="M"))
        for row, words in enumerate(("The administrator was present. ", "The administrator resigned. ")):
            edits.reword(connection, 1, row, 0, replace(rows[row].pairs[0], target=words, edited=True, score=None))


def suggested(page):
    return [page.suggested.item(number).text() for number in range(page.suggested.count())]


def test_without_a_suggestion_nothing_is_there_of_it(page):
    assert not page.suggested.isVisible()
    assert not page.accept.isVisible()


def test_a_suggestion_is_accepted(qtbot, reworded, page):
    qtbot.waitUntil(lambda: suggested(page) == ["gubernur → administrator"])
    assert page.suggested.isVisible()
    assert not page.accept.isEnabled()
    page.suggested.setFocus()
    qtbot.keyClick(page.suggested, Qt.Key.Key_Space)
    page.suggested.item(0).setSelected(True)
    click(qtbot, page.accept)
    assert Term("gubernur", "administrator") in read_glossary(paths.glossary())
    qtbot.waitUntil(lambda: not page.suggested.isVisible())
    click(qtbot, page.undo)
    qtbot.waitUntil(lambda: suggested(page) == ["gubernur → administrator"])


def test_a_suggestion_is_dismissed_for_good(qtbot, reworded, page):
    qtbot.waitUntil(page.suggested.isVisible)
    page.suggested.selectAll()
    click(qtbot, page.dismiss)
    qtbot.waitUntil(lambda: not page.suggested.isVisible())
    page.look()
    qtbot.wait(50)
    assert suggested(page) == []
    assert read_glossary(paths.glossary()) == TERMS


@pytest.mark.parametrize("language", languages.LANGUAGES)
def test_the_dialog_of_a_term_shows_its_placeholders_whole(qtbot, qapp, language):
    languages.install(qapp, language)
    dialog = TermDialog(Term("", ""), lambda term: None)
    qtbot.addWidget(dialog)
    dialog.show()
    QApplication.processEvents()
    for box in (dialog.site, dialog.tag):
        field = box.lineEdit()
        assert field.placeholderText()
        assert field.width() > field.fontMetrics().horizontalAdvance(field.placeholderText()) + 4


def test_closed_settings_hear_no_more_of_the_glossary(qtbot, qapp, lanes):
    glossary, made = make_settings(qapp, lanes)
    made.turn_to("glossary")
    made.deleteLater()
    qtbot.waitUntil(lambda: not isValid(made))
    with qtbot.captureExceptions() as mistakes:
        glossary.changed.emit(())
    assert mistakes == []
