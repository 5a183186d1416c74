"""Verification of a PDF before it is handed out: its text must equal its documents', word for word, space for space."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from translation.document import BilingualBlock, BilingualDocument
from translation.export.parts.options import PageLayout
from translation.export.parts.structure import anatomy, layout_of
from translation.export.parts.text_runs import sentences
from translation.export.pdf.text_layer import BETWEEN, text_in_order

# Not seen, and drawn or left out as a font likes.
NOT_SEEN = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufffc]")
LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
PIECES = re.compile(rf"{BETWEEN}|\s+|[^\s{BETWEEN}]+")
BREAK = re.compile(r"[\n\t]")


class Difference(NamedTuple):
    """A sentence whose text in the PDF differs from the article's, and whether it is there at all."""

    text: str
    is_missing: bool


class _Text:
    """A text without its spaces, and for each character whether a space or a paragraph break precedes it."""

    def __init__(self, text: str) -> None:
        self.letters, self.spaces, self.edges = _squeezed(text)
        self.at = 0  # what comes before has been found


def differences(
    data: bytes, documents: Sequence[BilingualDocument], wanted: PageLayout, unknown: Collection[str] = ()
) -> list[Difference]:
    """The sentences that a PDF of these documents has lost or run together, in order; none if it is correct.

    Sentences with a character of ``unknown``, which no font has, are passed over, and so is what is written from the
    right or in signs that join: where those are put is up to the fonts. Raises ValueError where the PDF cannot be read
    back.
    """
    there = _Text(text_in_order(data))
    found = []
    for side in (0, 1):
        there.at = 0
        for document in documents:
            layout = layout_of(document, wanted)
            if layout is not (PageLayout.ENGLISH, PageLayout.ORIGINAL)[side]:
                found += [one for row in _rows(document) for one in _compared(_texts(row, side), there, unknown)]
    return found


def _rows(document: BilingualDocument) -> Iterator[BilingualBlock]:
    parts = anatomy(document)
    yield from filter(None, (parts.title, parts.caption, *parts.body))


def _texts(row: BilingualBlock, side: int) -> list[str]:
    return ["".join(run.text for run in (one.source, one.target)[side]) for one in sentences(row)]


def _compared(texts: Sequence[str], there: _Text, unknown: Collection[str]) -> Iterator[Difference]:
    """The differences between a row's sentences in one language and the PDF's text."""
    ended, gap = -1, ""  # where the sentence before it ended in the PDF, and the space that follows it
    for text in texts:
        if not _is_comparable(text) or any(char in text for char in unknown):
            ended = -1
            continue
        letters, spaces, breaks = _squeezed(BREAK.sub(BETWEEN, text))
        if letters:
            place = _place(letters, spaces, breaks, there)
            if place < 0:
                yield Difference(text.strip(), there.letters.find(letters, there.at) < 0)
                ended = -1
                continue
            gap += text[: len(text) - len(text.lstrip())]
            parted = place in there.spaces or place in there.edges
            if place == ended and not BREAK.search(gap) and parted is not bool(gap):
                yield Difference(text.strip(), is_missing=False)
            ended = there.at = place + len(letters)
        gap = text[len(text.rstrip()) :] if letters else gap + text


def _place(letters: str, spaces: set[int], breaks: set[int], there: _Text) -> int:
    """The first place from which on a sentence is there with all its spaces and no other; below 0 for none."""
    place = there.letters.find(letters, there.at)
    inside = range(1, len(letters))
    while place >= 0:
        if all(
            at in breaks or ((at in spaces) is (place + at in there.spaces) and place + at not in there.edges)
            for at in inside
        ):
            return place
        place = there.letters.find(letters, place + 1)
    return place


def _squeezed(text: str) -> tuple[str, set[int], set[int]]:
    """The letters of a text, and before which of them there is space, and before which ``BETWEEN``."""
    parts: list[str] = []
    spaces: set[int] = set()
    edges: set[int] = set()
    length = 0
    for piece in PIECES.findall(unicodedata.normalize("NFC", NOT_SEEN.sub("", text).translate(LIGATURES))):
        if piece == BETWEEN:
            edges.add(length)
        elif piece.isspace():
            spaces.add(length)
        else:
            parts.append(piece)
            length += len(piece)
    return "".join(parts), spaces, edges


def _is_comparable(text: str) -> bool:
    """True if every character of a text is drawn by itself, where it is written."""
    return all(
        char < "\u0300"
        or (
            unicodedata.bidirectional(char) not in ("R", "AL", "AN")
            and unicodedata.category(char) not in ("Mn", "Mc", "Me", "Cf", "Cn", "Co", "Cs", "So")
        )
        for char in unicodedata.normalize("NFC", text)
    )
