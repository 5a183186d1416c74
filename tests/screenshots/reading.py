"""Scenes of an article: a chosen sentence, notes, the find bar, the card of a word, an error."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from gui.reading.reading_state import SentencePosition
from gui.reading.view.text_formats import Side
from gui.reading.view.word_view import WordPlace
from gui.words.card.lookups import WordLookups
from tests.gui.windows import TEXT
from tests.screenshots.stage import settle, wait
from translation.annotations import Colour
from translation.errors import PageNotLoaded
from translation.texts import Text

if TYPE_CHECKING:
    from gui.main_window import MainWindow


def lit(window: "MainWindow") -> None:
    window.tabs.shown.view.choose(SentencePosition(2, 1), show=False)


def notes(window: "MainWindow") -> None:
    """Highlights in every colour, notes beside the text or over it, and the bar at a selection."""
    tab = window.tabs.shown
    wait(lambda: not tab.busy and tab.lasting != "")
    answered: list[object] = []
    window.services.library_queue.ask(lambda _: True, answered.append)
    wait(lambda: answered != [])  # and so is what an earlier picture has marked
    if any(one.annotation.note for one in tab.notes.placed) or tab.reading is None:
        return
    for place, colour, note in (
        ((2, 1), Colour.YELLOW, "Why the United States, and not Russia?\nSee https://example.org/csto."),
        ((3, 0), Colour.GREEN, ""),
        ((3, 1), Colour.PINK, "Compare with the article of Tuesday."),
        ((4, 0), Colour.UNDERLINE, ""),
    ):
        tab.view.choose(SentencePosition(*place))
        tab.notes.mark(colour)
        if note:
            tab.notes.type_note(tab.view.current_mark, note)
    tab.notes.keep()
    end = SentencePosition(5, 1)
    words = tab.reading.pair(end).source.split()
    tab.view.choose(None)
    tab.view.verticalScrollBar().setValue(0)
    tab.view.setTextCursor(tab.view._span(end, Side.SOURCE, 0, len(" ".join(words[:3]))))
    tab.view.settled.emit()
    tab.notes.mark(Colour.BLUE)
    tab.view.choose(SentencePosition(3, 1), show=False)
    if not tab.beside.pane.isVisible():
        tab.notes.write()


def all_notes(window: "MainWindow") -> None:
    notes(window)
    window.menu_actions["all_notes"].trigger()
    wait(lambda: window.notes.panel.model.rowCount() > 0)


def find_words(window: "MainWindow") -> None:
    window.tabs.shown.view.choose(SentencePosition(5, 0))
    window.tabs.shown.finding.open()
    window.tabs.shown.find_bar.field.setText("Armenia")
    window.tabs.shown.finding.look()


def word_card(window: "MainWindow") -> None:
    tab, place = window.tabs.shown, SentencePosition(2, 1)
    window.services.dictionary.prepare()
    wait(lambda: window.services.dictionary.ready and not tab.busy)
    words, reading = tab.findChild(WordLookups), tab.reading
    if words is None or reading is None:
        raise RuntimeError("there is no article")
    words.offer(says=True, adds=True)
    text = reading.pair(place).source
    tab.view.choose(place)
    tab.view.word_wanted.emit(WordPlace(place, Side.SOURCE, text.index("menghentikan")))
    settle()


def fail(window: "MainWindow") -> None:
    window.open("https://berita.invalid/2024/05/06/jembatan", here=True)


def everything(window: "MainWindow") -> None:
    """All that can stand in a window at once."""
    window.tabs.shown.show_error(PageNotLoaded(Text("It cannot be found."), Text("Look again.")))
    window.tabs.add(show=False)
    window.menu_actions["find"].trigger()
    window.better_model.show()
    window.speech_bar.show()


def private(window: "MainWindow") -> None:
    """A private tab with an article."""
    window.tabs.add(private=True)
    window.open(TEXT.encode(), here=True)
    wait(lambda: window.tabs.shown.article is not None and not window.tabs.shown.busy)


def type_popover(window: "MainWindow") -> QWidget:
    """Type and colours."""
    window.address.type_button.click()
    return window.type_popover
