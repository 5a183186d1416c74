"""The whole path in the window: a source is added, asked, what is new is listed, translated, opened and marked."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication

from gui.following.sources.dialog import SourcesDialog
from tests.gui.following.outlets import HERE, TITLES, file, outlet
from tests.gui.windows import settled, window
from translation.following.inbox import entries
from translation.following.sources import sources


def titles(panel):
    return [panel.model.entry(row).title for row in range(panel.model.rowCount())]


def test_a_source_is_added_by_keys_and_its_news_are_listed_translated_and_opened(qtbot, server):
    address = outlet(server)
    made = window(qtbot, **HERE)
    panel = made.following.dock.panel
    qtbot.keySequence(made, QKeySequence("Ctrl+I"))
    qtbot.waitUntil(panel.isVisible)
    assert panel.empty.title.text() == "You follow nothing yet"

    panel.empty.button.click()
    (dialog,) = made.findChildren(SourcesDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.finder.field)
    QGuiApplication.clipboard().setText(address)
    qtbot.keySequence(dialog.finder.field, QKeySequence("Ctrl+V"))
    qtbot.keyClick(dialog.finder.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.finder.found.count() == 1)
    assert dialog.finder.found.item(0).text() == "Warta Nusa · feed · 3 articles"
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.finder.follow)
    qtbot.keyClick(dialog.finder.follow, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not made.following.runner.is_running and len(dialog.model.rows) == 1)
    qtbot.waitUntil(lambda: dialog.model.rows[0].title == "Warta Nusa (3)")
    dialog.close()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)

    qtbot.waitUntil(lambda: titles(panel) == list(TITLES))
    qtbot.waitUntil(lambda: panel.model.entry(0).title_target == TITLES[0].upper())
    panel.be_ready()
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    tab = settled(qtbot, made)
    assert tab.article.title == "Jembatan gantung dibuka kembali"
    qtbot.waitUntil(lambda: panel.model.entry(0).read)
    with file() as connection:
        (source,) = sources(connection)
        assert (source.title, source.trouble) == ("Warta Nusa", "")
        qtbot.waitUntil(lambda: entries(connection)[0].article != "")
        assert entries(connection)[0].read
