"""The window of rules: listed in plain words, changed beside a preview of what they would have caught."""

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from gui.base.controls.flow import FlowLayout
from gui.base.plain_text import PlainLabel
from gui.base.stores.following_queue import FollowingQueue
from gui.base.stores.settings_store import SettingsStore
from gui.base.texts import in_words
from gui.following.dialog import FollowingDialog
from gui.following.inbox.labels import source_in_words, time_of
from gui.following.rows import Row, RowsModel, RowsView
from gui.following.rules.form import RuleForm
from gui.following.rules.labels import preview_in_words, rule_in_words
from gui.library.dialogs import show
from gui.library.list.labels import day
from gui.theme.metrics import NARROW
from translation.disk.database import Connection
from translation.following import rules
from translation.following.inbox import Entry, entries_of
from translation.following.rules import Effect, Preview, Rule
from translation.following.sources import Source, sources

PAUSE = 250  # milliseconds after a change, before it is tried
Undoing = Callable[[Connection], object]


class RulesDialog(FollowingDialog):
    """The rules of the inbox; ``changed`` is told when they are others. What was typed and not saved is asked for."""

    def __init__(self, queue: FollowingQueue, settings_store: SettingsStore, parent: QWidget | None = None) -> None:
        super().__init__(880, 620, queue, parent)
        self._rules: Sequence[Rule] = ()
        self._sources: Sequence[Source] = ()
        self._drafts: dict[int, Rule] = {}  # by number, 0 for the new one: changed here and not saved
        self._undo: list[Undoing | Rule] = []  # what undoes a change, or a draft that was removed
        self._shown_next = -1  # the rule that is to be selected once it is listed
        self.model, self.caught_model, self.form = RowsModel(), RowsModel(), RuleForm()
        self.list, self.caught = RowsView(self.model), RowsView(self.caught_model)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.preview = PlainLabel(wordWrap=True)
        self.new, self.remove, self.save, self.discard = (QPushButton() for _ in range(4))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._trying = QTimer(self, singleShot=True, interval=PAUSE)
        self._trying.timeout.connect(self._try)
        self._place()
        self._connect()
        self.retranslate()
        self.look()

    def _place(self) -> None:
        left, right, middle = QWidget(), QWidget(), QSplitter(Qt.Orientation.Horizontal)
        column, beside, whole = QVBoxLayout(left), QVBoxLayout(right), QVBoxLayout(self)
        below, saving = FlowLayout(), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        beside.setContentsMargins(NARROW, 0, 0, 0)
        column.addWidget(self.list, 1)  # first: the Tab key goes from the list to its buttons
        column.addLayout(below)
        below.addWidget(self.new)
        below.addWidget(self.remove)
        saving.addStretch(1)
        saving.addWidget(self.save)
        saving.addWidget(self.discard)
        beside.addWidget(_FormArea(self.form))
        beside.addLayout(saving)
        beside.addWidget(self.preview)
        beside.addWidget(self.caught, 1)
        middle.addWidget(left)
        middle.addWidget(right)
        middle.setStretchFactor(0, 2)
        middle.setStretchFactor(1, 3)
        middle.setChildrenCollapsible(False)
        whole.addWidget(middle, 1)
        whole.addWidget(self.note)
        whole.addWidget(self.buttons)
        self.save.setDefault(True)

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_rule())
        self.form.changed.connect(self._draft)
        self.new.clicked.connect(self.begin_rule)
        self.remove.clicked.connect(self._remove)
        self.save.clicked.connect(self._save)
        self.discard.clicked.connect(self._discard)
        self.buttons.rejected.connect(self.reject)

    # What is shown

    def look(self) -> None:
        """List the rules as they are now."""

        def found(connection: Connection) -> tuple[Sequence[Rule], Sequence[Source]]:
            return rules.rules(connection), sources(connection)

        self.ask(found, lambda answer: self._show(*answer), "rules")

    def _show(self, found: Sequence[Rule], known: Sequence[Source]) -> None:
        self._rules, self._sources = found, known
        is_first = not found and not self._drafts
        if is_first:
            self._drafts[0] = Rule(Effect.ONLY)
        self._list(self._current if self._shown_next < 0 else self._shown_next)
        self._shown_next = -1
        if is_first:
            self.form.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _list(self, number: int) -> None:
        """List saved rules and drafts, and select one."""
        shown = [self._drafts.get(one.id, one) for one in self._rules]
        shown += [self._drafts[0]] if 0 in self._drafts else []
        rows = [self._row(one) for one in shown]
        self.model.fill(rows)
        row = self.model.row_of(number)
        if rows:
            self.list.setCurrentIndex(self.model.index(max(0, row)))
        self._show_rule()

    def _row(self, rule: Rule) -> Row:
        title = rule.title if rule.name.strip() or rule.words.strip() or rule.id else self.tr("New rule")
        mark = self.tr("not saved") if rule.id in self._drafts else ""
        small = " · ".join(filter(None, (mark, rule_in_words(rule, {one.id: one.title for one in self._sources}))))
        return Row(rule.id, title, small, rule, troubled=bool(mark))

    @property
    def _current(self) -> int:
        """The number of the rule that is selected, 0 for a new one, -1 for none."""
        row = self.list.currentIndex().row()
        return self.model.rows[row].number if 0 <= row < len(self.model.rows) else -1

    def _show_rule(self) -> None:
        number = self._current
        saved = next((one for one in self._rules if one.id == number), Rule(Effect.ONLY))
        rule = self._drafts.get(number, saved)
        self.form.setEnabled(number >= 0)
        self.remove.setEnabled(number >= 0)
        self.form.fill(rule, self._sources)
        self._enable()
        self._trying.start()

    def _enable(self) -> None:
        is_draft = self._current in self._drafts
        rule = self.form.rule
        self.save.setEnabled(is_draft and _says_something(rule) and rules.why_not(rule) is None)
        self.discard.setEnabled(is_draft)
        self.new.setEnabled(0 not in self._drafts)

    def _try(self) -> None:
        rule = self.form.rule
        if (reason := rules.why_not(rule)) is not None:
            self.preview.setText(in_words(reason))
            self.caught_model.fill(())
            return
        if not _says_something(rule):
            self.preview.setText(self.tr("Write words, or choose sources or a length, to see what it would catch."))
            self.caught_model.fill(())
            return

        def found(connection: Connection) -> tuple[Preview, Sequence[Entry]]:
            result = rules.preview(connection, rule)
            return result, entries_of(connection, result.newest)

        self.ask(found, lambda answer: self._show_caught(rule, *answer), "preview")

    def _show_caught(self, rule: Rule, result: Preview, newest: Sequence[Entry]) -> None:
        names = {one.id: one.title for one in self._sources}
        self.preview.setText(preview_in_words(rule, result, is_saved=rule in self._rules))
        rows = []
        for one in newest:
            when = dict.fromkeys((day(one.dated), time_of(one.dated)))
            small = " · ".join(filter(None, (*when, source_in_words(one, names), one.title_target)))
            rows.append(Row(one.id, one.title, small, one))
        self.caught_model.fill(rows)

    # What is done

    def begin_rule(self) -> None:
        """Begin a new rule."""
        self._drafts.setdefault(0, Rule(Effect.ONLY))
        self._list(0)
        self.form.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _draft(self) -> None:
        number, rule = self._current, self.form.rule
        saved = next((one for one in self._rules if one.id == number), None)
        if rule == saved:
            self._drafts.pop(number, None)
        else:
            self._drafts[number] = rule
        rows = list(self.model.rows)
        rows[self.model.row_of(number)] = self._row(rule)
        self.model.fill(rows)
        self._enable()
        self._trying.start()

    def _save(self) -> None:
        self._keep(self._current)

    def _keep(self, number: int) -> None:
        rule = self._drafts.pop(number)
        before = next((one for one in self._rules if one.id == number), None)

        def done(kept: Rule) -> None:
            self._shown_next = kept.id
            if before is None:
                self._undo.append(lambda connection: rules.remove_rule(connection, kept.id))
            else:
                self._undo.append(lambda connection: rules.put_rule(connection, before))
            self._say(self.tr("“{name}” is saved.").format(name=kept.title))

        self.do(lambda connection: rules.put_rule(connection, rule), done)

    def _discard(self) -> None:
        number = self._current
        self._drafts.pop(number, None)
        self._list(number)

    def _remove(self) -> None:
        number = self._current
        draft = self._drafts.pop(number, None)
        if number <= 0:
            self._list(-1)
            self._show_rule()
            if draft is not None and draft != Rule(Effect.ONLY):
                self._undo.append(draft)
                self._say(self.tr("“{name}” is removed.").format(name=self._row(draft).title))
            return

        def done(rule: Rule) -> None:
            self._undo.append(lambda connection: rules.put_rule(connection, rule))
            self._say(self.tr("“{name}” is removed.").format(name=rule.title))

        self.do(lambda connection: rules.remove_rule(connection, number), done)

    def undo(self) -> None:
        """Undo the last change of a rule."""
        self.note.hide()
        last = self._undo.pop() if self._undo else None
        if isinstance(last, Rule):  # a new one that was not saved yet
            self._drafts[0] = last
            self._list(0)
        elif last is not None:
            self.do(last)

    def _say(self, words: str) -> None:
        self.note.tell(escape(words), choices=[(self.tr("&Undo"), self.undo)])

    def fail(self, error: object) -> None:
        """Tell an error; what could not be saved is here still."""
        super().fail(error)
        self._list(self._current)

    def reject(self) -> None:
        """Close; if something is not saved, ask what is to become of it."""
        unsaved = [number for number, rule in self._drafts.items() if _says_something(rule)]
        can_save = all(rules.why_not(self._drafts[number]) is None for number in unsaved)
        if not unsaved:
            super().reject()
            return
        standard = QMessageBox.StandardButton
        words = self.tr("%n rule(s) are not saved. Save them before this closes?", "", len(unsaved))
        if not can_save:
            words = self.tr("%n rule(s) are not saved and cannot be as they are. Close all the same?", "", len(unsaved))
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("Rules"), words, parent=self)
        saving = standard.Save if can_save else standard.NoButton
        box.setStandardButtons(saving | standard.Discard | standard.Cancel)
        box.setDefaultButton(standard.Save if can_save else standard.Cancel)

        def answer(button: int) -> None:
            if button == standard.Save:
                for number in unsaved:
                    self._keep(number)
            elif button == standard.Discard:
                self._drafts.clear()
            if button != standard.Cancel:
                self.done(0)

        box.finished.connect(answer)
        show(box)

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        self.setWindowTitle(self.tr("Rules"))
        self.list.setAccessibleName(self.tr("Rules"))
        self.caught.setAccessibleName(self.tr("What the rule would have caught"))
        self.new.setText(self.tr("&New Rule"))
        self.remove.setText(self.tr("&Remove"))
        self.save.setText(self.tr("Sa&ve"))
        self.discard.setText(self.tr("&Discard"))
        self._list(self._current)


class _FormArea(QScrollArea):
    """The form, no higher than it is; in a small window it is scrolled."""

    def __init__(self, form: RuleForm) -> None:
        super().__init__(widgetResizable=True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._form = form
        self.setWidget(form)
        form.installEventFilter(self)

    def sizeHint(self) -> QSize:
        """As high as the form is in this width."""
        hint, layout = super().sizeHint(), self._form.layout()
        if layout is None:
            return hint
        width = self.width() - self.verticalScrollBar().sizeHint().width()  # else the bar would make itself necessary
        return QSize(hint.width(), max(layout.totalHeightForWidth(width), layout.totalMinimumSize().height()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the height of the form, which its width decides."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize) and watched is self._form:
            self.setMaximumHeight(self.sizeHint().height())
            self.updateGeometry()
        return super().eventFilter(watched, event)


def _says_something(rule: Rule) -> bool:
    """True if a rule is about anything: without words, sources and lengths it would hold for every article."""
    return bool(
        rule.words.strip() or rule.shortest or rule.longest or (rule.sources and rule.effect is not Effect.ONLY)
    )
