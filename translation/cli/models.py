"""The command ``dwibaca models``: list, download, install, update, remove, choose and check models.

Results go to standard output, one model a line, tab-separated; the rest to standard error.
"""

import argparse
from collections.abc import Generator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from translation import paths
from translation.cli.progress import Progress, in_words
from translation.cli.terminal import DONE, FAILED, chosen_settings, put, say, tell
from translation.errors import ReaderError
from translation.network.client import Received
from translation.network.waiting import finish
from translation.secrets.password_store import PasswordStore
from translation.settings import Settings, network_of, write_settings

if TYPE_CHECKING:
    from translation.engine.models.offers.downloads import Unfinished
    from translation.engine.models.offers.index import Index, Offer
    from translation.engine.models.packages import Package
    from translation.engine.models.progress import Step
    from translation.network.client import Network

T = TypeVar("T")
ENDING = ".argosmodel"
LEAST_SIZE = 100_000  # bytes that are told as megabytes
UNKNOWN = "-"  # in the place of a size or speed that nobody knows


def add_parser(commands: Any) -> None:  # noqa: ANN401 - argparse has no public name for it
    """Add ``models`` and its jobs to the commands."""
    top = commands.add_parser(
        "models", help="list, download, choose or remove translation models", description="Translation models."
    )
    jobs = top.add_subparsers(dest="job", metavar="JOB", required=True)
    jobs.add_parser("list", help="the models that are installed")
    online = [
        jobs.add_parser("available", help="the models that can be downloaded"),
        jobs.add_parser("install", help="download one and install it, or install one from a file"),
        jobs.add_parser("update", help="put newer versions in the place of what was installed"),
    ]
    online[1].add_argument("what", metavar="NAME-OR-FILE", help="a name as “available” has it, or an .argosmodel file")
    add = jobs.add_parser("add", help="install a folder with a CTranslate2 model and its tokenizer")
    add.add_argument("folder", metavar="FOLDER", help="NLLB-200, M2M-100, OPUS-MT, MADLAD-400 or an Argos package")
    add.add_argument(
        "--language",
        action="append",
        default=[],
        choices=("id", "ms", "jv", "su"),
        help="a language that it translates from, if its files and its name do not tell; may be repeated",
    )
    online[2].add_argument("name", nargs="?", default="", metavar="NAME", help="one model (usual: all)")
    for job in online:
        job.add_argument("--index", default="", metavar="ADDRESS", help="another list of models than the usual one")
        job.add_argument("--no-network", action="store_true", help="use the list that was fetched last")
    jobs.add_parser("remove", help="remove one that was installed, or a download that was not finished").add_argument(
        "name", metavar="NAME"
    )
    jobs.add_parser("use", help="translate with this one from now on").add_argument(
        "name", nargs="?", default="", metavar="NAME", help="without one, the best that is installed"
    )
    jobs.add_parser("check", help="try whether models work, and how fast they are here").add_argument(
        "name", nargs="?", default="", metavar="NAME", help="one model (usual: all)"
    )


def run(chosen: argparse.Namespace) -> int:
    """Run one job; returns the exit code. Raises ReaderError."""
    from translation.engine.models.packages import tidy

    tidy()
    jobs = {
        "list": _list,
        "available": _available,
        "install": _install,
        "add": _add,
        "update": _update,
        "remove": _remove,
        "use": _use,
        "check": _check,
    }
    return jobs[chosen.job](chosen)


def _list(_: argparse.Namespace) -> int:
    from translation.engine.models import packages
    from translation.engine.models.offers.downloads import unfinished

    settings = chosen_settings()
    there = packages.installed()
    used = _used(settings)
    for package in there:
        put(_line("* " if package == used else "  ", package, settings.threads))
    for entry in packages.damaged():
        say(f"Not usable: {entry.folder}: {entry.reason.happened}")
    for begun in unfinished():
        say(f'Not finished: {_so_far(begun)}. “dwibaca models install "{begun.offer.name}"” goes on with it.')
    said = "The one marked * is used unless another is named."
    if not there:
        said = "There is no translation model. " + packages.HOW_TO_INSTALL
    elif used is None:
        said = f"The one that was chosen, “{settings.model}”, is not there. “dwibaca models use NAME” chooses another."
    say(said)
    return DONE


