"""The difficulty of an article in its head: after its date, with a tooltip, without moving what is read."""

import pytest
from PySide6.QtWidgets import QApplication

from gui.base import languages
from tests.gui.windows import TEXT, read, settled, window
from tests.words.test_difficulty import EASY


def test_the_head_says_how_hard_an_article_is(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made, f"Judul\n\n{EASY}\n")
    qtbot.waitUntil(lambda: "% rare words" in tab.view.toPlainText())
    assert "easy: " in tab.view.toPlainText()
    place = tab.view.cursorRect(tab.view._sheet.byline).center()
    assert "beyond the 5,000 commonest" in tab.view.tip_at(place)
    languages.install(QApplication.instance(), "id")
    qtbot.waitUntil(lambda: "mudah: " in tab.view.toPlainText())
    assert "rare words" not in tab.view.toPlainText()


def test_a_line_under_the_title_is_changed_in_place(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made, TEXT * 9)
    view = tab.view
    view.set_byline("Ani")
    view.scroll_to(20, 3)
    seen = view.place_on_screen()
    view.set_byline("Ani · hard: 30% rare words")
    assert view.place_on_screen() == seen
    text = view.toPlainText()
    assert text.count("Ani · hard: 30% rare words") == 1
    assert "Ani\n" not in text
    row = view.first_row_seen()
    assert view._sheet.span(row, 0, 0, 4).selectedText() == tab.reading.rows[row].block.text[:4]


def test_a_line_under_the_title_is_changed_again_and_again(qtbot):
    made = window(qtbot)
    view = read(qtbot, made, TEXT).view
    for words in ("Ani", "Budi · easy", "", "Cici · hard: 30% rare words", "D"):
        view.set_byline(words)
        lines = view.toPlainText().splitlines()
        assert [line for line in lines if set(line.split()) & {"Ani", "Budi", "Cici", "D"}] == [words or "Budi · easy"]


def test_the_line_of_an_article_of_the_library_follows_the_language(qtbot):
    made = window(qtbot, keep_articles=True)
    number = read(qtbot, made, TEXT).number
    made.close()
    new = window(qtbot)
    new.tabs.shown.open_kept(number)
    view = settled(qtbot, new).view
    qtbot.waitUntil(lambda: "rare words" in view.toPlainText())
    for language, words in (("id", "mudah: "), ("en", "easy: "), ("id", "mudah: ")):
        new.services.settings_store.change(language=language)
        qtbot.waitUntil(lambda words=words: words in view.toPlainText())
        assert sum(view.toPlainText().count(one) for one in ("mudah: ", "easy: ")) == 1


def test_too_short_a_text_has_none(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made, "Judul\n\nWarga senang.\n")
    qtbot.wait(50)
    assert "%" not in tab.view.toPlainText()


@pytest.mark.parametrize("paragraphs", [1, 9], ids=["not measured", "measured"])
def test_the_line_under_the_title_is_in_the_language_of_the_moment(qtbot, paragraphs):
    published = '<meta property="article:published_time" content="2024-05-06T10:00:00+07:00">'
    text = "".join(f"<p>Pemerintah membangun jembatan baru nomor {n} di desa itu.</p>" for n in range(paragraphs))
    made = window(qtbot)
    read(qtbot, made, f"<html><head>{published}</head><body><article><h1>Jembatan</h1>{text}</article></body></html>")
    for language, day in (("id", "Senin"), ("en", "Monday"), ("id", "Senin")):
        made.services.settings_store.change(language=language)
        qtbot.waitUntil(lambda day=day: day in made.tabs.shown.view.toPlainText())
