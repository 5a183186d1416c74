"""Icon files with all sizes: ``.ico`` for Windows, ``.icns`` for macOS.

Both are containers of PNG pictures: a table, then the unchanged pictures.
"""

import struct
from pathlib import Path

ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_SIZES = {b"icp4": 16, b"icp5": 32, b"icp6": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512}


def picture(root: Path, size: int) -> bytes:
    """The icon's PNG of this size."""
    return (root / "resources" / "icons" / f"dwibaca-{size}.png").read_bytes()


def ico(root: Path) -> bytes:
    """The icon for Windows."""
    pictures = [picture(root, size) for size in ICO_SIZES]
    table = struct.pack("<HHH", 0, 1, len(pictures))
    at = len(table) + 16 * len(pictures)
    for size, data in zip(ICO_SIZES, pictures, strict=True):
        table += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), at)  # 0 means 256
        at += len(data)
    return table + b"".join(pictures)


def icns(root: Path) -> bytes:
    """The icon for macOS."""
    parts = b"".join(
        kind + struct.pack(">I", 8 + len(data)) + data
        for kind, data in ((kind, picture(root, size)) for kind, size in ICNS_SIZES.items())
    )
    return b"icns" + struct.pack(">I", 8 + len(parts)) + parts
