"""The list of notes comes a page at a time and is a proper model."""

import pytest
from PySide6.QtCore import QModelIndex, Qt

from gui.base.stores.library_queue import LibraryQueue
from gui.notes.overview.model import ENTRY, NotesModel
from tests.gui.notes.overview.notebook import many, notebook
from translation.library.annotations.listing import PAGE
from translation.library.query import understand


@pytest.fixture
def model(lanes, library_file):
    model = NotesModel(LibraryQueue(lanes, library_file))
    model.failed.connect(pytest.fail)
    return model


def come(qtbot, model, text=""):
    with qtbot.waitSignals([model.shown, model.counted]):
        model.want(understand(text))
    return [model.entry(row).annotation.lasting for row in range(model.rowCount())]


def test_the_latest_change_comes_first_and_it_is_a_proper_model(qtbot, qtmodeltester, model, library_file):
    notebook(library_file)
    assert come(qtbot, model) == ["a1", "a2", "a3", "a4"]
    qtmodeltester.check(model, force_py=True)


def test_what_is_searched_and_filtered_is_listed(qtbot, model, library_file):
    notebook(library_file)
    assert come(qtbot, model, "fishermen") == ["a1"]
    assert come(qtbot, model, "color:green") == ["a2"]
    assert come(qtbot, model, "tag:laut") == ["a1"]
    assert come(qtbot, model, "nothing") == []


def test_pages_are_added_as_they_are_wanted(qtbot, qtmodeltester, model, library_file):
    many(library_file, PAGE + 5)
    with qtbot.waitSignal(model.counted) as counted:
        model.want(understand(""))
    assert counted.args == [PAGE + 5]
    assert model.rowCount() == PAGE
    assert model.canFetchMore(QModelIndex())
    with qtbot.waitSignal(model.rowsInserted):
        model.fetchMore(QModelIndex())
        assert not model.canFetchMore(QModelIndex())  # it is on its way
    assert model.rowCount() == PAGE + 5
    assert not model.canFetchMore(QModelIndex())
    names = [model.entry(row).annotation.lasting for row in range(model.rowCount())]
    assert len(set(names)) == PAGE + 5
    qtmodeltester.check(model, force_py=True)
    with qtbot.waitSignal(model.shown):
        model.renew()
    assert model.rowCount() == PAGE + 5  # as many as there were


def test_a_row_says_what_is_marked_what_is_written_and_where(qtbot, model, library_file):
    notebook(library_file)
    come(qtbot, model)
    spoken = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(4)]
    assert spoken[0].startswith("Berita ke-0 dari desa.. highlighted yellow, note: Ask the fishermen.")
    assert spoken[1].startswith("dari desa. highlighted green.")
    assert "underlined" in spoken[2]
    assert spoken[3].startswith("Note on the article. Read it again.")
    assert "situs1.example" in spoken[1]
    assert model.index(1).data() == "dari desa"
    assert "News number 1 from the village." in model.index(1).data(Qt.ItemDataRole.ToolTipRole)
    assert model.index(1).data(ENTRY) is model.entry(1)


def test_rows_are_taken_out(qtbot, model, library_file):
    notebook(library_file)
    come(qtbot, model)
    model.take_out({"a1", "a3"})
    assert [model.entry(row).annotation.lasting for row in range(model.rowCount())] == ["a2", "a4"]
    assert (model.row_of("a4"), model.row_of("a1")) == (1, -1)


def test_a_note_on_an_article_says_that_it_is_on_nothing_else(qtbot, model, library_file):
    notebook(library_file)
    row = come(qtbot, model).index("a4")
    index = model.index(row, 0)
    assert index.data() == "Note on the article"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("Note on the article. ")
    others = [model.index(number, 0).data() for number in range(row)]
    assert "Note on the article" not in others
