"""A term is laid down where it is read, and the sentences that have it can be translated again."""

import contextlib
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPushButton

from gui.reading.reading_state import SentencePosition
from gui.reading.sentences.sentence_menu import Rewording, SentenceMenu
from gui.reading.view.text_formats import Side
from gui.settings.term_dialog import TermDialog
from tests.fakes import UpperCaser
from tests.gui.windows import read, settled, window
from translation import paths, reader
from translation.document import ChangeKind
from translation.library.pairs import remembered
from translation.words.glossary import Term, read_glossary, write_glossary

FIRST, SECOND, LAST = SentencePosition(1, 0), SentencePosition(1, 1), SentencePosition(3, 0)


def said(tab, place):
    return tab.reading.pair(place).target.strip()


def select(tab, side, word):
    """Select a word of the first sentence in one language."""
    cursor = tab.view._sentence(FIRST, side)
    at = cursor.selectedText().lower().index(word) + cursor.selectionStart()
    cursor.setPosition(at)
    cursor.setPosition(at + len(word), QTextCursor.MoveMode.KeepAnchor)
    tab.view.setTextCursor(cursor)


def dialog_of(qtbot, made):
    made.menu_actions["add_term"].trigger()
    dialog = next(one for one in made.findChildren(TermDialog) if one.isVisible())
    qtbot.waitUntil(lambda: dialog.source.hasFocus() or dialog.target.hasFocus())
    return dialog


def add(qtbot, made, source, target):
    dialog = dialog_of(qtbot, made)
    dialog.source.setText(source)
    dialog.target.setText(target)
    qtbot.keyClick(dialog.target, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not made.findChildren(TermDialog))


def offered(tab):
    buttons = [one for one in tab.notice.findChildren(QPushButton) if one.isVisible()]
    return next((one for one in buttons if one.text() == "Translate Them Again"), None)


def again(qtbot, made, tab):
    qtbot.waitUntil(lambda: offered(tab) is not None)
    qtbot.mouseClick(offered(tab), Qt.MouseButton.LeftButton)
    settled(qtbot, made)


def test_the_menu_of_a_sentence_offers_it(qtbot):
    made = window(qtbot)
    assert not made.menu_actions["add_term"].isEnabled()
    tab = read(qtbot, made)
    rewording = Rewording(made.services.jobs, tab, tab.current_setup().open_model)
    menu = SentenceMenu(rewording, FIRST, "", made.menu_actions.by_name)
    qtbot.addWidget(menu)
    assert "&Always Translate This As…" in [action.text() for action in menu.actions()]


def test_the_dialog_begins_with_the_selection_in_its_language(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made)
    for side, word, found in (
        (Side.SOURCE, "jembatan", ("jembatan", "")),
        (Side.TARGET, "jembatan", ("", "JEMBATAN")),
        (Side.SOURCE, "desa itu.", ("desa itu", "")),
    ):
        select(tab, side, word)
        dialog = dialog_of(qtbot, made)
        assert (dialog.source.text(), dialog.target.text()) == found
        assert (dialog.target if found[0] else dialog.source).hasFocus(), "what is still to be typed"
        qtbot.keyClick(dialog.source, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: not made.findChildren(TermDialog))
    tab.view.selectAll()
    dialog = dialog_of(qtbot, made)
    assert dialog.term == Term("")
    qtbot.keyClick(dialog.source, Qt.Key.Key_Escape)
    assert read_glossary(paths.glossary()) == ()


