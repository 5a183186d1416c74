"""The contents of the bundle besides the program's modules, and the exclusions.

PyInstaller follows imports by itself, including those inside functions. This module lists what imports do not show:
data files, modules looked up by name, and imports that the program never uses.
"""

import contextlib
import re
import sys
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path, PurePosixPath

import licences

# Packages that read files of their own, and files of theirs that nothing here reads.
WITH_DATA = ("justext", "tld", "trafilatura", "tzdata")
# Found by name while the program runs: keyring looks for its back ends among entry points.
BY_NAME = ("keyring.backends",)
# What an import somewhere names and no page, article or window of ours needs. The first line is what the slim
# distribution of argostranslate leaves out, and what in argostranslate itself would ask for it.
LEFT_OUT = (
    *("minisbd", "onnxruntime", "torch", "stanza", "spacy", "argostranslate.translate", "argostranslate.sbd"),
    *("numpy", "pandas", "PIL", "IPython", "matplotlib", "google", "html5lib", "bs4", "cssselect2"),
    *("tkinter", "readline", "lib2to3", "pip", "setuptools", "pkg_resources", "distutils", "_uuid"),
    *("pytest", "hypothesis", "tld.tests", "tqdm.notebook", "readability.benchmark"),
    *("lxml.isoschematron", "lxml.usedoctest", "lxml.html.usedoctest", "lxml.doctestcompare", "lxml.cssselect"),
    *("PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets", "PySide6.QtSql"),
)
# Qt's plugins that the window uses, by folder; the names are those of all systems, without "lib" and the ending.
QT_PLUGINS = {
    "platforms": {"qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"},
    "platformthemes": {"qxdgdesktopportal"},  # dialogs, colours: also GNOME's. That of GTK would bring GTK in
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "wayland-shell-integration": {"xdg-shell"},
    "wayland-decoration-client": {"adwaita", "bradient"},
    "imageformats": {"qjpeg", "qwebp", "qgif", "qsvg", "qico"},  # PNG is in QtGui
    "iconengines": {"qsvgicon"},
    "printsupport": {"cupsprintersupport"},
    "styles": {"qmodernwindowsstyle", "qwindowsvistastyle", "qmacstyle"},
}
# What only plugins that are left out are linked to.
UNUSED_QT = re.compile(r"Qt6?(EglF[Ss]|OpenGL|Qml|Quick|VirtualKeyboard)")
# Shared libraries of this system that Python's own modules are linked to, and that go into the bundle with them.
# All others are left to the system: they are Qt's, and packaging/system.py names them.
PYTHONS_OWN = re.compile(r"lib(python3|ssl|crypto|sqlite3|ffi|bz2|lzma|expat|mpdec)\b")
# Data that comes along by itself and is never read: courlan asks babel for the names of languages only where a page's
# own language is filtered by, which the program never does. Of Qt's texts those that are met stand in our own .qm.
NEVER_READ = (
    re.compile(r"babel/locale-data/(?!(root|en|id|ms)\.dat$)"),
    re.compile(r"PySide6/(Qt/)?translations/"),
    re.compile(r"\.dist-info/(?!METADATA$|entry_points\.txt$)"),  # licence texts have a folder of their own
    re.compile(r"\.(pyi|pxi|pyx|pxd|h|c|ts)$"),
    re.compile(r"(^|/)(py\.typed|__pycache__|tests)(/|$)"),
)

Table = list[tuple[str, str, str]]  # PyInstaller's: where to, where from, what kind


def data_files(root: Path, distributions: Iterable[metadata.Distribution]) -> list[tuple[str, str]]:
    """Our data files and the distributions' metadata, each with its folder in the bundle."""
    resources = root / "resources"
    own = [file for file in sorted(resources.rglob("*")) if file.is_file() and wanted_resource(file)]
    files = [(file, file.parent.relative_to(root)) for file in own]
    files += [(page, Path("resources", "manual")) for page in sorted((root / "docs" / "manual").glob("*.md"))]
    extension = root / "packaging" / "extension"
    files += [
        (file, Path("resources", "extension") / file.parent.relative_to(extension))
        for file in sorted(extension.rglob("*"))
        if file.is_file()
    ]
    files += [(root / name, Path()) for name in ("LICENSE", "LICENSES.md", "CHANGELOG.md")]
    for distribution in distributions:
        files += [(file, Path(file.parent.name)) for file in metadata_files(distribution)]
    return [(str(file), str(folder)) for file, folder in [*files, *licences.files(root, distributions)]]


def pinned(requirements: Path) -> Iterator[metadata.Distribution]:
    """The installed distributions that a requirement file names for this system and Python."""
    for name in re.findall(r"^([a-z0-9-]+)==", requirements.read_text("utf-8"), re.MULTILINE):
        with contextlib.suppress(metadata.PackageNotFoundError):
            yield metadata.distribution(name)


def wanted_resource(file: Path) -> bool:
    """True if the program reads a file of ``resources/``; of the translations only the compiled ones."""
    return file.suffix not in {".py", ".pyc", ".ts"}


def metadata_files(distribution: metadata.Distribution) -> Iterator[Path]:
    """The metadata files of a distribution that the program reads: its version and its entry points."""
    for name in ("METADATA", "entry_points.txt"):
        file = Path(str(distribution.locate_file(""))) / f"{info_folder(distribution)}/{name}"
        if file.is_file():
            yield file


def info_folder(distribution: metadata.Distribution) -> str:
    """The name of the folder that describes an installed distribution: ``requests-2.34.2.dist-info``."""
    return next(file.parts[0] for file in distribution.files or [] if file.parts[0].endswith(".dist-info"))


def wanted_binaries(table: Table) -> Table:
    """The shared libraries that stay in the bundle."""
    kept = [entry for entry in table if _is_wanted_of_qt(entry[0]) and not _is_the_systems(entry)]
    there = {_posix(target) for target, _, kind in kept if kind != "SYMLINK"}
    return [entry for entry in kept if entry[2] != "SYMLINK" or _posix(entry[1]) in there]


def wanted_data(table: Table) -> Table:
    """The data files found by PyInstaller that stay in the bundle."""
    return [entry for entry in table if not any(rule.search(_posix(entry[0])) for rule in NEVER_READ)]


def from_the_system(table: Table) -> list[Path]:
    """The paths of the system's files that stay in the bundle."""
    return [Path(entry[1]) for entry in table if _is_outside(entry)]


def _is_wanted_of_qt(target: str) -> bool:
    parts = PurePosixPath(_posix(target)).parts
    if "PySide6" not in parts:
        return True
    if "plugins" not in parts:
        return not UNUSED_QT.search(parts[-1])
    folder, name = parts[parts.index("plugins") + 1], parts[-1]
    return name.partition(".")[0].removeprefix("lib") in QT_PLUGINS.get(folder, set())


def _is_the_systems(entry: tuple[str, str, str]) -> bool:
    """True if a library is the system's and not Python's own; on Linux these are not bundled."""
    return sys.platform.startswith("linux") and _is_outside(entry) and not PYTHONS_OWN.match(Path(entry[0]).name)


def _is_outside(entry: tuple[str, str, str]) -> bool:
    """True if a library was found on the system, outside Python's packages."""
    target, source, kind = entry
    return kind != "SYMLINK" and "site-packages" not in source and len(PurePosixPath(_posix(target)).parts) == 1


def _posix(target: str) -> str:
    return target.replace("\\", "/")
