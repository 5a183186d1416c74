"""The right part of the window of sources: what can be changed of the one that is chosen, and how it is."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from gui.base.controls.check_box import CheckBox
from gui.base.controls.flow import ButtonFlow
from gui.base.plain_text import PlainLabel
from gui.following.labels import state_in_words
from gui.settings.pages import plain
from gui.theme.metrics import NARROW
from translation.following.sources import LOCAL, Source


class SourceDetails(QWidget):
    """Fields and buttons for the sources that are selected."""

    changed = Signal(object, object)  # sources, and what is to be changed of them, by name
    asked = Signal(object)  # sources that are to be asked now
    paused = Signal(object, bool)
    removed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._sources: Sequence[Source] = ()
        self.title, self.folder, self.ahead = QLineEdit(), QComboBox(editable=True), CheckBox()
        self.state, self.address = PlainLabel(wordWrap=True), QLineEdit(readOnly=True)  # an address has no spaces
        self.ask, self.pause, self.remove = QPushButton(), QPushButton(), QPushButton()
        self.labels = tuple(PlainLabel() for _ in range(4))
        buttons = ButtonFlow()
        buttons.fill([self.ask, self.pause, self.remove])
        form, whole = QFormLayout(), QVBoxLayout(self)
        for label, field in zip(self.labels, (self.title, self.folder, self.address, self.state), strict=True):
            label.setBuddy(field)
            form.addRow(label, field)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.state.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        whole.setContentsMargins(NARROW, 0, 0, 0)  # beside the list
        whole.addLayout(form)
        whole.addWidget(self.ahead)
        whole.addWidget(buttons)
        whole.addStretch(1)
        self.title.editingFinished.connect(self._rename)
        self.folder.activated.connect(lambda _: self._put_into())
        if (line := self.folder.lineEdit()) is not None:
            line.editingFinished.connect(self._put_into)
        self.ahead.clicked.connect(lambda on: self.changed.emit(self._sources, {"ahead": on}))
        self.ask.clicked.connect(lambda: self.asked.emit(self._sources))
        self.pause.clicked.connect(lambda: self.paused.emit(self._sources, not self._are_stopped))
        self.remove.clicked.connect(lambda: self.removed.emit(self._sources))
        self.retranslate()

    def show_sources(self, sources: Sequence[Source], folders: Collection[str]) -> None:
        """Show these sources; of several only what can be done with all of them."""
        self._sources = sources
        one = sources[0] if len(sources) == 1 else None
        self.setEnabled(bool(sources))
        self.title.setEnabled(one is not None)
        if not self.title.hasFocus() or one is None or self.title.property("source") != one.id:
            self.title.setText(one.title if one else "")
            self.title.setProperty("source", one.id if one else 0)
        with QSignalBlocker(self.folder):
            self.folder.clear()
            self.folder.addItems(sorted({"", *folders}))
            self.folder.setCurrentText(sources[0].folder if len({each.folder for each in sources}) == 1 else "")
        self.ahead.setChecked(bool(sources) and all(each.ahead for each in sources))
        self.address.setText(one.address if one else "")
        self.address.setCursorPosition(0)
        self.state.setText(state_in_words(one) if one else "")
        self.retranslate()

    @property
    def _are_stopped(self) -> bool:
        return bool(self._sources) and all(one.stopped for one in self._sources)

    def _rename(self) -> None:
        words = self.title.text().strip()
        if len(self._sources) == 1 and words and words != self._sources[0].title:
            self.changed.emit(self._sources, {"title": words})

    def _put_into(self) -> None:
        words = self.folder.currentText().strip()
        if self._sources and any(one.folder != words for one in self._sources):
            self.changed.emit(self._sources, {"folder": words})

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        words = (self.tr("&Title:"), self.tr("Fol&der:"), self.tr("Address:"), self.tr("State:"))
        for label, said in zip(self.labels, words, strict=True):
            label.setText(said)
        for field, said in ((self.title, words[0]), (self.folder, words[1]), (self.address, words[2])):
            field.setAccessibleName(plain(said))
        self.ahead.setText(self.tr("Read its articles a&head"))
        self.ahead.setToolTip(
            self.tr("New articles are fetched, translated and kept in the library before you open them.")
        )
        self.ask.setText(self.tr("Ask &Now"))
        self.pause.setText(self.tr("Resu&me") if self._are_stopped else self.tr("&Pause"))
        local = bool(self._sources) and all(one.kind in LOCAL for one in self._sources)
        self.pause.setToolTip("" if local else self.tr("A paused source is not asked until you want it again."))
        self.remove.setText(self.tr("&Remove"))
