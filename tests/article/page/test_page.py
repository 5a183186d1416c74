"""Whatever a reader hands over: told apart by content, decoded, its own address recovered, or refused by name."""

import base64
import gzip
import plistlib
import quopri
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from tests.article.page.pages import load_page
from tests.faulty_server import Answer, FaultyServer, redirect
from translation.article.page.loading import as_address, is_address
from translation.article.page.page import page_from_bytes
from translation.errors import PageNotLoaded, PageNotReadable
from translation.network.client import Network

ADDRESS = "https://wartanusa.example/baca/7/jembatan"
HTML = "<!DOCTYPE html><html><head><title>Judul “panjang”</title></head><body><p>Ia berkata: “Ya, café itu tutup.”</p></body></html>"


def with_head(extra):
    return HTML.replace("<head>", f"<head>{extra}")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (HTML.encode(), "“Ya, café"),
        (b"\xef\xbb\xbf" + HTML.encode(), "“Ya, café"),
        (HTML.encode("utf-16"), "“Ya, café"),
        (HTML.encode("utf-16-le"), "“Ya, café"),
        (HTML.encode("utf-16-be"), "“Ya, café"),
        (with_head('<meta charset="iso-8859-1">').encode(), "“Ya, café"),  # declared wrongly: it is UTF-8
        (with_head('<meta charset="iso-8859-1">').encode("cp1252"), "“Ya, café"),  # as browsers read that name
        (with_head('<meta charset="windows-1251">').encode("cp1252", "replace"), None),
        (HTML.encode("cp1252"), "“Ya, café"),
        (with_head('<meta charset="nonsense-9">').encode("cp1252"), "“Ya, café"),
        (HTML.encode().replace(b"itu", b"\xed\xa0\xbd itu"), "“Ya, café"),  # half an emoji
        (HTML.encode().replace(b"itu", b"\0itu"), "“Ya, café"),
        (HTML.encode().split(b"</p>")[0][:-1], "“Ya, café"),  # cut off in the midst of a character
        (HTML.encode().replace(b"</p>", b"\x93 iklan \x94</p>"), "“Ya, café"),  # one part pasted in another charset
    ],
)
def test_text_is_decoded(data, expected):
    page = page_from_bytes(data)
    assert page.is_html
    assert expected is None or expected in page.text


def test_the_header_of_the_answer_counts_before_the_page():
    data = with_head('<meta charset="windows-1251">').encode("cp1252")
    assert "“Ya, café" in page_from_bytes(data, charset="windows-1252").text


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", "empty"),
        (b"  \n\t ", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"\r\n%PDF-1.4\n", "PDF"),
        (b"%!PS-Adobe-3.0\n", "PDF"),
        (gzip.compress(b"%PDF-1.7\n", mtime=0), "PDF"),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "picture"),
        (b"\xff\xd8\xff\xe0" + bytes(40), "picture"),
        (b"GIF89a" + bytes(20), "picture"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><path/></svg>", "picture"),
        (b"{\\rtf1\\ansi Teks}", "office"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(60), "office"),
        (b"Rar!\x1a\x07\0", "archive"),
        (b"7z\xbc\xaf\x27\x1c", "archive"),
        (b"ID3\x03" + bytes(30), "film or a sound"),
        (b"\x7fELF" + bytes(60), "program"),
        (b"SQLite format 3\0" + bytes(60), "program"),
        (bytes(range(256)) * 20, "data"),
        (b"<?xml version='1.0'?><rss version='2.0'><channel/></rss>", "feed"),
        (b'{"judul": "x", "isi": [1, 2]}', "JSON"),
    ],
)
def test_what_is_no_page_is_refused_by_name(data, kind):
    with pytest.raises(PageNotReadable, match=kind) as caught:
        page_from_bytes(data)
    assert caught.value.advice


def test_archives_and_office_documents_are_told_apart():
    open_document = "application/vnd.oasis.opendocument.text"
    for name, text, kind in (
        ("word/document.xml", "isi", "office"),
        ("mimetype", open_document, "office"),
        ("mimetype", "application/epub+zip", "e-book"),
        ("catatan.txt", "isi", "archive"),
    ):
        packed = BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            archive.writestr(name, text)
        with pytest.raises(PageNotReadable, match=kind):
            page_from_bytes(packed.getvalue())


