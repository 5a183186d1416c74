"""What is new in the sources is fetched: several hosts at a time, each host politely, by one process at a time."""

import json
import math
import time
from collections.abc import Callable, Collection, Generator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from translation.errors import FetchFailure, NotFetched, ReaderError, SourceNotRead
from translation.following.arrivals import NEWS, arrive
from translation.following.formats.items import Listing, SourceKind
from translation.following.formats.reading import read_listing
from translation.following.local import read_local
from translation.following.pruning import tidy
from translation.following.sources import LOCAL, Source, key_of, sources
from translation.following.storage.hosts import Hosts
from translation.following.storage.store import Connection, alone, file_of, told, transaction
from translation.network.addresses import site_of
from translation.network.client import Client, Limits, Network, Received
from translation.network.gate import LONGEST_WAIT, Gate, name_of
from translation.network.response import Response
from translation.network.waiting import TICK
from translation.texts import Text, as_json

LIMITS = Limits(tries=1, bytes=10_000_000)
AT_ONCE = 8  # hosts
ACCEPT = "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.8"
FIRST_PAUSE, LONGEST_PAUSE = 1800.0, 2 * 86_400.0  # seconds after a failure; each pause is twice the last one
# Of these, nothing else on the same host will fare better now.
OF_THE_HOST = (
    FetchFailure.REFUSED,
    FetchFailure.TIMEOUT,
    FetchFailure.NO_NAME,
    FetchFailure.TLS,
    FetchFailure.PRIVATE,
    FetchFailure.RESTING,
    FetchFailure.BUSY,
)
NETWORK_OFF = Text("The network is not to be used.")


class Outcome(StrEnum):
    """What became of a source."""

    NEWS = "news"
    UNCHANGED = "unchanged"
    FAILED = "failed"
    STOPPED = "stopped"  # it will not be asked any more
    RESTING = "resting"  # it was not asked, because its host has asked for a pause


@dataclass(frozen=True, slots=True)
class UpdateStep:
    """The progress of an update: ``done`` of ``total`` sources. ``source`` is the one that is done now, 0 for none.

    ``asking`` are the numbers of those that are being asked. ``new`` counts its new entries; ``trouble`` is why it
    failed or stopped, ``until`` when its host's pause is over, in seconds since 1970.
    """

    done: int
    total: int
    asking: tuple[int, ...] = ()
    source: int = 0
    outcome: Outcome | None = None
    new: int = 0
    trouble: str = ""
    until: float = 0.0


@dataclass(frozen=True, slots=True)
class Updated:
    """The result of an update: the new entries, and how many sources answered and failed.

    ``resting`` counts those that were not asked, because their hosts have asked for a pause. ``offline`` is why the
    others were not asked: there is no network.
    """

    new: tuple[int, ...] = ()
    answered: int = 0
    failed: int = 0
    offline: ReaderError | None = None
    resting: int = 0


def update(
    connection: Connection,
    network: Network | None,
    *,
    only: Collection[int] = (),
    clicked: bool = False,
    now: Callable[[], float] = time.time,
    sleep: Callable[[float], Any] = time.sleep,
) -> Generator[UpdateStep, None, Updated]:
    """Ask the sources for what is new, or ``only`` some; everything that is yielded is kept already.

    With ``clicked`` the reader has asked for it: pauses after failures are over, and robots.txt is not asked. It can be
    closed at any moment. Raises FollowingBusy if another process is at it, NotKept and FollowingNotOpened.
    """
    with alone(file_of(connection)), ExitStack() as clients:
        gate = Gate(Hosts(connection), robots=not clicked, now=now, sleep=sleep)
        work = _Update(connection, gate, now, sleep, clients, network and replace(network, gate=gate))
        work.waiting = [one for one in sources(connection) if _is_wanted(one, only, clicked=clicked, at=now())]
        work.total = len(work.waiting)
        try:
            yield from work.run()
        finally:
            work.stop()
        tidy(connection, now())
        with transaction(connection, Text("The time of the update")):
            if not only:
                connection.execute("UPDATE life SET updated = ?", (now(),))
        return Updated(tuple(work.new), work.answered, work.failed, work.offline, work.resting)


def _is_wanted(one: Source, only: Collection[int], *, clicked: bool, at: float) -> bool:
    if only:
        return one.id in only
    return not one.stopped and (clicked or one.due is None or one.due.timestamp() <= at)


Work = Generator[Received, None, tuple[Response, Listing | None]]


@dataclass(slots=True)
class _Asking:
    """A host that is being asked: for a source, or first for its robots.txt."""

    source: Source
    work: Generator[Received, None, Any]
    for_rules: bool = False
    client: Client | None = None


