"""The host's manifests, in a home folder that looks like a reader's."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from translation.browser import registration
from translation.browser.names import CHROMIUM_ORIGIN, FIREFOX_ID, HOST
from translation.browser.registration import BROWSERS, register, unregister
from translation.cli.main import main

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has a registry")
FILE = f"{HOST}.json"
LINUX = {
    "Chromium": f".config/chromium/NativeMessagingHosts/{FILE}",
    "Google Chrome": f".config/google-chrome/NativeMessagingHosts/{FILE}",
    "Microsoft Edge": f".config/microsoft-edge/NativeMessagingHosts/{FILE}",
    "Brave": f".config/BraveSoftware/Brave-Browser/NativeMessagingHosts/{FILE}",
    "Vivaldi": f".config/vivaldi/NativeMessagingHosts/{FILE}",
    "Firefox": f".mozilla/native-messaging-hosts/{FILE}",
    "LibreWolf": f".librewolf/native-messaging-hosts/{FILE}",
}
MACOS = {
    "Chromium": f"Chromium/NativeMessagingHosts/{FILE}",
    "Google Chrome": f"Google/Chrome/NativeMessagingHosts/{FILE}",
    "Firefox": f"Mozilla/NativeMessagingHosts/{FILE}",
}


@pytest.fixture
def on_linux(monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")


def started(own_home, *names):
    """Browsers leave their folder behind when they are started."""
    for name in names:
        (own_home / LINUX[name]).parent.parent.mkdir(parents=True)


def test_every_browser_finds_its_manifest(own_home, on_linux):
    started(own_home, *LINUX)
    done = {one.browser: Path(one.place) for one in register()}
    assert done == {name: own_home / place for name, place in LINUX.items()}
    assert set(done) == {browser.name for browser in BROWSERS}
    for name, file in done.items():
        held = json.loads(file.read_text("utf-8"))
        assert held.pop("description")
        firefox = name in ("Firefox", "LibreWolf")
        allowed = {"allowed_extensions": [FIREFOX_ID]} if firefox else {"allowed_origins": [CHROMIUM_ORIGIN]}
        assert held == {"name": HOST, "path": held["path"], "type": "stdio", **allowed}
        assert os.access(held["path"], os.X_OK)


def test_what_the_manifest_names_starts_the_program(own_home, on_linux):
    started(own_home, "Chromium")
    (done,) = register()
    program = json.loads(Path(done.place).read_text("utf-8"))["path"]
    said = subprocess.run([program, CHROMIUM_ORIGIN], input=b"\2\0\0\0[]", capture_output=True)
    assert json.loads(said.stdout[4:]) == {"ok": False, "trouble": "damaged"}


def test_a_browser_that_was_never_started_gets_no_folder(own_home, on_linux):
    started(own_home, "Firefox")
    assert [one.browser for one in register()] == ["Firefox"]
    assert not (own_home / ".config/vivaldi").exists()


def test_macos_has_other_places(own_home, monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    support = own_home / "Library/Application Support"
    for place in MACOS.values():
        (support / place).parent.parent.mkdir(parents=True)
    assert {one.browser: Path(one.place) for one in register()} == {
        name: support / place for name, place in MACOS.items()
    }


def test_a_bundle_is_started_itself(own_home, on_linux, monkeypatch):
    started(own_home, "Chromium")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/usr/lib/dwibaca/dwibaca")
    (done,) = register()
    assert json.loads(Path(done.place).read_text("utf-8"))["path"] == "/usr/lib/dwibaca/dwibaca"
    monkeypatch.setenv("APPIMAGE", "/home/siti/Dwibaca.AppImage")
    (done,) = register()
    assert json.loads(Path(done.place).read_text("utf-8"))["path"] == "/home/siti/Dwibaca.AppImage"


def test_it_is_undone_without_a_trace(own_home, on_linux):
    started(own_home, "Chromium", "Firefox")
    before = {file for file in own_home.rglob("*") if file.is_file()}
    done = register()
    assert unregister() == done
    assert unregister() == []
    assert {file for file in own_home.rglob("*") if file.is_file()} == before


def test_the_command_line_prints_what_was_done(own_home, on_linux, capsys):
    assert main(["--register-browser"]) == 1
    assert "No browser was found" in capsys.readouterr().err
    started(own_home, "Chromium")
    assert main(["--register-browser"]) == 0
    said = capsys.readouterr().out
    assert f"Chromium: {own_home / LINUX['Chromium']}" in said
    assert str(registration.paths.extension()) in said
    assert main(["--unregister-browser"]) == 0
    assert "Chromium: removed" in capsys.readouterr().out
    assert main(["--unregister-browser"]) == 0
    assert "nothing to remove" in capsys.readouterr().out


def test_a_flatpak_says_that_it_cannot(own_home, on_linux, monkeypatch, capsys):
    started(own_home, "Chromium")
    monkeypatch.setenv("FLATPAK_ID", "io.github.dwibaca.Dwibaca")
    assert main(["--register-browser"]) == 1
    assert "bookmarklet" in capsys.readouterr().err
    assert not (own_home / LINUX["Chromium"]).exists()


def test_a_place_that_cannot_be_written_is_told(own_home, on_linux, capsys):
    started(own_home, "Chromium")
    (own_home / ".config/chromium/NativeMessagingHosts").touch()
    assert main(["--register-browser"]) == 1
    assert "was not written" in capsys.readouterr().err
