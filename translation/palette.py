"""The program's colours: those of the window, of HTML and of the PDF.

Paper is warm and ink is nearly black; one accent, the blue-green of the program's icon, leads to what can be done, and
marigold is the marker pen. A chosen sentence is washed in a teal that no marker pen has. A test holds every ink to its
contrast on every paper that it is drawn on: 4.5, and 7 where the reader wants a high one (WCAG 2.2, AA and AAA).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of a theme, as ``#rrggbb``.

    ``text``, ``dim``, ``link``, ``warning`` (a doubt) and ``own`` (the reader's wording) are legible on ``base`` and on
    each background of sentences: ``near`` (under the pointer), ``chosen``, ``hit`` and ``hit_now`` (matches), and those
    of the marker pens. ``quiet`` and ``alarm`` are the backgrounds of messages, ``window`` of everything else;
    ``hover`` and ``pressed`` those of buttons on it. ``edge`` is the outline of what can be typed into or pressed.
    """

    dark: bool
    base: str
    text: str
    dim: str
    link: str
    rule: str
    warning: str
    own: str
    near: str
    chosen: str
    hit: str
    hit_now: str
    yellow: str
    green: str
    blue: str
    pink: str
    window: str
    button: str
    hover: str
    pressed: str
    edge: str
    accent: str
    on_accent: str
    quiet: str
    alarm: str


LIGHT = Colours(
    dark=False, base="#fffdf9", text="#211f1b", dim="#5d584f", link="#175a73", rule="#e4dfd4", warning="#8a4300",
    own="#28632f", near="#e9f4f1", chosen="#b9e2dd", hit="#ffe3c6", hit_now="#ffcb94",
    yellow="#ffe14d", green="#c3eeb5", blue="#c8e3fc", pink="#fdd3e5",
    window="#f6f3ec", button="#fffdf9", hover="#eae5d9", pressed="#ded8c9", edge="#8d867a", accent="#1f5f75",
    on_accent="#ffffff", quiet="#e8eff0", alarm="#fbe8cf",
)  # fmt: skip
DARK = Colours(
    dark=True, base="#1b1c1e", text="#e8e5df", dim="#bab5ab", link="#86c5dc", rule="#3a3a3a", warning="#f0b263",
    own="#93cd97", near="#222a2b", chosen="#254b4a", hit="#46311a", hit_now="#5f401b",
    yellow="#463c0a", green="#184424", blue="#1b3d5e", pink="#5c2443",
    window="#242527", button="#313236", hover="#36373b", pressed="#434449", edge="#85837e", accent="#2f7d97",
    on_accent="#ffffff", quiet="#26343a", alarm="#463216",
)  # fmt: skip
SEPIA = Colours(
    dark=False, base="#f8f0df", text="#3a2e20", dim="#5f4f38", link="#1c566b", rule="#dccfb4", warning="#7f3f00",
    own="#2c5a2a", near="#e2eae2", chosen="#a6d5cb", hit="#f7dab5", hit_now="#f1bf84",
    yellow="#f2d24a", green="#cfe3a8", blue="#c5dcea", pink="#f3c9d0",
    window="#efe5cf", button="#f8f0df", hover="#e4d8bd", pressed="#d8caab", edge="#8b7a5e", accent="#7a4f1e",
    on_accent="#ffffff", quiet="#e6dfc9", alarm="#f3d8ae",
)  # fmt: skip
CONTRAST = Colours(
    dark=True, base="#000000", text="#ffffff", dim="#e2e2e2", link="#b5e8ff", rule="#b0b0b0", warning="#ffd79b",
    own="#b6f5b6", near="#132a28", chosen="#1a4644", hit="#3a2200", hit_now="#5a3400",
    yellow="#403a00", green="#0d3a0e", blue="#053450", pink="#4d1230",
    window="#000000", button="#000000", hover="#262626", pressed="#383838", edge="#ffffff", accent="#ffe14d",
    on_accent="#000000", quiet="#062636", alarm="#4a2f00",
)  # fmt: skip


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21: the contrast ratio of WCAG 2.2, where text needs 4.5."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
