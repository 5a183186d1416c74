"""Unpacking an ``.argosmodel`` file, which is a zip archive of one package folder, without trusting it.

Nothing is written outside the given folder, only plain files and folders are created, and the unpacked size is limited.
All failures are PackageNotUsable.
"""

import errno
import lzma
import shutil
import stat
import struct
import zipfile
import zlib
from collections.abc import Generator
from pathlib import Path, PurePosixPath, PureWindowsPath

from translation.engine.families.contents import INSTALL_AGAIN
from translation.engine.models.progress import Phase, Step, Work
from translation.errors import PackageNotUsable, StoreNotWritten
from translation.system_errors import reason_of
from translation.texts import Text

LARGEST_UNPACKED = 2 * 1024**3  # bytes; the largest packages in Argos's own index unfold to about 400 MB
LARGEST_RATIO = 20  # unpacked to packed; weights hardly compress, and vocabularies at most to a fifth
ALWAYS_ALLOWED = 20 * 1024**2  # bytes that may unfold whatever the ratio
MOST_MEMBERS = 10_000
NOISE = ("__MACOSX", ".DS_Store")  # what macOS puts into archives
ENCRYPTED = 0x1  # bit of a member's flags
CHUNK = 1024**2
CUT_SHORT = Text("it is cut short")
BROKEN_ZIP = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, RuntimeError, ValueError,
    OverflowError, struct.error, IndexError, KeyError,
)  # fmt: skip


def unpack(file: Path, into: Path) -> Work[Path]:
    """The package folder of an archive, unpacked into the empty folder ``into``, every checksum verified.

    Yields the unpacked bytes.

    Raises PackageNotUsable if the file cannot be read, is not an archive of one package, is damaged or unsafe, unpacks
    to more than 2 GiB or more than twenty times its size, or does not fit on the disk.
    """
    packed = size_of(file)
    try:
        with zipfile.ZipFile(file) as archive:
            members = checked(archive, file, packed)
            total, done = sum(info.file_size for info in members), 0
            for info in members:
                for written in extract(archive, info, into / parts_of(info.filename), file):
                    done += written
                    yield Step(Phase.UNPACKING, done, total)
    except BROKEN_ZIP as error:
        raise PackageNotUsable(
            Text("The file “{name}” is damaged: {reason}.", name=file.name, reason=plain(error)), INSTALL_AGAIN
        ) from error
    except OSError as error:
        if error.errno == errno.EINVAL:  # a place in it that no file has
            raise PackageNotUsable(
                Text("The file “{name}” is damaged: {reason}.", name=file.name, reason=plain(error)), INSTALL_AGAIN
            ) from error
        raise StoreNotWritten(
            Text("The file “{name}” could not be unpacked: {reason}.", name=file.name, reason=reason_of(error)),
            Text("Check that there is room on the disk and that you may write there, then try again."),
        ) from error
    return package_folder(into, file)


def size_of(file: Path) -> int:
    """The file's size in bytes. Raises PackageNotUsable if it is missing or not a zip archive."""
    try:
        if file.is_file() and zipfile.is_zipfile(file):
            return file.stat().st_size
        with file.open("rb") as opened:
            start = opened.read(4)
    except (zipfile.BadZipFile, struct.error, OverflowError) as error:  # its end, with numbers that cannot be
        raise PackageNotUsable(
            Text("The file “{name}” is damaged: {reason}.", name=file.name, reason=plain(error)), INSTALL_AGAIN
        ) from error
    except (OSError, ValueError) as error:
        raise PackageNotUsable(
            Text("The file “{name}” cannot be opened: {reason}.", name=file.name, reason=reason_of(error)),
            Text("Check the name, and that you may read the file."),
        ) from error
    if start == b"PK\x03\x04":
        raise PackageNotUsable(
            Text("The file “{name}” is damaged: {reason}.", name=file.name, reason=CUT_SHORT),
            Text("Download the package again; it did not come whole."),
        )
    raise PackageNotUsable(
        Text("The file “{name}” is not an Argos package.", name=file.name),
        Text("Choose a file that ends in .argosmodel, or the folder of an unpacked package."),
    )


