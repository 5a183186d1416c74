"""The highlights and notes of the library as a Qt model, a page after the other as they are scrolled to."""

from PySide6.QtCore import QCoreApplication, Qt

from gui.base.labels import highlight_in_words
from gui.base.paged.model import Index, PagedModel, Pages
from gui.base.plain_text import unformatted
from gui.base.stores.library_queue import LibraryQueue
from gui.library.list.labels import day
from translation.library.annotations import listing
from translation.library.annotations.listing import PAGE, NoteEntry
from translation.library.query import Wanted
from translation.library.storage.store import Connection

ENTRY = Qt.ItemDataRole.UserRole


class NotesModel(PagedModel[NoteEntry, Wanted]):
    """What is ``wanted``, the latest change first."""

    def __init__(self, library_queue: LibraryQueue) -> None:
        pages = Pages(_find, listing.count_annotations, lambda entry: entry.annotation.lasting, PAGE)
        super().__init__(library_queue, pages, Wanted())

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What is marked, what screen readers say, a tooltip, or with the role ``ENTRY`` the entry itself."""
        if not self.checkIndex(index, self.CheckIndexOption.IndexIsValid):
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return about(entry)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            note = entry.annotation.note
            how = highlight_in_words(entry.annotation.colour, note) if entry.annotation.parts else note
            return ". ".join(filter(None, (about(entry), how, small_line(entry))))
        if role == Qt.ItemDataRole.ToolTipRole:
            texts = (entry.source, entry.target, entry.annotation.note, small_line(entry))
            return unformatted("\n\n".join(filter(None, texts)))
        return entry if role == ENTRY else None


def _find(connection: Connection, wanted: Wanted, last: NoteEntry | None, limit: int) -> list[NoteEntry]:
    return listing.find_annotations(connection, wanted, after=None if last is None else last.mark, limit=limit)


def quote_of(entry: NoteEntry) -> str:
    """What is marked, in the language in which it was; ``""`` for a note on an article."""
    return " … ".join(part.quote for part in entry.annotation.parts)


def about(entry: NoteEntry) -> str:
    """What is marked, or that the note is on the whole article."""
    return quote_of(entry) or QCoreApplication.translate("NotesList", "Note on the article")


def small_line(entry: NoteEntry) -> str:
    """The day of the change, the site, and the article."""
    return " · ".join(filter(None, (day(entry.annotation.changed), entry.site, entry.title or entry.url)))
