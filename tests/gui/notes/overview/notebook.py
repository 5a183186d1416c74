"""A library with highlights and notes."""

import contextlib
from datetime import UTC, datetime, timedelta

from tests.gui.library.shelf import fill
from translation.annotations import Annotation, Colour, Language, Part
from translation.library import marks
from translation.library.annotations.kept import put
from translation.library.storage.store import open_library

NOW = datetime.now(UTC)


def annotation(number, article, *, colour=Colour.YELLOW, note="", words="", days=0):
    """An annotation on the only sentence of the ``article``-th article, changed so many ``days`` ago."""
    source, target = f"Berita ke-{article} dari desa.", f"News number {article} from the village."
    start = source.index(words) if words else 0
    language = Language.SOURCE if words else Language.BOTH
    part = Part(1, 0, source, target, language, start, start + len(words))
    when = NOW - timedelta(days=days, seconds=number)
    return Annotation(f"a{number}", (part,), when, when, colour, note)


def notebook(file):
    """Three articles, the first tagged; four annotations, the latest first. Returns the articles' numbers."""
    newest = fill(file, 3)
    first, second, third = reversed(newest)
    with contextlib.closing(open_library(file)) as connection:
        put(connection, first, annotation(1, 0, note="Ask the fishermen."))
        put(connection, second, annotation(2, 1, colour=Colour.GREEN, words="dari desa"))
        put(connection, third, annotation(3, 2, colour=Colour.UNDERLINE, days=10))
        put(connection, third, Annotation("a4", (), *(NOW - timedelta(days=20),) * 2, note="Read it again."))
        marks.tag(connection, [first], ["laut"])
    return first, second, third


def many(file, count):
    """One article with so many annotations."""
    (number,) = fill(file, 1)
    with contextlib.closing(open_library(file)) as connection, connection:
        for one in range(count):
            put(connection, number, annotation(one, 0, note=f"Note {one}."))
    return number
