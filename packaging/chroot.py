"""Tests of the Debian package in a minimal Debian: installed, run without a network, upgraded and removed.

They need root, debootstrap and a network for Debian's packages; the program itself runs without a network.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import deb
import system
import trial
from identity import COMMAND
from system import NotReady, say

READER = "reader"
HOME = Path("home") / READER
PROGRAM = Path("/usr/bin") / COMMAND
LIBRARY = HOME / ".local/share/dwibaca/library.sqlite"


def of_deb(root: Path) -> bool:
    """True if the package passes all tests in a chroot of the current stable Debian.

    Raises:
        NotReady: there is no package, or no chroot can be made here.
    """
    package = deb.made(root)
    if os.geteuid() != 0 or not sys.platform.startswith("linux"):
        raise NotReady("A chroot takes root on a Linux; 'make package-test' without it tries the rest.")
    system.require_programs({"debootstrap": "debootstrap"})
    with tempfile.TemporaryDirectory(prefix="dwibaca-chroot-") as place:
        folder = Path(place) / "debian"
        say("Making a Debian with nothing in it …")
        _run(["debootstrap", "--variant=minbase", "bookworm", str(folder)])
        return all(_checks(folder, package))


def _checks(folder: Path, package: Path) -> list[bool]:
    """Run each step, print it, and check its result."""
    _within(folder, "useradd", "--create-home", READER)
    _install(folder, package)
    bare = not any((folder / "usr/bin").glob("python3*"))
    results = [_told("there is no Python in it", bare)]
    results.append(_told("the self-test passes with the network cut", _self_test(folder)))
    left = _files(folder / HOME)
    results.append(_told(f"it leaves nothing in the reader's home{': ' * bool(left)}{' '.join(left)}", left == []))
    sample = "/usr/lib/dwibaca/_internal/resources/sample/sindonews-armenia.txt"
    _as_reader(folder, str(PROGRAM), "translate", "--no-network", "--keep", sample)
    kept = _sum(folder / LIBRARY)
    results.append(_told("an article is kept in the library", kept != ""))
    _install(folder, _next_version(package, folder.parent))
    results.append(_told("an upgrade leaves the library as it is", _sum(folder / LIBRARY) == kept))
    listed = _as_reader(folder, str(PROGRAM), "library", "list")
    results.append(_told("and lists what is in it", "Armenia" in listed))
    removed = _within(folder, "apt-get", "purge", "-y", "-q", COMMAND)
    results.append(_told("a removal says where the library lies", "~/.local/share/dwibaca" in removed))
    results.append(_told("and leaves it", _sum(folder / LIBRARY) == kept))
    gone = not (folder / "usr/lib/dwibaca").exists() and not os.path.lexists(folder / "usr/bin/dwibaca")
    results.append(_told("and nothing else", gone))
    return results


def _install(folder: Path, package: Path) -> None:
    shutil.copy(package, folder / "tmp" / package.name)
    _within(folder, "apt-get", "install", "-y", "-q", "--no-install-recommends", f"/tmp/{package.name}")  # noqa: S108


def _self_test(folder: Path) -> bool:
    command = [*trial.without_network(), *_reader_of(folder), str(PROGRAM), "--self-test"]
    return subprocess.run(command).returncode == 0


def _as_reader(folder: Path, *command: str) -> str:
    done = subprocess.run([*_reader_of(folder), *command], capture_output=True, text=True)
    if done.returncode != 0:
        say(done.stderr)
    return done.stdout


def _reader_of(folder: Path) -> Sequence[str]:
    """The command that runs others as an ordinary user, in an environment with only a home."""
    return ["chroot", f"--userspec={READER}", str(folder), "env", "-i", f"HOME=/{HOME}", "PATH=/nothing"]


def _next_version(package: Path, place: Path) -> Path:
    """The same package with a very high version, for testing an upgrade."""
    unpacked, target = place / "next", place / "dwibaca_next.deb"
    _run(["dpkg-deb", "--raw-extract", str(package), str(unpacked)])
    control = unpacked / "DEBIAN/control"
    lines = control.read_text("utf-8").splitlines(keepends=True)
    control.write_text("".join("Version: 999\n" if line.startswith("Version:") else line for line in lines), "utf-8")
    _run(["dpkg-deb", "--root-owner-group", "-Znone", "--build", str(unpacked), str(target)])
    return target


def _within(folder: Path, *command: str) -> str:
    plain = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
    return _run(["chroot", str(folder), *command], {**plain, **_proxies()})


def _proxies() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name.lower().endswith("_proxy")}


def _run(command: Sequence[str], environment: dict[str, str] | None = None) -> str:
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment)
    if done.returncode != 0:
        raise NotReady(f"{' '.join(command[:4])} … failed:\n{done.stdout[-2000:]}")
    return done.stdout


def _told(what: str, passed: bool) -> bool:
    print(f"{'ok  ' if passed else 'FAIL'}  {what}", flush=True)
    return passed


def _files(home: Path) -> list[str]:
    """The files of a user that a new home does not have."""
    given = {path.name for path in Path("/etc/skel").iterdir()}
    return sorted(path.name for path in home.iterdir() if path.name not in given)


def _sum(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else ""
