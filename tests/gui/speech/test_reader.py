"""An article read aloud in the window: by keys and buttons, the highlight with it, and what is told without a voice."""

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gui.base import languages
from gui.reading.reading_state import SentencePosition
from tests.gui.windows import read, window
from translation.settings import SpeechLanguage
from translation.speech.aloud import Voices, find_voices
from translation.speech.engines import Engine, Spoken, Voice

VOICES = (Voice("fake", "Ani", "id"), Voice("fake", "Ann", "en"), Voice("fake", "Budi", "id"))


class Speaker:
    """An engine whose program writes what it is given to a file; each text takes a while unless it is ``quick``."""

    def __init__(self, folder):
        self.log, self.seconds = folder / "spoken.txt", 0.0
        self.log.touch()

    def speak(self, text, voice, speed, file):
        script = f"import sys, time\nopen({str(self.log)!r}, 'a').write(sys.argv[1] + sys.stdin.read() + '\\n')\ntime.sleep({self.seconds})"  # fmt: skip
        return Spoken((sys.executable, "-c", script, f"{voice.name} {speed} "), text)

    def find(self):
        return Voices({"fake": Engine("fake", "", (), lambda _: [], self.speak)}, VOICES)

    @property
    def lines(self):
        return self.log.read_text("utf-8").splitlines()


@pytest.fixture
def speaker(tmp_path):
    return Speaker(tmp_path)


@pytest.fixture
def made(qtbot, speaker):
    made = window(qtbot)
    made.aloud._find = speaker.find
    read(qtbot, made)
    return made


def view(made):
    return made.tabs.shown.view


def test_an_article_is_read_from_its_chosen_sentence_to_its_end(qtbot, made, speaker):
    seen = []
    view(made).choose(SentencePosition(2, 1))
    view(made).chosen.connect(seen.append)
    assert not made.menu_actions["stop_aloud"].isEnabled()
    qtbot.keyClick(view(made), Qt.Key.Key_F7)
    assert made.speech_bar.isVisible()
    assert made.menu_actions["stop_aloud"].isEnabled()
    qtbot.waitUntil(lambda: made.speech_bar.isHidden())
    assert speaker.lines == [
        "Ani 100 Pembangunan dimulai bulan depan dan selesai tahun depan.",
        "Ani 100 Warga berharap jembatan itu segera dapat dipakai.",
        "Ani 100 Mereka sudah menunggu lama.",
    ]
    assert seen == [SentencePosition(2, 1), SentencePosition(3, 0), SentencePosition(3, 1)]


def test_a_pause_goes_on_with_the_same_sentence(qtbot, made, speaker):
    speaker.seconds = 60
    view(made).choose(SentencePosition(3, 0))
    qtbot.keyClick(view(made), Qt.Key.Key_F7)
    qtbot.waitUntil(lambda: len(speaker.lines) == 1)
    made.speech_bar.play.click()
    assert not made.aloud.is_playing
    assert made.speech_bar.isVisible()
    assert made.speech_bar.play.accessibleName() == "Read aloud"
    speaker.seconds = 0
    qtbot.keyClick(view(made), Qt.Key.Key_F7)
    qtbot.waitUntil(lambda: made.speech_bar.isHidden())
    assert [line.removeprefix("Ani 100 ") for line in speaker.lines] == [
        "Warga berharap jembatan itu segera dapat dipakai.",
        "Warga berharap jembatan itu segera dapat dipakai.",
        "Mereka sudah menunggu lama.",
    ]


def test_it_steps_and_stops(qtbot, made, speaker):
    speaker.seconds = 60
    view(made).choose(SentencePosition(1, 0))
    made.aloud.toggle()
    qtbot.waitUntil(lambda: len(speaker.lines) == 1)
    made.speech_bar.on.click()
    qtbot.waitUntil(lambda: len(speaker.lines) == 2)
    assert view(made).choice == SentencePosition(1, 1)
    made.speech_bar.back.click()
    qtbot.waitUntil(lambda: len(speaker.lines) == 3)
    assert view(made).choice == SentencePosition(1, 0)
    qtbot.keyClick(view(made), Qt.Key.Key_Escape)
    assert made.speech_bar.isHidden()
    assert not made.aloud.is_open


