"""The command line: ``dwibaca translate``, ``dwibaca models``, ``dwibaca library``, ``--self-test``.

Results and paths go to standard output, progress and messages to standard error. Exit codes: 0 success, 1 failure, 2
usage error, 130 interrupted.
"""

import argparse
import io
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from translation import openers, paths, reader
from translation.cli import browser, entries, export_options, lookup, pictures, sign_ins, terms, words
from translation.cli.following import follow
from translation.cli.library import articles as cli_library
from translation.cli.library import notes
from translation.cli.library.own import opener, prepare_own
from translation.cli.models import installed as cli_models
from translation.cli.output import Output
from translation.cli.progress import Progress
from translation.cli.terminal import DONE, FAILED, INTERRUPTED, chosen_settings, let_go, put, say, tell
from translation.disk.own_files import tidy_up
from translation.document import Article, BilingualDocument, NoticeKind
from translation.engine.runtime.devices import Device
from translation.engine.runtime.progress import Loading
from translation.engine.translate import USUAL_BEAM, Step
from translation.errors import ReaderError, TranslationFailed, shortened
from translation.export.parts.options import PageLayout
from translation.export.parts.structure import name_of
from translation.network.client import Network, Received
from translation.network.errors import host_of
from translation.network.waiting import finish
from translation.secrets.password_store import PasswordStore
from translation.settings import network_of
from translation.texts import Text
from translation.version import VERSION

DEBUG = "DWIBACA_DEBUG"
if TYPE_CHECKING:
    from translation.library.articles import SavedArticle
    from translation.reader import Work

OUTPUT = "dwibaca-output"  # the folder, under the current one, for what is made where there is no display
STANDARD_INPUT = "-"
MOST_BEAM = 20


def main(arguments: Sequence[str]) -> int:
    """Run the command; returns the exit code. Raises SystemExit, like argparse, for invalid arguments."""
    return _guarded(lambda: _run(parser().parse_args(arguments)))


def without_display(sources: Sequence[str]) -> int:
    """The window's job in the terminal: print articles side by side and write their files; returns the exit code."""
    say(
        "There is no display to open a window on, so here is the article in the terminal. "
        f"Files of it go to the folder “{OUTPUT}”."
    )
    if not sources:
        say("It is the sample article that comes with the program; give an address or a saved page to read that.")
    settings = chosen_settings()
    job = Translate(
        list(sources) or [str(paths.sample())],
        output=Output(("text", "json", "pdf"), Path(OUTPUT), is_folder=True, echo=True),
        model=settings.model,
        network=network_of(settings, PasswordStore()),
    )
    return _guarded(job.run)


class _Parser(argparse.ArgumentParser):
    """A parser that takes no empty argument: that is a variable without a value in somebody's script.

    Its commands and jobs have parsers of this class, too, so that each tells of its own arguments.
    """

    def parse_known_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> tuple[argparse.Namespace, list[str]]:
        """The arguments as the command takes them, and those that it does not know."""
        result = super().parse_known_args(args, namespace)
        for place, given in enumerate(args or ()):
            option, sign, value = given.partition("=")
            if not given.strip() or (sign and option.startswith("--") and not value.strip()):
                before = args[place - 1] if args and place else self.prog.partition(" ")[2].rpartition(" ")[2]
                where = f"after {before}" if before else "at the beginning"
                self.error(f"the argument {option if sign else where} is empty")
        return result


def parser() -> argparse.ArgumentParser:
    """The parser of the command line."""
    top = _Parser(
        prog="dwibaca",
        description="Read Indonesian news side by side with English, translated on your own machine.",
        epilog="Without a command, addresses and files open in the window: dwibaca [ADDRESS|FILE …]",
    )
    top.add_argument("--version", action="version", version=f"Dwibaca {VERSION}")
    top.add_argument("--self-test", action="store_true", help="try whether this installation works")
    browser.add_arguments(top)
    commands = top.add_subparsers(dest="command", metavar="COMMAND")

    one = commands.add_parser(
        "translate", help="translate articles", description="Translate articles: addresses, saved pages, texts."
    )
    one.add_argument("inputs", nargs="+", metavar="INPUT", help="an address, a file, or - for standard input")
    one.add_argument("--model", default="", help="an installed model's name, a package folder, or an .argosmodel file")
    one.add_argument(
        "--server", default="", metavar="ADDRESS", help="translate by a LibreTranslate server; the text is sent there"
    )
    one.add_argument(
        "--beam",
        type=_beam,
        default=USUAL_BEAM,
        help=f"hypotheses kept while searching (usual: {USUAL_BEAM}, careful: 4)",
    )
    one.add_argument(
        "--device",
        choices=[device.value for device in Device],
        help="what computes (usual: what the settings say; automatic is a graphics card for large models)",
    )
    one.add_argument("--no-network", action="store_true", help="open files only")
    one.add_argument("--no-pictures", action="store_true", help="leave the article's pictures where they are")
    one.add_argument("--keep", action="store_true", help="keep the articles in your library (see: dwibaca library)")
    export_options.add_arguments(one)

    cli_models.add_parser(commands)
    cli_library.add_parser(commands)
    sign_ins.add_parser(commands)
    terms.add_parser(commands)
    lookup.add_parser(commands)
    entries.add_parser(commands)
    words.add_parser(commands)
    follow.add_parser(commands)
    notes.add_parser(commands)
    return top


