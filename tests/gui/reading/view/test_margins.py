"""Where an article begins: as far below the bar as it is from the window's edge, in every layout and width."""

import pytest

from tests.gui.windows import read, window
from translation.settings import ReadingLayout


def first_letters(view):
    """The pixels above the first letters of the title."""
    image = view.viewport().grab().toImage()
    paper = image.pixelColor(1, 1)
    rows = (y for y in range(image.height()) if any(image.pixelColor(x, y) != paper for x in range(200)))
    return next(rows)


@pytest.mark.parametrize("layout", [ReadingLayout.SIDE, ReadingLayout.STACKED, ReadingLayout.ENGLISH])
@pytest.mark.parametrize("width", [760, 1280])
def test_the_first_line_stands_where_a_magazine_would_put_it(qtbot, layout, width):
    made = window(qtbot, layout=layout, notes_beside=False)
    made.resize(width, 700)
    tab = read(qtbot, made)
    tab.view.choose(None)
    tab.view.setCursorWidth(0)  # it is as high as a line
    assert 20 <= first_letters(tab.view) <= 44
    before = first_letters(tab.view)
    made.services.settings_store.change(font_points=15.0)  # which sets everything anew
    tab.view.setCursorWidth(0)
    assert abs(first_letters(tab.view) - before) <= 6
