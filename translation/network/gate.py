"""Politeness towards hosts where nobody has clicked: the one place that decides when a host is asked.

At most one request at a time a host, a pause between two, what its robots.txt says, and what it has asked to wait.
"""

import math
import time
from collections.abc import Callable, Generator, MutableMapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from translation.network.errors import disallowed, resting
from translation.network.waiting import TICK

if TYPE_CHECKING:  # loaded with the first rules
    from protego import Protego

PAUSE = 2.0  # seconds between two requests to a host
LONGEST_PAUSE = 600.0  # of what robots.txt may ask for: one that asks for a day means nobody
LONGEST_WAIT = 60.0  # seconds that a request waits for its turn; a host that wants longer is not asked now
LONGEST_REST = 7 * 86_400.0  # seconds that a host may ask to wait
RULES_LAST = 86_400.0  # seconds for which robots.txt is taken for what it was (RFC 9309, 2.4)
MOST_RULES = 500_000  # characters of it that are read (RFC 9309, 2.5)
NAME = "Dwibaca"  # by which robots.txt may speak to us


@dataclass(frozen=True, slots=True)
class HostState:
    """What must be known of a host, in seconds since 1970.

    It was ``asked`` last then, wants no request ``until`` then, and its ``rules`` were read at ``rules_at``.
    """

    asked: float = 0.0
    until: float = 0.0
    rules: str = ""
    rules_at: float | None = None


class Gate:
    """Lets one request at a time to each host; used by the clients of one job, in one thread.

    ``hosts`` remembers what is known of them. Without ``robots`` their rules are not asked for, because the reader
    clicked. ``now`` and ``sleep`` are the clock.
    """

    def __init__(
        self,
        hosts: MutableMapping[str, HostState],
        *,
        robots: bool = True,
        now: Callable[[], float] = time.time,
        sleep: Callable[[float], Any] = time.sleep,
        pause: float | None = None,
    ) -> None:
        self._hosts, self._robots, self._now, self._sleep = hosts, robots, now, sleep
        self._pause = PAUSE if pause is None else pause
        self.received = 0  # bytes of all answers
        self._busy: set[str] = set()
        self._read: dict[str, tuple[float | None, Protego]] = {}

    def wait(self, url: str) -> float:
        """The seconds until a host may be asked; infinite while it is being asked."""
        name = name_of(url)
        if name in self._busy:
            return math.inf
        state, now = self._state(name), self._now()
        # What lies in the future was noted before the clock was put back: it makes nobody wait.
        paused = state.asked + self._pause_of(url) - now if state.asked <= now else 0.0
        rested = state.until - now if state.until - now <= LONGEST_REST else 0.0
        return max(0.0, paused, rested)

    def turn(self, url: str) -> Generator[None, None, None]:
        """Wait for a turn with a host and take it; ``leave`` must follow. Raises NotFetched if that takes too long."""
        waited = 0.0
        while left := self.wait(url):
            if LONGEST_WAIT < left < math.inf or waited > LONGEST_PAUSE:
                raise resting(url, left)
            nap = min(TICK, left)
            self._sleep(nap)
            waited += nap
            yield
        name = name_of(url)
        self._busy.add(name)
        self._hosts[name] = replace(self._state(name), asked=self._now())

    def leave(self, url: str) -> None:
        """End a turn: the pause begins."""
        name = name_of(url)
        self._busy.discard(name)
        self._hosts[name] = replace(self._state(name), asked=self._now())

    def refused(self, url: str, seconds: float) -> None:
        """Note that a host asks to be left alone for so long."""
        if seconds > 0:
            name = name_of(url)
            self._hosts[name] = replace(self._state(name), until=self._now() + min(seconds, LONGEST_REST))

    def needs_rules(self, url: str) -> bool:
        """True if a host's robots.txt must be read before it is asked."""
        if not self._robots:
            return False
        read = self._state(name_of(url)).rules_at
        return read is None or not 0 <= self._now() - read < RULES_LAST

    def learn(self, url: str, rules: str) -> None:
        """Note what a host's robots.txt says; ``""`` where it has none."""
        name = name_of(url)
        self._hosts[name] = replace(self._state(name), rules=rules[:MOST_RULES], rules_at=self._now())

    def check(self, url: str) -> None:
        """Raise NotFetched for an address that robots.txt keeps programs from."""
        if self._robots and (rules := self._rules(url)) is not None and not rules.can_fetch(url, NAME):
            raise disallowed(url)

    def _pause_of(self, url: str) -> float:
        rules = self._rules(url) if self._robots else None
        asked = rules.crawl_delay(NAME) if rules is not None else None
        return max(self._pause, min(asked or 0.0, LONGEST_PAUSE))

    def _rules(self, url: str) -> "Protego | None":
        name = name_of(url)
        state = self._state(name)
        if not state.rules:
            return None
        known = self._read.get(name)
        if known is None or known[0] != state.rules_at:
            from protego import Protego

            known = self._read[name] = (state.rules_at, Protego.parse(state.rules))
        return known[1]

    def _state(self, name: str) -> HostState:
        return self._hosts.get(name) or HostState()


def name_of(url: str) -> str:
    """What a host is known by: its name and, if that is unusual, its port; the same for http and https."""
    there = urlsplit(url)
    port = there.port
    return (there.hostname or "").rstrip(".") + ("" if port in (None, 80, 443) else f":{port}")
