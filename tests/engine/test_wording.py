"""What a model gets to see of a segment, and what stands in the translation for what it does not see."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translation.engine.wording import for_model, passed_over, spellings

NOT_SENT = [
    "",
    "   ",
    "\u00a0\u200b\n",
    "YEREVAN - ",
    "JAKARTA, KOMPAS.com - ",
    "Jakarta, CNN Indonesia -- ",
    "TEMPO.CO, Jakarta - ",
    "Jakarta (ANTARA) - ",
    "Bisnis.com, JAKARTA — ",
    "Liputan6.com, Jakarta ",
    "WASHINGTON DC – ",
    "KOTA BEKASI, iNews.id - ",
    "VIVA – ",
    "2023",
    "12,8",
    "1.250.000",
    "12,8%",
    "5-6",
    "2-1",
    "20/9/2023",
    "20-09-2023",
    "09.04 WIB",
    "19:00 WIB",
    "Rp 1.250.000",
    "Rp12.500",
    "US$ 5,5",
    "Rp 10.000 - Rp 12.000",
    "-1,5%",
    "32°C",
    "12 km",
    "***",
    "—",
    "...",
    "(mas)",
    "(fyk/ash)",
    "(abc/def/ghi)",
    "[ab/cd]",
    "(kna-42)",
    "Foto: Antara",
    "Foto/REUTERS",
    "Foto: dok. pribadi",
    "Foto: Tangkapan layar YouTube",
    "(Dok. Polri)",
    "(Foto: Istimewa)",
    "Foto: Antara/Hafidz Mubarak",
    "ANTARA FOTO/Aditya Pradana Putra",
    "(ANTARA FOTO/Aditya Pradana Putra/foc)",
    "Reuters/Ajeng Dinar Ulfiana",
    "(KOMPAS.com/ANDI HARTIK)",
    "detikcom/Rifkianto Nugroho",
    "Sumber: Kementerian Kesehatan",
    "(AP / AFP / REUTERS / BSW)",
    "© 2023 Antara",
    "https://example.org/a?b=c",
    "www.example.org",
    "redaksi@example.co.id",
    "@jokowi",
    "#PrayForCianjur #Gempa",
]
SENT = [
    ("Presiden tiba di Jakarta.", "Presiden tiba di Jakarta."),
    ("  Presiden\u00a0tiba\u200b di  Jakarta. \n", "Presiden tiba di Jakarta."),
    ("ke\u00adbijakan baru", "kebijakan baru"),
    ("Rp 1,2 miliar", "Rp 1,2 miliar"),
    ("20 September 2023", "20 September 2023"),
    ("12 orang", "12 orang"),
    ("(tengah) bersama warga.", "(tengah) bersama warga."),
    ("Pro/kontra kenaikan harga", "Pro/kontra kenaikan harga"),
    ("dan/atau denda", "dan/atau denda"),
    ("Tinggi/Rendah", "Tinggi/Rendah"),
    ("Foto: Warga mengantre beras di pasar", "Foto: Warga mengantre beras di pasar"),
    ("Harga naik - turun lagi -", "Harga naik - turun lagi -"),
    ("Jakarta", "Jakarta"),
    ("Hujan.", "Hujan."),
    ("Baca @antara setiap hari.", "Baca @antara setiap hari."),
    ("KPK", "KPK"),
    ("TNI AU", "TNI AU"),
    ("COVID-19", "COVID-19"),
    ("Menurut KPK dan DPR, RUU itu sah.", "Menurut KPK dan DPR, RUU itu sah."),
    ("GEMPA Guncang Cianjur", "GEMPA Guncang Cianjur"),
    ("KPK TANGKAP BUPATI BEKASI", "KPK tangkap bupati Bekasi"),
    ("HARGA BERAS NAIK LAGI", "Harga beras naik lagi"),
    ("KESIMPULAN", "Kesimpulan"),
    ("BACA JUGA", "Baca juga"),
    ("“PRESIDEN TIBA DI BALI,” KATA MENTERI", "“Presiden tiba di Bali,” kata menteri"),
    ("DPR SAHKAN RUU TNI, MAHASISWA DEMO DI JAKARTA", "DPR sahkan RUU TNI, mahasiswa demo di Jakarta"),
    ("PESAWAT F-16 TNI AU JATUH DI 20 KOTA", "Pesawat F-16 TNI AU jatuh di 20 kota"),
    ("PERAYAAN HUT KE-79 RI DI IKN", "Perayaan HUT ke-79 RI di IKN"),
    ("TIMNAS U-20 KALAH 2-1", "Timnas U-20 kalah 2-1"),
    ("HARGA RP 20.000 PER KILOGRAM", "Harga Rp 20.000 per kilogram"),
    ("HARGA RP20.000 PER KILOGRAM", "Harga Rp20.000 per kilogram"),
    ("PERANG DUNIA II BERAKHIR", "Perang dunia II berakhir"),
    ("ANAK-ANAK SE-INDONESIA BELAJAR", "Anak-anak se-Indonesia belajar"),
    ("ERA 1990-AN KEMBALI", "Era 1990-an kembali"),
    ("HUJAN TURUN. BANJIR DATANG.", "Hujan turun. Banjir datang."),
    ("PT ASTRA INTERNATIONAL TBK RUGI", "PT astra international Tbk rugi"),
    ("PUKUL 19.00 WIB HUJAN TURUN", "Pukul 19.00 WIB hujan turun"),
]


@pytest.mark.parametrize("segment", NOT_SENT)
def test_what_says_the_same_in_both_languages_is_not_sent(segment):
    assert for_model(segment) is None


@pytest.mark.parametrize(("segment", "sent"), SENT)
def test_what_is_language_is_sent(segment, sent):
    assert for_model(segment) == sent


def test_names_are_written_as_the_article_writes_them():
    names = spellings(["Kata Sumarno, PLTU di Tuban itu milik PLTU lain. Hujan turun.", "Hujan di Tuban, kata sumber."])
    assert names == {"sumarno": "Sumarno", "pltu": "PLTU", "tuban": "Tuban"}
    assert for_model("WARGA TUBAN TOLAK PLTU, KATA SUMARNO", names) == "Warga Tuban tolak PLTU, kata Sumarno"


def test_what_is_also_written_small_is_no_name():
    assert spellings(["Warga TIDAK mau. Mereka tidak pergi ke Pasar, tetapi ke pasar lain."]) == {}


def test_capitals_teach_nothing_about_spelling():
    assert spellings(["HARGA BERAS NAIK DI TUBAN"]) == {}


@pytest.mark.parametrize(
    ("segment", "shown"),
    [
        ("YEREVAN - ", "YEREVAN - "),
        ("(mas)", "(mas)"),
        ("Foto: Antara ", "Foto: Antara "),
        ("12,8%\t", "12.8%\t"),
        ("1.250.000", "1,250,000"),
        ("1.250,75", "1,250.75"),
        ("1.250", "1.250"),
        ("Rp 1.250", "Rp 1,250"),
        ("Rp12.500,50\n", "Rp12,500.50\n"),
        ("Rp 10.000 - Rp 12.000", "Rp 10,000 - Rp 12,000"),
        ("5,5-6,5", "5.5-6.5"),
        ("12,345", "12,345"),
        ("20.9.2023", "20.9.2023"),
        ("09.04 WIB", "09.04 WIB"),
        ("1,250,000", "1,250,000"),
        ("https://example.org/1,5", "https://example.org/1,5"),
        ("", ""),
    ],
)
def test_what_is_not_sent_stands_there_as_it_is_but_for_certain_figures(segment, shown):
    assert passed_over(segment) == shown


@given(st.text(alphabet="AaBbIi19.,:/-– \u00a0Rp%()@#\n\"'", max_size=60))
def test_any_text_is_sent_without_outer_space_or_not_at_all(text):
    sent = for_model(text)
    assert sent is None or (sent and sent == sent.strip() and "\u00a0" not in sent)
    assert passed_over(text)[-1:] == text[-1:]


@pytest.mark.parametrize(
    "unit", ["1", "1/", "1.", "1-", "1 ", "A", "A ", "@", "a/", "(", "Rp", "Rp 1 ", "1 m ", "—", "A-", "#a"]
)
def test_no_text_takes_long(unit):
    started = time.process_time()
    for_model(unit * 5000 + "a!")
    passed_over(unit * 5000 + "a!")
    spellings([unit * 5000 + "a!"])
    assert time.process_time() - started < 1
