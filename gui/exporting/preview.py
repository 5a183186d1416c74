"""The preview of an export: its first page, or the beginning of its text."""

from collections.abc import Generator, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QPlainTextEdit, QStackedWidget, QWidget

from gui.base.painting import fill_rounded
from gui.base.pictures import FindPictures
from gui.base.plain_text import PlainLabel
from gui.theme.metrics import GAP
from gui.theme.themes import blended
from translation.document import BilingualDocument
from translation.export.formats import Format
from translation.export.formats import Preview as HowPreviewed
from translation.export.parts.options import Options
from translation.export.pdf.pdf import as_pictures

DOTS = 144  # an inch: sharp in a large window, and on a fine screen nearly so
FEW_ROWS = 80  # are set within a second
FIRST_CHARACTERS = 4000
DESK = 0.1  # of the text's colour in the ground that a page lies on
SHADOW = 4  # pixels


def first_page(
    form: Format, documents: Sequence[BilingualDocument], options: Options, pictures: FindPictures
) -> Generator[None, None, QImage | str | None]:
    """The preview of an export: a picture of its first page, the beginning of its text, or ``None``."""
    found = pictures()
    yield
    if form.pages:
        pages = as_pictures([beginning(document) for document in documents], options, found, dots=DOTS)
        return QImage.fromData(pages[0])
    if form.preview is HowPreviewed.NONE:
        return None
    text = form.make(documents, options, found).data.decode("utf-8-sig", "replace")
    return text if len(text) <= FIRST_CHARACTERS else f"{text[:FIRST_CHARACTERS]}…"


def beginning(document: BilingualDocument) -> BilingualDocument:
    """As much of a document as its first page needs: a hundred pages would take ten seconds."""
    above = len(document.rows) - len(document.article.blocks)
    article = replace(document.article, blocks=document.article.blocks[:FEW_ROWS])
    return replace(document, article=article, rows=document.rows[: above + FEW_ROWS])


class Preview(QStackedWidget):
    """The preview of an export: its first page as a picture, its text, or an explanation why there is neither."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page, self.text = PagePicture(), QPlainTextEdit(readOnly=True)
        self.text.setTabChangesFocus(True)
        self.words = PlainLabel(wordWrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for part in (self.words, self.page, self.text):
            self.addWidget(part)
        self.waiting, self._failed = True, False
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        self.page.setAccessibleName(self.tr("The first page"))
        self.text.setAccessibleName(self.tr("The beginning of the text"))
        if self.waiting:
            said = self.tr("Setting the first page …")
        elif self._failed:
            said = self.tr("The first page cannot be shown.")
        else:
            said = self.tr("How this looks is up to the program that it will be read with.")
        self.words.setText(said)

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def wait(self) -> None:
        """Show that a preview is being made; the old one stays until it is ready."""
        self.waiting, self._failed = True, False
        self.retranslate()

    def show_beginning(self, made: QImage | str | None) -> None:
        """Show a picture, a text, or the reason why there is none."""
        self.waiting = False
        if isinstance(made, QImage):
            self.page.show_image(made)
            self.setCurrentWidget(self.page)
        elif isinstance(made, str):
            self.text.setPlainText(made)
            self.setCurrentWidget(self.text)
        else:
            self.retranslate()
            self.setCurrentWidget(self.words)

    def fail(self) -> None:
        """Show that there is no preview."""
        self._failed = True
        self.show_beginning(None)


class PagePicture(QWidget):
    """A page, scaled to the available room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image = QImage()

    def show_image(self, image: QImage) -> None:
        """Show this page."""
        self.image = image
        self.update()

    def sizeHint(self) -> QSize:
        """The size hint that shows a page's layout."""
        return QSize(420, 560)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page centred, with a border and a shadow, as on a desk."""
        painter = QPainter(self)
        palette = self.palette()
        ground, text = palette.color(QPalette.ColorRole.Window), palette.color(QPalette.ColorRole.WindowText)
        fill_rounded(painter, self.rect(), blended(ground, text, DESK))
        if self.image.isNull():
            painter.end()
            return
        ratio = self.devicePixelRatioF()
        room = (self.size() - QSize(2 * GAP, 2 * GAP)) * ratio
        fitting = self.image.scaled(
            room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        fitting.setDevicePixelRatio(ratio)
        size = fitting.deviceIndependentSize().toSize()
        left, top = (self.width() - size.width()) // 2, (self.height() - size.height()) // 2
        page = QRect(left, top, size.width(), size.height())
        for far in range(1, SHADOW + 1):
            painter.fillRect(page.adjusted(-1, 0, 1, 0).translated(0, far), QColor(0, 0, 0, 40 // far))
        painter.drawImage(left, top, fitting)
        painter.setPen(palette.color(QPalette.ColorRole.Mid))
        painter.drawRect(page.adjusted(0, 0, -1, -1))
        painter.end()
