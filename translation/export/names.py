"""File names from titles, fit for Windows, macOS and Linux alike."""

import re
import unicodedata
from collections.abc import Iterable

LONGEST = 120  # bytes in UTF-8, the ending included: file systems take 255, other programs less
FORBIDDEN = re.compile(r"[<>:\"/\\|?*\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])", re.IGNORECASE)
NAMELESS = "article"


def file_name(title: str, ending: str, taken: Iterable[str] = ()) -> str:
    """A file name for an article with this title, not among ``taken``; ``ending`` is ``"txt"`` or the like."""
    stem = re.sub(r"\s+", " ", FORBIDDEN.sub(" ", unicodedata.normalize("NFC", title))).strip(" .")
    if RESERVED.fullmatch(stem.split(".")[0].strip()):
        stem = f"_{stem}"
    used = {name.casefold() for name in taken}
    number = 1
    while True:
        after = f".{ending}" if number == 1 else f" {number}.{ending}"
        name = (_cut(stem, LONGEST - len(after.encode())) or NAMELESS) + after
        if name.casefold() not in used:
            return name
        number += 1


def _cut(text: str, most: int) -> str:
    """The part of a text that fits into so many bytes, without a partial character or a trailing space."""
    return text.encode()[:most].decode("utf-8", "ignore").rstrip(" .")
