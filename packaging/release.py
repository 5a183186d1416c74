"""The release: the version and the time that a build carries."""

import os
import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from system import NotReady

VERSION = re.compile(r'^VERSION = "([^"]+)"$', re.MULTILINE)
HEADING = re.compile(r"^## (?P<version>\S+) \((?P<date>unreleased|\d{4}-\d{2}-\d{2})\)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Release:
    """A version with its release date, or ``None``, and its notes in the changelog."""

    version: str
    date: str | None
    notes: str


def current(root: Path) -> Release:
    """The version in ``translation/version.py``, as ``CHANGELOG.md`` has it.

    Raises:
        NotReady: the changelog does not name that version.
    """
    version = version_of(root)
    for release in releases(root):
        if release.version == version:
            return release
    raise NotReady(
        f"CHANGELOG.md does not name version {version}, so there is nothing to build: write what is new under "
        f"“## {version} (unreleased)”, or set translation/version.py back."
    )


def version_of(root: Path) -> str:
    """The version, read without importing the program.

    Raises:
        NotReady: the file does not say it.
    """
    found = VERSION.search((root / "translation" / "version.py").read_text("utf-8"))
    if found is None:
        raise NotReady('translation/version.py should say VERSION = "…".')
    return found[1]


def releases(root: Path) -> list[Release]:
    """All versions that the changelog names, newest first."""
    text = (root / "CHANGELOG.md").read_text("utf-8")
    headings = list(HEADING.finditer(text))
    ends = [heading.start() for heading in headings[1:]] + [len(text)]
    return [
        Release(
            heading["version"],
            None if heading["date"] == "unreleased" else heading["date"],
            text[heading.end() : end].strip(),
        )
        for heading, end in zip(headings, ends, strict=True)
    ]


def epoch(root: Path, environment: Mapping[str, str] = os.environ) -> int:
    """The time for all build results in seconds since 1970: the environment's, or the last commit's.

    Raises:
        NotReady: there is neither.
    """
    named = environment.get("SOURCE_DATE_EPOCH", "")
    if named.isdecimal():
        return int(named)
    done = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=root, capture_output=True, text=True, check=False)
    if done.returncode != 0 or not done.stdout.strip().isdecimal():
        raise NotReady("This is no git checkout: say SOURCE_DATE_EPOCH=…, the moment that the build bears.")
    return int(done.stdout)


def day(seconds: int) -> str:
    """The date of such a time, as the changelog writes it."""
    return datetime.fromtimestamp(seconds, UTC).date().isoformat()


def midnight(day: str) -> int:
    """The start of such a day in seconds since 1970."""
    return int(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp())
