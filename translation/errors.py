"""Every error that is shown to a reader.

Each has a title for its kind, a sentence that says what happened, and advice. The file that owns a library turns its
exceptions into these. Any other exception that reaches the top is our mistake.
"""

import re
from enum import StrEnum
from typing import ClassVar

from translation.network.response import Response
from translation.texts import Text, sentences

LONGEST_QUOTED = 300  # characters of an address, a name, a piece of text in a message
LONGEST = 1500  # of a message
QUOTED = re.compile(f"“([^“”]{{{LONGEST_QUOTED + 1},}})”")


def shortened(text: str) -> str:
    """A message that repeats no more than a reader can take in: of what is quoted, the beginning and the end."""
    if len(text) <= LONGEST_QUOTED:
        return text
    text = QUOTED.sub(lambda found: f"“{found[1][: LONGEST_QUOTED - 60]}…{found[1][-50:]}”", text)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 60]}…{text[-50:]}"


def _shortened(text: Text) -> Text:
    """The same with values that are shortened likewise; what is still too long then stays in English."""
    if len(text) <= LONGEST_QUOTED:
        return text
    text = Text(text.template, **{name: _value(value) for name, value in text.values.items()})
    return text if len(text) <= LONGEST else sentences(shortened(text))


def _value(value: str | float) -> str | float:
    if isinstance(value, Text):
        return _shortened(value)
    if not isinstance(value, str) or len(value) <= LONGEST_QUOTED:
        return value
    return f"{value[: LONGEST_QUOTED - 60]}…{value[-50:]}"


class ReaderError(Exception):
    """An error that the reader can act on: ``title``, ``happened``, ``advice``."""

    title: ClassVar[Text] = Text("Something went wrong")

    def __init__(self, happened: Text, advice: Text) -> None:
        happened, advice = _shortened(happened), _shortened(advice)
        super().__init__(happened, advice)
        self.happened = happened
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.title}: {self.happened} {self.advice}"


class FetchFailure(StrEnum):
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
    ROBOTS = "robots.txt"  # forbids it to programs
    RESTING = "resting"  # has asked for a pause that is not over


class NotFetched(ReaderError):
    """An address gave nothing: ``why``, and where a server said no, its ``response``."""

    title = Text("This could not be fetched")

    def __init__(self, happened: Text, advice: Text, why: FetchFailure, response: Response | None = None) -> None:
        super().__init__(happened, advice)
        self.why = why
        self.response = response


class PageNotLoaded(ReaderError):
    """The page could not be fetched or its file could not be opened; ``why`` if it was fetched."""

    title = Text("The page could not be opened")

    def __init__(self, happened: Text, advice: Text, why: FetchFailure | None = None) -> None:
        super().__init__(happened, advice)
        self.why = why


class PageNotReadable(ReaderError):
    """The file is not a page but a PDF, a picture, an archive, an empty file."""

    title = Text("This is not a page that can be read")


class NotAnArticle(ReaderError):
    """The page was fetched but contains no article; ``why`` if the page is not the cause."""

    title = Text("There is no article on this page")

    def __init__(self, happened: Text, advice: Text, why: FetchFailure | None = None) -> None:
        super().__init__(happened, advice)
        self.why = why


class PackageNotUsable(ReaderError):
    """A translation package is damaged, unsafe, or for another pair of languages."""

    title = Text("This translation model cannot be used")


class StoreNotWritten(PackageNotUsable):
    """The folder of installed models cannot be written at present; there is nothing wrong with the package."""

    title = Text("The folder of models could not be written")


class PackageNotRemovable(ReaderError):
    """A translation package that is not ours to remove."""

    title = Text("This translation model cannot be removed")


class IndexNotRead(ReaderError):
    """The index of models could not be fetched or is not valid."""

    title = Text("The list of models could not be fetched")


class CatalogueNotRead(ReaderError):
    """The catalogue of models could not be fetched or is not valid."""

    title = Text("The catalogue of models could not be fetched")


class ModelNotDownloaded(ReaderError):
    """A model's package could not be downloaded; its partial download may be kept for resuming."""

    title = Text("The model could not be downloaded")


class ModelNotFound(ReaderError):
    """No model is installed, or none with the requested name."""

    title = Text("There is no such translation model")


class TranslationFailed(ReaderError):
    """The model was loaded but could not translate."""

    title = Text("The translation stopped")


class FileNotWritten(ReaderError):
    """A result could not be written where the reader wanted it."""

    title = Text("The file could not be written")


class NotPrinted(ReaderError):
    """A document could not be printed."""

    title = Text("It could not be printed")


class NotSpoken(ReaderError):
    """A text could not be read aloud: there is no voice, or the program that has it failed."""

    title = Text("This could not be read aloud")


class FileNotRead(ReaderError):
    """A file of the program's own (settings, session) is damaged or not readable."""

    title = Text("A file of Dwibaca's own could not be read")


class ListNotRead(FileNotRead):
    """A list of the reader's (terms, entries) is not there, or is no such list."""

    title = Text("The list could not be read")


class LibraryNotOpened(ReaderError):
    """The library's file cannot be opened or is not a library."""

    title = Text("The library could not be opened")


class LibraryDamaged(ReaderError):
    """The library's file exists but is damaged."""

    title = Text("The library is damaged")


class NotKept(ReaderError):
    """Something could not be written into the library; reading continues."""

    title = Text("This is not being saved")


class NotInLibrary(ReaderError):
    """The requested article is not in the library."""

    title = Text("This is not in the library")


class FollowingNotOpened(ReaderError):
    """The file of what is followed cannot be opened or read."""

    title = Text("Your sources could not be opened")


class FollowingBusy(ReaderError):
    """Another process is fetching what is new."""

    title = Text("This is being done already")


class NotFollowed(ReaderError):
    """The requested source, rule or entry is not there."""

    title = Text("This is not followed")


class RuleNotUsable(ReaderError):
    """A rule of the inbox that could not catch anything."""

    title = Text("This rule cannot be used")


class SourceNotRead(ReaderError):
    """A source sent nothing that can be followed, or its file cannot be read."""

    title = Text("This cannot be followed")


class NoFeedHere(SourceNotRead):
    """A page has nothing that can be followed."""


class DocumentNotReadable(ReaderError):
    """A file is not an exported document."""

    title = Text("This is not an exported document")


class SettingNotUsable(ReaderError):
    """A value typed for the network or as a sign-in is not valid."""

    title = Text("This cannot be used")


class SecretNotKept(ReaderError):
    """A password could not be stored in the system's password store; it is written nowhere else."""

    title = Text("The password store did not take this")


class SecretNotRead(ReaderError):
    """A password could not be read from the system's password store; ``name`` says which."""

    title = Text("The password store did not give what is kept")

    def __init__(self, happened: Text, advice: Text, name: str) -> None:
        super().__init__(happened, advice)
        self.name = name


class SecretNotForgotten(ReaderError):
    """A password is no longer used but may still be in the system's password store."""

    title = Text("This may still lie in the password store")
