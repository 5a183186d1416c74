"""The manual in a window: its pages as a list, a search through all of them, and Qt's own Markdown reader."""

import re
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextTable,
)
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from gui.base import languages
from gui.base.dialog import Dialog
from gui.base.plain_text import PlainLabel

CONTENTS = "README.md"  # the first page, whose links give the order of the others
LINK = re.compile(r"\]\(([\w-]+\.md)\)")
MOST_MARKS = 500  # matches that are highlighted on a page
MARGIN = 16  # pixels around the text
CODE, FENCE = QTextFormat.Property.BlockCodeLanguage, QTextFormat.Property.BlockCodeFence


def pages(folder: Path) -> dict[str, str]:
    """The texts of the manual's pages by file name, in the order of the contents; empty without a manual."""
    if not (folder / CONTENTS).is_file():
        return {}
    contents = (folder / CONTENTS).read_text("utf-8")
    names = [CONTENTS, *dict.fromkeys(LINK.findall(contents))]
    return {name: (folder / name).read_text("utf-8") for name in names if (folder / name).is_file()}


def title(text: str) -> str:
    """The title of a page: its first heading."""
    return text.partition("\n")[0].lstrip("# ")


def anchor(heading: str) -> str:
    """The fragment that a link to a heading has: lower case, with hyphens for spaces."""
    return re.sub(r"[^\w -]", "", heading).strip().lower().replace(" ", "-")