@dataclass(slots=True)
class _Update:
    connection: Connection
    gate: Gate
    now: Callable[[], float]
    sleep: Callable[[float], Any]
    clients: ExitStack
    network: Network | None
    waiting: list[Source] = field(default_factory=list)
    running: list[_Asking] = field(default_factory=list)
    idle: list[Client] = field(default_factory=list)
    new: list[int] = field(default_factory=list)
    total: int = 0
    answered: int = 0
    failed: int = 0
    resting: int = 0
    offline: ReaderError | None = None

    def run(self) -> Generator[UpdateStep, None, None]:
        if self.network is None:
            self.offline = SourceNotRead(NETWORK_OFF, Text("Allow it under “Network” in the settings."))
            self._drop_remote()
        while self.waiting or self.running:
            yield from self._start()
            for asking in list(self.running):
                if asking in self.running:  # another's failure may have ended the update meanwhile
                    yield from self._advance(asking)
            if not self.running and self.waiting:
                self.sleep(min(TICK, *(self.gate.wait(one.address) for one in self.waiting)))
            yield self._step()

    def stop(self) -> None:
        """Cut what is under way."""
        for asking in self.running:
            asking.work.close()

    def _start(self) -> Generator[UpdateStep, None, None]:
        """Begin to ask the hosts whose turn it is."""
        for one in list(self.waiting):
            if len(self.running) == AT_ONCE:
                return
            is_local = one.kind in LOCAL
            if not is_local and LONGEST_WAIT < self.gate.wait(one.address) < math.inf:
                self.waiting.remove(one)
                yield self._note_rest(one)
                continue
            if not is_local and (self.gate.wait(one.address) or self._is_asked(one.address)):
                continue
            if is_local:
                self.waiting.remove(one)
                self.running.append(_Asking(one, _ask_locally(one)))
                continue
            client = self.idle.pop() if self.idle else self._client()
            if self.gate.needs_rules(one.address):
                self.running.append(_Asking(one, client.learn_rules(one.address), for_rules=True, client=client))
            else:
                self.waiting.remove(one)
                self.running.append(_Asking(one, _ask(client, one), client=client))

    def _advance(self, asking: _Asking) -> Generator[UpdateStep, None, None]:
        try:
            next(asking.work)
        except StopIteration as done:
            self._end(asking)
            if not asking.for_rules:
                yield self._keep(asking.source, *done.value)
        except ReaderError as error:
            self._end(asking)
            yield from self._fail(asking, error)

    def _end(self, asking: _Asking) -> None:
        self.running.remove(asking)
        if asking.client is not None:
            self.idle.append(asking.client)

    def _keep(self, one: Source, response: Response, listing: Listing | None) -> UpdateStep:
        now = self.now()
        with told():
            row = self.connection.execute(
                "SELECT round FROM source WHERE id = ? AND removed IS NULL", (one.id,)
            ).fetchone()
        if row is None:  # it was removed meanwhile
            self.answered += 1
            return self._step(one, Outcome.UNCHANGED)
        new = arrive(self.connection, one.id, listing.items, row[0] + 1, now) if listing is not None else []
        with transaction(self.connection, NEWS):
            self.connection.execute(
                "UPDATE source SET checked = ?, due = 0, failures = 0, trouble = '', stopped = '', "
                "news = CASE WHEN ? THEN ? ELSE news END, round = round + ? WHERE id = ?",
                (now, bool(new), now, listing is not None, one.id),
            )
            if listing is not None:
                self._note(one, response, listing)
            self._move(one, response.moved)
        self.new += new
        self.answered += 1
        return self._step(one, Outcome.NEWS if new else Outcome.UNCHANGED, new=len(new))

    def _note(self, one: Source, response: Response, listing: Listing) -> None:
        """Keep what makes the next request cheap, and the site that a feed names."""
        marks = (response.headers.get("etag", "")[:1000], response.headers.get("last-modified", "")[:200])
        self.connection.execute("UPDATE source SET etag = ?, modified = ? WHERE id = ?", (*marks, one.id))
        if listing.home and not one.home:
            self.connection.execute("UPDATE source SET home = ? WHERE id = ?", (listing.home, one.id))
        if listing.title and one.title == site_of(one.address):  # nobody has named it yet
            self.connection.execute("UPDATE source SET title = ? WHERE id = ?", (listing.title, one.id))

    def _move(self, one: Source, moved: str) -> None:
        """Remember where a source has moved for good, unless that is another source."""
        if not moved or moved == one.address:
            return
        key = key_of(one.kind, moved)
        other = self.connection.execute("SELECT id FROM source WHERE key = ? AND id <> ?", (key, one.id)).fetchone()
        if other is None:
            self.connection.execute("UPDATE source SET address = ?, key = ? WHERE id = ?", (moved, key, one.id))
            return
        reason = Text("It has moved to an address that you follow already.")
        self.connection.execute("UPDATE source SET stopped = ? WHERE id = ?", (json.dumps(as_json(reason)), one.id))

    def _fail(self, asking: _Asking, error: ReaderError) -> Generator[UpdateStep, None, None]:
        """Note why a source failed, and with it those on the same host that would fail alike."""
        why = error.why if isinstance(error, NotFetched) else None
        if why is FetchFailure.NO_NETWORK:
            self.offline = error
            self.stop()
            self.running = []
            self._drop_remote()
            return
        alike = []
        if asking.for_rules or why in OF_THE_HOST:
            host = name_of(asking.source.address)
            alike = [one for one in self.waiting if one.kind not in LOCAL and name_of(one.address) == host]
            self.waiting = [one for one in self.waiting if one not in alike]
        for one in alike if asking.for_rules else [asking.source, *alike]:
            if why is FetchFailure.RESTING or (why is FetchFailure.BUSY and one is not asking.source):
                yield self._note_rest(one)
            else:
                yield self._note_failure(one, error, why)

    def _note_rest(self, one: Source) -> UpdateStep:
        """Note that a source is asked later, because its host has asked for a pause: that is no failure of its own."""
        until = self.now() + min(self.gate.wait(one.address) or FIRST_PAUSE, LONGEST_PAUSE)
        with transaction(self.connection, NEWS):
            self.connection.execute("UPDATE source SET due = max(due, ?) WHERE id = ?", (until, one.id))
        self.resting += 1
        return self._step(one, Outcome.RESTING, until=until)

    def _note_failure(self, one: Source, error: ReaderError, why: FetchFailure | None) -> UpdateStep:
        is_gone = why is FetchFailure.GONE
        failures = one.failures + 1
        pause = min(FIRST_PAUSE * 2 ** min(max(failures - 1, 0), 20), LONGEST_PAUSE)
        if one.kind not in LOCAL:
            pause = max(pause, min(self.gate.wait(one.address), LONGEST_PAUSE))
        reason = json.dumps(as_json(error.happened))
        with transaction(self.connection, NEWS):
            self.connection.execute(
                "UPDATE source SET failures = ?, due = ?, trouble = ?, stopped = ? WHERE id = ?",
                (failures, self.now() + pause, reason, reason if is_gone else "", one.id),
            )
        self.failed += 1
        return self._step(one, Outcome.STOPPED if is_gone else Outcome.FAILED, trouble=error.happened)

    def _step(
        self,
        one: Source | None = None,
        outcome: Outcome | None = None,
        *,
        new: int = 0,
        trouble: str = "",
        until: float = 0.0,
    ) -> UpdateStep:
        asking = tuple(asking.source.id for asking in self.running)
        done = self.answered + self.failed + self.resting
        return UpdateStep(done, self.total, asking, one.id if one else 0, outcome, new, trouble, until)

    def _client(self) -> Client:
        if self.network is None:
            raise RuntimeError("there is no network to ask")
        return self.clients.enter_context(Client(self.network, limits=LIMITS, cookies=False, sign_ins=False))

    def _is_asked(self, address: str) -> bool:
        host = name_of(address)
        return any(one.client is not None and name_of(one.source.address) == host for one in self.running)

    def _drop_remote(self) -> None:
        self.waiting = [one for one in self.waiting if one.kind in LOCAL]


