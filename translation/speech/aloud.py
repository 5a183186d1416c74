"""Texts spoken one after the other, as a generator: whoever closes it silences it."""

import contextlib
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from translation.errors import NotSpoken
from translation.speech.engines import Engine, Spoken, Voice, engines, spoken_text
from translation.system_errors import reason_of
from translation.texts import Text

PATIENCE = 3.0  # seconds that an engine may take to list its voices
LOOK_EVERY = 0.05  # seconds between two looks whether it still speaks
SOON = 0.5  # seconds within which an engine that complains has said nothing
MOST_SAID = 4000  # bytes of its complaints that are kept, the last ones
# The lines of a program that has no way to the loudspeaker; ALSA by itself also complains where all is well.
SOUND = re.compile(r"\b(?:ALSA|snd_pcm|PulseAudio|pa_context|pa_simple|audio|sound)", re.IGNORECASE)
NO_SOUND = re.compile(r"ALSA lib .*\nerror: ", re.DOTALL)
LANGUAGES = {"id": Text("Indonesian"), "en": Text("English")}


class SpeechProgramError(Exception):
    """What a speech program said when it failed."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """A text to be spoken, its language (``id`` or ``en``), and a number for whoever follows."""

    text: str
    language: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class Voices:
    """What can speak here: the engines by name, and the voices, those of the engine to prefer first."""

    engines: Mapping[str, Engine]
    voices: tuple[Voice, ...] = ()

    def of(self, language: str) -> list[Voice]:
        """The voices of a language."""
        return [voice for voice in self.voices if voice.language == language]

    def choose(self, language: str, wanted: str = "") -> Voice:
        """The wanted voice of a language, else the first. Raises NotSpoken if there is none."""
        found = self.of(language)
        if not found:
            raise NotSpoken(Text("There is no {language} voice.", language=LANGUAGES[language]), advice())
        return next((voice for voice in found if voice.key == wanted), found[0])


def advice(platform: str = sys.platform) -> Text:
    """What to install for a voice."""
    if platform == "darwin":
        return Text("Add a voice in the system settings under Accessibility, Spoken Content, and try again.")
    if platform == "win32":
        return Text(
            "Add a voice in the Windows settings under Time & Language, Speech, or install eSpeak NG, and try again."
        )
    return Text("Install espeak-ng with your system's package manager, and try again.")


def find_voices(found: Sequence[Engine] | None = None) -> Voices:
    """The voices of the engines that are installed; one that does not answer has none."""
    there = engines() if found is None else found
    voices: list[Voice] = []
    for engine in there:
        with contextlib.suppress(OSError, subprocess.SubprocessError):
            listed = subprocess.run(  # noqa: S603 - a list, no shell
                engine.listing,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=PATIENCE,
                check=True,
                creationflags=_without_window(),
                env=_environment(),
            )
            voices += engine.read_list(listed.stdout.decode("utf-8", "replace"))
    return Voices({engine.name: engine for engine in there}, tuple(voices))


def read_aloud(
    utterances: Iterable[Utterance],
    voices: Voices,
    wanted: Mapping[str, str],
    speed: int = 100,
    file: Path | None = None,
) -> Generator[Utterance | None, None, None]:
    """Speak texts one after the other; yields each when it begins, then ``None`` while it goes on.

    ``wanted`` are keys of voices by language. With a ``file`` nothing is heard, and it has the sound of the last text.
    Closing the generator ends the sound. Raises NotSpoken.
    """
    for utterance in utterances:
        text = spoken_text(utterance.text)
        if not text:
            continue
        voice = voices.choose(utterance.language, wanted.get(utterance.language, ""))
        yield utterance
        yield from _speak(voices.engines[voice.engine].speak(text, voice, speed, file))


def _speak(spoken: Spoken) -> Generator[None, None, None]:
    began = time.monotonic()
    # A file, as a pipe that nobody reads could be full; opened apart for reading, which would move the program's place.
    with tempfile.TemporaryDirectory(prefix="dwibaca-", ignore_cleanup_errors=True) as folder:
        complaints = Path(folder, "said")
        try:
            with complaints.open("wb") as written:
                process = subprocess.Popen(  # noqa: S603 - a list, no shell; see the engines for what is in it
                    spoken.command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.DEVNULL,
                    stderr=written,
                    creationflags=_without_window(),
                    env=_environment(),
                )
        except OSError as error:
            raise _failed(reason_of(error)) from error
        try:
            if process.stdin is not None:
                with contextlib.suppress(OSError), process.stdin:  # it has ended already: that is told below
                    process.stdin.write(spoken.text.encode("utf-8", "replace"))
            while process.poll() is None:
                with contextlib.suppress(subprocess.TimeoutExpired):
                    process.wait(LOOK_EVERY)
                if NO_SOUND.search(said := _said(complaints)):  # it would go on for the whole text, unheard
                    raise _failed(said)
                yield
            said = _said(complaints)
            is_mute = "error" in said.lower() and time.monotonic() - began < SOON
            if process.returncode or is_mute or NO_SOUND.search(said):
                raise _failed(said or str(process.returncode))
        finally:
            _end(process, spoken)


def _end(process: "subprocess.Popen[bytes]", spoken: Spoken) -> None:
    """Silence a program that still speaks."""
    if process.poll() is not None:
        return
    process.kill()
    process.wait()
    if spoken.ending:
        with contextlib.suppress(OSError, subprocess.SubprocessError):
            subprocess.run(  # noqa: S603 - as above
                spoken.ending,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=1,
                check=False,
                creationflags=_without_window(),
                env=_environment(),
            )


def _said(complaints: Path) -> str:
    """What a program has complained of so far, the end of it."""
    return complaints.read_bytes()[-MOST_SAID:].decode("utf-8", "replace").strip()


def _failed(said: str) -> NotSpoken:
    """The error for what a program said; all of it is the error's cause, for the details."""
    reason = said.splitlines()[-1] if said else ""
    error = NotSpoken(
        Text("The system's speech program said: {reason}.", reason=reason.rstrip(".")),
        Text("Check that sound works, or choose another voice."),
    )
    if SOUND.search(said):
        error = NotSpoken(
            Text("No sound could be played: the system has no sound card that works, or no sound service."),
            Text("Check that other programs can be heard, and try again."),
        )
    error.__cause__ = SpeechProgramError(said)
    return error


def _environment() -> dict[str, str]:
    """The environment as it was before a bundle put its own libraries first, which are not for other programs."""
    own = dict(os.environ)
    if (before := own.pop("LD_LIBRARY_PATH_ORIG", None)) is not None:
        own["LD_LIBRARY_PATH"] = before
    elif getattr(sys, "frozen", False):
        own.pop("LD_LIBRARY_PATH", None)
    return own


def _without_window() -> int:
    """On Windows a console program would open a window of its own."""
    return int(getattr(subprocess, "CREATE_NO_WINDOW", 0))
