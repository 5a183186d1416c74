"""The dialog for the reader's own meaning of a word, and a note."""

from PySide6.QtWidgets import QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from gui.base.dialog import Dialog
from gui.base.plain_text import PlainLabel
from translation.words.own.my_words import MyWord


class WordDialog(Dialog):
    """Asks for the meaning of ``word`` and a note."""

    def __init__(self, word: MyWord, parent: QWidget | None = None) -> None:
        super().__init__(480, 10, parent)
        self._word = word
        self._meaning, self._note = QLineEdit(word.meaning), QPlainTextEdit(word.note)
        self._note.setTabChangesFocus(True)
        self._note.setFixedHeight(5 * self.fontMetrics().lineSpacing())
        self.about = PlainLabel(word.source.strip() or word.headword, wordWrap=True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        form, whole = QFormLayout(), QVBoxLayout(self)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._labels: dict[QWidget, QLabel] = {}
        for field in (self._meaning, self._note):
            self._labels[field] = label = PlainLabel()
            label.setBuddy(field)
            form.addRow(label, field)
        whole.addWidget(self.about)
        whole.addLayout(form)
        whole.addStretch(1)
        whole.addWidget(self.buttons)
        self.retranslate()

    @property
    def meaning(self) -> str:
        """The meaning that was typed."""
        return " ".join(self._meaning.text().split())

    @property
    def note(self) -> str:
        """The note that was typed."""
        return self._note.toPlainText().strip()

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        self.setWindowTitle(self._word.headword)
        self._labels[self._meaning].setText(self.tr("&Meaning:"))
        self._labels[self._note].setText(self.tr("&Note:"))
