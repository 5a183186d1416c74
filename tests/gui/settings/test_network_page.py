"""The page on the network: what is typed counts when it can be meant, and is explained when it cannot."""

import pytest
from PySide6.QtCore import Qt

from gui.base.stores.glossary_store import GlossaryStore
from gui.base.stores.settings_store import SettingsStore
from gui.settings.dialog import SettingsDialog
from gui.settings.network_page import OWN
from translation import paths
from translation.secrets.password_store import PasswordStore
from translation.settings import Settings, network_of


@pytest.fixture
def dialog(qtbot, lanes):
    made = SettingsDialog(
        SettingsStore(paths.settings_file()), list, lanes, PasswordStore(), GlossaryStore(paths.glossary())
    )
    qtbot.addWidget(made)
    made.stack.setCurrentIndex(made.pages.index(made.network))
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def page(dialog):
    return dialog.network


def enter(qtbot, field, text):
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def choose(page, value):
    page.proxy.setCurrentIndex(page.proxy.findData(value))
    page.proxy.activated.emit(page.proxy.currentIndex())


def test_a_proxy_of_ones_own_counts_when_its_address_is_known(qtbot, page):
    assert not page.address.isEnabled()
    choose(page, OWN)
    assert page.settings_store.now.proxy == ""
    assert page.address.hasFocus()
    assert page.proxy.currentData() == OWN
    enter(qtbot, page.address, "proxy.example:3128")
    assert page.settings_store.now.proxy == "http://proxy.example:3128"
    enter(qtbot, page.user, "ani@kantor")
    assert page.settings_store.now.proxy == "http://ani%40kantor@proxy.example:3128"
    assert network_of(page.settings_store.now).proxy == page.settings_store.now.proxy
    assert (page.address.text(), page.user.text()) == ("http://proxy.example:3128", "ani@kantor")
    page.user.clear()
    enter(qtbot, page.user, " ")
    assert page.settings_store.now.proxy == "http://proxy.example:3128"
    choose(page, "direct")
    assert page.settings_store.now.proxy == "direct"
    assert not page.address.isEnabled()
    choose(page, OWN)
    assert page.settings_store.now.proxy == "http://proxy.example:3128"
    choose(page, "")
    assert page.settings_store.now.proxy == ""


@pytest.mark.parametrize(
    "typed", ["ftp://proxy.example", "http://ani:geheim@proxy.example", "a b", "http://proxy.example/path"]
)
def test_a_proxy_that_cannot_be_is_explained_and_not_taken(qtbot, page, typed):
    choose(page, OWN)
    enter(qtbot, page.address, typed)
    assert page.settings_store.now.proxy == ""
    assert page.proxy_trouble.isVisible()
    assert "geheim" not in page.proxy_trouble.text()
    page.settings_store.change(beam=4)
    assert page.address.text() == typed
    enter(qtbot, page.address, "socks5://localhost:1080")
    assert page.settings_store.now.proxy == "socks5://localhost:1080"
    assert not page.proxy_trouble.isVisible()


def test_a_password_in_the_address_reaches_no_file(qtbot, page):
    choose(page, OWN)
    enter(qtbot, page.address, "http://ani:geheim@proxy.example:3128")
    page.settings_store.store()
    assert not paths.settings_file().exists() or "geheim" not in paths.settings_file().read_text()


@pytest.mark.parametrize(
    ("control", "name", "typed", "kept", "wrong"),
    [
        ("hosts", "allowed_hosts", "NAS.local, [::1]", "nas.local ::1", "http://nas.local"),
        ("agent", "user_agent", " Mozilla/5.0 ", "Mozilla/5.0", "Ä"),
        ("catalogue", "catalogue", "a.example/models.toml", "https://a.example/models.toml", "/models.toml"),
        ("mirror", "mirror", "http://10.0.0.7/hf/", "http://10.0.0.7/hf/", "ftp://10.0.0.7/"),
        ("index", "index", "models.example/index.json", "https://models.example/index.json", "file:///etc/passwd"),
    ],
)
def test_a_text_counts_when_it_can_be_meant(qtbot, page, control, name, typed, kept, wrong):
    field, trouble = getattr(page, control), getattr(page, f"{control}_trouble")
    enter(qtbot, field, typed)
    assert getattr(page.settings_store.now, name) == kept == field.text()
    enter(qtbot, field, wrong)
    assert getattr(page.settings_store.now, name) == kept
    assert trouble.isVisible()
    assert trouble.text().startswith("⚠ ")
    page.restore()
    assert page.settings_store.now == Settings()
    assert field.text() == ""
    assert not trouble.isVisible()


def test_what_is_far_too_long_is_explained_too(qtbot, page):
    page.agent.setText("x" * 1000)
    page.agent.editingFinished.emit()
    assert page.settings_store.now.user_agent == ""
    assert "too long" in page.agent_trouble.text()


def test_what_is_changed_elsewhere_is_shown(page):
    page.settings_store.change(
        proxy="https://ani@proxy.example:8080", user_agent="Ani", allowed_hosts="nas.local", index="http://nas.local/a"
    )
    assert (page.proxy.currentData(), page.address.text(), page.user.text()) == (
        OWN,
        "https://proxy.example:8080",
        "ani",
    )
    assert (page.agent.text(), page.hosts.text(), page.index.text()) == ("Ani", "nas.local", "http://nas.local/a")
