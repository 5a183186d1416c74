"""A Page becomes an Article: isolated by the engines, tidied by the rules, described by its metadata."""

import re

from translation.article import metadata, notices
from translation.article.blocks import Found, Node
from translation.article.datelines import mark_dateline
from translation.article.dates import settle
from translation.article.isolate import isolate
from translation.article.plain_text import read_plain_text
from translation.article.tidy import is_furniture, tidy
from translation.document import Article, Block, Image, Kind, Page
from translation.errors import NotAnArticle

NO_TEXT = "Open the article's own page, not a list of articles; or copy its text into a file, and open that."
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def extract_article(page: Page) -> Article:
    """What a careful reader would keep of a page; raises NotAnArticle when there is nothing of that kind."""
    if not page.is_html:
        return read_plain_text(page)
    tree = parse(page.text)
    declared = metadata.read_declared(tree)
    title = metadata.find_title(tree, declared)
    if reason := notices.blocked(tree, title):
        raise NotAnArticle(reason, notices.BLOCKED_ADVICE)
    # All that is read from the whole page comes before the furniture is taken away.
    url = metadata.find_url(tree, declared, page.url)
    site = metadata.find_site(declared, url)
    byline, editor = metadata.find_authors(tree, declared)
    lead = metadata.find_lead_image(declared, page.url) or metadata.first_image(tree, page.url)
    stamps, lines = metadata.find_dates(tree, declared, title)
    front = notices.looks_like_list(tree, declared, page.url)
    shut = notices.paywalled(tree, declared)
    pages = notices.further_pages(tree, page.url, url)

    isolated = isolate(tree, page.url)
    front = front and not isolated.in_one_place
    names = [name for name in (byline, editor, site) if name]
    blocks, image = _lead_image(tidy(isolated.kept, title, names), isolated.above, lead)
    if not any(block.kind is not Kind.CAPTION for block in blocks):
        raise NotAnArticle("No running text was found on it.", NO_TEXT)
    blocks, dateline = mark_dateline(blocks)
    other, _ = _lead_image(tidy(isolated.other, title, names), [], lead)
    language = metadata.find_language(tree, " ".join(block.text for block in blocks))
    return Article(
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
            notices.about(blocks, language=language, front=front, shut=shut, pages=pages, differs=bool(other))
        ),
        other=tuple(other),
    )


def parse(text: str) -> Node:
    """A page's tree; raises NotAnArticle for what holds no element."""
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        return html.document_fromstring(CONTROL.sub("", text).encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise NotAnArticle("It holds no text.", NO_TEXT) from error


def _lead_image(blocks: list[Block], above: list[Found], address: str) -> tuple[list[Block], Image | None]:
    """The blocks without the lead image's caption, and the lead image with it.

    The caption is that of the same picture, else the last one above the text, else one that opens it.
    """
    first = next((i for i, block in enumerate(blocks) if block.kind is not Kind.CAPTION), len(blocks))
    opening = blocks[:first]
    captions = [
        item.block for item in above if item.block.kind is Kind.CAPTION and not is_furniture(item.block, item.linked)
    ] + opening
    chosen = next(
        (
            block
            for block in captions + blocks[first:]
            if block.kind is Kind.CAPTION and _same_picture(block.image, address)
        ),
        None,
    )
    chosen = chosen or next(iter(opening or captions[-1:]), None)
    if chosen is None:
        return blocks, metadata.lead_image(address, "")
    beside = next((block for block in captions if block is not chosen), None)
    rest = [
        block
        for block in blocks
        if block is not chosen and not (block.kind is Kind.CAPTION and block.text == chosen.text)
    ]
    if beside is not None and metadata.is_credit(chosen.text):
        rest = [block for block in rest if block is not beside]
        return rest, Image(address or chosen.image, beside.text, chosen.text)
    return rest, metadata.lead_image(address or chosen.image, chosen.text)


def _same_picture(one: str, other: str) -> bool:
    """Whether two addresses show one picture, in whatever size: their last names are the same."""
    names = [address.split("?")[0].rstrip("/").rpartition("/")[2].lower() for address in (one, other)]
    return bool(names[0]) and names[0] == names[1]
