"""The reader's words: each once, with its sentence; removed and back; merged without doubles; in a rescue."""

import contextlib
import sqlite3
from dataclasses import replace

import pytest

from tests.library.documents import document
from translation.library.articles import load, save
from translation.library.marks import DAY
from translation.library.safety.backups import backup
from translation.library.safety.rescue import rescue
from translation.library.safety.startup import prepare, take_in
from translation.library.storage.store import open_library
from translation.library.vocabulary.my_words import (
    Standing,
    WantedWords,
    add_word,
    change_word,
    find_words,
    keys_of_words,
    mark_known,
    purge_words,
    remove_words,
    restore_words,
    word_of,
    word_sites,
)
from translation.library.vocabulary.review import answer
from translation.network.waiting import finish
from translation.words.own.my_words import GAP, Answer, MyWord, places, with_gap

NOW = 1_750_000_000.0
RISE = MyWord(
    "naik",
    "naik",
    meaning="to rise",
    source="Harga beras naik lagi.",
    target="The price of rice is rising again.",
    title="Harga beras naik",
    site="Warta Nusa",
    url="https://wartanusa.example/read/1",
    note="also: to board",
)
FARMER = MyWord("petani", "Petani", meaning="farmer", source="Petani senang.", site="Kabar Desa")


@pytest.fixture
def file(tmp_path):
    return tmp_path / "data" / "library.sqlite"


@pytest.fixture
def connection(file):
    with contextlib.closing(open_library(file)) as connection:
        yield connection


def headwords(connection, *wanted):
    return [word.headword for word in find_words(connection, *wanted)]


def test_a_word_is_kept_with_its_sentence_and_found(connection):
    kept, new = add_word(connection, RISE, NOW)
    assert new
    assert replace(kept, added=None, due=None, id=0) == RISE
    assert kept.added == kept.due
    assert kept.added.timestamp() == NOW
    add_word(connection, FARMER, NOW + 1)
    assert headwords(connection) == ["petani", "naik"]
    assert word_of(connection, "Naik") == kept
    assert word_of(connection, "naik", "en") is None
    assert word_sites(connection) == ["Kabar Desa", "Warta Nusa"]


def test_a_word_is_there_once_whatever_its_letters(connection):
    first, _ = add_word(connection, RISE, NOW)
    again, new = add_word(connection, replace(RISE, headword=" NAIK ", source="Air naik."), NOW + 9)
    assert (again, new) == (first, False)
    assert add_word(connection, replace(RISE, language="en"), NOW)[1], "the same letters in English are another word"


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (WantedWords("RICE price"), ["naik"]),
        (WantedWords("board"), ["naik"]),
        (WantedWords("rice farmer"), []),
        (WantedWords(site="kabar desa"), ["petani"]),
        (WantedWords(standing=Standing.KNOWN), ["petani"]),
        (WantedWords(standing=Standing.LEARNING), ["naik"]),
        (WantedWords(standing=Standing.DUE), ["naik"]),
    ],
)
def test_the_list_is_searched_and_filtered(connection, wanted, found):
    add_word(connection, RISE, NOW)
    farmer, _ = add_word(connection, FARMER, NOW)
    mark_known(connection, [farmer.id])
    assert headwords(connection, wanted) == found


def test_what_was_removed_comes_back_with_its_reviews(connection):
    kept, _ = add_word(connection, RISE, NOW)
    answer(connection, kept.id, Answer.GOOD, NOW + 5)
    before = find_words(connection)
    remove_words(connection, [kept.id])
    assert headwords(connection) == []
    assert word_of(connection, "naik") is None
    restore_words(connection, [kept.id])
    assert find_words(connection) == before
    remove_words(connection, [kept.id])
    again, new = add_word(connection, replace(RISE, source="Air naik."), NOW + 9)
    assert (new, again.source, again.reviews) == (True, "Air naik.", 1)


def test_a_removed_word_is_forgotten_after_a_month_of_use(connection):
    kept, _ = add_word(connection, RISE, NOW)
    remove_words(connection, [kept.id])
    long_ago = "UPDATE word SET deleted = deleted - ?"
    connection.execute(long_ago, (31 * DAY,))
    purge_words(connection)
    restore_words(connection, [kept.id])
    assert headwords(connection) == ["naik"], "the clock alone does not say that a month has passed"
    remove_words(connection, [kept.id])
    connection.execute(long_ago, (31 * DAY,))
    connection.execute("UPDATE life SET days = days + 31")
    purge_words(connection)
    restore_words(connection, [kept.id])
    assert headwords(connection) == []


def test_a_meaning_and_a_note_of_ones_own(connection):
    kept, _ = add_word(connection, RISE, NOW)
    change_word(connection, kept.id, meaning="to go up", note="\ud800 turun")
    found = word_of(connection, "naik")
    assert (found.meaning, found.note) == ("to go up", "? turun")
    mark_known(connection, [kept.id])
    assert keys_of_words(connection) == {"naik": True}


