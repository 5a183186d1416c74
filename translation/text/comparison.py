"""Two versions of an article compared sentence by sentence: what is new, gone, changed or moved, in both languages."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from translation.document import (
    Article,
    BilingualBlock,
    BilingualDocument,
    Block,
    Kind,
    Notice,
    NoticeKind,
    SentencePair,
    Span,
    Style,
)
from translation.text.matching import differences

WORD = re.compile(r"\w+|[^\w\s]")
SIMILAR = 0.5  # share of the words of two sentences that are equal, from which one is the other changed
MOST_COMPARED = 60_000  # sentences of one times sentences of the other that are compared with each other
Stretch = tuple[int, int]


class Difference(StrEnum):
    """What became of a sentence, by the sign beside it: colour alone would not say it."""

    SAME = ""
    CHANGED = "≠"
    NEW = "+"
    GONE = "−"
    MOVED = "↕"


@dataclass(frozen=True, slots=True)
class Compared:
    """A sentence of both versions, or of one, in reading order; ``None`` where a version does not have it."""

    difference: Difference
    before: SentencePair | None
    after: SentencePair | None


def compare(before: BilingualDocument, after: BilingualDocument) -> tuple[Compared, ...]:
    """Every sentence of two versions. Sentences are told apart by their originals: another translation is no change.

    A sentence that stands elsewhere with the same words is moved, once and where it stands now.
    """
    old, new = _sentences(before), _sentences(after)
    ours, theirs = _keys(old, new)
    found: list[tuple[str, Compared]] = []
    for equal, start, end, at, stop in differences(ours, theirs):
        if equal:
            found += [
                (ours[start + n], _together(old[start + n], new[at + n], Difference.SAME)) for n in range(end - start)
            ]
        else:
            found += [(ours[n], Compared(Difference.GONE, old[n], None)) for n in range(start, end)]
            found += [(theirs[n], Compared(Difference.NEW, None, new[n])) for n in range(at, stop)]
    return tuple(_with_moved(found))


def words_that_differ(before: str, after: str) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
    """The places of the words of either text that the other does not have there."""
    one, other = list(WORD.finditer(before)), list(WORD.finditer(after))
    ours: list[Stretch] = []
    theirs: list[Stretch] = []
    for equal, start, end, at, stop in differences([word[0] for word in one], [word[0] for word in other]):
        if not equal:
            ours += [(one[start].start(), one[end - 1].end())] if end > start else []
            theirs += [(other[at].start(), other[stop - 1].end())] if stop > at else []
    return tuple(ours), tuple(theirs)


def counts(compared: Sequence[Compared]) -> Counter[Difference]:
    """How many sentences are of each kind."""
    return Counter(one.difference for one in compared)


def as_document(compared: Sequence[Compared], after: BilingualDocument, told: str) -> BilingualDocument:
    """The changes as a document, for every export format: a row for each side, the words that differ in bold.

    ``told`` says which versions these are. The headline is that of the later one.
    """
    rows = [row for one in compared if one.difference is not Difference.SAME for row in _rows(one)]
    if not rows:
        rows = [_row("", SentencePair("–", "–"), ())]
    title = [row for row in after.rows[:1] if row.block.kind is Kind.TITLE]
    known = after.article
    article = Article(
        known.title,
        tuple(row.block for row in rows),
        byline=known.byline,
        editor=known.editor,
        site=known.site,
        url=known.url,
        published=known.published,
        language=known.language,
        notices=(Notice(NoticeKind.READERS_OWN, told),),
    )
    return replace(after, article=article, rows=(*title, *rows))


def _sentences(document: BilingualDocument) -> list[SentencePair]:
    return [pair for row in document.rows for pair in row.pairs if pair.source.strip()]


def _keys(old: Sequence[SentencePair], new: Sequence[SentencePair]) -> tuple[list[str], list[str]]:
    """What the sentences are known by: their words, and for one that was changed the words that it has now."""
    ours, theirs = ([" ".join(pair.source.split()) for pair in pairs] for pairs in (old, new))
    gone, come = sorted(set(ours) - set(theirs)), sorted(set(theirs) - set(ours))
    now = _similar(gone, come)
    return [now.get(text, text) for text in ours], theirs


def _similar(old: Sequence[str], new: Sequence[str]) -> dict[str, str]:
    """Which sentences are others changed: the most similar are taken for each other first."""
    if len(old) * len(new) > MOST_COMPARED:
        return {}
    ours, theirs = ([Counter(WORD.findall(text.casefold())) for text in texts] for texts in (old, new))
    shares = sorted(
        (-share, one, other)
        for one, words in zip(old, ours, strict=True)
        for other, others in zip(new, theirs, strict=True)
        if (share := _share(words, others)) >= SIMILAR
    )
    taken: dict[str, str] = {}
    known: set[str] = set()
    for _, one, other in shares:
        if one not in taken and other not in known:
            taken[one] = other
            known.add(other)
    return taken


def _share(one: Counter[str], other: Counter[str]) -> float:
    return 2 * (one & other).total() / max(1, one.total() + other.total())


def _with_moved(found: Sequence[tuple[str, Compared]]) -> Iterator[Compared]:
    """The sentences in order; one that is gone here and new elsewhere stands there alone, as moved or changed."""
    gone: dict[str, list[int]] = defaultdict(list)
    for number, (key, one) in enumerate(found):
        if one.difference is Difference.GONE:
            gone[key].append(number)
    moved: dict[int, SentencePair | None] = {}
    for number, (key, one) in enumerate(found):
        if one.difference is Difference.NEW and gone.get(key):
            place = gone[key].pop(0)
            moved[number], moved[place] = found[place][1].before, None
    for number, (_, one) in enumerate(found):
        before = moved.get(number)
        if number not in moved:
            yield one
        elif before is not None and one.after is not None:
            yield _together(before, one.after, Difference.MOVED)


def _together(before: SentencePair, after: SentencePair, otherwise: Difference) -> Compared:
    same = before.source.split() == after.source.split()
    return Compared(otherwise if same else Difference.CHANGED, before, after)


def _rows(one: Compared) -> Iterator[BilingualBlock]:
    """A difference as rows: what was there, and what is there now."""
    if one.difference is Difference.MOVED and one.after is not None:
        yield _row(Difference.MOVED, one.after, ())
        return
    before, after = one.before, one.after
    ours = theirs = original = english = ()  # type: tuple[Stretch, ...]
    if before is not None and after is not None:
        ours, theirs = words_that_differ(before.source.strip(), after.source.strip())
        original, english = words_that_differ((before.target or "").strip(), (after.target or "").strip())
    if before is not None:
        yield _row(Difference.GONE, before, ours, original)
    if after is not None:
        yield _row(Difference.NEW, after, theirs, english)


def _row(sign: str, pair: SentencePair, words: Sequence[Stretch], english: Sequence[Stretch] = ()) -> BilingualBlock:
    """A paragraph of one sentence with its sign, these of its words in bold."""
    head = f"{sign} " if sign else ""
    text = head + pair.source.strip()
    target = None if pair.target is None else head + pair.target.strip()
    spans = tuple(Span(len(head) + start, len(head) + end, Style.BOLD) for start, end in words)
    target_spans = tuple(Span(len(head) + start, len(head) + end, Style.BOLD) for start, end in english)
    made = SentencePair(text, target, target_spans=target_spans if target is not None else (), edited=pair.edited)
    return BilingualBlock(Block(Kind.PARAGRAPH, text, spans), (made,))
