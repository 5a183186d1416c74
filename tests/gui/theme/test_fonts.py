"""The program's own typefaces are there, with small capitals and old-style figures."""

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF

from gui.reading.view.text_formats import Look, look_of
from gui.theme import fonts
from translation.palette import LIGHT
from translation.settings import ReadingLayout, Settings


def test_reading_uses_the_typeface_that_comes_along(qapp):
    look = look_of(Settings())
    assert QFontInfo(look.font).family() == "Source Serif 4"
    assert {fonts.SERIF[0], fonts.SANS[0]} <= set(fonts.load()) <= set(QFontDatabase.families())
    assert QFontInfo(Look(ReadingLayout.SIDE, LIGHT, fonts.SANS[0]).font).family() == fonts.SANS[0]


def width(features, text):
    fonts.load()
    font = QFont(fonts.SERIF[0])
    font.setPixelSize(100)
    for tag, value in features.items():
        font.setFeature(tag, value)
    return QFontMetricsF(font).horizontalAdvance(text)


def test_its_features_are_those_that_are_asked_for(qapp):
    assert width(fonts.SMALL_CAPITALS, "JAKARTA") < width({}, "JAKARTA")
    assert width(fonts.OLD_STYLE, "1911") < width(fonts.TABULAR, "1911")
    assert width(fonts.TABULAR, "1111") == width(fonts.TABULAR, "8888")


def test_the_text_has_old_style_figures(qapp):
    assert Look(ReadingLayout.SIDE, LIGHT).font.isFeatureSet(QFont.Tag("onum"))
