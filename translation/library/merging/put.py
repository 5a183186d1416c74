"""An article of another library put into the reader's own: nothing that is here is lost."""

from collections.abc import Mapping, Sequence

from translation.library.articles import sum_up
from translation.library.edits import GIVEN_UP
from translation.library.merging.annotations import put_annotations
from translation.library.merging.theirs import PUT_TOGETHER, Found, Row
from translation.library.pairs import clean, digest, engine_of
from translation.library.search_index import enter, withdraw
from translation.library.storage.store import Connection
from translation.library.storage.values import article_from_bytes, unpacked

BAD = "\ufffd"  # stands for bytes that are damaged


def put(connection: Connection, theirs: Found, *, is_older: bool = False) -> bool:
    """Insert an article into this library; true if it is new. Part of a transaction.

    Where ``is_older`` theirs only fills in what is missing: an article that was deleted since stays so.
    """
    shown = theirs.article
    lasting = shown.get("lasting") or ""
    found = connection.execute(
        "SELECT id, deleted FROM article WHERE key = ? UNION ALL SELECT id, deleted FROM article WHERE lasting = ?",
        (shown["key"], lasting or None),
    ).fetchone()
    if found is None:
        taken = connection.execute("SELECT 1 FROM article WHERE id = ?", (shown["id"],)).fetchone()
        own = {"id": None if taken else shown["id"], "version": None, "indexed": 0, "deleted_use": _days(connection)}
        if not lasting:
            (lasting,) = connection.execute("SELECT lower(hex(randomblob(16)))").fetchone()
        article = _insert(connection, "article", shown | own | {"lasting": lasting})
    else:
        article = int(found[0])
        withdraw(connection, article)
        connection.execute(
            "UPDATE article SET starred = max(starred, ?), finished = max(finished, ?), added = min(added, ?), "
            "opened = max(opened, ?), deleted = CASE WHEN ? THEN deleted ELSE NULL END WHERE id = ?",
            (
                *(shown[name] for name in ("starred", "finished", "added", "opened")),
                is_older or shown["deleted"] is not None,
                article,
            ),
        )
    _put_versions(connection, article, theirs)
    connection.executemany(
        "INSERT OR IGNORE INTO tag (article, name) VALUES (?, ?)", [(article, row["name"]) for row in theirs.tags]
    )
    if theirs.image is not None:
        _insert(connection, "image", theirs.image | {"article": article}, "OR IGNORE")
    for picture in theirs.pictures:
        if isinstance(picture["data"], bytes):  # an article is not lost with its pictures
            _insert(connection, "picture", picture | {"article": article}, "OR IGNORE")
    put_annotations(connection, article, theirs.annotations, is_older=is_older)
    sum_up(connection, article)
    enter(connection, article)
    return found is None


def _days(connection: Connection) -> int:
    return int(connection.execute("SELECT days FROM life").fetchone()[0])


def _put_versions(connection: Connection, article: int, theirs: Found) -> None:
    """Add missing versions, complete existing ones, and make the newest current."""
    here: dict[str, int] = {}
    new: set[int] = set()
    together: dict[int, str] = {}  # those that were put together from sentences
    for number, source, content in connection.execute(
        "SELECT id, source, content FROM version WHERE article = ?", (article,)
    ):
        here[unpacked(content)] = number
        if source == PUT_TOGETHER:
            together[number] = unpacked(content)
    for version, page, pairs in theirs.versions:
        content = unpacked(version["content"])
        ours = here.get(content)
        if ours is None and version["source"] != PUT_TOGETHER:
            ours = next((one for one in together if _is_of(connection, one, pairs)), None)
            if ours is not None:  # now its own text is there
                own = (version["content"], version["source"], version["saved"], ours)
                connection.execute("UPDATE version SET content = ?, source = ?, saved = ? WHERE id = ?", own)
                del together[ours]
        if ours is None:
            ours = _insert(connection, "version", version | {"id": None, "article": article})
            here[content] = ours
            new.add(ours)
        _fill(connection, ours, pairs, theirs.engines)
        _put_edits(connection, ours, theirs.edits.get(version["id"], ()), whole=ours in new)
        if page is not None:
            _insert(connection, "page", page | {"version": ours}, "OR IGNORE")
    newest, content = connection.execute(
        "SELECT id, content FROM version WHERE article = ? ORDER BY saved DESC, id DESC LIMIT 1", (article,)
    ).fetchone()
    title = article_from_bytes(content).title
    connection.execute("UPDATE article SET version = ?, title = ? WHERE id = ?", (newest, clean(title), article))


