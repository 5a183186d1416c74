"""Exports have the colours of the window, legible on the screen and on paper."""

import re

from translation.export.markup import style
from translation.export.parts.colours import css, inks
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
    for name, ink in inks().items():
        assert contrast(ink, "#ffffff") >= (1.2 if name == "line" else 4.5), name
