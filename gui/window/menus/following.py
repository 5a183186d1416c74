"""The menu Following: the inbox, sources, rules, reading ahead."""

from gui.base.languages import QT_TRANSLATE_NOOP
from gui.window.actions import LINE, ActionSpec, Submenu
from gui.window.commands import Commands

FOLLOWING = Submenu(
    "following",
    QT_TRANSLATE_NOOP("Actions", "Fo&llowing"),
    (
        ActionSpec(
            "inbox",
            QT_TRANSLATE_NOOP("Actions", "&Inbox"),
            Commands.toggle_inbox,
            keys=("Ctrl+I",),
            ticked="inbox_shown",
        ),
        ActionSpec(
            "look_for_news",
            QT_TRANSLATE_NOOP("Actions", "&Look for News"),
            Commands.look_for_news,
            keys=("Ctrl+Shift+R",),
        ),
        LINE,
        ActionSpec(
            "sources",
            QT_TRANSLATE_NOOP("Actions", "&Sources…"),
            lambda do: do.following.show_sources(),
            keys=("Ctrl+Shift+S",),
        ),
        ActionSpec("rules", QT_TRANSLATE_NOOP("Actions", "&Rules…"), lambda do: do.following.show_rules()),
        LINE,
        ActionSpec(
            "reading_ahead",
            QT_TRANSLATE_NOOP("Actions", "Reading &Ahead…"),
            lambda do: do.following.show_ahead(),
        ),
        ActionSpec(
            "pause_ahead",
            QT_TRANSLATE_NOOP("Actions", "&Pause Reading Ahead"),
            lambda do: do.following.runner.pause(on=not do.settings_store.now.ahead_paused),
            ticked="ahead_paused",
        ),
        LINE,
        ActionSpec("digest", QT_TRANSLATE_NOOP("Actions", "&Digest…"), lambda do: do.following.show_digest()),
    ),
)
