"""Extraction of an Article from a Page: two extractors, our rules, and the metadata."""

from collections.abc import Sequence
from html import escape, unescape

from translation.article import metadata, notices
from translation.article.blocks import Found, find_blocks
from translation.article.datelines import mark_dateline
from translation.article.dates import settle
from translation.article.isolate import isolate
from translation.article.lead_image import find_lead_image, first_image, lead_image
from translation.article.limits import LONGEST_LINE, cut_blocks, cut_tree
from translation.article.page import block_pages
from translation.article.page.page import is_html
from translation.article.page.pagers import read_pager
from translation.article.page.parsing import NO_TEXT, parse
from translation.article.plain_text import read_plain_text, unwrapped
from translation.article.several_pages import joined
from translation.article.tidy import around_picture, tidy
from translation.document import Article, Kind, Page
from translation.errors import FetchFailure, NotAnArticle


def extract_article(page: Page) -> Article:
    """The article on a page and its further pages.

    Raises NotAnArticle if there is none.
    """
    if not page.is_html:
        return read_plain_text(page)
    tree = parse(page.text)
    cut = cut_tree(tree)
    declared = metadata.read_declared(tree)
    title = metadata.find_title(tree, declared)[:LONGEST_LINE]
    if reason := block_pages.guard(tree, declared, title):
        raise NotAnArticle(reason, block_pages.ADVICE)
    # All that is read from the whole page comes before the furniture is taken away.
    url = metadata.find_url(tree, declared, page.url)
    site = metadata.find_site(declared, url)
    byline, editor = metadata.find_authors(tree, declared)
    lead = find_lead_image(declared, page.url) or first_image(tree, page.url)
    stamps, lines = metadata.find_dates(tree, declared, title)
    front = notices.looks_like_list(tree, declared, page.url)
    shut = notices.paywalled(tree, declared)
    pages = read_pager(tree, page.url, url).count

    isolated = isolate(tree, page.url)
    front = front and not isolated.in_one_place
    names = [name for name in (byline, editor, site) if name]
    whole = _declared_body(declared, isolated.kept)
    found = whole or isolated.kept
    blocks, image = lead_image(tidy(found, title, names), around_picture(isolated.above), lead)
    if not any(block.kind is not Kind.CAPTION for block in blocks):
        if shut:
            raise NotAnArticle(
                "The site gives the text to its subscribers only.", block_pages.SUBSCRIBE, FetchFailure.PAYMENT
            )
        raise NotAnArticle("No running text was found on it.", NO_TEXT)
    blocks, too_long = cut_blocks(blocks)
    blocks, dateline = mark_dateline(blocks)
    other, _ = cut_blocks(lead_image(tidy(isolated.other, title, names), [], lead)[0])
    fuller = [] if whole or other else cut_blocks(lead_image(tidy(isolated.all, title, names), [], lead)[0])[0]
    left_out = notices.misses(blocks, fuller)
    language = metadata.find_language(tree, " ".join(block.text for block in blocks))
    article = Article(
        title=title,
        blocks=tuple(blocks),
        byline=byline,
        editor=editor,
        site=site,
        url=url,
        published=settle(stamps, lines, indonesian=language in ("id", "ms", "")),
        language=language,
        dateline=dateline,
        lead_image=image,
        notices=tuple(
            notices.about(
                blocks,
                language=language,
                front=front,
                shut=shut,
                pages=1 if whole else pages,
                differs=bool(other),
                left_out=left_out,
                cut=page.cut or too_long or (cut and not whole),
            )
        ),
        other=tuple(fuller if left_out else other),
    )
    return article if whole or not page.more else joined(article, [_further(text, page.url) for text in page.more])


def _further(text: str, url: str) -> Article | None:
    """The content of a further page; ``None`` if it could not be fetched or is a different page."""
    try:
        return extract_article(Page(text, url)) if text else None
    except NotAnArticle:
        return None


def _declared_body(declared: metadata.Declared, kept: Sequence[Found]) -> list[Found]:
    """The text in JSON-LD, if the page shows less than half of it without running its scripts."""
    body = declared.data.get("articleBody")
    if not isinstance(body, str) or len(body) < notices.SHORT or len(body) < 2 * sum(len(f.block.text) for f in kept):
        return []
    if not is_html(body):
        body = "".join(f"<p>{escape(line)}</p>" for line in unwrapped(unescape(body)))
    tree = parse(body)
    cut_tree(tree)
    return find_blocks(tree)
