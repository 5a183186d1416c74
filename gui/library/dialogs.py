"""The library's small dialogs: a new tag, and a range of dates."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from gui.base.controls.spin_boxes import DateBox
from gui.base.dialog import Dialog
from gui.base.plain_text import PlainLabel

LONGEST = 60  # characters of a tag
LONGEST_NAME = 120  # characters of a collection's name


def show(dialog: QDialog) -> None:
    """Show a window-modal dialog, which is deleted afterwards."""
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def confirm(parent: QWidget, title: str, words: str, button: str, act: Callable[[], object]) -> None:
    """Ask for confirmation with this button before acting."""
    box = QMessageBox(QMessageBox.Icon.Warning, title, words, QMessageBox.StandardButton.Cancel, parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    agree = box.addButton(button, QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)
    agree.clicked.connect(lambda: act())
    show(box)


class _Question(Dialog):
    """A form with OK and Cancel."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(320, 120, parent)
        self.form = QFormLayout()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.addLayout(self.form)
        whole.addWidget(self.buttons)


class TagDialog(_Question):
    """Asks for tags separated by commas, with completion from existing tags."""

    def __init__(self, known: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = PlainLabel()
        self.field = QLineEdit(maxLength=LONGEST)
        self.label.setBuddy(self.field)
        completer = QCompleter(list(known), self.field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.field.setCompleter(completer)
        self.field.textChanged.connect(self._look)
        self.form.addRow(self.label, self.field)
        self._look()
        self.retranslate()

    @property
    def names(self) -> list[str]:
        """The entered tags."""
        return [name for part in self.field.text().split(",") if (name := " ".join(part.split()))]

    def _look(self) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(self.names))

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        self.setWindowTitle(self.tr("New Tag"))
        self.label.setText(self.tr("&Tag:"))
        self.field.setAccessibleName(self.tr("Tag"))


class NameDialog(_Question):
    """Asks for the name of a collection, with completion from those there are; where it ``makes`` one, it says when."""

    def __init__(
        self, title: str, name: str, parent: QWidget | None = None, known: Sequence[str] = (), *, makes: bool = False
    ) -> None:
        super().__init__(parent)
        self._known = {one.casefold() for one in known}
        self.hint = PlainLabel(wordWrap=True)
        self.hint.setVisible(makes)
        self.setWindowTitle(title)
        self.label, self.field = PlainLabel(), QLineEdit(name, maxLength=LONGEST_NAME)
        self.label.setBuddy(self.field)
        completer = QCompleter(list(known), self.field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.field.setCompleter(completer)
        self.field.selectAll()
        self.field.textChanged.connect(self._look)
        self.form.addRow(self.label, self.field)
        self.form.addRow(self.hint)
        self._look()
        self.retranslate()

    @property
    def name(self) -> str:
        """The entered name."""
        return " ".join(self.field.text().split())

    def _look(self) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(self.name))
        self._say()

    def _say(self) -> None:
        """Say what the name that is entered will do."""
        if not self.name:
            self.hint.setText(self.tr("A new name makes a new collection."))
        elif self.name.casefold() in self._known:
            self.hint.setText(self.tr("The collection “{name}” is there already.").format(name=self.name))
        else:
            self.hint.setText(self.tr("A new collection “{name}” will be made.").format(name=self.name))

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        self.label.setText(self.tr("&Name:"))
        self.field.setAccessibleName(self.tr("Name"))
        self._say()


class DatesDialog(_Question):
    """Asks for a first and a last day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        today = QDate.currentDate()
        self.labels = (PlainLabel(), PlainLabel())
        self.days = (DateBox(), DateBox())
        for label, day, first in zip(self.labels, self.days, (today.addMonths(-1), today), strict=True):
            day.setDate(first)
            day.setCalendarPopup(True)
            day.setDisplayFormat("d MMM yyyy")
            label.setBuddy(day)
            self.form.addRow(label, day)
        self.retranslate()

    @property
    def chosen(self) -> tuple[date, date]:
        """The first and the last day, swapped if necessary."""
        first, last = sorted(date(day.date().year(), day.date().month(), day.date().day()) for day in self.days)
        return first, last

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        self.setWindowTitle(self.tr("Published Between"))
        for label, day, words in zip(self.labels, self.days, (self.tr("&From:"), self.tr("&To:")), strict=True):
            label.setText(words)
            day.setAccessibleName(words.replace("&", "").rstrip(":"))
