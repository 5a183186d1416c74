"""A theme reaches every widget of the program, and leaves no trace."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QActionGroup, QColor, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QRadioButton,
    QTableWidget,
    QTextEdit,
    QWidget,
)

from gui.theme import themes
from translation.palette import CONTRAST, DARK, LIGHT, SEPIA, contrast
from translation.settings import Theme

THEMES = [LIGHT, DARK, SEPIA, CONTRAST]
NAMES = ["light", "dark", "sepia", "contrast"]


@pytest.mark.parametrize("colours", THEMES, ids=NAMES)
def test_every_pair_of_roles_that_widgets_draw_with_can_be_read(colours):
    palette, roles = themes.window_palette(colours), QPalette.ColorRole
    for ink, paper in (
        (roles.WindowText, roles.Window), (roles.Text, roles.Base), (roles.ButtonText, roles.Button),
        (roles.PlaceholderText, roles.Base), (roles.HighlightedText, roles.Highlight), (roles.Link, roles.Base),
        (roles.ToolTipText, roles.ToolTipBase),
    ):  # fmt: skip
        assert contrast(palette.color(ink).name(), palette.color(paper).name()) >= 4.5, (ink, paper)


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_a_theme_dresses_the_program(qapp, monkeypatch, platform):
    monkeypatch.setattr(themes.sys, "platform", platform)
    themes.apply(qapp, Theme.DARK)
    assert qapp.palette().color(QPalette.ColorRole.Base) == QColor(DARK.base)
    assert "QToolButton" in qapp.styleSheet()
    assert ("QPushButton" in qapp.styleSheet()) is (platform == "linux"), "native controls stay as they are"


def test_the_systems_theme_is_ours_where_there_is_no_native_look(qapp):
    themes.apply(qapp, Theme.DARK)
    themes.apply(qapp, Theme.SYSTEM)
    wanted = themes.colours(Theme.SYSTEM)
    assert wanted in (LIGHT, DARK)
    assert qapp.palette().color(QPalette.ColorRole.Base) == QColor(wanted.base)


def test_the_systems_theme_leaves_the_palette_of_a_native_desktop(qapp, monkeypatch):
    monkeypatch.setattr(themes.sys, "platform", "win32")
    themes.apply(qapp, Theme.SYSTEM)
    usual = qapp.palette().color(QPalette.ColorRole.Base)
    themes.apply(qapp, Theme.DARK)
    themes.apply(qapp, Theme.SYSTEM)
    assert qapp.palette().color(QPalette.ColorRole.Base) == usual


def test_colours_that_the_system_forces_stay(qapp):
    """As in Windows' contrast themes: their texts, papers and links are used, with our backgrounds of sentences."""
    roles, palette = QPalette.ColorRole, QPalette()
    for role, colour in ((roles.Base, "#202020"), (roles.Text, "#ffff00"), (roles.Link, "#00ffff")):
        palette.setColor(role, QColor(colour))
    forced = themes._forced(palette)
    assert (forced.base, forced.text, forced.dim, forced.link) == ("#202020", "#ffff00", "#ffff00", "#00ffff")
    assert forced.chosen == CONTRAST.chosen
    palette.setColor(roles.Base, QColor(Qt.GlobalColor.white))
    palette.setColor(roles.Text, QColor(Qt.GlobalColor.black))
    assert themes._forced(palette).chosen == LIGHT.chosen


