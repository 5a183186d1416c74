"""Highlights and notes when libraries are merged, backed up, damaged and rescued: none lost, none twice."""

import contextlib
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.library.annotations.test_kept import MARK, NOTE, TEXT, WHEN
from tests.library.documents import document
from translation.annotations import Annotation, Colour, Part
from translation.library import marks
from translation.library.annotations.kept import annotations_in, purge_annotations, put, remove, restore
from translation.library.annotations.listing import find_annotations
from translation.library.articles import save
from translation.library.marks import DAY
from translation.library.query import Wanted, understand
from translation.library.safety.backups import backup
from translation.library.safety.rescue import rescue
from translation.library.safety.startup import is_whole, prepare, take_in
from translation.library.safety.startup import restore as go_back
from translation.library.storage.store import open_library
from translation.network.waiting import finish

NOW = WHEN.timestamp()


@pytest.fixture
def file(tmp_path):
    return tmp_path / "data" / "library.sqlite"


def library(file, *annotations, now=NOW, more=()):
    """A library of two articles, with these on the first."""
    connection = open_library(file)
    for url in more:
        save(connection, document("Lain.", url=url))
    number = save(connection, document(*TEXT))
    for one in annotations:
        put(connection, number, one, now)
    return contextlib.closing(connection)


def shown(connection):
    return {one.annotation.lasting: one.annotation for one in find_annotations(connection, Wanted(), limit=None)}


def taken(connection, file):
    return finish(take_in(connection, file), lambda _: None)


def test_they_come_with_their_article_whatever_its_number_once(tmp_path):
    with library(tmp_path / "other.sqlite", MARK, NOTE):
        pass
    with library(tmp_path / "library.sqlite", more=["https://b.example/"]) as connection:
        assert taken(connection, tmp_path / "other.sqlite").notes == 2
        assert taken(connection, tmp_path / "other.sqlite").notes == 0
        assert annotations_in(connection, 2) == (MARK, NOTE)


@pytest.mark.parametrize("later", [True, False])
def test_of_one_that_is_in_both_the_later_change_is_kept(tmp_path, later):
    other = replace(MARK, colour=Colour.GREEN, note="Changed there.", changed=WHEN + timedelta(days=3))
    with library(tmp_path / "other.sqlite", other, now=NOW + (1 if later else -1)):
        pass
    with library(tmp_path / "library.sqlite", MARK) as connection:
        taken(connection, tmp_path / "other.sqlite")
        assert shown(connection) == {"one": other if later else MARK}
        assert [len(find_annotations(connection, understand(word))) for word in ("there", "why")] == [later, not later]


@pytest.mark.parametrize("emptied", [True, False])
def test_a_deletion_stays_one_unless_it_was_changed_later(tmp_path, emptied):
    with library(tmp_path / "other.sqlite", MARK):
        pass
    with library(tmp_path / "library.sqlite", MARK) as connection:
        remove(connection, ["one"], NOW + 10)
        if emptied:
            connection.execute("UPDATE life SET days = 100")
            connection.execute("UPDATE annotation SET deleted = ?", (NOW - 400 * DAY,))
            purge_annotations(connection)
        taken(connection, tmp_path / "other.sqlite")
        assert shown(connection) == {}
        with contextlib.closing(open_library(tmp_path / "other.sqlite")) as other:
            put(other, 1, replace(MARK, note="After all."), NOW + 20)
        taken(connection, tmp_path / "other.sqlite")
        assert shown(connection)["one"].note == "After all."


def test_a_deletion_there_is_one_here(tmp_path):
    with library(tmp_path / "other.sqlite", MARK) as other:
        remove(other, ["one"], NOW + 10)
    with library(tmp_path / "library.sqlite", MARK) as connection:
        taken(connection, tmp_path / "other.sqlite")
        assert shown(connection) == {}
        restore(connection, ["one"], NOW + 20)
        taken(connection, tmp_path / "other.sqlite")
        assert shown(connection) == {"one": MARK}


def test_a_backup_has_them_and_going_back_brings_them(file):
    with library(file, MARK) as connection:
        saved = backup(connection, file)
        remove(connection, ["one"])
        put(connection, 1, NOTE)
        go_back(connection, file, saved)
        assert shown(connection) == {"one": MARK}


