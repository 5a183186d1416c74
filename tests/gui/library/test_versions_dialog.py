"""Versions…: any two beside each other, sentence by sentence, walked by key, copied and exported."""

import contextlib
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from gui.base import languages
from gui.exporting.dialog import ExportDialog
from gui.library.versions_dialog import VersionsDialog
from tests.gui.panels import choose, trigger
from tests.gui.windows import window
from tests.library.documents import document
from translation import paths
from translation.library.articles import save
from translation.library.storage.store import open_library
from translation.library.versions import version_of, versions_of
from translation.palette import LIGHT

FIRST = document("Banjir surut.", "Warga pulang.", "Jalan dibuka.", "Bantuan tiba.")
SECOND = document("Banjir surut.", "Warga pulang hari ini.", "Jalan dibuka.", "Sekolah libur.", "Bantuan tiba.")
THIRD = document("Bantuan tiba.", "Banjir surut.", "Warga pulang hari ini.", "Jalan dibuka.")
HOSTILE = "<img src='file:///dev/zero'>"


def fill(file, *documents):
    with contextlib.closing(open_library(file)) as connection:
        for day, made in enumerate(documents, 1):
            save(connection, made, at=datetime(2024, 5, day, 9, tzinfo=UTC))
        return versions_of(connection, 1)


@pytest.fixture
def versions(library_file):
    return fill(library_file, FIRST, SECOND, THIRD)


@pytest.fixture
def dialog(qtbot, versions):
    made = VersionsDialog("Harga beras naik", versions)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def cells(text):
    """The texts of the table, row by row, and whether the row is marked."""
    (table,) = text.document().rootFrame().childFrames()
    rows = []
    for row in range(1, table.rows()):
        texts = []
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            cursor = cell.firstCursorPosition()
            cursor.setPosition(cell.lastPosition(), cursor.MoveMode.KeepAnchor)
            texts.append(cursor.selectedText().replace("\u2029", "|"))
        rows.append((texts, table.cellAt(row, 0).format().background().color().name() == LIGHT.hit))
    return rows


def changes(dialog):
    return [texts for texts, marked in cells(dialog.text) if marked]


def test_each_version_is_listed_with_what_changed(dialog):
    said = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert "2 May 2024" in said[1].replace("May 2, 2024", "2 May 2024")
    assert [text.rpartition("\n")[2] for text in said] == ["1 gone, 1 moved", "1 changed, 1 new", "The first version"]


def test_the_newest_stands_beside_the_one_before_in_both_languages(dialog):
    assert cells(dialog.text)[0] == (
        ["", "Harga beras naik|HARGA BERAS NAIK", "Harga beras naik|HARGA BERAS NAIK"],
        False,
    )
    assert changes(dialog) == [
        ["↕ moved", "", "Bantuan tiba.|BANTUAN TIBA."],
        ["− gone", "Sekolah libur.|SEKOLAH LIBUR.", ""],
    ]


def test_any_two_versions_are_compared(dialog):
    dialog.list.setCurrentRow(1)
    assert changes(dialog)[0] == [
        "≠ changed",
        "Warga pulang.|WARGA PULANG.",
        "Warga pulang hari ini.|WARGA PULANG HARI INI.",
    ]
    dialog.list.setCurrentRow(0)
    assert [dialog.other.itemData(number) for number in range(dialog.other.count())] == [2, 1]
    dialog.other.setCurrentIndex(1)
    dialog.other.activated.emit(1)
    assert [texts[0] for texts in changes(dialog)] == ["↕ moved", "≠ changed"]


def test_the_words_that_differ_are_marked_without_colour_alone(dialog):
    dialog.list.setCurrentRow(1)
    for words, where in (("hari ini", "fontUnderline"), ("HARI INI", "fontUnderline")):
        shape = dialog.text.document().find(words).charFormat()
        assert getattr(shape, where)()
        assert shape.fontWeight() > 400
    dialog.list.setCurrentRow(2)
    dialog.other.activated.emit(dialog.other.findData(2))
    dialog.other.setCurrentIndex(dialog.other.findData(2))
    dialog._show()
    assert dialog.text.document().find("hari ini").charFormat().fontStrikeOut()


