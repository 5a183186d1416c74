"""What is saved is there when it is opened again: whole, in every version, with what the reader made of it."""

import contextlib
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.library.documents import WHEN, document, documents, own, texts
from translation.document import BilingualBlock, BilingualDocument, Doubt, DoubtKind, Page, SentencePair
from translation.errors import LibraryDamaged, NotInLibrary
from translation.library import articles, edits
from translation.library.listing import count, entry, find
from translation.library.marks import delete, purge
from translation.library.query import Wanted, understand
from translation.library.storage.store import open_library

TABLES = ("article", "version", "page", "pair", "tag", "image")


@pytest.fixture
def connection(tmp_path):
    connection = open_library(tmp_path / "library.sqlite")
    yield connection
    connection.close()


def test_what_is_saved_is_opened(connection):
    saved = document("Warga senang.", "Petani sedih.")
    page = Page("<p>Warga senang.</p>", saved.article.url)
    number = articles.save(connection, saved, page, source="https://wartanusa.example/read/1?utm_source=x", at=WHEN)
    kept = articles.load(connection, number)
    assert kept.document == saved
    assert (kept.source, kept.saved, kept.left) == ("https://wartanusa.example/read/1?utm_source=x", WHEN, 0)
    assert articles.page_of(connection, number) == page


def test_a_page_is_kept_with_those_that_follow_it(connection):
    page = Page("<p>Satu.</p>", "https://wartanusa.example/read/1", more=("<p>Dua “ya”.</p>", "", "<p>Empat.</p>"))
    number = articles.save(connection, document("Warga senang."), page)
    assert articles.page_of(connection, number) == page
    connection.execute("UPDATE page SET more = x'00'")
    with pytest.raises(LibraryDamaged):
        articles.page_of(connection, number)


def test_the_same_article_again_is_one_entry(connection):
    first = articles.save(connection, document("Warga senang."), at=WHEN)
    again = articles.save(connection, document("Warga senang."), at=WHEN + timedelta(days=1))
    assert first == again
    assert count(connection, Wanted()) == 1
    assert len(articles.load(connection, first).versions) == 1
    assert entry(connection, first).opened == WHEN + timedelta(days=1)


def test_words_that_changed_are_a_version(connection):
    number = articles.save(connection, document("Warga senang."))
    articles.save(connection, document("Warga sangat senang.", title="Harga beras turun"))
    kept = articles.load(connection, number)
    assert [block.text for block in kept.document.article.blocks] == ["Warga sangat senang."]
    assert kept.version == kept.versions[-1]
    before = articles.load(connection, number, kept.versions[0])
    assert before.document == document("Warga senang.")
    assert [one.title for one in find(connection, understand("turun"))] == ["Harga beras turun"]
    assert find(connection, understand("naik")) == []


def test_rows_are_kept_as_they_come(connection):
    whole, empty = document("Warga senang.", "Petani sedih."), document("Warga senang.", "Petani sedih.", done=False)
    number = articles.save(connection, empty)
    assert articles.load(connection, number).left == 3
    articles.add(connection, number, 1, whole.rows[1], model="model 1", options="beam 2")
    kept = articles.load(connection, number)
    assert [row.target for row in kept.document.rows] == [None, "WARGA SENANG.", None]
    articles.save(connection, empty)  # opened again: nothing is lost by that
    assert articles.load(connection, number).left == 2
    for row in (0, 2):
        articles.add(connection, number, row, whole.rows[row], model="model 1", options="beam 2")
    articles.finish(connection, number, "model 1", WHEN)
    assert articles.load(connection, number).document == whole


def test_the_readers_wording_stays(connection):
    number = articles.save(connection, document("Warga senang. "))
    edits.reword(connection, number, 1, 0, own("The residents are glad."))
    pair = SentencePair("Warga senang. ", "The residents are glad. ", edited=True)
    assert articles.load(connection, number).document.rows[1].pairs == (pair,)
    articles.save(connection, document("Warga senang. "))
    articles.add(connection, number, 1, document("Warga senang. ").rows[1], model="model 2", options="")
    assert articles.load(connection, number).document.rows[1].pairs == (pair,)
    assert find(connection, understand("residents"))
    edits.undo(connection, number)
    assert articles.load(connection, number).document.rows[1].target == "WARGA SENANG. "
    assert not find(connection, understand("residents"))


def test_an_edited_sentence_is_not_doubtful(connection):
    doubted = document("Warga senang.")
    pair = SentencePair("Warga senang.", "THREE RESIDENTS", (Doubt(DoubtKind.NUMBER, "3"),))
    doubted = BilingualDocument(
        doubted.article, (doubted.rows[0], BilingualBlock(doubted.rows[1].block, (pair,))), "model 1", WHEN
    )
    number = articles.save(connection, doubted)
    assert find(connection, understand("has:doubts"))
    edits.reword(connection, number, 1, 0, own("Residents"))
    assert not find(connection, understand("has:doubts"))


def test_what_is_not_there_is_told(connection):
    number = articles.save(connection, document("Warga senang."))
    for job in (
        lambda: articles.load(connection, 99),
        lambda: articles.load(connection, number, 99),
        lambda: articles.page_of(connection, 99),
        lambda: edits.reword(connection, number, 7, 0, own("x")),
        lambda: articles.add(connection, 99, 0, document().rows[0], model="m", options=""),
    ):
        with pytest.raises(NotInLibrary):
            job()
    assert articles.page_of(connection, number) is None


@pytest.fixture(scope="module")
def shared_library(tmp_path_factory):
    with contextlib.closing(open_library(tmp_path_factory.mktemp("library") / "library.sqlite")) as connection:
        yield connection


@settings(deadline=None)
@given(documents(), st.none() | st.builds(Page, texts, texts, st.booleans()), texts)
def test_save_then_open_is_equal(shared_library, saved, page, source):
    number = articles.save(shared_library, saved, page, source=source)
    kept = articles.load(shared_library, number)
    assert kept.document == saved
    assert kept.versions[-1] == kept.version
    assert articles.page_of(shared_library, number) == page
    shared_library.execute("INSERT INTO found (found, rank) VALUES ('integrity-check', 1)")
    shown = entry(shared_library, number)
    assert (shown.title, shown.sentences) == (saved.article.title, sum(len(row.pairs) for row in saved.rows))
    delete(shared_library, [number])
    assert purge(shared_library, [number]) == 1
    assert [shared_library.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in TABLES] == [0] * len(
        TABLES
    )
