"""Highlights and notes in the library: kept, changed, removed and back, with their article and without it."""

import contextlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.library.documents import document
from translation.annotations import Annotation, Colour, Language, Part
from translation.errors import NotInLibrary
from translation.library import marks
from translation.library.annotations.kept import (
    annotations_in,
    annotations_of,
    new_name,
    purge_annotations,
    put,
    remove,
    restore,
)
from translation.library.annotations.listing import find_annotations
from translation.library.articles import save
from translation.library.marks import DAY
from translation.library.query import Wanted, understand
from translation.library.storage.store import open_library

WHEN = datetime(2026, 3, 1, 8, 30, 0, 123456, tzinfo=UTC)
TEXT = ("Harga beras naik lagi.", "Petani senang.", "Pemerintah diam.")
RISE = Part(1, 0, TEXT[0], TEXT[0].upper(), Language.SOURCE, 12, 16)
MARK = Annotation(
    "one", (RISE, Part(2, 0, TEXT[1])), WHEN, WHEN + timedelta(hours=1), Colour.YELLOW, "Why? See https://x.y"
)
NOTE = Annotation("two", (), WHEN, WHEN, note="Ask Budi.")


@pytest.fixture
def connection(tmp_path):
    with contextlib.closing(open_library(tmp_path / "library.sqlite")) as connection:
        yield connection


@pytest.fixture
def article(connection):
    return save(connection, document(*TEXT))


def found(connection, text):
    return [entry.annotation.lasting for entry in find_annotations(connection, understand(text))]


def test_what_is_put_is_there_as_it_was(connection, article):
    put(connection, article, MARK)
    put(connection, article, NOTE)
    assert annotations_in(connection, article) == (MARK, NOTE)


def test_a_change_replaces_it_and_the_former_value_brings_it_back(connection, article):
    put(connection, article, MARK)
    put(connection, article, replace(MARK, colour=Colour.PINK, note="", changed=WHEN + timedelta(days=2)))
    assert [one.colour for one in annotations_in(connection, article)] == [Colour.PINK]
    assert found(connection, "why") == []
    put(connection, article, MARK)
    assert annotations_in(connection, article) == (MARK,)
    assert found(connection, "why") == ["one"]


def test_a_removed_one_is_nowhere_until_it_is_restored(connection, article):
    put(connection, article, MARK)
    remove(connection, ["one"])
    assert annotations_in(connection, article) == ()
    assert found(connection, "") == found(connection, "beras") == []
    restore(connection, ["one"])
    assert annotations_in(connection, article) == (MARK,)
    assert found(connection, "beras") == ["one"]
    remove(connection, ["one"])
    put(connection, article, MARK)
    assert annotations_in(connection, article) == (MARK,)


def test_a_removed_one_is_emptied_after_a_month_of_clock_and_of_use(connection, article):
    put(connection, article, MARK)
    remove(connection, ["one"], now=WHEN.timestamp() - 400 * DAY)
    purge_annotations(connection)
    restore(connection, ["one"])
    assert annotations_in(connection, article) == (MARK,)
    remove(connection, ["one"], now=WHEN.timestamp() - 400 * DAY)
    connection.execute("UPDATE life SET days = 31")
    purge_annotations(connection)
    restore(connection, ["one"])
    assert annotations_in(connection, article) == ()
    assert connection.execute("SELECT note, source, target, parts FROM annotation").fetchall() == [("", "", "", "[]")]


def test_each_change_is_later_than_the_last_even_if_the_clock_goes_back(connection, article):
    put(connection, article, MARK, now=2000.0)
    remove(connection, ["one"], now=1000.0)
    assert connection.execute("SELECT revised > 2000.0 FROM annotation").fetchone() == (1,)


def test_they_are_hidden_with_their_article_come_back_with_it_and_go_with_it(connection, article):
    put(connection, article, MARK)
    marks.delete(connection, [article])
    assert found(connection, "") == []
    assert found(connection, "is:deleted") == ["one"]
    marks.undelete(connection, [article])
    assert found(connection, "beras") == ["one"]
    marks.delete(connection, [article])
    marks.purge(connection, [article])
    assert connection.execute("SELECT count(*) FROM annotation").fetchone() == (0,)
    assert connection.execute("SELECT count(*) FROM noted WHERE noted MATCH 'beras'").fetchone() == (0,)


def test_an_article_that_is_not_there_takes_none(connection):
    with pytest.raises(NotInLibrary):
        put(connection, 7, MARK)


def test_another_version_has_them_at_their_new_places_and_keeps_what_is_lost(connection, article):
    other = document("Baru saja.", TEXT[1], "Harga beras naik tajam lagi.")
    put(connection, article, MARK)
    put(connection, article, Annotation("three", (Part(3, 0, TEXT[2]),), WHEN, WHEN, Colour.BLUE))
    assert save(connection, other) == article
    first, lost = annotations_of(connection, article, other)
    assert first.places == ((3, 0), (2, 0))
    assert first.stretches == ((12, 16), None)
    assert (lost.annotation.lasting, lost.is_lost) == ("three", True)


def test_a_sentence_that_was_there_beside_it_is_not_taken_for_it(connection, article):
    rice, sugar = "Harga beras naik lima persen.", "Harga gula naik lima persen."
    both, one = document(rice, sugar, url="https://a.example/"), document(sugar, url="https://a.example/")
    number = save(connection, both)
    put(connection, number, Annotation("rice", (Part(1, 0, rice),), WHEN, WHEN, Colour.BLUE))
    save(connection, one)
    assert [placed.is_lost for placed in annotations_of(connection, number, one)] == [True]


def test_a_damaged_one_keeps_its_note(connection, article):
    put(connection, article, MARK)
    connection.execute("UPDATE annotation SET parts = '[[1,', colour = 'mauve'")
    assert annotations_in(connection, article) == (replace(MARK, parts=()),)


def test_new_names_differ():
    assert len({new_name() for _ in range(100)}) == 100


def test_the_list_needs_no_words(connection, article):
    put(connection, article, MARK)
    assert [entry.title for entry in find_annotations(connection, Wanted())] == ["Harga beras naik"]
