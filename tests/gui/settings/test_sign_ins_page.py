"""Sign-ins are given, tested and forgotten on their page; what was typed is shown nowhere again and written nowhere."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMessageBox

from gui.base import languages
from gui.base.stores.glossary_store import GlossaryStore
from gui.base.stores.settings_store import SettingsStore
from gui.settings.dialog import SettingsDialog
from gui.settings.sign_in_dialog import PasswordDialog, SignInDialog
from tests.secrets import fake_keyrings
from translation import paths
from translation.network.waiting import finish
from translation.secrets.password_store import PasswordStore, Secrets
from translation.secrets.sign_in_trial import Verdict
from translation.secrets.sign_ins import Hidden, SignIn, cookie_secret, headers, password_secret, proxy_secret

SITE, PASSWORD = "https://koran.example", "geheimes Wort"
BASIC = password_secret("ani", Hidden(PASSWORD))


@pytest.fixture
def store(monkeypatch):
    """Name the password store that is used; in order, unless something else is said."""
    fake_keyrings.ENTRIES.clear()
    fake_keyrings.ASKED.clear()
    fake_keyrings.GO_ON.clear()

    def use(name):
        monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"tests.secrets.fake_keyrings.{name}")

    use("Memory")
    yield use
    fake_keyrings.GO_ON.set()


@pytest.fixture
def dialog(qtbot, lanes, store):
    made = SettingsDialog(
        SettingsStore(paths.settings_file()), list, lanes, PasswordStore(), GlossaryStore(paths.glossary())
    )
    qtbot.addWidget(made)
    made.stack.setCurrentIndex(made.pages.index(made.sign_ins))
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def page(dialog):
    return dialog.sign_ins


def settled(qtbot, page):
    qtbot.waitUntil(lambda: page._job is None)


def listed(page):
    return [page.list.item(number).text() for number in range(page.list.count())]


def dialog_of(qtbot, page, kind, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any(one.isVisible() for one in page.findChildren(kind)))
    return next(one for one in page.findChildren(kind) if one.isVisible())


def save(qtbot, dialog):
    qtbot.mouseClick(dialog.buttons.button(dialog.buttons.StandardButton.Save), Qt.MouseButton.LeftButton)


def test_one_is_given_as_a_user_and_a_password(qtbot, page):
    dialog = dialog_of(qtbot, page, SignInDialog, page.add)
    qtbot.keyClicks(dialog.site, "Koran.example/langganan")
    qtbot.keyClicks(dialog.user, "ani")
    qtbot.keyClicks(dialog.password, PASSWORD)
    assert dialog.password.echoMode() is QLineEdit.EchoMode.Password
    save(qtbot, dialog)
    assert dialog.password.text() == ""
    settled(qtbot, page)
    assert page.settings_store.now.sign_ins == (SignIn(SITE, "ani"),)
    assert listed(page) == ["https://koran.example – ani"]
    assert "password store" in page.status.text()
    secrets = Secrets(PasswordStore(), page.settings_store.now.sign_ins)
    assert dict(finish(secrets.headers_for(SITE))) == dict(headers(BASIC))
    page.settings_store.store()
    assert PASSWORD not in paths.settings_file().read_text()


def test_one_is_given_as_a_cookie_header_in_several_lines(qtbot, page):
    dialog = dialog_of(qtbot, page, SignInDialog, page.add)
    dialog.site.setText(SITE)
    dialog.kind.setCurrentIndex(1)
    assert dialog.cookie.isVisible()
    assert not dialog.password.isVisible()
    dialog.cookie.insert("GET / HTTP/1.1\nHost: koran.example\nCookie: sesi=rahasia; uid=7\nAccept: */*")
    assert dialog.found.text() == "Found: sesi, uid"
    save(qtbot, dialog)
    settled(qtbot, page)
    assert listed(page) == ["https://koran.example – Cookie header"]
    assert finish(PasswordStore().read(SITE)).reveal() == cookie_secret(Hidden("sesi=rahasia; uid=7")).reveal()


@pytest.mark.parametrize(
    ("site", "user", "word"),
    [("http://koran.example", "ani", "https"), ("", "ani", "address"), (SITE, "", "user name"), (SITE, "a:b", "colon")],
)
def test_what_cannot_be_is_explained_and_the_dialog_stays(qtbot, page, site, user, word):
    dialog = dialog_of(qtbot, page, SignInDialog, page.add)
    dialog.site.setText(site)
    dialog.user.setText(user)
    dialog.password.setText(PASSWORD)
    save(qtbot, dialog)
    assert dialog.isVisible()
    assert word in dialog.trouble.text()
    assert PASSWORD not in dialog.trouble.text()
    assert fake_keyrings.ASKED == []


def give(qtbot, page, store, name, answer):
    """Give a sign-in to a store that does not take it, and answer what is asked then."""
    store(name)
    page.keep(SITE, BASIC, SignIn(SITE, "ani"))
    settled(qtbot, page)
    box = next(one for one in page.findChildren(QMessageBox) if one.isVisible())
    assert PASSWORD not in box.text() + box.informativeText()
    assert "until it is closed" in box.informativeText()
    assert box.defaultButton().text() == "Do Not Use"
    button = next(one for one in box.buttons() if one.text() == answer)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("name", ["Locked", "Denied", "NoSession", "Fails", "NotThere"])
def test_what_no_store_takes_is_used_until_the_end_when_the_reader_agrees(qtbot, page, store, name):
    give(qtbot, page, store, name, "Use Until Closed")
    assert listed(page) == ["https://koran.example – ani (until Dwibaca is closed)"]
    assert page.settings_store.now.sign_ins == ()
    assert dict(finish(Secrets(page._password_store).headers_for(SITE))) == dict(headers(BASIC))
    qtbot.mouseClick(page.forget, Qt.MouseButton.LeftButton)
    settled(qtbot, page)
    assert listed(page) == []
    assert dict(finish(Secrets(page._password_store).headers_for(SITE))) == {}


def test_and_nowhere_when_they_do_not(qtbot, page, store):
    give(qtbot, page, store, "Locked", "Do Not Use")
    assert listed(page) == []
    assert page._password_store.for_now == {}
    assert "locked" in page.status.text()


def test_a_store_that_hangs_holds_nobody_up(qtbot, page, store):
    store("Hanging")
    page.keep(SITE, BASIC, SignIn(SITE, "ani"))
    qtbot.waitUntil(lambda: page._job.started)
    assert page.halt.isVisible()
    assert not page.add.isEnabled()
    qtbot.mouseClick(page.halt, Qt.MouseButton.LeftButton)
    assert page.status.text() == "Stopped."
    assert page.add.isEnabled()
    assert listed(page) == []


def test_one_is_forgotten(qtbot, page):
    finish(page._password_store.keep(SITE, BASIC))
    page.settings_store.change(sign_ins=(SignIn(SITE, "ani"), SignIn("https://lain.example")))
    page.list.setCurrentRow(0)
    qtbot.mouseClick(page.forget, Qt.MouseButton.LeftButton)
    settled(qtbot, page)
    assert page.settings_store.now.sign_ins == (SignIn("https://lain.example"),)
    assert fake_keyrings.ENTRIES == {}
    assert page.status.text() == "It is forgotten."


def test_one_that_the_store_does_not_let_go_is_used_no_more_and_told(qtbot, page, store):
    page.settings_store.change(sign_ins=(SignIn(SITE, "ani"),))
    store("Locked")
    qtbot.mouseClick(page.forget, Qt.MouseButton.LeftButton)
    settled(qtbot, page)
    assert page.settings_store.now.sign_ins == ()
    assert f"It is called “Dwibaca: {SITE}” there." in page.status.text()


def test_a_known_one_is_given_anew_for_its_own_site(qtbot, page):
    page.settings_store.change(sign_ins=(SignIn(SITE, "ani"),))
    dialog = dialog_of(qtbot, page, SignInDialog, page.anew)
    assert dialog.site.isReadOnly()
    assert (dialog.site.text(), dialog.user.text(), dialog.password.text()) == (SITE, "ani", "")
    dialog.user.setText("budi")
    dialog.password.setText("x")
    save(qtbot, dialog)
    settled(qtbot, page)
    assert page.settings_store.now.sign_ins == (SignIn(SITE, "budi"),)


def test_the_password_of_a_proxy_and_the_key_of_a_server_are_given_too(qtbot, page):
    proxy = "http://ani@proxy.example:3128"
    page.settings_store.change(proxy=proxy, server="https://server.example")
    assert listed(page) == ["Proxy http://proxy.example:3128 – ani", "LibreTranslate https://server.example – key"]
    for number in range(2):
        page.list.setCurrentRow(number)
        dialog = dialog_of(qtbot, page, PasswordDialog, page.anew)
        dialog.password.setText(PASSWORD)
        save(qtbot, dialog)
        settled(qtbot, page)
        qtbot.waitUntil(lambda: not any(one.isVisible() for one in page.findChildren(PasswordDialog)))
    secrets = Secrets(PasswordStore(), (), proxy)
    assert finish(secrets.proxy_password()) == finish(secrets.server_key("https://server.example/")) == PASSWORD
    assert page.settings_store.now.sign_ins == ()
    assert not page.test.isEnabled()  # the server's is tried by translating


@pytest.mark.parametrize(
    ("verdict", "status", "word"),
    [
        (Verdict.ACCEPTED, 200, "The sign-in was accepted."),
        (Verdict.REFUSED, 401, "rejected (401)"),
        (Verdict.SAME, 200, "open to everybody (200)"),
        (Verdict.OTHER, 500, "The answer is 500"),
    ],
)
def test_what_a_trial_finds_is_told(qtbot, page, monkeypatch, verdict, status, word):
    def found(site, network):
        assert site == SITE
        assert network.secrets.sign_ins == (SignIn(SITE, "ani"),)
        yield None
        return verdict, status

    monkeypatch.setattr("gui.settings.sign_ins_page.try_site", found)
    page.settings_store.change(sign_ins=(SignIn(SITE, "ani"),))
    qtbot.mouseClick(page.test, Qt.MouseButton.LeftButton)
    settled(qtbot, page)
    assert word in page.status.text()


def test_a_trial_can_be_stopped_and_says_why_there_is_none(qtbot, page, monkeypatch):
    ended = []

    def for_ever(site, network):
        try:
            while True:
                yield None
        finally:
            ended.append(site)

    monkeypatch.setattr("gui.settings.sign_ins_page.try_site", for_ever)
    page.settings_store.change(sign_ins=(SignIn(SITE, "ani"),))
    qtbot.mouseClick(page.test, Qt.MouseButton.LeftButton)
    page.stop()
    qtbot.waitUntil(lambda: ended == [SITE] or page._job is None)
    monkeypatch.undo()
    page.settings_store.change(network=False)
    qtbot.mouseClick(page.test, Qt.MouseButton.LeftButton)
    assert "network is not to be used" in page.status.text()


def test_troubles_are_told_in_the_windows_language(qtbot, qapp, page, store):
    languages.install(qapp, "id")
    store("Locked")
    page.settings_store.change(sign_ins=(SignIn(SITE, "ani"),))
    qtbot.mouseClick(page.forget, Qt.MouseButton.LeftButton)
    settled(qtbot, page)
    told = "Ini mungkin masih ada di penyimpan kata sandi. Penyimpan kata sandi terkunci dan tidak dibuka."
    assert page.status.text().startswith(told)


def test_nothing_on_the_page_shows_a_secret(qtbot, page):
    page._password_store.keep_for_now(SITE, BASIC)
    page._password_store.keep_for_now("http://ani@proxy.example", proxy_secret(Hidden(PASSWORD)))
    page.look()
    for row in page.rows(page.settings_store.now):
        assert PASSWORD not in repr(row)
    assert fake_keyrings.ASKED == []
