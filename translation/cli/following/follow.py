"""The command ``dwibaca follow``: sources, what is new in them, rules, and reading ahead; also for cron and timers."""

import argparse
import contextlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translation import paths
from translation.cli.following import follow_inbox, follow_rules, follow_run
from translation.cli.progress import Progress
from translation.cli.terminal import DONE, FAILED, chosen_settings, jobs_of, put, say, tell
from translation.disk.files import write_text
from translation.errors import FollowingBusy, ReaderError
from translation.network.waiting import finish
from translation.secrets.password_store import PasswordStore
from translation.settings import network_of

if TYPE_CHECKING:
    from translation.following.discovery import Found
    from translation.following.sources import Source
    from translation.following.storage.store import Connection
    from translation.network.client import Network

OPML = (".opml", ".xml")


def add_parser(commands: Any) -> None:  # noqa: ANN401 - argparse has no public name for it
    """Add ``follow`` and its jobs to the commands."""
    top = commands.add_parser(
        "follow",
        help="follow outlets: what is new in them",
        description="Sources, and an inbox of what is new in them. Nothing is fetched without one of these commands, "
        "or a schedule that you choose.",
    )
    jobs = jobs_of(top)
    add = jobs.add_parser("add", help="follow an outlet, a feed, a file of addresses, or a folder of saved pages")
    add.add_argument("addresses", nargs="+", metavar="ADDRESS", help="of a front page, a section, a feed; or a path")
    add.add_argument("--all", action="store_true", help="follow everything that is found there, not the best alone")
    add.add_argument("--look", action="store_true", help="print what is found there, and follow nothing")
    add.add_argument("--title", default="", metavar="TEXT", help="what it is called (usual: as it calls itself)")
    add.add_argument("--folder", default="", metavar="NAME", help="the folder it is listed in")
    add.add_argument("--ahead", action="store_true", help="fetch and translate its articles, too (see: run)")
    listed = jobs.add_parser("list", help="the sources, and how they are")
    listed.add_argument("--removed", action="store_true", help="those that can be brought back")
    remove = jobs.add_parser("remove", help="follow sources no more; can be undone for 30 days")
    remove.add_argument("--undo", action="store_true", help="bring them back")
    pause = jobs.add_parser("pause", help="do not ask sources for now")
    pause.add_argument("--off", action="store_true", help="ask them again, also those that had stopped by themselves")
    ahead = jobs.add_parser("ahead", help="fetch and translate the articles of sources, too")
    ahead.add_argument("--off", action="store_true", help="only list them")
    for one in (remove, pause, ahead):
        one.add_argument("ids", nargs="+", type=int, metavar="ID")
    jobs.add_parser("suggestions", help="feeds that Indonesian outlets have published; add takes their names, too")
    follow_run.add_jobs(jobs)
    follow_inbox.add_jobs(jobs)
    follow_rules.add_jobs(jobs)
    taken = jobs.add_parser("import", help="follow the sources of a list of another program (OPML)")
    taken.add_argument("file", type=Path, metavar="FILE")
    given = jobs.add_parser("export", help="write the sources to a list for other programs (OPML)")
    given.add_argument("file", type=Path, metavar="FILE")


def run(chosen: argparse.Namespace) -> int:
    """Run one job; returns the exit code. Raises ReaderError."""
    from translation.following.storage.store import open_following

    jobs: dict[str, Callable[[Connection, argparse.Namespace], int]] = {
        "add": _add,
        "list": _list,
        "remove": _remove,
        "pause": _pause,
        "ahead": _ahead,
        "suggestions": _suggestions,
        "import": _import,
        "export": _export,
        **follow_run.JOBS,
        **follow_inbox.JOBS,
        **follow_rules.JOBS,
    }
    with contextlib.closing(open_following(paths.following())) as connection:
        try:
            return jobs[chosen.job](connection, chosen)
        except FollowingBusy as error:
            if not getattr(chosen, "background", False):
                raise
            tell(error)  # for a timer that is no failure: the other does the work
            return DONE


def own_network() -> "Network | None":
    """The reader's network; ``None`` if it is not to be used."""
    return network_of(chosen_settings(), PasswordStore())


def _add(connection: "Connection", chosen: argparse.Namespace) -> int:
    from translation.following.discovery import path_at

    code, network = DONE, own_network()
    for address in chosen.addresses:
        try:
            file = path_at(address)
            if file is not None and file.suffix.lower() in OPML and file.is_file():
                code = max(code, _take_in(connection, file))
                continue
            _follow(connection, chosen, address, _found_at(address, network))
        except ReaderError as error:
            code = FAILED
            tell(error, address if len(chosen.addresses) > 1 else "")
    return code


def _found_at(address: str, network: "Network | None") -> "list[Found]":
    from translation.article.page.loading import as_source
    from translation.following.discovery import find
    from translation.following.suggestions import suggestion_named, why_gone

    progress, listed = Progress(), suggestion_named(address)
    try:
        work = find(listed.address if listed else as_source(address), network)
        return finish(work, lambda step: progress.draw(f"asking {step.address} …"))
    except ReaderError as error:
        if listed is not None and (gone := why_gone(listed, error)) is not None:
            raise gone from error
        raise
    finally:
        progress.clear()


