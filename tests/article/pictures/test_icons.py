"""The icon of an article's page: declared, saved with the page or fetched from its own host, never guessed."""

import struct
import zlib

import pytest

from tests.article.pictures.test_fetched import GOOD, HERE, PNG, SVG, head_only
from tests.article.pictures.test_saved import data, page
from tests.faulty_server import Answer, FaultyServer, redirect
from translation.article.extract import extract_article
from translation.article.facts.icons import icon_address
from translation.article.page.page import page_from_bytes
from translation.article.page.parsing import parse
from translation.article.pictures.icon_files import picture_in
from translation.article.pictures.icons import MOST_BYTES, find_icon
from translation.browser.handed_pages import as_mhtml
from translation.document import Article
from translation.image_header import head_of
from translation.library.storage.values import article_as_bytes, article_from_bytes

RED, CLEAR = (200, 30, 30, 255), (0, 0, 0, 0)


def icon(source, network=None, article=None):
    """The icon of a page, by running the work to its end."""
    if article is None:
        article = extract_article(page_from_bytes(source))
    work = find_icon(source, article, network)
    while True:
        try:
            next(work)
        except StopIteration as done:
            return done.value


def pixels(png):
    """The rows of a PNG that was made with four bytes a pixel and no filters."""
    head, at, packed = head_of(png), 8, b""
    while at < len(png):
        (length,) = struct.unpack_from(">I", png, at)
        if png[at + 4 : at + 8] == b"IDAT":
            packed += png[at + 8 : at + 8 + length]
        at += 12 + length
    raw, stride = zlib.decompress(packed), 1 + 4 * head.width
    rows = [raw[y * stride + 1 : (y + 1) * stride] for y in range(head.height)]
    return [[tuple(row[4 * x : 4 * x + 4]) for x in range(head.width)] for row in rows]


