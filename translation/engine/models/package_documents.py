"""A package's own documents (README and licence, as plain text) and its size."""

from pathlib import Path

LARGEST = 200_000  # bytes of one paper that are shown
MOST = 6
NAMES = ("readme", "license", "licence", "copying", "notice")


def papers(folder: Path) -> list[tuple[str, str]]:
    """The names and texts of a package's README and licence, README first; binary files are left out.

    They come from the package's maker: show them as plain text, and follow nothing in them.
    """
    try:
        files = [file for file in folder.iterdir() if file.is_file() and file.stem.lower().startswith(NAMES)]
    except OSError:
        return []
    files.sort(key=lambda file: (not file.name.lower().startswith("readme"), file.name))
    read = ((file.name, _text(file)) for file in files[:MOST])
    return [(name, text) for name, text in read if text]


def size_of(folder: Path) -> int:
    """The total size of a package's folder in bytes, as far as it is readable."""
    total = 0
    try:
        for file in folder.rglob("*"):
            if file.is_file() and not file.is_symlink():
                total += file.stat().st_size
    except OSError:
        return total
    return total


def _text(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            text = opened.read(LARGEST).decode("utf-8-sig", "replace")
    except OSError:
        return ""
    return "".join(one for one in text.replace("\r\n", "\n") if one.isprintable() or one in "\n\t").strip()
