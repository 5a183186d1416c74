"""The window of reading ahead: what is being done, what comes, what is ready, what failed and why."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QPushButton, QTabWidget, QVBoxLayout, QWidget

from gui.base import languages
from gui.base.controls.busy_bar import BusyBar
from gui.base.plain_text import PlainLabel
from gui.base.stores.following_queue import FollowingQueue
from gui.base.stores.settings_store import SettingsStore
from gui.base.texts import in_words
from gui.following.dialog import FollowingDialog
from gui.following.inbox.labels import source_in_words
from gui.following.labels import progress_in_words
from gui.following.rows import Row, RowsModel, RowsView
from gui.following.runner import NewsRunner, Phase
from gui.following.work import PAUSED
from gui.library.list.labels import day
from translation.disk.database import Connection
from translation.following import queue
from translation.following.inbox import Entry, ReadAhead, Wanted, entries
from translation.following.queue import Plan, TakenOut
from translation.following.sources import sources
from translation.tasks.ahead import AheadStep, limits_of

MOST = 200  # entries of each list
GATHERED = 400  # milliseconds in which changes are gathered
STATES = (
    (ReadAhead.BEGUN, ReadAhead.WAITING),
    (ReadAhead.DONE,),
    (ReadAhead.FAILED,),
)  # of the three lists


@dataclass(frozen=True, slots=True)
class Ahead:
    """What there is to be shown."""

    plan: Plan
    lists: Sequence[Sequence[Entry]]
    names: dict[int, str]
    more: int = 0  # articles that sources and rules have besides, for the next time


NOTHING = Ahead(Plan(0, 0, 0, 0), [[], [], []], {})


class AheadDialog(FollowingDialog):
    """What ``runner`` reads ahead. ``open_wanted`` gets an Entry."""

    open_wanted = Signal(object, bool)
    settings_wanted = Signal(str)

    def __init__(
        self,
        following: FollowingQueue,
        settings_store: SettingsStore,
        runner: NewsRunner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(640, 520, following, parent)
        self._settings_store, self._runner = settings_store, runner
        self._known, self._names = NOTHING, NOTHING.names
        self.doing, self.tally = PlainLabel(wordWrap=True), PlainLabel(wordWrap=True)
        self.busy = BusyBar()
        self.busy.setMaximumHeight(6)
        self.start, self.pause, self.limits = QPushButton(), QPushButton(), QPushButton()
        self.book = QTabWidget()
        self.models = tuple(RowsModel() for _ in STATES)
        self.lists = tuple(RowsView(model) for model in self.models)
        self.open_button, self.again, self.forget = QPushButton(), QPushButton(), QPushButton()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._gathering = QTimer(self, singleShot=True, interval=GATHERED)
        self._gathering.timeout.connect(self.look)
        self._place()
        self._connect()
        self.retranslate()
        self.look()

    def _place(self) -> None:
        top, below, whole = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        for view in self.lists:
            self.book.addTab(view, "")
        for button in (self.start, self.pause, self.limits):
            top.addWidget(button)
        top.addStretch(1)
        for button in (self.open_button, self.again, self.forget):
            below.addWidget(button)
        below.addStretch(1)
        below.addWidget(self.buttons)
        whole.addWidget(self.doing)
        whole.addWidget(self.busy)
        whole.addWidget(self.tally)
        whole.addLayout(top)
        whole.addWidget(self.book, 1)
        whole.addWidget(self.note)
        whole.addLayout(below)

    def _connect(self) -> None:
        self._runner.stepped.connect(self._show_step)
        self._runner.arrived.connect(self._look_soon)  # a method, which Qt lets go of with the window
        self._runner.failed.connect(self.fail)
        self._settings_store.changed.connect(self._look_soon)
        self.start.clicked.connect(lambda: self._runner.read_ahead(always=bool(self._runner.ended)))
        self.pause.clicked.connect(lambda: self._runner.pause(on=not self._runner.is_paused))
        self.limits.clicked.connect(lambda: self.settings_wanted.emit("following"))
        self.open_button.clicked.connect(self._open)
        self.again.clicked.connect(self._try_again)
        self.forget.clicked.connect(self._forget)
        self.book.currentChanged.connect(lambda _: self._enable())
        for view in self.lists:
            view.selectionModel().selectionChanged.connect(lambda *_: self._enable())
            view.activated.connect(lambda _: self._open())
        self.buttons.rejected.connect(self.reject)

    # What is shown

    def _look_soon(self) -> None:
        self._gathering.start()

    def look(self) -> None:
        """Show what there is now."""

        def found(connection: Connection) -> Ahead:
            lists = [
                [entry for state in states for entry in entries(connection, Wanted(ahead=state), count=MOST)]
                for states in STATES
            ]
            names = {one.id: one.title for one in sources(connection)}
            more = queue.to_be_queued(connection, limits_of(self._settings_store.now), time.time())
            return Ahead(queue.plan(connection, date.today()), lists, names, more)

        if self.queue.file.exists():
            self.ask(found, self._show, "ahead")
        else:
            self._show(NOTHING)

    def _show(self, ahead: Ahead) -> None:
        self._known, self._names = ahead, ahead.names
        for model, listed in zip(self.models, ahead.lists, strict=True):
            model.fill([self._row(one) for one in listed])
        counts = (ahead.plan.waiting, len(ahead.lists[1]), ahead.plan.failed)
        titles = (self.tr("To come"), self.tr("Ready"), self.tr("Failed"))
        for number, (title, count) in enumerate(zip(titles, counts, strict=True)):
            more = "+" if number == 1 and count == MOST else ""
            self.book.setTabText(number, f"{title} ({count}{more})" if count else title)
        limits, locale = limits_of(self._settings_store.now), languages.locale()
        said = self.tr("Today: {done} of at most {articles} articles, {size} of at most {megabytes} MB.")
        self.tally.setText(
            said.format(
                done=ahead.plan.articles,
                articles=limits.articles,
                size=locale.toString(ahead.plan.bytes / 1_000_000, "f", 1),
                megabytes=limits.megabytes,
            )
        )
        self._show_step()

    def _row(self, entry: Entry) -> Row:
        reason = in_words(entry.reason)
        source = source_in_words(entry, self._names)
        small = " · ".join(filter(None, (reason, source, day(entry.dated))))
        return Row(entry.id, entry.title, small, entry, troubled=bool(reason))

    def _show_step(self) -> None:
        runner, step = self._runner, self._runner.step
        words = progress_in_words(runner, self._names)
        if not self._settings_store.now.keep_articles:
            words = self.tr("Nothing is read ahead, because articles are not kept in the library.")
        elif runner.is_paused and runner.phase in (Phase.IDLE, Phase.AHEAD):
            words = self.tr("Paused. What was begun is gone on with.")
        elif not words and runner.ended and runner.ended != PAUSED:
            words = in_words(runner.ended)
        elif not words:
            words = self._at_rest()
        self.doing.setText(words)
        sentences = step.sentences if isinstance(step, AheadStep) else 0
        self.busy.setRange(0, sentences if runner.is_running else 1)
        self.busy.setValue(step.done if isinstance(step, AheadStep) else 0)
        self.pause.setText(self.tr("&Resume") if runner.is_paused else self.tr("&Pause"))
        held = bool(runner.ended) and runner.ended != PAUSED
        self.start.setText(self.tr("Go On &Anyway") if held else self.tr("Read Ahead &Now"))
        self._enable()

    def _at_rest(self) -> str:
        if self.models[0].rows:
            return self.tr("At rest.")
        if more := self._known.more:
            return self.tr("%n article(s) of your sources and rules can be read ahead.", "", more)
        return self.tr("There is nothing to be read ahead.")

    def _enable(self) -> None:
        runner, number = self._runner, self.book.currentIndex()
        chosen = bool(self.lists[number].chosen())
        waits = bool(self.models[0].rows or self._known.more) and self._settings_store.now.keep_articles
        self.start.setEnabled(waits and not runner.is_paused and runner.phase in (Phase.IDLE, Phase.TITLES))
        self.open_button.setEnabled(chosen)
        self.again.setVisible(STATES[number] == (ReadAhead.FAILED,))
        self.again.setEnabled(chosen)
        self.forget.setVisible(STATES[number] != (ReadAhead.DONE,))
        self.forget.setEnabled(chosen)

    # What is done

    def _chosen(self) -> list[int]:
        return [row.number for row in self.lists[self.book.currentIndex()].chosen()]

    def _open(self) -> None:
        if rows := self.lists[self.book.currentIndex()].chosen():
            self.open_wanted.emit(rows[0].value, False)

    def _try_again(self) -> None:
        numbers = self._chosen()
        self.do(
            lambda connection: queue.ask_for(connection, numbers, now=time.time()), lambda _: self._runner.read_ahead()
        )

    def _forget(self) -> None:
        """Take out of the queue for good, to be undone."""
        numbers = self._chosen()

        def undo(taken: TakenOut) -> None:
            self.note.hide()
            self.do(lambda connection: queue.put_back(connection, taken))

        def done(taken: TakenOut) -> None:
            words = self.tr("%n article(s) are not read ahead.", "", len(taken.before))
            self.note.tell(words, choices=[(self.tr("&Undo"), lambda: undo(taken))])

        self.do(lambda connection: queue.take_out(connection, numbers), done)

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        self.setWindowTitle(self.tr("Reading Ahead"))
        self.limits.setText(self.tr("&Limits…"))
        self.open_button.setText(self.tr("&Open"))
        self.again.setText(self.tr("&Try Again"))
        self.forget.setText(self.tr("Ta&ke Out"))
        self.busy.setAccessibleName(self.tr("Progress of the article"))
        for view, words in zip(self.lists, (self.tr("To come"), self.tr("Ready"), self.tr("Failed")), strict=True):
            view.setAccessibleName(words)
        self._show(self._known)
