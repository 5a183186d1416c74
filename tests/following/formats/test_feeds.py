"""Feeds as outlets write them, and as nobody should."""

import contextlib

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from translation.errors import ReaderError
from translation.following.formats.items import SourceKind, cut, plain
from translation.following.formats.reading import read_listing, root_of

AT = "https://wartanusa.example/rss"
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://wartanusa.example/x/"><title>Warta</title>
<link href="https://wartanusa.example/"/><entry><title type="html">Harga &amp;lt;b&amp;gt;beras</title><id>tag:1</id>
<link rel="enclosure" href="/a.mp3"/><link href="1"/><updated>2026-11-30T01:00:00Z</updated><author><name>Budi</name></author>
<summary type="html">&lt;p&gt;Pendek&lt;/p&gt;</summary><content type="html">&lt;p&gt;Harga beras naik.&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;</content></entry></feed>"""
RDF = """<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Warta</title><link>https://wartanusa.example/</link></channel>
<item rdf:about="https://wartanusa.example/1"><title>Satu</title><link>https://wartanusa.example/1</link><dc:date>2026-11-30T01:00:00Z</dc:date></item></rdf:RDF>"""


def rss(inside, head='<?xml version="1.0"?>'):
    return f'{head}<rss version="2.0"><channel><title>Warta</title>{inside}</channel></rss>'.encode()


def only(data, at=AT):
    (item,) = read_listing(data, at).items
    return item


def test_an_atom_entry_has_its_longest_text_and_its_own_address():
    listing = read_listing(ATOM.encode(), AT)
    (item,) = listing.items
    assert (listing.kind, listing.title, listing.home) == (SourceKind.FEED, "Warta", "https://wartanusa.example/")
    assert (item.url, item.text, item.words) == ("https://wartanusa.example/x/1", "Harga beras naik.", 3)
    assert (item.author, item.guid, item.published) == ("Budi", "tag:1", 1795914000 + 86_400)


def test_rss_1_is_read():
    assert only(RDF.encode()).title == "Satu"


def test_what_is_packed_twice_is_unpacked_twice():
    assert (
        only(
            rss(
                "<item><title>Harga &amp;lt;b&amp;gt;beras&amp;lt;/b&amp;gt; &amp;amp; gula</title><link>/1</link></item>"
            )
        ).title
        == "Harga beras & gula"
    )


def test_a_relative_link_is_one_of_the_site():
    assert (
        only(rss("<item><title>Satu</title><link> ../berita/1 </link></item>")).url
        == "https://wartanusa.example/berita/1"
    )


def test_an_item_with_a_mark_alone_has_that_for_its_address():
    assert (
        only(rss("<item><title>Satu</title><guid>https://wartanusa.example/1</guid></item>")).url
        == "https://wartanusa.example/1"
    )


def test_an_item_without_a_title_is_called_by_its_text():
    assert (
        only(rss("<item><link>/1</link><description>Harga beras naik.</description></item>")).title
        == "Harga beras naik."
    )


@pytest.mark.parametrize(
    "broken",
    [
        rss("<item><title>Satu & dua</title><link>/1?a=1&b=2</link></item>"),
        rss("<item><title>Satu &nbsp;dua</title><link>/1?a=1&amp;b=2</link></item>"),
        rss("<item><title>Satu \x02dua &#0; &#xFFFF;</title><link>/1?a=1&amp;b=2</link></item>"),
        b"\n\n  Warning: mysql in line 3\n" + rss("<item><title>Satu</title><link>/1?a=1&amp;b=2</link></item>"),
        rss("<item><title>Satu</title><link>/1?a=1&amp;b=2</link></item><item><title>Terpo"),
        rss("<item><media:x/><title>Satu</title><link>/1?a=1&amp;b=2</link><b></item>"),
    ],
)
def test_a_malformed_feed_loses_nothing(broken):
    item = read_listing(broken, AT).items[0]
    assert item.title.startswith("Satu")
    assert item.url == "https://wartanusa.example/1?a=1&b=2"


