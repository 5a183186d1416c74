"""The filters above the inbox: which part of it, source, rule, date."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QSizePolicy, QWidget

from translation.disk.database import Connection
from translation.following.inbox import Box, ReadAhead, Wanted, unread_by_source
from translation.following.rules import Effect, Rule, rules
from translation.following.sources import Source, sources

DAYS = (0, 1, 6, 29)  # before today, of "today", "since yesterday" …
PARTS = (
    Wanted(),
    Wanted(unread=True),
    Wanted(Box.KEPT),
    Wanted(ahead=ReadAhead.DONE),
    Wanted(Box.LEFT_OUT),
    Wanted(Box.HIDDEN),
)


@dataclass(frozen=True, slots=True)
class Facts:
    """What there is to choose from, and how much of it is unread."""

    sources: Sequence[Source] = ()
    unread: Mapping[int, int] = ()  # type: ignore[assignment]  # by the number of a source
    rules: Sequence[Rule] = ()

    @property
    def names(self) -> Mapping[int, str]:
        """The titles of the sources, by number."""
        return {one.id: one.title for one in self.sources}


def facts(connection: Connection) -> Facts:
    """The sources, what is unread of each, and the rules. Raises FollowingNotOpened."""
    return Facts(sources(connection), unread_by_source(connection), rules(connection))


class InboxFilters(QWidget):
    """Boxes with what there is to choose from; ``changed`` is told when another choice was made."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.part, self.source, self.rule, self.date = self._boxes = tuple(QComboBox() for _ in range(4))
        self._facts = Facts(unread={})
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(4)
        for number, box in enumerate(self._boxes):
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            self._grid.addWidget(box, number // 2, number % 2)
            box.activated.connect(lambda _: self.changed.emit())
        self._retranslate()

    def fill(self, known: Facts) -> None:
        """Offer these sources and rules."""
        self._facts = known
        folders = dict.fromkeys(one.folder for one in known.sources if one.folder)
        rows: list[tuple[str, object]] = [(self.tr("All sources"), None)]
        rows += [(self.tr("Folder: {name}").format(name=name), name) for name in folders]
        for one in known.sources:
            unread = known.unread.get(one.id, 0)
            rows.append((f"{one.title} ({unread})" if unread else one.title, one.id))
        _refill(self.source, rows)
        collecting = [(one.name, one.id) for one in known.rules if one.effect is Effect.COLLECT]
        _refill(self.rule, [(self.tr("No rule"), None), *collecting])
        self.rule.setEnabled(bool(collecting))

    def apply(self, words: str) -> Wanted:
        """What is wanted: these words, and what is chosen here."""
        wanted = replace(PARTS[max(0, self.part.currentIndex())], words=words, unfinished=True)
        source, days = self.source.currentData(), self.date.currentData()
        if isinstance(source, int):
            wanted = replace(wanted, source=source)
        elif source:
            wanted = replace(wanted, folder=source)
        if rule := self.rule.currentData():
            wanted = replace(wanted, rule=rule)
        if days is not None:
            wanted = replace(wanted, since=date.today() - timedelta(days=days))
        return wanted

    @property
    def are_set(self) -> bool:
        """True if something is filtered."""
        return any(box.currentIndex() > 0 for box in self._boxes)

    def clear(self) -> None:
        """Filter nothing."""
        for box in self._boxes:
            box.setCurrentIndex(0)
        self.changed.emit()

    def show_part(self, wanted: Wanted) -> None:
        """Choose this part alone."""
        for box in self._boxes:
            box.setCurrentIndex(0)
        self.part.setCurrentIndex(PARTS.index(wanted))
        self.changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        parts = (
            self.tr("Read and unread"), self.tr("Unread"), self.tr("Kept"), self.tr("Read ahead"),
            self.tr("Left out by rules"), self.tr("Hidden"),
        )  # fmt: skip
        _refill(self.part, list(zip(parts, range(len(parts)), strict=True)))
        days = (self.tr("Today"), self.tr("Since yesterday"), self.tr("Last 7 days"), self.tr("Last 30 days"))
        _refill(self.date, [(self.tr("Any time"), None), *zip(days, DAYS, strict=True)])
        self.fill(self._facts)
        named = (self.tr("Part of the inbox"), self.tr("Source"), self.tr("Collected by a rule"), self.tr("Date"))
        for box, words in zip(self._boxes, named, strict=True):
            box.setAccessibleName(words)
            box.setToolTip(words)


def _refill(box: QComboBox, rows: Sequence[tuple[str, object]]) -> None:
    """Offer rows; what was chosen stays chosen if it is among them."""
    chosen = box.currentData()
    box.clear()
    for words, value in rows:
        box.addItem(words, value)
    box.setCurrentIndex(max(0, box.findData(chosen)) if chosen is not None else 0)
