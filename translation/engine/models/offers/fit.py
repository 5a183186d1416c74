"""Which models suit this machine: whether there is memory and room for them, and how long an article would take."""

import shutil
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from translation import paths
from translation.engine.models.offers.catalogue import Figures
from translation.engine.models.speed import SAMPLE, WORDS
from translation.engine.runtime.memory import system_memory

SENTENCES = 40  # of an article, by which times are told
WORDS_OF_ARTICLE = SENTENCES * WORDS / len(SAMPLE)
SHARE = 0.7  # of the machine's memory that a model may take
LONG = 120.0  # seconds for an article that a reader may be asked to wait
MOST_FOR_PACKAGE = 1_000_000_000  # bytes of memory, more than any Argos package takes


class Fit(StrEnum):
    """Whether a model suits the machine, or what it lacks."""

    FITS = "fits"
    MEMORY = "memory"
    ROOM = "room"


@dataclass(frozen=True, slots=True)
class Machine:
    """A machine: its memory and the free room for models in bytes, and the starter's words per second; 0 if unknown."""

    memory: int = 0
    room: int = 0
    starter: float = 0.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A model that may be recommended: its name, figures and whether it suits the machine."""

    key: str
    figures: Figures
    fit: Fit
    seconds: float | None


def this_machine(starter: float | None) -> Machine:
    """The machine that this runs on; ``starter`` is the measured speed of the starter model."""
    room = 0
    with suppress(OSError):
        room = shutil.disk_usage(_existing(paths.data_folder())).free
    return Machine(memory_size(), room, starter or 0.0)


def memory_size() -> int:
    """The bytes of this machine's memory, 0 if the system does not tell."""
    memory = system_memory()
    return memory.total if memory is not None else 0


def fit(memory: int, size: int, machine: Machine) -> Fit:
    """Whether a model that takes so much memory, and so much room that is still missing, suits a machine."""
    if machine.memory and memory > SHARE * machine.memory:
        return Fit.MEMORY
    return Fit.ROOM if machine.room and size > machine.room else Fit.FITS


def seconds_for_article(speed: float | None) -> float | None:
    """The seconds for an article at so many words per second."""
    return WORDS_OF_ARTICLE / speed if speed else None


def expected_seconds(figures: Figures, machine: Machine) -> float | None:
    """The estimated seconds for an article with a model that was not measured here: the starter's, scaled."""
    if not machine.starter or not figures.relative_time:
        return None
    return WORDS_OF_ARTICLE / machine.starter * figures.relative_time


def recommended(candidates: Iterable[Candidate]) -> str:
    """The key of the best model that suits the machine and is not slow on it, ``""`` if there is none."""
    usable = [
        one
        for one in candidates
        if one.fit is Fit.FITS and one.figures.bleu and (one.seconds is None or one.seconds <= LONG)
    ]
    return max(usable, key=lambda one: one.figures.bleu).key if usable else ""


def _existing(folder: Path) -> Path:
    """A folder or the nearest one above it that exists."""
    return next((one for one in (folder, *folder.parents) if one.exists()), folder)
