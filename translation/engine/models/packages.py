"""The installed models of every family: listing, choosing, installing and removing them.

They are in three places: the program's own folder, the folder shared by other Argos programs (read, never written), and
the starter model that ships with the program. A model is installed only after it has translated a sentence.
"""

import atexit
import re
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from translation import paths
from translation.disk.own_files import temporary_folder
from translation.engine.families.argos import SOURCES, is_of_our_languages, read_metadata
from translation.engine.families.contents import Contents, Family, starter_folder
from translation.engine.families.recognition import read_contents
from translation.engine.models.offers.catalogue import Figures, catalogue
from translation.engine.models.package_file import unpack
from translation.engine.models.package_store import Removed, put, writing
from translation.engine.models.progress import Phase, Step, Work
from translation.engine.models.trial import trying, trying_once
from translation.engine.runtime.loading import size_and_memory
from translation.engine.runtime.memory import system_memory
from translation.errors import (
    ModelNotFound,
    PackageNotRemovable,
    PackageNotUsable,
    StoreNotWritten,
)
from translation.network.waiting import finish
from translation.texts import Text

# BLEU from Indonesian to English on FLORES-200 of a model that the catalogue does not know: published for the smallest
# models of OPUS-MT and NLLB-200, estimated for M2M-100 and MADLAD-400. Of Argos packages the newest is taken.
EXPECTED = {Family.ARGOS: 0.0, Family.M2M: 20.0, Family.OPUS: 33.4, Family.MADLAD: 38.0, Family.NLLB: 38.7}
SAFE_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.+-]{0,99}")
VERSION = re.compile(r"\s+v?\d[\w.]*\s*$")  # at the end of a name
IN_BRACKETS = re.compile(r"\s*\([^()]*\)\s*$")
HOW_TO_INSTALL = Text("Get one: “dwibaca models list --available” on the command line, or Models in the window.")


class Origin(StrEnum):
    """The place of a package, in order of preference."""

    OWN = "own"
    SHARED = "shared"
    BUNDLED = "bundled"
    OPENED = "opened"


@dataclass(frozen=True, slots=True)
class Package:
    """An installed model that can be loaded from ``folder``; ``name`` is its display name with the version.

    ``source_languages`` has its main one first. ``catalogue_id`` is its name in the catalogue, ``""`` for any other.
    """

    name: str
    folder: Path
    source_languages: tuple[str, ...]
    target_language: str
    version: str
    origin: Origin
    family: Family = Family.ARGOS
    licence: str = ""
    catalogue_id: str = ""
    weights: int = 0  # bytes of the model's file
    needed_memory: int = 0  # bytes, at the peak; 0 for a model that is small

    @property
    def source_language(self) -> str:
        """The main language that it translates from."""
        return self.source_languages[0]


@dataclass(frozen=True, slots=True)
class Damaged:
    """A folder among the packages that cannot be used, and why."""

    folder: Path
    origin: Origin
    reason: PackageNotUsable


def installed() -> list[Package]:
    """The usable packages of all three places, our own first; no two have the same name."""
    packages: list[Package] = []
    for entry in looked_through():
        if isinstance(entry, Package):
            taken = any(entry.name == other.name for other in packages)
            packages.append(replace(entry, name=f"{entry.name} ({entry.folder.name})") if taken else entry)
    return packages


def damaged() -> list[Damaged]:
    """The damaged or invalid folders among the packages, each with the reason."""
    return [entry for entry in looked_through() if isinstance(entry, Damaged)]


def choose(name: str = "") -> Package:
    """The installed package with this name (or folder name), or without a name the best one.

    Order of preference: from Indonesian; small enough for this computer's memory; own, shared, bundled; the better
    score, or what is expected of its family; the largest; newest. Raises ModelNotFound, and PackageNotUsable if the
    named package is damaged.
    """
    packages = installed()
    if name:
        # What was chosen once is still meant when there is another version of it.
        versions = [package for package in packages if is_version_of(package, name)]
        exact = any(answers_to(package, name) for package in packages)
        return versions[0] if versions and not exact else named(name, packages)
    if not packages:
        raise ModelNotFound(Text("No translation model is installed."), HOW_TO_INSTALL)
    order, memory = list(Origin), system_memory()
    return max(
        packages,
        key=lambda package: (
            "id" in package.source_languages,
            memory is None or package.needed_memory <= memory.total,
            -order.index(package.origin),
            figures_of(package).bleu or EXPECTED[package.family],
            package.weights if package.family is not Family.ARGOS else 0,
            [int(part) for part in re.findall(r"\d+", package.version)],
        ),
    )


