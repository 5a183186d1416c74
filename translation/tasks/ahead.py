"""Reading ahead: what is followed is fetched, translated and kept in the library before the reader sits down.

It is driven by the window or by ``dwibaca follow run``, and may be closed at any moment: what is in the library stays,
and is gone on with next time.
"""

import contextlib
import time
from collections.abc import Callable, Generator
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from translation.document import Article, NoticeKind
from translation.errors import (
    FetchFailure,
    NotAnArticle,
    NotInLibrary,
    NotKept,
    PageNotLoaded,
    PageNotReadable,
    ReaderError,
    TranslationFailed,
)
from translation.following import queue
from translation.following.queue import Limits, Planned
from translation.following.storage.hosts import Hosts
from translation.following.storage.store import Connection, alone, file_of
from translation.library.articles import SavedArticle
from translation.library.storage.store import OpenLibrary
from translation.network.client import Network, Received
from translation.network.gate import LONGEST_WAIT, Gate
from translation.network.waiting import TICK, mapped
from translation.openers import OpenModel
from translation.reader import read, reopen
from translation.tasks.pictures_ahead import keep_pictures
from translation.texts import Text, sentences

if TYPE_CHECKING:  # they are read where the program begins
    from translation.settings import Settings

Hold = Callable[[], Text | None]  # why nothing may be done now, or None
TITLES_AT_ONCE = 16
MOST_TITLES = 3000  # that one job translates, the newest first
TITLES_DAYS = 14  # an older title waits until it is looked at
LATER = (FetchFailure.BUSY, FetchFailure.RESTING)
# An error of these would be the same for every article.
OF_ALL = (FetchFailure.NO_NETWORK, FetchFailure.PROXY)
OF_THE_PAGE = (PageNotLoaded, NotAnArticle, PageNotReadable, TranslationFailed)
NEVER_AGAIN = (FetchFailure.GONE, FetchFailure.MISSING, FetchFailure.ROBOTS, FetchFailure.LEGAL, FetchFailure.ADDRESS)


class Doing(StrEnum):
    """What reading ahead is doing."""

    PREPARING = "preparing"  # the model is loaded
    WAITING = "waiting"  # for a host's turn
    FETCHING = "fetching"
    TRANSLATING = "translating"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class AheadStep:
    """The progress: what is being done with an entry, and how many of its ``sentences`` are ``done``.

    ``trouble`` is why it failed.
    """

    doing: Doing
    entry: int = 0
    title: str = ""
    done: int = 0
    sentences: int = 0
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Ahead:
    """The result: the entries that can be read now, how many failed, and why it ended before all were done, if so."""

    done: tuple[int, ...] = ()
    failed: int = 0
    ended: str = ""


def nothing_holds() -> None:
    """The usual answer to why nothing may be done: nothing."""


def read_ahead(
    connection: Connection,
    network: Network | None,
    open_model: OpenModel,
    library: OpenLibrary,
    limits: Limits = Limits(),  # noqa: B008
    *,
    beam: int | None = None,
    pictures: bool = False,
    hold: Hold = nothing_holds,
    now: Callable[[], float] = time.time,
    sleep: Callable[[float], Any] = time.sleep,
) -> Generator[AheadStep, None, Ahead]:
    """Fetch and translate what is to be read ahead, one article after the other, and keep it in the library.

    With ``pictures`` an article's are fetched after its text, as politely, within the day's bytes.
    ``hold`` is asked between two steps: a reason ends the work. robots.txt is heeded, and hosts are asked with pauses.
    Raises FollowingBusy, ModelNotFound and what loading a model, the library and the file of what is followed raise.
    """
    with alone(file_of(connection)):
        queue.enqueue(connection, limits, now())
        gate = Gate(Hosts(connection), now=now, sleep=sleep)
        work = _Ahead(
            connection,
            network and replace(network, gate=gate),
            gate,
            open_model,
            library,
            limits,
            beam,
            pictures,
            hold,
            now,
            sleep,
        )
        return (yield from work.run())


