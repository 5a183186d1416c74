"""The base class of all dialogs, and the part of one that scrolls."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QDialog,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QTabWidget,
    QTextEdit,
    QWidget,
)

USUAL_LINE = 16  # pixels of a line in the font that sizes are given for


def scrolled(page: QWidget) -> QScrollArea:
    """A part of a dialog that scrolls in a small window."""
    area = QScrollArea(widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area


class Dialog(QDialog):
    """A dialog that follows the window's language, as large as its font, its texts and the screen make sense of.

    It opens with its first field ready to be typed into.
    """

    def __init__(self, width: int, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        scale = self.fontMetrics().height() / USUAL_LINE
        self.resize(round(width * scale), round(height * scale))
        self.resize(self.size().boundedTo(self._room))
        self._was_shown = False

    def retranslate(self) -> None:
        """Set all texts in the window's language; each dialog overrides this."""

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            if self.isVisible():
                self._show_tabs_whole()

    def showEvent(self, event: QShowEvent) -> None:
        """Let what is typed go to the first field, and show every text whole."""
        super().showEvent(event)
        self._fit()
        self._show_tabs_whole()
        if self._was_shown:
            return
        self._was_shown = True
        current = self.focusWidget()
        if current is None or isinstance(current, QAbstractButton):
            field = next(self._fields(), None)
            if field is not None:
                field.setFocus()

    def event(self, event: QEvent) -> bool:
        """Grow when a text needs more room."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._fit()
        return done

    def _show_tabs_whole(self) -> None:
        """Be as wide as all tabs, which otherwise would hide behind arrows; the screen is the limit."""
        books = self.findChildren(QTabWidget)
        need = max((self.width() - book.width() + book.tabBar().sizeHint().width() for book in books), default=0)
        self.resize(self.size().expandedTo(QSize(need, 0)).boundedTo(self._room))

    def _fit(self) -> None:
        layout = self.layout()
        if layout is None:
            return
        least = layout.totalMinimumSize()
        width = max(self.width(), least.width())
        height = max(layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else 0, least.height())
        self.resize(self.size().expandedTo(QSize(width, height)).boundedTo(self._room))

    def _fields(self) -> Iterator[QWidget]:
        """The fields to be typed into, in the order of the Tab key; where there is none, what can be read or chosen.

        The tabs of a dialog come before what is on them.
        """
        chain: list[QWidget] = []
        one = self.nextInFocusChain()
        while one is not None and one is not self:
            chain.append(one)
            one = one.nextInFocusChain()
        ready = [one for one in chain if one.isVisibleTo(self) and one.isEnabled() and one.focusPolicy()]
        yield from (one for one in ready if isinstance(one, QTabBar) or _is_field(one))
        yield from (one for one in ready if not isinstance(one, QAbstractButton))

    @property
    def _room(self) -> QSize:
        # Not self.screen(): the screen that PySide gives for a widget goes with the widget, and the next one crashes.
        screen = QGuiApplication.screenAt(self.geometry().center()) or QGuiApplication.primaryScreen()
        return screen.availableGeometry().size() * 0.9


def _is_field(widget: QWidget) -> bool:
    fields = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)
    return isinstance(widget, fields) and not widget.isReadOnly() and not isinstance(widget.parent(), QAbstractSpinBox)
