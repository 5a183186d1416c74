"""Pages as their makers vary them: leads above the picture, captions in parts, text that only JSON-LD holds, deep nesting."""

import json

import pytest

from translation.article.extract import extract_article
from translation.document import Kind, Page, Style

TITLE = "Jembatan Gantung Diperbaiki, Warga Diminta Bersabar"
TEXT = [
    "Pemerintah kota akan memperbaiki jembatan gantung di tepi sungai mulai bulan depan karena lantainya sudah lapuk.",
    "Menurut kepala dinas, anggaran untuk pekerjaan itu telah disetujui oleh dewan pada rapat pekan lalu di balai kota.",
    "Warga di dua kelurahan selama ini harus memutar sejauh tujuh kilometer untuk mengantar anak mereka ke sekolah.",
    "Pekerjaan dijadwalkan selesai dalam waktu seratus dua puluh hari dan dikerjakan pada malam hari saja.",
]
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in TEXT)
LEAD = "Dua anak pernah jatuh dari jembatan itu, dan pemerintah kota baru bergerak sekarang setelah ditegur dewan."
PICTURE = "https://gambar.example/utama.jpg"


def read(inner, head=""):
    return extract_article(
        Page(
            f"<html><head><title>{TITLE}</title>{head}</head><body>{inner}</body></html>",
            "https://wartanusa.example/baca/7",
        )
    )


def body(article):
    return [block.text for block in article.blocks if block.kind is not Kind.CAPTION]


def test_a_lead_above_the_picture_stays():
    article = read(
        f"<h1>{TITLE}</h1><figure><img src='{PICTURE}'><figcaption>Warga melintas (foto: Warta/Rina).</figcaption></figure>"
        f"<div class='intro'><p>{LEAD}</p></div><div class='isi'><p><b>MEKARJAYA —</b> </p>{PARAGRAPHS}</div>"
    )
    assert body(article) == [LEAD, "MEKARJAYA — " + TEXT[0], *TEXT[1:]]
    assert article.dateline == "MEKARJAYA"
    assert (article.lead_image.caption, article.lead_image.credit) == (
        "Warga melintas (foto: Warta/Rina).",
        "Warta/Rina",
    )


@pytest.mark.parametrize(
    ("figure", "caption", "credit"),
    [
        (
            "<figure><div><img src='{0}'><p><span>Sumber gambar, </span>Rina/Agensi</p></div><figcaption><span>Keterangan gambar, </span><p>Warga melintas.</p></figcaption></figure>",
            "Warga melintas.",
            "Rina/Agensi",
        ),
        ("<div class='foto'><img src='{0}'><p>Warga melintas</p><p>Sumber : Antara</p></div>", "Warga melintas Sumber : Antara", "Antara"),
        ("<figure><img src='{0}'><figcaption>Warga melintas. (Warta/Rina) <a>Selengkapnya</a></figcaption></figure>", "Warga melintas. (Warta/Rina)", "Warta/Rina"),
        ("<figure><a><span>Lihat Foto</span><img src='{0}'></a><figcaption>Warga melintas. (ANTARA FOTO/Rina)</figcaption></figure>", "Warga melintas. (ANTARA FOTO/Rina)", "ANTARA FOTO/Rina"),
        ("<figure><img src='{0}'><figcaption>Warga melintas <small class='copyright'>Foto: Rina/AFP</small></figcaption></figure>", "Warga melintas Foto: Rina/AFP", "Rina/AFP"),
        ("<div><img src='{0}'></div><div>Warga melintas. (Warta/Rina)</div>", "Warga melintas. (Warta/Rina)", "Warta/Rina"),
        ("<figure><amp-img src='{0}'></amp-img><figcaption>Warga melintas. Foto/RINA</figcaption></figure>", "Warga melintas. Foto/RINA", "RINA"),
        ("<figure><img src='data:image/gif;base64,R0' data-src='{0}'><noscript><img src='{0}'></noscript><figcaption>Warga melintas. Dok. Pemkot</figcaption></figure>", "Warga melintas. Dok. Pemkot", "Pemkot"),
    ],
)  # fmt: skip
def test_a_caption_in_every_shape(figure, caption, credit):
    article = read(f"<article><h1>{TITLE}</h1>{figure.format(PICTURE)}<div class='isi'>{PARAGRAPHS}</div></article>")
    assert (article.lead_image.url, article.lead_image.caption, article.lead_image.credit) == (PICTURE, caption, credit)
    assert [block.text for block in article.blocks] == TEXT


