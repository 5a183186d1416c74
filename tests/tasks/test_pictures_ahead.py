"""Pictures of what is read ahead: fetched with the article, politely, within the limits, and only if they are wanted."""

import contextlib
import itertools

import pytest

from tests.article.pictures.test_saved import png
from tests.fakes import UpperCaser
from tests.faulty_server import PAGE, Answer, FaultyServer
from tests.following.feeds import HERE, MORNING, Clock, feed, item, updated
from translation.following import queue
from translation.following.formats.items import SourceKind
from translation.following.inbox import ReadAhead, entries
from translation.following.queue import Limits
from translation.following.sources import add_source
from translation.library.articles import number_of
from translation.library.pictures import pictures_of
from translation.network.waiting import finish
from translation.tasks.ahead import read_ahead
from translation.texts import Text

HEADERS = (("Content-Type", "image/png"),)
LEAD, INSIDE = png((200, 30, 30)), png((30, 200, 30))


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def cdn():
    """Another host, of pictures."""
    with FaultyServer() as running:
        running["/robots.txt"] = Answer(b"", "404 Not Found")
        running["/dalam.png"] = Answer(INSIDE, headers=HEADERS)
        yield running


@pytest.fixture
def server(following, clock, cdn):
    """An outlet with one article that is read ahead: a picture above the text, and one inside it."""
    with FaultyServer() as running:
        running["/robots.txt"] = Answer(b"", "404 Not Found")
        running["/feed"] = feed(item("Jembatan gantung dibuka", "/1", at=MORNING))
        figure = f"<figure><img src='{cdn.url('/dalam.png')}'><figcaption>Rakit di sungai.</figcaption></figure><p>Paragraf 4"
        page = PAGE.decode().replace("<p>Paragraf 4", figure)
        head = f"<head><meta property='og:image' content='{running.url('/utama.png')}'>"
        running.page = Answer(page.replace("<head>", head).encode())
        running["/1"] = running.page
        running["/utama.png"] = Answer(LEAD, headers=HEADERS)
        add_source(following, SourceKind.FEED, running.url("/feed"), ahead=True)
        updated(following, clock)
        yield running


def read(following, library, clock, **named):
    limits = named.pop("limits", Limits())
    work = read_ahead(
        following, HERE, UpperCaser, library, limits, now=clock, sleep=clock.sleep, **{"pictures": True, **named}
    )
    return finish(work)


def kept(following, library):
    (entry,) = entries(following)
    with contextlib.closing(library()) as connection:
        return list(pictures_of(connection, number_of(connection, entry.article), "").values())


def test_they_are_in_the_library_with_the_article(following, server, cdn, library, clock):
    assert len(read(following, library, clock).done) == 1
    assert kept(following, library) == [LEAD, INSIDE]
    (entry,) = entries(following)
    assert entry.ahead is ReadAhead.DONE
    day = queue.date.fromtimestamp(clock())
    assert queue.plan(following, day).bytes > len(LEAD) + len(INSIDE)


def test_where_they_are_off_none_is_asked_for(following, server, cdn, library, clock):
    assert len(read(following, library, clock, pictures=False).done) == 1
    assert kept(following, library) == []
    assert "/utama.png" not in server.paths()
    assert cdn.paths() == []


def test_robots_txt_of_their_own_host_is_read_first_and_heeded(following, server, cdn, library, clock):
    cdn["/robots.txt"] = Answer(b"User-agent: *\nDisallow: /dalam.png", headers=())
    assert len(read(following, library, clock).done) == 1
    assert kept(following, library) == [LEAD]
    assert cdn.paths() == ["/robots.txt"]


def test_a_host_is_asked_with_pauses(following, server, cdn, library, clock):
    times = []
    for path, answer in (("/1", server.page), ("/utama.png", Answer(LEAD, headers=HEADERS))):
        server[path] = lambda _, answer=answer: (times.append(clock()), answer)[1]
    read(following, library, clock)
    assert len(times) == 2
    assert all(later - earlier >= 1.99 for earlier, later in itertools.pairwise(times))


def test_one_that_fails_leaves_the_others_and_the_article(following, server, cdn, library, clock):
    server["/utama.png"] = Answer(b"", "500 Oops")
    done = read(following, library, clock)
    assert (len(done.done), done.failed) == (1, 0)
    assert kept(following, library) == [INSIDE]


def test_the_bytes_of_the_day_bound_them(following, server, cdn, library, clock):
    queue.count_up(following, queue.date.fromtimestamp(clock()), bytes_=1_000_000 - 10)
    assert len(read(following, library, clock, limits=Limits(megabytes=1)).done) == 1
    assert kept(following, library) == []
    assert "/utama.png" not in server.paths()


def test_ended_in_their_midst_it_goes_on_with_those_that_are_missing(following, server, cdn, library, clock):
    def hold():
        return Text("The computer runs on its battery.") if "/utama.png" in server.paths() else None

    assert read(following, library, clock, hold=hold).ended
    (entry,) = entries(following)
    assert entry.ahead is ReadAhead.BEGUN
    asked = len(server.asked)
    assert len(read(following, library, clock).done) == 1
    assert sorted(kept(following, library)) == sorted([LEAD, INSIDE])
    assert "/1" not in server.paths()[asked:]
    assert len(cdn.paths()) == 2
