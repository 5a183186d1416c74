"""The table of menu entries: words, keys, command, condition."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from gui.base.labels import plain
from gui.base.languages import QT_TRANSLATE_NOOP
from gui.window.actions import ActionSpec, Submenu, said
from gui.window.commands import Commands
from translation import paths
from translation.annotations import Colour
from translation.export.parts.labels import Show
from translation.export.parts.options import QuotationStyle
from translation.settings import ReadingLayout, Settings, Theme

LINE = None
_QUOTATION_STYLES = tuple(
    ActionSpec(
        f"quote_style_{style}",
        words,
        partial(Commands.quote, style=style),
        choice="quote_style",
        can=Commands.has_text_to_copy,
    )
    for style, words in {
        QuotationStyle.PLAIN: QT_TRANSLATE_NOOP("Actions", "&Plain Text"),
        QuotationStyle.MARKDOWN: QT_TRANSLATE_NOOP("Actions", "Mar&kdown"),
        QuotationStyle.HTML: QT_TRANSLATE_NOOP("Actions", "&HTML"),
        QuotationStyle.CHICAGO: QT_TRANSLATE_NOOP("Actions", "Chica&go, a Note"),
        QuotationStyle.APA: QT_TRANSLATE_NOOP("Actions", "&APA"),
        QuotationStyle.MLA: QT_TRANSLATE_NOOP("Actions", "&MLA"),
        QuotationStyle.BIBTEX: QT_TRANSLATE_NOOP("Actions", "Bib&TeX"),
        QuotationStyle.RIS: QT_TRANSLATE_NOOP("Actions", "&RIS"),
        QuotationStyle.CSL: QT_TRANSLATE_NOOP("Actions", "CSL-&JSON (Zotero)"),
    }.items()
)
_QUOTATION_LANGUAGES = tuple(
    ActionSpec(
        f"quote_languages_{show}",
        words,
        partial(Commands.quote, languages=show),
        choice="quote_languages",
        can=Commands.has_text_to_copy,
    )
    for show, words in {
        Show.ORIGINAL: QT_TRANSLATE_NOOP("Actions", "The &Original"),
        Show.ENGLISH: QT_TRANSLATE_NOOP("Actions", "The &English"),
        Show.BOTH: QT_TRANSLATE_NOOP("Actions", "&Both Languages"),
    }.items()
)
MENUS = (
    Submenu(
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
    ),
    Submenu(
        "edit",
        QT_TRANSLATE_NOOP("Actions", "&Edit"),
        (
            ActionSpec(
                "undo",
                QT_TRANSLATE_NOOP("Actions", "&Undo"),
                lambda do: do.tab.undo.undo(),
                keys=("Ctrl+Z",),
                can=Commands.can_undo,
            ),
            ActionSpec(
                "redo",
                QT_TRANSLATE_NOOP("Actions", "&Redo"),
                lambda do: do.tab.undo.redo(),
                keys=("Ctrl+Shift+Z", "Ctrl+Y"),
                can=Commands.can_redo,
            ),
            LINE,
            ActionSpec(
                "copy",
                QT_TRANSLATE_NOOP("Actions", "&Copy"),
                lambda do: do.tab.copy(),
                keys=("Ctrl+C",),
                can=Commands.has_text_to_copy,
            ),
            ActionSpec(
                "copy_pair",
                QT_TRANSLATE_NOOP("Actions", "Copy in &Both Languages"),
                lambda do: do.tab.copy_pair(),
                keys=("Ctrl+Shift+B",),
                can=Commands.has_chosen,
            ),
            Submenu(
                "quotation",
                QT_TRANSLATE_NOOP("Actions", "Copy as &Quotation"),
                (
                    ActionSpec(
                        "quote",
                        QT_TRANSLATE_NOOP("Actions", "&Copy Quotation"),
                        lambda do: do.quote(),
                        keys=("Ctrl+Shift+C",),
                        can=Commands.has_text_to_copy,
                    ),
                    LINE,
                    *_QUOTATION_STYLES,
                    LINE,
                    *_QUOTATION_LANGUAGES,
                ),
            ),
            ActionSpec(
                "copy_link",
                QT_TRANSLATE_NOOP("Actions", "Copy Lin&k to This Sentence"),
                Commands.copy_link,
                keys=("Ctrl+Shift+L",),
                can=Commands.can_link,
            ),
            ActionSpec(
                "edit_english",
                QT_TRANSLATE_NOOP("Actions", "&Edit the English…"),
                Commands.edit_english,
                keys=("F2",),
                can=Commands.has_chosen,
            ),
            ActionSpec(
                "carefully",
                QT_TRANSLATE_NOOP("Actions", "&Translate Sentence Carefully"),
                Commands.carefully,
                keys=("Ctrl+Shift+Return",),
                can=Commands.has_chosen,
            ),
            ActionSpec(
                "add_term",
                QT_TRANSLATE_NOOP("Actions", "&Always Translate This As…"),
                lambda do: do.dialogs.add_term(do.tab),
                can=Commands.has_article,
            ),
            LINE,
            ActionSpec(
                "find",
                QT_TRANSLATE_NOOP("Actions", "&Find…"),
                lambda do: do.tab.finding.open(),
                keys=("Ctrl+F",),
                can=Commands.has_article,
            ),
            ActionSpec(
                "find_next",
                QT_TRANSLATE_NOOP("Actions", "Find &Next"),
                lambda do: do.tab.finding.turn(1),
                keys=("F3", "Ctrl+G"),
                can=Commands.has_article,
            ),
            ActionSpec(
                "find_previous",
                QT_TRANSLATE_NOOP("Actions", "Find &Previous"),
                lambda do: do.tab.finding.turn(-1),
                keys=("Shift+F3", "Ctrl+Shift+G"),
                can=Commands.has_article,
            ),
            LINE,
            ActionSpec(
                "models", QT_TRANSLATE_NOOP("Actions", "&Models…"), Commands.show_models, keys=("Ctrl+Shift+M",)
            ),
            ActionSpec(
                "settings",
                QT_TRANSLATE_NOOP("Actions", "&Settings…"),
                lambda do: do.dialogs.settings(),
                keys=("Ctrl+,",),
            ),
        ),
    ),
    Submenu(
        "view",
        QT_TRANSLATE_NOOP("Actions", "&View"),
        (
            ActionSpec(
                "layout_side",
                QT_TRANSLATE_NOOP("Actions", "&Side by Side"),
                lambda do: do.change(layout=ReadingLayout.SIDE),
                keys=("Ctrl+1",),
                choice="layout",
            ),
            ActionSpec(
                "layout_original",
                QT_TRANSLATE_NOOP("Actions", "&Original Only"),
                lambda do: do.change(layout=ReadingLayout.ORIGINAL),
                keys=("Ctrl+2",),
                choice="layout",
            ),
            ActionSpec(
                "layout_english",
                QT_TRANSLATE_NOOP("Actions", "&English Only"),
                lambda do: do.change(layout=ReadingLayout.ENGLISH),
                keys=("Ctrl+3",),
                choice="layout",
            ),
            ActionSpec(
                "layout_stacked",
                QT_TRANSLATE_NOOP("Actions", "English &Below the Original"),
                lambda do: do.change(layout=ReadingLayout.STACKED),
                keys=("Ctrl+4",),
                choice="layout",
            ),
            ActionSpec(
                "hide_english",
                QT_TRANSLATE_NOOP("Actions", "&Hide the English"),
                lambda do: do.turn("hide_english"),
                keys=("Ctrl+5",),
                ticked="hide_english",
            ),
            LINE,
            ActionSpec(
                "larger", QT_TRANSLATE_NOOP("Actions", "&Larger Text"), lambda do: do.zoom(1), keys=("Ctrl++", "Ctrl+=")
            ),
            ActionSpec(
                "smaller", QT_TRANSLATE_NOOP("Actions", "S&maller Text"), lambda do: do.zoom(-1), keys=("Ctrl+-",)
            ),
            ActionSpec(
                "usual_size",
                QT_TRANSLATE_NOOP("Actions", "&Usual Size"),
                lambda do: do.change(font_points=Settings().font_points),
                keys=("Ctrl+0",),
            ),
            Submenu(
                "theme",
                QT_TRANSLATE_NOOP("Actions", "&Theme"),
                (
                    ActionSpec(
                        "theme_system",
                        QT_TRANSLATE_NOOP("Actions", "As the &System"),
                        lambda do: do.change(theme=Theme.SYSTEM),
                        choice="theme",
                    ),
                    ActionSpec(
                        "theme_light",
                        QT_TRANSLATE_NOOP("Actions", "&Light"),
                        lambda do: do.change(theme=Theme.LIGHT),
                        choice="theme",
                    ),
                    ActionSpec(
                        "theme_dark",
                        QT_TRANSLATE_NOOP("Actions", "&Dark"),
                        lambda do: do.change(theme=Theme.DARK),
                        choice="theme",
                    ),
                    ActionSpec(
                        "theme_sepia",
                        QT_TRANSLATE_NOOP("Actions", "Se&pia"),
                        lambda do: do.change(theme=Theme.SEPIA),
                        choice="theme",
                    ),
                    ActionSpec(
                        "theme_contrast",
                        QT_TRANSLATE_NOOP("Actions", "&High Contrast"),
                        lambda do: do.change(theme=Theme.CONTRAST),
                        choice="theme",
                    ),
                ),
            ),
            LINE,
            ActionSpec(
                "library",
                QT_TRANSLATE_NOOP("Actions", "L&ibrary"),
                Commands.toggle_library,
                keys=("F9", "Ctrl+H"),
                ticked="library_shown",
            ),
            ActionSpec(
                "collections",
                QT_TRANSLATE_NOOP("Actions", "&Collections…"),
                lambda do: do.dialogs.collections(),
                keys=("Shift+F9",),
            ),
            LINE,
            ActionSpec(
                "next_doubt",
                QT_TRANSLATE_NOOP("Actions", "&Next Doubtful Sentence"),
                lambda do: do.tab.view.walk_doubts(1),
                keys=("N",),
                can=Commands.has_article,
            ),
            ActionSpec(
                "previous_doubt",
                QT_TRANSLATE_NOOP("Actions", "&Previous Doubtful Sentence"),
                lambda do: do.tab.view.walk_doubts(-1),
                keys=("P",),
                can=Commands.has_article,
            ),
            LINE,
            ActionSpec(
                "back",
                QT_TRANSLATE_NOOP("Actions", "Bac&k"),
                lambda do: do.tab.go_back(),
                keys=("Alt+Left",),
                can=Commands.can_go_back,
            ),
            ActionSpec(
                "next_tab",
                QT_TRANSLATE_NOOP("Actions", "Ne&xt Tab"),
                lambda do: do.tabs.turn(1),
                keys=("Ctrl+Tab", "Ctrl+PgDown"),
                can=Commands.has_tabs,
            ),
            ActionSpec(
                "previous_tab",
                QT_TRANSLATE_NOOP("Actions", "Pre&vious Tab"),
                lambda do: do.tabs.turn(-1),
                keys=("Ctrl+Shift+Tab", "Ctrl+PgUp"),
                can=Commands.has_tabs,
            ),
            Submenu(
                "speech",
                QT_TRANSLATE_NOOP("Actions", "&Read Aloud"),
                (
                    ActionSpec(
                        "read_aloud",
                        QT_TRANSLATE_NOOP("Actions", "Read Aloud from Here, or &Pause"),
                        lambda do: do.aloud.toggle(),
                        keys=("F7",),
                        can=Commands.has_article,
                    ),
                    ActionSpec(
                        "next_aloud",
                        QT_TRANSLATE_NOOP("Actions", "&Next Sentence Aloud"),
                        lambda do: do.aloud.step(1),
                        keys=("Ctrl+F7",),
                        can=Commands.is_read_aloud,
                    ),
                    ActionSpec(
                        "previous_aloud",
                        QT_TRANSLATE_NOOP("Actions", "P&revious Sentence Aloud"),
                        lambda do: do.aloud.step(-1),
                        keys=("Ctrl+Shift+F7",),
                        can=Commands.is_read_aloud,
                    ),
                    ActionSpec(
                        "stop_aloud",
                        QT_TRANSLATE_NOOP("Actions", "&Stop Reading Aloud"),
                        lambda do: do.aloud.stop(),
                        keys=("Shift+F7",),
                        can=Commands.is_read_aloud,
                    ),
                ),
            ),
            ActionSpec(
                "full_screen",
                QT_TRANSLATE_NOOP("Actions", "&Full Screen"),
                lambda do: do.full_screen.toggle(),
                keys=("F11",),
            ),
        ),
    ),
    Submenu(
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
            ActionSpec(
                "own_entries", QT_TRANSLATE_NOOP("Actions", "&Own Entries…"), lambda do: do.dialogs.own_entries()
            ),
        ),
    ),
    Submenu(
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
    ),
    Submenu(
        "following",
        QT_TRANSLATE_NOOP("Actions", "F&ollowing"),
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
    ),
    Submenu(
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
                lambda do: do.dialogs.shortcuts(partial(shortcuts, do.window)),
                keys=("Ctrl+?",),
            ),
            ActionSpec("welcome", QT_TRANSLATE_NOOP("Actions", "&Welcome"), lambda do: do.show_welcome()),
            ActionSpec(
                "sample",
                QT_TRANSLATE_NOOP("Actions", "The &Sample Article"),
                lambda do: do.open_source(str(paths.sample())),
            ),
            LINE,
            ActionSpec(
                "about", QT_TRANSLATE_NOOP("Actions", "&About Dwibaca"), lambda do: do.dialogs.about(do.tab.model)
            ),
        ),
    ),
)
# What the reading pane does with keys of its own, for the list of keys.
IN_THE_ARTICLE = (
    (QT_TRANSLATE_NOOP("Actions", "Next sentence"), "Right, Down"),
    (QT_TRANSLATE_NOOP("Actions", "Previous sentence"), "Left, Up"),
    (QT_TRANSLATE_NOOP("Actions", "Beginning and end"), "Home, End"),
    (QT_TRANSLATE_NOOP("Actions", "A screen up or down"), "PgUp, PgDown"),
    (QT_TRANSLATE_NOOP("Actions", "Show hidden English, or hide it again"), "Space"),
)
# And the notes, beside the text and of all articles.
IN_THE_NOTES = (
    (QT_TRANSLATE_NOOP("Actions", "From selected words to the bar at them"), "Tab"),
    (QT_TRANSLATE_NOOP("Actions", "Back to the text"), "Esc"),
    (QT_TRANSLATE_NOOP("Actions", "Open the link in a note"), "Ctrl+Return"),
    (QT_TRANSLATE_NOOP("Actions", "Open the article at a listed note"), "Return"),
    (QT_TRANSLATE_NOOP("Actions", "Delete a listed note"), "Del"),
    (QT_TRANSLATE_NOOP("Actions", "Bring back the note that was deleted last"), "Ctrl+Z"),
)
# And the library.
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

# And the inbox.
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


def _actions(menu: Submenu) -> Iterator[ActionSpec]:
    """The entries of a menu, and of those inside it."""
    for entry in menu.entries:
        if isinstance(entry, Submenu):
            yield from _actions(entry)
        elif entry is not None:
            yield entry


def shortcuts(window: QMainWindow) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Every menu with its entries and their keys in ``window``, then those of the article, library and inbox."""
    native = QKeySequence.SequenceFormat.NativeText
    for menu in MENUS:
        known = [entry for entry in _actions(menu) if entry.keys]
        rows = []
        for entry in known:
            action = window.findChild(QAction, entry.name)
            keys = action.shortcuts() if action is not None else []
            rows.append((plain(said(entry.words)), ", ".join(key.toString(native) for key in keys)))
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
