"""The window of sources: added, listed with their state, changed, removed with undo, imported, exported."""

from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.base.controls.check_box import CheckBox
from gui.base.dialog import scrolled
from gui.base.drawing import Motif
from gui.base.plain_text import PlainLabel
from gui.base.services import Services
from gui.following.dialog import FollowingDialog
from gui.following.labels import kind_in_words, state_in_words
from gui.following.rows import Row, RowsModel, RowsView
from gui.following.runner import NewsRunner
from gui.following.sources import lists
from gui.following.sources.details import SourceDetails
from gui.following.sources.finding import SourceFinder
from gui.library.empty_state import EmptyState
from gui.settings.following_page import HOURS
from gui.settings.pages import plain
from translation.disk.database import Connection
from translation.following import sources
from translation.following.discovery import Found
from translation.following.inbox import unread_by_source
from translation.following.lists import TakenIn, take_in
from translation.following.sources import Source

MOST_NAMED = 5  # sources of a list without an address


class SourcesDialog(FollowingDialog):
    """The sources that are followed. ``runner`` asks them; ``changed`` is told when they are others."""

    def __init__(self, services: Services, runner: NewsRunner, parent: QWidget | None = None) -> None:
        super().__init__(820, 620, services.following, parent)
        self._runner, self._settings_store = runner, services.settings_store
        self.finder = SourceFinder(services.jobs, services.current_setup.now, services.settings_store)
        self.model, self.details = RowsModel(), SourceDetails()
        self.list, self.empty, self.listing = RowsView(self.model), EmptyState(), QStackedWidget()
        self.every, self.at_start, self.label = QComboBox(), CheckBox(), PlainLabel()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.take_in, self.give_out = QPushButton(), QPushButton()
        self._known: tuple[Sequence[Source], Mapping[int, int]] = ((), {})
        self._removed: list[list[int]] = []
        self._has_come = False  # what is followed was read
        self._chosen: list[int] = []  # the sources that were selected last
        self._chosen_next: list[int] = []  # those that are to be selected once they are listed
        self._order: list[int] = []  # in which they were listed before
        self._place()
        self._connect()
        self.retranslate()
        self._show_schedule()
        self.look()

    def _place(self) -> None:
        middle = QSplitter(Qt.Orientation.Horizontal)
        self.listing.addWidget(self.list)
        self.listing.addWidget(self.empty)
        middle.addWidget(self.listing)
        middle.addWidget(scrolled(self.details))  # in a small window it is scrolled
        middle.setStretchFactor(0, 3)
        middle.setStretchFactor(1, 2)
        middle.setChildrenCollapsible(False)
        schedule, whole = QHBoxLayout(), QVBoxLayout(self)
        self.label.setBuddy(self.every)
        schedule.addWidget(self.label)
        schedule.addWidget(self.every)
        schedule.addWidget(self.at_start)
        schedule.addStretch(1)
        for button in (self.take_in, self.give_out):
            self.buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        whole.addWidget(self.finder)
        whole.addWidget(middle, 1)
        whole.addWidget(self.note)
        whole.addLayout(schedule)
        whole.addWidget(self.buttons)

    def _connect(self) -> None:
        self.finder.wanted.connect(self.follow)
        self.finder.list_wanted.connect(self.import_file)
        self.finder.trouble.connect(self.trouble)
        self.finished.connect(lambda _: self.finder.stop())
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._show_details())
        self.model.modelReset.connect(self._choose)
        self.details.changed.connect(self._change)
        self.details.asked.connect(lambda chosen: self._runner.ask(_numbers(chosen)))
        self.details.paused.connect(self._pause)
        self.details.removed.connect(self._remove)
        self.take_in.clicked.connect(self.finder.choose_list)
        self.give_out.clicked.connect(self._choose_target)
        self.every.activated.connect(lambda _: self._settings_store.change(follow_every=self.every.currentData()))
        self.at_start.clicked.connect(lambda on: self._settings_store.change(follow_at_start=on))
        # What outlives this window is connected to its methods: Qt lets go of those with it, and never of a lambda.
        self._settings_store.changed.connect(self._show_schedule)
        self.buttons.rejected.connect(self.reject)
        self._runner.updated.connect(self.look)
        self._runner.failed.connect(self.fail)

    # What is shown

    def look(self) -> None:
        """List the sources as they are now."""

        def found(connection: Connection) -> tuple[Sequence[Source], Mapping[int, int]]:
            return sources.sources(connection), unread_by_source(connection)

        if self.queue.file.exists():
            self.ask(found, lambda answer: self._come(*answer), "sources")
        else:
            self._come((), {})

    def _come(self, found: Sequence[Source], unread: Mapping[int, int]) -> None:
        self._has_come = True
        self._show(found, unread)

    def _show(self, found: Sequence[Source], unread: Mapping[int, int]) -> None:
        self._known = found, unread
        self._order = [row.number for row in self.model.rows]
        self.model.fill([self._row(one, unread.get(one.id, 0)) for one in found])
        if self._chosen_next:
            self._choose()
        self._say_why_empty()
        self.give_out.setEnabled(bool(found))
        self.listing.setCurrentWidget(self.list if found else self.empty)
        self._show_details()

    def _row(self, one: Source, unread: int) -> Row:
        title = f"{one.title} ({unread})" if unread else one.title
        ahead = self.tr("read ahead") if one.ahead else ""
        small = " · ".join(filter(None, (one.folder, kind_in_words(one.kind), ahead, state_in_words(one))))
        tip = "\n".join((one.title, one.address, state_in_words(one)))
        return Row(one.id, title, small, one, troubled=bool(one.trouble or one.stopped), tip=tip)

    def _choose(self) -> None:
        """Select what was added or has come back, else what was selected, else its neighbour."""
        if not self.model.rows:
            return
        there = {row.number: place for place, row in enumerate(self.model.rows)}
        wanted = [there[number] for number in self._chosen_next if number in there]
        if wanted:
            self._chosen_next = []
        rows = wanted or [there[number] for number in self._chosen if number in there] or [self._neighbour(there)]
        self.list.setCurrentIndex(self.model.index(rows[0]))
        for row in rows[1:]:
            self.list.selectionModel().select(self.model.index(row), QItemSelectionModel.SelectionFlag.Select)

    def _neighbour(self, there: Mapping[int, int]) -> int:
        """The row of the source behind those that were selected and are gone, else of the one before."""
        place = max((self._order.index(number) for number in self._chosen if number in self._order), default=0)
        near = (*self._order[place:], *self._order[:place][::-1])
        return next((there[number] for number in near if number in there), 0)

    def _say_why_empty(self) -> None:
        if not self._has_come:
            self.empty.tell(self.tr("One moment"), self.tr("Your sources are being read."), motif=Motif.WAIT)
            return
        words = self.tr("Enter the address of an outlet in the field above, or try a suggestion. It is listed here.")
        self.empty.tell(
            self.tr("You follow nothing yet"), words, self.tr("Suggestions…"), self.finder.show_suggestions,
            motif=Motif.BOOK,
        )  # fmt: skip

    def _show_details(self) -> None:
        chosen = [row.value for row in self.list.chosen()]
        self._chosen = _numbers(chosen) or self._chosen
        self.details.show_sources(chosen, {row.value.folder for row in self.model.rows})

    def _show_schedule(self) -> None:
        settings = self._settings_store.now
        self.every.setCurrentIndex(max(0, self.every.findData(settings.follow_every)))
        self.at_start.setChecked(settings.follow_at_start)

    # What is done

    def follow(self, found: Sequence[Found]) -> None:
        """Follow these, and ask them for what is new."""

        def add(connection: Connection) -> list[int]:
            added = [
                sources.add_source(connection, one.kind, one.address, one.title, home=one.home)[0] for one in found
            ]
            return _numbers(added)

        def begin(numbers: list[int]) -> None:
            self._chosen_next = numbers
            self._runner.ask(numbers)

        self.do(add, begin)

    def _change(self, chosen: Sequence[Source], changes: Mapping[str, object]) -> None:
        def change(connection: Connection) -> None:
            for one in chosen:
                sources.change_source(connection, one.id, **changes)  # type: ignore[arg-type]

        self.do(change)

    def _pause(self, chosen: Sequence[Source], on: bool) -> None:
        def pause(connection: Connection) -> None:
            for one in chosen:
                sources.pause_source(connection, one.id, on=on)

        self.do(pause)

    def _remove(self, chosen: Sequence[Source]) -> None:
        numbers = _numbers(chosen)
        self._removed.append(numbers)
        self.do(lambda connection: sources.remove_sources(connection, numbers))
        if len(chosen) == 1:
            words = self.tr("“{title}” is followed no more.").format(title=chosen[0].title)
        else:
            words = self.tr("%n source(s) are followed no more.", "", len(chosen))
        self.note.tell(escape(words), choices=[(self.tr("&Undo"), self.undo)])

    def undo(self) -> None:
        """Follow again what was removed last."""
        self.note.hide()
        if self._removed:
            numbers = self._chosen_next = self._removed.pop()
            self.do(lambda connection: sources.restore_sources(connection, numbers))

    def import_file(self, name: str) -> None:
        """Follow what a list of another program names."""

        def done(taken: TakenIn) -> None:
            self.note.tell(escape(self._taken_in_words(taken)))
            if taken.new:
                self._chosen_next = list(taken.new)
                self._runner.ask(taken.new)

        self.do(lambda connection: take_in(connection, Path(name)), done)

    def _taken_in_words(self, taken: TakenIn) -> str:
        """What became of a list: what is new, what is followed already, and what could not be read."""
        said = [self.tr("%n source(s) added.", "", len(taken.new))]
        if taken.known:
            said.append(self.tr("%n you follow already.", "", taken.known))
        if taken.bad:
            names = ", ".join(taken.bad[:MOST_NAMED]) + (" …" if len(taken.bad) > MOST_NAMED else "")
            said.append(self.tr("%n without an address on the web: {names}.", "", len(taken.bad)).format(names=names))
        if taken.is_cut:
            said.append(self.tr("The list is damaged: it is cut short."))
        return " ".join(said)

    def _choose_target(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export Sources"), "dwibaca.opml", self.tr("Lists of sources (*.opml)")
        )
        if name:
            self.export_file(name)

    def export_file(self, name: str) -> None:
        """Write the sources into a list for other programs."""

        def done(count: int) -> None:
            words = self.tr("%n source(s) written into {file}.", "", count).format(file=Path(name).name)
            self.note.tell(escape(words))

        self.ask(lambda connection: lists.export_list(connection, Path(name)), done, "export")

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        self.setWindowTitle(self.tr("Sources"))
        self.list.setAccessibleName(self.tr("Sources"))
        self.label.setText(self.tr("Loo&k for news:"))
        self.every.setAccessibleName(plain(self.label.text()))
        chosen = self.every.currentData()
        self.every.clear()
        for hours in HOURS:
            self.every.addItem(self.tr("every %n hour(s)", "", hours) if hours else self.tr("only when I ask"), hours)
        self.every.setCurrentIndex(max(0, self.every.findData(chosen)))
        self.at_start.setText(self.tr("at the &start, too"))
        self.take_in.setText(self.tr("&Import…"))
        self.give_out.setText(self.tr("&Export…"))
        self._show(*self._known)


def _numbers(found: Sequence[Source]) -> list[int]:
    return [one.id for one in found]
