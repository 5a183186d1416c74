"""Print…: the pages on paper, those that were chosen, until the reader has had enough."""

import pytest
from PySide6.QtGui import QPageLayout, QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from gui.exporting.printing import MOST_DOTS, Printing, printed
from gui.jobs import Jobs
from tests.export.documents import document, opened, paragraph
from tests.gui.windows import read, window
from translation.errors import FileNotWritten, NotPrinted
from translation.export.parts.options import Options, PageLayout
from translation.export.pdf.pdf import as_pdf

SENTENCE = ("Jembatan itu baru dan panjang sekali. " * 6, "The bridge is new and very long. " * 6)
DOCUMENT = document(*[paragraph(SENTENCE) for _ in range(24)])  # of several pages


@pytest.fixture
def to_file(qapp, tmp_path):
    """A printer that prints into a file; its paper and pages."""

    def make(size=QPageSize.PageSizeId.A4, pages=""):
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "tercetak.pdf"))
        printer.setPageSize(QPageSize(size))
        printer.setFullPage(True)
        if pages:
            printer.setPageRanges(QPageRanges.fromString(pages))
        return printer

    return make, tmp_path / "tercetak.pdf"


def finished(work):
    """What a job yields, and what it returns."""
    steps = []
    while True:
        try:
            steps.append(next(work))
        except StopIteration as done:
            return steps, done.value


def test_a_pdf_file_is_the_one_that_export_makes(to_file):
    make, file = to_file
    finished(printed(make(), DOCUMENT, Options(), dict))
    assert file.read_bytes() == as_pdf([DOCUMENT], Options()).data  # its text is text


def test_every_page_is_printed_with_its_number_told(to_file):
    make, file = to_file
    steps, count = finished(printed(make(pages="1-99"), DOCUMENT, Options(), dict))
    assert count >= 3
    assert steps == [(0, 0), (0, count), *((number, count) for number in range(1, count + 1))]
    pages = opened(file.read_bytes()).pages
    assert len(pages) == count
    assert [round(float(edge)) for edge in pages[0].mediabox[2:]] == [595, 842]


def test_it_fills_the_paper_and_is_no_finer_than_can_be_told(to_file):
    make, file = to_file
    finished(printed(make(QPageSize.PageSizeId.Letter, "1"), DOCUMENT, Options(), dict))
    (page,) = opened(file.read_bytes()).pages
    assert [round(float(edge)) for edge in page.mediabox[2:]] == [612, 792]
    (image,) = (part.get_object() for part in page["/Resources"]["/XObject"].values())
    assert (image["/Width"], image["/Height"]) == (8.5 * MOST_DOTS, 11 * MOST_DOTS)


@pytest.mark.parametrize(("pages", "count"), [("2", 1), ("1-2", 2), ("1,3", 2)])
def test_only_the_pages_that_were_chosen(to_file, pages, count):
    make, file = to_file
    assert finished(printed(make(pages=pages), DOCUMENT, Options(), dict))[1] == count
    assert len(opened(file.read_bytes()).pages) == count


def test_pages_that_are_not_there_are_told(to_file):
    make, _ = to_file
    with pytest.raises(NotPrinted, match="none of those that were chosen"):
        finished(printed(make(pages="70-80"), DOCUMENT, Options(), dict))


def test_a_place_that_cannot_be_written_is_told(to_file, tmp_path):
    printer = to_file[0]()
    (tmp_path / "file").write_text("")
    printer.setOutputFileName(str(tmp_path / "file" / "a.pdf"))
    with pytest.raises(FileNotWritten):
        finished(printed(printer, DOCUMENT, Options(), dict))


def test_two_copies_are_two(to_file):
    make, file = to_file
    printer = make(pages="1")
    printer.setCopyCount(2)
    assert printer.supportsMultipleCopies() or finished(printed(printer, DOCUMENT, Options(), dict))[1] == 2
    assert len(opened(file.read_bytes()).pages) == 2


@pytest.fixture
def jobs(qapp):
    jobs = Jobs()
    yield jobs
    jobs.close()


@pytest.fixture
def parent(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def test_progress_is_shown_and_goes(qtbot, to_file, jobs, parent):
    make, file = to_file
    printing = Printing(DOCUMENT, Options(PageLayout.ENGLISH), dict, jobs, parent)
    said = []
    printing.printed.connect(said.append)
    printing.start(make())
    assert printing.progress.labelText() == "Setting the pages …"
    with qtbot.waitSignal(printing.destroyed):
        pass
    assert said == [str(file)]
    assert len(opened(file.read_bytes()).pages) >= 2


def test_what_stops_it_is_told(qtbot, to_file, jobs, parent, tmp_path):
    printer = to_file[0]()
    (tmp_path / "file").write_text("")
    printer.setOutputFileName(str(tmp_path / "file" / "a.pdf"))
    printing = Printing(DOCUMENT, Options(), dict, jobs, parent)
    with qtbot.waitSignal(printing.failed) as failed:
        printing.start(printer)
    assert isinstance(failed.args[0], FileNotWritten)


def test_cancelled_it_prints_no_more(qtbot, to_file, jobs, parent):
    make, file = to_file
    long = document(*[paragraph(SENTENCE) for _ in range(400)])  # it cannot be done before it is cancelled
    printing = Printing(long, Options(), dict, jobs, parent)
    printing.start(make())
    with qtbot.waitSignal(printing.destroyed):
        printing.progress.canceled.emit()
    jobs.close()
    assert not file.exists() or not file.read_bytes().rstrip().endswith(b"%%EOF")


def test_the_window_asks_for_the_printer_and_the_pages(qtbot):
    made = window(qtbot)
    made.menu_actions["print"].trigger()
    assert made.findChild(QPrintDialog) is None
    read(qtbot, made)
    made.menu_actions["print"].trigger()
    qtbot.waitUntil(lambda: made.findChild(QPrintDialog) is not None)
    asked = made.findChild(QPrintDialog)
    assert asked.testOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    assert asked.printer().docName() == "Jembatan Dibangun"
    assert asked.printer().pageLayout().orientation() is QPageLayout.Orientation.Portrait
    printing = made.findChild(Printing)
    with qtbot.waitSignal(printing.destroyed):
        asked.reject()
