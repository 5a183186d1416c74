"""Icons follow the palette and the scale, and every one that is asked for exists."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QToolButton

from gui.theme import themes
from gui.theme.icons import icon, pixmap
from gui.theme.metrics import ICON
from translation import palette
from translation.settings import Theme

ROOT = Path(__file__).resolve().parents[3]
DRAWINGS = sorted((ROOT / "resources" / "icons" / "interface").glob("*.svg"))
ASKED = {
    name
    for file in (ROOT / "gui").rglob("*.py")
    for name in re.findall(r"\b(?:icon|pixmap|_drawing)\(\"([a-z-]+)\"", file.read_text("utf-8"))
}


def inks(picture):
    image = picture.toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


def test_every_icon_that_is_asked_for_is_there():
    assert ASKED
    assert {file.stem for file in DRAWINGS} >= ASKED


@pytest.mark.parametrize("file", DRAWINGS, ids=lambda file: file.stem)
def test_every_drawing_fits_the_grid(qapp, file):
    drawing = QSvgRenderer(str(file))
    assert drawing.isValid()
    assert drawing.viewBox().size() == QSize(ICON, ICON)
    picture = pixmap(file.stem, "#000000", ICON, 2.0).toImage()
    side = 2 * ICON
    edge = [picture.pixelColor(x, y).alpha() for x in range(side) for y in range(side) if {x, y} & {0, side - 1}]
    assert not any(edge), "cut off"
    assert any(picture.pixelColor(x, y).alpha() for x in range(side) for y in range(side)), "empty"


def test_an_icon_is_sharp_at_every_scale(qapp):
    for scale in (1.0, 1.25, 2.0):
        picture = icon("library").pixmap(QSize(ICON, ICON), scale)
        assert picture.size() == QSize(ICON, ICON) * scale
        assert picture.devicePixelRatio() == scale


def test_an_icon_follows_the_theme_and_is_dim_while_disabled(qapp):
    one = icon("library")
    for theme in (Theme.LIGHT, Theme.DARK, Theme.CONTRAST):
        themes.apply(qapp, theme)
        chosen = themes.colours(theme)
        assert inks(one.pixmap(ICON, ICON)) == {chosen.text}
        assert inks(one.pixmap(QSize(ICON, ICON), QIcon.Mode.Disabled)) == {chosen.dim}
        assert inks(one.pixmap(QSize(ICON, ICON), QIcon.Mode.Selected)) == {chosen.on_accent}
    accented = icon("library", QPalette.ColorRole.Accent)
    assert inks(accented.pixmap(ICON, ICON)) == {palette.CONTRAST.accent}


def test_a_button_that_is_shown_already_follows_a_changed_theme(qtbot, qapp):
    button = QToolButton(autoRaise=True)
    button.setIcon(icon("more"))
    qtbot.addWidget(button)
    button.show()
    themes.apply(qapp, Theme.DARK)
    assert palette.DARK.text in inks(button.grab())
    themes.apply(qapp, Theme.LIGHT)
    assert palette.LIGHT.text in inks(button.grab())
