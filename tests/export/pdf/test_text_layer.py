"""What a PDF of ours says, read back: the same letters that another reader finds."""

import io

import pytest
from pypdf import PdfReader

from tests.export import documents
from translation.export.parts.options import Options, PageLayout
from translation.export.pdf.pdf import as_pdf
from translation.export.pdf.text_layer import texts_of_pages


def bare(text):
    return "".join(text.split())


@pytest.mark.parametrize("layout", list(PageLayout))
def test_it_reads_what_another_reader_reads(layout):
    text = ("Biayanya Rp 4,7 miliar (naik 3%) – “mahal”, kata Café Ñuñez \\ ya. ", "It costs 4.7 billion. ")
    data = as_pdf([documents.document(documents.paragraph(*[text] * 9))] * 3, Options(layout=layout), {}).data
    theirs = [bare(page.extract_text()) for page in PdfReader(io.BytesIO(data)).pages]
    assert [bare(text) for text in texts_of_pages(data)] == theirs
    assert len("".join(theirs)) > 500


def test_a_page_cut_off_is_noticed():
    data = as_pdf([documents.document()], Options(), {}).data
    for broken in (
        b"",
        b"<html></html>",
        b"%PDF-1.7\n",
        data[: len(data) // 3],
        data.replace(b"/ToUnicode", b"/ToNothing"),
    ):
        with pytest.raises(ValueError, match=r"page|missing"):
            texts_of_pages(broken)
