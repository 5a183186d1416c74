"""The values that the program passes around: page, article, bilingual document.

All are frozen: never changed, safe in any thread, compared with ``==``. An unknown text is ``""``, so that nobody has
to distinguish ``None`` from empty.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Self

from translation.annotations import PlacedAnnotation


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """The text itself; lupdate finds it under this name, and the window shows its translation."""
    return text


SERVER = "LibreTranslate"  # begins the name of a model that is not on this machine


class Kind(StrEnum):
    """The kind of a block."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    TABLE = "table"
    CAPTION = "caption"


class Style(StrEnum):
    """The formatting of a run of text inside a block."""

    BOLD = "bold"
    ITALIC = "italic"
    LINK = "link"
    DATELINE = "dateline"


class NoticeKind(StrEnum):
    """The kind of a notice about an article."""

    MORE_PAGES = "more_pages"
    PAYWALL = "paywall"
    NOT_AN_ARTICLE = "not_an_article"
    SHORT = "short"
    LEFT_OUT = "left_out"
    CUT = "cut"
    SEVERAL = "several"
    PICTURES = "pictures"
    ENGINES_DISAGREE = "engines_disagree"
    OTHER_LANGUAGE = "other_language"
    NO_MODEL = "no_model"
    NOT_KEPT = "not_kept"
    READERS_OWN = "readers_own"


class DoubtKind(StrEnum):
    """The kind of doubt about a translated sentence; ``said`` is the reason in words, a detail may follow."""

    COPIED = "copied", QT_TRANSLATE_NOOP("Doubts", "words were left untranslated")
    REPEATED = "repeated", QT_TRANSLATE_NOOP("Doubts", "it repeats itself")
    NUMBER = "number", QT_TRANSLATE_NOOP("Doubts", "a number does not match the original")
    LENGTH = "length", QT_TRANSLATE_NOOP("Doubts", "it is much shorter or longer than the original")
    LIMIT = (
        "limit",
        QT_TRANSLATE_NOOP("Doubts", "the sentence is longer than the model can take, and may be cut short"),
    )
    UNKNOWN = "unknown", QT_TRANSLATE_NOOP("Doubts", "it has characters that the model does not know")
    LOW_SCORE = "low_score", QT_TRANSLATE_NOOP("Doubts", "the model was unsure of it")
    NAME_LOST = "name_lost", QT_TRANSLATE_NOOP("Doubts", "a name of the original is missing")
    NAME_CHANGED = "name_changed", QT_TRANSLATE_NOOP("Doubts", "a name is spelled differently")
    NAME_ADDED = "name_added", QT_TRANSLATE_NOOP("Doubts", "a name is not in the original")
    NEGATION_LOST = "negation_lost", QT_TRANSLATE_NOOP("Doubts", "a negation of the original is missing")
    NEGATION_ADDED = "negation_added", QT_TRANSLATE_NOOP("Doubts", "a negation is not in the original")
    WEEKDAY = "weekday", QT_TRANSLATE_NOOP("Doubts", "the day of the week does not match the original")
    MONTH = "month", QT_TRANSLATE_NOOP("Doubts", "the month does not match the original")
    DIRECTION = "direction", QT_TRANSLATE_NOOP("Doubts", "a direction does not match the original")
    CURRENCY = "currency", QT_TRANSLATE_NOOP("Doubts", "the currency does not match the original")
    UNIT = "unit", QT_TRANSLATE_NOOP("Doubts", "a unit does not match the original")
    QUOTES = "quotes", QT_TRANSLATE_NOOP("Doubts", "the quotation marks of the original are missing")
    SPEAKER = "speaker", QT_TRANSLATE_NOOP("Doubts", "somebody else speaks than in the original")
    MISSING = "missing", QT_TRANSLATE_NOOP("Doubts", "part of the original seems to be missing")
    ADDED = "added", QT_TRANSLATE_NOOP("Doubts", "it seems to say more than the original")
    TERM = "term", QT_TRANSLATE_NOOP("Doubts", "a term of your glossary is not used")
    NOT_CHECKED = "not_checked", QT_TRANSLATE_NOOP("Doubts", "it could not be checked")

    said: str

    def __new__(cls, value: str, said: str = "") -> Self:
        """The member whose value is the first of its two texts."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.said = said
        return member


@dataclass(frozen=True, slots=True)
class Page:
    """A decoded page: HTML, or plain text when ``is_html`` is false.

    ``url`` is the page's own address, not the file's; ``""`` if unknown. ``more`` are the texts of the article's
    further pages in order, ``""`` for a page that could not be fetched. ``cut`` is true if the page exceeded the limit
    of length.
    """

    text: str
    url: str = ""
    is_html: bool = True
    more: tuple[str, ...] = ()
    cut: bool = False
    ends_early: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """A formatted run ``text[start:end]``; ``href`` is a link's absolute address.

    A dateline's span includes its separator (``"YEREVAN - "``), so that the first sentence follows it.
    """

    start: int
    end: int
    style: Style
    href: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item, quote, table or caption, in reading order.

    ``level`` is a heading's rank (2 to 6) or a list item's depth (from 1); ``marker`` a list item's own mark
    (``"•"``, ``"3."``); ``image`` the address of the picture that a caption belongs to (``"embedded:…"`` for one that
    the page holds in itself). A table's text has one row a line, its cells spans_of_parts by tabs.
    """

    kind: Kind
    text: str
    spans: tuple[Span, ...] = ()
    level: int = 0
    marker: str = ""
    image: str = ""


