"""What runs in the background for the inbox: one thing at a time, in a lane of its own; started, paused, told of."""

import contextlib
from collections.abc import Callable, Generator, Iterable
from contextlib import AbstractContextManager
from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from gui.base.reading_setup import ReadingSetup
from gui.base.stores.following_queue import FollowingQueue
from gui.base.stores.settings_store import SettingsStore
from gui.following.work import Step, Wish, done
from gui.jobs import Job
from translation.errors import FollowingBusy, ReaderError
from translation.following.update import Updated, UpdateStep
from translation.tasks.ahead import Ahead, AheadStep, Doing, limits_of

LANE = "news"


class Phase(StrEnum):
    """What is being done."""

    IDLE = "idle"
    ASKING = "asking"
    TITLES = "titles"
    AHEAD = "ahead"


def _together(running: Wish, after: Wish | None, wish: Wish) -> Wish | None:
    """What is to be done after what is running, if this is wished, too: not what is being done anyway."""
    if not wish.only:
        return after if not running.only else wish
    if after is None or not after.asks:
        return replace(wish, always=after is not None and after.always)
    return replace(after, only=tuple(dict.fromkeys((*after.only, *wish.only)))) if after.only else after


def _within(context: AbstractContextManager[None], work: Generator[Step, None, Ahead]) -> Generator[Step, None, Ahead]:
    with context, contextlib.closing(work):
        return (yield from work)


class NewsRunner(QObject):
    """Asks the sources, translates titles and reads ahead, as it is told to; nothing by itself."""

    stepped = Signal()  # phase, step or ended have changed
    arrived = Signal(object)  # the numbers of entries that are other now; none if any may be
    updated = Signal(object)  # the Updated of the sources that were asked
    failed = Signal(object)  # an error

    def __init__(
        self,
        queue: FollowingQueue,
        setup: Callable[[], ReadingSetup],
        settings_store: SettingsStore,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._queue, self._setup, self._settings_store = queue, setup, settings_store
        self.reader_waits = False  # for a translation of what is open; read by the worker
        self.phase = Phase.IDLE
        self.step: UpdateStep | AheadStep | None = None
        self.ended = ""  # why reading ahead has ended before all was done
        self._wish: Wish | None = None  # what is being done
        self._job: Job | None = None
        self._after: Wish | None = None  # what is to be done when this is done
        self._paused = settings_store.now.ahead_paused  # read by the worker
        settings_store.changed.connect(lambda _: self._look_at_settings())

    # What it is told

    def ask(self, only: Iterable[int] = (), *, clicked: bool = True) -> None:
        """Ask all sources or ``only`` some for what is new, then translate titles and read ahead."""
        wish = Wish(only=tuple(only), clicked=clicked)
        if self.phase is Phase.ASKING and self._wish is not None:
            self._after = _together(self._wish, self._after, wish)
        else:
            self._begin(wish)

    def read_ahead(self, *, always: bool = False) -> None:
        """Read ahead what is to be read, once the sources are asked that are being asked."""
        wish = Wish(asks=False, always=always)
        if self.phase is Phase.ASKING:
            self._after = replace(self._after or wish, always=always)
        else:
            self._begin(wish)

    def pause(self, *, on: bool) -> None:
        """Pause reading ahead until it is resumed, also after the next start; or resume it."""
        self._settings_store.change(ahead_paused=on)
        if not on:
            self.read_ahead()
        elif self.phase is Phase.AHEAD:
            self.stop()

    def stop(self) -> None:
        """Stop what is being done; what was kept of it stays."""
        self._after = None
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self._rest()

    @property
    def is_paused(self) -> bool:
        """True if nothing is read ahead until the reader resumes it."""
        return self._paused

    @property
    def is_running(self) -> bool:
        """True if something is being done."""
        return self._job is not None

    # What it does

    def _begin(self, wish: Wish) -> None:
        settings = self._settings_store.now
        if settings.ahead_always:
            wish = replace(wish, always=True)
        self.ended, self._wish, self._after = "", wish, None
        self.phase, self.step = Phase.ASKING if wish.asks else Phase.AHEAD, None
        work = done(
            self._queue.open_following, wish, self._setup(), limits_of(settings),
            is_paused=lambda: self._paused, is_busy=lambda: self.reader_waits,
        )  # fmt: skip
        self._job = self._queue.jobs.start(
            LANE,
            _within(self._queue.own_work(), work),
            owner=self,
            on_step=self._take,
            on_done=self._finish,
            on_error=self._fail,
        )
        self.stepped.emit()

    def _take(self, step: Step) -> None:
        if step is None:
            return
        if isinstance(step, Updated):
            self.updated.emit(step)
            self.arrived.emit(())
            self.phase, self.step = Phase.TITLES, None
            if self._after is not None:
                self._begin(self._after)
        elif isinstance(step, ReaderError):
            self.failed.emit(step)
        else:
            self._show(step)
        self.stepped.emit()

    def _show(self, step: UpdateStep | AheadStep) -> None:
        self.step = step
        if isinstance(step, UpdateStep):
            self.phase = Phase.ASKING
            if step.new:
                self.arrived.emit(())
        elif step.entry:
            self.phase = Phase.AHEAD
            if step.doing in (Doing.DONE, Doing.FAILED) or (step.doing is Doing.TRANSLATING and not step.done):
                self.arrived.emit((step.entry,))
        elif self.phase is not Phase.AHEAD:
            self.phase = Phase.TITLES
            if step.doing is Doing.TRANSLATING:
                self.arrived.emit(())

    def _finish(self, result: Ahead) -> None:
        self.ended = result.ended
        self._rest()

    def _fail(self, error: BaseException) -> None:
        is_clicked = self._wish is not None and self._wish.clicked
        if is_clicked or not isinstance(error, FollowingBusy):  # whoever is at it does it for this window, too
            self.failed.emit(error)
        self._rest()

    def _rest(self) -> None:
        self._job, self._wish, after, self._after = None, None, self._after, None
        self.phase, self.step = Phase.IDLE, None
        if after is not None:
            self._begin(after)
        else:
            self.stepped.emit()

    def _look_at_settings(self) -> None:
        if self._paused != self._settings_store.now.ahead_paused:
            self._paused = self._settings_store.now.ahead_paused
            self.stepped.emit()
