"""Pages that are no plain article: lists, gone, several texts, data for scripts, offers, videos, pages of a pager."""

import json

import pytest

from tests.article.test_nothing_is_lost import OTHERS, TEXT, TITLE, body, paragraphs, read
from translation.article.extract import extract_article
from translation.article.page.page import page_from_bytes
from translation.document import Kind, NoticeKind, Page, Style
from translation.errors import NotAnArticle

ARTICLE_TYPE = (
    "<meta property='og:type' content='article'><meta property='article:published_time' content='2026-03-03T10:00:00+07:00'>"
    "<meta name='author' content='Rina Lestari'>"
)
HEADLINES = [f"Pemerintah Kota Resmikan Jembatan Nomor {n} Pekan Ini" for n in range(14)]


def kinds(article):
    return [notice.kind for notice in article.notices]


def cards(shape):
    return "".join(
        shape.format(link=f"<a href='/baca/{n}'>{headline}</a>", text=TEXT[n % len(TEXT)][:100] + ".")
        for n, headline in enumerate(HEADLINES)
    )


@pytest.mark.parametrize("head", ["", ARTICLE_TYPE])
@pytest.mark.parametrize(
    "shape",
    [
        "<div class='card'><h3>{link}</h3><p>{text}</p></div>",
        "<article><h2>{link}</h2><p>{text}</p><span>3 menit lalu</span></article>",
        "<li><div><h2>{link}</h2></div><div>{text}</div></li>",
        "<h3>{link}</h3><p>{text}</p>",
        "<div>{link}<span>7 menit yang lalu</span></div>",
        "<p>{link}</p>",
    ],
)
def test_a_list_of_articles_is_none_of_them(shape, head):
    page = f"<h1>Berita Terbaru</h1><div class='daftar'>{cards(shape)}</div><div>1 2 3 Selanjutnya</div>"
    article = read(page, head, title="Indeks Berita")
    assert kinds(article) == [NoticeKind.NOT_AN_ARTICLE]
    assert (article.byline, article.published, article.lead_image) == ("", None, None)
    assert [block.text for block in article.blocks] == HEADLINES
    assert all(span.style is Style.LINK and span.href for block in article.blocks for span in block.spans)


def test_an_article_among_headlines_is_one():
    page = f"<article><h1>{TITLE}</h1>{paragraphs(TEXT[:2])}<ul>{OTHERS}</ul>{paragraphs(TEXT[2:4])}<ul>{OTHERS}</ul>{paragraphs(TEXT[4:])}</article>"
    assert body(read(page)) == TEXT


def test_a_short_article_beside_many_headlines_is_one():
    page = f"<article><h1>{TITLE}</h1><p>{TEXT[0]}</p></article><div class='daftar'>{cards('<div><h3>{link}</h3></div>')}</div>"
    assert body(read(page)) == TEXT[:1]


@pytest.mark.parametrize("head", ["", ARTICLE_TYPE])
@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Halaman Tidak Ditemukan", "Mohon maaf, halaman tidak tersedia atau alamat yang Anda masukkan salah."),
        ("404 Not Found", "The page you are looking for was not found."),
        ("Warta Nusa", "Maaf, artikel yang Anda cari telah dihapus atau tidak ditemukan."),
        ("Oops! Halaman tidak ditemukan", "Silakan kembali ke beranda untuk membaca berita lainnya."),
    ],
)
def test_a_page_that_is_gone_is_no_article(title, text, head):
    with pytest.raises(NotAnArticle):
        read(f"<h1>{title}</h1><p>{text}</p><h3>Berita Terbaru</h3><ul>{OTHERS}</ul>", head, title=title)


def test_an_article_about_a_page_that_is_gone_is_one():
    page = f"<article><h1>Halaman Tidak Ditemukan</h1>{paragraphs(TEXT)}</article>"
    assert body(read(page, title="Halaman Tidak Ditemukan")) == TEXT


def further(n):
    return [f"Kabar nomor {n}: {text}" for text in TEXT[:4]]


@pytest.mark.parametrize("box", ["article", "div class='post'", "section"])
def test_of_an_endless_page_the_first_article_is_read(box):
    tag = box.split()[0]
    page = "".join(
        f"<{box}><h1>{title}</h1><div>Oleh Rina Lestari | Selasa, 3 Maret 2026 | 14:05 WIB</div>{paragraphs(texts)}</{tag}>"
        for title, texts in (
            (TITLE, TEXT[:4]),
            ("Harga Cabai Naik Dua Kali Lipat", further(1)),
            ("Tim Voli Juara", further(2)),
        )
    )
    article = read(f"<div id='stream'>{page}</div>")
    assert body(article) == TEXT[:4]
    assert kinds(article) == [NoticeKind.SEVERAL]
    assert len(article.other) > 8


