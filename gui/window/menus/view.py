"""The menu View: panes, layouts, themes, sizes, going from place to place."""

from gui.base.languages import QT_TRANSLATE_NOOP
from gui.window.actions import LINE, ActionSpec, Submenu
from gui.window.commands import Commands
from translation.settings import ReadingLayout, Settings, Theme

VIEW = Submenu(
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
        ActionSpec("smaller", QT_TRANSLATE_NOOP("Actions", "S&maller Text"), lambda do: do.zoom(-1), keys=("Ctrl+-",)),
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
)