def test_a_packed_page_is_unpacked():
    packed = gzip.compress(HTML.encode())
    assert page_from_bytes(packed).text == HTML
    assert page_from_bytes(gzip.compress(packed)).text == HTML
    assert page_from_bytes(gzip.compress(HTML[:50].encode()) + gzip.compress(HTML[50:].encode())).text == HTML
    assert page_from_bytes(packed[:-8]).text == HTML  # only its checksum is missing
    with pytest.raises(PageNotReadable, match="damaged"):
        page_from_bytes(gzip.compress(HTML.encode())[:6] + b"\xff" * 30)


def test_a_bomb_is_refused():
    with pytest.raises(PageNotReadable, match="larger"):
        page_from_bytes(gzip.compress(bytes(120_000_000), 9))


@pytest.mark.parametrize(
    ("mark", "address"),
    [
        (f"<!-- saved from url=(0041){ADDRESS} -->", ADDRESS),
        (f"<!--\n Page saved with SingleFile \n url: {ADDRESS} \n saved date: Mon Mar 04 2024\n-->", ADDRESS),
        (f'<link rel="canonical" href="{ADDRESS}">', ADDRESS),
        (f"<link href='{ADDRESS}' rel='canonical'/>", ADDRESS),
        (f'<meta property="og:url" content="{ADDRESS}?a=1&amp;b=2#atas">', f"{ADDRESS}?a=1&b=2"),
        (f'<a class="domain reader-domain" href="{ADDRESS}">wartanusa</a>', ADDRESS),
        (f"<!-- saved from url=(0060)https://web.archive.org/web/20240304/{ADDRESS} -->", ADDRESS),
        ('<link rel="canonical" href="/relatif">', ""),
        ("", ""),
    ],
)
def test_the_pages_own_address_is_recovered(mark, address):
    assert page_from_bytes(with_head(mark).encode()).url == address


def mhtml(part, headers=f"Snapshot-Content-Location: {ADDRESS}\n"):
    return (
        (
            f'From: <Saved by Blink>\n{headers}Subject: Judul\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype="text/html";\n'
            f'\tboundary="--b"\n\n\n----b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\nContent-Location: {ADDRESS}\n\n'
        ).encode()
        + part
        + b"\n----b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n----b--\n"
    )


def test_mhtml_has_no_charset_and_is_utf_8():
    page = page_from_bytes(mhtml(quopri.encodestring(HTML.encode())))
    assert "“Ya, café itu tutup.”" in page.text
    assert page.url == ADDRESS


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
@pytest.mark.parametrize(
    ("coding", "encoded"), [("base64", base64.encodebytes), ("quoted-printable", quopri.encodestring), ("8bit", bytes)]
)
def test_mhtml_in_every_coding(coding, encoded, end):
    data = mhtml(encoded(HTML.encode())).replace(b"quoted-printable", coding.encode()).replace(b"\n", end)
    for form in (data, gzip.compress(data)):
        page = page_from_bytes(form)
        assert "“Ya, café itu tutup.”" in page.text
        assert page.url == ADDRESS


def test_mhtml_of_an_article_not_of_its_frames():
    frame = b"----b\nContent-Type: text/html\nContent-Location: https://iklan.example/\n\n<p>Iklan</p>\n"
    data = mhtml(HTML.encode("ascii", "xmlcharrefreplace")).replace(
        b"----b\nContent-Type: text/html", frame + b"----b\nContent-Type: text/html", 1
    )
    assert "Iklan" not in page_from_bytes(data).text


def test_mhtml_without_a_page_is_refused():
    with pytest.raises(PageNotReadable, match="MHTML"):
        page_from_bytes(mhtml(b"").replace(b"Content-Type: text/html", b"Content-Type: text/css"))


@pytest.mark.parametrize("form", [plistlib.FMT_BINARY, plistlib.FMT_XML])
def test_a_web_archive_of_safari(form):
    main = {
        "WebResourceData": HTML.encode(),
        "WebResourceMIMEType": "text/html",
        "WebResourceURL": ADDRESS,
        "WebResourceTextEncodingName": "UTF-8",
    }
    page = page_from_bytes(plistlib.dumps({"WebMainResource": main}, fmt=form))
    assert (page.text, page.url) == (HTML, ADDRESS)
    with pytest.raises(PageNotReadable, match="damaged"):
        page_from_bytes(plistlib.dumps({"WebMainResource": {"WebResourceURL": ADDRESS}}, fmt=form))


