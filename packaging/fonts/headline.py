"""Make the typeface of headlines from Source Serif 4 Subhead: ``headline.py SourceSerif4Subhead-Semibold.ttf``.

The file is that of Adobe's release 4.005. What comes of it has the letters of Latin scripts only, 116 KB in place of
297. A changed version may not be called "Source" (the Open Font Licence, 3), hence its name. It needs fonttools, which
the program itself does not.
"""

import sys
from pathlib import Path

from fontTools import subset  # type: ignore[import-not-found,import-untyped,unused-ignore]

NAME = "Dwibaca Headline"
OUT = Path(__file__).resolve().parents[2] / "resources" / "fonts" / "DwibacaHeadline_600SemiBold.ttf"
FEATURES = ["kern", "liga", "lnum", "onum", "pnum", "tnum", "smcp", "c2sc", "ccmp", "locl", "mark", "mkmk", "case"]
LETTERS = [
    *range(0x20, 0x180), *range(0x218, 0x21C), 0x2C6, 0x2C7, *range(0x2D8, 0x2DE), *range(0x300, 0x313),
    *range(0x1E80, 0x1E86), *range(0x2010, 0x2028), *range(0x2030, 0x203B), 0x2044, 0x20AC, 0x20B9, 0x2116, 0x2122,
    *range(0x2190, 0x2194), 0x2212, 0xFB01, 0xFB02,
]  # fmt: skip
NAMES = {1: NAME, 2: "Regular", 3: f"{NAME} SemiBold", 4: f"{NAME} SemiBold", 6: "DwibacaHeadline-SemiBold"}
NAMES |= {16: NAME, 17: "SemiBold"}
NOT_NAMES = (18, 21, 22, 25)  # other names of the original


def main(arguments: list[str]) -> int:
    """Write the typeface; the exit code."""
    (source,) = arguments
    options = subset.Options()
    options.layout_features = FEATURES
    options.hinting, options.glyph_names, options.notdef_outline, options.name_IDs = False, False, True, ["*"]
    font = subset.load_font(source, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=LETTERS)
    subsetter.subset(font)
    table = font["name"]
    table.names = [name for name in table.names if name.nameID not in NOT_NAMES]
    for name in table.names:
        name.string = NAMES.get(name.nameID, name.toUnicode())
    font["OS/2"].usWeightClass = 600
    font.save(OUT)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