PLAIN = f"<article><h1>{TITLE}</h1><div class='isi'>{PARAGRAPHS}</div></article>"
DATA = {
    "@type": "NewsArticle",
    "headline": TITLE,
    "datePublished": "2024-03-14T10:30:00+07:00",
    "author": {"name": "Rina D&#039;Lestari"},
}


@pytest.mark.parametrize(
    "data",
    [
        json.dumps(DATA),
        json.dumps({"@graph": [{"@type": "WebSite"}, DATA]}),
        json.dumps([{"@type": "BreadcrumbList"}, DATA]),
        json.dumps(DATA) + "\n" + json.dumps(DATA),
        json.dumps(DATA)[:-1] + ",}",
        "//<![CDATA[\n" + json.dumps(DATA) + "\n//]]>",
        json.dumps(DATA)[:-1] + ', "description": "dua\nbaris"}',
        '{"description": "kata "kutip" di dalam", ' + json.dumps(DATA)[1:],
    ],
)
def test_declarations_in_every_shape(data):
    article = read(PLAIN, f"<script type='application/ld+json'>{data}</script>")
    assert article.byline == "Rina D'Lestari"
    assert article.published.isoformat() == "2024-03-14T10:30:00+07:00"


@pytest.mark.parametrize("text", ["\n\n".join(TEXT), "".join(f"<p>{text}</p>" for text in TEXT)])
def test_a_text_that_only_the_declarations_hold(text):
    head = f"<script type='application/ld+json'>{json.dumps({**DATA, 'articleBody': text})}</script>"
    article = read("<div id='app'></div><noscript>Aktifkan JavaScript</noscript>", head)
    assert (article.title, body(article)) == (TITLE, TEXT)


@pytest.mark.parametrize(
    "inner",
    [
        "".join(f"<div>{text}</div>" for text in TEXT),
        "<br>".join(TEXT),
        "<p>" + "<br /><br />".join(TEXT),
        "".join(f"<section><div><div><p><span>{text}</span></p></div></div></section>" for text in TEXT),
        f"<noscript>{PARAGRAPHS}</noscript>",
        "".join("<p>" + "<font size=2>" * 30 + text + "</font>" * 30 for text in TEXT),
        "<div>" * 5000 + PARAGRAPHS,
        "<span>" * 5000 + "<br>".join(TEXT),
        "<BLOCKQUOTE>" * 5000 + PARAGRAPHS,
        PARAGRAPHS.replace("<p>", "<p>\0"),
    ],
)  # fmt: skip
def test_the_text_is_found_however_it_is_wrapped(inner):
    assert body(read(f"<h1>{TITLE}</h1><div class='isi'>{inner}</div>")) == TEXT


@pytest.mark.parametrize(
    "shape", ["A." * 8000, "Baca juga: " * 4000, "( " * 8000, "Foto: " * 5000, "12/12/" * 4000, "a/b " * 4000]
)
def test_no_text_takes_long(shape):
    # Before these were told apart by length, one of them took minutes: the suite's own time-out is the bar.
    read(f"<h1>{TITLE}</h1><div class='isi'>{PARAGRAPHS}<p>{shape}</p><figcaption>{shape}</figcaption></div>")