def test_speed_language_and_voice_count_at_once(qtbot, made, speaker):
    speaker.seconds = 60
    view(made).choose(SentencePosition(1, 1))
    made.aloud.toggle()
    qtbot.waitUntil(lambda: len(speaker.lines) == 1)
    made.speech_bar.changed.emit("speech_speed", 150)
    qtbot.waitUntil(lambda: len(speaker.lines) == 2)
    made.speech_bar.voice_menu.aboutToShow.emit()
    (budi,) = [action for action in made.speech_bar.voice_menu.actions() if action.text() == "Budi"]
    budi.trigger()
    qtbot.waitUntil(lambda: len(speaker.lines) == 3)
    speaker.seconds = 0
    made.speech_bar.changed.emit("speech_language", SpeechLanguage.BOTH)
    qtbot.waitUntil(lambda: made.speech_bar.isHidden())
    assert speaker.lines[:5] == [
        "Ani 100 Warga senang dengan kabar itu.",
        "Ani 150 Warga senang dengan kabar itu.",
        "Budi 150 Warga senang dengan kabar itu.",
        "Budi 150 Warga senang dengan kabar itu.",
        "Ann 150 WARGA SENANG DENGAN KABAR ITU.",
    ]
    assert made.services.settings_store.now.voice_id == "fake:Budi"


def test_hidden_english_is_shown_when_it_is_read(qtbot, made, speaker):
    made.services.settings_store.change(hide_english=True, speech_language=SpeechLanguage.ENGLISH)
    view(made).choose(SentencePosition(3, 1))
    made.aloud.toggle()
    qtbot.waitUntil(lambda: made.speech_bar.isHidden())
    assert speaker.lines == ["Ann 100 MEREKA SUDAH MENUNGGU LAMA."]
    assert "MEREKA SUDAH" in view(made).toPlainText()
    assert "BIAYANYA" not in view(made).toPlainText()


def test_another_article_ends_the_reading(qtbot, made, speaker):
    speaker.seconds = 60
    made.aloud.toggle()
    qtbot.waitUntil(lambda: len(speaker.lines) == 1)
    made.tabs.close_tab(made.tabs.shown)
    qtbot.waitUntil(lambda: made.speech_bar.isHidden())


def test_a_word_is_said_by_itself(qtbot, made, speaker):
    made.aloud.say("jembatan", "id")
    qtbot.waitUntil(lambda: speaker.lines == ["Ani 100 jembatan"])
    qtbot.waitUntil(lambda: made.aloud._job is None)
    assert made.speech_bar.isHidden()
    assert view(made).choice is None


@pytest.mark.parametrize("language", languages.LANGUAGES)
def test_without_a_voice_it_says_what_to_install(qtbot, made, language):
    languages.install(QApplication.instance(), language)
    made.aloud._find = lambda: find_voices(())
    made.aloud.toggle()
    qtbot.waitUntil(lambda: made.aloud._job is None)
    said = made.speech_bar.status.text()
    assert ("There is no Indonesian voice. Install" in said) is (language == "en")
    assert ("Tidak ada suara" in said) is (language == "id")
    assert not made.aloud.is_playing
    made.speech_bar.end.click()
    assert made.speech_bar.isHidden()


def test_what_the_bar_says_follows_the_language(qtbot, made):
    said = {"": "Nothing", "en": "Nothing", "id": "Tidak ada"}
    made.speech_bar.tell(lambda: said[made.services.settings_store.now.language])
    assert made.speech_bar.status.text() == "Nothing"
    made.services.settings_store.change(language="id")
    qtbot.waitUntil(lambda: made.speech_bar.status.text() == "Tidak ada")
    assert made.speech_bar.status.accessibleName() == "Tidak ada"
    made.services.settings_store.change(language="en")
    made.speech_bar.tell(str)
    assert made.speech_bar.status.text() == ""
