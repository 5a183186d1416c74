"""Every failure that a reader can be told about, on one page.

Each has a title that names its kind, a sentence that says what happened, and one that says what to do next. A foreign
exception becomes one of these in the file that owns its library. Whatever reaches the top and is none of these is a
mistake of ours.
"""

from enum import StrEnum
from typing import Any, ClassVar


class ReaderError(Exception):
    """Something the reader can do something about: ``title``, ``happened``, ``advice``."""

    title: ClassVar[str] = "Something went wrong"

    def __init__(self, happened: str, advice: str) -> None:
        super().__init__(happened, advice)
        self.happened = happened
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.title}: {self.happened} {self.advice}"


class Why(StrEnum):
    """The reason why something could not be fetched; callers add their own advice for some of them."""

    ADDRESS = "address"  # none, or of a kind that is not fetched
    PRIVATE = "private"  # on this machine or in a private network
    NO_NETWORK = "no network"
    NO_NAME = "no name"
    REFUSED = "refused"
    TIMEOUT = "timeout"
    TLS = "tls"
    PROXY = "proxy"
    LOOP = "loop"
    TOO_LARGE = "too large"
    BROKEN = "broken"  # broke off in the middle, or came damaged
    SIGN_IN = "401"
    PAYMENT = "402"
    FORBIDDEN = "403"
    MISSING = "404"
    GONE = "410"
    BUSY = "429"
    LEGAL = "451"
    TROUBLE = "5xx"
    STATUS = "status"  # any other that means no


class NotFetched(ReaderError):
    """An address gave nothing: ``why``, and where a server said no, its ``response`` (a network.Response)."""

    title = "This could not be fetched"

    def __init__(self, happened: str, advice: str, why: Why, response: Any = None) -> None:  # noqa: ANN401
        super().__init__(happened, advice)
        self.why = why
        self.response = response


class PageNotLoaded(ReaderError):
    """The page could not be fetched or its file could not be opened; ``why`` where it was to be fetched."""

    title = "The page could not be opened"

    def __init__(self, happened: str, advice: str, why: Why | None = None) -> None:
        super().__init__(happened, advice)
        self.why = why


class PageNotReadable(ReaderError):
    """The file is not a page but a PDF, a picture, an archive, an empty file."""

    title = "This is not a page that can be read"


class NotAnArticle(ReaderError):
    """The page came, but there is no article on it; ``why`` where that is no matter of the page."""

    title = "There is no article on this page"

    def __init__(self, happened: str, advice: str, why: Why | None = None) -> None:
        super().__init__(happened, advice)
        self.why = why


class PackageNotUsable(ReaderError):
    """A translation package is damaged, unsafe, or for another pair of languages."""

    title = "This translation model cannot be used"


class StoreNotWritten(PackageNotUsable):
    """The folder of installed models cannot be written at present; there is nothing wrong with the package."""

    title = "The folder of models could not be written"


class PackageNotRemovable(ReaderError):
    """A translation package that is not ours to remove."""

    title = "This translation model cannot be removed"


class IndexNotRead(ReaderError):
    """The index of models could not be fetched, or is none."""

    title = "The list of models could not be fetched"


class ModelNotDownloaded(ReaderError):
    """A model's package could not be downloaded; what has come of it may be kept, to be fetched on."""

    title = "The model could not be downloaded"


class ModelNotFound(ReaderError):
    """No model is installed, or none of the name that was asked for."""

    title = "There is no such translation model"


class TranslationFailed(ReaderError):
    """The model was loaded but could not translate."""

    title = "The translation stopped"


class FileNotWritten(ReaderError):
    """A result could not be written where the reader wanted it."""

    title = "The file could not be written"


class NotPrinted(ReaderError):
    """A document could not be printed."""

    title = "It could not be printed"


class FileNotRead(ReaderError):
    """A file of the program's own, of settings or open articles, is damaged or shut."""

    title = "A file of Dwibaca's own could not be read"


class LibraryNotOpened(ReaderError):
    """The library's file cannot be opened, or is none."""

    title = "The library could not be opened"


class LibraryDamaged(ReaderError):
    """The library's file is there, and what it holds is not whole."""

    title = "The library is damaged"


class NotKept(ReaderError):
    """Something could not be written into the library; what is being read is not touched by that."""

    title = "This is not being saved"


class NotInLibrary(ReaderError):
    """An article that was asked for is not in the library."""

    title = "This is not in the library"


class DocumentNotReadable(ReaderError):
    """A file that should hold an exported document does not."""

    title = "This is not an exported document"


class SettingNotUsable(ReaderError):
    """A value typed for the network or as a sign-in is not valid."""

    title = "This cannot be used"


class SecretNotKept(ReaderError):
    """A password could not be put into the system's password store; it is written nowhere else."""

    title = "The password store did not take this"


class SecretNotRead(ReaderError):
    """A password that is wanted could not be had from the system's password store; ``name`` says whose."""

    title = "The password store did not give what is kept"

    def __init__(self, happened: str, advice: str, name: str) -> None:
        super().__init__(happened, advice)
        self.name = name


class SecretNotForgotten(ReaderError):
    """A password is used no more, and may still lie in the system's password store."""

    title = "This may still lie in the password store"
