"""The pictures in an icon file (.ico), as PNG: no decoder of the system's gets such a file to read.

The format as Microsoft describes it: a directory, then pictures that are PNG, or bitmaps without their file header,
twice as high as they look because a mask of transparent pixels stands above them.
"""

import struct
import zlib
from collections.abc import Iterator

from translation.image_header import PNG

HEADER = struct.Struct("<HHH")
ENTRY = struct.Struct("<BBBBHHII")
BITMAP = struct.Struct("<IiiHHIIiiII")
MOST_ENTRIES = 32
MOST_SIDE = 256  # pixels: an entry cannot name more
ENOUGH = 32  # pixels: a tab's on a fine screen


def is_icon_file(data: bytes) -> bool:
    """True if bytes begin like an icon file."""
    return data.startswith(b"\0\0\1\0")


def picture_in(data: bytes) -> bytes:
    """The picture of an icon file that suits a tab best, as PNG; ``b""`` if there is none that can be read."""
    for held in _entries(data):
        try:
            if found := held if held.startswith(PNG) else _as_png(held):
                return found
        except (struct.error, IndexError, ValueError):
            continue
    return b""


def _entries(data: bytes) -> Iterator[bytes]:
    """The bytes of each picture: first the smallest that is large enough, with most colours."""
    found = []
    count = HEADER.unpack_from(data)[2] if is_icon_file(data) and len(data) >= HEADER.size else 0
    for number in range(min(count, MOST_ENTRIES)):
        at = HEADER.size + number * ENTRY.size
        if at + ENTRY.size > len(data):
            break
        width, _, _, _, _, bits, size, offset = ENTRY.unpack_from(data, at)
        side = width or MOST_SIDE
        found.append((side < ENOUGH, side if side >= ENOUGH else -side, -bits, offset, size))
    for *_, offset, size in sorted(found):
        yield data[offset : offset + size]


def _as_png(data: bytes) -> bytes:
    """A bitmap of an icon file as PNG. Raises struct.error, IndexError and ValueError for a damaged one."""
    head, width, double, _, bits, packed, _, _, _, colours, _ = BITMAP.unpack_from(data)
    height = abs(double) // 2
    if packed or not (0 < width <= MOST_SIDE and 0 < height <= MOST_SIDE) or bits not in (1, 4, 8, 24, 32):
        return b""
    palette = []
    at = head
    if bits <= 8:
        for _ in range(min(colours or 1 << bits, 1 << bits)):
            blue, green, red = data[at : at + 3]
            palette.append(bytes((red, green, blue)))
            at += 4
    stride, mask_stride = (width * bits + 31) // 32 * 4, (width + 31) // 32 * 4
    mask_at = at + stride * height
    has_alpha = bits == 32 and any(data[at + 3 : mask_at : 4])
    rows = []
    for y in range(height):
        line = data[at + y * stride : at + (y + 1) * stride]
        mask = data[mask_at + y * mask_stride : mask_at + (y + 1) * mask_stride].ljust(mask_stride, b"\0")
        row = bytearray(b"\0")  # PNG's filter: none
        for x in range(width):
            alpha = line[x * 4 + 3] if has_alpha else 0 if mask[x // 8] >> (7 - x % 8) & 1 else 255
            row += _colour(line, x, bits, palette) + bytes((alpha,))
        rows.append(bytes(row))
    if double > 0:
        rows.reverse()
    size = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    pixels = zlib.compress(b"".join(rows))
    return PNG + _chunk(b"IHDR", size) + _chunk(b"IDAT", pixels) + _chunk(b"IEND", b"")


def _colour(line: bytes, x: int, bits: int, palette: list[bytes]) -> bytes:
    """The red, green and blue of a pixel."""
    if bits >= 24:
        at = x * bits // 8
        return bytes((line[at + 2], line[at + 1], line[at]))
    in_byte = 8 // bits
    return palette[line[x // in_byte] >> (in_byte - 1 - x % in_byte) * bits & (1 << bits) - 1]


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
