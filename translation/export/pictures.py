"""The pictures of an article, looked at before they go into a document: a bad one becomes a note."""

import hashlib
import struct
from collections.abc import Mapping
from dataclasses import dataclass

SMALLEST = 24  # pixels either way
MOST_PIXELS = 50_000_000  # more would take hundreds of megabytes to decode
SIGNATURES = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpg", b"GIF87a": "gif", b"GIF89a": "gif"}


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of an article: its bytes, a name for its file, and its size in pixels."""

    data: bytes
    file: str
    width: int
    height: int

    @property
    def media_type(self) -> str:
        """Its kind as HTML and EPUB name it."""
        ending = self.file.rpartition(".")[2]
        return f"image/{'jpeg' if ending == 'jpg' else ending}"


class BadPicture(Exception):
    """The bytes are no picture that can be shown, and why."""

    def __init__(self, why: str) -> None:
        super().__init__(f"The picture {why} and is left out.")


def picture(data: bytes) -> Picture:
    """The picture that these bytes are, from their first ones; nothing is decoded. Raises BadPicture."""
    ending = next((ending for start, ending in SIGNATURES.items() if data.startswith(start)), "")
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        ending = "webp"
    try:
        size = {"png": _png, "jpg": _jpg, "gif": _gif, "webp": _webp}[ending](data)
    except KeyError:
        raise BadPicture("is of a kind that cannot be shown") from None
    except (struct.error, IndexError, ValueError):
        raise BadPicture("is damaged") from None
    if not all(size):
        raise BadPicture("is empty")
    if size[0] * size[1] > MOST_PIXELS:
        raise BadPicture(f"is too large to be shown ({size[0]} by {size[1]} pixels)")
    return Picture(data, f"{hashlib.sha256(data).hexdigest()[:16]}.{ending}", *size)


def looked_at(images: Mapping[str, bytes]) -> dict[str, Picture | BadPicture]:
    """Each picture, or what is wrong with it, by its address."""
    found: dict[str, Picture | BadPicture] = {}
    for address, data in images.items():
        try:
            found[address] = picture(data)
        except BadPicture as bad:
            found[address] = bad
    return found


def found_at(address: str, pictures: Mapping[str, Picture | BadPicture]) -> Picture | BadPicture | None:
    """What there is to show of the picture at an address; nothing of one that is a mere mark or counter."""
    found = pictures.get(address) if address else None
    return None if isinstance(found, Picture) and min(found.width, found.height) < SMALLEST else found


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
