"""What can be followed at an address, and lists of sources."""

import pytest

from tests.faulty_server import Answer, FaultyServer
from tests.following.feeds import HERE, feed, item
from translation.errors import NotFetched, ReaderError, SourceNotRead
from translation.following.discovery import find
from translation.following.formats.items import SourceKind
from translation.following.formats.opml import as_opml, read_opml
from translation.following.lists import take_in
from translation.following.sources import add_source, change_source, sources
from translation.network.waiting import finish

LINKS = "".join(f"<a href='/berita/{n}{n}{n}{n}{n}'>Harga beras nomor {n} naik lagi</a>" for n in range(1, 6))


@pytest.fixture
def server():
    with FaultyServer() as running:
        yield running


def found(address, network=HERE):
    return finish(find(address, network, pause=0))


def page(inside=""):
    return Answer(f"<html><head><title>Warta</title>{inside}</head><body>{LINKS}</body></html>".encode())


def test_a_name_that_is_no_address_is_told_as_such():
    with pytest.raises(SourceNotRead, match="“Antara” is no address"):
        found("Antara")


def test_a_feed_is_itself(server):
    server["/rss"] = feed(item("Satu", "/1"))
    (one,) = found(server.url("/rss"))
    assert (one.kind, one.address, one.title, one.items) == (SourceKind.FEED, server.url("/rss"), "Warta Nusa", 1)


def test_a_front_page_names_its_feeds_and_is_one_itself(server):
    links = "".join(f'<link rel="alternate" type="application/rss+xml" title="T{n}" href="/rss{n}">' for n in range(5))
    server["/"] = page(links)
    server["/rss0"] = server["/rss2"] = feed(item("Satu", "/1"))
    named = found(server.url("/"))
    assert [(one.kind, one.address.rpartition("/")[2], one.items) for one in named] == [
        (SourceKind.FEED, "rss0", 1), (SourceKind.FEED, "rss2", 1), (SourceKind.FEED, "rss3", None), (SourceKind.FEED, "rss4", None),
        (SourceKind.SECTION, "", 5),
    ]  # fmt: skip


def test_where_a_page_names_none_the_usual_places_are_tried(server):
    server["/"], server["/rss"] = page(), feed(item("Satu", "/1"))
    assert [one.kind for one in found(server.url("/"))] == [SourceKind.FEED, SourceKind.SECTION]
    assert server.paths() == ["/", "/feed/", "/rss"]


def test_a_page_with_nothing_says_so(server):
    server["/"] = Answer(b"<html><body><p>Halo</p></body></html>")
    with pytest.raises(SourceNotRead):
        found(server.url("/"))


def test_a_dead_address_says_so(server):
    with pytest.raises(NotFetched):
        found(server.url("/dead"))
    with pytest.raises(ReaderError):
        found("https://wartanusa.example/", None)


def test_files_and_folders_are_followed_where_they_lie(tmp_path):
    (tmp_path / "list.txt").write_text("https://wartanusa.example/1")
    assert found(str(tmp_path), None)[0].kind is SourceKind.FOLDER
    assert found(str(tmp_path / "list.txt"), None)[0].kind is SourceKind.LIST
    assert found((tmp_path / "list.txt").as_uri(), None)[0].address == str(tmp_path / "list.txt")
    (tmp_path / "list.txt").write_text("root:x:0:0:root:/root:/bin/bash")
    for named in (str(tmp_path / "list.txt"), (tmp_path / "list.txt").as_uri()):
        with pytest.raises(SourceNotRead, match="is no list: it has no addresses"):
            found(named, None)


def test_a_list_of_sources_comes_back_as_it_was(following, tmp_path):
    for number, kind in enumerate((SourceKind.FEED, SourceKind.JSON, SourceKind.SECTION, SourceKind.SITEMAP)):
        add_source(
            following,
            kind,
            f"https://satu.example/{number}?a=1&b=2",
            f'Warta "{number}" & <b>',
            home="https://satu.example/",
            folder="Pagi" if number % 2 else "",
        )
    add_source(following, SourceKind.FOLDER, str(tmp_path))
    text = as_opml(sources(following))
    back = [(one.kind, one.address, one.title, one.home, one.folder) for one in read_opml(text).sources]
    assert back == sorted(
        (
            (one.kind, one.address, one.title, one.home, one.folder)
            for one in sources(following)
            if one.kind is not SourceKind.FOLDER
        ),
        key=lambda one: one[4],
    )


def test_lists_of_other_programs_are_read():
    text = """<?xml version="1.0"?><opml version="1.1"><body><outline text="Berita"><outline type="rss" text="Warta" xmlUrl="https://satu.example/rss" htmlUrl="https://satu.example"/>
    <outline TITLE="Dua &nbsp;kali" XMLURL="http://dua.example/rss"/><outline xmlUrl="https://satu.example/rss/"/><outline text="x" xmlUrl="ftp://tiga.example"/></outline></body></opml>"""
    found = read_opml(text)
    assert [(one.address, one.title, one.folder) for one in found.sources] == [
        ("https://satu.example/rss", "Warta", "Berita"),
        ("http://dua.example/rss", "Dua kali", "Berita"),
    ]
    assert (found.bad, found.is_cut) == (("x",), False)
    cut = read_opml(text[: text.index("<outline TITLE")])
    assert (len(cut.sources), cut.is_cut) == (1, True)
    with pytest.raises(SourceNotRead, match="damaged"):
        read_opml(text[: text.index("htmlUrl")].replace("xmlUrl", "x"))


def test_a_list_tells_what_became_of_it(following, tmp_path):
    file = tmp_path / "list.opml"
    file.write_text(
        '<opml><body><outline type="rss" text="Satu" xmlUrl="https://satu.example/rss" htmlUrl="javascript:x()"/>'
        '<outline type="rss" text="Dua" xmlUrl="dua.example"/><outline type="rss" text="Tiga"/>'
    )
    add_source(following, SourceKind.FEED, "https://satu.example/rss")
    taken = take_in(following, file)
    assert (taken.new, taken.known, taken.bad, taken.is_cut) == ((), 1, ("Dua", "Tiga"), True)
    assert read_opml(file.read_text()).sources[0].home == ""


@pytest.mark.parametrize("text", ["", "x", "<rss/>", "<opml", "\0"])
def test_what_is_no_list_of_sources_says_so(text):
    with pytest.raises(SourceNotRead):
        read_opml(text)


def test_what_the_reader_changes_of_a_source_stays(following):
    one, _ = add_source(following, SourceKind.FEED, "https://satu.example/rss")
    assert change_source(following, one.id, title="Pagi", folder="Utama", ahead=True) == one
    (now,) = sources(following)
    assert (now.title, now.folder, now.ahead) == ("Pagi", "Utama", True)
