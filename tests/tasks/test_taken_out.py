"""What the reader takes out of reading ahead stays out, until they ask for it or open it."""

import time

import pytest

from tests.fakes import UpperCaser
from tests.faulty_server import Answer
from tests.following.feeds import HERE, Clock, updated
from tests.tasks.test_ahead import read, states, three
from translation.following import queue
from translation.following.arrivals import arrive
from translation.following.formats.items import Item, SourceKind
from translation.following.inbox import ReadAhead, entries
from translation.following.queue import Limits
from translation.following.rules import Effect, Rule, put_rule
from translation.following.sources import add_source
from translation.network.waiting import finish
from translation.tasks.ahead import Doing, read_ahead


@pytest.mark.parametrize("by", ["source", "rule"])
def test_what_is_taken_out_stays_out_at_every_later_update(following, server, library, by):
    clock = Clock()
    three(following, server, clock, ahead=by == "source")
    if by == "rule":
        put_rule(following, Rule(Effect.COLLECT, "jembatan", ahead=True))
    queue.enqueue(following, Limits(), clock())
    second = next(one.id for one in entries(following) if one.title.endswith("2"))
    queue.take_out(following, [second])
    updated(following, clock)
    assert queue.to_be_queued(following, Limits(), clock()) == 0
    assert len(read(following, library, clock)[0].done) == 2
    assert states(following)["2"] is None
    assert "/2" not in server.paths()
    today = queue.date.fromtimestamp(clock())
    assert (queue.plan(following, today).waiting, queue.plan(following, today).failed) == (0, 0)


def test_it_is_put_back_where_it_was(following, server, library):
    clock = Clock()
    three(following, server, clock)
    server["/2"] = Answer(b"", "410 Gone")
    read(following, library, clock, Limits(articles=1))
    read(following, library, clock, Limits(articles=2))
    before = following.execute("SELECT * FROM reading ORDER BY entry").fetchall()
    taken = queue.take_out(following, [one.id for one in entries(following)])
    assert queue.due(following, 1e13) == []
    queue.put_back(following, taken)
    assert following.execute("SELECT * FROM reading ORDER BY entry").fetchall() == before
    assert states(following)["2"] is ReadAhead.FAILED


def test_what_the_reader_asks_for_or_opens_is_back(following, server, library):
    clock = Clock()
    three(following, server, clock)
    queue.enqueue(following, Limits(), clock())
    first, second, third = entries(following)
    queue.take_out(following, [first.id, second.id, third.id])
    queue.ask_for(following, [first.id], now=clock())
    queue.begun(following, second.id, "an-article", 10)
    assert states(following) == {"1": ReadAhead.WAITING, "2": None, "3": None}
    queue.begun(following, third.id, "another", 10, by_reader=True)
    assert states(following) == {"1": ReadAhead.WAITING, "2": None, "3": ReadAhead.BEGUN}


def test_another_copy_of_its_story_is_not_read_instead(following):
    now = time.time()
    text = "Bupati meresmikan jembatan gantung di desa itu pada Senin pagi, kata kantor berita kepada wartawan."
    for number in (1, 2):
        source = add_source(following, SourceKind.FEED, f"https://satu{number}.example/rss", ahead=True)[0].id
        # The second outlet's copy is the older one, and leads from then on.
        arrive(
            following,
            source,
            [Item(f"https://satu{number}.example/a", "Jembatan", text, published=now - 600 * number)],
            1,
            now,
        )
        if number == 1:
            queue.enqueue(following, Limits(), now)
            queue.take_out(following, [entries(following)[0].id])
    (leading,) = entries(following)
    assert (leading.url, leading.copies) == ("https://satu2.example/a", 1)
    queue.enqueue(following, Limits(), now)
    assert queue.due(following, now) == []


def test_taken_out_while_it_is_read_it_ends_and_is_not_counted(following, server, library):
    clock = Clock()
    three(following, server, clock)
    steps = []

    def look(step):
        if step.doing is Doing.TRANSLATING and not steps:
            steps.append(step)
            queue.take_out(following, [step.entry])

    work = read_ahead(following, HERE, UpperCaser, library, now=clock, sleep=clock.sleep)
    assert len(finish(work, look).done) == 2
    assert states(following)["1"] is None
    assert queue.plan(following, queue.date.fromtimestamp(clock())).articles == 2
