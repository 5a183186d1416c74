"""The preview of an export: its first page, or the beginning of its text."""

from collections.abc import Generator, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QPlainTextEdit, QStackedWidget, QWidget

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
QWIDGETSIZE_MAX = 16_777_215  # Qt's: no limit


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


class PagePicture(QAbstractScrollArea):
    """A page on a desk: whole, or as wide as there is room for and scrolled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image = QImage()
        self._is_wide = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)

    def show_image(self, image: QImage) -> None:
        """Show this page."""
        self.image = image
        self._measure()

    def set_wide(self, is_wide: bool) -> None:
        """Show it as wide as there is room for, or else whole."""
        self._is_wide = is_wide
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_wide else Qt.FocusPolicy.NoFocus)
        self._measure()

    def sizeHint(self) -> QSize:
        """The size hint that shows a page's layout."""
        return QSize(420, 560)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scroll what does not fit."""
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        """Set what there is to scroll."""
        bar, room = self.verticalScrollBar(), self.viewport().height()
        over = self._page_size().height() + 2 * GAP - room if self._is_wide else 0
        bar.setRange(0, max(0, over))
        bar.setPageStep(room)
        bar.setSingleStep(self.fontMetrics().height())
        self.viewport().update()

    def _page_size(self) -> QSize:
        """The size in which the page is shown."""
        room = self.viewport().size() - QSize(2 * GAP, 2 * GAP)
        if self._is_wide:
            room.setHeight(QWIDGETSIZE_MAX)
        return self.image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page centred, with a border and a shadow."""
        painter, view = QPainter(self.viewport()), self.viewport().rect()
        palette = self.palette()
        ground, text = palette.color(QPalette.ColorRole.Window), palette.color(QPalette.ColorRole.WindowText)
        fill_rounded(painter, view, blended(ground, text, DESK))
        if self.image.isNull():
            painter.end()
            return
        page = QRect(QPoint(0, 0), self._page_size())
        page.moveCenter(view.center())
        if self._is_wide:
            page.moveTop(
                max(GAP, page.top()) if page.height() < view.height() else GAP - self.verticalScrollBar().value()
            )
        for far in range(1, SHADOW + 1):
            painter.fillRect(page.adjusted(-1, 0, 1, 0).translated(0, far), QColor(0, 0, 0, 40 // far))
        ratio = self.devicePixelRatioF()
        fitting = self.image.scaled(
            page.size() * ratio, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        fitting.setDevicePixelRatio(ratio)
        painter.drawImage(page.topLeft(), fitting)
        painter.setPen(palette.color(QPalette.ColorRole.Mid))
        painter.drawRect(page.adjusted(0, 0, -1, -1))
        painter.end()
