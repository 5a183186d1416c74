"""Addresses on the command line: read, refused and kept as in the window, and nobody else is asked for anything."""

import contextlib
import json
import socket

import pytest

from tests.article.page.test_fetching import CHALLENGES, article, lines, pager, refresh
from tests.fakes import UpperCaser
from tests.faulty_server import Answer, FaultyServer, redirect
from translation import paths, reader
from translation.cli import main as cli
from translation.errors import PageNotLoaded
from translation.library.articles import load, page_of
from translation.library.storage.store import open_library
from translation.network.client import Network
from translation.network.waiting import finish
from translation.settings import Settings, write_settings

HERE = Network(allowed=frozenset({"127.0.0.1"}), pause=0.01)


@pytest.fixture
def site():
    write_settings(paths.settings_file(), Settings(allowed_hosts="127.0.0.1"))
    with FaultyServer() as server:
        server["/x"] = article(1, 2, 3, extra=pager(2, 3))
        server["/x?page=2"] = article(4, 5)
        server["/x?page=3"] = article(6, 7)
        yield server


def told(capsys, *arguments):
    code = cli.main(["translate", "--show", "original", *arguments])
    return code, capsys.readouterr()


def test_an_article_in_several_pages_is_printed_whole(capsys, site):
    code, printed = told(capsys, site.url("/x"))
    assert code == 0
    assert all(line.split(" mulai ")[0] in " ".join(printed.out.split()) for line in lines(*range(1, 8)))


def test_a_message_with_an_address_in_it_is_read_from_there(capsys, site):
    site["/y"] = article(8, 9, 10, 11)
    code, printed = told(
        capsys, f"Baca ini: {site.url('/x?utm_source=wa')} dan\n{site.url('/y')}", "--format", "json", "--out", "-"
    )
    assert code == 0
    assert site.asked[0].path == "/x"
    assert len([json.loads(one) for one in printed.out.replace("}\n\n{", "}\n\0{").split("\0")]) == 2


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (Answer(CHALLENGES["script"].encode(), "403 Forbidden"), "checking that you are human"),
        (Answer(article(1, 2, 3, 4).body, "404 Not Found"), "no such page"),
        (Answer(b"", "401 No"), "name and a password"),
        (Answer(b""), "empty page"),
        (Answer(b"%PDF-1.7\n"), "a PDF document"),
        (refresh("0;url=/rusak"), "without end"),
        (redirect("/rusak"), "without end"),
        (redirect("file:///etc/passwd"), "“file:”"),
        (redirect("http://10.0.0.1/"), "own network"),
        (Answer(cut_after=300), "broke off"),
        (Answer(b"x" * 11_000_000), "larger than 10 MB"),
    ],
)  # fmt: skip
def test_each_fault_is_told_and_nothing_half_made_is_left(capsys, site, tmp_path, monkeypatch, answer, sentence):
    monkeypatch.chdir(tmp_path)
    site["/rusak"] = answer
    code, printed = told(capsys, site.url("/rusak"), "--out", str(tmp_path / "hasil"))
    assert code == 1
    assert sentence in " ".join(printed.err.split())
    assert list(tmp_path.iterdir()) == []


def test_without_the_network_no_address_is_asked(capsys, site):
    code, printed = told(capsys, site.url("/x"), "--no-network")
    assert code == 1
    assert "the network is not to be used" in printed.err
    assert site.asked == []


def test_this_machine_is_asked_only_when_it_is_allowed(capsys, site):
    write_settings(paths.settings_file(), Settings())
    code, printed = told(capsys, site.url("/x"))
    assert code == 1
    assert "lies on this computer" in printed.err
    assert site.asked == []


def test_a_kept_article_has_all_its_pages_and_is_read_anew_from_them(site, tmp_path, monkeypatch):
    def library():
        return open_library(tmp_path / "library.sqlite")

    finish(reader.read(f" <{site.url('/x?fbclid=1')}> ", UpperCaser, library=library, network=HERE))
    asked = len(site.asked)
    monkeypatch.setattr(socket.socket, "connect", lambda *_: pytest.fail("something was fetched"))
    document = finish(reader.retranslate(1, UpperCaser, library, extract=True))
    assert [block.text for block in document.article.blocks] == lines(1, 2, 3, 4, 5, 6, 7)
    assert len(site.asked) == asked
    with contextlib.closing(library()) as connection:
        assert load(connection, 1).source == site.url("/x")
        assert len(page_of(connection, 1).more) == 2
        assert len(load(connection, 1).versions) == 1


def test_an_article_asks_its_own_host_and_no_other(site, monkeypatch):
    """The page names pictures, scripts, styles and frames of others, and a canonical address elsewhere."""
    others = (
        "<script src='https://iklan.example/a.js'></script><link rel='stylesheet' href='https://gaya.example/b.css'><img src='https://foto.example/c.jpg'>"
        "<iframe src='https://video.example/d'></iframe><link rel='canonical' href='https://lain.example/x'><link rel='next' href='https://lain.example/x?page=2'>"
    )
    site["/z"] = article(1, 2, 3, 4, extra=others)
    connect, resolve, went = socket.socket.connect, socket.getaddrinfo, set()

    def watched(self, address):
        went.add(address[0])
        return connect(self, address)

    def watched_names(host, *rest, **named):
        went.add(host)
        return resolve(host, *rest, **named)

    monkeypatch.setattr(socket.socket, "connect", watched)
    monkeypatch.setattr(socket, "getaddrinfo", watched_names)
    from translation import reader

    finish(reader.read(site.url("/z"), UpperCaser, network=HERE))
    assert went == {"127.0.0.1"}
    with pytest.raises(PageNotLoaded):
        finish(reader.read("https://warta.example/x", UpperCaser, network=None))
    assert went == {"127.0.0.1"}
