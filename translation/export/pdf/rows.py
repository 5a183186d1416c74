"""A row as data for ``resources/bilingual.typ``: split into runs, and into parts if it is tall.

A run is ``[text, looks, address, mark]``; its looks are ``b`` bold, ``i`` italic, ``d`` dim, its mark the looks of
highlights, ``yellow underline`` or ``light-yellow``. A word that may be too long for a line is a list of pieces instead
of a text.
The number of a note is ``{"note": number, "to": label, "at": label}``, ``at`` being ``""`` where it stands again.

A sentence is ``[runs, doubt]`` with the name of its doubt, ``""`` without one, ``"again"`` in further cells of the same
sentence, ``"own"`` for the reader's own wording. A part has the sentences of both languages; those of a table are lines
of cells of sentences.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from translation.document import BilingualBlock, Kind
from translation.export.parts.clean_text import clean
from translation.export.parts.labels import doubt_in_words
from translation.export.parts.notes import Notes
from translation.export.parts.text_runs import Run, cells, ends, sentences, trimmed

SAFE_LINES = 36  # of the body's text, which fit on a page whatever stands in them
SAFE_WIDTH = 20  # characters that fit on a line of a column, however wide they are
MOST_LINES = 1500  # of these that might fit on a page, if they were of the narrowest letters
PART = 30  # lines of a part of a row that is taller than a page
LONG_WORD = 34  # characters of a word that might not fit on a line
PIECE = 8  # characters of such a word between two places where a line may end
ROOMY = 4  # columns of a table that have room in half a page
DEEPEST = 6  # lists
# Scripts that are written without spaces: a line may end in their words anyhow.
SPACELESS = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\U00020000-\U0003ffff"
)
AGAIN, OWN = "again", "own"
JOINER = "\u200d"
SOFT_HYPHEN = "\u00ad"  # words are not broken

Data = list[Any] | dict[str, Any]


class Half(NamedTuple):
    """A sentence in one language, with the name of the doubt about it."""

    runs: Sequence[Run]
    doubt: str = ""
    notes: Sequence[Data] = ()


class Pair(NamedTuple):
    """A sentence in both."""

    source: Half
    target: Half


class References:
    """References to notes, each with a label at its first place, in the original where that ``is_shown``."""

    def __init__(self, notes: Notes, name: str, *, is_shown: bool) -> None:
        self.notes, self._name, self._is_shown = notes, name, is_shown

    def to(self, numbers: Sequence[int]) -> tuple[Sequence[Data], Sequence[Data]]:
        """The numbers of notes as data, for a sentence in both languages."""
        first = [{"note": str(number), "to": self.label(number), "at": self.place(number)} for number in numbers]
        again = [one | {"at": ""} for one in first]
        return (first, again) if self._is_shown else (again, first)

    def label(self, number: int) -> str:
        """The label of a note in the list."""
        return f"{self._name}-note-{number}"

    def place(self, number: int) -> str:
        """The label of its number in the text."""
        return f"{self._name}-at-{number}"


def row_data(
    row: BilingualBlock, name: str, doubts: list[Data], rank: int = 0, references: References | None = None
) -> dict[str, Any]:
    """The row's data, with ``references`` to its notes; ``rank`` is that of a heading.

    Its doubts are appended to ``doubts``: runs, reasons, a name that begins with ``name``.
    """
    pairs = []
    for sentence in sentences(row, references.notes.of(row) if references else ()):
        doubt = ""
        if sentence.doubts:
            doubt = f"{name}-{len(doubts)}"
            reasons = dict.fromkeys(doubt_in_words(doubt) for doubt in sentence.doubts)
            doubts.append([runs_data(_on_one_line(sentence.target)), clean("; ".join(reasons)), doubt])
        source, target = references.to(sentence.notes) if references else ((), ())
        shown = Half(sentence.target, doubt or (OWN if sentence.is_own else ""), target)
        pairs.append(Pair(Half(sentence.source, notes=source), shown))
    block = row.block
    return {
        "kind": Kind.PARAGRAPH if block.kind is Kind.HEADING and not rank else block.kind.value,
        "level": rank or min(max(block.level, 1), DEEPEST),
        "marker": clean(block.marker).strip() or "•",
        "translated": row.target is not None,
        **(_table(pairs) if block.kind is Kind.TABLE else _text(pairs)),
    }


def runs_data(runs: Sequence[Run], longest: int = LONG_WORD) -> list[Data]:
    """Runs with words longer than so many characters split into pieces."""
    return [
        [piece, "b" * run.bold + "i" * run.italic + "d" * run.dim, run.href, run.mark]
        for run in runs
        for piece in _pieces(run.text.replace(SOFT_HYPHEN, ""), longest)
    ]


def _text(pairs: Sequence[Pair]) -> dict[str, Any]:
    parts = [
        {
            "source": _sentences([pair.source for pair in part]),
            "target": _sentences([pair.target for pair in part]),
            "after": {side: _space(_after(half)) for pair in part[-1:] for side, half in pair._asdict().items()},
            "fits": _fits(_lines(part)),
        }
        for part in _parts(pairs)
    ]
    return {"wide": False, "fits": _fits(_lines(pairs)), "parts": parts}


def _fits(lines: int) -> str:
    """Typst code that tests whether so many lines, perhaps far fewer, fit on a page."""
    return "surely" if lines <= SAFE_LINES else "perhaps" if lines <= MOST_LINES else "no"


def _parts(pairs: Sequence[Pair]) -> Iterator[list[Pair]]:
    """All pairs of a row that fits on a page, else groups of a suitable size; one empty group if there are none."""
    if _lines(pairs) <= SAFE_LINES:
        yield list(pairs)
        return
    part: list[Pair] = []
    for pair in pairs:
        if part and _lines([*part, pair]) > PART:
            yield part
            part = []
        part.append(pair)
    yield part


def _lines(pairs: Sequence[Pair]) -> int:
    """The maximum number of lines of these pairs, with one language below the other."""
    return sum(_lines_of("".join(run.text for pair in pairs for run in pair[side].runs)) for side in (0, 1))


def _lines_of(text: str, width: int = SAFE_WIDTH) -> int:
    return sum(1 + len(line) // width for line in text.split("\n"))


def _table(pairs: Sequence[Pair]) -> dict[str, Any]:
    sides = {
        "source": cells([pair.source.runs for pair in pairs]),
        "target": cells([pair.target.runs for pair in pairs]),
    }
    columns = max(len(lines[0]) for lines in sides.values())
    width, longest = max(1, SAFE_WIDTH // columns), max(PIECE, LONG_WORD // columns)
    height = sum(
        max(_lines_of("".join(run.text for _, runs in cell for run in runs), width) for cell in line)
        for lines in sides.values()
        for line in lines
    )
    marked: set[int] = set()
    last = {side: ends(lines) for side, lines in sides.items()}

    def sentence(side: str, number: int, runs: Sequence[Run]) -> Data:
        doubt = pairs[number].target.doubt if side == "target" else ""
        if doubt not in ("", OWN) and number in marked:
            doubt = AGAIN
        marked.add(number if doubt else -1)
        notes = getattr(pairs[number], side).notes if id(runs) in last[side] else ()
        return [runs_data(runs, longest) + list(notes), doubt]

    part = {
        side: [[[sentence(side, *piece) for piece in cell] for cell in line] for line in lines]
        for side, lines in sides.items()
    }
    return {"wide": columns > ROOMY, "fits": _fits(height), "parts": [part | {"fits": _fits(height)}]}


def _sentences(halves: Sequence[Half]) -> list[Data]:
    """Sentences as data without surrounding space; trailing space is not part of a sentence. None if blank."""
    if not any(trimmed(half.runs) for half in halves):
        return []
    made: list[Data] = []
    for number, half in enumerate(halves):
        made.append([runs_data(trimmed(half.runs)) + list(half.notes), half.doubt])
        if number < len(halves) - 1:
            made += _space(_after(half))
    return made


def _after(half: Half) -> str:
    """The trailing space of a sentence."""
    text = "".join(run.text for run in half.runs)
    return text[len(text.rstrip()) :]


def _space(text: str) -> list[Data]:
    """Space as a sentence of its own; nothing without space."""
    return [[[[text, "", "", ""]], ""]] if text else []


def _on_one_line(runs: Sequence[Run]) -> list[Run]:
    """Runs without line breaks and the tabs between a table's cells."""
    return trimmed([replace(run, text=re.sub(r"\s*[\n\t]\s*", " · ", run.text)) for run in runs])


def _pieces(text: str, longest: int) -> Iterator[str | list[str]]:
    """The text, with each word that is too long as a list of pieces."""
    done = 0
    for word in re.finditer(rf"[^\s{SPACELESS}]{{{longest},}}", text):
        if word.start() > done:
            yield text[done : word.start()]
        yield _cut(word[0])
        done = word.end()
    if done < len(text):
        yield text[done:]


def _cut(word: str) -> list[str]:
    """A word split into pieces, never inside a grapheme."""
    pieces = [""]
    for before, char in zip(" " + word, word, strict=False):
        inside = JOINER in (before, char) or unicodedata.category(char) in ("Mn", "Me", "Mc", "Sk", "Cf")
        if len(pieces[-1]) >= PIECE and not inside:
            pieces.append("")
        pieces[-1] += char
    return pieces
