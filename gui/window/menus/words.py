"""The menu Words: looking up, learning, own entries."""

from gui.base.languages import QT_TRANSLATE_NOOP
from gui.window.actions import LINE, ActionSpec, Submenu
from gui.window.commands import Commands

WORDS = Submenu(
    "words",
    QT_TRANSLATE_NOOP("Actions", "&Words"),
    (
        ActionSpec(
            "look_up",
            QT_TRANSLATE_NOOP("Actions", "&Look Up Word"),
            lambda do: do.tab.view.look_up(),
            keys=("D",),
            can=Commands.has_article,
        ),
        ActionSpec(
            "my_words", QT_TRANSLATE_NOOP("Actions", "&My Words…"), lambda do: do.dialogs.my_words(), keys=("F8",)
        ),
        ActionSpec(
            "review_words",
            QT_TRANSLATE_NOOP("Actions", "&Review Words…"),
            lambda do: do.dialogs.review_words(),
            keys=("Shift+F8",),
        ),
        LINE,
        ActionSpec(
            "mark_words",
            QT_TRANSLATE_NOOP("Actions", "Mar&k My Words"),
            lambda do: do.turn("mark_words"),
            ticked="mark_words",
        ),
        LINE,
        ActionSpec("own_entries", QT_TRANSLATE_NOOP("Actions", "&Own Entries…"), lambda do: do.dialogs.own_entries()),
    ),
)
