"""The articles of a library as a model: a page at a time, never read in the window's thread, and true after changes."""

import contextlib

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap

from gui.base.stores.library_queue import LibraryQueue
from gui.base.thumbnails import SMALL
from gui.jobs import Jobs
from gui.library.list.model import ENTRY, MOST, ON_THE_WAY, LibraryModel, Query
from tests.gui.library.shelf import fill, fill_fast, noise, save
from translation.library import marks, pictures
from translation.library.listing import PAGE, Sort, find
from translation.library.query import Wanted, understand
from translation.library.storage import store


@pytest.fixture
def file(tmp_path):
    return tmp_path / "library.sqlite"


@pytest.fixture
def library_queue(qtbot, file):
    jobs = Jobs()
    yield LibraryQueue(jobs, file)
    jobs.close()


@pytest.fixture
def model(library_queue, qtmodeltester):
    model = LibraryModel(library_queue)
    qtmodeltester.check(model, force_py=True)
    yield model
    model.deleteLater()


def read(qtbot, model, query=None):
    """Ask for a list and wait until it is counted."""
    with qtbot.waitSignal(model.counted):
        model.want(query or Query())


def titles(model):
    return [model.index(row).data() for row in range(model.rowCount())]


def wait_for(qtbot, model, row):
    index = model.index(row)
    index.data()
    qtbot.waitUntil(lambda: index.data(ENTRY) is not None)
    return index.data(ENTRY)


def opened(file):
    return contextlib.closing(store.open_library(file))


def test_an_empty_library_has_no_rows(model, qtbot):
    read(qtbot, model)
    assert model.rowCount() == 0


def test_rows_say_what_an_article_is(model, file, qtbot):
    fill(file, 3)
    read(qtbot, model)
    assert titles(model) == ["Nelayan Menunggu Angin 2", "Harga Beras Turun 1", "Jembatan Gantung Dibuka 0"]
    index = model.index(0)
    assert index.data(ENTRY).title_target == "Fishermen Await the Wind 2"
    assert "Fishermen Await the Wind 2" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "https://situs0.example/berita/2" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert model.rowCount(index) == 0


def test_pages_come_when_their_rows_are_looked_at(model, file, qtbot):
    fill_fast(file, 2000)
    read(qtbot, model)
    assert model.rowCount() == 2000
    assert model.index(0).data() == "Judul berita nomor 1999"
    assert model.index(1999).data(ENTRY) is None
    assert wait_for(qtbot, model, 1999).title == "Judul berita nomor 0"
    assert wait_for(qtbot, model, 1000).title == "Judul berita nomor 999"


@pytest.mark.parametrize("sort", [Sort.ADDED, Sort.OPENED, Sort.DATE, Sort.TITLE, Sort.SITE])
def test_pages_put_together_are_the_whole_list(model, file, qtbot, sort):
    fill_fast(file, 230)
    read(qtbot, model, Query(sort=sort, descending=False))
    for row in range(0, 230, PAGE):
        wait_for(qtbot, model, row)
    with opened(file) as connection:
        whole = find(connection, Wanted(), sort=sort, descending=False, limit=230)
    assert [model.entry(row).id for row in range(230)] == [entry.id for entry in whole]


def test_of_a_list_that_is_scrolled_through_only_the_last_pages_are_read(
    model, library_queue, file, qtbot, monkeypatch
):
    fill_fast(file, 2000)
    read(qtbot, model)
    asked = []
    whole = Query.find
    monkeypatch.setattr(Query, "find", lambda query, connection, offset=0: asked.append(offset) or whole(query, connection, offset))  # fmt: skip
    for row in range(PAGE, 2000, PAGE):
        model.index(row).data()
    qtbot.waitUntil(lambda: model.entry(1999 - PAGE + 1) is not None)
    assert len(asked) <= ON_THE_WAY + 3  # what was begun meanwhile
    assert wait_for(qtbot, model, PAGE).title == "Judul berita nomor 1949"


def test_what_is_far_from_what_is_shown_is_let_go(model, file, qtbot):
    fill_fast(file, MOST + 4 * PAGE)
    read(qtbot, model)
    for row in range(0, model.rowCount(), PAGE):
        wait_for(qtbot, model, row)
    assert sum(model.entry(row) is not None for row in range(model.rowCount())) <= MOST
    assert wait_for(qtbot, model, 0).title.startswith("Judul berita")


