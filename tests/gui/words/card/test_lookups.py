"""A word of the article is looked up with the mouse and with keys, and its card is left again."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.base.languages import LANGUAGES, install
from gui.reading.reading_state import SentencePosition
from gui.reading.sentences.sentence_menu import SentenceMenu
from gui.reading.view import word_view
from gui.reading.view.text_formats import Side
from gui.reading.view.word_view import WordPlace
from gui.words.card.lookups import WordLookups
from tests.gui.dialog_checks import clashes, mnemonic
from tests.gui.windows import window
from translation.settings import ReadingLayout, Theme


def lookups(made):
    return made.tabs.shown.findChild(WordLookups)


def point_of(made, word, row=1, side=Side.SOURCE):
    """The middle of a word on the viewport."""
    view = made.tabs.shown.view
    for number, pair in enumerate(made.tabs.shown.reading.rows[row].pairs):
        text = pair.source if side is Side.SOURCE else pair.target
        if word in text:
            start = text.index(word)
            place = WordPlace(SentencePosition(row, number), side, start)
            return view.word_rect(place, start, start + len(word)).center()
    raise AssertionError(word)


def double_click(made, word, **where):
    viewport, point = made.tabs.shown.view.viewport(), point_of(made, word, **where)
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=point)
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=point)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=point)
    return lookups(made).card


def said(card):
    return card.body.toPlainText()


def test_a_double_click_shows_the_card_and_esc_leaves_it(made):
    card = double_click(made, "menahan")
    assert card.isVisible()
    assert card.first.headword == "menahan"
    assert "men- + tahan" in said(card)
    QTest.keyClick(card.body, Qt.Key.Key_Escape)
    assert card.isHidden()
    assert made.tabs.shown.view.hasFocus()


def test_the_card_is_inside_the_tab_and_leaves_the_word_to_be_seen(made):
    for word, row in (("Kejagung", 1), ("desa", 2), ("kemarin", 1)):
        card = double_click(made, word, row=row)
        tab, view = made.tabs.shown, made.tabs.shown.view
        assert tab.rect().contains(card.geometry())
        assert not card.geometry().contains(view.viewport().mapTo(tab, point_of(made, word, row=row)))
        card.close_card()


def test_a_phrase_is_looked_up_whole(made):
    card = double_click(made, "sakit")
    assert card.first.headword == "rumah sakit"
    assert "hospital" in said(card)


def test_d_looks_up_the_chosen_sentence_and_the_arrows_go_from_word_to_word(made, qtbot):
    view = made.tabs.shown.view
    view.choose(SentencePosition(2, 0))
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_D)
    card = lookups(made).card
    assert card.first.headword == "warga"
    QTest.keyClick(card.body, Qt.Key.Key_Right)
    assert (card.first.headword, card.first.root) == ("menyapu", "sapu")
    QTest.keyClick(card.body, Qt.Key.Key_Left)
    QTest.keyClick(card.body, Qt.Key.Key_Left)
    assert card.first.headword == "warga"
    assert view.choice == SentencePosition(2, 0)  # the arrows did not reach the article
    QTest.keyClick(card.body, Qt.Key.Key_D)
    assert card.isHidden()


def test_a_long_press_looks_up_and_a_drag_does_not(made, qtbot, monkeypatch):
    monkeypatch.setattr(word_view, "LONG_PRESS", 30)
    view = made.tabs.shown.view
    view._held.setInterval(30)
    viewport, point = view.viewport(), point_of(made, "tersangka")
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=point)
    QTest.mouseMove(viewport, point + QPoint(60, 0))
    qtbot.wait(60)
    assert not lookups(made).card.is_open
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=point + QPoint(60, 0))
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=point)
    qtbot.waitUntil(lambda: lookups(made).card.is_open)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=point)
    assert lookups(made).card.first.root == "sangka"


def test_a_click_elsewhere_closes_and_does_what_it_does(made):
    card = double_click(made, "menahan")
    QTest.mouseClick(made.tabs.shown.view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(made, "Warga", row=2))
    assert card.isHidden()
    assert made.tabs.shown.view.choice == SentencePosition(2, 0)


def test_a_click_on_the_card_leaves_it_open(made):
    card = double_click(made, "menahan")
    QTest.mouseClick(card.body.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, card.body.height() - 5))
    assert card.isVisible()


def test_it_tells_how_often_a_word_stands_there_and_finds_them(made, qtbot):
    card = double_click(made, "tersangka")
    qtbot.waitUntil(lambda: "in 1 article of your library" in said(card))
    assert "3 times in this article" in said(card)
    card.find_wanted.emit()
    bar = made.tabs.shown.find_bar
    assert card.isHidden()
    assert (bar.words, bar.whole.isChecked(), bar.sides) == ("tersangka", True, (Side.SOURCE,))
    qtbot.waitUntil(lambda: bar.count.text() == "1 of 3" or bar.count.text().endswith("of 3"))


def test_the_library_shows_the_articles_with_the_word(made, qtbot):
    card = double_click(made, "tersangka")
    card.library_wanted.emit()
    assert made.library.isVisible()
    assert made.library.panel.field.text() == '"tersangka"'


def test_another_word_is_shown_on_the_same_card(made):
    card = double_click(made, "menyapu", row=2)
    card.word_wanted.emit("sapuan")
    assert card.first.headword == "sapuan"
    assert card.isVisible()


def test_what_is_said_is_copied(made):
    card = double_click(made, "menyapu", row=2)
    QTest.mouseClick(card.copy, Qt.MouseButton.LeftButton)
    copied = QApplication.clipboard().text()
    assert copied.startswith("menyapu, verb\nto sweep")
    assert "me-…: " in copied


def test_saying_and_adding_are_offered_when_there_is_somebody_to_do_it(made, qtbot):
    words = lookups(made)
    words.offer(says=False, adds=False)
    card = double_click(made, "menyapu", row=2)
    assert card.say.isHidden()
    assert card.add.isHidden()
    words.offer(says=True, adds=True)
    assert card.say.isVisible()
    with qtbot.waitSignal(words.say_wanted) as spoken:
        card.say.click()
    assert spoken.args == ["menyapu", "id"]
    with qtbot.waitSignal(words.add_wanted) as added:
        card.add.click()
    (word,) = added.args
    assert (word.form, word.result.headword, word.position) == ("menyapu", "menyapu", SentencePosition(2, 0))
    assert word.source.startswith("Warga menyapu jalan")
    assert word.target == word.source.upper()


def test_nothing_is_added_from_a_private_tab(qtbot):
    made = window(qtbot)
    made.commands.new_tab(private=True)
    words = lookups(made)
    words.offer(adds=True)
    assert words.card.add.isHidden()


def test_english_leads_to_indonesian(qtbot, made):
    reading, view = made.tabs.shown.reading, made.tabs.shown.view
    pair = reading.rows[2].pairs[0]
    reading.put(SentencePosition(2, 0), replace(pair, target="Residents swept the road in the village. ", alignment=""))
    view.fill(2)
    card = double_click(made, "swept", row=2, side=Side.TARGET)
    assert "menyapu" in [meaning.text for meaning in card.first.meanings]
    assert card.first.language == "en"


def test_a_word_that_is_not_known_says_so(made):
    lookups(made)._show("xyzzy<b>", ())
    card = lookups(made).card
    assert said(card).strip() == "“xyzzy<b>” is not in the dictionary."


def test_a_screen_reader_hears_what_the_card_says(made):
    card = double_click(made, "menyapu", row=2)
    said = QAccessible.queryAccessibleInterface(card)
    assert said.text(QAccessible.Text.Name) == "What the dictionary says"
    assert said.text(QAccessible.Text.Description).startswith("menyapu, verb\nto sweep")
    names = [QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name) for one in (card.shut, card.copy)]
    assert names == ["Close", "Copy"]


def test_tab_reaches_everything_on_the_card(made):
    card = double_click(made, "menyapu", row=2)
    lookups(made).offer(says=True, adds=True)
    seen = set()
    for _ in range(60):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.add(QApplication.focusWidget())
    assert {card.shut, card.say, card.copy, card.add} <= seen


def test_an_acronym_has_its_long_form_as_a_tooltip_and_a_dotted_line_unless_it_is_turned_off(made):
    view = made.tabs.shown.view
    point = point_of(made, "Kejagung")
    with_line = view.grab().toImage()
    long = "Kejagung: Kejaksaan Agung · Attorney General's Office (AGO)"
    assert view.tip_at(point).splitlines()[0] == long
    assert long not in view.tip_at(point_of(made, "tersangka"))
    made.services.settings_store.change(acronyms=False)
    assert long not in view.tip_at(point)
    assert view.grab().toImage() != with_line


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK, Theme.SEPIA])
def test_the_card_follows_the_theme_and_the_layout(made, theme):
    made.services.settings_store.change(theme=theme, layout=ReadingLayout.STACKED)
    card = double_click(made, "menyapu", row=2)
    image = card.grab().toImage()
    assert (image.pixelColor(3, image.height() - 3).lightness() < 128) is (theme is Theme.DARK)


def test_scrolling_closes_the_card(made, qtbot):
    made.resize(700, 300)
    qtbot.waitUntil(lambda: made.tabs.shown.view.verticalScrollBar().maximum() > 0)
    card = double_click(made, "Kejagung")
    made.tabs.shown.view.verticalScrollBar().setValue(10)
    assert card.isHidden()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_of_the_card_is_the_windows(made, language):
    install(QApplication.instance(), language)
    card = double_click(made, "menahan")
    assert card.copy.isVisible()
    assert clashes(made, [action.text() for action in made.menuBar().actions()]) == []
    assert not any(map(mnemonic, (card.say.text(), card.copy.text(), card.add.text(), card.own.text())))


@pytest.fixture
def rest_on(made):
    """A function that lets the pointer rest on a word; it is put back where it was."""
    before = QCursor.pos()
    view = made.tabs.shown.view
    yield lambda word, **where: QTest.mouseMove(view.viewport(), point_of(made, word, **where))
    QCursor.setPos(before)


def test_d_means_the_word_under_the_pointer_before_the_selected_one(made, qtbot, rest_on):
    view, card = made.tabs.shown.view, double_click(made, "menahan")
    QTest.keyClick(card.body, Qt.Key.Key_Escape)
    place = WordPlace(SentencePosition(2, 0), Side.SOURCE, 0)
    view.setTextCursor(view._span(place.position, place.side, 0, 5))
    rest_on("menyapu", row=2)
    qtbot.waitUntil(view.viewport().underMouse)
    QTest.keyClick(view, Qt.Key.Key_D)
    assert card.first.headword == "menyapu"
    QTest.keyClick(card.body, Qt.Key.Key_Escape)
    assert view.selected_text == "Warga"
    QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view, Qt.Key.Key_D)
    assert card.first.headword == "warga", "what was selected with keys since then"


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Right])
def test_the_word_of_a_double_click_does_not_stay_selected(made, key):
    view, card = made.tabs.shown.view, double_click(made, "menahan")
    assert view.selected_text == "menahan", "while its card is there"
    QTest.keyClick(card.body, key)
    assert view.selected_text == ""


def test_the_menu_of_a_sentence_looks_up_the_word(made, qtbot, monkeypatch):
    view, card = made.tabs.shown.view, lookups(made).card
    monkeypatch.setattr(SentenceMenu, "popup", lambda *_: None)  # offscreen there is no keyboard to grab
    where = view.viewport().mapToGlobal(point_of(made, "menyapu", row=2))

    def offered(place):
        made.commands.sentence_menu(place, "", where, made.menu_actions.by_name)
        menu = made.tabs.shown.findChildren(SentenceMenu)[-1]
        return [one for one in menu.actions() if one.text().startswith("Look Up “")]

    (action,) = offered(SentencePosition(2, 0))
    assert action.text() == "Look Up “menyapu”"
    action.trigger()
    assert card.first.headword == "menyapu"
    assert offered(SentencePosition(1, 0)) == [], "a menu asked for with a key, beside another sentence"
    nowhere = view.viewport().rect().bottomLeft()
    assert view.word_for_menu(view.viewport().mapToGlobal(nowhere)) is None
