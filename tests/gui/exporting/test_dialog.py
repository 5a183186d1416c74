"""Export…: seen before it is written, remembered, never over another file without a question."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAccessible, QDesktopServices, QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QMessageBox,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from gui.base import languages
from gui.base.dialog import Dialog
from gui.base.stores.settings_store import SettingsStore
from gui.exporting.dialog import ExportDialog, options_of
from gui.exporting.preview import FEW_ROWS, beginning
from gui.jobs import Jobs
from tests.export.documents import document, opened, paragraph, squeezed, text_of, untranslated
from tests.gui.dialog_checks import cut_off
from tests.gui.windows import read, window
from translation import paths
from translation.annotations import Annotation, Colour, Part
from translation.export.formats import FORMATS
from translation.export.parts.options import Options, PageLayout, Paper, Standard
from translation.export.pdf.pdf import as_pdf
from translation.library.annotations.placing import place
from translation.settings import read_settings

DOCUMENT = document(
    paragraph(("Jembatan itu baru. ", "The bridge is new. "), ("Warga senang.", "Residents are happy."))
)

NOTED = replace(
    DOCUMENT,
    annotations=place(
        [
            Annotation(
                "one",
                (Part(1, 0, "Jembatan itu baru.", "The bridge is new."),),
                datetime(2026, 3, 1, tzinfo=UTC),
                datetime(2026, 3, 1, tzinfo=UTC),
                Colour.GREEN,
                "Ask whether it is safe.",
            )
        ],
        DOCUMENT,
    ),
)


@pytest.fixture
def settings_store(qapp):
    return SettingsStore(paths.settings_file())


@pytest.fixture
def opener(qtbot, settings_store):
    """Opens the dialog for a document; waits until it shows how the export begins."""
    jobs, window = Jobs(), QWidget()

    def show(shown=DOCUMENT, pictures=dict, title=""):
        dialog = ExportDialog([shown], pictures, jobs, settings_store, window, title=title)
        with qtbot.waitExposed(dialog):
            dialog.show()
        qtbot.waitUntil(lambda: not dialog.preview.waiting)
        return dialog

    yield show
    for dialog in window.findChildren(ExportDialog):
        dialog.reject()
    jobs.close()  # before the window, which no worker may be the last to know
    window.deleteLater()


def choose(qtbot, dialog, box, number):
    box.setCurrentIndex(number)
    box.activated.emit(number)
    qtbot.waitUntil(lambda: not dialog.preview.waiting)


def written(qtbot, dialog, path):
    dialog.write(path)
    qtbot.waitUntil(lambda: dialog.export.isEnabled())
    return dialog.told.text.text()


def test_the_first_page_is_shown_and_follows_the_choices(qtbot, opener):
    dialog = opener()
    assert dialog.export.isDefault()
    first = dialog.preview.page.image
    assert dialog.preview.currentWidget() is dialog.preview.page
    assert abs(first.height() / first.width() - 297 / 210) < 0.01
    choose(qtbot, dialog, dialog.choices.paper, 1)
    letter = dialog.preview.page.image
    assert abs(letter.height() / letter.width() - 11 / 8.5) < 0.01
    choose(qtbot, dialog, dialog.choices.layout_box, 2)
    assert dialog.preview.page.image != letter


def test_the_last_choices_are_where_the_next_export_begins(qtbot, opener, settings_store, tmp_path):
    dialog = opener()
    for box, number in (
        (dialog.choices.layout_box, 1),
        (dialog.choices.paper, 1),
        (dialog.choices.standard, 1),
    ):
        choose(qtbot, dialog, box, number)
    written(qtbot, dialog, tmp_path / "a.pdf")
    choose(qtbot, dialog, dialog.choices.form_box, list(FORMATS).index("md"))
    settings_store.store()
    stored = read_settings(paths.settings_file())
    assert options_of(stored) == Options(PageLayout.STACKED, Paper.LETTER, Standard.ARCHIVE)
    assert (stored.export_format, stored.export_folder) == ("md", str(tmp_path))
    again = opener()
    assert again.form is FORMATS["md"]
    assert again.choices.form_box.currentText() == "Markdown"
    assert again.choices.layout_box.currentText() == "English below the original"


@pytest.mark.parametrize("key", FORMATS)
def test_each_format_is_shown_or_said_and_written(qtbot, opener, tmp_path, key):
    dialog = opener(NOTED)
    choose(qtbot, dialog, dialog.choices.form_box, list(FORMATS).index(key))
    preview, form = dialog.preview, FORMATS[key]
    if key == "pdf":
        assert preview.currentWidget() is preview.page
    elif key in ("html", "epub"):
        assert preview.currentWidget() is preview.words
        assert "program" in preview.words.text()
    else:
        assert preview.currentWidget() is preview.text
        assert "The bridge is new." in preview.text.toPlainText()
    assert dialog.choices.paper.isEnabled() is form.pages
    assert dialog.choices.layout_box.isEnabled() is form.heeds_layout
    path = tmp_path / f"jembatan.{form.ending}"
    assert "was written" in written(qtbot, dialog, path)
    assert path.stat().st_size > 20


def test_what_is_written_is_what_was_chosen(qtbot, opener, tmp_path):
    dialog = opener()
    choose(qtbot, dialog, dialog.choices.layout_box, 2)
    written(qtbot, dialog, tmp_path / "a.pdf")
    data = (tmp_path / "a.pdf").read_bytes()
    assert "Thebridgeisnew." in text_of(data)
    assert "Jembatanitubaru." not in text_of(data)
    assert len(opened(data).pages) == 1


def test_a_file_is_not_touched_before_it_is_whole(qtbot, opener, tmp_path):
    dialog = opener()
    path = tmp_path / "ada.pdf"
    path.mkdir()
    said = written(qtbot, dialog, path)
    assert "could not be written" in said
    assert "folder of this name" in said
    assert dialog.told.isVisible()
    assert dialog.choices.isEnabled()
    assert list(tmp_path.iterdir()) == [path]


def test_a_name_made_from_the_title_is_offered(qtbot, opener, settings_store, tmp_path):
    settings_store.change(export_folder=str(tmp_path))
    dialog = opener()
    dialog.export.click()
    asked = dialog.findChild(QFileDialog)
    assert asked.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert not asked.testOption(QFileDialog.Option.DontConfirmOverwrite)
    assert Path(asked.selectedFiles()[0]) == tmp_path / "Jembatan Baru — A New Bridge.pdf"
    asked.accept()
    qtbot.waitUntil(lambda: (tmp_path / "Jembatan Baru — A New Bridge.pdf").exists())


def test_a_collection_of_one_article_has_the_name_of_the_collection(opener, settings_store, tmp_path):
    settings_store.change(export_folder=str(tmp_path))
    dialog = opener(title="Banjir")
    dialog.export.click()
    assert Path(dialog.findChild(QFileDialog).selectedFiles()[0]) == tmp_path / "Banjir.pdf"


def test_an_ending_that_was_left_out_is_added(qtbot, opener, tmp_path):
    dialog = opener()
    dialog.take_place(str(tmp_path / "laporan v1.2"))
    qtbot.waitUntil(lambda: (tmp_path / "laporan v1.2.pdf").exists())


@pytest.mark.parametrize("replacing", [True, False])
def test_then_it_asks_before_another_file_is_replaced(qtbot, opener, tmp_path, replacing):
    there = tmp_path / "laporan.pdf"
    there.write_bytes(b"mine")
    dialog = opener()
    dialog.take_place(str(tmp_path / "laporan"))
    question = dialog.findChild(QMessageBox)
    assert "laporan.pdf" in question.text()
    assert question.defaultButton() is question.button(QMessageBox.StandardButton.Cancel)
    button = next(button for button in question.buttons() if (button.text() == "&Replace") is replacing)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.export.isEnabled())
    assert (there.read_bytes() != b"mine") is replacing


def test_what_was_written_is_opened_and_found(qtbot, opener, tmp_path, monkeypatch):
    opened_places = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened_places.append(url.toLocalFile()))
    dialog = opener()
    written(qtbot, dialog, tmp_path / "a.pdf")
    for words in ("&Open", "&Show in Folder"):
        button = next(b for b in dialog.told.findChildren(QAbstractButton) if b.text() == words and b.isVisible())
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert opened_places == [str(tmp_path / "a.pdf"), str(tmp_path)]


def test_notices_of_the_export_are_told(qtbot, opener, tmp_path):
    odd = document(paragraph(("Aksara \U000f1234 aneh.", "A strange <b>\U000f1234</b> letter.")))
    said = written(qtbot, opener(odd), tmp_path / "a.pdf")
    assert "No font on this machine has" in said
    assert "plain tagged PDF" in said


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        (DOCUMENT, ""),
        (untranslated(DOCUMENT), "no translation yet"),
        (document(paragraph(("Satu.", "One.")), paragraph(("Dua.", None))), "not finished"),
    ],
    ids=["whole", "untranslated", "unfinished"],
)
def test_how_far_the_translation_is_is_said(opener, shown, said):
    dialog = opener(shown)
    assert said in dialog.choices.about.text()
    assert bool(dialog.choices.about.text()) is bool(said)


def test_pictures_are_asked_for_once_and_go_in(qtbot, opener, tmp_path):
    asked = []

    def pictures():
        asked.append(True)
        return {}

    dialog = opener(pictures=pictures)
    choose(qtbot, dialog, dialog.choices.paper, 1)
    written(qtbot, dialog, tmp_path / "a.pdf")
    assert asked == [True]


def test_a_mistake_of_ours_is_told(qtbot, opener):
    def pictures():
        raise ZeroDivisionError

    dialog = opener(pictures=pictures)
    assert "mistake of Dwibaca" in dialog.told.text.text()
    assert dialog.told.isVisible()


def test_closed_while_it_works_nothing_arrives(qtbot, opener, tmp_path):
    dialog = opener()
    dialog.write(tmp_path / "a.pdf")
    dialog.reject()
    told = []
    dialog._jobs.start("download", iter(()), owner="a test", on_error=told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert dialog.told.text.text() == ""


def test_a_long_document_is_cut_for_its_first_page_alone(qtbot, opener, tmp_path):
    long = document(*[paragraph((f"Kalimat {n}.", f"Sentence {n}.")) for n in range(FEW_ROWS + 40)])
    short = beginning(long)
    assert len(short.rows) == len(short.article.rows) == FEW_ROWS + 1
    assert beginning(DOCUMENT) == DOCUMENT
    written(qtbot, opener(long), tmp_path / "a.pdf")
    assert f"Sentence{FEW_ROWS + 39}." in text_of((tmp_path / "a.pdf").read_bytes())


def test_everything_in_it_has_a_name_and_can_be_reached_by_keyboard(qtbot, opener, tmp_path):
    dialog = opener()
    written(qtbot, dialog, tmp_path / "a.pdf")
    wanted = {
        child for kind in (QAbstractButton, QComboBox, QPlainTextEdit) for child in dialog.findChildren(kind)
        if child.isVisible() and child.isEnabled() and child.metaObject().className() != "QToolButton"
    }  # fmt: skip
    reached = set()
    for _ in range(2 * len(wanted) + 10):
        qtbot.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    assert wanted - reached == set()
    for control in (*wanted, dialog.preview.page, dialog.busy):
        assert QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name), control


def test_it_follows_the_language(opener):
    dialog = opener()
    dialog.setWindowTitle("")
    dialog.export.setText("")
    dialog.choices.form_box.setItemText(1, "")
    for widget in (dialog, dialog.choices, dialog.preview):
        QApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
    assert dialog.windowTitle() == "Export"
    assert dialog.export.text() == "&Export…"
    assert dialog.choices.form_box.itemText(1) == "Web page"


def test_the_window_exports_what_is_shown(qtbot, tmp_path):
    made = window(qtbot, export_format="text")
    made.menu_actions["export"].trigger()
    assert made.findChild(ExportDialog) is None  # there is nothing to export yet
    read(qtbot, made)
    made.menu_actions["export"].trigger()
    qtbot.waitUntil(lambda: made.findChild(ExportDialog) is not None)  # the library is asked for its tags
    dialog = made.findChild(ExportDialog)
    qtbot.waitUntil(lambda: not dialog.preview.waiting)
    written(qtbot, dialog, tmp_path / "a.txt")
    assert "WARGA SENANG DENGAN KABAR ITU." in (tmp_path / "a.txt").read_text("utf-8")
    dialog.reject()


LONG = document(*[paragraph((f"Kalimat {n}. " * 30, f"Sentence {n}. " * 30)) for n in range(24)])


@pytest.fixture
def long_dialog(opener):
    return opener(LONG)


def turned(qtbot, dialog, button):
    before = dialog.preview.page.image
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.preview.page.image != before)
    return dialog.preview.page.image


def test_the_preview_goes_through_all_pages(qtbot, long_dialog):
    count = len(opened(as_pdf([LONG], Options()).data).pages)
    assert count > 2
    turner = long_dialog.turner
    assert (turner.label.text(), turner.back.isEnabled(), turner.on.isEnabled()) == ("Page 1", False, True)
    seen = [turned(qtbot, long_dialog, turner.on) for _ in range(count - 1)]
    assert turner.label.text() == f"Page {count} of {count}"
    assert (turner.back.isEnabled(), turner.on.isEnabled()) == (True, False)
    assert len({image.cacheKey() for image in seen}) == count - 1
    turned(qtbot, long_dialog, turner.back)
    assert turner.label.text() == f"Page {count - 1} of {count}"


def test_another_choice_begins_at_the_first_page(qtbot, long_dialog, settings_store):
    turned(qtbot, long_dialog, long_dialog.turner.on)
    settings_store.change(export_layout="stacked")
    qtbot.waitUntil(lambda: not long_dialog.preview.waiting)
    assert long_dialog.turner.label.text() == "Page 1"


def test_what_has_no_pages_has_nothing_to_turn(qtbot, long_dialog, settings_store):
    assert long_dialog.turner.isVisible()
    settings_store.change(export_format="md")
    assert not long_dialog.turner.isVisible()


def test_highlights_and_notes_are_offered_where_there_are_any(qtbot, opener, settings_store, tmp_path):
    assert not opener().choices.notes.isEnabled()
    dialog = opener(NOTED)
    assert dialog.choices.notes.isEnabled()
    assert dialog.choices.notes.isChecked()
    written(qtbot, dialog, tmp_path / "with.pdf")
    assert squeezed("Ask whether it is safe.") in text_of((tmp_path / "with.pdf").read_bytes())
    dialog.choices.notes.click()
    qtbot.waitUntil(lambda: not dialog.preview.waiting)
    assert not settings_store.now.export_notes
    written(qtbot, dialog, tmp_path / "without.pdf")
    assert squeezed("Ask whether it is safe.") not in text_of((tmp_path / "without.pdf").read_bytes())
    choose(qtbot, dialog, dialog.choices.form_box, list(FORMATS).index("notes"))
    assert not dialog.choices.notes.isEnabled()
    assert "Ask whether it is safe." in dialog.preview.text.toPlainText()


@pytest.mark.parametrize("language", languages.LANGUAGES)
def test_with_letters_twice_as_large_everything_is_in_reach_in_a_small_window(
    qtbot, qapp, monkeypatch, settings_store, language
):
    usual, large = qapp.font(), QFont(qapp.font())
    large.setPointSizeF(2 * usual.pointSizeF())
    monkeypatch.setattr(Dialog, "_room", QSize(720, 540))
    qapp.setFont(large)
    languages.install(qapp, language)
    try:
        jobs = Jobs()
        dialog = ExportDialog([DOCUMENT], dict, jobs, settings_store)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.told.tell("A file with a long name was written.", choices=[("Open", print), ("Show in Folder", print)])
        qtbot.wait(50)
        assert dialog.size() == QSize(720, 540)
        assert cut_off(dialog) == []
        (area,) = [one for one in dialog.findChildren(QScrollArea) if one.widget() is dialog.choices]
        for control in [*dialog.choices.findChildren(QComboBox), *dialog.choices.findChildren(QCheckBox)]:
            for corner in (control.rect().topRight(), control.rect().bottomLeft()):
                place = control.mapTo(dialog.choices, corner)
                area.ensureVisible(place.x(), place.y(), 2, 2)
                assert area.viewport().rect().contains(control.mapTo(area.viewport(), corner)), control
        dialog.reject()
        jobs.close()
    finally:
        qapp.setFont(usual)
        languages.install(qapp, "en")
