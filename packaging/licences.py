"""The licence texts of everything distributed with the program: one folder for each part, in ``licences``.

Most distributions include theirs. For the others, the text is in ``packaging/licences``; a distribution without one
fails the build and a test.
"""

import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path

from system import NotReady

FOLDER = "licences"  # in the bundle
TEXTS = Path(__file__).resolve().parent / FOLDER
NAME = re.compile(r"^(licen[cs]es?|copying|copyright|notice|authors|patents)\b", re.IGNORECASE)
# Distributions that bring no text of their own, and what theirs is.
MISSING = {
    # Inside are oneDNN (Apache-2.0), MKL (Intel's licence) and libgomp (GPL with the exception for what it runs under).
    "ctranslate2": ("ctranslate2.txt", "Apache-2.0.txt", "Intel-Simplified-Software-License.txt", "GPL-3.0.txt"),
    "pyside6-essentials": ("LGPL-3.0.txt", "GPL-3.0.txt", "Qt-third-parties.txt"),
    "sentencepiece": ("Apache-2.0.txt",),
    "sentencex": ("sentencex.txt",),
    "shiboken6": ("LGPL-3.0.txt", "GPL-3.0.txt"),
}


def files(root: Path, distributions: Iterable[metadata.Distribution]) -> list[tuple[Path, Path]]:
    """Every text with its folder in the bundle; those of our fonts and model are beside them.

    Raises:
        NotReady: a distribution, or Python itself, has none.
    """
    found = [(root / "LICENSE", Path(FOLDER) / "dwibaca")]
    found += [(text, Path(FOLDER) / "python") for text in of_python()]
    for distribution in distributions:
        name = name_of(distribution)
        texts = of_distribution(distribution)
        if not texts:
            raise NotReady(
                f"{name} brings no licence text. Put it into packaging/licences and name it in packaging/licences.py."
            )
        found += [(text, Path(FOLDER) / name) for text in texts]
    return found


def of_distribution(distribution: metadata.Distribution) -> list[Path]:
    """The licence texts of an installed distribution, and its list of compiled-in libraries if it has one."""
    own = [
        Path(str(distribution.locate_file(file)))
        for file in distribution.files or []
        if file.parts[0].endswith(".dist-info") and (NAME.match(file.name) or {"licenses", "sboms"} & set(file.parts))
    ]
    given = [TEXTS / name for name in MISSING.get(name_of(distribution), ())]
    return [file for file in own if file.is_file()] + given


def of_python() -> list[Path]:
    """The licence of the bundled interpreter, wherever this system stores it.

    Raises:
        NotReady: it was not found.
    """
    version = f"python3.{sys.version_info.minor}"
    places = [
        Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",  # installed from source, and macOS
        Path(sys.base_prefix) / "LICENSE.txt",  # Windows
        Path("/usr/share/doc") / version / "copyright",  # Debian
    ]
    found = next((place for place in places if place.is_file()), None)
    if found is None:
        raise NotReady(f"The licence of Python itself is in none of these places: {', '.join(map(str, places))}.")
    return [found]


def of_libraries(libraries: Iterable[Path]) -> Iterator[tuple[Path, Path]]:
    """The texts of shared libraries from a Debian system, with their folders."""
    if shutil.which("dpkg-query") is None:
        return
    for library in sorted(libraries):
        for path in (library.resolve(), Path("/") / library.resolve().relative_to("/").as_posix().removeprefix("usr/")):
            done = subprocess.run(["dpkg-query", "-S", str(path)], capture_output=True, text=True)
            package = done.stdout.partition(":")[0]
            text = Path("/usr/share/doc") / package / "copyright"
            if done.returncode == 0 and text.is_file():
                yield text, Path(FOLDER) / package
                break


def name_of(distribution: metadata.Distribution) -> str:
    """Its name in the spelling of ``requirements.txt``."""
    return re.sub(r"[-_.]+", "-", distribution.metadata["Name"]).lower()
