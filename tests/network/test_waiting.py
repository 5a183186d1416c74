"""Calls that may never come back: their results, their errors, their limits, and what ends them."""

import threading
import time

import pytest

from translation.network.waiting import finish, patiently, rest


def test_the_result_comes_back():
    assert finish(patiently(lambda: 7, seconds=5)) == 7


def test_while_it_is_waited_for_there_are_steps():
    go = threading.Event()
    work = patiently(go.wait, seconds=10, tell=lambda: "still waiting")
    assert [next(work), next(work)] == ["still waiting", "still waiting"]
    go.set()
    assert finish(work) is True


def test_an_error_comes_back_as_it_was():
    def fail():
        raise ValueError("mine")

    with pytest.raises(ValueError, match="mine"):
        finish(patiently(fail, seconds=5))


@pytest.mark.parametrize("end", ["closed", "late"])
def test_what_is_closed_or_late_is_brought_to_its_end(end):
    ended = threading.Event()
    work = patiently(ended.wait, seconds=0.3 if end == "late" else 60, abort=ended.set)
    next(work)
    if end == "closed":
        work.close()
    else:
        with pytest.raises(TimeoutError):
            finish(work)
    assert ended.is_set()


def test_a_call_that_nothing_ends_keeps_nobody_waiting():
    stuck = threading.Event()
    began = time.monotonic()
    with pytest.raises(TimeoutError):
        finish(patiently(stuck.wait, seconds=0.1))
    assert time.monotonic() - began < 30
    assert all(thread.daemon for thread in threading.enumerate() if thread.name == "waiting")
    stuck.set()


def test_a_teller_that_has_had_enough_ends_it():
    ended = threading.Event()

    def tell():
        raise TimeoutError

    with pytest.raises(TimeoutError):
        finish(patiently(ended.wait, abort=ended.set, tell=tell))
    assert ended.is_set()


def test_resting_tells_too():
    assert list(rest(0.25, tell=lambda: 1)) == [1, 1, 1]