def test_the_article_of_the_title_is_read_though_another_is_longer():
    page = (
        f"<div id='stream'><article><h1>{TITLE}</h1>{paragraphs(TEXT[:3])}</article>"
        f"<article><h1>Harga Cabai Naik</h1>{paragraphs(further(1) + further(2) + further(3))}</article></div>"
    )
    assert body(read(page)) == TEXT[:3]


def test_headings_of_the_first_rank_within_an_article_do_not_end_it():
    page = f"<article><h1>{TITLE}</h1>{paragraphs(TEXT[:2])}<h1>Anggaran</h1>{paragraphs(TEXT[2:4])}<h1>Warga</h1>{paragraphs(TEXT[4:])}</article>"
    article = read(page)
    assert [text for text in body(article) if text not in ("Anggaran", "Warga")] == TEXT
    assert kinds(article) == []


def test_comments_longer_than_the_article_are_not_the_article():
    comments = "".join(
        f"<div class='c3'><b>Pembaca{n}</b><p>Menurut saya hal itu sudah lama terjadi dan pemerintah seharusnya lebih cepat bertindak, nomor {n}.</p></div>"
        for n in range(25)
    )
    article = read(f"<div class='c1'><h1>{TITLE}</h1>{paragraphs(TEXT)}</div><div class='c2'>{comments}</div>")
    assert body(article) == TEXT
    assert kinds(article) == [NoticeKind.SEVERAL]


def test_answers_of_several_people_are_no_comments():
    answers = "".join(f"<div class='c3'><b>Pak Karto {n}</b><p>{text}</p></div>" for n, text in enumerate(TEXT, 1))
    kept = body(read(f"<div class='c1'><h1>{TITLE}</h1>{paragraphs(further(1))}{answers}</div>"))
    assert [text for text in kept if text in TEXT] == TEXT


TEXTS = [*TEXT, *further(1)]
STATES = {
    "next": ("<div id='__next'></div>", "__NEXT_DATA__", {"props": {"pageProps": {"article": {"title": TITLE, "body": paragraphs(TEXTS)}}}}),
    "plain": ("<div id='app'></div>", "data", {"post": {"judul": TITLE, "isi": "\n\n".join(TEXTS)}, "lain": [{"judul": "Lain", "isi": "\n\n".join(further(n) + further(n + 1))} for n in (5, 7)]}),
    "blocks": ("<div id='root'></div>", "state", {"content": [{"type": "paragraph", "text": text} for text in TEXTS]}),
    "deep": ("<main id='app'></main>", "state", {"nodes": [{"type": "p", "children": [{"text": text}]} for text in TEXTS]}),
}  # fmt: skip


@pytest.mark.parametrize("name", STATES)
def test_a_text_that_only_the_scripts_have(name):
    root, kind, state = STATES[name]
    page = f"<h1>{TITLE}</h1>{root}<script id='{kind}' type='application/json'>{json.dumps(state)}</script>"
    assert body(read(page)) == TEXTS


def test_a_text_that_a_script_assigns():
    state = json.dumps({"article": {"title": TITLE, "html": paragraphs(TEXTS)}})
    assert (
        body(read(f"<h1>{TITLE}</h1><div id='app'></div><script>window.__INITIAL_STATE__ = {state};</script>")) == TEXTS
    )


def test_data_beside_a_text_that_shows_changes_nothing():
    state = json.dumps({"article": {"title": "Lain", "html": paragraphs(further(1) * 2)}})
    page = f"<h1>{TITLE}</h1><article>{paragraphs(TEXT)}</article><script type='application/json'>{state}</script>"
    assert body(read(page)) == TEXT


@pytest.mark.parametrize(
    "shell",
    ["<div id='root'></div><script src='/app.js'></script>", "<noscript>You need to enable JavaScript to run this app.</noscript>", "<noscript>Aktifkan JavaScript untuk membaca halaman ini.</noscript>"],
)  # fmt: skip
def test_a_shell_says_what_helps(shell):
    with pytest.raises(NotAnArticle, match="scripts have run") as caught:
        extract_article(Page(f"<html><title>{TITLE}</title><body>{shell}</body></html>"))
    assert "save the page" in caught.value.advice


def test_a_mirrored_page_knows_its_address():
    mark = "<!-- Mirrored from wartanusa.example/baca/7/jembatan.html by HTTrack Website Copier/3.x [XR&CO'2014], Tue, 03 Mar 2026 -->"
    page = f"<html>{mark}<title>{TITLE}</title><body><h1>{TITLE}</h1>{paragraphs(TEXT)}</body></html>"
    assert page_from_bytes(page.encode()).url == "https://wartanusa.example/baca/7/jembatan.html"


