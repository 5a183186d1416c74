"""Datelines: the place and agency at the beginning of a news text, ``"JAKARTA, KOMPAS.com - "``."""

import re
from dataclasses import replace

from translation.document import Block, Kind, Span, Style

WORD = r"(?:[A-Z][\w.'’-]*|\([A-Z][\w.'’ -]{1,30}\)|[\w-]+\.(?:com|co\.id|co|id|net|tv|org|news))"
PLACE = rf"(?P<place>\(?{WORD}\)?(?:(?:[,/] ?| \| | |(?=\()){WORD}\)?){{0,5}}(?:, ?(?:[A-Z][\w ]{{1,20}}|\d{{1,2}}[/ ]\w+(?:[/ ]\d{{4}})?))?(?: \([A-Z][\w. ]{{1,20}}\))?)"
# A capital, a figure or a quotation mark begins the first sentence.
DATELINE = re.compile(rf"{PLACE}\s?(?P<mark>(?:--?|[–—―|:])(?=\s)|(?<=\s)[–—―])\s*(?=[\"“”‘’'(\[]?[A-Z0-9])")
ALONE = re.compile(rf"{PLACE}\s?(?:--?|–|—)\s*")
DOMAIN = re.compile(r"[\w-]+\.(?:com|co\.id|co|id|net|tv|org|news)\b", re.IGNORECASE)
LONGEST = 60
MOST_WORDS = 6


def find_dateline(text: str, *, bold: int = 0) -> tuple[str, int]:
    """The dateline at the beginning of ``text``, and the start of the first sentence; ``("", 0)`` without a dateline.

    ``bold`` is the length of the bold run at the beginning: some outlets mark the dateline only by that.
    """
    opening = text[:bold].strip(" -–—,.")
    if 0 < bold <= LONGEST and DOMAIN.search(opening) and len(opening.split()) <= MOST_WORDS and text[bold:].strip():
        end = len(text) - len(text[bold:].lstrip(" –—-\u00a0"))
        if not (match := DATELINE.match(text[: LONGEST + 20])) or match.end() <= end:
            return opening, end
    match = DATELINE.match(text[: LONGEST + 20])
    if match and _is_dateline(match["place"], match["mark"]):
        return match["place"].strip(), match.end()
    return "", 0


def is_dateline_alone(text: str) -> bool:
    """True if a line is a dateline without its sentence: ``"Jakarta -"``."""
    match = ALONE.fullmatch(text) if len(text) <= LONGEST else None
    return match is not None and _is_dateline(match["place"], "-")


def _is_dateline(place: str, mark: str) -> bool:
    place = place.strip()
    words = place.replace("(", " ").replace(")", " ").split()
    if len(place) > LONGEST or not 0 < len(words) <= MOST_WORDS:
        return False
    named = _is_named(place)
    if mark in (":", "|"):
        return named and len(words) <= 4
    # "Jakarta - " and "Kota Bandung, Jawa Barat - " are datelines; "Menteri Luar Negeri Retno Marsudi - " is a name.
    return named or "(" in place or len(words) <= 2 or "," in place


def _is_named(place: str) -> bool:
    """True if it names an outlet or a place in capitals: ``"Bisnis.com"``, ``"JAKARTA"``, ``"Medan (ANTARA)"``."""
    words = re.findall(r"[\w.']+", place)
    return bool(DOMAIN.search(place)) or any(len(word) > 2 and word.strip(".,").isupper() for word in words)


def mark_dateline(blocks: list[Block]) -> tuple[list[Block], str]:
    """The blocks with their dateline marked by a span, and its text; unchanged without a dateline.

    It begins the first paragraph, or one of the two paragraphs after a lead.
    """
    first = next((n for n, block in enumerate(blocks) if block.kind is Kind.PARAGRAPH), len(blocks))
    for number, block in enumerate(blocks[: first + 3]):
        if block.kind is not Kind.PARAGRAPH:
            continue
        bold = next((span.end for span in block.spans if span.style is Style.BOLD and span.start == 0), 0)
        dateline, end = find_dateline(block.text, bold=bold)
        if not dateline or (number > first and not _is_named(dateline)):
            continue
        marked = replace(block, spans=(Span(0, end, Style.DATELINE), *block.spans))
        return [*blocks[:number], marked, *blocks[number + 1 :]], dateline
    return blocks, ""