def figures_of(package: Package) -> Figures:
    """What the catalogue that ships knows of a model's quality and speed."""
    known = catalogue()
    model = known.model(package.catalogue_id)
    return model.figures if model is not None else known.of_package(package.folder.name)


def install(file: Path, *, source_language: str = "") -> Work[Package]:
    """Install an .argosmodel file; it replaces a package with the same folder name only if it works.

    ``source_language`` is the expected language, ``""`` for either of ours. Yields the progress. Raises
    ModelNotFound if it is not there, and PackageNotUsable; then nothing of the file remains, and the other packages are
    unchanged.
    """
    store = paths.own_packages()
    with writing(store) as fresh:
        if not file.exists():
            raise ModelNotFound(Text("There is no file “{file}”.", file=file), Text("Check its path."))
        folder = yield from unpack(file, fresh)
        yield Step(Phase.TRYING)
        contents = read_contents(folder)
        if source_language and contents.source_language != source_language:
            raise PackageNotUsable(
                Text(
                    "The package “{name}” is from {found} to English, not from {promised}.",
                    name=folder.name,
                    found=SOURCES[contents.source_language],
                    promised=SOURCES[source_language],
                ),
                Text("Tell those who keep the list of models."),
            )
        for _ in trying(folder):
            yield Step(Phase.TRYING)
        target = store / folder_name(folder, file)
        yield Step(Phase.INSTALLING)
        put(folder, target)
    return package_in(target, Origin.OWN)


def remove(name: str) -> Removed:
    """Remove one of our own packages, even a damaged one, by its name, short name or folder name; it can be restored.

    Raises PackageNotRemovable for a shared or bundled package, ModelNotFound if there is none with that name.
    """
    own = [package for package in installed() if package.origin is Origin.OWN and answers_to(package, name)]
    broken = [entry for entry in damaged() if entry.origin is Origin.OWN and same(entry.folder.name, name)]
    if not own and not broken:
        package = named(name, installed())
        if package.origin is Origin.OWN:
            own = [package]
        elif package.origin is Origin.BUNDLED:
            raise PackageNotRemovable(
                Text("“{name}” came with the program.", name=package.name),
                Text("It can stay: an installed model is chosen before it."),
            )
        else:
            raise PackageNotRemovable(
                Text(
                    "“{name}” belongs to other Argos programs too (it lies in {folder}).",
                    name=package.name,
                    folder=package.folder,
                ),
                Text("Remove it with the program that installed it."),
            )
    folder = (own or broken)[0].folder
    with writing(folder.parent):
        return Removed(folder)


def tidy() -> None:
    """Delete the remains of a killed process in our package folder, if nobody is writing there."""
    store = paths.own_packages()
    with suppress(OSError, StoreNotWritten):
        if any(entry.name.startswith(".") and entry.is_dir() for entry in store.iterdir()):
            with writing(store):
                pass


def open_package(path_or_name: str) -> Package:
    """The package given by an installed package's name, a package folder, or an .argosmodel file.

    A file is unpacked temporarily. Raises ModelNotFound and PackageNotUsable.
    """
    matching = [package for package in installed() if answers_to(package, path_or_name)]
    if not path_or_name or matching:
        return matching[0] if matching else choose()
    path = Path(path_or_name).expanduser()
    try:
        if path.is_dir():
            return package_in(path.absolute(), Origin.OPENED)
        is_path = path.exists() or path.suffix == ".argosmodel" or len(path.parts) > 1
    except (OSError, ValueError):  # a name that no file can have
        is_path = False
    if not is_path:
        return choose(path_or_name)
    until_the_end = ExitStack()
    folder = until_the_end.enter_context(temporary_folder()) / "unpacked"
    folder.mkdir()
    atexit.register(until_the_end.close)
    return package_in(finish(unpack(path, folder)), Origin.OPENED)