def test_only_what_is_wanted_last_is_shown(model, file, qtbot):
    fill(file, 6)
    for words in ("jembatan", "harga", "nelayan"):
        model.want(Query(wanted=understand(words), sort=Sort.RELEVANCE))
    qtbot.waitUntil(lambda: model.is_counted)
    assert sorted(titles(model)) == ["Nelayan Menunggu Angin 2", "Nelayan Menunggu Angin 5"]
    assert model.entry(0).snippet


def test_new_articles_come_in_front_and_the_rest_stays(model, file, qtbot):
    fill_fast(file, 120)
    read(qtbot, model)
    wait_for(qtbot, model, 60)
    resets, inserted = [], []
    model.modelReset.connect(lambda: resets.append(True))
    model.rowsInserted.connect(lambda _, first, last: inserted.append((first, last)))
    held = model.index(60)
    with opened(file) as connection:
        connection.execute("UPDATE article SET added = added - 1e9")
        save(connection, 500)
        save(connection, 501)
    with qtbot.waitSignal(model.counted):
        model.renew()
    assert (resets, inserted) == ([], [(0, 1)])
    assert model.rowCount() == 122
    assert titles(model)[:3] == ["Jembatan Gantung Dibuka 501", "Nelayan Menunggu Angin 500", "Judul berita nomor 119"]
    assert model.entry(62).title == held.siblingAtRow(62).data()


def test_articles_that_others_deleted_are_gone_after_renewing(model, file, qtbot):
    numbers = fill(file, 5)
    read(qtbot, model)
    with opened(file) as connection:
        marks.delete(connection, numbers[1:3])
    with qtbot.waitSignal(model.counted):
        model.renew()
    assert [model.entry(row).id for row in range(3)] == [numbers[0], *numbers[3:]]


def test_what_is_taken_out_leaves_the_others_in_place(model, file, qtbot):
    numbers = fill(file, 7)
    read(qtbot, model)
    removed = []
    model.rowsRemoved.connect(lambda _, first, last: removed.append((first, last)))
    model.take_out([numbers[1], numbers[4]])
    assert removed == [(4, 4), (1, 1)]
    assert [model.entry(row).id for row in range(5)] == [n for n in numbers if n not in (numbers[1], numbers[4])]


def test_articles_are_shown_as_they_are_now(model, file, qtbot):
    numbers = fill(file, 3)
    read(qtbot, model, Query(wanted=understand("desa"), sort=Sort.RELEVANCE))
    row = model.row_of(numbers[0])
    snippet = model.entry(row).snippet
    with opened(file) as connection:
        marks.star(connection, numbers[:1])
        marks.tag(connection, numbers[:1], ["penting"])
    model.look_again(numbers)
    qtbot.waitUntil(lambda: model.entry(row).starred)
    assert model.entry(row).tags == ("penting",)
    assert model.entry(row).snippet == snippet


def test_rows_that_have_not_come_are_named_all_the_same(model, file, qtbot):
    fill_fast(file, 300)
    read(qtbot, model)
    found = []
    model.numbers([(0, 1), (290, 299)], found.extend)
    qtbot.waitUntil(lambda: len(found) == 12)
    assert found == [300, 299, *range(10, 0, -1)]


def test_pictures_come_small_and_are_kept_small(model, file, qtbot):
    numbers = fill(file, 3)
    with opened(file) as connection:
        pictures.set_image(connection, numbers[0], noise())
        pictures.set_image(connection, numbers[1], b"no picture")
    read(qtbot, model)
    index = model.index(0)
    qtbot.waitUntil(lambda: index.data(Qt.ItemDataRole.DecorationRole) is not None)
    shown = index.data(Qt.ItemDataRole.DecorationRole)
    assert isinstance(shown, QPixmap)
    assert (shown.width(), shown.height()) == (192, 144)
    assert model.index(1).data(Qt.ItemDataRole.DecorationRole) is None
    with opened(file) as connection:
        assert len(pictures.thumbnails(connection, numbers)[numbers[0]]) < SMALL < len(noise())
        assert pictures.pictures_of(connection, numbers[0], "a") == {"a": noise()}


def test_a_library_that_cannot_be_read_is_told(model, file, qtbot):
    file.write_bytes(b"no database " * 100)
    with qtbot.waitSignal(model.failed) as failed:
        model.renew()
    assert failed.args[0].title == "The library is damaged"
    assert model.rowCount() == 0