@pytest.mark.parametrize(
    ("opening", "dateline"),
    [
        ("Jakarta - ", "Jakarta"),
        ("JAKARTA, WARTA.com – ", "JAKARTA, WARTA.com"),
        ("WARTA.CO, Jakarta - ", "WARTA.CO, Jakarta"),
        ("<b>WARTA.CO.ID - JAKARTA.</b> ", "WARTA.CO.ID - JAKARTA"),
        ("Medan, 14/3 (ANTARA) - ", "Medan, 14/3 (ANTARA)"),
        ("LONDON, April 8 (Agency) - ", "LONDON, April 8 (Agency)"),
        ("WARTANUSA.COM | MEKARJAYA - ", "WARTANUSA.COM | MEKARJAYA"),
        ("Kabupaten Bogor, Jawa Barat — ", "Kabupaten Bogor, Jawa Barat"),
        ("MEKARJAYA, (WARTA) —", "MEKARJAYA, (WARTA)"),
        ("Menteri Luar Negeri Retno Marsudi - ", ""),
        ("Solo–Yogya ", ""),
    ],
)
def test_a_dateline_in_every_shape(opening, dateline):
    article = read(
        f"<h1>{TITLE}</h1><div class='isi'><p>{opening}{TEXT[0]}</p>{''.join(f'<p>{text}</p>' for text in TEXT[1:])}</div>"
    )
    assert article.dateline == dateline
    spans = [span for span in article.blocks[0].spans if span.style is Style.DATELINE]
    assert [article.blocks[0].text[span.end :] for span in spans] == ([TEXT[0]] if dateline else [])


def test_a_page_on_which_an_engine_gives_up_is_read_by_the_other():
    lists = "<ul><li>" * 900 + "Butir." + "</li></ul>" * 900
    assert set(TEXT) <= set(body(read(f"<h1>{TITLE}</h1><div class='isi'>{PARAGRAPHS}</div>{lists}")))


@pytest.mark.parametrize(
    "end", [" - Warta Nusa", " | Halaman 2 - Warta Nusa", " Halaman all - Warta Nusa", " – News Warta Nusa"]
)
def test_a_title_never_has_the_sites_suffix(end):
    page = f"<html><head><title>{TITLE}{end}</title><meta property='og:site_name' content='Warta Nusa'></head><body>{PARAGRAPHS}</body></html>"
    assert extract_article(Page(page)).title == TITLE


@pytest.mark.parametrize(
    ("head", "inner", "title"),
    [
        ("<title>Warta.Id</title>", f"<h1>{TITLE}</h1>{PARAGRAPHS}", TITLE),
        ("<title>Cetak Berita</title>", f"<h1>{TITLE}</h1>{PARAGRAPHS}", TITLE),
        ("<title>Cetak Berita</title>", f"<table><tr><td><b><font size='5'>{TITLE}</font></b><br>{'<br><br>'.join(TEXT)}</td></tr></table>", TITLE),
        ("<title>Cara Mengurus Paspor - Kabar Desa</title>", f"<h1>Cara Mengurus Paspor</h1>{PARAGRAPHS}", "Cara Mengurus Paspor"),
        ("<title>Cara Mengurus Paspor Baru - Kabar Desa</title>", PARAGRAPHS, "Cara Mengurus Paspor Baru"),
        ("<title>Real Madrid - Barcelona</title>", PARAGRAPHS, "Real Madrid - Barcelona"),
        ("<title>Gempa di Cianjur | Warta Nusa</title><meta property='og:site_name' content='Warta Nusa'>", PARAGRAPHS, "Gempa di Cianjur"),
        ("<title>Koran Warta</title>", f"<ul><li><a href='/x'><h1>Judul Artikel Lain Sama Sekali</h1></a></li></ul><article><p class='main_title'>{TITLE}</p>{PARAGRAPHS}</article>", TITLE),
        (f"<title>{TITLE} - Warta Nusa</title>", f"<h1>{TITLE}</h1>{PARAGRAPHS}", TITLE),
    ],
)  # fmt: skip
def test_a_title_in_every_shape(head, inner, title):
    page = f"<html lang='id'><head>{head}</head><body>{inner}</body></html>"
    article = extract_article(Page(page, "https://kabardesa.example/baca/7"))
    assert article.title == title
    assert body(article) == TEXT


