"""The page for readers who run a translation server: off at first, plain about what it means, tried on a real one."""

import json

import pytest
from PySide6.QtCore import Qt

from gui.base.stores.glossary_store import GlossaryStore
from gui.base.stores.settings_store import SettingsStore
from gui.settings.dialog import SettingsDialog
from tests.faulty_server import Answer, FaultyServer
from translation import paths
from translation.secrets.password_store import PasswordStore, server_name
from translation.secrets.sign_ins import Hidden, proxy_secret


@pytest.fixture
def settings_store(tmp_path):
    return SettingsStore(tmp_path / "settings.json")


@pytest.fixture
def password_store():
    return PasswordStore()


@pytest.fixture
def page(qtbot, settings_store, lanes, password_store):
    made = SettingsDialog(settings_store, list, lanes, password_store, GlossaryStore(paths.glossary()))
    qtbot.addWidget(made)
    made.stack.setCurrentIndex(made.pages.index(made.server))
    with qtbot.waitExposed(made):
        made.show()
    return made.server


@pytest.fixture
def server():
    def translated(asked):
        texts = json.loads(asked.body)["q"]
        return Answer(json.dumps({"translatedText": [text.upper() for text in texts]}).encode())

    with FaultyServer() as server:
        server["/translate"] = translated
        yield server


def name(qtbot, page, address):
    page.server.setFocus()
    page.server.selectAll()
    qtbot.keyClicks(page.server, address)
    qtbot.keyClick(page.server, Qt.Key.Key_Return)


def test_it_is_off_and_cannot_be_on_without_an_address(qtbot, page, settings_store):
    assert not settings_store.now.use_server
    assert not page.use.isEnabled()
    assert not page.test.isEnabled()
    name(qtbot, page, "libre.example/api?x=1")
    assert settings_store.now.server == "https://libre.example/api"
    page.use.setFocus()
    qtbot.keyClick(page.use, Qt.Key.Key_Space)
    assert settings_store.now.use_server
    page.restore()
    assert (settings_store.now.server, settings_store.now.use_server) == ("", False)


def test_it_says_what_leaves_this_computer(qtbot, page):
    name(qtbot, page, "https://libre.example")
    assert "sent to this server" in page.warning.text()
    assert "unencrypted" not in page.warning.text()
    name(qtbot, page, "http://libre.example")
    assert "unencrypted" in page.warning.text()


def test_what_is_no_address_is_told_and_not_taken(qtbot, page, settings_store):
    name(qtbot, page, "ftp://libre.example")
    assert page.trouble.isVisible()
    assert settings_store.now.server == ""


def test_a_server_is_tried_with_its_key(qtbot, page, server, password_store):
    name(qtbot, page, server.url(""))
    password_store.keep_for_now(server_name(server.url("")), proxy_secret(Hidden("kunci")))
    qtbot.mouseClick(page.test, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.status.text().startswith("It translates: “Selamat pagi.” – “SELAMAT PAGI.”"))
    assert json.loads(server.asked[0].body)["api_key"] == "kunci"
    assert page.test.isEnabled()


def test_what_is_wrong_with_it_is_told(qtbot, page, server):
    server["/translate"] = Answer(b'{"error": "Invalid API key"}', "403 No")
    name(qtbot, page, server.url(""))
    qtbot.mouseClick(page.test, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Invalid API key" in page.status.text())


def test_a_test_can_be_stopped(qtbot, page, server):
    server["/translate"] = Answer(before=30)
    name(qtbot, page, server.url(""))
    qtbot.mouseClick(page.test, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.halt.isVisible() and bool(server.asked))
    qtbot.mouseClick(page.halt, Qt.MouseButton.LeftButton)
    assert page.status.text() == "Stopped."
    assert page.test.isEnabled()
