"""Annotations found again in a document: by the text of their sentences, by a similar text, by the words themselves."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from translation.annotations import Annotation, Language, Part, PlacedAnnotation
from translation.document import BilingualDocument
from translation.library.pairs import clean
from translation.text.matching import matches

Place = tuple[int, int]  # the number of a row, and that of a sentence in it
Texts = tuple[str, str]  # of a sentence in both languages, without surrounding space
WORD = re.compile(r"\w+")
SIMILAR = 0.7  # share of the words of two sentences that are equal, from which one is taken for the other
INSIDE = 0.9  # share of the words of the shorter of two that is in the other: a sentence that was cut or joined
NEAR = 1000  # sentences before and after its place in which a similar one is looked for
FEWEST = 4  # words of a sentence that is looked for inside another


def sentences_of(document: BilingualDocument) -> dict[Place, Texts]:
    """The sentences of a document by their places."""
    return {
        (row, number): ((clean(pair.source) or "").strip(), (clean(pair.target) or "").strip())
        for row, block in enumerate(document.rows)
        for number, pair in enumerate(block.pairs)
    }


def place(
    annotations: Iterable[Annotation], document: BilingualDocument, others: Collection[str] = frozenset()
) -> tuple[PlacedAnnotation, ...]:
    """The annotations with their places in a document: first those on the whole article, the lost ones last.

    A sentence is the one with the same text at the same place, else the nearest with the same text, else the one that
    is most similar, if it is similar enough. It is none of ``others``, the texts of other sentences of the article. The
    places of words, in the sentence without surrounding space, are those of the nearest such words in it.
    """
    sentences = _Sentences(document, others)
    placed = []
    for annotation in annotations:
        places = tuple(sentences.find(part) for part in annotation.parts)
        found = (
            _stretch(part, sentences.texts[where]) if where is not None else None
            for part, where in zip(annotation.parts, places, strict=True)
        )
        placed.append(PlacedAnnotation(annotation, places, tuple(found)))
    return tuple(sorted(placed, key=_order))


def _order(placed: PlacedAnnotation) -> tuple[bool, Place, int]:
    first = min((where for where in placed.places if where is not None), default=(-1, 0))
    starts = [stretch[0] for stretch in placed.stretches[:1] if stretch is not None]
    return placed.is_lost, first, starts[0] if starts else 0


class _Sentences:
    """The sentences of a document, in which those of annotations are found."""

    def __init__(self, document: BilingualDocument, others: Collection[str]) -> None:
        self.texts: Mapping[Place, Texts] = sentences_of(document)
        self._others = others
        self._places: dict[str, list[Place]] = defaultdict(list)
        for where, (source, _) in self.texts.items():
            self._places[source].append(where)
        self._order = list(self.texts)
        self._bags: dict[Place, Counter[str]] = {}

    def find(self, part: Part) -> Place | None:
        """The place of a part's sentence; ``None`` if it is not there any more."""
        same = self._places.get(part.source)
        if same:
            return min(same, key=lambda where: _distance(where, part))
        similar = list(self._similar_to(part))
        return min(similar, key=lambda one: (-one[0], _distance(one[1], part)))[1] if similar else None

    def _similar_to(self, part: Part) -> Iterable[tuple[float, Place]]:
        words = _words(part.source)
        bag = Counter(words)
        at = bisect_left(self._order, (part.row, part.number))
        for where in self._order[max(0, at - NEAR) : at + NEAR]:
            there = self._bag(where)
            # Words that both have, in any order, are at least as many as those in the same order.
            if _is_similar(len(words), there.total(), (bag & there).total()):
                source = self.texts[where][0]
                common = sum(match.size for match in matches(words, _words(source)))
                if source not in self._others and _is_similar(len(words), there.total(), common):
                    yield 2 * common / (len(words) + there.total()), where

    def _bag(self, where: Place) -> Counter[str]:
        if where not in self._bags:
            self._bags[where] = Counter(_words(self.texts[where][0]))
        return self._bags[where]


def _is_similar(ours: int, theirs: int, common: int) -> bool:
    """Whether of two sentences with so many words, so many of them in common, one is the other."""
    shorter = min(ours, theirs)
    if not shorter:
        return False
    return common >= SIMILAR * (ours + theirs) / 2 or (shorter >= FEWEST and common >= INSIDE * shorter)


def _words(text: str) -> Sequence[str]:
    return WORD.findall(text.casefold())


def _distance(where: Place, part: Part) -> tuple[int, int]:
    return abs(where[0] - part.row), abs(where[1] - part.number)


def _stretch(part: Part, now: Texts) -> tuple[int, int] | None:
    """Where the marked words are in the sentence as it is now; ``None`` for all of it."""
    if part.language is Language.BOTH:
        return None
    before, text = (part.source, now[0]) if part.language is Language.SOURCE else (part.target, now[1])
    if before == text and 0 <= part.start < part.end <= len(text):
        return part.start, part.end
    quote = part.quote.strip()
    if not quote:
        return None
    begins, ends = (r"\b" if re.match(r"\w", letter) else "" for letter in (quote[0], quote[-1]))
    words = r"\s+".join(map(re.escape, quote.split()))
    for flags in (0, re.IGNORECASE):
        found = [match.span() for match in re.finditer(f"{begins}{words}{ends}", text, flags)]
        if found:
            expected = _moved(part.start, before, text)
            return min(found, key=lambda span: abs(span[0] - expected))
    return None


def _moved(start: int, before: str, now: str) -> int:
    """Where a place of a text should be in another, by the words around it that are in both."""
    old, new = list(WORD.finditer(before.casefold())), list(WORD.finditer(now.casefold()))
    moved = start
    for match in matches([word[0] for word in old], [word[0] for word in new]):
        for step in range(match.size):
            if old[match.start + step].start() > start:
                return moved
            moved = start + new[match.at + step].start() - old[match.start + step].start()
    return moved
