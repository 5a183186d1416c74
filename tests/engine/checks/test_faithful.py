"""What was lost, changed or added, and what is left in peace. The sentences are made for these tests."""

import logging

import pytest

from translation.document import Doubt, DoubtKind
from translation.engine.checks import doubts as module
from translation.engine.checks.doubts import CHECKS, doubts

FAULTY = [
    # names
    (
        DoubtKind.NAME_LOST,
        "Menteri Retno Marsudi bertemu Blinken di Jakarta.",
        "Minister Retno Marsudi met him in Jakarta.",
    ),
    (DoubtKind.NAME_CHANGED, "Perang di Nagorno-Karabakh berlanjut.", "The war in Nagorno-Krash goes on."),
    (DoubtKind.NAME_CHANGED, "Warga Cikembulan mengungsi.", "Residents of Cikembluan fled."),
    (DoubtKind.NAME_ADDED, "Ia meninggalkan kota itu kemarin.", "Hendrawan left the city yesterday."),
    # negation
    (DoubtKind.NEGATION_LOST, "Presiden tidak menghadiri rapat itu.", "The president attended the meeting."),
    (DoubtKind.NEGATION_LOST, "Mereka belum menerima bantuan.", "They have received aid."),
    (DoubtKind.NEGATION_LOST, "Ia pergi tanpa pamit.", "He left and said goodbye."),
    (DoubtKind.NEGATION_LOST, "Jangan buka pintu itu.", "Open that door."),
    (DoubtKind.NEGATION_LOST, "Itu bukan keputusan polisi.", "That was a police decision."),
    (DoubtKind.NEGATION_ADDED, "Presiden menghadiri rapat itu.", "The president did not attend the meeting."),
    (DoubtKind.NEGATION_ADDED, "Warga menerima bantuan.", "The residents never received aid."),
    # days, months, directions, money, units
    (DoubtKind.WEEKDAY, "Rapat diadakan pada Kamis.", "The meeting was held on Tuesday."),
    (DoubtKind.WEEKDAY, "Rapat diadakan Senin malam.", "The meeting was held in the evening."),
    (DoubtKind.MONTH, "Ia lahir pada Agustus di Malang.", "He was born in April in Malang."),
    (DoubtKind.MONTH, "Sejak Maret harga naik.", "Prices have risen since July."),
    (DoubtKind.DIRECTION, "Angin bertiup dari utara ke selatan.", "The wind blew from the north to the east."),
    (DoubtKind.DIRECTION, "Belok kiri di persimpangan.", "Turn right at the junction."),
    (DoubtKind.CURRENCY, "Harganya 20 dolar.", "It costs 20 euros."),
    (DoubtKind.CURRENCY, "Nilainya Rp20 juta.", "It is worth $20 million."),
    (DoubtKind.UNIT, "Jaraknya 20 kilometer.", "It is 20 miles away."),
    (DoubtKind.UNIT, "Ia menunggu dua jam.", "He waited two minutes."),
    # what is missing, added, said twice, left as it was
    (DoubtKind.QUOTES, "“Kami akan menang,” kata pelatih.", "We will win, the coach said."),
    (
        DoubtKind.MISSING,
        "Pemerintah menaikkan harga bahan bakar karena subsidi membebani anggaran dan nilai tukar rupiah terus melemah.",
        "The government raised fuel prices.",
    ),
    (
        DoubtKind.ADDED,
        "Pemerintah menaikkan harga bahan bakar pekan lalu.",
        "The government raised fuel prices last week, and the band played old songs in the museum until midnight.",
    ),
    (DoubtKind.REPEATED, "Harga beras naik di pasar.", "Rice prices rose in the in the market."),
    (DoubtKind.REPEATED, "Harga beras naik.", "The the price of rice rose."),
    (DoubtKind.COPIED, "Bantuan untuk narapidana itu tiba.", "Aid for the narapidana arrived."),
]
FAITHFUL = [
    ("Presiden Rusia Vladimir Putin tiba di Moskow.", "Russian President Vladimir Putin arrived in Moscow."),
    ("Kroasia mengalahkan Swedia di Wina.", "Croatia beat Sweden in Vienna."),
    (
        "Menteri Luar Negeri Inggris membantah tuduhan Tiongkok.",
        "The British foreign minister denied China's accusation.",
    ),
    ("Kementerian Dalam Negeri menolak usul itu.", "The Ministry of Home Affairs rejected the proposal."),
    ("Orang Thailand dan Belanda hidup di sana.", "Thais and Dutch people live there."),
    ("Ia tidak hanya menulis buku, tetapi juga membuat film.", "He not only wrote books but also made films."),
    ("Hal itu tidak mungkin terjadi.", "That is impossible."),
    ("Ia gagal hadir di rapat itu.", "He did not attend the meeting."),
    ("Hasilnya tidak pasti.", "The result is uncertain."),
    ("Ia masih belum sadar.", "He is still unconscious."),
    ("Seminggu kemudian ia pulang.", "A week later he went home."),
    ("Pada hari Minggu ia pulang selama seminggu.", "On Sunday he went home for a week."),
    ("Rapat diadakan pada bulan Mei.", "The meeting was held in May."),
    ("Mungkin ia akan pulang besok.", "He may go home tomorrow."),
    ("Mereka tinggal di Korea Selatan dan Afrika Utara.", "They live in South Korea and North Africa."),
    ("Mereka punya hak untuk pergi ke sana.", "They had the right to go there, and left."),
    ("Harganya 20 ribu rupiah.", "It costs Rp 20,000."),
    ("Berusia 30 tahun, ia sudah kaya.", "At the age of 30, he was already rich."),
    ("Hidup, hidup, hidup!", "Long live, long live, long live!"),
    ("Saya tahu bahwa itu benar.", "I know that that is true."),
    ("Ia membeli batik dan rendang.", "He bought batik and rendang."),
    ("Polisi: Tidak Ada Korban Jiwa dalam Kecelakaan Itu", "Police: No Fatalities in the Accident"),
]


