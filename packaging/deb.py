"""The Debian package: the bundle for Debian, Ubuntu and their derivatives."""

import gzip
import hashlib
import os
import re
import shutil
import subprocess
import textwrap
from collections.abc import Iterator, Mapping
from email.utils import formatdate
from pathlib import Path

import bundle
import desktop
import release
import system
from identity import COMMAND
from system import NotReady, say

HOME = Path("usr/lib") / COMMAND  # where the bundle lies
DOCUMENTS = Path("usr/share/doc") / COMMAND
# Where browsers look for the programs of all accounts that their extensions may start. Brave and Vivaldi look where
# Chromium does.
HOSTS = {
    Path("etc/chromium/native-messaging-hosts"): "chromium",
    Path("etc/opt/chrome/native-messaging-hosts"): "chromium",
    Path("etc/opt/edge/native-messaging-hosts"): "chromium",
    Path("usr/lib/mozilla/native-messaging-hosts"): "firefox",
}
HOST = "io.github.dwibaca.dwibaca.json"
PROGRAMS = {"dpkg-deb": "dpkg", "dpkg-shlibdeps": "dpkg-dev", "readelf": "binutils"}
MOST_BYTES = 150_000_000


def build(root: Path) -> Path:
    """Make ``dist/dwibaca_VERSION_ARCHITECTURE.deb`` from the bundle and return its path.

    Raises:
        NotReady: there is no bundle, a program is missing, or the result is larger than it may be.
    """
    now, moment = release.current(root), release.epoch(root)
    folder = root / "dist" / "dwibaca"
    if not (folder / COMMAND).is_file():
        raise NotReady("There is no bundle to pack: make it with 'make package'.")
    system.require_programs(PROGRAMS)
    libraries = {name: package for name, package in system.BUNDLE.items() if package != "libc6"}
    system.require(libraries, venv=False)  # their versions are looked up here
    say("Packing it for Debian …")
    stage = root / "build" / "debian" / "root"
    shutil.rmtree(stage.parent, ignore_errors=True)
    shutil.copytree(folder, stage / HOME, symlinks=True)
    _put_in_place(root, stage, now, moment)
    version, architecture = debian_version(now, moment), _printed(["dpkg", "--print-architecture"])
    values = {
        "VERSION": version,
        "ARCHITECTURE": architecture,
        "SIZE": str(sum(-(-file.lstat().st_size // 1024) for file in stage.rglob("*"))),
        "DEPENDS": ", ".join(depends(folder, stage)),
    }
    _control(root, stage, values)
    _dated(stage, moment)
    target = root / "dist" / f"{COMMAND}_{version}_{architecture}.deb"
    target.unlink(missing_ok=True)
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(stage), str(target)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, "SOURCE_DATE_EPOCH": str(moment)})
    if target.stat().st_size > MOST_BYTES:
        raise NotReady(f"{target.name} has {target.stat().st_size / 1e6:.0f} MB and may have {MOST_BYTES / 1e6:.0f}.")
    return target


def made(root: Path) -> Path:
    """The latest package of this version. Raises NotReady without one."""
    found = sorted(
        (root / "dist").glob(f"{COMMAND}_{release.version_of(root)}*.deb"), key=lambda file: file.stat().st_mtime
    )
    if not found:
        raise NotReady("There is no Debian package of this version: make it with 'make package'.")
    return found[-1]


def debian_version(now: release.Release, moment: int) -> str:
    """The version in Debian's form, in which an unreleased version sorts before the release."""
    return now.version if now.date else f"{now.version}~{release.day(moment).replace('-', '')}"


def depends(folder: Path, stage: Path) -> list[str]:
    """The packages with the system libraries that the bundle links to, with their minimum versions."""
    packages = {system.BUNDLE[name] for name in bundle.needed_of_system(folder)}
    (stage.parent / "debian").mkdir(exist_ok=True)
    (stage.parent / "debian" / "control").write_text("Source: dwibaca\n\nPackage: dwibaca\nArchitecture: any\n")
    files = [str(file.resolve()) for file in bundle.executables(folder)]
    done = subprocess.run(
        ["dpkg-shlibdeps", "-O", "--ignore-missing-info", *_private(folder), *files],
        cwd=stage.parent,
        capture_output=True,
        text=True,
    )
    if done.returncode != 0:
        raise NotReady(f"dpkg-shlibdeps did not tell the versions:\n{done.stderr}")
    listed = re.split(r",\s*", done.stdout.strip().partition("=")[2])
    told = {entry.split()[0]: entry for entry in listed}  # those that the bundle holds itself are among them
    return [told.get(package, package) for package in sorted(packages)]


def _private(folder: Path) -> Iterator[str]:
    """The options that name the bundle's library folders to dpkg-shlibdeps."""
    for place in sorted({file.parent for file in bundle.libraries(folder)}):
        yield f"-l{place.resolve()}"


def _put_in_place(root: Path, stage: Path, now: release.Release, moment: int) -> None:
    """Everything besides the bundle: the command, the menu entry, icons, documents."""
    (stage / "usr/bin").mkdir(parents=True)
    (stage / "usr/bin" / COMMAND).symlink_to(Path("..") / HOME.relative_to("usr") / COMMAND)
    desktop.install(root, stage / "usr", now, moment)
    for folder, family in HOSTS.items():
        (stage / folder).mkdir(parents=True)
        shutil.copy(root / f"packaging/linux/native-messaging/{family}.json", stage / folder / HOST)
    documents = stage / DOCUMENTS
    documents.mkdir(parents=True)
    shutil.copy(root / "packaging/debian/copyright", documents)
    shutil.copy(root / "LICENSES.md", documents)
    (documents / "licences").symlink_to(Path("../../../lib") / COMMAND / bundle.INSIDE / "licences")
    _packed(documents / "changelog.gz", changelog(root, moment).encode())
    overrides = stage / "usr/share/lintian/overrides"
    overrides.mkdir(parents=True)
    shutil.copy(root / "packaging/debian/lintian-overrides", overrides / COMMAND)


def changelog(root: Path, moment: int) -> str:
    """The changelog in Debian's form: every version with its notes, newest first."""
    entries = []
    for each in release.releases(root):
        when = moment if each.date is None else release.midnight(each.date)
        indented = "\n".join(_wrapped(each.notes))
        entries.append(
            f"{COMMAND} ({debian_version(each, moment)}) stable; urgency=medium\n\n{indented}\n\n"
            f" -- The Dwibaca maintainers <dwibaca@dwibaca.invalid>  {formatdate(when)}\n"
        )
    return "\n".join(entries)


def _wrapped(notes: str) -> Iterator[str]:
    """Notes wrapped like Debian's, each item with an asterisk."""
    for point in re.split(r"\n(?=- )|\n\n", notes):
        first = "  * " if point.startswith("- ") else "  "
        text = " ".join(point.removeprefix("- ").split())
        yield from textwrap.wrap(text, 78, initial_indent=first, subsequent_indent="    ", break_long_words=False)


def _control(root: Path, stage: Path, values: Mapping[str, str]) -> None:
    """Write dpkg's control files: description, checksums, post-removal message."""
    text = (root / "packaging/debian/control").read_text("utf-8")
    for name, value in values.items():
        text = text.replace(f"@{name}@", value)
    sums = [
        f"{hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest()}  {file.relative_to(stage).as_posix()}\n"
        for file in sorted(stage.rglob("*"))
        if file.is_file() and not file.is_symlink()
    ]
    (stage / "DEBIAN").mkdir()
    (stage / "DEBIAN/control").write_text(text, "utf-8")
    settings = [f"/{folder.as_posix()}/{HOST}\n" for folder in HOSTS if folder.parts[0] == "etc"]
    (stage / "DEBIAN/conffiles").write_text("".join(settings), "utf-8")
    (stage / "DEBIAN/md5sums").write_text("".join(sums), "utf-8")
    shutil.copy(root / "packaging/debian/postrm", stage / "DEBIAN/postrm")


def _packed(target: Path, data: bytes) -> None:
    with target.open("wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
        packed.write(data)


def _dated(stage: Path, moment: int) -> None:
    """Set every file's time to the build's, and its permissions to Debian's."""
    for file in [stage, *stage.rglob("*")]:
        if not file.is_symlink():
            runs = file.is_dir() or (os.access(file, os.X_OK) and ".so" not in file.name)
            file.chmod(0o755 if runs else 0o644)
        os.utime(file, (moment, moment), follow_symlinks=False)


def _printed(command: list[str]) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
