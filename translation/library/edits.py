"""Changes to sentences, kept with what they replaced: undone and redone in steps, also after a restart.

A change is kept as the columns of the pair before and after it, so that undoing restores exactly what was there: the
model's translation beneath the reader's own wording, and who translated it.
"""

import contextlib
import json
from dataclasses import dataclass, replace
from itertools import groupby

from translation.document import BilingualBlock, SentencePair
from translation.errors import LibraryDamaged, NotInLibrary
from translation.library.articles import add, current_version, sum_up
from translation.library.pairs import FILLED, Filled, columns_of, digest, engine_of, pair_from, without_own
from translation.library.search_index import enter, withdraw
from translation.library.storage.store import TO_RESCUE, Connection, told, transaction
from translation.texts import Text

MOST_STEPS = 100  # of an article; beyond them only own wordings and each sentence's last change are kept
DONE, UNDONE, GIVEN_UP = 0, 1, 2
NAMES = FILLED.split(", ")
PLACE = "version = ? AND row = ? AND number = ?"


@dataclass(frozen=True, slots=True)
class Edit:
    """A sentence, pair ``number`` of ``row``, before and after a change."""

    row: int
    number: int
    before: SentencePair
    after: SentencePair


Step = tuple[Edit, ...]  # what is undone together


def reword(
    connection: Connection,
    article: int,
    row: int,
    number: int,
    pair: SentencePair,
    *,
    model: str = "",
    options: str = "",
) -> None:
    """Save another wording of pair ``number`` of ``row`` as a step of its own.

    It is the reader's, or one of ``model`` with these settings. What was undone before can no longer be redone. An own
    wording gets the sentence's surrounding space. Raises NotKept, NotInLibrary, LibraryDamaged.
    """
    with transaction(connection, Text("Your wording"), durable=True):
        version = current_version(connection, article)
        found = _columns(connection, (version, row, number))
        if found is None:
            raise NotInLibrary(Text("There is no such sentence in the article."), Text("Open the article again."))
        source, before = found
        after: Filled
        if pair.edited:
            after = columns_of(replace(pair, target=_spaced(source, pair.target or "")), before, before[1])
        else:
            after = without_own(columns_of(pair, before, engine_of(connection, model, options)))
        withdraw(connection, article)
        _put(connection, (version, row, number), after)
        _record(connection, (version, row, number), _next_step(connection, version), source, before, after)
        _prune(connection, version)
        sum_up(connection, article)
        enter(connection, article)


def add_again(
    connection: Connection, article: int, row: int, block: BilingualBlock, *, step: int, model: str, options: str
) -> int:
    """Save a row that was translated again, as ``articles.add`` does; what it replaces joins the step.

    Step 0 is none yet. Returns the step, 0 while nothing was replaced. Raises NotKept, NotInLibrary, LibraryDamaged.
    """
    with transaction(connection, Text("The translation")):
        version = current_version(connection, article)
        places = [(version, row, number) for number in range(len(block.pairs))]
        before = [_columns(connection, place) for place in places]
        add(connection, article, row, block, model=model, options=options)
        for place, was in zip(places, before, strict=True):
            now = _columns(connection, place)
            if was is None or now is None or was[0] != now[0]:
                continue
            pair = pair_from(*was)
            if pair.target is not None and pair != pair_from(*now):
                step = step or _next_step(connection, version)
                _record(connection, place, step, *was, now[1])
        _prune(connection, version)
    return step


def undo(connection: Connection, article: int) -> None:
    """Undo the last step that was not undone, if any. Raises NotKept, NotInLibrary, LibraryDamaged."""
    _turn(connection, article, "max", "before", (DONE, UNDONE))


def redo(connection: Connection, article: int) -> None:
    """Redo the step that was undone last, if any. Raises NotKept, NotInLibrary, LibraryDamaged."""
    _turn(connection, article, "min", "after", (UNDONE, DONE))


def history(connection: Connection, article: int) -> tuple[tuple[Step, ...], tuple[Step, ...]]:
    """The steps that can be undone, the latest last, and those that can be redone, the next one last.

    Raises LibraryNotOpened, NotInLibrary, LibraryDamaged.
    """
    with told():
        version = current_version(connection, article)
        kept: dict[int, list[Step]] = {DONE: [], UNDONE: []}
        found = connection.execute(
            "SELECT step, edit.state, edit.row, edit.number, pair.source, before, after FROM edit "
            "JOIN pair USING (version, row, number) WHERE version = ? AND state < ? AND pair.digest = edit.digest "
            "ORDER BY step, id",
            (version, GIVEN_UP),
        ).fetchall()
    for (_, state), rows in groupby(found, key=lambda row: row[:2]):
        step = []
        for _, _, row, number, source, before, after in rows:
            with contextlib.suppress(LibraryDamaged):  # the others are to be had
                pair, other = pair_from(source, _unpacked(before)[0]), pair_from(source, _unpacked(after)[0])
                step.append(Edit(row, number, pair, other))
        kept[state].append(tuple(step))
    return tuple(kept[DONE]), tuple(reversed(kept[UNDONE]))


