"""The article in two languages: every sentence stands where the view says it does, in every layout."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QColor, QImage, QTextCursor, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QApplication

from gui.find.search_text import SearchText
from gui.reading.reading_state import Reading, SentencePosition
from gui.reading.view.bilingual_view import BilingualView
from gui.reading.view.selectable_view import SELECTED
from gui.reading.view.text_formats import ORIGINAL, Look, Side
from gui.theme import themes
from tests.gui.articles import ARTICLE, LINK, ROWS, long_article, long_row, row
from translation import palette
from translation.document import Article, Block, Kind, SentencePair
from translation.settings import ReadingLayout

LOOK = Look(ReadingLayout.SIDE, palette.LIGHT)
LAYOUTS = list(ReadingLayout)


@pytest.fixture
def view(qtbot):
    made = BilingualView(LOOK)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


def shown(view, layout=ReadingLayout.SIDE, *, filled=True):
    view.set_look(Look(layout, palette.LIGHT))
    reading = Reading(ARTICLE)
    view.show_reading(reading, "Rina · Contoh")
    if filled:
        for number in ROWS:
            reading.fill(number, row(number))
            view.fill(number)
    return reading


def inside(view, number, ahead):
    """A point on a lit sentence, so many characters behind its start."""
    selections = view.extraSelections()
    cursor = QTextCursor(selections[number].cursor)
    cursor.setPosition(cursor.selectionStart() + ahead)
    return view.cursorRect(cursor).center()


def lit(view):
    return [selection.cursor.selectedText().replace("\u2028", "\n") for selection in view.extraSelections()]


def test_an_empty_view_can_be_asked_anything(view):
    view.walk(1)
    view.walk_doubts(1)
    view.choose(SentencePosition(3, 1))
    view.fill(0)
    view.scroll_to(4)
    assert view.place_at(QPoint(5, 5)) is None
    assert view.tip_at(QPoint(5, 5)) == ""
    assert (view.first_row_seen(), view.choice) == (-1, None)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_sentence_lights_up_whole_in_the_languages_that_are_shown(view, layout):
    reading = shown(view, layout)
    for place in reading.places():
        pair = reading.pair(place)
        view.choose(place)
        wanted = {
            ReadingLayout.ORIGINAL: [pair.source],
            ReadingLayout.ENGLISH: [pair.target],
        }.get(layout, [pair.source, pair.target])
        assert lit(view) == [text.strip() for text in wanted], place


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_point_on_a_sentence_is_that_sentence(view, layout):
    reading = shown(view, layout)
    for place in reading.places():
        view.choose(place)
        for selection in view.extraSelections():
            cursor = QTextCursor(selection.cursor)
            cursor.setPosition(selection.cursor.selectionStart() + 1)
            view.verticalScrollBar().setValue(
                view.verticalScrollBar().value() + max(0, view.cursorRect(cursor).bottom() - 500)
            )
            assert view.place_at(view.cursorRect(cursor).center() - QPoint(1, 0)) == place


def test_beside_the_text_there_is_no_sentence(view):
    shown(view)
    assert view.place_at(QPoint(2, 2)) is None


def test_before_a_row_arrives_its_original_is_one_sentence(view):
    shown(view, filled=False)
    view.choose(SentencePosition(2, 0))
    assert lit(view)[0] == ARTICLE.blocks[0].text
    assert view.toPlainText().count("…") == len(ARTICLE.rows)


def test_english_alone_shows_the_original_until_it_is_there(view):
    reading = shown(view, ReadingLayout.ENGLISH, filled=False)
    assert "Warga senang." in view.toPlainText()
    reading.fill(2, row(2))
    view.fill(2)
    assert "Warga senang." not in view.toPlainText()
    assert "Residents are happy." in view.toPlainText()


def test_filling_a_row_twice_leaves_nothing_of_the_first_time(view):
    reading = shown(view)
    before = view.toPlainText()
    for number in ROWS:
        reading.fill(number, row(number))
        view.fill(number)
    assert view.toPlainText() == before


def test_the_arrow_keys_walk_through_every_sentence_and_back(view, qtbot):
    reading = shown(view)
    view.choose(SentencePosition(0, 0))
    places = [place for place in reading.places() if reading.pair(place).source != "Foto/Contoh"]  # a credit
    walked = [view.choice]
    for _ in places[1:]:
        qtbot.keyClick(view, Qt.Key.Key_Right)
        walked.append(view.choice)
    assert walked == places
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.choice == places[-1]
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.choice == places[-2]


def test_doubtful_sentences_are_visited_round_and_round(view):
    shown(view)
    view.walk_doubts(1)
    assert view.choice == SentencePosition(4, 0)
    view.walk_doubts(1)
    assert view.choice == SentencePosition(4, 0)
    view.choose(SentencePosition(0, 0))
    view.walk_doubts(-1)
    assert view.choice == SentencePosition(4, 0)


def test_a_doubtful_sentence_says_why_and_a_link_where_it_leads(view):
    reading = shown(view)
    view.choose(SentencePosition(4, 0))
    assert view.tip_at(inside(view, 1, 2)) == "Look twice: a number does not match the original: 4,7."
    view.choose(SentencePosition(2, 0))
    assert view.tip_at(inside(view, 0, 12)) == (
        "Ctrl+click opens example.org in your browser\nMiddle click or Ctrl+Shift+click opens it in a new tab"
    )
    reading.put(SentencePosition(4, 0), SentencePair("Rp 4,7 miliar", "Mine", edited=True))
    view.fill(4)
    view.choose(SentencePosition(4, 0))
    assert view.tip_at(inside(view, 1, 2)) == "Your own wording"


def test_a_click_chooses_and_a_drag_selects(view, qtbot):
    shown(view)
    view.choose(SentencePosition(7, 0))
    cursor = QTextCursor(view.document())
    cursor.setPosition(view.document().find("Residents").selectionStart() + 2)
    point = view.cursorRect(cursor).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert view.choice == SentencePosition(2, 1)


def test_a_link_opens_in_the_browser_only_with_ctrl(view, monkeypatch):
    shown(view)
    opened, held = [], [Qt.KeyboardModifier.NoModifier]
    monkeypatch.setattr(
        "gui.reading.view.bilingual_view.QDesktopServices.openUrl", lambda url: opened.append(url.toString())
    )
    monkeypatch.setattr(QApplication, "keyboardModifiers", lambda *_: held[0])
    view.anchorClicked.emit(QUrl(LINK))
    assert opened == []
    held[0] = Qt.KeyboardModifier.ControlModifier
    for address in (LINK, "file:///etc/passwd", "javascript:alert(1)"):
        view.anchorClicked.emit(QUrl(address))
    assert opened == [LINK]
    assert view.source().isEmpty()


def test_nothing_is_loaded_whatever_a_document_asks_for(view, tmp_path):
    picture = tmp_path / "x.png"
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(0)
    assert image.save(str(picture))
    for name in (str(picture), QUrl.fromLocalFile(str(picture)), QUrl("https://example.org/x.png")):
        kind = QTextDocument.ResourceType.ImageResource
        assert view.loadResource(kind.value, name).isNull()
        found = view.document().resource(kind, QUrl(name))  # Qt looks itself where it is given nothing
        assert isinstance(found, QImage)
        assert found.isNull()


def test_hits_are_marked_where_they_stand(view):
    reading = shown(view)
    for layout in LAYOUTS:
        view.set_look(Look(layout, palette.LIGHT))
        hits = SearchText(reading.rows, view.look.sides, layout).hits("persib")
        view.mark_hits(hits, 0)
        assert set(lit(view)) == {"Persib"}
        assert len(lit(view)) == len(hits)


def test_only_what_can_be_seen_is_marked(view):
    article = long_article(200)
    view.show_reading(Reading(article))
    hits = SearchText(Reading(article).rows, (Side.SOURCE,), ReadingLayout.SIDE).hits("jembatan")
    view.mark_hits(hits, 0)
    assert len(hits) == 800
    assert 4 <= len(lit(view)) <= 100
    view.mark_hits(hits, 790)
    assert view.first_row_seen() > 150


def test_what_is_being_read_does_not_move_when_rows_above_are_filled(view, qtbot):
    article = long_article(60)
    reading = Reading(article)
    view.show_reading(reading)
    view.scroll_to(40)
    row_before, above = view.place_on_screen()
    assert row_before == 40
    for number in range(1, 30):
        block = long_row(article)
        reading.fill(number, type(block)(block.block, block.pairs * 3))  # longer than its original: the row grows
        view.fill(number)
    assert view.place_on_screen() == (row_before, above)


@pytest.mark.parametrize("change", [
    {"layout": ReadingLayout.STACKED}, {"layout": ReadingLayout.ENGLISH}, {"points": 20.0}, {"line_spacing": 180},
    {"colours": palette.DARK}, {"line_length": 40},
])  # fmt: skip
def test_another_look_keeps_the_place(view, change):
    article = long_article(60)
    view.show_reading(Reading(article))
    view.scroll_to(30)
    before = view.first_row_seen()
    view.set_look(Look(**{"layout": ReadingLayout.SIDE, "colours": palette.LIGHT} | change))
    assert view.first_row_seen() == before


def test_another_width_keeps_the_place(view, qtbot):
    view.show_reading(Reading(long_article(60)))
    view.scroll_to(30)
    view.resize(600, 500)
    assert view.first_row_seen() == 30


def test_the_first_row_on_the_screen_is_told_when_it_changes(view, qtbot):
    view.show_reading(Reading(long_article(60)))
    with qtbot.waitSignal(view.row_on_screen) as told:
        view.scroll_to(20)
    assert told.args == [20]


def test_the_wheel_with_ctrl_asks_for_another_size(view, qtbot):
    asked = []
    view.zoom_wanted.connect(asked.append)
    for turned in (120, -120):
        event = QWheelEvent(
            QPointF(9, 9), QPointF(9, 9), QPoint(), QPoint(0, turned), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(view.viewport(), event)
    assert asked == [1, -1]


def test_a_selection_is_copied_as_plain_text(view):
    shown(view)
    view.setTextCursor(view.document().find("Residents are happy."))
    data = view.createMimeDataFromSelection()
    assert data.text() == "Residents are happy."
    assert not data.hasHtml()


def test_a_page_cannot_put_markup_or_breaks_into_the_view(view):
    evil = "<b>x</b>\u2029<img src='x'>\x00\x0b\ufdd0\ud800\r &amp; {}"
    view.show_reading(Reading(Article(evil, (Block(Kind.PARAGRAPH, evil),))), evil)
    assert view.toPlainText().count("<b>x</b> <img src='x'>") == 3
    assert len(view.document().allFormats()) > 0
    view.choose(SentencePosition(1, 0))
    assert lit(view)[0].startswith("<b>x</b>")


def test_pictures_that_are_at_hand_stand_above_their_captions(view):
    reading = Reading(ARTICLE)
    view.show_reading(reading)
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0xFF8800)
    view.show_pictures({ARTICLE.lead_image.url: image})
    assert view.toPlainText().count("\ufffc") == 1
    view.show_pictures({"https://example.org/other.jpg": image})
    assert "\ufffc" not in view.toPlainText()


def test_a_screen_reader_is_given_the_text(view):
    shown(view)
    view.choose(SentencePosition(2, 1))
    face = QAccessible.queryAccessibleInterface(view)
    assert face.text(QAccessible.Text.Name) == "The article in Indonesian and English"
    assert "Residents are happy." in view.toPlainText()
    assert view.document().findBlock(view.textCursor().position()).text().startswith("PADANG - A new bridge")


def test_between_two_lines_the_lower_sentence_is_lit(view):
    shown(view)
    cell = view._sheet.cell(2, Side.SOURCE)
    top, bottom = view.cursorRect(cell.firstCursorPosition()), view.cursorRect(cell.lastCursorPosition())
    assert bottom.top() > top.bottom()  # it has two lines
    places = [view.place_at(QPoint(top.left() + 20, height)) for height in range(top.top() + 4, bottom.bottom() - 4)]
    assert {place.row for place in places if place} == {2}
    assert None not in places


def test_after_scrolling_what_was_under_the_pointer_is_not_lit_any_more(qtbot, view):
    article = long_article(40)
    view.show_reading(Reading(article))
    view._set_near(SentencePosition(1, 0))
    assert lit(view)
    view.verticalScrollBar().setValue(2000)
    qtbot.waitUntil(lambda: not lit(view))


def test_a_key_says_the_sentence_to_screen_readers_in_both_languages(view, monkeypatch):
    said = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    shown(view)
    view.choose(SentencePosition(2, 0))
    view.walk(1)
    assert said[-1] == "Warga senang. Residents are happy."
    view.set_look(Look(ReadingLayout.ENGLISH, palette.LIGHT))
    view.walk(-1)
    assert said[-1] == "PADANG - A new bridge 🌉 has been opened."


def test_the_frame_is_drawn_for_keys_that_came_by_tab(qtbot, view):
    shown(view)
    with qtbot.waitActive(view):
        view.activateWindow()
    accent = palette.LIGHT.accent

    def corner():
        return view.viewport().grab().toImage().pixelColor(1, 200).name()

    view.setFocus(Qt.FocusReason.MouseFocusReason)
    assert corner() != accent
    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert corner() == accent
    view.clearFocus()
    assert corner() != accent


def test_return_opens_the_link_that_tab_has_led_to(qtbot, view, monkeypatch):
    opened = []
    monkeypatch.setattr(
        "gui.reading.view.bilingual_view.QDesktopServices.openUrl", lambda url: opened.append(url.toString())
    )
    shown(view)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened == []
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened == [LINK]


def test_a_choice_survives_a_change_of_the_layout_far_down(view):
    article = long_article(60)
    reading = Reading(article)
    view.show_reading(reading)
    for number in range(1, 61):
        reading.fill(number, long_row(article))
        view.fill(number)
    view.choose(SentencePosition(50, 2))
    view.mark_hits(SearchText(reading.rows, (Side.SOURCE,), ReadingLayout.SIDE).hits("jembatan"), 3)
    for layout in LAYOUTS:
        view.set_look(Look(layout, palette.DARK))
        assert view.choice == SentencePosition(50, 2)


def test_below_one_another_the_two_languages_look_different(view):
    quieter = themes.blended(QColor(palette.LIGHT.dim), QColor(palette.LIGHT.text), ORIGINAL).name()
    for layout in ReadingLayout:
        reading = shown(view, layout)
        for number in ROWS:
            inks = set()
            for side in view.look.sides:
                cursor = view._sheet.span(number, side, 0, 1)
                brush = cursor.charFormat().foreground()
                inks.add(brush.color().name() if brush.style() is not Qt.BrushStyle.NoBrush else palette.LIGHT.text)
            wanted = {quieter, palette.LIGHT.text} if layout is ReadingLayout.STACKED else inks
            if not reading.rows[number].block.spans:  # a dateline is dim in both
                assert inks == wanted, (layout, number)


def test_selected_text_is_legible_in_every_theme():
    for colours in themes.BY_THEME.values():
        wash = themes.blended(QColor(colours.base), QColor(colours.accent), SELECTED).name()
        for ink in (colours.text, colours.dim):
            assert palette.contrast(ink, wash) >= 3


def test_a_line_beside_the_chosen_sentence_tells_it_from_the_one_under_the_pointer(view):
    shown(view)

    def accents():
        image = view.viewport().grab().toImage()
        accent = QColor(palette.LIGHT.accent)
        heights = range(image.height())
        return {x for x in range(image.width()) if sum(image.pixelColor(x, y) == accent for y in heights) > 8}

    view._set_near(SentencePosition(2, 0))
    assert not accents()
    view.choose(SentencePosition(2, 0), show=False)
    lefts = [view.cursorRect(view._sheet.cell(2, side).firstCursorPosition()).left() for side in Side]
    assert len(accents()) == 4, "two columns of dots for each language"
    assert all(any(0 < left - x < 12 for x in accents()) for left in lefts)
