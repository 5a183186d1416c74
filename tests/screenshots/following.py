"""Scenes of what is followed: the inbox and the windows that its actions open."""

import contextlib
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.following.dialog import FollowingDialog
from gui.following.rules.dialog import RulesDialog
from tests.gui.following import newsstand
from tests.screenshots.stage import settle, wait

if TYPE_CHECKING:
    from gui.main_window import MainWindow


def inbox(action: str = "") -> "Callable[[MainWindow], QWidget | None]":
    """The inbox with news of our own, or a window that one of its actions opens."""

    def act(window: "MainWindow") -> QWidget | None:

        following = window.services.following
        with contextlib.closing(following.open_following()) as connection:
            if not connection.execute("SELECT 1 FROM source").fetchone():
                newsstand.fill(connection)
        panel = window.following.dock.panel
        window.services.settings_store.change(inbox_shown=True)
        window.resizeDocks([window.following.dock], [360], Qt.Orientation.Horizontal)
        wait(lambda: panel.model.rowCount() > 0 and bool(panel.facts.sources))
        panel.be_ready()
        if not action:
            return None
        window.menu_actions[action].trigger()
        dialog = next(one for one in window.findChildren(FollowingDialog) if one.isVisible())
        settle()
        for _ in range(2):  # what it asks at first, and what follows from the answer
            answered: list[object] = []
            following.ask(lambda _: True, answered.append)
            wait(partial(bool, answered))
            settle()
        if isinstance(dialog, RulesDialog):
            wait(lambda: bool(dialog.preview.text()))
        return dialog

    return act
