"""The style sheet of controls: flat, round at the corners, told apart by outlines, with a ring around the focus.

Qt's palette colours everything; the sheet says only what a palette cannot. ``of_bars`` holds for our own bars in every
style, ``of_controls`` for Fusion, the style without a desktop's own look.
"""

from functools import cache

from gui.theme.metrics import ROUND
from translation import paths
from translation.palette import Colours


@cache
def _drawing(name: str) -> str:
    """A drawing's file: the sheet cannot colour it, so that some are there in two inks."""
    return (paths.resources() / "icons" / "interface" / f"{name}.svg").as_posix()


def of_bars(colours: Colours) -> str:
    """The buttons of bars: icons without an outline, until the pointer or the focus is on them. The parts of a note."""
    return f"""
QToolButton[autoRaise="true"] {{ border: 2px solid transparent; border-radius: {ROUND}px; padding: 3px; }}
QToolButton[autoRaise="true"]:hover {{ background: {colours.hover}; }}
QToolButton[autoRaise="true"]:pressed, QToolButton[autoRaise="true"]:open {{ background: {colours.pressed}; }}
QToolButton[autoRaise="true"]:checked {{ background: {colours.pressed}; }}
QToolButton[autoRaise="true"]:focus {{ border-color: {colours.accent}; }}
QToolButton#qt_menubar_ext_button {{ border: none; padding: 0; }}
QToolButton[autoRaise="true"]::menu-indicator {{ image: none; }}
QToolButton#outlined {{ background: {colours.button}; color: {colours.text}; border: 1px solid {colours.edge};
    border-radius: {ROUND}px; padding: 2px 8px; }}
QToolButton#outlined:hover {{ background: {colours.hover}; }}
QToolButton#outlined:pressed, QToolButton#outlined:open {{ background: {colours.pressed}; }}
QToolButton#outlined:focus {{ border: 2px solid {colours.accent}; padding: 1px 7px; }}
QToolButton#outlined::menu-indicator {{ image: none; }}
QPlainTextEdit#note {{ background: {colours.base}; border: 1px solid {colours.edge}; border-radius: {ROUND}px; }}
QPlainTextEdit#note:focus {{ border-color: {colours.accent}; }}
QFrame#segments {{ border: 1px solid {colours.rule}; border-radius: {ROUND + 1}px; }}
QProgressBar#line {{ background: transparent; border: none; }}
QProgressBar#line::chunk {{ background: {colours.accent}; border-radius: 1px; }}
"""


def _boxes(colours: Colours) -> str:
    """Boxes to be ticked, and the rounds of which one is chosen, wherever they stand."""
    tick = _drawing("tick-light" if colours.on_accent == "#ffffff" else "tick-dark")
    boxes = ("QCheckBox", "QGroupBox", "QAbstractItemView", "QMenu")
    rounds = "QRadioButton::indicator, QMenu::indicator:exclusive"

    def each(state: str) -> str:
        return ", ".join(f"{kind}::indicator{state}" for kind in boxes)

    return f"""
{each("")}, {rounds} {{ width: 14px; height: 14px; background: {colours.base}; border: 1px solid {colours.edge};
    border-radius: 3px; }}
{each(":checked")} {{ background: {colours.accent}; border-color: {colours.accent}; image: url("{tick}"); }}
{rounds} {{ border-radius: 8px; }}
QRadioButton::indicator:checked, QMenu::indicator:exclusive:checked {{ image: none; width: 6px; height: 6px;
    background: {colours.on_accent}; border: 5px solid {colours.accent}; border-radius: 8px; }}
{each(":disabled")}, QRadioButton::indicator:disabled {{ background: {colours.window}; border-color: {colours.rule}; }}
{each(":checked:disabled")}, QRadioButton::indicator:checked:disabled {{ background: {colours.edge};
    border-color: {colours.edge}; }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border-color: {colours.text}; }}
QMenu::indicator:selected, QMenu::indicator:exclusive:checked:selected {{ border-color: {colours.on_accent}; }}
QMenu::indicator:exclusive:checked:selected {{ background: {colours.accent}; }}
QMenu::indicator {{ margin-left: 8px; }}
"""


