"""N and P say why a sentence is marked, beside it, without the mouse; and when none is, they say that."""

import pytest
from PySide6.QtCore import Qt

from gui.reading.reading_state import SentencePosition
from gui.theme import themes
from tests.fakes import UpperCaser
from tests.gui.windows import read, window
from translation.settings import ReadingLayout, Theme

PLAIN = "Judul\n\nSatu kalimat.\n\nDua kalimat."


def note(made):
    return made.tabs.shown.view._reason


def test_n_says_why_the_sentence_is_marked_beside_it(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made)
    doubtful = tab.reading.doubtful()
    for number, place in enumerate(doubtful[:3], 1):
        qtbot.keyClick(tab.view, Qt.Key.Key_N)
        assert tab.view.choice == place
        assert note(made).isVisible()
        assert note(made).text().startswith(f"Doubtful sentence {number} of {len(doubtful)}. Look twice: ")
        sentence = tab.view._sentence_rect(place)
        assert not note(made).geometry().intersects(sentence.adjusted(0, 1, 0, -1))
        assert tab.view.viewport().rect().contains(note(made).geometry())
    qtbot.keyClick(tab.view, Qt.Key.Key_Escape)
    assert not note(made).isVisible()


def test_the_note_goes_with_the_text_and_ends_with_another_choice(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made, "Judul\n\n" + "\n\n".join("Pemerintah membangun jembatan baru. " * 6 for _ in range(12)))
    for _ in range(4):
        qtbot.keyClick(tab.view, Qt.Key.Key_N)
    before = note(made).y()
    bar = tab.view.verticalScrollBar()
    bar.setValue(bar.value() + 40)
    assert note(made).y() == before - 40
    made.resize(made.width() - 200, made.height())
    assert tab.view.viewport().rect().right() >= note(made).geometry().right()
    qtbot.keyClick(tab.view, Qt.Key.Key_Down)
    assert not note(made).isVisible()


def test_the_note_ends_with_the_doubt(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made)
    qtbot.keyClick(tab.view, Qt.Key.Key_N)
    place, other = tab.view.choice, tab.reading.doubtful()[1]
    assert note(made).isVisible()
    if other.row != place.row:
        tab.edits.put_own(other, "Mine.")
        assert note(made).isVisible()
    tab.edits.put_own(place, "Mine.")
    assert not note(made).isVisible()


def test_when_none_is_marked_they_say_so(qtbot):
    made = window(qtbot, model=lambda: UpperCaser(says=lambda text: {"Judul": "Title"}.get(text, "Sentence one.")))
    tab = read(qtbot, made, PLAIN)
    for place in tab.reading.doubtful():
        tab.edits.put_own(place, "Mine.")
    assert tab.reading.doubtful() == []
    for key in (Qt.Key.Key_N, Qt.Key.Key_P):
        note(made).hide()
        qtbot.keyClick(tab.view, key)
        assert note(made).isVisible()
        assert note(made).text() == "No sentence of this article is marked as doubtful."
    assert tab.view.choice is None


def test_in_every_layout_the_note_is_within_the_view(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made)
    for layout in ReadingLayout:
        made.services.settings_store.change(layout=layout)
        tab.view.choose(SentencePosition(0, 0), show=False)
        qtbot.keyClick(tab.view, Qt.Key.Key_P)
        assert note(made).isVisible()
        assert tab.view.viewport().rect().contains(note(made).geometry())


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK, Theme.SEPIA, Theme.CONTRAST])
def test_what_was_done_is_said_without_the_colours_of_a_doubt(qtbot, theme):
    made = window(qtbot, theme=theme)
    tab = read(qtbot, made)
    colours = themes.colours(theme)

    def ground():
        image = note(made).grab().toImage()
        return image.pixelColor(4, image.height() // 2).name()

    qtbot.keyClick(tab.view, Qt.Key.Key_N)
    assert ground() == colours.alarm
    tab.view.say("A link to this sentence is copied.")
    assert ground() == colours.quiet
    place = note(made).geometry()
    tab.view.verticalScrollBar().setValue(1)
    tab.view.verticalScrollBar().setValue(0)
    assert note(made).geometry() == place, "it belongs to no sentence"
    qtbot.keyClick(tab.view, Qt.Key.Key_N)
    assert ground() == colours.alarm
