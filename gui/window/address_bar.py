"""The address bar: the article's address, and buttons to open and to stop."""

from weakref import WeakKeyDictionary

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QToolButton, QWidget


class AddressBar(QWidget):
    """``entered`` is emitted with the input; the buttons show the library, open a saved page, stop the reading."""

    entered = Signal(str)
    library_wanted = Signal()
    file_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit(clearButtonEnabled=True)
        self.field.returnPressed.connect(self._enter)
        self.field.textEdited.connect(self._draft)
        self._tab: QWidget | None = None
        self._drafts: WeakKeyDictionary[QWidget, str] = WeakKeyDictionary()  # typed in a tab, and not there yet
        self._awaited: WeakKeyDictionary[QWidget, str] = WeakKeyDictionary()  # entered in a tab, and not there yet
        self.library_button = QToolButton(autoRaise=True)
        self.library_button.setText("☰")
        self.library_button.clicked.connect(self.library_wanted)
        self.open_button, self.stop_button = QPushButton(), QPushButton()
        self.open_button.clicked.connect(self.file_wanted)
        self.stop_button.clicked.connect(self.stop_wanted)
        self.stop_button.setEnabled(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 8, 6)
        for pane in (self.library_button, self.field, self.open_button, self.stop_button):
            row.addWidget(pane)
        self.retranslate()

    def show_tab(self, tab: QWidget, source: str) -> None:
        """Show the source of the shown tab's article, or what the reader has typed there and not got yet."""
        self._tab = tab
        self.field.setText(self._drafts.get(tab, source))

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
        self.library_button.setToolTip(self.tr("Library: what you have read (F9)"))
        self.library_button.setAccessibleName(self.tr("Library"))
        self.open_button.setText(self.tr("&Open…"))
        self.open_button.setToolTip(self.tr("Open a saved page (Ctrl+O)"))
        self.stop_button.setText(self.tr("&Stop"))
        self.stop_button.setToolTip(self.tr("Stop, and keep what is there (Esc)"))