def test_keys_walk_from_change_to_change(qtbot, dialog):
    dialog.list.setCurrentRow(1)
    places = []
    for key in (Qt.Key.Key_N, Qt.Key.Key_N, Qt.Key.Key_P):
        qtbot.keyClick(dialog, key)
        places.append(dialog.text.textCursor().block().text())
    assert places == ["+ new", "≠ changed", "+ new"]
    assert dialog.text.walk(1) == "changed: Warga pulang. → Warga pulang hari ini."


def test_only_changes_are_shown_on_request(dialog):
    dialog.list.setCurrentRow(1)
    dialog.only.setChecked(True)
    assert [texts[0] for texts, _ in cells(dialog.text)] == ["≠ changed", "+ new"]


def test_changes_are_copied_and_exported(qtbot, dialog):
    dialog.list.setCurrentRow(1)
    dialog.copy.click()
    assert QGuiApplication.clipboard().text().split("\n") == [
        "≠ changed",
        "− Warga pulang.",
        "− WARGA PULANG.",
        "+ Warga pulang hari ini.",
        "+ WARGA PULANG HARI INI.",
        "+ new",
        "+ Sekolah libur.",
        "+ SEKOLAH LIBUR.",
    ]
    with qtbot.waitSignal(dialog.export_wanted) as wanted:
        dialog.export.click()
    (made,) = wanted.args
    assert [row.block.text for row in made.rows[1:]] == [
        "− Warga pulang.",
        "+ Warga pulang hari ini.",
        "+ Sekolah libur.",
    ]
    assert made.article.notices[0].text.startswith("What has changed from version 1 (saved 2024-05-01")


def test_a_single_version_has_nothing_to_be_compared_with(qtbot, library_file):
    made = VersionsDialog("Harga beras naik", fill(library_file, FIRST))
    qtbot.addWidget(made)
    assert changes(made) == []
    assert len(cells(made.text)) == 5
    assert "There is no other version yet." in made.text.toPlainText()
    assert not any(texts[1] for texts, _ in cells(made.text))  # what is there is shown once
    assert all(texts[2] for texts, _ in cells(made.text))
    assert not any(part.isEnabled() for part in (made.other, made.export, made.copy, made.next))


def test_text_from_outside_stays_text(qtbot, library_file):
    made = VersionsDialog(HOSTILE, fill(library_file, FIRST, document(HOSTILE)))
    qtbot.addWidget(made)
    assert any(HOSTILE in texts[2] for texts, _ in cells(made.text))


def test_it_speaks_indonesian(qtbot, dialog, qapp):
    languages.install(qapp, "id")
    qtbot.waitUntil(lambda: dialog.list.item(2).text().endswith("Versi pertama"))


def test_the_menu_of_an_article_opens_them(panel, qtbot, kept_numbers):
    choose(panel, 0)
    trigger(panel, "versions")
    qtbot.waitUntil(lambda: panel.findChild(VersionsDialog) is not None)
    assert panel.findChild(VersionsDialog).list.count() == 1


def test_the_window_exports_the_changes(qtbot):
    paths.library().parent.mkdir(parents=True, exist_ok=True)
    fill(paths.library(), FIRST, SECOND)
    made = window(qtbot)
    made.library.apply_settings(made.services.settings_store.now)
    made.commands.toggle_library()
    panel = made.library.panel
    qtbot.waitUntil(lambda: panel.model.rowCount() == 1)
    panel.list.choose(0)
    panel.commands.act("versions")
    qtbot.waitUntil(lambda: made.findChild(VersionsDialog) is not None)
    made.findChild(VersionsDialog).export.click()
    qtbot.waitUntil(lambda: made.findChild(ExportDialog) is not None)
    made.findChild(ExportDialog).close()


def test_a_version_is_found_by_its_number(library_file, versions):
    with contextlib.closing(open_library(library_file)) as connection:
        assert version_of(connection, 1, 2) == versions[1]
