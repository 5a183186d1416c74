"""What kind of text an article is. The texts are made for these tests."""

from translation.document import Block, Kind
from translation.engine.text_kinds import TextKind, kind_of_text

NEWS = (
    "Pemerintah kota menutup jembatan itu karena tiangnya retak setelah hujan deras selama tiga hari.",
    "Warga di dua desa harus memutar lewat jalan lain, kata kepala dinas pekerjaan umum pada hari Senin.",
    "“Kami tidak mau ada korban,” ujarnya kepada wartawan di kantor bupati.",
    "Perbaikan jembatan itu akan dimulai bulan depan dan menelan biaya dua miliar rupiah.",
)


def kind(*texts, of=Kind.PARAGRAPH):
    return kind_of_text(Block(of, text) for text in texts)


def test_news_is_prose():
    assert kind(*NEWS) is TextKind.PROSE


def test_a_list_of_headlines_is_told():
    assert kind("Harga Beras Naik Lagi", "Jembatan Hanyut", "Timnas Menang 2-0 di Kandang Lawan") is TextKind.HEADLINES
    assert kind() is TextKind.HEADLINES


def test_what_is_written_in_the_first_person_is_told():
    assert kind(*NEWS, "Saya kira kita semua tahu, dan saya sendiri melihat, bahwa kita kurang peduli.") is (
        TextKind.PERSONAL
    )


def test_a_quotation_is_not_the_writer_s():
    assert kind(*NEWS, "“Saya dan kami semua, dan kita semua, dan saya lagi, sedih,” katanya.") is TextKind.PROSE


def test_words_that_nobody_knows_are_told():
    slang = "gue kemaren ketemu doi di kafe eh ternyata dese udah punya cemewew baru sumpah nyesek bingits gaes kirain"
    assert kind(slang, slang, slang) is TextKind.OTHER_WORDS
