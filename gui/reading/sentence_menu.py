"""The menu of a sentence, and the dialog that edits its English."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QUrl
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QMenu, QPlainTextEdit, QVBoxLayout, QWidget

from gui.base.labels import doubts_in_words
from gui.base.plain_text import PlainLabel, unformatted
from gui.jobs import Jobs, at_once
from gui.reading.reading_state import SentencePosition
from gui.reading.reading_tab import ReadingTab
from gui.reading.typesetting import SAFE
from translation import reader
from translation.document import SentencePair
from translation.reader import OpenModel

SHORT = 90  # characters of a translation in a menu


@dataclass(frozen=True, slots=True)
class Rewording:
    """Retranslates single sentences in the lane of the model, while reading continues."""

    jobs: Jobs
    tab: ReadingTab
    open_model: OpenModel

    def alternatives(
        self, place: SentencePosition, then: Callable[[tuple[SentencePair, ...]], object], *, count: int = 5
    ) -> None:
        """Request other translations of a sentence; ``then`` gets them in the GUI thread."""
        reading = self.tab.reading
        if reading is None:
            return
        article, row, open_model = reading.article, reading.rows[place.row], self.open_model
        self.jobs.start(
            "model",
            at_once(lambda: reader.alternatives(article, row, place.pair, open_model, count=count)),
            owner=self.tab,
            on_done=then,
            on_error=self.tab.show_error,
        )

    def carefully(self, place: SentencePosition) -> None:
        """Translate one sentence again carefully, and replace its translation."""
        reading = self.tab.reading
        if reading is None:
            return
        source = reading.pair(place).source
        self.alternatives(place, lambda found: self.put(reading, place, source, found[0]), count=1)

    def put(self, reading: object, place: SentencePosition, source: str, pair: SentencePair) -> None:
        """Insert a translation if the sentence is still the same."""
        tab = self.tab
        if tab.reading is reading and tab.reading is not None and tab.reading.pair(place).source == source:
            tab.put(place, pair)


class SentenceMenu(QMenu):
    """The context menu for a sentence, a link, or neither; it reuses actions of other menus."""

    def __init__(
        self, rewording: Rewording, place: SentencePosition | None, link: str, actions: Mapping[str, QAction]
    ) -> None:
        super().__init__(rewording.tab)
        self._rewording, self._place = rewording, place
        tab = rewording.tab
        self.addAction(actions["copy"])
        if place is not None and tab.reading is not None:
            pair = tab.reading.pair(place)
            self.addAction(actions["copy_pair"])
            self.addSeparator()
            self._offer_other_words(place, pair)
            self.addAction(actions["edit_english"])
            if pair.doubts:
                self.addSeparator()
                reason = self.addMenu(self.tr("Why This Is Doubtful"))
                words = doubts_in_words(pair)
                reason.addAction(words[:1].upper() + words[1:]).setEnabled(False)
        address = QUrl(link)
        if address.scheme() in SAFE:
            self.addSeparator()
            self.addAction(self.tr("Open Link in Browser"), lambda: QDesktopServices.openUrl(address))
            self.addAction(self.tr("Copy Link"), lambda: QGuiApplication.clipboard().setText(link))

    def _offer_other_words(self, place: SentencePosition, pair: SentencePair) -> None:
        if pair.target is None and not self._rewording.tab.model:
            return
        self.others = self.addMenu(self.tr("Other Translations"))
        self.others.addAction(self.tr("Asking the model …")).setEnabled(False)
        self.others.aboutToShow.connect(self._ask)
        words = self.tr("Give Up My Wording") if pair.edited else self.tr("Translate Again Carefully")
        self.addAction(words, lambda: self._rewording.carefully(place))

    def _ask(self) -> None:
        self.others.aboutToShow.disconnect(self._ask)
        if self._place is not None:
            self._rewording.alternatives(self._place, self._offer)

    def _offer(self, found: tuple[SentencePair, ...]) -> None:
        """Fill the menu, which may be open by now."""
        place, reading = self._place, self._rewording.tab.reading
        if place is None or reading is None:
            return
        self.others.clear()
        here = reading.pair(place)
        for pair in found:
            words = " ".join((pair.target or "").split())
            action = self.others.addAction(
                (words if len(words) <= SHORT else words[: SHORT - 1] + "…").replace("&", "&&")
            )
            action.setToolTip(unformatted(words))
            action.setCheckable(True)
            action.setChecked((here.target or "").strip() == (pair.target or "").strip())
            action.triggered.connect(lambda _=False, pair=pair: self._rewording.put(reading, place, here.source, pair))
        self.others.setToolTipsVisible(True)


class EditDialog(QDialog):
    """The dialog with a sentence's original and an editor for its English."""

    def __init__(self, pair: SentencePair, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Edit the English"))
        self.original = PlainLabel(pair.source.strip(), wordWrap=True)
        self.original.setTextInteractionFlags(self.original.textInteractionFlags().TextSelectableByMouse)
        self.field = QPlainTextEdit((pair.target or "").strip())
        self.field.setTabChangesFocus(True)
        self.field.setMinimumHeight(self.fontMetrics().lineSpacing() * 5)
        label = PlainLabel(self.tr("&English:"))
        label.setBuddy(self.field)
        self.field.setAccessibleName(self.tr("English"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        save = buttons.button(QDialogButtonBox.StandardButton.Save)
        self.field.textChanged.connect(lambda: save.setEnabled(bool(self.field.toPlainText().strip())))
        column = QVBoxLayout(self)
        for part in (self.original, label, self.field, buttons):
            column.addWidget(part)
        self.resize(self.fontMetrics().averageCharWidth() * 84, self.sizeHint().height())
        self.field.selectAll()
        self.field.setFocus()

    @property
    def words(self) -> str:
        """The entered English."""
        return self.field.toPlainText()
