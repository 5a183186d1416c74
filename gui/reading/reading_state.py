"""The state of reading: an article and its translation so far, sentence by sentence. It knows no widget."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from translation.document import Article, BilingualBlock, BilingualDocument, SentencePair
from translation.words.glossary import Term, holding

if TYPE_CHECKING:
    from translation.engine.text_kinds import TextKind


@dataclass(frozen=True, slots=True, order=True)
class SentencePosition:
    """A sentence of an article: pair ``pair`` of row ``row``."""

    row: int
    pair: int


@dataclass(frozen=True, slots=True)
class PreviewedPair(SentencePair):
    """A sentence without its translation, and the English that stands in its place until it comes."""

    preview: str = ""


class Reading:
    """An article with its translation so far. An untranslated row counts as one sentence."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.tags: tuple[str, ...] = ()  # the article's in the library
        self.rows = [BilingualBlock(block, (SentencePair(block.text),)) for block in article.rows]

    @cached_property
    def kind(self) -> "TextKind":
        """The kind of the article's text, as far as the checks were measured on its like."""
        from translation.engine.text_kinds import kind_of_text

        return kind_of_text(self.article.blocks)

    def fill(self, row: int, block: BilingualBlock) -> BilingualBlock:
        """Insert a translated row but keep the reader's own wordings; returns the new row."""
        mine = {pair.source: pair for pair in self.rows[row].pairs if pair.edited}
        if mine:
            block = replace(block, pairs=tuple(mine.get(pair.source, pair) for pair in block.pairs))
        shown = {pair.source: pair for pair in self.rows[row].pairs if isinstance(pair, PreviewedPair)}
        if shown:
            pairs = (shown.get(pair.source, pair) if pair.target is None else pair for pair in block.pairs)
            block = replace(block, pairs=tuple(pairs))
        self.rows[row] = block
        return block

    def preview(self, row: int, block: BilingualBlock) -> None:
        """Put the English of a quicker model in the place of what is not translated yet; it is not the translation."""
        known = {pair.source: pair for pair in self.rows[row].pairs if pair.target is not None}
        pairs = (
            known.get(pair.source) or PreviewedPair(pair.source, preview=pair.target or "") for pair in block.pairs
        )
        self.rows[row] = replace(block, pairs=tuple(pairs))

    def pair(self, place: SentencePosition) -> SentencePair:
        """The sentence at a place."""
        return self.rows[place.row].pairs[place.pair]

    def has(self, place: SentencePosition) -> bool:
        """True if there is such a sentence."""
        return place.row < len(self.rows) and place.pair < len(self.rows[place.row].pairs)

    def put(self, place: SentencePosition, pair: SentencePair) -> BilingualBlock:
        """Replace the translation of a sentence; returns the new row."""
        row = self.rows[place.row]
        pairs = (*row.pairs[: place.pair], pair, *row.pairs[place.pair + 1 :])
        self.rows[place.row] = replace(row, pairs=pairs)
        return self.rows[place.row]

    def places(self) -> Iterator[SentencePosition]:
        """Every sentence, in reading order."""
        return (SentencePosition(row, pair) for row, block in enumerate(self.rows) for pair in range(len(block.pairs)))

    def doubtful(self) -> list[SentencePosition]:
        """The doubtful sentences in reading order."""
        return [place for place in self.places() if self.pair(place).doubts]

    def outdated(self, terms: Iterable[Term]) -> frozenset[str]:
        """The sentences, without surrounding space, whose translation was made with other terms of the glossary."""
        from translation.engine.terms import is_outdated

        wanted = holding(terms, self.article.site, self.tags)
        pairs = (pair for block in self.rows for pair in block.pairs)
        return frozenset(pair.source.strip() for pair in pairs if is_outdated(pair, wanted))

    @property
    def is_doubtful(self) -> bool:
        """True if any sentence is doubtful."""
        return any(pair.doubts for block in self.rows for pair in block.pairs)

    def step(self, place: SentencePosition, by: int) -> SentencePosition:
        """The next (``by`` 1) or previous (-1) sentence; the same one at either end.

        Datelines, lines with a date and credits are passed over, as long as there is a sentence behind them.
        """
        found = self._beside(place, by)
        while found is not None and not self._is_sentence(found):
            found = self._beside(found, by)
        return found or place

    def first_from(self, row: int) -> SentencePosition:
        """The first sentence from this row on; if there is none, what the row begins with."""
        place = SentencePosition(row, 0)
        return self.step(place, 1) if self.has(place) and not self._is_sentence(place) else place

    def _beside(self, place: SentencePosition, by: int) -> SentencePosition | None:
        """What is next to a place, whether a sentence or not."""
        row, pair = place.row, place.pair + by
        while not 0 <= pair < len(self.rows[row].pairs):
            row += by
            if not 0 <= row < len(self.rows):
                return None
            pair = 0 if by > 0 else len(self.rows[row].pairs) - 1
        return SentencePosition(row, pair)

    def _is_sentence(self, place: SentencePosition) -> bool:
        from translation.article.facts.page_dates import is_date_line
        from translation.engine.wording import is_credit, is_dateline

        text, row = self.pair(place).source.strip(), self.rows[place.row]
        is_line = len(row.pairs) == 1 and not text.endswith((".", "!", "?", "”", '"'))
        is_about = is_dateline(text) or is_credit(text) or (is_line and is_date_line(text))
        return not is_about or bool(self.pair(place).doubts)

    def document(self, model: str, translated_at: datetime | None) -> BilingualDocument:
        """The present bilingual document, including the reader's edits."""
        return BilingualDocument(
            self.article,
            tuple(map(_without_preview, self.rows)),
            model=model,
            translated_at=translated_at,
            tags=self.tags,
        )


def _without_preview(row: BilingualBlock) -> BilingualBlock:
    if not any(isinstance(pair, PreviewedPair) for pair in row.pairs):
        return row
    return replace(row, pairs=tuple(SentencePair(p.source) if isinstance(p, PreviewedPair) else p for p in row.pairs))
