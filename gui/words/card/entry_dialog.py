"""The dialog for an own entry of the dictionary."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from gui.base.dialog import Dialog
from gui.base.plain_text import PlainLabel
from gui.words.card.card_text import part_in_words
from translation.words.own.own_entries import OwnEntry

OFFERED = ("", "n", "v", "adj", "adv", "prep", "conj", "pron", "num", "interj", "part", "abbr", "name")


class EntryDialog(Dialog):
    """Asks for an entry, beginning with ``entry``; one that ``is_kept`` already can be deleted."""

    delete_wanted = Signal()

    def __init__(self, entry: OwnEntry, parent: QWidget | None = None, *, is_kept: bool = False) -> None:
        super().__init__(460, 10, parent)
        self._is_kept = is_kept
        self.about = PlainLabel(wordWrap=True)
        self.meaning, self.form, self.root, self.note = (
            QLineEdit(text) for text in (entry.meaning, entry.form, entry.root, entry.note)
        )
        self.part = QComboBox()
        for part in dict.fromkeys((*OFFERED, entry.part)):
            self.part.addItem("", part)
        self.part.setCurrentIndex(self.part.findData(entry.part))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.delete = self.buttons.addButton("", QDialogButtonBox.ButtonRole.DestructiveRole)
        self.delete.setVisible(is_kept)
        self.delete.clicked.connect(self._delete)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        fields, whole = QFormLayout(), QVBoxLayout(self)
        fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._labels: dict[QWidget, QLabel] = {}
        for field in (self.form, self.meaning, self.root, self.part, self.note):
            self._labels[field] = label = PlainLabel()
            label.setBuddy(field)
            fields.addRow(label, field)
        for line in (self.form, self.meaning):
            line.textChanged.connect(self._allow)
        whole.addLayout(fields)
        whole.addWidget(self.about)
        whole.addStretch(1)
        whole.addWidget(self.buttons)
        self.retranslate()
        self._allow()
        (self.meaning if entry.form else self.form).setFocus()

    @property
    def entry(self) -> OwnEntry:
        """The entry that was typed."""
        form, meaning, root, note = (" ".join(one.text().split()) for one in self._lines)
        return OwnEntry(form, meaning, root, str(self.part.currentData()), note)

    @property
    def _lines(self) -> tuple[QLineEdit, ...]:
        return self.form, self.meaning, self.root, self.note

    def _allow(self) -> None:
        save = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setEnabled(bool(self.entry.form and self.entry.meaning))

    def _delete(self) -> None:
        self.delete_wanted.emit()
        self.reject()

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        self.setWindowTitle(self.tr("Change Your Entry") if self._is_kept else self.tr("Your Own Entry"))
        for field, words in (
            (self.form, self.tr("&Word:")),
            (self.meaning, self.tr("&Meaning:")),
            (self.root, self.tr("&Root:")),
            (self.part, self.tr("&Part of speech:")),
            (self.note, self.tr("&Note:")),
        ):
            self._labels[field].setText(words)
            field.setAccessibleName(words.replace("&", "").rstrip(":"))
        for number in range(self.part.count()):
            self.part.setItemText(number, part_in_words(self.part.itemData(number)) or self.tr("not said"))
        self.meaning.setPlaceholderText(self.tr("to sweep; to wipe out"))
        self.about.setText(
            self.tr("Part several meanings by semicolons. Your entry is kept in your library and is first on the card.")
        )
        self.delete.setText(self.tr("&Delete"))
