"""What the reader does with entries: shown at once, kept through the queue, each undone in turn."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from gui.base.stores.following_queue import FollowingQueue
from gui.following.inbox.model import InboxModel
from translation.disk.database import Connection
from translation.following import marks
from translation.following.inbox import Entry, Wanted

MOST = 100  # changes that can be undone


class InboxMarks(QObject):
    """Reads, keeps and hides entries of a list. ``settled`` is told when a change is in the file."""

    settled = Signal()
    undone = Signal(object)  # the numbers of the entries of a change that was undone, before they are read again
    failed = Signal(object)

    def __init__(self, queue: FollowingQueue, model: InboxModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue, self._model = queue, model
        self._undo: list[marks.Undo] = []  # the last change last

    @property
    def can_undo(self) -> bool:
        """True if a change can be undone."""
        return bool(self._undo)

    def read(self, entries: Collection[Entry], *, on: bool = True) -> None:
        """Mark entries as read or unread."""
        numbers = _numbers(entries)
        self._model.change(numbers, lambda entry: replace(entry, read=on))
        self._keep(lambda connection: marks.mark_read(connection, numbers, on=on))

    def keep(self, entries: Collection[Entry], *, on: bool = True) -> None:
        """Keep entries for good, or no more."""
        numbers = _numbers(entries)
        self._model.change(numbers, lambda entry: replace(entry, kept=on))
        self._keep(lambda connection: marks.keep(connection, numbers, on=on))

    def hide(self, entries: Collection[Entry], *, on: bool = True) -> None:
        """Hide entries with the other copies of their stories, or show them again."""
        numbers = _numbers(entries)
        self._model.take_out(numbers)
        self._keep(lambda connection: marks.hide(connection, numbers, on=on))
        self._model.count_again()

    def read_all(self, wanted: Wanted) -> None:
        """Mark all that match as read."""
        self._keep(lambda connection: marks.mark_all_read(connection, wanted), again=True)

    def undo(self) -> None:
        """Undo the last change, once those that are on their way are kept."""
        self._queue.ask(lambda _: None, lambda _: self._undo_last(), self._fail)

    def _undo_last(self) -> None:
        if self._undo:
            change = self._undo.pop()

            def done(_: object) -> None:
                self.undone.emit([number for number, _ in change.before])
                self._settle(again=True)

            self._queue.ask(
                lambda connection: marks.undo(connection, change),
                done,
                self._fail,
                lasting=True,
            )

    def _keep(self, change: Callable[[Connection], marks.Undo], *, again: bool = False) -> None:
        def done(undo: marks.Undo) -> None:
            if undo:
                self._undo = [*self._undo[1 - MOST :], undo]
            self._settle(again=again)

        self._queue.ask(change, done, self._fail, lasting=True)

    def _settle(self, *, again: bool) -> None:
        if again:
            self._model.renew()
        self.settled.emit()

    def _fail(self, error: BaseException) -> None:
        self._model.renew()  # as it is in the file
        self.failed.emit(error)


def _numbers(entries: Collection[Entry]) -> Sequence[int]:
    return [entry.id for entry in entries]
