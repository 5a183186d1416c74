"""The jobs of ``dwibaca follow`` that fetch: update, run and digest; also for cron, timers and the task scheduler."""

import argparse
import contextlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from translation import openers, power
from translation.cli import export_options
from translation.cli.library.own import opener, prepare_own
from translation.cli.progress import Progress
from translation.cli.terminal import DONE, FAILED, chosen_settings, put, say, tell
from translation.errors import ModelNotFound, SettingNotUsable
from translation.network.waiting import finish
from translation.secrets.password_store import PasswordStore
from translation.settings import Settings, network_of
from translation.texts import Text

if TYPE_CHECKING:
    from translation.following.storage.store import Connection
    from translation.following.update import UpdateStep
    from translation.tasks.ahead import AheadStep

NOTHING = "You follow nothing yet; dwibaca follow add ADDRESS follows an outlet."
USUAL = Settings()


def add_jobs(jobs: Any) -> None:  # noqa: ANN401 - argparse has no public name for it
    """Add the jobs to the command."""
    update = jobs.add_parser("update", help="ask the sources for what is new, and translate the titles")
    update.add_argument("ids", nargs="*", type=int, metavar="ID", help="only these (usual: all)")
    run = jobs.add_parser("run", help="update, then fetch and translate what is to be read ahead")
    for one in (update, run):
        one.add_argument(
            "--background",
            action="store_true",
            help="nobody waits: heed robots.txt and the pauses after failures, let other programs go first, and say "
            "nothing where all went well; for cron and timers",
        )
        one.add_argument("--no-titles", action="store_true", help="do not translate titles")
        one.add_argument(
            "--model", default="", help="an installed model's name, a package folder, or an .argosmodel file"
        )
    run.add_argument("--no-update", action="store_true", help="read ahead what is known already")
    run.add_argument("--articles", type=_number, metavar="N", help=f"a day (usual: {USUAL.ahead_articles})")
    run.add_argument("--days", type=_number, metavar="N", help=f"none older (usual: {USUAL.ahead_days})")
    run.add_argument("--megabytes", type=_number, metavar="N", help=f"a day (usual: {USUAL.ahead_megabytes})")
    run.add_argument("--no-pictures", action="store_true", help="leave the articles' pictures where they are")
    run.add_argument("--always", action="store_true", help="also on battery and on a metered line")
    run.add_argument("ids", nargs="*", type=int, metavar="ID", help="read these entries of the inbox, too")
    digest = jobs.add_parser(
        "digest",
        help="write what was read ahead into one PDF or e-book with its contents",
        description="Write the articles of some days that were read ahead or kept into one file.",
    )
    digest.add_argument("--days", type=_number, default=1, metavar="N", help="today and the days before (usual: 1)")
    digest.add_argument("--rule", type=int, default=0, metavar="ID", help="only what this rule collects")
    digest.add_argument("--source", type=int, default=0, metavar="ID", help="only from this source")
    digest.add_argument("--collection", default="", metavar="NAME", help="of a collection of your library instead")
    digest.add_argument("--kept", action="store_true", help="only what you keep")
    export_options.add_arguments(digest)


def _update(connection: "Connection", chosen: argparse.Namespace) -> int:
    if not _is_anything(connection):
        return DONE
    if missing := [number for number in chosen.ids if number not in _titles(connection)]:
        say(f"There is no source {missing[0]}.")
        return FAILED
    if chosen.background:
        power.give_way()
    code = _updated(connection, chosen)
    return max(code, _titles_translated(connection, chosen))


def _run(connection: "Connection", chosen: argparse.Namespace) -> int:
    from translation.following.queue import ask_for, plan
    from translation.tasks.ahead import limits_of, nothing_holds, read_ahead

    if not _is_anything(connection):
        return DONE
    settings = chosen_settings()
    if not settings.keep_articles:
        raise SettingNotUsable(
            Text("Articles are not kept in your library, and what is read ahead has no other place."),
            Text("Turn the saving of articles on in the settings, page “Privacy”."),
        )
    if chosen.ids:
        import time

        from translation.following.inbox import entries_of

        there = {entry.id for entry in entries_of(connection, chosen.ids)}
        if missing := [number for number in chosen.ids if number not in there]:
            say(f"There is no entry {missing[0]} in your inbox.")
            return FAILED
        ask_for(connection, chosen.ids, now=time.time())
    if chosen.background:
        power.give_way()
    code = DONE if chosen.no_update else _updated(connection, chosen)
    code = max(code, _titles_translated(connection, chosen))
    limits = limits_of(settings)
    given = {"articles": chosen.articles, "days": chosen.days, "megabytes": chosen.megabytes}
    limits = replace(limits, **{name: value for name, value in given.items() if value is not None})
    prepare_own()
    progress = Progress()
    may_wait = not (chosen.always or settings.ahead_always)
    done = finish(
        read_ahead(
            connection,
            network_of(settings, PasswordStore()),
            _model(chosen, settings),
            opener(),
            limits,
            beam=settings.beam,
            pictures=settings.pictures and not chosen.no_pictures,
            hold=power.Watch() if may_wait else nothing_holds,
        ),
        lambda step: _show(step, progress),
    )
    progress.clear()
    _report(chosen, f"{len(done.done)} read ahead, {done.failed} failed, {plan(connection, date.today()).waiting} left")
    if done.ended:
        say(done.ended)
    if done.failed and not (chosen.background and done.done):  # the list of what failed tells the reasons
        return FAILED
    return code


