"""Entries of the inbox are opened in tabs: the same one again, from the library, in private without a trace."""

import pytest

from tests.faulty_server import PAGE, Answer
from tests.gui.following.outlets import HERE, TITLES, file, follow, outlet, stored
from tests.gui.windows import settled, window
from translation import paths
from translation.following.inbox import entries


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


def entry(made, row):
    return made.following.dock.panel.model.entry(row)


def test_in_the_shown_tab_or_in_one_of_its_own(qtbot, made):
    made.following.open(entry(made, 0))
    settled(qtbot, made)
    assert made.tabs.count() == 1
    made.following.open(entry(made, 1), apart=True)
    qtbot.waitUntil(lambda: made.tabs.count() == 2)
    settled(qtbot, made)
    made.following.open(entry(made, 0))
    assert made.tabs.currentIndex() == 0  # it is open already
    assert made.tabs.count() == 2


def test_the_inbox_remembers_where_an_article_is_in_the_library(qtbot, server, made):
    made.following.open(entry(made, 0))
    settled(qtbot, made)
    number = entry(made, 0).id
    qtbot.waitUntil(lambda: stored(number).article != "")
    made.tabs.close_tab(made.tabs.shown)
    asked = len(server.asked)
    made.following.open(stored(number))
    settled(qtbot, made)
    assert made.tabs.shown.article.title == TITLES[0]
    assert len(server.asked) == asked


def test_what_was_deleted_in_the_library_is_fetched_again(qtbot, server, made):
    made.following.open(entry(made, 0))
    settled(qtbot, made)
    number = entry(made, 0).id
    qtbot.waitUntil(lambda: stored(number).article != "")
    with file() as connection:
        connection.execute("UPDATE entry SET article = 'no such article' WHERE id = ?", (number,))
    made.tabs.close_tab(made.tabs.shown)
    made.following.open(stored(number))
    settled(qtbot, made)
    assert server.paths().count("/rss/0") == 2


def test_what_could_not_be_opened_is_not_read(qtbot, server, made):
    number = entry(made, 0).id
    server["/rss/0"] = [Answer(b"", "500 Internal Server Error")] * 9
    made.following.open(entry(made, 0))
    qtbot.waitUntil(lambda: "/rss/0" in server.paths() and not made.tabs.shown.busy)
    assert made.tabs.shown.article is None
    assert not stored(number).read
    assert not entry(made, 0).read
    server["/rss/0"] = Answer(PAGE)
    made.tabs.shown.reload()
    settled(qtbot, made)
    qtbot.waitUntil(lambda: stored(number).read)


@pytest.mark.parametrize("shown", [True, False])
def test_a_private_tab_leaves_no_trace(qtbot, made, shown):
    if shown:
        made.tabs.add(private=True)
        made.following.open(entry(made, 0))
    else:
        made.following.open_private(entry(made, 0))
    tab = settled(qtbot, made)
    assert tab.private
    done = []
    made.services.following.ask(lambda _: None, done.append)
    qtbot.waitUntil(lambda: done == [None])
    with file() as connection:
        assert not any(one.read or one.article for one in entries(connection))
    assert not paths.library().exists()
    assert not made.following.dock.panel.marks.can_undo
