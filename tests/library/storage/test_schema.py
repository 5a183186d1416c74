"""Every library file that there ever was opens; one of a newer program, or of another, is refused with a sentence."""

import contextlib
import hashlib
import sqlite3
import zlib
from dataclasses import replace

import pytest

from translation.disk.database import statements
from translation.document import (
    Article,
    BilingualBlock,
    BilingualDocument,
    Block,
    Doubt,
    DoubtKind,
    Kind,
    Page,
    SentencePair,
)
from translation.errors import LibraryDamaged, LibraryNotOpened, NotKept, ReaderError
from translation.library.articles import load, page_of, save
from translation.library.edits import reword
from translation.library.listing import find
from translation.library.pictures import pictures_of, set_picture, thumbnails
from translation.library.query import understand
from translation.library.safety.startup import prepare, restore
from translation.library.storage.schema import MIGRATIONS, migrate
from translation.library.storage.store import _open_to_read, open_library

# What has shipped is never edited: a change is another entry in MIGRATIONS, and another fixture here.
SHIPPED = [
    "580aad16a3a55865",
    "fa543a8cf789e41b",
    "224edd2fb403c9c0",
    "9e6d8770828fb616",
    "16a676b55c39bb89",
    "53f58487bdd6fe18",
    "be300174abd23f71",
    "20820f91369aa9de",
    "84491f18c453f5ee",
    "44b5f897811b0a57",
    "08a503695b9f745f",
]


def version_1(file):
    """A library as the first version of the program wrote it, with one article."""
    content = (
        '{"title":"Harga beras naik","blocks":[["paragraph","Warga resah. Petani senang.",[],0,"",""]],"byline":"","editor":"",'
        '"site":"Warta Nusa","url":"https://wartanusa.example/read/1","published":"2024-05-01T09:30:00+07:00","language":"id",'
        '"dateline":"","lead_image":null,"notices":[],"other":[]}'
    )
    with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as connection:
        for statement in statements(MIGRATIONS[0]):
            connection.execute(statement)
        connection.execute("PRAGMA user_version = 1")
        connection.execute(
            "INSERT INTO article (key, version, title, title_target, site, url, published, dated, added, opened, sentences, "
            "translated, doubtful) VALUES ('wartanusa.example/read/1', 1, 'Harga beras naik', 'Rice price rises', "
            "'Warta Nusa', 'https://wartanusa.example/read/1', 1714530600, 1714530600, 1714540000, 1714540000, 3, 3, 1)"
        )
        connection.execute(
            "INSERT INTO version (article, saved, source, content, model, translated_at) VALUES (1, 1714540000, 'x.html', ?, "
            "'model 1', '2024-05-01T12:06:40+00:00')",
            (zlib.compress(content.encode()),),
        )
        connection.execute("INSERT INTO engine (model, options) VALUES ('model 1', 'beam 2')")
        connection.executemany(
            "INSERT INTO pair (version, row, number, source, target, edited, edited_marks, engine, doubts, score, digest) "
            "VALUES (1, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?)",
            [
                (0, 0, "Harga beras naik", "Rice price rises", None, None, None, -0.5, 1),
                (1, 0, "Warga resah. ", "Residents uneasy. ", None, None, '[["number","3"]]', -0.25, 2),
                (1, 1, "Petani senang.", "Farmers glad.", "Farmers are glad.", "[[],[],null]", None, None, 3),
            ],
        )


OF_VERSION_1 = (
    BilingualBlock(
        Block(Kind.TITLE, "Harga beras naik"), (SentencePair("Harga beras naik", "Rice price rises", score=-0.5),)
    ),
    BilingualBlock(
        Block(Kind.PARAGRAPH, "Warga resah. Petani senang."),
        (
            SentencePair("Warga resah. ", "Residents uneasy. ", (Doubt(DoubtKind.NUMBER, "3"),), score=-0.25),
            SentencePair("Petani senang.", "Farmers are glad.", edited=True),
        ),
    ),
)


def test_what_has_shipped_was_not_edited():
    assert [hashlib.sha256(entry.encode()).hexdigest()[:16] for entry in MIGRATIONS[: len(SHIPPED)]] == SHIPPED


def test_a_library_of_version_1_opens(tmp_path):
    version_1(tmp_path / "library.sqlite")
    with contextlib.closing(open_library(tmp_path / "library.sqlite")) as connection:
        assert load(connection, 1).document.rows == OF_VERSION_1
        assert [one.id for one in find(connection, understand("glad beras has:doubts"))] == [1]
        document = BilingualDocument(
            Article("Lain", (), url="https://lain.example/"), (BilingualBlock(Block(Kind.TITLE, "Lain"), ()),)
        )
        assert save(connection, document) == 2
        assert connection.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)


