"""What is asked of the library is done in its lane, in order, and answered in the window's thread."""

import contextlib
import threading

import pytest

from gui.base.stores.library_queue import LibraryQueue
from gui.jobs import Jobs
from tests.gui.library.shelf import fill
from translation.errors import LibraryNotOpened
from translation.library import marks
from translation.library.articles import load
from translation.library.listing import entry
from translation.library.storage.store import open_library


@pytest.fixture
def jobs(qtbot):
    lanes = Jobs()
    yield lanes
    lanes.close()


@pytest.fixture
def library_queue(jobs, tmp_path):
    return LibraryQueue(jobs, tmp_path / "library.sqlite")


def count(connection):
    return connection.execute("SELECT count(*) FROM article").fetchone()[0]


def test_it_is_asked_in_the_lane_and_answered_in_the_windows_thread(library_queue, qtbot):
    asked, heard = [], []
    library_queue.ask(
        lambda _: asked.append(threading.current_thread().name),
        lambda _: heard.append(threading.current_thread() is threading.main_thread()),
    )
    qtbot.waitUntil(lambda: bool(heard))
    assert (asked, heard) == (["library"], [True])


def test_questions_are_answered_in_order_over_one_connection(library_queue, qtbot):
    connections, heard = [], []
    for number in range(20):
        library_queue.ask(lambda connection, number=number: connections.append(connection) or number, heard.append)
    qtbot.waitUntil(lambda: len(heard) == 20)
    assert heard == list(range(20))
    assert len(set(map(id, connections))) == 1


def test_of_those_with_a_key_only_the_newest_is_answered(library_queue, qtbot):
    gate, asked, heard = threading.Event(), [], []
    library_queue.ask(lambda _: gate.wait(5))
    for number in range(5):
        library_queue.ask(lambda _, number=number: asked.append(number) or number, heard.append, key="list")
    gate.set()
    qtbot.waitUntil(lambda: bool(heard))
    assert (asked, heard) == ([4], [4])


def test_what_was_begun_and_is_no_longer_wanted_does_not_arrive(library_queue, qtbot):
    begun, gate, heard = threading.Event(), threading.Event(), []
    library_queue.ask(lambda _: begun.set() or gate.wait(5), lambda _: heard.append("old"), key="list")
    assert begun.wait(5)
    library_queue.ask(lambda _: "new", heard.append, key="list")
    gate.set()
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["new"]


def test_an_error_is_its_askers_and_the_next_question_is_asked(library_queue, qtbot):
    errors, heard = [], []
    library_queue.ask(lambda connection: load(connection, 7), heard.append, errors.append)
    library_queue.ask(count, heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [0]
    assert errors[0].title == "This is not in the library"


def test_a_library_that_cannot_be_opened_is_tried_again_at_the_next_question(jobs, qtbot, tmp_path):
    file = tmp_path / "folder" / "library.sqlite"
    file.parent.write_text("a file in the folder's place")
    library_queue, errors, heard = LibraryQueue(jobs, file), [], []
    library_queue.ask(count, heard.append, errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], LibraryNotOpened)
    file.parent.unlink()
    library_queue.ask(count, heard.append, errors.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [0]


def test_questions_go_before_long_work_in_the_same_lane(library_queue, jobs, qtbot):
    log, turn = [], threading.Semaphore(0)

    def long_work():
        for number in range(3):
            turn.acquire(timeout=5)
            log.append(number)
            yield

    jobs.start("library", long_work(), owner="import")
    library_queue.ask(lambda _: log.append("asked"))
    for _ in range(3):
        turn.release()
    qtbot.waitUntil(lambda: len(log) == 4)
    assert log.index("asked") < 2


def test_what_is_first_is_done_to_its_end_before_anything_is_asked(library_queue, qtbot):
    log = []

    def preparing():
        for number in range(3):
            log.append(number)
            yield f"step {number}"
        return "told"

    steps = []
    library_queue.first(preparing(), steps.append, log.append)
    library_queue.ask(lambda _: log.append("asked"))
    qtbot.waitUntil(lambda: "asked" in log)
    assert log == [0, 1, 2, "told", "asked"]
    assert steps == ["step 0", "step 1", "step 2"]


def test_what_is_first_and_fails_holds_nothing_up(library_queue, qtbot):
    def failing():
        yield
        raise LibraryNotOpened("It is shut.", "Open it.")

    errors, heard = [], []
    library_queue.first(failing(), on_error=errors.append)
    library_queue.ask(count, heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert len(errors) == 1


def test_what_the_reader_did_is_done_though_the_window_is_closed(library_queue, jobs, qtbot, tmp_path):
    (number,) = fill(tmp_path / "library.sqlite", 1)
    gate, begun = threading.Event(), threading.Event()
    asked = []
    library_queue.ask(lambda _: begun.set() or gate.wait(5))
    library_queue.ask(asked.append)
    library_queue.ask(lambda connection: marks.star(connection, [number]), lasting=True)
    library_queue.ask(lambda connection: load(connection, 999), lasting=True)
    library_queue.ask(lambda connection: marks.tag(connection, [number], ["desa"]), lasting=True)
    assert begun.wait(5)
    threading.Timer(0.1, gate.set).start()
    jobs.close()
    library_queue.close()
    with contextlib.closing(open_library(tmp_path / "library.sqlite")) as connection:
        found = entry(connection, number)
    assert (found.starred, found.tags) == (True, ("desa",))
    assert asked == []


def test_the_connection_is_closed_when_nothing_waits(library_queue, qtbot, tmp_path):
    heard = []
    library_queue.ask(count, heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    qtbot.waitUntil(lambda: not (tmp_path / "library.sqlite-wal").exists())
    with open_library(tmp_path / "library.sqlite") as connection:
        assert count(connection) == 0
    connection.close()
