"""What is furniture goes in whatever shape it comes; a sentence that only uses its words stays."""

import pytest

from translation.article.body.furniture import is_furniture_line
from translation.article.extract import extract_article
from translation.document import Kind, Page

SENTENCES = [
    "Panitia mengumpulkan tanda tangan dari hampir seribu keluarga yang tinggal di tepi sungai itu.",
    "Menurut kepala dinas, anggaran untuk pekerjaan itu telah disetujui oleh dewan pada rapat pekan lalu.",
    "Warga di dua kelurahan harus memutar sejauh tujuh kilometer untuk mengantar anak ke sekolah.",
    "Nelayan berharap perahu mereka tetap boleh lewat di bawah jembatan pada pagi hari.",
]


def body(inner):
    article = extract_article(Page(f"<h1>Jembatan Diperbaiki</h1><div class='isi'>{inner}</div>"))
    return [block.text for block in article.blocks if block.kind is not Kind.CAPTION]


def paragraphs(texts):
    return "".join(f"<p>{text}</p>" for text in texts)


@pytest.mark.parametrize(
    "text",
    [
        "Baca buku itu sampai selesai, begitu pesan sang guru kepada seluruh muridnya di kelas.",
        "Bagikan ke tetangga yang membutuhkan, kata ketua kelompok tani itu.",
        "Iklan rokok di tepi jalan raya akan dicopot seluruhnya mulai bulan depan.",
        "Hak cipta atas lagu itu dipegang oleh keluarga almarhum dan sebuah perusahaan rekaman.",
        "Unduh aplikasi Cek Bansos di toko aplikasi resmi, lalu daftar memakai nomor kartu keluarga.",
        "Klik menu daftar, lalu pilih saluran bantuan yang tersedia di halaman tersebut.",
        "Ikuti langkah berikut untuk mengaktifkan WhatsApp di komputer.",
        "Lihat foto itu, ia langsung menangis dan memeluk ibunya.",
        "Dilarang mengambil gambar di ruang sidang, kata hakim ketua.",
        "Halaman 12 laporan itu memuat daftar nama penerima dana.",
        "(c) Peserta wajib membawa kartu tanda penduduk yang masih berlaku.",
        "Tag harga pada barang itu berbeda dengan harga di kasir.",
        "Wartawan: Kapan pekerjaan itu dimulai?",
        "Editor: istilah itu dipakai untuk menyebut penyunting naskah.",
        "Baca, a town of 4,000 people on the coast, has no bridge of its own.",
        "Share prices in the builder fell by 4 percent after the announcement.",
        "Advertisement spending in the city rose for the third year in a row.",
        "Copyright law does not protect the plan, the judge said.",
        "Follow me, she told the children.",
        "Read more books, the minister told pupils.",
        "Page 12 of the report shows the names of the companies.",
        "Reporters for two agencies (AP) and (AFP) were detained for some hours.",
    ],
)
def test_a_sentence_that_uses_its_words_is_none(text):
    assert not is_furniture_line(text)
    assert text in body(paragraphs([*SENTENCES, text, SENTENCES[0].replace("seribu", "dua ribu")]))


@pytest.mark.parametrize(
    "text",
    [
        "ADVERTISEMENT",
        "SCROLL TO CONTINUE WITH CONTENT",
        "[Gambas:Video Warta TV]",
        "loading...",
        "A A A",
        "(fyk/ash)",
        "***",
        "Copyright © 2024 Warta Nusa. All rights reserved.",
        "Dilarang mengutip isi situs ini tanpa izin tertulis dari redaksi.",
        "Editor: Budi Hartono",
        "Lanjut ke halaman berikutnya...",
        "Ikuti kanal WhatsApp Warta Nusa untuk berita pilihan setiap hari",
        "Cek Berita dan Artikel yang lain di Google News",
        "Simak berita pilihan kami langsung di ponselmu. Pilih saluran andalanmu di WhatsApp Channel: https://wartanusa.example/wa. Pastikan aplikasinya sudah dipasang ya.",
        "Lihat juga Video: Truk Nekat Melintas",
        "Berita terkait: Kerbau Lepas di Jalan",
        "Akhir dari artikel-artikel yang direkomendasikan",
    ],
)
def test_a_line_of_furniture_goes(text):
    assert is_furniture_line(text)


LINK = "<a href='/1'>Kerbau Lepas di Jalan</a>"


@pytest.mark.parametrize(
    "shape",
    [
        f"Baca juga: {LINK}",
        f"<strong>Baca Juga : {LINK}</strong>",
        f"BACA JUGA {LINK}",
        f"Read also: {LINK}",
        f"-- Baca juga: {LINK} --",
        f"(BACA: {LINK})",
        f"[Baca juga: {LINK}]",
        f"BACA JUGA: {LINK} dan <a href='/2'>Sapi Hilang</a>",
        f"Pilihan Editor: {LINK}",
        f"Menarik Dibaca: {LINK}",
        f"» {LINK}",
    ],
)
def test_a_cross_link_goes_between_paragraphs(shape):
    assert body(paragraphs([SENTENCES[0], shape, *SENTENCES[1:]])) == SENTENCES


@pytest.mark.parametrize(
    "shape",
    [
        f" Baca juga: {LINK}",
        f" <b>Baca juga: {LINK}</b>",
        f" (Baca juga: {LINK})",
        f" (<strong>Baca Juga: {LINK}</strong>).",
        f"<br><b>BACA JUGA</b>: {LINK}",
        " <a href='/1'>[Baca juga: Kerbau Lepas]</a>",
        f" - <i>Baca juga: {LINK}</i> -",
    ],
)
def test_a_cross_link_goes_at_the_end_of_a_paragraph(shape):
    assert body(paragraphs([SENTENCES[0] + shape, *SENTENCES[1:]])) == SENTENCES


@pytest.mark.parametrize(
    "mark",
    [" (mas)", " (fyk/ash)", "(rls/tom)", " (*)", " [mdk]", " (P-3)", " (Ant/OL-1)", " (RO/Z-2)", " (h/ant)", "***"],
)
def test_initials_go_from_the_last_sentence(mark):
    assert body(paragraphs([*SENTENCES[:-1], SENTENCES[-1] + mark])) == SENTENCES


@pytest.mark.parametrize(
    "end", ["Badan Pusat Statistik (BPS).", "“Rumah Baca” (RB).", "menang 3-1 (2-0).", "pukul 10.00 (11.00 Wita)."]
)
def test_brackets_that_explain_stay(end):
    last = f"{SENTENCES[-1]} Itu tercatat pada {end}"
    assert body(paragraphs([*SENTENCES[:-1], last])) == [*SENTENCES[:-1], last]


@pytest.mark.parametrize(
    "signature", ["(Wartanusa.com/Rina Lestari)", "RINA LESTARI | ANTARA", "rl/hp (afp, ap)", "(Humas Pemkot/rl)"]
)
def test_a_signature_goes_from_the_end_alone(signature):
    assert body(paragraphs([*SENTENCES, signature])) == SENTENCES


def test_a_class_that_most_of_the_text_has_is_no_furniture():
    inner = "".join(f"<p class='break-words no-print widget text-size-16'>{text}</p>" for text in SENTENCES)
    assert body(inner + f"<div class='widget'><p>{LINK}</p></div>") == SENTENCES
