"""The sentences of ``translation/`` in the window's language."""

from PySide6.QtCore import QCoreApplication

from translation.texts import Text

CONTEXT = ""  # what lupdate files a text under that is marked outside of any class


def in_words(text: str) -> str:
    """A sentence in the window's language; what is no Text (the system's own words, a name) stays as it is."""
    return text.translated(_translation) if isinstance(text, Text) else text


def _translation(template: str) -> str:
    return QCoreApplication.translate(CONTEXT, template) if template else ""
