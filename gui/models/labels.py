"""Texts about models: languages, sizes, speeds, progress."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from gui.base import languages
from gui.base.labels import time_left_in_words
from gui.base.languages import QT_TRANSLATE_NOOP
from gui.base.texts import in_words
from translation.engine.families.contents import LANGUAGES
from translation.engine.models.progress import Phase, Step

ORIGINS = {
    "own": QT_TRANSLATE_NOOP("Models", "installed by you"),
    "shared": QT_TRANSLATE_NOOP("Models", "shared with other Argos programs"),
    "bundled": QT_TRANSLATE_NOOP("Models", "came with the program"),
}
PHASES = {
    Phase.DOWNLOADING: QT_TRANSLATE_NOOP("Models", "Downloading “{name}”"),
    Phase.CHECKING: QT_TRANSLATE_NOOP("Models", "Checking “{name}”"),
    Phase.UNPACKING: QT_TRANSLATE_NOOP("Models", "Unpacking “{name}”"),
    Phase.TRYING: QT_TRANSLATE_NOOP("Models", "Trying out “{name}”"),
    Phase.COPYING: QT_TRANSLATE_NOOP("Models", "Copying “{name}”"),
    Phase.INSTALLING: QT_TRANSLATE_NOOP("Models", "Installing “{name}”"),
    Phase.LOADING: QT_TRANSLATE_NOOP("Models", "Loading “{name}”"),
    Phase.MEASURING: QT_TRANSLATE_NOOP("Models", "Measuring “{name}”"),
}
# Of the catalogue's sources, what is no address; it has them in English.
SOURCES = {
    "measured by Dwibaca": QT_TRANSLATE_NOOP("Models", "measured by Dwibaca"),
    "evaluation": QT_TRANSLATE_NOOP("Models", "evaluation"),
    "not reduced to int8": QT_TRANSLATE_NOOP("Models", "not reduced to int8"),
}
GIGABYTE = 1_000_000_000
UNKNOWN = "–"  # where nobody knows a size or speed


def said(words: str) -> str:
    """A text of the tables above in the window's language."""
    return QCoreApplication.translate("Models", words)


def languages_in_words(codes: Iterable[str]) -> str:
    """The languages that a model translates from, and English."""
    names = ", ".join(in_words(LANGUAGES[code]) if code in LANGUAGES else code for code in codes)
    return QCoreApplication.translate("Models", "{languages} → English").format(languages=names)


def size_in_words(size: int) -> str:
    """A size in megabytes or gigabytes in the reader's locale."""
    if size >= GIGABYTE:
        return f"{languages.locale().toString(size / GIGABYTE, 'f', 1)} GB"
    digits = 1 if size < 100_000_000 else 0
    return f"{languages.locale().toString(size / 1e6, 'f', digits)} MB" if size else UNKNOWN


def time_in_words(seconds: float | None) -> str:
    """How long an article takes, rounded as an estimate is."""
    if seconds is None:
        return UNKNOWN
    if seconds < 90:
        digits = 1 if seconds < 10 else 0
        number = languages.locale().toString(seconds, "f", digits)
        return QCoreApplication.translate("Models", "{number} s").format(number=number)
    number = languages.locale().toString(round(seconds / 60))
    return QCoreApplication.translate("Models", "{number} min").format(number=number)


def score_in_words(score: float) -> str:
    """A score in the reader's locale."""
    return languages.locale().toString(score, "f", 1) if score else UNKNOWN


def source_in_words(source: str) -> str:
    """Where a score is published; what the catalogue says beside the address is in the window's language."""
    for known, words in SOURCES.items():
        source = source.replace(known, said(words)) if source.endswith((known, f"({known})")) else source
    return source


def in_language(words: Mapping[str, str]) -> str:
    """A text of the catalogue in the window's language, else in English, else in any."""
    return words.get(languages.current()) or words.get("en") or next(iter(words.values()), "")


def speed_in_words(words: float | None) -> str:
    """A speed in words per second."""
    if not words:
        return UNKNOWN
    number = languages.locale().toString(round(words))
    return QCoreApplication.translate("Models", "{number} words/s").format(number=number)


def step_in_words(name: str, step: Step) -> str:
    """The phase and progress of a model's installation on one line."""
    what = said(PHASES[step.phase]).format(name=name)
    if step.phase is not Phase.DOWNLOADING:
        return f"{what} …"
    if step.total:
        of = QCoreApplication.translate("Models", "{done} of {total} ({percent}%)").format(
            done=size_in_words(step.done) if step.done else "0",
            total=size_in_words(step.total),
            percent=100 * step.done // step.total,
        )
        return ", ".join(filter(None, (f"{what}: {of}", _part(step), time_left_in_words(step.seconds_left))))
    return f"{what}: {size_in_words(step.done)}" if step.done else f"{what} …"


def _part(step: Step) -> str:
    """Which file of several is under way."""
    if step.parts == 1:
        return ""
    said = QCoreApplication.translate("Models", "file {number} of {count}")
    return said.format(number=step.part, count=step.parts)
