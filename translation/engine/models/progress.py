"""The progress of a package: downloading, checking, trying out and installing it."""

from collections.abc import Generator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

T = TypeVar("T")


class Phase(StrEnum):
    """The phase of an installation, in order."""

    DOWNLOADING = "downloading"
    CHECKING = "checking"
    UNPACKING = "unpacking"
    TRYING = "trying out"
    COPYING = "copying"
    INSTALLING = "installing"
    LOADING = "loading"
    MEASURING = "measuring"


@dataclass(frozen=True, slots=True)
class Step:
    """``done`` of ``total`` bytes (``None`` if unknown), and the estimated seconds left.

    ``host`` is the sending server. Work on several files is at the one of number ``part`` of ``parts``.
    """

    phase: Phase
    done: int = 0
    total: int | None = None
    seconds_left: float | None = None
    host: str = ""
    part: int = 1
    parts: int = 1


Work = Generator[Step, None, T]
