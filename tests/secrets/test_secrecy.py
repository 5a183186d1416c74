"""Planted secrets are found nowhere but where they belong: not in files, reports, exports, messages or the process list."""

import base64
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.faulty_server import Answer, FaultyServer
from tests.gui.windows import settled, window
from tests.secrets import fake_keyrings
from translation import paths
from translation.cli import main as cli
from translation.cli.report import report
from translation.errors import ReaderError
from translation.network.waiting import finish
from translation.secrets.sign_ins import Hidden, SignIn, cookie_secret, password_secret, proxy_secret
from translation.settings import Settings, write_settings

ROOT = Path(__file__).resolve().parents[2]
PASSWORD, COOKIE, PROXY = "tanam-Wort-7731", "sesi=tanam-Keks-9917", "tanam-Tor-5519"
PLANTED = (
    PASSWORD, "tanam-Keks-9917", PROXY,
    base64.b64encode(f"ani:{PASSWORD}".encode()).decode(), base64.b64encode(f"ani:{PROXY}".encode()).decode(),
)  # fmt: skip

linux = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system's own store of certificates decides")


@pytest.fixture(autouse=True)
def store(monkeypatch):
    fake_keyrings.ENTRIES.clear()
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "tests.secrets.fake_keyrings.Memory")


@pytest.fixture
def server(certificate, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate / "own.pem"))
    with FaultyServer(certificate=certificate / "both.pem") as server:
        yield server


def shown(text):
    return [word for word in PLANTED if word in text]


def written(*folders):
    """The files below some folders that hold a planted secret."""
    files = {file for folder in folders for file in folder.rglob("*") if file.is_file()}
    return [file for file in files if any(word.encode() in file.read_bytes() for word in PLANTED)]


@linux
@pytest.mark.usefixtures("collected_between_tests")
@pytest.mark.parametrize("secret", [password_secret("ani", Hidden(PASSWORD)), cookie_secret(Hidden(COOKIE))])
@pytest.mark.parametrize("kept", [True, False])
def test_a_window_leaves_none_behind(qtbot, server, own_home, tmp_path, secret, kept):
    header = "cookie" if "cookie" in secret.reveal() else "authorization"
    server["/jembatan"] = lambda asked: Answer() if header in asked.headers else Answer(b"", "401 Unauthorized")
    server["/rusak"] = Answer(b"", "404 Not Found")
    server["/putus"] = Answer(cut_after=40)
    site = server.url("", host="localhost")
    made = window(qtbot, allowed_hosts="localhost", proxy="direct")
    if kept:
        finish(made.services.password_store.keep(site, secret))
        made.services.settings_store.change(sign_ins=(SignIn(site, "ani"),))
    else:
        made.services.password_store.keep_for_now(site, secret)
    made.open(f"{site}/jembatan")
    tab = settled(qtbot, made)
    assert "Jembatan" in tab.title
    assert any(shown(asked.headers.get(header, "")) for asked in server.asked)
    from translation.export.formats import FORMATS, write
    from translation.export.parts.options import Options

    for key in ("json", "html", "text"):
        write(FORMATS[key], tmp_path / f"keluar.{key}", [tab.document], Options(), {})
    for path in ("/rusak", "/putus"):
        made.open(f"{site}{path}", here=True)
        settled(qtbot, made)
        assert not tab.message.isHidden()
        assert shown(tab.message.text.text()) == []
        assert shown(report(tab.messages.error, "", everything=True)) == []
        assert isinstance(tab.messages.error, ReaderError)
    made.services.settings_store.store()
    made.close()
    assert paths.settings_file().is_file()
    assert written(own_home, tmp_path) == []


@linux
@pytest.mark.usefixtures("collected_between_tests")
def test_a_private_tab_does_not_say_who_reads(qtbot, server):
    server["/jembatan"] = Answer()
    site = server.url("", host="localhost")
    made = window(qtbot, allowed_hosts="localhost", proxy="direct")
    made.services.password_store.keep_for_now(site, password_secret("ani", Hidden(PASSWORD)))
    made.menu_actions["private_tab"].trigger()
    made.open(f"{site}/jembatan")
    settled(qtbot, made)
    assert [shown(str(asked.headers)) for asked in server.asked] == [[]] * len(server.asked)
    assert server.asked


@linux
@pytest.mark.usefixtures("collected_between_tests")
def test_what_the_store_does_not_give_is_told_and_read_without(qtbot, server, monkeypatch):
    server["/jembatan"] = Answer()
    site = server.url("", host="localhost")
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "tests.secrets.fake_keyrings.Locked")
    made = window(qtbot, allowed_hosts="localhost", proxy="direct", sign_ins=(SignIn(site, "ani"),))
    made.open(f"{site}/jembatan")
    tab = made.tabs.shown
    qtbot.waitUntil(lambda: not tab.busy)
    assert "The password store is locked" in tab.message.text.text()
    assert server.asked == []
    from PySide6.QtWidgets import QPushButton

    buttons = {button.text(): button for button in tab.message.findChildren(QPushButton)}
    assert {"Try Again", "Go On Without It", "Details…"} <= buttons.keys()
    buttons["Go On Without It"].click()
    settled(qtbot, made)
    assert "Jembatan" in tab.title
    assert tab.message.isHidden()


def test_a_failing_proxy_tells_nobody_its_password(capsys, monkeypatch):
    monkeypatch.setenv("DWIBACA_DEBUG", "1")
    with FaultyServer() as proxy:
        address = f"http://ani@127.0.0.1:{proxy.port}"
        proxy["http://koran.example/x"] = Answer(b"", "407 Proxy Authentication Required")
        write_settings(paths.settings_file(), Settings(proxy=address))
        from translation.secrets.password_store import PasswordStore

        finish(PasswordStore().keep(address, proxy_secret(Hidden(PROXY))))
        for source in ("http://koran.example/x", "https://koran.example/x"):
            assert cli.main(["translate", source]) == 1
        assert shown(str([asked.headers for asked in proxy.asked]))  # it was given
    said = capsys.readouterr()
    assert shown(said.out + said.err) == []


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="there is no /proc here")
def test_the_process_list_shows_none(own_home):
    environment = {**os.environ, "PYTHON_KEYRING_BACKEND": "tests.secrets.fake_keyrings.Hanging", "DWIBACA_DEBUG": "1"}
    command = [sys.executable, str(ROOT / "main.py"), "sign-ins", "add", "koran.example", "--user", "ani"]
    started = subprocess.Popen(
        command, cwd=ROOT, env={**environment, "PYTHONPATH": str(ROOT)}, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    try:
        started.stdin.write(f"{PASSWORD}\n".encode())
        started.stdin.flush()
        until = time.monotonic() + 30
        while (
            len([*Path(f"/proc/{started.pid}/task").iterdir()]) < 2 and time.monotonic() < until
        ):  # it asks the store by now
            time.sleep(0.02)
        for file in ("cmdline", "environ"):
            assert shown(Path(f"/proc/{started.pid}/{file}").read_bytes().decode("utf-8", "replace")) == []
    finally:
        started.kill()
        said, _ = started.communicate()
    assert shown(said.decode()) == []
    assert written(own_home) == []
