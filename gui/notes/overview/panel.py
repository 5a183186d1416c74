"""The panel of all highlights and notes: searched, filtered, opened at their sentence, deleted, exported."""

from collections.abc import Callable
from functools import partial
from html import escape

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.base.drawing import Motif
from gui.base.plain_text import PlainLabel
from gui.base.stores.annotations_store import AnnotationsStore
from gui.library.empty_state import EmptyState
from gui.messages.message_bar import MessageBar
from gui.notes.overview.delegate import NoteDelegate
from gui.notes.overview.filters import NoteFilters
from gui.notes.overview.model import NotesModel, quote_of
from gui.notes.overview.view import NotesList, NotesSearchField
from translation.errors import ReaderError
from translation.library.annotations.listing import NoteEntry
from translation.library.listing import sites
from translation.library.marks import tags
from translation.library.query import Wanted, understand
from translation.palette import LIGHT, Colours

GATHERED = 300  # milliseconds in which changes elsewhere are gathered


class NotesPanel(QWidget):
    """What the reader has marked and written in all articles that ``store`` keeps."""

    open_wanted = Signal(object, bool)  # a NoteEntry, and whether in a tab of its own
    export_wanted = Signal(object)  # the Wanted whose entries are to be exported
    trouble = Signal(object)  # a mistake of ours

    def __init__(self, store: AnnotationsStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._is_unasked = True  # nothing is asked of the library until it is looked at
        self._deleted: list[list[NoteEntry]] = []  # what can be brought back, the last deletion last
        self.model = NotesModel(store.library_queue)
        self.field, self.filters = NotesSearchField(), NoteFilters()
        self.list, self.empty, self.count = NotesList(), EmptyState(), PlainLabel(wordWrap=True)
        self.note, self.export = MessageBar(), QPushButton()
        self.drawing = NoteDelegate(self.list)
        self.list.setItemDelegate(self.drawing)
        self.list.setModel(self.model)
        self.stack = QStackedWidget()
        self._gathering = QTimer(self, singleShot=True, interval=GATHERED)
        self._gathering.timeout.connect(self._renew)
        self._place()
        self._connect()
        self.set_colours(LIGHT)
        self._retranslate()

    def _place(self) -> None:
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.empty)
        head, foot, whole = QVBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.setContentsMargins(6, 6, 6, 4)
        head.setSpacing(4)
        head.addWidget(self.field)
        head.addWidget(self.filters)
        foot.setContentsMargins(8, 2, 6, 4)
        foot.addWidget(self.count, 1)
        foot.addWidget(self.export)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self.stack, 1)
        whole.addWidget(self.note)
        whole.addLayout(foot)
        self.setFocusProxy(self.field)

    def _connect(self) -> None:
        self.field.wanted.connect(self._search)
        self.field.down.connect(self.list.enter)
        self.field.returnPressed.connect(self._open_first)
        self.filters.changed.connect(self._search)
        self.model.shown.connect(self._show)
        self.model.counted.connect(self._tell_count)
        self.model.failed.connect(self._fail)
        self.model.rowsRemoved.connect(lambda *_: self._show())
        self.field.wanted.connect(self.note.pass_by)
        self.list.wanted.connect(self._act)
        self.list.doubleClicked.connect(lambda _: self._act("open"))
        self.list.menu_wanted.connect(self._show_menu)
        self.export.clicked.connect(lambda: self.export_wanted.emit(self.wanted))
        self._store.changed.connect(self._changed_elsewhere)

    # What the window asks

    def showEvent(self, event: QShowEvent) -> None:
        """Ask the library, the first time and whenever it is looked at again."""
        super().showEvent(event)
        if self._is_unasked:
            self._is_unasked = False
            self._search()
        else:
            self.renew()
        self._ask_facts()

    def set_colours(self, colours: Colours) -> None:
        """Follow a theme."""
        self.drawing.colours = colours
        self.note.set_colours(colours)
        self.list.viewport().update()

    def be_ready(self) -> None:
        """Focus the search field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def renew(self) -> None:
        """What is kept may be other: read it again, if it was read."""
        if not self._is_unasked:
            self._gathering.start()

    @property
    def wanted(self) -> Wanted:
        """What is listed."""
        return self.filters.apply(understand(self.field.text(), unfinished=True))

    def _changed_elsewhere(self, _: str, by: object) -> None:
        if by is not self:
            self.renew()

    def _renew(self) -> None:
        self.list.remember(self.model)
        self.model.renew()
        self._ask_facts()

    def _ask_facts(self) -> None:
        """Load the tags and sites, if there is a library."""
        if self._store.library_queue.file.exists():
            self._store.library_queue.ask(
                lambda connection: (tags(connection), sites(connection)),
                lambda found: self.filters.fill(*found),
                self._fail,
                key=("facts", self),
            )

    # What is shown

    def _search(self) -> None:
        if self._store.library_queue.file.exists():
            self.model.want(self.wanted)
        else:
            self._show()

    def _show(self) -> None:
        self.list.find_again(self.model)
        if self.model.rowCount():
            self.stack.setCurrentWidget(self.list)
        elif self.field.text().strip() or self.filters.are_set:
            words = self.tr("No highlight or note has all of these words and passes the filters.")
            self.empty.tell(self.tr("Nothing found"), words, self.tr("&Show All"), self._show_all)
            self.stack.setCurrentWidget(self.empty)
        else:
            words = self.tr(
                "Choose a sentence or select words in an article and press 1 to highlight them, or M to write a note. "
                "What you mark in any article is listed here."
            )
            self.empty.tell(self.tr("Nothing highlighted yet"), words, motif=Motif.BOOK)
            self.stack.setCurrentWidget(self.empty)
        self.export.setEnabled(bool(self.model.rowCount()))
        self.count.setVisible(bool(self.model.rowCount()))

    def _show_all(self) -> None:
        self.filters.clear()
        self.field.search_for("")

    def _tell_count(self, count: int) -> None:
        self.count.setText(self.tr("%n highlight(s) and notes", "", count))

    def _fail(self, error: BaseException) -> None:
        if not isinstance(error, ReaderError):
            self.trouble.emit(error)
            return
        self.empty.tell_error(error, self.tr("Try &Again"), self._search)
        self.stack.setCurrentWidget(self.empty)

    # What is done

    def _chosen(self) -> list[NoteEntry]:
        return self.list.chosen(self.model)

    def _act(self, name: str) -> None:
        if name == "search":
            self.be_ready()
        elif name == "undo":
            self._undo()
        elif chosen := self._chosen():
            acts: dict[str, Callable[[], object]] = {
                "open": lambda: self.open_wanted.emit(chosen[0], False),
                "open_new": lambda: self.open_wanted.emit(chosen[0], True),
                "copy": lambda: QGuiApplication.clipboard().setText("\n\n".join(map(_as_text, chosen))),
                "delete": lambda: self._delete(chosen),
            }
            self.note.pass_by()
            acts[name]()

    def _open_first(self) -> None:
        if not self._chosen():
            self.list.choose(0)
        self._act("open")

    def _delete(self, entries: list[NoteEntry]) -> None:
        row = self.list.currentIndex().row()
        self._deleted.append(entries)
        for entry in entries:
            self._store.remove(entry.article_lasting, [entry.annotation.lasting], self)
        self.model.take_out({entry.annotation.lasting for entry in entries})
        self.list.choose(row)
        words = self.tr("%n highlight(s) or notes deleted.", "", len(entries))
        self.note.tell(escape(words), choices=[(self.tr("&Undo"), self._undo)])

    def _undo(self) -> None:
        if self._deleted:
            self.note.hide()
            for entry in self._deleted.pop():
                self._store.put(entry.article_lasting, [entry.annotation], self)
            self._store.library_queue.ask(lambda _: None, lambda _: self.model.renew(), self._fail)

    def _show_menu(self, where: QPoint) -> None:
        if self._chosen():
            menu = self.menu()
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(where)

    def menu(self) -> QMenu:
        """The menu for what is chosen."""
        menu = QMenu(self)
        for words, name, key in (
            (self.tr("&Open"), "open", "Return"),
            (self.tr("Open in &New Tab"), "open_new", "Shift+Return"),
            (self.tr("&Copy"), "copy", "Ctrl+C"),
            (self.tr("&Delete"), "delete", "Del"),
        ):
            action = menu.addAction(words, partial(self._act, name))
            action.setObjectName(name)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setShortcutVisibleInContextMenu(True)
        return menu

    # Language

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Notes and Highlights"))
        self.list.setAccessibleName(self.tr("Notes and Highlights"))
        self.export.setText(self.tr("E&xport…"))
        self.export.setToolTip(self.tr("Export what is listed"))
        self.field.name()
        if self.model.has_come:
            self._show()


def _as_text(entry: NoteEntry) -> str:
    return "\n".join(filter(None, (quote_of(entry), entry.annotation.note, entry.url)))
