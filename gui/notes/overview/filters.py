"""The filters above the list: colour, tag, site, date."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QSizePolicy, QWidget

from gui.base.labels import colour_in_words
from gui.library.dialogs import DatesDialog, show
from translation.annotations import Colour
from translation.library.query import Wanted

DAYS = (0, 6, 29, 364)  # before today, of "today", "the last 7 days" …
BETWEEN = -1
Named = Sequence[tuple[str, int]]  # names, with how many articles have them


class NoteFilters(QWidget):
    """Boxes with what there is to choose from; ``changed`` is told when another choice was made."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colour, self.tag, self.site, self.date = (QComboBox() for _ in range(4))
        self._tags: Named = ()
        self._sites: Named = ()
        self._between: tuple[date, date] | None = None
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for number, box in enumerate((self.colour, self.tag, self.site, self.date)):
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            grid.addWidget(box, number // 2, number % 2)
            if box is not self.date:
                box.activated.connect(lambda _: self.changed.emit())
        self.date.activated.connect(self._choose_date)
        self._retranslate()

    def fill(self, tags: Named, sites: Named) -> None:
        """Offer these tags and sites."""
        self._tags, self._sites = tags, sites
        _fill(self.tag, self.tr("All tags"), tags)
        _fill(self.site, self.tr("All sites"), sites)

    def apply(self, wanted: Wanted) -> Wanted:
        """What was typed, with what is chosen here."""
        if colour := self.colour.currentData():
            wanted = replace(wanted, notes=True) if colour == "notes" else replace(wanted, colours=(colour,))
        if tag := self.tag.currentData():
            wanted = replace(wanted, tags=(*wanted.tags, tag))
        if site := self.site.currentData():
            wanted = replace(wanted, site=site)
        days = self.date.currentData()
        if days == BETWEEN and self._between is not None:
            first, last = self._between
            wanted = replace(wanted, since=first, until=last + timedelta(days=1))
        elif days is not None and days != BETWEEN:
            wanted = replace(wanted, since=date.today() - timedelta(days=days))
        return wanted

    @property
    def are_set(self) -> bool:
        """True if something is filtered."""
        return any(box.currentIndex() > 0 for box in (self.colour, self.tag, self.site, self.date))

    def clear(self) -> None:
        """Filter nothing."""
        for box in (self.colour, self.tag, self.site, self.date):
            box.setCurrentIndex(0)
        self.changed.emit()

    def _choose_date(self, _: int) -> None:
        if self.date.currentData() != BETWEEN:
            self.changed.emit()
            return
        dialog = DatesDialog(self)
        dialog.setWindowTitle(self.tr("Changed Between"))
        dialog.accepted.connect(lambda: self.choose_dates(*dialog.chosen))
        dialog.rejected.connect(lambda: self.date.setCurrentIndex(0))
        dialog.rejected.connect(self.changed)
        show(dialog)

    def choose_dates(self, first: date, last: date) -> None:
        """Filter by a range of days, the last one included."""
        self._between = first, last
        self.date.setCurrentIndex(self.date.findData(BETWEEN))
        self.changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        colours = [(_capital(colour_in_words(colour)), colour.value) for colour in Colour if colour]
        days = (
            self.tr("Today"), self.tr("Last 7 days"), self.tr("Last 30 days"), self.tr("Last year"),
        )  # fmt: skip
        _refill(self.colour, [(self.tr("All colours"), None), *colours, (self.tr("With a note"), "notes")])
        dates = [(self.tr("Any time"), None), *zip(days, DAYS, strict=True), (self.tr("Between…"), BETWEEN)]
        _refill(self.date, dates)
        self.fill(self._tags, self._sites)
        for box, words in (
            (self.colour, self.tr("Colour")),
            (self.tag, self.tr("Tag")),
            (self.site, self.tr("Site")),
            (self.date, self.tr("Date of the last change")),
        ):
            box.setAccessibleName(words)
            box.setToolTip(words)


def _fill(box: QComboBox, every: str, named: Named) -> None:
    """Offer names, the present choice among them."""
    names = sorted({name for name, _ in named} | {box.currentData() or ""}, key=str.casefold)
    _refill(box, [(every, None), *((name, name) for name in names if name)])


def _refill(box: QComboBox, rows: Sequence[tuple[str, object]]) -> None:
    chosen = box.currentData()
    box.clear()
    for words, value in rows:
        box.addItem(words, value)
    box.setCurrentIndex(max(0, box.findData(chosen)) if chosen is not None else 0)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
