"""The window: places the panes, connects their signals, does nothing else."""

import functools
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QAction, QCloseEvent, QColor, QDragEnterEvent, QDropEvent, QKeySequence, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMainWindow,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.jobs import Job, Jobs
from gui.messages import error_as_html, notices_as_html, window_title
from translation import paths
from translation.progress import time_left

if TYPE_CHECKING:
    from gui.bilingual_view import BilingualView
    from translation.document import Article, BilingualDocument
    from translation.engine.translate import Step
    from translation.reader import OpenModel

SIZE = (1120, 760)
WARNING, QUIET = ("#fbe9d0", "#5a3a12"), ("#eef1f5", "#2f3640")  # behind messages, on a light and a dark desktop
PAGES = "Pages and texts (*.html *.htm *.xhtml *.mht *.mhtml *.webarchive *.txt *.gz);;All files (*)"


class MainWindow(QMainWindow):
    """A reader's window: an address, the article in two languages, and how far its translation is."""

    painted = Signal()  # once, after the window has been drawn for the first time

    def __init__(self, jobs: Jobs, open_model: "OpenModel | None" = None) -> None:
        super().__init__()
        self._jobs, self._open_model = jobs, open_model
        self._job: Job | None = None
        self._article: Article | None = None
        self._began = 0.0
        self._done = self._total = 0
        self._was_painted = False
        self.setWindowTitle(window_title(None))
        self.resize(*SIZE)
        self.setAcceptDrops(True)
        self._place_panes()
        self._add_keys()

    def _place_panes(self) -> None:
        self.address = QLineEdit(placeholderText="Address of an article, or a saved page", clearButtonEnabled=True)
        self.address.setAccessibleName("Address")
        self.address.returnPressed.connect(lambda: self.open(self.address.text()))
        self.choose = QPushButton("&Open…")
        self.choose.setToolTip("Open a saved page (Ctrl+O)")
        self.choose.clicked.connect(self.choose_file)
        self.stop_button = QPushButton("&Stop")
        self.stop_button.setToolTip("Stop, and keep what is there (Esc)")
        self.stop_button.setEnabled(False)
        self.stop_button.clicked.connect(self.stop)
        self.message = Message()
        self.notice = Message()
        # What there is to read comes after the first paint, and all that shows it with it.
        self._blank = QWidget(autoFillBackground=True)
        self._blank.setBackgroundRole(QPalette.ColorRole.Base)
        self.progress = QProgressBar(textVisible=False)
        self.progress.setMaximumHeight(6)
        self.progress.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.progress.hide()
        self.status = QLabel()

        top = QHBoxLayout()
        top.setContentsMargins(8, 8, 8, 4)
        for pane in (self.address, self.choose, self.stop_button):
            top.addWidget(pane)
        self._panes = whole = QVBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        for part in (self.message, self.notice, self._blank, self.progress):
            whole.addWidget(part, 1 if part is self._blank else 0)
        middle = QWidget()
        middle.setLayout(whole)
        self.setCentralWidget(middle)
        self.statusBar().addWidget(self.status, 1)
        self.statusBar().setSizeGripEnabled(False)

    @functools.cached_property
    def view(self) -> "BilingualView":
        """The article in two languages; made when there is one."""
        from gui.bilingual_view import BilingualView

        view = BilingualView()
        view.row_on_screen.connect(self._look_at)
        view.setAcceptDrops(False)  # the window takes what is dropped
        self._panes.replaceWidget(self._blank, view)
        self._panes.setStretchFactor(view, 1)
        self._blank.deleteLater()
        return view

    def _add_keys(self) -> None:
        for keys, act in (
            (QKeySequence("Ctrl+L"), self._to_address),
            (QKeySequence(QKeySequence.StandardKey.Open), self.choose_file),
            (QKeySequence("Esc"), self.stop),
            (QKeySequence(QKeySequence.StandardKey.Quit), self.close),
        ):
            action = QAction(self, shortcut=keys)
            action.triggered.connect(act)
            self.addAction(action)

    def open(self, source: str) -> None:
        """Read an address or a saved page; what is on the screen stays there until the new article is known."""
        from translation import reader

        source = source.strip()
        if not source:
            self._to_address()
            return
        self._open_model = self._open_model or reader.model_opener()
        self._began = time.monotonic()
        self._done = self._total = 0
        self.message.hide()
        self.stop_button.setEnabled(True)
        self.progress.setRange(0, 0)
        self.progress.show()
        self.status.setText("Reading the page …")
        self._job = self._jobs.start(
            "reading",
            reader.read(source, self._open_model),
            on_step=self._arrive,
            on_done=self._finish,
            on_error=self._fail,
        )

    def open_sample(self) -> None:
        """Show the article that comes with the program."""
        self.open(str(paths.sample()))

    def choose_file(self) -> None:
        """Ask for a saved page and open it."""
        name, _ = QFileDialog.getOpenFileName(self, "Open a saved page", str(Path.home()), PAGES)
        if name:
            self.address.setText(name)
            self.open(name)

    def stop(self) -> None:
        """End the reading; what has been translated stays."""
        if self._job is None:
            return
        self._job.cancel()
        self._rest()
        self.status.setText(f"Stopped after {self._done} of {self._total} sentences." if self._total else "Stopped.")

    def _arrive(self, step: "Article | Step") -> None:
        from translation.document import Article

        if isinstance(step, Article):
            self._show(step)
            return
        self.view.fill(step.row, step.block)
        self._done, self._total = step.done, step.total
        self.progress.setRange(0, step.total)
        self.progress.setValue(step.done)
        left = time_left(step.done, step.total, time.monotonic() - self._began)
        self.status.setText(f"{step.done} of {step.total} sentences" + (f", {left}" if left else ""))

    def _show(self, article: "Article") -> None:
        if self._article is None or self._article.blocks is not article.blocks:
            self.view.show_article(article)
        self._article = article
        self.setWindowTitle(window_title(article))
        self.notice.tell(
            notices_as_html(article.notices), warning=any(notice.kind == "no_model" for notice in article.notices)
        )
        self.status.setText("Loading the translation model …")

    def _finish(self, document: "BilingualDocument") -> None:
        self._rest()
        if not document.model:
            self.status.setText("Not translated: there is no translation model.")
            return
        doubtful = sum(1 for row in document.rows for pair in row.pairs if pair.doubts)
        marked = f", {doubtful} to be looked at twice" if doubtful else ""
        self.status.setText(f"{self._total} sentences{marked}. Translated on this computer by “{document.model}”.")

    def show_error(self, error: BaseException) -> None:
        """Tell what happened and what to do next, above the article, which stays."""
        self.message.tell(error_as_html(error), warning=True)

    def _fail(self, error: BaseException) -> None:
        self._rest()
        self.show_error(error)
        self.status.setText(f"{self._done} of {self._total} sentences" if self._total else "")

    def _rest(self) -> None:
        self._job = None
        self.progress.hide()
        self.stop_button.setEnabled(False)

    def _look_at(self, row: int) -> None:
        if self._job is not None:
            self._job.send(row)

    def _to_address(self) -> None:
        self.address.setFocus()
        self.address.selectAll()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take links, files and text that names one."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        urls = event.mimeData().urls()
        source = _as_source(urls[0]) if urls else event.mimeData().text()
        event.acceptProposedAction()
        self.address.setText(source)
        self.open(source)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell, once, that the window can be seen."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """End the work before the window goes."""
        self._job = None
        self._jobs.close()
        super().closeEvent(event)


def _as_source(url: QUrl) -> str:
    return url.toLocalFile() if url.isLocalFile() else url.toString()


class Message(QFrame):
    """A bar with a text and a button that takes it away."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.text = QLabel(wordWrap=True)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        dismiss = QToolButton(autoRaise=True)
        dismiss.setText("×")
        dismiss.setToolTip("Dismiss")
        dismiss.setAccessibleName("Dismiss")
        dismiss.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 6, 6)
        row.addWidget(self.text, 1)
        row.addWidget(dismiss, 0, Qt.AlignmentFlag.AlignTop)
        self._warning = False
        self.hide()

    def tell(self, html: str, *, warning: bool = False) -> None:
        """Show rich text; nothing is shown for no text."""
        self._warning = warning
        self.text.setText(html)
        self._colour()
        self.setVisible(bool(html))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the desktop when it turns light or dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self._colour()

    def _colour(self) -> None:
        palette = QApplication.palette()
        dark = palette.color(palette.ColorRole.Window).lightness() < 128
        palette.setColor(palette.ColorRole.Window, QColor((WARNING if self._warning else QUIET)[dark]))
        self.setPalette(palette)
