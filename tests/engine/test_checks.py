"""What a reader is warned of, and, as important, what is left in peace. The sentences are made for these tests."""

import time
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translation.document import Doubt, DoubtKind
from translation.engine.checks import doubts, repeats
from translation.engine.numbers import all_values, find_figures, find_spelled

# Sources and targets that name the same numbers.
SAME_NUMBERS = [
    ("Harga naik 12,8 persen.", "Prices rose 12.8 percent."),
    ("Harga naik 12,8%.", "Prices rose by 12.8 per cent."),
    ("Ada 1.250.000 orang di sana.", "There were 1,250,000 people there."),
    ("Ada 1.250.000 orang di sana.", "There were 1.25 million people there."),
    ("Nilainya Rp 1,2 miliar setahun.", "It is worth Rp 1.2 billion a year."),
    ("Nilainya Rp 1,2 miliar setahun.", "It is worth Rp1.2bn a year."),
    ("Nilainya Rp1,2 miliar setahun.", "It is worth 1.2 billion rupiah a year."),
    ("Nilainya Rp 5 M setahun.", "It is worth Rp 5 billion a year."),
    ("Nilainya Rp 2 T setahun.", "It is worth 2 trillion rupiah a year."),
    ("Nilainya Rp 500 ribu sebulan.", "It is worth Rp 500,000 a month."),
    ("Nilainya Rp500 rb sebulan.", "It is worth 500 thousand rupiah a month."),
    ("Anggarannya Rp 3,5 triliun.", "The budget is Rp 3.5 trillion."),
    ("Anggarannya US$ 20 juta.", "The budget is US$20m."),
    ("Anggarannya US$ 20 juta.", "The budget is $20 million."),
    ("Ada 20 ribu orang.", "There are 20,000 people."),
    ("Ada 2-3 juta orang.", "There are two to three million people."),
    ("Ada 2 sampai 3 juta orang.", "There are between 2 million and 3 million people."),
    ("Ada 2 hingga 3 juta orang.", "There are two million to three million people."),
    ("Tanggal 20/9/2023 hujan turun.", "It rained on September 20, 2023."),
    ("Rabu (20/9/2023) hujan turun.", "It rained on Wednesday (20/9/2023)."),
    ("Rabu (20/9) hujan turun.", "It rained on Wednesday, 20 September."),
    ("Rabu (9/20) hujan turun.", "It rained on Wednesday, 20 September."),
    ("Tanggal 20-09-2023 hujan turun.", "It rained on 20 September 2023."),
    ("Tanggal 2023-09-20 hujan turun.", "It rained on 20 September 2023."),
    ("Tanggal 20.9.2023 hujan turun.", "It rained on 9/20/2023."),
    ("Tanggal 5/6/23 hujan turun.", "It rained on 5 June 2023."),
    ("Tanggal 20 September 2023 hujan turun.", "It rained on September 20, 2023."),
    ("Tanggal 1 Mei hujan turun.", "It rained on the first of May."),
    ("Pukul 09.04 hujan turun.", "It rained at 9:04."),
    ("Pukul 09.04 WIB hujan turun.", "It rained at 09:04 WIB."),
    ("Pukul 09.04 hujan turun.", "It rained at 9.04 a.m."),
    ("Pukul 19.00 hujan turun.", "It rained at 7 pm."),
    ("Pukul 19.00 hujan turun.", "It rained at 7 p.m."),
    ("Pukul 19.30 hujan turun.", "It rained at 7:30 pm."),
    ("Pukul 19.00 WIB hujan turun.", "It rained at 7 o'clock."),
    ("Pukul 19.00 hujan turun.", "It rained at 7 in the evening."),
    ("Pukul 00.30 hujan turun.", "It rained at 12:30 am."),
    ("Pukul 12.00 hujan turun.", "It rained at noon."),
    ("Pukul 24.00 hujan turun.", "It rained at midnight."),
    ("Pukul 7 malam hujan turun.", "It rained at 7 p.m."),
    ("Dari pukul 08.00-10.30 hujan turun.", "It rained from 8 to 10:30 a.m."),
    ("HUT ke-79 dirayakan.", "The 79th anniversary was celebrated."),
    ("Abad ke-21 sudah tiba.", "The 21st century has come."),
    ("Abad ke-21 sudah tiba.", "The twenty-first century has come."),
    ("Ia juara ke-3.", "He came third."),
    ("Ia juara ke-1.", "He came first."),
    ("Usianya 5-6 tahun.", "It is five to six years old."),
    ("Usianya 5-6 tahun.", "It is 5–6 years old."),
    ("Ada 3 orang.", "There are three people."),
    ("Ada 12 orang.", "There are twelve people."),
    ("Ada 12 orang.", "There are a dozen people."),
    ("Ada 35 orang.", "There are thirty-five people."),
    ("Ada 250 orang.", "There are two hundred and fifty people."),
    ("Ada 1 orang.", "There is a person."),
    ("Ada 2 kali.", "There were, twice."),
    ("Ada 100 orang.", "There are a hundred people."),
    ("Ada 2.500 orang.", "There are twenty-five hundred people."),
    ("Ada 2,5 juta orang.", "There are two and a half million people."),
    ("Ada 10 tahun.", "It was a decade."),
    ("Ada 20 tahun.", "It was two decades."),
    ("Ada tiga orang.", "There are three people."),
    ("Ada tiga orang.", "There are 3 people."),
    ("Ada dua belas orang.", "There are 12 people."),
    ("Ada tiga puluh lima orang.", "There are 35 people."),
    ("Ada seratus dua puluh orang.", "There are 120 people."),
    ("Ada dua ratus lima puluh ribu orang.", "There are 250,000 people."),
    ("Ada seribu lima ratus orang.", "There are 1,500 people."),
    ("Ada lima juta orang.", "There are five million people."),
    ("Ada 4 puluh orang.", "There are forty people."),
    ("Orang ketiga datang.", "The third person came."),
    ("Ketiga orang datang.", "The three people came."),
    ("Pedagang kaki lima datang.", "The street vendors came."),
    ("Orang kedua datang dua kali.", "Another one came again."),
    ("Satu orang datang.", "Somebody came."),
    ("Sepertiga warga datang.", "A third of them came."),
    ("Seperempat warga datang.", "A quarter of them came."),
    ("Satu per empat warga datang.", "A quarter of them came."),
    ("Dua pertiga warga datang.", "Two-thirds of them came."),
    ("Sebanyak 1/3 warga datang.", "A third of them came."),
    ("Sebanyak 1/2 warga datang.", "Half of them came."),
    ("Sebanyak 3/4 warga datang.", "Three quarters of them came."),
    ("Sebanyak 50 persen warga datang.", "Half of them came."),
    ("Perang Dunia II usai.", "World War II is over."),
    ("Perang Dunia 2 usai.", "World War II is over."),
    ("Skornya 2-1.", "The score is 2-1."),
    ("Skornya 2-1.", "The score is two to one."),
    ("Skornya 0-0.", "It is goalless."),
    ("Timnas U-20 menang.", "The U-20 team won."),
    ("Era 1990-an usai.", "The 1990s are over."),
    ("Era 90-an usai.", "The 1990s are over."),
    ("Era 1970-an usai.", "The seventies are over."),
    ("Era 1970-an usai.", "The '70s are over."),
    ("Gempa M 5,6 terjadi.", "A magnitude 5.6 earthquake struck."),
    ("Luasnya 0,125 hektare.", "It covers 0.125 hectares."),
    ("Suhunya 32°C.", "It is 32 degrees Celsius."),
    ("Luasnya 12.345,67 hektare.", "It covers 12,345.67 hectares."),
    ("Luasnya 1.250 hektare.", "It covers 1,250 hectares."),
    ("Luasnya 1.250 hektare.", "It covers 1250 hectares."),
    ("Nilainya 3,142.", "Its value is 3.142."),
    ("Nilainya USD 12,345.", "Its value is USD 12,345."),
    ("Versi 1.2.10 sudah ada.", "Version 1.2.10 is there."),
    ("Ada 5 orang dan 5 mobil.", "There are 5 people and 5 cars, 5 each."),
    ("Pada 2022, dan sampai akhir 2022.", "Until the end of 2022."),
    ("Emisi CO2 di 12 km2.", "Carbon dioxide emissions in 12 square kilometres."),
    ("Puluhan orang datang.", "Dozens of people came."),
    ("Ratusan ribu orang datang.", "Hundreds of thousands of people came."),
    ("Belasan orang datang.", "More than a dozen people came."),
    ("Sekitar tiga puluhan orang datang.", "About three dozen people came."),
    ("Semester pertama usai.", "The first half is over."),
    ("Rasionya 70:30.", "The ratio is 70 percent to 30."),
    ("Seorang warga datang.", "One resident came."),
    ("Pasal 27 ayat (3) UU ITE berlaku.", "Article 27 paragraph (3) of the ITE Law applies."),
    ("Jalan Melati No. 5 RT 03/RW 07 banjir.", "Jalan Melati No. 5 RT 03/RW 07 was flooded."),
]
# What is reported of each pair.
WRONG_NUMBERS = [
    ("Harga naik 12,8 persen.", "Prices rose.", ["12,8"]),
    ("Harga naik 12,8 persen.", "Prices rose 128 percent.", ["12,8"]),
    ("Harga naik 12,8 persen.", "Prices rose 12.9 percent.", ["12,8"]),
    ("Nilainya Rp 1,2 miliar setahun.", "It is worth Rp 1.2 million a year.", ["1,2 miliar"]),
    ("Nilainya Rp 1,2 miliar setahun.", "It is worth Rp 1.2 trillion a year.", ["1,2 miliar"]),
    ("Ada 20 ribu orang.", "There are 20 people.", ["20 ribu"]),
    ("Ada 20 ribu orang.", "There are 200,000 people.", ["20 ribu"]),
    ("Luasnya 1.250 hektare.", "It covers 1.25 hectares.", ["1.250"]),
    ("Luasnya 9.000 hektare di September.", "It covers 9,900 hectares in September.", ["9.000"]),
    ("Tanggal 20/9/2023 hujan turun.", "It rained on September 20, 2022.", ["20/9/2023"]),
    ("Tanggal 20/9/2023 hujan turun.", "It rained on October 20, 2023.", ["20/9/2023"]),
    ("Tanggal 20 September 2023 hujan turun.", "It rained in September 2023.", ["20"]),
    ("Pukul 19.30 hujan turun.", "It rained at 7:30 am.", ["19.30"]),
    ("Pukul 11.00 hujan turun.", "It rained at 11:50.", ["11.00"]),
    ("Ada tiga orang.", "There are four people.", ["tiga"]),
    ("Ada dua belas orang.", "There are twenty people.", ["dua belas"]),
    ("Ada sembilan orang.", "There are people.", ["sembilan"]),
    ("Ada delapan orang.", "There are seven people.", ["delapan"]),
    ("Ada tiga puluh lima orang.", "There are thirty people.", ["tiga puluh lima"]),
    ("Abad ke-19 usai.", "The 18th century is over.", ["19"]),
    ("Era 1970-an usai.", "The 1870s are over.", ["1970"]),
    ("Perang Dunia 2 usai.", "World War I is over.", ["2"]),
    ("Dia membuat 2 gol dan 2 asis.", "He had 2 goals and 7 assists.", ["2"]),
    ("Skornya 21-15 dan 21-18.", "The score was 21-15, 21-19.", ["18"]),
    ("Ada 5 orang, 6 mobil, 7 bus.", "There are people, cars and buses.", ["5", "6", "7"]),
    ("Harga beras naik lagi.", "The price of rice rose by 7 percent again.", ["7"]),
]
FINE = [
    ("Presiden tiba di Jakarta pada hari Senin.", "The president arrived in Jakarta on Monday."),
    ("Jakarta", "Jakarta"),
    ("Joko Widodo", "Joko Widodo"),
    ("Kementerian Luar Negeri", "Ministry of Foreign Affairs"),
    ("Universitas Gadjah Mada Yogyakarta", "Universitas Gadjah Mada Yogyakarta"),
    ("Film “Ada Apa dengan Cinta” tayang.", "The film “Ada Apa dengan Cinta” is showing."),
    ("The president said that he will not go.", "The president said that he will not go."),
    ("Real Madrid vs Barcelona", "Real Madrid vs Barcelona"),
    ("Program Generasi Sehat dan Cerdas dimulai.", "The programme (Generasi Sehat dan Cerdas) has begun."),
    ("Partai Persatuan Pembangunan menang.", "Partai Persatuan Pembangunan won."),
    ("Ya.", "Yes, of course it is."),
    ("Hati-hati!", "Be careful!"),
    ("Hidup, hidup, hidup!", "Long live, long live, long live!"),
    ("Bora Bora dan Walla Walla", "Bora Bora and Walla Walla"),
    ("Sangat, sangat, sangat mahal sekali.", "Very, very, very expensive indeed."),
    ("Ia berkata bahwa itu itu saja.", "He said that that was that."),
    ("Ada 1.000.000.000.000 di sana.", "There are 1,000,000,000,000 there."),
    ("Hahahahahahaha, katanya.", "Hahahahahahaha, he said."),
    ("Huruf ⁇ tidak dikenal.", "The letter ⁇ is unknown."),
    ("", ""),
]
BAD = [
    (DoubtKind.COPIED, "Presiden tiba di Jakarta pada hari Senin.", "Presiden tiba di Jakarta pada hari Senin."),
    (DoubtKind.COPIED, "Presiden tiba di Jakarta pada hari Senin.", "PRESIDEN TIBA DI JAKARTA PADA HARI SENIN."),
    (
        DoubtKind.COPIED,
        "Menteri mengatakan bahwa pemerintah akan membantu petani yang kehilangan sawah.",
        "The minister said pemerintah akan membantu petani yang kehilangan the fields.",
    ),
    (DoubtKind.REPEATED, "Hujan turun di kota itu.", "The rain the rain the rain the rain fell in the city."),
    (DoubtKind.REPEATED, "Hujan turun di kota itu.", "It is very very very very wet."),
    (DoubtKind.REPEATED, "Hujan turun di kota itu.", "It rained lalalalalalalalala."),
    (DoubtKind.REPEATED, "Hujan turun di kota itu.", "It rained, , , , , , , ,"),
    (
        DoubtKind.REPEATED,
        "Hujan turun di kota itu.",
        "the city of the rain, and in the city of the rain, but then the city of the rain, the city of the rain.",
    ),
    (
        DoubtKind.LENGTH,
        "Menteri mengatakan bahwa pemerintah akan segera membantu petani yang kehilangan sawah.",
        "Yes.",
    ),
    (DoubtKind.LENGTH, "Hujan turun sejak pagi di kota.", "It rained " + "and so on with many different words " * 3),
    (DoubtKind.LENGTH, "Hujan.", ""),
    (DoubtKind.UNKNOWN, "Hujan turun di kota.", "It rained in ⁇ city."),
    (DoubtKind.UNKNOWN, "Hujan turun di kota.", "It rained in \N{REPLACEMENT CHARACTER} city."),
]


