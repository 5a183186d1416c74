"""Exports have the colours of the window, legible on the screen and on paper."""

import re

from translation.export.markup import style
from translation.export.parts.colours import PENS, css, inks
from translation.palette import DARK, LIGHT, contrast


def test_every_variable_of_the_sheet_is_defined_once_for_light_dark_and_paper():
    used = set(re.findall(r"var\(--([a-z]+)\)", style()))
    for block in re.findall(r":root \{ (--[^}]+) \}", css()):
        assert used <= set(re.findall(r"--([a-z]+):", block))
    assert len(re.findall(r":root \{ --", css())) == 3
    assert "#" not in style().removeprefix(css()), "a colour that is not the palette's"


def test_they_are_those_of_the_palette():
    assert f"--ink: {LIGHT.text}; --paper: {LIGHT.base};" in css()
    assert f"--ink: {DARK.text}; --paper: {DARK.base};" in css()


def test_what_is_printed_can_be_read():
    papers = ["#ffffff", *(inks()[pen] for pen in PENS)]
    for name in ("ink", "dim", "link", "doubt", "own"):
        assert min(contrast(inks()[name], paper) for paper in papers) >= 4.5, name
