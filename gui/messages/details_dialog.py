"""The details of an error, for reading and for a report."""

from collections.abc import Iterable

from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from gui.base.dialog import Dialog
from gui.base.plain_text import PlainLabel
from gui.base.text_pane import TextPane
from gui.help.about_dialog import versions_here
from translation.cli.report import report


class DetailsDialog(Dialog):
    """``private`` are words that reveal what was being read (address, title); they are shown only on request."""

    def __init__(
        self, error: BaseException, model: str = "", private: Iterable[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(620, 460, parent)
        self._error, self._known, self._private = error, versions_here(model), tuple(private)
        self.about = PlainLabel(wordWrap=True)
        self.text = TextPane()
        self.everything = QCheckBox()
        self.everything.toggled.connect(self._show)
        self.copy = QPushButton()
        self.copy.clicked.connect(self.text.copy_all)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        for part in (self.about, self.text, self.everything, buttons):
            whole.addWidget(part)
        self._show()
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the window's language; the details stay in English, for reports."""
        self.setWindowTitle(self.tr("Details for a Report"))
        self.about.setText(
            self.tr("This is all that a report needs. Nothing is sent by itself: copy it, and send it where you like.")
        )
        self.text.setAccessibleName(self.tr("Details for a Report"))
        self.everything.setText(self.tr("With &addresses and texts of the page"))
        self.everything.setAccessibleName(self.everything.text().replace("&", ""))
        self.copy.setText(self.tr("&Copy"))

    def _show(self) -> None:
        shown = report(self._error, self._known, private=self._private, everything=self.everything.isChecked())
        self.text.setPlainText(shown)
