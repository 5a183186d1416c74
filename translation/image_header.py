"""The format and size of a picture, read from its first bytes without decoding it."""

import struct
from dataclasses import dataclass

PNG = b"\x89PNG\r\n\x1a\n"
SIGNATURES = {PNG: "png", b"\xff\xd8\xff": "jpg", b"GIF87a": "gif", b"GIF89a": "gif"}
TAIL = 64 * 1024  # bytes that some cameras and servers put behind the end
MEDIA_TYPES = ("image/webp", "image/png", "image/jpeg", "image/gif")
SMALLEST = 24  # pixels either way: what is smaller is a counter, a mark or a placeholder
MOST_PIXELS = 40_000_000  # more would take hundreds of megabytes to decode


class NoPicture(Exception):
    """The bytes are not a picture that can be shown, with the reason: ``"is damaged"``."""


@dataclass(frozen=True, slots=True)
class Head:
    """A picture's format, named by its file ending, and its size in pixels."""

    kind: str
    width: int
    height: int

    @property
    def is_mark(self) -> bool:
        """True if it is too small to be shown."""
        return min(self.width, self.height) < SMALLEST


def kind_of(data: bytes) -> str:
    """The format of a picture by its first bytes; ``""`` for none. SVG drawings are not accepted."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    return next((kind for start, kind in SIGNATURES.items() if data.startswith(start)), "")


def head_of(data: bytes) -> Head:
    """The format and size of a picture by its first bytes. Raises NoPicture."""
    kind = kind_of(data)
    try:
        size = {"png": _png, "jpg": _jpg, "gif": _gif, "webp": _webp}[kind](data)
    except KeyError:
        raise NoPicture("is of a kind that cannot be shown") from None
    except (struct.error, IndexError, ValueError):
        raise NoPicture("is damaged") from None
    if not all(size):
        raise NoPicture("is empty")
    return Head(kind, *size)


def is_whole(data: bytes) -> bool:
    """True if a picture is complete; decoders fill the missing part of a truncated one with grey."""
    kind = kind_of(data)
    if kind == "webp":
        return len(data) >= 8 + int.from_bytes(data[4:8], "little")
    return {"png": b"IEND", "jpg": b"\xff\xd9", "gif": b"\x3b"}.get(kind, b"") in data[-TAIL:]


def _png(data: bytes) -> tuple[int, int]:
    width, height = struct.unpack_from(">II", data, 16)
    return width, height


def _gif(data: bytes) -> tuple[int, int]:
    width, height = struct.unpack_from("<HH", data, 6)
    return width, height


def _jpg(data: bytes) -> tuple[int, int]:
    """From the frame header, which follows segments of other kinds (ITU T.81, B.2.2)."""
    at = 2
    while True:
        marker, length = struct.unpack_from(">HH", data, at)
        if marker >> 8 != 0xFF:
            raise ValueError(marker)
        if 0xFFC0 <= marker <= 0xFFCF and marker not in (0xFFC4, 0xFFC8, 0xFFCC):
            height, width = struct.unpack_from(">HH", data, at + 5)
            return width, height
        at += 1 if marker == 0xFFFF else 2 + length


def _webp(data: bytes) -> tuple[int, int]:
    """From the first chunk, which is of one of three kinds (RFC 9649)."""
    kind = data[12:16]
    if kind == b"VP8X":
        return int.from_bytes(data[24:27], "little") + 1, int.from_bytes(data[27:30], "little") + 1
    if kind == b"VP8L":
        (bits,) = struct.unpack_from("<I", data, 21)
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if kind == b"VP8 ":
        width, height = struct.unpack_from("<HH", data, 26)
        return width & 0x3FFF, height & 0x3FFF
    raise ValueError(kind)
