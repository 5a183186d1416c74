"""A page's text becomes a tree."""

import re

from translation.article.blocks import Node
from translation.errors import NotAnArticle

NO_TEXT = "Open the article's own page, not a list of articles; or copy its text into a file, and open that."
BOXES = re.compile(
    rb"</?(?:div|span|font|center|section|article|main|table|tbody|tr|td|ul|ol|blockquote|b|i|em|strong)\b[^<>]*>",
    re.IGNORECASE,
)
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def parse(text: str) -> Node:
    """A page's tree. Raises NotAnArticle if it has no element."""
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
    data = CONTROL.sub("", text).encode("utf-8", "replace")
    try:
        tree = html.document_fromstring(data, parser=parser)
        # Nested deeper than the parser goes: without the boxes around it, the text is still there.
        too_deep = any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log)
        return html.document_fromstring(BOXES.sub(b" ", data), parser=parser) if too_deep else tree
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise NotAnArticle("It holds no text.", NO_TEXT) from error
