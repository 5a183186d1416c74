"""The theme of the program: the reader's choice of colours becomes Qt's palette and the sheet of its controls."""

import sys
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from gui.theme.sheet import of_bars, of_controls
from translation.palette import CONTRAST, DARK, LIGHT, SEPIA, Colours
from translation.settings import Theme

HALF = 128  # of a colour's lightness
NATIVE = ("win32", "darwin")  # where controls stay as their users know them
FRAMED = ("QListView", "QTreeView", "QTableView", "QPlainTextEdit", "QTextEdit")
BY_THEME = {Theme.LIGHT: LIGHT, Theme.DARK: DARK, Theme.SEPIA: SEPIA, Theme.CONTRAST: CONTRAST}


def blended(one: QColor, other: QColor, share: float) -> QColor:
    """A colour between two, with a share of the other from 0 to 1."""
    parts = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(mine + (theirs - mine) * share) for mine, theirs in parts))


def colours(theme: Theme) -> Colours:
    """The colours of a theme; the system's theme is light, dark or of high contrast like the desktop."""
    if theme is not Theme.SYSTEM:
        return BY_THEME[theme]
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return _forced(QGuiApplication.palette()) if not _is_ours() else CONTRAST
    return DARK if hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT


def colours_in(palette: QPalette) -> Colours:
    """The colours of the theme that a palette belongs to; a desktop's own palette is light or dark."""
    base = palette.color(QPalette.ColorRole.Base)
    usual = DARK if base.lightness() < HALF else LIGHT
    return next((one for one in BY_THEME.values() if one.base == base.name()), usual)


def apply(application: QApplication, theme: Theme) -> None:
    """Apply a theme to every window of the program.

    On Windows and macOS the system's theme leaves the desktop's palette, and controls keep their native look.
    """
    hints = QGuiApplication.styleHints()
    if theme is Theme.SYSTEM:
        hints.unsetColorScheme()
    else:
        hints.setColorScheme(Qt.ColorScheme.Dark if BY_THEME[theme].dark else Qt.ColorScheme.Light)
    if theme is Theme.SYSTEM and not _is_ours():
        application.setPalette(QPalette())
        application.setStyleSheet(of_bars(colours(theme)))
        return
    chosen = colours(theme)
    palette = window_palette(chosen)
    application.setPalette(palette)  # which forgets those of single kinds of widgets
    if chosen.dark:
        # Fusion draws a frame 1.4 times as dark as the window, where it cannot be seen. These widgets do not paint the
        # window's colour themselves.
        palette.setColor(QPalette.ColorRole.Window, QColor(chosen.edge).lighter(140))
        for kind in FRAMED:
            application.setPalette(palette, kind)  # type: ignore[arg-type]  # the stub asks for bytes, PySide for str
    application.setStyleSheet(of_bars(chosen) + (of_controls(chosen) if _is_ours() else ""))


def dress(widget: QWidget, palette: QPalette) -> None:
    """Give a widget a palette of its own, and what scrolls in it too.

    Under a style sheet, Qt copies such a palette into a viewport when it is first shown, where it would stay.
    """
    widget.setPalette(palette)
    for area in (widget, *widget.findChildren(QAbstractScrollArea)):
        if isinstance(area, QAbstractScrollArea):
            area.viewport().setPalette(area.palette())


def window_palette(chosen: Colours) -> QPalette:
    """The colours as Qt's widgets use them."""
    roles = QPalette.ColorRole
    palette = QPalette(QColor(chosen.button), QColor(chosen.window))
    for role, colour in {
        roles.Window: chosen.window, roles.WindowText: chosen.text, roles.Base: chosen.base, roles.Text: chosen.text,
        roles.AlternateBase: chosen.window, roles.Button: chosen.button, roles.ButtonText: chosen.text,
        roles.PlaceholderText: chosen.dim, roles.Link: chosen.link, roles.LinkVisited: chosen.link,
        roles.Highlight: chosen.accent, roles.HighlightedText: chosen.on_accent, roles.Accent: chosen.accent,
        roles.Mid: chosen.rule, roles.ToolTipBase: chosen.quiet, roles.ToolTipText: chosen.text,
        roles.BrightText: chosen.warning,
    }.items():  # fmt: skip
        palette.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(chosen.dim))
    return palette


def _is_ours() -> bool:
    """Whether Qt draws the controls in Fusion, which has no desktop's look of its own."""
    return sys.platform not in NATIVE


def _forced(palette: QPalette) -> Colours:
    """The system's colours of high contrast, with our backgrounds of sentences."""
    roles = QPalette.ColorRole
    base, text, link = (palette.color(role).name() for role in (roles.Base, roles.Text, roles.Link))
    window, button, accent = (palette.color(role).name() for role in (roles.Window, roles.Button, roles.Highlight))
    near = CONTRAST if palette.color(roles.Base).lightness() < palette.color(roles.Text).lightness() else LIGHT
    return replace(
        near, base=base, text=text, dim=text, link=link, rule=text, edge=text, window=window, button=button,
        quiet=window, alarm=window, accent=accent, on_accent=palette.color(roles.HighlightedText).name(),
    )  # fmt: skip
