"""Feeds of our own for the tests, and a clock that is put forward by waiting."""

import contextlib
from dataclasses import dataclass
from email.utils import formatdate
from html import escape

import pytest

from tests.faulty_server import Answer
from translation.following.storage.store import open_following
from translation.network.client import Network
from translation.network.waiting import finish

MORNING = 1_796_000_000.0  # a Monday in November 2026
HERE = Network(allowed=frozenset({"127.0.0.1"}), pause=0)


@dataclass
class Clock:
    """Time passes only where somebody waits."""

    seconds: float = MORNING

    def __call__(self):
        return self.seconds

    def sleep(self, seconds):
        self.seconds += seconds


def item(title: str, link: str, text: str = "", *, at: float | None = MORNING, guid: str = "") -> str:
    """An item of an RSS feed."""
    date = f"<pubDate>{formatdate(at)}</pubDate>" if at is not None else ""
    mark = f'<guid isPermaLink="false">{escape(guid)}</guid>' if guid else ""
    return f"<item><title>{escape(title)}</title><link>{escape(link)}</link>{mark}{date}<description>{escape(text)}</description></item>"


def rss(*items: str, title: str = "Warta Nusa", link: str = "/") -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>{title}</title><link>{link}</link>'
        f"{''.join(items)}</channel></rss>"
    ).encode()


def feed(*items, **headers):
    """The answer with a feed; ``etag="x"`` and the like are headers."""
    named = tuple((name.replace("_", "-"), value) for name, value in headers.items())
    return Answer(rss(*items), headers=(("Content-Type", "application/rss+xml"), *named))


@contextlib.contextmanager
def opened(folder):
    with contextlib.closing(open_following(folder / "following.sqlite")) as connection:
        yield connection


@pytest.fixture
def following(tmp_path):
    with opened(tmp_path) as connection:
        yield connection


def updated(connection, clock, **named):
    """The result of an update, and its steps."""
    from translation.following.update import update

    steps = []
    done = finish(update(connection, HERE, now=clock, sleep=clock.sleep, **named), steps.append)
    return done, steps
