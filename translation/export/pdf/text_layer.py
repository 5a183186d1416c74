"""The text on the pages of a PDF that this program wrote, read back for verification.

Only the part of ISO 32000 that Typst's files use: separate objects, streams compressed with Deflate, fonts of numbered
glyphs with a ToUnicode table. Other programs' files are not supported.
"""

import contextlib
import re
import struct
import zlib
from collections.abc import Iterator

from translation.texts import Text

OBJECT = re.compile(rb"(\d+) 0 obj\s(.*?)\sendobj", re.DOTALL)
STREAM = re.compile(rb"stream\r?\n(.*)\r?\nendstream", re.DOTALL)
RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
ONE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
SECTION = re.compile(rb"beginbf(char|range)(.*?)endbf", re.DOTALL)
PAGE = re.compile(rb"/Type\s*/Page\b")
# A page's instructions: fonts, the marks around what is shown with their numbers and other texts, strings.
TOKEN = re.compile(
    rb"/(?P<font>\w+)\s+[\d.]+\s+Tf|/MCID\s+(?P<number>\d+)|/ActualText\s*<(?P<actual>[0-9A-Fa-f]*)>|(?P<begin>B[DM]C)\b|"
    rb"(?P<end>EMC)\b|(?P<dictionary><<|>>)|(?P<string>\()|<(?P<digits>[0-9A-Fa-f]*)>"
)
IN_STRING = re.compile(rb"[()]|\\.", re.DOTALL)
UP_TO_BRACKET = re.compile(rb"(?:[^()\\]+|\\.)*", re.DOTALL)
OCTAL = {b"\\%03o" % byte: bytes([byte]) for byte in range(256)}
ESCAPE = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
ELEMENT = re.compile(rb"/Type\s*/StructElem\s*/S\s*/(\w+)")
CHILD = re.compile(rb"<<[^<>]*/MCID (\d+)[^<>]*/Pg (\d+) 0 R[^<>]*>>|<<[^<>]*>>|(\d+) 0 R|(\d+)")
INLINE = frozenset((b"Span", b"Strong", b"Em", b"Link", b"Reference", b"Code"))  # elements within a line
BETWEEN = "\ufdd0"  # parts two elements that are not within a line; no text has it

Letters = dict[int, str]
Objects = dict[int, bytes]
Marked = dict[int | None, str]  # texts by the numbers of their marks; what has none is repeated on each page


def texts_of_pages(data: bytes) -> list[str]:
    """The letters of each page in drawing order. Raises ValueError if this is not one of our PDFs."""
    objects = _objects(data)
    pages = [body for body in objects.values() if PAGE.search(body)]
    if not pages:
        raise ValueError(Text("there is no page in it"))
    with _missing_told():
        return ["".join(text for _, text in _shown(page, objects)) for page in pages]


def text_in_order(data: bytes) -> str:
    """The text as copied and read aloud, without line ends; ``BETWEEN`` separates paragraphs, headings and cells.

    Headers and footers are left out. Raises ValueError if this is not one of our PDFs.
    """
    objects = _objects(data)
    roots = [body for body in objects.values() if b"/StructTreeRoot" in body and b"/ParentTree" in body]
    if not roots:
        raise ValueError(Text("it is not tagged"))
    with _missing_told():
        marked: dict[int, Marked] = {}
        for number, body in objects.items():
            if PAGE.search(body):
                texts = marked.setdefault(number, {})
                for mark, text in _shown(body, objects):
                    texts[mark] = texts.get(mark, "") + text
        return "".join(_read_aloud(roots[0], objects, marked, 0))


def _objects(data: bytes) -> Objects:
    if not data.startswith(b"%PDF-"):
        raise ValueError(Text("there is no page in it"))
    return {int(found[1]): found[2] for found in OBJECT.finditer(data)}


@contextlib.contextmanager
def _missing_told() -> Iterator[None]:
    try:
        yield
    except (KeyError, IndexError, zlib.error) as error:
        raise ValueError(Text("a part of it is missing: {reason}", reason=error)) from error


