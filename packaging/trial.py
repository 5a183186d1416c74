"""Tests of packages without the help of a developer's machine: no Python, no settings, no network."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import deb
from identity import COMMAND
from system import NotReady, say


def of_bundle(root: Path) -> bool:
    """True if the bundle's self-test passes on its own."""
    program = root / "dist" / "dwibaca" / ("dwibaca.exe" if os.name == "nt" else "dwibaca")
    if not program.is_file():
        raise NotReady("There is no bundle to try: make it with 'make package'.")
    return self_test(program)


def self_test(program: Path, within: Sequence[str] = ()) -> bool:
    """True if a program's self-test passes with an empty home, an empty PATH and no network, and leaves no files.

    ``within`` is a command that runs others, such as ``chroot FOLDER``.
    """
    with tempfile.TemporaryDirectory(prefix="dwibaca-") as place:
        home = Path(place) / "home"
        nothing = Path(place) / "nothing"
        home.mkdir()
        nothing.mkdir()
        command = [*without_network(), *within, str(program), "--self-test"]
        done = subprocess.run(command, cwd=nothing, env=bare(home, nothing))
        left = sorted(str(path.relative_to(home)) for path in home.rglob("*"))
    if left:
        say(f"It left in the reader's home: {', '.join(left)}")
    return done.returncode == 0 and not left


def bare(home: Path, path: Path) -> dict[str, str]:
    """The minimal environment that a system gives to a program."""
    kept = ("SYSTEMROOT", "TEMP", "TMP") if os.name == "nt" else ()
    names = ("HOME", "USERPROFILE", "LOCALAPPDATA", "APPDATA")
    return (
        {name: os.environ[name] for name in kept if name in os.environ}
        | dict.fromkeys(names, str(home))
        | {"PATH": str(path)}
    )


def without_network() -> list[str]:
    """The command that runs another one without a network; none, after a message, if that is not permitted."""
    if sys.platform.startswith("linux"):
        unshare = shutil.which("unshare")
        for options in (["--net"], ["--net", "--map-root-user"]):
            if unshare and subprocess.run([unshare, *options, "true"], capture_output=True).returncode == 0:
                return [unshare, *options]
    say("The network cannot be cut here; the self-test asks for none, but nothing would keep it from one.")
    return []


def of_deb(root: Path) -> bool:
    """True if Debian's and the desktops' checks and the package's self-test pass."""
    package = deb.made(root)
    with tempfile.TemporaryDirectory(prefix="dwibaca-") as place:
        subprocess.run(["dpkg-deb", "--extract", str(package), place], check=True)
        share = Path(place) / "usr" / "share"
        passed = [
            checked("lintian", "--fail-on", "error", str(package)),
            checked("desktop-file-validate", *map(str, share.glob("applications/*.desktop"))),
            checked("appstreamcli", "validate", "--no-net", *map(str, share.glob("metainfo/*.xml"))),
            self_test(Path(place) / "usr" / "bin" / COMMAND),
        ]
    return all(passed)


def checked(program: str, *arguments: str) -> bool:
    """True if a checking program passes or, after a message, is not installed."""
    if shutil.which(program) is None:
        say(f"{program} is not installed here, so what it would say is not known.")
        return True
    done = subprocess.run([program, *arguments], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    print(f"{'ok  ' if done.returncode == 0 else 'FAIL'}  {program}\n{done.stdout}", end="", flush=True)
    return done.returncode == 0
