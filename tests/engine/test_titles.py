"""Headlines alone, many at a time."""

from tests.fakes import UpperCaser
from translation.engine.titles import translated_titles


def test_all_of_them_are_one_batch_and_english_is_left():
    translator = UpperCaser()
    titles = [
        "Harga beras naik lagi di pasar",
        "The price of rice has risen again",
        "Warga resah. Pemerintah diam.",
        "",
        "2026",
    ]
    assert translated_titles(titles, translator) == [
        "HARGA BERAS NAIK LAGI DI PASAR",
        "",
        "WARGA RESAH. PEMERINTAH DIAM.",
        "",
        "2026",
    ]
    assert len(translator.batches) == 1


def test_a_headline_in_title_case_is_sent_as_a_sentence():
    translator = UpperCaser(says=lambda text: text)
    translated_titles(["Harga Minyak Dunia Turun Lagi Setelah Rapat Menteri"], translator)
    assert translator.batches == [["Harga minyak dunia turun lagi setelah rapat menteri"]]
