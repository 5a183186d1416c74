"""Edits of the library's articles; the list shows their result at once."""

from collections.abc import Callable, Sequence

from gui.base.stores.library_queue import LibraryQueue
from gui.jobs import Callback, deliver, ignore
from gui.library.list.model import LibraryModel
from translation.library import marks
from translation.library.storage.store import Connection

Numbers = list[int]


class LibraryEdits:
    """Stars, tags, marks and deletions, run in the library's thread; ``failed`` gets errors."""

    def __init__(self, library_queue: LibraryQueue, model: LibraryModel, failed: Callback) -> None:
        self._library_queue, self._model, self._failed = library_queue, model, failed

    def star(self, articles: Numbers, *, on: bool) -> None:
        """Star or unstar articles."""
        self._do(articles, lambda connection: marks.star(connection, articles, on=on))

    def finish(self, articles: Numbers, *, on: bool) -> None:
        """Mark articles as read or unread."""
        self._do(articles, lambda connection: marks.mark_finished(connection, articles, on=on))

    def tag(self, articles: Numbers, names: Sequence[str], then: Callback = ignore, *, on: bool = True) -> None:
        """Add tags to articles or remove them; ``then`` is called afterwards."""
        put = marks.tag if on else marks.untag
        self._do(articles, lambda connection: put(connection, articles, names), then)

    def delete(self, articles: Numbers, then: Callback = ignore) -> None:
        """Delete articles; ``then`` is called afterwards."""
        self._remove(articles, lambda connection: marks.delete(connection, articles), then)

    def undelete(self, articles: Numbers, then: Callback = ignore) -> None:
        """Restore deleted articles."""
        self._remove(articles, lambda connection: marks.undelete(connection, articles), then)

    def purge(self, articles: Numbers, then: Callback = ignore) -> None:
        """Remove deleted articles for good; ``then`` gets their number."""
        gone = frozenset(articles)
        self._remove(articles, lambda connection: marks.purge(connection, gone), then)

    def _do(self, articles: Numbers, job: "Callable[[Connection], object]", then: Callback = ignore) -> None:
        def done(result: object) -> None:
            self._model.look_again(articles)
            deliver(then, result)

        self._library_queue.ask(job, done, self._failed, lasting=True)

    def _remove(self, articles: Numbers, job: "Callable[[Connection], object]", then: Callback) -> None:
        def done(result: object) -> None:
            self._model.take_out(articles)
            deliver(then, result)

        self._library_queue.ask(job, done, self._failed, lasting=True)
