"""Writes the reader's changes to an article into the library: in its lane, and completely before the window closes."""

import contextlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gui.base.library_queue import LibraryQueue
from gui.reading.reading_state import SentencePosition
from translation.document import BilingualDocument, SentencePair

if TYPE_CHECKING:
    from translation.library.edits import Step
    from translation.library.storage.store import Connection


@dataclass(frozen=True, slots=True)
class LibraryWriter:
    """Writes to the library through ``library_queue``; ``failed`` gets an error, ``changed`` an article's number."""

    library_queue: LibraryQueue
    failed: Callable[[BaseException], object]
    changed: Callable[[int], object]

    def reword(self, number: int, place: SentencePosition, pair: SentencePair, *, model: str, beam: int) -> None:
        """Keep another wording of a sentence of article ``number``, to be undone."""
        from translation.library.edits import reword

        def keep(connection: "Connection") -> None:
            reword(connection, number, place.row, place.pair, pair, model=model, options=f"beam {beam}")

        self.library_queue.ask(keep, otherwise=self.failed, lasting=True)

    def turn(self, number: int, *, back: bool) -> None:
        """Undo the last change to a sentence of article ``number``; without ``back``, redo it."""
        from translation.library.edits import redo, undo

        work = undo if back else redo
        self.library_queue.ask(lambda connection: work(connection, number), otherwise=self.failed, lasting=True)

    def history(self, number: int, then: "Callable[[tuple[Sequence[Step], Sequence[Step]]], object]") -> None:
        """Ask for the changes to an article's sentences: those to be undone, and those to be redone."""
        from translation.library.edits import history

        # The reading goes on without it, and what is wrong with the library is told when something is kept.
        self.library_queue.ask(lambda connection: history(connection, number), then)

    def own_wordings(self, source: str, then: Callable[[Sequence[SentencePair]], object]) -> None:
        """Ask for the reader's wordings of a sentence, in any article."""
        from translation.library.edits import own_wordings

        self.library_queue.ask(lambda connection: own_wordings(connection, source), then, lambda _: then(()))

    def leave_at(self, number: int, row: int, *, finished: bool) -> None:
        """Save the reading position of an article, and whether its end was seen."""
        from translation.library.marks import leave_at

        def leave(connection: "Connection") -> None:
            leave_at(connection, number, row, finished=finished)

        # It is noted again and again: one that fails is not worth a message.
        self.library_queue.ask(leave, key=("left", number), lasting=True)

    def keep_picture(self, number: int, address: str, data: bytes, *, above: bool) -> None:
        """Save a picture of an article; for the lead picture also a thumbnail."""
        from gui.base.thumbnails import as_bytes, thumbnail
        from translation.library.pictures import set_image, set_picture

        def keep(connection: "Connection") -> None:
            if not above:
                set_picture(connection, number, address, data)
                return
            small = thumbnail(data)
            set_image(connection, number, data, as_bytes(small) if small is not None else None, address=address)

        self.library_queue.ask(keep, lambda _: self.changed(number) if above else None, self.failed, lasting=True)

    def documents(self, numbers: Sequence[int], then: Callable[[list[BilingualDocument]], object]) -> None:
        """Load saved articles."""
        from translation.library.articles import load

        self.library_queue.ask(
            lambda connection: [load(connection, number).document for number in numbers], then, self.failed
        )

    def pictures(self, numbers: Sequence[int]) -> Mapping[str, bytes]:
        """The pictures of articles by address; called in a worker, with its own connection."""
        from translation.library.articles import load
        from translation.library.pictures import pictures_of

        found: dict[str, bytes] = {}
        with contextlib.closing(self.library_queue.open_library()) as connection:
            for number in numbers:
                image = load(connection, number).document.article.lead_image
                found.update(pictures_of(connection, number, image.url if image is not None else ""))
        return found
