"""Writes the reader's changes to an article into the library: in its lane, and completely before the window closes."""

import contextlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from gui.base.stores.library_queue import LibraryQueue
from gui.base.thumbnails import as_bytes, thumbnail
from gui.jobs import deliver
from gui.reading.reading_state import SentencePosition
from translation.document import BilingualDocument, SentencePair
from translation.library.articles import load, number_of
from translation.library.edits import Step, history, own_wordings, redo, reword, undo
from translation.library.marks import leave_at
from translation.library.pictures import pictures_of, set_image, set_picture
from translation.library.query import Wanted
from translation.library.storage.store import Connection, transaction
from translation.tasks.annotated import annotated
from translation.texts import Text

ArticleName = int | str  # a lasting name, which no other article ever has; a number while that is not known


def number_now(connection: "Connection", article: ArticleName) -> int:
    """The number that an article has now. Raises NotInLibrary and LibraryDamaged."""
    return article if isinstance(article, int) else number_of(connection, article)


@dataclass(frozen=True, slots=True)
class LibraryWriter:
    """Writes to the library through ``library_queue``; ``failed`` gets an error, ``changed`` an article's number."""

    library_queue: LibraryQueue
    failed: Callable[[BaseException], object]
    changed: Callable[[int], object]

    def reword(
        self, article: ArticleName, place: SentencePosition, pair: SentencePair, *, model: str, options: str
    ) -> None:
        """Keep another wording of a sentence of an article, to be undone."""

        def keep(connection: "Connection", number: int) -> None:
            reword(connection, number, place.row, place.pair, pair, model=model, options=options)

        self._change(article, keep)

    def turn(self, article: ArticleName, *, back: bool) -> None:
        """Undo the last change to a sentence of an article; without ``back``, redo it."""
        self._change(article, undo if back else redo)

    def _change(self, article: ArticleName, work: "Callable[[Connection, int], object]") -> None:
        """Do something to an article, in one piece with finding it."""

        def keep(connection: "Connection") -> None:
            with transaction(connection, Text("Your wording"), durable=True):
                work(connection, number_now(connection, article))

        self.library_queue.ask(keep, otherwise=self.failed, lasting=True)

    def history(self, article: ArticleName, then: "Callable[[tuple[Sequence[Step], Sequence[Step]]], object]") -> None:
        """Ask for the changes to an article's sentences: those to be undone, and those to be redone."""
        # The reading goes on without it, and what is wrong with the library is told when something is kept.
        self.library_queue.ask(lambda connection: history(connection, number_now(connection, article)), then)

    def own_wordings(self, source: str, then: Callable[[Sequence[SentencePair]], object]) -> None:
        """Ask for the reader's wordings of a sentence, in any article."""
        self.library_queue.ask(lambda connection: own_wordings(connection, source), then, lambda _: deliver(then, ()))

    def leave_at(self, article: ArticleName, row: int, *, finished: bool) -> None:
        """Save the reading position of an article, and whether its end was seen."""

        def leave(connection: "Connection") -> None:
            with transaction(connection, Text("The place where you stopped")):
                leave_at(connection, number_now(connection, article), row, finished=finished)

        # It is noted again and again: one that fails is not worth a message.
        self.library_queue.ask(leave, key=("left", article), lasting=True)

    def keep_picture(self, article: ArticleName, address: str, data: bytes, *, above: bool) -> None:
        """Save a picture of an article; for the lead picture also a thumbnail."""

        def keep(connection: "Connection") -> int:
            small = thumbnail(data) if above else None
            with transaction(connection, Text("The picture")):
                number = number_now(connection, article)
                if above:
                    made = as_bytes(small) if small is not None else None
                    set_image(connection, number, data, made, address=address)
                else:
                    set_picture(connection, number, address, data)
            return number

        self.library_queue.ask(keep, lambda number: self.changed(number) if above else None, self.failed, lasting=True)

    def documents(self, numbers: Sequence[int], then: Callable[[list[BilingualDocument]], object]) -> None:
        """Load saved articles with their highlights and notes."""
        self.library_queue.ask(
            lambda connection: [annotated(connection, one, load(connection, one).document) for one in numbers],
            then,
            self.failed,
        )

    def noted(self, wanted: Wanted, then: Callable[[list[int], list[BilingualDocument]], object]) -> None:
        """Load the articles with the wanted highlights and notes, each with these alone, and give their numbers."""

        def found(connection: "Connection") -> tuple[list[int], list[BilingualDocument]]:
            from translation.library.annotations.listing import find_annotations

            entries = find_annotations(connection, wanted, limit=None)
            names = {one.annotation.lasting for one in entries}
            numbers = [*dict.fromkeys(one.article for one in entries)]
            documents = []
            for number in numbers:
                document = annotated(connection, number, load(connection, number).document)
                chosen = tuple(one for one in document.annotations if one.annotation.lasting in names)
                documents.append(replace(document, annotations=chosen))
            return numbers, documents

        self.library_queue.ask(found, lambda answer: deliver(then, *answer), self.failed)

    def with_marks(
        self, article: ArticleName, document: BilingualDocument, then: Callable[[BilingualDocument], object]
    ) -> None:
        """Give ``then`` a document with its tags, star, highlights and notes.

        Without them where the library has the article no more.
        """

        def marked(connection: "Connection") -> BilingualDocument:
            number = number_now(connection, article)
            known = load(connection, number).document
            return annotated(connection, number, replace(document, tags=known.tags, starred=known.starred))

        self.library_queue.ask(marked, then, lambda _: deliver(then, document))

    def pictures(self, articles: Sequence[ArticleName]) -> Mapping[str, bytes]:
        """The pictures of articles by address; called in a worker, with its own connection."""
        found: dict[str, bytes] = {}
        with contextlib.closing(self.library_queue.open_library()) as connection:
            for number in [number_now(connection, article) for article in articles]:
                image = load(connection, number).document.article.lead_image
                found.update(pictures_of(connection, number, image.url if image is not None else ""))
        return found
