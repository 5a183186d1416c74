"""The messages above an article: errors and notices, with buttons for what the reader can do."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from gui.messages.details_dialog import DetailsDialog
from gui.messages.error_actions import SIGN_INS, is_worth_retrying, settings_page
from gui.messages.message_bar import Choice, MessageBar
from gui.messages.messages import error_as_html, notices_as_html
from gui.reading.view.typesetting import SAFE
from translation.document import Article, NoticeKind
from translation.errors import ReaderError, SecretNotRead
from translation.palette import Colours

LONGEST = 300  # characters of an address in a message


# What notices of these kinds say is to be looked at in the browser.
IN_BROWSER = {
    NoticeKind.CUT,
    NoticeKind.MORE_PAGES,
    NoticeKind.NOT_AN_ARTICLE,
    NoticeKind.PICTURES,
    NoticeKind.SHORT,
}


class TabMessages(QObject):
    """The two bars above the article of a tab: ``message`` for an error, ``notice`` for the article's notices."""

    retry_wanted = Signal()  # what has just failed
    translation_wanted = Signal()  # again, with the model that translates now
    rest_wanted = Signal()  # what is not translated yet
    other_wanted = Signal()  # the other way in which the article was found
    models_wanted = Signal()
    settings_wanted = Signal(str)  # the name of a page of the settings
    without_wanted = Signal(str)  # the name of a secret that the reader does without, to read on

    def __init__(self, tab: QWidget) -> None:
        super().__init__(tab)
        self._tab = tab
        self._article: Article | None = None
        self.error: BaseException | None = None  # the last that was shown
        self._source: str | bytes = ""
        self._model = ""
        self._is_other = False
        self.message, self.notice = MessageBar(), MessageBar()

    def tell(self, article: Article) -> None:
        """Show the notices of an article."""
        self._article = article
        kinds = {notice.kind for notice in article.notices}
        choices: list[Choice] = []
        if NoticeKind.NO_MODEL in kinds:
            choices.append((self.tr("Get a Model…"), self.models_wanted.emit))
        if NoticeKind.OTHER_LANGUAGE in kinds and article.language == "en":
            choices.append((self.tr("Translate Anyway"), self.translation_wanted.emit))
        if NoticeKind.PAYWALL in kinds:
            choices.append((self._name_of(SIGN_INS), lambda: self.settings_wanted.emit(SIGN_INS)))
        if article.other and kinds & {NoticeKind.LEFT_OUT, NoticeKind.ENGINES_DISAGREE, NoticeKind.SEVERAL}:
            choices.append((self.tr("Show It…"), self.other_wanted.emit))
        address = QUrl(article.url)
        if kinds & IN_BROWSER and address.scheme() in SAFE:
            choices.append((self.tr("Open in Browser"), lambda: QDesktopServices.openUrl(address)))
        troubled = bool(kinds & {NoticeKind.NO_MODEL, NoticeKind.NOT_KEPT})
        self.notice.tell(notices_as_html(article.notices), warning=troubled, choices=choices)

    def offer_rest(self, article: Article, said: str) -> None:
        """Offer to translate the sentences that are missing since the translation was stopped."""
        told = [notices_as_html(article.notices), escape(said)]

        def go_on() -> None:
            self.tell(article)
            self.rest_wanted.emit()

        self.notice.tell("<br>".join(filter(None, told)), choices=[(self.tr("Translate the Rest"), go_on)])

    def tell_printed(self, place: str) -> None:
        """Say that the article is printed, and where: a file or a printer."""
        said = self.tr("Printed: {place}").format(place=place) if place else self.tr("Printed.")
        self.notice.tell(escape(said))

    def offer_model(self, article: Article, model: str, name: str) -> None:
        """Offer to translate an article again, since another model than its own translates now, ``name``."""
        said = self.tr("“{name}” translates from now on. This was translated by “{other}”.")
        told = [notices_as_html(article.notices), escape(said.format(name=name, other=model))]

        def again() -> None:
            self.tell(article)
            self.translation_wanted.emit()

        self.notice.tell("<br>".join(filter(None, told)), choices=[(self.tr("Translate Again"), again)])

    def offer_changes(self, article: Article, show: Callable[[], object]) -> None:
        """Say that the article was another when it was read last, and offer to show what has changed."""
        told = [notices_as_html(article.notices), escape(self.tr("The article has changed since you read it last."))]
        self.notice.tell("<br>".join(filter(None, told)), choices=[(self.tr("Show What Has Changed…"), show)])

    def offer_sentences(self, article: Article, count: int, translate: Callable[[], object]) -> None:
        """Offer to translate ``count`` sentences of an article again, for which the glossary has changed."""
        said = self.tr("The glossary has changed for %n sentence(s) of this article.", "", count)
        told = [notices_as_html(article.notices), escape(said)]

        def again() -> None:
            self.tell(article)
            translate()

        self.notice.tell("<br>".join(filter(None, told)), choices=[(self.tr("Translate Them Again"), again)])

    def show_error(self, error: BaseException, source: str | bytes, model: str, *, is_other: bool = False) -> None:
        """Show an error with its advice: reading ``source`` failed, beside an article of the same or another source."""
        self.error, self._source, self._model, self._is_other = error, source, model, is_other
        choices: list[Choice] = []
        address = QUrl(source) if isinstance(source, str) else QUrl()
        if isinstance(error, ReaderError) and address.scheme() in SAFE:
            choices.append((self.tr("Open in Browser"), lambda: QDesktopServices.openUrl(address)))
        if is_worth_retrying(error) and address.scheme() in SAFE:
            choices.insert(0, (self.tr("Try Again"), self.retry_wanted.emit))
        if page := settings_page(error):
            choices.append((self._name_of(page), lambda: self.settings_wanted.emit(page)))
        if isinstance(error, SecretNotRead):
            choices.append((self.tr("Try Again"), self.retry_wanted.emit))
            choices.append((self.tr("Go On Without It"), lambda: self.without_wanted.emit(error.name)))
        choices.append((self.tr("Details…"), lambda: self._show_details(error, source, model)))
        told = error_as_html(error)
        if is_other and isinstance(source, str):
            tried = self.tr("Tried: {source}. The article that was open is still below.")
            told += f"<br>{escape(tried.format(source=source[:LONGEST]))}"
        self.message.tell(told, warning=True, choices=choices)

    def retranslate(self) -> None:
        """Set all texts in the window's language."""
        if self._article is not None and not self.notice.isHidden():
            self.tell(self._article)
        if self.error is not None and not self.message.isHidden():
            self.show_error(self.error, self._source, self._model, is_other=self._is_other)

    def set_colours(self, colours: Colours) -> None:
        """Set the colours of both bars."""
        for bar in (self.message, self.notice):
            bar.set_colours(colours)

    def _name_of(self, page: str) -> str:
        return self.tr("Sign-ins…") if page == SIGN_INS else self.tr("Network Settings…")

    def _show_details(self, error: BaseException, source: str | bytes, model: str) -> None:

        article = self._article
        private = [source if isinstance(source, str) else ""]
        if article is not None:
            private += [article.title, article.url, article.site, article.byline, article.editor]
        dialog = DetailsDialog(error, model, filter(None, private), self._tab)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
