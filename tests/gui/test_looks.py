"""The window in every theme and both languages, looked at: texts stand out, none is cut, nothing lies over another."""

import itertools

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QWidget

from gui.base.plain_text import ElidedLabel
from gui.theme import themes
from tests.gui.windows import read, window
from translation.errors import PageNotLoaded
from translation.palette import contrast
from translation.settings import Theme

THEMES = [Theme.LIGHT, Theme.DARK, Theme.SEPIA, Theme.CONTRAST]
LEAST = 4.2  # letters are drawn smoothed, so that their darkest dot is a little lighter than the ink, which has 4.5


def texts(of):
    """The shown labels and buttons with words or icons."""
    for widget in of.findChildren(QWidget):
        if isinstance(widget, (QLabel, QAbstractButton, QComboBox)) and widget.isVisible() and widget.isEnabled():
            yield widget


def colours_of(image, rect):
    """The most frequent colour in a rectangle of a picture, and the one that stands out most from it."""
    found = {}
    for x, y in itertools.product(range(rect.left(), rect.right()), range(rect.top(), rect.bottom())):
        name = image.pixelColor(x, y).name()
        found[name] = found.get(name, 0) + 1
    paper = max(found, key=found.__getitem__)
    return paper, max(found, key=lambda ink: contrast(ink, paper))


def pale(of):
    image = of.grab().toImage()
    for widget in texts(of):
        corner = widget.mapTo(of, QPoint(0, 0))
        rect = QRect(corner, widget.size()).adjusted(3, 3, -3, -3).intersected(image.rect())
        said = widget.accessibleName() or getattr(widget, "text", str)()
        if said and rect.width() > 4 and rect.height() > 4:
            paper, ink = colours_of(image, rect)
            if contrast(paper, ink) < LEAST:
                yield type(widget).__name__, said, paper, ink


def cut(of):
    for widget in texts(of):
        if isinstance(widget, ElidedLabel):
            continue
        if isinstance(widget, QLabel) and widget.wordWrap():
            if widget.height() < widget.heightForWidth(widget.width()):
                yield widget.text(), widget.size()
        elif widget.width() < widget.minimumSizeHint().width() or widget.height() < widget.minimumSizeHint().height():
            yield type(widget).__name__, widget.accessibleName(), widget.size(), widget.minimumSizeHint()


def overlapping(of):
    """Widgets that lie side by side in a layout and over one another on the screen."""
    for parent in (of, *of.findChildren(QWidget)):
        layout = parent.layout()
        if layout is None or not parent.isVisible():
            continue
        parts = [layout.itemAt(number).widget() for number in range(layout.count())]
        parts = [part for part in parts if part is not None and part.isVisible()]
        for one, other in itertools.combinations(parts, 2):
            if layout.metaObject().className() == "QStackedLayout":
                continue
            if one.geometry().intersects(other.geometry()):
                yield type(one).__name__, type(other).__name__, one.geometry(), other.geometry()


@pytest.fixture
def made(qtbot):
    """A window with everything that can stand in it at once."""
    made = window(qtbot)
    made.resize(800, 600)
    tab = read(qtbot, made)
    tab.show_error(PageNotLoaded("It cannot be found.", "Look again."))
    made.tabs.add(show=False)
    made.menu_actions["find"].trigger()
    made.better_model.show()
    made.speech_bar.show()
    yield made
    made.services.settings_store.change(language="en")


@pytest.mark.parametrize("language", ["en", "id"])
def test_every_text_stands_out_and_none_is_cut(qtbot, qapp, made, language):
    made.services.settings_store.change(language=language)
    for theme in THEMES:
        made.services.settings_store.change(theme=theme)
        qtbot.waitUntil(lambda: list(cut(made)) == [])
        assert list(pale(made)) == [], theme
        assert list(overlapping(made)) == [], theme


def test_nothing_is_cut_with_letters_of_twice_the_size(qtbot, qapp):
    usual = qapp.font()
    larger = qapp.font()
    larger.setPointSizeF(usual.pointSizeF() * 2)
    qapp.setFont(larger)
    try:
        made = window(qtbot)
        made.resize(1280, 720)
        themes.apply(qapp, Theme.LIGHT)
        read(qtbot, made)
        qapp.processEvents()
        assert list(cut(made.address)) == []
        assert list(overlapping(made.address)) == []
        assert made.address.more_button.iconSize().width() > 30
    finally:
        qapp.setFont(usual)


def test_the_looks_can_fail(qtbot):
    around, one, other = QWidget(), QLabel("pucat"), QLabel("pucat juga")
    qtbot.addWidget(around)
    for label in (one, other):
        label.setParent(around)
        label.setStyleSheet("color: #bbbbbb; background: #ffffff")
        label.setGeometry(0, 0, 20, 8)
    around.resize(200, 60)
    around.show()
    assert list(cut(around))
    one.setGeometry(0, 0, 80, 24)
    assert list(pale(around))
