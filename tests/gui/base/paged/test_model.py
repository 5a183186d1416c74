"""A paged list comes a page at a time, and no late answer gets into another list."""

import sqlite3

import pytest
from PySide6.QtCore import QModelIndex

from gui.base.paged.model import PagedModel, Pages
from gui.base.stores.store_queue import StoreQueue

SIZE = 10


def find(connection, wanted, last, limit):
    first = 0 if last is None else last + 1
    return [number for (number,) in connection.execute("SELECT value FROM generated LIMIT ? OFFSET ?", (limit, first))][
        : max(0, wanted - first)
    ]


def numbers():
    """A file with the numbers from 0 on."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE generated (value INTEGER)")
    connection.executemany("INSERT INTO generated VALUES (?)", [(number,) for number in range(100)])
    return connection


@pytest.fixture
def model(lanes):
    pages = Pages(find, lambda _, wanted: wanted, lambda number: f"key {number}", SIZE)
    model = PagedModel(StoreQueue(lanes, "library", numbers), pages, 0)
    model.failed.connect(pytest.fail)
    return model


def come(qtbot, model, wanted):
    with qtbot.waitSignals([model.shown, model.counted]):
        model.want(wanted)


def rows(model):
    return [model.entry(row) for row in range(model.rowCount())]


def test_a_page_after_the_other_until_the_end(qtbot, model):
    come(qtbot, model, 15)
    assert rows(model) == list(range(SIZE))
    with qtbot.waitSignal(model.rowsInserted):
        model.fetchMore(QModelIndex())
    assert rows(model) == list(range(15))
    assert not model.canFetchMore(QModelIndex())
    with qtbot.waitSignal(model.shown):
        model.renew()
    assert rows(model) == list(range(15))  # as many as there were


def test_a_page_that_is_on_its_way_is_not_appended_to_another_list(qtbot, model):
    come(qtbot, model, 15)
    model.fetchMore(QModelIndex())
    come(qtbot, model, 12)
    assert rows(model) == list(range(SIZE))
    assert model.canFetchMore(QModelIndex())  # though the page before never came


def test_only_what_was_wanted_last_is_shown(qtbot, model):
    shown = []
    model.shown.connect(lambda: shown.append(rows(model)))
    model.want(3)
    come(qtbot, model, 5)
    assert shown == [[0, 1, 2, 3, 4]]


def test_rows_are_found_and_taken_out_by_their_keys(qtbot, model):
    come(qtbot, model, 5)
    assert (model.row_of("key 3"), model.key_at(3), model.key_at(-1)) == (3, "key 3", None)
    model.take_out({"key 0", "key 3"})
    assert rows(model) == [1, 2, 4]
    assert (model.row_of("key 3"), model.row_of("key 4")) == (-1, 2)
