"""The menu Edit: undoing, copying, quoting, wordings, finding."""

from functools import partial

from gui.base.languages import QT_TRANSLATE_NOOP
from gui.window.actions import LINE, ActionSpec, Submenu
from gui.window.commands import Commands
from translation.export.parts.labels import Show
from translation.export.parts.options import QuotationStyle

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
EDIT = Submenu(
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
                    QT_TRANSLATE_NOOP("Actions", "Copy &Quotation"),
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
        ActionSpec("models", QT_TRANSLATE_NOOP("Actions", "&Models…"), Commands.show_models, keys=("Ctrl+Shift+M",)),
        ActionSpec(
            "settings",
            QT_TRANSLATE_NOOP("Actions", "&Settings…"),
            lambda do: do.dialogs.settings(),
            keys=("Ctrl+,",),
        ),
    ),
)
