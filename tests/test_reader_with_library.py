"""The story with a library: kept as it is read, read on where it stopped, and not disturbed by a library that fails."""

import contextlib

import pytest

from tests.fakes import UpperCaser
from translation import reader
from translation.document import Article, NoticeKind, SentencePair
from translation.errors import LibraryNotOpened, ModelNotFound, NotInLibrary
from translation.library.articles import SavedArticle, load
from translation.library.edits import reword, undo
from translation.library.listing import find
from translation.library.query import understand
from translation.library.storage.store import open_library
from translation.tasks import batch

HEAD = b"Jembatan Dibangun\n\nPemerintah membangun jembatan baru di desa itu. Warga senang."
TEXT = HEAD + b"\n\n" + b"\n\n".join(b"Paragraf nomor %d berisi satu kalimat saja." % number for number in range(1, 30))


@pytest.fixture
def library(tmp_path):
    return lambda: open_library(tmp_path / "library.sqlite")


@pytest.fixture
def connection(library):
    with contextlib.closing(library()) as connection:
        yield connection


def run(work):
    steps = []
    while True:
        try:
            steps.append(next(work))
        except StopIteration as done:
            return steps, done.value


def test_what_is_read_is_kept(library, connection):
    steps, document = run(reader.read(TEXT, UpperCaser, library=library))
    assert [type(step) for step in steps[:2]] == [Article, SavedArticle]
    found = load(connection, steps[1].id)
    assert found.document.rows == document.rows
    assert (found.document.model, found.document.translated_at) == ("upper-caser", document.translated_at)
    assert [entry.id for entry in find(connection, understand('"jembatan baru" pemerintah'))] == [found.id]


def test_a_reading_that_stopped_goes_on(library, connection):
    work = reader.read(TEXT, UpperCaser, library=library)
    next(work)
    number = next(work).id
    shown = [next(work).row for _ in range(5)]
    work.close()
    left = load(connection, number)
    done = {pair.source.strip() for row in left.document.rows for pair in row.pairs if pair.target is not None}
    assert shown == [0, 1, 2, 3, 4]
    assert len(done) == 6
    translator = UpperCaser()
    steps, document = run(reader.reopen(number, lambda: translator, library))
    assert steps[1].document == left.document
    assert not done & {text for batch in translator.batches for text in batch}
    assert document.rows == run(reader.read(TEXT, UpperCaser))[1].rows
    assert load(connection, number).left == 0


def test_reading_the_same_again_asks_no_model(library):
    run(reader.read(TEXT, UpperCaser, library=library))
    translator = UpperCaser()
    steps, document = run(reader.read(TEXT, lambda: translator, library=library))
    assert translator.batches == []
    assert steps[1].left == 0
    assert document.rows == steps[1].document.rows


def test_an_article_that_is_done_opens_without_a_model(library, connection):
    run(reader.read(TEXT, UpperCaser, library=library))
    steps, document = run(reader.reopen(1, lambda: pytest.fail("a model was opened"), library))
    assert document == load(connection, 1).document
    assert len(steps) == 2


def test_sentences_are_remembered_across_articles(library):
    run(reader.read(TEXT, UpperCaser, library=library))
    translator = UpperCaser()
    _, document = run(reader.read(b"Lain\n\nWarga senang. Petani juga senang.", lambda: translator, library=library))
    assert translator.batches == [["Lain", "Petani juga senang."]]
    assert document.rows[1].target == "WARGA SENANG. PETANI JUGA SENANG."
    other = UpperCaser(name="another", says=str.title)
    _, document = run(reader.read(b"Baru\n\nWarga senang.", lambda: other, library=library))
    assert document.rows[1].target == "Warga Senang."
    _, document = run(reader.read(b"Hati-hati\n\nWarga senang.", UpperCaser, library=library, beam=4))
    assert document.rows[1].target == "WARGA SENANG."


def test_sentences_translated_again_are_saved_and_the_memory_of_the_others_stays(library, connection):
    _, before = run(reader.read(TEXT, UpperCaser, library=library))
    other = UpperCaser(name="other", says=str.title)
    _, document = run(reader.translate_sentences(before, {"Warga senang."}, lambda: other, library, 1))
    assert load(connection, 1).document.rows == document.rows
    again = UpperCaser(name="other", says=str.title)
    run(reader.read(b"Lain\n\nWarga senang. Biayanya Rp 4,7 miliar.", lambda: again, library=library))
    assert again.batches[0] == ["Lain", "Biayanya Rp 4,7 miliar."]  # that one is not this model's
    undo(connection, 1)
    assert load(connection, 1).document.rows == before.rows


def test_the_readers_wording_wins_over_the_memory(library, connection):
    run(reader.read(TEXT, UpperCaser, library=library))
    reword(connection, 1, 1, 1, SentencePair("", "People are happy.", edited=True))
    _, document = run(reader.read(b"Lain\n\nWarga senang.", UpperCaser, library=library))
    assert document.rows[1].pairs == (SentencePair("Warga senang.", "People are happy.", edited=True),)
    _, document = run(reader.retranslate(1, lambda: UpperCaser(name="better", says=str.title), library))
    assert [pair.target for pair in document.rows[1].pairs] == [
        "Pemerintah Membangun Jembatan Baru Di Desa Itu. ",
        "People are happy.",
    ]
    undo(connection, 1)  # the translation that was made again
    assert (
        load(connection, 1).document.rows[1].target
        == "PEMERINTAH MEMBANGUN JEMBATAN BARU DI DESA ITU. People are happy."
    )
    undo(connection, 1)
    assert load(connection, 1).document.rows[1].pairs[1].target == "WARGA SENANG."


