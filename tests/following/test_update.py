"""Sources are asked politely, and what they answer is entered once."""

import itertools

import pytest

from tests.faulty_server import Answer, FaultyServer, redirect
from tests.following.feeds import HERE, MORNING, Clock, feed, item, updated
from translation.errors import FollowingBusy
from translation.following.formats.items import SourceKind
from translation.following.inbox import Wanted, count, entries
from translation.following.sources import add_source, pause_source, remove_sources, restore_sources, source, sources
from translation.following.storage.store import open_following
from translation.following.update import Outcome, update
from translation.network.client import Network
from translation.network.waiting import finish

LONG = "Pedagang di pasar induk kota itu mengatakan harga beras naik lagi sejak hari Senin karena panen terlambat."


def follow(connection, address, kind=SourceKind.FEED):
    return add_source(connection, kind, address, now=MORNING)[0].id


def titles(connection, **wanted):
    return [entry.title for entry in entries(connection, Wanted(**wanted))]


@pytest.fixture
def server():
    with FaultyServer() as running:
        yield running


def test_what_is_new_is_entered_once_however_often_it_is_listed(following, server):
    clock = Clock()
    server["/feed"] = [
        feed(item("Satu", "/1")),
        feed(item("Dua", "/2?utm_source=rss"), item("Satu", "/1/?utm_source=rss")),
    ]
    server["/other"] = feed(item("Dua", "/2"))
    one, _ = follow(following, server.url("/feed")), follow(following, server.url("/other"))
    assert len(updated(following, clock)[0].new) == 2
    done, steps = updated(following, clock)
    assert (done.new, done.answered, done.failed) == ((), 2, 0)
    assert sorted(titles(following)) == ["Dua", "Satu"]
    (both,) = (entry for entry in entries(following) if entry.title == "Dua")
    assert len(both.sources) == 2
    assert {step.outcome for step in steps} == {None, Outcome.UNCHANGED}
    assert titles(following, source=one) == ["Dua", "Satu"]


def test_a_source_that_has_not_changed_says_so(following, server):
    clock = Clock()
    server["/feed"] = [
        feed(item("Satu", "/1"), ETag='"a"', Last_Modified="Mon, 30 Nov 2026 01:00:00 GMT"),
        Answer(b"", "304 Not Modified"),
    ]
    number = follow(following, server.url("/feed"))
    updated(following, clock)
    assert updated(following, clock)[0].answered == 1
    asked = server.asked[-1].headers
    assert (asked["if-none-match"], asked["if-modified-since"]) == ('"a"', "Mon, 30 Nov 2026 01:00:00 GMT")
    assert source(following, number).etag == '"a"'


def test_where_a_source_has_moved_for_good_is_remembered(following, server):
    server["/old"], server["/older"] = (
        redirect("/new", "301 Moved Permanently"),
        redirect("/old", "308 Permanent Redirect"),
    )
    server["/now"], server["/new"] = redirect("/new"), feed(item("Satu", "/1"))
    moved, stays = follow(following, server.url("/older")), follow(following, server.url("/now"))
    updated(following, Clock())
    assert source(following, moved).address == server.url("/new")
    assert source(following, stays).address == server.url("/now")


def test_a_source_that_moves_to_another_one_stops(following, server):
    server["/old"], server["/new"] = redirect("/new", "301 Moved Permanently"), feed(item("Satu", "/1"))
    old = follow(following, server.url("/old"))
    follow(following, server.url("/new"))
    updated(following, Clock())
    assert "follow already" in source(following, old).stopped


def test_a_source_that_is_gone_stops_and_says_so(following, server):
    clock = Clock()
    server["/feed"] = Answer(b"", "410 Gone")
    number = follow(following, server.url("/feed"))
    done, steps = updated(following, clock)
    assert done.failed == 1
    assert [step.outcome for step in steps if step.source] == [Outcome.STOPPED]
    clock.seconds += 10**7
    asked = len(server.asked)
    updated(following, clock)
    assert len(server.asked) == asked
    assert "410" in source(following, number).stopped
    pause_source(following, number, on=False)
    updated(following, clock)
    assert server.paths()[-1] == "/feed"