def _beam(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= MOST_BEAM:
        raise argparse.ArgumentTypeError(f"“{text}” is not a whole number from 1 to {MOST_BEAM}")
    return int(text)


def _run(chosen: argparse.Namespace) -> int:
    if chosen.self_test:
        return _self_test()
    if chosen.register_browser or chosen.unregister_browser:
        return browser.run(register=chosen.register_browser)
    if getattr(chosen, "print_jobs", None) is not None and chosen.job is None:
        chosen.print_jobs()
        return DONE
    if chosen.command == "models":
        return cli_models.run(chosen)
    if chosen.command == "sign-ins":
        return sign_ins.run(chosen)
    if chosen.command == "terms":
        return terms.run(chosen)
    if chosen.command == "lookup":
        return lookup.run(chosen)
    if chosen.command == "entries":
        return entries.run(chosen)
    if chosen.command == "words":
        return words.run(chosen)
    if chosen.command == "follow":
        return follow.run(chosen)
    if chosen.command == "notes":
        return notes.run(chosen)
    if chosen.command == "library":
        return cli_library.run(chosen)
    if chosen.command is None:
        parser().print_help()
        return DONE
    inputs = _inputs(chosen.inputs)
    output = export_options.output(chosen, len(inputs))
    settings = chosen_settings()
    if chosen.model and not chosen.server:
        _look_for_model(chosen.model)
    return Translate(
        inputs,
        output=output,
        model=chosen.model or settings.model,
        server=chosen.server,
        beam=chosen.beam,
        device=Device(chosen.device or settings.device),
        network=None if chosen.no_network else network_of(settings, PasswordStore()),
        keep=chosen.keep,
        pictures=settings.pictures and not chosen.no_pictures,
        together=chosen.together,
    ).run()


def _look_for_model(name: str) -> None:
    """End the command before a page is fetched if the model that it names is not there. Raises ModelNotFound."""
    from translation.engine.models.packages import open_package

    if not Path(name).expanduser().exists():
        open_package(name)


def _inputs(given: Sequence[str]) -> list[str]:
    """The inputs, with clean addresses; one argument may contain several addresses, as a pasted message does."""
    from translation.article.page.loading import is_address
    from translation.article.page.pasted_addresses import addresses_in

    return [source for one in given for source in (addresses_in(one) if is_address(one) else [one])]


@dataclass
class Translate:
    """The command that translates inputs one after the other; a failure of one does not stop the rest."""

    inputs: list[str]
    output: Output = field(default_factory=Output)
    model: str = ""
    server: str = ""  # of LibreTranslate, in the model's place
    beam: int = USUAL_BEAM
    device: Device = Device.AUTOMATIC
    network: Network | None = None
    together: bool = False  # all in one file
    pictures: bool = True  # go into the formats that have any
    keep: bool = False  # in the library; a command leaves no trace unless it is told to
    _waiting: list[BilingualDocument] = field(default_factory=list)
    _pictures: dict[str, bytes] = field(default_factory=dict)

    def run(self) -> int:
        """The exit code."""
        open_model = None if self.output.options.layout is PageLayout.ORIGINAL else self._opener()
        failed = False
        if self.keep:
            prepare_own()
        for source in self.inputs:
            reading = Reading()
            try:
                reading.run(self._work(source, open_model), source, open_model)
            except KeyboardInterrupt:
                reading.is_stopped = True
                self._give(reading, source)
                raise
            except ReaderError as error:
                failed = True
                tell(error, source if len(self.inputs) > 1 else "")
            if self.keep and reading.trouble:
                failed = True
                say(reading.trouble)
            try:
                self._give(reading, source)
            except ReaderError as error:
                failed = True
                tell(error)
        try:
            self._give_together()
        except ReaderError as error:
            failed = True
            tell(error)
        return FAILED if failed else DONE

    def _opener(self) -> openers.OpenModel:
        if not self.server:
            return openers.ModelOpener(self.model, device=self.device)
        if self.network is None:
            raise TranslationFailed(
                Text("A server cannot translate without the network."), Text("Allow the network, or use a model.")
            )
        say(f"The text is sent to {host_of(self.server)} to be translated.")
        return openers.server_opener(self.server, self.network)

    def _work(self, source: str, open_model: openers.OpenModel | None) -> "Work":
        content = self._content(source)
        library = opener() if self.keep else None
        return reader.read(content, open_model, library=library, beam=self.beam, network=self.network)

    def _content(self, source: str) -> str | bytes:
        if source != STANDARD_INPUT:
            return source
        return sys.stdin.buffer.read() if sys.stdin else b""

    def _give(self, reading: "Reading", source: str) -> None:
        """Print and write an article as far as it is finished, or hold it back for the common file."""
        document = reading.document
        if document is None:
            return
        self._find_pictures(source, reading, document.article)
        if self.together:
            self._waiting.append(document)
            return
        last = source == self.inputs[-1]
        self.output.give([document], document.article.title, self._pictures, after="" if last else "\n")

    def _find_pictures(self, source: str, reading: "Reading", article: Article) -> None:
        """Collect the article's pictures, for formats with pictures and for the library."""
        if self.pictures and (self.output.has_pictures or reading.number) and source != STANDARD_INPUT:
            network = None if reading.is_stopped else self.network
            self._pictures.update(pictures.pictures_for(source, article, network, reading.number))

    def _give_together(self) -> None:
        if self._waiting:
            self.output.give(self._waiting, name_of(self._waiting, self.output.options), self._pictures)


class Reading:
    """Accumulates one article's state, so that it is available however the work ends."""

    def __init__(self) -> None:
        self._article: Article | None = None
        self._steps: list[Step] = []
        self._whole: BilingualDocument | None = None
        self._model = ""
        self.number = 0  # the article's in the library
        self.is_stopped = False

    @property
    def trouble(self) -> str:
        """The reason why the article or a part of it was not saved in the library; ``""`` if it was."""
        notices = self._article.notices if self._article is not None else ()
        return next((notice.text for notice in notices if notice.kind is NoticeKind.NOT_KEPT), "")

    @property
    def document(self) -> BilingualDocument | None:
        """The document as far as it is finished; ``None`` without an article."""
        if self._whole is None and self._article is not None:
            return reader.so_far(self._article, self._steps, model=self._model)
        return self._whole

    def run(self, work: "Work", name: str, open_model: openers.OpenModel | None) -> None:
        """Read and translate with a progress display. Raises ReaderError."""
        progress = Progress()
        progress.start(name if name != STANDARD_INPUT else "standard input")

        def take(step: "Received | Article | SavedArticle | Loading | Step") -> None:
            match step:
                case Loading():
                    progress.load(step)
                case Received():
                    progress.receive(step)
                case Article():
                    self._article = step
                case Step():
                    self._steps.append(step)
                    self._model = self._model or (open_model().name if open_model else "")
                    progress.show(step.done, step.total)
                case _:  # what the library had of it
                    self.number, self._model = step.id, step.document.model
                    self._steps += [Step(row, block, 0, 0) for row, block in enumerate(step.document.rows)]

        try:
            self._whole = finish(work, take)
        finally:
            progress.clear()


def _self_test() -> int:
    from translation.cli.self_test import checks

    passed = True
    for check in checks():
        passed = passed and check.passed
        put(f"{'ok  ' if check.passed else 'FAIL'}  {check.what}\n")
    return DONE if passed else FAILED


def _guarded(job: Callable[[], int]) -> int:
    """The job's exit code, with every exception handled."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by whoever started us
            setattr(sys, name, io.StringIO())
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A pipe gets UTF-8 everywhere; a terminal that cannot show a character gets a question mark.
            stream.reconfigure(errors="replace", **({} if stream.isatty() else {"encoding": "utf-8"}))
    try:
        tidy_up()
        return job()
    except KeyboardInterrupt:
        say("\nStopped. What was done so far is above.")
        return INTERRUPTED
    except BrokenPipeError:
        let_go()  # whoever read our output has seen enough
        return DONE
    except ReaderError as error:
        tell(error)
        return FAILED
    except Exception as error:
        if os.environ.get(DEBUG):
            traceback.print_exc()
        say(
            f"This is a mistake of Dwibaca's own: {type(error).__name__}: {shortened(str(error))}. "
            f"Please report it; with {DEBUG}=1 the details are printed."
        )
        return FAILED
