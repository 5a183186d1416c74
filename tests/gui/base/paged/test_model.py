"""A paged list comes a page at a time, and no late answer gets into another list."""

import pytest
from PySide6.QtCore import QModelIndex

from tests.gui.base.paged.numbers_list import SIZE, come, make, rows


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


@pytest.mark.parametrize("apart", [False, True])
def test_the_list_is_counted_with_its_first_page_or_after_it(qtbot, lanes, apart):
    model, told = make(lanes, counts_apart=apart), []
    model.shown.connect(lambda: told.append("shown"))
    model.counted.connect(told.append)
    come(qtbot, model, 15)
    assert told == ["shown", 15]
