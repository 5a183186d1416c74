"""The program's own typefaces are there, with small capitals and old-style figures."""

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF, QRawFont

from gui.reading.view.text_formats import Look, TextFormats, look_of
from gui.theme import fonts
from translation import paths
from translation.document import Block, Kind
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


def title_font(look):
    """The font that a title is set in."""
    return TextFormats(look).of(Block(Kind.TITLE, "Judul"))[2].font()


def test_a_large_title_has_the_cut_for_large_letters_and_letters_that_it_lacks(qapp):
    fonts.load()
    large = title_font(Look(ReadingLayout.SIDE, LIGHT, points=13.5))
    assert QFontInfo(large).family() == fonts.HEADLINE[0]
    assert large.families() == list(fonts.HEADLINE), "what it lacks comes from the text's typeface"
    assert large.weight() == QFont.Weight.DemiBold
    for look in (Look(ReadingLayout.SIDE, LIGHT, points=11), Look(ReadingLayout.SIDE, LIGHT, fonts.SANS[0], 20)):
        assert fonts.HEADLINE[0] not in title_font(look).families()


def test_the_cut_for_large_letters_is_small_and_has_the_letters_of_our_languages(qapp):
    file = paths.resources() / "fonts" / "DwibacaHeadline_600SemiBold.ttf"
    assert file.stat().st_size <= 150_000
    fonts.load()
    raw = QRawFont.fromFont(QFont(fonts.HEADLINE[0]))
    assert raw.familyName() == fonts.HEADLINE[0]
    missing = [
        letter for letter in "ABCXYZabcxyz0123456789éÉçñü“”‘’–—…%€$&()/:;!?" if not raw.supportsCharacter(ord(letter))
    ]
    assert missing == []