def own_wordings(connection: Connection, sentence: str) -> tuple[SentencePair, ...]:
    """Every wording that the reader gave to a sentence, in any article, the latest first.

    Raises LibraryNotOpened and LibraryDamaged.
    """
    found: dict[str, SentencePair] = {}
    with told():
        shown = connection.execute(
            f"SELECT source, {FILLED} FROM pair WHERE digest = ? AND edited IS NOT NULL ORDER BY version DESC",
            (digest(sentence),),
        ).fetchall()
        changed = connection.execute(
            "SELECT before, after FROM edit WHERE digest = ? AND own = 1 ORDER BY id DESC", (digest(sentence),)
        ).fetchall()
    pairs = []
    for before, after in changed:
        for side in (after, before):
            with contextlib.suppress(LibraryDamaged):
                pairs.append(pair_from(sentence, _unpacked(side)[0]))
    for pair in [*pairs, *(pair_from(row[0], tuple(row[1:])) for row in shown)]:
        if pair.edited and pair.source.strip() == sentence.strip():
            found.setdefault((pair.target or "").strip(), pair)
    return tuple(found.values())


def rewordings(connection: Connection, most: int = 2000) -> tuple[tuple[SentencePair, str], ...]:
    """The latest sentences that the reader has reworded: the model's pair, and the reader's English.

    Raises LibraryNotOpened and LibraryDamaged.
    """
    with told():
        found = connection.execute(
            f"SELECT source, {FILLED} FROM pair WHERE edited IS NOT NULL AND target IS NOT NULL "
            "ORDER BY version DESC, row, number LIMIT ?",
            (most,),
        ).fetchall()
    made = []
    for source, *columns in found:
        filled: Filled = tuple(columns)
        made.append((pair_from(source, without_own(filled)), str(filled[NAMES.index("edited")])))
    return tuple(made)


def _turn(connection: Connection, article: int, which: str, side: str, states: tuple[int, int]) -> None:
    now, then = states
    with transaction(connection, Text("Your wording"), durable=True):
        version = current_version(connection, article)
        (step,) = connection.execute(
            f"SELECT {which}(step) FROM edit WHERE version = ? AND state = ?", (version, now)
        ).fetchone()
        if step is None:
            return
        withdraw(connection, article)
        for row, number, known, kept in connection.execute(
            f"SELECT row, number, digest, {side} FROM edit WHERE version = ? AND step = ?", (version, step)
        ).fetchall():
            place = (version, row, number)
            found = _columns(connection, place)
            if found is None or digest(found[0]) != known:
                continue  # the text was cut into other sentences since
            columns, engine = _unpacked(kept)
            if columns[0] is None and found[1][0] is not None:  # the model's translation has come since
                columns = (*found[1][:-2], *columns[-2:])
            else:
                columns = (columns[0], engine_of(connection, *engine) if engine else None, *columns[2:])
            _put(connection, place, columns)
        connection.execute("UPDATE edit SET state = ? WHERE version = ? AND step = ?", (then, version, step))
        sum_up(connection, article)
        enter(connection, article)


def _next_step(connection: Connection, version: int) -> int:
    """The number of a new step; what was undone can no longer be redone."""
    connection.execute("UPDATE edit SET state = ? WHERE version = ? AND state = ?", (GIVEN_UP, version, UNDONE))
    found = connection.execute("SELECT max(step) FROM edit WHERE version = ?", (version,)).fetchone()[0]
    return int(found or 0) + 1


def _columns(connection: Connection, place: tuple[int, int, int]) -> tuple[str, Filled] | None:
    """A sentence and the other columns of its pair; ``None`` if there is none."""
    found = connection.execute(f"SELECT source, {FILLED} FROM pair WHERE {PLACE}", place).fetchone()
    return None if found is None else (found[0], tuple(found[1:]))


def _put(connection: Connection, place: tuple[int, int, int], columns: Filled) -> None:
    names = ", ".join(f"{name} = ?" for name in NAMES)
    connection.execute(f"UPDATE pair SET {names} WHERE {PLACE}", (*columns, *place))


def _record(
    connection: Connection, place: tuple[int, int, int], step: int, source: str, before: Filled, after: Filled
) -> None:
    own = any(side[-1] is not None for side in (before, after))
    connection.execute(
        "INSERT INTO edit (version, row, number, step, digest, before, after, own) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (*place, step, digest(source), _packed(connection, before), _packed(connection, after), int(own)),
    )


def _packed(connection: Connection, columns: Filled) -> str:
    """The columns of a pair as JSON by their names, without those that are empty.

    The engine is there by its name: its number is another in another library.
    """
    held: dict[str, object] = {name: value for name, value in zip(NAMES, columns, strict=True) if value is not None}
    if "engine" in held:
        query = "SELECT model, options FROM engine WHERE id = ?"
        held["engine"] = connection.execute(query, (held["engine"],)).fetchone()
    return json.dumps(held, ensure_ascii=False, separators=(",", ":"))


def _unpacked(text: str) -> tuple[Filled, tuple[str, str] | None]:
    """The columns of a pair, without its engine's number, and the engine's name and settings. Raises LibraryDamaged."""
    try:
        held = json.loads(text)
        engine = held.pop("engine", None)
        return tuple(held.get(name) for name in NAMES), tuple(engine) if engine else None
    except (ValueError, AttributeError, TypeError) as error:
        raise LibraryDamaged(Text("A part of your library cannot be read."), TO_RESCUE) from error


def _prune(connection: Connection, version: int) -> None:
    """Forget old steps, but no own wording and no sentence's last change."""
    connection.execute(
        "DELETE FROM edit WHERE version = :version AND own = 0 AND state <> 1 "
        "AND step <= (SELECT max(step) FROM edit WHERE version = :version) - :most "
        "AND id NOT IN (SELECT max(id) FROM edit WHERE version = :version GROUP BY row, number)",
        {"version": version, "most": MOST_STEPS},
    )


def _spaced(source: str, words: str) -> str:
    """A wording with the space that surrounds the sentence."""
    inner = source.strip()
    before, _, after = source.partition(inner) if inner else ("", "", "")
    return before + words.strip() + after
