"""Installation of a model: from the index with download and removal of older versions, or from a folder of files."""

import json
import shutil
from collections.abc import Generator, Iterable, Sequence
from pathlib import Path

from translation import paths
from translation.engine.families.contents import DESCRIPTION, Contents, Family
from translation.engine.families.recognition import described, display_name, read_contents
from translation.engine.models.offers.catalogue import CatalogueModel
from translation.engine.models.offers.downloads import LIMITS, Wanted, discard, download
from translation.engine.models.offers.index import Index, Offer, is_newer
from translation.engine.models.package_store import put, writing
from translation.engine.models.packages import Origin, Package, install, installed, package_in, remove, safe_name
from translation.engine.models.progress import Phase, Step, Work
from translation.engine.models.trial import trying
from translation.errors import ModelNotFound, PackageNotUsable, StoreNotWritten
from translation.network.client import Limits, Network
from translation.texts import Text

CHUNK = 4 * 2**20  # bytes
ROOM = 100 * 2**20  # bytes that stay free on the disk
# The same weights for other programs, which many a folder has beside ours.
OF_OTHERS = (".safetensors", ".pt", ".pth", ".ckpt", ".h5", ".msgpack", ".onnx", ".gguf", ".ot", ".tflite")
OTHER_WEIGHTS = "pytorch_model"


def download_and_install(offer: Wanted, network: Network | None, *, limits: Limits = LIMITS) -> Work[Package]:
    """Download a package or a model of the catalogue and install it; once it works, our older versions are removed.

    Closing it or losing the connection keeps the partial download. Raises ModelNotDownloaded, and PackageNotUsable for
    an unusable one, which is deleted unless its files are verified by published checksums.
    """
    place = yield from download(offer, network, limits=limits)
    try:
        if isinstance(offer, CatalogueModel):
            (place / DESCRIPTION).write_text(json.dumps(offer.description(), ensure_ascii=False), encoding="utf-8")
            package = yield from install_folder(place, move=True)
        else:
            package = yield from install(place, source_language=offer.source_language)
    except StoreNotWritten:
        raise
    except PackageNotUsable:
        # Files that are what was published are not at fault: this computer may have had too little memory just now.
        if not isinstance(offer, CatalogueModel) or offer.unchecked:
            discard(offer)
        raise
    discard(offer)
    for older in outdated(package, installed()):
        remove(older.folder.name).let_go()
    return package


def install_folder(
    folder: Path, *, languages: Iterable[str] = (), move: bool = False, store: Path | None = None
) -> Work[Package]:
    """Install a folder with a CTranslate2 model and its tokenizer, of any family, once it has translated a sentence.

    It is copied, or with ``move`` moved, to the ``store`` (the program's own folder of models if it is ``None``), and
    replaces a model with the same folder name. ``languages`` are what it translates from if neither its files nor its
    name tell. Raises ModelNotFound if the folder is not there, PackageNotUsable if it is not recognised, lacks a file
    or does not work, and StoreNotWritten if it does not fit on the disk; then the installed models are unchanged, and
    so is the folder.
    """
    folder = folder.expanduser().resolve()
    if not folder.exists():
        raise ModelNotFound(Text("There is no folder “{folder}”.", folder=folder), Text("Check its path."))
    if not folder.is_dir():
        raise PackageNotUsable(
            Text("“{file}” is a file, not the folder of a model.", file=folder.name),
            Text("Choose the folder that holds model.bin. An .argosmodel file is installed as it is."),
        )
    store = store or paths.own_packages()
    yield Step(Phase.CHECKING)
    contents = read_contents(folder, languages)
    yield Step(Phase.TRYING)
    for _ in trying(folder, contents.source_languages):
        yield Step(Phase.TRYING)
    target = store / safe_name(display_name(folder).replace(" ", "-"), contents)
    with writing(store) as fresh:
        ready = fresh / "model"
        moved = move and _renamed(folder, ready)
        if not moved:
            yield from _copied(folder, ready)
        yield Step(Phase.INSTALLING)
        try:
            _describe(ready, contents)
            put(ready, target)
        except OSError:
            if moved:
                _renamed(ready, folder)
            raise
    if move:
        shutil.rmtree(folder, ignore_errors=True)
    return package_in(target, Origin.OWN)


def outdated(package: Package, packages: Sequence[Package]) -> list[Package]:
    """Our packages that this one replaces: older versions of the same package."""
    return [
        other
        for other in packages
        if other.origin is Origin.OWN
        and other.folder != package.folder
        and without_version(other) == without_version(package)
        and is_newer(package.version, other.version)
    ]


def without_version(package: Package | Offer) -> tuple[str, str, str]:
    """A package's name without its version."""
    name = package.name.removesuffix(package.version).strip().casefold()
    return name, package.source_language, package.target_language


def newer(package: Package, index: Index) -> Offer | None:
    """The newer version of one of our own packages in the index, if there is one."""
    versions = [
        offer
        for offer in index.offers
        if without_version(offer) == without_version(package) and is_newer(offer.version, package.version)
    ]
    return versions[0] if versions and package.origin is Origin.OWN else None


def _renamed(folder: Path, ready: Path) -> bool:
    """Rename a folder; false if it is on another disk, or in use."""
    try:
        folder.rename(ready)
    except OSError:
        return False
    return True


def _copied(folder: Path, ready: Path) -> Generator[Step, None, None]:
    """Copy what a model's folder holds, links to files included. Raises OSError, and StoreNotWritten without room."""
    files = [file for file in sorted(folder.rglob("*")) if _belongs(file.relative_to(folder)) and file.is_file()]
    total, done = sum(file.stat().st_size for file in files), 0
    free = shutil.disk_usage(ready.parent).free
    if free < total + ROOM:
        raise StoreNotWritten(
            Text(
                "There is not enough room for “{name}”: it takes {needed} MB, and {free} MB are free.",
                name=folder.name,
                needed=total // 10**6,
                free=max(0, free - ROOM) // 10**6,
            ),
            Text("Make room on the disk, then try again."),
        )
    for file in files:
        copy = ready / file.relative_to(folder)
        copy.parent.mkdir(parents=True, exist_ok=True)
        with file.open("rb") as source, copy.open("xb") as sink:
            while chunk := source.read(CHUNK):
                sink.write(chunk)
                done += len(chunk)
                yield Step(Phase.COPYING, done, total)


def _belongs(file: Path) -> bool:
    """True for a file of the model, false for hidden ones and the weights of other programs."""
    hidden = any(part.startswith(".") for part in file.parts)
    return not hidden and file.suffix not in OF_OTHERS and not file.name.startswith(OTHER_WEIGHTS)


def _describe(folder: Path, contents: Contents) -> None:
    """Write down what the model is, where its folder does not say it."""
    if contents.family is not Family.ARGOS and not (folder / DESCRIPTION).is_file():
        text = json.dumps(described(contents), ensure_ascii=False, indent=1)
        (folder / DESCRIPTION).write_text(text + "\n", encoding="utf-8")
