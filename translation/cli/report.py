"""Problem reports: the versions of all components, and an error's details without private data."""

import platform
import re
import traceback
from collections.abc import Iterable, Iterator
from pathlib import Path

from translation import paths
from translation.errors import ReaderError
from translation.version import VERSION

PACKAGES = ("ctranslate2", "sentencepiece", "argos-translate-lt", "readability-lxml", "trafilatura", "lxml", "typst")
LICENCES = ("LICENSES.md", "LICENSE")
# What can name a page or hold a piece of it, in messages of ours and of the libraries.
ADDRESS = re.compile(r"\b(?:https?|file)://[^\s”\"'>)]+", re.IGNORECASE)
HOST = re.compile(r"(\bhost=)'[^']*'|(\burl: )\S+")
# Ours stand in curly quotation marks; of the libraries' own a short one without a space is a name in the code.
OURS = re.compile(r"“[^”]+”|‘[^’]+’|«[^»]+»")
TEXT = re.compile(r"(?<!\w)(?:'(?:[^'\n]{31,}|[^'\n]*\s[^'\n]*)'|\"(?:[^\"\n]{31,}|[^\"\n]*\s[^\"\n]*)\")(?!\w)")
# Names of hosts, by the endings that news sites have; ".py" and the like are none of them.
SITE = re.compile(
    r"\b(?:[\w-]+\.)+(?:com|net|org|info|biz|news|tv|press|media|online|site|xyz|app|dev|blog|gov|edu|mil|test|example|invalid|localhost|"
    r"id|my|sg|tl|bn|au|uk|us|nl|de|fr|jp|cn|kr|ph|th|vn|qa|ru|eu|asia)\b",
    re.IGNORECASE,
)
CODE = re.compile(r'\s*File "')
LONGEST_LINE = 300


def versions(model: str = "", more: Iterable[tuple[str, str]] = ()) -> str:
    """The versions of the program and its components, one a line; ``more`` are additional names and versions."""
    lines = [("Dwibaca", VERSION), ("Python", platform.python_version()), *more, *_installed()]
    lines += [("Model", model or "none"), ("System", platform.platform())]
    return "\n".join(f"{name}: {version}" for name, version in lines)


def report(error: BaseException, known: str, *, private: Iterable[str] = (), everything: bool = False) -> str:
    """An error's details as a text to send; ``known`` is the result of ``versions``.

    Addresses, sites, ``private`` words (what was opened, its title), the name of the home folder and whatever is quoted
    in messages are left out, unless ``everything`` is wanted.
    """
    if isinstance(error, ReaderError):
        head = f"{error.title}\n{error.happened}\n{error.advice}"
    else:
        head = "A mistake of Dwibaca's own"
    details = "".join(traceback.format_exception(error)).strip()
    if not everything:
        head, details = (without_private(text, private) for text in (head, details))
    return f"{head}\n\n{details}\n\n{known}\n"


def without_private(text: str, private: Iterable[str]) -> str:
    """A text without anything that reveals what is being read."""
    for word in sorted(filter(None, private), key=len, reverse=True):
        if len(word) > 2:
            text = re.sub(re.escape(word), "[left out]", text, flags=re.IGNORECASE)
    text = ADDRESS.sub("[address left out]", text)
    text = HOST.sub(lambda found: f"{found[1] or found[2]}[left out]", text)
    # Where the code lies is no text of a page; the home folder's name may be the reader's.
    lines = [line if CODE.match(line) else _without_names(line)[:LONGEST_LINE] for line in text.split("\n")]
    return "\n".join(lines).replace(str(Path.home()), "~")


def _without_names(line: str) -> str:
    return SITE.sub("[site left out]", TEXT.sub(_size_of, OURS.sub("“[left out]”", line)))


def licences() -> str:
    """The licences of the program and its dependencies; ``""`` if neither file is present."""
    return "\n\n".join(text.strip() for name in LICENCES if (text := _shipped(name)))


def _size_of(found: re.Match[str]) -> str:
    return f"[{len(found[0]) - 2} characters left out]"


def _installed() -> Iterator[tuple[str, str]]:
    from importlib.metadata import PackageNotFoundError, version

    for name in PACKAGES:
        try:
            yield name, version(name)
        except PackageNotFoundError:  # not told by a bundle that left the packages' own accounts out
            continue


def _shipped(name: str) -> str:
    """A file beside the program's code, or in the metadata of its installed package."""
    from importlib.metadata import PackageNotFoundError, distribution

    for folder in (paths.resources().parent, paths.resources()):
        if (folder / name).is_file():
            return (folder / name).read_text(encoding="utf-8")
    try:
        return distribution(paths.APPLICATION).read_text(f"licenses/{name}") or ""
    except PackageNotFoundError:
        return ""