def test_the_pauses_after_failures_grow_and_a_click_ends_them(following, server):
    clock = Clock()
    server["/feed"] = [Answer(b"", "404 Not Found")] * 4 + [feed(item("Satu", "/1"))]
    number = follow(following, server.url("/feed"))
    pauses = []
    for _ in range(3):
        updated(following, clock)
        pauses.append(source(following, number).due.timestamp() - clock())
        before = len(server.asked)
        updated(following, clock)
        assert len(server.asked) == before
        clock.seconds += pauses[-1]
    assert pauses == [1800, 3600, 7200]
    assert source(following, number).failures == 3
    updated(following, clock, clicked=True)
    updated(following, clock, clicked=True)
    found = source(following, number)
    assert (found.failures, found.trouble, found.due) == (0, "", None)


def test_what_a_busy_site_asks_to_wait_is_waited(following, server):
    clock = Clock()
    server["/a"] = [Answer(b"", "429 Too Many Requests", (("Retry-After", "7200"),)), feed(item("Satu", "/1"))]
    server["/b"] = feed(item("Dua", "/2"))
    follow(following, server.url("/a"))
    follow(following, server.url("/b"))
    updated(following, clock)
    assert "/b" not in server.paths()
    asked, rested = sorted(sources(following), key=lambda one: one.address)
    assert ("429" in asked.trouble, asked.failures) == (True, 1)
    assert (rested.trouble, rested.failures, rested.rests_until) == ("", 0, asked.due)
    clock.seconds += 7000
    updated(following, clock, clicked=True)  # also where somebody clicks
    assert server.paths().count("/a") == 1
    clock.seconds += 300
    updated(following, clock, clicked=True)
    assert sorted(titles(following)) == ["Dua", "Satu"]


def test_a_pause_that_a_host_asks_for_is_no_failure_of_its_other_sources(following, server):
    clock = Clock()
    server["/a"] = [Answer(b"", "503 Service Unavailable", (("Retry-After", "3600"),)), feed(item("Satu", "/1"))]
    server["/b"] = feed(item("Dua", "/2"))
    failing, healthy = (follow(following, server.url(path)) for path in ("/a", "/b"))
    done, steps = updated(following, clock, clicked=True)
    assert (done.answered, done.failed, done.resting) == (0, 1, 1)
    (step,) = [one for one in steps if one.outcome is Outcome.RESTING]
    assert (step.source, step.until - MORNING) == (healthy, pytest.approx(3600, abs=60))
    assert source(following, failing).rests_until is None
    assert source(following, healthy).rests_until.timestamp() == pytest.approx(step.until)
    done, _ = updated(following, clock, clicked=True, only=[healthy])
    assert (done.failed, done.resting) == (0, 1)
    clock.seconds += 3700
    updated(following, clock, clicked=True)
    assert source(following, healthy).rests_until is None
    assert sorted(titles(following)) == ["Dua", "Satu"]


def test_a_host_is_asked_one_at_a_time_with_pauses(following, server):
    clock, times = Clock(), []

    def answer(asked):
        times.append(clock())
        return feed(item(asked.path, asked.path))

    for number in range(5):
        server[f"/{number}"] = answer
        follow(following, server.url(f"/{number}"))
    updated(following, clock)
    assert len(times) == 5
    assert min(later - earlier for earlier, later in itertools.pairwise(times)) >= 1.99


