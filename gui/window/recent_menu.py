"""The menu of recent articles."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from gui.base.plain_text import unformatted
from translation.session import Recent


def fill(
    menu: QMenu, recents: Sequence[Recent], opened: Callable[[str], object], cleared: Callable[[], object]
) -> None:
    """Fill a menu with these: ``opened`` gets the source of the chosen one, ``cleared`` is called to forget all."""
    menu.clear()
    for recent in recents:
        action = menu.addAction((recent.title or recent.source).replace("&", "&&"))
        action.setToolTip(unformatted(recent.source))
        action.triggered.connect(lambda _=False, source=recent.source: opened(source))
    if not recents:
        menu.addAction(QCoreApplication.translate("RecentMenu", "Nothing yet")).setEnabled(False)
    menu.addSeparator()
    clear = menu.addAction(QCoreApplication.translate("RecentMenu", "Clear"))
    clear.triggered.connect(lambda: cleared())
    clear.setEnabled(bool(recents))
