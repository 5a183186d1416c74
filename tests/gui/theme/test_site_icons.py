"""The icons of sites in the colours of every theme: what would vanish gets a plate."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QImage, QPainter, QPalette

from gui.theme.site_icons import plate_for, site_icon
from translation.palette import CONTRAST, DARK, LIGHT, SEPIA, contrast

THEMES = pytest.mark.parametrize("colours", [LIGHT, DARK, SEPIA, CONTRAST], ids=["light", "dark", "sepia", "contrast"])


def drawn(ink, ground=Qt.GlobalColor.transparent):
    """An icon of 32 pixels: a square of one colour on another."""
    image = QImage(32, 32, QImage.Format.Format_ARGB32)
    image.fill(ground)
    painter = QPainter(image)
    painter.fillRect(QRect(10, 10, 12, 12), QColor(ink))
    painter.end()
    return image


def seen(icon, background, side=32):
    """The strongest contrast that the drawn icon has anywhere with what is behind it."""
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor(background))
    painter = QPainter(image)
    icon.paint(painter, image.rect())
    painter.end()
    pixels = [image.pixelColor(x, side // 2).name() for x in range(side)]
    return max(contrast(one, other) for one in pixels for other in pixels)


@pytest.fixture
def palette(qapp):
    before = QGuiApplication.palette()

    def use(window):
        changed = QPalette(before)
        changed.setColor(QPalette.ColorRole.Window, QColor(window))
        qapp.setPalette(changed)

    yield use
    qapp.setPalette(before)


@THEMES
@pytest.mark.parametrize("ink", ["#000000", "#ffffff", "#202124", "#f5efe0", "#1a237e"])
def test_every_icon_can_be_seen_in_every_theme(palette, colours, ink):
    icon = site_icon(drawn(ink))
    palette(colours.window)  # an icon that is there already follows
    assert seen(icon, colours.window) >= 3


@THEMES
def test_an_icon_that_stands_out_has_no_plate(colours):
    assert plate_for(drawn("#d03020"), QColor(colours.window)) is None
    assert plate_for(drawn("#ffffff", QColor("#000000")), QColor(colours.window)) is None  # its letter or its ground


def test_a_dark_icon_has_a_light_plate_in_the_dark_alone():
    assert plate_for(drawn("#111111"), QColor(LIGHT.window)) is None
    assert plate_for(drawn("#111111"), QColor(DARK.window)).lightness() > 200
    assert plate_for(drawn("#ffffff"), QColor(LIGHT.window)).lightness() < 60


def test_an_icon_of_nothing_is_left_as_it_is():
    empty = QImage(16, 16, QImage.Format.Format_ARGB32)
    empty.fill(Qt.GlobalColor.transparent)
    assert plate_for(empty, QColor("#000000")) is None
    assert not site_icon(empty).isNull()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_it_is_sharp_at_every_scale(scale):
    picture = site_icon(drawn("#d03020")).pixmap(QRect(0, 0, 16, 16).size(), scale, QIcon.Mode.Normal)
    assert picture.width() == 16 * scale
    assert picture.devicePixelRatio() == scale
