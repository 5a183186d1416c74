"""The story from what was pasted to a finished document."""

import pytest

from tests.fakes import UpperCaser
from translation import openers, paths, reader
from translation.document import Article, NoticeKind
from translation.errors import ModelNotFound, PageNotLoaded

TEXT = (
    b"Jembatan Dibangun\n\nPemerintah membangun jembatan baru di desa itu. Warga senang.\n\nBiayanya Rp 4,7 miliar.\n"
)


def run(work):
    steps = []
    while True:
        try:
            steps.append(next(work))
        except StopIteration as done:
            return steps, done.value


def test_the_article_comes_first_then_its_rows():
    steps, document = run(reader.read(TEXT, UpperCaser))
    assert isinstance(steps[0], Article)
    assert [step.row for step in steps[1:]] == [0, 1, 2]
    assert document.rows[0].target == "JEMBATAN DIBANGUN"
    assert document.rows[1].target == "PEMERINTAH MEMBANGUN JEMBATAN BARU DI DESA ITU. WARGA SENANG."
    assert document.model == "upper-caser"


def test_the_model_is_opened_only_when_the_article_is_there():
    opened = []
    work = reader.read(TEXT, lambda: opened.append(1) or UpperCaser())
    next(work)
    assert not opened
    next(work)
    assert opened


def test_the_sample_is_read_with_a_real_model(tiny_package):
    steps, document = run(reader.read(str(paths.sample()), openers.ModelOpener(str(tiny_package))))
    assert len(document.rows) == 14
    assert all(pair.target is not None for row in document.rows for pair in row.pairs)
    assert {step.total for step in steps[1:]} == {19}


def test_without_a_model_the_original_is_read():
    def none():
        raise ModelNotFound("There is none.", "Install one.")

    steps, document = run(reader.read(TEXT, none))
    assert [notice.kind for notice in steps[-1].notices][-1] is NoticeKind.NO_MODEL
    assert document.article.notices[-1].text == "There is none. Install one."
    assert {row.target for row in document.rows} == {None}
    assert document.translated_at is None


def test_no_model_is_asked_for_when_none_is_wanted():
    steps, document = run(reader.read(TEXT, None))
    assert len(steps) == 1
    assert NoticeKind.NO_MODEL not in [notice.kind for notice in document.article.notices]


def test_a_row_can_be_sent_for():
    text = b"Judul Berita\n\n" + b"\n\n".join(b"Paragraf nomor %d berisi satu kalimat saja." % i for i in range(40))
    work = reader.read(text, UpperCaser)
    next(work)
    rows = [next(work).row, work.send(30).row]
    while len(rows) < 6:
        rows.append(next(work).row)
    assert 30 in rows


def test_what_is_done_when_the_work_stops_is_kept():
    work = reader.read(TEXT, UpperCaser)
    article, step = next(work), next(work)
    work.close()
    document = reader.so_far(article, [step], model="m")
    assert document.rows[0].target == "JEMBATAN DIBANGUN"
    assert document.rows[1].target is None
    assert "".join(pair.source for pair in document.rows[1].pairs) == article.rows[1].text


def test_errors_are_the_readers():
    with pytest.raises(PageNotLoaded):
        run(reader.read("/nowhere/x.html", UpperCaser))


def test_a_model_is_opened_once(tiny_package):
    open_model = openers.ModelOpener(str(tiny_package))
    assert open_model() is open_model()


def test_an_article_that_is_known_is_translated_again_without_being_read_again():
    article = next(reader.read(TEXT, None))
    steps, document = run(reader.translate_article(article, UpperCaser, beam=4))
    assert [step.row for step in steps] == [0, 1, 2]
    assert document.article is article
    assert document.rows[0].target == "JEMBATAN DIBANGUN"


def test_some_sentences_are_translated_again_and_the_others_stay():
    _, before = run(reader.read(TEXT, UpperCaser))
    other = UpperCaser(name="other", says=str.title)
    _, document = run(reader.translate_sentences(before, {"Warga senang."}, lambda: other))
    assert other.batches == [["Warga senang."]]
    assert document.rows[1].target == "PEMERINTAH MEMBANGUN JEMBATAN BARU DI DESA ITU. Warga Senang."
    assert (document.rows[0], document.rows[2]) == (before.rows[0], before.rows[2])
    assert document.model == before.model  # most of it is that model's


def test_a_sentence_without_a_translation_is_translated_with_them():
    work = reader.read(TEXT, UpperCaser)
    before = reader.so_far(next(work), [next(work)])
    _, document = run(reader.translate_sentences(before, (), UpperCaser))
    assert all(row.target is not None for row in document.rows)
