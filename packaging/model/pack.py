"""The last step: a package folder becomes an ``.argosmodel`` file, which any Argos program installs."""

import zipfile
from pathlib import Path

EPOCH = (1980, 1, 1, 0, 0, 0)  # the first time that a zip archive can name


def pack(folder: Path, file: Path) -> None:
    """Writes the file. The same folder gives the same bytes, on any day and any machine."""
    beside = file.with_name(file.name + ".new")
    with zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for part in sorted(folder.rglob("*"), key=lambda part: part.relative_to(folder).as_posix()):
            if part.is_file():
                entry = zipfile.ZipInfo(f"{folder.name}/{part.relative_to(folder).as_posix()}", EPOCH)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.create_system = 3
                entry.external_attr = 0o644 << 16
                archive.writestr(entry, part.read_bytes(), compresslevel=9)
    beside.replace(file)
