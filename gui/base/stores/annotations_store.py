"""The reader's highlights and notes in the open window: one object that keeps them and tells who shows them."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from gui.base.stores.library_queue import LibraryQueue
from gui.jobs import Callback
from translation.annotations import Annotation
from translation.document import BilingualDocument
from translation.errors import NotInLibrary
from translation.library.storage.store import Connection


class AnnotationsStore(QObject):
    """Keeps annotations through ``library_queue``; articles are named by their lasting names.

    What could not be kept stays here, and is tried again with the next change, whatever became of its tab.
    """

    changed = Signal(str, object)  # the article whose annotations are others now, and who changed them
    failed = Signal(object)  # an error

    def __init__(self, library_queue: LibraryQueue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library_queue = library_queue
        # What the library does not have yet, by name: the article, and the annotation or ``None`` for a removed one.
        self._unkept: dict[str, tuple[str, Annotation | None]] = {}
        self._on_the_way: dict[str, tuple[str, Annotation | None]] = {}
        self._told: dict[str, object] = {}  # what was told to have failed, by name: it is tried often, and told once

    def ask(self, article: str, document: BilingualDocument, then: Callback, key: object) -> None:
        """Ask for the annotations of an article with their places in this document, as ``PlacedAnnotation``.

        Of the same ``key`` only the newest question is answered.
        """

        def found(connection: Connection) -> object:
            from translation.library.annotations.kept import annotations_of
            from translation.library.articles import number_of

            return annotations_of(connection, number_of(connection, article), document)

        def fail(error: BaseException) -> None:
            if not isinstance(error, NotInLibrary):  # that is told when something is to be kept
                self.failed.emit(error)

        self.library_queue.ask(found, then, fail, key=key)

    def unkept(self, article: str) -> Mapping[str, Annotation | None]:
        """What the library does not have yet of an article, by name; ``None`` for what was removed."""
        return {name: one for name, (known, one) in self._unkept.items() if known == article}

    @property
    def failed_ones(self) -> Sequence[Annotation]:
        """The annotations that could not be kept, as far as is known."""
        left = ((name, one) for name, (_, one) in self._unkept.items() if name in self._told)
        return [one for _, one in left if one is not None]

    def put(self, article: str, annotations: Iterable[Annotation], by: object) -> None:
        """Keep annotations, new or changed, also such as were removed."""
        for one in annotations:
            self._unkept[one.lasting] = article, one
        self._send(by)

    def remove(self, article: str, names: Sequence[str], by: object) -> None:
        """Remove annotations; to be undone with ``put``."""
        for name in names:
            self._unkept[name] = article, None
        self._send(by)

    def try_again(self) -> None:
        """Try again to keep what could not be kept."""
        self._send(None)

    def _send(self, by: object) -> None:
        for name, value in [*self._unkept.items()]:
            if self._on_the_way.get(name) is not value:
                self._on_the_way[name] = value
                self._keep(name, *value, by)

    def _keep(self, name: str, article: str, annotation: Annotation | None, by: object) -> None:
        def keep(connection: Connection) -> None:
            from translation.library.annotations.kept import put, remove
            from translation.library.articles import number_of

            if annotation is None:
                remove(connection, [name])
            else:
                put(connection, number_of(connection, article), annotation)

        value = self._unkept[name]

        def done(_: object) -> None:
            self._forget(name, value)
            self._told.pop(name, None)
            if self._unkept.get(name) is value:
                del self._unkept[name]
            self.changed.emit(article, by)

        def fail(error: BaseException) -> None:
            self._forget(name, value)
            if self._told.get(name) is not value:
                self._told[name] = value
                self.failed.emit(error)

        self.library_queue.ask(keep, done, fail, lasting=True)

    def _forget(self, name: str, value: object) -> None:
        if self._on_the_way.get(name) is value:
            del self._on_the_way[name]
