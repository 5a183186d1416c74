"""A page's text becomes a tree."""

import re

from translation.article.body.blocks import Node
from translation.errors import NotAnArticle
from translation.texts import Text

NO_TEXT = Text("Open the article's own page, not a list of articles; or copy its text into a file, and open that.")
BOXES = re.compile(
    rb"</?(?:div|span|font|center|section|article|main|table|tbody|tr|td|ul|ol|blockquote|b|i|em|strong)\b[^<>]*>",
    re.IGNORECASE,
)
# What stands for a character that no document may hold.
REFERENCES = re.compile(rb"&#(?:x(?P<hex>[0-9a-f]{1,8})|(?P<number>\d{1,10}));?", re.IGNORECASE)
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def parse(text: str) -> Node:
    """A page's tree. Raises NotAnArticle if it has no element."""
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
    data = REFERENCES.sub(_allowed, CONTROL.sub("", text).encode("utf-8", "replace"))
    try:
        tree = html.document_fromstring(data, parser=parser)
        # Nested deeper than the parser goes: without the boxes around it, the text is still there.
        too_deep = any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log)
        return html.document_fromstring(BOXES.sub(b" ", data), parser=parser) if too_deep else tree
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise NotAnArticle(Text("It holds no text."), NO_TEXT) from error


def _allowed(reference: re.Match[bytes]) -> bytes:
    """A reference to a character as it is; nothing for one to a control character, a half or none at all."""
    code = int(reference["hex"], 16) if reference["hex"] else int(reference["number"])
    seen = code >= 32 and not 0xD800 <= code < 0xE000 and code not in (0xFFFE, 0xFFFF) and code < 0x110000
    return reference[0] if seen or code in (9, 10, 13) else b""