def _used(settings: Settings) -> "Package | None":
    from translation.engine.models.packages import choose

    try:
        return choose(settings.model)
    except ReaderError:
        return None


def _line(mark: str, package: "Package", threads: int) -> str:
    from translation.engine.models.package_documents import size_of
    from translation.engine.models.speed import known

    speed = known(package, threads)
    cells = (
        f"{mark}{package.name}",
        _languages(package),
        package.version or UNKNOWN,
        package.origin.value,
        _megabytes(size_of(package.folder)),
        f"{speed:.0f} words/s" if speed else UNKNOWN,
        str(package.folder),
    )
    return "\t".join(cells) + "\n"


def _available(chosen: argparse.Namespace) -> int:
    from translation.engine.models.installation import newer, without_version
    from translation.engine.models.packages import installed

    index = _index(chosen)
    there = installed()
    for offer in index.offers:
        same = [package for package in there if without_version(package) == without_version(offer)]
        has = any(package.version == offer.version for package in same)
        updates = any(newer(package, index) == offer for package in same)
        state = "installed" if has else "update" if updates else ""
        cells = (offer.name, _languages(offer), offer.version or UNKNOWN, _megabytes(offer.size), state)
        put("\t".join(cells).rstrip() + "\n")
    if not index.offers:
        say("The list has no model from Indonesian or Malay to English.")
        return DONE
    say(f'“dwibaca models install "{index.offers[0].name}"” downloads and installs one.')
    return DONE


def _index(chosen: argparse.Namespace) -> "Index":
    """The index, or after a message the last one fetched. Raises IndexNotRead."""
    from translation.engine.models.offers.index import look

    settings = chosen_settings()
    index = _finished(look(_network(chosen, settings), chosen.index or settings.index), "the list of models")
    if index.trouble is not None:
        if not chosen.no_network:
            tell(index.trouble)
        say(f"This is the list as it was {_ago(index.age)}.")
    return index


def _network(chosen: argparse.Namespace, settings: Settings) -> "Network | None":
    return None if chosen.no_network else network_of(settings, PasswordStore())


def _install(chosen: argparse.Namespace) -> int:
    from translation.engine.models import packages
    from translation.engine.models.offers.index import find

    if _is_file(chosen.what):
        _tell_installed(_finished(packages.install(Path(chosen.what).expanduser()), chosen.what))
        return DONE
    offer = _begun(chosen.what)
    if offer is None or chosen.index:
        offer = find(_index(chosen), chosen.what)
    _obtain(offer, _network(chosen, chosen_settings()))
    return DONE


def _add(chosen: argparse.Namespace) -> int:
    from translation.engine.models.installation import install_folder

    work = install_folder(Path(chosen.folder), languages=chosen.language)
    _tell_installed(_finished(work, Path(chosen.folder).name))
    return DONE


def _is_file(what: str) -> bool:
    """True if a file is meant, not a name."""
    try:
        path = Path(what).expanduser()
        return path.suffix.lower() == ENDING or len(path.parts) > 1 or path.is_file()
    except (OSError, ValueError, RuntimeError):
        return False


def _begun(name: str) -> "Offer | None":
    """The offer with this name and an unfinished download, which resumes without the index."""
    from translation.engine.models.offers.downloads import unfinished
    from translation.engine.models.offers.index import Offer, names_of, plain

    offers = [begun.offer for begun in unfinished() if isinstance(begun.offer, Offer)]
    return next((offer for offer in offers if plain(name) in names_of(offer)), None)


def _obtain(offer: "Offer", network: "Network | None") -> None:
    from translation.engine.models.installation import download_and_install

    try:
        _tell_installed(_finished(download_and_install(offer, network), offer.name))
    except KeyboardInterrupt:
        say("\nWhat has come is kept: the same command goes on with it.")
        raise


def _tell_installed(package: "Package") -> None:
    say("Installed:")
    put(f"{package.name}\n")
    settings = chosen_settings()
    used = _used(settings)
    if used is not None and used != package:
        say(f'“{used.name}” is used all the same; “dwibaca models use "{package.name}"” changes that.')


