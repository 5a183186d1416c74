"""The windows of the help: keys, versions and licences, an error's details, the welcome."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QTextBrowser, QTreeView

from gui.base import languages
from gui.base.stores.settings_store import SettingsStore
from gui.help.about_dialog import AboutDialog
from gui.help.shortcuts_dialog import ShortcutsDialog
from gui.messages.details_dialog import DetailsDialog
from gui.window.start.welcome import Welcome
from tests.gui.windows import window
from translation import paths
from translation.errors import PageNotLoaded
from translation.version import VERSION

GROUPS = [
    ("File", [("Open a Saved Page…", "Ctrl+O"), ("Translate Again", "Ctrl+Return, Ctrl+Enter")]),
    ("View", [("English Below the Original", "Ctrl+4"), ("Side by Side", "Ctrl+1")]),
]
ADDRESS = "https://contoh.id/harga-beras"


def shown(dialog):
    model = dialog.tree.model()
    groups = [(model.index(row, 0), model.index(row, 0).data()) for row in range(model.rowCount())]
    return {
        title: [
            (model.index(row, 0, head).data(), model.index(row, 1, head).data()) for row in range(model.rowCount(head))
        ]
        for head, title in groups
    }


@pytest.fixture
def shortcuts(qtbot):
    dialog = ShortcutsDialog(lambda: GROUPS)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_all_keys_are_listed(shortcuts):
    assert shown(shortcuts) == dict(GROUPS)
    assert shortcuts.tree.isExpanded(shortcuts.shown.index(1, 0))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("engl", {"View": [("English Below the Original", "Ctrl+4")]}),
        ("ctrl+o", {"File": [("Open a Saved Page…", "Ctrl+O")]}),
        ("view", {"View": GROUPS[1][1]}),
        ("  again ", {"File": [("Translate Again", "Ctrl+Return, Ctrl+Enter")]}),
        ("(", {}),
    ],
)
def test_they_are_looked_through_by_what_they_do_and_what_they_are(qtbot, shortcuts, words, found):
    qtbot.keyClicks(shortcuts.filter, words)
    assert shown(shortcuts) == found
    assert shortcuts.nothing.isVisible() is not bool(found)
    shortcuts.filter.clear()
    assert shown(shortcuts) == dict(GROUPS)
    assert shortcuts.tree.isExpanded(shortcuts.shown.index(0, 0))


def test_the_models_are_sound(qtmodeltester, shortcuts):
    qtmodeltester.check(shortcuts._model)
    qtmodeltester.check(shortcuts.shown)


def test_an_open_list_of_keys_follows_the_language(qtbot, qapp):
    groups = [("File", [("Open", "Ctrl+O")])]
    dialog = ShortcutsDialog(lambda: groups)
    qtbot.addWidget(dialog)
    groups[:] = [("Berkas", [("Buka", "Ctrl+O")])]
    languages.install(qapp, "id")
    qapp.processEvents()
    assert shown(dialog) == {"Berkas": [("Buka", "Ctrl+O")]}


def test_versions_are_shown_and_copied(qtbot):
    dialog = AboutDialog("Starter 0.1")
    qtbot.addWidget(dialog)
    dialog.show()
    assert VERSION in dialog.about.text()
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    for piece in (f"Dwibaca: {VERSION}", "Qt: 6.", "PySide6: 6.", "ctranslate2: ", "Model: Starter 0.1", "(offscreen)"):
        assert piece in copied
    assert "Permission is hereby granted" in dialog.licences.toPlainText()
    assert "ctranslate2" in dialog.licences.toPlainText()


def test_details_leave_out_what_was_read_until_it_is_wanted(qtbot):
    error = PageNotLoaded(f"“{ADDRESS}” did not answer.", "Try again.")
    dialog = DetailsDialog(error, "Starter 0.1", ["Harga beras"])
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert "contoh.id" not in copied
    assert "did not answer" in copied
    assert "Model: Starter 0.1" in copied
    qtbot.keyClick(dialog.everything, Qt.Key.Key_Space)
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert ADDRESS in QGuiApplication.clipboard().text()
    qtbot.keyClick(dialog.everything, Qt.Key.Key_Space)
    assert "contoh.id" not in dialog.text.toPlainText()


def test_the_welcome_offers_ways_on(qtbot):
    settings_store = SettingsStore(paths.settings_file())
    welcome = Welcome(settings_store)
    qtbot.addWidget(welcome)
    welcome.show()
    for button, signal in (
        (welcome.open, welcome.open_wanted),
        (welcome.paste, welcome.paste_wanted),
        (welcome.better, welcome.models_wanted),
    ):
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(welcome.dismiss, Qt.MouseButton.LeftButton)
    assert welcome.isHidden()
    assert settings_store.now.welcomed


@pytest.mark.parametrize(
    ("model", "bundled", "said", "unsaid"),
    [
        (
            "Starter 0.1",
            True,
            ["“Starter 0.1”", "translates better", "Get a &Better Model…"],
            ["no translation model"],
        ),
        ("Indonesian 1.9", False, ["“Indonesian 1.9”"], ["small", "Get a"]),
        ("", False, ["no translation model", "Get a &Model…"], ["“”"]),
    ],
)
def test_the_welcome_tells_of_the_model(qtbot, model, bundled, said, unsaid):
    welcome = Welcome(SettingsStore(paths.settings_file()))
    qtbot.addWidget(welcome)
    welcome.show()
    welcome.set_model(model, bundled=bundled)
    told = welcome.model.text() + (welcome.better.text() if welcome.better.isVisible() else "")
    assert all(words in told for words in said)
    assert not any(words in told for words in unsaid)


MAKERS = {
    "shortcuts": lambda: ShortcutsDialog(lambda: GROUPS),
    "about": lambda: AboutDialog(""),
    "details": lambda: DetailsDialog(ValueError("x")),
    "welcome": lambda: Welcome(SettingsStore(paths.settings_file())),
}


@pytest.mark.parametrize("name", MAKERS)
def test_everything_in_it_has_a_name_and_can_be_reached_by_keyboard(qtbot, name):
    widget = MAKERS[name]()
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    wanted = {
        child for kind in (QAbstractButton, QLineEdit, QPlainTextEdit, QTextBrowser, QTreeView) for child in widget.findChildren(kind)
        if child.isVisible() and child.isEnabled() and child.metaObject().className() not in ("QToolButton", "QLineEditIconButton")
    }  # fmt: skip
    assert wanted
    reached = set()
    for _ in range(2 * len(wanted) + 10):
        qtbot.keyClick(QApplication.focusWidget() or widget, Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    assert wanted - reached == set()
    for control in wanted:
        assert QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name), control


@pytest.mark.parametrize("name", MAKERS)
def test_it_says_itself_anew_in_another_language(qtbot, name):
    widget = MAKERS[name]()
    qtbot.addWidget(widget)
    before = [button.text() for button in widget.findChildren(QAbstractButton)]
    title = widget.windowTitle()
    widget.setWindowTitle("")
    for button in widget.findChildren(QAbstractButton):
        if button.metaObject().className() == "QPushButton" and button.text() not in ("Close", "&Close"):
            button.setText("")
    QApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
    assert [button.text() for button in widget.findChildren(QAbstractButton)] == before
    assert widget.windowTitle() == title


@pytest.mark.parametrize("language", languages.LANGUAGES)
def test_every_shortcut_can_be_read_whole(qtbot, qapp, language):
    made = window(qtbot)
    languages.install(qapp, language)
    qapp.processEvents()
    dialog = ShortcutsDialog(made.menu_actions.listed, made)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    for column in (0, 1):
        assert dialog.tree.columnWidth(column) >= dialog.tree.sizeHintForColumn(column)
    assert dialog.tree.header().length() <= dialog.tree.viewport().width()