def _follow(connection: "Connection", chosen: argparse.Namespace, address: str, found: "list[Found]") -> None:
    from translation.following.sources import add_source

    is_known = False
    for number, one in enumerate(found):
        said = "" if one.items is None else f", {one.items} articles"
        line = f"{one.address}  {one.title} ({one.kind}{said})"
        if chosen.look:
            put(f"{line}\n")
            continue
        if number and not chosen.all:
            if is_known:  # it may be what was wanted
                put(f"Also there: {line}\n")
            else:
                say(f"Also there: {line}")
            continue
        source, is_new = add_source(
            connection,
            one.kind,
            one.address,
            chosen.title or one.title,
            home=one.home,
            folder=chosen.folder,
            ahead=chosen.ahead,
        )
        put(f"{_line(source)}\n")
        if not is_new:
            is_known = True
            put(f"You follow “{source.title}” ({source.address}) already.\n")
    if is_known and len(found) > 1 and not chosen.all:
        put(f"“dwibaca follow add --all {address}” follows what else is there, too.\n")


def _suggestions(_: "Connection", __: argparse.Namespace) -> int:
    from translation.following.suggestions import suggestions

    topic = ""
    for one in suggestions():
        if one.topic != topic:
            topic = one.topic
            put(f"{topic}:\n")
        put(f"    {one.name}  {one.address}\n")
    return DONE


def _list(connection: "Connection", chosen: argparse.Namespace) -> int:
    from translation.following.inbox import unread_by_source
    from translation.following.sources import sources

    found, unread = sources(connection, removed=chosen.removed), unread_by_source(connection)
    folder = ""
    for source in found:
        if source.folder != folder:
            folder = source.folder
            put(f"{folder}:\n")
        put(f"{_line(source, unread.get(source.id, 0))}\n")
    if not found:
        nothing = "You follow nothing yet; dwibaca follow add ADDRESS follows an outlet."
        say("There is no source that could be brought back." if chosen.removed else nothing)
    return DONE


def _line(source: "Source", unread: int = 0) -> str:
    said = [f"{unread} unread"] if unread else []
    said += ["read ahead"] if source.ahead else []
    if source.stopped:
        said.append(f"stopped: {source.stopped}")
    elif source.trouble:
        due = f", again after {source.due.astimezone():%Y-%m-%d %H:%M}" if source.due else ""
        said.append(f"{source.trouble}{due}")
    elif source.rests_until is not None and source.rests_until > datetime.now(UTC):
        said.append(f"not asked until {source.rests_until.astimezone():%Y-%m-%d %H:%M}: the host asked for a pause")
    return f"{source.id:>4}  {source.title}  {source.address}" + (f"  ({'; '.join(said)})" if said else "")


def _remove(connection: "Connection", chosen: argparse.Namespace) -> int:
    from translation.following.sources import remove_sources, restore_sources

    there = _there(connection, chosen.ids, removed=chosen.undo)
    (restore_sources if chosen.undo else remove_sources)(connection, there)
    if there and chosen.undo:
        say(f"Followed again: {_named(connection, there)}.")
    elif there:
        say(f"Removed. For 30 days “dwibaca follow remove --undo {' '.join(map(str, there))}” brings that back.")
    return _all_there(there, chosen.ids)


def _pause(connection: "Connection", chosen: argparse.Namespace) -> int:
    from translation.following.sources import pause_source

    there = _there(connection, chosen.ids)
    for number in there:
        pause_source(connection, number, on=not chosen.off)
    if there and chosen.off:
        say(f"Asked again from now on: {_named(connection, there)}.")
    elif there:
        again = f"“dwibaca follow pause --off {' '.join(map(str, there))}” asks again"
        say(f"Not asked any more: {_named(connection, there)}; {again}.")
    return _all_there(there, chosen.ids)


def _ahead(connection: "Connection", chosen: argparse.Namespace) -> int:
    from translation.following.sources import change_source

    there = _there(connection, chosen.ids)
    for number in there:
        change_source(connection, number, ahead=not chosen.off)
    if there and chosen.off:
        say(f"Only listed from now on: {_named(connection, there)}.")
    elif there:
        say(f"To be read ahead: {_named(connection, there)}; “dwibaca follow run” does it.")
    return _all_there(there, chosen.ids)


def _there(connection: "Connection", numbers: list[int], *, removed: bool = False) -> list[int]:
    """Those of the named sources that there are; a message for each other."""
    from translation.following.sources import sources

    known = {source.id for source in sources(connection, removed=removed)}
    for number in (number for number in numbers if number not in known):
        say(f"There is no source {number}.")
    return [number for number in dict.fromkeys(numbers) if number in known]


def _named(connection: "Connection", numbers: list[int]) -> str:
    from translation.following.sources import source

    return ", ".join(source(connection, number).title for number in numbers)


def _all_there(there: list[int], wanted: list[int]) -> int:
    return DONE if len(there) == len(set(wanted)) else FAILED


def _import(connection: "Connection", chosen: argparse.Namespace) -> int:
    return _take_in(connection, chosen.file.expanduser())


def _take_in(connection: "Connection", file: Path) -> int:
    from translation.following.lists import take_in

    taken = take_in(connection, file)
    say(f"{len(taken.new)} new, {taken.known} that you follow already.")
    if taken.bad:
        say(f"{len(taken.bad)} without an address on the web: {', '.join(taken.bad)}.")
    if taken.is_cut:
        say("The list is damaged: it is cut short.")
    return FAILED if taken.bad or taken.is_cut else DONE


def _export(connection: "Connection", chosen: argparse.Namespace) -> int:
    from translation.following.formats.opml import as_opml
    from translation.following.sources import sources

    write_text(chosen.file.expanduser(), as_opml(sources(connection)))
    put(f"{chosen.file}\n")
    return DONE
