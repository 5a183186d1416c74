"""Which model the window translates with: the way to a better one, and open articles when another is chosen."""

import socket

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from gui.models.dialog import ModelsDialog
from tests.gui.windows import read, settled, window
from tests.tiny_package import make_archive
from translation import paths
from translation.engine.models import speed
from translation.engine.models.packages import choose, install, installed, remove
from translation.network.waiting import finish


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(speed, "LONG_ENOUGH", 0.0)


@pytest.fixture
def archive(tiny_package, tmp_path):
    return make_archive(tiny_package, tmp_path / "tiny.argosmodel")


def buttons(widget):
    return {one.text(): one for one in widget.findChildren(QAbstractButton) if one.isVisibleTo(widget)}


def models_of(made):
    return next((one for one in made.findChildren(ModelsDialog) if one.isVisible()), None)


def test_the_menu_leads_to_the_models(qtbot):
    made = window(qtbot)
    made.menu_actions["models"].trigger()
    made.menu_actions["models"].trigger()
    assert len(made.findChildren(ModelsDialog)) == 1
    qtbot.waitUntil(lambda: bool(models_of(made).list.rows))


def test_while_the_small_model_translates_a_better_one_is_a_click_away(qtbot, archive):
    made = window(qtbot, network=False)
    made.better_model.look(changed=False)
    qtbot.waitUntil(made.better_model.isVisible)
    qtbot.mouseClick(made.better_model, Qt.MouseButton.LeftButton)
    dialog = models_of(made)
    qtbot.waitUntil(dialog.told.isVisible)
    assert "The network is not to be used." in dialog.told.text.text(), "the list was asked for at once"
    made.open(str(archive))
    qtbot.waitUntil(lambda: not made.better_model.isVisible())
    assert choose().name == "Indonesian to English 1.0"


def test_the_welcome_leads_to_the_models(qtbot, archive):
    made = window(qtbot, network=False, welcomed=False)
    made.begin([])
    qtbot.mouseClick(made.welcome.better, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: models_of(made) is not None and models_of(made).told.isVisible())
    settled(qtbot, made)
    made.open(str(archive))
    qtbot.waitUntil(lambda: "“Indonesian to English 1.0”" in made.welcome.model.text())
    assert not made.welcome.better.isVisible()


def test_without_a_model_the_article_leads_to_the_models(qtbot, monkeypatch, tmp_path):
    monkeypatch.setattr("translation.engine.models.packages.starter_folder", lambda: tmp_path / "none")
    made = window(qtbot, model=None, network=False)
    tab = read(qtbot, made)
    assert "No translation model is installed" in tab.notice.text.text()
    qtbot.waitUntil(lambda: "Get a Model…" in buttons(tab.notice))
    qtbot.mouseClick(buttons(tab.notice)["Get a Model…"], Qt.MouseButton.LeftButton)
    assert models_of(made) is not None


def test_what_is_dropped_on_the_window_is_installed_and_not_read(qtbot, archive):
    made = window(qtbot)
    made.open(str(archive))
    assert made.tabs.shown.source == ""
    qtbot.waitUntil(lambda: any(package.origin == "own" for package in installed()))


def test_open_articles_offer_to_translate_again_with_another_model(qtbot, archive):
    made = window(qtbot, model=None)
    tab = read(qtbot, made)
    before = tab.model
    assert before.startswith("Starter")
    made.open(str(archive))
    qtbot.waitUntil(lambda: "Translate Again" in buttons(tab.notice))
    said = tab.notice.text.text()
    assert "“Indonesian to English 1.0” translates from now on." in said
    assert before in said
    qtbot.mouseClick(buttons(tab.notice)["Translate Again"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not tab.busy and tab.model == "Indonesian to English 1.0")
    assert "from now on" not in tab.notice.text.text()


def test_a_model_is_removed_and_replaced_while_it_translates(qtbot, archive):
    finish(install(archive))
    made = window(qtbot, model=None)
    text = "\n\n".join(f"Warga desa nomor {number} menunggu air bersih sejak pagi." for number in range(400))
    made.open(text.encode())
    tab = made.tabs.shown
    qtbot.waitUntil(lambda: tab.done > 0)
    remove("Indonesian to English 1.0").let_go()
    made.dialogs.models_changed.emit()
    finish(install(archive))
    made.dialogs.models_changed.emit()
    settled(qtbot, made)
    assert not tab.message.isVisible()
    assert tab.model == "Indonesian to English 1.0"
    assert all(pair.target for row in tab.reading.rows for pair in row.pairs)


def test_looking_at_models_opens_no_connection(qtbot, monkeypatch):
    made = window(qtbot)
    asked = []
    monkeypatch.setattr(socket.socket, "connect", lambda self, address: asked.append(address))
    monkeypatch.setattr(socket, "getaddrinfo", lambda *address: asked.append(address))
    made.menu_actions["models"].trigger()
    qtbot.waitUntil(lambda: bool(models_of(made).list.rows))
    models_of(made).close()
    assert asked == []
    assert not paths.downloads().exists()
