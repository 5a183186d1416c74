"""Rows are read from a file's pages where the way to them is damaged."""

import contextlib
import random
import sqlite3

import pytest

from tests.library.documents import own
from tests.library.safety.test_startup import fill, run
from translation.library import marks
from translation.library.articles import load
from translation.library.edits import reword
from translation.library.safety import rescue
from translation.library.safety.salvage import salvage
from translation.library.storage.store import open_library

ARTICLES = 120


@pytest.fixture
def file(tmp_path):
    file = tmp_path / "library.sqlite"
    fill(file, range(ARTICLES))
    with contextlib.closing(open_library(file)) as connection:
        for number in range(1, ARTICLES + 1, 7):
            reword(connection, number, 1, 0, own(f"Own wording of {number}."))
    return file


def test_every_row_is_found_on_the_pages(file):
    found = salvage(file)
    with contextlib.closing(sqlite3.connect(file)) as connection:
        for table in ("article", "version", "pair"):
            rows = {row[:20] for row in connection.execute(f"SELECT * FROM {table}")}
            assert rows <= {tuple(record)[:20] for record in found[table]}, table


def roots(file):
    """The pages that lead to the rows of the tables."""
    with contextlib.closing(sqlite3.connect(file)) as connection:
        size = connection.execute("PRAGMA page_size").fetchone()[0]
        return size, dict(
            connection.execute("SELECT name, rootpage FROM sqlite_schema WHERE type = 'table' AND rootpage")
        )


@pytest.mark.parametrize("table", ["pair", "version"])
def test_a_table_whose_first_page_is_lost_is_rescued_but_for_that_page(file, table):
    with contextlib.closing(open_library(file)) as connection:
        before = {number: load(connection, number).document for number in range(1, ARTICLES + 1)}
    size, pages = roots(file)
    data, root = bytearray(file.read_bytes()), (pages[table] - 1) * size
    assert data[root] in (0x02, 0x05), "it leads to others"
    own_rows = int.from_bytes(data[root + 3 : root + 5], "big") if table == "pair" else 0
    data[root : root + size] = random.Random(1).randbytes(size)
    file.write_bytes(data)
    told = run(rescue.rescue(file))[1]
    assert f"{ARTICLES} articles were rescued from it." in told
    lost = 0
    with contextlib.closing(open_library(file)) as connection:
        for number, document in before.items():
            after = load(connection, number)
            lost += after.left
            assert [row.block for row in after.document.rows] == [row.block for row in document.rows]
            if not after.left:
                assert after.document.rows == document.rows
    assert lost == own_rows


def test_what_was_removed_for_good_does_not_come_back(file):
    with contextlib.closing(open_library(file)) as connection:
        marks.delete(connection, range(1, 60))
        marks.purge(connection, range(1, 60))
    size, pages = roots(file)
    data = bytearray(file.read_bytes())
    data[(pages["pair"] - 1) * size : pages["pair"] * size] = bytes(size)
    file.write_bytes(data)
    run(rescue.rescue(file))
    with contextlib.closing(open_library(file)) as connection:
        assert [number for (number,) in connection.execute("SELECT id FROM article ORDER BY id")] == list(
            range(60, ARTICLES + 1)
        )


@pytest.mark.parametrize("seed", range(20))
def test_damaged_pages_are_no_error(file, seed):
    dice = random.Random(seed)
    data = bytearray(file.read_bytes())
    for _ in range(3000):
        data[dice.randrange(4096, len(data))] = dice.randrange(256)
    file.write_bytes(data)
    assert set(salvage(file)) == {"article", "version", "pair", "word", "own_entry", "annotation", "collection"}
