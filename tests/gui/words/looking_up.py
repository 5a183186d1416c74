"""A word looked up as a reader does it."""

from PySide6.QtCore import Qt

from gui.reading.reading_state import SentencePosition
from gui.reading.view.text_formats import Side
from gui.reading.view.word_view import WordPlace
from gui.words.card.lookups import WordLookups


def look_up(qtbot, tab, word, side=Side.SOURCE, position=None):
    """Double click a word of a sentence; the look-ups with their card."""
    position = position or SentencePosition(1, 0)
    view = tab.view
    text = view.text_at(WordPlace(position, side, 0))
    start = text.index(word)
    view.choose(position)
    where = view.word_rect(WordPlace(position, side, start), start, start + len(word)).center()
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    (words,) = tab.findChildren(WordLookups)
    qtbot.waitUntil(lambda: words.card.is_open)
    return words