@dataclass(slots=True)
class _Ahead:
    connection: Connection
    network: Network | None
    gate: Gate
    open_model: OpenModel
    library: OpenLibrary
    limits: Limits
    beam: int | None
    pictures: bool
    hold: Hold
    now: Callable[[], float]
    sleep: Callable[[float], Any]

    def run(self) -> Generator[AheadStep, None, Ahead]:
        done: list[int] = []
        failed, ended = 0, self._reason()
        if not ended and queue.due(self.connection, self.now(), 1):
            yield from mapped(self.open_model().ready(), lambda _: AheadStep(Doing.PREPARING))
        while not (ended := ended or self._reason()):
            one = self._next()
            if one is None:
                break
            if wait := min(self._wait(one), TICK):
                self.sleep(wait)
                yield AheadStep(Doing.WAITING, one.entry, one.title)
                continue
            try:
                ended = yield from self._read(one)
            except ReaderError as error:
                if getattr(error, "why", None) in LATER:
                    until = max(self.gate.wait(one.url), queue.FIRST_PAUSE)
                    queue.postpone(self.connection, one, self.now() + until)
                    yield AheadStep(Doing.WAITING, one.entry, one.title, trouble=error.happened)
                    continue
                ended = self._fail(one, error)
                failed += not ended
                yield AheadStep(Doing.FAILED, one.entry, one.title, trouble=error.happened)
                continue
            if not ended and queue.finished(self.connection, one.entry, self.now()):
                queue.count_up(self.connection, self._today(), articles=1)
                done.append(one.entry)
                yield AheadStep(Doing.DONE, one.entry, one.title)
        return Ahead(tuple(done), failed, ended)

    def _reason(self) -> str:
        """Why the work must end now; ``""`` if it may go on."""
        if reason := self.hold():
            return reason
        plan = queue.plan(self.connection, self._today())
        if plan.articles >= self.limits.articles:
            return Text("As many articles as you allow a day were read ahead today: {number}.", number=plan.articles)
        if plan.bytes >= self.limits.megabytes * 1_000_000:
            return Text("As much as you allow a day was fetched today: {size} MB.", size=self.limits.megabytes)
        return ""

    def _next(self) -> Planned | None:
        """The first article whose host may be asked now, else the one that waits least."""
        waiting = queue.due(self.connection, self.now())
        if self.network is None:  # what is in the library already can be translated without
            waiting = [one for one in waiting if one.article or not _is_remote(one.url)]
        for one in waiting:
            if self._wait(one) > LONGEST_WAIT:
                queue.postpone(self.connection, one, self.now() + self._wait(one))
        waiting = [one for one in waiting if self._wait(one) <= LONGEST_WAIT]
        return min(waiting, key=self._wait, default=None)

    def _wait(self, one: Planned) -> float:
        return 0.0 if one.article or not _is_remote(one.url) else self.gate.wait(one.url)

    def _read(self, one: Planned) -> Generator[AheadStep, None, str]:
        """Read one article; why the work must end in the midst of it, ``""`` if it is done."""
        before, lasting = self.gate.received, one.article
        if not one.article:
            yield AheadStep(Doing.FETCHING, one.entry, one.title)
        try:
            with contextlib.closing(self._work(one)) as work:
                for step in work:
                    if isinstance(step, Received):
                        yield AheadStep(Doing.FETCHING, one.entry, one.title)
                    elif isinstance(step, SavedArticle):
                        lasting = step.lasting
                        words = sum(len(block.text.split()) for block in step.document.article.rows)
                        queue.begun(self.connection, one.entry, step.lasting, words)
                    elif isinstance(step, Article):
                        _raise_if_useless(step)
                    else:
                        done, total = getattr(step, "done", 0), getattr(step, "total", 0)
                        yield AheadStep(Doing.TRANSLATING, one.entry, one.title, done, total)
                    if reason := self.hold():
                        return reason
                    if queue.is_taken_out(self.connection, one.entry):  # the reader has changed their mind meanwhile
                        return ""
            if self.pictures and self.network is not None and lasting and _is_remote(one.url):
                return (yield from self._fetch_pictures(one, lasting, self.network, before))
        finally:
            if received := self.gate.received - before:
                queue.count_up(self.connection, self._today(), bytes_=received)
        return ""

    def _fetch_pictures(
        self, one: Planned, lasting: str, network: Network, before: int
    ) -> Generator[AheadStep, None, str]:
        """Fetch an article's pictures; why the work must end in the midst of them, ``""`` if they are done."""
        allowed = self.limits.megabytes * 1_000_000 - queue.plan(self.connection, self._today()).bytes

        def may_go_on() -> bool:
            return self.gate.received - before < allowed

        with contextlib.closing(keep_pictures(self.library, lasting, one.url, network, may_go_on)) as work:
            for _ in work:
                yield AheadStep(Doing.FETCHING, one.entry, one.title)
                if reason := self.hold():
                    return reason
        return ""

    def _work(self, one: Planned) -> Generator[Any, Any, Any]:
        if one.article:
            return reopen(0, self.open_model, self.library, lasting=one.article, beam=self.beam, english=False)
        return read(one.url, self.open_model, library=self.library, beam=self.beam, network=self.network, english=False)

    def _fail(self, one: Planned, error: ReaderError) -> str:
        """Note a failure; why the work must end, ``""`` if it can go on with the next article."""
        why = getattr(error, "why", None)
        if why in OF_ALL:
            return error.happened
        if isinstance(error, NotInLibrary) and one.article:  # it was deleted there: the reader does not want it
            queue.failed(self.connection, one, error, self.now(), again=False)
            return ""
        if not isinstance(error, OF_THE_PAGE):
            raise error
        again = isinstance(error, TranslationFailed) or (why is not None and why not in NEVER_AGAIN)
        queue.failed(self.connection, one, error, self.now(), again=again)
        return ""

    def _today(self) -> date:
        return datetime.fromtimestamp(self.now()).date()


