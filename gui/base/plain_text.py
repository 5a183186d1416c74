"""Texts from outside that Qt must not read as rich text: a title such as ``<img src="file:///dev/zero">`` is a title.

A label can be told what it shows, so all labels of the program are plain ones. A tooltip cannot: what it is given is
made a text that Qt does not take for markup, and that reads the same.
"""

from PySide6.QtGui import Qt
from PySide6.QtWidgets import QLabel, QWidget

JOINER = "\N{WORD JOINER}"  # has no width


def unformatted(text: str) -> str:
    """The text as a tooltip can show it, letter by letter, whatever markup it looks like."""
    if not Qt.mightBeRichText(text):
        return text
    return text.replace("<", f"<{JOINER}").replace("&", f"&{JOINER}")


class PlainLabel(QLabel):
    """A label that shows its text as it is."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, wordWrap: bool = False) -> None:
        super().__init__(text, parent, wordWrap=wordWrap)
        self.setTextFormat(Qt.TextFormat.PlainText)
