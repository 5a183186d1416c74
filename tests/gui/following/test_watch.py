"""What a command does beside the open window is noticed, and what the window does itself is not taken for that."""

import time

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from gui.base.reading_setup import ReadingSetup
from gui.base.stores.following_queue import FollowingQueue
from gui.base.stores.settings_store import SettingsStore
from gui.following import watch
from gui.following.ahead_dialog import AheadDialog
from gui.following.inbox.panel import InboxPanel
from gui.following.runner import NewsRunner
from gui.following.sources.dialog import SourcesDialog
from tests.fakes import UpperCaser
from tests.gui.following.outlets import HERE, file, follow, outlet, stock
from tests.gui.windows import window
from translation import paths
from translation.cli.main import main
from translation.following import marks, queue
from translation.following.inbox import entries
from translation.following.sources import change_source


@pytest.fixture(autouse=True)
def often(monkeypatch):
    monkeypatch.setattr(watch, "EVERY", 50)


@pytest.fixture
def following(lanes):
    return FollowingQueue(lanes, paths.following())


def asked(qtbot, following, question):
    heard = []
    following.ask(question, heard.append, pytest.fail)
    qtbot.waitUntil(lambda: bool(heard) and not following._at_work)


def test_only_changes_by_others_count(qtbot, following):
    numbers = stock(3)
    before = following.changes_by_others()
    asked(qtbot, following, lambda connection: marks.mark_read(connection, numbers[:1]))
    asked(qtbot, following, entries)
    assert following.changes_by_others() == before
    main(["follow", "inbox"])
    assert following.changes_by_others() == before
    main(["follow", "mark", "read", str(numbers[1])])
    assert following.changes_by_others() == before + 1
    with file() as connection:
        marks.mark_read(connection, numbers)
        assert following.changes_by_others() == before + 2  # at once, though the other has not closed it
    with following.own_work(), file() as connection:
        marks.mark_read(connection, numbers, on=False)
        assert following.changes_by_others() == before + 3  # the close of the other one
    assert following.changes_by_others() == before + 3


def test_what_others_change_between_our_own_changes_counts(qtbot, following):
    numbers = stock(3)
    before = following.changes_by_others()

    def mark(connection):
        with file() as other:
            marks.keep(other, numbers[:1])
        return marks.mark_read(connection, numbers[1:])

    asked(qtbot, following, mark)
    assert following.changes_by_others() == before + 1


@pytest.fixture
def made(qtbot, server):
    """A window whose inbox has come, and that has asked the file all that it asks at the start."""
    follow(outlet(server))
    made = window(qtbot, inbox_shown=True, **HERE)
    made.following.trouble.connect(pytest.fail)
    made.following.begin()
    qtbot.waitUntil(lambda: made.following.dock.panel.model.has_come)
    asked(qtbot, made.services.following, entries)
    return made


def test_an_update_by_a_command_is_listed_in_the_open_window(qtbot, made):
    panel = made.following.dock.panel
    assert panel.model.rowCount() == 0
    assert main(["follow", "update", "--no-titles"]) == 0
    qtbot.waitUntil(lambda: panel.model.rowCount() == 3)
    qtbot.waitUntil(lambda: panel.facts.names == {1: "Warta Nusa"})
    number = panel.model.entry(0).id
    assert main(["follow", "mark", "hide", str(number)]) == 0
    qtbot.waitUntil(lambda: panel.model.rowCount() == 2)
    assert panel.note.isHidden()


def test_a_list_that_was_scrolled_stays_and_the_change_is_offered(qtbot, made):
    panel = made.following.dock.panel
    stock(60, gap=60.0)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 50)
    panel.list.scrollToBottom()
    shown = panel.list.verticalScrollBar().value()
    (new,) = stock(1, words="Baru {number}", now=time.time() + 60, host="baru")
    qtbot.waitUntil(lambda: "changed by a command" in panel.note.text.text())
    assert panel.list.verticalScrollBar().value() == shown
    panel._to_top()
    qtbot.waitUntil(lambda: panel.model.entry(0).id == new)


def test_the_windows_own_work_is_not_told_as_a_change_by_others(qtbot, server, made):
    panel = made.following.dock.panel
    made.following.runner.ask()
    qtbot.waitUntil(lambda: panel.model.rowCount() == 3 and not made.following.runner.is_running)
    told = []
    panel.watch.seen.connect(lambda: told.append(True))
    panel.marks.keep([panel.model.entry(0)])
    made.following.runner.ask()
    qtbot.waitUntil(lambda: not made.following.runner.is_running)
    qtbot.wait(300)
    assert told == []


def test_what_changed_while_it_was_hidden_is_there_when_it_is_shown(qtbot, made):
    panel = made.following.dock.panel
    made.following.dock.hide()
    stock(2)
    qtbot.wait(200)
    assert panel.model.rowCount() == 0
    made.following.dock.show()
    qtbot.waitUntil(lambda: panel.model.rowCount() == 2)


def test_it_looks_at_once_when_the_window_is_returned_to(qtbot, made, monkeypatch):
    panel = made.following.dock.panel
    panel.watch._timer.stop()
    stock(2)
    QApplication.sendEvent(made, QEvent(QEvent.Type.WindowActivate))
    qtbot.waitUntil(lambda: panel.model.rowCount() == 2)


def test_the_windows_of_sources_and_of_reading_ahead_follow_too(qtbot, made):
    made.following.show_sources()
    made.following.show_ahead()
    (sources,), (ahead,) = made.findChildren(SourcesDialog), made.findChildren(AheadDialog)
    qtbot.waitUntil(lambda: len(sources.model.rows) == 1)
    with file() as connection:
        change_source(connection, 1, title="Warta Lain")
    qtbot.waitUntil(lambda: sources.model.rows[0].title == "Warta Lain")
    numbers = stock(2, host="lain")
    with file() as connection:
        queue.ask_for(connection, numbers, now=0.0)
    qtbot.waitUntil(lambda: len(sources.model.rows) == 2 and len(ahead.models[0].rows) == 2)


def test_no_answer_reaches_a_panel_or_a_window_that_is_gone(qtbot, lanes, following):
    stock(30, sources=("Warta Nusa", "Kabar Timur"))
    settings_store = SettingsStore(paths.settings_file())
    runner = NewsRunner(following, lambda: ReadingSetup(UpperCaser, 2, None), settings_store)
    with qtbot.captureExceptions() as mistakes:
        for turn in range(60):
            panel = InboxPanel(following, runner)
            dialog = AheadDialog(following, settings_store, runner, panel)
            panel.show()
            dialog.show()
            panel.renew()
            with file() as connection:
                marks.mark_read(connection, [1 + turn % 30], on=turn % 2 == 0)
            runner.arrived.emit(())
            if turn % 3 == 0:
                qtbot.wait(turn % 7)  # some answers come before, some after
            panel.deleteLater()
            QApplication.sendPostedEvents(panel, QEvent.Type.DeferredDelete)
            assert not isValid(panel)
        heard = []
        following.ask(lambda _: True, heard.append)
        qtbot.waitUntil(lambda: bool(heard))
        qtbot.wait(100)
    assert mistakes == []
