"""Sentences: a marked list of real-style ones, and that nothing is ever lost."""

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translation.document import Block, Kind, Span, Style
from translation.engine.sentences import split_block, split_clauses, split_sentences

MARKED = (Path(__file__).parent / "sentences.txt").read_text("utf-8").splitlines()
TOKENS = (
    'Tbk. dkk. dll. Jl. Jend. Kab. No. Hal. a.n. H. Hj. Ir. Drs. S.H., M.Hum. Prof. Dr. B.J. Rp 1.500 12,8 09.04 WIB (AS) "Ya," “Tidak!” ... ? ! . , '
    "Namun ia pergi. Pemerintah kata dia iPhone detik.com 1. a. \u00a0 \n \t ’ ) … — 。 é Ñ 🇮🇩 \u200b"
).split(" ")


def places(parts):
    ends, at = set(), 0
    for part in parts[:-1]:
        at += len(part)
        ends.add(at)
    return ends


def test_marked_sentences_are_found():
    """Of all boundaries, those missed and those made up count against it."""
    right = wrong = sentences = 0
    shown = []
    for line in MARKED:
        expected = line.split("|")
        sentences += len(expected)
        wanted, found = places(expected), places(split_sentences("".join(expected)))
        right += len(wanted & found)
        if wanted != found:
            wrong += len(wanted ^ found)
            shown.append(split_sentences("".join(expected)))
    assert sentences >= 150
    assert right / (right + wrong) >= 0.98, shown


@pytest.mark.parametrize("text", ["B\u00a0.", "", " ", "\n", ".", "...", "”", "\u00a0", "A", "a\n\n\nb"])
def test_odd_texts_lose_nothing(text):
    assert "".join(split_sentences(text)) == text


def test_a_line_break_ends_a_sentence():
    assert split_sentences("Judul tanpa titik\nKalimat pertama.") == ["Judul tanpa titik\n", "Kalimat pertama."]


def test_a_lost_space_is_noticed_before_a_word_that_opens_sentences():
    assert split_sentences("Perang di Ukraina.Namun mereka damai.") == ["Perang di Ukraina.", "Namun mereka damai."]
    assert split_sentences("Situs Kompas.Com dibuka.") == ["Situs Kompas.Com dibuka."]


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(TOKENS), max_size=40).map(" ".join)))
def test_joined_the_sentences_are_the_text(text):
    parts = split_sentences(text)
    assert "".join(parts) == text
    assert all(parts)
    assert not text.strip() or all(part.strip() for part in parts)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(TOKENS), max_size=60).map(" ".join), st.integers(1, 60))
def test_joined_the_clauses_are_the_sentence(text, most):
    parts = split_clauses(text, lambda part: len(part) <= most)
    assert "".join(parts) == text
    assert all(parts)


def test_clauses_fit_and_are_cut_where_one_ends():
    text = "Menteri tiba pagi hari, lalu meninjau pasar, dan pulang ke Jakarta pada malam hari dengan kereta."
    parts = split_clauses(text, lambda part: len(part) <= 50)
    assert parts[0] == "Menteri tiba pagi hari, lalu meninjau pasar, "
    assert all(len(part) <= 50 for part in parts)


def test_time_grows_with_the_length_only():
    """A text without a stop, and one with nothing but stops, ten times as long, take about ten times as long."""
    for unit in ("kata ", "A. ", "Ya. "):
        spent = []
        for count in (4_000, 40_000):
            began = time.process_time()
            split_sentences(unit * count)
            spent.append(time.process_time() - began)
        assert spent[1] < 60 * max(spent[0], 0.01)


def test_a_full_stop_of_another_script_needs_no_space():
    assert split_sentences("总统说大米涨价。农民很高兴！") == ["总统说大米涨价。", "农民很高兴！"]


def test_only_what_is_longer_than_any_word_is_cut_within_it():
    address = "https://contoh.example/" + "a" * 300
    assert split_clauses(f"Lihat {address} sekarang", lambda part: len(part) <= 50) == [
        "Lihat ",
        f"{address} ",
        "sekarang",
    ]
    parts = split_clauses("a" * 2500, lambda part: len(part) <= 50)
    assert [len(part) for part in parts] == [1000, 1000, 500]


def test_a_dateline_is_a_segment_of_its_own():
    text = "YEREVAN - Armenia meminta bantuan. Rusia diam."
    block = Block(Kind.PARAGRAPH, text, (Span(0, 10, Style.DATELINE),))
    assert split_block(block) == ["YEREVAN - ", "Armenia meminta bantuan. ", "Rusia diam."]


def test_the_cells_of_a_table_are_segments():
    block = Block(Kind.TABLE, "Tahap\tBiaya\nTiang\tRp 2,1 miliar")
    assert split_block(block) == ["Tahap\t", "Biaya\n", "Tiang\t", "Rp 2,1 miliar"]


@pytest.mark.parametrize(
    ("caption", "segments"),
    [
        ("Warga menunggu bantuan. Foto/REUTERS", ["Warga menunggu bantuan. ", "Foto/REUTERS"]),
        ("Warga menunggu bantuan (Foto: Antara)", ["Warga menunggu bantuan ", "(Foto: Antara)"]),
        ("Warga menunggu bantuan.(Dok. Pribadi)", ["Warga menunggu bantuan.", "(Dok. Pribadi)"]),
        ("Warga menunggu bantuan. (ANTARA FOTO/Budi)", ["Warga menunggu bantuan. ", "(ANTARA FOTO/Budi)"]),
        ("Warga menunggu bantuan (kiri).", ["Warga menunggu bantuan (kiri)."]),
    ],
)
def test_a_captions_credit_is_a_segment(caption, segments):
    assert split_block(Block(Kind.CAPTION, caption)) == segments
