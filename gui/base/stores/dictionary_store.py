"""The dictionary in the open window: made ready in the background, with the reader's own entries."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QObject, Signal

from gui.base.stores.library_queue import LibraryQueue
from gui.jobs import Jobs, at_once, deliver
from translation.library.storage.store import Connection
from translation.library.vocabulary import own_entries
from translation.words.own.own_entries import OwnEntry


class DictionaryStore(QObject):
    """Loads the dictionary in the background; ``became_ready`` is emitted once, and ``ready`` is true from then on.

    ``own`` are the reader's entries by form in lower case; ``changed`` is emitted when they are others, ``failed`` with
    an error.
    """

    became_ready = Signal()
    changed = Signal()
    failed = Signal(object)

    def __init__(self, jobs: Jobs, library_queue: LibraryQueue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._library_queue = jobs, library_queue
        self.own: Mapping[str, OwnEntry] = {}
        self.ready = False
        self._asked = False
        self._waiting: Callable[[], object] | None = None

    def prepare(self) -> None:
        """Begin to load the dictionary; a later call does nothing."""
        if not self._asked:
            self._asked = True
            self._jobs.start("words", at_once(_load), owner=self, on_done=self._take)
            self.look()

    def when_ready(self, then: Callable[[], object]) -> None:
        """Call ``then`` when the dictionary is there: at once, or soon. Of several that wait, the last is called."""
        if self.ready:
            then()
            return
        self._waiting = then
        self.prepare()

    def _take(self, _: object) -> None:
        self.ready = True
        self.became_ready.emit()
        then, self._waiting = self._waiting, None
        if then is not None:
            deliver(then)

    # The reader's own entries

    def look(self) -> None:
        """Read the reader's entries; a library that is not there yet is not made."""
        if self._library_queue.file.exists():
            self._library_queue.ask(own_entries.entries, self._take_own, key=self)

    def put(self, entry: OwnEntry, *, instead_of: str = "") -> None:
        """Keep an entry, in the place of the one for its form and of that for ``instead_of``."""
        self._change(lambda connection: own_entries.put(connection, entry, instead_of=instead_of))

    def put_all(self, entries: Iterable[OwnEntry]) -> None:
        """Keep several entries."""
        some = tuple(entries)
        self._change(lambda connection: own_entries.put_all(connection, some))

    def remove(self, forms: Iterable[str]) -> None:
        """Remove the entries for these forms."""
        some = tuple(forms)

        def job(connection: Connection) -> None:
            for form in some:
                own_entries.remove(connection, form)

        self._change(job)

    def _change(self, job: Callable[[Connection], object]) -> None:
        self._library_queue.ask(job, lambda _: self.look(), self.failed.emit, lasting=True)

    def _take_own(self, found: Mapping[str, OwnEntry]) -> None:
        if found != self.own:
            self.own = found
            self.changed.emit()


def _load() -> None:
    from translation.words.lookup import look_up

    look_up("mengabarkan")  # its meanings are ordered, for which more is loaded than the dictionary
