"""All that can be done in the window, as one table: menus, keys and the list of keys in the help are made from it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from gui.base.languages import QT_TRANSLATE_NOOP
from translation.settings import Settings

CONTEXT = "Actions"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One thing to do: the name its handler has, its words in the menu, its keys; a ``choice`` is one of its menu's.

    What is ``ticked`` is either so or not.
    """

    name: str
    words: str
    keys: tuple[str, ...] = ()
    choice: str = ""
    ticked: bool = False


@dataclass(frozen=True, slots=True)
class Submenu:
    """A menu, of the window or inside another; one without entries is filled by whoever knows what goes into it."""

    name: str
    words: str
    entries: "tuple[ActionSpec | Submenu | None, ...]" = ()


LINE = None
MENUS = (
    Submenu(
        "file",
        QT_TRANSLATE_NOOP("Actions", "&File"),
        (
            ActionSpec("new_tab", QT_TRANSLATE_NOOP("Actions", "New &Tab"), ("Ctrl+T",)),
            ActionSpec("private_tab", QT_TRANSLATE_NOOP("Actions", "New Pri&vate Tab"), ("Ctrl+Shift+N",)),
            ActionSpec("to_address", QT_TRANSLATE_NOOP("Actions", "Enter an &Address"), ("Ctrl+L",)),
            ActionSpec("choose_file", QT_TRANSLATE_NOOP("Actions", "&Open a Saved Page…"), ("Ctrl+O",)),
            ActionSpec("paste_and_open", QT_TRANSLATE_NOOP("Actions", "&Paste and Open"), ("Ctrl+Shift+V",)),
            Submenu("recent", QT_TRANSLATE_NOOP("Actions", "Recent Art&icles")),
            LINE,
            ActionSpec("reload", QT_TRANSLATE_NOOP("Actions", "Re&load"), ("Ctrl+R", "F5")),
            ActionSpec(
                "translate_again", QT_TRANSLATE_NOOP("Actions", "T&ranslate Again"), ("Ctrl+Return", "Ctrl+Enter")
            ),
            ActionSpec("wrong_text", QT_TRANSLATE_NOOP("Actions", "&Wrong Text?…"), ("Ctrl+Shift+W",)),
            ActionSpec("escape", QT_TRANSLATE_NOOP("Actions", "&Stop"), ("Esc",)),
            LINE,
            ActionSpec("export", QT_TRANSLATE_NOOP("Actions", "&Export…"), ("Ctrl+Shift+E",)),
            ActionSpec("print", QT_TRANSLATE_NOOP("Actions", "Pri&nt…"), ("Ctrl+P",)),
            LINE,
            ActionSpec("close_tab", QT_TRANSLATE_NOOP("Actions", "&Close Tab"), ("Ctrl+W",)),
            ActionSpec("close", QT_TRANSLATE_NOOP("Actions", "&Quit"), ("Ctrl+Q",)),
        ),
    ),
    Submenu(
        "edit",
        QT_TRANSLATE_NOOP("Actions", "&Edit"),
        (
            ActionSpec("copy", QT_TRANSLATE_NOOP("Actions", "&Copy"), ("Ctrl+C",)),
            ActionSpec("copy_pair", QT_TRANSLATE_NOOP("Actions", "Copy in &Both Languages"), ("Ctrl+Shift+C",)),
            ActionSpec("edit_english", QT_TRANSLATE_NOOP("Actions", "&Edit the English…"), ("F2",)),
            ActionSpec(
                "carefully", QT_TRANSLATE_NOOP("Actions", "Translate Sentence Caref&ully"), ("Ctrl+Shift+Return",)
            ),
            LINE,
            ActionSpec("find", QT_TRANSLATE_NOOP("Actions", "&Find…"), ("Ctrl+F",)),
            ActionSpec("find_next", QT_TRANSLATE_NOOP("Actions", "Find &Next"), ("F3", "Ctrl+G")),
            ActionSpec("find_previous", QT_TRANSLATE_NOOP("Actions", "Find &Previous"), ("Shift+F3", "Ctrl+Shift+G")),
            LINE,
            ActionSpec("models", QT_TRANSLATE_NOOP("Actions", "&Models…"), ("Ctrl+Shift+M",)),
            ActionSpec("settings", QT_TRANSLATE_NOOP("Actions", "&Settings…"), ("Ctrl+,",)),
        ),
    ),
    Submenu(
        "view",
        QT_TRANSLATE_NOOP("Actions", "&View"),
        (
            ActionSpec("layout_side", QT_TRANSLATE_NOOP("Actions", "&Side by Side"), ("Ctrl+1",), "layout"),
            ActionSpec("layout_original", QT_TRANSLATE_NOOP("Actions", "&Original Only"), ("Ctrl+2",), "layout"),
            ActionSpec("layout_english", QT_TRANSLATE_NOOP("Actions", "&English Only"), ("Ctrl+3",), "layout"),
            ActionSpec(
                "layout_stacked", QT_TRANSLATE_NOOP("Actions", "English &Below the Original"), ("Ctrl+4",), "layout"
            ),
            LINE,
            ActionSpec("larger", QT_TRANSLATE_NOOP("Actions", "&Larger Text"), ("Ctrl++", "Ctrl+=")),
            ActionSpec("smaller", QT_TRANSLATE_NOOP("Actions", "S&maller Text"), ("Ctrl+-",)),
            ActionSpec("usual_size", QT_TRANSLATE_NOOP("Actions", "&Usual Size"), ("Ctrl+0",)),
            Submenu(
                "theme",
                QT_TRANSLATE_NOOP("Actions", "&Theme"),
                (
                    ActionSpec("theme_system", QT_TRANSLATE_NOOP("Actions", "As the &System"), choice="theme"),
                    ActionSpec("theme_light", QT_TRANSLATE_NOOP("Actions", "&Light"), choice="theme"),
                    ActionSpec("theme_dark", QT_TRANSLATE_NOOP("Actions", "&Dark"), choice="theme"),
                    ActionSpec("theme_sepia", QT_TRANSLATE_NOOP("Actions", "Se&pia"), choice="theme"),
                ),
            ),
            LINE,
            ActionSpec("library", QT_TRANSLATE_NOOP("Actions", "L&ibrary"), ("F9", "Ctrl+H"), ticked=True),
            LINE,
            ActionSpec("next_doubt", QT_TRANSLATE_NOOP("Actions", "&Next Doubtful Sentence"), ("N",)),
            ActionSpec("previous_doubt", QT_TRANSLATE_NOOP("Actions", "&Previous Doubtful Sentence"), ("P",)),
            LINE,
            ActionSpec("next_tab", QT_TRANSLATE_NOOP("Actions", "Ne&xt Tab"), ("Ctrl+Tab", "Ctrl+PgDown")),
            ActionSpec("previous_tab", QT_TRANSLATE_NOOP("Actions", "Pre&vious Tab"), ("Ctrl+Shift+Tab", "Ctrl+PgUp")),
            ActionSpec("full_screen", QT_TRANSLATE_NOOP("Actions", "&Full Screen"), ("F11",)),
        ),
    ),
    Submenu(
        "help",
        QT_TRANSLATE_NOOP("Actions", "&Help"),
        (
            ActionSpec("manual", QT_TRANSLATE_NOOP("Actions", "&Manual"), ("F1",)),
            ActionSpec("shortcuts", QT_TRANSLATE_NOOP("Actions", "&Keyboard Shortcuts"), ("Ctrl+?",)),
            ActionSpec("welcome", QT_TRANSLATE_NOOP("Actions", "&Welcome")),
            ActionSpec("sample", QT_TRANSLATE_NOOP("Actions", "The &Sample Article")),
            LINE,
            ActionSpec("about", QT_TRANSLATE_NOOP("Actions", "&About Dwibaca")),
        ),
    ),
)
# What the reading pane does with keys of its own, for the list of keys.
IN_THE_ARTICLE = (
    (QT_TRANSLATE_NOOP("Actions", "Next sentence"), "Right, Down"),
    (QT_TRANSLATE_NOOP("Actions", "Previous sentence"), "Left, Up"),
    (QT_TRANSLATE_NOOP("Actions", "Beginning and end"), "Home, End"),
    (QT_TRANSLATE_NOOP("Actions", "A screen up or down"), "PgUp, PgDown"),
)
# And the library.
IN_THE_LIBRARY = (
    (QT_TRANSLATE_NOOP("Actions", "Open the article"), "Return"),
    (QT_TRANSLATE_NOOP("Actions", "Open it in a new tab"), "Shift+Return"),
    (QT_TRANSLATE_NOOP("Actions", "Put a star on it, or take it off"), "S"),
    (QT_TRANSLATE_NOOP("Actions", "Tag it"), "T"),
    (QT_TRANSLATE_NOOP("Actions", "Mark it as read, or unread"), "U"),
    (QT_TRANSLATE_NOOP("Actions", "Delete it"), "Del"),
    (QT_TRANSLATE_NOOP("Actions", "Bring back what was deleted last"), "Ctrl+Z"),
    (QT_TRANSLATE_NOOP("Actions", "Search"), "/"),
)