OFFERS = (
    ("<div class='pw-isi'><img src='gembok.png'><p>Berlangganan untuk lanjutkan membaca.<br>Kami mengemas berita, dengan cerita.</p><div><p>PILIHAN TERBAIK</p><p>Rp 54.945/Bulan</p>"
    "<ul><li>*Anda hemat Rp102.000</li></ul><a class='btn'>Berlangganan</a></div><p>Sudah berlangganan? <a>Masuk Disini</a></p></div>"),
    "<div><h3>Kuota artikel gratis Anda habis</h3><a href='/langganan'>Lihat paket</a></div>",
    "<section><p>Untuk melanjutkan membaca, silakan berlangganan atau masuk.</p><button>Masuk</button></section>",
    "<div><p>Artikel ini khusus untuk pelanggan.</p><a href='/x'>Berlangganan sekarang</a></div>",
    "<div><p>Subscribe to continue reading</p><a href='/x'>Subscribe now</a></div>",
)  # fmt: skip


@pytest.mark.parametrize("offer", OFFERS)
def test_an_offer_below_a_text_says_that_it_is_cut(offer):
    article = read(f"<article><h1>{TITLE}</h1><div class='isi'>{paragraphs(TEXT)}{offer}</div></article>")
    assert body(article) == TEXT
    assert kinds(article) == [NoticeKind.PAYWALL]


@pytest.mark.parametrize("offer", OFFERS)
def test_an_offer_amid_a_text_is_furniture(offer):
    page = (
        f"<article><h1>{TITLE}</h1><div class='isi'>{paragraphs(TEXT[:2])}{offer}{paragraphs(TEXT[2:])}</div></article>"
    )
    article = read(page)
    assert body(article) == TEXT
    assert kinds(article) == []


def test_a_whole_copy_is_not_called_cut_whatever_it_declares():
    head = '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": false}</script>'
    whole = [f"Bagian {n}. {text}" for n in range(6) for text in TEXT]
    assert kinds(read(f"<article><h1>{TITLE}</h1>{paragraphs(whole)}</article>", head)) == []
    assert kinds(read(f"<article><h1>{TITLE}</h1>{paragraphs(TEXT)}</article>", head)) == [NoticeKind.PAYWALL]


@pytest.mark.parametrize(
    "pager",
    [
        "<div class='paging'>Halaman 1 <a href='#' onclick='ke(2)'>2</a> <a href='#'>3</a></div>",
        "<div><span>Halaman</span> <b>1</b> <a href='javascript:ke(2)'>2</a></div>",
        "<button class='lanjut'>Baca Selanjutnya</button>",
        "<a href='javascript:void(0)'>Halaman Selanjutnya</a>",
        "<ul class='pagination'><li>Halaman:</li><li>1</li><li>2</li><li>3</li><li>4</li></ul>",
    ],
)
def test_a_pager_without_addresses_is_told(pager):
    article = read(f"<article><h1>{TITLE}</h1><div class='isi'>{paragraphs(TEXT)}</div>{pager}</article>")
    assert kinds(article) == [NoticeKind.MORE_PAGES]
    assert body(article) == TEXT


def test_the_page_of_a_video_keeps_its_text_and_says_so():
    page = f"<article><h1>{TITLE}</h1><div class='frame'><iframe src='https://www.youtube.com/embed/x'></iframe></div><div>{paragraphs(TEXT[:3])}</div></article>"
    article = read(page)
    assert body(article) == TEXT[:3]
    assert kinds(article) == [NoticeKind.PICTURES]
    assert "video" in article.notices[0].text


def test_a_film_within_an_article_makes_no_page_of_a_video():
    page = f"<article><h1>{TITLE}</h1>{paragraphs(TEXT[:3])}<iframe src='https://www.youtube.com/embed/x'></iframe>{paragraphs(TEXT[3:])}</article>"
    assert kinds(read(page)) == []


def test_a_page_of_photos_keeps_its_captions_and_says_so():
    photos = "".join(
        f"<figure><img src='/foto{n}.jpg' width='800'><figcaption>Warga melintas di jembatan nomor {n} pada Senin pagi. (Warta/Rina)</figcaption></figure>"
        for n in range(6)
    )
    article = read(f"<article><h1>{TITLE}</h1><p>{TEXT[0]}</p>{photos}</article>")
    assert kinds(article) == [NoticeKind.PICTURES]
    captions = [block.text for block in article.blocks if block.kind is Kind.CAPTION]
    assert len(captions) + bool(article.lead_image.caption) == 6
