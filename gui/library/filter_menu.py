"""The filters of a search: words in its field, which a menu adds and removes.

What is typed and what is chosen are one thing, so nothing is filtered that cannot be seen.
"""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from gui.base.languages import QT_TRANSLATE_NOOP
from translation.annotations import Colour
from translation.library.query import TERM, understand
from translation.words.difficulty import Level

FLAGS = (
    (("is", "starred"), QT_TRANSLATE_NOOP("FilterMenu", "&Starred")),
    (("is", "unread"), QT_TRANSLATE_NOOP("FilterMenu", "&Unread")),
    (("is", "started"), QT_TRANSLATE_NOOP("FilterMenu", "Sta&rted")),
    (("has", "doubts"), QT_TRANSLATE_NOOP("FilterMenu", "With &Doubtful Sentences")),
    (("has", "notes"), QT_TRANSLATE_NOOP("FilterMenu", "With N&otes")),
    (("has", "highlights"), QT_TRANSLATE_NOOP("FilterMenu", "With &Highlights")),
)
HIGHLIGHTS = (
    (Colour.YELLOW, QT_TRANSLATE_NOOP("FilterMenu", "&Yellow")),
    (Colour.GREEN, QT_TRANSLATE_NOOP("FilterMenu", "&Green")),
    (Colour.BLUE, QT_TRANSLATE_NOOP("FilterMenu", "&Blue")),
    (Colour.PINK, QT_TRANSLATE_NOOP("FilterMenu", "&Pink")),
    (Colour.UNDERLINE, QT_TRANSLATE_NOOP("FilterMenu", "&Underlined")),
)
LEVELS = (
    (Level.EASY, QT_TRANSLATE_NOOP("FilterMenu", "&Easy")),
    (Level.MEDIUM, QT_TRANSLATE_NOOP("FilterMenu", "&Medium")),
    (Level.HARD, QT_TRANSLATE_NOOP("FilterMenu", "&Hard")),
)
DELETED = ("is", "deleted")
DAYS = (
    (0, QT_TRANSLATE_NOOP("FilterMenu", "&Today")),
    (6, QT_TRANSLATE_NOOP("FilterMenu", "Last &7 Days")),
    (29, QT_TRANSLATE_NOOP("FilterMenu", "Last &30 Days")),
    (364, QT_TRANSLATE_NOOP("FilterMenu", "Last &Year")),
)
NAMES = ("tag", "site", "collection", "after", "before", "is", "has", "color", "colour", "difficulty")
ONE_AT_A_TIME = ("site", "collection", "difficulty")
LONGEST = 25  # names in a menu
Named = Sequence[tuple[str, int]]  # names, with how many articles have them


def filters(text: str) -> list[tuple[str, str]]:
    """The filters in a text, as names and values."""
    return [(name, value) for name, value, _, _ in _filters(text)]


def has_filter(text: str, name: str, value: str) -> bool:
    """True if a text has this filter."""
    return (name, value.casefold()) in {(one, other.casefold()) for one, other in filters(text)}


def with_filter(text: str, name: str, value: str) -> str:
    """A text with this filter too."""
    value = value.replace('"', "")
    said = f'{name}:"{value}"' if " " in value else f"{name}:{value}"
    return f"{text.rstrip()} {said} ".lstrip()


def without_filter(text: str, name: str, value: str | None = None) -> str:
    """A text without a filter, or with all of this name taken out."""
    for found, one, start, end in reversed(_filters(text)):
        if found == name and (value is None or one.casefold() == value.casefold()):
            text = f"{text[:start].rstrip()} {text[end:].lstrip()}".lstrip()
    return text


def without_filters(text: str) -> str:
    """A text without any filter."""
    for name in NAMES:
        text = without_filter(text, name)
    return text


def _filters(text: str) -> list[tuple[str, str, int, int]]:
    """The filters in a text, with where they stand; what only looks like one is left out."""
    found = []
    for term in TERM.finditer(text):
        name = (term["name"] or "").lower()
        value = (term["quoted"] if term["quoted"] is not None else term["plain"] or "").strip()
        if name in NAMES and value and not understand(term[0]).match:
            found.append((name, value, term.start(), term.end()))
    return found


