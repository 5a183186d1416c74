"""The line at the top: the address of what is read, and the ways to open and to stop."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QToolButton, QWidget


class AddressBar(QWidget):
    """``entered`` comes with what was typed; the buttons show the library, open a saved page, stop what is going on."""

    entered = Signal(str)
    library_wanted = Signal()
    file_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit(clearButtonEnabled=True)
        self.field.returnPressed.connect(lambda: self.entered.emit(self.field.text()))
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

    def show_source(self, source: str) -> None:
        """Show where the article comes from, unless the reader is typing there."""
        if not self.field.hasFocus():
            self.field.setText(source)

    def be_ready(self) -> None:
        """Take the keys; what stands there is typed over."""
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    def paste(self) -> None:
        """Take the keys, and the addresses on the clipboard if there are any there."""
        from translation.article.page.pasted_addresses import addresses_in

        self.be_ready()
        if found := addresses_in(QGuiApplication.clipboard().text()):
            self.field.setText(" ".join(found))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.field.setPlaceholderText(self.tr("Address of an article, or a saved page"))
        self.field.setAccessibleName(self.tr("Address"))
        self.library_button.setToolTip(self.tr("Library: what you have read (F9)"))
        self.library_button.setAccessibleName(self.tr("Library"))
        self.open_button.setText(self.tr("&Open…"))
        self.open_button.setToolTip(self.tr("Open a saved page (Ctrl+O)"))
        self.stop_button.setText(self.tr("&Stop"))
        self.stop_button.setToolTip(self.tr("Stop, and keep what is there (Esc)"))