def _is_of(connection: Connection, version: int, pairs: Sequence[Row]) -> bool:
    """True if all sentences of a version are at the same positions in another."""
    there = {(pair["row"], pair["number"]): pair["source"] for pair in pairs}
    return all(
        there.get((row, number)) == source
        for row, number, source in connection.execute(
            "SELECT row, number, source FROM pair WHERE version = ?", (version,)
        )
    )


def _fill(connection: Connection, version: int, pairs: Sequence[Row], engines: Mapping[int, tuple[str, str]]) -> None:
    """Give a version the sentences that are missing, and those that are here what they have not."""
    rows = {row for (row,) in connection.execute("SELECT DISTINCT row FROM pair WHERE version = ?", (version,))}
    for pair in pairs:
        engine = engine_of(connection, *engines[pair["engine"]]) if pair["engine"] in engines else None
        place = (version, pair["row"], pair["number"], pair["source"])
        known = connection.execute(
            "SELECT source FROM pair WHERE version = ? AND row = ? AND number = ?", place[:3]
        ).fetchone()
        if known is None:
            if pair["row"] not in rows or _fits(connection, place):
                own = {"version": version, "engine": engine, "digest": digest(pair["source"])}
                _insert(connection, "pair", pair | own, "OR IGNORE")
            continue
        if (
            known[0] != pair["source"]
            and known[0] not in _text(connection, place)
            and pair["source"] in _text(connection, place)
        ):
            # What stands here is damaged: the article's own text is packed with a checksum.
            connection.execute(
                "UPDATE pair SET source = ?, digest = ? WHERE version = ? AND row = ? AND number = ?",
                (pair["source"], digest(pair["source"]), *place[:3]),
            )
        where = "WHERE version = ? AND row = ? AND number = ? AND source = ?"
        if pair["edited"] is not None:
            connection.execute(
                f"UPDATE pair SET edited = ?, edited_marks = ? {where} AND (edited IS NULL OR instr(edited, '{BAD}'))",
                (pair["edited"], pair["edited_marks"], *place),
            )
        if pair["target"] is not None and engine is not None:
            connection.execute(
                "UPDATE pair SET target = ?, doubts = ?, spans = ?, score = ?, alignment = ?, changes = ?, engine = ? "
                f"{where} AND (target IS NULL OR instr(target, '{BAD}'))",
                (
                    *(pair[name] for name in ("target", "doubts", "spans", "score", "alignment", "changes")),
                    engine,
                    *place,
                ),
            )


def _fits(connection: Connection, place: tuple[int, int, int, str]) -> bool:
    """True if the sentence fits into the part of its row's text that no stored sentence covers."""
    there = connection.execute("SELECT sum(length(source)) FROM pair WHERE version = ? AND row = ?", place[:2])
    return int(there.fetchone()[0] or 0) + len(place[3]) <= len(_text(connection, place))


def _text(connection: Connection, place: tuple[int, int, int, str]) -> str:
    """The text of a pair's row; "" if the article has no such row."""
    (content,) = connection.execute("SELECT content FROM version WHERE id = ?", place[:1]).fetchone()
    rows = article_from_bytes(content).rows
    return clean(rows[place[1]].text) or "" if place[1] < len(rows) else ""


def _put_edits(connection: Connection, version: int, edits: Sequence[Row], *, whole: bool) -> None:
    """Give a version its history of edits.

    To one that has a history of its own only the reader's wordings are added, to stay among the alternatives.
    """
    known = connection.execute("SELECT digest, before, after FROM edit WHERE version = ?", (version,)).fetchall()
    for edit in edits:
        if whole:
            _insert(connection, "edit", edit | {"id": None, "version": version})
        elif edit["own"] and (edit["digest"], edit["before"], edit["after"]) not in known:
            _insert(connection, "edit", edit | {"id": None, "version": version, "step": 0, "state": GIVEN_UP})


def _insert(connection: Connection, table: str, row: Row, otherwise: str = "") -> int:
    names, marks = ", ".join(row), ", ".join("?" * len(row))
    cursor = connection.execute(
        f"INSERT {otherwise} INTO {table} ({names}) VALUES ({marks})",
        tuple(row.values()),
    )
    return int(cursor.lastrowid or 0)
