"""The grade of a whole translation: its share of marks, its model, and whether such texts were measured."""

from dataclasses import replace

import pytest

from gui.base import languages
from gui.reading.grade import grade_in_words
from gui.reading.reading_state import Reading
from translation.document import Article, BilingualBlock, Block, Doubt, DoubtKind, Kind, SentencePair

SENTENCES = (
    "Pemerintah kota menutup jembatan itu karena tiangnya retak setelah hujan deras.",
    "Warga di dua desa harus memutar lewat jalan lain sejak hari Senin.",
    "Perbaikan jembatan itu akan dimulai bulan depan oleh pemerintah kota.",
    "Anggaran untuk pekerjaan itu sudah disetujui oleh dewan kota kemarin.",
)
DOUBT = Doubt(DoubtKind.NUMBER, "2")


@pytest.fixture(autouse=True)
def _english(qapp):
    languages.install(qapp, "en")


def reading(*texts, doubtful=0, **of_pairs):
    blocks = tuple(Block(Kind.PARAGRAPH, text) for text in texts)
    made = Reading(Article("", blocks))
    for row, block in enumerate(blocks):
        pair = SentencePair(block.text, "English.", (DOUBT,) * (row < doubtful), score=-0.2, alignment="0-0")
        made.fill(row, BilingualBlock(block, (replace(pair, **of_pairs),)))
    return made


def test_it_says_the_share_the_model_and_the_kind_of_text():
    grade, basis, measured = grade_in_words(reading(*SENTENCES, doubtful=1), "Model 3").splitlines()
    assert grade == "Many sentences are marked: rely on the original."
    assert basis.startswith("1 of 4 sentences (25%), translated by “Model 3”.")
    assert measured.startswith("Measured on news and encyclopaedias, which this text resembles:")


@pytest.mark.parametrize(("doubtful", "begins"), [(0, "Few"), (1, "Some"), (2, "Many")])
def test_the_grade_follows_the_share(doubtful, begins):
    assert grade_in_words(reading(*SENTENCES * 2, doubtful=doubtful), "M").startswith(begins)


def test_it_says_what_was_not_measured():
    said = grade_in_words(reading("Harga Beras Naik", "Jembatan Hanyut", "Timnas Menang"), "M")
    assert "Not measured on texts like this: most of it is headlines or short lines." in said
    assert "Measured on news" not in said


def test_it_says_when_the_words_are_paired_by_the_dictionary_alone():
    said = "does not tell which words belong together: they are paired by the dictionary alone."
    assert said not in grade_in_words(reading(*SENTENCES), "M")
    assert f"“M” {said}" in grade_in_words(reading(*SENTENCES, alignment=""), "M")
    assert said not in grade_in_words(reading(*SENTENCES, alignment="", edited=True), "M")  # the reader's own


def test_without_a_translation_there_is_none():
    assert grade_in_words(None, "M") == ""
    assert grade_in_words(reading(*SENTENCES), "") == ""
