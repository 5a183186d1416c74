"""The view of a paged list: what is chosen stays chosen, and its keys."""

import pytest
from PySide6.QtCore import Qt

from gui.base.paged.list import PagedList
from tests.gui.base.paged.numbers_list import come


class Letters(PagedList):
    """A list with a key of its own."""

    def command(self, event):
        return "keep" if event.key() == Qt.Key.Key_K else ""


@pytest.fixture
def view(qtbot, model):
    view = Letters()
    qtbot.addWidget(view)
    view.setModel(model)
    return view


def test_a_row_is_chosen_or_the_last_if_there_are_fewer(qtbot, model, view):
    view.choose(0)
    assert view.chosen(model) == []
    come(qtbot, model, 5)
    view.choose(1)
    assert view.chosen(model) == [1]
    view.choose(9)
    assert view.chosen(model) == [4]


def test_a_row_is_chosen_when_the_keys_come_here(qtbot, model, view):
    come(qtbot, model, 5)
    view.enter()
    assert view.chosen(model) == [0]
    view.choose(3)
    view.enter()
    assert view.chosen(model) == [3]


def test_what_was_chosen_is_chosen_again_when_the_list_was_read_again(qtbot, model, view):
    come(qtbot, model, 5)
    view.choose(3)
    view.remember(model)
    model.take_out({"key 0"})
    come(qtbot, model, 5)
    assert view.chosen(model) == []
    view.find_again(model)
    assert view.chosen(model) == [3]


@pytest.mark.parametrize(
    ("key", "modifier", "name"),
    [
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "open"),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier, "open_new"),
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, "undo"),
        (Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier, "copy"),
        (Qt.Key.Key_K, Qt.KeyboardModifier.NoModifier, "keep"),
    ],
)
def test_keys_are_commands(qtbot, view, key, modifier, name):
    with qtbot.waitSignal(view.wanted) as wanted:
        qtbot.keyClick(view, key, modifier)
    assert wanted.args == [name]
