"""One HTML file: every sentence in it as text, no script, nothing fetched, and well-formed."""

import re
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from hypothesis import given

from tests.export.documents import document, few, paragraph, row, squeezed, untranslated
from tests.export.pdf.test_pdf import ARTICLE, HOSTILE, PICTURED, png
from tests.library.documents import documents
from translation.document import Doubt, DoubtKind, Kind, SentencePair, Span, Style
from translation.export.html import as_html
from translation.export.parts.clean_text import clean
from translation.export.parts.options import Options, PageLayout


def html(*made, images=None, layout=PageLayout.COLUMNS):
    return as_html(made, Options(layout), images or {}).data.decode()


class Reader(HTMLParser):
    """What a browser makes of a page: its elements with their attributes, and its texts."""

    def __init__(self, text):
        super().__init__()
        self.elements, self.text = [], ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text += data


def sentences(text, side):
    """The texts of the sentences of one language in the body, in order."""
    root = ElementTree.fromstring(text.removeprefix("<!DOCTYPE html>\n"))
    for column in root.iter("div"):
        if column.get("class") == side:
            for span in column.iter("span"):
                if re.match(r"s\d", span.get("class") or ""):
                    yield "".join(span.itertext())


@few
@given(documents())
def test_every_sentence_is_there(made):
    text = html(made)
    for side, of in (
        ("of", lambda pair: pair.source),
        ("en", lambda pair: "…" if pair.target is None else pair.target),
    ):
        if side == "en" and all(r.target is None for r in made.rows):
            continue
        title = clean(made.article.title).strip()
        blank = bool(made.article.title) and not title  # then there is no headline
        shown = made.rows[1:] if blank else made.rows
        wanted = [clean(of(pair)) for r in shown for pair in r.pairs]
        assert squeezed("".join(wanted) if title else "Untitled article" + "".join(wanted)) == squeezed(
            "".join(sentences(text, side))
        )


@pytest.mark.parametrize("layout", PageLayout)
def test_hostile_text_stays_text(layout):
    rows = [row(kind, (text, text), marker=text) for text in HOSTILE for kind in Kind if kind is not Kind.TITLE]
    found = Reader(html(document(*rows, title=(HOSTILE[3], HOSTILE[3]), url="https://a.example/?q=<w>"), layout=layout))
    assert "script" not in {tag for tag, _ in found.elements}
    assert not any(name.startswith("on") for _, attributes in found.elements for name in attributes)
    assert found.text.count("<script>alert(1)</script></w> &amp; ]]>") >= 7


def test_languages_headings_and_pairs():
    text = html(ARTICLE)
    assert 'lang="id"><h1>' in text
    assert 'lang="en"><h2><span class="s1">Schedule' in text
    assert ".row:has(.s2:hover) .s2" in text
    assert "prefers-color-scheme: dark" in text
    assert "@media print" in text


def test_a_doubt_is_marked_and_explained_once():
    made = document(
        row(Kind.TABLE, SentencePair("a\tb", "c\td", (Doubt(DoubtKind.NUMBER, '"7"'),))),
        paragraph(SentencePair("Satu.", "One.", (Doubt(DoubtKind.LENGTH),))),
    )
    found = Reader(html(made))
    ids = [attributes["id"] for _, attributes in found.elements if "id" in attributes]
    assert ids == ["a1", "a1-1", "a1-2"]
    links = [attributes["href"] for tag, attributes in found.elements if tag == "a"]
    assert links == ["https://warta.example/1", "#a1-1", "#a1-2"]
    assert found.text.count('(a number does not match the original: "7")') == 1


def test_links_lead_only_to_the_web():
    spans = (Span(0, 4, Style.LINK, "javascript:alert(1)"), Span(5, 8, Style.LINK, "https://a.example/?a=1&b='\""))
    found = Reader(html(document(paragraph(("satu dua", "one two"), spans=spans))))
    assert [attributes["href"] for tag, attributes in found.elements if tag == "a"][1:] == [
        "https://a.example/?a=1&b='\""
    ]


def test_pictures_are_inside():
    found = Reader(html(PICTURED, images={"https://a.example/1.png": png(300, 200), "https://a.example/0.png": b"x"}))
    ((image),) = [attributes for tag, attributes in found.elements if tag == "img"]
    assert image["src"].startswith("data:image/png;base64,")
    assert (image["alt"], image["width"], image["height"]) == ("The bridge.", "300", "200")
    assert "The picture is of a kind that cannot be shown" in found.text


def test_nothing_is_fetched_and_nothing_runs():
    for tag, attributes in Reader(html(ARTICLE, ARTICLE)).elements:
        assert tag not in ("script", "iframe", "link", "object")
        assert not attributes.get("src", "").startswith("http")
    assert "default-src 'none'" in html(ARTICLE)


def test_several_have_contents():
    found = Reader(html(ARTICLE, untranslated(ARTICLE)))
    links = [attributes["href"] for tag, attributes in found.elements if tag == "a"]
    assert links[:2] == ["#a1", "#a2"]
    assert ("article", {"id": "a2", "class": "original"}) in found.elements
