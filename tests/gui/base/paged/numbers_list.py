"""A paged list of the numbers from 0 on, as many as are wanted."""

import sqlite3

from gui.base.paged.model import PagedModel, Pages
from gui.base.stores.store_queue import StoreQueue

SIZE = 10  # of a page


def numbers():
    """A file with numbers."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE number (value INTEGER)")
    connection.executemany("INSERT INTO number VALUES (?)", [(number,) for number in range(100)])
    return connection


def find(connection, wanted, last, limit):
    """At most ``limit`` numbers below ``wanted`` after the last one."""
    found = connection.execute(
        "SELECT value FROM number WHERE value > ? AND value < ? ORDER BY value LIMIT ?",
        (-1 if last is None else last, wanted, limit),
    )
    return [number for (number,) in found]


def make(lanes, *, counts_apart=False):
    """The model, which lists nothing at first."""
    pages = Pages(find, lambda _, wanted: wanted, lambda number: f"key {number}", SIZE, counts_apart)
    return PagedModel(StoreQueue(lanes, "library", numbers), pages, 0)


def come(qtbot, model, wanted):
    """Wait until that many are wanted, and their first page is there."""
    with qtbot.waitSignals([model.shown, model.counted]):
        model.want(wanted)


def rows(model):
    """What is listed."""
    return [model.entry(row) for row in range(model.rowCount())]