def kinds(found):
    return [doubt.kind for doubt in found]


@pytest.mark.parametrize(("source", "target"), SAME_NUMBERS)
def test_the_same_numbers_are_left_in_peace(source, target):
    assert [doubt.detail for doubt in doubts(source, target) if doubt.kind is DoubtKind.NUMBER] == []


@pytest.mark.parametrize(("source", "target", "printed"), WRONG_NUMBERS)
def test_wrong_numbers_are_reported_as_the_source_prints_them(source, target, printed):
    assert [doubt.detail for doubt in doubts(source, target) if doubt.kind is DoubtKind.NUMBER] == printed


@pytest.mark.parametrize(("source", "target"), FINE)
def test_good_translations_are_left_in_peace(source, target):
    assert doubts(source, target) == ()


@pytest.mark.parametrize(("kind", "source", "target"), BAD)
def test_bad_translations_are_reported(kind, source, target):
    assert kind in kinds(doubts(source, target))


@pytest.mark.parametrize(("kind", "source", "target"), [row for row in BAD if row[0] is DoubtKind.REPEATED])
def test_loops_are_loops_only_where_the_source_has_none(kind, source, target):
    assert repeats(target, source)
    assert repeats(target)
    assert not repeats(target, target)


def test_a_hit_limit_is_a_doubt():
    assert doubts("Hujan turun.", "It rained.", hit_limit=True) == (Doubt(DoubtKind.LIMIT),)


