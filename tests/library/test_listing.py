"""Lists by number alone, and the pictures that lists show."""

import contextlib

import pytest

from tests.gui.library.shelf import fill, save
from translation.library import marks, pictures
from translation.library.listing import Sort, find, numbers, translated_otherwise
from translation.library.query import understand
from translation.library.storage import store


@pytest.fixture
def connection(tmp_path):
    fill(tmp_path / "library.sqlite", 9)
    with contextlib.closing(store.open_library(tmp_path / "library.sqlite")) as connection:
        yield connection


@pytest.mark.parametrize("words", ["", "desa", "jembatan site:situs0"])
@pytest.mark.parametrize("sort", list(Sort))
@pytest.mark.parametrize("descending", [True, False])
def test_numbers_are_those_of_the_entries(connection, words, sort, descending):
    named = {"sort": sort, "descending": descending, "limit": 3, "offset": 1}
    found = find(connection, understand(words), **named)
    assert numbers(connection, understand(words), **named) == [entry.id for entry in found]
    assert found


def test_a_small_picture_is_put_beside_the_whole_one_once(connection):
    pictures.set_thumbnail(connection, 1, b"small")
    assert pictures.thumbnails(connection, [1]) == {}
    pictures.set_image(connection, 1, b"whole")
    assert pictures.thumbnails(connection, [1]) == {1: b"whole"}
    pictures.set_thumbnail(connection, 1, b"small")
    pictures.set_thumbnail(connection, 1, b"other")
    assert pictures.thumbnails(connection, [1]) == {1: b"small"}
    assert pictures.pictures_of(connection, 1, "a") == {"a": b"whole"}


def test_what_another_model_has_translated_is_found(connection):
    every = numbers(connection, understand(""), sort=Sort.ADDED, limit=99)
    assert translated_otherwise(connection, "another") == every
    assert translated_otherwise(connection, "upper-caser") == []
    marks.delete(connection, every[:2])
    assert translated_otherwise(connection, "another") == every[2:]
    untranslated = save(connection, 20, translated=False)
    assert untranslated not in translated_otherwise(connection, "another")


def test_a_started_article_is_unread_and_has_a_share_that_was_read(connection):
    assert find(connection, understand("is:started")) == []
    marks.leave_at(connection, 3, 1, 0.5)
    marks.leave_at(connection, 5, 1)
    marks.mark_finished(connection, [5])
    (started,) = find(connection, understand("is:started"))
    assert (started.id, started.read) == (3, 0.75)  # one row and a half of two
    assert next(one for one in find(connection, understand("")) if one.id == 1).read == 0.0


def test_an_article_without_rows_has_no_share(connection):
    connection.execute("UPDATE article SET row = 4, version = NULL WHERE id = 2")
    (found,) = find(connection, understand("is:started"))
    assert found.read == 0.0
