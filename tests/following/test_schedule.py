"""When sources are asked without a click, and what is suggested."""

import pytest

from tests.faulty_server import FaultyServer
from tests.following.feeds import MORNING, Clock, feed, item, updated
from translation.following.formats.items import SourceKind
from translation.following.schedule import last_update, seconds_left
from translation.following.sources import add_source
from translation.following.suggestions import front_page, suggestion_named, suggestions
from translation.network.addresses import canonical


@pytest.mark.parametrize(
    ("last", "hours", "left"),
    [
        (None, 0, None),
        (MORNING, 0, None),
        (None, 6, 0),
        (MORNING, 6, 6 * 3600),
        (MORNING - 5 * 3600, 6, 3600),
        (MORNING - 10**6, 6, 0),
        (MORNING + 10**6, 6, 0),
    ],
)
def test_the_next_update_is_so_many_hours_after_the_last(last, hours, left):
    assert seconds_left(last, hours, MORNING) == left


def test_the_last_update_is_of_all_sources(following):
    clock = Clock()
    assert last_update(following) is None
    with FaultyServer() as server:
        server["/feed"] = feed(item("Satu", "/1"))
        number = add_source(following, SourceKind.FEED, server.url("/feed"))[0].id
        updated(following, clock, only=[number])
        assert last_update(following) is None
        updated(following, clock)
    assert last_update(following) == clock()


def test_suggestions_are_addresses_each_once():
    found = suggestions()
    assert len(found) >= 30
    assert all(one.address.startswith("https://") and one.name and one.topic for one in found)
    assert len({canonical(one.address) for one in found}) == len({one.name for one in found}) == len(found)
    found = suggestion_named(" bbc news indonesia")
    assert found.address == "https://feeds.bbci.co.uk/indonesia/rss.xml"
    assert suggestion_named("nobody") is None
    assert front_page(found) == "https://bbci.co.uk/"
    assert front_page(suggestion_named("Antara – Terkini")) == "https://www.antaranews.com/"
