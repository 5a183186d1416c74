"""Every structure that Indonesian news pages are built of, on pages of our own; the sample; and real pages where they lie."""

import json
import re
from collections import Counter
from datetime import datetime
from pathlib import Path

import pytest

from tests.article.page.pages import load_page
from translation.article.extract import extract_article
from translation.article.page.page import page_from_bytes
from translation.document import Kind, Page, Style
from translation.errors import NotAnArticle

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted((ROOT / "tests" / "pages").glob("*.json"))
SAMPLE = ROOT / "resources" / "sample"


def gold_of(file):
    return json.loads(file.read_text("utf-8"))


def article_of(name):
    return extract_article(load_page(str(ROOT / "tests" / "pages" / f"{name}.html")))


def body(article):
    return [block.text for block in article.blocks if block.kind is not Kind.CAPTION]


@pytest.mark.parametrize("file", [file for file in PAGES if "body" in gold_of(file)], ids=lambda file: file.stem)
def test_a_page_becomes_its_article(file):
    gold, article = gold_of(file), article_of(file.stem)
    assert body(article) == gold["body"]
    assert (article.title, article.site) == (gold["title"], gold["site"])
    assert article.published == (datetime.fromisoformat(gold["published"]) if "published" in gold else None)
    if "published" in gold:
        assert article.published.utcoffset() == datetime.fromisoformat(gold["published"]).utcoffset()
    for name in ("byline", "editor"):
        if name in gold:
            assert getattr(article, name) == gold[name]
    assert article.dateline == gold.get("dateline", "")
    if "caption" in gold:
        assert article.lead_image.caption == gold["caption"]
    if "credit" in gold:
        assert article.lead_image.credit == gold["credit"]
    assert [notice.kind.value for notice in article.notices] == gold.get("notices", [])
    if "kinds" in gold:
        assert [block.kind.value for block in article.blocks] == gold["kinds"]


class Broken:
    """What stands in for a library with a fault."""

    def __init__(self, *given, **named):
        raise self.error


@pytest.mark.parametrize("error", [ValueError("no"), RecursionError(), AttributeError("x"), MemoryError(), KeyError(1)])
@pytest.mark.parametrize("which", ["readability.readability.Document", "trafilatura.bare_extraction", "both"])
def test_a_library_that_fails_is_only_a_second_opinion_less(monkeypatch, error, which):
    failing = type("Failing", (Broken,), {"error": error})
    for name in ("readability.readability.Document", "trafilatura.bare_extraction"):
        if which in (name, "both"):
            monkeypatch.setattr(name, failing)
    for file in PAGES[:6]:
        gold = gold_of(file)
        if "body" in gold:
            found = body(article_of(file.stem))
            assert set(gold["body"]) <= set(found) if which != "both" else set(gold["body"]) & set(found), file.stem


def test_there_are_pages_of_a_dozen_structures():
    assert len([file for file in PAGES if "body" in gold_of(file)]) >= 12


def test_a_front_page_is_told_apart():
    assert "not_an_article" in [notice.kind.value for notice in article_of("front-page").notices]


def test_a_guard_is_no_article():
    with pytest.raises(NotAnArticle, match="in its place"):
        article_of("guard")


def test_a_page_about_a_guard_is_an_article():
    text = (
        "<p>"
        + "Layanan itu menampilkan tulisan tertentu kepada pengunjung sebelum halaman dibuka oleh peladen. " * 9
        + "</p>"
    )
    page = f"<title>Just a moment</title><h1>Just a moment</h1><article>{text * 3}</article>"
    assert len(body(extract_article(Page(page)))) >= 1


def test_lists_links_and_bold_survive():
    blocks = article_of("headings-lists-tables").blocks
    assert [block.marker for block in blocks if block.kind is Kind.LIST_ITEM] == ["1.", "2.", "3."]
    last = blocks[-1]
    styled = {span.style: last.text[span.start : span.end] for span in last.spans}
    assert styled == {Style.BOLD: "sangat", Style.LINK: "tahun depan"}
    assert next(span.href for span in last.spans if span.style is Style.LINK) == "https://wartanusa.example/pasar"


