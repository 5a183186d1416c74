"""The browsers are connected and disconnected on their page, as by the command line."""

import sys

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from gui.base import languages
from gui.base.stores.glossary_store import GlossaryStore
from gui.base.stores.settings_store import SettingsStore
from gui.settings.browser_page import BOOKMARKLET
from gui.settings.dialog import SettingsDialog
from translation import paths
from translation.browser.names import HOST
from translation.secrets.password_store import PasswordStore

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have other folders")


@pytest.fixture
def dialog(qtbot, lanes):
    languages.install(QApplication.instance(), "en")
    made = SettingsDialog(
        SettingsStore(paths.settings_file()), list, lanes, PasswordStore(), GlossaryStore(paths.glossary())
    )
    qtbot.addWidget(made)
    made.turn_to("browser")
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def page(dialog):
    return dialog.browser


def test_a_browser_is_connected_and_disconnected(own_home, page):
    (own_home / ".config/chromium").mkdir(parents=True)
    file = own_home / f".config/chromium/NativeMessagingHosts/{HOST}.json"
    page.connect_button.click()
    assert page.done.text() == "Connected: Chromium. Start the browser again if it is open."
    assert file.is_file()
    page.disconnect_button.click()
    assert page.done.text() == "Disconnected: Chromium."
    assert not file.exists()
    page.disconnect_button.click()
    assert page.done.text() == "No browser was connected."


def test_without_a_browser_it_says_so(page):
    page.connect_button.click()
    assert page.done.text().startswith("No browser was found")


def test_what_cannot_be_written_is_told(own_home, page):
    (own_home / ".config/chromium").mkdir(parents=True)
    (own_home / ".config/chromium/NativeMessagingHosts").touch()
    page.connect_button.click()
    assert "was not written" in page.done.text()


def test_the_bookmarklet_is_the_manuals(page):
    page.copy_button.click()
    assert QGuiApplication.clipboard().text() == BOOKMARKLET
    assert f"    {BOOKMARKLET}\n" in (paths.manual() / "browser.md").read_text("utf-8")


@pytest.fixture
def flatpak(monkeypatch):
    monkeypatch.setenv("FLATPAK_ID", "io.github.dwibaca.Dwibaca")


def test_in_a_flatpak_there_is_the_bookmarklet_alone(flatpak, page):
    assert not page.connect_button.isEnabled()
    assert not page.disconnect_button.isEnabled()
    assert page.copy_button.isEnabled()
