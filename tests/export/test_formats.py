"""The table of formats: each makes a file of one or several documents, in its place or not at all."""

import pytest

from tests.export.documents import document
from tests.export.pdf.test_pdf import ARTICLE
from translation.document import Article, BilingualDocument
from translation.errors import FileNotWritten
from translation.export import formats
from translation.export.formats import FORMATS
from translation.export.parts.options import Options, PageLayout

EMPTY = BilingualDocument(Article("", ()), ())


def test_keys_and_endings_are_those_of_their_formats():
    assert list(FORMATS) == [
        "pdf",
        "html",
        "epub",
        "md",
        "text",
        "csv",
        "tsv",
        "tmx",
        "json",
        "notes",
        "notes-csv",
        "notes-json",
    ]
    others = [form for form in FORMATS.values() if not form.is_notes]
    assert len({form.ending for form in others}) == len(others)


@pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS)
@pytest.mark.parametrize("made", [[ARTICLE], [ARTICLE, document()], [EMPTY]], ids=["one", "two", "empty"])
def test_each_writes_a_file(form, made, tmp_path):
    file = tmp_path / "below" / f"a.{form.ending}"
    assert formats.write(form, file, made) == ()
    assert file.stat().st_size > 0
    assert [one.name for one in file.parent.iterdir()] == [file.name]
    assert form.binary or file.read_bytes().decode("utf-8-sig")


@pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS)
@pytest.mark.parametrize("layout", PageLayout)
def test_each_takes_every_layout(form, layout):
    made = form.make([ARTICLE], Options(layout), {})
    if not form.binary and not form.is_notes and form.key not in ("csv", "tsv", "tmx"):
        text = made.data.decode()
        assert ("Warga di office itu senang" in text) == (layout is not PageLayout.ENGLISH)
        assert ("The people in the office" in text) == (layout is not PageLayout.ORIGINAL)


def test_a_file_survives_a_failed_export(tmp_path):
    file = tmp_path / "a.pdf"
    file.write_bytes(b"old")

    def broken(*_):
        raise RuntimeError("no pages")

    with pytest.raises(RuntimeError):
        formats.write(formats.Format("pdf", "PDF", "pdf", broken), file, [ARTICLE])
    with pytest.raises(FileNotWritten):
        formats.write(FORMATS["pdf"], file / "below.pdf", [ARTICLE])
    assert file.read_bytes() == b"old"
