"""JSON Feed, sitemaps, and pages with links."""

import json

import pytest

from translation.following.formats.items import SourceKind
from translation.following.formats.reading import read_listing
from translation.following.formats.sections import feeds_of
from translation.following.formats.sitemaps import title_from

AT = "https://wartanusa.example/x"
NEWS = """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://wartanusa.example/1</loc><news:news><news:publication><news:name>Warta Nusa</news:name></news:publication>
<news:publication_date>2026-11-29T08:00:00+07:00</news:publication_date><news:title>Lama</news:title></news:news></url>
<url><loc>/2</loc><news:news><news:publication_date>2026-11-30T08:00:00+07:00</news:publication_date><news:title>Baru &amp; segar</news:title></news:news></url>
<url><loc>https://wartanusa.example/ekonomi/harga-beras-naik-lagi-2026113012</loc><lastmod>2026-11-28</lastmod></url>
<url><loc>https://wartanusa.example/</loc></url></urlset>"""
INDEX = """<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>/sitemap-pages.xml</loc><lastmod>2026-11-30</lastmod></sitemap>
<sitemap><loc>/sitemap-news-1.xml</loc><lastmod>2026-11-28</lastmod></sitemap><sitemap><loc>/sitemap-news-2.xml</loc><lastmod>2026-11-29</lastmod></sitemap></sitemapindex>"""
PAGE = """<!doctype html><html><head><title>Warta Nusa</title><base href="https://wartanusa.example/ekonomi/">
<link rel="alternate" type="application/rss+xml" title="Warta » Feed" href="/feed/"><link rel="alternate" type="application/rss+xml" href="/comments/feed/">
<link rel="alternate" hreflang="en" href="/en"></head><body><nav><a href="/tag/harga-beras-di-pasar-induk">Harga Beras di Pasar Induk</a><a href="/ekonomi">Ekonomi</a></nav>
<a href="harga-beras-naik-lagi-di-pasar"><img alt="foto"></a><h2><a href="harga-beras-naik-lagi-di-pasar#x">Harga Beras Naik Lagi di Pasar</a></h2>
<a href="/read/2026/11/30/1"><span>Ekonomi</span><h3>Ekspor Kopi Tumbuh Tahun Ini</h3></a><a href="https://lain.example/berita/123456/satu-dua-tiga-empat">Berita dari tempat lain sekali</a>
<a href="/berita/1234567">Pendek</a><a href="/rss/terkini.xml">RSS Terkini</a><a href="javascript:x()">x y z w</a><a href="http://[">satu dua tiga empat</a></body></html>"""


def test_a_json_feed_is_read():
    holds = {
        "version": "https://jsonfeed.org/version/1.1", "title": "Warta", "home_page_url": "/",
        "items": [
            {"id": 7, "url": "/7", "title": "Tujuh", "content_html": "<p>Isi &amp; lagi.</p>", "date_published": "2026-11-30T08:00:00+07:00", "authors": [{"name": "Budi"}]},
            {"id": "https://wartanusa.example/8", "content_text": "Tanpa judul."}, {"id": "x"}, 3, {"url": None, "title": ["x"]},
        ],
    }  # fmt: skip
    listing = read_listing(json.dumps(holds).encode(), AT)
    assert (listing.kind, listing.title, listing.home) == (SourceKind.JSON, "Warta", "https://wartanusa.example/")
    first, second = listing.items
    assert (first.url, first.title, first.text, first.author, first.guid, first.published) == (
        "https://wartanusa.example/7",
        "Tujuh",
        "Isi & lagi.",
        "Budi",
        "7",
        1796000400.0,
    )
    assert (second.url, second.title) == ("https://wartanusa.example/8", "Tanpa judul.")


def test_a_news_sitemap_is_read_with_the_newest_first():
    listing = read_listing(NEWS.encode(), AT)
    assert (listing.kind, listing.title) == (SourceKind.SITEMAP, "Warta Nusa")
    assert [item.title for item in listing.items] == ["Baru & segar", "Lama", "Harga beras naik lagi"]
    assert listing.items[0].url == "https://wartanusa.example/2"


def test_of_an_index_the_news_come_first_and_of_them_the_newest():
    assert read_listing(INDEX.encode(), AT).parts[:2] == (
        "https://wartanusa.example/sitemap-news-2.xml",
        "https://wartanusa.example/sitemap-news-1.xml",
    )


def test_an_address_without_words_makes_no_title():
    assert title_from("https://wartanusa.example/read/123") == ""


def test_a_sections_links_that_look_like_articles_are_its_items():
    listing = read_listing(PAGE.encode(), AT)
    assert listing.kind is SourceKind.SECTION
    assert [(item.title, item.url) for item in listing.items] == [
        ("Harga Beras Naik Lagi di Pasar", "https://wartanusa.example/ekonomi/harga-beras-naik-lagi-di-pasar"),
        ("Ekspor Kopi Tumbuh Tahun Ini", "https://wartanusa.example/read/2026/11/30/1"),
    ]


def test_a_page_names_its_feeds():
    assert feeds_of(PAGE, AT) == [
        ("https://wartanusa.example/feed/", "Warta » Feed"),
        ("https://wartanusa.example/rss/terkini.xml", "RSS Terkini"),
    ]


@pytest.mark.parametrize(
    "bad", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "mailto:a@b.example", "ftp://x.example/1"]
)
def test_what_is_not_on_the_web_is_no_article(bad):
    """Whatever a source sends, only web addresses are opened from the inbox."""
    sent = (
        f"<rss><channel><link>{bad}</link><item><title>Satu dua tiga empat</title><link>{bad}</link></item><item><title>Lima</title><link>{bad}</link><guid>https://wartanusa.example/5</guid></item></channel></rss>",
        json.dumps(
            {
                "home_page_url": bad,
                "items": [{"url": bad, "title": "Satu"}, {"url": bad, "id": "https://wartanusa.example/5"}],
            }
        ),
        f"<urlset><url><loc>{bad}</loc><title>Satu</title></url><url><loc>/5</loc><title>Lima</title></url></urlset>",
        f"<html><head><base href='{bad}'></head><a href='{bad}/satu-dua-tiga-empat'>Satu dua tiga empat</a></html>",
    )
    for text in sent:
        listing = read_listing(text.encode(), AT)
        assert {item.url for item in listing.items} <= {"https://wartanusa.example/5"}
        assert listing.home in ("", AT)
    index = read_listing(f"<sitemapindex><sitemap><loc>{bad}</loc></sitemap></sitemapindex>".encode(), AT)
    assert index.parts == ()
    assert feeds_of(f"<link rel='alternate' type='application/rss+xml' href='{bad}'>", AT) == []
