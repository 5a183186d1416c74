"""Plain-text display of foreign texts, which Qt must not parse: ``<img src="file:///dev/zero">`` may be a title.

A label can be set to plain text, so all labels of the program are. A tooltip cannot: its text is escaped so that it
reads the same.
"""

from PySide6.QtGui import Qt
from PySide6.QtWidgets import QLabel, QWidget

LONGEST = 2000  # characters of a tooltip
JOINER = "\N{WORD JOINER}"  # has no width


def unformatted(text: str) -> str:
    """A tooltip that shows a text literally, whatever markup it contains; only the start of a long one."""
    text = text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
    if not Qt.mightBeRichText(text):
        return text
    return text.replace("<", f"<{JOINER}").replace("&", f"&{JOINER}")


class PlainLabel(QLabel):
    """A label that shows its text literally."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, wordWrap: bool = False) -> None:
        super().__init__(text, parent, wordWrap=wordWrap)
        self.setTextFormat(Qt.TextFormat.PlainText)
