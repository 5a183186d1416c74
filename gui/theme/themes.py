"""Light, dark and sepia: the colours of the reading view and of the window around it."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from translation.settings import Theme


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of a theme, as ``#rrggbb``.

    ``text``, ``dim``, ``link`` and ``warning`` are legible on ``base`` and on each background of sentences: ``near``
    (under the pointer), ``chosen``, ``hit`` and ``hit_now`` (matches), ``yellow`` to ``pink`` (highlights). ``quiet``
    and ``alarm`` are the backgrounds of messages, ``window`` of everything else.
    """

    dark: bool
    base: str
    text: str
    dim: str
    link: str
    rule: str
    warning: str
    near: str
    chosen: str
    hit: str
    hit_now: str
    window: str
    button: str
    accent: str
    quiet: str
    alarm: str
    yellow: str
    green: str
    blue: str
    pink: str


LIGHT = Colours(
    dark=False, base="#fdfdfc", text="#1d2126", dim="#525a63", link="#0b4f9e", rule="#d4d7db", warning="#834600",
    near="#fdf3cf", chosen="#fbe6a2", hit="#ffe6c9", hit_now="#ffcf99", window="#f2f3f4", button="#fafafa",
    accent="#1d5fae", quiet="#e6edf5", alarm="#fbe9d0",
    yellow="#ffe14d", green="#c3eeb5", blue="#c8e3fc", pink="#fdd3e5",
)  # fmt: skip
DARK = Colours(
    dark=True, base="#17191c", text="#e6e7e9", dim="#b9c0c8", link="#8cc0ff", rule="#3a3f46", warning="#f2b45a",
    near="#2e2c1e", chosen="#413c20", hit="#432f18", hit_now="#5e3f19", window="#262a2f", button="#31363c",
    accent="#2c69b3", quiet="#2a323c", alarm="#4a3213",
    yellow="#463c0a", green="#184424", blue="#1b3d5e", pink="#5c2443",
)  # fmt: skip
SEPIA = Colours(
    dark=False, base="#f8f1e3", text="#3a2f23", dim="#5a4c36", link="#7b3708", rule="#dccfb6", warning="#7f3f00",
    near="#f2e3b6", chosen="#efd996", hit="#f7dcb9", hit_now="#f3c48b", window="#efe6d3", button="#f6efe0",
    accent="#8a5a24", quiet="#e9dfc8", alarm="#f3d9b0",
    yellow="#f2d24a", green="#cfe3a8", blue="#c5dcea", pink="#f3c9d0",
)  # fmt: skip
BY_THEME = {Theme.LIGHT: LIGHT, Theme.DARK: DARK, Theme.SEPIA: SEPIA}


def blended(one: QColor, other: QColor, share: float) -> QColor:
    """A colour between two, with a share of the other from 0 to 1."""
    parts = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(mine + (theirs - mine) * share) for mine, theirs in parts))


def colours(theme: Theme) -> Colours:
    """The colours of a theme; the system's theme is light or dark like the desktop."""
    if theme is not Theme.SYSTEM:
        return BY_THEME[theme]
    return DARK if QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT


def apply(application: QApplication, theme: Theme) -> None:
    """Apply a theme to every window of the program; the system's theme leaves the desktop's look."""
    hints = QGuiApplication.styleHints()
    if theme is Theme.SYSTEM:
        hints.unsetColorScheme()
        application.setPalette(QPalette())
        return
    chosen = BY_THEME[theme]
    hints.setColorScheme(Qt.ColorScheme.Dark if chosen.dark else Qt.ColorScheme.Light)
    palette = window_palette(chosen)
    application.setPalette(palette)  # which forgets those of single kinds of widgets
    if chosen.dark:
        # Fusion draws an empty box's edge 1.4 times as dark as the window, where it cannot be seen. These widgets do
        # not paint the window's colour themselves.
        palette.setColor(QPalette.ColorRole.Window, QColor(chosen.dim).lighter(140))
        for kind in ("QCheckBox", "QRadioButton"):
            application.setPalette(palette, kind)  # type: ignore[arg-type]  # the stub asks for bytes, PySide for str


def window_palette(chosen: Colours) -> QPalette:
    """The colours as Qt's widgets use them."""
    roles = QPalette.ColorRole
    palette = QPalette(QColor(chosen.button), QColor(chosen.window))
    for role, colour in {
        roles.Window: chosen.window, roles.WindowText: chosen.text, roles.Base: chosen.base, roles.Text: chosen.text,
        roles.AlternateBase: chosen.window, roles.Button: chosen.button, roles.ButtonText: chosen.text,
        roles.PlaceholderText: chosen.dim, roles.Link: chosen.link, roles.LinkVisited: chosen.link,
        roles.Highlight: chosen.accent, roles.HighlightedText: "#ffffff", roles.Accent: chosen.accent,
        roles.Mid: chosen.rule, roles.ToolTipBase: chosen.quiet, roles.ToolTipText: chosen.text,
        roles.BrightText: chosen.warning,
    }.items():  # fmt: skip
        palette.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(chosen.dim))
    return palette


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21: the contrast ratio of WCAG 2.2, where text needs 4.5."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
