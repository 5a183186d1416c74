"""Feeds that Indonesian outlets have published, as suggestions: each is tried when it is chosen."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass

from translation import paths


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


def suggested(name: str, among: Sequence[Suggestion] | None = None) -> str:
    """The address of the suggestion of this name, ``""`` for none."""
    wanted = name.strip().casefold()
    found = suggestions() if among is None else among
    return next((one.address for one in found if one.name.casefold() == wanted), "")