def _read_aloud(element: bytes, objects: Objects, marked: dict[int, Marked], page: int) -> Iterator[str]:
    """The texts below an element of the structure tree; ``page`` is the page of its content numbers."""
    element = _without_strings(element)
    kind = ELEMENT.search(element)
    edge = "" if kind is not None and kind[1] in INLINE else BETWEEN
    before, _, rest = element.partition(b"/K")
    inside = rest[: _end_of_list(rest)]
    own = re.search(rb"/Pg (\d+) 0 R", before + rest[len(inside) :])
    page = int(own[1]) if own else page
    yield edge
    for elsewhere, other_page, child, number in CHILD.findall(inside):
        if child:
            yield from _read_aloud(objects[int(child)], objects, marked, page)
        elif number:
            yield marked[page].get(int(number), "")
        elif elsewhere:
            yield marked[int(other_page)].get(int(elsewhere), "")
    yield edge


def _end_of_list(text: bytes) -> int:
    """The end of the list or single object at the beginning of a text."""
    if not text.startswith(b"["):
        found = re.match(rb"\s*\d+( 0 R)?", text)
        return found.end() if found else 0
    return text.index(b"]") + 1


def _without_strings(text: bytes) -> bytes:
    """A dictionary with empty strings, because their content could look like its keys."""
    kept, at = b"", 0
    while (begin := text.find(b"(", at)) >= 0:
        kept, at = kept + text[at:begin], _end_of_string(text, begin + 1)
    return kept + text[at:]


def _end_of_string(text: bytes, at: int) -> int:
    """The end of the string that began before ``at``; it may contain balanced brackets."""
    simple = UP_TO_BRACKET.match(text, at)
    if simple is not None and text[simple.end() : simple.end() + 1] == b")":  # as nearly all are
        return simple.end() + 1
    depth = 1
    for found in IN_STRING.finditer(text, at):
        depth += {b"(": 1, b")": -1}.get(found[0], 0)
        if not depth:
            return found.end()
    return len(text)


def _shown(page: bytes, objects: Objects) -> Iterator[tuple[int | None, str]]:
    """The text shown on a page, in order, with the number of its marked content."""
    resources = objects[_reference(page, b"Resources")]
    names = re.search(rb"/Font\s*<<(.*?)>>", resources, re.DOTALL)
    fonts = {
        name: _letters_of(_stream(objects[_reference(objects[int(number)], b"ToUnicode")]))
        for name, number in re.findall(rb"/(\w+)\s+(\d+) 0 R", names[1] if names else b"")
    }
    code, at, font = _stream(objects[_reference(page, b"Contents")]), 0, Letters()
    marks: list[tuple[int | None, bool]] = []  # those around what comes: a number, whether another text is given
    number: int | None = None
    actual: str | None = None
    depth = 0  # of dictionaries, whose strings are not shown
    while (token := TOKEN.search(code, at)) is not None:
        at = token.end()
        if token["font"]:
            font = fonts[token["font"]]
        elif token["number"]:
            number = int(token["number"])
        elif token["actual"] is not None:
            actual = _decoded(token["actual"]).removeprefix("\ufeff")
        elif token["begin"]:
            around = marks[-1] if marks else (None, False)
            marks.append((around[0] if number is None else number, around[1] or actual is not None))
            if actual is not None:
                yield marks[-1][0], actual
            number = actual = None
        elif token["end"]:
            marks.pop()
        elif token["dictionary"]:
            depth += 1 if token["dictionary"] == b"<<" else -1
        else:
            end = _end_of_string(code, at) if token["string"] else at
            glyphs = (
                ESCAPE.sub(_unescaped, code[at : end - 1])
                if token["string"]
                else bytes.fromhex(token["digits"].decode())
            )
            at = end
            if not depth and not (marks and marks[-1][1]):
                letters = (font.get(glyph, "") for (glyph,) in struct.iter_unpack(">H", glyphs[: len(glyphs) & ~1]))
                yield marks[-1][0] if marks else None, "".join(letters)


def _reference(body: bytes, key: bytes) -> int:
    """The number of the object that a dictionary's key refers to."""
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
    """The letters of a font's glyphs, from its ToUnicode table."""
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
    if (byte := OCTAL.get(found[0])) is not None:
        return byte
    what = found[1]
    return bytes([int(what, 8) & 255]) if what[:1].isdigit() else ESCAPED.get(what, what)
