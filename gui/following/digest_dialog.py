"""The window before a digest: of which days, and of what; then the export dialog has it."""

import contextlib
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QFormLayout, QPushButton, QVBoxLayout, QWidget

from gui.base import languages
from gui.base.plain_text import PlainLabel
from gui.base.services import Services
from gui.following.dialog import FollowingDialog
from gui.following.inbox.filters import Facts, facts
from gui.settings.pages import plain
from translation.disk.database import Connection
from translation.following.inbox import Box, Entry, Wanted, entries
from translation.following.rules import Effect
from translation.tasks.digest import MOST, Digest, digest

DAYS = (1, 2, 7, 30)


class DigestDialog(FollowingDialog):
    """Asks what a digest is to hold. ``export_wanted`` gets a Digest and its title."""

    export_wanted = Signal(object, str)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(420, 220, services.following, parent)
        self._library = services.library_queue
        self._facts, self._found = Facts(unread={}), list[Entry]()
        self.days, self.what = QComboBox(), QComboBox()
        self.labels = (PlainLabel(), PlainLabel())
        self.count = PlainLabel(wordWrap=True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.export = QPushButton()
        self.buttons.addButton(self.export, QDialogButtonBox.ButtonRole.ActionRole)
        self.export.setDefault(True)
        form, whole = QFormLayout(), QVBoxLayout(self)
        for label, box in zip(self.labels, (self.days, self.what), strict=True):
            label.setBuddy(box)
            form.addRow(label, box)
            box.activated.connect(lambda _: self._look())
        whole.addLayout(form)
        whole.addWidget(self.count)
        whole.addWidget(self.note)
        whole.addStretch(1)
        whole.addWidget(self.buttons)
        self.export.clicked.connect(self._export)
        self.buttons.rejected.connect(self.reject)
        self.retranslate()
        self.look()

    def look(self) -> None:
        """Show what there is to choose from now."""
        if self.queue.file.exists():
            self.ask(facts, self._take, "facts")
        self._look()

    def _take(self, found: Facts) -> None:
        self._fill(found)
        self._look()

    @property
    def wanted(self) -> Wanted:
        """What the digest is to hold."""
        box, source, rule = self.what.currentData() or (Box.INBOX, 0, 0)
        return Wanted(
            Box(box), source=source, rule=rule, since=date.today() - timedelta(days=self.days.currentData() - 1)
        )

    @property
    def title(self) -> str:
        """The heading of the digest: what it is of, and of which days."""
        wanted = self.wanted
        rules = {one.id: one.title for one in self._facts.rules}
        names = (rules.get(wanted.rule), self._facts.names.get(wanted.source), self.tr("Digest"))
        what = next(filter(None, names))
        days = [languages.locale().toString(day, "d MMMM yyyy") for day in (wanted.since, date.today())]  # type: ignore[call-overload]
        return f"{what}, {' – '.join(dict.fromkeys(days))}"

    def _fill(self, found: Facts) -> None:
        self._facts = found
        chosen = self.what.currentIndex()
        self.what.clear()
        self.what.addItem(self.tr("what was read ahead or opened"), (Box.INBOX, 0, 0))
        self.what.addItem(self.tr("what you keep"), (Box.KEPT, 0, 0))
        for rule in found.rules:
            if rule.effect is Effect.COLLECT:
                self.what.addItem(self.tr("collected by “{name}”").format(name=rule.title), (Box.INBOX, 0, rule.id))
        for source in found.sources:
            self.what.addItem(self.tr("from “{name}”").format(name=source.title), (Box.INBOX, source.id, 0))
        self.what.setCurrentIndex(max(0, chosen))

    def _look(self) -> None:
        wanted = self.wanted

        def found(connection: Connection) -> list[Entry]:
            return entries(connection, wanted, count=MOST)

        if not self.queue.file.exists():
            self._show([])
            return
        self.ask(found, self._show, "entries")

    def _show(self, found: list[Entry]) -> None:
        self._found = found
        ready = sum(bool(one.article) for one in found)
        words = self.tr("%n article(s) are in your library.", "", ready)
        if missing := len(found) - ready:
            words += " " + self.tr("%n more are not: mark them to be read ahead first.", "", missing)
        self.count.setText(words)
        self.export.setEnabled(bool(ready))

    def _export(self) -> None:
        wanted, open_following = self.wanted, self.queue.open_following
        title = self.title

        def made(library: Connection) -> Digest:
            with contextlib.closing(open_following()) as following:
                return digest(following, library, wanted)

        def done(found: Digest) -> None:
            if not self.isVisible():
                return
            if found.documents:
                self.export_wanted.emit(found, title)
                self.accept()
            else:
                self.count.setText(self.tr("These articles are not in your library any more."))

        def fail(error: BaseException) -> None:
            if self.isVisible():
                self.fail(error)
                self._look()

        self.export.setEnabled(False)
        self._library.ask(made, done, fail, key=("digest", self))

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        self.setWindowTitle(self.tr("Digest"))
        for label, box, words in zip(
            self.labels, (self.days, self.what), (self.tr("&Of:"), self.tr("&Articles:")), strict=True
        ):
            label.setText(words)
            box.setAccessibleName(plain(words))
        chosen = self.days.currentIndex()
        self.days.clear()
        named = (
            self.tr("today"),
            self.tr("today and yesterday"),
            self.tr("the last 7 days"),
            self.tr("the last 30 days"),
        )
        for days, words in zip(DAYS, named, strict=True):
            self.days.addItem(words, days)
        self.days.setCurrentIndex(max(0, chosen))
        self.export.setText(self.tr("&Export…"))
        self._fill(self._facts)
        self._show(self._found)