@pytest.mark.parametrize(
    ("said", "real"), [("utf-8", "cp1252"), ("iso-8859-1", "utf-8"), ("utf-16", "utf-8"), ("nonsense", "utf-8")]
)
def test_a_wrong_encoding_is_seen(said, real):
    data = rss(
        "<item><title>Énam “kota”</title><link>/1</link></item>".replace("“", '"').replace("”", '"'),
        f'<?xml version="1.0" encoding="{said}"?>',
    )
    assert only(data.decode().encode(real)).title == 'Énam "kota"'


def test_entities_are_neither_read_nor_multiplied():
    lines = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">{lines}<!ENTITY f SYSTEM "file:///etc/hostname">]>'
    item = only(rss("<item><title>Satu &l9; &f; dua</title><link>/1</link></item>", bomb))
    assert item.title in ("Satu dua", "Satu &l9; &f; dua")


@pytest.mark.parametrize(
    "piece",
    [
        b"<",
        b"&",
        b"<a>",
        b"<item>",
        b"<![CDATA[",
        b"<!--",
        b"<!DOCTYPE ",
        b"<item a='b' ",
        b"&#",
        b"</",
        b"<a b='&c;'>",
    ],
)
def test_much_nonsense_comes_to_an_end(piece):
    with contextlib.suppress(ReaderError):
        read_listing(rss("<item><title>x</title><link>/1</link></item>")[:-16] + piece * (400_000 // len(piece)), AT)


def test_of_a_huge_feed_the_first_items_are_taken():
    data = rss("".join(f"<item><title>Judul {n}</title><link>/{n}</link></item>" for n in range(3000)))
    titles = [item.title for item in read_listing(data, AT).items]
    assert titles == [f"Judul {n}" for n in range(2000)]


@pytest.mark.parametrize(
    "date",
    [
        "",
        "kemarin",
        "Mon, 99 Foo 2026 88:00:00",
        "0000-00-00",
        "1970-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z",
        "-1",
        "9" * 400,
    ],
)
def test_a_wrong_date_costs_nothing_but_itself(date):
    assert only(rss(f"<item><title>Satu</title><link>/1</link><pubDate>{date}</pubDate></item>")).title == "Satu"


@pytest.mark.parametrize(
    "data", [b"", b"   ", b"\0\0\0", b"hello", b"{}", b"[1]", b'{"items": 3}', b"\xff\xfe", b"%PDF-1.7"]
)
def test_what_is_no_feed_is_refused(data):
    with pytest.raises(ReaderError):
        read_listing(data, AT)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("<?xml version='1.0'?>\n<!-- a - b -- c --><rss>", "rss"),
        ('<!DOCTYPE rss PUBLIC "-//N//D" "http://x/y.dtd" [ <!ENTITY a "b"> ]><rdf:RDF>', "rdf"),
        ("<!doctype html><html>", "html"),
        ("no", ""),
        ("<!-- <rss> ", ""),
    ],
)
def test_the_first_element_tells_what_it_is(text, name):
    assert root_of(text) == name


@given(st.binary(max_size=400))
def test_garbage_is_a_listing_or_refused(data):
    with contextlib.suppress(ReaderError):
        read_listing(data, AT)


PIECES = (
    "<item>",
    "</item>",
    "<title>",
    "</title>",
    "<link>",
    "/1",
    "&",
    "&amp;",
    "&lt;b&gt;",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "\0",
    "Satu",
    "<entry>",
    "<pubDate>",
    "1970",
    "<",
    ">",
    "&#x0;",
    '"',
    "<media:x>",
)


@given(st.lists(st.sampled_from(PIECES), max_size=40))
@example(["<item>", "<link>", "<item>"])
def test_broken_markup_is_a_listing_or_refused(pieces):
    try:
        listing = read_listing(rss("".join(pieces)), AT)
    except ReaderError:
        return
    assert all(item.url and item.title is not None for item in listing.items)


@given(st.text(max_size=300))
def test_plain_text_has_no_markup_and_no_control(text):
    said = plain(text)
    assert said == " ".join(said.split())
    assert len(said) <= 500


def test_what_only_looks_like_a_tag_stays():
    assert plain("Inflasi <5 persen & pertumbuhan > 3") == "Inflasi <5 persen & pertumbuhan > 3"


def test_a_long_text_ends_at_a_word():
    assert cut("satu dua tiga empat", 12) == "satu dua…"
