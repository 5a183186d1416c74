"""The export dialog: format, preview of the first page, and target file."""

import contextlib
import functools
from collections.abc import Generator, Sequence
from dataclasses import replace
from html import escape
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QMessageBox,
    QPushButton,
    QScrollBar,
    QVBoxLayout,
    QWidget,
)

from gui.base.controls.busy_bar import BusyBar
from gui.base.controls.check_box import CheckBox
from gui.base.dialog import Dialog, scrolled
from gui.base.pictures import FindPictures
from gui.base.stores.settings_store import SettingsStore
from gui.base.texts import in_words
from gui.exporting.page_turner import PageTurner, Source
from gui.exporting.preview import Preview, first_page
from gui.jobs import Job, Jobs
from gui.messages.message_bar import MessageBar
from gui.messages.messages import error_as_html
from gui.settings.pages import SettingsPage, name_entries
from gui.theme.metrics import WIDE
from gui.theme.themes import colours
from translation.document import BilingualDocument
from translation.export.formats import FORMATS, Format, write
from translation.export.formats import Preview as HowPreviewed
from translation.export.names import file_name
from translation.export.parts.options import Options, PageLayout, Paper, Standard
from translation.export.parts.structure import headline
from translation.settings import Settings

# Nothing in this lane is waited for by the second; a dialog that is open goes before a download that runs.
LANE = "download"
CHOICE_LETTERS = 34  # of the choices' width
FIRST = 1000  # to one of the preview: the choices have what they need before it gets the rest


def written(
    form: Format, path: Path, documents: Sequence[BilingualDocument], options: Options, pictures: FindPictures
) -> Generator[None, None, tuple[str, ...]]:
    """Write the file; returns messages for the reader. Raises FileNotWritten."""
    found = pictures()
    yield
    return write(form, path, documents, options, found)


def options_of(settings: Settings) -> Options:
    """The last choices."""
    return Options(
        settings.export_layout,
        settings.export_paper,
        settings.export_standard,
        settings.export_both_titles,
        notes=settings.export_notes,
    )


