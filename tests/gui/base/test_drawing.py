"""What is painted in empty places and on cards stays in its place and in the colours of the theme."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from gui.base.drawing import DRAWN, Drawing, Motif
from gui.base.painting import draw_chips, progress_line
from gui.theme.themes import window_palette
from translation.palette import DARK, LIGHT, SEPIA


@pytest.mark.parametrize("colours", [LIGHT, DARK, SEPIA])
@pytest.mark.parametrize("motif", list(Motif))
def test_each_motif_is_drawn_in_the_colours_of_a_theme(qtbot, motif, colours):
    drawing = Drawing(motif)
    qtbot.addWidget(drawing)
    drawing.setPalette(window_palette(colours))
    drawing.resize(120, 120)
    image = drawing.grab().toImage()
    strong = colours.warning if motif is Motif.TROUBLE else colours.accent
    found = {image.pixelColor(x, y).name() for x in range(120) for y in range(120)}
    assert {strong, colours.base} <= found


def test_no_two_motifs_are_the_same(qtbot):
    drawing = Drawing()
    qtbot.addWidget(drawing)
    drawing.resize(120, 120)
    seen = []
    for motif in Motif:
        drawing.show_motif(motif)
        seen.append(drawing.grab().toImage())
    assert all(one != other for number, one in enumerate(seen) for other in seen[:number])
    assert set(DRAWN) == set(Motif)


def test_a_drawing_grows_with_the_font(qtbot):
    drawing = Drawing()
    qtbot.addWidget(drawing)
    before = drawing.sizeHint()
    font = QFont(drawing.font())
    font.setPointSizeF(2 * font.pointSizeF())
    drawing.setFont(font)
    assert drawing.sizeHint().height() > 1.6 * before.height()


def painted(paint):
    image = QImage(200, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint(painter)
    painter.end()
    return image


def columns(image, colour):
    """The columns of this colour in the middle row."""
    return [x for x in range(image.width()) if image.pixelColor(x, 10) == QColor(colour)]


@pytest.mark.parametrize("mirrored", [False, True])
def test_a_line_of_progress_begins_where_reading_does(qapp, mirrored):
    image = painted(
        lambda painter: progress_line(
            painter, QRect(0, 8, 200, 5), [(0.25, QColor("red"))], QColor("silver"), mirrored=mirrored
        )
    )
    red, track = columns(image, "red"), columns(image, "silver")
    assert 45 <= len(red) <= 50
    assert (red[0] > track[-1]) is mirrored


def test_chips_that_have_no_room_are_left_out(qapp):
    words = ["desa", "jembatan", "pendidikan dan kebudayaan", "laut"]

    def paint(painter):
        draw_chips(painter, QRect(10, 2, 90, 16), words, QFont(), QColor("black"), QColor("red"), QColor("red"))

    found = columns(painted(paint), "red")
    assert found[0] <= 11
    assert 80 < found[-1] <= 100
