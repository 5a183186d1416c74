"""The window's bar: library, back, address, reload or stop, layouts, type and theme, notes, and what else there is."""

from collections.abc import Mapping
from weakref import WeakKeyDictionary

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QAction, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from gui.theme.metrics import NARROW, TIGHT
from gui.window.bar.address_field import AddressField
from gui.window.bar.bar_button import BarButton, Segments

LAYOUTS = ("layout_side", "layout_stacked", "layout_original", "layout_english")
# What the last button's menu offers, in groups.
MORE = (
    ("find", "read_aloud", "full_screen"),
    ("export", "print"),
    ("translate_again", "wrong_text"),
    ("models", "settings"),
    ("shortcuts", "manual"),
)


LEAST_LETTERS = 20  # of an address beside the layouts


class AddressBar(QWidget):
    """``entered`` is emitted with the input; the buttons show the library, open a saved page, stop the reading.

    All the others do what actions of the menus do, once they ``follow`` them. Where they leave the address too little
    room, the layouts are in the menu at the end.
    """

    entered = Signal(str)
    library_wanted = Signal()
    file_wanted = Signal()
    stop_wanted = Signal()
    type_wanted = Signal()
    readied = Signal()  # it is to be seen: the keys come to it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = AddressField()
        self.field.returnPressed.connect(self._enter)
        self.field.textEdited.connect(self._draft)
        self.progress = self.field.progress
        self._tab: QWidget | None = None
        self._drafts: WeakKeyDictionary[QWidget, str] = WeakKeyDictionary()  # typed in a tab, and not there yet
        self._awaited: WeakKeyDictionary[QWidget, str] = WeakKeyDictionary()  # entered in a tab, and not there yet
        self.library_button, self.back_button = BarButton("library"), BarButton("back")
        self.reload_button, self.stop_button = BarButton("reload"), BarButton("stop")
        self.open_button = BarButton("open")
        self.layouts = Segments(tuple(name.replace("_", "-") for name in LAYOUTS))
        self.type_button, self.notes_button, self.more_button = map(BarButton, ("type", "notes", "more"))
        self.more_menu = QMenu(self)
        self.layout_menu = self.more_menu.addMenu("")
        self.layout_menu.menuAction().setVisible(False)
        self.more_button.setMenu(self.more_menu)
        self.more_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.library_button.clicked.connect(self.library_wanted)
        self.open_button.clicked.connect(self.file_wanted)
        self.stop_button.clicked.connect(self.stop_wanted)
        self.type_button.clicked.connect(self.type_wanted)
        self.show_busy(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(NARROW, TIGHT, NARROW, TIGHT)
        row.setSpacing(TIGHT)
        for pane in (
            self.library_button, self.back_button, self.reload_button, self.stop_button, self.field, self.open_button,
            self.layouts, self.type_button, self.notes_button, self.more_button,
        ):  # fmt: skip
            row.addWidget(pane, 1 if pane is self.field else 0)
        self.retranslate()

    def follow(self, actions: Mapping[str, QAction]) -> None:
        """Let the buttons do what these actions do."""
        for button, name in (
            (self.back_button, "back"), (self.reload_button, "reload"), (self.notes_button, "notes_beside"),
        ):  # fmt: skip
            button.follow(actions[name])
        self.layouts.follow([actions[name] for name in LAYOUTS])
        self.layout_menu.addActions([actions[name] for name in LAYOUTS])
        for group in MORE:
            self.more_menu.addSeparator()
            for name in group:
                self.more_menu.addAction(actions[name])
        library = actions["library"]
        library.toggled.connect(self.library_button.setChecked)
        self.library_button.setCheckable(True)
        self.library_button.setChecked(library.isChecked())
        self.library_button.clicked.connect(lambda: self.library_button.setChecked(library.isChecked()))

    def minimumSizeHint(self) -> QSize:
        """The room for everything but the layouts."""
        hint = super().minimumSizeHint()
        return QSize(hint.width() - self._width_of_layouts, hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the layouts where there is room for them beside an address."""
        super().resizeEvent(event)
        has_room = self.width() >= self.usual_least + self.layouts.minimumSizeHint().width() + TIGHT
        self.layouts.setVisible(has_room)
        self.layout_menu.menuAction().setVisible(not has_room)

    @property
    def usual_least(self) -> int:
        """The width in which an address can be read, in pixels: a window may be narrower."""
        field = self.field.minimumSizeHint().width()
        least = max(LEAST_LETTERS * self.fontMetrics().averageCharWidth(), field)
        return self.minimumSizeHint().width() - field + least

    @property
    def _width_of_layouts(self) -> int:
        return 0 if self.layouts.isHidden() else self.layouts.minimumSizeHint().width() + TIGHT

    def show_busy(self, busy: bool) -> None:
        """Offer to stop while there is something to be stopped, else to read again."""
        had = self.stop_button.hasFocus() or self.reload_button.hasFocus()
        self.stop_button.setEnabled(busy)
        self.stop_button.setVisible(busy)
        self.reload_button.setVisible(not busy)
        if had:
            (self.stop_button if busy else self.reload_button).setFocus()

    def show_tab(self, tab: QWidget, source: str, site: str = "") -> None:
        """Show where the shown tab's article is from, or what the reader has typed there and not got yet."""
        self._tab = tab
        self.field.show_site("" if tab in self._drafts else site)
        self.field.setText(self._drafts.get(tab, source))
        self.field.setCursorPosition(0)

    def wait_for(self, tab: QWidget, text: str) -> None:
        """Keep what was entered in a tab until its article is there: if it fails, its spelling can be mended."""
        self._drafts[tab] = self._awaited[tab] = text
        self.field.setText(text)

    def arrived(self, tab: QWidget) -> None:
        """Drop what was entered in a tab, for its article is there; what was typed since then stays."""
        entered = self._awaited.pop(tab, None)
        if entered is not None and entered == self._drafts.get(tab):
            del self._drafts[tab]

    def _draft(self, text: str) -> None:
        if self._tab is not None:
            self._drafts[self._tab] = text

    def _enter(self) -> None:
        if self._tab is not None:
            self._drafts.pop(self._tab, None)
        self.entered.emit(self.field.text())

    def be_ready(self) -> None:
        """Focus the field with its text selected."""
        self.readied.emit()
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    def paste(self) -> None:
        """Focus the field, and insert addresses from the clipboard."""
        from translation.article.page.pasted_addresses import addresses_in

        self.be_ready()
        if found := addresses_in(QGuiApplication.clipboard().text()):
            self.field.setText(" ".join(found))

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        self.field.setPlaceholderText(self.tr("Address of an article, or a saved page"))
        self.field.setAccessibleName(self.tr("Address"))
        self.library_button.setAccessibleName(self.tr("Library"))
        self.library_button.setToolTip(self.tr("Library: what you have read (F9)"))
        self.open_button.setText(self.tr("Open…"))
        self.open_button.setAccessibleName(self.tr("Open a saved page"))
        self.open_button.setToolTip(self.tr("Open a saved page (Ctrl+O)"))
        self.stop_button.setText(self.tr("Stop"))
        self.stop_button.setAccessibleName(self.tr("Stop"))
        self.stop_button.setToolTip(self.tr("Stop, and keep what is there (Esc)"))
        self.type_button.say(self.tr("Type and colours"))
        self.more_button.say(self.tr("More"))
        self.layouts.setAccessibleName(self.tr("Layout"))
        self.layout_menu.setTitle(self.tr("&Layout"))
