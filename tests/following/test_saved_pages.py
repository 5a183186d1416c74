"""A page that was saved, and that a feed lists too, is one line of the inbox, whichever comes first."""

import os

import pytest

from tests.faulty_server import FaultyServer
from tests.following.feeds import MORNING, Clock, feed, item, updated
from translation.following.formats.items import SourceKind
from translation.following.inbox import entries, story_of
from translation.following.marks import mark_read
from translation.following.sources import add_source

TITLE = "Jembatan gantung di Lebak dibuka kembali"
HTML = "<html><head><title>{title}</title>{head}</head><body><p>Isi berita.</p></body></html>"
MHTML = """From: <Saved by Blink>\r
Snapshot-Content-Location: {address}\r
Subject: x\r
MIME-Version: 1.0\r
Content-Type: multipart/related; type="text/html"; boundary="b"\r
\r
--b\r
Content-Type: text/html\r
\r
<html><head><title>Apa saja</title></head><body>Isi</body></html>\r
--b--\r
"""


@pytest.fixture
def server():
    with FaultyServer() as running:
        running["/feed"] = feed(item(TITLE, "/berita/1", "Warga menyambutnya."), item("Harga beras naik", "/berita/2"))
        yield running


def follow(connection, tmp_path, server, first):
    def folder():
        add_source(connection, SourceKind.FOLDER, str(tmp_path / "saved"))

    def outlet():
        add_source(connection, SourceKind.FEED, server.url("/feed"))

    clock = Clock()
    for add in (folder, outlet) if first == "page" else (outlet, folder):
        add()
        updated(connection, clock)
        clock.seconds += 60


def save(tmp_path, text, name="a.html", at=MORNING + 3600):
    (tmp_path / "saved").mkdir(exist_ok=True)
    file = tmp_path / "saved" / name
    file.write_text(text)
    os.utime(file, (at, at))


@pytest.mark.parametrize("first", ["page", "feed"])
@pytest.mark.parametrize(
    "head",
    [
        "<link rel='canonical' href='{address}'>",
        '<link href="{address}?utm_source=x" rel=canonical>',
        '<meta property="og:url" content="{address}">',
        "<!-- saved from url=(0042){address} -->",
    ],
)
def test_by_its_address(following, server, tmp_path, first, head):
    address = server.url("/berita/1")
    save(tmp_path, HTML.format(title="Judul lain sama sekali", head=head.format(address=address)))
    follow(following, tmp_path, server, first)
    assert len(entries(following)) == 2
    entry = next(one for one in entries(following) if one.copies)
    assert {copy.title for copy in story_of(following, entry.id)} == {TITLE, "Judul lain sama sekali"}


@pytest.mark.parametrize("first", ["page", "feed"])
def test_by_the_address_of_a_web_archive(following, server, tmp_path, first):
    save(tmp_path, MHTML.format(address=server.url("/berita/1")), "a.mhtml")
    follow(following, tmp_path, server, first)
    assert len(entries(following)) == 2


@pytest.mark.parametrize("first", ["page", "feed"])
@pytest.mark.parametrize("title", [TITLE, f"{TITLE} - Warta Nusa", f"{TITLE.upper()} | Warta | Nusa"])
def test_by_its_title_where_it_names_no_address(following, server, tmp_path, first, title):
    save(tmp_path, HTML.format(title=title, head=""))
    follow(following, tmp_path, server, first)
    assert len(entries(following)) == 2


@pytest.mark.parametrize("first", ["page", "feed"])
@pytest.mark.parametrize(
    ("title", "head", "at"),
    [
        (f"{TITLE} setelah banjir", "", MORNING),  # another article
        ("Harga beras naik", "", MORNING),  # too short to tell
        (TITLE, "", MORNING - 20 * 86_400.0),  # long ago
        (TITLE, "<link rel='canonical' href='https://lain.example/1'>", MORNING),  # of another outlet
    ],
)
def test_what_only_looks_alike_stays_apart(following, server, tmp_path, first, title, head, at):
    save(tmp_path, HTML.format(title=title, head=head), at=at)
    follow(following, tmp_path, server, first)
    assert len(entries(following)) == 3


def test_who_has_read_the_article_has_read_the_page(following, server, tmp_path):
    add_source(following, SourceKind.FEED, server.url("/feed"))
    clock = Clock()
    updated(following, clock)
    mark_read(following, [one.id for one in entries(following)])
    save(tmp_path, HTML.format(title=TITLE, head=""))
    add_source(following, SourceKind.FOLDER, str(tmp_path / "saved"))
    updated(following, clock)
    assert [one.read for one in entries(following)] == [True, True]
