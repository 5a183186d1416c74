"""Versions…: dates, what changed, and the changed paragraphs marked side by side."""

import contextlib
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from gui.base import languages
from gui.library.versions_dialog import CHANGED, NEW, VersionsDialog
from tests.gui.panels import choose, trigger
from tests.library.documents import document
from translation.library.articles import save
from translation.library.storage.store import open_library
from translation.library.versions import changes, version_of, versions_of
from translation.palette import LIGHT

FIRST = document("Banjir surut.", "Warga pulang.", "Jalan dibuka.")
SECOND = document("Banjir surut.", "Warga pulang hari ini.", "Jalan dibuka.", "Sekolah libur.")
HOSTILE = "<img src='file:///dev/zero'>"


@pytest.fixture
def versions(library_file):
    with contextlib.closing(open_library(library_file)) as connection:
        save(connection, FIRST, at=datetime(2024, 5, 1, 9, tzinfo=UTC))
        save(connection, SECOND, at=datetime(2024, 5, 2, 9, 30, tzinfo=UTC))
        return versions_of(connection, 1)


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
    for row in range(table.rows()):
        texts = []
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            cursor = cell.firstCursorPosition()
            cursor.setPosition(cell.lastPosition(), cursor.MoveMode.KeepAnchor)
            texts.append(cursor.selectedText())
        rows.append((texts, table.cellAt(row, 0).format().background().color().name() == LIGHT.hit))
    return rows


def test_each_version_is_listed_with_what_changed(dialog):
    said = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert "2 May 2024" in said[0].replace("May 2, 2024", "2 May 2024")
    assert said[0].endswith("1 changed, 1 new")
    assert said[1].endswith("The first version")


def test_the_newest_stands_beside_the_one_before_with_its_changes_marked(dialog):
    assert cells(dialog.text)[1:] == [
        (["", "Harga beras naik", "Harga beras naik"], False),
        (["", "Banjir surut.", "Banjir surut."], False),
        ([CHANGED, "Warga pulang.", "Warga pulang hari ini."], True),
        (["", "Jalan dibuka.", "Jalan dibuka."], False),
        ([NEW, "", "Sekolah libur."], True),
    ]


def test_the_first_version_stands_alone(dialog):
    dialog.list.setCurrentRow(1)
    assert [texts for texts, _ in cells(dialog.text)][1:3] == [["", "Harga beras naik"], ["", "Banjir surut."]]


def test_text_from_outside_stays_text(qtbot, versions):
    hostile = replace(versions[1], article=replace(versions[1].article, title=HOSTILE))
    made = VersionsDialog(HOSTILE, [versions[0], hostile])
    qtbot.addWidget(made)
    assert any(HOSTILE in texts[2] for texts, _ in cells(made.text))


def test_it_speaks_indonesian(qtbot, dialog, qapp):
    languages.install(qapp, "id")
    qtbot.waitUntil(lambda: dialog.list.item(1).text().endswith("Versi pertama"))


def test_the_menu_of_an_article_opens_them(panel, qtbot, kept_numbers):
    choose(panel, 0)
    trigger(panel, "versions")
    qtbot.waitUntil(lambda: panel.findChild(VersionsDialog) is not None)
    assert panel.findChild(VersionsDialog).list.count() == 1


def test_changes_lose_no_row(versions):
    rows = changes(versions[0].article, versions[1].article)
    assert [one.before for one in rows if one.before] == list(FIRST.article.rows)
    assert [one.after for one in rows if one.after] == list(SECOND.article.rows)


def test_a_version_is_found_by_its_number(library_file, versions):
    with contextlib.closing(open_library(library_file)) as connection:
        assert version_of(connection, 1, 2) == versions[1]
