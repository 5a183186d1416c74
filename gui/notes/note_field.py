"""A field for a note: plain text as high as its lines, in which links can be followed."""

import re

from PySide6.QtCore import QEvent, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDesktopServices,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
)
from PySide6.QtWidgets import QPlainTextEdit, QToolTip

from gui.base.plain_text import unformatted
from gui.reading.view.typesetting import SAFE

LINK = re.compile(r"https?://[^\s<>\"“”]+[^\s<>\"“”.,;:!?)’']")
MOST_LINES = 12  # of a note that are shown without scrolling


class NoteField(QPlainTextEdit):
    """A note that is written where it is read. Escape leads back to the text."""

    typed = Signal(str)
    escaped = Signal()
    resized = Signal()  # it has another height

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self._links = _Links(self)
        self.setTabChangesFocus(True)
        self.setObjectName("note")  # the sheet frames it
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.document().setDocumentMargin(3)
        self.textChanged.connect(lambda: self.typed.emit(self.toPlainText()))
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())
        self._fit()

    def show_text(self, text: str) -> None:
        """Show a note that was changed elsewhere; nothing is told of it."""
        if text != self.toPlainText():
            blocked = self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(blocked)

    def set_link_colour(self, colour: str) -> None:
        """Follow a theme."""
        self._links.shape.setForeground(QColor(colour))
        self._links.rehighlight()

    def _fit(self) -> None:
        line = self.fontMetrics().lineSpacing()
        lines = min(MOST_LINES, max(1, round(self.document().size().height())))
        height = lines * line + 2 * round(self.document().documentMargin()) + 2 * self.frameWidth() + 2
        if height != self.minimumHeight():
            self.setFixedHeight(height)
            self.resized.emit()

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In another width it has other lines."""
        super().resizeEvent(event)
        self._fit()

    # Links

    def link_at(self, position: int) -> str:
        """The link at a character of the note; ``""`` without one."""
        found = (match for match in LINK.finditer(self.toPlainText()) if match.start() <= position <= match.end())
        return next((match[0] for match in found), "")

    def _link_under(self, event: QMouseEvent | QHelpEvent | QContextMenuEvent) -> str:
        point = event.position().toPoint() if isinstance(event, QMouseEvent) else event.pos()
        cursor = self.cursorForPosition(point)
        return self.link_at(cursor.position()) if self.cursorRect(cursor).adjusted(-8, 0, 8, 0).contains(point) else ""

    def _open(self, link: str) -> None:
        if QUrl(link).scheme() in SAFE:
            QDesktopServices.openUrl(QUrl(link))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Over a link the pointer is a hand while Ctrl is held."""
        super().mouseMoveEvent(event)
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        hand = ctrl and bool(self._link_under(event))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.IBeamCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ctrl+click opens a link in the browser, as in the article."""
        ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.button() is Qt.MouseButton.LeftButton and ctrl and (link := self._link_under(event)):
            self._open(link)
            event.accept()
            return
        super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The usual menu, with the link that is there."""
        keys = event.reason() is QContextMenuEvent.Reason.Keyboard
        link = self.link_at(self.textCursor().position()) if keys else self._link_under(event)
        menu = self.createStandardContextMenu()
        if link:
            before = menu.actions()[0]
            action = menu.addAction(self.tr("Open Link in Browser"), lambda: self._open(link))
            menu.removeAction(action)
            menu.insertAction(before, action)
            menu.insertSeparator(before)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    # Keys

    def event(self, event: QEvent) -> bool:
        """Keep Escape from the window, and show where a link leads."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (event.key() == Qt.Key.Key_Escape or self._opens(event))
        ):
            event.accept()
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show where a link leads."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            link = QUrl(self._link_under(event))
            said = self.tr("Ctrl+click opens {host} in your browser").format(host=link.host()) if link.host() else ""
            QToolTip.showText(event.globalPos(), unformatted(said), self)
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back to the text; Ctrl+Enter opens the link at the cursor."""
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif self._opens(event):
            self._open(self.link_at(self.textCursor().position()))
        else:
            super().keyPressEvent(event)

    def _opens(self, event: QKeyEvent) -> bool:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        return enter and event.modifiers() == Qt.KeyboardModifier.ControlModifier


class _Links(QSyntaxHighlighter):
    """Shows links in the colour of links."""

    def __init__(self, field: QPlainTextEdit) -> None:
        super().__init__(field.document())
        self.shape = QTextCharFormat()
        self.shape.setFontUnderline(True)

    def highlightBlock(self, text: str) -> None:
        """Set the format of the links in a line."""
        for match in LINK.finditer(text):
            start = len(text[: match.start()].encode("utf-16-le")) // 2
            self.setFormat(start, len(match[0].encode("utf-16-le")) // 2, self.shape)
