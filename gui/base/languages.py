"""The language of the window: its translations put in place and exchanged while it is open."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from translation import paths

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """The text itself; lupdate collects it under this name. Its own stub says that it gives an object."""

else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP  # noqa: F401 - what is marked here is translated where it is said

LANGUAGES = ("en", "id")
NAME = "window-language"  # of the translator among the application's children


def install(application: QCoreApplication, language: str = "") -> str:
    """Put the window into this language, ``""`` for the system's; the code of the one that it is now.

    Every widget gets an event of the kind LanguageChange and says itself anew.
    """
    chosen = language if language in LANGUAGES else system_language(QLocale.system().uiLanguages())
    before = application.findChild(QTranslator, NAME)
    translator = QTranslator(application)
    if translator.load(str(paths.resources() / "translations" / f"dwibaca_{chosen}.qm")):
        translator.setObjectName(NAME)
        application.installTranslator(translator)
    if before is not None:
        application.removeTranslator(before)
        before.setObjectName("")
        before.deleteLater()
    return chosen


def system_language(wanted: Iterable[str]) -> str:
    """The first of the languages that the reader wants of programs (``id-ID``, ``en``) that the window has."""
    for name in wanted:
        code = name.replace("_", "-").partition("-")[0].lower()
        if code in LANGUAGES:
            return code
    return LANGUAGES[0]