def test_plain_text_stays_plain():
    page = page_from_bytes(b"Harga < 5 dan > 3.\n\nKalimat kedua.")
    assert not page.is_html


def test_a_file_is_read_by_path_and_by_address(tmp_path):
    file = tmp_path / "Berita hari ini #1.pdf"  # what it is called does not matter
    file.write_text(HTML, "utf-8")
    assert load_page(str(file)).text == load_page(file.as_uri()).text == HTML


@pytest.mark.parametrize(
    ("source", "happened"),
    [
        ("/tidak/ada.html", "There is no file"),
        ("ftp://wartanusa.example/x", "ftp:"),
        ("javascript:alert(1)", "javascript:"),
        (".", "folder"),
        ("", "folder"),
        ("a\0b", "cannot be read"),
    ],
)
def test_what_cannot_be_opened_is_told(source, happened):
    with pytest.raises(PageNotLoaded, match=happened) as caught:
        load_page(source)
    assert caught.value.advice


@pytest.mark.parametrize(
    "source",
    [
        "https://a.example/x",
        " HTTP://A.example ",
        "<https://a.example/x>",
        "view-source:https://a.example/x",
        "wartanusa.example/baca/1",
        "www.wartanusa.example",
    ],
)
def test_addresses_as_they_are_pasted(source):
    assert is_address(source)
    assert as_address(source).lower().startswith(("http://", "https://"))


@pytest.mark.parametrize(
    "source",
    ["halaman.html", "/home/x/kompas.com", "C:\\Users\\x\\a.html", "file:///x/a.html", "./a.mhtml", "berita baru.txt"],
)
def test_paths_are_no_addresses(source):
    assert not is_address(source)


def test_the_network_can_be_forbidden():
    with pytest.raises(PageNotLoaded, match="not to be used"):
        load_page("https://wartanusa.example/")


def test_no_network_is_told_in_a_sentence():
    with pytest.raises(PageNotLoaded, match="no way to the internet") as caught:
        load_page("https://wartanusa.example/", Network())
    assert caught.value.advice == "Connect it, or open a saved page."


HERE = Network(allowed=frozenset({"127.0.0.1"}), pause=0.01)


@pytest.fixture
def site():
    with FaultyServer() as server:
        data = HTML.encode("cp1252")
        server["/baca"] = Answer(data, headers=(("Content-Type", "text/html; charset=windows-1252"),))
        server["/pindah"] = redirect("/baca")
        server["/putar"] = redirect("/putar")
        server["/besar"] = Answer(b"x" * 11_000_000)
        for status in (401, 402, 403, 404, 410, 418, 429, 451, 503):
            server[f"/{status}"] = Answer(status=f"{status} No")
        yield server


def test_a_page_is_fetched_with_its_last_address(site):
    page = load_page(site.url("/pindah"), HERE)
    assert page.url == site.url("/baca")
    assert "“Ya, café" in page.text


@pytest.mark.parametrize(
    ("path", "happened"),
    [
        ("/401", "name and a password"),
        ("/402", "subscribers only"),
        ("/451", "legal reasons"),
        ("/403", "refuses"),
        ("/404", "no such page"),
        ("/410", "taken this page away"),
        ("/429", "too many"),
        ("/503", "in trouble"),
        ("/418", "refuses this"),
        ("/putar", "without end"),
        ("/besar", "larger than"),
    ],
)
def test_what_a_site_refuses_is_told(site, path, happened):
    with pytest.raises(PageNotLoaded, match=happened) as caught:
        load_page(site.url(path), HERE)
    assert caught.value.advice


def test_a_closed_door_is_told():
    with pytest.raises(PageNotLoaded, match="does not accept"):
        load_page("http://127.0.0.1:9/", HERE)


def test_a_page_in_a_file_of_a_browser_keeps_its_place(tmp_path):
    (tmp_path / "Judul_files").mkdir()
    file = tmp_path / "Judul.html"
    file.write_text(with_head(f"<!-- saved from url=(0041){ADDRESS} -->"), "utf-8")
    assert load_page(str(Path(file))).url == ADDRESS
