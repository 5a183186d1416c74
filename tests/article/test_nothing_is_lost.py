"""What belongs to an article stays, however it is hidden, named, nested, repeated or linked; what does not, goes."""

import pytest

from translation.article.extract import extract_article
from translation.document import Kind, Page

TITLE = "Jembatan Gantung Diperbaiki, Warga Diminta Bersabar"
TEXT = [
    "Pemerintah kota akan memperbaiki jembatan gantung di tepi sungai mulai bulan depan karena lantainya sudah lapuk.",
    "Menurut kepala dinas, anggaran untuk pekerjaan itu telah disetujui oleh dewan pada rapat pekan lalu di balai kota.",
    "Warga di dua kelurahan selama ini harus memutar sejauh tujuh kilometer untuk mengantar anak mereka ke sekolah.",
    "Pekerjaan dijadwalkan selesai dalam waktu seratus dua puluh hari dan dikerjakan pada malam hari saja.",
    "Pedagang di ujung jembatan berharap pekerjaan itu selesai sebelum musim hujan tiba, sebab dagangan mereka sepi.",
    "Dewan meminta dinas melaporkan kemajuan pekerjaan setiap dua pekan dan membuka kotak aduan di kantor kelurahan.",
]
OTHERS = "".join(f"<li><a href='/baca/{n}'>Judul Berita Lain yang Panjang Nomor {n}</a></li>" for n in range(6))
MENU = "<nav><ul><li><a href='/a'>Beranda</a></li><li><a href='/b'>Ekonomi</a></li></ul></nav>"
FOOT = "<footer><p>Hak cipta 2026 Warta Nusa</p></footer>"


def paragraphs(texts):
    return "".join(f"<p>{text}</p>" for text in texts)


def read(inner, head="", title=TITLE):
    page = (
        f"<html lang='id'><head><title>{title} - Warta Nusa</title>{head}</head><body>{MENU}{inner}{FOOT}</body></html>"
    )
    return extract_article(Page(page, "https://wartanusa.example/baca/7/jembatan"))


def body(article):
    return [block.text for block in article.blocks if block.kind is not Kind.CAPTION]


def around(inner):
    """An article that has ``inner`` between its second and its third paragraph."""
    return (
        f"<article><h1>{TITLE}</h1><div class='isi'>{paragraphs(TEXT[:2])}{inner}{paragraphs(TEXT[2:])}</div></article>"
    )


HIDING = ("style='display:none'", "style='visibility: hidden'", "hidden", "style='display: none' aria-hidden='true'")
LATER = (
    "read-more", "readmore-content", "more-text", "konten-lanjutan", "collapse", "tab-pane", "expandable", "selengkapnya", "full-text", "halaman-2", "content__rest",
    "lanjutan", "hidden-content", "toggle-body", "article-part", "baca-selengkapnya", "truncated", "x7f3a",
)  # fmt: skip


@pytest.mark.parametrize("hiding", HIDING)
@pytest.mark.parametrize("name", LATER)
def test_a_hidden_later_part_is_shown(name, hiding):
    inside = f"<div class='isi'>{paragraphs(TEXT[:3])}<div class='{name}' {hiding}>{paragraphs(TEXT[3:])}</div></div>"
    beside = f"<div class='isi'>{paragraphs(TEXT[:3])}</div><div class='{name}' {hiding}>{paragraphs(TEXT[3:])}</div>"
    for page in (inside, beside, f"<section>{inside}</section>"):
        assert body(read(f"<article><h1>{TITLE}</h1>{page}</article><ul>{OTHERS}</ul>")) == TEXT


@pytest.mark.parametrize(
    "hidden",
    [
        paragraphs(TEXT),
        "<p>Masuk untuk menulis komentar tentang artikel ini, atau daftarkan akun Anda sekarang juga di sini.</p><input><button>Masuk</button>",
        f"<h3>Berita lain</h3><ul>{OTHERS}</ul>",
        "<h1>Harga Cabai Naik</h1>" + paragraphs(["Harga cabai di pasar induk naik dua kali lipat sejak awal pekan ini, kata pedagang."] * 2),
    ],
)  # fmt: skip
def test_what_else_is_hidden_stays_hidden(hidden):
    page = f"<div class='isi'>{paragraphs(TEXT)}<div class='kotak' style='display:none'>{hidden}</div></div>"
    assert body(read(f"<article><h1>{TITLE}</h1>{page}</article>")) == TEXT


REPEATED = "Apa pesan Anda kepada para pemuda yang ingin ikut membangun jembatan itu bersama warga?"


