"""A PDF that is read back: nothing lost, in order, tagged, with links, an outline and fonts of its own."""

import shutil
import struct
import subprocess
import zlib
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from tests.export.documents import document, few, in_order, opened, paragraph, row, squeezed, text_of, untranslated
from tests.library.documents import documents
from translation.document import Article, BilingualDocument, Doubt, DoubtKind, Image, Kind, SentencePair, Span, Style
from translation.export.parts.clean_text import clean
from translation.export.parts.options import Options, PageLayout, Paper, Standard
from translation.export.pdf.pdf import USUAL, _not_shown, as_pdf, as_pictures, first_page

DOUBTFUL = SentencePair("Biayanya 12,8 miliar. ", "It costs 18.2 billion. ", (Doubt(DoubtKind.NUMBER, "12,8"),))
ARTICLE = document(
    row(Kind.HEADING, ("Jadwal", "Schedule"), level=4),
    paragraph(DOUBTFUL, ("Warga di office itu senang.", "The people in the office are glad.")),
    row(Kind.LIST_ITEM, ("Tiang", "Pillars"), level=1, marker="1."),
    row(Kind.QUOTE, ("Kami siap.", "We are ready.")),
    row(Kind.TABLE, ("Tahap\tBiaya\nSatu\tlima", "Stage\tCost\nOne\tfive")),
    row(Kind.HEADING, ("Penutup", "At last"), level=2),
    paragraph(("Selesai.", "Done.")),
    byline="Budi Santoso",
)
BOTH = (PageLayout.COLUMNS, PageLayout.STACKED)


def pdf(made, images=None, **options):
    return as_pdf([made], Options(**options), images or {})


def texts(made, *, source=True, target=True):
    """All sentences in the order in which they stand on a page of columns: the rows' parts, one language after the other."""
    for one in made.rows:
        if source:
            yield "".join(pair.source for pair in one.pairs)
        if target:
            yield "".join("…" if pair.target is None else pair.target for pair in one.pairs)


@pytest.mark.parametrize("layout", BOTH)
def test_every_pair_is_there_in_order(layout):
    made = pdf(ARTICLE, layout=layout)
    body = replace(ARTICLE, rows=ARTICLE.rows[1:])
    assert in_order(texts(body), text_of(made.data)) is None
    assert in_order(["A New Bridge"], text_of(made.data)) is None
    assert made.notices == ()


@pytest.mark.parametrize(("layout", "there", "gone"), [("english", 1, 0), ("original", 0, 1)])
def test_one_language_alone(layout, there, gone):
    whole = text_of(pdf(ARTICLE, layout=PageLayout(layout)).data)
    languages = [list(texts(ARTICLE, target=False)), list(texts(ARTICLE, source=False))]
    assert in_order(languages[there], whole) is None
    assert squeezed(languages[gone][2]) not in whole


def test_what_a_pdf_says_of_itself():
    found = opened(pdf(ARTICLE).data)
    assert found.metadata.title == "Jembatan Baru — A New Bridge"
    assert found.metadata.author == "Budi Santoso"
    assert found.root_object["/Lang"] == "en"
    assert found.root_object["/MarkInfo"]["/Marked"]
    assert "pdfuaid" in found.root_object["/Metadata"].get_data().decode()
    assert b"/Lang(id)" in pdf(ARTICLE).data
    assert [entry.title for entry in flat(found.outline)] == ["Jembatan Baru", "Schedule", "At last"]


def flat(outline):
    for entry in outline:
        if isinstance(entry, list):
            yield from flat(entry)
        else:
            yield entry


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, (595, 842)), (Paper.LETTER, (612, 792))])
def test_paper(paper, size):
    box = opened(pdf(ARTICLE, paper=paper).data).pages[0].mediabox
    assert (round(box.width), round(box.height)) == size


def test_the_archive_standard():
    made = pdf(ARTICLE, standard=Standard.ARCHIVE)
    assert made.notices == ()
    metadata = opened(made.data).root_object["/Metadata"].get_data().decode()
    assert "pdfaid:part>2<" in metadata.replace(" ", "")


def test_the_same_document_gives_the_same_bytes():
    assert pdf(ARTICLE).data == pdf(ARTICLE).data


