"""Notices have their button where they say what could be done; an article in English is not translated by itself."""

import pytest
from PySide6.QtWidgets import QPushButton

from tests.fakes import UpperCaser
from tests.gui.windows import read, settled, window
from translation.document import Article, Block, Kind, Notice, NoticeKind

ENGLISH = "The Bridge Opens\n\n" + "\n\n".join(
    f"The government said on Monday that bridge number {number} would be opened to the public before the end of the year."
    for number in range(8)
)
MIXED = (
    "Jembatan Dibangun\n\nPemerintah membangun jembatan baru di desa itu untuk warga. "
    "“We have been waiting for this bridge for more than ten years.” "
    "Warga senang dengan kabar itu dan berterima kasih kepada bupati."
)


def buttons(tab):
    return {button.text(): button for button in tab.notice.findChildren(QPushButton) if button.isVisible()}


@pytest.mark.parametrize("kept", [True, False])
def test_an_english_article_is_translated_only_when_asked_for(qtbot, kept):
    translator = UpperCaser()
    made = window(qtbot, model=lambda: translator, keep_articles=kept)
    tab = read(qtbot, made, ENGLISH)
    assert translator.batches == []
    assert "This article is in English." in tab.notice.text.text()
    assert tab.status.startswith("Not translated: the article is in English.")
    assert tab.model == ""
    buttons(tab)["Translate Anyway"].click()
    settled(qtbot, made)
    assert tab.model == translator.name
    if kept:
        number = tab.number
        made.tabs.close_tab(tab)
        made.tabs.shown.open_kept(number)
        assert settled(qtbot, made).model == translator.name


def test_an_english_sentence_in_an_indonesian_article_stays_as_it_is(qtbot):
    translator = UpperCaser()
    made = window(qtbot, model=lambda: translator)
    tab = read(qtbot, made, MIXED)
    said = {pair.source.strip(): pair for row in tab.reading.rows for pair in row.pairs}
    pair = said["“We have been waiting for this bridge for more than ten years.”"]
    assert pair.target == pair.source
    assert pair.doubts == ()
    assert not any("waiting" in text for batch in translator.batches for text in batch)
    assert said["Pemerintah membangun jembatan baru di desa itu untuk warga."].target.isupper()


def test_a_pasted_text_is_not_compared_with_a_page(qtbot):
    made = window(qtbot)
    tab = read(qtbot, made, "Judul\n\nPemerintah membangun jembatan.")
    assert "browser" not in tab.notice.text.text()


@pytest.mark.parametrize("kept", [True, False])
def test_a_translation_that_was_stopped_goes_on_by_a_button(qtbot, kept):
    made = window(qtbot, keep_articles=kept)
    text = "Judul\n\n" + "\n\n".join(f"Paragraf nomor {number} memuat satu kalimat saja." for number in range(300))
    made.open(text.encode())
    tab = made.tabs.shown
    qtbot.waitUntil(lambda: tab.done > 0)
    tab.stop()
    left = sum(pair.target is None for row in tab.reading.rows for pair in row.pairs)
    if not left:
        pytest.skip("the machine was quicker than the stop")
    buttons(tab)["Translate the Rest"].click()
    settled(qtbot, made)
    assert all(pair.target for row in tab.reading.rows for pair in row.pairs)
    assert "Translate the Rest" not in buttons(tab)


@pytest.mark.parametrize("kind", [NoticeKind.CUT, NoticeKind.PICTURES, NoticeKind.MORE_PAGES, NoticeKind.SHORT])
def test_what_is_to_be_looked_at_in_the_browser_has_its_button(qtbot, monkeypatch, kind):
    opened = []
    monkeypatch.setattr("gui.reading.tab_messages.QDesktopServices.openUrl", lambda url: opened.append(url.toString()))
    made = window(qtbot)
    tab = made.tabs.shown
    block = Block(Kind.PARAGRAPH, "Satu.")
    url = "https://example.org/a"
    tab.messages.tell(Article("Judul", (block,), url=url, notices=(Notice(kind, "Look at it in your browser."),)))
    tab.notice.setVisible(True)
    buttons(tab)["Open in Browser"].click()
    assert opened == [url]