def test_a_rescue_keeps_them_and_deletions(file):
    gone = Annotation("gone", (Part(1, 0, TEXT[0]),), WHEN, WHEN, Colour.PINK, "No.")
    with library(file, MARK, gone) as connection:
        backup(connection, file)
        remove(connection, ["gone"], NOW + 10)
        put(connection, 1, NOTE, NOW + 10)
        connection.execute("UPDATE version SET content = x'00'")
    finish(rescue(file), lambda _: None)
    with contextlib.closing(open_library(file)) as connection:
        assert shown(connection) == {"one": MARK, "two": NOTE}
        restore(connection, ["gone"])
        assert shown(connection)["gone"] == gone


def lose(file, table):
    """Overwrite the first page of a table, which leads to its others."""
    with contextlib.closing(open_library(file)) as connection:
        (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with file.open("r+b") as opened_file:
        opened_file.seek((root - 1) * size)
        opened_file.write(bytes(size))


def test_they_are_found_on_the_pages_of_a_file_where_the_way_to_them_is_lost(file):
    many = [replace(MARK, lasting=f"n{number}", note=f"Note {number}. " + "x" * 200) for number in range(300)]
    with library(file, *many):
        pass
    lose(file, "annotation")
    finish(rescue(file), lambda _: None)
    with contextlib.closing(open_library(file)) as connection:
        assert shown(connection) == {one.lasting: one for one in many}


def test_those_of_an_article_that_only_a_backup_has_are_kept(file):
    with library(file, MARK, more=["https://b.example/"]) as connection:
        backup(connection, file)
        put(connection, 2, NOTE)
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("DELETE FROM article WHERE id = 2")
        connection.execute("DELETE FROM version WHERE article = 2")
        connection.execute("UPDATE version SET content = x'00'")
    finish(rescue(file), lambda _: None)
    with contextlib.closing(open_library(file)) as connection:
        assert shown(connection) == {"one": MARK, "two": NOTE}


def test_those_of_an_article_that_nobody_has_are_told(file):
    with library(file, NOTE, more=["https://b.example/"]) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("DELETE FROM article WHERE id = 2")
        connection.execute("DELETE FROM version WHERE article = 2")
    said = finish(rescue(file), lambda _: None)
    (report,) = file.parent.glob("*.txt")
    assert str(report) in said
    assert "Ask Budi." in report.read_text("utf-8")


@pytest.mark.parametrize(
    ("damage", "left"),
    [
        ("parts = '[[1,'", replace(MARK, parts=(Part(0, 0, TEXT[0], TEXT[0].upper()), Part(0, 0, TEXT[1])))),
        ("colour = 'mauve'", MARK),
        ("changed = 12.0", replace(MARK, changed=WHEN)),
        ("deleted = 12.0", MARK),
        ("lasting = ''", None),
    ],
)
def test_what_cannot_be_true_is_not_taken_over(file, tmp_path, damage, left):
    with library(file, MARK) as connection:
        connection.execute(f"UPDATE annotation SET {damage}")
    with contextlib.closing(open_library(tmp_path / "new.sqlite")) as connection:
        taken(connection, file)
        assert list(shown(connection).values()) == ([left] if left else [])


def test_a_damaged_index_of_notes_is_made_anew(file):
    with library(file, MARK) as connection:
        remove(connection, ["one"])
        put(connection, 1, NOTE)
        connection.execute("UPDATE noted_data SET block = x'00' WHERE id > 10")
        assert is_whole(connection)
        assert [one.annotation for one in find_annotations(connection, understand("budi"))] == [NOTE]
        assert find_annotations(connection, understand("why")) == []


def test_what_was_removed_long_ago_is_emptied_at_the_start(file):
    with library(file, MARK, NOTE) as connection:
        remove(connection, ["one"], NOW - 400 * DAY)
        connection.execute("UPDATE life SET days = 100")
        marks.delete(connection, [])
    finish(prepare(file), lambda _: None)
    with contextlib.closing(open_library(file)) as connection:
        assert connection.execute("SELECT note FROM annotation ORDER BY id").fetchall() == [("",), ("Ask Budi.",)]


def test_a_damaged_table_of_notes_is_rescued_at_the_start(file):
    many = [replace(MARK, lasting=f"n{number}", note="x" * 300) for number in range(100)]
    with library(file, *many) as connection:
        backup(connection, file)  # today's: nothing else makes the start look through the file
    lose(file, "annotation")
    assert "damaged" in finish(prepare(file), lambda _: None)
    with contextlib.closing(open_library(file)) as connection:
        assert len(shown(connection)) == 100
