"""Sentence pairs: storing, loading, and the translation memory.

The memory has no store of its own: every saved pair is part of it and is deleted with its article.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence

from translation.document import SentencePair
from translation.library.storage.store import Connection, told
from translation.library.storage.values import (
    changes_as_text,
    changes_from_text,
    doubts_as_text,
    doubts_from_text,
    marks_as_text,
    marks_from_text,
    spans_as_text,
    spans_from_text,
)

# What of a pair a translation fills in, and the two columns of the reader's own wording.
FILLED = "target, engine, doubts, spans, score, alignment, changes, edited, edited_marks"
Filled = tuple[
    str | None, int | None, str | None, str | None, float | None, str | None, str | None, str | None, str | None
]
NOTHING: Filled = (None, None, None, None, None, None, None, None, None)


def put_pairs(
    connection: Connection, version: int, row: int, pairs: Sequence[SentencePair], engine: int | None
) -> None:
    """Replace a row's pairs; part of a transaction.

    The translation and the reader's wording of an unchanged sentence are kept.
    """
    before: dict[str, list[Filled]] = defaultdict(list)
    for source, *filled in connection.execute(
        f"SELECT source, {FILLED} FROM pair WHERE version = ? AND row = ? ORDER BY number",
        (version, row),
    ):
        before[source].append(tuple(filled))
    if before:
        connection.execute("DELETE FROM pair WHERE version = ? AND row = ?", (version, row))
    found = []
    for number, pair in enumerate(pairs):
        source = clean(pair.source) or ""
        had = before[source].pop(0) if before.get(source) else NOTHING
        found.append((version, row, number, source, digest(source), *columns_of(pair, had, engine)))
    connection.executemany(
        f"INSERT INTO pair (version, row, number, source, digest, {FILLED}) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        found,
    )


def columns_of(pair: SentencePair, had: Filled, engine: int | None) -> Filled:
    """The columns of a pair that had others: an own wording covers the translation, a translation no own wording."""
    *models, edited, marks = had
    if pair.edited:
        return (*models, clean(pair.target), marks_as_text(pair.target_spans, pair.doubts, pair.score))  # type: ignore[return-value]
    if pair.target is None and had != NOTHING:
        return had
    target, doubts, spans = clean(pair.target), doubts_as_text(pair.doubts), spans_as_text(pair.target_spans)
    if target == had[0] and had[1] is not None:  # taken over as it was: whoever said it first has said it
        engine = had[1]
    changes = clean(changes_as_text(pair.changes))
    return (target, engine, doubts, spans, pair.score, pair.alignment or None, changes, edited, marks)


def without_own(columns: Filled) -> Filled:
    """The columns of a pair without the reader's own wording."""
    *models, _, _ = columns
    return (*models, None, None)  # type: ignore[return-value]


def pairs_of(connection: Connection, version: int) -> dict[int, list[SentencePair]]:
    """The pairs of a version by their rows."""
    rows: dict[int, list[SentencePair]] = defaultdict(list)
    for row, source, *filled in connection.execute(
        f"SELECT row, source, {FILLED} FROM pair WHERE version = ? ORDER BY row, number",
        (version,),
    ):
        rows[row].append(pair_from(source, tuple(filled)))
    return rows


def remembered(connection: Connection, sentences: Iterable[str], model: str, options: str) -> dict[str, SentencePair]:
    """The known pairs of these sentences, by sentence without surrounding space.

    The reader's latest wording anywhere takes precedence, then this model's translation with the same settings. Raises
    LibraryNotOpened and LibraryDamaged.
    """
    found: dict[str, SentencePair] = {}
    with told():
        engine = connection.execute(
            "SELECT id FROM engine WHERE model = ? AND options = ?", (clean(model), clean(options))
        ).fetchone()
        for sentence in {sentence.strip() for sentence in sentences} - {""}:
            number = digest(sentence)
            row = connection.execute(
                f"SELECT source, {FILLED} FROM pair WHERE digest = ? AND edited IS NOT NULL "
                "ORDER BY version DESC LIMIT 1",
                (number,),
            ).fetchone()
            if row is None and engine is not None:
                row = connection.execute(
                    f"SELECT source, {FILLED} FROM pair WHERE digest = ? AND engine = ? AND target IS NOT NULL LIMIT 1",
                    (number, *engine),
                ).fetchone()
            if row is not None and row[0].strip() == sentence:
                found[sentence] = pair_from(row[0], tuple(row[1:]))
    return found


def engine_of(connection: Connection, model: str, options: str) -> int:
    """The number of a model with these settings; part of a transaction."""
    named = (clean(model), clean(options))
    connection.execute("INSERT OR IGNORE INTO engine (model, options) VALUES (?, ?)", named)
    return int(connection.execute("SELECT id FROM engine WHERE model = ? AND options = ?", named).fetchone()[0])


def digest(sentence: str) -> int:
    """The hash of a sentence without surrounding space."""
    data = hashlib.blake2b(sentence.strip().encode("utf-8", "replace"), digest_size=8).digest()
    return int.from_bytes(data, "big", signed=True)


def clean(text: str | None) -> str | None:
    """A text that SQLite accepts: an unpaired surrogate, as broken pages contain, becomes a question mark."""
    return None if text is None else text.encode("utf-8", "replace").decode("utf-8")


def pair_from(source: str, filled: Filled) -> SentencePair:
    """The pair of a sentence with these columns."""
    target, _, doubts, spans, score, alignment, changes, edited, edited_marks = filled
    if edited_marks is not None:
        own_spans, own_doubts, own_score = marks_from_text(edited_marks)
        return SentencePair(source, edited, own_doubts, own_spans, own_score, edited=True)
    return SentencePair(
        source,
        target,
        doubts_from_text(doubts),
        spans_from_text(spans),
        score,
        alignment=alignment or "",
        changes=changes_from_text(changes),
    )
