"""The filters above the list: colour, tag, site, date."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtWidgets import QComboBox, QWidget

from gui.base.labels import colour_in_words
from gui.base.paged.filters import FilterBoxes, refill
from gui.library.dialogs import DatesDialog, show
from translation.annotations import Colour
from translation.library.query import Wanted

DAYS = (0, 6, 29, 364)  # before today, of "today", "the last 7 days" …
BETWEEN = -1
Named = Sequence[tuple[str, int]]  # names, with how many articles have them


class NoteFilters(FilterBoxes):
    """Colour, tag, site, date of the last change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(4, parent)
        self.colour, self.tag, self.site, self.date = self.boxes
        self._tags: Named = ()
        self._sites: Named = ()
        self._between: tuple[date, date] | None = None
        self.retranslate()

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

    def choose(self, box: QComboBox) -> None:
        """Ask for the two days of a range."""
        if box is not self.date or self.date.currentData() != BETWEEN:
            super().choose(box)
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

    def retranslate(self) -> None:
        """Name the boxes and what they offer."""
        colours = [(_capital(colour_in_words(colour)), colour.value) for colour in Colour if colour]
        days = (
            self.tr("Today"), self.tr("Last 7 days"), self.tr("Last 30 days"), self.tr("Last year"),
        )  # fmt: skip
        refill(self.colour, [(self.tr("All colours"), None), *colours, (self.tr("With a note"), "notes")])
        dates = [(self.tr("Any time"), None), *zip(days, DAYS, strict=True), (self.tr("Between…"), BETWEEN)]
        refill(self.date, dates)
        self.fill(self._tags, self._sites)
        self.name((self.tr("Colour"), self.tr("Tag"), self.tr("Site"), self.tr("Date of the last change")))


def _fill(box: QComboBox, every: str, named: Named) -> None:
    """Offer names, the present choice among them."""
    names = sorted({name for name, _ in named} | {box.currentData() or ""}, key=str.casefold)
    refill(box, [(every, None), *((name, name) for name in names if name)])


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
