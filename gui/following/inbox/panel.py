"""The panel of the inbox: what is new, by day; searched, filtered, opened, marked."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from gui.base.controls.flow import FlowLayout
from gui.base.plain_text import PlainLabel
from gui.base.stores.following_queue import FollowingQueue
from gui.following.inbox.delegate import InboxDelegate
from gui.following.inbox.empty import InboxEmpty, LeftOut
from gui.following.inbox.filters import Facts, InboxFilters, facts
from gui.following.inbox.list import InboxList
from gui.following.inbox.marks import InboxMarks
from gui.following.inbox.menu import CopiesMenu, entry_menu
from gui.following.inbox.model import InboxModel
from gui.following.progress_bar import ProgressLine
from gui.following.runner import NewsRunner
from gui.following.watch import Watch
from gui.library.search_field import SearchField
from gui.messages.message_bar import MessageBar
from gui.messages.messages import error_as_html
from gui.theme.icons import icon
from gui.theme.metrics import ICON
from translation.errors import ModelNotFound, ReaderError
from translation.following.inbox import Box, Entry, Wanted, story_of
from translation.following.update import Updated
from translation.palette import LIGHT, Colours

GATHERED = 400  # milliseconds in which changes elsewhere are gathered


class InboxPanel(QWidget):
    """What ``queue`` has of the sources; ``runner`` looks for more."""

    open_wanted = Signal(object, bool)  # an Entry, and whether in a tab of its own
    private_wanted = Signal(object)  # an Entry, to be opened in a private tab
    sources_wanted = Signal()
    rules_wanted = Signal()
    ahead_wanted = Signal()
    digest_wanted = Signal()
    models_wanted = Signal()
    settings_wanted = Signal(str)  # a page of the settings
    ahead_asked = Signal(object)  # entries that are to be read ahead
    trouble = Signal(object)  # a mistake of ours

    def __init__(self, queue: FollowingQueue, runner: NewsRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._queue, self.runner = queue, runner
        self._is_unasked = True  # nothing is asked of the file until it is looked at
        self.facts, self._has_facts = Facts(unread={}), False
        self.model = InboxModel(queue)
        self.marks = InboxMarks(queue, self.model, self)
        self.field, self.filters = _InboxSearchField(), InboxFilters()
        self.update_button, self.read_button, self.more = (QToolButton(autoRaise=True) for _ in range(3))
        self.list, self.empty, self.count = InboxList(), InboxEmpty(), PlainLabel()
        self.left_out = LeftOut()
        self.note, self.progress = MessageBar(), ProgressLine(runner)
        self.drawing = InboxDelegate(self.list)
        self.list.setItemDelegate(self.drawing)
        self.list.setModel(self.model)
        self.stack = QStackedWidget()
        self._gathering = QTimer(self, singleShot=True, interval=GATHERED)
        self._gathering.timeout.connect(self._renew)
        self._looking = QTimer(self, singleShot=True, interval=GATHERED)
        self._looking.timeout.connect(lambda: self.model.look_again(self.list.seen(self.model)))
        self.watch = Watch(self, queue)
        self._place()
        self._connect()
        self.set_colours(LIGHT)
        self._retranslate()

    def _place(self) -> None:
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.empty)
        for button, name in ((self.update_button, "reload"), (self.read_button, "read"), (self.more, "more")):
            button.setIcon(icon(name))
            button.setIconSize(QSize(ICON, ICON))
        top, head, foot, whole = QHBoxLayout(), QVBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        top.addWidget(self.field, 1)
        top.addWidget(self.update_button)
        head.setContentsMargins(6, 6, 6, 4)
        head.setSpacing(4)
        head.addLayout(top)
        head.addWidget(self.filters)
        foot.setContentsMargins(8, 2, 6, 4)
        self.count.setMinimumHeight(self.left_out.sizeHint().height())  # both stand on one line
        told = FlowLayout()  # each is whole, in a line of its own where the inbox is narrow
        told.addWidget(self.count)
        told.addWidget(self.left_out)
        foot.addLayout(told, 1)
        foot.addWidget(self.read_button)
        foot.addWidget(self.more)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self.stack, 1)
        whole.addWidget(self.note)
        whole.addWidget(self.progress)
        whole.addLayout(foot)
        self.more_menu = QMenu(self)
        self.more_menu.aboutToShow.connect(self._fill_more)
        self.more.setMenu(self.more_menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusProxy(self.field)

    def _connect(self) -> None:
        self.field.wanted.connect(self._search)
        self.field.down.connect(self.list.enter)
        self.field.returnPressed.connect(self._open_first)
        self.filters.changed.connect(self._search)
        self.model.shown.connect(self._show_again)
        self.marks.undone.connect(lambda numbers: self.list.seek(self.model, numbers))
        self.model.counted.connect(self._tell_count)
        self.model.failed.connect(self._fail)
        self.model.rowsRemoved.connect(lambda *_: self._show())
        self.marks.settled.connect(self._ask_facts)
        self.marks.failed.connect(self._tell_error)
        self.field.wanted.connect(self.note.pass_by)
        self.list.wanted.connect(self.act)
        self.list.doubleClicked.connect(lambda _: self.act("open"))
        self.list.menu_wanted.connect(self._show_menu)
        self.empty.sources_wanted.connect(self.sources_wanted)
        self.empty.all_wanted.connect(self._show_all)
        self.empty.news_wanted.connect(self.runner.ask)
        for widget in (self.empty, self.left_out):
            widget.left_out_wanted.connect(self._show_left_out)
        self.left_out.rules_wanted.connect(self.rules_wanted)
        self.update_button.clicked.connect(lambda: self.runner.ask())
        self.read_button.clicked.connect(self._read_all)
        self.progress.details_wanted.connect(self.ahead_wanted)
        self.watch.seen.connect(self._changed_by_others)
        self.runner.arrived.connect(self._arrived)
        self.runner.updated.connect(self._tell_updated)
        self.runner.failed.connect(self._tell_error)

    # What the window asks

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the entries the first time, and whenever it is shown for the sources, the rules and what is unread.

        What a command or another window changes in the entries is noticed by ``watch``, at once where the window is
        returned to and within seconds while it is looked at.
        """
        super().showEvent(event)
        if self._is_unasked:
            self._is_unasked = False
            self._search()
        self._ask_facts()

    def set_colours(self, colours: Colours) -> None:
        """Follow a theme."""
        self.drawing.colours = colours
        self.note.set_colours(colours)
        self.list.viewport().update()

    def be_ready(self) -> None:
        """Focus the list if there is anything in it, else the search field."""
        target = self.list if self.model.rowCount() else self.field
        if target is self.list:
            self.list.enter()
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def renew(self) -> None:
        """What is followed may be other: read it again, if it was read."""
        if not self._is_unasked:
            self._gathering.start()

    @property
    def wanted(self) -> Wanted:
        """What is listed."""
        return self.filters.apply(self.field.text())

    def _arrived(self, numbers: tuple[int, ...]) -> None:
        """Show what is new, or what is otherwise now: rows that are looked at stay where they are."""
        if self._is_unasked:
            return
        if numbers or self.list.verticalScrollBar().value():
            self._looking.start()
        else:
            self._gathering.start()

    def _changed_by_others(self) -> None:
        """Show what others have changed; rows that are looked at stay where they are, and what is new is offered."""
        if self._is_unasked:
            return
        if self.list.verticalScrollBar().value() or len(self.chosen()) > 1:
            self._looking.start()
            self._ask_facts()
            words = self.tr("The inbox was changed by a command or another window.")
            self.note.tell(escape(words), choices=[(self.tr("&Show"), self._to_top)])
        else:
            self._gathering.start()

    def _renew(self) -> None:
        if self._queue.file.exists():
            self.list.remember(self.model)
            self.model.renew()
            self._ask_facts()

    def _ask_facts(self) -> None:
        if self._queue.file.exists():
            self._queue.ask(facts, self._take_facts, self._fail, key=("facts", self))

    def _take_facts(self, found: Facts) -> None:
        self.facts, self._has_facts = found, True
        self.filters.fill(found)
        self.model.name_sources(found.names)
        self.progress.names = found.names
        self._show()

    # What is shown

    def _search(self) -> None:
        if self._queue.file.exists():
            self.model.want(self.wanted)
        else:
            self._show()

    def _show_again(self) -> None:
        self.list.find_again(self.model)
        self._show()

    def _show(self) -> None:
        has_rows = bool(self.model.rowCount())
        is_known = self._has_facts or not self._queue.file.exists()  # before, nobody knows why nothing is listed
        self.stack.setCurrentWidget(self.list if has_rows or not is_known else self.empty)
        self.count.setVisible(has_rows)
        self.read_button.setEnabled(has_rows)
        self.left_out.tell(self.facts.left_out if self.wanted.box is Box.INBOX else 0)
        if not has_rows:
            self.empty.say_why(self.facts, is_filtered=bool(self.field.text().strip()) or self.filters.are_set)

    def _show_all(self) -> None:
        self.filters.clear()
        self.field.search_for("")

    def _show_left_out(self) -> None:
        self.field.search_for("")
        self.filters.show_part(Wanted(Box.LEFT_OUT))

    def _tell_count(self, count: int) -> None:
        self.count.setText(self.tr("%n article(s)", "", count))

    def _fail(self, error: BaseException) -> None:
        if not isinstance(error, ReaderError):
            self.trouble.emit(error)
            return
        self.empty.tell_error(error, self.tr("Try &Again"), self._search)
        self.stack.setCurrentWidget(self.empty)

    def _tell_error(self, error: BaseException) -> None:
        if not isinstance(error, ReaderError):
            self.trouble.emit(error)
        elif isinstance(error, ModelNotFound):
            self.note.tell(error_as_html(error), warning=True, choices=[(self.tr("&Models…"), self.models_wanted.emit)])
        else:
            self.note.tell(error_as_html(error), warning=True, choices=[(self.tr("Try &Again"), self._try_again)])

    def _try_again(self) -> None:
        self.note.hide()
        self.runner.ask()

    def _tell_updated(self, result: Updated) -> None:
        if result.offline is not None:
            choices = [
                (self.tr("Try &Again"), self._try_again),
                (self.tr("Networ&k…"), lambda: self.settings_wanted.emit("network")),
            ]
            self.note.tell(error_as_html(result.offline), warning=True, choices=choices)
        elif result.failed:
            words = self.tr("%n source(s) did not answer.", "", result.failed)
            self.note.tell(escape(words), choices=[(self.tr("&Sources…"), self.sources_wanted.emit)])
        elif result.new and self.list.verticalScrollBar().value():
            words = self.tr("%n new article(s).", "", len(result.new))
            self.note.tell(escape(words), choices=[(self.tr("&Show"), self._to_top)])
        else:
            self.note.hide()

    def tell_not_kept(self) -> None:
        """Say why nothing can be read ahead, and where that is changed."""
        words = self.tr("Nothing is read ahead, because articles are not kept in the library.")
        self.note.tell(escape(words), choices=[(self.tr("&Privacy…"), lambda: self.settings_wanted.emit("privacy"))])

    def _to_top(self) -> None:
        self.note.hide()
        self.list.scrollToTop()
        self.list.clearSelection()
        self.list.setCurrentIndex(QModelIndex())
        self._search()

    # What is done

    def chosen(self) -> list[Entry]:
        """The entries that are selected."""
        return self.list.chosen(self.model)

    def act(self, name: str) -> None:
        """Do what a key or an entry of the menu says with what is selected."""
        if name == "search":
            self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.field.selectAll()
        elif name == "undo":
            self._undo()
        elif chosen := self.chosen():
            acts: dict[str, Callable[[], object]] = {
                "open": lambda: self.open_wanted.emit(chosen[0], False),
                "open_new": lambda: self.open_wanted.emit(chosen[0], True),
                "private": lambda: self.private_wanted.emit(chosen[0]),
                "read": lambda: self.marks.read(chosen, on=not all(one.read for one in chosen)),
                "keep": lambda: self.marks.keep(chosen, on=not all(one.kept for one in chosen)),
                "hide": lambda: self._hide(chosen),
                "ahead": lambda: self.ahead_asked.emit(chosen),
                "copy": lambda: QGuiApplication.clipboard().setText("\n\n".join(map(_as_text, chosen))),
            }
            self.note.pass_by()
            acts[name]()

    def _open_first(self) -> None:
        if not self.chosen():
            self.list.choose(0)
        self.act("open")

    def _hide(self, entries: list[Entry]) -> None:
        row, hidden = self.list.currentIndex().row(), all(one.hidden for one in entries)
        self.marks.hide(entries, on=not hidden)
        self.list.choose(row)
        if hidden:
            words = self.tr("%n article(s) shown again.", "", len(entries))
        else:
            words = self.tr("%n article(s) hidden.", "", len(entries))
        self.note.tell(escape(words), choices=[(self.tr("&Undo"), self._undo)])

    def _read_all(self) -> None:
        self.marks.read_all(self.wanted)
        words = self.tr("All that is listed is marked as read.")
        self.note.tell(escape(words), choices=[(self.tr("&Undo"), self._undo)])

    def _undo(self) -> None:
        self.note.hide()
        self.marks.undo()

    def _show_menu(self, where: QPoint) -> None:
        if chosen := self.chosen():
            menu = entry_menu(chosen, self.act, self)
            if len(chosen) == 1 and chosen[0].copies:
                self._offer_copies(menu, chosen[0])
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(where)

    def _offer_copies(self, menu: QMenu, entry: Entry) -> None:
        """Offer the articles of the other outlets that have the same report."""
        copies = CopiesMenu(self.model.names, self.open_wanted.emit, menu)
        menu.insertMenu(next(one for one in menu.actions() if one.isSeparator()), copies)
        number = entry.id
        self._queue.ask(
            lambda connection: [one for one in story_of(connection, number) if one.id != number],
            copies.fill,
            self._tell_error,
            key=("copies", self),
        )

    def _fill_more(self) -> None:
        self.more_menu.clear()
        for words, act in (
            (self.tr("&Sources…"), self.sources_wanted.emit),
            (self.tr("&Rules…"), self.rules_wanted.emit),
            (self.tr("Reading &Ahead…"), self.ahead_wanted.emit),
            (self.tr("&Digest…"), self.digest_wanted.emit),
        ):
            self.more_menu.addAction(words, act)
        undo = self.more_menu.addAction(self.tr("&Undo"), self._undo)
        undo.setEnabled(self.marks.can_undo)

    # Language

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Inbox"))
        self.list.setAccessibleName(self.tr("What is new"))
        for button, words in (
            (self.update_button, self.tr("Look for news now")),
            (self.read_button, self.tr("Mark all that is listed as read")),
            (self.more, self.tr("More")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
        self.field.name()
        if self.model.has_come:
            self._show()


class _InboxSearchField(SearchField):
    """Words in titles, translated titles and texts."""

    def name(self) -> None:
        """Set the placeholder and the tooltip."""
        self.setPlaceholderText(self.tr("Search the inbox"))
        self.setAccessibleName(self.tr("Search the inbox"))
        self.setToolTip(self.tr('Words in titles and texts, in either language; "phrases"; beginnings: ber*.'))


def _as_text(entry: Entry) -> str:
    return "\n".join(filter(None, (entry.title, entry.title_target, entry.url)))
