"""The typefaces of the program: Source Serif 4 for reading, Source Sans 3 for what stands beside it.

Titles have the cut of Source Serif that is made for large letters. They come with the program, as in the PDF; where
they lack a letter, Qt takes it from the system's.
"""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from translation import paths

SERIF = ("Source Serif 4", "Charter", "Noto Serif", "Georgia", "Cambria", "DejaVu Serif", "Liberation Serif")
HEADLINE = ("Dwibaca Headline", *SERIF)  # Source Serif 4 Subhead
LARGE = 24  # pixels from which letters are large
SANS = ("Source Sans 3", "Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans", "Liberation Sans")
# Figures and capitals of the typefaces, by their OpenType names; another typeface has what it has.
OLD_STYLE = {QFont.Tag("onum"): 1, QFont.Tag("pnum"): 1}  # in running text
LINING = {QFont.Tag("lnum"): 1}  # beside capitals, in headings
TABULAR = {QFont.Tag("lnum"): 1, QFont.Tag("tnum"): 1}  # below one another
SMALL_CAPITALS = {QFont.Tag("smcp"): 1, QFont.Tag("c2sc"): 1, QFont.Tag("onum"): 1}


@cache
def load() -> tuple[str, ...]:
    """Make the typefaces known to Qt, once, when the first article is to be shown; the names of their families."""
    families: dict[str, None] = {}
    for file in sorted((paths.resources() / "fonts").glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(file))
        families.update(dict.fromkeys(QFontDatabase.applicationFontFamilies(number)))
    return tuple(families)
