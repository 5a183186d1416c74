"""The reader's own entries: kept, changed, removed, merged, rescued, and passed on as CSV."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translation.errors import FileNotRead
from translation.library.merging.entries import merge_entries
from translation.library.merging.merge import merge
from translation.library.safety.other_file import opened
from translation.library.safety.rescue import rescue
from translation.library.storage.store import open_library
from translation.library.vocabulary.own_entries import entries, put, put_all, remove
from translation.network.waiting import finish
from translation.words.own.own_entries import OwnEntry, as_csv, from_csv, read_entries, write_entries

GERCEP = OwnEntry("gercep", "quick to act; prompt", "gercep", "adj", "from gerak cepat")
EARLY = 1_700_000_000.0
words = st.text(st.characters(categories=("L", "N", "P"), exclude_characters="\x00"), min_size=1, max_size=12)


@pytest.fixture
def library(tmp_path):
    with contextlib.closing(open_library(tmp_path / "library.sqlite")) as connection:
        yield connection


def test_an_entry_is_kept_and_written_anew(library):
    put(library, GERCEP)
    put(library, OwnEntry(" Gercep ", "prompt"))
    assert entries(library) == {"gercep": OwnEntry("Gercep", "prompt")}


def test_an_entry_takes_the_place_of_the_one_that_it_was_made_of(library):
    put(library, GERCEP)
    put(library, OwnEntry("gerak cepat", "quick action"), instead_of="gercep")
    assert list(entries(library)) == ["gerak cepat"]


def test_a_removed_entry_is_gone_and_can_be_written_again(library):
    put(library, GERCEP)
    assert remove(library, "GERCEP")
    assert not remove(library, "gercep")
    assert entries(library) == {}
    assert put_all(library, [GERCEP, GERCEP]) == 1
    assert entries(library) == {"gercep": GERCEP}


@given(st.lists(st.builds(OwnEntry, words, words, words, words, words)))
def test_any_entries_survive_csv(some):
    assert from_csv(as_csv(some)) == tuple(some)


def test_a_file_gives_back_what_it_was_given(tmp_path):
    write_entries(tmp_path / "entries.csv", [GERCEP])
    assert read_entries(tmp_path / "entries.csv") == (GERCEP,)


@pytest.mark.parametrize("content", [b"word,english\na,b\n", b"\xff\xfe\x00", b""])
def test_another_file_is_refused_with_what_to_do(tmp_path, content):
    (tmp_path / "other.csv").write_bytes(content)
    with pytest.raises(FileNotRead, match=r"columns|UTF-8|empty"):
        read_entries(tmp_path / "other.csv")


def test_of_two_libraries_the_later_entry_is_kept_and_an_older_one_does_not_come_back(library, tmp_path):
    put(library, OwnEntry("lama", "mine, later"), now=EARLY + 200)
    put(library, OwnEntry("hapus", "mine"), now=EARLY + 100)
    remove(library, "hapus", now=EARLY + 300)
    file = tmp_path / "other.sqlite"
    with contextlib.closing(open_library(file)) as other:
        put(other, OwnEntry("lama", "theirs, earlier"), now=EARLY + 100)
        put(other, OwnEntry("hapus", "theirs"), now=EARLY + 200)
        put(other, GERCEP, now=EARLY + 200)
    with opened(file, whole=True) as other:
        merged = finish(merge(library, other), lambda _: None)
    assert merged.entries == 1
    assert {key: entry.meaning for key, entry in entries(library).items()} == {
        "lama": "mine, later",
        "gercep": GERCEP.meaning,
    }


def test_an_older_copy_only_adds_what_is_missing(library, tmp_path):
    put(library, OwnEntry("lama", "mine"), now=EARLY + 100)
    file = tmp_path / "backup.sqlite"
    with contextlib.closing(open_library(file)) as other:
        put(other, OwnEntry("lama", "theirs"), now=EARLY + 200)
        put(other, GERCEP, now=EARLY + 50)
    with opened(file) as other:
        assert merge_entries(library, other, {}, is_older=True) == 1
    assert entries(library)["lama"].meaning == "mine"


def test_entries_of_a_damaged_library_are_rescued(tmp_path):
    file = tmp_path / "library.sqlite"
    with contextlib.closing(open_library(file)) as library:
        put_all(library, [OwnEntry(f"kata{number}", f"word {number}", "kata", "n", "x" * 200) for number in range(300)])
        library.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (root,) = library.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'own_entry'").fetchone()
        (size,) = library.execute("PRAGMA page_size").fetchone()
    with file.open("r+b") as opened_file:  # the page that leads to the others is lost
        opened_file.seek((root - 1) * size)
        opened_file.write(bytes(size))
    finish(rescue(file), lambda _: None)
    with contextlib.closing(open_library(file)) as library:
        assert len(entries(library)) == 300
