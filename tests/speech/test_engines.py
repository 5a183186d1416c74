"""The programs that speak: their lists of voices, their commands, and which are preferred."""

import base64
from pathlib import Path

import pytest

from translation.speech.engines import LONGEST, Voice, engines, spoken_text

ESPEAK = """Pty Language       Age/Gender VoiceName          File                 Other Languages
 5  id              --/M      Indonesian         poz/id
 7  id              --/M      indonesian-mbrola-1 mb/mb-id1
 5  en-029          --/M      English_(Caribbean) gmw/en-029           (en 10)
 2  en-gb           --/M      English_(Great_Britain) gmw/en               (en 2)
"""
DISPATCHER = """                     NAME                 LANGUAGE                  VARIANT
               Indonesian                       id                     none
  English (Great Britain)                    en-GB                     none
"""
SAY = """Albert              en_US    # Hello! My name is Albert.
Alex                en_US    # Most people recognize me by my voice.
Damayanti           id_ID    # Halo, nama saya Damayanti.
Eddy (English (UK)) en_GB    # Hello! My name is Eddy.
"""
SAPI = "en\tMicrosoft Zira Desktop\r\nid\tIndonesian (eSpeak NG)\r\n\r\n"


def engine(platform, *installed):
    return {one.name: one for one in engines(platform, lambda program: f"/bin/{program}" if program in installed else None)}  # fmt: skip


@pytest.mark.parametrize(
    ("platform", "installed", "found"),
    [
        ("linux", ("spd-say", "espeak-ng", "espeak"), ["speech-dispatcher", "espeak-ng"]),
        ("linux", ("espeak",), ["espeak-ng"]),
        ("linux", (), []),
        ("darwin", ("say",), ["say"]),
        ("win32", ("powershell.exe", "espeak-ng.exe"), ["sapi", "espeak-ng"]),
        ("freebsd14", ("espeak-ng",), ["espeak-ng"]),
    ],
)
def test_the_systems_own_voices_go_first(platform, installed, found):
    assert list(engine(platform, *installed)) == found


@pytest.mark.parametrize(
    ("platform", "program", "listed", "found"),
    [
        ("linux", "espeak-ng", ESPEAK, [("gmw/en", "en"), ("poz/id", "id"), ("gmw/en-029", "en")]),
        ("linux", "spd-say", DISPATCHER, [("Indonesian", "id"), ("English (Great Britain)", "en")]),
        ("darwin", "say", SAY, [("Alex", "en"), ("Damayanti", "id"), ("Albert", "en"), ("Eddy (English (UK))", "en")]),
        ("win32", "powershell", SAPI, [("Microsoft Zira Desktop", "en"), ("Indonesian (eSpeak NG)", "id")]),
    ],
)
def test_lists_of_voices_are_read(platform, program, listed, found):
    (one,) = engine(platform, program).values()
    assert [(voice.name, voice.language) for voice in one.read_list(listed)] == found
    assert all(voice.engine == one.name for voice in one.read_list(listed))
    assert one.read_list("") == one.read_list("Failed to get voice list.") == []


def test_a_text_is_no_option_and_no_script():
    text = '-w /etc/passwd \'; Remove-Item "x" $(y)'
    for platform, program in (("linux", "espeak-ng"), ("linux", "spd-say"), ("darwin", "say"), ("win32", "powershell")):
        (one,) = engine(platform, program).values()
        spoken = one.speak(text, Voice(one.name, "V", "id"), 150, None)
        if program == "spd-say":
            assert spoken.command[-2:] == ("--", text)
            assert spoken.ending == ("/bin/spd-say", "--cancel")
        elif program == "powershell":
            script = base64.b64decode(spoken.command[-1]).decode("utf-16-le")
            assert "Remove-Item" not in script
            assert base64.b64encode(text.encode()).decode() in script
            assert "$s.Rate = 5\n" in script
        else:
            assert spoken.text == text
            assert text not in spoken.command
            assert "255" in spoken.command, "half as fast again as 170 words a minute"


def test_sound_goes_to_a_file_where_an_engine_can():
    for platform, program in (("linux", "espeak-ng"), ("darwin", "say")):
        (one,) = engine(platform, program).values()
        assert "x.wav" in one.speak("Halo.", Voice(one.name, "V", "id"), 100, Path("x.wav")).command
    (sapi,) = engine("win32", "powershell").values()
    command = sapi.speak("Halo.", Voice("sapi", "V", "id"), 100, Path("x.wav")).command
    assert "SetOutputToWaveFile" in base64.b64decode(command[-1]).decode("utf-16-le")


@pytest.mark.parametrize(
    ("text", "spoken"),
    [("Harga\n naik. ", "Harga naik."), ("— … —", ""), ("", ""), ("a\x00b\x1b[2J", "a b [2J"), ("12", "12")],
)
def test_what_is_no_speech_is_left_out(text, spoken):
    assert spoken_text(text) == spoken
    assert len(spoken_text("kata " * 5000)) <= LONGEST
