"""Pages broken in every way: each ends in an article or in an error that a reader is told, and in time.

``make campaign ARGS=pages`` mutates our own pages, and those beside the repository where they are: bytes, tags, nesting,
repetition, encodings. What went wrong goes to standard error, with the number that makes it again.
"""

import random
import re
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench.figures import Figure
from translation.article.extract import extract_article
from translation.article.page.page import page_from_bytes
from translation.errors import ReaderError

HERE = Path(__file__).parent
FOLDERS = (HERE.parent / "pages", *sorted((HERE.parents[2] / "shared").glob("pages*")))
COUNT = 10_000
SLOWEST = 5.0  # seconds
MOST_REPEATED = 200_000  # bytes that a repetition may add

Mutation = Callable[[bytes, random.Random], bytes]
TAGS = re.compile(rb"<[^<>]{1,300}>")
NAMES = (
    b"div",
    b"p",
    b"span",
    b"a",
    b"table",
    b"td",
    b"ul",
    b"li",
    b"article",
    b"h1",
    b"blockquote",
    b"pre",
    b"x-y",
    b"template",
    b"noscript",
    b"b",
)
CHARSETS = (
    "utf-16",
    "utf-16-le",
    "utf-32",
    "cp1252",
    "latin-1",
    "gb18030",
    "shift_jis",
    "utf-7",
    "koi8-r",
    "utf-8-sig",
)
HOSTILE = (
    b"\0",
    b"\xff\xfe",
    b"\xed\xa0\x80",
    b"&#0;",
    b"&#x110000;",
    b"<![CDATA[",
    b"<!--",
    b"]]>",
    b"<?php ",
    b"\x1b",
    "\u202e".encode(),
    "🇮🇩".encode(),
    b"%PDF-",
    b"{",
)


def _some(data: bytes, chance: random.Random) -> tuple[int, int]:
    start = chance.randrange(len(data) + 1)
    return start, min(len(data), start + chance.choice((1, 5, 40, 400, 4000)))


def bytes_changed(data: bytes, chance: random.Random) -> bytes:
    """Bytes put in place of others."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 10, 100, 1000))):
        if changed:
            changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def piece_removed(data: bytes, chance: random.Random) -> bytes:
    """A piece cut out, or all after a place."""
    start, end = _some(data, chance)
    return data[:start] + (data[end:] if chance.random() < 0.8 else b"")


def hostile_bytes(data: bytes, chance: random.Random) -> bytes:
    """What parsers stumble over, put in somewhere."""
    for _ in range(chance.choice((1, 3, 20))):
        place = chance.randrange(len(data) + 1)
        data = data[:place] + chance.choice(HOSTILE) + data[place:]
    return data


def tags_removed(data: bytes, chance: random.Random) -> bytes:
    """Tags taken away, each with a chance."""
    share = chance.choice((0.01, 0.1, 0.5))
    return TAGS.sub(lambda tag: b"" if chance.random() < share else tag[0], data)


def tags_renamed(data: bytes, chance: random.Random) -> bytes:
    """Tags that become others, opened and closed alike or not."""
    share, name = chance.choice((0.02, 0.3)), chance.choice(NAMES)
    return TAGS.sub(
        lambda tag: (
            re.sub(rb"^</?\w+", lambda old: (b"</" if old[0][1:2] == b"/" else b"<") + name, tag[0])
            if chance.random() < share
            else tag[0]
        ),
        data,
    )


def names_changed(data: bytes, chance: random.Random) -> bytes:
    """Classes and ids that become those of furniture, or vanish; styles that hide."""
    value = chance.choice((b"", b"related", b"comments", b"popup hidden", b"isi-halaman page2", b"ads", b"x" * 5000))
    share = chance.choice((0.05, 0.5, 1.0))
    hidden = b' style="display:none"' if chance.random() < 0.3 else b""
    return re.sub(
        rb'\s(?:class|id)="[^"]*"',
        lambda old: b' class="' + value + b'"' + hidden if chance.random() < share else old[0],
        data,
    )


def nested(data: bytes, chance: random.Random) -> bytes:
    """A piece within many elements, closed or not."""
    start, end = _some(data, chance)
    depth, name = chance.choice((10, 100, 3000)), chance.choice(NAMES)
    close = (b"</" + name + b">") * depth if chance.random() < 0.5 else b""
    return data[:start] + (b"<" + name + b">") * depth + data[start:end] + close + data[end:]


def repeated(data: bytes, chance: random.Random) -> bytes:
    """A piece again and again."""
    start, end = _some(data, chance)
    piece = data[start:end] or b"a"
    return data[:start] + piece * min(chance.choice((2, 20, 5000)), MOST_REPEATED // len(piece) + 1) + data[end:]


def moved(data: bytes, chance: random.Random) -> bytes:
    """A piece at another place."""
    start, end = _some(data, chance)
    rest = data[:start] + data[end:]
    place = chance.randrange(len(rest) + 1)
    return rest[:place] + data[start:end] + rest[place:]


def encoded(data: bytes, chance: random.Random) -> bytes:
    """The page in another charset, declared or not."""
    return data.decode("utf-8", "replace").encode(chance.choice(CHARSETS), "replace")


MUTATIONS: tuple[Mutation, ...] = (
    bytes_changed, piece_removed, hostile_bytes, tags_removed, tags_renamed, names_changed, nested, repeated, moved, encoded,
)  # fmt: skip


def mutated(pages: list[bytes], number: int, seed: int) -> tuple[str, bytes]:
    """One page with one to three mutations, and what they are; the same for the same number and seed."""
    chance = random.Random(f"{seed}/{number}")
    data = chance.choice(pages)
    done = chance.choices(MUTATIONS, k=chance.choice((1, 1, 2, 3)))
    for mutation in done:
        data = mutation(data, chance)
    return ", ".join(one.__name__ for one in done), data


def own_pages() -> list[bytes]:
    """Our own pages, as bytes."""
    return [file.read_bytes() for file in sorted(FOLDERS[0].glob("*.html"))]


def read(data: bytes) -> str:
    """``"article"``, or the kind of the error that a reader is told; other exceptions pass."""
    try:
        extract_article(page_from_bytes(data))
    except ReaderError as error:
        return type(error).__name__
    return "article"


def figures(count: int = COUNT, seed: int = 1) -> Iterator[Figure]:
    """How many mutated pages ended otherwise than they may, and the slowest of them."""
    pages = [file.read_bytes() for folder in FOLDERS for file in sorted(folder.glob("*.html"))]
    ends: dict[str, int] = {}
    broken, slowest = 0, 0.0
    for number in range(count):
        what, data = mutated(pages, number, seed)
        began = time.process_time()
        try:
            end = read(data)
        except Exception as error:
            end, broken = "mistake", broken + 1
            print(f"{number}: {what}: {type(error).__name__}: {error}", file=sys.stderr)
        took = time.process_time() - began
        if took > SLOWEST:
            print(f"{number}: {what}: {took:.1f} s", file=sys.stderr)
        slowest = max(slowest, took)
        ends[end] = ends.get(end, 0) + 1
    print(f"{count} mutated pages: {ends}", file=sys.stderr)
    yield Figure("mutated pages that end in a mistake of ours", broken, 0)
    yield Figure("the slowest mutated page", slowest, SLOWEST, "s")
