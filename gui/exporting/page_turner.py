"""The way through all pages of a preview: they are set when the reader turns to the second one."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from gui.base.pictures import FindPictures
from gui.base.plain_text import PlainLabel
from gui.exporting.preview import DOTS, Preview
from gui.jobs import Callback, Job, Jobs
from gui.theme.icons import icon
from gui.theme.metrics import GAP
from translation.document import BilingualDocument
from translation.export.parts.options import Options


@dataclass(frozen=True, slots=True)
class Source:
    """The source of the pages."""

    documents: Sequence[BilingualDocument]
    options: Options
    pictures: FindPictures


def all_pages(source: Source) -> Generator[None, None, tuple[bytes, ...]]:
    """Every page as PNG: decoded, a hundred of them would need half a gigabyte."""
    from translation.export.pdf.pdf import as_pictures

    found = source.pictures()
    yield
    return as_pictures(source.documents, source.options, found, dots=DOTS)


class PageTurner(QWidget):
    """Turns the pages of ``preview``; hidden where it shows none."""

    def __init__(self, jobs: Jobs, lane: str, preview: Preview, on_error: Callback) -> None:
        super().__init__()
        self._jobs, self._lane, self._preview, self._on_error = jobs, lane, preview, on_error
        self._source: Source | None = None
        self._pages: tuple[bytes, ...] = ()
        self._page = 0
        self._job: Job | None = None
        self.back, self.on = QToolButton(autoRaise=True), QToolButton(autoRaise=True)
        self.back.setArrowType(Qt.ArrowType.LeftArrow)
        self.on.setArrowType(Qt.ArrowType.RightArrow)
        self.back.setShortcut(QKeySequence(Qt.Key.Key_PageUp))
        self.on.setShortcut(QKeySequence(Qt.Key.Key_PageDown))
        self.back.clicked.connect(lambda: self.turn(-1))
        self.on.clicked.connect(lambda: self.turn(1))
        self.wide = QToolButton(autoRaise=True)
        self.wide.setCheckable(True)
        self.wide.setIcon(icon("find"))
        self.wide.setShortcut(QKeySequence("Ctrl+0"))
        self.wide.toggled.connect(preview.page.set_wide)
        self.label = PlainLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        for part in (self.back, self.label, self.on):
            row.addWidget(part)
        row.addSpacing(GAP)
        row.addWidget(self.wide)
        row.addStretch(1)
        self.hide()
        self.retranslate()

    def begin(self, source: Source | None) -> None:
        """Begin with the first page, which the preview shows; ``None`` for what has no pages."""
        self.end()
        self._source, self._pages, self._page = source, (), 0
        self.setVisible(source is not None)
        self._tell()

    def end(self) -> None:
        """Let nothing arrive any more."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def turn(self, by: int) -> None:
        """Show the next page (1) or the one before (-1)."""
        if self._source is None or self._job is not None:
            return
        if not self._pages:
            self._job = self._jobs.start(
                self._lane,
                all_pages(self._source),
                owner=self,
                on_done=lambda pages: self._take(pages, by),
                on_error=self._fail,
            )
            self._tell()
            return
        self._page = min(max(0, self._page + by), len(self._pages) - 1)
        self._preview.show_beginning(QImage.fromData(self._pages[self._page]))
        self._tell()

    def _take(self, pages: tuple[bytes, ...], by: int) -> None:
        self._job, self._pages = None, pages
        self.turn(by)

    def _fail(self, error: BaseException) -> None:
        self._job = None
        self._tell()
        self._on_error(error)

    def _tell(self) -> None:
        last = len(self._pages) - 1
        self.back.setEnabled(self._page > 0)
        self.on.setEnabled(self._job is None and (not self._pages or self._page < last))
        if self._job is not None:
            said = self.tr("Setting all pages …")
        elif self._pages:
            said = self.tr("Page {number} of {count}").format(number=self._page + 1, count=len(self._pages))
        else:
            said = self.tr("Page {number}").format(number=1)
        self.label.setText(said)

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        for button, words in (
            (self.back, self.tr("Previous page")),
            (self.on, self.tr("Next page")),
            (self.wide, self.tr("As wide as the window")),
        ):
            keys = button.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{words} ({keys})")
            button.setAccessibleName(words)
        self._tell()
