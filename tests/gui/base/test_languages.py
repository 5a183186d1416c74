"""The window in English and Indonesian: chosen by the system or the reader, exchanged while it is open."""

import re
from datetime import datetime

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QTextBrowser

from gui.base import languages
from gui.base.controls.spin_boxes import DecimalBox
from gui.base.dates import short_day
from gui.base.labels import moment_in_words
from gui.base.stores.glossary_store import GlossaryStore
from gui.base.stores.settings_store import SettingsStore
from gui.help.about_dialog import AboutDialog
from gui.help.shortcuts_dialog import ShortcutsDialog
from gui.models.labels import score_in_words, size_in_words
from gui.settings.dialog import SettingsDialog
from gui.window.actions import Submenu, said
from gui.window.menus.table import MENUS
from gui.window.start.welcome import Welcome
from tests.packaging.test_translations import messages
from translation import paths
from translation.secrets.password_store import PasswordStore


@pytest.mark.parametrize(
    ("wanted", "chosen"),
    [
        (["id-Latn-ID", "id-ID", "id"], "id"),
        (["id_ID"], "id"),
        (["en-GB", "en"], "en"),
        (["de-DE", "de", "id-ID"], "id"),
        (["fr"], "en"),
        (["idm"], "en"),
        ([], "en"),
    ],
)
def test_the_system_is_asked_for_what_the_reader_wants(wanted, chosen):
    assert languages.system_language(wanted) == chosen


def test_the_readers_choice_comes_before_the_systems(qapp, monkeypatch):
    class System:
        def uiLanguages(self):
            return ["id-ID"]

        def language(self):
            return QLocale.Language.German

    monkeypatch.setattr(languages.QLocale, "system", staticmethod(System))
    assert languages.install(qapp, "") == "id"
    assert languages.install(qapp, "en") == "en"
    assert languages.install(qapp, "xx") == "id"


def test_the_window_is_said_anew_while_it_is_open(qtbot, qapp, lanes):
    settings_store = SettingsStore(paths.settings_file())
    dialog = SettingsDialog(settings_store, list, lanes, PasswordStore(), GlossaryStore(paths.glossary()))
    about, welcome, shortcuts = AboutDialog(""), Welcome(SettingsStore(paths.settings_file())), ShortcutsDialog(list)
    for widget in (dialog, about, welcome, shortcuts):
        qtbot.addWidget(widget)

    def said():
        return [
            dialog.windowTitle(), dialog.page_list.list.item(1).text(), dialog.restore_button.text(),
            dialog.reading.theme.currentText(),
            about.windowTitle(), welcome.dismiss.text(), shortcuts._model.headerData(0, Qt.Orientation.Horizontal),
        ]  # fmt: skip

    languages.install(qapp, "id")
    qapp.processEvents()
    assert said() == [
        "Pengaturan",
        "Membaca",
        "Kembalikan Bawaan",
        "Ikuti sistem",
        "Tentang Dwibaca",
        "Men&gerti",
        "Tindakan",
    ]
    languages.install(qapp, "en")
    qapp.processEvents()
    assert said() == [
        "Settings",
        "Reading",
        "Restore Defaults",
        "As the system",
        "About Dwibaca",
        "&Got It",
        "What it does",
    ]


def test_dates_and_numbers_are_in_the_language_of_the_window(qapp):
    moment = datetime(2026, 8, 5, 9, 4)
    languages.install(qapp, "id")
    assert moment_in_words(moment).startswith("Rabu, 5 Agustus 2026")
    assert short_day(moment) == "5 Agu 2026"
    assert (size_in_words(3_400_000_000), score_in_words(44.4)) == ("3,4 GB", "44,4")
    languages.install(qapp, "en")
    assert "Wednesday" in moment_in_words(moment)
    assert short_day(moment) == "5 Aug 2026"
    assert (size_in_words(3_400_000_000), score_in_words(44.4)) == ("3.4 GB", "44.4")


