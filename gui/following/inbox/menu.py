"""The context menu of entries of the inbox."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from gui.base.plain_text import unformatted
from gui.following.inbox.labels import Names, source_in_words
from translation.following.inbox import Entry


class CopiesMenu(QMenu):
    """The other articles of a report, by their outlets; ``open_copy`` opens one as the list does."""

    def __init__(self, names: Names, open_copy: Callable[[Entry, bool], object], parent: QWidget) -> None:
        super().__init__(QCoreApplication.translate("Inbox", "Other Ou&tlets"), parent)
        self._names, self._open = names, open_copy
        self.setToolTipsVisible(True)
        self.addAction(QCoreApplication.translate("Inbox", "One moment …")).setEnabled(False)

    def fill(self, copies: Sequence[Entry]) -> None:
        """Offer these."""
        self.clear()
        for one in copies:
            action = self.addAction(source_in_words(one, self._names).replace("&", "&&"))
            action.triggered.connect(partial(self._choose, one))
            action.setToolTip(unformatted(one.title))

    def _choose(self, copy: Entry, *_: object) -> None:
        self._open(copy, False)


def entry_menu(entries: Sequence[Entry], act: Callable[[str], object], parent: QWidget) -> QMenu:
    """The menu for these entries; ``act`` gets the name of what is chosen, the names of the list's keys."""
    menu = QMenu(parent)
    read, kept, hidden = (all(getattr(one, name) for one in entries) for name in ("read", "kept", "hidden"))
    rows = (
        (QCoreApplication.translate("Inbox", "&Open"), "open", "Return"),
        (QCoreApplication.translate("Inbox", "Open in a &New Tab"), "open_new", "Shift+Return"),
        (QCoreApplication.translate("Inbox", "Open in a &Private Tab"), "private", ""),
        None,
        (
            QCoreApplication.translate("Inbox", "Mark as &Unread")
            if read
            else QCoreApplication.translate("Inbox", "Mark as &Read"),
            "read",
            "U",
        ),
        (
            QCoreApplication.translate("Inbox", "Keep No &More")
            if kept
            else QCoreApplication.translate("Inbox", "&Keep"),
            "keep",
            "K",
        ),
        (
            QCoreApplication.translate("Inbox", "&Show Again")
            if hidden
            else QCoreApplication.translate("Inbox", "&Hide"),
            "hide",
            "Del",
        ),
        (QCoreApplication.translate("Inbox", "Read &Ahead"), "ahead", "A"),
        None,
        (QCoreApplication.translate("Inbox", "&Copy"), "copy", "Ctrl+C"),
    )
    for row in rows:
        if row is None:
            menu.addSeparator()
            continue
        words, name, key = row
        action = menu.addAction(words, partial(act, name))
        action.setObjectName(name)
        if key:
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setShortcutVisibleInContextMenu(True)
    return menu
