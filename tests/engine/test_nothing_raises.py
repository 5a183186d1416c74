"""No sentence ends a translation: every check, rule and mark that looks at one holds whatever the sentence is."""

import itertools
import lzma
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import SHARED
from translation.document import Block, Kind, Span, Style
from translation.engine.checks.doubts import doubts
from translation.engine.checks.numbers import all_values
from translation.engine.sentences import split_block, split_clauses
from translation.engine.spans import carry
from translation.engine.wording import for_model, passed_over, spellings

# Pieces of what the rules look for, and letters whose small form is longer, that are no figures, or no letters.
PIECES = """
    1 0 9 23 007 . , : ; / - – ( ) [ ] ' ’ “ ” " ? ! … Rp Rp. IDR US$ M T juta ribu rb m k puluh belas ratus lusin setengah and a
    half koma dua hundred % persen pukul jam WIB pagi malam p.m. an s ke- se IX VIP VIVO XXL XIV I V X XX century abad 1x 24 Januari 12
    2023 ² ½ ٣ 〇 à é İ ß ŉ ǅ km2 CO2 G20 (ANTARA/Budi) Foto: dll. Prof. S.H. www.a.id a@b.id @x #y https://a.id/b 🎉 。 Jakarta, - yang
""".split()
PIECES.extend(" \n\t\u00a0\u202e\u200b\x00\ufffd⁇")
text = st.lists(st.sampled_from(PIECES), max_size=14).map("".join) | st.text(max_size=40)
WORDS = "VIP VIVO XXL IIMS IXB IVX XXX XIV MIX CIVIC DVI XVII IIII VX XIIX ÍX IX² X-IX IX-X".split()


def looked_at(source: str, target: str) -> None:
    """Everything that the program does with a sentence and its translation, but translate it."""
    doubts(source, target)
    all_values(source)
    names = spellings([source, target])
    for kind in (Kind.PARAGRAPH, Kind.CAPTION, Kind.TABLE):
        segments = split_block(Block(kind, source))
        assert "".join(segments) == source
        for segment in segments:
            passed_over(segment)
            for_model(segment, names)
            assert "".join(split_clauses(segment, lambda part: len(part) < 20)) == segment
    half = len(source) // 2
    for start, end in ((0, half), (half, len(source)), (0, len(source)), (half // 2, half)):
        carry(source, [Span(start, end, Style.BOLD), Span(start, end, Style.LINK, "https://contoh.example")], target)


@given(text, text)
@settings(max_examples=500, deadline=None)
def test_nothing_that_a_page_can_say(source, target):
    looked_at(source, target)


@pytest.mark.parametrize("word", WORDS)
def test_letters_that_look_like_a_roman_numeral(word):
    looked_at(f"Tamu {word} hadir.", f"{word} guests attended.")
    looked_at(word, word)


@pytest.mark.parametrize(("word", "value"), [("IV", 4), ("IX", 9), ("XIV", 14), ("XXXIX", 39), ("XX", 20)])
def test_a_roman_numeral_is_a_whole_word(word, value):
    assert all_values(f"Abad {word}.") == {value} | all_values("Abad.")
    assert all_values(f"Abad {word}B.") == all_values("Abad.")


@pytest.mark.parametrize(
    "around", ["{}", "Rp{} M", "{}%", "{} juta", "pukul {}", "{}/{}", "{}.{}", "{} p.m.", "km{}", "1x{}", "{} koma {}"]
)
def test_more_figures_than_a_number_has(around):
    looked_at(around.format("9" * 5000, "1" * 5000), "")
    looked_at("", around.format("9" * 5000, "1" * 5000))
    looked_at(around.format("1." * 3000 + "5", "1"), around.format("1," * 3000 + "5", "1"))


@pytest.mark.skipif(not SHARED.joinpath("corpora").is_dir(), reason="the gathered sentences are not here")
def test_two_thousand_sentences_from_newspapers():
    with lzma.open(SHARED / "corpora" / "B_unlicensed_news_reports.tsv.xz", "rt", encoding="utf-8") as file:
        lines = list(itertools.islice(file, 0, 60_000, 30))
    for line in lines:
        looked_at(*line.rstrip("\n").split("\t")[:2])


@pytest.mark.skipif(not SHARED.joinpath("kamus").is_dir(), reason="the dictionary is not here")
def test_the_words_of_the_dictionary():
    with SHARED.joinpath("kamus", "kamus.tsv").open(encoding="utf-8") as file:
        words = [line.split("\t")[0] for line in file]
    assert len(words) > 5000
    for number, word in enumerate(words):
        doubts(f"Itu {word} {number}.", f"That is {word.upper()}.")
    for word in random.Random(1).sample(words, 500):
        looked_at(f"{word.capitalize()} {word.upper()}, kata dia.", f"{word}, he said.")
