"""Words in files: tables that no spreadsheet runs, JSON, and a package that Anki itself opens."""

import contextlib
import csv
import io
import json
import sqlite3
import zipfile
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from translation.errors import FileNotWritten
from translation.export.words.formats import COLUMNS, WORD_FORMATS, write_words
from translation.words.own.my_words import MyWord

WHEN = datetime(2025, 6, 1, 8, 30, tzinfo=UTC)
RISE = MyWord(
    "naik",
    "naik",
    meaning="to rise; to board",
    source="Harga <beras> naik lagi.\n",
    target="The price of rice & corn is rising.",
    title="Harga “beras”",
    site="Warta Nusa",
    url="https://wartanusa.example/read/1?a=1&b=2",
    note="two\nlines",
    added=WHEN,
    due=WHEN,
    reviews=2,
)
KNOWN = MyWord('=HYPERLINK("x")', meaning="+1", source="\tTab", note="@a", is_known=True, added=WHEN, due=WHEN)


@pytest.mark.parametrize(("ending", "dialect"), [("csv", csv.excel), ("tsv", csv.excel_tab)])
def test_a_table_has_a_line_a_word_and_no_formula(tmp_path, ending, dialect):
    write_words(tmp_path / f"words.{ending}", [RISE, KNOWN])
    text = (tmp_path / f"words.{ending}").read_text("utf-8-sig")
    rise, known = csv.DictReader(io.StringIO(text, newline=""), dialect=dialect)
    assert tuple(rise) == COLUMNS
    assert (rise["word"], rise["sentence"], rise["state"]) == ("naik", "Harga <beras> naik lagi.", "learning")
    assert (rise["added"], rise["reviews"]) == ("2025-06-01T08:30:00+00:00", "2")
    assert (known["word"], known["meaning"], known["note"]) == ('\'=HYPERLINK("x")', "'+1", "'@a")
    assert (known["state"], known["due"]) == ("known", "")


def test_json_says_what_is_unknown(tmp_path):
    write_words(tmp_path / "words.json", [RISE, KNOWN])
    holds = json.loads((tmp_path / "words.json").read_text("utf-8"))
    assert holds["version"] == 1
    rise, known = holds["words"]
    assert tuple(rise) == COLUMNS
    assert (rise["translation"], rise["note"], rise["due"]) == (RISE.target, "two\nlines", "2025-06-01T08:30:00+00:00")
    assert (known["url"], known["due"], known["word"]) == (None, None, KNOWN.headword)


def test_another_ending_is_refused_with_those_there_are(tmp_path):
    with pytest.raises(FileNotWritten, match=r"\.apkg, \.csv, \.tsv, \.json"):
        write_words(tmp_path / "words.doc", [RISE])
    assert not list(tmp_path.iterdir())


def collection(data, tmp_path):
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert set(package.namelist()) == {"collection.anki2", "media"}
        assert package.read("media") == b"{}"
        (tmp_path / "collection.anki2").write_bytes(package.read("collection.anki2"))
    return contextlib.closing(sqlite3.connect(tmp_path / "collection.anki2"))


def test_a_package_is_a_collection_with_a_card_a_word(tmp_path):
    with collection(WORD_FORMATS["apkg"].make([RISE, KNOWN]), tmp_path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        version, models, decks = connection.execute("SELECT ver, models, decks FROM col").fetchone()
        (model,) = json.loads(models).values()
        names = [field["name"] for field in model["flds"]]
        notes = [
            dict(zip(names, fields.split("\x1f"), strict=True))
            for (fields,) in connection.execute("SELECT flds FROM notes ORDER BY id")
        ]
        tags = [tags for (tags,) in connection.execute("SELECT tags FROM notes ORDER BY id")]
        cards = connection.execute("SELECT nid, did, queue FROM cards ORDER BY id").fetchall()
        ids = [number for (number,) in connection.execute("SELECT id FROM notes ORDER BY id")]
    assert version == 11
    assert "Dwibaca" in {deck["name"] for deck in json.loads(decks).values()}
    assert notes[0] == {
        "Word": "naik",
        "Form": "naik",
        "Meaning": "to rise; to board",
        "Gap": "Harga &lt;beras&gt; ____ lagi.",
        "Sentence": "Harga &lt;beras&gt; naik lagi.",
        "Translation": "The price of rice &amp; corn is rising.",
        "Note": "two<br>lines",
        "Source": '<a href="https://wartanusa.example/read/1?a=1&amp;b=2">Harga “beras”</a>',
    }
    assert tags == [" dwibaca id site::Warta_Nusa ", " dwibaca id known "]
    assert [card[0] for card in cards] == ids
    assert [card[2] for card in cards] == [0, -1], "a known word is not asked"


def test_the_same_word_is_the_same_note_in_each_export(tmp_path):
    def identities(*words):
        with collection(WORD_FORMATS["apkg"].make(words), tmp_path) as connection:
            return [guid for (guid,) in connection.execute("SELECT guid FROM notes ORDER BY id")]

    first = identities(RISE, KNOWN)
    assert first == identities(replace(RISE, headword="Naik", note="other"), KNOWN)
    assert len(set(first)) == 2
    assert identities(RISE) != identities(replace(RISE, language="en"))


def test_no_word_and_any_letters_make_a_package(tmp_path):
    for words in ([], [MyWord("a\x1fb\x00\ud800", source="x" * 9999)]):
        with collection(WORD_FORMATS["apkg"].make(words), tmp_path) as connection:
            assert connection.execute("SELECT count(*) FROM cards").fetchone() == (len(words),)


def test_anki_itself_imports_the_package(tmp_path):
    """Anki's own library is no requirement of the tests: 31 MB under the AGPL."""
    collections = pytest.importorskip("anki.collection", reason="Anki's own library is not installed")
    write_words(tmp_path / "words.apkg", [RISE, KNOWN])
    own = collections.Collection(str(tmp_path / "own.anki2"))
    try:
        options = collections.ImportAnkiPackageOptions(with_scheduling=True)
        request = collections.ImportAnkiPackageRequest(package_path=str(tmp_path / "words.apkg"), options=options)
        log = own.import_anki_package(request).log
        assert (len(log.new), own.card_count()) == (2, 2)
        card = own.get_card(own.find_cards("naik")[0])
        assert "Harga &lt;beras&gt; ____ lagi." in card.question()
        assert "to rise; to board" in card.answer()
        assert own.decks.name(card.did) == "Dwibaca"
        assert len(own.find_cards("is:suspended tag:known")) == 1
        write_words(tmp_path / "words.apkg", [replace(RISE, added=WHEN.replace(year=2026)), KNOWN])
        again = own.import_anki_package(request).log
        assert (len(again.new), own.card_count()) == (0, 2), "a second import makes no doubles"
    finally:
        own.close()