def said(words: str) -> str:
    """The table's words in the window's language."""
    return QCoreApplication.translate(CONTEXT, words)


class Actions:
    """The window's actions by name, its menus by name, and what its menus are called in its language."""

    def __init__(self, window: QMainWindow, handlers: Mapping[str, Callable[[], object]]) -> None:
        self.by_name: dict[str, QAction] = {}
        self.menus: dict[str, QMenu] = {}
        self._window, self._handlers = window, handlers
        self._worded: list[tuple[QAction | QMenu, str]] = []
        self._groups: dict[str, QActionGroup] = {}
        for menu in MENUS:
            self._add(window.menuBar().addMenu(""), menu)
        self.name()

    def __getitem__(self, name: str) -> QAction:
        return self.by_name[name]

    def check(self, settings: Settings) -> None:
        """Tick what is chosen."""
        for name in (f"layout_{settings.layout}", f"theme_{settings.theme}"):
            self.by_name[name].setChecked(True)
        self.by_name["library"].setChecked(settings.library_shown)

    def allow(self, possible: Mapping[str, bool]) -> None:
        """Offer what is possible now, and show the rest as what it is."""
        for name, now in possible.items():
            self.by_name[name].setEnabled(now)

    def name(self) -> None:
        """Say everything in the window's present language."""
        for thing, words in self._worded:
            if isinstance(thing, QMenu):
                thing.setTitle(said(words))
            else:
                thing.setText(said(words))

    def shortcuts(self) -> Iterator[tuple[str, list[tuple[str, str]]]]:
        """Every menu with what its entries do and the keys for it, then the keys of the article and the library."""
        native = QKeySequence.SequenceFormat.NativeText
        for menu in MENUS:
            known = [entry for entry in menu.entries if isinstance(entry, ActionSpec) and entry.keys]
            rows = [
                (
                    plain(said(entry.words)),
                    ", ".join(keys.toString(native) for keys in self.by_name[entry.name].shortcuts()),
                )
                for entry in known
            ]
            yield plain(said(menu.words)), rows
        for words, own in (
            (QT_TRANSLATE_NOOP("Actions", "In the article"), IN_THE_ARTICLE),
            (QT_TRANSLATE_NOOP("Actions", "In the library"), IN_THE_LIBRARY),
        ):
            rows = [
                (said(what), ", ".join(QKeySequence(key).toString(native) for key in keys.split(", ")))
                for what, keys in own
            ]
            yield said(words), rows

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
        action.setCheckable(entry.ticked)
        if entry.choice:
            group = self._groups.setdefault(entry.choice, QActionGroup(self._window))
            action.setCheckable(True)
            group.addAction(action)
        handler = self._handlers[entry.name]
        action.triggered.connect(lambda *_: handler())
        self._worded.append((action, entry.words))
        self.by_name[entry.name] = action
        return action


def plain(words: str) -> str:
    """A menu's words without its mark for the Alt key and without the dots that promise a dialog."""
    return words.replace("&", "").rstrip("…")
