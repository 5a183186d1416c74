"""The libraries and programs that the operating system must provide: how to check and install them.

On Debian and its derivatives root gets them installed; everybody else is told the command to type.
"""

import ctypes
import importlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

# Shared libraries that Qt's libraries and plugins are linked to and that no wheel brings, each with Debian's package
# (``readelf -d`` on QtCore, QtGui, QtDBus, QtWidgets, QtNetwork and on the platform plugins of Qt 6.11).
OFFSCREEN = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libbrotlicommon.so.1": "libbrotli1",
    "libbrotlidec.so.1": "libbrotli1",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
X11 = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
WAYLAND = {"libwayland-client.so.0": "libwayland-client0", "libwayland-cursor.so.0": "libwayland-cursor0"}

# What an installed package needs beside these: what prints, and what every program in C++ is linked to.
PRINT = {"libcups.so.2": "libcups2"}
RUNTIME = {
    "ld-linux-x86-64.so.2": "libc6",
    "libc.so.6": "libc6",
    "libdl.so.2": "libc6",
    "libm.so.6": "libc6",
    "libpthread.so.0": "libc6",
    "libresolv.so.2": "libc6",
    "librt.so.1": "libc6",
    "libgcc_s.so.1": "libgcc-s1",
    "libstdc++.so.6": "libstdc++6",
}
BUNDLE = OFFSCREEN | X11 | WAYLAND | PRINT | RUNTIME  # all that a bundle leaves to the system


# A password store for the tests to talk to.
SECRET_SERVICE = {"dbus-run-session": "dbus", "gnome-keyring-daemon": "gnome-keyring"}


class NotReady(Exception):
    """Something is missing that only the user can provide; the message says what to type."""


def can_load(soname: str) -> bool:
    """True if the dynamic linker finds a shared library and its dependencies."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def libraries_for_display(environment: Mapping[str, str]) -> dict[str, str]:
    """The shared libraries that Qt needs under these environment variables, each with its Debian package."""
    plugin = environment.get("QT_QPA_PLATFORM", "")
    if plugin:
        return OFFSCREEN | (X11 if "xcb" in plugin else {}) | (WAYLAND if "wayland" in plugin else {})
    if environment.get("DISPLAY"):
        return OFFSCREEN | X11
    return OFFSCREEN | (WAYLAND if environment.get("WAYLAND_DISPLAY") else {})


def has_display(environment: Mapping[str, str]) -> bool:
    """True if a window can be opened; always true outside Linux."""
    if not sys.platform.startswith("linux"):
        return True
    if environment.get("QT_QPA_PLATFORM"):
        return True
    return _wayland_answers(environment) or _x_answers(environment)


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY", "")
    return bool(name) and (Path(environment.get("XDG_RUNTIME_DIR", "/")) / name).exists()


def _x_answers(environment: Mapping[str, str]) -> bool:
    """True if the X server in DISPLAY accepts us; otherwise Qt would abort the whole program."""
    if not environment.get("DISPLAY"):
        return False
    try:
        x11 = ctypes.CDLL("libX11.so.6")
    except OSError:
        return True  # the library is asked for first, and then this question again
    x11.XOpenDisplay.restype = ctypes.c_void_p
    display = x11.XOpenDisplay(environment["DISPLAY"].encode())
    if not display:
        return False
    x11.XCloseDisplay(ctypes.c_void_p(display))
    return True


def can_make_environments() -> bool:
    """True if this Python can make virtual environments: Debian packages ensurepip separately."""
    importlib.invalidate_caches()
    return all(importlib.util.find_spec(name) is not None for name in ("venv", "ensurepip"))


def require(
    libraries: Mapping[str, str],
    *,
    venv: bool,
    loads: Callable[[str], bool] = can_load,
    can_make: Callable[[], bool] = can_make_environments,
) -> None:
    """Ensure that Qt's shared libraries are installed, and with ``venv`` the module for virtual environments.

    Raises:
        NotReady: something is missing and could not be installed; one message names all of it.
    """
    missing, no_venv = _missing(libraries, loads), venv and not can_make()
    family = distribution()
    if (missing or no_venv) and "debian" in family:
        install_debian([libraries[soname] for soname in missing] + [venv_package()] * no_venv, _why(missing, no_venv))
        missing, no_venv = _missing(libraries, loads), venv and not can_make()
    if no_venv:
        raise NotReady(f"{_why([], no_venv)} ({sys.executable} has no ensurepip). Use a complete Python 3.11 or later.")
    if missing:
        advice = "Install the packages of your system that hold them, and try again."
        if {"fedora", "rhel"} & family:
            provided = " ".join(f"'{soname}()(64bit)'" for soname in missing)
            advice = f"Type this line, and try again:\n\n    sudo dnf install -y {provided}"
        raise NotReady(f"{_why(missing, no_venv)}: {' '.join(missing)}. {advice}")


def require_programs(programs: Mapping[str, str]) -> None:
    """Ensure that these programs are installed, each given with its Debian package.

    Raises:
        NotReady: one is missing and could not be installed.
    """
    missing = [name for name in programs if shutil.which(name) is None]
    why = f"These programs are needed and missing: {', '.join(missing)}"
    if missing and "debian" in distribution():
        install_debian([programs[name] for name in missing], why)
        missing = [name for name in programs if shutil.which(name) is None]
    if missing:
        raise NotReady(f"{why}. Install them, and try again.")


def offer(programs: Mapping[str, str], for_what: str) -> None:
    """Ensure that programs are installed, given with their Debian packages; print a message otherwise."""
    missing = [name for name in programs if shutil.which(name) is None]
    if not missing or not sys.platform.startswith("linux"):
        return
    why = f"{for_what} needs {', '.join(missing)}"
    try:
        if "debian" in distribution():
            install_debian([programs[name] for name in missing], why)
            return
    except NotReady as error:
        why = str(error)
    say(f"{why} (it is left out without).")


def _missing(libraries: Mapping[str, str], loads: Callable[[str], bool]) -> list[str]:
    """Only Linux needs these system libraries; elsewhere Qt's wheels contain everything."""
    return [soname for soname in libraries if not loads(soname)] if sys.platform.startswith("linux") else []


