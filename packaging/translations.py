"""Translations of the window: ``.ts`` files for people, ``.qm`` files for Qt.

``dwibaca_id.ts`` has our texts and ``qt_id.ts`` those texts of Qt that the window shows, because Qt ships none in
Indonesian; both become one ``dwibaca_id.qm``. English has only plurals. ``tr`` marks the window's texts, and ``Text``
the sentences of ``translation/``, which have no class and therefore an empty context. Removed texts stay in the ``.ts``
file as vanished, in case they return; ``-no-obsolete`` deletes them.
"""

import subprocess
from pathlib import Path

FOLDER = Path("resources") / "translations"
SOURCES = {"dwibaca_id": ("dwibaca_id", "qt_id"), "dwibaca_en": ("dwibaca_en",)}  # compiled name -> its .ts files
FOLDERS = ("gui", "translation")
OPTIONS = {"dwibaca_id": ("-target-language", "id"), "dwibaca_en": ("-target-language", "en", "-pluralonly")}


def update(root: Path, scripts: Path, options: list[str]) -> int:
    """Collect the texts of both folders in the ``.ts`` files; ``scripts`` has lupdate. Returns the exit code."""
    files = [str(file.relative_to(root)) for folder in FOLDERS for file in sorted((root / folder).rglob("*.py"))]
    for name, own in OPTIONS.items():
        command = [
            str(scripts / "pyside6-lupdate"),
            *files,
            "-locations",
            "none",
            "-tr-function-alias",
            "tr+=Text",
            "-source-language",
            "en",
            *own,
            *options,
        ]
        code = subprocess.run([*command, "-ts", str(FOLDER / f"{name}.ts")], cwd=root).returncode
        if code:
            return code
    return 0


def compile_all(scripts: Path, folder: Path, out: Path | None = None) -> int:
    """Compile the ``.ts`` files in ``folder``, there or into ``out``; returns the exit code."""
    for name, parts in SOURCES.items():
        sources = [str(folder / f"{part}.ts") for part in parts]
        target = str((out or folder) / f"{name}.qm")
        code = subprocess.run([str(scripts / "pyside6-lrelease"), "-silent", *sources, "-qm", target]).returncode
        if code:
            return code
    return 0
