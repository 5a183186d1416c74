"""What a server may do without an end has one: packed pages that stop, articles of many pages, heads without end."""

import gzip
import time

import pytest

from tests.article.page.pages import load_page
from tests.faulty_server import Answer, FaultyServer
from translation.article.extract import extract_article
from translation.article.page import fetching
from translation.article.page.page import page_from_bytes
from translation.document import NoticeKind
from translation.errors import PageNotLoaded
from translation.network.client import Network

HERE = Network(allowed=frozenset({"127.0.0.1"}), pause=0.001)
SENTENCE = "Warga desa itu menanam padi di lereng bukit sejak bulan lalu, kata kepala desa kepada wartawan. "
PAGE = f"<html><head><title>Padi di lereng bukit desa</title></head><body><article><h1>Padi di lereng bukit desa</h1>{''.join(f'<p>{SENTENCE} {n} {SENTENCE}</p>' for n in range(400))}</article></body></html>"
PACKED = gzip.compress(PAGE.encode())
HEAD = (("Content-Type", "text/html; charset=utf-8"), ("Content-Encoding", "gzip"))


@pytest.fixture
def server():
    with FaultyServer() as server:
        yield server


def told(page):
    return [notice.text for notice in extract_article(page).notices if notice.kind is NoticeKind.CUT]


@pytest.mark.parametrize("length", [None, ""], ids=["without a length", "with that of the part"])
def test_a_packed_page_that_ends_early_is_told(server, length):
    server["/a"] = Answer(PACKED[: len(PACKED) * 2 // 3], headers=HEAD, length=length)
    page = load_page(server.url("/a"), HERE)
    assert page.ends_early
    assert any("ends early" in one for one in told(page))


def test_a_whole_one_is_not(server):
    server["/a"] = Answer(PACKED, headers=HEAD)
    page = load_page(server.url("/a"), HERE)
    assert not page.ends_early
    assert told(page) == []


def test_neither_is_a_file():
    assert page_from_bytes(PACKED[: len(PACKED) * 2 // 3]).ends_early
    assert not page_from_bytes(PACKED).ends_early


@pytest.mark.timeout(60)
def test_a_file_of_many_empty_packings_is_read_at_once():
    page_from_bytes(PACKED + gzip.compress(b"") * 100_000)


def test_more_headers_than_a_page_has_are_told_as_that(server):
    lines = b"".join(b"X-%d: a\r\n" % number for number in range(150))
    server["/a"] = Answer(raw=b"HTTP/1.1 200 OK\r\n" + lines + b"Content-Length: 1\r\n\r\na")
    with pytest.raises(PageNotLoaded, match="more headers than a page has"):
        load_page(server.url("/a"), HERE)


def numbered(number, base):
    links = "".join(f'<a href="{base}?page={n}">{n}</a>' for n in range(1, 13))
    text = "".join(f"<p>{SENTENCE} Halaman {number}, alinea {n}.</p>" for n in range(6))
    return f"<html><head><title>Padi di lereng bukit desa</title></head><body><article><h1>Padi di lereng bukit desa</h1>{text}</article><div class='pagination'>{links}</div></body></html>".encode()


def test_all_pages_of_an_article_have_a_time_together(server, monkeypatch):
    monkeypatch.setattr(fetching, "WHOLE", 2.0)
    base = server.url("/a")
    server["/a"] = Answer(numbered(1, base))
    for number in range(2, 13):
        server[f"/a?page={number}"] = Answer(numbered(number, base), before=0.6)
    began = time.monotonic()
    page = load_page(base, HERE)
    assert time.monotonic() - began < 20
    assert page.more
    assert "" in page.more
    assert any(page.more)
    assert NoticeKind.MORE_PAGES in [notice.kind for notice in extract_article(page).notices]
