"""A text without tags, however its lines end and wherever it was copied."""

import gzip
import textwrap
import unicodedata
from pathlib import Path

import pytest

from translation.article.extract import extract_article
from translation.article.page.page import page_from_bytes
from translation.document import Kind

SAMPLE = (Path(__file__).resolve().parents[2] / "resources" / "sample" / "sindonews-armenia.txt").read_text("utf-8")
WHOLE = extract_article(page_from_bytes(SAMPLE.encode()))
WRAPPED = "\n\n".join("\n".join(textwrap.wrap(line, 72)) for line in SAMPLE.split("\n") if line)


@pytest.mark.parametrize(
    "data",
    [
        *(
            SAMPLE.replace("\n", end).encode()
            for end in ("\r\n", "\r", "\u2028", "\u2029", "\x85", "\v", "\n\n", "\n\n\n")
        ),
        "\n".join(line for line in SAMPLE.split("\n") if line).encode(),
        SAMPLE.replace("\n", "  \t\n").encode(),
        SAMPLE.replace("\n", "\n    ").encode(),
        SAMPLE.replace(" ", "\u00a0").encode(),
        SAMPLE.replace(" ", "\u200b ").encode(),
        SAMPLE.encode("utf-8-sig"),
        SAMPLE.encode("utf-16"),
        SAMPLE.encode("utf-16-le"),
        SAMPLE.encode("cp1252"),
        unicodedata.normalize("NFD", SAMPLE).encode(),
        SAMPLE.encode() + b"\0\x1a",
        gzip.compress(SAMPLE.encode(), mtime=0),
        WRAPPED.encode(),
    ],
    ids=lambda _: "sample",
)
def test_the_sample_in_every_shape(data):
    assert extract_article(page_from_bytes(data)) == WHOLE


def test_headings_and_lists_of_a_text():
    sentence = "Kalimat ini cukup panjang untuk menjadi sebuah alinea yang utuh."
    text = f"Judul Berita\n\n{sentence}\n\nBahan yang perlu\n\n- tepung\n- telur\n1. Kocok telur.\n2) Aduk rata.\n\n{sentence} Tamat."
    blocks = extract_article(page_from_bytes(text.encode())).blocks
    assert [(block.kind, block.marker) for block in blocks] == [
        (Kind.PARAGRAPH, ""),
        (Kind.HEADING, ""),
        (Kind.LIST_ITEM, "•"),
        (Kind.LIST_ITEM, "•"),
        (Kind.LIST_ITEM, "1."),
        (Kind.LIST_ITEM, "2)"),
        (Kind.PARAGRAPH, ""),
    ]


def test_furniture_between_the_lines_of_a_text_goes():
    sentence = "Kalimat nomor {} ini cukup panjang untuk menjadi sebuah alinea yang utuh."
    text = (
        f"Judul Berita\n\nKamis, 14 Maret 2024 10:30 WIB\nPenulis: Rina Lestari\n\nJAKARTA - {sentence.format(1)}\n\nADVERTISEMENT\n\n"
        f"Baca juga: Judul Lain\n\n{sentence.format(2)} (rls/tom)\n\n(Wartanusa.com/Rina Lestari)\n\nEditor: Budi Hartono\n"
    )
    article = extract_article(page_from_bytes(text.encode()))
    assert [block.text for block in article.blocks] == ["JAKARTA - " + sentence.format(1), sentence.format(2)]
    assert (article.title, article.byline, article.editor, article.dateline) == (
        "Judul Berita",
        "Rina Lestari",
        "Budi Hartono",
        "JAKARTA",
    )
    assert article.published.isoformat() == "2024-03-14T10:30:00+07:00"
