"""The library's panel: saved articles, searchable by words."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from gui.base.controls.flow import FlowLayout
from gui.base.drawing import Motif
from gui.base.plain_text import PlainLabel
from gui.base.reading_setup import ReadingSetup
from gui.base.stores.library_queue import LibraryQueue
from gui.library.commands import LibraryCommands
from gui.library.dialogs import DatesDialog, show
from gui.library.empty_state import EmptyState
from gui.library.files_menu import FilesMenu
from gui.library.filter_menu import FilterMenu, filters, without_filters
from gui.library.list.model import LibraryModel
from gui.library.list.view import LibraryList
from gui.library.long_jobs import WorkBar
from gui.library.order_menu import OrderMenu
from gui.library.search_field import SearchField
from gui.messages.message_bar import MessageBar
from translation.errors import ReaderError
from translation.library.collections import collection_counts
from translation.library.listing import sites
from translation.library.marks import tags
from translation.library.query import understand
from translation.palette import LIGHT, Colours

GATHERED = 400  # milliseconds in which news of articles are gathered
PATIENCE = 600  # milliseconds before an answer that does not come is explained


class LibraryPanel(QWidget):
    """The panel of the library behind ``library_queue``: searched, filtered, sorted, marked, deleted, brought back.

    Articles are retranslated with the ``reading_setup``. Errors appear in the panel, unless they are mistakes
    of ours.
    """

    open_wanted = Signal(int, bool)  # an article, and whether in a new tab
    export_wanted = Signal(list)  # articles
    changes_wanted = Signal(object, object)  # a document of changes to be exported, and the dialog over which
    articles_changed = Signal(list)  # articles that were translated anew
    tags_changed = Signal(list)  # articles that were given tags or lost some
    exchanged = Signal()  # a library was imported or a backup brought back: all that is kept may be other
    trouble = Signal(object)  # a mistake of ours

    def __init__(
        self, library_queue: LibraryQueue, reading_setup: Callable[[], ReadingSetup], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._library_queue = library_queue
        self._is_keeping = True
        self._news: set[int] = set()
        self._is_unasked = True  # nothing is asked of the library until it is looked at
        self._error: ReaderError | None = None
        self.model = LibraryModel(library_queue)
        self.field, self.list = SearchField(), LibraryList(self.model)
        self.empty, self.count = EmptyState(), PlainLabel()
        self.work, self.note = WorkBar(library_queue.jobs), MessageBar()
        self.filter_menu, self.order_menu = FilterMenu(self.field.text, self), OrderMenu(self)
        self.files_menu = FilesMenu(library_queue, self.work, self)
        self.commands = LibraryCommands(library_queue, reading_setup, self.list, self.work, self.note)
        self.filter_button, self.order_button, self.files_button = (QToolButton(autoRaise=True) for _ in range(3))
        self._place()
        self._connect()
        self.set_colours(LIGHT)
        self._retranslate()

    def _place(self) -> None:
        for button, menu in (
            (self.filter_button, self.filter_menu),
            (self.order_button, self.order_menu),
            (self.files_button, self.files_menu),
        ):
            button.setMenu(menu)
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.files_button.setText("⋯")
        self.count.setContentsMargins(8, 2, 8, 3)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.empty)
        head, buttons, choices = QVBoxLayout(), QHBoxLayout(), FlowLayout()
        head.setContentsMargins(6, 6, 6, 2)
        head.setSpacing(2)
        choices.addWidget(self.filter_button)
        choices.addWidget(self.order_button)
        buttons.addLayout(choices, 1)
        buttons.addWidget(self.files_button, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.field)
        head.addLayout(buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        for part in (self.stack, self.work, self.note, self.count):
            whole.addWidget(part, 1 if part is self.stack else 0)
        self.setFocusProxy(self.field)

    def _connect(self) -> None:
        self._gathering = QTimer(self, singleShot=True, interval=GATHERED)
        self._gathering.timeout.connect(self._look_again)
        self._waiting = QTimer(self, singleShot=True, interval=PATIENCE)
        self._waiting.timeout.connect(self._explain)
        self.field.wanted.connect(self._search)
        self.field.wanted.connect(self.note.pass_by)
        self.field.down.connect(self._to_list)
        self.field.returnPressed.connect(self._open_first)
        self.filter_menu.chosen.connect(self.field.search_for)
        self.filter_menu.dates_wanted.connect(self._ask_dates)
        self.filter_menu.aboutToShow.connect(self._ask_facts)
        self.order_menu.chosen.connect(self._search)
        self.order_menu.chosen.connect(self.note.pass_by)
        self.files_menu.changed.connect(self.model.renew)
        self.files_menu.changed.connect(self.exchanged)
        self.files_menu.told.connect(self.commands.tell)
        self.files_menu.failed.connect(self.commands.fail)
        self.model.shown.connect(self._came)
        self.model.counted.connect(self._show)
        self.model.failed.connect(self._fail_to_list)
        self.list.wanted.connect(self._act)
        self.list.menu_wanted.connect(self.commands.show_menu)
        self.list.menu_wanted.connect(self._ask_facts)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._tell_count())
        self.commands.open_wanted.connect(self.open_wanted)
        self.commands.export_wanted.connect(self.export_wanted)
        self.commands.changes_wanted.connect(self.changes_wanted)
        self.commands.articles_changed.connect(self.articles_changed)
        self.commands.tags_changed.connect(self.tags_changed)
        self.commands.trouble.connect(self.trouble)

    # What the window asks

    def showEvent(self, event: QShowEvent) -> None:
        """Ask the library for its articles, the first time."""
        super().showEvent(event)
        if self._is_unasked:
            self._is_unasked = False
            self._waiting.start()
            self._search()

    def set_colours(self, colours: Colours) -> None:
        """Follow a theme."""
        self.list.drawing.colours = colours
        self.note.set_colours(colours)
        self.list.viewport().update()

    def set_keeping(self, keeping: bool) -> None:
        """Set whether articles are saved, for the text of an empty library."""
        self._is_keeping = keeping
        self._show()

    def be_ready(self) -> None:
        """Focus the search field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def renew(self, article: int = 0) -> None:
        """Refresh an article that was saved or changed elsewhere; without one, the whole list.

        Refreshes in quick succession are combined.
        """
        if self._is_unasked:
            return
        self._news.add(article)
        if not self._gathering.isActive():
            self._gathering.start()

    # What is shown

    def _search(self) -> None:
        text = self.field.text()
        wanted = understand(text, unfinished=True)
        self._error = None
        self.order_menu.offer_rank(bool(wanted.match))
        self.model.want(replace(self.order_menu.query, wanted=wanted))
        self._name_buttons()

    def _came(self) -> None:
        self._error = None
        self._show()

    def _show(self) -> None:
        """Show the list, or the reason why it is empty."""
        query, drawing = self.model.shown_query, self.list.drawing
        drawing.sort = query.sort
        if drawing.searching != bool(query.wanted.match):
            drawing.searching = bool(query.wanted.match)
            self.list.measure()
        if self._error is None and (self.model.rowCount() or not self.model.has_come):
            self.stack.setCurrentWidget(self.list)
        else:
            self._tell_why()
            self.stack.setCurrentWidget(self.empty)
        self._tell_count()

    def _explain(self) -> None:
        """Show that the library is being checked, which precedes reading after a crash."""
        if not self.model.has_come and self._error is None:
            words = self.tr("The library is being looked through.")
            self.empty.tell(self.tr("One moment"), words, motif=Motif.WAIT)
            self.stack.setCurrentWidget(self.empty)

    def _tell_why(self) -> None:
        """Show the reason for an empty list, and what to do."""
        text, wanted = self.field.text(), self.model.shown_query.wanted
        everything = (self.tr("&Show All"), lambda: self.field.search_for(""))
        if (error := self._error) is not None:
            self.empty.tell_error(error, self.tr("Try &Again"), self._search)
        elif wanted.deleted and not wanted.match:
            words = self.tr("What you delete stays here for 30 days, and can be brought back.")
            self.empty.tell(self.tr("Nothing is deleted"), words, *everything, motif=Motif.BIN)
        elif filters(text) and without_filters(text).strip():
            words = self.tr("No article has all of these words and passes the filter.")
            button = self.tr("Search Without Fil&ter")
            self.empty.tell(
                self.tr("Nothing found"), words, button, lambda: self.field.search_for(without_filters(text))
            )
        elif filters(text):
            self.empty.tell(self.tr("Nothing found"), self.tr("No article passes this filter."), *everything)
        elif text.strip():
            words = self.tr("No article has all of these words. Try fewer words, or the beginning of one.")
            self.empty.tell(self.tr("Nothing found"), words, *everything)
        elif self._is_keeping:
            words = self.tr(
                "Each article that you open is kept here with its translation, on this computer alone. Open a page, "
                "and it will be in this list."
            )
            self.empty.tell(self.tr("Nothing kept yet"), words, motif=Motif.BOOK)
        else:
            words = self.tr("You have turned this off. You can turn it on again in the settings, under Privacy.")
            self.empty.tell(self.tr("Articles are not kept"), words, motif=Motif.OFF)

    def _tell_count(self) -> None:
        count, chosen = self.model.rowCount(), self.list.chosen
        if chosen > 1:
            self.count.setText(self.tr("%n article(s) chosen", "", chosen))
        elif self.model.is_counted:
            self.count.setText(self.tr("%n article(s)", "", count))
        self.count.setVisible(self.stack.currentWidget() is self.list)

    def _look_again(self) -> None:
        news, self._news = self._news, set()
        if all(self.model.row_of(article) >= 0 for article in news):
            self.model.look_again(news)
        else:
            self.model.renew()

    def _fail_to_list(self, error: BaseException) -> None:
        if isinstance(error, ReaderError):
            self._error = error
            self._show()
        else:
            self.trouble.emit(error)

    # What is done

    def _act(self, name: str) -> None:
        if name == "search":
            self.be_ready()
        else:
            self.commands.act(name)

    def _to_list(self) -> None:
        if self.model.rowCount():
            if not self.list.currentIndex().isValid():
                self.list.choose(0)
            self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _open_first(self) -> None:
        """Open the selection, or else the first article."""
        if not self.list.chosen:
            self.list.choose(0)
        self.commands.act("open")

    def _ask_facts(self) -> None:
        """Load the tags, sites and collections."""

        def fill(found: tuple[list[tuple[str, int]], ...]) -> None:
            self.commands.tags = [name for name, _ in found[0]]
            self.commands.collection_names = [name for name, _ in found[2]]
            self.filter_menu.fill(*found)

        self._library_queue.ask(
            lambda connection: (tags(connection), sites(connection), collection_counts(connection)),
            fill,
            self.commands.fail,
            key="facts",
        )

    def _ask_dates(self) -> None:
        dialog = DatesDialog(self)
        dialog.accepted.connect(lambda: self.filter_menu.choose_dates(*dialog.chosen))
        show(dialog)

    # Language

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Library"))
        self.list.setAccessibleName(self.tr("Articles"))
        self.files_button.setToolTip(self.tr("Import, copy, back up"))
        self.files_button.setAccessibleName(self.tr("Import, copy, back up"))
        self.field.name()
        self._name_buttons()
        self._show()

    def _name_buttons(self) -> None:
        count, order = len(filters(self.field.text())), self.order_menu.words
        words = self.tr("Filter")
        self.filter_button.setText(f"{words} ({count})" if count else words)
        self.order_button.setText(order)
        self.order_button.setAccessibleName(self.tr("Order: {words}").format(words=order))
