"""Articles in several pages: which links lead to the others, and how their texts become one."""

import pytest

from translation.article.extract import extract_article
from translation.article.page.pagers import Pager, is_whole, read_pager, whole_by_rule
from translation.article.page.parsing import parse
from translation.document import Kind, NoticeKind, Page

ADDRESS = "https://wartanusa.example/baca/12/jembatan"
TITLE = "Jembatan Gantung Diperbaiki, Warga Diminta Bersabar"
SENTENCE = "Pemerintah kota akan memperbaiki jembatan nomor {} di tepi sungai mulai bulan depan karena lantainya sudah lapuk, dan itu perlu waktu."


def page(*paragraphs, extra="", title=TITLE):
    inner = "".join(one if one.startswith("<") else f"<p>{one}</p>" for one in paragraphs)
    head = f"<head><title>{title}</title><meta property='og:type' content='article'></head>"
    return f"<html lang='id'>{head}<body><h1>{title}</h1><div class='isi'>{inner}</div>{extra}</body></html>"


def lines(*numbers):
    return [SENTENCE.format(number) for number in numbers]


def texts(article):
    return [block.text for block in article.blocks]


def pager(inner, url=ADDRESS, canonical=""):
    return read_pager(parse(f"<html><body>{inner}</body></html>"), url, canonical)


@pytest.mark.parametrize(
    ("url", "links", "expected"),
    [
        (ADDRESS, "<a href='?page=2'>2</a><a href='?page=3'>3</a>", {2: "?page=2", 3: "?page=3"}),
        (ADDRESS, "<a href='?page=3'>3</a><a href='?page=1'>1</a>", {3: "?page=3", 1: "?page=1"}),
        (f"{ADDRESS}/", "<div class='paging'><a href='2/'>dua</a></div>", {2: "/2/"}),
        (ADDRESS, "<a href='/baca/12/jembatan/page/2'>2</a>", {2: "/page/2"}),
        (ADDRESS, "<a href='/baca/12/jembatan-part2'>2</a>", {2: "-part2"}),
        (f"{ADDRESS}.html", "<a href='/baca/12/jembatan-part2.html'>2</a>", {2: "-part2.html"}),
        (ADDRESS, "<a href='/baca/12/jembatan/10'>2</a><a href='/baca/12/jembatan/20'>3</a>", {2: "/10", 3: "/20"}),
        (f"{ADDRESS}?utm_source=x", "<a href='/baca/12/jembatan?page=2'>2</a>", {2: "?page=2"}),
        (f"{ADDRESS}?page=2", "<a href='?page=1'>1</a><a href='?page=3'>3</a>", {1: "?page=1", 3: "?page=3"}),
        (f"{ADDRESS}-part2", "<a href='/baca/12/jembatan-part3'>3</a>", {1: "", 3: "-part3"}),
    ],
)
def test_pages_are_numbered(url, links, expected):
    found = pager(links, url).numbered
    assert {number: address.removeprefix(ADDRESS) for number, address in found.items()} == expected


def test_a_page_that_ends_in_a_number_is_told_by_its_canonical_address():
    found = pager("<a href='/baca/12/jembatan/3'>3</a>", f"{ADDRESS}/2", ADDRESS)
    assert (found.here, found.numbered) == (2, {3: f"{ADDRESS}/3", 1: ADDRESS})
    assert (
        pager("<a href='/baca/13'>13</a><a href='/baca/13'>Selanjutnya</a>", "https://wartanusa.example/baca/12")
        == Pager()
    )


@pytest.mark.parametrize(
    "link",
    [
        "<a href='?page=2' class='x'>Halaman Selanjutnya</a>",
        "<a href='?page=2'>Lanjut ke halaman 2</a>",
        "<link rel='next' href='?page=2'>",
        "<a href='?page=2'>»</a>",
    ],
)
def test_the_next_page_is_known(link):
    assert (pager(link).after, pager(link).count) == (f"{ADDRESS}?page=2", 2)


@pytest.mark.parametrize("query", ["?page=all", "?showpage=all", "?single=1", "/all"])
def test_the_whole_on_one_page_is_known(query):
    assert pager(f"<a href='{ADDRESS}{query}'>Tampilkan Semua</a>").whole == ADDRESS + query
    assert is_whole(ADDRESS + query)
    assert pager("<a href='?page=2'>2</a>", ADDRESS + query) == Pager()


