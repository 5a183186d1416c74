"""The menu File: tabs, opening, reading again, exporting."""

from gui.base.languages import QT_TRANSLATE_NOOP
from gui.window.actions import LINE, ActionSpec, Submenu
from gui.window.commands import Commands

FILE = Submenu(
    "file",
    QT_TRANSLATE_NOOP("Actions", "&File"),
    (
        ActionSpec("new_tab", QT_TRANSLATE_NOOP("Actions", "New &Tab"), Commands.new_tab, keys=("Ctrl+T",)),
        ActionSpec(
            "private_tab",
            QT_TRANSLATE_NOOP("Actions", "New Pri&vate Tab"),
            lambda do: do.new_tab(private=True),
            keys=("Ctrl+Shift+N",),
        ),
        ActionSpec(
            "to_address",
            QT_TRANSLATE_NOOP("Actions", "Enter an &Address"),
            lambda do: do.address.be_ready(),
            keys=("Ctrl+L",),
        ),
        ActionSpec(
            "choose_file",
            QT_TRANSLATE_NOOP("Actions", "&Open a Saved Page…"),
            Commands.choose_file,
            keys=("Ctrl+O",),
        ),
        ActionSpec(
            "paste_and_open",
            QT_TRANSLATE_NOOP("Actions", "&Paste and Open"),
            Commands.paste_and_open,
            keys=("Ctrl+Shift+V",),
        ),
        Submenu("recent", QT_TRANSLATE_NOOP("Actions", "Recent Art&icles")),
        LINE,
        ActionSpec(
            "reload",
            QT_TRANSLATE_NOOP("Actions", "Re&load"),
            lambda do: do.tab.reload(),
            keys=("Ctrl+R", "F5"),
            can=Commands.has_source,
        ),
        ActionSpec(
            "translate_again",
            QT_TRANSLATE_NOOP("Actions", "T&ranslate Again"),
            lambda do: do.tab.translate(),
            keys=("Ctrl+Return", "Ctrl+Enter"),
            can=Commands.has_article,
        ),
        ActionSpec(
            "wrong_text",
            QT_TRANSLATE_NOOP("Actions", "&Wrong Text?…"),
            Commands.wrong_text,
            keys=("Ctrl+Shift+W",),
            can=Commands.has_article,
        ),
        ActionSpec("escape", QT_TRANSLATE_NOOP("Actions", "&Stop"), Commands.escape, keys=("Esc",)),
        LINE,
        ActionSpec(
            "export",
            QT_TRANSLATE_NOOP("Actions", "&Export…"),
            lambda do: do.dialogs.export(do.tab),
            keys=("Ctrl+Shift+E",),
        ),
        ActionSpec(
            "print",
            QT_TRANSLATE_NOOP("Actions", "Pri&nt…"),
            lambda do: do.dialogs.print_article(do.tab),
            keys=("Ctrl+P",),
        ),
        LINE,
        ActionSpec(
            "reopen_tab",
            QT_TRANSLATE_NOOP("Actions", "Reopen Close&d Tab"),
            lambda do: do.tabs.reopen_closed(),
            keys=("Ctrl+Shift+T",),
            can=Commands.has_closed_tab,
        ),
        ActionSpec(
            "close_tab",
            QT_TRANSLATE_NOOP("Actions", "&Close Tab"),
            lambda do: do.tabs.close_tab(do.tab),
            keys=("Ctrl+W",),
        ),
        ActionSpec("close", QT_TRANSLATE_NOOP("Actions", "&Quit"), lambda do: do.window.close(), keys=("Ctrl+Q",)),
    ),
)
