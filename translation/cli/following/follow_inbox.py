"""The jobs of ``dwibaca follow`` that are about the inbox: listing, searching, marking."""

import argparse
import json
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from translation.cli.terminal import DONE, FAILED, put, say

if TYPE_CHECKING:
    from translation.following.inbox import Entry, Wanted
    from translation.following.storage.store import Connection

SHOWN = 50
SAID = {
    "read": "Marked as read",
    "unread": "Marked as unread",
    "keep": "Kept",
    "unkeep": "Kept no more",
    "hide": "Hidden",
    "show": "Shown again",
}


def add_jobs(jobs: Any) -> None:  # noqa: ANN401 - argparse has no public name for it
    """Add the jobs to the command."""
    inbox = jobs.add_parser("inbox", help="what is new, the newest first; with words, a search")
    inbox.add_argument("words", nargs="*", metavar="WORD", help="only with these in the title or the text")
    inbox.add_argument("--unread", action="store_true", help="only what is not read yet")
    which = inbox.add_mutually_exclusive_group()
    which.add_argument("--kept", action="store_true", help="what you keep")
    which.add_argument("--hidden", action="store_true", help="what you have hidden")
    which.add_argument("--left-out", action="store_true", help="what rules leave out")
    inbox.add_argument("--source", type=int, default=0, metavar="ID", help="only from this source")
    inbox.add_argument("--rule", type=int, default=0, metavar="ID", help="only what this rule collects")
    inbox.add_argument(
        "--ahead", choices=("waiting", "begun", "done", "failed"), help="only what is so far read ahead, with reasons"
    )
    inbox.add_argument("--most", type=_positive, default=SHOWN, metavar="N", help=f"so many at most (usual: {SHOWN})")
    inbox.add_argument("--format", choices=("text", "json"), default="text", help="to read, or for other programs")
    mark = jobs.add_parser("mark", help="mark entries of the inbox")
    mark.add_argument("how", choices=tuple(SAID))
    mark.add_argument("ids", nargs="+", type=_positive, metavar="ID")


def _inbox(connection: "Connection", chosen: argparse.Namespace) -> int:
    from translation.following.inbox import Box, ReadAhead, Wanted, entries
    from translation.following.sources import sources

    raise_if_unknown(connection, chosen)
    boxes = ((chosen.kept, Box.KEPT), (chosen.hidden, Box.HIDDEN), (chosen.left_out, Box.LEFT_OUT))
    wanted = Wanted(
        next((box for is_wanted, box in boxes if is_wanted), Box.INBOX),
        " ".join(chosen.words),
        unread=chosen.unread,
        source=chosen.source,
        rule=chosen.rule,
        ahead=ReadAhead(chosen.ahead) if chosen.ahead else None,
    )
    titles = {source.id: source.title for source in sources(connection)}
    found = entries(connection, wanted, count=chosen.most)
    if chosen.format == "json":
        put(json.dumps([_as_values(entry, titles) for entry in found], ensure_ascii=False, indent=2) + "\n", exact=True)
        return DONE
    day = ""
    for entry in found:
        local = entry.dated.astimezone()
        if day != f"{local:%Y-%m-%d}":
            day = f"{local:%Y-%m-%d}"
            put(f"{day}\n")
        put(_lines(entry, titles))
    if not found:
        say("There is nothing here.")
    _tell_left_out(connection, wanted)
    return DONE


def _tell_left_out(connection: "Connection", wanted: "Wanted") -> None:
    """Say how much of what was asked for rules leave out."""
    from translation.following.inbox import Box, count

    if wanted.box is Box.INBOX and (number := count(connection, replace(wanted, box=Box.LEFT_OUT))):
        say(f"Left out by rules: {number}; --left-out lists them, “dwibaca follow rules” the rules.")


def raise_if_unknown(connection: "Connection", chosen: argparse.Namespace) -> None:
    """Raise NotFollowed if there is no such source, or no such rule that collects."""
    from translation.following.rules import collecting_rule
    from translation.following.sources import followed

    if chosen.source:
        followed(connection, chosen.source)
    if chosen.rule:
        collecting_rule(connection, chosen.rule)


def _lines(entry: "Entry", titles: dict[int, str]) -> str:
    """An entry on one line, or two with a translated title: number, marks, time, title and source."""
    marks = f"{' ' if entry.read else '•'}{'★' if entry.kept else ' '}"
    copies = f" +{entry.copies}" if entry.copies else ""
    ahead = f", {entry.ahead}" if entry.ahead else ""
    name = next((titles[number] for number in entry.sources if number in titles), entry.site)
    line = f"{entry.id:>6} {marks} {entry.dated.astimezone():%H:%M}  {entry.title}  ({name}{copies}{ahead})\n"
    return line + "".join(f"{'':17}{more}\n" for more in (entry.title_target, entry.reason) if more)


def _as_values(entry: "Entry", titles: dict[int, str]) -> dict[str, object]:
    return {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "title_en": entry.title_target,
        "text": entry.text,
        "words": entry.words,
        "author": entry.author,
        "published": entry.published.isoformat() if entry.published else None,
        "seen": entry.seen.isoformat(),
        "sources": [{"id": number, "title": titles.get(number, "")} for number in entry.sources],
        "copies": entry.copies,
        "read": entry.read,
        "kept": entry.kept,
        "hidden": entry.hidden,
        "left_out": entry.left_out,
        "ahead": entry.ahead,
        "reason": entry.reason or None,
    }


def _mark(connection: "Connection", chosen: argparse.Namespace) -> int:
    from translation.following.inbox import entries_of
    from translation.following.marks import hide, keep, mark_read

    there = [entry.id for entry in entries_of(connection, chosen.ids)]
    for number in (number for number in chosen.ids if number not in there):
        say(f"There is no entry {number} in your inbox.")
    by = {"read": mark_read, "unread": mark_read, "keep": keep, "unkeep": keep, "hide": hide, "show": hide}
    by[chosen.how](connection, there, on=chosen.how in ("read", "keep", "hide"))
    if there:
        say(f"{SAID[chosen.how]}: {', '.join(map(str, there))}.")
    return DONE if len(there) == len(set(chosen.ids)) else FAILED


def _positive(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) < 2**31:
        raise argparse.ArgumentTypeError(f"“{text}” is no number above 0")
    return int(text)


JOBS: "dict[str, Callable[[Connection, argparse.Namespace], int]]" = {"inbox": _inbox, "mark": _mark}
