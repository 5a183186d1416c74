"""However much a page holds, what is read of it is read in seconds, and what was left out is told."""

import string

import pytest

from tests.bench.page_shapes import SHAPES, TEXT, page
from translation.article import notices
from translation.article.body import limits
from translation.article.body.blocks import find_blocks
from translation.article.extract import extract_article
from translation.article.page.page import page_from_bytes
from translation.article.page.parsing import parse
from translation.document import Article, Block, Kind, NoticeKind, Page, Span, Style
from translation.errors import ReaderError

# Each of these took more than ten seconds for 60 kB, or minutes.
SLOW = (
    "bold", "italic words", "links", "spans", "comments", "nested captions", "nested photos", "nested figures", "nested bylines", "nested paywalls",
    "nested furniture", "nested sections", "short sections", "captions", "photo boxes", "unfinished tags", "first headings", "title", "class names",
    "figures without pictures", "dots", "one word", "line breaks", "plain: spaces", "plain: dots", "JSON-LD commas",
)  # fmt: skip


@pytest.mark.parametrize("shape", SLOW)
@pytest.mark.timeout(60)  # a second or two
def test_a_page_with_too_much_of_one_thing(shape):
    try:
        article = extract_article(page_from_bytes(SHAPES[shape](400_000).encode()))
    except ReaderError:
        return  # it is told that it is no article
    assert any("Warga desa" in block.text for block in article.blocks) or "plain" in shape


def kinds(article: Article) -> list[NoticeKind]:
    return [notice.kind for notice in article.notices]


def test_what_is_longer_than_a_book_is_cut_and_told():
    article = extract_article(Page(page("".join(f"<p>{TEXT} {number}</p>" for number in range(6000)))))
    assert kinds(article)[0] is NoticeKind.CUT
    assert limits.LONGEST_ARTICLE * 0.9 < sum(len(block.text) for block in article.blocks) <= limits.LONGEST_ARTICLE


def test_so_is_a_page_of_more_elements_than_any_has():
    article = extract_article(Page(page("".join(f"<p>Baris {number} dari daftar.</p>" for number in range(25_000)))))
    assert kinds(article)[0] is NoticeKind.CUT
    assert len(article.blocks) <= limits.MOST_BLOCKS


def test_and_a_plain_text():
    article = extract_article(Page(f"{TEXT}\n\n" * 9000, is_html=False))
    assert kinds(article)[0] is NoticeKind.CUT


def test_an_ordinary_page_is_not():
    assert NoticeKind.CUT not in kinds(extract_article(Page(page(f"<p>{TEXT}</p>" * 50))))


def test_a_tree_is_cut_in_reading_order():
    tree = parse("<body><div><p>a</p><p>b</p></div>" + "<i>c</i>" * limits.MOST_ELEMENTS + "<p>z</p></body>")
    assert limits.cut_tree(tree)
    text = tree.text_content()
    assert text.startswith("abccc")
    assert "z" not in text
    assert len(text) == limits.MOST_ELEMENTS - 5 + 2  # html, body and div, and the paragraphs, which say a and b


@pytest.mark.parametrize("text", ["<p>{}</p>", "<p>a</p>{}", "<p>a<b>b</b>{}</p><p>c</p>"])
def test_text_is_cut_where_it_is_too_much(text):
    tree = parse(f"<body>{text.format('kata ' * 300_000)}<p>z</p></body>")
    assert limits.cut_tree(tree)
    assert limits.MOST_TEXT * 0.99 < len(tree.text_content()) <= limits.MOST_TEXT + 10
    assert "z" not in tree.text_content()


def test_what_is_nested_too_deep_leaves_its_text():
    tree = parse(f"<body>{'<div>a ' * 400}<p>Isi.</p>{'</div>' * 400}</body>")
    assert not limits.cut_tree(tree)
    assert max(sum(1 for _ in node.iterancestors()) for node in tree.iter()) < limits.DEEPEST
    assert tree.text_content().count("a") == 400
    assert "Isi." in " ".join(found.block.text for found in find_blocks(tree))


