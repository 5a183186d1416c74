"""Feeds that Indonesian outlets have published, as suggestions: each is tried when it is chosen."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass

from translation import paths
from translation.errors import FetchFailure, NoFeedHere, ReaderError, SourceNotRead
from translation.network.addresses import owner, parts
from translation.texts import Text

FEED_HOSTS = ("rss.", "feed.", "feeds.")
DEAD = (FetchFailure.GONE, FetchFailure.MISSING, FetchFailure.NO_NAME, FetchFailure.LOOP, FetchFailure.ADDRESS)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A suggested source: what it is called, its address, and what it is about."""

    name: str
    address: str
    topic: str


def suggestions() -> tuple[Suggestion, ...]:
    """The suggestions, by topic."""
    holds = tomllib.loads((paths.resources() / "feeds.toml").read_text("utf-8"))
    return tuple(Suggestion(one["name"], one["address"], one["topic"]) for one in holds["feed"])


def suggestion_named(name: str, among: Sequence[Suggestion] | None = None) -> Suggestion | None:
    """The suggestion of this name."""
    wanted = name.strip().casefold()
    found = suggestions() if among is None else among
    return next((one for one in found if one.name.casefold() == wanted), None)


def front_page(one: Suggestion) -> str:
    """The address of the front page of a suggestion's site: hosts that have feeds alone have none."""
    found = parts(one.address)
    host = owner(one.address) if (found.hostname or "").startswith(FEED_HOSTS) else found.netloc
    return f"{found.scheme}://{host}/"


def why_gone(one: Suggestion, error: ReaderError) -> ReaderError | None:
    """The error that tells that a suggested feed is gone, if that is what this error of looking at it means."""
    why = getattr(error, "why", None)
    if why not in DEAD and not isinstance(error, NoFeedHere):
        return None
    return SourceNotRead(
        Text("The feed that is suggested as “{name}” is gone: {reason}", name=one.name, reason=error.happened),
        Text("Follow the front page of its site instead: {address}", address=front_page(one)),
    )
