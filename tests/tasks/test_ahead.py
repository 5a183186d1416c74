"""Reading ahead: fetched politely, translated, kept, gone on with after any interruption."""

import contextlib
import datetime

import pytest

from tests.fakes import UpperCaser
from tests.faulty_server import PAGE, Answer
from tests.following.feeds import HERE, MORNING, Clock, feed, item, opened, updated
from translation import reader
from translation.errors import FollowingBusy, ModelNotFound
from translation.following import queue
from translation.following.formats.items import SourceKind
from translation.following.inbox import ReadAhead, Wanted, entries
from translation.following.marks import hide, mark_read
from translation.following.queue import Limits, ask_for
from translation.following.rules import Effect, Rule, put_rule
from translation.following.sources import add_source, change_source
from translation.library import marks as library_marks
from translation.library.articles import load, number_of
from translation.network.waiting import finish
from translation.tasks.ahead import Doing, read_ahead, translate_titles
from translation.texts import Text


def three(connection, server, clock, *, ahead=True):
    """A source with three articles, of which the page of the newest is there."""
    server["/feed"] = feed(*(item(f"Jembatan gantung nomor {n}", f"/{n}", at=MORNING - 60 * n) for n in (1, 2, 3)))
    number = add_source(connection, SourceKind.FEED, server.url("/feed"), ahead=ahead)[0].id
    for n in (1, 2, 3):
        server[f"/{n}"] = Answer(PAGE.replace(b"Jembatan", f"Jembatan {n}".encode()))
    updated(connection, clock)
    return number


def read(connection, library, clock, limits=Limits(), translator=None, **named):  # noqa: B008
    steps = []
    translator = translator or UpperCaser()
    work = read_ahead(
        connection,
        named.pop("network", HERE),
        lambda: translator,
        library,
        limits,
        now=clock,
        sleep=clock.sleep,
        **named,
    )
    return finish(work, steps.append), steps


def states(connection):
    return {entry.title[-1]: entry.ahead for entry in entries(connection)}


def test_what_a_source_has_new_is_in_the_library_translated(following, server, library):
    clock = Clock()
    three(following, server, clock)
    done, steps = read(following, library, clock)
    assert (len(done.done), done.failed, done.ended) == (3, 0, "")
    assert set(states(following).values()) == {ReadAhead.DONE}
    assert {Doing.FETCHING, Doing.TRANSLATING, Doing.DONE} <= {step.doing for step in steps}
    with contextlib.closing(library()) as connection:
        for entry in entries(following):
            saved = load(connection, number_of(connection, entry.article))
            assert saved.left == 0
            assert saved.document.article.title.startswith("Jembatan")
    assert all(entry.words > 50 for entry in entries(following))
    asked = len(server.asked)
    assert read(following, library, clock)[0].done == ()
    assert len(server.asked) == asked


def test_only_what_is_wanted_is_read(following, server, library):
    clock = Clock()
    source = three(following, server, clock, ahead=False)
    assert read(following, library, clock)[0].done == ()
    put_rule(following, Rule(Effect.COLLECT, "nomor 2", ahead=True))
    assert len(read(following, library, clock)[0].done) == 1
    assert states(following) == {"1": None, "2": ReadAhead.DONE, "3": None}
    first, _, third = entries(following)
    mark_read(following, [first.id])
    hide(following, [third.id])
    change_source(following, source, ahead=True)
    assert read(following, library, clock)[0].done == ()
    ask_for(following, [first.id], now=clock())
    assert len(read(following, library, clock)[0].done) == 1


def test_the_limits_of_a_day_hold_over_several_runs(following, server, library):
    clock = Clock()
    three(following, server, clock)
    limits = Limits(articles=2)
    done, _ = read(following, library, clock, limits)
    assert (len(done.done), "2" in done.ended) == (2, True)
    assert states(following)["3"] is ReadAhead.WAITING  # the newest first
    assert read(following, library, clock, limits)[0].done == ()
    clock.seconds += 86_400
    assert len(read(following, library, clock, limits)[0].done) == 1


def test_what_is_too_old_or_too_much_is_not_read(following, server, library):
    clock = Clock()
    three(following, server, clock)
    clock.seconds += 5 * 86_400
    assert read(following, library, clock)[0].done == ()
    clock.seconds -= 5 * 86_400
    queue.count_up(following, datetime.datetime.fromtimestamp(clock()).date(), bytes_=60_000_000)
    assert "50 MB" in read(following, library, clock, Limits(megabytes=50))[0].ended


@pytest.mark.parametrize("stop", range(1, 14))
def test_closed_at_any_moment_it_goes_on_without_fetching_again(following, server, library, stop):
    clock = Clock()
    three(following, server, clock)
    work = read_ahead(following, HERE, UpperCaser, library, now=clock, sleep=clock.sleep)
    for _ in range(stop):
        next(work)
    work.close()
    begun = [entry for entry in entries(following) if entry.ahead is ReadAhead.BEGUN]
    fetched = server.paths()
    read(following, library, clock)
    assert set(states(following).values()) == {ReadAhead.DONE}
    assert all(server.paths()[len(fetched) :].count(entry.url.rpartition(":")[2][5:]) == 0 for entry in begun)
    with contextlib.closing(library()) as connection:
        assert {load(connection, number_of(connection, entry.article)).left for entry in entries(following)} == {0}


def test_it_ends_when_something_holds_it(following, server, library):
    clock = Clock()
    three(following, server, clock)
    held = iter([None] * 6)
    done, _ = read(following, library, clock, hold=lambda: next(held, Text("The computer runs on its battery.")))
    assert done.ended == "The computer runs on its battery."
    assert len(done.done) < 3


