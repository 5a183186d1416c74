"""The programs of each system that speak: how each lists its voices, speaks a text, and is made to stop.

Nothing is installed or sent: a program runs on this computer with the text as its argument or input.
"""

import base64
import re
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

USUAL_RATE = 170  # words a minute at the speed 100
LONGEST = 2000  # characters of one utterance; a command line of Windows holds about 30,000


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice of an engine: its name there, and its language as two letters."""

    engine: str
    name: str
    language: str

    @property
    def key(self) -> str:
        """What a setting keeps of it."""
        return f"{self.engine}:{self.name}"


@dataclass(frozen=True, slots=True)
class Spoken:
    """How a text is spoken: a command, what it reads, and a command that ends what is still heard, if it needs one."""

    command: tuple[str, ...]
    text: str = ""
    ending: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Engine:
    """A program that speaks: ``speak`` takes a text, a voice, a speed in per cent, and a file instead of a speaker."""

    name: str
    program: str
    listing: tuple[str, ...]
    read_list: Callable[[str], list[Voice]]
    speak: "Callable[[str, Voice, int, Path | None], Spoken]"


def engines(platform: str = sys.platform, which: Callable[[str], str | None] = shutil.which) -> tuple[Engine, ...]:
    """The engines that are installed, the one to prefer first."""
    found = []
    for programs, make in BY_PLATFORM.get(platform, BY_PLATFORM["linux"]):
        program = next(filter(None, map(which, programs)), None)
        if program is not None:
            found.append(make(program))
    return tuple(found)


def spoken_text(text: str) -> str:
    """A text as it is given to an engine: one line, without what is no speech; ``""`` if nothing is left."""
    plain = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    return plain[:LONGEST] if re.search(r"\w", plain) else ""


# eSpeak NG


def _espeak(program: str) -> Engine:
    return Engine("espeak-ng", program, (program, "--voices"), _espeak_voices, _by_espeak(program))


def _espeak_voices(listed: str) -> list[Voice]:
    """Lines such as `` 5  id   --/M   Indonesian   poz/id``, of which a low number is to be preferred.

    Those of MBROLA need data that may not be there.
    """
    found = []
    for line in listed.splitlines()[1:]:
        parts = line.split()
        if len(parts) >= 5 and parts[0].isdecimal() and not parts[4].startswith("mb/"):
            found.append((int(parts[0]), Voice("espeak-ng", parts[4], parts[1][:2].lower())))
    return [voice for _, voice in sorted(found, key=lambda pair: pair[0])]


def _by_espeak(program: str) -> "Callable[[str, Voice, int, Path | None], Spoken]":
    def speak(text: str, voice: Voice, speed: int, file: Path | None) -> Spoken:
        to_file = ("-w", str(file)) if file is not None else ()
        rate = str(round(USUAL_RATE * speed / 100))
        return Spoken((program, "-v", voice.name, "-s", rate, "-b", "1", "--stdin", *to_file), text)

    return speak


# Speech Dispatcher


def _dispatcher(program: str) -> Engine:
    return Engine("speech-dispatcher", program, (program, "-L"), _dispatcher_voices, _by_dispatcher(program))


def _dispatcher_voices(listed: str) -> list[Voice]:
    """Lines with a name, which may have spaces, a language and a variant, in columns."""
    found = []
    for line in listed.splitlines():
        match = re.match(r"\s*(\S.*?)\s+([a-z]{2,3}(?:[-_]\w+)?)\s+(\S+)\s*$", line)
        if match:
            found.append(Voice("speech-dispatcher", match[1], match[2][:2].lower()))
    return found


def _by_dispatcher(program: str) -> "Callable[[str, Voice, int, Path | None], Spoken]":
    def speak(text: str, voice: Voice, speed: int, _: Path | None) -> Spoken:
        rate = str(max(-100, min(100, speed - 100)))
        command = (program, "--wait", "-N", "dwibaca", "-l", voice.language, "-y", voice.name, "-r", rate, "--", text)
        return Spoken(command, ending=(program, "--cancel"))

    return speak


# macOS

PLAIN_VOICES = ("Samantha", "Alex", "Daniel", "Damayanti")  # the list begins with those that sing and whisper


def _say(program: str) -> Engine:
    return Engine("say", program, (program, "-v", "?"), _say_voices, _by_say(program))


def _say_voices(listed: str) -> list[Voice]:
    """Lines such as ``Damayanti   id_ID    # Halo, nama saya Damayanti.``."""
    found = []
    for line in listed.splitlines():
        match = re.match(r"(\S.*?)\s+([a-z]{2,3})[-_]\w+\s+#", line)
        if match:
            found.append(Voice("say", match[1], match[2][:2]))
    return sorted(found, key=lambda voice: voice.name not in PLAIN_VOICES)


