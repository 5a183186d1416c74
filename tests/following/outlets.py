"""Ten outlets on loopback with faults, for as many days as are wanted, by a clock of their own.

Each outlet publishes some articles a day, and its feed shows the newest of them. What it does wrong is told by its
number. The server keeps when each host was asked, by that clock.
"""

import itertools
import random
from dataclasses import dataclass, field

from tests.faulty_server import Answer, FaultyServer, redirect
from tests.following.feeds import Clock, item, rss
from translation.following.formats.items import SourceKind
from translation.following.sources import add_source

DAY = 86_400.0
SHOWN, HUGE = 30, 200  # articles in a feed, and in one that shows far more than is new
WORDS = (
    "harga beras pasar warga desa kota gubernur menteri presiden sekolah guru murid jalan jembatan sungai banjir gempa hujan panen petani "
    "nelayan laut kapal pelabuhan kereta stasiun bandara rumah sakit dokter obat vaksin pabrik buruh upah ekspor impor kopi teh gula minyak "
    "listrik gas air bersih hutan kebakaran asap polisi hakim jaksa korupsi sidang putusan pemilu partai suara kampanye debat ekonomi inflasi"
).split()


@dataclass
class Outlet:
    """An outlet with a host of its own. ``published`` are its articles as (path, title, text, time), the oldest first."""

    number: int
    server: FaultyServer
    clock: Clock
    published: list[tuple[str, str, str, float]] = field(default_factory=list)
    asked: list[float] = field(default_factory=list)
    path: str = "/feed"
    answers: int = 0

    def publish(self, title: str, text: str) -> None:
        """Publish an article now."""
        number = len(self.published)
        self.published.append((f"/berita/{self.number}-{number}", title, text, self.clock()))

    def answer(self, asked):
        """The answer to one request, with the faults of this outlet."""
        self.asked.append(self.clock())
        self.answers += 1
        if asked.path == "/robots.txt":
            return Answer(b"User-agent: *\nDisallow: /admin\nCrawl-delay: 3" if self.number == 3 else b"", headers=())
        if self.number == 4 and asked.path == "/feed":
            return redirect("/rss/terkini", "301 Moved Permanently")
        if self.number == 5 and self.answers % 3 == 0:
            return (
                redirect("/feed", "302 Found")
                if asked.path != "/feed"
                else Answer(b"", "503 Service Unavailable", (("Retry-After", "600"),))
            )
        if self.number == 9 and self.clock() > self.gone_at:
            return Answer(b"", "410 Gone")
        shown = self.published[-SHOWN if self.number != 2 else -HUGE :]
        mark = f'"{len(self.published)}"'
        if self.number in (0, 1) and asked.headers.get("if-none-match") == mark:
            return Answer(b"", "304 Not Modified")
        return Answer(self._feed(shown[::-1]), headers=(("Content-Type", "application/rss+xml"), ("ETag", mark)))

    gone_at: float = float("inf")

    def _feed(self, shown) -> bytes:
        items = []
        for number, (path, title, text, at) in enumerate(shown):
            link = path if self.number == 6 else self.server.url(path)
            guid = ""
            date = at
            if self.number == 1:
                link += f"?utm_source=rss&utm_id={self.answers}"
            if self.number == 5:
                date = (0, None, at + 400 * DAY)[number % 3]
            if self.number == 6:
                title = f"<b>{title}</b> &amp; lagi"
            if self.number == 7:
                guid = f"{path}-{self.answers}"  # marks that change with every answer
            items.append(item(title, link, text, at=date, guid=guid))
        feed = rss(*items, title=f"Outlet {self.number}")
        if self.number == 8:  # malformed: cut short behind its last item, with signs that are none
            feed = feed[: -len("</channel></rss>")].replace(b"<description>", b"<description>A & B &nbsp; \x02")
        return feed


class Outlets:
    """Ten outlets, each on a port of its own, and the agency whose reports some of them copy."""

    def __init__(self, clock: Clock, *, seed: int = 1) -> None:
        self.clock, self.dice = clock, random.Random(seed)
        self.list: list[Outlet] = []
        self.copies = 0
        self.began = clock()

    def __enter__(self) -> "Outlets":
        for number in range(10):
            server = FaultyServer().__enter__()
            outlet = Outlet(number, server, self.clock)
            self.list.append(outlet)
            for path in ("/feed", "/rss/terkini", "/robots.txt"):
                server[path] = outlet.answer
        return self

    def __exit__(self, *error) -> None:
        for outlet in self.list:
            outlet.server.__exit__(*error)

    def follow(self, connection) -> None:
        """Follow all of them."""
        for outlet in self.list:
            add_source(
                connection, SourceKind.FEED, outlet.server.url("/feed"), f"Outlet {outlet.number}", now=self.clock()
            )

    def publish(self, each: int) -> None:
        """Each outlet publishes so many articles, and two of them one report of the agency."""
        for outlet in self.list:
            for _ in range(each):
                outlet.publish(*self._article(f"{outlet.number}.{len(outlet.published)}"))
        title, text = self._article(f"agency.{self.copies}")
        self.copies += 1
        one, other = self.dice.sample(self.list[:4], 2)
        one.publish(title, text)
        other.publish(f"{title} hari ini", text)

    def _article(self, mark: str) -> tuple[str, str]:
        title = " ".join(self.dice.choices(WORDS, k=6)).capitalize()
        return f"{title} {mark}", " ".join(self.dice.choices(WORDS, k=40)).capitalize() + "."

    def forget(self) -> None:
        """Let the servers forget what they were asked, so that their memory does not grow."""
        for outlet in self.list:
            outlet.server.asked.clear()
            outlet.server._threads = [thread for thread in outlet.server._threads if thread.is_alive()]

    def expected(self) -> set[str]:
        """The addresses of all articles that were published while their outlet was there."""
        return {
            outlet.server.url(path)
            for outlet in self.list
            for path, _, _, at in outlet.published
            if at <= outlet.gone_at
        }


def closest(times: list[float]) -> float:
    """The shortest time between two requests."""
    return min((later - earlier for earlier, later in itertools.pairwise(times)), default=float("inf"))
