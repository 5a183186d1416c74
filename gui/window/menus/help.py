"""The menu Help."""

from gui.base.languages import QT_TRANSLATE_NOOP
from gui.window.actions import LINE, ActionSpec, Submenu
from translation import paths

HELP = Submenu(
    "help",
    QT_TRANSLATE_NOOP("Actions", "&Help"),
    (
        ActionSpec(
            "manual",
            QT_TRANSLATE_NOOP("Actions", "&Manual"),
            lambda do: do.dialogs.manual(),
            keys=("F1",),
        ),
        ActionSpec(
            "shortcuts",
            QT_TRANSLATE_NOOP("Actions", "&Keyboard Shortcuts"),
            lambda do: do.show_shortcuts(),
            keys=("Ctrl+?",),
        ),
        ActionSpec("welcome", QT_TRANSLATE_NOOP("Actions", "&Welcome"), lambda do: do.show_welcome()),
        ActionSpec(
            "sample",
            QT_TRANSLATE_NOOP("Actions", "The &Sample Article"),
            lambda do: do.open_source(str(paths.sample())),
        ),
        LINE,
        ActionSpec("about", QT_TRANSLATE_NOOP("Actions", "&About Dwibaca"), lambda do: do.dialogs.about(do.tab.model)),
    ),
)