@pytest.mark.parametrize("kept", [True, False])
def test_the_sentences_with_the_term_are_translated_again_and_no_others(qtbot, kept):
    translator = UpperCaser()
    made = window(qtbot, keep_articles=kept, model=lambda: translator)
    tab = read(qtbot, made)
    tab.edits.put_own(SentencePosition(0, 0), "My bridge.")
    before = list(tab.reading.rows)
    add(qtbot, made, "jembatan", "bridge")
    assert "2 sentences of this article" in tab.notice.text.text()
    assert tab.reading.rows == before
    translator.batches.clear()
    again(qtbot, made, tab)
    asked = [text for batch in translator.batches for text in batch]
    assert len(asked) == 2
    assert all("jembatan" in text for text in asked)
    assert said(tab, FIRST) == "PEMERINTAH MEMBANGUN bridge BARU DI DESA ITU."
    assert "bridge" in said(tab, LAST)
    assert [change.kind for change in tab.reading.pair(FIRST).changes] == [ChangeKind.TERM]
    assert tab.reading.pair(SECOND) == before[1].pairs[1]
    assert said(tab, SentencePosition(0, 0)) == "My bridge."
    assert offered(tab) is None
    after = list(tab.reading.rows)
    made.menu_actions["undo"].trigger()
    assert tab.reading.rows == before
    made.menu_actions["redo"].trigger()
    assert tab.reading.rows == after
    if kept:
        number = tab.number
        made.close()
        new = window(qtbot)
        new.tabs.shown.open_kept(number)
        assert settled(qtbot, new).reading.rows == after


def test_a_term_that_is_taken_out_is_offered_too(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made)
    add(qtbot, made, "jembatan", "bridge")
    again(qtbot, made, tab)
    made.services.glossary.undo()
    again(qtbot, made, tab)
    assert said(tab, FIRST) == "PEMERINTAH MEMBANGUN JEMBATAN BARU DI DESA ITU."


def test_what_was_changed_in_turn_is_offered_together(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made)
    for source, target in (("jembatan", "bridge"), ("warga", "residents")):
        made.services.glossary.change(add=[Term(source, target)])
    assert "4 sentences" in tab.notice.text.text()
    again(qtbot, made, tab)
    assert "bridge" in said(tab, FIRST)
    assert "Residents" in said(tab, SECOND)


def test_nothing_is_offered_where_the_term_is_not(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made)
    add(qtbot, made, "gubernur", "governor")
    made.services.glossary.change(add=[Term("jembatan", "bridge", site="Kompas")])
    assert offered(tab) is None


def change(made, *terms):
    made.services.glossary.change(add=terms)


def test_when_an_article_is_opened_again_its_terms_are_compared_with_the_glossary(qtbot):
    made = window(qtbot, keep_articles=True)
    number = read(qtbot, made).number
    made.close()
    write_glossary(paths.glossary(), (Term("jembatan", "bridge"),))
    new = window(qtbot)
    new.tabs.shown.open_kept(number)
    tab = settled(qtbot, new)
    assert "3 sentences of this article" in tab.notice.text.text()
    again(qtbot, new, tab)
    assert offered(tab) is None
    tab.open_kept(number)
    settled(qtbot, new)
    assert offered(tab) is None


def test_an_offer_goes_when_the_glossary_is_as_it_was(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made)
    change(made, Term("jembatan", "bridge"))
    qtbot.waitUntil(lambda: offered(tab) is not None)
    made.services.glossary.undo()
    assert offered(tab) is None


def test_a_term_for_a_tag_is_used_where_the_article_has_the_tag(qtbot):
    made = window(qtbot, keep_articles=True)
    tab = read(qtbot, made)
    change(made, Term("jembatan", "bridge", tag="proyek"))
    assert offered(tab) is None
    made.library.panel.commands._put_tags([tab.number], ["Proyek"])
    again(qtbot, made, tab)
    assert said(tab, FIRST) == "PEMERINTAH MEMBANGUN bridge BARU DI DESA ITU."
    dialog = dialog_of(qtbot, made)
    assert dialog.tag.findText("Proyek") > 0
    qtbot.keyClick(dialog.source, Qt.Key.Key_Escape)
    made.library.panel.commands._put_tags([tab.number], ["proyek"], on=False)
    again(qtbot, made, tab)
    assert said(tab, FIRST) == "PEMERINTAH MEMBANGUN JEMBATAN BARU DI DESA ITU."