def _show(step: "AheadStep", progress: Progress) -> None:
    from translation.tasks.ahead import Doing

    if step.trouble:
        progress.clear()
        say(f"{step.title}: {step.trouble}")
    elif step.doing is Doing.TRANSLATING:
        progress.show(step.done, step.sentences)
    else:
        progress.draw(f"{step.doing}: {step.title} …")


def _updated(connection: "Connection", chosen: argparse.Namespace) -> int:
    from translation.following.update import update

    titles, progress, troubles = _titles(connection), Progress(), list[str]()

    def show(step: "UpdateStep") -> None:
        if step.trouble:
            progress.clear()
            troubles.append(f"{titles.get(step.source, '')}: {step.trouble}")
            if not chosen.background:
                say(troubles[-1])
        elif step.until and not chosen.background:
            progress.clear()
            until = datetime.fromtimestamp(step.until)
            say(f"{titles.get(step.source, '')}: not asked until {until:%H:%M}: the host asked for a pause")
        asking = ", ".join(titles.get(number, "") for number in step.asking[:3])
        progress.draw(f"{step.done} of {step.total} sources, asking {asking} …")

    network = network_of(chosen_settings(), PasswordStore())
    only = chosen.ids if chosen.job == "update" else ()
    done = finish(update(connection, network, only=only, clicked=not chosen.background), show)
    progress.clear()
    _report(chosen, f"{len(done.new)} new")
    if done.offline is not None:
        tell(done.offline)
        return FAILED
    if not done.failed or (chosen.background and done.answered):  # the list of sources tells which have failed
        return DONE
    if chosen.background:
        say("\n".join(troubles))
    return FAILED


def _titles_translated(connection: "Connection", chosen: argparse.Namespace) -> int:
    from translation.tasks.ahead import translate_titles

    if chosen.no_titles:
        return DONE
    progress = Progress()
    try:
        finish(
            translate_titles(connection, _model(chosen, chosen_settings())),
            lambda step: progress.draw(f"{step.done} of {step.sentences} titles translated …"),
        )
    except ModelNotFound as error:  # what is new can be read all the same
        tell(error)
        return FAILED if chosen.model else DONE
    finally:
        progress.clear()
    return DONE


def _digest(connection: "Connection", chosen: argparse.Namespace) -> int:
    from translation.following.inbox import Box, Wanted
    from translation.following.rules import collecting_rule
    from translation.following.sources import followed
    from translation.tasks.digest import digest, digest_of_collection

    today = date.today()
    since = today - timedelta(days=chosen.days - 1)
    title = followed(connection, chosen.source).title if chosen.source else ""
    what = collecting_rule(connection, chosen.rule).title if chosen.rule else chosen.collection or title or "Digest"
    wanted = Wanted(Box.KEPT if chosen.kept else Box.INBOX, source=chosen.source, rule=chosen.rule, since=since)
    if not (chosen.format or chosen.out):
        chosen.format, chosen.out = ["pdf"], "."
    chosen.together = True
    days = _day(today) if since == today else f"{_day(since)} – {_day(today)}"
    output = export_options.output(chosen, 1)
    output = replace(output, options=replace(output.options, title=f"{what}, {days}"))
    prepare_own()
    with contextlib.closing(opener()()) as library:
        if chosen.collection:
            found = digest_of_collection(library, chosen.collection, since)
        else:
            found = digest(connection, library, wanted)
    if not found.documents:
        say("None of these articles has been read ahead yet; dwibaca follow run does that.")
        return FAILED
    output.give(found.documents, f"{what} {today}", found.pictures)
    if found.missing:
        say(f"{found.missing} more are not in your library.")
    return DONE


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _report(chosen: argparse.Namespace, line: str) -> None:
    if not chosen.background:
        put(f"{line}\n")


def _is_anything(connection: "Connection") -> bool:
    if not _titles(connection):
        say(NOTHING)
        return False
    return True


def _titles(connection: "Connection") -> dict[int, str]:
    from translation.following.sources import sources

    return {source.id: source.title for source in sources(connection)}


def _model(chosen: argparse.Namespace, settings: Settings) -> openers.OpenModel:
    return openers.ModelOpener(chosen.model or settings.model, threads=settings.threads, device=settings.device)


def _number(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) < 1_000_000:
        raise argparse.ArgumentTypeError(f"“{text}” is no number above 0")
    return int(text)


JOBS: "dict[str, Callable[[Connection, argparse.Namespace], int]]" = {"update": _update, "run": _run, "digest": _digest}
