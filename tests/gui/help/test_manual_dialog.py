"""The manual in its window: every page is there, links lead on, words are found."""

import re

import pytest
from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QDesktopServices, QTextTable

from gui.base import languages
from gui.help.manual_dialog import CONTENTS, ManualDialog, anchor, pages
from translation import paths


@pytest.fixture
def manual(qtbot):
    return shown(qtbot, paths.manual())


def shown(qtbot, folder):
    dialog = ManualDialog(folder)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def titles(dialog):
    return [item.text() for row in range(dialog.list.count()) if not (item := dialog.list.item(row)).isHidden()]


def follow(dialog, address):
    dialog.page.setSource(dialog.page.source().resolved(QUrl(address)))


def test_every_page_is_listed_and_shown(manual):
    assert set(pages(paths.manual())) == {page.name for page in paths.manual().glob("*.md")}
    assert titles(manual)[:2] == ["The Dwibaca manual", "Reading"]
    for row in range(manual.list.count()):
        manual.list.setCurrentRow(row)
        assert manual.page.toPlainText().startswith(manual.list.item(row).text())


def test_links_lead_to_pages_and_headings(manual):
    for name, text in pages(paths.manual()).items():
        for target in re.findall(r"\]\(([\w-]+\.md(?:#[\w-]+)?)\)", text):
            follow(manual, QUrl.fromLocalFile(str(paths.manual() / name)).toString())
            follow(manual, target)
            file, _, fragment = target.partition("#")
            assert manual.page.source().fileName() == file
            assert manual.list.currentItem().text() in manual.page.toPlainText()
            assert not fragment or anchor(manual.page.textCursor().block().text()) == fragment, target


def test_going_back_returns_to_the_page_before(qtbot, manual):
    assert not manual.back.isEnabled()
    follow(manual, "models.md")
    manual.back.click()
    assert manual.page.source().fileName() == CONTENTS
    assert manual.list.currentRow() == 0


def test_web_addresses_open_in_the_browser(manual, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    assert manual.page.openExternalLinks()
    links = {address for text in pages(paths.manual()).values() for address in re.findall(r"\]\((\w+:[^)]+)\)", text)}
    assert links
    assert all(address.startswith("https://") for address in links)


@pytest.mark.parametrize(("words", "first"), [("keyring", "Sign-ins and passwords"), ("AFTER:2024-05", "The library")])
def test_a_search_lists_pages_and_shows_the_words(qtbot, manual, words, first):
    qtbot.keyClicks(manual.field, words)
    assert titles(manual)[0] == first
    assert manual.list.currentItem().text() == first
    marks = manual.page.extraSelections()
    assert {mark.cursor.selectedText().casefold() for mark in marks} == {words.casefold()}
    assert manual.page.rect().contains(manual.page.cursorRect(marks[0].cursor).center())
    manual.field.clear()
    assert len(titles(manual)) == manual.list.count()
    assert manual.page.extraSelections() == []


def test_all_words_must_be_on_a_page(qtbot, manual):
    qtbot.keyClicks(manual.field, "tmx spreadsheets")
    assert titles(manual) == ["Exporting and printing"]


def test_a_search_without_a_match_says_so(qtbot, manual):
    qtbot.keyClicks(manual.field, "zebra crossing")
    assert titles(manual) == []
    assert manual.nothing.isVisible()
    qtbot.keyClicks(manual.field, "\b" * 20)
    assert manual.nothing.isHidden()


def test_tables_have_lines_and_commands_do_not_break(manual):
    follow(manual, "command-line.md")
    tables = [frame for frame in manual.page.document().rootFrame().childFrames() if isinstance(frame, QTextTable)]
    assert [table.format().border() for table in tables] == [1]
    block = manual.page.document().begin()
    while not block.text().startswith("dwibaca library rescue"):
        block = block.next()
    assert block.blockFormat().nonBreakableLines()


def test_its_own_texts_follow_the_language(qapp, manual):
    languages.install(qapp, "id")
    qapp.processEvents()
    assert manual.windowTitle() == "Panduan"
    assert manual.back.text() == "&Kembali"
    assert titles(manual)[0] == "The Dwibaca manual"
    languages.install(qapp, "en")
    qapp.sendEvent(manual, QEvent(QEvent.Type.LanguageChange))
    assert manual.windowTitle() == "Manual"


def test_a_missing_manual_is_told(qtbot, tmp_path):
    dialog = shown(qtbot, tmp_path)
    assert titles(dialog) == []
    assert dialog.nothing.isVisible()
    assert "not installed" in dialog.nothing.text()


def test_it_says_that_it_is_in_english_where_the_window_is_not(qtbot, qapp, manual):
    assert not manual.is_english.isVisible()
    languages.install(qapp, "id")
    qtbot.waitUntil(manual.is_english.isVisible)
