"""Outlets on loopback and what they have new, for the windows of following."""

import contextlib
import time

from tests.faulty_server import PAGE, Answer
from tests.following.feeds import MORNING, item, rss
from translation import paths
from translation.following.arrivals import arrive
from translation.following.formats.items import Item, SourceKind
from translation.following.inbox import entries, entries_of
from translation.following.sources import add_source
from translation.following.storage.store import open_following, transaction
from translation.texts import Text

TITLES = ("Jembatan gantung dibuka kembali", "Harga beras naik lagi", "Hujan lebat di pantai utara")
HERE = {"allowed_hosts": "127.0.0.1"}


@contextlib.contextmanager
def file():
    """The file of what is followed, for a moment."""
    with contextlib.closing(open_following(paths.following())) as connection:
        yield connection


def outlet(server, path="/rss", name="Warta Nusa", titles=TITLES):
    """A feed with articles that can be fetched; its address."""
    for number in range(len(titles)):
        server[f"{path}/{number}"] = Answer(PAGE)
    items = [
        item(title, server.url(f"{path}/{number}"), f"{title} {name}", at=MORNING - 3600 * number)
        for number, title in enumerate(titles)
    ]
    server[path] = Answer(rss(*items, title=name), headers=(("Content-Type", "application/rss+xml"),))
    server["/robots.txt"] = Answer(b"", "404 Not Found")
    return server.url(path)


def follow(address, title="Warta Nusa", kind=SourceKind.FEED, **named):
    """Follow a feed, without asking it; its number."""
    with file() as connection:
        return add_source(connection, kind, address, title, **named)[0].id


def stock(count=3, *, sources=("Warta Nusa",), now=None, words="Kabar {number} dari desa", gap=3600.0, host="situs"):
    """Sources with so many entries, the newest first, an hour apart; their numbers in that order."""
    now = time.time() if now is None else now
    with file() as connection:
        numbers = [add_source(connection, SourceKind.FEED, f"https://{host}{number}.example/rss", title)[0].id
                   for number, title in enumerate(sources)]  # fmt: skip
        with transaction(connection, Text("The stock")):
            for place, source in enumerate(numbers):
                items = [
                    Item(
                        f"https://{host}{place}.example/{number}",
                        words.format(number=number),
                        published=now - gap * number,
                    )
                    for number in range(place, count, len(numbers))
                ]
                arrive(connection, source, items, 1, now)
        return [entry.id for entry in entries(connection, count=count)]


def stored(number):
    """An entry as the file has it now."""
    with file() as connection:
        return entries_of(connection, [number])[0]
