"""A note is plain text in which links can be followed, as high as its lines."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices, QTextCursor

from gui.notes.note_field import LINK, MOST_LINES, NoteField

TEXT = "See https://example.org/a?b=1, then <b>this</b>.\nhttp://berita.example."


@pytest.fixture
def field(qtbot):
    field = NoteField(TEXT)
    qtbot.addWidget(field)
    field.resize(400, 100)
    field.show()
    return field


@pytest.fixture
def opened(monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    return opened


def spot(field, words):
    cursor = QTextCursor(field.document())
    cursor.setPosition(TEXT.index(words) + 2)
    return field.cursorRect(cursor).center() + QPoint(1, 0)


def test_links_end_where_the_sentence_goes_on():
    assert LINK.findall(TEXT) == ["https://example.org/a?b=1", "http://berita.example"]
    assert LINK.findall("javascript:alert(1) file:///etc/passwd ftp://a.b") == []


def test_ctrl_click_opens_a_link_and_a_click_does_not(qtbot, field, opened):
    where = spot(field, "https")
    qtbot.mouseClick(field.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert opened == []
    qtbot.mouseClick(field.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, where)
    assert opened == ["https://example.org/a?b=1"]
    elsewhere = spot(field, "then")
    qtbot.mouseClick(field.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, elsewhere)
    assert len(opened) == 1


def test_ctrl_enter_opens_the_link_at_the_cursor(qtbot, field, opened):
    field.moveCursor(QTextCursor.MoveOperation.End)
    field.moveCursor(QTextCursor.MoveOperation.Left)
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert opened == ["http://berita.example"]
    assert field.toPlainText() == TEXT


def test_markup_is_text(field):
    assert "<b>this</b>" in field.toPlainText()


def test_it_is_as_high_as_its_lines_up_to_a_limit(qtbot, field):
    before = field.height()
    field.insertPlainText("one\ntwo\n")
    qtbot.waitUntil(lambda: field.height() > before)
    field.insertPlainText("x\n" * 3 * MOST_LINES)
    most = field.fontMetrics().lineSpacing() * (MOST_LINES + 1)
    qtbot.waitUntil(lambda: before < field.height() < most)


def test_a_text_from_elsewhere_is_shown_and_not_told(qtbot, field):
    with qtbot.assertNotEmitted(field.typed):
        field.show_text("Another.")
    assert field.toPlainText() == "Another."
    with qtbot.waitSignal(field.typed) as typed:
        qtbot.keyClicks(field, "x")
    assert "x" in typed.args[0]


def test_escape_is_told(qtbot, field):
    with qtbot.waitSignal(field.escaped):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
