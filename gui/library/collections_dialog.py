"""The window of collections: their names, and the articles of one in its order, each with a note."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.base.controls.flow import FlowLayout
from gui.base.dialog import Dialog, scrolled
from gui.base.plain_text import PlainLabel
from gui.library.collections_store import CollectionsStore, Contents
from gui.library.dialogs import NameDialog, show
from gui.messages.message_bar import MessageBar
from gui.messages.messages import error_as_html
from translation.library.collections import ArticleCollection, Listed

GATHERED = 600  # milliseconds in which what is typed into a note is kept together
WHAT = Qt.ItemDataRole.UserRole  # of an entry: the lasting name


class CollectionsDialog(Dialog):
    """Shows and changes the collections of ``store``, all by keyboard too; what is typed is kept as it is typed."""

    open_wanted = Signal(int)  # an article's number
    export_wanted = Signal(object)  # a collection

    def __init__(self, store: CollectionsStore, parent: QWidget | None = None) -> None:
        super().__init__(900, 600, parent)
        self._store = store
        self._contents: Contents = []
        self._wanted = ""  # the collection that is to be chosen
        self.names, self.articles = QListWidget(), QListWidget()
        self.articles.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.articles.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.articles.setWordWrap(True)
        self.articles.setSpacing(3)
        self.name_label, self.articles_label = PlainLabel(wordWrap=True), PlainLabel(wordWrap=True)
        self.note_label, self.article_note_label = PlainLabel(wordWrap=True), PlainLabel(wordWrap=True)
        self.note, self.article_note = QPlainTextEdit(tabChangesFocus=True), QLineEdit()
        self.told, self.status = MessageBar(), PlainLabel(wordWrap=True)
        for label, control in (
            (self.name_label, self.names),
            (self.articles_label, self.articles),
            (self.note_label, self.note),
            (self.article_note_label, self.article_note),
        ):
            label.setBuddy(control)
        self.new, self.rename, self.delete, self.undo = (QPushButton() for _ in range(4))
        self.up, self.down, self.out, self.open_button, self.export = (QPushButton() for _ in range(5))
        self._typed: Callable[[], None] | None = None  # what keeps what is being typed
        self._typing = QTimer(self, singleShot=True, interval=GATHERED)
        self._typing.timeout.connect(self._keep)
        self._place()
        self._connect()
        self.retranslate()
        self._enable()
        self._load()

    def _place(self) -> None:
        left, right, buttons, low = QVBoxLayout(), QVBoxLayout(), FlowLayout(), FlowLayout()
        left.addWidget(self.name_label)
        left.addWidget(self.names, 1)
        for button in (self.new, self.rename, self.delete, self.undo):
            buttons.addWidget(button)
        left.addLayout(buttons)
        self.note.setFixedHeight(4 * self.fontMetrics().lineSpacing())
        for part in (self.note_label, self.note, self.articles_label, self.articles):
            right.addWidget(part, 1 if part is self.articles else 0)
        right.addWidget(self.article_note_label)
        right.addWidget(self.article_note)
        for button in (self.up, self.down, self.open_button, self.out):
            low.addWidget(button)
        right.addLayout(low)
        page = QWidget()
        middle = QHBoxLayout(page)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addLayout(left, 2)
        middle.addLayout(right, 3)
        closing = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        closing.addButton(self.export, QDialogButtonBox.ButtonRole.ActionRole)
        closing.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.addWidget(scrolled(page), 1)  # in a small window it is scrolled
        for below in (self.told, self.status, closing):
            whole.addWidget(below)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)

    def _connect(self) -> None:
        self._store.changed.connect(self._load)
        self._store.failed.connect(self._fail)
        self.names.currentRowChanged.connect(self._choose)
        self.articles.itemSelectionChanged.connect(self._choose_articles)
        self.articles.itemActivated.connect(lambda _: self._open())
        self.articles.model().rowsMoved.connect(lambda *_: QTimer.singleShot(0, self, self._reordered))
        self.note.textChanged.connect(self._note_typed)
        self.article_note.textEdited.connect(self._article_note_typed)
        for button, act in (
            (self.new, self._ask_new),
            (self.rename, self._ask_name),
            (self.delete, self._delete),
            (self.undo, self._undo),
            (self.up, lambda: self._move(-1)),
            (self.down, lambda: self._move(1)),
            (self.out, self._take_out),
            (self.open_button, self._open),
            (self.export, self._export),
        ):
            button.clicked.connect(lambda _=False, act=act: act())
        for widget, keys, act in (
            (self.names, "F2", self._ask_name),
            (self.names, "Del", self._delete),
            (self.names, "Ins", self._ask_new),
            (self.articles, "Del", self._take_out),
            (self.articles, "Alt+Up", lambda: self._move(-1)),
            (self.articles, "Alt+Down", lambda: self._move(1)),
            (self, "Ctrl+Z", self._undo),
        ):
            action = QAction(widget)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _=False, act=act: act())
            widget.addAction(action)

    # What is shown

    @property
    def chosen(self) -> ArticleCollection | None:
        """The chosen collection."""
        row = self.names.currentRow()
        return self._contents[row][0] if 0 <= row < len(self._contents) else None

    def show_collection(self, lasting: str) -> None:
        """Choose a collection, now or when it is there."""
        self._wanted = lasting
        for row, (one, _) in enumerate(self._contents):
            if one.lasting == lasting:
                self.names.setCurrentRow(row)

    def _load(self) -> None:
        self._store.load(self._fill)

    def _fill(self, contents: Contents) -> None:
        before = self.chosen
        wanted = self._wanted or (before.lasting if before else "")
        rows = [row for row, (one, _) in enumerate(contents) if one.lasting == wanted]
        row = rows[0] if rows else min(max(self.names.currentRow(), 0), len(contents) - 1)
        self._wanted = ""
        self.names.blockSignals(True)
        self._contents = contents
        self.names.clear()
        for one, articles in contents:
            item = QListWidgetItem(f"{one.name} ({len(articles)})")
            item.setData(WHAT, one.lasting)
            self.names.addItem(item)
        self.names.setCurrentRow(row)
        self.names.blockSignals(False)
        self._show_chosen()

    def _choose(self, _: int) -> None:
        self._keep()
        self._show_chosen()

    def _show_chosen(self) -> None:
        selected, current = self._selected(), self.articles.currentRow()
        focused = self.article_note.hasFocus()
        self.articles.blockSignals(True)
        self.articles.clear()
        one, articles = self._contents[self.names.currentRow()] if self.chosen else (None, [])
        for listed in articles:
            item = self._item(listed)
            self.articles.addItem(item)
            item.setSelected(listed.member.article in selected)
        self.articles.setCurrentRow(
            min(current, len(articles) - 1), self.articles.selectionModel().SelectionFlag.NoUpdate
        )
        self.articles.blockSignals(False)
        if one is not None and self.note.toPlainText() != one.note and self._typed is None:
            self.note.blockSignals(True)
            self.note.setPlainText(one.note)
            self.note.blockSignals(False)
        elif one is None:
            self.note.clear()
        if not focused:
            self._choose_articles()
        self._enable()

    @staticmethod
    def _item(listed: Listed) -> QListWidgetItem:
        note = f"\n✎ {listed.member.note}" if listed.member.note else ""
        english = f"\n{listed.title_target}" if listed.title_target.strip() else ""
        item = QListWidgetItem(f"{listed.title or listed.site}{english}{note}")
        item.setData(WHAT, listed.member.article)
        return item

    def _selected(self) -> list[str]:
        """The lasting names of the selected articles, in the list's order."""
        rows = sorted(index.row() for index in self.articles.selectedIndexes())
        return [str(self.articles.item(row).data(WHAT)) for row in rows]

    def _listed(self) -> list[Listed]:
        row, selected = self.names.currentRow(), self._selected()
        articles = self._contents[row][1] if self.chosen else []
        return [each for each in articles if each.member.article in selected]

    def _choose_articles(self) -> None:
        self._keep()
        listed = self._listed()
        self.article_note.setText(listed[0].member.note if len(listed) == 1 else "")
        self._enable()

    def _enable(self) -> None:
        chosen, listed = self.chosen, self._listed()
        for control in (self.rename, self.delete, self.note):
            control.setEnabled(chosen is not None)
        for control in (self.up, self.down, self.out, self.open_button):
            control.setEnabled(bool(listed))
        self.article_note.setEnabled(len(listed) == 1)
        self.export.setEnabled(bool(chosen and self._contents[self.names.currentRow()][1]))
        self.undo.setEnabled(self._store.can_undo)
        self._tell()

    # What is done

    def _ask_new(self) -> None:
        dialog = NameDialog(self.tr("New Collection"), "", self)
        dialog.accepted.connect(lambda: self._store.add(dialog.name, (), lambda one: self.show_collection(one.lasting)))
        show(dialog)

    def _ask_name(self) -> None:
        if (chosen := self.chosen) is None:
            return
        dialog = NameDialog(self.tr("Rename Collection"), chosen.name, self)
        dialog.accepted.connect(lambda: self._store.rename(chosen.lasting, dialog.name))
        show(dialog)

    def _delete(self) -> None:
        self._keep()
        if (chosen := self.chosen) is not None:
            self._store.remove(chosen)

    def _undo(self) -> None:
        self._keep()
        self.told.hide()
        self._store.undo()

    def _take_out(self) -> None:
        chosen, selected = self.chosen, self._selected()
        if chosen is not None and selected:
            self._store.change(chosen.lasting, lambda one: one.without(selected))

    def _move(self, by: int) -> None:
        """Move the selected articles up (-1) or down (1), as one."""
        chosen, selected = self.chosen, self._selected()
        order = self._order()
        if chosen is None or not selected:
            return
        first = order.index(selected[0] if by < 0 else selected[-1])
        place = min(max(first + by, 0), len(order) - 1)
        others = [name for name in order if name not in selected]
        at = place if by < 0 else place - len(selected) + 1
        self._put_in_order(chosen, [*others[:at], *selected, *others[at:]])

    def _reordered(self) -> None:
        """Keep the order after a drag."""
        if (chosen := self.chosen) is not None:
            self._put_in_order(chosen, self._order())

    def _order(self) -> list[str]:
        return [str(self.articles.item(row).data(WHAT)) for row in range(self.articles.count())]

    def _put_in_order(self, chosen: ArticleCollection, order: list[str]) -> None:
        if order != [member.article for member in chosen.members if member.article in order]:
            self._store.change(chosen.lasting, lambda one: one.in_order(order))

    def _open(self) -> None:
        for listed in self._listed()[:1]:
            self.open_wanted.emit(listed.number)

    def _export(self) -> None:
        self._keep()
        if (chosen := self.chosen) is not None:
            self.export_wanted.emit(chosen)

    def _note_typed(self) -> None:
        if (chosen := self.chosen) is not None:
            lasting, note = chosen.lasting, self.note.toPlainText()
            self._type(
                lambda: self._store.change(lasting, lambda one: replace(one, note=note), about=("note", lasting))
            )

    def _article_note_typed(self, note: str) -> None:
        chosen, selected = self.chosen, self._selected()
        if chosen is not None and len(selected) == 1:
            lasting, article = chosen.lasting, selected[0]
            about = ("note", lasting, article)
            self._type(lambda: self._store.change(lasting, lambda one: one.noted(article, note), about=about))

    def _type(self, keep: Callable[[], None]) -> None:
        self._typed = keep
        self._typing.start()

    def _keep(self) -> None:
        """Keep what was typed."""
        self._typing.stop()
        typed, self._typed = self._typed, None
        if typed is not None:
            typed()

    def _fail(self, error: BaseException) -> None:
        self.told.tell(error_as_html(error), warning=True)

    def done(self, result: int) -> None:
        """Keep what was typed, and close."""
        self._keep()
        super().done(result)

    # Language

    def _tell(self) -> None:
        if self._contents:
            self.status.setText(self.tr("Drag articles into another order, or move them with Alt+Up and Alt+Down."))
        else:
            self.status.setText(
                self.tr(
                    "There are no collections yet. “New…” makes one; the menu of an article in the library adds it."
                )
            )

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        self.setWindowTitle(self.tr("Collections"))
        self.name_label.setText(self.tr("&Collections:"))
        self.articles_label.setText(self.tr("&Articles in their order:"))
        self.note_label.setText(self.tr("N&ote on the collection:"))
        self.article_note_label.setText(self.tr("No&te on the article:"))
        for button, words in (
            (self.new, self.tr("&New…")),
            (self.rename, self.tr("&Rename…")),
            (self.delete, self.tr("&Delete")),
            (self.undo, self.tr("&Undo")),
            (self.open_button, self.tr("O&pen")),
            (self.up, self.tr("Mo&ve Up")),
            (self.down, self.tr("Move Do&wn")),
            (self.out, self.tr("Ta&ke Out")),
            (self.export, self.tr("&Export…")),
        ):
            button.setText(words)
        self.names.setAccessibleName(self.tr("Collections"))
        self.articles.setAccessibleName(self.tr("Articles of the collection"))
        self.note.setAccessibleName(self.tr("Note on the collection"))
        self.article_note.setAccessibleName(self.tr("Note on the article"))
        self._tell()