class FilterMenu(QMenu):
    """The filters there are, ticked where the text has them; ``chosen`` comes with the text to search for instead."""

    chosen = Signal(str)
    dates_wanted = Signal()

    def __init__(self, text: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._ticked: list[tuple[QAction, tuple[str, str]]] = []
        self._worded: list[tuple[QAction, str]] = []
        for flag, words in FLAGS:
            self._add(words, flag)
        self.tags, self.sites, self.dates = self.addMenu(""), self.addMenu(""), self.addMenu("")
        self.levels, self.collections, self.colours = self.addMenu(""), self.addMenu(""), self.addMenu("")
        for level, words in LEVELS:
            self._add(words, ("difficulty", level), self.levels)
        for colour, words in HIGHLIGHTS:
            self._add(words, ("color", colour), self.colours)
        for days, words in DAYS:
            self._say(self.dates.addAction("", partial(self._since, days)), words)
        self._between = self.dates.addAction("", self.dates_wanted.emit)
        self.addSeparator()
        self._add(QT_TRANSLATE_NOOP("FilterMenu", "Dele&ted"), DELETED)
        self.addSeparator()
        self._none = self.addAction("", lambda: self.chosen.emit(without_filters(self._text())))
        self.aboutToShow.connect(self._tick)
        self.fill((), ())
        self._retranslate()

    def fill(self, tags: Named, sites: Named, collections: Named = ()) -> None:
        """Offer these tags, sites and collections, the most frequent of them where there are many."""
        menus = (self.tags, "tag", tags), (self.sites, "site", sites), (self.collections, "collection", collections)
        for menu, name, named in menus:
            menu.clear()
            most = sorted(sorted(named, key=lambda one: -one[1])[:LONGEST], key=lambda one: one[0].casefold())
            for value, count in most:
                action = menu.addAction(f"{value} ({count})".replace("&", "&&"))
                action.setCheckable(True)
                action.setChecked(has_filter(self._text(), name, value))
                action.triggered.connect(partial(self._turn, name, value))
            menu.setEnabled(bool(most))

    def _add(self, words: str, flag: tuple[str, str], menu: QMenu | None = None) -> None:
        action = (menu or self).addAction("")
        action.setCheckable(True)
        action.triggered.connect(partial(self._turn, *flag))
        self._ticked.append((action, flag))
        self._say(action, words)

    def _say(self, action: QAction, words: str) -> None:
        self._worded.append((action, words))

    def _turn(self, name: str, value: str, _: bool = False) -> None:
        text = self._text()
        if has_filter(text, name, value):
            text = without_filter(text, name, value)
        else:
            text = with_filter(without_filter(text, name) if name in ONE_AT_A_TIME else text, name, value)
        self.chosen.emit(text)

    def _since(self, days: int) -> None:
        self.choose_dates(date.today() - timedelta(days=days), None)

    def choose_dates(self, first: date, last: date | None) -> None:
        """Filter by a range of days, the last one included."""
        text = with_filter(without_filter(without_filter(self._text(), "after"), "before"), "after", first.isoformat())
        if last is not None:
            text = with_filter(text, "before", (last + timedelta(days=1)).isoformat())
        self.chosen.emit(text)

    def _tick(self) -> None:
        for action, flag in self._ticked:
            action.setChecked(has_filter(self._text(), *flag))
        self._none.setEnabled(bool(filters(self._text())))

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        for action, words in self._worded:
            action.setText(QCoreApplication.translate("FilterMenu", words))
        self.tags.setTitle(self.tr("&Tag"))
        self.sites.setTitle(self.tr("S&ite"))
        self.collections.setTitle(self.tr("&Collection"))
        self.levels.setTitle(self.tr("Di&fficulty"))
        self.colours.setTitle(self.tr("Highlight Co&lour"))
        self.dates.setTitle(self.tr("D&ate"))
        self._between.setText(self.tr("&Between…"))
        self._none.setText(self.tr("&No Filter"))