def test_a_question_that_is_asked_again_stays():
    asked = [line for text in TEXT for line in (REPEATED, text)]
    assert body(read(f"<article><h1>{TITLE}</h1>{paragraphs(asked)}</article>")) == asked


def test_a_refrain_stays():
    refrain = ["Oh jembatan bambu, kembalilah engkau kepadaku,", "di seberang sana ibu menanti di bawah pohon bambu,"]
    song = [*TEXT[:2], *refrain, TEXT[2], *refrain, TEXT[3], *refrain]
    assert body(read(f"<article><h1>{TITLE}</h1>{paragraphs(song)}</article>")) == song


def test_a_text_printed_for_two_widths_comes_once():
    twice = f"<div class='lebar'>{paragraphs(TEXT)}</div><div class='sempit'>{paragraphs(TEXT)}</div>"
    assert body(read(f"<article><h1>{TITLE}</h1>{twice}</article>")) == TEXT


@pytest.mark.parametrize("hiding", HIDING)
def test_the_hidden_copy_of_a_text_is_left_out(hiding):
    twice = f"<div class='lebar'>{paragraphs(TEXT)}</div><div class='sempit' {hiding}>{paragraphs(TEXT)}</div>"
    assert body(read(f"<article><h1>{TITLE}</h1>{twice}</article>")) == TEXT


@pytest.mark.parametrize("box", ["div class='item'", "section", "div class='x1'", "li class='galeri-item'", "figure"])
def test_a_list_of_pictures_keeps_its_items(box):
    tag = box.split()[0]
    items = "".join(
        f"<{box}><h2>{n}. Jembatan Sungai {n}</h2><img src='/foto{n}.jpg' width='600'><p>{text}</p></{tag}>"
        for n, text in enumerate(TEXT, 1)
    )
    items = f"<ul>{items}</ul>" if tag == "li" else items
    kept = body(read(f"<article><h1>{TITLE}</h1><p>{REPEATED}</p>{items}</article>"))
    assert kept == [REPEATED, *(one for n, text in enumerate(TEXT, 1) for one in (f"{n}. Jembatan Sungai {n}", text))]


@pytest.mark.parametrize(
    "parts",
    [
        "{0}<div>{1}</div><div>{2}</div><div>{3}</div>",
        "<b>{0}</b><div>{1}</div><div>{2}</div><div>{3}</div>",
        "<p>{0}</p>{1}<div>{2}</div>{3}",
        "{0}<br><br><div>{1}</div><p>{2}</p>{3}",
        "<section><div><span>{0}</span></div></section><section><div><span>{1}</span></div></section><div>{2}</div><div>{3}</div>",
    ],
)
def test_bare_text_beside_boxes_stays(parts):
    assert body(read(f"<div class='a'><h1>{TITLE}</h1><div class='b'>{parts.format(*TEXT)}</div></div>")) == TEXT[:4]


def test_loose_text_between_headings_and_paragraphs_stays():
    page = f"<main><section><p>Pertama</p>{TEXT[0]}<div><h4>Di sini</h4><p>Kalimat pendek</p>{TEXT[1]}</div><div><h4>Di sana</h4><p>{TEXT[2]}</p></div></section></main>"
    assert body(read(f"<h1>{TITLE}</h1>{page}")) == ["Pertama", TEXT[0], "Di sini", "Kalimat pendek", TEXT[1], "Di sana", TEXT[2]]  # fmt: skip


@pytest.mark.parametrize(
    "inner",
    [
        "<p><a href='/x'><b>Kepala dinas mengatakan pekerjaan itu selesai sebelum musim panen tiba bulan depan.</b></a></p>",
        "<div class='markup'><p><a href='/x'>Pada Selasa malam warga juga menggelar doa bersama di balai desa yang dihadiri para tokoh masyarakat</a></p></div>",
        "<p><a href='https://layanan.example/aduan'>https://layanan.example/aduan</a></p>",
        "<p>“Mari,” katanya.</p>",
        "<div style='margin:1em 0'><div><span>“Baik.”</span></div></div>",
        "<div><p>Ia diam.</p></div>",
        "<h4>Anggaran</h4>",
        "<ul class='resep-menu'><li>200 gram paku</li></ul>",
        "<div class='promo-box'><p>Jembatan itu dibangun pada tahun 1998, dan sudah tiga kali rusak diterjang arus yang deras.</p></div>",
        "<p class='popup'>Jembatan itu dibangun pada tahun 1998, dan sudah tiga kali rusak diterjang arus yang deras.</p>",
        "<p class='tags-info'>Jembatan itu dibangun pada tahun 1998, dan sudah tiga kali rusak diterjang arus yang deras.</p>",
    ],
)
def test_an_odd_line_between_paragraphs_stays(inner):
    import re

    kept = body(read(around(inner)))
    assert kept == [*TEXT[:2], re.sub("<[^>]+>", "", inner), *TEXT[2:]]


