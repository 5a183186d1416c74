"""The icon of an article's page on its tab: from the page, its host or the library, as the settings allow."""

import contextlib

import pytest
from PySide6.QtGui import QColor

from tests.article.pictures.test_saved import data
from tests.faulty_server import Answer, FaultyServer
from tests.gui.base.test_pictures import encoded
from tests.gui.reading.test_fetched_pictures import paragraphs
from tests.gui.windows import TEXT, read, settled, window
from translation.library.pictures import pictures_of

PNG = (("Content-Type", "image/png"),)
ICON, OTHER = encoded("PNG", 32, 32), encoded("PNG", 16, 16, QColor(40, 40, 200))


def page_with(icon):
    return f"""<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>Jembatan Baru Dibuka</title>
    <link rel="icon" href="{icon}"></head><body><article><h1>Jembatan Baru Dibuka</h1>{paragraphs(4)}
    </article></body></html>""".encode()


@pytest.fixture
def server():
    with FaultyServer() as server:
        server["/berita"] = Answer(page_with("/ikon.png"))
        server["/ikon.png"] = Answer(ICON, headers=PNG)
        yield server


def opened(qtbot, server, **settings):
    made = window(qtbot, **{"allowed_hosts": "127.0.0.1", **settings})
    made.open(server.url("/berita"))
    return made, settled(qtbot, made)


def wait_for_pictures(qtbot, made):
    """Let the lane of the pictures come to its end."""
    ended = []
    made.services.jobs.start("pictures", _nothing(), on_done=ended.append)
    qtbot.waitUntil(lambda: ended != [])


def _nothing():
    yield None


def test_it_is_fetched_kept_with_the_article_and_there_again_without_the_network(qtbot, server):
    made, tab = opened(qtbot, server)
    qtbot.waitUntil(lambda: tab.icon is not None)
    assert not made.tabs.tabIcon(0).isNull()
    number = tab.number
    with contextlib.closing(made.services.library_queue.open_library()) as connection:
        qtbot.waitUntil(lambda: len(pictures_of(connection, number, "")) == 1)
        assert pictures_of(connection, number, "") == {f"icon:{server.url('/ikon.png')}": ICON}
    made.close()
    asked = server.paths()
    again = window(qtbot, allowed_hosts="127.0.0.1", network=False)
    again.open_kept(number)
    tab = settled(qtbot, again)
    qtbot.waitUntil(lambda: tab.icon is not None)
    assert server.paths() == asked == ["/berita", "/ikon.png"]


@pytest.mark.parametrize("settings", [{"pictures": False}])
def test_it_is_not_fetched_where_pictures_are_not_wanted(qtbot, server, settings):
    made, tab = opened(qtbot, server, **settings)
    wait_for_pictures(qtbot, made)
    assert tab.icon is None
    assert server.paths() == ["/berita"]


def test_one_in_the_page_needs_no_network_and_no_wish_for_pictures(qtbot):
    made = window(qtbot, pictures=False, network=False, keep_articles=False)
    tab = read(qtbot, made, page_with(data(OTHER)).decode())
    qtbot.waitUntil(lambda: tab.icon is not None)
    assert tab.icon.width() == 16


def test_the_next_article_in_a_tab_does_not_keep_it(qtbot):
    made = window(qtbot, keep_articles=False)
    tab = read(qtbot, made, page_with(data(ICON)).decode())
    qtbot.waitUntil(lambda: tab.icon is not None)
    tab.open(TEXT.encode())
    settled(qtbot, made)
    assert tab.icon is None
    assert made.tabs.tabIcon(0).isNull()


def test_the_list_of_tabs_has_it_too(qtbot):
    made = window(qtbot, keep_articles=False)
    tab = read(qtbot, made, page_with(data(ICON)).decode())
    qtbot.waitUntil(lambda: tab.icon is not None)
    read(qtbot, made)
    made.tabs.list_menu.aboutToShow.emit()
    assert [action.icon().isNull() for action in made.tabs.list_menu.actions()] == [False, True]
