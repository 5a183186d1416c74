"""What is open, what was opened and where the window is are on the disk a second after they change."""

from gui.base.stores.session_store import SessionStore
from tests.gui.windows import TEXT, settled, window
from translation import paths
from translation.session import read_session


def saved():
    return read_session(paths.session_file()) if paths.session_file().exists() else None


def test_a_session_survives_a_window_that_never_closes(qtbot, tmp_path):
    made = window(qtbot, keep_articles=False)
    file = tmp_path / "jembatan.txt"
    file.write_text(TEXT, "utf-8")
    made.begin([str(file)])
    settled(qtbot, made)
    qtbot.waitUntil(lambda: saved() is not None and [tab.source for tab in saved().tabs] == [str(file)])
    assert [one.source for one in saved().recent] == [str(file)]
    before = saved().geometry
    made.resize(made.width() - 120, made.height() - 80)
    qtbot.waitUntil(lambda: saved().geometry != before)
    made.menu_actions["new_tab"].trigger()
    made.tabs.close_tab(made.tabs.tab(0))
    qtbot.waitUntil(lambda: saved().tabs == ())


def test_a_private_tab_is_in_none_of_it(qtbot, tmp_path):
    made = window(qtbot)
    made.begin([])
    settled(qtbot, made)
    made.menu_actions["private_tab"].trigger()
    file = tmp_path / "rahasia.txt"
    file.write_text(TEXT, "utf-8")
    made.open(str(file), here=True)
    settled(qtbot, made)
    qtbot.waitUntil(lambda: saved() is not None)
    qtbot.wait(1500)
    assert b"rahasia" not in paths.session_file().read_bytes()


def test_nothing_is_saved_before_the_last_session_is_open_again(qtbot, tmp_path):
    file = tmp_path / "jembatan.txt"
    file.write_text(TEXT, "utf-8")
    made = window(qtbot)
    made.begin([str(file)])
    settled(qtbot, made)
    made.close()
    held = paths.session_file().read_bytes()
    again = window(qtbot)
    again.resize(again.width() - 50, again.height() - 50)
    qtbot.wait(1500)
    assert paths.session_file().read_bytes() == held
    again.begin([])
    assert [tab.source for tab in SessionStore(paths.session_file()).now.tabs] == [str(file)]