@pytest.mark.parametrize(
    "inner",
    [
        f"<div class='kotak'><h3>Berita Terkait</h3><ul>{OTHERS}</ul></div>",
        f"<ul>{OTHERS}</ul>",
        "<div><a href='/baca/8'>Harga Cabai di Pasar Induk Naik Dua Kali Lipat</a></div>",
        "<div class='x'><h4><a href='/baca/8'>Harga Cabai Naik</a></h4><p>Harga cabai di pasar induk naik dua kali lipat sejak awal pekan ini.</p></div>",
        "<div class='newsletter'><p>Daftarkan surel Anda untuk mendapat kabar pilihan kami setiap pagi, gratis dan tanpa iklan.</p><input><button>Daftar</button></div>",
        "<div class='ads'>ADVERTISEMENT</div>",
        "<div class='share'>Bagikan: <a href='#'>Facebook</a> <a href='#'>X</a></div>",
        "<aside><p>Wartawan kami menulis tentang jembatan sejak tahun dua ribu dan tinggal di kota itu juga.</p></aside>",
        "<p><a href='/baca/8'>Baca juga: Harga Cabai Naik</a></p>",
    ],
)
def test_furniture_between_paragraphs_goes(inner):
    assert body(read(around(inner))) == TEXT


@pytest.mark.parametrize(
    ("sentence", "plain"),
    [
        ("Warga <kata-kunci data-x='1'>kelurahan</kata-kunci> itu memutar sejauh tujuh kilometer setiap hari.", None),
        ("Warga <x-tip>kelurahan</x-tip>, katanya, memutar sejauh tujuh <satuan>kilometer</satuan> setiap hari.", None),
        ("Kata <span class='popup'>kunci</span> itu dijelaskan.", None),
        ("Ada <span class='tag'>lima</span> dan <a class='related' href='/x'>enam</a> orang di sana.", None),
        ("Ia menulis <code>if</code> di <span class='keyword'>situ</span>.", None),
    ],
)
def test_no_name_takes_words_out_of_a_sentence(sentence, plain):
    import re

    assert re.sub("<[^>]+>", "", sentence) in body(read(around(f"<p>{sentence}</p>")))


def test_code_keeps_its_words_and_lines():
    code = (
        "<pre><code><span class='token keyword'>import</span> os\n\n<span class='token keyword'>for</span> nama "
        "<span class='token keyword'>in</span> daftar:\n    <span class='token function'>print</span>(nama)\n</code></pre>"
    )
    kept = body(read(around(f"<div class='highlight'>{code}</div>")))
    assert kept == [*TEXT[:2], "import os", "for nama in daftar:", "print(nama)", *TEXT[2:]]


def test_an_embedded_post_is_a_quote_with_its_author():
    post = (
        "<blockquote class='twitter-tweet'><p lang='in'>Jembatan ditutup mulai Senin, mohon memutar lewat jalan baru. "
        "<a href='https://t.example/x'>pic.twitter.com/Ab1</a></p>&mdash; Dinas Jalan (@dinasjalan) "
        "<a href='https://twitter.example/1'>January 5, 2026</a></blockquote><script async></script>"
    )
    blocks = [block for block in read(around(post)).blocks if block.kind is Kind.QUOTE]
    text = " ".join(block.text for block in blocks)
    assert "Jembatan ditutup mulai Senin, mohon memutar lewat jalan baru." in text
    assert "Dinas Jalan (@dinasjalan)" in text


def test_a_component_that_the_server_sent_with_its_text():
    shadow = f"<x-berita><template shadowrootmode='open'><article><h1>{TITLE}</h1>{paragraphs(TEXT)}</article></template></x-berita>"
    assert body(read(shadow)) == TEXT


def test_pages_with_pictures_inside_are_read_to_their_end():
    picture = "<img src='data:image/jpeg;base64," + "A" * 22_000_000 + "'>"
    from translation.article.page.page import page_from_bytes

    page = f"<html><title>{TITLE}</title><body><h1>{TITLE}</h1>{paragraphs(TEXT[:3])}{picture}{paragraphs(TEXT[3:])}</body></html>"
    assert body(extract_article(page_from_bytes(page.encode()))) == TEXT
