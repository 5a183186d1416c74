"""The difficulty of saved articles: searched, sorted, measured later where it never was."""

import contextlib
import sqlite3

import pytest

from tests.library.documents import document
from tests.words.test_difficulty import EASY, HARD
from translation.library.articles import save
from translation.library.listing import Sort, count, entry, find
from translation.library.query import Wanted, understand
from translation.library.storage.store import _open_to_read, open_library


@pytest.fixture
def file(tmp_path):
    return tmp_path / "library.sqlite"


@pytest.fixture
def connection(file):
    with contextlib.closing(open_library(file)) as connection:
        for number, text in enumerate((HARD, EASY, "Pendek saja.")):
            save(connection, document(text, title=f"Judul {number}", url=f"https://wartanusa.example/{number}"))
        yield connection


def titles(connection, query, **how):
    return [one.title for one in find(connection, understand(query), **how)]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("difficulty:easy", ["Judul 1"]),
        ("difficulty:hard", ["Judul 0"]),
        ("difficulty:medium", []),
        ("difficulty:<8", ["Judul 1"]),
        ("difficulty:>12,5", ["Judul 0"]),
        ("difficulty:hard pasar", []),
        ("difficulty:EASY pasar", ["Judul 1"]),
    ],
)
def test_articles_are_found_by_their_difficulty(connection, query, found):
    assert titles(connection, query) == found
    assert count(connection, understand(query)) == len(found)


def test_what_is_no_difficulty_is_words():
    assert understand("difficulty:strange") == Wanted(match='"difficulty:strange"')
    assert understand("difficulty:<8%").difficulty == (0.0, 0.08)


def test_easy_articles_come_first_and_those_that_say_nothing_last(connection):
    assert titles(connection, "", sort=Sort.DIFFICULTY, descending=False) == ["Judul 1", "Judul 0", "Judul 2"]
    assert titles(connection, "", sort=Sort.DIFFICULTY) == ["Judul 0", "Judul 1", "Judul 2"]
    assert entry(connection, 2).difficulty.beyond_common < 0.05
    assert entry(connection, 3).difficulty is None


def test_another_text_has_another_difficulty(connection):
    save(connection, document(HARD, title="Judul 1", url="https://wartanusa.example/1"))
    assert titles(connection, "difficulty:easy") == []


def test_articles_that_never_were_are_measured_by_the_search(connection, file):
    connection.execute("UPDATE article SET measured = 0, beyond_common = NULL, beyond_known = NULL")
    with contextlib.closing(_open_to_read(file)) as other:
        assert titles(other, "difficulty:easy") == [], "it can only be read"
    assert titles(connection, "difficulty:easy") == ["Judul 1"]
    assert connection.execute("SELECT count(*) FROM article WHERE measured = 0").fetchone() == (0,)


def test_an_article_that_cannot_be_read_stops_no_search(connection):
    connection.execute("UPDATE article SET measured = 0")
    connection.execute("UPDATE version SET content = x'00' WHERE article = 1")
    assert titles(connection, "difficulty:easy") == ["Judul 1"]


def test_a_library_of_version_7_is_measured_later(file, tmp_path):
    from translation.library.storage.schema import MIGRATIONS, migrate

    with contextlib.closing(sqlite3.connect(tmp_path / "old.sqlite", isolation_level=None)) as old:
        migrate(old, MIGRATIONS[:7])
        names = {row[1] for row in old.execute("PRAGMA table_info(article)")}
        assert "measured" not in names
    with contextlib.closing(open_library(tmp_path / "old.sqlite")) as connection:
        assert titles(connection, "difficulty:easy") == []
