"""Highlights and notes in every export: shown, listed, left out on request; the article's own text stays as it is."""

import csv
import io
import json
import re
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from xml.etree import ElementTree

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.export.documents import document, few, opened, paragraph, row, text_of
from tests.library.annotations.marks import annotations
from tests.library.documents import documents
from translation.annotations import Annotation, Colour, Language, Part, PlacedAnnotation
from translation.document import Kind, SentencePair, Span, Style
from translation.export.formats import FORMATS
from translation.export.json_format import as_json, document_from_json
from translation.export.parts.labels import Show
from translation.export.parts.notes import Notes, with_links
from translation.export.parts.options import Options, PageLayout
from translation.export.pdf.pdf import as_pdf
from translation.export.text import side_by_side
from translation.library.annotations.placing import place

WHEN = datetime(2026, 3, 1, 8, 30, tzinfo=UTC)
RICE, FARMERS = "Harga beras naik lagi. ", "Petani senang."
BARE = document(
    paragraph((RICE, "The price of rice is rising again. "), (FARMERS, "Farmers are glad.")),
    row(Kind.TABLE, ("Beras\t10\n", "Rice\t10\n"), ("Gula\t12", "Sugar\t12")),
    paragraph(("Belum diterjemahkan.", None)),
)


def note(name, *parts, colour=Colour.NONE, text=""):
    return Annotation(name, parts, WHEN, WHEN, colour, text)


RISE = Part(1, 0, RICE.strip(), "The price of rice is rising again.", Language.SOURCE, 12, 16)
GLAD = Part(1, 1, FARMERS, "Farmers are glad.", Language.TARGET, 12, 16)
SUGAR = Part(2, 1, "Gula\t12", "Sugar\t12")
ALL = (
    note("article0", text="Ask *Budi*: https://budi.example/a_b."),
    note("rise0000", RISE, colour=Colour.YELLOW, text="Why?\nAgain & <again>."),
    note("glad0000", GLAD, colour=Colour.UNDERLINE),
    note("whole000", replace(RISE, language=Language.BOTH), replace(GLAD, language=Language.BOTH), colour=Colour.GREEN),
    note("sugar000", SUGAR, colour=Colour.PINK, text="Sweet."),
    note("waits000", Part(3, 0, "Belum diterjemahkan."), colour=Colour.BLUE),
    note("lost0000", Part(1, 3, "Hilang.", "Gone."), colour=Colour.BLUE, text="Where is it?"),
)
PLACED = tuple(
    replace(one, counterparts=(((21, 27),),)) if one.annotation.lasting == "rise0000" else one
    for one in place(ALL, BARE)
)
HERE = {one.annotation.lasting: one for one in PLACED}
MADE = replace(BARE, annotations=PLACED, tags=("Harga & Pasar", "2026"))
OTHER = document(paragraph(("Dua.", "Two.")), title=("Kedua", "The Second"))


def made(key, *documents, **options):
    exported = FORMATS[key].make(documents or [MADE], Options(**options), {})
    assert exported.notices == ()
    return exported.data


def page(key="html", *documents, **options):
    data = made(key, *documents, **options)
    if key == "epub":
        with zipfile.ZipFile(io.BytesIO(data)) as book:
            return book.read("EPUB/article-1.xhtml").decode()
    return data.decode()


@pytest.mark.parametrize("key", ["html", "epub"])
def test_web_pages_and_books_show_them_in_both_languages(key):
    root = ElementTree.fromstring(page(key).removeprefix("<!DOCTYPE html>\n"))
    shown = {
        (column.get("class").split("}")[-1], mark.get("class"), "".join(mark.itertext()))
        for column in root.iter() if column.get("class") in ("of", "en")
        for mark in column.iter() if mark.tag.endswith("mark")
    }  # fmt: skip
    assert ("of", "yellow", "naik") in shown
    assert ("en", "yellow", "rising") in shown
    assert ("of", "green light-underline", "Petani senang.") in shown
    assert ("en", "green underline", "glad") in shown
    assert ("of", "pink", "Gula") in shown
    assert ("en", "pink", "Sugar") in shown
    assert ("of", "blue", "Belum diterjemahkan.") in shown


@pytest.mark.parametrize("key", ["html", "epub"])
@pytest.mark.parametrize("layout", PageLayout)
def test_every_reference_leads_to_its_note_and_back(key, layout):
    text = page(key, layout=layout)
    names = re.findall(r' id="([^"]*)"', text)
    assert len(names) == len(set(names))
    for target in re.findall(r'href="#([^"]*)"', text):
        assert target in names
    assert text.count('role="doc-backlink"') == 2
    assert text.count('role="doc-noteref"') == (4 if layout in (PageLayout.COLUMNS, PageLayout.STACKED) else 2)
    assert "Again &amp; &lt;again&gt;." in text
    assert '<a href="https://budi.example/a_b">https://budi.example/a_b</a>.' in text