def checked(archive: zipfile.ZipFile, file: Path, packed: int) -> list[zipfile.ZipInfo]:
    """The members to unpack, after all of them were found safe."""
    members = archive.infolist()
    unpacked = sum(info.file_size for info in members)
    if unpacked > LARGEST_UNPACKED or len(members) > MOST_MEMBERS:
        raise refused(file, Text("it would unfold to more than 2 GiB or 10,000 files"))
    if unpacked > ALWAYS_ALLOWED and unpacked > LARGEST_RATIO * packed:
        raise refused(
            file,
            Text(
                "it would unfold to more than {ratio} times its size, as no translation model does",
                ratio=LARGEST_RATIO,
            ),
        )
    seen = set()
    for info in members:
        if info.flag_bits & ENCRYPTED:
            raise PackageNotUsable(
                Text("The file “{name}” is locked with a password.", name=file.name),
                Text("Unlock the archive first, or choose another."),
            )
        if not is_inside(info.orig_filename):
            raise refused(
                file, Text("its member “{name}” would be written outside the package", name=shown(info.orig_filename))
            )
        kind = stat.S_IFMT(info.external_attr >> 16)
        if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
            raise refused(
                file, Text("its member “{name}” is a link or a device, not a file", name=shown(info.filename))
            )
        if info.filename.casefold() in seen:
            raise refused(file, Text("it holds “{name}” twice", name=shown(info.filename)))
        seen.add(info.filename.casefold())
    return [info for info in members if not set(NOISE) & set(PurePosixPath(info.filename).parts)]


def refused(file: Path, reason: Text) -> PackageNotUsable:
    """The error for an archive that looks like an attack."""
    return PackageNotUsable(
        Text("The file “{name}” was not unpacked: {reason}.", name=file.name, reason=reason),
        Text("Get the package from a source that you trust."),
    )


def is_inside(name: str) -> bool:
    """True if a member's path stays below the folder it is unpacked in, on Windows too."""
    windows = PureWindowsPath(name)
    parts = windows.parts
    return bool(parts) and "\0" not in name and ":" not in name and not windows.anchor and ".." not in parts


def parts_of(name: str) -> Path:
    """A member's path as a relative path on this system."""
    return Path(*PureWindowsPath(name).parts)


def extract(archive: zipfile.ZipFile, info: zipfile.ZipInfo, target: Path, file: Path) -> Generator[int, None, None]:
    """Write one member and yield the bytes of each chunk; reading to the end verifies its checksum."""
    if info.is_dir():
        target.mkdir(parents=True, exist_ok=True)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    written = 0
    with archive.open(info) as source, target.open("xb") as sink:
        while chunk := source.read(CHUNK):
            written += len(chunk)
            if written > info.file_size:
                raise refused(file, Text("it unfolds to more than it says"))
            sink.write(chunk)
            yield len(chunk)
    if written < info.file_size:
        raise EOFError


def package_folder(into: Path, file: Path) -> Path:
    """The unpacked package folder; files packed without a folder are moved into one."""
    found = list(into.iterdir())
    if any(entry.name == "metadata.json" for entry in found):
        folder = into / "package"
        while folder.exists():
            folder = folder.with_name(folder.name + "-")
        folder.mkdir()
        for entry in found:
            shutil.move(entry, folder / entry.name)
        return folder
    packages = [entry for entry in found if (entry / "metadata.json").is_file()]
    stray = next((entry.name for entry in found if entry not in packages), "")
    if stray or len(packages) != 1:
        count = len(packages)
        reason = (
            Text("“{part}” in it has no metadata.json", part=stray)
            if stray
            else Text("it holds {number} packages, not one", number=count)
        )
        raise PackageNotUsable(
            Text("The file “{name}” is not an Argos package: {reason}.", name=file.name, reason=reason),
            Text("Choose an .argosmodel file that holds one translation package and nothing else."),
        )
    return packages[0]


def shown(name: str) -> str:
    """A member's name for display."""
    return "".join(character if character.isprintable() else "?" for character in name)[:80]


def plain(error: Exception) -> Text:
    """The fault of an archive, in plain words."""
    said = str(error)
    if "CRC" in said:
        return Text("a part of it does not match its checksum")
    if isinstance(error, NotImplementedError):
        return Text("it is compressed in a way that cannot be read here")
    if isinstance(error, EOFError):
        return CUT_SHORT
    return Text("its archive cannot be read")
