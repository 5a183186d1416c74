"""Following at the size that it may reach: 200 feeds updated against loopback, an inbox of 50,000 entries.

Updating is wall time, with the pauses that hosts get: each feed is on a host (a port) of its own, and nobody clicks, so
that robots.txt is read before it. The inbox is CPU milliseconds of this process, the median of several runs.
"""

import contextlib
import functools
import itertools
import random
import resource
import selectors
import socket
import statistics
import tempfile
import threading
import time
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from gui.jobs import Jobs
from tests.bench.figures import Figure
from tests.following.feeds import HERE, item, rss
from tests.following.outlets import WORDS
from translation.following.arrivals import arrive
from translation.following.formats.items import Item, SourceKind
from translation.following.inbox import Box, Wanted, count, entries, unread_by_source
from translation.following.marks import mark_read
from translation.following.queue import Limits
from translation.following.rules import Effect, Rule, preview, put_rule
from translation.following.sources import add_source, sources
from translation.following.storage.store import Connection, open_following, transaction
from translation.following.update import update
from translation.library.storage.store import open_library
from translation.network.waiting import finish
from translation.openers import ModelOpener
from translation.tasks.ahead import Ahead, AheadStep, read_ahead
from translation.texts import Text

FEEDS, ENTRIES = 200, 50
INBOX, SOURCES = 50_000, 40
AHEAD, PARTS = 100, 20  # articles that are read ahead, and in how many times
RUNS = 7
DAY = 86_400


def figures() -> Iterator[Figure]:
    """The update and the inbox measured."""
    with tempfile.TemporaryDirectory(prefix="dwibaca-bench-") as place:
        with contextlib.closing(open_following(Path(place) / "update.sqlite")) as connection:
            yield from updating(connection)
        with contextlib.closing(open_following(Path(place) / "inbox.sqlite")) as connection:
            fill(connection)
            yield from reading(connection)
        yield Figure("window held while 100 articles are translated ahead", held(Path(place)), 50, "ms")


def updating(connection: Connection) -> Iterator[Figure]:
    """200 feeds for the first time, and once more when nothing has changed."""
    dice = random.Random(1)
    feeds = [feed(dice, number) for number in range(FEEDS)]
    with Servers(feeds) as servers:
        for port in servers.ports:
            add_source(connection, SourceKind.FEED, f"http://127.0.0.1:{port}/feed")
        for name in ("200 feeds of 50 entries updated", "the same when nothing is new"):
            began, busy = time.perf_counter(), time.process_time()
            done = finish(update(connection, HERE))
            yield Figure(name, time.perf_counter() - began, 20, "s")
            yield Figure("CPU time of that", time.process_time() - busy, 20, "s")
            if done.answered != FEEDS:
                raise AssertionError(f"{done.answered} answered")
        yield Figure("entries", count(connection), 0.9 * FEEDS * ENTRIES, better="higher")
    yield Figure("memory of the process at most", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000, 150, "MB")


def reading(connection: Connection) -> Iterator[Figure]:
    """The inbox opened, paged and filtered."""
    middle = entries(connection, count=2000)[-1].place

    def opened() -> None:
        sources(connection)
        unread_by_source(connection)
        count(connection, Wanted(unread=True))
        entries(connection)

    yield Figure(f"inbox of {INBOX:,} opens", milliseconds(opened), 150, "ms")
    asked: tuple[tuple[str, Callable[[], object]], ...] = (
        ("a later page", lambda: entries(connection, after=middle)),
        ("unread", lambda: entries(connection, Wanted(unread=True))),
        ("one source", lambda: entries(connection, Wanted(source=3))),
        ("one source, unread", lambda: entries(connection, Wanted(source=3, unread=True))),
        ("a rule", lambda: entries(connection, Wanted(rule=1))),
        ("a frequent word", lambda: entries(connection, Wanted(words="harga"))),
        (
            "two words and their count",
            lambda: (entries(connection, w := Wanted(words="harga beras")), count(connection, w)),
        ),
        ("a beginning", lambda: entries(connection, Wanted(words="kam", unfinished=True))),
        ("kept", lambda: entries(connection, Wanted(Box.KEPT))),
    )
    for name, ask in asked:
        yield Figure(f"filtered: {name}", milliseconds(ask), 100, "ms")
    rule = Rule(Effect.LEAVE_OUT, "zodiak, ramalan bintang, korupsi")
    yield Figure("a rule previewed", milliseconds(lambda: preview(connection, rule), 3), 1500, "ms")


