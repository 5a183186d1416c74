"""The window's texts in other languages: ``.ts`` files, which people edit, and the ``.qm`` files that Qt reads.

``dwibaca_id.ts`` holds our own texts and ``qt_id.ts`` those of Qt's that can be met in the window, since Qt ships none
in Indonesian; both become one ``dwibaca_id.qm``. English needs its plurals alone. Texts that are gone from the code
stay in the ``.ts`` file as vanished, in case they come back; ``-no-obsolete`` takes them out.
"""

import subprocess
from pathlib import Path

FOLDER = Path("resources") / "translations"
SOURCES = {"dwibaca_id": ("dwibaca_id", "qt_id"), "dwibaca_en": ("dwibaca_en",)}  # compiled name -> its .ts files
OPTIONS = {"dwibaca_id": ("-target-language", "id"), "dwibaca_en": ("-target-language", "en", "-pluralonly")}


def update(root: Path, scripts: Path, options: list[str]) -> int:
    """Collect the texts of ``gui/`` into the ``.ts`` files; ``scripts`` is where lupdate lies. The exit code."""
    files = [str(file.relative_to(root)) for file in sorted((root / "gui").rglob("*.py"))]
    for name, own in OPTIONS.items():
        command = [
            str(scripts / "pyside6-lupdate"),
            *files,
            "-locations",
            "none",
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
    """Make the ``.qm`` files of the ``.ts`` files in ``folder``, there or in ``out``; the exit code."""
    for name, parts in SOURCES.items():
        sources = [str(folder / f"{part}.ts") for part in parts]
        target = str((out or folder) / f"{name}.qm")
        code = subprocess.run([str(scripts / "pyside6-lrelease"), "-silent", *sources, "-qm", target]).returncode
        if code:
            return code
    return 0
