"""Every PDF says what its documents do, word for word and space for space; one that does not is noticed."""

import io
import re

import pytest
from hypothesis import given
from pypdf import PdfReader

from tests.export.documents import document, few, paragraph, row
from tests.fakes import UpperCaser
from tests.library.documents import documents
from translation import reader
from translation.document import Kind, Span, Style
from translation.errors import ReaderError
from translation.export.parts.options import Options, PageLayout
from translation.export.pdf import rows
from translation.export.pdf.check import differences
from translation.export.pdf.pdf import as_pdf

TALL = paragraph(
    *[
        (f"Luas cetak sawah {n} hektare, kata warga terus-menerus. ", f"The new rice fields cover {n} ha. ")
        for n in range(30)
    ]
)
TEXTS = document(
    row(Kind.HEADING, ("Jadwal", "Schedule"), level=2),
    TALL,
    paragraph(("Baris satu.\n", "Line one.\n"), ("Baris dua. ", "Line two. "), ("Tiga.", "Three.")),
    row(Kind.TABLE, ("Tahap\tBiaya besar\nSatu\tlima juta", "Stage\tHigh cost\nOne\tfive million")),
    row(Kind.LIST_ITEM, ("Tiang dan atap. ", "Pillars and roof. "), ("Pintu.", "Door."), level=1, marker="1."),
    row(Kind.QUOTE, ("Kami “siap” (100%). ", "We are “ready” (100%). "), ("Ya.", "Yes.")),
    paragraph(
        ("Ini tautan pendek. ", "This is a short link. "),
        ("Lagi.", "Again."),
        spans=(Span(4, 10, Style.LINK, "https://a.example/"),),
    ),
    paragraph(("kata " * 3000, "word " * 2900)),
    paragraph(("Satu. ", "One. "), ("Dua. ", None), ("Tiga.", "Three.")),
    paragraph(("Harga ´", "A ¸"), (" ¸naik¨", " ´rise¯ "), (" lagi.", " again.")),
)


def run(work):
    while True:
        try:
            next(work)
        except StopIteration as done:
            return done.value


@pytest.mark.parametrize("layout", list(PageLayout))
def test_every_word_and_space_is_there(layout):
    made = as_pdf([TEXTS, TEXTS], Options(layout=layout))
    assert made.notices == ()
    assert differences(made.data, [TEXTS, TEXTS], layout) == []


def test_the_space_between_two_parts_of_a_tall_row_is_there():
    """As another reader of PDF sees it."""
    text = "".join(
        page.extract_text() for page in PdfReader(io.BytesIO(as_pdf([document(TALL)], Options()).data)).pages
    )
    assert len(re.findall(r"terus-\s*menerus\.\s+Luas", text)) == 29
    assert len(re.findall(r"ha\.\s+The", text)) == 29


def test_a_space_that_is_lost_is_noticed(monkeypatch):
    monkeypatch.setattr(rows, "_space", lambda text: [])
    (notice,) = as_pdf([document(TALL)], Options()).notices
    assert "58 sentences are not in this PDF as in the article" in notice


def test_a_word_that_is_lost_is_noticed(monkeypatch):
    whole = rows.runs_data
    monkeypatch.setattr(
        rows,
        "runs_data",
        lambda runs, longest=99: [[run[0].replace("hektare", ""), *run[1:]] for run in whole(runs, 999)],
    )
    (notice,) = as_pdf([document(paragraph(("Luasnya satu hektare saja.", "One hectare.")))], Options()).notices
    assert "“Luasnya satu hektare saja.”" in notice


@few
@given(made=documents())
def test_no_good_pdf_is_complained_of(made):
    assert not [notice for notice in as_pdf([made], Options()).notices if "in this PDF" in notice]


@pytest.mark.timeout(120)
def test_every_real_page_says_what_its_article_does(shared):
    texts = 0
    for file in sorted(shared.glob("pages*/*.html")):
        try:
            made = run(reader.read(str(file), lambda: UpperCaser(says=str.title)))
        except ReaderError:  # some are kept for having no article
            continue
        texts += 1
        assert not [told for told in as_pdf([made], Options()).notices if "in this PDF" in told], file.name
    assert texts > 30
