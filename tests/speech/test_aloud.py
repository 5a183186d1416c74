"""Texts spoken one after the other: by a program that is here for sure, by espeak-ng to a file, and with no voice."""

import shutil
import sys
import time
import wave

import pytest

from translation.cli.report import report
from translation.errors import NotSpoken
from translation.speech.aloud import Utterance, Voices, advice, find_voices, read_aloud
from translation.speech.engines import Engine, Spoken, Voice, engines

INDONESIAN, ENGLISH = Voice("fake", "Ani", "id"), Voice("fake", "Ann", "en")


def fake(tmp_path, program="", ending=""):
    """An engine that writes what it is given to a file, and does what ``program`` does."""
    log = tmp_path / "spoken.txt"
    script = f"import sys, time\nopen({str(log)!r}, 'a').write(sys.argv[1] + ' ' + sys.stdin.read() + '\\n')\n{program}"

    def speak(text, voice, speed, file):
        command = (sys.executable, "-c", script, f"{voice.name} {speed}")
        return Spoken(command, text, (sys.executable, "-c", ending) if ending else ())

    listing = (sys.executable, "-c", "print('Ani id'); print('Ann en')")

    def read_list(listed):
        return [Voice("fake", *line.split()) for line in listed.splitlines()]

    return Engine("fake", sys.executable, listing, read_list, speak), log


def voices_of(engine):
    return Voices({"fake": engine}, (INDONESIAN, ENGLISH))


TEXTS = (Utterance("Harga naik.", "id", 1), Utterance("—", "id", 2), Utterance("Prices rise.", "en", 3))


def test_texts_are_spoken_in_order_each_by_its_voice(tmp_path):
    engine, log = fake(tmp_path)
    begun = [one.number for one in read_aloud(TEXTS, voices_of(engine), {}, 120) if one is not None]
    assert begun == [1, 3]
    assert log.read_text().splitlines() == ["Ani 120 Harga naik.", "Ann 120 Prices rise."]


def test_voices_are_listed_and_chosen(tmp_path):
    engine, _ = fake(tmp_path)
    broken = Engine("broken", "x", ("/no/such/program",), engine.read_list, engine.speak)
    voices = find_voices((broken, engine))
    assert voices.voices == (INDONESIAN, ENGLISH)
    more = Voices(voices.engines, (*voices.voices, Voice("fake", "Budi", "id")))
    assert more.choose("id", "fake:Budi").name == "Budi"
    assert more.choose("id", "fake:gone").name == "Ani"


def test_closing_silences_at_once(tmp_path):
    ended = tmp_path / "ended"
    engine, log = fake(tmp_path, "time.sleep(60)", f"open({str(ended)!r}, 'w')")
    work = read_aloud(TEXTS, voices_of(engine), {})
    next(work)
    while not log.exists():
        next(work)
    began = time.monotonic()
    work.close()
    assert time.monotonic() - began < 5
    assert ended.exists(), "the service that speaks in its stead is told, too"


def test_a_program_that_fails_is_told(tmp_path):
    engine, _ = fake(tmp_path, "sys.exit('no such voice.')")
    with pytest.raises(NotSpoken, match="said: no such voice"):
        list(read_aloud(TEXTS, voices_of(engine), {}))


WITHOUT_CARD = (
    "ALSA lib confmisc.c:855:(parse_card) cannot find card '0'",
    "ALSA lib pcm.c:2666:(snd_pcm_open_noupdate) Unknown PCM default",
    "error: No such file or directory",
)


@pytest.mark.parametrize("after", ["", "time.sleep(60)", "sys.exit(1)"])
def test_a_system_without_sound_is_told_at_once_with_all_that_the_program_said(tmp_path, after):
    engine, _ = fake(tmp_path, f"print({chr(10).join(WITHOUT_CARD)!r}, file=sys.stderr, flush=True)\n{after}")
    began = time.monotonic()
    with pytest.raises(NotSpoken, match="No sound could be played") as caught:
        list(read_aloud(TEXTS, voices_of(engine), {}))
    assert time.monotonic() - began < 10
    assert "No such file" not in str(caught.value)
    shown = report(caught.value, "", everything=True)
    assert all(line in shown for line in WITHOUT_CARD)


def test_a_complaint_of_alsa_alone_silences_nothing(tmp_path):
    program = f"print({WITHOUT_CARD[1]!r}, file=sys.stderr, flush=True)\ntime.sleep(0.6)"
    engine, log = fake(tmp_path, program)
    list(read_aloud(TEXTS[:1], voices_of(engine), {}))
    assert log.read_text() == "Ani 100 Harga naik.\n"


def test_a_program_that_is_gone_is_told(tmp_path):
    def speak(*_):
        return Spoken(("/no/such/program",))

    engine = Engine("fake", "", (), lambda _: [], speak)
    with pytest.raises(NotSpoken, match="No such file or directory"):
        list(read_aloud(TEXTS, voices_of(engine), {}))


@pytest.mark.parametrize(("platform", "named"), [("linux", "espeak-ng"), ("darwin", "Spoken Content"), ("win32", "eSpeak NG")])  # fmt: skip
def test_an_absent_voice_is_told_with_what_to_install(platform, named):
    assert named in advice(platform)
    none = find_voices(())
    assert none.voices == ()
    with pytest.raises(NotSpoken, match="There is no Indonesian voice"):
        list(read_aloud(TEXTS, none, {}))


@pytest.mark.skipif(not (shutil.which("espeak-ng") or shutil.which("espeak")), reason="espeak-ng is not installed")
@pytest.mark.parametrize(("language", "text"), [("id", "Harga beras naik lagi."), ("en", "Rice prices rise again.")])
def test_espeak_speaks_both_languages_to_a_file(tmp_path, language, text):
    voices = find_voices([one for one in engines() if one.name == "espeak-ng"])
    lengths = []
    for speed in (100, 200):
        file = tmp_path / f"{speed}.wav"
        list(read_aloud([Utterance(text, language)], voices, {}, speed, file))
        with wave.open(str(file)) as sound:
            assert any(sound.readframes(sound.getnframes())), "it is not silence"
            lengths.append(sound.getnframes() / sound.getframerate())
    assert lengths[0] > 0.5
    assert lengths[1] < lengths[0] * 0.75, "twice the speed takes less time"
