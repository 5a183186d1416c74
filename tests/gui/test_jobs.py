"""Generators in lanes: order, owners, cancelling, and callbacks in the window's thread."""

import sqlite3
import threading
import time
from functools import partial

import pytest
from PySide6.QtCore import QObject, Signal
from shiboken6 import delete

from gui.base.stores.store_queue import StoreQueue
from gui.jobs import Jobs, at_once, deliver


@pytest.fixture
def jobs(qtbot):
    lanes = Jobs()
    yield lanes
    lanes.close()


def counting(upto, log=None, gate=None):
    for number in range(upto):
        if gate is not None:
            gate.acquire(timeout=5)
        if log is not None:
            log.append(number)
        yield number
    return "done"


def test_steps_then_the_result_arrive_in_order_in_the_windows_thread(jobs, qtbot):
    heard, threads = [], set()

    def hear(value):
        heard.append(value)
        threads.add(threading.get_ident())

    jobs.start("reading", counting(50), on_step=hear, on_done=hear)
    qtbot.waitUntil(lambda: "done" in heard)
    assert heard == [*range(50), "done"]
    assert threads == {threading.get_ident()}


def test_an_error_arrives_instead_of_a_result(jobs, qtbot):
    def failing():
        yield 1
        raise ValueError("no")

    errors = []
    jobs.start("reading", failing(), on_error=errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert str(errors[0]) == "no"


def test_after_cancel_nothing_arrives_and_the_generator_is_closed(jobs, qtbot):
    gate, closed, heard = threading.Semaphore(1), [], []

    def work():
        try:
            yield from counting(100, gate=gate)
        finally:
            closed.append(threading.current_thread().name)

    job = jobs.start("reading", work(), on_step=heard.append, on_done=heard.append, on_error=heard.append)
    qtbot.waitUntil(lambda: heard == [0])
    job.cancel()
    for _ in range(5):
        gate.release()
    qtbot.waitUntil(lambda: bool(closed))
    qtbot.wait(50)
    assert heard == [0]
    assert closed == ["reading"]


def test_what_was_on_its_way_when_it_was_cancelled_does_not_arrive(jobs, qtbot):
    heard = []
    job = jobs.start("reading", counting(3), on_step=heard.append)
    time.sleep(0.1)  # all three wait in the event loop by now
    job.cancel()
    qtbot.wait(50)
    assert heard == []


def test_a_newer_job_takes_the_place_of_its_owners_older_one_only(jobs, qtbot):
    gate = threading.Semaphore(0)
    mine, newer, others = [], [], []
    jobs.start("reading", counting(9, gate=gate), owner="me", on_step=mine.append, on_done=mine.append)
    jobs.start("reading", counting(2), owner="you", on_done=others.append)
    jobs.start("reading", counting(2), owner="me", on_done=newer.append)
    for _ in range(9):
        gate.release()
    qtbot.waitUntil(lambda: others == ["done"] and newer == ["done"])
    assert "done" not in mine


def test_the_preferred_owner_goes_first_at_the_next_yield(jobs, qtbot):
    log, finished = [], []
    gate = threading.Semaphore(0)

    def named(name, upto):
        for number in range(upto):
            if name == "back":
                gate.acquire(timeout=5)
            log.append((name, number))
            yield number

    jobs.start("reading", named("back", 3), owner="back", on_done=finished.append)
    jobs.start("reading", named("front", 3), owner="front", on_done=finished.append)
    jobs.prefer("reading", "front")
    for _ in range(3):
        gate.release()
    qtbot.waitUntil(lambda: len(finished) == 2)
    front = [log.index(("front", number)) for number in range(3)]
    assert front == [front[0], front[0] + 1, front[0] + 2]
    assert front[-1] < log.index(("back", 2))


def test_a_lane_does_not_wait_for_another(jobs, qtbot):
    gate, heard = threading.Semaphore(0), []
    jobs.start("reading", counting(1, gate=gate), on_done=heard.append)
    jobs.start("model", at_once(lambda: "other"), on_done=heard.append)
    qtbot.waitUntil(lambda: heard == ["other"])
    gate.release()
    qtbot.waitUntil(lambda: heard == ["other", "done"])


def test_a_value_that_is_sent_reaches_the_generator(jobs, qtbot):
    got, gate, steps = [], threading.Semaphore(0), []

    def work():
        for number in range(2):
            got.append((yield number))
            gate.acquire(timeout=5)

    job = jobs.start("reading", work(), on_step=steps.append)
    job.send("first")
    job.send("last")
    qtbot.waitUntil(lambda: steps == [0])
    gate.release()
    gate.release()
    qtbot.waitUntil(lambda: len(got) == 2)
    assert "last" in got
    assert "first" not in got


def test_there_is_no_other_lane(jobs):
    with pytest.raises(ValueError, match="no lane"):
        jobs.start("elsewhere", counting(1))


def test_closing_ends_everything(qtbot):
    lanes, closed = Jobs(), []

    def endless():
        try:
            while True:
                time.sleep(0.005)
                yield
        finally:
            closed.append(True)

    for owner in range(3):
        lanes.start("reading", endless(), owner=owner)
    qtbot.wait(30)
    lanes.close()
    assert len(closed) >= 1
    assert not any(thread.name == "reading" for thread in threading.enumerate())


class Panel(QObject):
    """What waits for an answer and may be gone when it comes."""

    came = Signal(object)

    def __init__(self, heard):
        super().__init__()
        self.heard = heard

    def take(self, value, *, more=None):
        self.heard.append(value)

    def callbacks(self):
        def take(value):
            self.take(value)

        def hand_on(then, value):
            then(value)

        return {
            "method": self.take,
            "partial": partial(self.take, more=1),
            "signal": self.came.emit,
            "lambda": lambda value: self.take(value),
            "function": take,
            "beside": lambda value: hand_on(take, value),
        }


@pytest.mark.parametrize("kind", ["method", "partial", "signal", "lambda", "function", "beside"])
@pytest.mark.parametrize("way", ["step", "result", "error", "queue"])
def test_what_was_deleted_meanwhile_hears_nothing_and_who_is_there_does(jobs, qtbot, kind, way):
    heard, others = [], []
    panels = [Panel(heard), Panel(heard)]
    for panel in panels:
        panel.came.connect(heard.append)
    callbacks = [panel.callbacks()[kind] for panel in panels]
    gate = threading.Event()

    def work():
        gate.wait(5)
        yield 1
        if way == "error":
            raise ValueError("no")

    queue = StoreQueue(jobs, "library", lambda: sqlite3.connect(":memory:"))
    named = {"step": "on_step", "result": "on_done", "error": "on_error"}.get(way, "")
    for callback in callbacks:
        if way == "queue":
            queue.ask(lambda _: gate.wait(5), callback)
        else:
            jobs.start("reading", work(), owner=callback, **{named: callback})
    if way == "queue":
        queue.ask(lambda _: None, others.append)
    else:
        jobs.start("reading", at_once(lambda: None), owner=others, on_done=others.append)
    delete(panels[0])
    with qtbot.captureExceptions() as mistakes:
        gate.set()
        qtbot.waitUntil(lambda: bool(heard) and bool(others))
    assert mistakes == []
    assert len(heard) == 1


def test_a_callback_of_nobody_is_called_and_its_mistakes_are_heard():
    heard = []
    deliver(heard.append, 1)
    deliver(lambda value: heard.append(value), 2)
    assert heard == [1, 2]
    with pytest.raises(RuntimeError):
        deliver(_wrong, 3)


def _wrong(_):
    raise RuntimeError("a mistake of ours")
