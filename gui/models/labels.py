"""Texts about models: languages, sizes, speeds, progress."""

from PySide6.QtCore import QCoreApplication, QLocale

from gui.base.labels import time_left_in_words
from gui.base.languages import QT_TRANSLATE_NOOP
from translation.engine.models.progress import Phase, Step

LANGUAGES = {
    "id": QT_TRANSLATE_NOOP("Models", "Indonesian → English"),
    "ms": QT_TRANSLATE_NOOP("Models", "Malay → English"),
}
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
    Phase.MEASURING: QT_TRANSLATE_NOOP("Models", "Measuring “{name}”"),
}
UNKNOWN = "–"  # where nobody knows a size or speed


def said(words: str) -> str:
    """A text of the tables above in the window's language."""
    return QCoreApplication.translate("Models", words)


def languages_in_words(code: str) -> str:
    """The language pair of a model."""
    return said(LANGUAGES.get(code, code))


def size_in_words(size: int) -> str:
    """A size in megabytes in the reader's locale."""
    return f"{QLocale().toString(size / 1e6, 'f', 1)} MB" if size else UNKNOWN


def speed_in_words(words: float | None) -> str:
    """A speed in words per second."""
    if not words:
        return UNKNOWN
    number = QLocale().toString(round(words))
    return QCoreApplication.translate("Models", "{number} words/s").format(number=number)


def step_in_words(name: str, step: Step) -> str:
    """The phase and progress of a model's installation on one line."""
    what = said(PHASES[step.phase]).format(name=name)
    if step.phase is not Phase.DOWNLOADING:
        return f"{what} …"
    if step.total:
        of = QCoreApplication.translate("Models", "{done} of {total} ({percent} %)").format(
            done=size_in_words(step.done) if step.done else "0",
            total=size_in_words(step.total),
            percent=100 * step.done // step.total,
        )
        return ", ".join(filter(None, (f"{what}: {of}", time_left_in_words(step.seconds_left))))
    return f"{what}: {size_in_words(step.done)}" if step.done else f"{what} …"
