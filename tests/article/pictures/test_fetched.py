"""Pictures from an article's site, against servers that behave badly: one that fails stops none of the others."""

import gzip
import struct
import time
import zlib
from dataclasses import replace

import pytest

from tests.article.pictures.test_saved import png
from tests.faulty_server import Answer, FaultyServer, redirect
from translation.article.extract import extract_article
from translation.article.page.page import page_from_bytes
from translation.article.pictures import fetched as fetched_images
from translation.article.pictures import rules as picture_rules
from translation.article.pictures.fetched import fetched_pictures
from translation.article.pictures.loading import find_pictures
from translation.article.pictures.rules import counts_readers, fitting_size, is_declared_tiny, wanted_pictures
from translation.browser.handed_pages import as_mhtml
from translation.document import Article, Block, Image, Kind
from translation.network.client import Limits, Network
from translation.network.headers import without_insecure_referer

HERE = Network(allowed=frozenset({"127.0.0.1"}), pause=0.01)
QUICK = Limits(connect=2, read=1, whole=2, bytes=picture_rules.MOST_BYTES, redirects=5, tries=2)
BOUND = 30  # seconds; far above what any takes, far below for ever
PNG = (("Content-Type", "image/png"),)
GOOD, OTHER = png((200, 30, 30)), png((30, 200, 30))
GIF_DOT = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\x04\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;"
SVG = b"<svg xmlns='http://www.w3.org/2000/svg' width='90' height='90'><script>alert(1)</script></svg>"


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(fetched_images, "LIMITS", QUICK)


@pytest.fixture
def server():
    with FaultyServer() as server:
        server["/baik.png"] = Answer(GOOD, headers=PNG)
        server["/lain.png"] = Answer(OTHER, headers=PNG)
        yield server


def fetched(server, *paths, page="", network=HERE, **named):
    """What comes of the pictures at these paths, by path."""
    addresses = [path if ":" in path else server.url(path) for path in paths]
    steps = fetched_pictures(addresses, page or server.url("/berita"), network, **named)
    came = [step for step in steps if isinstance(step, tuple)]
    assert [address for address, _ in came] == addresses
    return dict(zip(paths, (data for _, data in came), strict=True))


