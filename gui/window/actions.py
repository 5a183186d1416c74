"""Menus and actions, built from a table with one row for each entry."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from gui.base.labels import plain
from gui.base.languages import QT_TRANSLATE_NOOP
from gui.window.commands import ON_THE_ARTICLE, Commands
from gui.window.menus.own_keys import IN_THE_ARTICLE, IN_THE_INBOX, IN_THE_LIBRARY, IN_THE_NOTES
from translation.settings import Settings

CONTEXT = "Actions"
LINE = None  # between two entries of a menu


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """An entry of a menu: its name, words, command and keys.

    ``choice`` names the setting of whose values one is ticked; the entry is named by both, ``layout_side``. One is
    ``ticked`` while the setting of that name is on. ``can`` is the condition for the command; without it, the command
    is always enabled.
    """

    name: str
    words: str
    do: "Callable[[Commands], object]"
    keys: tuple[str, ...] = ()
    choice: str = ""
    ticked: str = ""
    can: "Callable[[Commands], bool] | None" = None


@dataclass(frozen=True, slots=True)
class Submenu:
    """A menu of the window or inside another; one without entries is filled by its owner."""

    name: str
    words: str
    entries: "tuple[ActionSpec | Submenu | None, ...]" = ()


def said(words: str) -> str:
    """The table's words in the window's language."""
    return QCoreApplication.translate(CONTEXT, words)


def entries_of(menu: Submenu) -> Iterator[ActionSpec]:
    """The entries of a menu, and of those inside it."""
    for entry in menu.entries:
        if isinstance(entry, Submenu):
            yield from entries_of(entry)
        elif entry is not None:
            yield entry


class Actions:
    """A window's actions by name, and its menus by name.

    Every action belongs to the window itself, so that its keys work while the menu bar is hidden.
    """

    def __init__(self, window: QMainWindow, menus: Sequence[Submenu], commands: "Commands") -> None:
        self.by_name: dict[str, QAction] = {}
        self.menus: dict[str, QMenu] = {}
        self._window, self._commands, self._table = window, commands, menus
        self._worded: list[tuple[QAction | QMenu, str]] = []
        self._ticked: list[tuple[QAction, str]] = []
        self._groups: dict[str, QActionGroup] = {}
        self._conditions: list[tuple[QAction, Callable[[Commands], bool]]] = []
        for menu in menus:
            self._add(window.menuBar().addMenu(""), menu)
        self.retranslate()
        self.show_settings(commands.settings_store.now)
        commands.settings_store.changed.connect(self.show_settings)

    def __getitem__(self, name: str) -> QAction:
        return self.by_name[name]

    def show_settings(self, settings: Settings) -> None:
        """Tick the entries chosen in the settings."""
        for group in self._groups:
            self.by_name[f"{group}_{getattr(settings, group)}"].setChecked(True)
        for action, name in self._ticked:
            action.setChecked(getattr(settings, name) and action.isEnabled())  # one that does nothing is not ticked

    def _do(self, entry: ActionSpec) -> None:
        """Do what an entry says where it can be seen. Qt ticks it by itself, which is wrong where the setting stays."""
        if entry.can in ON_THE_ARTICLE:
            self._commands.panels.make_way()
        entry.do(self._commands)
        if entry.ticked:
            self.by_name[entry.name].setChecked(getattr(self._commands.settings_store.now, entry.ticked))

    def enable(self) -> None:
        """Enable the actions that are possible now, disable the others."""
        for action, can in self._conditions:
            action.setEnabled(can(self._commands))
        self.show_settings(self._commands.settings_store.now)

    def retranslate(self) -> None:
        """Set every text in the window's language."""
        for thing, words in self._worded:
            if isinstance(thing, QMenu):
                thing.setTitle(said(words))
            else:
                thing.setText(said(words))

    def listed(self) -> Iterator[tuple[str, list[tuple[str, str]]]]:
        """Every menu with its entries and their keys, then the keys of the article, notes, library and inbox."""
        native = QKeySequence.SequenceFormat.NativeText
        for menu in self._table:
            rows = [
                (plain(said(entry.words)), ", ".join(key.toString(native) for key in self[entry.name].shortcuts()))
                for entry in entries_of(menu)
                if entry.keys
            ]
            yield plain(said(menu.words)), rows
        for words, own in (
            (QT_TRANSLATE_NOOP("Actions", "In the article"), IN_THE_ARTICLE),
            (QT_TRANSLATE_NOOP("Actions", "In the notes"), IN_THE_NOTES),
            (QT_TRANSLATE_NOOP("Actions", "In the library"), IN_THE_LIBRARY),
            (QT_TRANSLATE_NOOP("Actions", "In the inbox"), IN_THE_INBOX),
        ):
            yield (
                said(words),
                [
                    (said(what), ", ".join(QKeySequence(key).toString(native) for key in keys.split(", ")))
                    for what, keys in own
                ],
            )

    def _add(self, menu: QMenu, table: Submenu) -> None:
        self.menus[table.name] = menu
        self._worded.append((menu, table.words))
        for entry in table.entries:
            if entry is None:
                menu.addSeparator()
            elif isinstance(entry, Submenu):
                self._add(menu.addMenu(""), entry)
            else:
                menu.addAction(self._action(entry))

    def _action(self, entry: ActionSpec) -> QAction:
        action = QAction(self._window)
        action.setObjectName(entry.name)
        action.setShortcuts([QKeySequence(keys) for keys in entry.keys])
        action.setCheckable(bool(entry.ticked))
        if entry.ticked:
            self._ticked.append((action, entry.ticked))
        if entry.choice:
            group = self._groups.setdefault(entry.choice, QActionGroup(self._window))
            action.setCheckable(True)
            group.addAction(action)
        action.triggered.connect(lambda *_: self._do(entry))
        self._window.addAction(action)
        self._worded.append((action, entry.words))
        if entry.can is not None:
            self._conditions.append((action, entry.can))
        self.by_name[entry.name] = action
        return action