def of_controls(colours: Colours) -> str:
    """Everything that is typed into, pressed or dragged."""
    is_dark = colours.dark
    cross = _drawing("cross-on-dark" if is_dark else "cross")
    up = _drawing("arrow-up-on-dark" if is_dark else "arrow-up")
    down = _drawing("arrow-down-on-dark" if is_dark else "arrow-down")
    return f"""
* {{ titlebar-close-icon: url("{cross}"); dockwidget-close-icon: url("{cross}");
    lineedit-clear-button-icon: url("{cross}"); }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QPushButton {{ background: {colours.button}; border: 1px solid {colours.edge}; border-radius: {ROUND}px;
    padding: 5px 14px; }}
QDialogButtonBox QPushButton {{ padding: 5px 18px; }}
QPushButton:hover {{ background: {colours.hover}; }}
QPushButton:pressed, QPushButton:checked, QPushButton:open {{ background: {colours.pressed}; }}
QPushButton:default {{ background: {colours.accent}; color: {colours.on_accent}; border-color: {colours.accent}; }}
QPushButton:focus {{ border: 2px solid {colours.accent}; padding: 4px 13px; }}
QDialogButtonBox QPushButton:focus {{ padding: 4px 17px; }}
QPushButton:default:focus {{ border-color: {colours.text}; }}
QPushButton:disabled {{ background: {colours.window}; color: {colours.dim}; border-color: {colours.rule}; }}
QPushButton[choice="true"] {{ text-align: left; padding: 4px 8px; }}
QPushButton[choice="true"]:focus {{ padding: 3px 7px; }}
QPushButton:flat {{ background: transparent; border-color: transparent; color: {colours.link}; }}
QPushButton:flat:hover {{ background: {colours.hover}; }}
QPushButton:flat:focus {{ border-color: {colours.accent}; }}
QStatusBar QPushButton {{ padding: 2px 8px; border-width: 1px; }}
QStatusBar QPushButton:focus {{ padding: 1px 7px; border-width: 2px; }}
QLineEdit, QAbstractSpinBox, QComboBox {{ background: {colours.base}; border: 1px solid {colours.edge};
    border-radius: {ROUND}px; padding: 4px 8px; selection-background-color: {colours.accent}; }}
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus, QComboBox:on {{ border: 2px solid {colours.accent};
    padding: 3px 7px; }}
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {{ background: {colours.window};
    border-color: {colours.rule}; }}
QAbstractSpinBox {{ padding-right: 22px; }}
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {{ border: none; padding: 0; background: transparent; }}
QComboBox::drop-down {{ border: none; width: 24px; }}
QComboBox::down-arrow {{ image: url("{down}"); width: 16px; height: 16px; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: none; width: 20px;
    subcontrol-origin: border; }}
QAbstractSpinBox::up-button {{ subcontrol-position: top right; }}
QAbstractSpinBox::down-button {{ subcontrol-position: bottom right; }}
QAbstractSpinBox::up-arrow {{ image: url("{up}"); width: 14px; height: 14px; }}
QAbstractSpinBox::down-arrow {{ image: url("{down}"); width: 14px; height: 14px; }}
{_boxes(colours)}
QScrollBar {{ background: transparent; border: none; margin: 0; }}
QScrollBar:vertical {{ width: 12px; }}
QScrollBar:horizontal {{ height: 12px; }}
QScrollBar::handle {{ background: {colours.edge}; border-radius: 3px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: 36px; }}
QScrollBar::handle:horizontal {{ min-width: 36px; }}
QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: {colours.dim}; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QTabBar {{ qproperty-drawBase: 0; }}
QTabBar::tab {{ background: transparent; color: {colours.dim}; padding: 6px 12px; border: none;
    border-bottom: 2px solid transparent; }}
QTabBar::tab:hover {{ background: {colours.hover}; }}
QTabBar::tab:selected {{ color: {colours.text}; border-bottom-color: {colours.accent}; }}
QTabBar::tab:focus {{ background: {colours.hover}; }}
QTabBar::close-button {{ image: url("{cross}"); }}
QTabBar::close-button:hover {{ background: {colours.pressed}; border-radius: 4px; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {colours.rule}; }}
QProgressBar {{ background: {colours.rule}; border: none; border-radius: 3px; text-align: center; }}
QProgressBar::chunk {{ background: {colours.accent}; border-radius: 3px; }}
QDockWidget::title {{ padding: 6px 8px 4px 8px; text-align: left; }}
QDockWidget::close-button {{ border: none; border-radius: 4px; width: 20px; height: 20px; icon-size: 16px;
    subcontrol-origin: padding; subcontrol-position: right center; right: 4px; }}
QDockWidget::close-button:hover {{ background: {colours.pressed}; }}
QMenuBar {{ background: {colours.window}; }}
QMenuBar::item {{ padding: 4px 8px; border-radius: 4px; }}
QMenuBar::item:selected, QMenuBar::item:pressed {{ background: {colours.hover}; }}
QMenu {{ background: {colours.window}; border: 1px solid {colours.edge}; padding: 4px; }}
QMenu::item {{ padding: 5px 28px 5px 8px; border-radius: 4px; }}
QMenu::item:selected {{ background: {colours.accent}; color: {colours.on_accent}; }}
QMenu::item:disabled {{ color: {colours.dim}; background: transparent; }}
QMenu::icon {{ padding-left: 8px; }}
QMenu::separator {{ height: 1px; background: {colours.rule}; margin: 4px 0; }}
QHeaderView::section {{ background: {colours.window}; color: {colours.dim}; border: none; padding: 4px 6px;
    border-bottom: 1px solid {colours.rule}; }}
QTreeView::item {{ padding: 3px 2px; }}
QStatusBar::item {{ border: none; }}
QToolTip {{ background: {colours.quiet}; color: {colours.text}; border: 1px solid {colours.edge}; padding: 3px; }}
"""