def bitmap(bits, width=8, height=8, palette=b"", mask=b"", packed=0):
    """A bitmap of an icon file: the upper half red, the lower half clear by its mask or its alpha."""
    head = struct.pack("<IiiHHIIiiII", 40, width, 2 * height, 1, bits, packed, 0, 0, 0, len(palette) // 4, 0)
    red, clear = {
        1: (b"\xff", b"\0"),
        4: (b"\x11" * 4, b"\0" * 4),
        8: (b"\1" * 8, b"\0" * 8),
        24: (b"\x1e\x1e\xc8" * 8, b"\0\0\0" * 8),
        32: (b"\x1e\x1e\xc8\xff" * 8, b"\0\0\0\0" * 8),
    }[bits]
    half = height // 2  # rows begin at the bottom, and take a multiple of four bytes
    rows = (clear + bytes(-len(clear) % 4)) * half + (red + bytes(-len(red) % 4)) * half
    return head + palette + rows + (mask or (b"\xff\0\0\0" * half + bytes(4 * half)))


def icon_file(*held):
    """An icon file of pictures, each with its side and bits."""
    entries, bodies, at = b"", b"", 6 + 16 * len(held)
    for side, bits, body in held:
        entries += struct.pack("<BBBBHHII", side % 256, side % 256, 0, 0, 1, bits, len(body), at)
        bodies, at = bodies + body, at + len(body)
    return struct.pack("<HHH", 0, 1, len(held)) + entries + bodies


def declared(*links):
    return icon_address(parse(f"<html><head>{''.join(links)}</head><body></body></html>"), "https://kabar.example/a/b")


def test_the_icon_that_suits_a_tab_is_taken():
    small = '<link rel="icon" sizes="16x16" href="/k.png">'
    large = '<link rel="apple-touch-icon" href="/besar.png">'
    fitting = '<link rel="SHORTCUT ICON" sizes="16x16 48x48" href="ikon.ico">'
    assert declared(small) == "https://kabar.example/k.png"
    assert declared(small, large) == "https://kabar.example/besar.png"
    assert declared(large, small, fitting) == "https://kabar.example/a/ikon.ico"


@pytest.mark.parametrize(
    "link",
    [
        "",
        '<link rel="stylesheet" href="/gaya.css">',
        '<link rel="icon" href="">',
        '<link rel="icon" type="image/svg+xml" href="/ikon">',
        '<link rel="icon" href="/ikon.svg?v=2">',
        '<link rel="icon" href="data:image/svg+xml,<svg/>">',
        '<link rel="mask-icon" href="/topeng.png">',
        '<link rel="icon" href="https://sb.scorecardresearch.com/p.png">',
    ],
)
def test_nothing_is_guessed_and_no_drawing_taken(link):
    assert declared(link) == ""


def test_an_icon_in_the_page_itself():
    source = page(head=f'<link rel="icon" href="{data(GOOD)}">').encode()
    article = extract_article(page_from_bytes(source))
    assert article.icon.startswith("embedded:icon-")
    assert len(article.icon) < 40
    assert icon(source) == GOOD
    assert article_from_bytes(article_as_bytes(article)).icon == article.icon


def test_an_icon_beside_a_saved_page(tmp_path):
    file = tmp_path / "Jembatan.html"
    file.write_text(page(head='<link rel="icon" href="Jembatan_files/ikon.png">'), "utf-8")
    (tmp_path / "Jembatan_files").mkdir()
    (tmp_path / "Jembatan_files" / "ikon.png").write_bytes(GOOD)
    article = extract_article(page_from_bytes(file.read_bytes()))
    assert icon(str(file), HERE, article) == GOOD
    outside = tmp_path / "luar.png"
    outside.write_bytes(GOOD)
    folder = tmp_path / "dalam"
    folder.mkdir()
    (folder / "a.html").write_text(page(head='<link rel="icon" href="../luar.png">'), "utf-8")
    assert icon(str(folder / "a.html"), None, article) == b""


def test_of_several_icons_the_saved_one_is_shown(tmp_path):
    links = '<link rel="icon" href="https://kabar.example/a.png"><link rel="apple-touch-icon" href="ada.png">'
    (tmp_path / "a.html").write_text(page(head=links), "utf-8")
    (tmp_path / "ada.png").write_bytes(GOOD)
    article = extract_article(page_from_bytes((tmp_path / "a.html").read_bytes()))
    assert icon(str(tmp_path / "a.html"), None, article) == GOOD


def test_an_icon_from_the_browser():
    html = page(head='<link rel="icon" href="/ikon.png">').encode()
    address = "https://kabar.example/ikon.png"
    assert icon(as_mhtml("https://kabar.example/a", html, [(address, GOOD)])) == GOOD


@pytest.fixture
def server():
    with FaultyServer() as server:
        server["/ikon.png"] = Answer(GOOD, headers=PNG)
        yield server


def test_an_icon_is_fetched_like_a_picture_from_the_articles_host(server):
    source = server.url("/berita")
    article = Article("Jembatan", (), url=source, icon=server.url("/ikon.png"))
    assert icon(source, None, article) == b""
    assert server.asked == []
    assert icon(source, HERE, article) == GOOD
    (request,) = server.asked
    assert "cookie" not in request.headers
    assert icon(server.url("/berita"), HERE, Article("Tanpa", (), url=source)) == b""
    assert server.paths() == ["/ikon.png"]


def test_an_icon_on_another_host_is_not_fetched(server):
    article = Article("Jembatan", (), url="https://kabar.example/berita", icon=server.url("/ikon.png"))
    assert icon("https://kabar.example/berita", HERE, article) == b""
    secure = Article("Jembatan", (), url="https://127.0.0.1/berita", icon=server.url("/ikon.png"))
    assert icon("https://127.0.0.1/berita", HERE, secure) == b""
    assert server.asked == []


def test_an_icon_that_is_elsewhere_now_is_not_followed(server):
    server["/pindah.png"] = redirect(server.url("/ikon.png"))
    source = server.url("/berita")
    assert icon(source, HERE, Article("Jembatan", (), url=source, icon=server.url("/pindah.png"))) == b""
    assert server.paths() == ["/pindah.png"]


@pytest.mark.parametrize(
    "held",
    [SVG, b"GIF89a", head_only(4, 4), head_only(5000, 40), GOOD[:-40], GOOD + bytes(MOST_BYTES), b"<html></html>"],
    ids=["drawing", "cut", "dot", "wide", "half", "heavy", "page"],
)
def test_what_could_do_harm_is_no_icon(held, server):
    server["/buruk.png"] = Answer(held, headers=PNG)
    source = server.url("/berita")
    assert icon(source, HERE, Article("Jembatan", (), url=source, icon=server.url("/buruk.png"))) == b""
    address = "https://kabar.example/ikon.png"
    html = page(head='<link rel="icon" href="/ikon.png">').encode()
    assert icon(as_mhtml("https://kabar.example/a", html, [(address, held)])) == b""


@pytest.mark.parametrize("bits", [1, 4, 8, 24, 32])
def test_an_icon_file_becomes_a_picture(bits, server):
    palette = b"\0\0\0\0\x1e\x1e\xc8\0" if bits <= 8 else b""
    server["/favicon.ico"] = Answer(
        icon_file((8, bits, bitmap(bits, palette=palette))), headers=(("Content-Type", "image/x-icon"),)
    )
    source = server.url("/berita")
    found = icon(source, HERE, Article("Jembatan", (), url=source, icon=server.url("/favicon.ico")))
    rows = pixels(found)
    assert [row[0] for row in rows] == [RED] * 4 + [CLEAR] * 4
    assert all(len(set(row)) == 1 for row in rows)


def test_the_fitting_picture_of_an_icon_file_is_taken():
    small, large, fitting = (head_only(side, side) for side in (16, 256, 48))
    assert picture_in(icon_file((16, 32, small), (256, 32, large), (48, 32, fitting))) == fitting
    assert picture_in(icon_file((16, 32, small))) == small
    assert picture_in(icon_file((48, 32, b"rusak"), (256, 32, large))) == large


@pytest.mark.parametrize(
    "held",
    [
        b"",
        b"\0\0\1\0",
        icon_file((8, 32, b"")),
        icon_file((8, 32, bitmap(32)[:60])),
        icon_file((8, 8, bitmap(8))),  # colours that its palette does not have
        icon_file((8, 32, bitmap(32, packed=3))),
        icon_file((8, 32, bitmap(32, width=60_000))),
        icon_file((8, 32, bitmap(32)))[:30],
    ],
)
def test_a_damaged_icon_file_is_none(held):
    assert picture_in(held) == b""