def test_words_whose_counterpart_is_not_known_are_shown_lightly_in_the_other_language():
    alone = replace(BARE, annotations=place([ALL[1]], BARE))
    text = page("html", alone)
    assert '<mark class="yellow">naik</mark>' in text
    assert '<mark class="light-yellow">The price of rice is rising again.</mark>' in text
    assert '<mark class="yellow">rising</mark>' in page("html", replace(BARE, annotations=(HERE["rise0000"],)))
    assert Notes(replace(BARE, annotations=(HERE["rise0000"],))).listed[0].annotation.lasting == "rise0000"


def test_what_is_the_same_in_both_languages_is_quoted_once():
    bare = document(paragraph(("JAKARTA, WARTA – ", "JAKARTA, WARTA – "), (FARMERS, "Farmers are glad.")))
    on = note("dateline", Part(1, 0, "JAKARTA, WARTA –", "JAKARTA, WARTA –"), text="Which bureau?")
    shown = replace(bare, annotations=tuple(place((on,), bare)))
    assert made("html", shown).decode().count("<q lang") == 1
    assert text_of(made("pdf", shown)).count("JAKARTA,WARTA–") == 3  # in both columns and above the note


def test_markdown_has_footnotes_and_marks():
    text = page("md")
    assert "<mark>naik</mark> lagi." in page("md", replace(BARE, annotations=(HERE["rise0000"],)))
    assert "[^2]: “naik” — Why? Again & \\<again\\>." in text
    assert text.count("[^2]") == 3
    assert "## No longer in this version\n\n- “Hilang.” — Where is it?" in text
    assert "Ask \\*Budi\\*: <https://budi.example/a_b>." in text
    assert "<u>glad</u>" in page("md", replace(BARE, annotations=place([ALL[2]], BARE)))
    both = page("md", MADE, replace(MADE, annotations=MADE.annotations))
    assert both.count("[^1-2]:") == both.count("[^2-2]:") == 1


def test_plain_text_lists_them_all():
    lines = side_by_side(MADE, width=None).splitlines()
    assert "Harga beras naik lagi. [2] Petani senang." in lines
    assert "The price of rice is rising again. [2] Farmers are glad." in lines
    assert "[1] Ask *Budi*: https://budi.example/a_b." in lines
    assert "- “Petani senang.” (underlined)" in lines
    assert "[4] “Hilang.” (blue) (no longer in this version): Where is it?" in lines


def test_tables_and_memories_have_them_beside_each_sentence():
    lines = list(csv.DictReader(io.StringIO(made("csv").decode("utf-8-sig"), newline="")))
    rice = next(line for line in lines if line["source"] == RICE.strip())
    assert (rice["highlight"], rice["note"]) == ("green; yellow", "Why?\nAgain & <again>.")
    assert made("tmx").decode().count('<prop type="x-highlight">') == 3
    assert '<prop type="x-note">Sweet.</prop>' in made("tmx").decode()


@pytest.mark.parametrize("layout", PageLayout)
def test_a_pdf_numbers_them_and_keeps_its_standard(layout):
    data = made("pdf", layout=layout)
    text = text_of(data)
    for words in ("AskBudi", "Why?", "Sweet.", "Nolongerinthisversion", "Whereisit?"):
        assert words.replace("AskBudi", "Ask*Budi*") in text
    links = [one.get_object() for page in opened(data).pages for one in page.get("/Annots", ())]
    uris = [link["/A"]["/URI"] for link in links if "/A" in link and "/URI" in link["/A"]]
    assert "https://budi.example/a_b" in uris


def test_several_articles_in_one_pdf_have_their_own_numbers():
    assert text_of(made("pdf", MADE, MADE, OTHER)).count("Whereisit?") == 2


@pytest.mark.parametrize("key", [key for key, form in FORMATS.items() if not form.is_notes])
def test_they_are_left_out_on_request(key):
    plain = FORMATS[key].make([replace(MADE, annotations=())], Options(), {}).data
    without = FORMATS[key].make([MADE], Options(notes=False), {}).data
    assert without == plain
    assert FORMATS[key].make([MADE], Options(), {}).data != plain


