"""Every place of the window that a picture is made of."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from tests.gui.every_dialog import DIALOGS
from tests.screenshots import dialogs, following, places, reading

if TYPE_CHECKING:
    from gui.main_window import MainWindow

ENOUGH = 40  # sentences of an article that is not translated to its end
SENTENCE = "Pemerintah daerah menyatakan bahwa pembangunan jembatan itu akan selesai tahun depan. "
LONG = ("Jembatan Itu\n\n" + "\n\n".join(SENTENCE * 3 for _ in range(600))).encode()


@dataclass(frozen=True, slots=True)
class Scene:
    """What is done in a window before its picture is taken; ``act`` gives the widget to draw, the window without one.

    ``source`` is what it opens; it is the first start where ``first`` says so, and the article is kept where it
    ``keeps`` it.
    """

    source: str | bytes = ""
    act: "Callable[[MainWindow], QWidget | None]" = lambda window: None
    layout: str = "side"
    first: bool = False
    keeps: bool = False  # the article is in the library


def _opened(name: str) -> "Callable[[MainWindow], QWidget | None]":
    """The window that an action opens."""

    def act(window: "MainWindow") -> QWidget | None:
        window.menu_actions[name].trigger()
        return next((child for child in window.findChildren(QDialog) if child.isVisible()), None)

    return act


def _dialog(name: str, window: "MainWindow") -> QWidget:
    """A dialog as the tests of every dialog make it."""
    dialog: QWidget = DIALOGS[name](window)
    dialog.show()
    return dialog


SCENES: dict[str, Scene] = {
    "first": Scene(first=True),
    "sample": Scene(act=reading.lit),
    "find": Scene(act=reading.find_words),
    "word_card": Scene(act=reading.word_card),
    "stacked": Scene(act=reading.lit, layout="stacked"),
    "original": Scene(act=reading.lit, layout="original"),
    "english": Scene(act=reading.lit, layout="english"),
    "everything": Scene(act=reading.everything),
    "private": Scene(act=reading.private),
    "type_popover": Scene(act=reading.type_popover),
    "long": Scene(LONG, lambda window: window.tabs.shown.stop()),
    "error": Scene(act=reading.fail),
    "library": Scene(act=places.library),
    "library_empty": Scene(act=places.empty),
    "start": Scene(act=places.start),
    "export": Scene(act=places.export),
    "settings": Scene(act=_opened("settings")),
    "settings_search": Scene(act=places.settings_search),
    **{name: Scene(act=dialogs.settings_page(name)) for name in dialogs.PAGES},
    "sign_ins": Scene(act=dialogs.sign_ins),
    "sign_in": Scene(act=dialogs.sign_in),
    "not_read": Scene(act=dialogs.not_read),
    "models": Scene(act=dialogs.models),
    "models_begun": Scene(act=dialogs.begun),
    "models_licence": Scene(act=dialogs.licence),
    "notes": Scene(act=reading.notes, keeps=True),
    "notes_stacked": Scene(act=reading.notes, layout="stacked", keeps=True),
    "all_notes": Scene(act=reading.all_notes, keeps=True),
    "collections": Scene(act=places.collections),
    "versions": Scene(act=places.versions),
    "inbox": Scene(act=following.inbox()),
    "sources": Scene(act=following.inbox("sources")),
    "rules": Scene(act=following.inbox("rules")),
    "reading_ahead": Scene(act=following.inbox("reading_ahead"), keeps=True),
    "digest": Scene(act=following.inbox("digest"), keeps=True),
    "shortcuts": Scene(act=_opened("shortcuts")),
    "about": Scene(act=_opened("about")),
    "manual": Scene(act=partial(_dialog, "ManualDialog")),
    "compare": Scene(act=partial(_dialog, "CompareDialog")),
    "details": Scene(act=partial(_dialog, "DetailsDialog")),
    "extraction": Scene(act=partial(_dialog, "ExtractionDialog")),
    "edit": Scene(act=partial(_dialog, "EditDialog")),
    "entries": Scene(act=partial(_dialog, "EntriesDialog")),
    "entry": Scene(act=partial(_dialog, "EntryDialog")),
    "my_words": Scene(act=partial(_dialog, "MyWordsDialog")),
    "word": Scene(act=partial(_dialog, "WordDialog")),
    "review": Scene(act=partial(_dialog, "ReviewDialog")),
    "term": Scene(act=partial(_dialog, "TermDialog")),
    "dates": Scene(act=partial(_dialog, "DatesDialog")),
    "name": Scene(act=partial(_dialog, "NameDialog")),
    "tag": Scene(act=partial(_dialog, "TagDialog")),
    "password": Scene(act=partial(_dialog, "PasswordDialog")),
}
