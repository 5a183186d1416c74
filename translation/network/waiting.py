"""Waiting for calls that take long or never return: a request, the password store, loading a model."""

import contextlib
import queue
import threading
import time
from collections.abc import Callable, Generator
from typing import Any, TypeVar

T = TypeVar("T")
S = TypeVar("S")
Changed = TypeVar("Changed")

TICK = 0.1  # seconds between two steps: so soon does a reader's “stop” count
FAREWELL = 1.0  # seconds that an aborted call has to come to its end


def nothing() -> None:
    """The default callback: does nothing."""


def patiently(
    work: Callable[[], T],
    *,
    seconds: float | None = None,
    abort: Callable[[], object] = nothing,
    tell: Callable[[], S] = nothing,  # type: ignore[assignment]
) -> Generator[S, None, T]:
    """The result of ``work``; yields the value of ``tell`` every tenth of a second until it is there.

    ``work`` runs in a daemon thread. Raises what ``work`` raises, and TimeoutError after ``seconds``. If it is closed
    early or the time is up, ``abort`` is called to end ``work``.
    """
    outcome: queue.SimpleQueue[tuple[T | None, BaseException | None]] = queue.SimpleQueue()

    def run() -> None:
        try:
            outcome.put((work(), None))
        except BaseException as error:
            outcome.put((None, error))

    thread = threading.Thread(target=run, name="waiting", daemon=True)
    until = None if seconds is None else time.monotonic() + seconds
    came = False
    thread.start()
    try:
        while not came:
            left = TICK if until is None else min(TICK, until - time.monotonic())
            try:
                value, error = outcome.get(timeout=max(left, 0.0))
                came = True
            except queue.Empty:
                if until is not None and time.monotonic() >= until:
                    raise TimeoutError from None
                yield tell()
    finally:
        if not came:
            abort()
            thread.join(FAREWELL)
    if error is not None:
        raise error
    return value  # type: ignore[return-value]  # it is T wherever there is no error


def rest(seconds: float, *, tell: Callable[[], S] = nothing) -> Generator[S, None, None]:  # type: ignore[assignment]
    """Wait, yielding every tenth of a second."""
    until = time.monotonic() + seconds
    while (left := until - time.monotonic()) > 0:
        time.sleep(min(TICK, left))
        yield tell()


def finish(work: Generator[S, Any, T], on_step: Callable[[S], object] = lambda _: None) -> T:
    """The result of a generator run to its end; ``on_step`` gets each of its steps."""
    with contextlib.closing(work):
        while True:
            try:
                step = next(work)
            except StopIteration as done:
                result: T = done.value
                return result
            on_step(step)


def mapped(work: Generator[S, None, T], change: Callable[[S], Changed]) -> Generator[Changed, None, T]:
    """The same generator with each of its steps changed."""
    with contextlib.closing(work):
        while True:
            try:
                step = next(work)
            except StopIteration as done:
                result: T = done.value
                return result
            yield change(step)


def seconds_left(done: int, total: int, elapsed: float) -> float | None:
    """The estimated seconds left, from the time that ``done`` of ``total`` took; ``None`` while it is too early."""
    if not done or done >= total or elapsed < 1:
        return None
    return elapsed / done * (total - done)
