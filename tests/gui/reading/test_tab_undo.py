"""Several kinds of changes are undone in the order in which they were made."""

import pytest
from PySide6.QtCore import QObject, Signal

from gui.reading.tab_undo import TabUndo


class Changes(QObject):
    """Numbers that are done and undone."""

    stepped = Signal()

    def __init__(self, name, told, before=0):
        super().__init__()
        self.name, self.told = name, told
        self.done, self.undone = before, 0

    def do(self):
        self.done, self.undone = self.done + 1, 0
        self.stepped.emit()

    @property
    def can_undo(self):
        return self.done > 0

    @property
    def can_redo(self):
        return self.undone > 0

    def undo(self):
        self.done, self.undone = self.done - 1, self.undone + 1
        self.told.append(f"-{self.name}")

    def redo(self):
        self.done, self.undone = self.done + 1, self.undone - 1
        self.told.append(f"+{self.name}")


@pytest.fixture
def told():
    return []


@pytest.fixture
def edits(told):
    return Changes("e", told, before=1)  # one of an earlier session


@pytest.fixture
def notes(told):
    return Changes("n", told)


@pytest.fixture
def undo(edits, notes):
    return TabUndo(edits, ((edits, edits.stepped), (notes, notes.stepped)), edits)


def test_the_latest_is_undone_first_those_of_earlier_sessions_last(undo, edits, notes, told):
    for one in (notes, edits, notes):
        one.do()
    while undo.can_undo:
        undo.undo()
    assert told == ["-n", "-e", "-n", "-e"]
    told.clear()
    while undo.can_redo:
        undo.redo()
    assert told == ["+e", "+n", "+e", "+n"]


def test_what_was_undone_is_not_redone_after_something_else_was_done(undo, edits, notes):
    notes.do()
    undo.undo()
    edits.do()
    assert not undo.can_redo
    assert undo.can_undo


def test_another_article_begins_with_what_its_edits_know(undo, edits, notes, told):
    notes.do()
    undo.begin()
    undo.undo()
    assert told == ["-e"]