def test_the_buttons_of_dialogs_have_words_and_no_icons(qtbot, qapp):
    themes.apply(qapp, Theme.LIGHT)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Close)
    qtbot.addWidget(box)
    box.show()
    assert all(button.icon().isNull() for button in box.buttons())


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK, Theme.SEPIA, Theme.CONTRAST])
def test_a_menu_has_an_edge_and_lines_between_its_groups(qtbot, qapp, theme):
    themes.apply(qapp, theme)
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.addAction("Copy")
    line = menu.addSeparator()
    menu.addAction("Find")
    menu.show()
    image, colours = menu.grab().toImage(), themes.colours(theme)
    assert image.pixelColor(0, menu.height() // 2).name() == colours.edge
    rows = range(menu.actionGeometry(line).top(), menu.actionGeometry(line).bottom() + 1)
    assert colours.rule in {image.pixelColor(menu.width() // 2, row).name() for row in rows}


def inks(widget, where=None):
    """The colours in a widget, or in a rectangle of it."""
    image = widget.grab(where or widget.rect()).toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK, Theme.SEPIA, Theme.CONTRAST])
@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_an_empty_box_has_an_edge_and_a_ticked_one_a_tick(qtbot, qapp, theme, kind):
    themes.apply(qapp, theme)
    colours, window = themes.colours(theme), QWidget()
    qtbot.addWidget(window)
    box = kind(window)
    window.resize(60, 40)
    window.show()
    found = inks(window)
    assert colours.window in found, "what is round the box stays as it is"
    assert max(contrast(one, colours.window) for one in found) >= 2.5  # a round line is a little paler
    box.setChecked(True)
    found = inks(window)
    assert {colours.accent, colours.on_accent} <= found
    box.setEnabled(False)
    assert colours.accent not in inks(window)


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK, Theme.SEPIA, Theme.CONTRAST])
@pytest.mark.parametrize("alone", [True, False], ids=["box", "round"])
def test_the_boxes_of_a_menu_can_be_seen_also_in_the_chosen_row(qtbot, qapp, theme, alone):
    themes.apply(qapp, theme)
    colours, menu = themes.colours(theme), QMenu()
    qtbot.addWidget(menu)
    group = QActionGroup(menu)
    actions = [menu.addAction(words) for words in ("One", "Two")]
    for action in actions:
        action.setCheckable(True)
        if not alone:
            group.addAction(action)
    actions[1].setChecked(True)
    menu.show()
    box = QRect(0, 0, 32, menu.actionGeometry(actions[0]).height())  # where no letters are
    empty, ticked = (box.translated(menu.actionGeometry(action).topLeft()) for action in actions)
    assert max(contrast(one, colours.window) for one in inks(menu, empty.adjusted(6, 0, 0, 0))) >= 2.5
    assert {colours.accent, colours.on_accent} <= inks(menu, ticked.adjusted(6, 0, 0, 0))
    for action, place in zip(actions, (empty, ticked), strict=True):
        menu.setActiveAction(action)
        found = inks(menu, place.adjusted(6, 0, 0, 0))
        assert colours.accent in found
        assert max(contrast(one, colours.accent) for one in found) >= 2.5


@pytest.mark.parametrize("theme", [Theme.DARK, Theme.CONTRAST])
@pytest.mark.parametrize("kind", [QListWidget, QPlainTextEdit, QTextEdit, QTableWidget])
def test_what_holds_lists_and_texts_has_an_edge_in_the_dark(qtbot, qapp, theme, kind):
    themes.apply(qapp, theme)
    colours, window = themes.colours(theme), QWidget()
    qtbot.addWidget(window)
    box = kind(window)
    box.setGeometry(10, 10, 80, 80)
    window.resize(100, 100)
    window.show()
    edge = window.grab().toImage().pixelColor(10, 50).name()
    assert contrast(edge, colours.window) >= 3
    assert colours.base in inks(box)
    assert window.grab().toImage().pixelColor(4, 50).name() == colours.window
    themes.apply(qapp, Theme.LIGHT)
    assert qapp.palette(kind.__name__).color(QPalette.ColorRole.Window) == QColor(LIGHT.window)


def test_nobody_asks_a_widget_for_its_style():
    """PySide frees the style that a sheet wraps around Qt's when a widget is asked for it: the next paint crashes."""
    asked = [
        str(file) for file in (Path(__file__).parents[3] / "gui").rglob("*.py") if ".style()" in file.read_text("utf-8")
    ]
    assert asked == []
