"""The one HTTP layer: every request of the program goes through a ``Client``, with limits on size and time.

Nothing here knows what a page or a package is; it gives bytes, and the address they came from in the end. What goes
wrong becomes a ``NotFetched`` in ``errors.py``; which connections are made is decided in ``connections.py``.
"""

import time
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from types import MappingProxyType, TracebackType
from typing import TYPE_CHECKING, Protocol, Self, TypeVar
from urllib.parse import quote, urljoin, urlsplit

from translation.errors import FetchFailure, NotFetched
from translation.network import errors
from translation.network.connections import OpenSockets, is_public_name, session
from translation.network.gate import Gate
from translation.network.headers import (
    asked_wait,
    charset_of,
    headers_of,
    length_of,
    moved,
    resolving,
    site_of,
    without_insecure_referer,
    without_user,
)
from translation.network.response import Response
from translation.network.waiting import mapped, patiently, rest
from translation.text.decoding import decode
from translation.version import VERSION

if TYPE_CHECKING:  # loaded with the first request
    import requests

T = TypeVar("T")

# Honest about what asks, in the form that sites' own checks expect of a browser.
USER_AGENT = f"Mozilla/5.0 (compatible; Dwibaca/{VERSION}; desktop reader)"
HEADERS = {
    "User-Agent": USER_AGENT,
    "Accept": "text/html,application/xhtml+xml,*/*;q=0.8",
    "Accept-Language": "id-ID,id;q=0.9,en;q=0.7",
}
NOTHING: Mapping[str, str] = MappingProxyType({})
SYSTEM, DIRECT = "", "direct"  # the two proxies that are no address
HEAD_SECONDS = 60.0  # that headers may take where the whole has no limit
CHUNK = 16 * 1024
MOST_AT_ONCE = 128 * 1024  # bytes of what is not packed
MOST_OF_A_REFUSAL = 1_000_000  # bytes of the page that a server says no with
FOR_GOOD = (301, 308)
REDIRECTS = (301, 302, 303, 307, 308)
AGAIN = (429, *range(500, 600))


class Secrets(Protocol):
    """The interface to the reader's passwords; ``translation/secrets/password_store.py`` does."""

    def headers_for(self, site: str) -> Generator[None, None, Mapping[str, str]]:
        """The headers that sign in to a site (``https://host`` or ``https://host:port``), none without a sign-in."""

    def proxy_password(self) -> Generator[None, None, str]:
        """The password of the reader's own proxy, ``""`` without one."""

    def server_key(self, address: str) -> Generator[None, None, str]:
        """The key for a translation server of the reader's, ``""`` without one."""

    def in_private(self) -> "Secrets":
        """The same without the site's sign-ins, for private reading."""