def _by_say(program: str) -> "Callable[[str, Voice, int, Path | None], Spoken]":
    def speak(text: str, voice: Voice, speed: int, file: Path | None) -> Spoken:
        to_file = ("-o", str(file)) if file is not None else ()
        return Spoken(
            (program, "-v", voice.name, "-r", str(round(USUAL_RATE * speed / 100)), *to_file, "-f", "-"), text
        )

    return speak


# Windows

LIST_VOICES = """
Add-Type -AssemblyName System.Speech
[Console]::OutputEncoding = [Text.Encoding]::UTF8
(New-Object System.Speech.Synthesis.SpeechSynthesizer).GetInstalledVoices() | Where-Object Enabled | ForEach-Object {
  $_.VoiceInfo.Culture.TwoLetterISOLanguageName + "`t" + $_.VoiceInfo.Name }
"""
SPEAK = """
Add-Type -AssemblyName System.Speech
$s = New-Object System.Speech.Synthesis.SpeechSynthesizer
function Plain($x) {{ [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($x)) }}
$s.SelectVoice((Plain '{voice}'))
$s.Rate = {rate}
{to_file}
$s.Speak((Plain '{text}'))
$s.Dispose()
"""


def _powershell(program: str) -> Engine:
    return Engine("sapi", program, _encoded(program, LIST_VOICES), _sapi_voices, _by_sapi(program))


def _encoded(program: str, script: str) -> tuple[str, ...]:
    """A script as an argument that no shell takes apart."""
    encoded = base64.b64encode(script.encode("utf-16-le")).decode("ascii")
    return (program, "-NoProfile", "-NonInteractive", "-EncodedCommand", encoded)


def _sapi_voices(listed: str) -> list[Voice]:
    lines = (line.strip().partition("\t") for line in listed.splitlines())
    return [Voice("sapi", name, language) for language, tab, name in lines if tab and name]


def _by_sapi(program: str) -> "Callable[[str, Voice, int, Path | None], Spoken]":
    def speak(text: str, voice: Voice, speed: int, file: Path | None) -> Spoken:
        rate = max(-10, min(10, round((speed - 100) / 10)))
        to_file = f"$s.SetOutputToWaveFile((Plain '{_base64(str(file))}'))" if file is not None else ""
        script = SPEAK.format(voice=_base64(voice.name), rate=rate, to_file=to_file, text=_base64(text))
        return Spoken(_encoded(program, script))

    return speak


def _base64(text: str) -> str:
    return base64.b64encode(text.encode("utf-8", "replace")).decode("ascii")


Maker = Callable[[str], Engine]
BY_PLATFORM: dict[str, Sequence[tuple[Sequence[str], Maker]]] = {
    "linux": ((("spd-say",), _dispatcher), (("espeak-ng", "espeak"), _espeak)),
    "darwin": ((("say",), _say), (("espeak-ng",), _espeak)),
    "win32": ((("powershell.exe", "powershell"), _powershell), (("espeak-ng.exe", "espeak-ng"), _espeak)),
}