def test_a_paragraph_of_a_book_is_parted_where_sentences_end():
    text = (TEXT * 400).strip()
    marked = Block(
        Kind.PARAGRAPH, text, (Span(9_990, 10_020, Style.BOLD), Span(30_000, 30_010, Style.LINK, "https://a.example"))
    )
    parts, cut, _ = limits.cut_blocks([marked])
    assert not cut
    assert " ".join(part.text for part in parts) == text
    assert all(len(part.text) <= limits.LONGEST_BLOCK and part.text.endswith((".", "!")) for part in parts)
    bold = "".join(
        part.text[span.start : span.end] for part in parts for span in part.spans if span.style is Style.BOLD
    )
    assert bold.replace(" ", "") == text[9_990:10_020].replace(" ", "")
    assert [part.text[span.start : span.end] for part in parts for span in part.spans if span.href] == [
        text[30_000:30_010]
    ]


def test_a_word_that_never_ends_is_parted_anywhere():
    parts = limits.cut_blocks([Block(Kind.PARAGRAPH, "a" * 35_000)]).blocks
    assert [len(part.text) for part in parts] == [10_000, 10_000, 10_000, 5_000]


def test_a_paragraph_keeps_the_first_of_too_many_runs():
    spans = tuple(Span(n, n + 1, Style.BOLD) for n in range(0, 2000, 2))
    (block,), cut, plainer = limits.cut_blocks([Block(Kind.PARAGRAPH, "ab" * 1000, spans)])
    assert block.spans == spans[: limits.MOST_RUNS]
    assert plainer
    assert not cut
    assert not limits.cut_blocks([Block(Kind.PARAGRAPH, "ab" * 1000, spans[: limits.MOST_RUNS])]).plainer


@pytest.mark.parametrize("runs", [limits.MOST_RUNS, limits.MOST_RUNS + 1])
def test_and_the_reader_is_told(runs):
    marked = "".join(f"kata <b>desa{number}</b> " for number in range(runs))
    article = extract_article(Page(page(f"<p>{marked}</p>")))
    assert (notices.PLAINER in article.notices) == (runs > limits.MOST_RUNS)
    shown = [block for block in article.blocks if "desa7" in block.text]
    assert [len(block.spans) for block in shown] == [limits.MOST_RUNS]


def test_each_part_of_a_long_paragraph_keeps_its_own_runs():
    spans = tuple(Span(n, n + 4, Style.BOLD) for n in range(0, 60_000, 60))
    parts, _, plainer = limits.cut_blocks([Block(Kind.PARAGRAPH, "kata dan " * 6700, spans)])
    assert sum(len(part.spans) for part in parts) >= len(spans)
    assert not plainer


@pytest.mark.parametrize("text", ["Ab. ", "Ab.\n", "Ya! ", "国。", '"Ya?" ', "a\t"])
def test_sentences_of_a_few_letters_are_cut_as_a_long_article_is(text):
    paragraphs = [Block(Kind.PARAGRAPH, (text * 1000).strip())] * 100
    kept = limits.cut_blocks(paragraphs)
    assert kept.cut
    assert 15 <= len(kept.blocks) <= 20


@pytest.mark.timeout(60)  # a second or two
@pytest.mark.parametrize("piece", ["{}{}. ", "{}{}\n\n"])
def test_a_page_of_them_is_told(piece):
    words = [piece.format(one, other) for one in string.ascii_uppercase for other in string.ascii_lowercase]
    data = page(f"<p>{''.join(words * 60)}</p>") if "." in piece else f"{TEXT}\n\n{''.join(words * 60)}"
    article = extract_article(Page(data, is_html="<" in data))
    assert notices.CUT in article.notices
    assert "Ab" in " ".join(block.text for block in article.blocks)


@pytest.mark.timeout(60)  # a second or two
def test_much_text_within_many_elements():
    """readability reads the text of every element anew, with all below it: such a page is left to trafilatura."""
    sentence = "Pemerintah kota akan memperbaiki jembatan gantung itu mulai bulan depan, kata kepala dinas. "
    inner = "".join(f"<p>{sentence}{n}</p>" for n in range(2000))
    article = extract_article(Page(f"<h1>Jembatan Diperbaiki</h1>{'<div>' * 90}{inner}{'</div>' * 90}"))
    assert len(article.blocks) > 1900


@pytest.mark.timeout(60)  # a second or two
def test_text_between_many_elements_that_are_never_closed():
    sentence = "Pemerintah kota akan memperbaiki jembatan gantung itu mulai bulan depan, kata kepala dinas. "
    nested = "".join(f"<div><p>{sentence * 4}{n}" for n in range(97))
    assert extract_article(Page(f"<h1>Jembatan Diperbaiki</h1>{nested}")).blocks
