"""What stands on the pages of a PDF that this program wrote, read back to see that it is there.

Just as much of ISO 32000 as Typst's files use: objects that stand alone, streams packed with Deflate, fonts of numbered
glyphs with a table that says which letters they are. Files of others are no concern of this.
"""

import re
import zlib
from collections.abc import Iterator

OBJECT = re.compile(rb"(\d+) 0 obj\s(.*?)\sendobj", re.DOTALL)
STREAM = re.compile(rb"stream\r?\n(.*)\r?\nendstream", re.DOTALL)
RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
ONE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
SECTION = re.compile(rb"beginbf(char|range)(.*?)endbf", re.DOTALL)
# In a page's instructions: a font's name before its size, a text in round or pointed brackets.
SHOWN = re.compile(rb"/(\w+)\s+[\d.]+\s+Tf|\(((?:[^()\\]|\\.)*)\)|<([0-9A-Fa-f]*)>", re.DOTALL)
ESCAPE = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}

Letters = dict[int, str]


def texts_of_pages(data: bytes) -> list[str]:
    """The letters of each page in the order that they were put there; ValueError where this is no PDF of ours."""
    objects = {int(found[1]): found[2] for found in OBJECT.finditer(data)}
    pages = [body for body in objects.values() if re.search(rb"/Type\s*/Page\b", body)]
    if not data.startswith(b"%PDF-") or not pages:
        raise ValueError("there is no page in it")
    try:
        return ["".join(_letters(page, objects)) for page in pages]
    except (KeyError, IndexError, zlib.error) as error:
        raise ValueError(f"a part of it is missing: {error}") from error


def _letters(page: bytes, objects: dict[int, bytes]) -> Iterator[str]:
    resources = objects[_reference(page, b"Resources")]
    names = re.search(rb"/Font\s*<<(.*?)>>", resources, re.DOTALL)
    fonts = {
        name: _letters_of(_stream(objects[_reference(objects[int(number)], b"ToUnicode")]))
        for name, number in re.findall(rb"/(\w+)\s+(\d+) 0 R", names[1] if names else b"")
    }
    font: Letters = {}
    for name, text, digits in SHOWN.findall(_stream(objects[_reference(page, b"Contents")])):
        if name:
            font = fonts[name]
            continue
        glyphs = bytes.fromhex(digits.decode()) if digits else ESCAPE.sub(_unescaped, text)
        yield from (font.get(int.from_bytes(glyphs[at : at + 2]), "") for at in range(0, len(glyphs), 2))


def _reference(body: bytes, key: bytes) -> int:
    """The number of the object that a dictionary's key points to."""
    found = re.search(rb"/%s\s+(\d+) 0 R" % key, body)
    if found is None:
        raise KeyError(key.decode())
    return int(found[1])


def _stream(body: bytes) -> bytes:
    found = STREAM.search(body)
    if found is None:
        raise KeyError("stream")
    return zlib.decompress(found[1]) if b"/FlateDecode" in body else found[1]


def _letters_of(table: bytes) -> Letters:
    """Which letters a font's glyphs are, of the table that says it."""
    letters: Letters = {}
    for kind, lines in SECTION.findall(table):
        if kind == b"char":
            letters |= {int(glyph, 16): _decoded(text) for glyph, text in ONE.findall(lines)}
            continue
        for first, last, text in RANGE.findall(lines):
            begin = _decoded(text)
            for step, glyph in enumerate(range(int(first, 16), int(last, 16) + 1)):
                letters[glyph] = begin[:-1] + chr(ord(begin[-1]) + step)
    return letters


def _decoded(digits: bytes) -> str:
    return bytes.fromhex(digits.decode()).decode("utf-16-be")


def _unescaped(found: re.Match[bytes]) -> bytes:
    what = found[1]
    return bytes([int(what, 8) & 255]) if what[:1].isdigit() else ESCAPED.get(what, what)
