"""Rows read from a library's pages one by one, where the way to them through its tables is damaged.

A table's rows are on leaf pages, which other pages lead to; if one of those is damaged, hundreds of whole leaf pages
cannot be reached by SQLite. See https://sqlite.org/fileformat2.html. A row that was replaced may be found, too: what is
read here is only for places that nothing else is known of.
"""

import struct
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

LEAF_OF_TABLE, LEAF_OF_INDEX, INSIDE_INDEX = 0x0D, 0x0A, 0x02
INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}  # bytes of a number by its serial type
LONGEST = 50_000_000  # bytes of a row; a longer one is damaged
# What the first columns of each table are, to know its rows by; None is the number of the row, kept apart.
SHAPES: dict[str, tuple[type | tuple[type, ...], ...]] = {
    "article": (type(None), str, (int, type(None)), str, str, str, str),
    "version": (type(None), int, (int, float), str, bytes, str),
    "pair": (int, int, int, str),
    "word": (type(None), str, str, str, str, str, str, str, str),
    "own_entry": (type(None), str, str, str, str, str, str, (int, float), (int, float, type(None))),
    "collection": (type(None), str, str, str, str, (int, float), (int, float), (int, float, type(None)), int),
    "annotation": (type(None), str, int, str, str, str, str, str, str, (int, float), (int, float), (int, float)),
}
LEAST = {
    "article": 20,
    "version": 7,
    "pair": 12,
    "word": 23,
    "own_entry": 9,
    "collection": 9,
    "annotation": 14,
}  # columns: those that it had first

Record = list[Any]


def salvage(file: Path) -> dict[str, list[Record]]:
    """The rows on all pages that look like rows of one of these tables, with their numbers put in."""
    data = file.read_bytes()
    size = int.from_bytes(data[16:18], "big")
    size = 65_536 if size == 1 else size
    found: dict[str, list[Record]] = {table: [] for table in SHAPES}
    if size < 512 or size & (size - 1):
        return found
    pages = _Pages(data, size)
    for number in range(2, len(data) // size + 1):
        for key, record in pages.records(number):
            table = _table_of(record, is_keyed=key is not None)
            if table:
                found[table].append(record if key is None else [key, *record[1:]])
    return found


def _table_of(record: Record, *, is_keyed: bool) -> str:
    """The table that a row is of; ``""`` for any other."""
    for table, shape in SHAPES.items():
        if (
            is_keyed is (table != "pair")
            and len(record) >= LEAST[table]
            and all(isinstance(value, kind) for value, kind in zip(record, shape, strict=False))
        ):
            return table
    return ""


class _Pages:
    """A file as pages, from which rows are read; what is damaged gives none."""

    def __init__(self, data: bytes, size: int) -> None:
        self._data, self._size = data, size
        self._usable = size - data[20]

    def records(self, number: int) -> Iterator[tuple[int | None, Record]]:
        """The rows on a page, with their keys where they have one."""
        start = (number - 1) * self._size
        page = self._data[start : start + self._size]
        kind = page[0]
        if kind not in (LEAF_OF_TABLE, LEAF_OF_INDEX, INSIDE_INDEX):
            return
        head = 12 if kind == INSIDE_INDEX else 8
        count = int.from_bytes(page[3:5], "big")
        for cell in range(min(count, (len(page) - head) // 2)):
            at = int.from_bytes(page[head + 2 * cell : head + 2 * cell + 2], "big")
            try:
                yield self._cell(page, at + (4 if kind == INSIDE_INDEX else 0), is_table=kind == LEAF_OF_TABLE)
            except (IndexError, ValueError, struct.error):
                continue

    def _cell(self, page: bytes, at: int, *, is_table: bool) -> tuple[int | None, Record]:
        length, at = _varint(page, at)
        key = None
        if is_table:
            key, at = _varint(page, at)
        if length > LONGEST:
            raise ValueError("too long")
        most = self._usable - 35 if is_table else (self._usable - 12) * 64 // 255 - 23
        here = length
        if length > most:
            least = (self._usable - 12) * 32 // 255 - 23
            here = least + (length - least) % (self._usable - 4)
            here = here if here <= most else least
        payload = page[at : at + here]
        if here < length:
            payload += self._overflow(int.from_bytes(page[at + here : at + here + 4], "big"), length - here)
        if len(payload) != length:
            raise ValueError("cut off")
        return key, _values(payload)

    def _overflow(self, page: int, length: int) -> bytes:
        parts, seen = b"", set[int]()
        while page and len(parts) < length and page not in seen:
            seen.add(page)
            start = (page - 1) * self._size
            parts += self._data[start + 4 : start + self._usable]
            page = int.from_bytes(self._data[start : start + 4], "big")
        return parts[:length]


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where it ends."""
    value = 0
    for step in range(8):
        byte = data[at + step]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + step + 1
    return value << 8 | data[at + 8], at + 9


def _values(payload: bytes) -> Record:
    """The values of a row. Raises ValueError and IndexError for what is none."""
    head, at = _varint(payload, 0)
    kinds: list[int] = []
    while at < head:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    values: Record = []
    at = head
    for kind in kinds:
        size = INTEGERS.get(kind, 8 if kind == 7 else (kind - 12) // 2 if kind >= 12 else 0)
        raw = payload[at : at + size]
        if len(raw) != size or kind in (10, 11):
            raise ValueError("cut off")
        values.append(_value(kind, raw))
        at += size
    return values


def _value(kind: int, raw: bytes) -> object:
    if kind in INTEGERS:
        return int.from_bytes(raw, "big", signed=True)
    if kind == 7:
        return struct.unpack(">d", raw)[0]
    if kind in (8, 9):
        return kind - 8
    if kind >= 12:
        return raw.decode("utf-8", "replace") if kind % 2 else raw
    return None


def named(records: Sequence[Record], names: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Records as rows of these columns; those that were added to the table later are ``None``."""
    for record in records:
        if len(record) <= len(names):
            yield dict(zip(names, [*record, *[None] * (len(names) - len(record))], strict=True))
