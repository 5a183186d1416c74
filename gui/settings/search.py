"""The search in the settings: the controls of all pages by what they are called, explained and offer to choose."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)

from gui.settings.pages import SettingsPage
from gui.theme.metrics import ROUND
from gui.theme.themes import colours_in

AROUND = 5  # pixels of the wash around a control
KINDS = (QAbstractButton, QComboBox, QAbstractSpinBox, QLineEdit, QAbstractItemView)
MOST_CHOICES = 12  # of a list whose entries are searched: not those of all fonts


@dataclass(frozen=True, slots=True)
class Found:
    """A page that has what is searched for; ``control`` is where, or ``None`` for the page itself."""

    page: int
    label: str
    control: QWidget | None = None


def find(pages: Sequence[SettingsPage], titles: Sequence[str], text: str) -> list[Found]:
    """The pages with all the words of a text, each followed by its controls that have them.

    A word counts in every language of the window: readers meet settings in one and think of them in another.
    """
    words = text.casefold().split()
    found: list[Found] = []
    for number, (page, title) in enumerate(zip(pages, titles, strict=True)):
        title_has = [word for word in words if word in title.casefold()]
        there = [
            Found(number, label, control)
            for control, label, said in _named(page)
            if all(word in said or word in title_has for word in words) and any(word in said for word in words)
        ]
        if there or len(title_has) == len(words):
            found += [Found(number, title), *there]
    return found


def _named(page: SettingsPage) -> Iterator[tuple[QWidget, str, str]]:
    """Each control of a page that can be used, its label, and all that is said of it in each language."""
    labels = {id(label.buddy()): label.text() for label in page.findChildren(QLabel) if label.buddy() is not None}
    for control in page.findChildren(QWidget):
        if not isinstance(control, KINDS) or not _is_own(control, page):
            continue
        written = labels.get(id(control)) or (control.text() if isinstance(control, QAbstractButton) else "")
        label = _plain(written) or control.accessibleName()
        if not label:
            continue
        said = [written, control.accessibleName(), control.accessibleDescription(), control.toolTip()]
        if isinstance(control, QComboBox) and control.count() <= MOST_CHOICES:
            said += [control.itemText(number) for number in range(control.count())]
        said += [other for one in said if one in page.sources for other in page.in_every_language(one)]
        yield control, label, "\n".join(map(_plain, said)).casefold()


def _is_own(control: QWidget, page: QWidget) -> bool:
    """True if a control is no part of another one, and not hidden on its page."""
    one: QWidget | None = control.parentWidget()
    while one is not None and one is not page:
        if isinstance(one, KINDS):
            return False
        one = one.parentWidget()
    return control.focusPolicy() is not Qt.FocusPolicy.NoFocus and not control.isHidden()


def _plain(label: str) -> str:
    return label.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip(":")


class Spot(QWidget):
    """A wash of the marker pen below the control that was found, on its page, unlike the ring around what has the keys.

    It takes no keys and no clicks.
    """

    def __init__(self, control: QWidget, page: QWidget) -> None:
        super().__init__(page)
        self.control, self._page = control, page
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        control.installEventFilter(self)
        self._follow()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay around the control."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._follow()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the wash, with a dotted edge for themes in which a wash is hardly seen."""
        colours = colours_in(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(colours.hit))
        painter.setPen(QPen(QColor(colours.warning), 1.5, Qt.PenStyle.DotLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), ROUND, ROUND)
        painter.end()

    def _follow(self) -> None:
        where = self.control.rect()
        if isinstance(self.control, QCheckBox):
            where.setWidth(min(where.width(), self.control.sizeHint().width()))
        where.moveTopLeft(self.control.mapTo(self._page, where.topLeft()))
        self.setGeometry(where.adjusted(-AROUND, -AROUND, AROUND, AROUND))
        self.lower()