@pytest.mark.parametrize(
    "link",
    [
        "<a href='https://indeks.wartanusa.example/?page=2'>2</a>",
        "<a href='/baca/13/pasar?page=2'>2</a>",
        "<a href='/baca/13/pasar?page=all'>Lihat semua</a>",
        "<a href='/baca/12/jembatan?id=4&page=2'>2</a>",
        "<a href='/baca/12/jembatan#komentar'>5</a>",
        "<div id='komentar'><a href='?page=2'>2</a></div>",
        "<a href='javascript:void(0)'>2</a><a href='mailto:a@b.example'>3</a>",
        "<p><a href='?page=2'>Baca juga soal pasar</a></p>",
    ],
)
def test_other_links_are_no_pages_of_it(link):
    assert pager(link) == Pager()


def test_a_number_in_the_query_may_be_the_articles():
    links = "<a href='?id=13&page=2'>2</a><a href='?page=3'>3</a><a href='?id=12&page=4'>4</a>"
    assert pager(links, "https://wartanusa.example/baca.php?id=12").numbered == {
        4: "https://wartanusa.example/baca.php?id=12&page=4"
    }


def test_some_outlets_have_the_whole_without_a_link():
    assert whole_by_rule("https://news.detik.com/berita/d-1/x/2?a=b&page=2", "detik.com").endswith("x/2?a=b&single=1")
    assert whole_by_rule(ADDRESS, "wartanusa.example") == ""


PAGER = "<div class='paging'><a href='?page=2'>2</a><a href='?page=3'>3</a></div>"


def test_the_texts_of_all_pages_are_one():
    texts_of = [page(*lines(*numbers), extra=PAGER) for numbers in ((1, 2, 3), (4, 5), (6, 7))]
    article = extract_article(Page(texts_of[0], ADDRESS, more=tuple(texts_of[1:])))
    assert texts(article) == lines(1, 2, 3, 4, 5, 6, 7)
    assert article.title == TITLE
    assert article.notices == ()


def test_what_every_page_repeats_is_there_once():
    top, foot = (
        "Ringkasan: " + SENTENCE.format("nol"),
        "Penulis adalah wartawan di kota itu dan menulis tentang jembatan serta sungai.",
    )
    short = "“Ya.”"
    made = [
        page(top, *lines(1, 2), short, *lines(3), short, foot),
        page(top, *lines(4), short, *lines(5, 1), foot),
    ]
    article = extract_article(Page(made[0], ADDRESS, more=(made[1],)))
    assert texts(article) == [top, *lines(1, 2), short, *lines(3), short, foot, *lines(4), short, *lines(5)]


def test_a_page_that_did_not_come_is_told():
    guard = "<html><head><title>Just a moment...</title></head><body><p>Memeriksa peramban.</p></body></html>"
    article = extract_article(
        Page(page(*lines(1, 2, 3, 4), extra=PAGER), ADDRESS, more=("", page(*lines(5, 6)), guard))
    )
    assert texts(article) == lines(1, 2, 3, 4, 5, 6)
    assert [notice.kind for notice in article.notices] == [NoticeKind.MORE_PAGES]
    assert article.notices[0].text.startswith("Pages 2 and 4 of 4 could not be fetched, and are missing here.")


def test_a_text_that_the_first_pages_declarations_hold_whole_is_not_repeated():
    body = "\\n\\n".join(lines(*range(1, 9)))
    data = f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{body}"}}</script>'
    article = extract_article(Page(page(*lines(1, 2), extra=data + PAGER), ADDRESS, more=(page(*lines(3, 4)),)))
    assert texts(article) == lines(*range(1, 9))
    assert article.notices == ()


def test_headings_and_captions_of_later_pages_come_along():
    second = page("<h2>Biaya Perbaikan</h2>", *lines(3, 4))
    article = extract_article(Page(page(*lines(1, 2, 8)), ADDRESS, more=(second,)))
    assert [block.kind for block in article.blocks if block.text == "Biaya Perbaikan"] == [Kind.HEADING]
