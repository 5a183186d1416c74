"""Marks placed at random survive whatever happens to their article; the ones whose sentence is there stand on it."""

import contextlib
import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.library.annotations.marks import annotations
from tests.library.documents import ADDRESS, documents
from translation.annotations import Language
from translation.document import Article, BilingualBlock, BilingualDocument, Block, Kind, SentencePair
from translation.export.json_format import as_json, document_from_json
from translation.library.annotations.kept import annotations_in, put, remove, restore
from translation.library.annotations.listing import find_annotations
from translation.library.articles import add, load, save
from translation.library.query import Wanted
from translation.library.safety.backups import backup
from translation.library.safety.startup import take_in
from translation.library.storage.store import open_library
from translation.network.waiting import finish
from translation.tasks.annotated import annotated

some = settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)

words = st.sampled_from(
    "harga beras naik lagi petani senang warga desa air bersih 12 persen di kota pupuk mahal".split()
)
said = st.lists(words, min_size=1, max_size=9).map(" ".join)
sentences = said.map(lambda text: f"{text.capitalize()}.")
paragraphs = st.lists(st.lists(sentences, min_size=1, max_size=3), min_size=1, max_size=5)


def made(texts, translate=str.upper):
    """A document of these sentences in paragraphs, translated so."""
    rows = []
    for paragraph in texts:
        sources = [f"{text} " for text in paragraph[:-1]] + paragraph[-1:]
        pairs = tuple(SentencePair(source, translate(source)) for source in sources)
        rows.append(BilingualBlock(Block(Kind.PARAGRAPH, "".join(sources)), pairs))
    article = Article("Judul", tuple(row.block for row in rows), url=ADDRESS, language="id")
    title = BilingualBlock(Block(Kind.TITLE, "Judul"), (SentencePair("Judul", translate("Judul")),))
    return BilingualDocument(article, (title, *rows), "model 1")


def otherwise(source):
    """What another model makes of a sentence: every second word is gone, and others stand before it."""
    kept = source.upper().split()[::2]
    return f"ANOTHER SAYS {' '.join(kept)}"


@st.composite
def stories(draw):
    """An article, what is marked in it, and what happens to it."""
    texts = draw(paragraphs)
    document = made(texts)
    marks = draw(annotations(document))
    events = draw(
        st.lists(
            st.sampled_from(["open", "translate", "extract", "merge", "json", "remove", "backup"]),
            min_size=1,
            max_size=5,
        )
    )
    later = [draw(st.permutations([*texts, *draw(paragraphs)])) for _ in events]
    return document, marks, list(zip(events, later, strict=True))


@some
@given(stories())
def test_marks_survive_whatever_happens(story):
    document, marks, events = story
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "library.sqlite"
        with contextlib.closing(open_library(file)) as connection:
            article = save(connection, document)
            for one in marks:
                put(connection, article, one)
        for number, (event, texts) in enumerate(events):
            file = happens(event, file, texts, number)
            with contextlib.closing(open_library(file)) as connection:
                (article,) = (
                    number for (number,) in connection.execute("SELECT id FROM article WHERE url = ?", (ADDRESS,))
                )
                assert as_set(annotations_in(connection, article)) == as_set(marks)
                assert len(find_annotations(connection, Wanted(), limit=None)) == len(marks)
                shown = annotated(connection, article, load(connection, article).document)
            assert as_set(placed.annotation for placed in shown.annotations) == as_set(marks)
            for placed in shown.annotations:
                stands_where_it_should(placed, shown)
            assert document_from_json(as_json(shown)) == shown


def happens(event, file, texts, number):
    """Let it happen to the library, and return the file that is read on."""
    with contextlib.closing(open_library(file)) as connection:
        (article,) = (number for (number,) in connection.execute("SELECT id FROM article WHERE url = ?", (ADDRESS,)))
        if event == "translate":
            for row, block in enumerate(load(connection, article).document.rows):
                pairs = tuple(replace(pair, target=otherwise(pair.source)) for pair in block.pairs)
                add(connection, article, row, replace(block, pairs=pairs), model=f"model {number}", options="")
        elif event == "extract":
            save(connection, made(texts))
        elif event == "remove":
            names = [one.lasting for one in annotations_in(connection, article)]
            remove(connection, names)
            assert annotations_in(connection, article) == ()
            restore(connection, names)
        elif event == "backup":
            return backup(connection, file)
        elif event == "merge":
            other = file.with_name(f"other-{number}.sqlite")
            with contextlib.closing(open_library(other)) as into:
                save(into, made([["Lain."]]) if number % 2 else replace(made(texts), article=made(texts).article))
                for _ in range(2):
                    finish(take_in(into, file), lambda _: None)
            return other
    return file


def as_set(found):
    """Annotations by their names, with moments as they are kept: in UTC, equal to what they were."""
    return {one.lasting: one for one in found}


def stands_where_it_should(placed, document):
    sources = [pair.source.strip() for row in document.rows for pair in row.pairs]
    for part, place, stretch in zip(placed.annotation.parts, placed.places, placed.stretches, strict=True):
        if part.source not in sources:
            continue  # it may be found by a similar text, or be lost: the other tests say which
        assert place is not None
        pair = document.rows[place[0]].pairs[place[1]]
        assert pair.source.strip() == part.source
        if part.language is Language.SOURCE:
            assert stretch == (part.start, part.end)
        elif part.language is Language.TARGET and stretch is not None:
            target = (pair.target or "").strip()
            assert target[slice(*stretch)].casefold().split() == part.quote.casefold().split()
        elif part.language is Language.TARGET:
            assert (pair.target or "").strip() != part.target or not part.quote.strip()


@some
@given(documents(), st.data())
def test_any_article_and_any_mark_is_kept_and_exported(document, data):
    marks = data.draw(annotations(document))
    with tempfile.TemporaryDirectory() as folder:
        with contextlib.closing(open_library(Path(folder) / "library.sqlite")) as connection:
            article = save(connection, document)
            for one in marks:
                put(connection, article, one)
        with contextlib.closing(open_library(Path(folder) / "library.sqlite")) as connection:
            assert {one.lasting for one in annotations_in(connection, article)} == {one.lasting for one in marks}
            shown = annotated(connection, article, load(connection, article).document)
    assert not any(placed.is_lost for placed in shown.annotations)
    assert document_from_json(as_json(shown)) == shown