BYLINES = [
    ("<author>Rina Lestari</author>", "", "Rina Lestari"),
    ("<p>OLEH RINA LESTARI</p>", "", "RINA LESTARI"),
    ("<div class='author'>Rina Lestari - wartanusa</div>", "<meta name='author' content='rin'>", "Rina Lestari"),
    ("<div><h4>Reporter</h4><h4><a href='/p'>Rina Lestari</a></h4></div><div><h4>Editor</h4><h4>Budi Hartono</h4></div>", "", "Rina Lestari"),
    ("<div><h6>Rina Lestari</h6><h6>Penulis</h6></div><div><h6>Budi Hartono</h6><h6>Editor</h6></div>", "", "Rina Lestari"),
    ("<div>Rina Lestari : 19 Jun 2025 | 13:06</div>", "", "Rina Lestari"),
    ("<div class='author'>Warta Nusa Editor</div>", "", ""),
    ("<div class='author'>Warta Nusa</div>", "<meta property='og:site_name' content='Warta Nusa'>", ""),
    ("<form class='login'><span class='nama'>Joko Susilo</span></form>", "", ""),
    ("<div class='user-menu'><span class='nama'>Joko Susilo</span></div>", "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("inner", "head", "byline"), BYLINES)
def test_a_byline_in_every_shape(inner, head, byline):
    article = read(f"<h1>{TITLE}</h1>{inner}<div class='isi'>{PARAGRAPHS}</div>", head)
    assert article.byline == byline
    assert article.editor in ("", "Budi Hartono")
    assert body(article) == TEXT


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("Warga melintas di jembatan itu pada Senin pagi.", ""),
        ("Warga melintas di jembatan, Senin (2/3). WARTA/Rina Lestari", "WARTA/Rina Lestari"),
        ("WARTANUSA.COM/RINA Warga melintas di jembatan itu", "WARTANUSA.COM/RINA"),
        ("Warga melintas (c) HRC", "HRC"),
        ("Jembatan gantung/©Warta.com®/M. Rina", "Warta.com®/M. Rina"),
        ("Warga melintas. RINA LESTARI l Warta.", "RINA LESTARI l Warta"),
        ("Warga melintas. (Foto: Rina/Warta)", "Rina/Warta"),
    ],
)
def test_a_credit_is_the_credit_alone(caption, credit):
    figure = f"<figure><img src='{PICTURE}'><figcaption>{caption}</figcaption></figure>"
    image = read(f"<article><h1>{TITLE}</h1>{figure}<div class='isi'>{PARAGRAPHS}</div></article>").lead_image
    assert (image.caption, image.credit) == (caption, credit)


@pytest.mark.parametrize(
    "box",
    [
        "<div><img src='/b.jpg' alt='Warga melintas di jembatan lama'>Warga melintas di jembatan lama</div>",
        "<p><img src='/b.jpg'>Warga melintas di jembatan lama. (Foto: Rina)</p>",
        "<div><img src='/b.jpg'><span>WARTA.COM/RINA</span> Warga melintas di jembatan lama</div>",
    ],
)
def test_a_caption_without_a_name_is_one(box):
    article = read(
        f"<article><h1>{TITLE}</h1><p>{TEXT[0]}</p><p>{TEXT[1]}</p>{box}<p>{TEXT[2]}</p><p>{TEXT[3]}</p></article>"
    )
    captions = [block.text for block in article.blocks if block.kind is Kind.CAPTION]
    assert body(article) == TEXT
    assert len(captions) + bool(article.lead_image and article.lead_image.caption) == 1


@pytest.mark.parametrize(
    "top",
    [
        "<div class='captionImg'><figcaption>Warga melintas. (Warta/Rina)</figcaption></div><img src='{0}' width='650'><h1>{1}</h1>{2}",
        "<h1>{1}</h1>{2}<figure><img src='{0}'></figure><figcaption>Warga melintas. (Warta/Rina)</figcaption>",
        "<h1>{1}</h1><figure><img src='{0}'><figcaption>Warga melintas. (Warta/Rina)</figcaption></figure>{2}",
    ],
)
def test_a_caption_above_the_headline_or_below_a_deck(top):
    deck = f"<div class='deck'><p>{LEAD}</p></div>"
    article = read(f"<article>{top.format(PICTURE, TITLE, deck)}<div class='isi'>{PARAGRAPHS}</div></article>")
    assert (article.lead_image.caption, article.lead_image.credit) == ("Warga melintas. (Warta/Rina)", "Warta/Rina")
    assert [block.text for block in article.blocks] == [LEAD, *TEXT]
    assert article.blocks[0].kind is Kind.HEADING