def _ask(client: Client, one: Source) -> Work:
    """What a source answers; no listing where nothing has changed. Raises NotFetched and SourceNotRead."""
    marks = {"If-None-Match": one.etag, "If-Modified-Since": one.modified}
    headers = {"Accept": ACCEPT, **{name: value for name, value in marks.items() if value}}
    response = yield from client.get(one.address, headers=headers, sign_in=False)
    if response.status == 304:
        return response, None
    return response, (yield from listing_of(client, response, one.kind))


def listing_of(client: Client, response: Response, kind: SourceKind | None) -> Generator[Received, None, Listing]:
    """What a response lists; of a sitemap's index, what its newest part lists. Raises NotFetched and SourceNotRead."""
    listing = read_listing(response.data, response.url, response.charset)
    if listing.parts:
        part = yield from client.get(listing.parts[0], sign_in=False)
        listing = replace(read_listing(part.data, part.url, part.charset), kind=SourceKind.SITEMAP, parts=())
    if kind not in (None, SourceKind.SECTION) and listing.kind is SourceKind.SECTION:
        raise SourceNotRead(
            Text("It sends a page and no feed any more."),
            Text("Look at the address in a browser; add the site again to find its feeds."),
        )
    return listing


def _ask_locally(one: Source) -> Work:
    """What a file or folder holds, as if it had been asked over the network."""
    yield Received(one.title)
    listing, mark = read_local(one)
    return Response(b"", "", headers={"etag": mark}), listing
