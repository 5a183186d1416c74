"""The AppImage: the bundle as one file that runs on most recent Linux systems without installation."""

import os
import shutil
import subprocess
from pathlib import Path

import bundle
import desktop
import release
import system
from identity import COMMAND, NAME
from system import NotReady, say

# What every desktop has, and what must be its own: it belongs to the kernel, the display or the fonts there.
HOSTS = {
    *system.RUNTIME,
    *("libGL.so.1", "libEGL.so.1", "libX11.so.6", "libX11-xcb.so.1", "libxcb.so.1", "libz.so.1", "libdbus-1.so.3"),
    *("libfontconfig.so.1", "libfreetype.so.6", "libglib-2.0.so.0", "libgthread-2.0.so.0", "libwayland-client.so.0"),
    *("libcups.so.2", "libgssapi_krb5.so.2"),
}
RUN = """#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
exec "$here/usr/lib/dwibaca/dwibaca" "$@"
"""


def build(root: Path) -> Path:
    """Make ``dist/Dwibaca-VERSION-MACHINE.AppImage`` from the bundle and return its path.

    Raises:
        NotReady: there is no bundle, or no appimagetool.
    """
    folder = prepare(root)
    tool = shutil.which("appimagetool")
    if tool is None:
        raise NotReady(f"{folder} is ready; appimagetool, which makes one file of it, is not installed here.")
    machine = os.uname().machine
    target = root / "dist" / f"{NAME}-{release.version_of(root)}-{machine}.AppImage"
    steady = {**os.environ, "SOURCE_DATE_EPOCH": str(release.epoch(root)), "ARCH": machine}
    if subprocess.run([tool, "--no-appstream", str(folder), str(target)], env=steady).returncode != 0:
        raise NotReady("appimagetool did not make the file; the lines above say why.")
    return target


def prepare(root: Path) -> Path:
    """Make the AppDir and return it. Raises NotReady without a bundle."""
    now, moment = release.current(root), release.epoch(root)
    packed = root / "dist" / "dwibaca"
    if not (packed / COMMAND).is_file():
        raise NotReady("There is no bundle to pack: make it with 'make package ARGS=bundle'.")
    folder = root / "build" / "appimage" / f"{NAME}.AppDir"
    shutil.rmtree(folder.parent, ignore_errors=True)
    inside = folder / "usr/lib" / COMMAND
    shutil.copytree(packed, inside, symlinks=True)
    for name in sorted(bundle.needed_of_system(packed) - HOSTS):
        shutil.copy(_on_this_system(name), inside / bundle.INSIDE / name)
    desktop.install(root, folder / "usr", now, moment)
    shutil.copy(folder / f"usr/share/applications/{COMMAND}.desktop", folder)
    shutil.copy(root / f"resources/icons/{COMMAND}-256.png", folder / f"{COMMAND}.png")
    (folder / ".DirIcon").symlink_to(f"{COMMAND}.png")
    (folder / "AppRun").write_text(RUN)
    (folder / "AppRun").chmod(0o755)
    say(f"{folder.relative_to(root)} is ready.")
    return folder


def _on_this_system(name: str) -> Path:
    """The path of a shared library according to the dynamic linker. Raises NotReady if it is missing."""
    known = subprocess.run(["/sbin/ldconfig", "-p"], capture_output=True, text=True).stdout
    for line in known.splitlines():
        if line.split(" ")[0].strip() == name:
            return Path(line.rpartition("=> ")[2])
    raise NotReady(f"{name} should come along and is not on this system: install {system.BUNDLE[name]}.")
