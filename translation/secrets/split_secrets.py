"""Secrets of any length in a store with short entries: Windows takes 2,560 bytes, but cookies are longer.

An entry's first part names the number and the stamp of the others. The other parts of a new secret are written beside
the old ones before its first part replaces the old first part, so that there is always one complete secret or none.
"""

import json
import secrets
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from typing import Protocol

PART = 1100  # characters of ASCII, in UTF-16 with what is said around them still fewer than 2,560 bytes
MOST_PARTS = 64
ACCOUNT = "dwibaca"  # every entry's user name: whose it is stands in the name of the service


class Store(Protocol):
    """The interface of a keyring backend."""

    def get_password(self, service: str, username: str) -> str | None:
        """An entry's text."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Store a text."""

    def delete_password(self, service: str, username: str) -> None:
        """Delete an entry. Raises the backend's exception if there is none."""


class NotWhole(Exception):
    """A part is missing or not ours."""


class NotWanted(Exception):
    """The caller has given up."""


def service_of(name: str) -> str:
    """The name of an entry in the store, as its owner may see it."""
    return f"Dwibaca: {name}"


def read(store: Store, name: str) -> str | None:
    """The secret stored under a name, or ``None``. Raises NotWhole, and what the store raises."""
    first = store.get_password(service_of(name), ACCOUNT)
    if first is None:
        return None
    stamp, count, text = _understood(first)
    parts = [text]
    for service in _others(name, stamp, count):
        if (part := store.get_password(service, ACCOUNT)) is None:
            raise NotWhole
        parts.append(part)
    return _unpacked("".join(parts))


def write(store: Store, name: str, text: str, is_wanted: Callable[[], bool] = lambda: True) -> None:
    """Store a text under a name, replacing the old one.

    Raises what the store raises, or NotWanted; the old text then stays.
    """
    old = store.get_password(service_of(name), ACCOUNT)
    packed = json.dumps(text)  # ASCII alone, whatever it holds
    parts = [packed[start : start + PART] for start in range(0, len(packed), PART)]
    stamp, written = secrets.token_hex(4), []
    try:
        for service, part in zip(_others(name, stamp, len(parts)), parts[1:], strict=True):
            _go_on(is_wanted)
            written.append(service)
            store.set_password(service, ACCOUNT, part)
        _go_on(is_wanted)
        written.append(service_of(name))
        store.set_password(service_of(name), ACCOUNT, f"{stamp} {len(parts)} {parts[0]}")
        _go_on(is_wanted)
    except BaseException:
        for service in written:
            _quietly(partial(_put_back, store, service, old if service == service_of(name) else None))
        raise
    _delete_others(store, name, old)


def delete(store: Store, name: str) -> None:
    """Delete the text under a name, if there is one. Raises what the store raises."""
    old = store.get_password(service_of(name), ACCOUNT)
    if old is None:
        return
    store.delete_password(service_of(name), ACCOUNT)
    _delete_others(store, name, old)


def _understood(first: str) -> tuple[str, int, str]:
    stamp, _, rest = first.partition(" ")
    count, _, text = rest.partition(" ")
    if not (stamp.isalnum() and count.isdecimal() and 1 <= int(count) <= MOST_PARTS):
        raise NotWhole
    return stamp, int(count), text


def _unpacked(packed: str) -> str:
    try:
        text = json.loads(packed)
    except ValueError:
        text = None
    if not isinstance(text, str):
        raise NotWhole
    return text


def _others(name: str, stamp: str, count: int) -> Iterator[str]:
    """The service names of the parts after the first."""
    return (f"{service_of(name)} ({stamp}, {number} of {count})" for number in range(2, count + 1))


def _delete_others(store: Store, name: str, first: str | None) -> None:
    """Delete the remaining parts of a secret; any that stay are encrypted and useless without the first."""
    try:
        stamp, count, _ = _understood(first or "")
    except NotWhole:
        return
    for service in _others(name, stamp, count):
        _quietly(partial(store.delete_password, service, ACCOUNT))


def _put_back(store: Store, service: str, old: str | None) -> None:
    if old is None:
        store.delete_password(service, ACCOUNT)
    else:
        store.set_password(service, ACCOUNT, old)


def _go_on(is_wanted: Callable[[], bool]) -> None:
    if not is_wanted():
        raise NotWanted


def _quietly(act: Callable[[], None]) -> None:
    with suppress(Exception):  # what went wrong before is told
        act()
