"""The reader's glossary in the open window: one object that changes its file, signals changes and undoes them.

It also has the terms that the reader's own wordings suggest, and the file of those that the reader does not want.
"""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from gui.base.stores.library_queue import LibraryQueue
from translation.document import SentencePair
from translation.library.edits import rewordings
from translation.library.storage.store import Connection
from translation.words.glossary import Term, merged, read_glossary, write_glossary

MOST_SUGGESTED = 50


class GlossaryStore(QObject):
    """The terms in ``file``, which is read whenever they are asked for: another program may have changed it.

    ``changed`` is emitted after each change, with the terms that are new and those that are no more. The terms that the
    reader has dismissed are in a file beside it. Without a ``library_queue`` no library is asked for suggestions.
    """

    changed = Signal(object)
    suggested = Signal(list)  # terms that the reader's own wordings suggest, when they are asked for

    def __init__(self, file: Path, parent: QObject | None = None, *, library_queue: LibraryQueue | None = None) -> None:
        super().__init__(parent)
        self.file, self.dismissed_file = file, file.with_name(f"{file.stem}-dismissed{file.suffix}")
        self._library_queue = library_queue
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

    def suggestion(self, made: SentencePair, own: str) -> Term | None:
        """The term that one own wording suggests, unless it is known or dismissed. Raises FileNotRead."""
        from translation.engine.suggestions import suggested_terms

        found = suggested_terms([(made, own)], self.terms(), read_glossary(self.dismissed_file))
        return found[0] if found else None

    def look_for_suggestions(self) -> None:
        """Ask the library for the terms that its wordings suggest; there are none where it cannot be read."""
        from translation.engine.suggestions import suggested_terms

        if self._library_queue is None or not self._library_queue.file.exists():
            self.suggested.emit([])
            return

        def look(connection: Connection) -> list[Term]:
            known, dismissed = self.terms(), read_glossary(self.dismissed_file)
            return suggested_terms(rewordings(connection), known, dismissed)[:MOST_SUGGESTED]

        self._library_queue.ask(look, self.suggested.emit, lambda _: self.suggested.emit([]), key="suggested terms")

    def dismiss(self, terms: Iterable[Term]) -> None:
        """Suggest these terms no more. Raises FileNotRead and FileNotWritten."""
        write_glossary(self.dismissed_file, merged(read_glossary(self.dismissed_file), terms))

    def _write(self, remove: Iterable[Term], add: Iterable[Term]) -> tuple[tuple[Term, ...], tuple[Term, ...]]:
        """Change the file; the terms that it has no more, and those that are new in it."""
        before, gone = self.terms(), set(remove)
        after = merged((term for term in before if term not in gone), add)
        step = tuple(term for term in before if term not in after), tuple(term for term in after if term not in before)
        if step != ((), ()):
            write_glossary(self.file, after)
        return step
