"""What the tests of highlights and notes do as a reader does, and see as one."""

from PySide6.QtCore import Qt

from gui.reading.reading_state import SentencePosition
from gui.reading.view.marks import highlight
from gui.reading.view.text_formats import Side

PLACE = SentencePosition(1, 1)  # of the text in tests.gui.windows
SOURCE, TARGET = "Warga senang dengan kabar itu.", "WARGA SENANG DENGAN KABAR ITU."


def press(qtbot, tab, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(tab.view, key, modifier)


def select(qtbot, tab, words, side=Side.SOURCE, place=PLACE):
    """Select words by dragging the pointer over them."""
    text = tab.reading.pair(place).source if side is Side.SOURCE else tab.reading.pair(place).target
    start = text.index(words)
    cursor = tab.view._span(place, side, start, start + len(words))
    begin, end = type(cursor)(cursor), type(cursor)(cursor)
    begin.setPosition(cursor.selectionStart())
    end.setPosition(cursor.selectionEnd())
    port = tab.view.viewport()
    first, last = tab.view.cursorRect(begin).center(), tab.view.cursorRect(end).center()
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=first)
    qtbot.mouseMove(port, last)
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=last)
    assert tab.view.selected_text == words


def marked(tab):
    """The annotations of a tab's article, in reading order."""
    return [one.annotation for one in tab.notes.placed]


def shown(tab, colour, *, chosen=False, light=False):
    """The texts that are shown in a colour: those of the chosen sentence, or all."""
    view, wanted = tab.view, highlight(tab.view.look.colours, colour, chosen=chosen, light=light)
    if chosen:
        found = view.extraSelections()
        return [one.cursor.selectedText() for one in found if one.format.background().color().name() == wanted]
    image = view.viewport().grab().toImage()
    texts = []
    for mark in view._by_place:
        for cursor, _ in view._cursors(mark):
            line = view._rect_of(cursor)
            pixels = {image.pixelColor(x, line.center().y()).name() for x in range(line.left() + 1, line.right() - 1)}
            if mark.colour is colour and wanted in pixels:
                texts.append(cursor.selectedText())
    return texts


def kept(qtbot, made, tab):
    """Wait until the library has everything."""
    tab.notes.keep()
    qtbot.waitUntil(lambda: not made.services.annotations.unkept(tab.lasting))
