"""What is missing is told, and nothing is told without need."""

import pytest

from translation.article.extract import extract_article
from translation.document import NoticeKind, Page
from translation.errors import NotAnArticle

SENTENCE = "Pemerintah kota akan memperbaiki jembatan nomor {} di tepi sungai mulai bulan depan karena lantainya sudah lapuk, dan itu perlu waktu."
TEXT = "".join(f"<p>{SENTENCE.format(number)}</p>" for number in range(5))
ADDRESS = "https://wartanusa.example/baca/12/jembatan"
TITLE = "Jembatan Gantung Diperbaiki, Warga Diminta Bersabar"


def told(inner, *, title=TITLE, head="", url=ADDRESS):
    page = f"<html lang='id'><head><title>{title}</title>{head}</head><body><h1>{title}</h1>{inner}</body></html>"
    return [notice.kind for notice in extract_article(Page(page, url)).notices]


def around(extra, text=TEXT):
    return f"<div class='isi'>{text}</div>{extra}"


@pytest.mark.parametrize(
    "pager",
    [
        "<p>Halaman: 1 <a href='?page=2'>2</a> <a href='?page=all'>Lihat Semua</a></p>",
        "<div class='paging'><span>Halaman 1 dari 3</span></div>",
        "<div class='page-links'><a href='/baca/12/jembatan/2/'>2</a></div>",
        "<a class='next-page' href='?page=2'>Halaman Selanjutnya</a>",
        "<link rel='next' href='https://wartanusa.example/baca/12/jembatan?hal=2'>",
    ],
)
def test_further_pages_are_told(pager):
    assert told(around(pager)) == [NoticeKind.MORE_PAGES]


@pytest.mark.parametrize(
    "link",
    [
        "<div class='komentar'><a href='?page=2'>2</a></div>",
        "<div class='indeks'><a href='/indeks?page=2'>2</a><a href='/tag/jembatan?page=3'>3</a></div>",
        "<a href='#halaman-2'>2</a>",
        "<a href='https://lain.example/baca/12/jembatan?page=2'>2</a>",
    ],
)
def test_pages_of_something_else_are_not(link):
    assert told(around(link)) == []


@pytest.mark.parametrize(
    ("extra", "head"),
    [
        ("<div class='paywall-box'><p>Berlangganan untuk melanjutkan membaca.</p></div>", ""),
        ("<div class='premium-content'><h3>Konten Premium</h3></div>", ""),
        ("", '<script type=\'application/ld+json\'>{"@type": "NewsArticle", "isAccessibleForFree": "False"}</script>'),
        ("", "<meta property='article:content_tier' content='locked'>"),
    ],
)
def test_a_paywall_is_told(extra, head):
    assert told(around(extra), head=head) == [NoticeKind.PAYWALL]


@pytest.mark.parametrize(
    "extra",
    [
        "<p>Pelanggan harus berlangganan untuk membaca koran itu, kata pengamat media.</p>",
        "<div class='box'><p>Berlangganan buletin kami untuk membaca kabar pilihan.</p></div>",
    ],
)
def test_a_text_about_subscribers_is_no_paywall(extra):
    assert told(around(extra)) == []


def test_little_text_is_told():
    assert told(around("", f"<p>{SENTENCE}</p>")) == [NoticeKind.SHORT]


def test_a_front_page_is_told():
    cards = "".join(
        f"<div><h2><a href='/baca/{n}'>Judul berita nomor {n}</a></h2><p>{SENTENCE.format(n)}</p></div>"
        for n in range(20)
    )
    assert told(cards, title="Warta Nusa", url="https://wartanusa.example/") == [NoticeKind.NOT_AN_ARTICLE]


def test_two_readings_are_told_and_the_other_can_be_had():
    texts = ["".join(f"<p>{SENTENCE.format(n)}</p>" for n in numbers) for numbers in (range(8), range(10, 20))]
    page = f"<h1>{TITLE}</h1><div class='post'>{texts[0]}</div><div class='extra'>{texts[1]}</div>"
    article = extract_article(Page(page, ADDRESS))
    assert [notice.kind for notice in article.notices] == [NoticeKind.ENGINES_DISAGREE]
    assert (len(article.blocks), len(article.other)) == (8, 18)


@pytest.mark.parametrize(
    "title", ["Just a moment...", "Attention Required! | Cloudflare", "403 Forbidden", "Halaman tidak ditemukan"]
)
def test_a_guard_or_an_error_is_no_article(title):
    with pytest.raises(NotAnArticle, match="in its place") as caught:
        told("<p>Checking if the site connection is secure</p>", title=title)
    assert caught.value.advice
