"""The menu with other translations of a sentence: the reader's own first, each with the words that make it another."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QMenu, QWidget, QWidgetAction

from gui.base.plain_text import unformatted
from gui.reading.sentences.differences import Parts, differences, plain
from translation.document import SentencePair

WIDEST = 70  # characters of a line in the menu
MARGIN = 6  # pixels


class AlternativesMenu(QMenu):
    """Other translations of a sentence; ``wanted`` gets the pair that was chosen."""

    wanted = Signal(object)

    def __init__(self, here: SentencePair, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Other Translations"))
        self.setToolTipsVisible(True)
        self._here = here
        self._pairs: list[SentencePair] = []
        self._asking = self.addAction(self.tr("Asking the model …"))
        self._asking.setEnabled(False)
        self.hovered.connect(lambda _: self._draw_again())

    def offer(self, pairs: Sequence[SentencePair]) -> None:
        """Offer more translations, those that are not here yet; the menu may be open by now."""
        known = {_words(pair) for pair in self._pairs}
        for pair in pairs:
            if (words := _words(pair)) and words not in known:
                known.add(words)
                self._pairs.append(pair)
                self.insertAction(self._asking, self._action(pair))
        if self.isVisible():
            self.adjustSize()

    def end(self) -> None:
        """Nothing more comes."""
        if self._pairs:
            self.removeAction(self._asking)
        else:
            self._asking.setText(self.tr("There is no other translation."))

    def _action(self, pair: SentencePair) -> QWidgetAction:
        same = _words(pair) == _words(self._here)
        parts: Parts = ((_words(pair), False),) if same else differences(_words(pair), _words(self._here))
        action = QWidgetAction(self)
        mine = self.tr("Your wording: {words}") if pair.edited else "{words}"
        action.setText(mine.format(words=plain(parts)).replace("&", "&&"))
        action.setToolTip(unformatted(_words(pair)))
        action.setCheckable(True)
        action.setChecked(same)
        label = self.tr("Your wording:") if pair.edited else ""
        action.setDefaultWidget(_Row(action, self, label, parts))
        action.triggered.connect(lambda _=False: self.wanted.emit(pair))
        return action

    def _draw_again(self) -> None:
        for row in self.findChildren(_Row):
            row.update()


class _Row(QWidget):
    """An entry with some of its words in bold. The menu takes its clicks and keys."""

    def __init__(self, action: QWidgetAction, menu: AlternativesMenu, label: str, parts: Parts) -> None:
        super().__init__(menu)
        self._action, self._menu = action, menu
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._text = QTextDocument(self)
        self._text.setDocumentMargin(0)
        self._text.setDefaultFont(menu.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        self._text.setDefaultTextOption(option)
        cursor, plain_words, bold, slanted = QTextCursor(self._text), *(QTextCharFormat() for _ in range(3))
        bold.setFontWeight(QFont.Weight.Bold)
        slanted.setFontItalic(True)
        if label:
            cursor.insertText(f"{label} ", slanted)
        for number, (text, differs) in enumerate(parts):
            cursor.insertText(" " if number else "", plain_words)
            cursor.insertText(text, bold if differs else plain_words)
        self._text.setTextWidth(-1)
        widest = self.fontMetrics().averageCharWidth() * WIDEST
        self._text.setTextWidth(min(self._text.idealWidth() + 1, widest))

    def sizeHint(self) -> QSize:
        """As large as its lines and the mark before them need."""
        size = self._text.size()
        return QSize(round(size.width()) + self._indent + 3 * MARGIN, round(size.height()) + 2 * MARGIN)

    @property
    def _indent(self) -> int:
        return self.fontMetrics().height() + 2 * MARGIN

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the entry, in the colours of a choice if it is the current one."""
        painter = QPainter(self)
        chosen = self._menu.activeAction() is self._action
        palette = self.palette()
        if chosen:
            painter.fillRect(self.rect(), palette.highlight())
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.WindowText
        painter.setPen(palette.color(role))
        if self._action.isChecked():
            box = QRectF(MARGIN, MARGIN, self._indent - MARGIN, self.fontMetrics().height())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "✓")
        painter.translate(self._indent + MARGIN, MARGIN)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette = palette
        context.palette.setColor(QPalette.ColorRole.Text, palette.color(role))
        self._text.documentLayout().draw(painter, context)
        painter.end()


def _words(pair: SentencePair) -> str:
    return " ".join((pair.target or "").split())