def test_fonts_are_embedded_and_the_programs_own():
    fonts = {
        font.get_object()["/BaseFont"]: font.get_object()["/DescendantFonts"][0]["/FontDescriptor"]
        for page in opened(pdf(ARTICLE).data).pages
        for font in page["/Resources"]["/Font"].values()
    }
    assert all("Source" in name or "DwibacaHeadline" in name for name in fonts), fonts
    assert any("DwibacaHeadline" in name for name in fonts), "the title is in the cut for large letters"
    assert all({"/FontFile2", "/FontFile3"} & set(descriptor) for descriptor in fonts.values())


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext is not on this machine")
def test_ligatures_are_found_by_pdftotext(tmp_path):
    file = tmp_path / "a.pdf"
    file.write_bytes(pdf(ARTICLE).data)
    found = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, text=True).stdout
    assert found.count("office") == 2


def test_links_are_live_and_only_to_the_web():
    spans = (
        Span(0, 4, Style.LINK, "https://a.example/ya"),
        Span(5, 8, Style.LINK, "javascript:alert(1)"),
        Span(8, 8, Style.LINK, "https://a.example/empty"),
    )
    found = opened(pdf(document(paragraph(("satu dua", "one two"), spans=spans))).data)
    links = {note["/A"]["/URI"] for page in found.pages for note in page.get("/Annots", []) if "/A" in note}
    assert links == {"https://a.example/ya", "https://warta.example/1"}


def test_doubts_are_listed_with_their_reasons_and_pages():
    made = pdf(ARTICLE)
    whole = text_of(made.data)
    assert squeezed("To be looked at twice:") in whole
    assert squeezed("page 1 It costs 18.2 billion. — a number does not match the original: 12,8") in whole
    assert squeezed("dotted: to be looked at twice") in whole
    assert squeezed("looked at twice") not in text_of(pdf(ARTICLE, layout=PageLayout.ORIGINAL).data)


def test_where_it_comes_from_stands_on_every_page():
    made = document(*[paragraph((f"Kalimat {n}. " * 30, f"Sentence {n}. " * 30)) for n in range(24)])
    pages = [squeezed(page.extract_text()) for page in opened(pdf(made).data).pages]
    assert len(pages) > 2
    for number, page in enumerate(pages, 1):
        assert squeezed("Machine translation by “Tiny 1.0” on this computer, 24 November 2026, 09:04 WIB") in page
        assert "https://warta.example/1" in page
        assert f"{number}/{len(pages)}" in page
        assert squeezed("Indonesian English") in page


def test_an_untranslated_article_is_the_original_alone():
    made = untranslated(ARTICLE)
    for layout in PageLayout:
        whole = text_of(pdf(made, layout=layout).data)
        assert in_order(texts(made, target=False), whole) is None
        assert "…" not in whole
        assert "Machine" not in whole


def test_a_row_that_is_not_translated_yet_shows_dots():
    made = document(paragraph(("Satu. ", "One. "), ("Dua.", None)), paragraph(("Tiga.", "Three.")))
    whole = text_of(pdf(made).data)
    assert in_order(["Satu. Dua.", "One. …", "Three.", "… : not translated yet"], whole) is None


@pytest.mark.parametrize("layout", PageLayout)
@pytest.mark.parametrize("title", [None, ("", None), ("Judul saja", "Title only")])
def test_an_empty_article(layout, title):
    made = document(title=title)
    assert len(opened(pdf(made, layout=layout).data).pages) == 1
    assert pdf(BilingualDocument(Article("", ()), ()), layout=layout).notices == ()


HOSTILE = [
    '#import "x": y',
    "] } ) $x$ #{ panic() }",
    "\\ \\u{41} `raw` *bold* _it_ @ref <label> // no comment /* none */ ~ --- '\"",
    "<script>alert(1)</script></w> &amp; ]]>",
    "a\x00b\ufeffc\ufffed\x07e\ud800f",
    "Ünïcödé ñ ﬁ ﬃ ½ Ⅷ ° µ €",
]


@pytest.mark.parametrize("layout", PageLayout)
def test_hostile_text_prints_as_it_stands(layout):
    rows = [
        row(kind, (text, text[::-1]), marker="#x]", level=3)
        for text in HOSTILE
        for kind in Kind
        if kind is not Kind.TITLE
    ]
    made = pdf(document(*rows, title=("#import", "#import")), layout=layout)
    assert made.notices == ()
    whole = text_of(made.data)
    for text in HOSTILE[:4]:
        assert whole.count(squeezed(text)) >= 6 * (layout is not PageLayout.ENGLISH)
    assert "abcde\ufffdf" in whole or layout is PageLayout.ENGLISH


def test_other_scripts_use_the_machines_fonts_and_a_missing_one_is_told():
    made = pdf(document(paragraph(("Nama 你好 \u0378 dan سلام.", "The name \u0378."))))
    assert "(U+0378)" in made.notices[0]
    assert "PDF/UA-1 cannot be kept" in made.notices[1]
    assert in_order(["Nama", "dan", "The name"], text_of(made.data)) is None
    assert opened(made.data).root_object["/MarkInfo"]["/Marked"]