def test_each_doubt_comes_once():
    found = doubts("Ada 5 orang, 5 mobil, 5 bus.", "There are people, cars and buses.")
    assert found == (Doubt(DoubtKind.NUMBER, "5"),)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1.250", {1250, Fraction(5, 4)}),
        ("12,8", {Fraction(64, 5)}),
        ("1.250.000,5", {Fraction(2500001, 2)}),
        ("Rp1.000", {1000, 1}),
        ("7 juta", {7_000_000}),
        ("km2 CO2 B50", set()),
    ],
)
def test_figures_have_every_value_they_may_mean(text, values):
    assert {value for number in find_figures(text) for value in number.values} == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("dua belas", [12]),
        ("tiga puluh lima ribu enam ratus", [35_600]),
        ("dua puluh satu, lima", [21, 5]),
        ("seratus", [100]),
        ("two hundred and five thousand and seven", [205_000, 7]),
        ("two million and three million", [2_000_000, 3_000_000]),
        ("twenty-one", [21]),
        ("five six", [5, 6]),
        ("lima belas setengah", []),
        ("one two", []),
    ],
)
def test_number_words_are_read_as_they_are_said(text, values):
    assert [next(iter(number.values)) for number in find_spelled(text)] == values


def test_a_month_and_a_day_are_not_one_another():
    assert "month 9" in all_values("September")
    assert Fraction(9) not in all_values("September")