def test_failures_are_listed_and_tried_again_with_growing_pauses(following, server, library):
    clock = Clock()
    three(following, server, clock)
    server["/1"] = [Answer(b"", "500 Oops"), Answer(b"", "500 Oops"), Answer()]
    server["/2"] = Answer(b"", "410 Gone")
    done, steps = read(following, library, clock)
    assert (len(done.done), done.failed) == (1, 2)
    failed = {entry.title[-1]: entry.reason for entry in entries(following, Wanted(ahead=ReadAhead.FAILED))}
    assert ("500" in failed["1"], "410" in failed["2"]) == (True, True)
    assert any(step.doing is Doing.FAILED and step.trouble for step in steps)
    before = len(server.asked)
    assert read(following, library, clock)[0].failed == 0
    assert len(server.asked) == before
    clock.seconds += 1800
    assert read(following, library, clock)[0].failed == 1
    clock.seconds += 1800
    assert read(following, library, clock)[0].failed == 0  # the second pause is longer
    clock.seconds += 5400
    assert len(read(following, library, clock)[0].done) == 1
    assert states(following)["2"] is ReadAhead.FAILED
    assert server.paths().count("/2") == 1


def test_a_page_that_is_no_article_is_not_kept(following, server, library):
    clock = Clock()
    three(following, server, clock)
    server["/1"] = Answer(b"<html><body></body></html>")
    server["/2"] = Answer(b"%PDF-1.7 ", headers=())
    done, _ = read(following, library, clock)
    assert (len(done.done), done.failed) == (1, 2)


def test_robots_txt_is_heeded(following, server, library):
    clock = Clock()
    server["/robots.txt"] = Answer(b"User-agent: *\nDisallow: /1", headers=())
    three(following, server, clock)
    done, _ = read(following, library, clock)
    assert (len(done.done), done.failed) == (2, 1)
    assert "/1" not in server.paths()


def test_a_host_is_asked_with_pauses(following, server, library):
    clock, times = Clock(), []
    three(following, server, clock)
    for n in (1, 2, 3):
        server[f"/{n}"] = lambda asked: (times.append(clock()), Answer())[1]
    read(following, library, clock)
    assert len(times) == 3
    assert times[1] - times[0] >= 1.99
    assert times[2] - times[1] >= 1.99


def test_a_busy_site_is_left_alone(following, server, library):
    clock = Clock()
    three(following, server, clock)
    server["/1"] = [Answer(b"", "429 Too Many Requests", (("Retry-After", "3600"),)), Answer()]
    done, _ = read(following, library, clock)
    assert (done.done, done.failed) == ((), 0)
    assert "/2" not in server.paths()
    clock.seconds += 3700
    assert len(read(following, library, clock)[0].done) == 3


def test_without_a_network_what_was_begun_is_translated(following, server, library):
    clock = Clock()
    three(following, server, clock)
    work = read_ahead(following, HERE, UpperCaser, library, now=clock, sleep=clock.sleep)
    for step in work:
        if step.doing is Doing.TRANSLATING:
            break
    work.close()
    assert len(read(following, library, clock, network=None)[0].done) == 1


def test_what_was_deleted_in_the_library_is_not_read_again(following, server, library):
    clock = Clock()
    three(following, server, clock)
    work = read_ahead(following, HERE, UpperCaser, library, now=clock, sleep=clock.sleep)
    for step in work:
        if step.doing is Doing.TRANSLATING:
            break
    work.close()
    with contextlib.closing(library()) as connection:
        library_marks.delete(connection, [1])
        library_marks.purge(connection, [1])
    done, _ = read(following, library, clock)
    assert (len(done.done), done.failed) == (2, 1)


def test_without_a_model_nothing_is_fetched(following, server, library):
    clock = Clock()
    three(following, server, clock)
    asked = len(server.asked)

    def no_model():
        raise ModelNotFound(Text("x"), Text("y"))

    with pytest.raises(ModelNotFound):
        finish(read_ahead(following, HERE, no_model, library, now=clock, sleep=clock.sleep))
    assert len(server.asked) == asked


def test_two_at_once_do_not_collide(following, server, library, tmp_path):
    clock = Clock()
    three(following, server, clock)
    work = read_ahead(following, HERE, UpperCaser, library, now=clock, sleep=clock.sleep)
    next(work)
    with opened(tmp_path) as second, pytest.raises(FollowingBusy):
        read(second, library, clock)
    work.close()


def test_an_article_opened_by_hand_is_the_same_one(following, server, library):
    clock = Clock()
    three(following, server, clock)
    read(following, library, clock)
    entry = entries(following)[0]
    steps = list(reader.reopen(0, UpperCaser, library, lasting=entry.article))
    assert steps[1].left == 0


def test_titles_are_translated_at_once_the_newest_first(following, server):
    clock, translator = Clock(), UpperCaser()
    three(following, server, clock)
    server["/feed"] = feed(item("The bridge over the river was opened again on Monday", "/4"))
    updated(following, clock)
    done = finish(translate_titles(following, lambda: translator, now=clock))
    assert done == 4
    assert sorted(entry.title_target for entry in entries(following)) == [
        "", "JEMBATAN GANTUNG NOMOR 1", "JEMBATAN GANTUNG NOMOR 2", "JEMBATAN GANTUNG NOMOR 3",
    ]  # fmt: skip
    assert len(translator.batches) == 1
    assert finish(translate_titles(following, lambda: translator, now=clock)) == 0
    assert entries(following, Wanted(words="NOMOR 2"))[0].title == "Jembatan gantung nomor 2"