@pytest.mark.parametrize("layout", PageLayout)
def test_a_word_wider_than_a_line_stays_on_the_page(layout):
    word = "".join(f"{number:04d}" for number in range(500))
    made = pdf(document(paragraph((f"awal {word} akhir", f"start {word} end"))), layout=layout)
    assert squeezed(word) in text_of(made.data)
    for page in opened(made.data).pages:
        right = []
        page.extract_text(visitor_text=lambda text, _, matrix, *__, right=right: right.append(matrix[4]))
        assert max(right) < page.mediabox.width


@pytest.mark.parametrize("layout", PageLayout)
@pytest.mark.parametrize("sentences", [1, 900])
def test_a_paragraph_taller_than_pages_loses_nothing(layout, sentences):
    count = 10_000 // sentences
    pairs = [
        (
            "".join(f"kata{number}x{n} " for n in range(count)),
            "".join(f"word{number}y{n} " for n in range(count)),
        )
        for number in range(sentences)
    ]
    made = pdf(document(row(Kind.HEADING, ("Atas", "Above"), level=2), paragraph(*pairs)), layout=layout)
    whole = text_of(made.data)
    for side, layouts in enumerate(((PageLayout.ENGLISH,), (PageLayout.ORIGINAL,))):
        if layout not in layouts:
            words = [f"{word.strip()}" for pair in pairs for word in pair[side].split()]
            assert in_order(words, whole) is None


def test_rows_are_whole_where_they_fit_on_a_page():
    """Ten rows, each of most of a page: ten pages, and none of the rows begins on one and ends on another."""
    rows = [paragraph((f"[{n} " + "kata " * 290 + f"{n}]", f"({n} " + "word " * 290 + f"{n})")) for n in range(10)]
    pages = [squeezed(page.extract_text()) for page in opened(pdf(document(*rows)).data).pages]
    for n in range(10):
        (page,) = [page for page in pages if f"[{n}kata" in page]
        assert f"kata{n}]" in page
        assert f"word{n})" in page


def test_a_heading_stays_with_what_it_heads():
    for filler in range(36, 46):
        rows = [paragraph(("baris", "line")) for _ in range(filler)]
        rows += [row(Kind.HEADING, ("KEPALA", "HEAD"), level=2), paragraph(("bawah " * 30, "below " * 30))]
        (page,) = [
            page for page in (p.extract_text() for p in opened(pdf(document(*rows)).data).pages) if "KEPALA" in page
        ]
        assert "bawah" in page, filler


@pytest.mark.parametrize("layout", BOTH)
def test_headings_alone_for_pages_lose_nothing(layout):
    rows = [row(Kind.HEADING, (f"Kepala {n:03d} " * 9, f"Head {n:03d} " * 9), level=2 + n % 3) for n in range(120)]
    assert in_order(texts(document(*rows, title=None)), text_of(pdf(document(*rows), layout=layout).data)) is None


def test_a_tall_row_below_a_picture_loses_nothing():
    wide = "".join(f"{n:03d}WWWWWW" for n in range(95))
    made = document(
        row(Kind.HEADING, ("Atas", "Above"), level=2),
        row(Kind.CAPTION, (wide, wide), image="https://a.example/1.png"),
        row(Kind.HEADING, ("Bawah", "Below"), level=2),
        paragraph((wide, wide)),
    )
    whole = text_of(pdf(made, {"https://a.example/1.png": png(400, 900)}).data)
    assert whole.count("094WWWWWW") == 4


def png(width, height):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    lines = (b"\0" + b"\xc0\x40\x20" * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b"")


PICTURED = document(
    row(Kind.CAPTION, ("Jembatan itu.", "The bridge."), image="https://a.example/1.png"),
    lead_image=Image("https://a.example/0.png"),
)


@pytest.mark.parametrize("layout", PageLayout)
def test_pictures_stand_above_their_captions(layout):
    images = {"https://a.example/0.png": png(300, 150), "https://a.example/1.png": png(400, 900)}
    made = pdf(PICTURED, images, layout=layout)
    assert made.notices == ()
    assert sum(len(page.images) for page in opened(made.data).pages) == 2


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "of a kind that cannot be shown"),
        (b"<svg/>", "of a kind that cannot be shown"),
        (png(300, 200)[:40], "damaged"),
        (png(300, 200)[:-30].replace(b"IDAT", b"IDAX"), "damaged"),
        (png(0, 5), "empty"),
        (png(1, 1).replace(struct.pack(">II", 1, 1), struct.pack(">II", 90000, 90000)), "too large"),
        (b"\xff\xd8\xff\xe0" + b"\0" * 40, "damaged"),
        (b"GIF89a", "damaged"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "damaged"),
    ],
)
def test_a_bad_picture_becomes_a_note(data, why):
    made = pdf(PICTURED, {"https://a.example/0.png": data, "https://a.example/1.png": data})
    assert text_of(made.data).count(squeezed("The picture is " + why)) == 2


