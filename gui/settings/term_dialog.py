"""The dialog for a term of the glossary: what it is in Indonesian, and what it is always translated as."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from gui.base.controls.check_box import CheckBox
from gui.base.dialog import Dialog
from gui.base.plain_text import PlainLabel
from gui.base.texts import in_words
from gui.settings.pages import plain
from translation.errors import ReaderError
from translation.words.glossary import Term, merged

BESIDE = 64  # pixels of a list beside its text: its edges and its arrow


class TermDialog(Dialog):
    """Asks for a term, beginning with ``term``, and gives it to ``save``; if that raises ReaderError it stays.

    ``terms`` are those of the glossary, without the one being changed. ``sites`` and ``tags`` can be chosen as the only
    ones where the term counts, as those of ``terms`` can.
    """

    def __init__(
        self,
        term: Term,
        save: Callable[[Term], object],
        terms: Sequence[Term] = (),
        sites: Iterable[str] = (),
        parent: QWidget | None = None,
        *,
        tags: Iterable[str] = (),
        keep: bool = False,
    ) -> None:
        super().__init__(480, 12, parent)
        self._terms, self._save = terms, save
        self.source, self.target = QLineEdit(term.source), QLineEdit(term.target)
        self.keep, self.case = CheckBox(), CheckBox()
        self.keep.setChecked(keep)
        self.case.setChecked(term.case)
        self.target.setDisabled(keep)
        self.site = _limit(term.site, (*sites, *(one.site for one in terms)))
        self.tag = _limit(term.tag, (*tags, *(one.tag for one in terms)))
        self.note = PlainLabel(wordWrap=True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)
        self._labels: dict[QWidget, QLabel] = {}
        self._place()
        self.keep.toggled.connect(self.target.setDisabled)
        for changed in (
            self.source.textChanged,
            self.target.textChanged,
            self.site.editTextChanged,
            self.tag.editTextChanged,
        ):
            changed.connect(lambda _: self._check())
        for box in (self.keep, self.case):
            box.toggled.connect(lambda _: self._check())
        self.retranslate()
        self._check()
        (self.target if term.source and not term.target and not keep else self.source).setFocus()

    def _place(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for control in (self.source, self.target, self.keep, self.case, self.site, self.tag):
            if isinstance(control, QCheckBox):
                form.addRow("", control)
                continue
            self._labels[control] = label = PlainLabel()
            label.setBuddy(control)
            form.addRow(label, control)
        whole = QVBoxLayout(self)
        whole.addLayout(form)
        whole.addWidget(self.note)
        whole.addStretch(1)
        whole.addWidget(self.buttons)

    @property
    def term(self) -> Term:
        """The term as it is entered."""
        target = "" if self.keep.isChecked() else _one_line(self.target.text())
        limits = _one_line(self.site.currentText()), _one_line(self.tag.currentText())
        return Term(_one_line(self.source.text()), target, self.case.isChecked(), *limits)

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        self.setWindowTitle(self.tr("Term of the Glossary"))
        for control, words in (
            (self.source, self.tr("&Indonesian:")),
            (self.target, self.tr("&English:")),
            (self.site, self.tr("&Site:")),
            (self.tag, self.tr("&Tag:")),
        ):
            self._labels[control].setText(words)
            control.setAccessibleName(plain(words))
        self.keep.setText(self.tr("&Keep it as it is"))
        self.case.setText(self.tr("Only with these &capitals"))
        for box, words in (
            (self.site, self.tr("Articles of all sites")),
            (self.tag, self.tr("Articles with any tags or none")),
        ):
            if (field := box.lineEdit()) is not None:
                field.setPlaceholderText(words)
                box.setMinimumWidth(self.fontMetrics().horizontalAdvance(words) + BESIDE)
        self._check()

    def _accept(self) -> None:
        try:
            self._save(self.term)
        except ReaderError as error:
            self.note.setText("⚠ " + " ".join(map(in_words, (error.happened, error.advice))))
            self.note.show()
            return
        self.accept()

    def _check(self) -> None:
        """Allow saving what is complete, and say what it would replace."""
        term = self.term
        complete = bool(term.source and (term.target or self.keep.isChecked()))
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(complete)
        kept = merged(self._terms, [term])
        replaced = next((one for one in self._terms if one not in kept), None) if term.source else None
        said = self.tr("This replaces “{source}” → “{english}”, which is in the glossary.")
        self.note.setText(said.format(source=replaced.source, english=replaced.english) if replaced else "")
        self.note.setVisible(replaced is not None)


def _limit(now: str, known: Iterable[str]) -> QComboBox:
    """A field for what a term is limited to, with what is known to choose from."""
    box = QComboBox(editable=True)
    box.addItems(["", *sorted({*known} - {""}, key=str.casefold)])
    box.setCurrentText(now)
    return box


def _one_line(text: str) -> str:
    return " ".join(text.split())
