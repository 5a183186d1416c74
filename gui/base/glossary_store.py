"""The reader's glossary in the open window: one object that changes its file, signals changes and undoes them."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from translation.words.glossary import Term, merged, read_glossary, write_glossary


class GlossaryStore(QObject):
    """The terms in ``file``, which is read whenever they are asked for: another program may have changed it.

    ``changed`` is emitted after each change, with the terms that are new and those that are no more.
    """

    changed = Signal(object)

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.file = file
        self._done: list[tuple[tuple[Term, ...], tuple[Term, ...]]] = []  # what each change took away, and added

    def terms(self) -> tuple[Term, ...]:
        """The terms, in the order of the file. Raises FileNotRead."""
        return read_glossary(self.file)

    def change(self, *, remove: Iterable[Term] = (), add: Iterable[Term] = ()) -> None:
        """Remove terms and add others, which replace those for the same source, site and tag.

        Raises FileNotRead and FileNotWritten.
        """
        if (step := self._write(remove, add)) != ((), ()):
            self._done.append(step)
            self.changed.emit((*step[0], *step[1]))

    @property
    def can_undo(self) -> bool:
        """True if a change can be undone."""
        return bool(self._done)

    def undo(self) -> None:
        """Undo the last change; what was changed elsewhere meanwhile stays. Raises FileNotRead and FileNotWritten."""
        if self._done:
            removed, added = self._done[-1]
            step = self._write(added, removed)
            self._done.pop()
            self.changed.emit((*step[0], *step[1]))

    def _write(self, remove: Iterable[Term], add: Iterable[Term]) -> tuple[tuple[Term, ...], tuple[Term, ...]]:
        """Change the file; the terms that it has no more, and those that are new in it."""
        before, gone = self.terms(), set(remove)
        after = merged((term for term in before if term not in gone), add)
        step = tuple(term for term in before if term not in after), tuple(term for term in after if term not in before)
        if step != ((), ()):
            write_glossary(self.file, after)
        return step