def test_a_merge_makes_no_doubles_and_loses_nothing(connection, tmp_path):
    with contextlib.closing(open_library(tmp_path / "other.sqlite")) as other:
        number = save(other, document("Harga beras naik lagi."))
        theirs, _ = add_word(other, replace(RISE, article=load(other, number).lasting), NOW)
        answer(other, theirs.id, Answer.EASY, NOW + 50)
        change_word(other, theirs.id, meaning="to rise", note="theirs")
        add_word(other, FARMER, NOW)
    here = save(connection, document("Harga beras naik lagi."))  # the same article under another lasting name
    ours, _ = add_word(connection, replace(RISE, note="ours"), NOW - 9)
    answer(connection, ours.id, Answer.AGAIN, NOW + 3)
    for times in range(2):
        merged = finish(take_in(connection, tmp_path / "other.sqlite"), lambda _: None)
        assert merged.words == (1 if times == 0 else 0)
        assert headwords(connection) == ["petani", "naik"]
    rise = word_of(connection, "naik")
    assert (rise.note, rise.reviews) == ("theirs", 2)
    assert rise.reviewed.timestamp() == NOW + 50, "the later answer counts"
    remove_words(connection, [rise.id])
    connection.execute("DELETE FROM word WHERE id = ?", (rise.id,))
    finish(take_in(connection, tmp_path / "other.sqlite"), lambda _: None)
    assert word_of(connection, "naik").article == load(connection, here).lasting, "it leads to the article here"


def test_an_import_brings_a_removed_word_back_as_it_does_articles(connection, tmp_path):
    with contextlib.closing(open_library(tmp_path / "other.sqlite")) as other:
        add_word(other, RISE, NOW)
    kept, _ = add_word(connection, RISE, NOW)
    remove_words(connection, [kept.id])
    finish(take_in(connection, tmp_path / "other.sqlite"), lambda _: None)
    assert headwords(connection) == ["naik"]


def test_a_rescue_keeps_words_and_reviews_and_what_was_removed_stays_so(file):
    with contextlib.closing(open_library(file)) as connection:
        save(connection, document("Harga beras naik lagi."))
        rise, _ = add_word(connection, RISE, NOW)
        add_word(connection, replace(FARMER, headword="sawah"), NOW)
        backup(connection, file)
        farmer, _ = add_word(connection, FARMER, NOW)
        answer(connection, farmer.id, Answer.GOOD, NOW + 5)
        remove_words(connection, [rise.id])
        before = find_words(connection)
        connection.execute("UPDATE version SET content = x'00'")
    finish(rescue(file), lambda _: None)
    with contextlib.closing(open_library(file)) as connection:
        assert find_words(connection) == before
        assert headwords(connection) == ["petani", "sawah"]
        restore_words(connection, [word for (word,) in connection.execute("SELECT id FROM word")])
        assert sorted(headwords(connection)) == ["naik", "petani", "sawah"]


def test_words_are_found_on_the_pages_of_a_file_without_its_head(file):
    """The first page says where each table is; those of later versions are lost with it."""
    with contextlib.closing(open_library(file)) as connection:
        save(connection, document("Harga beras naik lagi."))
        for number in range(200):
            add_word(connection, replace(RISE, headword=f"kata {number}"), NOW + number)
        before = sorted(headwords(connection))
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with file.open("r+b") as damaged:
        damaged.write(bytes(4096))
    finish(prepare(file), lambda _: None)
    with contextlib.closing(open_library(file)) as connection:
        assert sorted(headwords(connection)) == before


def test_a_flipped_bit_costs_a_word_at_most(connection, tmp_path):
    with contextlib.closing(open_library(tmp_path / "other.sqlite")) as other:
        add_word(other, RISE, NOW)
        add_word(other, FARMER, NOW)
        other.execute("UPDATE word SET deleted = 1.0, due = 1e300, memory = 'x', row = 1 WHERE key = 'naik'")
        other.execute("UPDATE word SET headword = ' ' WHERE key = 'petani'")
    finish(take_in(connection, tmp_path / "other.sqlite"), lambda _: None)
    (rise,) = find_words(connection)
    assert (rise.headword, rise.due.timestamp()) == ("naik", NOW)
    assert answer(connection, rise.id, Answer.GOOD, NOW) is not None, "an unreadable memory is a new one"


def test_a_library_of_version_6_gains_the_list(file):
    from translation.library.storage.schema import MIGRATIONS, migrate

    file.parent.mkdir()
    with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as old:
        migrate(old, MIGRATIONS[:6])
    with contextlib.closing(open_library(file)) as connection:
        assert find_words(connection) == []


@pytest.mark.parametrize(
    ("sentence", "form", "gapped"),
    [
        ("Harga naik, lalu Naik lagi.", "naik", f"Harga {GAP}, lalu {GAP} lagi."),
        ("Ia menaikkan harga.", "naik", GAP),
        ("Itu tanggung\njawab kita. ", "tanggung jawab", f"Itu {GAP} kita."),
        ("Harga (C++) naik.", "C++", f"Harga ({GAP}) naik."),
        ("", "naik", GAP),
        ("Harga naik.", "", f"Harga {GAP}."),
    ],
)
def test_the_gap_is_where_the_form_stood(sentence, form, gapped):
    assert with_gap(MyWord("naik", form, source=sentence)) == gapped
    assert all(sentence[start:end].casefold() for start, end in places(sentence, form))