@given(st.text(alphabet="0123456789.,:/- RpabnkmMT%juta", max_size=40), st.text(max_size=40))
def test_any_text_can_be_checked(source, target):
    assert not [doubt for doubt in doubts(source, source) if doubt.kind in (DoubtKind.NUMBER, DoubtKind.UNKNOWN)]
    doubts(source, target)


@pytest.mark.parametrize(
    "unit", ["1", "1.", "1 ", "1/", "a", "a ", "dua ", ", ", "two hundred ", "1 juta ", "9:", "1-"]
)
def test_no_text_takes_long(unit):
    started = time.process_time()
    doubts(unit * 4000, unit * 3000 + "x")
    assert time.process_time() - started < 2


@pytest.mark.parametrize("system", ["google", "nllb"])
def test_good_systems_are_seldom_doubted(shared, system):
    """Of about a thousand sentences by each, four in a thousand lost a number when somebody read them."""
    import html

    folder = shared / "corpora" / "flores-dev"
    if not folder.is_dir():
        pytest.skip("the development sentences are not beside this repository")
    sources, targets = (
        (folder / f"flores-dev.{name}").read_text("utf-8").splitlines() for name in ("id", f"{system}.en")
    )
    found = [kinds(doubts(one, html.unescape(other))) for one, other in zip(sources, targets, strict=True)]
    assert sum(DoubtKind.NUMBER in row for row in found) <= 0.008 * len(found)
    assert sum(any(kind is not DoubtKind.NUMBER for kind in row) for row in found) <= 0.004 * len(found)


def test_what_the_model_was_unsure_of_is_doubtful():
    assert doubts("Hujan turun sejak pagi di kota.", "Rain fell in the city since morning.", score=-0.9) == ()
    assert doubts("Hujan turun sejak pagi di kota.", "Rain fell in the city since morning.", score=-1.6) == (
        Doubt(DoubtKind.LOW_SCORE),
    )