def test_a_file_of_notes_is_ready_for_note_programs():
    text = made("notes").decode()
    _, front, body = text.split("---\n", 2)
    assert yaml.safe_load(front) == {
        "title": "Jembatan Baru — A New Bridge",
        "source": "https://warta.example/1",
        "site": "Warta",
        "author": "Warta",
        "tags": ["Harga-Pasar", "_2026"],
    }
    assert (
        "> naik\n>\n> *The price of rice is rising again.*\n\nWhy?\\\nAgain & \\<again\\>. #highlight/yellow ^rise0000"
        in body
    )
    assert "Ask \\*Budi\\*: <https://budi.example/a_b>. ^article0" in body
    assert body.index("## No longer in this version") < body.index("Where is it?")
    assert "#highlight/underline ^glad0000" in body


def test_notes_on_several_articles_go_into_one_file():
    text = made("notes", MADE, OTHER, replace(MADE, tags=("Lain",))).decode()
    front = yaml.safe_load(text.split("---\n")[1])
    assert front["title"] == "Notes: 2 articles"
    assert front["tags"] == ["Harga-Pasar", "_2026", "Lain"]
    assert text.count("# Jembatan Baru") == 2
    assert "Kedua" not in text
    assert "no highlights and notes" in made("notes", OTHER).decode()
    lines = list(csv.DictReader(io.StringIO(made("notes-csv", MADE, OTHER).decode("utf-8-sig"), newline="")))
    assert [line["note"] for line in lines if line["lost"]] == ["Where is it?"]
    assert len(lines) == len(ALL)


def test_json_has_them_and_gives_them_back():
    assert document_from_json(as_json(MADE)) == MADE
    (first, *_) = json.loads(as_json(MADE, Show.ORIGINAL))["annotations"][1]["parts"]
    assert (first["source"], first["target"]) == (RICE.strip(), None)
    old = json.loads(as_json(MADE))
    del old["annotations"]
    assert document_from_json(json.dumps(old)) == replace(MADE, annotations=())


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("no link", [("no link", "")]),
        ("(see https://a.b/c, or)", [("(see ", ""), ("https://a.b/c", "https://a.b/c"), (", or)", "")]),
        ("http://", [("http://", "")]),
        ("https://a.b/(x)", [("", ""), ("https://a.b/(x", "https://a.b/(x"), (")", "")]),
    ],
)
def test_links_in_a_note(text, pieces):
    assert list(with_links(text)) == pieces
    assert "".join(piece for piece, _ in with_links(text)) == text


def test_a_document_that_was_cut_for_a_preview_has_them_too():
    cut = replace(MADE, rows=MADE.rows[:2], article=replace(MADE.article, blocks=MADE.article.blocks[:1]))
    for form in FORMATS.values():
        assert form.make([cut], Options(), {}).data


def test_marks_and_links_meet_in_a_sentence():
    pair = SentencePair("Lihat situs kami.", "See our site.", target_spans=(Span(4, 12, Style.LINK, "https://a.b/"),))
    linked = document(paragraph(pair))
    mark = note("one", Part(1, 0, pair.source, pair.target, Language.TARGET, 0, 7), colour=Colour.BLUE)
    text = page("html", replace(linked, annotations=place([mark], linked)))
    assert '<mark class="blue">See </mark><mark class="blue"><a href="https://a.b/">our</a></mark>' in text
    assert "<mark>See</mark> <mark>[our](https://a.b/)</mark> [site](https://a.b/)" in page(
        "md", replace(linked, annotations=place([mark], linked))
    )


@st.composite
def marked_documents(draw):
    made = draw(documents())
    placed = list(place(draw(annotations(made)), made))
    if draw(st.booleans()):
        gone = Annotation(
            "gone", (Part(0, 0, "Kalimat yang tidak ada lagi."),), WHEN, WHEN, Colour.PINK, draw(st.text(max_size=9))
        )
        placed.append(PlacedAnnotation(gone, (None,), (None,)))
    return replace(made, annotations=tuple(placed))


@few
@given(marked_documents())
def test_the_text_stays_as_it_is_whatever_is_marked(made):
    for key in ("html", "md", "text", "csv", "tmx", "notes", "notes-csv"):
        assert FORMATS[key].make([made], Options(), {}).data
    ElementTree.fromstring(FORMATS["html"].make([made], Options(), {}).data.decode().removeprefix("<!DOCTYPE html>\n"))
    assert document_from_json(as_json(made)) == made
    exported = as_pdf([made], Options())
    plain = as_pdf([replace(made, annotations=())], Options())
    assert [str(told) for told in exported.notices if "not in this PDF" in told] == [
        str(told) for told in plain.notices if "not in this PDF" in told
    ]
