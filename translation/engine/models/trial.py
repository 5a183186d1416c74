"""A package tried in a process of its own: a crafted model can end the process that loads it, and must not end ours.

CTranslate2 and sentencepiece read what a package holds in C++; a file with wrong sizes makes them read beyond their
memory, or ask for all there is. The child has limits of memory and time, and says on standard output what came of it.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Generator, Iterable, Sequence
from contextlib import suppress
from pathlib import Path

import translation
from translation import paths
from translation.engine.models.json_cache import read_note, write_note
from translation.errors import PackageNotUsable, TranslationFailed
from translation.texts import Text, as_json, from_json, sentences

TRIAL = "Presiden mengatakan harga beras naik."
LONG_TRIAL = " ".join([TRIAL] * 12)  # what is wrong with a model may show in its later positions alone
OPTION = "--try-model"  # of the program itself, for a bundle has no other Python
LONGEST = 300.0  # seconds; a model of a gigabyte loads in ten from a slow drive,
FOR_EACH = 10 * 10**6  # and has one more for so many bytes of files, on a machine that is slow too
OFTEN = 0.1  # seconds between two looks
ROOM = 8 * 2**30  # bytes of addresses that libraries and threads take, beside six times the model
MOST_SAID = 10_000  # characters
MOST_REMEMBERED = 200  # packages that passed
GET_AGAIN = Text("Get the package again and install it, or choose another model.")
UNPACKED = "from translation.engine.models import trial; raise SystemExit(trial.main({folder!r}, {languages!r}))"


def trying(folder: Path, languages: Iterable[str] = ()) -> Generator[None, None, None]:
    """Load a package and translate a sentence with it in a process of its own; yields while that takes.

    ``languages`` are what it translates from, where its folder does not tell.

    Raises PackageNotUsable if it fails, crashes, or takes too much memory or time.
    """
    process = subprocess.Popen(  # noqa: S603 - our own program
        command(folder, languages),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": str(_root()), "OMP_NUM_THREADS": "1", "PYTHONFAULTHANDLER": ""},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    longest = LONGEST + _size(folder) / FOR_EACH
    until = time.monotonic() + longest
    try:
        while True:
            # What it says is a line, which fits into the pipe.
            with suppress(subprocess.TimeoutExpired):
                process.wait(OFTEN)
                break
            if time.monotonic() > until:
                raise PackageNotUsable(
                    Text(
                        "The package “{name}” took more than {number} minutes to be tried.",
                        name=folder.name,
                        number=round(longest / 60),
                    ),
                    GET_AGAIN,
                )
            yield
        said = process.stdout.read(MOST_SAID) if process.stdout is not None else b""
    finally:
        process.kill()
        process.wait()
        if process.stdout is not None:
            process.stdout.close()
    _understand(said, folder)


def trying_once(folder: Path) -> Generator[None, None, None]:
    """Try a package that somebody else put there, unless it passed before as it is now. Raises PackageNotUsable."""
    passed, key = read_note(_file()), _key(folder)
    if key in passed:
        return
    yield from trying(folder)
    write_note(_file(), dict([*passed.items(), (key, True)][-MOST_REMEMBERED:]))


def command(folder: Path, languages: Iterable[str] = ()) -> Sequence[str]:
    """The command that runs ``main`` for a folder: the bundle's executable, else the running Python."""
    said = " ".join(languages)
    if getattr(sys, "frozen", False):
        return [sys.executable, OPTION, str(folder), said]
    return [sys.executable, "-c", UNPACKED.format(folder=str(folder), languages=said)]


def main(folder: str, languages: str = "") -> int:
    """The child: try the package, say what came of it as a line of JSON; 0 if that could be said."""
    from translation.engine.runtime.devices import Device
    from translation.engine.runtime.loading import load_model

    _limit(Path(folder))
    said: tuple[Text, Text] | None = None
    try:
        model = load_model(Path(folder), languages=languages.split(), threads=1, device=Device.PROCESSOR)
        model.translate_batch([TRIAL, LONG_TRIAL], beam=4, hypotheses=2)
    except PackageNotUsable as error:
        said = error.happened, error.advice
    except TranslationFailed:
        name = Path(folder).name
        said = Text("The package “{name}” could be loaded, but not translate a sentence.", name=name), GET_AGAIN
    except MemoryError:
        said = Text("The package “{name}” needs too much memory.", name=Path(folder).name), GET_AGAIN
    told = {"happened": as_json(said[0]), "advice": as_json(said[1])} if said else {}
    sys.stdout.buffer.write(json.dumps({"tried": True, **told}).encode() + b"\n")
    sys.stdout.flush()
    return 0


def _file() -> Path:
    return paths.cache_folder() / "tried.json"


def _key(folder: Path) -> str:
    """A package's folder, with the size and time of every file that a library reads."""
    files = (*sorted(folder.glob("*")), *sorted((folder / "model").glob("*")))
    held = [(file.name, file.stat()) for file in files if file.is_file()]
    return " ".join([str(folder), *(f"{name} {one.st_size} {one.st_mtime_ns}" for name, one in held)])


def _understand(said: bytes, folder: Path) -> None:
    """Raise PackageNotUsable unless the child said that all is well."""
    try:
        told = json.loads(said)
    except ValueError:
        told = {}
    if not isinstance(told, dict) or not told.get("tried"):
        raise PackageNotUsable(
            Text(
                "The package “{name}” is damaged: loading its model ended the process that tried it.", name=folder.name
            ),
            GET_AGAIN,
        )
    if told.get("happened"):
        try:
            happened, advice = (sentences(from_json(told[name])) for name in ("happened", "advice"))
        except (KeyError, ValueError):
            happened, advice = sentences(str(told["happened"])), GET_AGAIN
        raise PackageNotUsable(happened, advice)


def _limit(folder: Path) -> None:
    """Bound what this process may take, and let it end without a trace: no core, no dialog of the system's."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.SetErrorMode(0x0001 | 0x0002 | 0x8000)  # no dialogs of critical errors and crashes
        return
    import resource

    for kind, most in ((resource.RLIMIT_CORE, 0), (resource.RLIMIT_AS, ROOM + 6 * _size(folder))):
        with suppress(OSError, ValueError):
            _, hard = resource.getrlimit(kind)
            resource.setrlimit(kind, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def _size(folder: Path) -> int:
    """The bytes of all files in a folder."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def _root() -> Path:
    """The folder of this program's modules."""
    return Path(str(translation.__file__)).resolve().parents[1]
