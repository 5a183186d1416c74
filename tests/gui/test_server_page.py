"""The page for readers who run a translation server: off at first, plain about what it means, tried on a real one."""

import json

import pytest
from PySide6.QtCore import Qt

from gui.settings_dialog import SettingsDialog
from gui.settings_keeper import SettingsKeeper
from tests.faulty_server import Answer, FaultyServer
from translation.credentials import Ring, server_name
from translation.sign_ins import Hidden, proxy_secret


@pytest.fixture
def keeper(tmp_path):
    return SettingsKeeper(tmp_path / "settings.json")


@pytest.fixture
def ring():
    return Ring()


@pytest.fixture
def page(qtbot, keeper, lanes, ring):
    made = SettingsDialog(keeper, list, lanes, ring)
    qtbot.addWidget(made)
    made.tabs.setCurrentIndex(made.pages.index(made.server))
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


def test_it_is_off_and_cannot_be_on_without_an_address(qtbot, page, keeper):
    assert not keeper.now.use_server
    assert not page.use.isEnabled()
    assert not page.test.isEnabled()
    name(qtbot, page, "libre.example/api?x=1")
    assert keeper.now.server == "https://libre.example/api"
    page.use.setFocus()
    qtbot.keyClick(page.use, Qt.Key.Key_Space)
    assert keeper.now.use_server
    page.restore()
    assert (keeper.now.server, keeper.now.use_server) == ("", False)


def test_it_says_what_leaves_this_computer(qtbot, page):
    name(qtbot, page, "https://libre.example")
    assert "sent to this server" in page.warning.text()
    assert "unencrypted" not in page.warning.text()
    name(qtbot, page, "http://libre.example")
    assert "unencrypted" in page.warning.text()


def test_what_is_no_address_is_told_and_not_taken(qtbot, page, keeper):
    name(qtbot, page, "ftp://libre.example")
    assert page.trouble.isVisible()
    assert keeper.now.server == ""


def test_a_server_is_tried_with_its_key(qtbot, page, server, ring):
    name(qtbot, page, server.url(""))
    ring.keep_for_now(server_name(server.url("")), proxy_secret(Hidden("kunci")))
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
