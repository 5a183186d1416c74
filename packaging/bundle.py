"""The bundle: the program as one folder that needs no Python, made by PyInstaller, stripped, checked, measured."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import environment
import icon_files
import release
import system
import windows_version
from system import NotReady, say

REQUIREMENTS = ("requirements.txt", "packaging/pyinstaller/requirements.txt")
ENVIRONMENT = ".venv.package"
SPEC = Path("packaging") / "pyinstaller" / "dwibaca.spec"
INSIDE = "_internal"  # the folder of a bundle that holds everything but the executable
# Intel's MKL is a part of it, and its licence lets nobody alter it.
NEVER_STRIPPED = re.compile(r"^libctranslate2\b")
MOST_BYTES = 330_000_000
# They import what is left out when they are loaded, which they never are; the first two are PyInstaller's own guesses.
ASKING_IN_VAIN = {"lxml", "zipimport", "lxml.html.html5parser"}


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the bundle, with its size in bytes."""

    name: str
    size: int


def build(root: Path) -> Path:
    """Make ``dist/dwibaca`` and return its folder.

    Raises:
        NotReady: something that is needed is missing, the version is not in the changelog, or the result is not whole.
    """
    version, moment = release.current(root).version, release.epoch(root)
    if sys.platform.startswith("linux"):
        system.require_programs({"objdump": "binutils", "strip": "binutils", "readelf": "binutils"})
    python = environment.ready(root, REQUIREMENTS, ENVIRONMENT)
    say(f"Making the bundle of Dwibaca {version} …")
    folder = root / "dist" / "dwibaca"
    shutil.rmtree(folder, ignore_errors=True)
    options = ["--noconfirm", "--clean", "--log-level", "WARN"]
    places = ["--distpath", str(root / "dist"), "--workpath", str(root / "build" / "pyinstaller")]
    # The order of a set must not show in what is built, nor the time of day.
    steady = {"SOURCE_DATE_EPOCH": str(moment), "PYTHONHASHSEED": "0", "PYTHONNOUSERSITE": "1"}
    command = [str(python), "-m", "PyInstaller", *options, *places, str(root / SPEC)]
    if (
        subprocess.run(
            command, cwd=root, stdout=sys.stderr, env={**os.environ, **steady, **dress(root, version)}
        ).returncode
        != 0
    ):
        raise NotReady("PyInstaller did not make the bundle; the lines above say why.")
    report = root / "build" / "pyinstaller" / "dwibaca" / "warn-dwibaca.txt"
    wanting = sorted(wanting_left_out(report.read_text("utf-8")) - ASKING_IN_VAIN)
    if wanting:
        raise NotReady(f"What packaging/contents.py leaves out is imported by {', '.join(wanting)}.")
    if sys.platform.startswith("linux"):
        strip(folder)
        look_over(folder)
    return folder


def wanting_left_out(report: str) -> set[str]:
    """The modules in PyInstaller's report that import an excluded module at the top level: they would not load."""
    lines = (line.partition(" - imported by ")[2] for line in report.splitlines() if line.startswith("excluded module"))
    return {name for line in lines for name in re.findall(r"([\w.]+) \(top-level\)", line)}


def dress(root: Path, version: str, platform: str = sys.platform) -> dict[str, str]:
    """The executable's icon and version resource on this system: files, passed to the spec by environment variables."""
    if platform not in ("win32", "darwin"):
        return {}  # on Linux the menu's entry says it
    folder = root / "build" / ("windows" if platform == "win32" else "macos")
    folder.mkdir(parents=True, exist_ok=True)
    if platform == "darwin":
        (folder / "dwibaca.icns").write_bytes(icon_files.icns(root))
        return {"DWIBACA_ICON": str(folder / "dwibaca.icns")}
    owner = (root / "LICENSE").read_text("utf-8").splitlines()[2]
    (folder / "dwibaca.ico").write_bytes(icon_files.ico(root))
    (folder / "version.txt").write_text(windows_version.resource(version, owner), "utf-8")
    return {"DWIBACA_ICON": str(folder / "dwibaca.ico"), "DWIBACA_VERSION_RESOURCE": str(folder / "version.txt")}


def strip(folder: Path) -> None:
    """Strip the debugging symbols from every library; they are half of some wheels."""
    for file in libraries(folder):
        if not NEVER_STRIPPED.match(file.name):
            subprocess.run(["strip", "--strip-unneeded", "--preserve-dates", str(file)], check=True)


def look_over(folder: Path) -> None:
    """Check that every linked library is in the bundle or on the list in ``system.py``.

    Raises:
        NotReady: something would be missing, or the bundle is larger than it may be.
    """
    missing = sorted(needed_of_system(folder) - set(system.BUNDLE))
    if missing:
        raise NotReady(
            f"The bundle needs {', '.join(missing)}, which it does not hold and packaging/system.py does not name."
        )
    size = sum(part.size for part in parts(folder))
    if size > MOST_BYTES:
        raise NotReady(f"The bundle has {size / 1e6:.0f} MB and may have {MOST_BYTES / 1e6:.0f}.")


def needed_of_system(folder: Path) -> set[str]:
    """The names of the shared libraries that the bundle links to but does not contain."""
    there = {file.name for file in folder.rglob("*.so*")}
    return {name for file in executables(folder) for name in linked(file)} - there


def linked(file: Path) -> list[str]:
    """The names of the shared libraries that a file links to."""
    plain = {**os.environ, "LC_ALL": "C"}
    done = subprocess.run(["readelf", "-dW", str(file)], capture_output=True, text=True, env=plain)
    return re.findall(r"\(NEEDED\)\s+Shared library: \[([^]]+)\]", done.stdout)


def executables(folder: Path) -> Iterator[Path]:
    """The program and every library, each once."""
    yield folder / "dwibaca"
    yield from libraries(folder)


def libraries(folder: Path) -> Iterator[Path]:
    """Every shared library in a bundle, each once."""
    for file in sorted(folder.rglob("*.so*")):
        if file.is_file() and not file.is_symlink() and re.search(r"\.so(\.[\d.]+)?$", file.name):
            yield file


PARTS = {
    "CTranslate2": r"ctranslate2(\.libs)?/",
    "Typst": r"typst/",
    "Qt and its bindings": r"(PySide6|shiboken6)/",
    "Python and its library": r"(python3\.\d+|base_library\.zip|libpython|lib(ssl|crypto|sqlite3|ffi|bz2|lzma|expat))",
    "cryptography, for keyring": r"(cryptography|_cffi_backend)",
    "lxml": r"lxml/",
    "the starter model": r"resources/models/",
    "fonts, sample, texts of the window": r"resources/",
    "sentencepiece and sentencex": r"sentence(piece|x)",
    "dates, names of domains and languages": r"(pytz|tzdata|tld|babel|regex|justext|trafilatura|sacremoses|certifi)/",
    "licence texts": r"licences/",
}


def parts(folder: Path) -> list[Part]:
    """The parts of the bundle by purpose, largest first; the sizes add up to the total, without links."""
    sizes = dict.fromkeys([*PARTS, "the program, all modules in Python"], 0)
    rest = list(sizes)[-1]
    for file in folder.rglob("*"):
        if file.is_file() and not file.is_symlink():
            name = file.relative_to(folder).as_posix().removeprefix(f"{INSIDE}/")
            part = next((part for part, rule in PARTS.items() if re.match(rule, name)), rest)
            sizes[part] += file.stat().st_size
    return sorted((Part(name, size) for name, size in sizes.items()), key=lambda part: -part.size)
