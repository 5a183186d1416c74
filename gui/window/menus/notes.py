"""The menu Notes: highlights and notes."""

from gui.base.languages import QT_TRANSLATE_NOOP
from gui.window.actions import LINE, ActionSpec, Submenu
from gui.window.commands import Commands
from translation.annotations import Colour

NOTES = Submenu(
    "notes",
    QT_TRANSLATE_NOOP("Actions", "&Notes"),
    (
        ActionSpec(
            "mark_yellow",
            QT_TRANSLATE_NOOP("Actions", "Highlight &Yellow"),
            lambda do: do.tab.notes.mark(Colour.YELLOW),
            keys=("1",),
            can=Commands.can_mark,
        ),
        ActionSpec(
            "mark_green",
            QT_TRANSLATE_NOOP("Actions", "Highlight &Green"),
            lambda do: do.tab.notes.mark(Colour.GREEN),
            keys=("2",),
            can=Commands.can_mark,
        ),
        ActionSpec(
            "mark_blue",
            QT_TRANSLATE_NOOP("Actions", "Highlight &Blue"),
            lambda do: do.tab.notes.mark(Colour.BLUE),
            keys=("3",),
            can=Commands.can_mark,
        ),
        ActionSpec(
            "mark_pink",
            QT_TRANSLATE_NOOP("Actions", "Highlight &Pink"),
            lambda do: do.tab.notes.mark(Colour.PINK),
            keys=("4",),
            can=Commands.can_mark,
        ),
        ActionSpec(
            "mark_underline",
            QT_TRANSLATE_NOOP("Actions", "&Underline"),
            lambda do: do.tab.notes.mark(Colour.UNDERLINE),
            keys=("5",),
            can=Commands.can_mark,
        ),
        ActionSpec(
            "unmark",
            QT_TRANSLATE_NOOP("Actions", "&Remove Highlight"),
            lambda do: do.tab.notes.unmark(),
            keys=("0",),
            can=Commands.can_mark,
        ),
        LINE,
        ActionSpec(
            "write_note",
            QT_TRANSLATE_NOOP("Actions", "&Write a Note"),
            lambda do: do.tab.notes.write(),
            keys=("M",),
            can=Commands.can_mark,
        ),
        ActionSpec(
            "article_note",
            QT_TRANSLATE_NOOP("Actions", "Note on the &Article"),
            lambda do: do.tab.notes.write_on_article(),
            keys=("Shift+M",),
            can=Commands.can_mark,
        ),
        LINE,
        ActionSpec(
            "notes_beside",
            QT_TRANSLATE_NOOP("Actions", "&Notes Beside the Text"),
            lambda do: do.turn("notes_beside"),
            keys=("F4",),
            can=Commands.can_show_notes,
            ticked="notes_beside",
        ),
        ActionSpec(
            "all_notes",
            QT_TRANSLATE_NOOP("Actions", "Notes and High&lights"),
            Commands.toggle_notes,
            keys=("Ctrl+Shift+H",),
            ticked="notes_shown",
        ),
        ActionSpec(
            "next_mark",
            QT_TRANSLATE_NOOP("Actions", "Ne&xt Highlight or Note"),
            lambda do: do.tab.view.walk_marks(1),
            keys=("H",),
            can=Commands.has_article,
        ),
        ActionSpec(
            "previous_mark",
            QT_TRANSLATE_NOOP("Actions", "Pre&vious Highlight or Note"),
            lambda do: do.tab.view.walk_marks(-1),
            keys=("Shift+H",),
            can=Commands.has_article,
        ),
    ),
)