@dataclass(frozen=True, slots=True)
class Image:
    """The picture above an article: its address, its caption as printed, and the credit named in it."""

    url: str
    caption: str = ""
    credit: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice for the reader about an article: one sentence, with advice."""

    kind: NoticeKind
    text: str


@dataclass(frozen=True, slots=True)
class Article:
    """An article, as extracted from a page.

    ``published`` carries its zone. ``dateline`` is the place and agency that open the text (``"YEREVAN"``), marked in
    the first paragraph by a span. ``icon`` is the address of the icon that its page declares (``"embedded:…"`` for one
    that the page holds in itself). ``other`` is the body as the second extraction saw it, when the two disagree.
    """

    title: str
    blocks: tuple[Block, ...]
    byline: str = ""
    editor: str = ""
    site: str = ""
    url: str = ""
    published: datetime | None = None
    language: str = ""
    dateline: str = ""
    lead_image: Image | None = None
    notices: tuple[Notice, ...] = ()
    other: tuple[Block, ...] = ()
    icon: str = ""

    @property
    def rows(self) -> tuple[Block, ...]:
        """Everything that is translated, in display order: the title, the lead image's caption, the body."""
        title = (Block(Kind.TITLE, self.title),) if self.title else ()
        image = self.lead_image
        caption = (Block(Kind.CAPTION, image.caption, image=image.url),) if image and image.caption else ()
        return title + caption + self.blocks


@dataclass(frozen=True, slots=True)
class Doubt:
    """One reason to check a sentence; ``detail`` is shown beside the kind (``"12,8"``)."""

    kind: DoubtKind
    detail: str = ""


class ChangeKind(StrEnum):
    """The reason why a word of the model's translation was replaced."""

    NAME = "name"
    TERM = "term"


@dataclass(frozen=True, slots=True)
class Change:
    """``after`` stands in the target in place of ``before``, which the model wrote for ``source``."""

    kind: ChangeKind
    source: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class SentencePair:
    """One sentence in both languages, each with its trailing space.

    The joined sources of a block's pairs are the block's text, the joined targets its translation. ``target`` is
    ``None`` until it is translated. ``score`` is the mean log-probability of a target token, where a model gave one.
    ``edited`` says that the target is the reader's own wording: no model may replace it. ``alignment`` says which words
    belong together, ``"0-0 1-2"`` by their numbers in source and target; ``""`` where the model does not tell.
    ``changes`` are the names and terms of the target that were put in place of what the model wrote.
    """

    source: str
    target: str | None = None
    doubts: tuple[Doubt, ...] = ()
    target_spans: tuple[Span, ...] = ()
    score: float | None = None
    edited: bool = False
    alignment: str = ""
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class BilingualBlock:
    """A block with its sentences in both languages."""

    block: Block
    pairs: tuple[SentencePair, ...]

    @property
    def target(self) -> str | None:
        """The block in the target language, or ``None`` while a sentence of it is missing."""
        targets = [pair.target for pair in self.pairs if pair.target is not None]
        return "".join(targets) if len(targets) == len(self.pairs) else None


@dataclass(frozen=True, slots=True)
class BilingualDocument:
    """An article with its translation: ``rows`` runs parallel to ``article.rows``.

    ``model`` names the model that translated it, ``""`` when none did; ``translated_at`` carries its zone. ``tags`` and
    ``starred`` are the reader's, of an article that is in the library, and so are ``annotations`` where they are
    exported with it.
    """

    article: Article
    rows: tuple[BilingualBlock, ...]
    model: str = ""
    translated_at: datetime | None = None
    tags: tuple[str, ...] = ()
    starred: bool = False
    annotations: tuple[PlacedAnnotation, ...] = ()


def on_server(host: str) -> str:
    """The name that stands for a server at this host, in place of a model's name."""
    return f"{SERVER} ({host})"


def is_on_server(model: str) -> bool:
    """True if a server translated the text, which has therefore left this machine."""
    return model.startswith(f"{SERVER} (")


def within(spans: Sequence[Span], start: int, end: int) -> tuple[Span, ...]:
    """The spans of a text within ``text[start:end]``, relative to its start."""
    cut = (Span(max(s.start, start) - start, min(s.end, end) - start, s.style, s.href) for s in spans)
    return tuple(span for span in cut if span.start < span.end)


def spans_of_parts(spans: Sequence[Span], lengths: Sequence[int]) -> list[tuple[Span, ...]]:
    """The spans of a text within each of its consecutive parts of these lengths; see ``within``.

    One pass over both, because a text may have thousands of either.
    """
    later = sorted(spans, key=lambda span: span.start, reverse=True)
    open_: list[Span] = []
    parts, start = [], 0
    for length in lengths:
        end = start + length
        while later and later[-1].start < end:
            open_.append(later.pop())
        parts.append(within(open_, start, end))
        open_ = [span for span in open_ if span.end > end]
        start = end
    return parts
