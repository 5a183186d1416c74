"""The filters above the inbox: which part of it, source, rule, date."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from gui.base.paged.filters import FilterBoxes, refill
from translation.disk.database import Connection
from translation.following.inbox import Box, ReadAhead, Wanted, count, unread_by_source
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
    left_out: int = 0  # entries, by rules

    @property
    def names(self) -> Mapping[int, str]:
        """The titles of the sources, by number."""
        return {one.id: one.title for one in self.sources}


def facts(connection: Connection) -> Facts:
    """The sources, what is unread of each, and the rules. Raises FollowingNotOpened."""
    left_out = count(connection, Wanted(Box.LEFT_OUT))
    return Facts(sources(connection), unread_by_source(connection), rules(connection), left_out)


class InboxFilters(FilterBoxes):
    """Part of the inbox, source, rule, date."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(4, parent)
        self.part, self.source, self.rule, self.date = self.boxes
        self._facts = Facts(unread={})
        self.retranslate()

    def fill(self, known: Facts) -> None:
        """Offer these sources and rules."""
        self._facts = known
        folders = dict.fromkeys(one.folder for one in known.sources if one.folder)
        rows: list[tuple[str, object]] = [(self.tr("All sources"), None)]
        rows += [(self.tr("Folder: {name}").format(name=name), name) for name in folders]
        for one in known.sources:
            unread = known.unread.get(one.id, 0)
            rows.append((f"{one.title} ({unread})" if unread else one.title, one.id))
        refill(self.source, rows)
        collecting = [(one.title, one.id) for one in known.rules if one.effect is Effect.COLLECT]
        refill(self.rule, [(self.tr("No rule"), None), *collecting])
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

    def show_part(self, wanted: Wanted) -> None:
        """Choose this part alone."""
        for box in self.boxes:
            box.setCurrentIndex(0)
        self.part.setCurrentIndex(PARTS.index(wanted))
        self.changed.emit()

    def retranslate(self) -> None:
        """Name the boxes and what they offer."""
        parts = (
            self.tr("Read and unread"), self.tr("Unread"), self.tr("Kept"), self.tr("Read ahead"),
            self.tr("Left out by rules"), self.tr("Hidden"),
        )  # fmt: skip
        refill(self.part, list(zip(parts, range(len(parts)), strict=True)))
        days = (self.tr("Today"), self.tr("Since yesterday"), self.tr("Last 7 days"), self.tr("Last 30 days"))
        refill(self.date, [(self.tr("Any time"), None), *zip(days, DAYS, strict=True)])
        self.fill(self._facts)
        self.name((self.tr("Part of the inbox"), self.tr("Source"), self.tr("Collected by a rule"), self.tr("Date")))