def test_an_article_is_read_anew_from_its_page(library, connection, monkeypatch):
    page = b"<html><title>Lama</title><article><h1>Jembatan Dibangun</h1>" + b"".join(
        b"<p>Pemerintah membangun jembatan nomor %d di desa itu, kata warga pada hari Senin.</p>" % number
        for number in range(8)
    )
    steps, document = run(reader.read(page, UpperCaser, library=library))
    translator = UpperCaser()
    _, anew = run(reader.retranslate(steps[1].id, lambda: translator, library, extract=True))
    assert anew.rows == document.rows
    assert len(load(connection, 1).versions) == 1
    shorter = Article(document.article.title, document.article.blocks[:4])
    monkeypatch.setattr("translation.article.extract.extract_article", lambda _: shorter)
    run(reader.retranslate(steps[1].id, lambda: translator, library, extract=True))
    assert translator.batches == []


def test_without_a_model_the_original_is_kept(library, connection):
    def none():
        raise ModelNotFound("There is none.", "Install one.")

    steps, document = run(reader.read(TEXT, none, library=library))
    assert [notice.kind for notice in steps[-1].notices] == [NoticeKind.NO_MODEL]
    assert document.model == ""
    stored = load(connection, 1).document
    assert stored.rows == document.rows
    assert stored.article.notices == ()
    _, document = run(reader.reopen(1, UpperCaser, library))
    assert document.rows[0].target == "JEMBATAN DIBANGUN"


def test_several_are_translated_again_one_after_the_other(library, connection):
    for number in range(3):
        run(reader.read(b"Judul %d\n\nWarga nomor %d senang." % (number, number), UpperCaser, library=library))
    better = UpperCaser(name="better", says=str.title)
    steps, result = run(batch.retranslate_each([1, 9, 3], lambda: better, library))
    assert (result.done, [number for number, _ in result.failed]) == ((1, 3), [9])
    assert [step.number for step in steps if step.error] == [9]
    assert [(step.number, step.at, step.total) for step in steps if not step.sentences and not step.error] == [
        (1, 0, 3),
        (9, 1, 3),
        (3, 2, 3),
    ]
    assert [load(connection, number).document.rows[0].target for number in (1, 2, 3)] == [
        "Judul 0",
        "JUDUL 1",
        "Judul 2",
    ]
    assert load(connection, 1).document.model == "better"


def test_an_article_that_could_not_be_saved_has_failed(library):
    def full():
        opened = library()
        opened.execute("PRAGMA query_only = ON")
        return opened

    for number in range(2):
        run(reader.read(b"Judul %d\n\nWarga nomor %d senang." % (number, number), UpperCaser, library=library))
    steps, result = run(batch.retranslate_each([1, 2], lambda: UpperCaser(name="b", says=str.title), full))
    assert (result.done, [number for number, _ in result.failed]) == ((), [1, 2])
    assert all("not saved" in str(error) for _, error in result.failed)
    assert [step.number for step in steps if step.error] == [1, 2]


def test_without_a_model_nothing_is_begun_again(library):
    def none():
        raise ModelNotFound("There is none.", "Install one.")

    with pytest.raises(ModelNotFound):
        next(batch.retranslate_each([1], none, library))


def broken():
    raise LibraryNotOpened("“library.sqlite”: The disk is full.", "Make room on it.")


def test_a_library_that_does_not_open_stops_no_reading():
    steps, document = run(reader.read(TEXT, UpperCaser, library=broken))
    told = [step for step in steps[1:] if isinstance(step, Article)]
    assert [notice.kind for notice in told[0].notices] == [NoticeKind.NOT_KEPT]
    assert "disk is full" in told[0].notices[0].text
    assert len(told) == 1
    assert document.rows == run(reader.read(TEXT, UpperCaser))[1].rows
    assert document.article == told[0]


def test_a_disk_that_fills_up_stops_no_reading(library, connection):
    def full():
        opened = library()
        opened.execute("PRAGMA max_page_count = 1")  # not a page more than there are
        return opened

    _, document = run(reader.read(TEXT, UpperCaser, library=full))
    assert "The disk is full." in document.article.notices[0].text
    assert all(row.target for row in document.rows)
    stored = load(connection, 1)
    assert 0 < stored.left < 32
    assert [row.target for row in stored.document.rows if row.target] == [row.target for row in document.rows][
        : -stored.left
    ]


def test_opening_what_is_not_there_is_an_error(library):
    with pytest.raises(NotInLibrary):
        next(reader.reopen(9, UpperCaser, library))
    with pytest.raises(LibraryNotOpened):
        next(reader.reopen(1, UpperCaser, broken))
