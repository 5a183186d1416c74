"""An EPUB: the container as its standard wants it, well-formed pages, pictures, contents."""

import io
import shutil
import subprocess
import zipfile
from xml.etree import ElementTree

import pytest
from hypothesis import given

from tests.export.documents import document, few, row
from tests.export.pdf.test_pdf import ARTICLE, HOSTILE, PICTURED, png
from tests.library.documents import documents
from translation.document import Kind
from translation.export.epub import as_epub
from translation.export.parts.options import Options, PageLayout

OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
IMAGES = {"https://a.example/0.png": png(300, 200), "https://a.example/1.png": b"broken"}


def book(*made, images=None, layout=PageLayout.COLUMNS):
    return zipfile.ZipFile(io.BytesIO(as_epub(made, Options(layout), images or {}).data))


def package(found):
    return ElementTree.fromstring(found.read("EPUB/package.opf"))


def test_the_container():
    found = book(ARTICLE)
    first = found.infolist()[0]
    assert (first.filename, first.compress_type, found.read(first)) == (
        "mimetype",
        zipfile.ZIP_STORED,
        b"application/epub+zip",
    )
    assert b'full-path="EPUB/package.opf"' in found.read("META-INF/container.xml")


def test_what_the_book_says_of_itself():
    metadata = package(book(ARTICLE)).find(f"{OPF}metadata")
    assert metadata.findtext(f"{DC}title") == "Jembatan Baru — A New Bridge"
    assert metadata.findtext(f"{DC}creator") == "Budi Santoso"
    assert [one.text for one in metadata.iter(f"{DC}language")] == ["en", "id"]
    modified = next(one.text for one in metadata.iter(f"{OPF}meta") if one.get("property") == "dcterms:modified")
    assert modified == "2026-11-24T02:04:30Z"


def test_everything_in_it_is_listed_and_everything_listed_is_in_it():
    found = book(ARTICLE, PICTURED, images=IMAGES)
    listed = {f"EPUB/{item.get('href')}" for item in package(found).iter(f"{OPF}item")}
    assert listed | {"mimetype", "META-INF/container.xml", "EPUB/package.opf"} == set(found.namelist())
    assert [item.get("idref") for item in package(found).iter(f"{OPF}itemref")] == ["nav", "article-1", "article-2"]
    assert b'src="images/' in found.read("EPUB/article-2.xhtml")
    assert b"The picture is of a kind that cannot be shown" in found.read("EPUB/article-2.xhtml")
    assert found.read("EPUB/nav.xhtml").count(b"<li>") == 2


@few
@given(documents())
def test_every_page_is_well_formed(made):
    found = book(made, made)
    for name in found.namelist():
        if name.endswith((".xhtml", ".opf", ".xml")):
            ElementTree.fromstring(found.read(name))


def test_the_same_documents_give_the_same_bytes():
    assert as_epub([ARTICLE], Options(), IMAGES).data == as_epub([ARTICLE], Options(), IMAGES).data


@pytest.mark.skipif(not (shutil.which("epubcheck") and shutil.which("java")), reason="epubcheck is not on this machine")
@pytest.mark.parametrize("layout", PageLayout)
def test_epubcheck_finds_nothing(tmp_path, layout):
    rows = [
        row(kind, (text, text), marker=text, level=5) for text in HOSTILE for kind in Kind if kind is not Kind.TITLE
    ]
    file = tmp_path / "a.epub"
    made = [ARTICLE, PICTURED, document(*rows)]
    file.write_bytes(as_epub(made, Options(layout), IMAGES).data)
    done = subprocess.run(["java", "-jar", shutil.which("epubcheck"), str(file)], capture_output=True, text=True)
    assert "No errors or warnings detected" in done.stdout, done.stdout + done.stderr