def translate_titles(
    connection: Connection,
    open_model: OpenModel,
    *,
    hold: Hold = nothing_holds,
    now: Callable[[], float] = time.time,
) -> Generator[AheadStep, None, int]:
    """Translate the titles of the inbox that are not yet, the newest first; returns how many were.

    Each step is of so many ``done`` of all ``sentences``. Raises what loading a model raises, and NotKept.
    """
    from translation.engine.titles import translated_titles

    waiting = queue.untranslated(connection, now() - TITLES_DAYS * queue.DAY, MOST_TITLES)
    if not waiting:
        return 0
    translator = open_model()
    yield from mapped(translator.ready(), lambda _: AheadStep(Doing.PREPARING))
    done = 0
    while waiting and not hold():
        batch, waiting = waiting[:TITLES_AT_ONCE], waiting[TITLES_AT_ONCE:]
        titles = translated_titles([title for _, title in batch], translator)
        queue.put_titles(connection, [(number, title) for (number, _), title in zip(batch, titles, strict=True)])
        done += len(batch)
        yield AheadStep(Doing.TRANSLATING, done=done, sentences=done + len(waiting))
    return done


def _is_remote(url: str) -> bool:
    return url.startswith(("http://", "https://"))


def _raise_if_useless(article: Article) -> None:
    """Raise where there is nothing to read ahead, or where it would not be kept."""
    for notice in article.notices:
        if notice.kind is NoticeKind.NOT_AN_ARTICLE:
            raise NotAnArticle(sentences(notice.text), sentences())
        if notice.kind is NoticeKind.NOT_KEPT:
            raise NotKept(sentences(notice.text), sentences())


def limits_of(settings: "Settings") -> Limits:
    """How much is read ahead, as the reader has chosen."""
    return Limits(settings.ahead_articles, settings.ahead_megabytes, settings.ahead_days)
