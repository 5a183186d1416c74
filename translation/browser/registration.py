"""The host's manifest in each browser's own place: by it a browser knows which program its extension may start."""

import contextlib
import json
import os
import shlex
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from translation import paths
from translation.browser.names import CHROMIUM_ORIGIN, FIREFOX_ID, HOST
from translation.browser.own_command import own_command
from translation.disk import files, own_files

HOSTS = "NativeMessagingHosts"


@dataclass(frozen=True, slots=True)
class Browser:
    """A browser: where it looks, below the folder of programs' own files; on Windows below ``HKEY_CURRENT_USER``.

    ``home`` exists where the browser was ever started; a browser without a ``key`` looks at another one's.
    """

    name: str
    linux: str  # from the folder of settings, usually ~/.config; "~/" is the home folder
    macos: str  # from ~/Library/Application Support
    key: str
    is_firefox: bool = False
    folder: str = HOSTS


BROWSERS = (
    Browser("Chromium", "chromium", "Chromium", r"Software\Chromium"),
    Browser("Google Chrome", "google-chrome", "Google/Chrome", r"Software\Google\Chrome"),
    Browser("Microsoft Edge", "microsoft-edge", "Microsoft Edge", r"Software\Microsoft\Edge"),
    Browser("Brave", "BraveSoftware/Brave-Browser", "BraveSoftware/Brave-Browser", ""),
    Browser("Vivaldi", "vivaldi", "Vivaldi", ""),
    Browser("Firefox", "~/.mozilla", "Mozilla", r"Software\Mozilla", is_firefox=True, folder="native-messaging-hosts"),
    Browser("LibreWolf", "~/.librewolf", "LibreWolf", "", is_firefox=True, folder="native-messaging-hosts"),
)


@dataclass(frozen=True, slots=True)
class Registered:
    """What was done for a browser: the place that now has, or no longer has, the manifest."""

    browser: str
    place: str


def manifest(program: str, *, is_firefox: bool) -> str:
    """The manifest that lets our extension, and no other, start ``program``."""
    allowed = {"allowed_extensions": [FIREFOX_ID]} if is_firefox else {"allowed_origins": [CHROMIUM_ORIGIN]}
    described = {"name": HOST, "description": "Dwibaca", "path": program, "type": "stdio", **allowed}
    return json.dumps(described, indent=2) + "\n"


def can_register() -> bool:
    """True if browsers can start the program: a Flatpak cannot be started by them, nor reach their folders."""
    return not os.environ.get("FLATPAK_ID")


def register() -> list[Registered]:
    """Make the program known to the browsers of this account; those that were never started here are left out.

    Raises FileNotWritten.
    """
    program = _program()
    if sys.platform == "win32":
        return _register_on_windows(program)
    done = []
    for browser, home in _homes():
        if home.is_dir():
            file = home / _folder(browser) / f"{HOST}.json"
            files.write_text(file, manifest(program, is_firefox=browser.is_firefox))
            done.append(Registered(browser.name, str(file)))
    return done


def unregister() -> list[Registered]:
    """Remove every manifest of this account's. Raises FileNotWritten."""
    if sys.platform == "win32":
        done = _unregister_on_windows()
    else:
        places = ((browser, home / _folder(browser) / f"{HOST}.json") for browser, home in _homes())
        done = [Registered(browser.name, str(file)) for browser, file in places if _remove(file)]
    for file in (_launcher(), *_windows_manifests().values()):
        _remove(file)
    return done


def _homes() -> Iterator[tuple[Browser, Path]]:
    home = Path.home()
    for browser in BROWSERS:
        if sys.platform == "darwin":
            yield browser, home / "Library" / "Application Support" / browser.macos
        elif browser.linux.startswith("~/"):
            yield browser, home / browser.linux[2:]
        else:
            yield browser, Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config") / browser.linux


def _folder(browser: Browser) -> str:
    return HOSTS if sys.platform == "darwin" else browser.folder


def _program() -> str:
    """The path of what a browser starts: it gives arguments of its own, so Python needs a launcher around it."""
    command = own_command()
    if len(command) == 1:
        return command[0]
    file = _launcher()
    if sys.platform == "win32":
        files.write_text(file, "@echo off\r\n" + " ".join(f'"{part}"' for part in command) + " %*\r\n")
    else:
        files.write_text(file, f'#!/bin/sh\nexec {shlex.join(command)} "$@"\n')
        file.chmod(own_files.FOLDER)
    return str(file)


def _launcher() -> Path:
    return paths.data_folder() / ("browser-host.bat" if sys.platform == "win32" else "browser-host.sh")


def _windows_manifests() -> dict[bool, Path]:
    """The files that the registry names: for Chromium's family (``False``), for Firefox (``True``)."""
    names = {False: "browser-host-chromium.json", True: "browser-host-firefox.json"}
    return {is_firefox: paths.data_folder() / name for is_firefox, name in names.items()}


def _register_on_windows(program: str) -> list[Registered]:
    done: list[Registered] = []
    if sys.platform == "win32":
        import winreg

        manifests = _windows_manifests()
        for is_firefox, file in manifests.items():
            files.write_text(file, manifest(program, is_firefox=is_firefox))
        for browser in BROWSERS:
            if browser.key:
                key = rf"{browser.key}\{HOSTS}\{HOST}"
                winreg.SetValue(winreg.HKEY_CURRENT_USER, key, winreg.REG_SZ, str(manifests[browser.is_firefox]))
                done.append(Registered(browser.name, rf"HKEY_CURRENT_USER\{key}"))
    return done


def _unregister_on_windows() -> list[Registered]:
    done: list[Registered] = []
    if sys.platform == "win32":
        import winreg

        for browser in BROWSERS:
            key = rf"{browser.key}\{HOSTS}\{HOST}"
            with contextlib.suppress(OSError):
                winreg.DeleteKey(winreg.HKEY_CURRENT_USER, key)
                done.append(Registered(browser.name, rf"HKEY_CURRENT_USER\{key}"))
    return done


def _remove(file: Path) -> bool:
    try:
        file.unlink()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise files.not_written(f"“{file}”", error) from error
    return True
