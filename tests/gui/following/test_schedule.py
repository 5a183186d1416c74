"""Nothing is asked by itself until the reader has chosen when; then what is due is asked, quietly."""

import time

import pytest

from gui.following.schedule import Schedule
from tests.gui.following.outlets import HERE, file, follow, outlet
from tests.gui.windows import window
from translation import paths
from translation.following.schedule import last_update
from translation.following.storage.store import alone


@pytest.fixture
def address(server):
    return outlet(server)


def begun(qtbot, **settings):
    """A window that has opened, once what it asks of the file at the start is answered."""
    made = window(qtbot, **HERE, **settings)
    made.following.begin()
    asked = []
    made.services.following.ask(lambda _: None, asked.append)
    qtbot.waitUntil(lambda: asked == [None])
    return made


def last():
    with file() as connection:
        return last_update(connection)


def test_nothing_is_asked_at_a_start_that_was_not_chosen(qtbot, server, address):
    follow(address)
    made = begun(qtbot)
    assert not made.following.runner.is_running
    assert not made.following.schedule.timer.isActive()
    assert server.asked == []


def test_who_follows_nothing_gets_no_file(qtbot):
    made = window(qtbot, follow_at_start=True, follow_every=1)
    made.following.begin()
    assert not paths.following().exists()
    assert not made.following.runner.is_running


def test_at_the_start_if_that_is_chosen(qtbot, server, address):
    follow(address)
    made = begun(qtbot, follow_at_start=True)
    qtbot.waitUntil(lambda: last() is not None and not made.following.runner.is_running)
    assert server.paths()[:2] == ["/robots.txt", "/rss"]  # nobody has clicked


def test_every_so_many_hours_while_it_is_open(qtbot, server, address):
    follow(address)
    made = begun(qtbot, follow_every=1)
    timer = made.following.schedule.timer
    qtbot.waitUntil(lambda: last() is not None and not made.following.runner.is_running)
    qtbot.waitUntil(timer.isActive)
    asked = len(server.asked)
    timer.timeout.emit()
    done = []
    made.services.following.ask(lambda _: None, done.append)
    qtbot.waitUntil(lambda: done == [None])
    assert len(server.asked) == asked  # it is not due
    with file() as connection:
        connection.execute("UPDATE life SET updated = ?", (time.time() - 3601,))
    timer.timeout.emit()
    qtbot.waitUntil(lambda: len(server.asked) > asked and not made.following.runner.is_running)
    made.services.settings_store.change(follow_every=0)
    assert not timer.isActive()


def test_a_choice_counts_at_once(qtbot, server, address):
    follow(address)
    made = begun(qtbot)
    made.services.settings_store.change(follow_every=24)
    qtbot.waitUntil(lambda: last() is not None and not made.following.runner.is_running)
    assert "/rss" in server.paths()


def test_another_one_that_is_at_it_is_no_trouble_unless_it_was_clicked(qtbot, server, address):
    follow(address)
    made = window(qtbot, inbox_shown=True, **HERE)
    runner, failed = made.following.runner, []
    runner.failed.connect(failed.append)
    with alone(paths.following()):
        runner.ask(clicked=False)
        qtbot.waitUntil(lambda: not runner.is_running)
        assert failed == []
        runner.ask()
        qtbot.waitUntil(lambda: not runner.is_running)
    assert len(failed) == 1
    assert "at this moment" in str(failed[0])
    assert server.asked == []


def test_sources_that_are_added_while_others_are_asked_are_asked_next(qtbot, server, address):
    first = follow(address)
    second = follow(outlet(server, "/lain", "Kabar Timur"), "Kabar Timur")
    made = window(qtbot, **HERE)
    runner, updates = made.following.runner, []
    runner.updated.connect(updates.append)
    runner.ask([first])
    runner.ask([second])
    runner.ask([first, second])
    qtbot.waitUntil(lambda: not runner.is_running)
    assert [one.answered for one in updates] == [1, 2]
    runner.ask()
    runner.stop()
    assert not runner.is_running
    assert isinstance(made.following.schedule, Schedule)
