"""Every text can be read in every theme, and what is told apart can be told apart."""

import colorsys

import pytest

from translation import palette
from translation.palette import contrast

THEMES = [palette.LIGHT, palette.DARK, palette.SEPIA, palette.CONTRAST]
NAMES = ["light", "dark", "sepia", "contrast"]
SENTENCES = ["base", "near", "chosen", "hit", "hit_now", "yellow", "green", "blue", "pink"]

in_every_theme = pytest.mark.parametrize("colours", THEMES, ids=NAMES)


def least(colours):
    """What the standard wants of text: for everybody, and for those who have chosen a high contrast."""
    return 7 if colours is palette.CONTRAST else 4.5


def test_the_contrast_is_that_of_the_standard():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#123456", "#123456") == 1


@in_every_theme
@pytest.mark.parametrize("ink", ["text", "dim", "link", "warning", "own"])
@pytest.mark.parametrize("paper", SENTENCES)
def test_what_is_read_stands_out_from_what_is_behind_it(colours, ink, paper):
    assert contrast(getattr(colours, ink), getattr(colours, paper)) >= least(colours)


@in_every_theme
@pytest.mark.parametrize("paper", ["window", "button", "hover", "pressed", "quiet", "alarm"])
def test_the_windows_own_texts_can_be_read(colours, paper):
    for ink in (colours.text, colours.dim, colours.link):
        assert contrast(ink, getattr(colours, paper)) >= least(colours)
    assert contrast(colours.on_accent, colours.accent) >= 4.5


@in_every_theme
@pytest.mark.parametrize("line", ["edge", "accent"])
def test_outlines_and_the_ring_around_the_focus_can_be_seen(colours, line):
    """WCAG 2.2 wants 3 for what is not text."""
    assert contrast(getattr(colours, line), colours.window) >= 3
    assert contrast(getattr(colours, line), colours.base) >= 3


@in_every_theme
def test_a_sentence_that_is_lit_up_can_be_told_from_one_that_is_not(colours):
    assert contrast(colours.chosen, colours.base) >= 1.2
    assert contrast(colours.chosen, colours.near) > 1.1
    assert contrast(colours.hit_now, colours.hit) > 1.1
    assert contrast(colours.near, colours.base) > 1.04


@in_every_theme
def test_marker_pens_can_be_told_from_paper_and_from_one_another(colours):
    pens = [colours.yellow, colours.green, colours.blue, colours.pink]
    assert len(set(pens)) == len(pens)
    for pen in pens:
        assert contrast(pen, colours.base) >= 1.1


@in_every_theme
@pytest.mark.parametrize("wash", ["near", "chosen"])
def test_choosing_a_sentence_does_not_look_like_highlighting_it(colours, wash):
    for pen in (colours.yellow, colours.green, colours.blue, colours.pink):
        apart = abs(_hue(getattr(colours, wash)) - _hue(pen))
        assert min(apart, 360 - apart) >= 20


def _hue(colour):
    """The hue of a colour in degrees."""
    return 360 * colorsys.rgb_to_hls(*(int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)))[0]
