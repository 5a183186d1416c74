"""Undo in a tab: changes of sentences and marks are undone together, the latest first."""

from typing import Protocol

from PySide6.QtCore import QObject, SignalInstance


class Undoable(Protocol):
    """Something with steps of its own."""

    @property
    def can_undo(self) -> bool:
        """True if there is a step to undo."""

    @property
    def can_redo(self) -> bool:
        """True if there is a step to redo."""

    def undo(self) -> None:
        """Undo the last step."""

    def redo(self) -> None:
        """Redo the step that was undone last."""


class TabUndo(QObject):
    """Undoes and redoes what ``edits`` and the others tell as done, in its order.

    What was done to the sentences in an earlier session comes last: ``edits`` have it in the library.
    """

    def __init__(self, edits: Undoable, others: "tuple[tuple[Undoable, SignalInstance], ...]", parent: QObject) -> None:
        super().__init__(parent)
        self._edits = edits
        self._done: list[Undoable] = []
        self._undone: list[Undoable] = []
        for one, stepped in others:
            stepped.connect(lambda one=one: self._add(one))

    def begin(self) -> None:
        """Another article is shown, in which nothing was done."""
        self._done, self._undone = [], []

    def _add(self, one: Undoable) -> None:
        self._done.append(one)
        self._undone.clear()

    @property
    def can_undo(self) -> bool:
        """True if a step can be undone now."""
        return (self._done[-1] if self._done else self._edits).can_undo

    @property
    def can_redo(self) -> bool:
        """True if a step can be redone now."""
        return (self._undone[-1] if self._undone else self._edits).can_redo

    def undo(self) -> None:
        """Undo the last step."""
        if self.can_undo:
            one = self._done.pop() if self._done else self._edits
            self._undone.append(one)
            one.undo()

    def redo(self) -> None:
        """Redo the step that was undone last."""
        if self.can_redo:
            one = self._undone.pop() if self._undone else self._edits
            self._done.append(one)
            one.redo()