@pytest.mark.parametrize(("kind", "source", "target"), FAULTY, ids=lambda value: str(value)[:30])
def test_a_fault_is_marked_with_its_reason(kind, source, target):
    assert kind in {doubt.kind for doubt in doubts(source, target)}


@pytest.mark.parametrize(("source", "target"), FAITHFUL, ids=lambda value: value[:30])
def test_a_faithful_translation_is_left_in_peace(source, target):
    assert doubts(source, target) == ()


def test_a_reason_shows_what_it_is_about():
    assert doubts("Rapat diadakan pada Kamis.", "The meeting was held on Tuesday.") == (
        Doubt(DoubtKind.WEEKDAY, "Thursday → Tuesday"),
    )
    (doubt,) = doubts("Warga Cikembulan mengungsi.", "Residents of Cikembluan fled.")
    assert doubt == Doubt(DoubtKind.NAME_CHANGED, "Cikembulan → Cikembluan")


def test_every_kind_says_why():
    assert all(kind.said for kind in DoubtKind)
    assert len({kind.said for kind in DoubtKind}) == len(DoubtKind)


def test_a_check_that_fails_is_a_mark_and_the_others_go_on(monkeypatch):
    def broken(_sides):
        raise ZeroDivisionError

    monkeypatch.setattr(logging.getLogger(module.__name__), "handlers", [])  # not loud, as in the program
    monkeypatch.setattr(module, "CHECKS", (broken, *CHECKS))
    found = doubts("Ada 3 orang di sana hari itu.", "There were 4 people that day.")
    assert Doubt(DoubtKind.NOT_CHECKED, "broken") in found
    assert Doubt(DoubtKind.NUMBER, "3") in found


def test_in_the_tests_a_check_that_fails_is_loud(monkeypatch):
    def broken(_sides):
        raise ZeroDivisionError

    monkeypatch.setattr(module, "CHECKS", (broken,))
    with pytest.raises(ZeroDivisionError):
        doubts("Ada dua orang lagi.", "There are two more people.")


SPEAKERS = [
    ("“Kami siap,” kata Hasan Tanoto kepada Rina Mulia.", "“We are ready,” Hasan Tanoto told Rina Mulia.",
     "“We are ready,” Rina Mulia told Hasan Tanoto."),
    ("Menurut Hasan Tanoto, jalan itu rusak.", "The road is damaged, according to Hasan Tanoto.",
     "The road is damaged, according to Rina Mulia."),
    ("Hasan Tanoto mengatakan Rina Mulia sudah pulang.", "Hasan Tanoto said Rina Mulia had gone home.",
     "Rina Mulia said Hasan Tanoto had gone home."),
    ("“Kami siap,” kata Hasan Tanoto dari Partai Murni.", "“We are ready,” said Hasan Tanoto of the Murni party.",
     "“We are ready,” said Rina Mulia of the Murni party, Hasan Tanoto."),
]  # fmt: skip


@pytest.mark.parametrize(("source", "right", "wrong"), SPEAKERS)
def test_a_quotation_is_said_by_the_same_person(source, right, wrong):
    assert doubts(source, right) == ()
    assert DoubtKind.SPEAKER in {doubt.kind for doubt in doubts(source, wrong)}


def test_a_moved_speaker_names_both():
    source, _, wrong = SPEAKERS[0]
    assert Doubt(DoubtKind.SPEAKER, "Hasan Tanoto → Rina Mulia") in doubts(source, wrong)
