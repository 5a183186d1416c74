"""Printing: to a PDF file, and through the system where it takes PDF, with text as text; else as pictures of pages.

It is done in a worker, with progress and a stop after any page.
"""

from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QProgressDialog, QWidget

from gui.base.controls.busy_bar import BusyBar
from gui.base.pictures import FindPictures
from gui.exporting import system_printing
from gui.exporting.system_printing import hand_over
from gui.jobs import Job, Jobs
from translation.disk.files import write_bytes
from translation.document import BilingualDocument
from translation.errors import NotPrinted
from translation.export.parts.options import Options, Paper
from translation.export.parts.structure import headline
from translation.export.pdf.pdf import as_pdf, as_pictures
from translation.texts import Text

LANE = "download"  # nothing there is waited for by the second; a print goes before a download that runs
MOST_DOTS = 300  # an inch: more cannot be told from it in print, and takes seconds a page
SHAPES = {Paper.A4: 297 / 210, Paper.LETTER: 11 / 8.5}  # height by width

Progress = Generator[tuple[int, int], None, int]


def printed(printer: QPrinter, document: BilingualDocument, options: Options, pictures: FindPictures) -> Progress:
    """Print the selected pages; yields the progress, returns their number, 0 where they are not counted.

    The paper is the one closer to the printer's. Raises NotPrinted and FileNotWritten.
    """
    sheet = printer.pageLayout().fullRectPixels(printer.resolution())
    paper = min(Paper, key=lambda one: abs(SHAPES[one] - sheet.height() / sheet.width()))
    found = pictures()
    yield 0, 0
    options, ranges = replace(options, paper=paper), printer.pageRanges()
    is_file = printer.outputFormat() is QPrinter.OutputFormat.PdfFormat
    if is_file and ranges.isEmpty() and printer.copyCount() == 1:
        data = as_pdf([document], options, found).data
        yield 0, 0  # it may have been cancelled meanwhile
        write_bytes(Path(printer.outputFileName()), data)
        return 0
    if not is_file and system_printing.command():
        hand_over(
            as_pdf([document], options, found).data,
            printer=printer.printerName(),
            title=printer.docName(),
            copies=printer.copyCount(),
            pages=ranges.toString(),
            paper="A4" if paper is Paper.A4 else "Letter",
        )
        return 0
    dots = min(printer.resolution(), MOST_DOTS)
    pages = as_pictures([document], options, found, dots=dots)
    wanted = [page for number, page in enumerate(pages, 1) if ranges.isEmpty() or ranges.contains(number)]
    if not wanted:
        raise NotPrinted(
            _not_that_many(len(pages)),
            Text("Choose others."),
        )
    copies = 1 if printer.supportsMultipleCopies() else max(1, printer.copyCount())
    yield 0, len(wanted) * copies
    return (yield from _drawn(printer, sheet, wanted * copies))


def _drawn(printer: QPrinter, sheet: QRect, pages: list[bytes]) -> Progress:
    painter = QPainter()
    if not painter.begin(printer):
        raise NotPrinted(
            Text("The printer does not take it."), Text("Check that it is switched on, or print to a PDF file.")
        )
    whole = False
    try:
        for number, page in enumerate(pages):
            if number and not printer.newPage():
                raise NotPrinted(_stopped_after(number), Text("Check that it has paper."))
            image = QImage.fromData(page)
            area = QRect(QPoint(), image.size().scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio))
            area.moveCenter(sheet.center())
            painter.drawImage(area, image)
            yield number + 1, len(pages)
        whole = True
    finally:
        if not whole:
            printer.abort()
        painter.end()
    return len(pages)


def _not_that_many(pages: int) -> Text:
    if pages == 1:
        return Text("The article has 1 page, and it was not chosen.")
    return Text("The article has {number} pages, and none of those that were chosen.", number=pages)


def _stopped_after(pages: int) -> Text:
    if pages == 1:
        return Text("The printer stopped after 1 page.")
    return Text("The printer stopped after {number} pages.", number=pages)


class Printing(QObject):
    """A print job. It deletes itself at the end; ``failed`` is emitted with an error, ``printed`` when it is done."""

    failed = Signal(object)
    printed = Signal(str)  # where it went: a file, a printer, or ""

    def __init__(
        self, document: BilingualDocument, options: Options, pictures: FindPictures, jobs: Jobs, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._document, self._options, self._pictures, self._jobs = document, options, pictures, jobs
        self._window = parent
        self._job: Job | None = None
        self.progress: QProgressDialog | None = None

    def ask(self) -> None:
        """Ask for the printer and the pages, then print."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(headline(self._document))
        dialog = QPrintDialog(printer, self._window)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.finished.connect(lambda result: self.start(printer) if result else self.deleteLater())
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # the print dialog's own asks for a slot by name

    def start(self, printer: QPrinter) -> None:
        """Print with a progress dialog."""
        printer.setFullPage(True)  # the pages have margins of their own
        self.progress = QProgressDialog(self._window)
        self.progress.setWindowModality(Qt.WindowModality.WindowModal)
        self.progress.setWindowTitle(self.tr("Printing"))
        self.progress.setLabelText(self.tr("Setting the pages …"))
        self.progress.setBar(BusyBar())
        self.progress.setMinimumDuration(500)
        self.progress.setAutoClose(False)
        self.progress.setAutoReset(False)
        self.progress.setRange(0, 0)
        self.progress.setValue(0)
        self.progress.canceled.connect(self.cancel)
        self._jobs.prefer(LANE, self)
        self._job = self._jobs.start(
            LANE,
            printed(printer, self._document, self._options, self._pictures),
            owner=self,
            on_step=self._advance,
            on_done=lambda _: self._tell_done(printer.outputFileName() or printer.printerName()),
            on_error=self._fail,
        )

    def cancel(self) -> None:
        """Stop after the current page."""
        if self._job is not None:
            self._job.cancel()
        self._end()

    def _advance(self, step: tuple[int, int]) -> None:
        done, total = step
        if self.progress is None or not total:
            return
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        self.progress.setLabelText(self.tr("Page {done} of {total}").format(done=done, total=total))

    def _tell_done(self, place: str) -> None:
        self._end()
        self.printed.emit(place)

    def _fail(self, error: BaseException) -> None:
        self._end()
        self.failed.emit(error)

    def _end(self) -> None:
        self._jobs.prefer(LANE, None)
        self._job = None
        if self.progress is not None:
            self.progress.canceled.disconnect(self.cancel)
            self.progress.close()
            self.progress.deleteLater()
            self.progress = None
        self.deleteLater()