def test_robots_txt_is_asked_first_and_heeded_where_nobody_clicks(following, server):
    clock = Clock()
    server["/robots.txt"] = Answer(b"User-agent: *\nDisallow: /*.xml$\nCrawl-delay: 7", headers=())
    server["/feed.xml"], server["/open"] = feed(item("Satu", "/1")), feed(item("Dua", "/2"))
    number = follow(following, server.url("/feed.xml"))
    follow(following, server.url("/open"))
    began = clock()
    updated(following, clock)
    assert server.paths() == ["/robots.txt", "/open"]
    assert clock() - began >= 7
    assert "robots.txt" in source(following, number).trouble
    updated(following, clock, clicked=True)
    assert "/feed.xml" in server.paths()
    assert server.paths().count("/robots.txt") == 1
    clock.seconds += 90_000
    updated(following, clock)
    assert server.paths().count("/robots.txt") == 2


def test_a_site_whose_robots_txt_fails_is_not_asked(following, server):
    server["/robots.txt"] = Answer(b"", "503 Service Unavailable")
    server["/feed"] = feed(item("Satu", "/1"))
    number = follow(following, server.url("/feed"))
    updated(following, Clock())
    assert server.paths() == ["/robots.txt"]
    assert source(following, number).failures == 1


def test_a_host_that_is_down_is_asked_once(following):
    with FaultyServer() as server:
        dead = server.url("/")
    for number in range(5):
        follow(following, f"{dead}{number}")
    done, steps = updated(following, Clock())
    assert done.failed == 5
    assert len([step for step in steps if step.outcome is Outcome.FAILED]) == 5


def test_without_a_network_nothing_is_the_sources_fault(following):
    number = follow(following, "https://wartanusa.example/feed")
    done, _ = updated(following, Clock())
    assert done.offline is not None
    assert source(following, number).failures == 0


def test_where_the_network_is_off_only_this_machine_is_read(following, tmp_path):
    (tmp_path / "list.txt").write_text(
        "# mine\nHarga beras: https://wartanusa.example/1\nhttps://wartanusa.example/2\n"
    )
    follow(following, "https://wartanusa.example/feed")
    add_source(following, SourceKind.LIST, str(tmp_path / "list.txt"))
    done = finish(update(following, None))
    assert len(done.new) == 2
    assert done.offline is not None
    assert sorted(titles(following)) == ["Harga beras", "wartanusa.example"]


def test_a_folder_of_saved_pages_is_watched(following, tmp_path):
    pages = tmp_path / "pages"
    pages.mkdir()
    number = follow(following, str(pages), SourceKind.FOLDER)
    assert updated(following, Clock())[0].new == ()
    (pages / "a.html").write_text("<html><title>Harga &amp; pasar</title></html>")
    (pages / "b.txt").write_text("Berita")
    (pages / "c.png").write_bytes(b"")
    assert len(updated(following, Clock())[0].new) == 2
    assert sorted(titles(following, source=number)) == ["Harga & pasar", "b"]


def test_a_feed_that_becomes_a_page_is_not_taken_for_news(following, server):
    server["/feed"] = Answer(b"<html><body><a href='/berita/12345678'>Harga beras naik lagi di pasar</a></body></html>")
    number = follow(following, server.url("/feed"))
    updated(following, Clock())
    assert count(following) == 0
    assert "no feed" in source(following, number).trouble


def test_of_a_sitemaps_index_the_newest_part_is_read(following, server):
    server["/sitemap.xml"] = Answer(b"<sitemapindex><sitemap><loc>/news.xml</loc></sitemap></sitemapindex>")
    server["/news.xml"] = Answer(b"<urlset><url><loc>/ekonomi/harga-beras-naik-lagi</loc></url></urlset>")
    follow(following, server.url("/sitemap.xml"), SourceKind.SITEMAP)
    updated(following, Clock())
    assert titles(following) == ["Harga beras naik lagi"]


def test_an_article_that_changes_its_address_is_the_same_by_its_mark(following, server):
    clock = Clock()
    server["/feed"] = [
        feed(item("Harga beras naik", "/1", guid="7")),
        feed(item("Harga beras naik lagi", "/1-baru", guid="7"), item("Gempa di laut", "/2", guid="8")),
    ]
    follow(following, server.url("/feed"))
    updated(following, clock)
    assert len(updated(following, clock)[0].new) == 1
    assert sorted(titles(following)) == ["Gempa di laut", "Harga beras naik lagi"]


