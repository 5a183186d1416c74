"""The options and the result of an export."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from translation.texts import Text

if TYPE_CHECKING:  # the settings know these choices, and are read before anything is shown
    from translation.export.parts.labels import Show


class PageLayout(StrEnum):
    """The arrangement of the two languages on a page."""

    COLUMNS = "columns"
    STACKED = "stacked"
    ENGLISH = "english"
    ORIGINAL = "original"

    @property
    def show(self) -> "Show":
        """The languages that the layout shows."""
        from translation.export.parts.labels import Show

        return {PageLayout.ENGLISH: Show.ENGLISH, PageLayout.ORIGINAL: Show.ORIGINAL}.get(self, Show.BOTH)


class Paper(StrEnum):
    """The size of a page, by Typst's name."""

    A4 = "a4"
    LETTER = "us-letter"


class Standard(StrEnum):
    """The standard of a PDF: accessibility (PDF/UA-1) or long-term archiving (PDF/A-2b)."""

    ACCESSIBLE = "ua-1"
    ARCHIVE = "a-2b"


class QuotationStyle(StrEnum):
    """The form of a quotation that is copied."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    HTML = "html"
    CHICAGO = "chicago"
    APA = "apa"
    MLA = "mla"
    BIBTEX = "bibtex"
    RIS = "ris"
    CSL = "csl-json"


@dataclass(frozen=True, slots=True)
class Options:
    """The options; formats without pages ignore the paper and the standard.

    A ``title`` and a ``preface`` are those of a collection of articles, which begins with its contents.
    ``raw`` leaves cells of CSV and TSV as they are where a spreadsheet would take them for formulas.
    """

    layout: PageLayout = PageLayout.COLUMNS
    paper: Paper = Paper.A4
    standard: Standard = Standard.ACCESSIBLE
    both_titles: bool = True  # the English headline beside the original one, in contents and metadata
    raw: bool = False
    title: str = ""
    preface: str = ""
    notes: bool = True  # the reader's highlights and notes, of a document that has any


@dataclass(frozen=True, slots=True)
class Exported:
    """A file's bytes, and messages about deviations from the options."""

    data: bytes
    notices: tuple[Text, ...] = field(default=())