def test_a_sentence_that_is_chosen_anew_is_kept_with_the_terms_it_was_made_with(qtbot):
    made = window(qtbot, keep_articles=True)
    write_glossary(paths.glossary(), (Term("jembatan", "bridge"),))
    tab = read(qtbot, made)
    rewording = Rewording(made.services.jobs, tab, tab.current_setup().open_model)
    source = tab.reading.pair(FIRST).source
    chosen = replace(tab.reading.pair(FIRST), target="The government builds a new bridge.", edited=False)
    rewording.put(tab.reading, FIRST, source, chosen)
    model, terms = tab.model, tuple(read_glossary(paths.glossary()))

    def known(terms):
        with contextlib.closing(made.services.library_queue.open_library()) as connection:
            options = reader.options_of(tab.current_setup().beam, terms)
            return remembered(connection, [source], model, options).get(source.strip())

    qtbot.waitUntil(lambda: known(terms) is not None and known(terms).target.strip() == chosen.target)
    assert known(()) is None
    assert known((*terms, Term("desa", "village"))) is None


def test_no_term_replaces_the_readers_own_wording(qtbot):
    made = window(qtbot, keep_articles=True)
    tab = read(qtbot, made)
    tab.edits.put_own(FIRST, "They build a jembatan.")
    change(made, Term("jembatan", "bridge"))
    again(qtbot, made, tab)
    assert said(tab, FIRST) == "They build a jembatan."
    assert "bridge" in said(tab, LAST)


def menu_of(qtbot, made, tab, place):
    rewording = Rewording(made.services.jobs, tab, tab.current_setup().open_model)
    menu = SentenceMenu(rewording, place, "", made.menu_actions.by_name, made.services.glossary)
    qtbot.addWidget(menu)
    return {action.text(): action for action in menu.actions()}


ALWAYS = "Always Translate “jembatan” as “bridge”"


@pytest.mark.parametrize("kept", [True, False])
def test_an_own_wording_suggests_its_term_in_the_menu(qtbot, kept):
    made = window(qtbot, keep_articles=kept)
    tab = read(qtbot, made)
    assert not any("Always Translate “" in text for text in menu_of(qtbot, made, tab, FIRST))
    tab.edits.put_own(FIRST, said(tab, FIRST).replace("JEMBATAN", "bridge"))
    menu_of(qtbot, made, tab, FIRST)[ALWAYS].trigger()
    assert read_glossary(paths.glossary()) == (Term("jembatan", "bridge"),)
    assert ALWAYS not in menu_of(qtbot, made, tab, FIRST)
    again(qtbot, made, tab)
    assert "bridge" in said(tab, LAST)
    assert tab.reading.pair(FIRST).edited


def test_a_dismissed_term_is_suggested_no_more(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made)
    tab.edits.put_own(FIRST, said(tab, FIRST).replace("JEMBATAN", "bridge"))
    menu_of(qtbot, made, tab, FIRST)["Do Not Suggest This Term"].trigger()
    assert ALWAYS not in menu_of(qtbot, made, tab, FIRST)
    assert read_glossary(paths.glossary()) == ()
    assert read_glossary(made.services.glossary.dismissed_file) == (Term("jembatan", "bridge"),)


def test_an_own_wording_from_another_day_suggests_its_term_too(qtbot):
    made = window(qtbot, keep_articles=True)
    tab = read(qtbot, made)
    number = tab.number
    tab.edits.put_own(FIRST, said(tab, FIRST).replace("JEMBATAN", "bridge"))
    made.close()
    new = window(qtbot)
    new.tabs.shown.open_kept(number)
    tab = settled(qtbot, new)
    qtbot.waitUntil(lambda: tab.edits.can_undo)
    assert ALWAYS in menu_of(qtbot, new, tab, FIRST)


def test_a_term_that_does_not_hold_for_the_article_says_so_when_it_is_saved(qtbot, monkeypatch):
    made = window(qtbot)
    tab = read(qtbot, made)
    told = []
    monkeypatch.setattr(tab.view, "say", told.append)
    for site, tag in (("", "perang"), ("Kompas", ""), ("", "")):
        dialog = dialog_of(qtbot, made)
        dialog.site.setEditText(site)
        dialog.tag.setEditText(tag)
        dialog.source.setText("gubernur")
        dialog.target.setText("governor")
        qtbot.keyClick(dialog.target, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not made.findChildren(TermDialog))
    assert told == ["Saved; this article does not have the tag “perang”.", "Saved; this article is not from “Kompas”."]
