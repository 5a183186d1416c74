"""Formatting of errors and notices: a title, what happened, what to do next. Everything is escaped.

Modules for messages are imported at the first message, to keep the start fast.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gui.base.languages import QT_TRANSLATE_NOOP
from translation.errors import ReaderError

if TYPE_CHECKING:
    from translation.document import Article, Notice

OURS = QT_TRANSLATE_NOOP("Messages", "This is a mistake of Dwibaca's own")
REPORT = QT_TRANSLATE_NOOP("Messages", "What was read so far is still here. Please report it, with the details below.")


def error_as_html(error: BaseException) -> str:
    """An error as rich text; any other than ReaderError is our mistake and shows its details for a report."""
    from html import escape

    if isinstance(error, ReaderError):
        from gui.base.texts import in_words

        title, happened, advice = (escape(in_words(text)) for text in (error.title, error.happened, error.advice))
        return f"<b>{title}</b><br>{happened} {advice}"
    import traceback

    details = "".join(traceback.format_exception(error)[-4:])
    title, report = (escape(QCoreApplication.translate("Messages", words)) for words in (OURS, REPORT))
    return f"<b>{title}</b><br>{report}<pre>{escape(details[-1500:])}</pre>"


def notices_as_html(notices: "Sequence[Notice]") -> str:
    """Notices as rich text, one a line."""
    from html import escape

    from gui.base.texts import in_words

    return "<br>".join(escape(in_words(notice.text)) for notice in notices)


def window_title(article: "Article | None") -> str:
    """The window's title."""
    return f"{article.title} – Dwibaca" if article and article.title else "Dwibaca"