class ExportDialog(Dialog):
    """The dialog that exports documents into one file. ``pictures`` is called in a worker and returns pictures.

    A collection has a ``title`` and a ``preface``.
    """

    def __init__(
        self,
        documents: Sequence[BilingualDocument],
        pictures: FindPictures,
        jobs: Jobs,
        settings_store: SettingsStore,
        parent: QWidget | None = None,
        *,
        title: str = "",
        preface: str = "",
    ) -> None:
        super().__init__(1120, 780, parent)
        self._title, self._preface = title, preface
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._documents, self._pictures = tuple(documents), functools.cache(pictures)
        self._jobs, self._settings_store = jobs, settings_store
        self._previewing: Job | None = None
        self._writing: Job | None = None
        self._shown: tuple[str, Options] | None = None
        self._closed = False
        if settings_store.now.export_format not in FORMATS:
            settings_store.change(export_format=Settings().export_format)
        self.choices, self.preview = ExportChoices(settings_store, self._documents), Preview()
        self.turner = PageTurner(jobs, LANE, self.preview, self._fail)
        self.told = MessageBar()
        self.told.set_colours(colours(settings_store.now.theme))
        self.busy = BusyBar()
        self.busy.setMaximum(0)
        self.busy.setMaximumHeight(6)
        self.busy.hide()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.export = QPushButton()
        self.buttons.addButton(self.export, QDialogButtonBox.ButtonRole.ActionRole)
        self.export.clicked.connect(self.choose_place)
        self.buttons.rejected.connect(self.reject)
        self._place_parts()
        jobs.prefer(LANE, self)
        settings_store.changed.connect(self._look)
        self.retranslate()
        self._look(settings_store.now)

    def _place_parts(self) -> None:
        area = scrolled(self.choices)  # in a small window, or with large letters
        area.setMaximumWidth(self._choices_width())
        middle = QHBoxLayout()
        middle.setSpacing(WIDE)
        middle.addWidget(area, FIRST)
        right = QVBoxLayout()
        right.addWidget(self.preview, 1)
        right.addWidget(self.turner)
        middle.addLayout(right, 1)
        whole = QVBoxLayout(self)
        whole.addLayout(middle, 1)
        for part in (self.told, self.busy, self.buttons):
            whole.addWidget(part)
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        self.export.setDefault(True)

    def _choices_width(self) -> int:
        """As much as the choices need: the rest is the preview's, and where there is less they are scrolled."""
        bar = QScrollBar(Qt.Orientation.Vertical).sizeHint().width()
        return max(CHOICE_LETTERS * self.fontMetrics().averageCharWidth(), self.choices.minimumSizeHint().width()) + bar

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        self.setWindowTitle(self.tr("Export"))
        self.export.setText(self.tr("&Export…"))
        self.busy.setAccessibleName(self.tr("The file is being written"))

    @property
    def form(self) -> Format:
        """The selected format."""
        return FORMATS[self._settings_store.now.export_format]

    def done(self, result: int) -> None:
        """Close; an unfinished file is not written."""
        self._closed = True
        self.turner.end()
        for job in filter(None, (self._previewing, self._writing)):
            job.cancel()
        self._jobs.prefer(LANE, None)
        super().done(result)

    def _options(self, settings: Settings) -> Options:
        return replace(options_of(settings), title=self._title, preface=self._preface)

    def _look(self, settings: Settings) -> None:
        """Show the preview with these settings."""
        if self._closed or (settings.export_format, self._options(settings)) == self._shown:
            return
        self._shown = (settings.export_format, self._options(settings))
        self.preview.wait()
        pages = Source(self._documents, self._options(settings), self._pictures)
        self.turner.begin(pages if self.form.preview is HowPreviewed.PAGES else None)
        self._previewing = self._jobs.start(
            LANE,
            first_page(self.form, self._documents, self._options(settings), self._pictures),
            owner=self,
            on_done=self.preview.show_beginning,
            on_error=self._fail_to_show,
        )

    # Writing

    def choose_place(self) -> None:
        """Ask for the target file."""
        form = self.form
        first = self._documents[0]
        title = self._title or headline(first, both=self._settings_store.now.export_both_titles)
        if len(self._documents) > 1 and not self._title:
            title = self.tr("%n article(s)", "", len(self._documents))
        dialog = QFileDialog(self, self.tr("Export"), str(self._folder()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([f"{self.choices.name_of(form)} (*.{form.ending})", self.tr("All files (*)")])
        dialog.selectFile(file_name(title, form.ending))
        dialog.fileSelected.connect(self.take_place)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take_place(self, chosen: str) -> None:
        """Write the file. Replacing it was confirmed already, unless the ending is added now."""
        form, path = self.form, Path(chosen)
        if path.suffix.lower() == f".{form.ending}":
            self.write(path)
            return
        path = path.with_name(f"{path.name}.{form.ending}")
        if not path.exists():
            self.write(path)
            return
        words = self.tr("“{name}” is there already. Do you want to replace it?").format(name=path.name)
        question = QMessageBox(QMessageBox.Icon.Question, self.tr("Export"), words, parent=self)
        question.setTextFormat(Qt.TextFormat.PlainText)
        replacing = question.addButton(self.tr("&Replace"), QMessageBox.ButtonRole.AcceptRole)
        question.setDefaultButton(question.addButton(QMessageBox.StandardButton.Cancel))
        replacing.clicked.connect(lambda: self.write(path))
        question.finished.connect(question.deleteLater)
        question.open()

    def write(self, path: Path) -> None:
        """Write the file, replacing an existing one."""
        self._remember(path.parent)
        self.told.hide()
        self._set_busy(busy=True)
        self._writing = self._jobs.start(
            LANE,
            written(self.form, path, self._documents, self._options(self._settings_store.now), self._pictures),
            owner=self.export,
            on_done=lambda notices: self._tell(path, notices),
            on_error=self._fail_to_write,
        )

    def _tell(self, path: Path, notices: tuple[str, ...]) -> None:
        self._set_busy(busy=False)
        said = [self.tr("“{name}” was written.").format(name=path.name), *map(in_words, notices)]
        file, folder = QUrl.fromLocalFile(str(path)), QUrl.fromLocalFile(str(path.parent))
        self.told.tell(
            "<br>".join(map(escape, said)),
            choices=[
                (self.tr("&Open"), lambda: QDesktopServices.openUrl(file)),
                (self.tr("&Show in Folder"), lambda: QDesktopServices.openUrl(folder)),
            ],
        )

    def _fail_to_show(self, error: BaseException) -> None:
        self.preview.fail()
        self._fail(error)

    def _fail_to_write(self, error: BaseException) -> None:
        self._set_busy(busy=False)
        self._fail(error)

    def _fail(self, error: BaseException) -> None:
        self.told.tell(error_as_html(error), warning=True)

    def _set_busy(self, *, busy: bool) -> None:
        self.busy.setVisible(busy)
        self.export.setEnabled(not busy)
        self.choices.setEnabled(not busy)

    def _folder(self) -> Path:
        """The folder of the last export, or else the reader's documents."""
        last = Path(self._settings_store.now.export_folder)
        if self._settings_store.now.export_folder and last.is_dir():
            return last
        return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or Path.home())

    def _remember(self, folder: Path) -> None:
        with contextlib.suppress(ValueError):  # a name that cannot be stored is asked for again
            self._settings_store.change(export_folder=str(folder))


class ExportChoices(SettingsPage):
    """The choices, each remembered for the next export; choices that a format ignores are disabled."""

    names = ("export_format", "export_layout", "export_paper", "export_standard", "export_both_titles", "export_notes")

    def __init__(self, settings_store: SettingsStore, documents: Sequence[BilingualDocument]) -> None:
        super().__init__(settings_store)
        missing = [row.target is None for document in documents for row in document.rows]
        self._untranslated = all(missing)
        self._unfinished = not self._untranslated and any(missing)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.form_box, self.layout_box, self.paper, self.standard = (QComboBox() for _ in range(4))
        self.choice("export_format", self.form_box, FORMATS)
        self.choice("export_layout", self.layout_box, (PageLayout.COLUMNS, PageLayout.STACKED, PageLayout.ENGLISH))
        self.choice("export_paper", self.paper, Paper)
        self.choice("export_standard", self.standard, Standard)
        for box in (self.form_box, self.layout_box, self.paper, self.standard):
            self.add_row(box)
        self.both_titles = CheckBox()
        self.check("export_both_titles", self.both_titles)
        self.whole.addWidget(self.both_titles)
        self._has_notes = any(document.annotations for document in documents)
        self.notes = CheckBox()
        self.check("export_notes", self.notes)
        self.whole.addWidget(self.notes)
        self.about = self.note()
        self.whole.addWidget(self.about)
        self.whole.addStretch(1)
        self.begin()

    def name_of(self, form: Format) -> str:
        """A format's name in the language of the window."""
        names = {
            "html": self.tr("Web page"),
            "epub": self.tr("E-book (EPUB)"),
            "text": self.tr("Plain text"),
            "csv": self.tr("Sentences as CSV"),
            "tsv": self.tr("Sentences as TSV"),
            "tmx": self.tr("Translation memory (TMX)"),
            "notes": self.tr("Notes only (Markdown)"),
            "notes-csv": self.tr("Notes only (CSV)"),
            "notes-json": self.tr("Notes only (JSON)"),
        }
        return names.get(form.key, form.name)

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        self.say(self.form_box, self.tr("&Format:"))
        name_entries(self.form_box, [self.name_of(form) for form in FORMATS.values()])
        self.say(self.layout_box, self.tr("&Languages:"))
        layouts = (self.tr("In two columns"), self.tr("English below the original"), self.tr("English only"))
        name_entries(self.layout_box, list(layouts))
        self.say(self.paper, self.tr("&Paper:"))
        name_entries(self.paper, ["A4", self.tr("US Letter")])
        self.say(self.standard, self.tr("PDF &made for:"))
        self.both_titles.setText(self.tr("English &headline beside the original"))
        self.both_titles.setToolTip(self.tr("In the file's name, its title and its table of contents"))
        self.notes.setText(self.tr("Highlights and &notes"))
        self.notes.setToolTip(self.tr("In their colours, with the notes numbered at the end"))
        name_entries(self.standard, [self.tr("Reading aloud (PDF/UA-1)"), self.tr("Keeping for long (PDF/A-2b)")])

    def show_settings(self, settings: Settings) -> None:
        """Show these settings in the controls."""
        super().show_settings(settings)
        form = FORMATS[settings.export_format]
        self.layout_box.setEnabled(form.heeds_layout and not self._untranslated)
        self.paper.setEnabled(form.pages)
        self.standard.setEnabled(form.pages)
        self.notes.setEnabled(self._has_notes and not form.is_notes)
        self.about.setText(self._about())

    def _about(self) -> str:
        if self._untranslated:
            return self.tr("There is no translation yet; only the original is exported.")
        return self.tr("The translation is not finished: what is missing will be marked.") if self._unfinished else ""
