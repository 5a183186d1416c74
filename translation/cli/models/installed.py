"""The command ``dwibaca models``: list, download, install, add, update, remove, choose and check models.

Results go to standard output, one model a line, tab-separated; the rest to standard error.
"""

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translation import paths
from translation.cli.models.model_downloads import (
    UNKNOWN,
    available,
    begun_with,
    catalogue_of,
    download,
    finished,
    index_or_none,
    megabytes,
    network_for,
    obtain,
    tell_installed,
    used_model,
)
from translation.cli.terminal import DONE, FAILED, chosen_settings, jobs_of, put, say, tell
from translation.errors import ModelNotFound, ReaderError
from translation.settings import write_settings
from translation.texts import Text

if TYPE_CHECKING:
    from translation.engine.models.offers.downloads import Unfinished
    from translation.engine.models.packages import Package

ENDING = ".argosmodel"


def add_parser(commands: Any) -> None:  # noqa: ANN401 - argparse has no public name for it
    """Add ``models`` and its jobs to the commands."""
    top = commands.add_parser(
        "models", help="list, download, choose or remove translation models", description="Translation models."
    )
    jobs = jobs_of(top)
    listed = jobs.add_parser("list", help="the models that are installed, or that can be downloaded")
    listed.add_argument("--available", action="store_true", help="those that can be downloaded, the best first")
    fetched = jobs.add_parser("download", help="download one and install it")
    fetched.add_argument("name", metavar="NAME", help="a name as “list --available” has it")
    fetched.add_argument("--accept-licence", action="store_true", help="accept a licence with conditions")
    jobs.add_parser("install", help="install one from a file").add_argument(
        "file", metavar="FILE", help="an .argosmodel file"
    )
    add = jobs.add_parser("add", help="install a folder with a CTranslate2 model and its tokenizer")
    add.add_argument("folder", metavar="FOLDER", help="NLLB-200, M2M-100, OPUS-MT, MADLAD-400 or an Argos package")
    add.add_argument(
        "--language",
        action="append",
        default=[],
        choices=("id", "ms", "jv", "su"),
        help="a language that it translates from, if its files and its name do not tell; may be repeated",
    )
    update = jobs.add_parser("update", help="put newer versions in the place of what was installed")
    update.add_argument("name", nargs="?", default="", metavar="NAME", help="one model (usual: all)")
    for job in (listed, fetched, update):
        job.add_argument("--index", default="", metavar="ADDRESS", help="another list of Argos packages")
        job.add_argument("--no-network", action="store_true", help="use the lists that were fetched last")
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
        "download": download,
        "install": _install,
        "add": _add,
        "update": _update,
        "remove": _remove,
        "use": _use,
        "check": _check,
    }
    return jobs[chosen.job](chosen)


def _list(chosen: argparse.Namespace) -> int:
    from translation.engine.models import packages
    from translation.engine.models.offers.downloads import unfinished

    if chosen.available:
        return available(chosen)
    settings = chosen_settings()
    there = packages.installed()
    used = used_model(settings)
    for package in there:
        put(_line("* " if package == used else "  ", package, settings.threads))
    for entry in packages.damaged():
        say(f"Not usable: {entry.folder}: {entry.reason.happened}")
    for begun in unfinished():
        say(f'Not finished: {_so_far(begun)}. “dwibaca models download "{begun.offer.name}"” goes on with it.')
    said = "The one marked * is used unless another is named."
    if not there:
        said = "There is no translation model. " + packages.HOW_TO_INSTALL
    elif used is None:
        said = f"The one that was chosen, “{settings.model}”, is not there. “dwibaca models use NAME” chooses another."
    say(said)
    return DONE


def _line(mark: str, package: "Package", threads: int) -> str:
    from translation.engine.models.package_documents import size_of
    from translation.engine.models.speed import known

    speed = known(package, threads)
    cells = (
        f"{mark}{package.name}",
        _languages(package),
        package.version or UNKNOWN,
        package.origin.value,
        megabytes(size_of(package.folder)),
        f"{speed:.0f} words/s" if speed else UNKNOWN,
        str(package.folder),
    )
    return "\t".join(cells) + "\n"


def _install(chosen: argparse.Namespace) -> int:
    from translation.engine.models import packages

    file = Path(chosen.file).expanduser()
    if not _is_file(chosen.file):
        raise ModelNotFound(
            Text("“{name}” is no .argosmodel file.", name=chosen.file),
            Text("“dwibaca models download NAME” downloads a model, “dwibaca models add FOLDER” takes a folder."),
        )
    tell_installed(finished(packages.install(file), chosen.file))
    return DONE


def _add(chosen: argparse.Namespace) -> int:
    from translation.engine.models.installation import install_folder

    work = install_folder(Path(chosen.folder), languages=chosen.language)
    tell_installed(finished(work, Path(chosen.folder).name))
    return DONE


def _is_file(what: str) -> bool:
    """True if a file is meant, not a name."""
    try:
        path = Path(what).expanduser()
        return path.suffix.lower() == ENDING or len(path.parts) > 1 or path.is_file()
    except (OSError, ValueError, RuntimeError):
        return False


def _update(chosen: argparse.Namespace) -> int:
    from translation.engine.models.inventory import update_of
    from translation.engine.models.packages import Origin, choose, installed

    own = [choose(chosen.name)] if chosen.name else [one for one in installed() if one.origin is Origin.OWN]
    if not own:
        say("No model was installed yet. “dwibaca models list --available” shows what there is.")
        return DONE
    index, listed = index_or_none(chosen), catalogue_of(chosen)
    failed, updated = index is None, False
    for package in own:
        if (offer := update_of(package, index, listed)) is None:
            continue
        try:
            obtain(offer, network_for(chosen, chosen_settings()))
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

    offer = begun_with(chosen.name)
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
            speed = finished(check(package, threads), package.name)
            put(f"ok  \t{package.name}\t{speed:.0f} words/s\n")
        except ReaderError as error:
            failed = True
            put(f"FAIL\t{package.name}\t{error.happened}\n")
    for entry in () if chosen.name else damaged():
        failed = True
        put(f"FAIL\t{entry.folder.name}\t{entry.reason.happened}\n")
    return FAILED if failed else DONE


def _so_far(begun: "Unfinished") -> str:
    of = f" of {megabytes(begun.total)}" if begun.total else ""
    return f"“{begun.offer.name}”, {megabytes(begun.received)}{of}"


def _languages(one: "Package") -> str:
    return f"{'+'.join(one.source_languages)}→{one.target_language}"
