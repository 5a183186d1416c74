"""Operations on the library's file: import, copy, backup, restore."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from gui.base.dates import long_moment
from gui.base.stores.library_queue import LANE, LibraryQueue
from gui.library.dialogs import confirm
from gui.library.long_jobs import WorkBar, back_up, copy_to, go_back, take_in
from translation.library.merging.merge import Merged
from translation.library.safety.backups import Backup, backups

KIND = "*.sqlite"
BESIDE = "download"  # the lane for what reads or writes a whole file: the library can be asked meanwhile


class FilesMenu(QMenu):
    """The menu for the library as a whole; ``changed`` is emitted when its articles may have changed."""

    changed = Signal()
    told = Signal(object)  # a function that gives the words in the window's language
    failed = Signal(object)

    def __init__(self, library_queue: LibraryQueue, work: WorkBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._library_queue, self._work, self._panel = library_queue, work, parent
        self._import = self.addAction("", self._choose_import)
        self._copy = self.addAction("", self._choose_copy)
        self.addSeparator()
        self._save = self.addAction("", self.back_up)
        self.saved = self.addMenu("")
        self._other = self.saved.addAction("", self._choose_backup)
        self.aboutToShow.connect(self._ask_backups)
        self._retranslate()

    def take_in(self, file: Path) -> None:
        """Import another library's file."""

        def done(merged: "Merged") -> None:
            self.changed.emit()
            self.told.emit(lambda: words_of(merged))

        def words_of(merged: "Merged") -> str:
            parts = [self.tr("%n new article(s)", "", merged.added), self.tr("%n here already", "", merged.known)]
            if merged.words:
                parts.append(self.tr("%n new word(s)", "", merged.words))
            if merged.notes:
                parts.append(self.tr("%n highlight(s) and note(s)", "", merged.notes))
            if merged.entries:
                parts.append(self.tr("%n own entry(s) of the dictionary", "", merged.entries))
            if merged.unreadable:
                parts.append(self.tr("%n could not be read", "", merged.unreadable))
            return self.tr("Imported: {parts}.").format(parts=", ".join(parts))

        def words() -> str:
            return self.tr("Importing “{name}” …").format(name=file.name)

        self._work.begin(BESIDE, take_in(self._library_queue, file), words, done, self.failed.emit, self.changed.emit)

    def copy_to(self, file: Path) -> None:
        """Copy the whole library into one file."""
        self._work.begin(
            BESIDE,
            copy_to(self._library_queue, file),
            lambda: self.tr("Copying the library …"),
            lambda made: self.told.emit(lambda: self.tr("The library was copied to “{file}”.").format(file=made)),
            self.failed.emit,
        )

    def back_up(self) -> None:
        """Back up the library."""
        self._work.begin(
            BESIDE,
            back_up(self._library_queue),
            lambda: self.tr("Backing up the library …"),
            lambda _: self.told.emit(lambda: self.tr("The library was backed up.")),
            self.failed.emit,
        )

    def go_back(self, saved: Path) -> None:
        """Restore a backup."""

        def done(_: object) -> None:
            self.changed.emit()
            self.told.emit(lambda: self.tr("The library is as it was in the backup."))

        def words() -> str:
            return self.tr("Going back to the backup …")

        self._work.begin(LANE, go_back(self._library_queue, saved), words, done, self.failed.emit)

    def _choose_import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self._panel, self.tr("Import a Library"), str(Path.home()), self._kinds())
        if name:
            self.take_in(Path(name))

    def _choose_copy(self) -> None:
        usual = Path.home() / f"dwibaca-{datetime.now():%Y-%m-%d}.sqlite"
        name, _ = QFileDialog.getSaveFileName(self._panel, self.tr("Copy the Library"), str(usual), self._kinds())
        if name:
            self.copy_to(Path(name) if Path(name).suffix else Path(name).with_suffix(".sqlite"))

    def _choose_backup(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self._panel, self.tr("Go Back to a Backup"), str(self._library_queue.file.parent), self._kinds()
        )
        if name:
            self._ask_to_go_back(Path(name))

    def _ask_to_go_back(self, saved: Path, _: bool = False) -> None:
        confirm(
            self._panel,
            self.tr("Go Back to a Backup"),
            self.tr(
                "The library will be as it was in this backup. What is in it now is backed up first, so that you can "
                "come back to it."
            ),
            self.tr("&Go Back"),
            lambda: self.go_back(saved),
        )

    def _kinds(self) -> str:
        return self.tr("Libraries ({patterns});;All files (*)").format(patterns=KIND)

    def _ask_backups(self) -> None:

        def look(_: object) -> "list[Backup]":
            return backups(self._library_queue.file)[::-1]

        self._library_queue.ask(look, self._offer, self.failed.emit, key="backups")

    def _offer(self, found: "list[Backup]") -> None:
        for old in self.saved.actions():
            if old is not self._other:
                self.saved.removeAction(old)
                old.deleteLater()
        for one in found:
            action = QAction(long_moment(one.made.astimezone()), self.saved)
            action.triggered.connect(partial(self._ask_to_go_back, one.file))
            self.saved.insertAction(self._other, action)
        if found:
            self.saved.insertSeparator(self._other)

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._import.setText(self.tr("&Import a Library…"))
        self._copy.setText(self.tr("&Copy the Whole Library…"))
        self._save.setText(self.tr("Back &Up Now"))
        self.saved.setTitle(self.tr("&Go Back to a Backup"))
        self._other.setText(self.tr("Another &File…"))