@dataclass(frozen=True, slots=True)
class Network:
    """The reader's settings for requests.

    ``proxy`` is ``""`` for the system's, ``"direct"`` for none, else an address with or without a user name.
    ``allowed`` are permitted hosts on this machine or in a private network.
    """

    user_agent: str = USER_AGENT
    proxy: str = SYSTEM
    allowed: frozenset[str] = frozenset()
    secrets: Secrets | None = None
    pause: float = 1.0  # seconds before the first retry
    gate: Gate | None = None  # where nobody has clicked: each request waits for its turn


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of a response: seconds, and bytes after decompression; ``whole`` includes retries."""

    connect: float = 10.0
    read: float = 30.0
    whole: float | None = 60.0
    bytes: int = 10_000_000  # the largest news pages have under 3 MB
    redirects: int = 10
    tries: int = 3
    least_per_minute: int = 0  # bytes; fewer in the last minute is as good as nothing


RULES = Limits(whole=30.0, bytes=1_000_000, redirects=5, tries=1)  # of a robots.txt (RFC 9309, 2.3.1.2 and 2.5)


@dataclass(frozen=True, slots=True)
class Received:
    """The progress of a response: bytes of ``total``, if the server announced it.

    Work in several parts is at ``part`` of ``parts``.
    """

    host: str
    bytes: int = 0
    total: int | None = None
    part: int = 1
    parts: int = 1


@dataclass(frozen=True, slots=True)
class _Request:
    """One request with its options."""

    method: str
    url: str
    headers: Mapping[str, str]
    limits: Limits
    data: bytes | None = None
    begin: Callable[[int, Mapping[str, str]], object] | None = None
    take: Callable[[bytes], object] | None = None
    until: float | None = None
    sign_in: bool = True
    robots: bool = True  # robots.txt is heeded where there is a gate

    def left(self) -> float | None:
        """The seconds left for the whole response."""
        return None if self.until is None else self.until - time.monotonic()

    def head_left(self) -> float:
        """The seconds left for the headers."""
        left = self.left()
        return HEAD_SECONDS if left is None else max(0.0, left)


@dataclass(slots=True)
class _Progress:
    """The progress of a response body, with a check that it still advances."""

    host: str
    least_per_minute: int
    bytes: int = 0
    total: int | None = None
    _minute: tuple[float, int] = field(default_factory=lambda: (time.monotonic(), 0))

    def tell(self) -> Received:
        """The progress; raises TimeoutError if next to nothing has arrived for a minute."""
        since, then = self._minute
        if self.least_per_minute and time.monotonic() > since + 60:
            if self.bytes - then < self.least_per_minute:
                raise TimeoutError
            self._minute = (time.monotonic(), self.bytes)
        return Received(self.host, self.bytes, self.total)


class Client:
    """The connections and cookies of one job. A context manager; what it fetches comes from generators.

    Each yields a ``Received`` every tenth of a second; closing it cuts the connection.
    """

    def __init__(
        self, network: Network, *, limits: Limits | None = None, cookies: bool = True, sign_ins: bool = True
    ) -> None:
        self._network, self._limits = network, limits or Limits()
        self._sign_ins = sign_ins
        self._turn = ""  # the address whose host is being asked
        self._lines = OpenSockets()
        self._session = session(self._lines, network.allowed)
        self._session.headers.update({**HEADERS, "User-Agent": network.user_agent or USER_AGENT})
        if not cookies:
            from http.cookiejar import DefaultCookiePolicy

            self._session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._session.close()
        self._lines.close()

    def get(
        self,
        url: str,
        *,
        headers: Mapping[str, str] = NOTHING,
        limits: Limits | None = None,
        begin: Callable[[int, Mapping[str, str]], object] | None = None,
        take: Callable[[bytes], object] | None = None,
        sign_in: bool = True,
    ) -> Generator[Received, None, Response]:
        """The response from an http(s) address, after redirects.

        Without ``sign_in`` no sign-in is sent, because another site has forwarded the reader there.

        ``begin`` receives the status and headers before the body; ``take`` receives the body in chunks, and the
        response then has none. Both are called in another thread. A busy (429) or failing (5xx) site is retried if
        there is time. Raises NotFetched with a sentence for each kind of failure.
        """
        limits = limits or self._limits
        until = None if limits.whole is None else time.monotonic() + limits.whole
        return (yield from self._fetch(_Request("GET", url, headers, limits, None, begin, take, until, sign_in)))

    def post(
        self, url: str, data: bytes, *, headers: Mapping[str, str] = NOTHING, limits: Limits | None = None
    ) -> Generator[Received, None, Response]:
        """The response to posted data, which is sent to no other address. Raises NotFetched."""
        limits = limits or self._limits
        until = None if limits.whole is None else time.monotonic() + limits.whole
        return (yield from self._fetch(_Request("POST", url, headers, limits, data, until=until)))

    def _fetch(self, request: _Request) -> Generator[Received, None, Response]:
        last = request.limits.tries - 1
        for attempt in range(request.limits.tries):
            try:
                answer, moved_to = yield from self._follow(request)
                with closing(answer):
                    if answer.status_code < 400:
                        return replace((yield from self._receive(answer, request)), moved=moved_to)
                    refusal = yield from self._refusal(answer, request)
            finally:
                self._leave()
            if self._network.gate is not None and refusal.status in AGAIN:  # later, and not from here
                self._network.gate.refused(refusal.url, asked_wait(refusal.headers, 0))
                break
            wait = asked_wait(refusal.headers, self._network.pause * 2**attempt)
            left = request.head_left()
            if refusal.status not in AGAIN or attempt == last or wait >= left:
                break
            yield from rest(wait, tell=lambda: Received(errors.host_of(request.url)))
        raise errors.refused(refusal, wait_seconds=asked_wait(refusal.headers, 0))

    def _follow(self, request: _Request) -> Generator[Received, None, tuple["requests.Response", str]]:
        """The response after redirects, with its body still unread, and where the address has moved for good."""
        url, knows, left = without_user(request.url), "", not request.sign_in
        moved_to, for_good = "", True
        for _ in range(request.limits.redirects + 1):
            self._check(url)
            yield from self._admitted(url, request)
            site, sign_in = site_of(url), NOTHING
            left = left or knows not in ("", site)  # once a site that knows the reader has sent elsewhere, none is told
            if not left:
                sign_in = yield from self._sign_in(site)
                knows = site if sign_in else knows
            answer = yield from self._ask(url, {**without_insecure_referer(url, request.headers), **sign_in}, request)
            location = answer.headers.get("Location", "") if answer.status_code in REDIRECTS else ""
            if not location:
                return answer, moved_to
            answer.close()
            self._leave()
            if request.method != "GET":
                break
            for_good = for_good and answer.status_code in FOR_GOOD
            url = moved(url, location)
            moved_to = url if for_good else moved_to
        raise errors.loop(url)

    def _admitted(self, url: str, request: _Request) -> Generator[Received, None, None]:
        """Wait until a host may be asked, where nobody has clicked. Raises NotFetched for what it forbids."""
        gate = self._network.gate
        if gate is None:
            return
        if request.robots:
            if gate.needs_rules(url):
                yield from self.learn_rules(url)
            gate.check(url)
        told = Received(errors.host_of(url))
        yield from mapped(gate.turn(url), lambda _: told)
        self._turn = url

    def _leave(self) -> None:
        if self._network.gate is not None and self._turn:
            self._network.gate.leave(self._turn)
        self._turn = ""

    def learn_rules(self, url: str) -> Generator[Received, None, None]:
        """Read the robots.txt of a host for the gate. Raises NotFetched if it cannot be read now (RFC 9309, 2.3.1)."""
        gate = self._network.gate
        if gate is None:
            return
        request = _Request("GET", urljoin(url, "/robots.txt"), NOTHING, RULES, sign_in=False, robots=False)
        try:
            response = yield from self._fetch(replace(request, until=time.monotonic() + (RULES.whole or 0.0)))
            gate.learn(url, decode(response.data, response.charset))
        except NotFetched as error:
            has_none = error.response is not None and error.response.status < 500 and error.why is not FetchFailure.BUSY
            if not has_none and error.why is not FetchFailure.TOO_LARGE:
                raise
            gate.learn(url, "")

    def _sign_in(self, site: str) -> Generator[Received, None, Mapping[str, str]]:
        secrets = self._network.secrets
        if not self._sign_ins or secrets is None or not site.startswith("https:"):
            return NOTHING
        return (yield from mapped(secrets.headers_for(site), lambda _: Received(errors.host_of(site))))

    def _ask(
        self, url: str, headers: Mapping[str, str], request: _Request
    ) -> Generator[Received, None, "requests.Response"]:
        """One request and the head of its response."""
        self._lines.mend()
        proxies = yield from self._proxies(url)
        timeout = (request.limits.connect, request.limits.read)

        def ask() -> "requests.Response":
            answer = self._session.request(
                request.method,
                url,
                data=request.data,
                headers=dict(headers),
                proxies=proxies,
                timeout=timeout,
                stream=True,
            )
            if self._lines.is_cut:  # nobody waits for it any more
                answer.close()
            return answer

        told = Received(errors.host_of(url))
        try:
            return (yield from patiently(ask, seconds=request.head_left(), abort=self._lines.cut, tell=lambda: told))
        except Exception as error:
            raise errors.not_fetched(url, error) from error

    def _check(self, url: str) -> None:
        """Raise NotFetched for an address that is malformed or must not be requested from a proxy."""
        try:
            there = urlsplit(url)
            host, _ = there.hostname or "", there.port
        except ValueError as error:
            raise errors.no_address(url) from error
        if there.scheme.lower() not in ("http", "https"):
            raise errors.other_scheme(there.scheme)
        if not host:
            raise errors.no_address(url)
        if host.lower() not in self._network.allowed and not is_public_name(host):
            raise errors.private(host)

    def _proxies(self, url: str) -> Generator[Received, None, dict[str, str]]:
        """The proxies of one address, as requests expects them; a name is left to a SOCKS proxy to resolve."""
        proxy, host = self._network.proxy, urlsplit(url).hostname or ""
        if proxy == DIRECT or not is_public_name(host):
            return {}
        if proxy == SYSTEM:
            from requests.utils import get_environ_proxies

            found = get_environ_proxies(url)
            return {scheme: resolving(address) for scheme, address in found.items() if scheme != "no"}
        there = urlsplit(proxy)
        if there.username and self._network.secrets is not None:
            password = yield from mapped(
                self._network.secrets.proxy_password(), lambda _: Received(errors.host_of(url))
            )
            user = f"{quote(there.username, safe='%')}:{quote(password, safe='')}"
            proxy = there._replace(netloc=f"{user}@{there.netloc.rpartition('@')[2]}").geturl()
        return dict.fromkeys(("http", "https"), resolving(proxy))

    def _receive(self, answer: "requests.Response", request: _Request) -> Generator[Received, None, Response]:
        """The body, within the limits on size and time."""
        head = headers_of(answer)
        progress = _Progress(errors.host_of(answer.url), request.limits.least_per_minute, 0, length_of(head))
        if (progress.total or 0) > request.limits.bytes:
            raise errors.too_large(answer.url, request.limits.bytes)
        data = bytearray()
        take = request.take or data.extend

        def receive() -> None:
            if request.begin is not None:
                request.begin(answer.status_code, head)
            for chunk in _pieces(answer, head):
                progress.bytes += len(chunk)
                if progress.bytes > request.limits.bytes:
                    raise errors.too_large(answer.url, request.limits.bytes)
                take(chunk)

        try:
            yield from patiently(receive, seconds=request.left(), abort=self._lines.cut, tell=progress.tell)
            if self._network.gate is not None:
                self._network.gate.received += progress.bytes
        except NotFetched:
            raise
        except Exception as error:
            if errors.is_foreign(error):
                raise errors.not_fetched(answer.url, error) from error
            raise  # what ``take`` and ``begin`` raise is their caller's
        early = _ends_early(answer)
        return Response(bytes(data), answer.url, charset_of(head), answer.status_code, head, ends_early=early)

    def _refusal(self, answer: "requests.Response", request: _Request) -> Generator[Received, None, Response]:
        """The page of a refusal, as far as it arrived."""
        data = bytearray()

        def receive() -> None:
            for chunk in answer.iter_content(CHUNK):
                data.extend(chunk)
                if len(data) >= MOST_OF_A_REFUSAL:
                    return

        seconds, told = min(request.limits.read, request.head_left()), Received(errors.host_of(answer.url))
        with suppress(Exception):  # that it said no is known; what it said beside that may be missing
            yield from patiently(receive, seconds=seconds, abort=self._lines.cut, tell=lambda: told)
        head = headers_of(answer)
        return Response(bytes(data[:MOST_OF_A_REFUSAL]), answer.url, charset_of(head), answer.status_code, head)


def _pieces(answer: "requests.Response", head: Mapping[str, str]) -> Iterator[bytes]:
    """The body in chunks; an uncompressed one as it arrives, so that a broken connection loses nothing."""
    if head.get("content-encoding", "identity").lower() not in ("", "identity"):
        yield from answer.iter_content(CHUNK)
        return
    while piece := answer.raw.read1(MOST_AT_ONCE, decode_content=False):
        yield piece


def _ends_early(answer: "requests.Response") -> bool:
    """True if a packed body was read to its end and is not unpacked to its own."""
    unpacker = getattr(getattr(answer.raw, "_decoder", None), "_obj", None)  # urllib3 tells it in no other way
    return getattr(unpacker, "eof", True) is False
