"""When the sources are asked without a click: at the start and every so many hours, if the reader has chosen that."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from gui.base.stores.following_queue import FollowingQueue
from gui.base.stores.settings_store import SettingsStore
from gui.following.runner import NewsRunner
from gui.jobs import Callback
from translation.disk.database import Connection
from translation.following.schedule import last_update, seconds_left
from translation.following.sources import sources

LONGEST = 600.0  # seconds until the clock is looked at again: the computer may have slept


class Schedule(QObject):
    """Starts updates when they are due. Without a file of what is followed it does nothing, and makes none."""

    def __init__(
        self, queue: FollowingQueue, settings_store: SettingsStore, runner: NewsRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._queue, self._settings_store, self._runner = queue, settings_store, runner
        self._every = settings_store.now.follow_every
        self.timer = QTimer(self, singleShot=True)
        self.timer.timeout.connect(self._look)

    def begin(self) -> None:
        """The window has opened: ask now, if the reader has chosen that, and then as often as chosen."""
        self._settings_store.changed.connect(lambda _: self._follow())
        self._runner.updated.connect(lambda _: self._look())
        if self._settings_store.now.follow_at_start:
            self._ask(lambda connection: bool(sources(connection)), self._start)
        else:
            self._look()

    def _start(self, follows: bool) -> None:
        if follows:
            self._runner.ask(clicked=False)

    def _follow(self) -> None:
        if self._every != self._settings_store.now.follow_every:
            self._every = self._settings_store.now.follow_every
            self._look()

    def _look(self) -> None:
        self.timer.stop()
        hours = self._settings_store.now.follow_every
        if not hours:
            return

        def left(connection: Connection) -> float | None:
            return seconds_left(last_update(connection), hours, time.time()) if sources(connection) else None

        self._ask(left, self._wait)

    def _wait(self, seconds: float | None) -> None:
        if seconds is None or not self._settings_store.now.follow_every:
            return
        if seconds <= 0 and not self._runner.is_running:
            self._runner.ask(clicked=False)
            seconds = LONGEST  # if it is not done by then, for whatever reason, it is due again
        self.timer.start(round(1000 * min(max(seconds, 1.0), LONGEST)))

    def _ask(self, question: Callable[[Connection], object], then: Callback) -> None:
        if self._queue.file.exists():
            self._queue.ask(question, then, self._runner.failed.emit, key=("schedule", self))
