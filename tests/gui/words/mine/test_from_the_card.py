"""From a double click to the list: the card adds the word with its sentence, and its forms are marked in the text."""

import pytest
from PySide6.QtCore import Qt

from tests.gui.windows import TEXT, read, settled, window
from tests.gui.words.looking_up import look_up
from translation.words.own.my_words import MyWord


def kept(made):
    found = []
    from translation.library.vocabulary.my_words import find_words

    made.services.library_queue.ask(find_words, found.append)
    return found


def test_a_word_of_the_card_is_added_with_its_sentence(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made)
    qtbot.waitUntil(lambda: tab.lasting != "")
    words = look_up(qtbot, tab, "membangun")
    qtbot.mouseClick(words.card.add, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: made.services.my_words.keys == {"membangun": False})
    assert not words.card.is_open
    found = kept(made)
    qtbot.waitUntil(lambda: bool(found))
    (word,) = found[0]
    assert (word.form, word.language, word.article) == ("membangun", "id", tab.lasting)
    assert word.source == "Pemerintah membangun jembatan baru di desa itu."
    assert word.target == word.source.upper()
    assert word.title == "Jembatan Dibangun"
    assert "build" in word.meaning
    assert (word.row, word.number) == (1, 0)


def test_the_forms_of_a_word_are_marked_until_it_is_known(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made)
    store, view = made.services.my_words, tab.view
    store.add(MyWord("warga"))
    qtbot.waitUntil(lambda: view.own_words != {})
    assert {row: len(places) for row, places in view.own_words.items()} == {1: 1, 3: 1}
    with qtbot.waitSignal(store.changed):
        store.mark_known([1], on=True)
    qtbot.waitUntil(lambda: view.own_words == {})
    store.undo()
    qtbot.waitUntil(lambda: view.own_words != {})
    made.menu_actions["mark_words"].trigger()
    qtbot.waitUntil(lambda: view.own_words == {})


def test_words_are_marked_from_the_start_and_only_after_the_check_of_the_library(qtbot):
    made = window(qtbot)
    made.services.my_words.add(MyWord("armenia"))
    qtbot.waitUntil(lambda: made.services.my_words.keys != {})
    made.close()
    again = window(qtbot)
    asked = []
    again.services.library_queue.ask = lambda *what, **_: asked.append(what[0].__name__)
    again.services.library_queue.first = lambda *_, **__: asked.append("the check")
    again.begin([])
    assert asked.index("the check") < asked.index("keys_of_words")


def test_marks_come_with_the_next_article(qtbot):
    made = window(qtbot)
    made.services.my_words.add(MyWord("pasar"))
    qtbot.waitUntil(lambda: made.services.my_words.keys != {})
    tab = read(qtbot, made, "Judul\n\nPasar itu ramai.\n")
    qtbot.waitUntil(lambda: tab.view.own_words == {1: [(0, 5)]})
    made.open(TEXT.encode(), here=True)
    settled(qtbot, made)
    qtbot.waitUntil(lambda: tab.view.own_words == {})


@pytest.mark.parametrize("keeps", [True, False])
def test_nothing_is_added_where_nothing_is_saved(qtbot, keeps):
    made = window(qtbot, keep_articles=keeps)
    if keeps:
        made.commands.new_tab(private=True)
    tab = read(qtbot, made)
    words = look_up(qtbot, tab, "membangun")
    assert not words.card.add.isVisible()
    words._add()
    qtbot.wait(50)
    assert made.services.my_words.keys == {}