def _why(missing: Sequence[str], no_venv: bool) -> str:
    parts = ["this Python cannot make virtual environments"] * no_venv
    parts += ["Qt needs shared libraries that are not installed"] * bool(missing)
    sentence = ", and ".join(parts)
    return sentence[:1].upper() + sentence[1:]


def venv_package() -> str:
    """Debian's venv package for the running Python."""
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    return "python3-venv" if Path("/usr/bin/python3").resolve().name == version else f"{version}-venv"


def distribution() -> set[str]:
    """The names of this Linux distribution and its ancestors (``{"ubuntu", "debian"}``)."""
    try:
        release = platform.freedesktop_os_release()
    except OSError:
        return set()
    return {release.get("ID", ""), *release.get("ID_LIKE", "").split()} - {""}


def install_debian(packages: Iterable[str], why: str) -> None:
    """Install Debian packages as root.

    Raises:
        NotReady: we are not root, or apt-get failed; the message names the line to type.
    """
    names = sorted(set(packages))
    line = f"apt-get install -y {' '.join(names)}"
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        raise NotReady(f"{why}. Type this line, and try again:\n\n    sudo apt-get update && sudo {line}")
    say(f"{why}; installing: {' '.join(names)}")
    install = ["apt-get", "install", "-y", "-q", "--no-install-recommends", *names]
    if apt(install):
        return
    # A machine that has just been made has no lists of packages yet, and an old one may have outdated ones.
    if not (apt(["apt-get", "update", "-q"]) and apt(install)):
        raise NotReady(
            f"{why}, and they could not be installed. Type these lines, and look at what apt-get says:\n\n"
            f"    apt-get update\n    {line}"
        )


def apt(command: list[str]) -> bool:
    """Run apt-get with its output on standard error; true if it succeeded."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(command, stdin=subprocess.DEVNULL, stdout=sys.stderr, env=environment).returncode == 0


def say(sentence: str) -> None:
    """Print a message on standard error."""
    print(sentence, file=sys.stderr, flush=True)