def test_a_dateline_is_marked_by_a_span():
    first = article_of("text-between-breaks").blocks[0]
    span = first.spans[0]
    assert (span.style, first.text[span.start : span.end]) == (Style.DATELINE, "SUKAMAJU - ")


@pytest.mark.parametrize("name", ["sindonews-armenia.txt", "sindonews-reconstructed.html"])
def test_the_sample_reads_perfectly(name):
    article = extract_article(load_page(str(SAMPLE / name)))
    assert article.title == "Meski Sekutu Rusia, Armenia Minta AS Ikut Campur Hentikan Agresi Azerbaijan"
    assert article.published.isoformat() == "2023-09-20T09:04:00+07:00"
    assert article.lead_image.caption.startswith("Meski menjadi sekutu Rusia, Armenia justru minta")
    assert article.lead_image.caption.endswith("agresi Azerbaijan. Foto/REUTERS")
    assert article.lead_image.credit == "REUTERS"
    assert article.dateline == "YEREVAN"
    assert len(article.blocks) == 12
    assert {block.kind for block in article.blocks} == {Kind.PARAGRAPH}
    assert article.blocks[0].text.startswith("YEREVAN - Armenia pada Rabu (20/9/2023) meminta")
    assert article.blocks[-1].text == "Sedangkan Armenia menuduh Azerbaijan melakukan agresi yang tidak beralasan."
    assert article.notices == ()


def test_both_forms_of_the_sample_have_one_text():
    one, other = (
        extract_article(load_page(str(SAMPLE / name)))
        for name in ("sindonews-armenia.txt", "sindonews-reconstructed.html")
    )
    assert one.blocks == other.blocks


@pytest.mark.parametrize(
    "text",
    [
        "<html></html>",
        "<body><script>let a = 1</script></body>",
        "<p></p>",
        "<html><body><img src=x></body></html>",
        "<!-- -->",
        "<",
        "<p>\x00</p>",
    ],
)
def test_a_page_without_text_is_no_article(text):
    with pytest.raises(NotAnArticle):
        extract_article(Page(text))


def test_odd_markup_ends_in_an_article_or_a_sentence():
    deep = "<div>" * 1500 + "<p>" + "Kalimat ini ada di dalam sekali. " * 20 + "</p>"
    assert body(extract_article(Page(deep)))
    nested = "<table><tr><td>" * 60 + "<p>" + "Teks di dalam tabel bersarang yang lama. " * 20
    assert body(extract_article(Page(nested)))


def words(text):
    return re.findall(r"\w+", text.lower())


def shingles(text):
    found = words(text)
    return Counter(tuple(found[i : i + 4]) for i in range(max(1, len(found) - 3))) if found else Counter()


def test_real_pages_are_read_as_a_careful_reader_would(shared):
    """F1 of four-word shingles, the measure of the public article-extraction-benchmark."""
    both = kept_only = gold_only = 0.0
    for file in sorted((shared / "pages").glob("*.gold.json")):
        gold = gold_of(file)
        article = extract_article(
            page_from_bytes(file.with_name(file.name.replace(".gold.json", ".html")).read_bytes())
        )
        wanted, kept = shingles("\n".join(gold["body"])), shingles("\n".join(body(article)))
        shared_count, kept_count, wanted_count = (sum(c.values()) for c in (wanted & kept, kept, wanted))
        total = kept_count + wanted_count - shared_count
        both, kept_only = both + shared_count / total, kept_only + (kept_count - shared_count) / total
        gold_only += (wanted_count - shared_count) / total
        assert shared_count / wanted_count >= 0.95, file.stem
        assert [
            line for line in body(article) if not shingles(line).keys() & wanted.keys() and len(words(line)) > 3
        ] == [], file.stem
        assert article.title == gold["title"]
        if gold.get("published"):
            expected = datetime.fromisoformat(gold["published"])
            assert (article.published.date(), article.published.utcoffset()) == (expected.date(), expected.utcoffset())
    precision, recall = both / (both + kept_only), both / (both + gold_only)
    assert 2 * precision * recall / (precision + recall) >= 0.985
