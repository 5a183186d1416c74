"""Ten outlets with faults are followed: every article once, none lost, no host asked more often than allowed."""

from tests.following.feeds import Clock, updated
from tests.following.outlets import DAY, Outlets, closest
from translation.following.inbox import Wanted, count, entries
from translation.following.sources import sources


def simulate(connection, outlets, clock, *, days, times_a_day, each, gone_after):
    """Follow the outlets for some days; the entries that were new in each update, in order."""
    outlets.list[9].gone_at = clock() + gone_after * DAY
    outlets.follow(connection)
    new = []
    for _ in range(days * times_a_day):
        outlets.publish(each)
        done, _ = updated(connection, clock)
        new += done.new
        clock.seconds += DAY / times_a_day
    for _ in range(3):  # what was pausing after a failure comes too
        clock.seconds += DAY / 2
        new += updated(connection, clock)[0].new
    return new


def test_days_of_ten_outlets_with_faults(following):
    clock = Clock()
    with Outlets(clock) as outlets:
        new = simulate(following, outlets, clock, days=4, times_a_day=3, each=2, gone_after=2)
        assert_all_is_there_once(following, outlets, new)


def assert_all_is_there_once(following, outlets, new):
    """Every article once, none lost, copies together, and no host asked more often than allowed."""
    rows = following.execute("SELECT url, title FROM entry").fetchall()
    found = [url.partition("?")[0] for url, _ in rows]
    assert len(found) == len(set(found)) == len(new) == len(set(new))
    lost = outlets.expected() - set(found)
    assert {url for url in lost if f":{outlets.list[9].server.port}/" not in url} == set()
    assert set(found) <= outlets.expected()
    assert all("<" not in title and "&" not in title.replace("& lagi", "") for _, title in rows)
    assert sum(entry.copies for entry in all_of(following)) == outlets.copies
    assert all(outlets.began <= entry.dated.timestamp() <= outlets.clock() for entry in all_of(following))
    assert count(following) == len(found) - outlets.copies
    for outlet in outlets.list:
        assert closest(outlet.asked) >= (2.99 if outlet.number == 3 else 1.99), outlet.number
    by_number = {int(source.title.split()[1]): source for source in sources(following)}
    assert by_number[4].address.endswith("/rss/terkini")
    assert "410" in by_number[9].stopped
    assert max(outlets.list[9].asked) <= outlets.list[9].gone_at + 2 * DAY
    assert all(
        not source.stopped and not source.failures for number, source in by_number.items() if number not in (5, 9)
    )


def all_of(following):
    found = []
    while page := entries(following, Wanted(), found[-1].place if found else None, 500):
        found += page
    return found