def held(folder: Path) -> float:
    """The longest time in milliseconds that a window's event loop did not come round while articles were read ahead.

    Of twenty times five articles the least: whatever else the machine does can only add to it.
    """
    application = QApplication.instance() or QApplication(["bench", "-platform", "offscreen"])
    jobs, dice, longest = Jobs(), random.Random(4), []
    model = ModelOpener()
    for part in range(PARTS):
        pages = folder / f"pages-{part}"
        pages.mkdir()
        for number in range(AHEAD // PARTS):
            paragraphs = "".join(f"<p>{text(dice)}</p>" for _ in range(8))
            name = title(dice)
            html = f"<html><title>{name}</title><article><h1>{name}</h1>{paragraphs}</article></html>"
            (pages / f"{number}.html").write_text(html)
        ticks: list[float] = []
        outcome: list[Any] = []
        timer = QTimer()
        timer.timeout.connect(lambda ticks=ticks: ticks.append(time.perf_counter()))
        timer.start(1)
        jobs.start("reading", _read(folder, pages, model), on_done=outcome.append, on_error=outcome.append)
        while not outcome:
            application.processEvents()
            time.sleep(0.0005)
        timer.stop()
        if not isinstance(outcome[0], Ahead) or len(outcome[0].done) != AHEAD // PARTS:
            raise AssertionError(outcome[0])
        longest.append(max(after - before for before, after in itertools.pairwise(ticks)))
    jobs.close()
    return 1000 * min(longest)


def _read(folder: Path, pages: Path, model: ModelOpener) -> Generator[AheadStep | None, None, Ahead]:
    """Follow a folder of saved pages and read it ahead, in the thread that runs this."""
    with contextlib.closing(open_following(folder / "ahead.sqlite")) as connection:
        add_source(connection, SourceKind.FOLDER, str(pages), ahead=True)
        for _ in update(connection, None):
            yield None
        library = functools.partial(open_library, folder / "library.sqlite")
        return (yield from read_ahead(connection, None, model, library, Limits(articles=10 * AHEAD)))


def fill(connection: Connection) -> None:
    """An inbox of 50,000 entries of forty sources over half a year, half of it read."""
    dice, now = random.Random(2), time.time()
    for number in range(SOURCES):
        add_source(connection, SourceKind.FEED, f"https://outlet{number}.example/feed")
    each = INBOX // SOURCES
    for number in range(SOURCES):
        with transaction(connection, Text("The inbox")):
            items = [
                Item(
                    f"https://outlet{number}.example/{one}",
                    title(dice),
                    text(dice),
                    60,
                    published=now - dice.uniform(0, 180) * DAY,
                )
                for one in range(each)
            ]
            new = arrive(connection, number + 1, items, 1, now)
        mark_read(connection, new[::2])
    put_rule(connection, Rule(Effect.COLLECT, "beras, kampanye"))


def milliseconds(work: Callable[[], object], runs: int = RUNS) -> float:
    """The median CPU time of some runs; the first, which warms the file, does not count."""
    work()
    times = []
    for _ in range(runs):
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    return 1000 * statistics.median(times)


def title(dice: random.Random) -> str:
    return " ".join(dice.choices(WORDS, k=8)).capitalize()


def text(dice: random.Random) -> str:
    return " ".join(dice.choices(WORDS, k=40)).capitalize() + "."


def feed(dice: random.Random, number: int) -> bytes:
    """A feed as outlets write it: titles, beginnings, dates."""
    now = time.time()
    return rss(
        *(
            item(title(dice), f"/berita/{number}-{one}", f"<p>{text(dice)}</p>", at=now - 600 * one)
            for one in range(ENTRIES)
        )
    )


class Servers:
    """A feed on each of many ports, served by one thread."""

    def __init__(self, feeds: list[bytes]) -> None:
        self._waiting = selectors.DefaultSelector()
        self._stopped = threading.Event()
        self.ports = []
        self._listening = []
        for data in feeds:
            one = socket.create_server(("127.0.0.1", 0), backlog=16)
            self.ports.append(one.getsockname()[1])
            self._listening.append(one)
            self._waiting.register(one, selectors.EVENT_READ, data)
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self) -> "Servers":
        self._thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._stopped.set()
        self._thread.join()
        for one in self._listening:
            one.close()

    def _serve(self) -> None:
        while not self._stopped.is_set():
            for key, _ in self._waiting.select(0.1):
                line, _ = key.fileobj.accept()  # type: ignore[union-attr]
                with contextlib.suppress(OSError), line:
                    line.settimeout(5)
                    asked = b""
                    while b"\r\n\r\n" not in asked:
                        asked += line.recv(65536)
                    is_feed, mark = b"GET /feed" in asked, f'"{len(key.data)}"'.encode()
                    if is_feed and b"If-None-Match: " + mark in asked:
                        line.sendall(b"HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n")
                        continue
                    body = key.data if is_feed else b"User-agent: *\nDisallow: /admin\n"
                    head = b"HTTP/1.1 200 OK\r\nETag: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n" % (
                        mark,
                        len(body),
                    )
                    line.sendall(head + body)
