"""The only threads: generators run in lanes, and their values arrive in the GUI thread, in order.

A lane has one worker. Each owner has one job in a lane, which a newer job of the same owner replaces. The worker runs
from yield to yield; at each it switches to the job of the preferred owner (the visible tab), before the others. After a
job is cancelled nothing of it arrives; its generator is closed at its next yield by the thread that runs it. Nor does
anything arrive at a Qt object that was deleted meanwhile: a panel or a window may go while it waits for an answer.
"""

import contextlib
import gc
import threading
import time
from collections import deque
from collections.abc import Callable, Generator
from functools import partial
from types import FunctionType
from typing import Any, TypeGuard

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance
from shiboken6 import isValid

LANES = ("reading", "model", "pictures", "download", "library", "secrets", "words", "speech", "following", "news")
PATIENCE = 5.0  # seconds that closing waits for the workers to come to their next yield
COLLECT_EVERY = 1000  # milliseconds
AT_ONCE = 0.02  # seconds of callbacks in a row, before the window may answer its reader again

Callback = Callable[..., object]


def ignore(_: object) -> None:
    """A callback that does nothing."""


def at_once(call: Callable[[], Any]) -> Generator[None, None, Any]:
    """A call without steps as a generator with its result."""
    yield from ()
    return call()


def new_lock() -> threading.Lock:
    """A lock for what a lane and the window both look at."""
    return threading.Lock()


def deliver(callback: Callback, *values: object) -> None:
    """Call back, unless the Qt object whose callback it is was deleted meanwhile.

    It is the object's whose method or signal it is, or in whose method it was made and which it calls ``self``. Whoever
    takes a callback of others and calls it in one of their own calls it by this.
    """
    owner = _owner_of(callback)
    if isinstance(owner, SignalInstance):
        with contextlib.suppress(RuntimeError):  # "Signal source has been deleted": a slot's errors do not come here
            callback(*values)
    elif not isinstance(owner, QObject) or isValid(owner):
        callback(*values)


def _owner_of(callback: Callback) -> object:
    """Whose a callback is: for a function made in a method, the ``self`` that it or a function beside it holds."""
    while isinstance(callback, partial):
        callback = callback.func
    if not isinstance(callback, FunctionType):
        return getattr(callback, "__self__", None)
    beside, place = [callback], 0
    while place < len(beside):
        held = _held(beside[place])
        if "self" in held:
            return held["self"]
        beside += [one for one in held.values() if _is_beside(one, callback) and one not in beside]
        place += 1
    return None


def _held(function: FunctionType) -> dict[str, object]:
    """What a function holds of the function that it was made in, as far as it is there yet."""
    held: dict[str, object] = {}
    for name, cell in zip(function.__code__.co_freevars, function.__closure__ or (), strict=True):
        with contextlib.suppress(ValueError):
            held[name] = cell.cell_contents
    return held


def _is_beside(one: object, other: FunctionType) -> TypeGuard[FunctionType]:
    """True if both are functions that were made in the same method."""
    return isinstance(one, FunctionType) and (
        (one.__module__, one.__qualname__.rpartition(".")[0])
        == (other.__module__, other.__qualname__.rpartition(".")[0])
    )


class Job:
    """One piece of work in a lane; ``send`` gives its generator a value at its next step."""

    def __init__(
        self,
        work: Generator[Any, Any, Any],
        owner: object,
        on_step: Callback,
        on_done: Callback,
        on_error: Callback,
    ) -> None:
        self.work, self.owner = work, owner
        self.on_step, self.on_done, self.on_error = on_step, on_done, on_error
        self.cancelled = False
        self.started = False
        self._inbox: deque[Any] = deque(maxlen=1)

    def send(self, value: object) -> None:
        """Send the generator a value, replacing one not taken yet."""
        self._inbox.append(value)

    def cancel(self) -> None:
        """Drop its results, and end it at its next yield."""
        self.cancelled = True

    def take(self) -> object:
        """The value sent last and not taken yet, or ``None``; a generator that has not started takes nothing."""
        if not self.started:
            self.started = True
            return None
        try:
            return self._inbox.popleft()
        except IndexError:
            return None