@pytest.mark.parametrize("how", [{"guid": "same"}, {}])
def test_a_feed_that_tells_its_articles_apart_by_nothing_but_titles_loses_none(following, server, how):
    links = ["/", "/", "/"] if not how else ["/1", "/2", "/3"]
    names = ["Harga beras naik", "Gempa di laut", "Timnas menang"]
    server["/feed"] = feed(*(item(name, link, **how) for name, link in zip(names, links, strict=True)))
    follow(following, server.url("/feed"))
    updated(following, Clock())
    updated(following, Clock())
    assert sorted(titles(following)) == sorted(names)


@pytest.mark.parametrize(
    ("at", "shown"), [(None, MORNING), (0, MORNING), (MORNING + 10**6, MORNING), (MORNING - 10**6, MORNING - 10**6)]
)
def test_a_date_that_cannot_be_true_is_that_of_its_discovery(following, server, at, shown):
    server["/feed"] = feed(item("Satu", "/1", at=at))
    follow(following, server.url("/feed"))
    updated(following, Clock())
    (entry,) = entries(following)
    assert abs(entry.dated.timestamp() - shown) < 60


def test_copies_of_one_report_are_one_story(following):
    with FaultyServer() as one, FaultyServer() as other:
        one["/feed"] = feed(
            item("Harga beras naik lagi", "/1", LONG), item("Harga beras naik lagi, kata pedagang", "/2", LONG)
        )
        other["/feed"] = feed(item("Beras Naik Lagi", "/a", LONG))
        follow(following, one.url("/feed"))
        second = follow(following, other.url("/feed"))
        updated(following, Clock())
    assert count(following) == 2  # what one outlet itself prints twice is two
    assert sorted(entry.copies for entry in entries(following)) == [0, 1]
    assert titles(following, source=second) == ["Beras Naik Lagi"]


def test_a_removed_source_takes_its_entries_along_and_brings_them_back(following, server):
    server["/feed"] = feed(item("Satu", "/1"))
    number = follow(following, server.url("/feed"))
    updated(following, Clock())
    remove_sources(following, [number])
    assert (count(following), sources(following)) == (0, [])
    asked = len(server.asked)
    updated(following, Clock())
    assert len(server.asked) == asked
    restore_sources(following, [number])
    assert titles(following) == ["Satu"]
    remove_sources(following, [number])
    assert add_source(following, SourceKind.FEED, server.url("/feed"))[1]
    assert titles(following) == ["Satu"]


def test_two_updates_at_once_do_not_collide(following, server, tmp_path):
    server["/feed"] = feed(item("Satu", "/1"))
    follow(following, server.url("/feed"))
    clock = Clock()
    work = update(following, HERE, now=clock, sleep=clock.sleep)
    next(work)
    second = open_following(tmp_path / "following.sqlite")
    with pytest.raises(FollowingBusy):
        next(update(second, HERE))
    work.close()
    assert updated(second, clock)[0].answered == 1
    second.close()


def test_an_update_that_is_closed_can_be_begun_again(following, server):
    server["/feed"] = Answer(feed(item("Satu", "/1")).body, before=30)
    server["/robots.txt"] = Answer(b"", "404 Not Found")
    follow(following, server.url("/feed"))
    clock = Clock()
    work = update(following, HERE, now=clock, sleep=clock.sleep)
    while "/feed" not in server.paths():
        next(work)
    work.close()
    server["/feed"] = feed(item("Satu", "/1"))
    updated(following, clock)
    assert titles(following) == ["Satu"]


def test_what_is_private_is_not_asked(following):
    number = follow(following, "http://127.0.0.1:9/feed")
    for _ in update(following, Network()):
        pass
    assert "own network" in source(following, number).trouble
