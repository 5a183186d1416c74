"""Headlines that write every word large reach the model in ordinary case."""

import pytest

from translation.engine.headlines import is_in_title_case
from translation.engine.wording import for_model, passed_over, spellings


@pytest.mark.parametrize(
    ("headline", "sent"),
    [
        ("Harga Minyak Dunia Turun Lagi", "Harga minyak dunia turun lagi"),
        ("Banjir Landa Demak, Ribuan Warga Mengungsi", "Banjir landa Demak, ribuan warga mengungsi"),
        ("Gempa 5,6 Magnitudo Guncang Bengkulu", "Gempa 5,6 magnitudo guncang Bengkulu"),
        ("ABK WNI yang Disiksa di Kapal Cina Lebih dari Dua Orang", "ABK WNI yang disiksa di kapal Cina lebih dari dua orang"),
        ("Jalan Ditutup: Warga Memutar Lewat Desa", "Jalan ditutup: Warga memutar lewat desa"),
    ],
)  # fmt: skip
def test_ordinary_words_are_written_small(headline, sent):
    assert for_model(headline) == sent
    assert len(sent) == len(headline)


def test_what_the_running_text_always_writes_large_stays_large():
    names = spellings(["Warga bertemu Budi di pasar.", "Menurut Budi, jalan itu ditutup."])
    assert for_model("Pasar Baru Ditutup, Budi Minta Maaf", names) == "Pasar baru ditutup, Budi minta maaf"


def test_a_headline_says_nothing_about_what_is_always_large():
    assert "minyak" not in spellings(["Harga Minyak Dunia Turun Lagi"])


@pytest.mark.parametrize(
    "text",
    [
        "Presiden Joko Widodo bertemu Anwar Ibrahim di Kuala Lumpur",
        "Harga minyak dunia turun lagi",
        "Peneliti Ahli Muda Badan Riset dan Inovasi Nasional memaparkan hal ini.",
        "Menteri Keuangan mengatakan bahwa harga beras akan turun tahun depan",
        "KPK",
        "",
    ],
)
def test_running_text_stays_as_it_is(text):
    assert not is_in_title_case(text)
    if text:
        assert for_model(text) == text


def test_an_english_headline_is_left_as_it_is():
    assert for_model("The Government Announces a New Budget") is None
    assert passed_over("The Government Announces a New Budget") == "The Government Announces a New Budget"
