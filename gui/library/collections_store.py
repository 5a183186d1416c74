"""Collections in the window: each change is kept at once, and can be undone."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from gui.base.stores.library_queue import LibraryQueue
from gui.jobs import Callback, deliver, ignore
from translation.library.collections import (
    ArticleCollection,
    Listed,
    articles_of,
    change,
    collections,
    lasting_names,
    new_collection,
    put,
    remove,
    tidied,
)
from translation.library.storage.store import Connection

MOST_UNDONE = 100
Job = Callable[[Connection], object]
Contents = list[tuple[ArticleCollection, list[Listed]]]  # the collections, each with its articles


class CollectionsStore(QObject):
    """Changes collections through ``library_queue``: ``changed`` is emitted after each, ``failed`` with an error."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, library_queue: LibraryQueue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library_queue = library_queue
        self._done: list[tuple[Job, object]] = []  # what undoes each change and what it was about, the last at the end

    def load(self, then: Callable[[Contents], object]) -> None:
        """Ask for all collections with their articles."""
        self.library_queue.ask(
            lambda connection: [(one, articles_of(connection, one)) for one in collections(connection)],
            then,
            self.failed.emit,
            key=self,
        )

    def add(self, name: str, articles: Sequence[int], then: Callback = ignore) -> None:
        """Put articles into the collection of this name, which is made if there is none; ``then`` gets it."""

        def added(connection: Connection) -> tuple[ArticleCollection, Job]:
            names, wanted = lasting_names(connection, articles), tidied(name).casefold()
            known = next((one for one in collections(connection) if one.name.casefold() == wanted), None)
            if known is None:
                made = new_collection(name, names)
                put(connection, made)
                return made, lambda connection: remove(connection, made.lasting)
            before = change(connection, known.lasting, lambda one: one.with_articles(names))
            return known, lambda connection: put(connection, before)

        def done(result: tuple[ArticleCollection, Job]) -> None:
            self._remember(result[1])
            self.changed.emit()
            deliver(then, result[0])

        self.library_queue.ask(added, done, self.failed.emit, lasting=True)

    def change(
        self, lasting: str, edit: Callable[[ArticleCollection], ArticleCollection], about: object = None
    ) -> None:
        """Change a collection; changes ``about`` the same thing, one after the other, are undone together."""

        def done(before: ArticleCollection) -> None:
            if about is None or not self._done or self._done[-1][1] != about:
                self._remember(lambda connection: put(connection, before), about)
            self.changed.emit()

        self.library_queue.ask(
            lambda connection: change(connection, lasting, edit), done, self.failed.emit, lasting=True
        )

    def rename(self, lasting: str, name: str) -> None:
        """Give a collection another name."""
        self.change(lasting, lambda one: replace(one, name=tidied(name)))

    def remove(self, collection: ArticleCollection) -> None:
        """Remove a collection."""

        def done(_: object) -> None:
            self._remember(lambda connection: put(connection, collection))
            self.changed.emit()

        self.library_queue.ask(
            lambda connection: remove(connection, collection.lasting), done, self.failed.emit, lasting=True
        )

    @property
    def can_undo(self) -> bool:
        """True if a change can be undone."""
        return bool(self._done)

    def undo(self) -> None:
        """Undo the last change."""
        if self._done:
            job, _ = self._done.pop()
            self.library_queue.ask(job, lambda _: self.changed.emit(), self.failed.emit, lasting=True)

    def _remember(self, job: Job, about: object = None) -> None:
        self._done = [*self._done[1 - MOST_UNDONE :], (job, about)]