class Jobs(QObject):
    """The lanes of a window. Callbacks run in the thread that made this object."""

    _arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arrivals: deque[tuple[Job, Callback, Any]] = deque()
        self._lanes: dict[str, _Lane] = {}
        # A timer and not the signal itself: Qt delivers signals until none is left, and a quick worker always has one.
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._deliver)
        self._arrived.connect(self._turn.start)  # rung in a worker it is heard here

    def start(
        self,
        lane: str,
        work: Generator[Any, Any, Any],
        *,
        owner: object = None,
        on_step: Callback = ignore,
        on_done: Callback = ignore,
        on_error: Callback = ignore,
    ) -> Job:
        """Run ``work`` in a lane; this owner's previous job there is cancelled.

        ``on_step`` gets each yielded value, then either ``on_done`` the result or ``on_error`` the exception.
        """
        job = Job(work, owner, on_step, on_done, on_error)
        self._lane(lane).begin(job)
        return job

    def prefer(self, lane: str, owner: object) -> None:
        """Prefer this owner's jobs in a lane."""
        self._lane(lane).preferred = owner

    def close(self) -> None:
        """Cancel everything and wait for the workers."""
        for lane in self._lanes.values():
            lane.end()
        until = time.monotonic() + PATIENCE
        for lane in self._lanes.values():
            lane.join(max(0.0, until - time.monotonic()))
        self._lanes.clear()
        self._arrivals.clear()

    def _lane(self, name: str) -> "_Lane":
        if name not in LANES:
            raise ValueError(f"there is no lane {name!r}")
        if name not in self._lanes:
            self._lanes[name] = _Lane(name, self._arrivals, self._arrived.emit)
        return self._lanes[name]

    def _deliver(self) -> None:
        until = time.monotonic() + AT_ONCE
        while self._arrivals:
            job, callback, value = self._arrivals.popleft()
            if not job.cancelled:
                deliver(callback, value)
            if self._arrivals and time.monotonic() > until:
                self._turn.start()
                return


class _Lane:
    """A worker thread and its jobs. It holds no Qt object, only a deque to fill and a function to call."""

    def __init__(self, name: str, arrivals: deque[tuple[Job, Callback, Any]], ring: Callable[[], None]) -> None:
        self.preferred: object = None
        self._arrivals, self._ring = arrivals, ring
        self._jobs: list[Job] = []
        self._ended = False
        self._changed = threading.Condition()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def begin(self, job: Job) -> None:
        with self._changed:
            for other in self._jobs:
                if other.owner is job.owner:
                    other.cancel()
            self._jobs.append(job)
            self._changed.notify()

    def end(self) -> None:
        with self._changed:
            self._ended = True
            for job in self._jobs:
                job.cancel()
            self._changed.notify()

    def join(self, patience: float) -> None:
        self._thread.join(patience)

    def _run(self) -> None:
        while (job := self._next()) is not None:
            if self._ends(job):
                with self._changed:
                    self._jobs.remove(job)
            del job  # nothing of a finished job is kept until the next one comes

    def _next(self) -> Job | None:
        """The next job: one to be closed, then the preferred owner's, then the oldest."""
        with self._changed:
            while not self._jobs:
                if self._ended:
                    return None
                self._changed.wait()
            cancelled = (job for job in self._jobs if job.cancelled)
            preferred = (job for job in self._jobs if job.owner is self.preferred)
            return next(cancelled, None) or next(preferred, None) or self._jobs[0]

    def _ends(self, job: Job) -> bool:
        """Run a job to its next yield; true if it has ended."""
        try:
            if job.cancelled:
                job.work.close()
                return True
            step = job.work.send(job.take())
        except StopIteration as done:
            self._arrive(job, job.on_done, done.value)
            return True
        except BaseException as error:
            self._arrive(job, job.on_error, error)
            return True
        self._arrive(job, job.on_step, step)
        return False

    def _arrive(self, job: Job, callback: Callback, value: object) -> None:
        self._arrivals.append((job, callback, value))
        self._ring()


class GarbageCollection(QObject):
    """Python's cyclic garbage collection, restricted to the GUI thread.

    By default it runs in any allocating thread, and a collection in a worker would delete Qt objects there.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._collect)
        self._timer.start(COLLECT_EVERY)

    def _collect(self) -> None:
        young, middle, old = gc.get_count()
        limits = gc.get_threshold()
        if old > limits[2]:
            gc.collect(2)
        elif middle > limits[1]:
            gc.collect(1)
        elif young > limits[0]:
            gc.collect(0)

    def stop(self) -> None:
        """Restore Python's automatic collection."""
        self._timer.stop()
        gc.enable()
