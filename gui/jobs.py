"""The only threads: generators run in lanes, and what they yield arrives in the window's thread, in order.

A lane has one worker. The newest job wins within its lane and never touches another's. After a job is cancelled nothing
of it arrives any more; its generator is closed at its next yield, by the thread that runs it.
"""

import gc
import threading
from collections import deque
from collections.abc import Callable, Generator
from queue import SimpleQueue
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

LANES = ("reading", "model", "download", "library")
PATIENCE = 5.0  # seconds that closing waits for a worker to come to its next yield
COLLECT_EVERY = 1000  # milliseconds

Callback = Callable[[Any], None]


def ignore(_: object) -> None:
    """A callback for what nobody waits for."""


class Job:
    """One piece of work in a lane; ``send`` gives its generator a value at its next step."""

    def __init__(
        self, work: Generator[Any, Any, Any], on_step: Callback, on_done: Callback, on_error: Callback
    ) -> None:
        self.work = work
        self.on_step, self.on_done, self.on_error = on_step, on_done, on_error
        self.cancelled = False
        self._inbox: deque[Any] = deque(maxlen=1)

    def send(self, value: object) -> None:
        """Hand the generator a value; one that it has not taken yet is replaced."""
        self._inbox.append(value)

    def cancel(self) -> None:
        """Let nothing of it arrive any more, and end it at its next yield."""
        self.cancelled = True

    def take(self) -> object:
        """What was sent last and not taken yet, or ``None``."""
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
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def start(
        self,
        lane: str,
        work: Generator[Any, Any, Any],
        *,
        on_step: Callback = ignore,
        on_done: Callback = ignore,
        on_error: Callback = ignore,
    ) -> Job:
        """Run ``work`` in a lane; a job that is there already is cancelled.

        ``on_step`` gets each value it yields, then either ``on_done`` its result or ``on_error`` the exception.
        """
        if lane not in LANES:
            raise ValueError(f"there is no lane {lane!r}")
        if lane not in self._lanes:
            self._lanes[lane] = _Lane(lane, self._arrivals, self._arrived.emit)
        job = Job(work, on_step, on_done, on_error)
        self._lanes[lane].begin(job)
        return job

    def close(self) -> None:
        """Cancel everything and wait for the workers."""
        for lane in self._lanes.values():
            lane.end()
        for lane in self._lanes.values():
            lane.join()
        self._lanes.clear()
        self._arrivals.clear()

    def _deliver(self) -> None:
        while self._arrivals:
            job, callback, value = self._arrivals.popleft()
            if not job.cancelled:
                callback(value)


class _Lane:
    """A worker thread and the jobs before it. It holds no Qt object: it gets a deque to fill and a bell to ring."""

    def __init__(self, name: str, arrivals: deque[tuple[Job, Callback, Any]], ring: Callable[[], None]) -> None:
        self._arrivals, self._ring = arrivals, ring
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        self._newest: Job | None = None
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def begin(self, job: Job) -> None:
        if self._newest is not None:
            self._newest.cancel()
        self._newest = job
        self._jobs.put(job)

    def end(self) -> None:
        if self._newest is not None:
            self._newest.cancel()
        self._jobs.put(None)

    def join(self) -> None:
        self._thread.join(PATIENCE)

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            self._work(job)
            del job  # nothing of a finished job is kept until the next one comes

    def _work(self, job: Job) -> None:
        try:
            value = None
            while not job.cancelled:
                step = job.work.send(value)
                self._arrive(job, job.on_step, step)
                value = job.take()
            job.work.close()
        except StopIteration as done:
            self._arrive(job, job.on_done, done.value)
        except BaseException as error:
            self._arrive(job, job.on_error, error)

    def _arrive(self, job: Job, callback: Callback, value: object) -> None:
        self._arrivals.append((job, callback, value))
        self._ring()


class GarbageCollection(QObject):
    """Python's cyclic garbage collection, kept to the window's thread.

    Left to itself it runs in whatever thread allocates, and a collection in a worker deletes Qt objects there.
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
        """Give collection back to Python."""
        self._timer.stop()
        gc.enable()
