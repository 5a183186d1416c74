"""Reading ahead in the window: asked for by a key, listed, paused, failures with their reasons, and who goes first."""

import contextlib
import time

import pytest
from PySide6.QtCore import Qt
from shiboken6 import isValid

from gui.following import work
from gui.following.ahead_dialog import AheadDialog
from gui.following.runner import Phase
from tests.faulty_server import PAGE, Answer
from tests.gui.following.outlets import HERE, TITLES, file, follow, outlet, stored
from tests.gui.windows import settled, window
from translation import power
from translation.following import queue
from translation.following.inbox import ReadAhead, entries
from translation.following.queue import Limits
from translation.library.storage.store import open_library
from translation.network.waiting import finish
from translation.paths import library
from translation.tasks.ahead import AheadStep, Doing
from translation.texts import Text


@pytest.fixture(autouse=True)
def on_mains(monkeypatch):
    """The machine of the tests may be anything."""
    monkeypatch.setattr(power, "reason_to_wait", lambda: None)


@pytest.fixture
def made(qtbot, server):
    follow(outlet(server))
    made = window(qtbot, inbox_shown=True, **HERE)
    made.following.trouble.connect(pytest.fail)
    made.following.begin()
    made.following.runner.ask()
    panel = made.following.dock.panel
    qtbot.waitUntil(lambda: not made.following.runner.is_running and panel.model.rowCount() == 3)
    return made


def key(qtbot, made, key, row=0):
    panel = made.following.dock.panel
    panel.list.setFocus()
    panel.list.setCurrentIndex(panel.model.index(row))
    qtbot.keyClick(panel.list, key)


