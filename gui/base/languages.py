"""The language of the window: its translations are installed and exchanged at run time."""

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from translation import paths

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """The text itself, marked for lupdate. Qt's own stub returns an object."""

else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP  # noqa: F401 - what is marked here is translated where it is said

LANGUAGES = ("en", "id")
NAME = "window-language"  # of the translator among the application's children


def install(application: QCoreApplication, language: str = "") -> str:
    """Switch the window to this language, ``""`` for the system's; returns the code of the language now in use.

    Every widget gets a LanguageChange event and retranslates itself.
    """
    chosen = language if language in LANGUAGES else system_language(QLocale.system().uiLanguages())
    before = application.findChild(QTranslator, NAME)
    QLocale.setDefault(_locale_of(chosen))  # whoever writes a number or a date asks this one, Qt's own parts too
    translator = QTranslator(application)
    if translator.load(_file(chosen)):
        translator.setObjectName(NAME)
        application.installTranslator(translator)
    if before is not None:
        application.removeTranslator(before)
        before.setObjectName("")
        before.deleteLater()
    return chosen


def current() -> str:
    """The code of the language that the window is in."""
    application = QCoreApplication.instance()
    translator = application.findChild(QTranslator, NAME) if application is not None else None
    code = translator.language().partition("_")[0] if translator is not None else ""
    return code if code in LANGUAGES else LANGUAGES[0]


def locale() -> QLocale:
    """How numbers and dates are written: as the system does if its language is the window's, else as that language."""
    return _locale_of(current())


def _locale_of(language: str) -> QLocale:
    usual = QLocale.system()
    if usual.language() in (QLocale(language).language(), QLocale.Language.C if language == "en" else None):
        return usual
    return QLocale(language)


def in_every_language(context: str, source: str) -> list[str]:
    """An English text of the window, and what it is in each other language."""
    return [source, *filter(None, (_translator(code).translate(context, source) for code in LANGUAGES))]


@cache
def _translator(code: str) -> QTranslator:
    translator = QTranslator()
    translator.load(_file(code))
    return translator


def _file(code: str) -> str:
    return str(paths.resources() / "translations" / f"dwibaca_{code}.qm")


def system_language(wanted: Iterable[str]) -> str:
    """The first of the reader's preferred languages (``id-ID``, ``en``) that the window has."""
    for name in wanted:
        code = name.replace("_", "-").partition("-")[0].lower()
        if code in LANGUAGES:
            return code
    return LANGUAGES[0]
