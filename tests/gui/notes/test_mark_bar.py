"""A bar stands at selected words: it takes clicks without the keys, and keys when they are led to it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.gui.notes.marking import PLACE, marked, press, select
from tests.gui.windows import TEXT, read, settled, window
from translation.annotations import Colour

KEY = Qt.Key


def test_it_stands_at_selected_words_and_marks_them_without_taking_the_keys(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made)
    bar = tab.mark_bar
    assert not bar.isVisible()
    select(qtbot, tab, "senang dengan")
    assert bar.isVisible()
    assert QApplication.focusWidget() is tab.view
    over = tab.view.selected_rects()[0]
    assert not bar.geometry().intersects(over)
    assert abs(bar.geometry().center().y() - over.center().y()) < 3 * over.height() + bar.height()
    qtbot.mouseClick(bar.swatches[Colour.PINK], Qt.MouseButton.LeftButton)
    assert [(one.colour, one.parts[0].quote) for one in marked(tab)] == [(Colour.PINK, "senang dengan")]
    assert not bar.isVisible()
    assert QApplication.focusWidget() is tab.view


def test_tab_leads_to_it_arrows_go_through_it_enter_marks(qtbot):
    tab = read(qtbot, window(qtbot))
    select(qtbot, tab, "kabar")
    press(qtbot, tab, KEY.Key_Tab)
    assert QApplication.focusWidget() is tab.mark_bar.swatches[Colour.YELLOW]
    for key in (KEY.Key_Left, KEY.Key_Right, KEY.Key_Right):
        qtbot.keyClick(QApplication.focusWidget(), key)
    assert QApplication.focusWidget() is tab.mark_bar.swatches[Colour.GREEN]
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Return)
    assert [one.colour for one in marked(tab)] == [Colour.GREEN]
    assert QApplication.focusWidget() is tab.view


def test_escape_leads_back_to_the_text_and_what_is_selected_stays(qtbot):
    tab = read(qtbot, window(qtbot))
    select(qtbot, tab, "kabar")
    press(qtbot, tab, KEY.Key_Tab)
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Escape)
    assert QApplication.focusWidget() is tab.view
    assert not tab.mark_bar.isVisible()
    assert tab.view.selected_text == "kabar"


def test_it_goes_when_nothing_is_selected_any_more(qtbot):
    tab = read(qtbot, window(qtbot))
    select(qtbot, tab, "kabar")
    tab.view.unselect()
    assert not tab.mark_bar.isVisible()


def test_keys_that_select_bring_it_and_every_button_has_a_name_and_its_key(qtbot):
    tab = read(qtbot, window(qtbot))
    tab.view.choose(PLACE)
    press(qtbot, tab, KEY.Key_Right, Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier)
    assert tab.mark_bar.isVisible()
    tips = [button.toolTip()[-3:] for button in tab.mark_bar.buttons]
    assert tips == ["(1)", "(2)", "(3)", "(4)", "(5)", "(M)", "(0)"]
    assert all(button.accessibleName() for button in tab.mark_bar.buttons)


def test_a_private_tab_has_none(qtbot):
    made = window(qtbot)
    tab = made.tabs.add(private=True)
    tab.open(TEXT.encode())
    settled(qtbot, made)
    select(qtbot, tab, "kabar")
    assert not tab.mark_bar.isVisible()
