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
