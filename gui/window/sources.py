"""Sources from typed, pasted or dropped input."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

LONGEST_PATH = 1000
LINK = "dwibaca:"  # before an address, in a link elsewhere that is to open here


def from_typing(text: str) -> str:
    """The source in a typed text: an address, or a path, also written as a ``file:`` address.

    A link ``dwibaca:https://…`` stands for the address in it; any other content stays unchanged, because a web page
    must not open local files.
    """
    from translation.article.page.loading import as_source

    text = text.strip()
    if text.lower().startswith(LINK):
        inside = text[len(LINK) :]
        return as_source(inside) if inside.lower().startswith(("http://", "https://")) else text
    return QUrl(text).toLocalFile() or text if text.lower().startswith("file:") else as_source(text)


def from_field(text: str) -> list[str]:
    """The sources in the address field: several addresses if several were pasted, otherwise one source."""
    from translation.article.page.loading import is_address
    from translation.article.page.pasted_addresses import addresses_in

    is_ours = text.strip().lower().startswith(LINK)  # it may hold an address
    found = addresses_in(text) if not is_ours and is_address(text) else []
    return found if len(found) > 1 else [from_typing(text)]


def is_package(source: str | bytes) -> bool:
    """True if a source is a model package, which is installed instead of read."""
    return isinstance(source, str) and source.lower().endswith(".argosmodel") and "://" not in source


def from_text(text: str) -> list[str | bytes]:
    """The sources in a text: its addresses if it contains little else, a file, or the text itself."""
    from translation.article.page.loading import is_address
    from translation.article.page.pasted_addresses import addresses_in

    path = text.strip().strip("\"'")
    if path and "\n" not in path and len(path) < LONGEST_PATH and _is_file(path):
        return [path]
    words = text.split()
    if words and all(is_address(word) or word.lower().startswith(("file:", LINK)) for word in words):
        return [from_typing(word) for word in words]
    if found := addresses_in(text):
        return list(found)
    return [text.encode("utf-8", "replace")] if words else []


def from_drop(data: QMimeData) -> list[str | bytes]:
    """The sources in dropped data: links and files, or else a text."""
    return _from_urls(data.urls()) or from_text(data.text())


def _from_urls(urls: Iterable[QUrl]) -> list[str | bytes]:
    return [url.toLocalFile() if url.isLocalFile() else url.toString() for url in urls]


def _is_file(path: str) -> bool:
    try:
        return Path(path).expanduser().is_file()
    except (OSError, ValueError, RuntimeError):
        return False
