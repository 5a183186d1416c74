"""The menus offer what can be done at present, and nothing else."""

from gui.reading.reading_state import SentencePosition
from tests.gui.windows import read, window


def offered(made, *names):
    return [made.menu_actions[name].isEnabled() for name in names]


def test_an_empty_tab_has_nothing_to_copy_translate_or_find(qtbot):
    made = window(qtbot)
    names = (
        "copy",
        "copy_pair",
        "quote",
        "edit_english",
        "carefully",
        "find",
        "find_next",
        "reload",
        "translate_again",
        "wrong_text",
        "next_doubt",
        "next_tab",
    )
    assert offered(made, *names) == [False] * len(names)
    tab = read(qtbot, made)
    assert offered(made, "copy", "copy_pair", "edit_english", "carefully") == [False] * 4
    assert offered(made, "find", "reload", "translate_again", "wrong_text", "next_doubt") == [True] * 5
    tab.view.choose(SentencePosition(1, 0))
    assert offered(made, "copy", "copy_pair", "edit_english", "carefully") == [True] * 4
    tab.view.choose(None)
    tab.view.selectAll()
    assert offered(made, "copy", "copy_pair") == [True, False]
    made.menu_actions["new_tab"].trigger()
    assert offered(made, "copy", "find", "next_tab") == [False, False, True]


def test_the_menu_offers_to_stop_while_there_is_something_to_stop(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made)
    menu, stop = made.menu_actions.menus["file"], made.menu_actions["escape"]
    menu.aboutToShow.emit()
    assert not stop.isEnabled()
    menu.aboutToHide.emit()
    assert stop.isEnabled()  # Esc closes the find bar, too
    tab.translate()
    menu.aboutToShow.emit()
    assert stop.isEnabled()
    menu.aboutToHide.emit()
