"""The parts of a document for exports with headings and pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from translation.document import BilingualBlock, BilingualDocument, Block, Kind, SentencePair
from translation.export.parts.clean_text import one_line
from translation.export.parts.options import Options, PageLayout

UNTITLED = "Untitled article"
DEEPEST = 6  # headings


@dataclass(frozen=True, slots=True)
class Anatomy:
    """A document's headline (or a substitute), the caption of its lead image, and its body."""

    title: BilingualBlock
    caption: BilingualBlock | None
    body: tuple[BilingualBlock, ...]

    @property
    def levels(self) -> Iterator[int]:
        """The rank of each heading of the body, without gaps below the title's rank 1; 0 for any other row."""
        ranks = [1]
        for row in self.body:
            if row.block.kind is not Kind.HEADING or not one_line(row.block.text):
                yield 0
                continue
            while len(ranks) > 1 and ranks[-1] >= row.block.level:
                ranks.pop()
            ranks.append(max(2, row.block.level))
            yield min(len(ranks), DEEPEST)


def anatomy(document: BilingualDocument) -> Anatomy:
    """The document's parts."""
    body = len(document.rows) - len(document.article.blocks)
    above = {row.block.kind: row for row in document.rows[:body]}
    title = above.get(Kind.TITLE)
    if title is None or not one_line(title.block.text):
        title = BilingualBlock(Block(Kind.TITLE, UNTITLED), (SentencePair(UNTITLED, UNTITLED),))
    return Anatomy(title, above.get(Kind.CAPTION), document.rows[body:])


def layout_of(document: BilingualDocument, wanted: PageLayout) -> PageLayout:
    """The layout that a document allows: an untranslated document shows only its original."""
    return PageLayout.ORIGINAL if all(row.target is None for row in document.rows) else wanted


def headline(document: BilingualDocument, *, both: bool = True) -> str:
    """The original headline, with ``both`` the English beside it where that says something else."""
    title = anatomy(document).title
    original, english = one_line(title.block.text) or UNTITLED, one_line(title.target or "")
    differs = both and english and english.casefold() != original.casefold()
    return f"{original} — {english}" if differs else original


def name_of(documents: Sequence[BilingualDocument], options: Options) -> str:
    """The title of a file with these documents: that of a collection, or what they are."""
    if options.title:
        return one_line(options.title)
    return headline(documents[0], both=options.both_titles) if len(documents) == 1 else f"{len(documents)} articles"


def has_contents(documents: Sequence[BilingualDocument], options: Options) -> bool:
    """True if a file begins with its contents: several documents do, and a collection does."""
    return len(documents) > 1 or bool(options.title)


def author(document: BilingualDocument) -> str:
    """The author of an article: its byline, or else the outlet; may be ``""``."""
    return one_line(document.article.byline or document.article.site)


def shown_in(row: BilingualBlock) -> str:
    """The description of a caption's picture, in English if that is known."""
    return one_line(row.target or row.block.text)