def head_only(width, height):
    """The beginning of a PNG that says it is this large, and its end."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(99))) + chunk(b"IEND", b"")


def bomb():
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    packed = packer.compress(GOOD)
    return packed + b"".join(packer.compress(bytes(10_000_000)) for _ in range(20)) + packer.flush()


@pytest.mark.parametrize(
    "answer",
    [
        Answer(b"", "404 Not Found"),
        Answer(b"<html>Tautan langsung dilarang</html>", "403 Forbidden"),
        Answer(b"", "410 Gone"),
        Answer(b"", "500 Internal Server Error"),
        Answer(b"<!DOCTYPE html><html><body>Halaman tidak ditemukan</body></html>"),  # 200, all the same
        Answer(b"<!DOCTYPE html><html><body>Masuk dahulu</body></html>", headers=PNG),  # and labelled as a picture
        Answer(SVG, headers=(("Content-Type", "image/svg+xml"),)),
        Answer(SVG, headers=PNG),
        Answer(GIF_DOT, headers=(("Content-Type", "image/gif"),)),  # one pixel
        Answer(head_only(600, 1), headers=PNG),
        Answer(head_only(60_000, 60_000), headers=PNG),  # small to fetch, huge to decode
        Answer(head_only(0, 50), headers=PNG),
        Answer(b"", headers=PNG),
        Answer(GOOD[:500], headers=PNG),  # cut, with a length that says nothing of it
        Answer(GOOD, headers=PNG, length=len(GOOD) + 500),  # shorter than it says
        Answer(GOOD, headers=PNG, cut_after=700),
        Answer(b"not packed", headers=(*PNG, ("Content-Encoding", "gzip"))),
        Answer(bomb(), headers=(*PNG, ("Content-Encoding", "gzip"))),
        Answer(GOOD + bytes(6_000_000), headers=PNG),  # larger than a picture may be
        Answer(GOOD + bytes(6_000_000), headers=PNG, length=None),  # which only its coming tells
        Answer(b"", headers=PNG, length=6_000_000),
        redirect("/x.png"),  # without end
        redirect("http://10.0.0.7/rahasia.png"),  # into a private network
        redirect("http://[::ffff:127.0.0.1]/rahasia.png"),
        redirect("file:///etc/passwd"),
        Answer(raw=b"\x16\x03\x01 not HTTP at all\r\n\r\n"),
        Answer(b"\x00\x00\x00\x1cftypavif" + bytes(400), headers=(("Content-Type", "image/avif"),)),  # nothing shows it
    ],
)  # fmt: skip
def test_one_that_fails_stops_none_of_the_others(server, answer):
    server["/x.png"] = answer
    began = time.monotonic()
    came = fetched(server, "/baik.png", "/x.png", "/lain.png")
    assert came == {"/baik.png": GOOD, "/x.png": b"", "/lain.png": OTHER}
    assert time.monotonic() - began < BOUND


@pytest.mark.parametrize(
    "answer",
    [Answer(before=20), Answer(GOOD, headers=PNG, piece=10, every=0.2), Answer(GOOD, headers=PNG, stall_after=700)],
    ids=["silent", "drip", "stall"],
)
def test_a_host_that_does_not_answer_in_time_is_asked_no_more(server, answer):
    with FaultyServer() as slow:
        slow["/satu.png"] = answer
        slow["/dua.png"] = Answer(OTHER)
        elsewhere = slow.url("/satu.png", host="localhost"), slow.url("/dua.png", host="localhost")
        network = Network(allowed=frozenset({"127.0.0.1", "localhost"}), pause=0.01)
        came = fetched(server, *elsewhere, "/baik.png", network=network)
        assert came == {elsewhere[0]: b"", elsewhere[1]: b"", "/baik.png": GOOD}
        assert slow.paths() == ["/satu.png"]


def test_they_are_taken_in_their_order_from_where_redirects_lead(server):
    server["/lama.png"] = redirect("/baru/foto.png", "301 Moved Permanently")
    server["/baru/foto.png"] = Answer(gzip.compress(OTHER), headers=(*PNG, ("Content-Encoding", "gzip")))
    assert fetched(server, "/baik.png", "/lama.png") == {"/baik.png": GOOD, "/lama.png": OTHER}
    assert server.paths() == ["/baik.png", "/lama.png", "/baru/foto.png"]


def test_a_site_in_trouble_is_asked_once_more(server):
    server["/x.png"] = [Answer(b"", "503 Service Unavailable"), Answer(GOOD, headers=PNG)]
    assert fetched(server, "/x.png") == {"/x.png": GOOD}


def test_no_cookie_is_taken_and_of_the_page_only_its_site_is_told(server):
    server["/x.png"] = Answer(GOOD, headers=(*PNG, ("Set-Cookie", "kenal=saya; Path=/")))

    class Secrets:
        def headers_for(self, site):
            yield
            raise AssertionError(f"a sign-in for {site} was asked for")

    network = Network(allowed=HERE.allowed, secrets=Secrets())
    fetched(server, "/x.png", "/lain.png", page=server.url("/berita/rahasia?pembaca=7"), network=network)
    for asked in server.asked:
        assert asked.headers["referer"] == server.url("/")
        assert "cookie" not in asked.headers
        assert "authorization" not in asked.headers
        assert asked.headers["accept"].startswith("image/webp,image/png,image/jpeg,image/gif")


@pytest.mark.parametrize("page", ["https://kabar.example/berita", "", "kabar.example", "http://kábar.example/x"])
def test_what_came_over_https_is_told_to_nobody_without(server, page):
    fetched(server, "/baik.png", page=page or "x")
    assert "referer" not in server.asked[0].headers


def test_nor_after_a_redirect():
    headers = {"Accept": "image/*", "Referer": "https://kabar.example/"}
    assert without_insecure_referer("https://foto.example/a.png", headers) == headers
    assert without_insecure_referer("http://foto.example/a.png", headers) == {"Accept": "image/*"}
    assert without_insecure_referer("http://foto.example/a.png", {"Referer": "http://kabar.example/"})


def test_what_an_article_may_have_in_all_is_limited(server):
    server["/besar.png"] = Answer(GOOD + bytes(3000), headers=PNG)
    room = 2 * len(GOOD) + 10
    came = fetched(server, "/baik.png", "/besar.png", "/lain.png", room=room)
    assert (came["/baik.png"], came["/besar.png"]) == (GOOD, b"")
    assert sum(map(len, came.values())) <= room


def test_so_is_the_time(server, monkeypatch):
    monkeypatch.setattr(fetched_images, "SECONDS_IN_ALL", 0)
    assert fetched(server, "/baik.png") == {"/baik.png": b""}
    assert server.asked == []


def test_closing_in_the_middle_cuts_the_connection(server):
    server["/x.png"] = Answer(GOOD * 100, headers=PNG, stall_after=5000)
    work = fetched_pictures([server.url("/x.png"), server.url("/baik.png")], server.url("/"), HERE)
    next(work)
    began = time.monotonic()
    work.close()
    assert time.monotonic() - began < 5
    assert "/baik.png" not in server.paths()


def article(*addresses, lead=""):
    blocks = [Block(Kind.CAPTION, f"Gambar {number}.", image=one) for number, one in enumerate(addresses)]
    return Article("Judul", tuple(blocks), url="http://127.0.0.1/berita", lead_image=Image(lead) if lead else None)


def test_an_articles_are_fetched_only_with_a_network_and_only_those_not_known(server):
    known, other = server.url("/baik.png"), server.url("/lain.png")
    shown = article(other, known, lead=known)
    assert list(find_pictures(server.url("/berita"), shown, None)) == []
    came = [
        step for step in find_pictures(server.url("/berita"), shown, HERE, {known: GOOD}) if isinstance(step, tuple)
    ]
    assert came == [(other, OTHER)]
    assert server.paths() == ["/lain.png"]


@pytest.mark.parametrize("source", [b"<html><p>Isi.</p></html>", ""])
def test_nothing_is_fetched_for_what_was_not(server, source):
    assert list(find_pictures(source, article(server.url("/baik.png")), HERE)) == []
    assert server.asked == []


def test_an_article_has_forty_at_most_and_its_lead_image_comes_first():
    many = [f"https://foto.example/{number}.jpg" for number in range(60)]
    wanted = wanted_pictures(article(*many, lead="https://foto.example/utama.jpg"))
    assert wanted == ["https://foto.example/utama.jpg", *many[:39]]


@pytest.mark.parametrize(
    "address",
    [
        "https://sb.scorecardresearch.com/p?c1=2",
        "https://b.scorecardresearch.com/b2?c1=2",
        "https://ad.doubleclick.net/ddm/trackimp/N1",
        "https://www.facebook.com/tr?id=1&ev=PageView&noscript=1",
        "https://www.google-analytics.com/collect?v=1",
        "https://stats.g.doubleclick.net/r/collect",
        "https://ping.chartbeat.net/ping?h=x",
        "https://mc.yandex.ru/watch/1",
        "https://kabar.example/pixel",
        "https://kabar.example/pixel.gif?x=1",
        "https://kabar.example/beacon",
        "https://kabar.example/beacon/abc",
        "https://kabar.example/img/1x1.png",
        "https://kabar.example/__utm.gif",
        "https://kabar.example/matomo.php?idsite=1",
        "https://SECURE-us.imrworldwide.com./cgi-bin/m?x",
    ],
)
def test_what_counts_readers_is_no_picture(address):
    assert counts_readers(address)
    assert wanted_pictures(article(address)) == []


@pytest.mark.parametrize(
    "address",
    [
        "https://akcdn.kabar.example/community/media/visual/2024/05/01/jembatan.jpg?w=700&q=90",
        "https://kabar.example/foto/pixel.jpg",
        "https://kabar.example/tracking-harimau.webp",
        "https://kabar.example/collection/foto.jpg",
        "https://doubleclick.net.kabar.example/foto.jpg",
        "https://notdoubleclick.net/foto.jpg",
        "https://kabar.example/pixel/foto.jpg",
        "http://[rusak",
    ],
)
def test_what_only_sounds_like_it_is_one(address):
    assert not counts_readers(address)


def test_drawings_are_never_wanted():
    assert wanted_pictures(article("https://kabar.example/logo.svg?v=2", "https://kabar.example/a.svgz")) == []


@pytest.mark.parametrize(
    ("attributes", "tiny"),
    [
        ({"width": "1", "height": "1"}, True),
        ({"width": "0"}, True),
        ({"height": "1px"}, True),
        ({"style": "width:1px;height:1px"}, True),
        ({"width": "700", "height": "394"}, False),
        ({"width": "100%", "height": "auto"}, False),
        ({"style": "width: 0px"}, False),  # what lazy loading does
        ({}, False),
    ],
)
def test_a_dot_is_known_by_what_is_declared(attributes, tiny):
    assert is_declared_tiny(attributes) is tiny


@pytest.mark.parametrize(
    ("srcset", "chosen"),
    [
        ("a.jpg 300w, b.jpg 700w, c.jpg 1400w, d.jpg 6000w", "c.jpg"),
        ("a.jpg 300w,\n b,x.jpg?w=1,2 700w", "b,x.jpg?w=1,2"),
        ("a.jpg, b.jpg 2x, c.jpg 3x", "b.jpg"),
        ("a.jpg", "a.jpg"),
        ("data:image/gif;base64,R0lGOD 1w", ""),
        ("", ""),
        (" , ,", ""),
    ],
)
def test_of_several_sizes_the_one_that_fills_the_column_is_chosen(srcset, chosen):
    assert fitting_size(srcset) == chosen


def test_the_article_names_what_is_to_be_seen():
    dot = "<img src='/hitung.jpg' width='1' height='1'>"
    sized = "<img alt='' srcset='/kecil.jpg 300w, /besar.jpg 1300w'>"
    text = "<p>Jembatan sepanjang dua ratus meter itu dibuka oleh bupati pada Senin pagi di hadapan warga desa.</p>" * 5
    page = f"<html><article><h1>Jembatan</h1>{text}<figure>{dot}{sized}<figcaption>Rakit.</figcaption></figure>{text}</article></html>"
    shown = extract_article(page_from_bytes(page.encode(), url="https://kabar.example/berita"))
    assert "https://kabar.example/besar.jpg" in wanted_pictures(shown)
    assert not any("hitung" in address for address in wanted_pictures(shown))


def test_of_a_page_from_a_browser_only_what_it_could_not_give_is_fetched(server):
    known, other = server.url("/baik.png"), server.url("/lain.png")
    page = f'<html><body><img src="{known}"><img src="{other}"></body></html>'
    source = as_mhtml(server.url("/berita"), page.encode(), [(known, GOOD)])
    shown = replace(article(known, other), url=server.url("/berita"))
    came = [step for step in find_pictures(source, shown, HERE) if isinstance(step, tuple)]
    assert came == [(known, GOOD), (other, OTHER)]
    assert server.paths() == ["/lain.png"]
    assert list(find_pictures(source, shown)) == [(known, GOOD)]