def test_a_number_that_can_be_changed_is_written_anew_in_another_language(qtbot, qapp):
    languages.install(qapp, "en")
    box = DecimalBox()
    qtbot.addWidget(box)
    box.setValue(13.5)
    languages.install(qapp, "id")
    qtbot.waitUntil(lambda: box.text() == "13,5")


@pytest.mark.parametrize(("system", "language"), [("en_GB", "en_GB"), ("de_DE", "en_US")])
def test_the_readers_own_way_counts_in_the_same_language(qapp, monkeypatch, system, language):
    monkeypatch.setattr(languages.QLocale, "system", staticmethod(lambda: QLocale(system)))
    languages.install(qapp, "en")
    assert languages.locale().name() == language
    assert QLocale().name() == language


def test_no_per_cent_sign_stands_apart():
    """Both languages write “9%”."""
    sources = {message.source for message in messages("dwibaca_id")}
    assert [source for source in sources if re.search(r"[\d}] %(?!n)", source)] == []


def test_no_translator_is_left_behind(qapp):
    for language in ("id", "en", "id", "id"):
        languages.install(qapp, language)
    qapp.processEvents()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert len(qapp.findChildren(QTranslator)) == 1


def test_qts_own_texts_are_indonesian_too(qtbot, qapp):
    languages.install(qapp, "id")
    box = QDialogButtonBox(
        QDialogButtonBox.StandardButton.Cancel
        | QDialogButtonBox.StandardButton.Help
        | QDialogButtonBox.StandardButton.Close
    )
    field, browser = QLineEdit("kata"), QTextBrowser()
    for widget in (box, field, browser):
        qtbot.addWidget(widget)
    assert {button.text().replace("&", "") for button in box.buttons()} == {"Batal", "Bantuan", "Tutup"}
    menus = [field.createStandardContextMenu(), browser.createStandardContextMenu()]
    for menu in menus:
        words = [action.text().partition("\t")[0] for action in menu.actions() if not action.isSeparator()]
        assert "&Salin" in words
        assert not {"&Copy", "&Paste", "Select All", "Delete", "Cu&t", "&Undo", "Copy &Link Location"} & set(words)
        menu.deleteLater()
    native = QKeySequence.SequenceFormat.NativeText
    assert QKeySequence("Ctrl+Left").toString(native) == "Ctrl+Kiri"
    assert QKeySequence("Ctrl+Left").toString(QKeySequence.SequenceFormat.PortableText) == "Ctrl+Left"


def test_those_texts_are_what_this_qt_says():
    """Each is one that Qt's own German translation knows too: a text that Qt no longer has would translate nothing."""
    german = QTranslator()
    assert german.load("qtbase_de", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    unknown = [
        (message.context, message.source) for message in messages("qt_id")
        if german.translate(message.context, message.source) in ("", None)
    ]  # fmt: skip
    assert unknown == []
    assert not german.translate("QLineEdit", "&Copy this")


@pytest.mark.parametrize("language", languages.LANGUAGES)
@pytest.mark.parametrize("number", [0, 1, 2, 21])
def test_plurals(qapp, language, number):
    languages.install(qapp, language)
    plurals = [message for message in messages("dwibaca_id") if message.numerus]
    assert plurals
    for plural in plurals:
        said = QCoreApplication.translate(plural.context, plural.source, "", number)
        assert str(number) in said
        assert "%n" not in said
        assert "(s)" not in said
    one = QCoreApplication.translate("ReadingTab", "%n sentence(s)", "", number)
    assert one == f"{number} " + ("kalimat" if language == "id" else "sentence" if number == 1 else "sentences")


@pytest.mark.parametrize("language", languages.LANGUAGES)
def test_no_two_entries_of_a_menu_have_the_same_key(qapp, language):
    languages.install(qapp, language)
    inside = [entry for menu in MENUS for entry in menu.entries if isinstance(entry, Submenu)]
    for entries in [MENUS, *(menu.entries for menu in (*MENUS, *inside))]:
        texts = [entry.words for entry in entries if entry is not None]
        keys = [text[text.index("&") + 1].lower() for text in map(said, texts) if "&" in text]
        assert len(keys) == len(set(keys)), (texts, keys)
