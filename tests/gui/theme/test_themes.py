"""Every text can be read in every theme."""

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QRadioButton, QWidget

from gui.theme import themes
from translation.settings import Theme

THEMES = [themes.LIGHT, themes.DARK, themes.SEPIA]
NAMES = ["light", "dark", "sepia"]


def test_the_contrast_is_that_of_the_standard():
    assert themes.contrast("#000000", "#ffffff") == pytest.approx(21)
    assert themes.contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert themes.contrast("#123456", "#123456") == 1


@pytest.mark.parametrize("colours", THEMES, ids=NAMES)
@pytest.mark.parametrize("ink", ["text", "dim", "link", "warning"])
@pytest.mark.parametrize("paper", ["base", "near", "chosen", "hit", "hit_now"])
def test_what_is_read_stands_out_from_what_is_behind_it(colours, ink, paper):
    assert themes.contrast(getattr(colours, ink), getattr(colours, paper)) >= 4.5


@pytest.mark.parametrize("colours", THEMES, ids=NAMES)
@pytest.mark.parametrize("paper", ["window", "button", "quiet", "alarm"])
def test_the_windows_own_texts_can_be_read(colours, paper):
    assert themes.contrast(colours.text, getattr(colours, paper)) >= 4.5
    assert themes.contrast("#ffffff", colours.accent) >= 4.5


@pytest.mark.parametrize("colours", THEMES, ids=NAMES)
def test_a_sentence_that_is_lit_up_can_be_told_from_one_that_is_not(colours):
    assert themes.contrast(colours.chosen, colours.base) >= 1.12
    assert themes.contrast(colours.chosen, colours.near) > 1.05
    assert themes.contrast(colours.hit_now, colours.hit) > 1.1


@pytest.mark.parametrize("colours", THEMES, ids=NAMES)
def test_every_pair_of_roles_that_widgets_draw_with_can_be_read(colours):
    palette, roles = themes.window_palette(colours), QPalette.ColorRole
    for ink, paper in (
        (roles.WindowText, roles.Window), (roles.Text, roles.Base), (roles.ButtonText, roles.Button),
        (roles.PlaceholderText, roles.Base), (roles.HighlightedText, roles.Highlight), (roles.Link, roles.Base),
        (roles.ToolTipText, roles.ToolTipBase),
    ):  # fmt: skip
        assert themes.contrast(palette.color(ink).name(), palette.color(paper).name()) >= 4.5, (ink, paper)


def test_a_theme_dresses_the_program_and_the_systems_undresses_it(qtbot):
    application = QApplication.instance()
    usual = application.palette().color(QPalette.ColorRole.Base)
    themes.apply(application, Theme.DARK)
    try:
        assert application.palette().color(QPalette.ColorRole.Base) == QColor(themes.DARK.base)
    finally:
        themes.apply(application, Theme.SYSTEM)
    assert application.palette().color(QPalette.ColorRole.Base) == usual
    assert themes.colours(Theme.SYSTEM) in (themes.LIGHT, themes.DARK)


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_an_empty_box_has_an_edge_in_the_dark_theme(qtbot, kind):
    application = QApplication.instance()
    usual = application.palette(kind.__name__).color(QPalette.ColorRole.Window)
    themes.apply(application, Theme.DARK)
    try:
        window = QWidget()
        qtbot.addWidget(window)
        box = kind(window)
        window.resize(60, 40)
        window.show()
        image = window.grab().toImage()
        found = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
        assert themes.DARK.window in found, "what is round the box stays as it is"
        assert max(themes.contrast(one, themes.DARK.window) for one in found) >= 3
        assert box.isVisible()
    finally:
        themes.apply(application, Theme.SYSTEM)
    assert application.palette(kind.__name__).color(QPalette.ColorRole.Window) == usual
