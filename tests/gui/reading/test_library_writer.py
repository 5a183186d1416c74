"""What is done in a tab lands in its own article, whatever has become of the library meanwhile."""

import contextlib

from gui.reading.reading_state import SentencePosition
from tests.gui.windows import read, settled, window
from tests.library.documents import document
from translation import paths
from translation.library import marks
from translation.library.articles import load, save
from translation.library.safety import backups, startup
from translation.library.storage.store import open_library


def library():
    return contextlib.closing(open_library(paths.library()))


def other_article(connection):
    """Another article, with the number that comes next."""
    return save(connection, document("Petani senang.", "Warga resah.", title="Lain", url="https://x.example/other"))


def test_an_edit_after_going_back_to_a_backup_lands_in_no_other_article(qtbot):
    with library() as connection:
        saved = backups.backup(connection, paths.library())
    made = window(qtbot)
    tab = read(qtbot, made)
    with library() as connection:
        startup.restore(connection, paths.library(), saved)
        connection.execute("DELETE FROM sqlite_sequence")  # as it was before numbers were counted on
        assert other_article(connection) == tab.number
        before = load(connection, tab.number)
    tab.edits.put_own(SentencePosition(1, 0), "In another tab.")
    qtbot.waitUntil(tab.message.isVisible)
    assert "not in your library any more" in tab.message.text.text()
    tab.leave()
    made.close()
    with library() as connection:
        assert load(connection, before.id) == before


def test_a_tab_of_an_earlier_session_opens_its_own_article(qtbot):
    """Whose number is another by now."""
    made = window(qtbot)
    tab = read(qtbot, made)
    title = tab.title
    made.close()
    with library() as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("UPDATE article SET id = 77 WHERE id = ?", (tab.number,))
        connection.execute("UPDATE version SET article = 77")
        connection.execute("DELETE FROM sqlite_sequence")
        other_article(connection)
        marks.star(connection, [77])
    again = window(qtbot)
    again.begin([])
    tab = settled(qtbot, again)
    assert (tab.number, tab.title) == (77, title)
