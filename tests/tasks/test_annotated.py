"""A document with what is marked in it: in both languages, also where words are marked in one of them."""

import contextlib

import pytest

from tests.library.annotations.test_kept import WHEN
from translation.annotations import Annotation, Colour, Language, Part
from translation.document import Article, BilingualBlock, BilingualDocument, Block, Kind, SentencePair
from translation.engine.alignment import counterpart
from translation.library.annotations.kept import put
from translation.library.articles import load, save
from translation.library.storage.store import open_library
from translation.tasks.annotated import annotated

PAIR = SentencePair("Harga beras naik lagi.", "The price of rice is rising again.", alignment="0-1 1-3 2-4 2-5 3-6")


@pytest.mark.parametrize(
    ("start", "end", "in_source", "found"),
    [
        (12, 16, True, ((18, 27),)),
        (0, 11, True, ((4, 9), (13, 17))),
        (21, 27, False, ((12, 16),)),
        (9, 12, False, ()),
        (21, 22, True, ()),
    ],
)
def test_words_have_their_counterparts(start, end, in_source, found):
    assert counterpart(PAIR, start, end, in_source=in_source) == found


def test_without_an_alignment_the_lexicon_knows_some():
    bare = SentencePair("Rumah itu baru.", "The house is new.")
    assert counterpart(bare, 0, 5, in_source=True) == ((4, 9),)
    assert counterpart(SentencePair("Rumah", None), 0, 5, in_source=True) == ()


def test_a_document_from_the_library_has_its_annotations(tmp_path):
    block = Block(Kind.PARAGRAPH, f" {PAIR.source}")
    pair = SentencePair(f" {PAIR.source}", PAIR.target, alignment=PAIR.alignment)
    made = BilingualDocument(Article("", (block,)), (BilingualBlock(block, (pair,)),), "model")
    words = Part(0, 0, PAIR.source, PAIR.target, Language.SOURCE, 12, 16)
    one = Annotation("one", (words, Part(0, 9, "Hilang.")), WHEN, WHEN, Colour.BLUE, "Why?")
    with contextlib.closing(open_library(tmp_path / "library.sqlite")) as connection:
        article = save(connection, made)
        put(connection, article, one)
        (placed,) = annotated(connection, article, load(connection, article).document).annotations
    assert placed.annotation == one
    assert placed.places == ((0, 0), None)
    assert placed.stretches == ((12, 16), None)
    assert placed.counterparts == (((18, 27),), ())