def ahead_dialog(qtbot, made):
    made.following.show_ahead()
    (dialog,) = made.findChildren(AheadDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def tabs(dialog):
    return [dialog.book.tabText(number) for number in range(dialog.book.count())]


def at_rest(made):
    return not made.following.runner.is_running


def test_an_entry_is_read_ahead_by_a_key_and_opened_without_the_network(qtbot, server, made):
    panel = made.following.dock.panel
    key(qtbot, made, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: panel.model.entry(0).ahead is ReadAhead.DONE)
    qtbot.waitUntil(lambda: at_rest(made))
    asked = len(server.asked)
    key(qtbot, made, Qt.Key.Key_Return)
    tab = settled(qtbot, made)
    assert tab.article.title == TITLES[0]
    assert all(row.target for row in tab.reading.rows)
    assert len(server.asked) == asked
    qtbot.waitUntil(lambda: stored(panel.model.entry(0).id).read)


def test_a_source_that_is_read_ahead_is_after_the_next_update(qtbot, server, made):
    with file() as connection:
        connection.execute("UPDATE source SET ahead = 1")
        connection.execute("UPDATE entry SET dated = unixepoch()")
    made.following.runner.ask()
    qtbot.waitUntil(lambda: at_rest(made))
    with file() as connection:
        assert [entry.ahead for entry in entries(connection)] == [ReadAhead.DONE] * 3
    dialog = ahead_dialog(qtbot, made)
    qtbot.waitUntil(lambda: tabs(dialog) == ["To come", "Ready (3)", "Failed"])
    assert dialog.tally.text().startswith("Today: 3 of at most 100 articles, 0.0 of")
    assert dialog.doing.text() == "There is nothing to be read ahead."
    dialog.book.setCurrentIndex(1)
    dialog.lists[1].setCurrentIndex(dialog.models[1].index(1))
    dialog.open_button.click()
    settled(qtbot, made)
    with contextlib.closing(open_library(library())) as connection:
        assert connection.execute("SELECT count(*) FROM article").fetchone()[0] >= 1


def test_a_page_that_fails_is_listed_with_the_reason_and_tried_again(qtbot, server, made):
    server["/rss/1"] = Answer(b"", "404 Not Found")
    key(qtbot, made, Qt.Key.Key_A, 1)
    dialog = ahead_dialog(qtbot, made)
    qtbot.waitUntil(lambda: tabs(dialog) == ["To come", "Ready", "Failed (1)"] and at_rest(made))
    dialog.book.setCurrentIndex(2)
    row = dialog.models[2].rows[0]
    assert row.title == TITLES[1]
    assert row.troubled
    assert "404" in row.small or "page" in row.small
    server["/rss/1"] = Answer(PAGE)
    dialog.lists[2].setCurrentIndex(dialog.models[2].index(0))
    dialog.again.click()
    qtbot.waitUntil(lambda: tabs(dialog) == ["To come", "Ready (1)", "Failed"])


def test_what_is_paused_waits_until_it_is_resumed_also_after_a_start(qtbot, server, made):
    runner = made.following.runner
    made.menu_actions["pause_ahead"].trigger()
    assert made.services.settings_store.now.ahead_paused
    key(qtbot, made, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: stored(made.following.dock.panel.model.entry(0).id).ahead is ReadAhead.WAITING)
    qtbot.waitUntil(lambda: at_rest(made))
    line = made.following.dock.panel.progress
    assert line.label.accessibleName() == "Reading ahead is paused."
    dialog = ahead_dialog(qtbot, made)
    qtbot.waitUntil(lambda: tabs(dialog) == ["To come (1)", "Ready", "Failed"])
    assert dialog.doing.text() == "Paused. What was begun is gone on with."
    dialog.pause.click()
    assert not runner.is_paused
    qtbot.waitUntil(lambda: tabs(dialog) == ["To come", "Ready (1)", "Failed"])


def test_what_waits_is_taken_out_and_put_back(qtbot, server, made):
    made.following.runner.pause(on=True)
    key(qtbot, made, Qt.Key.Key_A)
    dialog = ahead_dialog(qtbot, made)
    qtbot.waitUntil(lambda: tabs(dialog)[0] == "To come (1)")
    dialog.lists[0].setCurrentIndex(dialog.models[0].index(0))
    dialog.forget.click()
    qtbot.waitUntil(lambda: tabs(dialog)[0] == "To come")
    dialog.note.findChildren(type(dialog.again))[0].click()
    qtbot.waitUntil(lambda: tabs(dialog)[0] == "To come (1)")


def test_what_is_taken_out_of_a_source_does_not_come_back_and_can_be_asked_for(qtbot, server, made):
    made.following.runner.pause(on=True)
    with file() as connection:
        connection.execute("UPDATE source SET ahead = 1")
        connection.execute("UPDATE entry SET dated = unixepoch()")
        queue.enqueue(connection, Limits(), time.time())
    dialog = ahead_dialog(qtbot, made)
    qtbot.waitUntil(lambda: tabs(dialog)[0] == "To come (3)")
    number = dialog.models[0].rows[0].number
    dialog.lists[0].setCurrentIndex(dialog.models[0].index(0))
    dialog.forget.click()
    qtbot.waitUntil(lambda: tabs(dialog)[0] == "To come (2)")
    made.following.runner.pause(on=False)
    qtbot.waitUntil(lambda: tabs(dialog) == ["To come", "Ready (2)", "Failed"] and at_rest(made))
    assert stored(number).ahead is None
    made.following.read_ahead([stored(number)])
    qtbot.waitUntil(lambda: tabs(dialog) == ["To come", "Ready (3)", "Failed"])


def test_on_battery_it_waits_and_says_so_until_the_reader_wants_it_all_the_same(qtbot, server, made, monkeypatch):
    monkeypatch.setattr(power, "reason_to_wait", lambda: Text("The computer runs on its battery."))
    key(qtbot, made, Qt.Key.Key_A)
    dialog = ahead_dialog(qtbot, made)
    qtbot.waitUntil(lambda: dialog.doing.text() == "The computer runs on its battery." and at_rest(made))
    qtbot.waitUntil(lambda: dialog.start.isEnabled())
    assert dialog.start.text() == "Go On &Anyway"
    dialog.start.click()
    qtbot.waitUntil(lambda: tabs(dialog)[1] == "Ready (1)")


def test_without_a_library_nothing_is_read_ahead_and_that_is_said(qtbot, server, made):
    made.services.settings_store.change(keep_articles=False)
    key(qtbot, made, Qt.Key.Key_A)
    dialog = ahead_dialog(qtbot, made)
    qtbot.waitUntil(lambda: "articles are not kept" in made.following.dock.panel.note.text.text())
    qtbot.waitUntil(lambda: at_rest(made) and dialog.doing.text().startswith("Nothing is read ahead"))
    assert stored(made.following.dock.panel.model.entry(0).id).ahead is ReadAhead.WAITING
    assert not dialog.start.isEnabled()


def test_it_rests_while_the_reader_waits_for_a_translation(monkeypatch):
    slept = []
    busy = iter([True, True, False, False])
    monkeypatch.setattr(work.time, "sleep", slept.append)

    def steps():
        yield AheadStep(Doing.TRANSLATING, 1)
        yield AheadStep(Doing.FETCHING, 1)  # a site is not kept waiting
        yield AheadStep(Doing.DONE, 1)
        return "done"

    running = work.giving_way(steps(), lambda: next(busy))
    seen = []
    assert finish(running, seen.append) == "done"
    assert [step and step.doing for step in seen] == [Doing.TRANSLATING, None, None, Doing.FETCHING, Doing.DONE]
    assert len(slept) == 2


def test_the_runner_knows_when_a_tab_is_busy(qtbot, made):
    runner = made.following.runner
    made.open(b"Sebuah kalimat pendek.\n\nDan satu lagi.")
    assert runner.reader_waits
    settled(qtbot, made)
    assert not runner.reader_waits
    assert runner.phase is Phase.IDLE


def test_a_closed_window_hears_no_more_of_settings(qtbot, made):
    dialog = ahead_dialog(qtbot, made)
    dialog.reject()
    qtbot.waitUntil(lambda: not isValid(dialog))
    with qtbot.captureExceptions() as mistakes:
        made.services.settings_store.change(ahead_articles=7)
    assert mistakes == []


def test_a_source_that_was_just_marked_can_be_read_ahead_at_once(qtbot, made):
    with file() as connection:
        connection.execute("UPDATE source SET ahead = 1")
        connection.execute("UPDATE entry SET dated = unixepoch()")
    dialog = ahead_dialog(qtbot, made)
    qtbot.waitUntil(dialog.start.isEnabled)
    assert dialog.doing.text() == "3 articles of your sources and rules can be read ahead."
    dialog.start.click()
    qtbot.waitUntil(lambda: tabs(dialog) == ["To come", "Ready (3)", "Failed"] and at_rest(made))
    qtbot.waitUntil(lambda: dialog.doing.text() == "There is nothing to be read ahead.")
    assert not dialog.start.isEnabled()
