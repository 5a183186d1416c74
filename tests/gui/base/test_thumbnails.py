"""Bytes that may be anything become small pictures, or none."""

import struct
import zlib

import pytest

from gui.base.thumbnails import MOST_BYTES, SIDE, SMALL, as_bytes, thumbnail
from tests.gui.library.shelf import picture


@pytest.mark.parametrize("size", [(640, 400), (400, 640), (4000, 40), (30, 3000), (192, 144)])
@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_picture_becomes_small(size, kind):
    image = thumbnail(picture(*size, kind))
    assert image is not None
    assert image.width() <= SIDE.width()
    assert image.height() <= SIDE.height()
    assert len(as_bytes(image)) < SMALL


def test_it_is_cut_from_the_middle():
    image = thumbnail(picture(1000, 300))
    assert (image.width(), image.height()) == (192, 144)
    assert image.pixelColor(20, 70).red() > 200
    assert image.pixelColor(170, 70).blue() > 200


def test_a_small_picture_is_read_back():
    again = thumbnail(as_bytes(thumbnail(picture())))
    assert (again.width(), again.height()) == (192, 144)


def huge_png(width, height):
    """A picture of a few bytes that says it is as large as this."""

    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no picture",
        picture()[:100],
        picture(8, 8),
        picture(kind="BMP"),
        b"<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'/>",
        huge_png(60_000, 60_000),
        picture(80, 80) + b"\0" * MOST_BYTES,
    ],
    ids=["nothing", "text", "cut off", "tiny", "rare", "svg", "huge", "too many bytes"],
)
def test_what_is_no_picture_is_none(data):
    assert thumbnail(data) is None