def open_tried(path_or_name: str) -> Package:
    """As ``open_package``; one that this program has not installed was tried as one that is installed is."""
    package = open_package(path_or_name)
    if package.origin in (Origin.SHARED, Origin.OPENED):
        finish(trying_once(package.folder))
    return package


def looked_through() -> Iterator[Package | Damaged]:
    """Every folder among the packages, as a Package or as Damaged.

    Packages for other languages in the shared folder are skipped.
    """
    places = ((paths.own_packages(), Origin.OWN), (paths.shared_packages(), Origin.SHARED))
    candidates = [(folder, origin) for place, origin in places for folder in folders_in(place)]
    if starter_folder().is_dir():
        candidates.append((starter_folder(), Origin.BUNDLED))
    for folder, origin in candidates:
        try:
            if origin is not Origin.SHARED or is_of_our_languages(read_metadata(folder)):
                yield package_in(folder, origin)
        except PackageNotUsable as error:
            yield Damaged(folder, origin, error)


def folders_in(place: Path) -> list[Path]:
    """The visible folders in a place, by name; none if it cannot be read."""
    try:
        return sorted(entry for entry in place.iterdir() if entry.is_dir() and not entry.name.startswith("."))
    except OSError:
        return []


def package_in(folder: Path, origin: Origin) -> Package:
    """The package in a folder; raises PackageNotUsable."""
    contents = read_contents(folder)
    return Package(
        contents.name,
        folder,
        contents.source_languages,
        contents.target_language,
        contents.version,
        origin,
        contents.family,
        contents.licence,
        contents.catalogue_id,
        *size_and_memory(folder),
    )


def named(name: str, packages: list[Package]) -> Package:
    """The first package with a name. Raises ModelNotFound, or for a damaged one its PackageNotUsable."""
    for package in packages:
        if answers_to(package, name):
            return package
    for entry in damaged():
        if same(entry.folder.name, name):
            raise entry.reason
    short = [package for package in packages if any(same(one, name) for one in short_names(package))]
    if len(short) == 1:
        return short[0]
    if short:
        names = ", ".join(f"“{package.name}”" for package in short)
        raise ModelNotFound(
            Text("Several models are called “{name}”.", name=name), Text("Choose one of these: {names}.", names=names)
        )
    there = ", ".join(f"“{package.name}”" for package in packages)
    advice = Text("Choose one of these: {names}.", names=there) if there else HOW_TO_INSTALL
    raise ModelNotFound(Text("No model named “{name}” is installed.", name=name), advice)


def answers_to(package: Package, name: str) -> bool:
    """True if this name denotes the package."""
    return any(same(one, name) for one in (package.name, package.folder.name, package.catalogue_id) if one)


def short_names(package: Package) -> tuple[str, str]:
    """A package's name without its version, and without what is added in brackets either."""
    bare = VERSION.sub("", package.name)
    return bare, IN_BRACKETS.sub("", bare)


def is_version_of(package: Package, name: str) -> bool:
    """True if the package is any version of the named one."""
    return same(VERSION.sub("", package.name), VERSION.sub("", name))


def same(one: str, other: str) -> bool:
    """True if two names differ only in case and surrounding space."""
    return one.strip().casefold() == other.strip().casefold()


def folder_name(folder: Path, file: Path) -> str:
    """The folder name for an unpacked package: its own, or if that is unusable, its file's."""
    name = file.stem if folder.name == "package" or not _is_safe(folder.name) else folder.name
    return safe_name(name, read_contents(folder))


def safe_name(name: str, contents: Contents) -> str:
    """A name that a folder may have on every system: this one, or if it is unusable, one made of the languages."""
    if _is_safe(name):
        return name
    kind = "translate" if contents.family is Family.ARGOS else contents.family.value
    return f"{kind}-{contents.source_language}_{contents.target_language}"


def _is_safe(name: str) -> bool:
    return SAFE_NAME.fullmatch(name) is not None and not name.endswith(".")