def test_a_page_of_version_1_is_the_only_one_of_its_article(tmp_path):
    file = tmp_path / "library.sqlite"
    version_1(file)
    with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as connection:
        text = zlib.compress(b"<p>Warga resah.</p>")
        connection.execute("INSERT INTO page VALUES (1, 'https://wartanusa.example/read/1', 1, ?)", (text,))
    with contextlib.closing(open_library(file)) as connection:
        assert page_of(connection, 1) == Page("<p>Warga resah.</p>", "https://wartanusa.example/read/1")


def test_a_newer_file_is_refused_and_left_alone(tmp_path):
    file = tmp_path / "library.sqlite"
    version_1(file)
    with contextlib.closing(sqlite3.connect(file)) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    with pytest.raises(LibraryNotOpened, match="newer version of Dwibaca"):
        open_library(file)
    with contextlib.closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT count(*) FROM pair").fetchone() == (3,)


@pytest.mark.parametrize("number", [-1, -(2**31), 2**31 - 1, len(MIGRATIONS) + 2**20])
def test_a_number_that_no_version_has_is_damage_and_is_rescued(tmp_path, number):
    """Below zero it would count the migrations from their end; the reader's edits and their history are kept."""
    file = tmp_path / "library.sqlite"
    version_1(file)
    with contextlib.closing(open_library(file)) as connection:
        reword(connection, 1, 1, 0, replace(load(connection, 1).document.rows[1].pairs[0], target="Own.", edited=True))
        edits = connection.execute("SELECT count(*) FROM edit").fetchone()
        connection.execute(f"PRAGMA user_version = {number}")
    whole = file.read_bytes()
    with pytest.raises(LibraryDamaged, match="cannot be read as a library"):
        open_library(file)
    assert file.read_bytes() == whole
    for _ in prepare(file):
        pass
    with contextlib.closing(open_library(file)) as connection:
        assert load(connection, 1).document.rows[1].pairs[0].target.strip() == "Own."
        assert connection.execute("SELECT count(*) FROM edit").fetchone() == edits
        assert edits[0] > 0


def test_a_strange_number_in_another_file_is_a_sentence(tmp_path):
    file, other = tmp_path / "library.sqlite", tmp_path / "other.sqlite"
    open_library(other).close()
    with contextlib.closing(sqlite3.connect(other)) as connection:
        connection.execute("PRAGMA user_version = -7")
    with contextlib.closing(open_library(file)) as connection, pytest.raises(ReaderError, match="cannot be read"):
        restore(connection, file, other)


def test_another_programs_file_is_refused_and_left_alone(tmp_path):
    file = tmp_path / "library.sqlite"
    with contextlib.closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE bookmarks (x)")
    with pytest.raises(LibraryNotOpened, match="another program"):
        open_library(file)
    with contextlib.closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT name FROM sqlite_schema").fetchall() == [("bookmarks",)]


def test_a_migration_is_done_whole_or_not_at_all(tmp_path):
    file = tmp_path / "library.sqlite"
    version_1(file)
    failing = (*MIGRATIONS, "CREATE TABLE one (x) STRICT; CREATE TABLE article (y) STRICT;")
    with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as connection:
        with pytest.raises(sqlite3.OperationalError):
            migrate(connection, failing)
        assert connection.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
        assert not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'one'").fetchall()
        migrate(
            connection, (*MIGRATIONS, "ALTER TABLE article ADD COLUMN mood TEXT;\nCREATE TABLE two (x INTEGER) STRICT;")
        )
        assert connection.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS) + 1,)
        assert connection.execute("SELECT mood FROM article").fetchall() == [(None,)]
    with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as connection, pytest.raises(LibraryNotOpened):
        migrate(connection)


def test_a_picture_of_version_1_is_the_articles_own(tmp_path):
    file = tmp_path / "library.sqlite"
    version_1(file)
    with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("INSERT INTO image (article, data, thumbnail) VALUES (1, x'0102', x'03')")
    with contextlib.closing(open_library(file)) as connection:
        assert pictures_of(connection, 1, "https://wartanusa.example/utama.jpg") == {
            "https://wartanusa.example/utama.jpg": b"\x01\x02"
        }
        set_picture(connection, 1, "https://wartanusa.example/dalam.jpg", b"\x04")
        assert thumbnails(connection, [1]) == {1: b"\x03"}


def test_an_old_file_that_can_only_be_read_is_read_all_the_same(tmp_path):
    file = tmp_path / "library.sqlite"
    version_1(file)
    before = file.read_bytes()
    with contextlib.closing(_open_to_read(file)) as connection:
        assert load(connection, 1).document.rows == OF_VERSION_1
        with pytest.raises(NotKept):
            set_picture(connection, 1, "https://wartanusa.example/dalam.jpg", b"\x04")
    assert file.read_bytes() == before