def _update(chosen: argparse.Namespace) -> int:
    from translation.engine.models.installation import newer
    from translation.engine.models.packages import Origin, choose, installed

    own = [choose(chosen.name)] if chosen.name else [one for one in installed() if one.origin is Origin.OWN]
    if not own:
        say("No model was installed yet. “dwibaca models available” shows what there is.")
        return DONE
    index = _index(chosen)
    failed = updated = False
    for package in own:
        if (offer := newer(package, index)) is None:
            continue
        try:
            _obtain(offer, _network(chosen, chosen_settings()))
            updated = True
        except ReaderError as error:
            failed = True
            tell(error, offer.name)
            say(f"“{package.name}” stays in use.")
    if not failed and not updated:
        say("There is nothing newer.")
    return FAILED if failed else DONE


def _remove(chosen: argparse.Namespace) -> int:
    from translation.engine.models import packages
    from translation.engine.models.offers.downloads import discard

    offer = _begun(chosen.name)
    there = any(packages.answers_to(package, chosen.name) for package in packages.installed())
    if offer is not None and not there:
        discard(offer)
        say(f"What was downloaded of “{offer.name}” is removed.")
        return DONE
    packages.remove(chosen.name).let_go()
    say(f"“{chosen.name}” is removed.")
    return DONE


def _use(chosen: argparse.Namespace) -> int:
    from translation.engine.models.packages import choose

    package = choose(chosen.name)
    write_settings(paths.settings_file(), replace(chosen_settings(), model=package.name if chosen.name else ""))
    say("From now on this one translates:")
    put(f"{package.name}\n")
    return DONE


def _check(chosen: argparse.Namespace) -> int:
    from translation.engine.models.packages import choose, damaged, installed
    from translation.engine.models.speed import check

    threads = chosen_settings().threads
    failed = False
    for package in [choose(chosen.name)] if chosen.name else installed():
        try:
            speed = _finished(check(package, threads), package.name)
            put(f"ok  \t{package.name}\t{speed:.0f} words/s\n")
        except ReaderError as error:
            failed = True
            put(f"FAIL\t{package.name}\t{error.happened}\n")
    for entry in () if chosen.name else damaged():
        failed = True
        put(f"FAIL\t{entry.folder.name}\t{entry.reason.happened}\n")
    return FAILED if failed else DONE


def _finished(work: "Generator[Step | Received, None, T]", what: str) -> T:
    """The result of a generator, with its progress on a terminal."""
    progress = Progress()
    progress.start(what)
    try:
        return finish(work, lambda step: progress.draw(_told(step)))
    finally:
        progress.clear()


def _told(step: "Step | Received") -> str:
    """The progress on one line."""
    if isinstance(step, Received):
        return f"{step.bytes // 1000} kB from {step.host} …"
    said = step.phase.value
    if step.total:
        of = f"{step.done / 1e6:.1f} of {step.total / 1e6:.1f} MB" if step.total >= LEAST_SIZE else ""
        said = " ".join(filter(None, (said, of, f"{100 * step.done // step.total} %")))
    elif step.done:
        said = f"{said} {step.done / 1e6:.1f} MB"
    return ", ".join(filter(None, (said, in_words(step.seconds_left)))) + (f" from {step.host}" if step.host else "")


def _so_far(begun: "Unfinished") -> str:
    of = f" of {_megabytes(begun.total)}" if begun.total else ""
    return f"“{begun.offer.name}”, {_megabytes(begun.received)}{of}"


def _languages(one: "Package | Offer") -> str:
    return f"{'+'.join(getattr(one, 'source_languages', (one.source_language,)))}→{one.target_language}"


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.1f} MB" if size else UNKNOWN


def _ago(age: timedelta) -> str:
    if age < timedelta(minutes=2):
        return "a moment ago"
    if age < timedelta(hours=2):
        return f"{age // timedelta(minutes=1)} minutes ago"
    if age < timedelta(days=2):
        return f"{age // timedelta(hours=1)} hours ago"
    return f"{age.days} days ago"
