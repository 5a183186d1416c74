"""The messages above an article: errors and notices, with buttons for what the reader can do."""

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from gui.messages.error_actions import SIGN_INS, is_worth_retrying, settings_page
from gui.messages.message_bar import Choice, MessageBar
from gui.messages.messages import error_as_html, notices_as_html
from gui.reading.typesetting import SAFE
from gui.theme.themes import Colours
from translation.document import Article, NoticeKind
from translation.errors import ReaderError, SecretNotRead

if TYPE_CHECKING:
    from gui.reading.reading_tab import ReadingTab


class TabMessages(QObject):
    """The two bars above a tab's article: ``message`` for an error, ``notice`` for notices."""

    def __init__(self, tab: "ReadingTab") -> None:
        super().__init__(tab)
        self._tab = tab
        self._error: BaseException | None = None
        self.message, self.notice = MessageBar(), MessageBar()

    def tell(self, article: Article) -> None:
        """Show the notices of an article."""
        kinds = {notice.kind for notice in article.notices}
        choices: list[Choice] = []
        if NoticeKind.NO_MODEL in kinds:
            choices.append((self.tr("Get a Model…"), self._tab.models_wanted.emit))
        if NoticeKind.PAYWALL in kinds:
            choices.append((self._name_of(SIGN_INS), lambda: self._tab.settings_wanted.emit(SIGN_INS)))
        if article.other and kinds & {NoticeKind.LEFT_OUT, NoticeKind.ENGINES_DISAGREE, NoticeKind.SEVERAL}:
            choices.append((self.tr("Show It…"), self._tab.other_wanted.emit))
        troubled = bool(kinds & {NoticeKind.NO_MODEL, NoticeKind.NOT_KEPT})
        self.notice.tell(notices_as_html(article.notices), warning=troubled, choices=choices)

    def offer_model(self, article: Article, name: str) -> None:
        """Offer to translate an article again with the model of this name."""
        said = self.tr("“{name}” translates from now on. This was translated by “{other}”.")
        told = [notices_as_html(article.notices), escape(said.format(name=name, other=self._tab.model))]

        def again() -> None:
            self.tell(article)
            self._tab.translate()

        self.notice.tell("<br>".join(filter(None, told)), choices=[(self.tr("Translate Again"), again)])

    def show_error(self, error: BaseException) -> None:
        """Show an error with what to do next."""
        self._error = error
        choices: list[Choice] = []
        source = self._tab.source
        address = QUrl(source) if isinstance(source, str) else QUrl()
        if isinstance(error, ReaderError) and address.scheme() in SAFE:
            choices.append((self.tr("Open in Browser"), lambda: QDesktopServices.openUrl(address)))
        if is_worth_retrying(error) and address.scheme() in SAFE:
            choices.insert(0, (self.tr("Try Again"), self._tab.reload))
        if page := settings_page(error):
            choices.append((self._name_of(page), lambda: self._tab.settings_wanted.emit(page)))
        if isinstance(error, SecretNotRead):
            choices.append((self.tr("Try Again"), self._tab.reload))
            choices.append((self.tr("Go On Without It"), lambda: self._tab.without_wanted.emit(error.name)))
        choices.append((self.tr("Details…"), lambda: self._show_details(error)))
        self.message.tell(error_as_html(error), warning=True, choices=choices)

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        if self._tab.article is not None and not self.notice.isHidden():
            self.tell(self._tab.article)
        if self._error is not None and not self.message.isHidden():
            self.show_error(self._error)

    def set_colours(self, colours: Colours) -> None:
        """Set the colours of both bars."""
        for bar in (self.message, self.notice):
            bar.set_colours(colours)

    def _name_of(self, page: str) -> str:
        return self.tr("Sign-Ins…") if page == SIGN_INS else self.tr("Network Settings…")

    def _show_details(self, error: BaseException) -> None:
        from gui.messages.details_dialog import DetailsDialog

        source = self._tab.source
        private = (source if isinstance(source, str) else "", self._tab.title)
        dialog = DetailsDialog(error, self._tab.model, filter(None, private), self._tab)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
