"""A private tab: it is read like any other, and nothing of it can be found afterwards."""

import pytest
from PySide6.QtGui import QGuiApplication

from gui.reading.reading_state import SentencePosition
from tests.gui.windows import TEXT, read, settled, window
from translation import paths


def left_behind(words):
    """The files of the program's own that hold these words."""
    folders = {paths.library().parent, paths.session_file().parent, paths.settings_file().parent}
    files = {file for folder in folders if folder.is_dir() for file in folder.rglob("*") if file.is_file()}
    return [file for file in files if words.encode() in file.read_bytes()]


def test_a_private_tab_leaves_no_trace(qtbot, tmp_path):
    page = tmp_path / "rahasia.txt"
    page.write_text(TEXT.replace("Jembatan Dibangun", "Judul Rahasia"), "utf-8")
    made = window(qtbot)
    made.menu_actions["private_tab"].trigger()
    made.open(str(page))
    tab = settled(qtbot, made)
    assert tab.article.title == "Judul Rahasia"
    assert made.tabs.tabText(1) == "Private: Judul Rahasia"
    assert made.status.text().endswith("private: nothing of this is kept")
    tab.edits.put_own(SentencePosition(1, 0), "Kata Sendiri")
    made.menu_actions["translate_again"].trigger()
    settled(qtbot, made)
    assert tab.number is None
    made.close()
    assert paths.session_file().is_file()
    assert left_behind("rahasia") == left_behind("Rahasia") == left_behind("Kata Sendiri") == []


def test_what_is_opened_from_a_private_tab_is_private_too(qtbot):
    made = window(qtbot)
    made.menu_actions["private_tab"].trigger()
    QGuiApplication.clipboard().setText(TEXT)
    for _ in range(2):
        made.menu_actions["paste_and_open"].trigger()
        settled(qtbot, made)
    assert [tab.private for tab in made.tabs.all] == [False, True, True]
    made.menu_actions["new_tab"].trigger()
    assert not read(qtbot, made).private
    made.close()
    again = window(qtbot)
    again.begin([])
    assert again.tabs.count() == 1
    assert settled(qtbot, again).article.title == "Jembatan Dibangun"


def test_an_article_of_the_library_opens_beside_a_private_tab_which_stays_one(qtbot, tmp_path):
    made = window(qtbot)
    number = read(qtbot, made).number
    made.menu_actions["close_tab"].trigger()
    made.menu_actions["private_tab"].trigger()
    private = made.tabs.shown
    made.open_kept(number)
    assert settled(qtbot, made).number == number
    assert not made.tabs.shown.private
    assert made.tabs.shown is not private
    made.tabs.setCurrentWidget(private)
    page = tmp_path / "rahasia.txt"
    page.write_text(TEXT.replace("Jembatan Dibangun", "Judul Rahasia"), "utf-8")
    made._open_entered(str(page))
    assert settled(qtbot, made) is private
    assert private.private
    assert private.number is None
    made.close()
    assert left_behind("rahasia") == left_behind("Rahasia") == []


def test_private_is_what_a_tab_is_for_good(qtbot):
    made = window(qtbot)
    with pytest.raises(AttributeError):
        made.tabs.shown.private = True
