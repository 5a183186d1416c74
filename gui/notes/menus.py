"""The commands for marking in menus, with the reason where they are turned off."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

MARKS = ("mark_yellow", "mark_green", "mark_blue", "mark_pink", "mark_underline", "unmark")


def offer_marks(menu: QMenu, actions: Mapping[str, QAction], refusal: str) -> None:
    """Offer to mark a sentence and to write a note on it; where that is refused, the reason."""
    marks = menu.addMenu(QCoreApplication.translate("NotesMenu", "Highlight"))
    if not actions[MARKS[0]].isEnabled() and refusal:
        marks.addAction(refusal).setEnabled(False)
    for name in MARKS:
        marks.addAction(actions[name])
    menu.addAction(actions["write_note"])


def explain(menu: QMenu, actions: Mapping[str, QAction], refusal: Callable[[], str]) -> None:
    """Say at the end of the window's menu why its commands are turned off, whenever it is opened."""
    menu.addSeparator()
    reason = menu.addAction("")
    reason.setEnabled(False)

    def look() -> None:
        beside = actions["notes_beside"]
        words = refusal() if not actions[MARKS[0]].isEnabled() else "" if beside.isEnabled() else beside.whatsThis()
        reason.setText(words)
        reason.setVisible(bool(words))

    menu.aboutToShow.connect(look)
