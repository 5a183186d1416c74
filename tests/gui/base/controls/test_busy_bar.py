"""A bar of work without a known end stands still; one with an end fills."""

import pytest

from gui.base.controls.busy_bar import BusyBar
from gui.theme import themes
from tests.gui.every_dialog import ROOT
from translation.settings import Theme

THEMES = pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK, Theme.SEPIA, Theme.CONTRAST])


@pytest.fixture
def bar(qtbot):
    bar = BusyBar()
    qtbot.addWidget(bar)
    bar.resize(240, 6)
    with qtbot.waitExposed(bar):
        bar.show()
    return bar


def paints(bar, monkeypatch, qtbot):
    """How often it is drawn within half a second."""
    seen = []
    usual = BusyBar.paintEvent
    monkeypatch.setattr(BusyBar, "paintEvent", lambda self, event: (seen.append(event), usual(self, event)))
    qtbot.wait(500)
    return len(seen)


@THEMES
def test_without_an_end_it_is_striped_and_never_moves(qtbot, qapp, monkeypatch, bar, theme):
    themes.apply(qapp, theme)
    bar.setRange(0, 0)
    qtbot.wait(50)
    before = bar.grab().toImage()
    colours = themes.colours(theme)
    inks = {before.pixelColor(x, 3).name() for x in range(240)}
    assert {colours.accent, colours.rule} <= inks
    assert paints(bar, monkeypatch, qtbot) <= 1
    assert bar.grab().toImage() == before


def test_with_an_end_it_fills(qtbot, qapp, bar):
    themes.apply(qapp, Theme.LIGHT)
    bar.setRange(0, 4)
    bar.setValue(2)
    image, colours = bar.grab().toImage(), themes.colours(Theme.LIGHT)
    assert image.pixelColor(60, 3).name() == colours.accent
    assert image.pixelColor(180, 3).name() == colours.rule


def test_every_bar_of_the_window_is_such_a_bar():
    sources = {file: file.read_text("utf-8") for file in (ROOT / "gui").rglob("*.py") if file.name != "sheet.py"}
    assert [file.name for file, text in sources.items() if "QProgressBar" in text] == ["busy_bar.py"]
    assert sum("BusyBar()" in text for text in sources.values()) >= 7
