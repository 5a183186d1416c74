"""The words that light up together, and what the window says of the translation as a whole."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from gui.reading.reading_state import Reading
from gui.reading.view.bilingual_view import BilingualView
from gui.reading.view.linked_words import counterpart, linked_words
from gui.reading.view.text_formats import Look, Side
from translation import palette
from translation.document import (
    Article,
    BilingualBlock,
    Block,
    Change,
    ChangeKind,
    Kind,
    SentencePair,
)
from translation.settings import ReadingLayout

PAIR = SentencePair(
    "Warga Bandung senang.",
    "Residents of Bandung are happy.",
    alignment="0-0 1-2 2-4",
    changes=(Change(ChangeKind.NAME, "Bandung", "Bandng", "Bandung"),),
)


def said(pair, side, word):
    texts = {Side.SOURCE: pair.source, Side.TARGET: pair.target}
    found = linked_words(pair, side, texts[side].index(word))
    return {side: [texts[side][start:end] for start, end in places] for side, places in found.items()}


@pytest.mark.parametrize(
    ("side", "word", "wanted"),
    [
        (Side.SOURCE, "senang", {Side.SOURCE: ["senang"], Side.TARGET: ["happy"]}),
        (Side.TARGET, "Bandung", {Side.TARGET: ["Bandung"], Side.SOURCE: ["Bandung"]}),
        (Side.TARGET, "are", {}),
    ],
)
def test_a_word_belongs_to_its_counterpart(side, word, wanted):
    assert said(PAIR, side, word) == wanted


def test_without_an_alignment_the_lexicon_serves():
    own = SentencePair("Harga beras naik.", "Rice got dearer: its price rose.", edited=True)
    assert said(own, Side.SOURCE, "beras")[Side.TARGET] == ["Rice"]


@pytest.mark.parametrize(
    "pair", [SentencePair("Hujan."), SentencePair(" ", " "), SentencePair("Hore 🎉 hujan", "Hurray 🎉 rain")]
)
def test_where_nothing_can_light_up_nothing_does(pair):
    assert linked_words(pair, Side.SOURCE, 0) == {}


@pytest.mark.parametrize("layout", [ReadingLayout.SIDE, ReadingLayout.ENGLISH])
def test_the_word_under_the_pointer_lights_up_in_both_languages(qtbot, layout):
    view = BilingualView(Look(layout, palette.LIGHT))
    qtbot.addWidget(view)
    view.resize(900, 400)
    view.show()
    block = Block(Kind.PARAGRAPH, f"{PAIR.source} {PAIR.source}")
    pairs = (SentencePair(PAIR.source + " ", PAIR.target + " ", alignment=PAIR.alignment), PAIR)
    reading = Reading(Article("", (block,)))
    view.show_reading(reading)
    reading.fill(0, BilingualBlock(block, pairs))
    view.fill(0)
    start = len(pairs[0].target) + PAIR.target.index("happy")
    point = view.cursorRect(view._sheet.span(0, Side.TARGET, start + 2, start + 2)).center()
    QApplication.sendEvent(
        view.viewport(),
        QMouseEvent(
            QEvent.Type.MouseMove, QPointF(point), QPointF(view.viewport().mapToGlobal(point)), Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        ),
    )  # fmt: skip
    lit = [selection.cursor.selectedText() for selection in view.extraSelections()]
    assert "happy" in lit
    assert ("senang" in lit) is (layout is ReadingLayout.SIDE)
    assert PAIR.target in lit
    assert view.tip_at(point) == "Name put right: “Bandung” for “Bandng”"


def test_the_counterparts_of_marked_words_are_stretches_of_the_other_sentence():
    pair = SentencePair(
        "Warga senang dengan kabar itu.", "WARGA SENANG DENGAN KABAR ITU.", alignment="0-0 1-1 2-2 3-3 4-4"
    )
    assert counterpart(pair, Side.SOURCE, 6, 19) == ((6, 19),)
    assert counterpart(pair, Side.TARGET, 20, 25) == ((20, 25),)
    assert counterpart(pair, Side.SOURCE, 7, 8) == ((6, 12),)  # some of a word is the word
    assert counterpart(pair, Side.SOURCE, 5, 6) == ()  # a space
    apart = SentencePair("satu dua tiga", "two one three", alignment="0-1 1-0 2-2")
    assert counterpart(apart, Side.SOURCE, 0, 4) == ((4, 7),)
    assert counterpart(apart, Side.SOURCE, 0, 8) == ((0, 7),)
    far = SentencePair("satu dua tiga", "two one three", alignment="0-0 1-2 2-1")
    assert counterpart(far, Side.SOURCE, 0, 8) == ((0, 3), (8, 13))
    assert counterpart(SentencePair("Satu.", None), Side.SOURCE, 0, 4) == ()
