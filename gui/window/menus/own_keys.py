"""Keys that have no entry in a menu: of the article, the notes, the library and the inbox."""

from gui.base.languages import QT_TRANSLATE_NOOP

IN_THE_ARTICLE = (
    (QT_TRANSLATE_NOOP("Actions", "Next sentence"), "Right, Down"),
    (QT_TRANSLATE_NOOP("Actions", "Previous sentence"), "Left, Up"),
    (QT_TRANSLATE_NOOP("Actions", "Beginning and end"), "Home, End"),
    (QT_TRANSLATE_NOOP("Actions", "A screen up or down"), "PgUp, PgDown"),
    (QT_TRANSLATE_NOOP("Actions", "Show hidden English, or hide it again"), "Space"),
)
IN_THE_NOTES = (
    (QT_TRANSLATE_NOOP("Actions", "From selected words to the bar at them"), "Tab"),
    (QT_TRANSLATE_NOOP("Actions", "Back to the text"), "Esc"),
    (QT_TRANSLATE_NOOP("Actions", "Open the link in a note"), "Ctrl+Return"),
    (QT_TRANSLATE_NOOP("Actions", "Open the article at a listed note"), "Return"),
    (QT_TRANSLATE_NOOP("Actions", "Delete a listed note"), "Del"),
    (QT_TRANSLATE_NOOP("Actions", "Bring back the note that was deleted last"), "Ctrl+Z"),
)
IN_THE_LIBRARY = (
    (QT_TRANSLATE_NOOP("Actions", "Open the article"), "Return"),
    (QT_TRANSLATE_NOOP("Actions", "Open it in a new tab"), "Shift+Return"),
    (QT_TRANSLATE_NOOP("Actions", "Put a star on it, or take it off"), "S"),
    (QT_TRANSLATE_NOOP("Actions", "Tag it"), "T"),
    (QT_TRANSLATE_NOOP("Actions", "Add it to a collection"), "C"),
    (QT_TRANSLATE_NOOP("Actions", "Mark it as read, or unread"), "U"),
    (QT_TRANSLATE_NOOP("Actions", "Delete it"), "Del"),
    (QT_TRANSLATE_NOOP("Actions", "Bring back what was deleted last"), "Ctrl+Z"),
    (QT_TRANSLATE_NOOP("Actions", "Search"), "/"),
)
IN_THE_INBOX = (
    (QT_TRANSLATE_NOOP("Actions", "Open the article"), "Return"),
    (QT_TRANSLATE_NOOP("Actions", "Open it in a new tab"), "Shift+Return"),
    (QT_TRANSLATE_NOOP("Actions", "Mark it as read, or unread"), "U"),
    (QT_TRANSLATE_NOOP("Actions", "Keep it, or no more"), "K"),
    (QT_TRANSLATE_NOOP("Actions", "Hide it"), "Del"),
    (QT_TRANSLATE_NOOP("Actions", "Read it ahead"), "A"),
    (QT_TRANSLATE_NOOP("Actions", "Undo the last mark"), "Ctrl+Z"),
    (QT_TRANSLATE_NOOP("Actions", "Search"), "/"),
)
