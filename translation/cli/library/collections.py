"""``dwibaca library collections``: what collections there are, their articles, and changes to them."""

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from translation.cli.terminal import DONE, FAILED, put, say
from translation.errors import NotInLibrary

if TYPE_CHECKING:
    from translation.library.collections import ArticleCollection
    from translation.library.storage.store import Connection


def add_parser(jobs: Any, number: Any) -> None:  # noqa: ANN401 - argparse has no public name for it
    """Add ``collections`` to the jobs of the library; ``number`` reads one of an article."""
    one = jobs.add_parser(
        "collections",
        help="named collections of articles, such as a dossier",
        description="Without a name the collections are listed, with one its articles.",
    )
    one.add_argument("name", nargs="?", default="", metavar="NAME")
    how = one.add_mutually_exclusive_group()
    ids = {"nargs": "+", "type": number, "metavar": "ID"}
    how.add_argument("--add", help="put articles at its end; a new name makes a collection", **ids)
    how.add_argument("--take-out", help="take articles out of it", **ids)
    how.add_argument("--order", help="put these articles first, in this order", **ids)
    how.add_argument("--note", metavar="TEXT", help="a note on it, or with --on on an article of it")
    how.add_argument("--rename", metavar="NEW", help="give it another name")
    how.add_argument("--delete", action="store_true", help="remove it; its articles stay")
    how.add_argument("--undo", action="store_true", help="bring it back")
    one.add_argument("--on", type=number, metavar="ID", help="the article that --note is on")


def run(connection: "Connection", chosen: argparse.Namespace) -> int:
    """Show collections or change one; returns the exit code. Raises ReaderError."""
    from translation.library.collections import collection_named, new_collection, removed_named
    from translation.library.collections import put as keep

    if not chosen.name:
        return _list(connection)
    if chosen.undo:
        removed = removed_named(connection, chosen.name)
        if removed is None:
            say(f"No collection “{chosen.name}” was removed.")
            return FAILED
        keep(connection, removed)
        return DONE
    try:
        found = collection_named(connection, chosen.name)
    except NotInLibrary:
        if not chosen.add:
            raise
        found = new_collection(chosen.name)
        if _names(connection, chosen.add) is not None:
            keep(connection, found)
    return _change(connection, found, chosen)


def _list(connection: "Connection") -> int:
    from translation.library.collections import articles_of, collections

    found = collections(connection)
    for one in found:
        put(f"{len(articles_of(connection, one)):>5}  {one.name}{f'  ({_line(one.note)})' if one.note else ''}\n")
    if not found:
        say("There are no collections; “dwibaca library collections NAME --add ID” makes one.")
    return DONE


def _change(connection: "Connection", found: "ArticleCollection", chosen: argparse.Namespace) -> int:
    from dataclasses import replace

    from translation.library.collections import change, remove

    def keep(edit: "Callable[[ArticleCollection], ArticleCollection]") -> int:
        change(connection, found.lasting, edit)
        return DONE

    if chosen.delete:
        remove(connection, found.lasting)
        say(f'Removed. “dwibaca library collections "{found.name}" --undo” brings it back.')
        return DONE
    if chosen.rename:
        return keep(lambda one: replace(one, name=chosen.rename))
    if chosen.note is not None and chosen.on is None:
        return keep(lambda one: replace(one, note=chosen.note))
    articles = _names(connection, chosen.add or chosen.take_out or chosen.order or ([chosen.on] if chosen.on else []))
    if articles is None:
        return FAILED
    if chosen.add:
        return keep(lambda one: one.with_articles(articles))
    if chosen.take_out:
        return keep(lambda one: one.without(articles))
    if chosen.order:
        return keep(lambda one: one.in_order(articles))
    if chosen.note is not None:
        return keep(lambda one: one.noted(articles[0], chosen.note))
    return _show(connection, found)


def _show(connection: "Connection", found: "ArticleCollection") -> int:
    from translation.library.collections import articles_of

    if found.note:
        put(f"{_line(found.note)}\n")
    for place, one in enumerate(articles_of(connection, found), 1):
        note = f"  – {_line(one.member.note)}" if one.member.note else ""
        put(f"{place:>3}. {_line(one.title)}  ({one.number}){note}\n")
    return DONE


def _names(connection: "Connection", numbers: list[int]) -> list[str] | None:
    """The lasting names of articles; ``None``, and which are missing is said, if not all are there."""
    from translation.library.collections import lasting_names

    found: list[str] = []
    for number in numbers:
        names = lasting_names(connection, [number])
        if not names:
            say(f"There is no article {number} in your library.")
            return None
        found += names
    return found


def _line(text: str) -> str:
    return " ".join(text.split())