class ManualDialog(Dialog):
    """The manual in ``folder``; links lead from page to page, and web addresses open in the browser."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(900, 640, parent)
        self._folder, self._texts = folder, pages(folder)
        self.field = QLineEdit(clearButtonEnabled=True)
        self.list = QListWidget()
        self.nothing = QLabel(wordWrap=True)
        self.nothing.hide()
        self.is_english = PlainLabel(wordWrap=True)
        self.page = QTextBrowser(openExternalLinks=True)
        self.page.document().setDocumentMargin(MARGIN)
        for name, text in self._texts.items():
            item = QListWidgetItem(title(text))
            item.setData(Qt.ItemDataRole.UserRole, name)
            self.list.addItem(item)
        self.back = QPushButton()
        self.back.setEnabled(False)
        self.back.setAutoDefault(False)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        buttons.addButton(self.back, QDialogButtonBox.ButtonRole.ActionRole)
        self._arrange(buttons)
        self._connect(buttons)
        self.retranslate()
        self.list.setCurrentRow(0)
        self.field.setFocus()

    def _arrange(self, buttons: QDialogButtonBox) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.field, self.list, self.nothing):
            column.addWidget(part)
        self.split = QSplitter(childrenCollapsible=False)
        self.split.addWidget(left)
        self.split.addWidget(self.page)
        self.split.setStretchFactor(1, 1)
        self.split.setSizes([self.width() // 4, self.width() * 3 // 4])
        whole = QVBoxLayout(self)
        whole.addWidget(self.is_english)
        whole.addWidget(self.split, 1)
        whole.addWidget(buttons)

    def _connect(self, buttons: QDialogButtonBox) -> None:
        buttons.rejected.connect(self.reject)
        self.list.currentItemChanged.connect(lambda item: self._open(item))
        self.field.textChanged.connect(self._search)
        self.back.clicked.connect(self.page.backward)
        self.page.backwardAvailable.connect(self.back.setEnabled)
        self.page.sourceChanged.connect(self._arrive)

    def changeEvent(self, event: QEvent) -> None:
        """Read the page again in the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and not self.page.source().isEmpty():
            at = self.page.verticalScrollBar().value()
            self.page.reload()
            self._lay_out()
            self._mark()
            self.page.verticalScrollBar().setValue(at)

    def retranslate(self) -> None:
        """Set all texts in the window's language; the manual itself is in English."""
        self.setWindowTitle(self.tr("Manual"))
        self.field.setPlaceholderText(self.tr("Search the manual"))
        self.field.setAccessibleName(self.tr("Search the manual"))
        self.list.setAccessibleName(self.tr("Pages"))
        self.page.setAccessibleName(self.tr("Manual"))
        self.back.setText(self.tr("&Back"))
        self.is_english.setText(self.tr("The manual is in English, and names menus and buttons in English too."))
        self.is_english.setVisible(bool(self._texts) and languages.current() != "en")
        if self._texts:
            self.nothing.setText(self.tr("No page of the manual has all of these words."))
        else:
            self.nothing.setText(self.tr("The manual was not installed with the program."))
            self.nothing.show()

    def _open(self, item: QListWidgetItem | None) -> None:
        """Show the page of a list item, unless a link has already led there."""
        name = item.data(Qt.ItemDataRole.UserRole) if item is not None else ""
        if name and self.page.source().fileName() != name:
            source = QUrl.fromLocalFile(str(self._folder / name))
            self.page.setSource(source, QTextDocument.ResourceType.MarkdownResource)

    def _arrive(self, source: QUrl) -> None:
        """Follow a page that was opened: select it in the list, lay it out, go to the heading in its address."""
        for row in range(self.list.count()):
            if self.list.item(row).data(Qt.ItemDataRole.UserRole) == source.fileName():
                self.list.setCurrentRow(row)
        self._lay_out()
        self._mark()
        if source.hasFragment():
            self._go_to(source.fragment())

    def _lay_out(self) -> None:
        """Give tables lines and room, and commands lines that do not break: Markdown specifies neither."""
        document = self.page.document()
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                lines = frame.format()
                lines.setBorderCollapse(True)
                lines.setBorder(1)
                lines.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
                lines.setBorderBrush(self.palette().mid())
                lines.setCellPadding(4)
                frame.setFormat(lines)
        unbroken = QTextBlockFormat()
        unbroken.setNonBreakableLines(True)
        block = document.begin()
        while block.isValid():
            form = block.blockFormat()
            if form.hasProperty(CODE) and not form.hasProperty(FENCE):  # a fence is around text that may break
                QTextCursor(block).mergeBlockFormat(unbroken)
            block = block.next()

    def _go_to(self, fragment: str) -> None:
        block = self.page.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and anchor(block.text()) == fragment:
                self._show_at_top(QTextCursor(block))
                return
            block = block.next()

    def _show_at_top(self, cursor: QTextCursor) -> None:
        self.page.setTextCursor(cursor)
        bar = self.page.verticalScrollBar()
        bar.setValue(bar.value() + self.page.cursorRect(cursor).top() - MARGIN)

    def _search(self) -> None:
        """List the pages that have all words of the field, and show the first of them."""
        words = self._words()
        for row in range(self.list.count()):
            item = self.list.item(row)
            text = self._texts[item.data(Qt.ItemDataRole.UserRole)].casefold()
            item.setHidden(not all(word in text for word in words))
        found = [row for row in range(self.list.count()) if not self.list.item(row).isHidden()]
        self.nothing.setVisible(not found)
        if found and self.list.currentRow() not in found:
            self.list.setCurrentRow(found[0])
        self._mark()

    def _mark(self) -> None:
        """Highlight the words of the field on the page, and show the first match."""
        form = QTextCharFormat()
        form.setBackground(self.palette().highlight())
        form.setForeground(self.palette().highlightedText())
        marks: list[QTextEdit.ExtraSelection] = []
        for word in self._words():
            cursor = self.page.document().find(word)
            while not cursor.isNull() and len(marks) < MOST_MARKS:
                mark = QTextEdit.ExtraSelection()
                mark.cursor, mark.format = cursor, form
                marks.append(mark)
                cursor = self.page.document().find(word, cursor)
        self.page.setExtraSelections(marks)
        if marks:
            first = min((mark.cursor for mark in marks), key=lambda cursor: cursor.selectionStart())
            start = QTextCursor(first)
            start.setPosition(first.selectionStart())
            self._show_at_top(start)

    def _words(self) -> list[str]:
        return self.field.text().casefold().split()