def test_several_articles_begin_with_their_contents():
    second = document(paragraph(("Dua.", "Two.")), title=("Kedua", "The Second"))
    found = opened(as_pdf([ARTICLE, second], Options(), {}).data)
    contents = squeezed(found.pages[0].extract_text())
    assert in_order(["2 articles", "Jembatan Baru", "A New Bridge", "Kedua", "The Second"], contents) is None
    assert squeezed(found.pages[1].extract_text()).startswith(squeezed("Jembatan Baru"))
    assert [entry.title for entry in flat(found.outline)][-1] == "Kedua"
    assert len(list(found.pages[0]["/Annots"])) >= 2


def test_a_doubtful_headline_is_marked_once_among_several():
    """Its mark is a place that is linked to, and the contents say the headline again."""
    title = row(Kind.TITLE, SentencePair("Judul 12.", "Title 21.", (Doubt(DoubtKind.NUMBER, "12"),)))
    doubtful = replace(ARTICLE, rows=(title, *ARTICLE.rows[1:]))
    made = as_pdf([doubtful, doubtful], Options(), {})
    assert made.notices == ()
    assert text_of(made.data).count(squeezed("To be looked at twice:")) == 2


def test_headings_without_a_text_are_none():
    made = pdf(document(row(Kind.HEADING, (" ", ""), level=2), row(Kind.HEADING, ("Tiga", "Three"), level=3)))
    assert made.notices == ()
    assert [entry.title for entry in flat(opened(made.data).outline)] == ["Jembatan Baru", "Three"]


# Of the further letters pypdf reads some as others (pdftotext does not).
LETTERS = some.characters(min_codepoint=32, max_codepoint=0xFF, exclude_categories=("Cc", "Cf", "Zs"))
TEXTS = some.text(LETTERS | some.sampled_from(" \n\t—“”…"), max_size=60)
KINDS = some.sampled_from([kind for kind in Kind if kind not in (Kind.TITLE, Kind.TABLE)])


@few
@given(some.lists(some.tuples(KINDS, some.lists(some.tuples(TEXTS, TEXTS), max_size=3)), max_size=5))
@example([(Kind.PARAGRAPH, [("´", "¸"), (" ¸", " ´"), ("¨¸ ¯", "´ ¨")])])
@example([(Kind.HEADING, [("Kami¸", "We´ "), (" kamu´", " you¸")])])
@example([(Kind.PARAGRAPH, [("Satu", "One"), (" \n", " "), (" dua", "\ttwo")])])
def test_whatever_is_written_is_there_in_order(rows):
    body = document(*(row(kind, *pairs) for kind, pairs in rows))
    made = pdf(body)
    assert made.notices == ()
    assert in_order(map(clean, texts(body)), text_of(made.data)) is None


@few
@given(documents(), some.sampled_from(PageLayout))
def test_no_document_is_refused(made, layout):
    assert as_pdf([made, made], Options(layout), {}).data.startswith(b"%PDF")


def test_what_is_called_usual_is_in_the_programs_own_fonts():
    usual = [chr(code) for code in range(0x2200) if USUAL.fullmatch(chr(code))]
    assert len(usual) > 300
    assert _not_shown([char for char in usual if char not in "\n\t"], own_only=True) == []


def test_the_first_page_is_the_first_of_the_pages():
    long = document(*[paragraph((f"Kalimat {n}. " * 30, f"Sentence {n}. " * 30)) for n in range(80)])
    for made in ([ARTICLE], [long], [ARTICLE, ARTICLE]):
        page = first_page(made, Options(), dots=72)
        assert struct.unpack(">II", page[16:24]) == (595, 842)
    assert first_page([ARTICLE], Options(), dots=30) == as_pictures([ARTICLE], Options(), dots=30)[0]


def test_pages_as_pictures():
    pages = as_pictures([ARTICLE], Options(), dots=72)
    assert [page[:8] for page in pages] == [b"\x89PNG\r\n\x1a\n"]
    assert struct.unpack(">II", pages[0][16:24]) == (595, 842)
