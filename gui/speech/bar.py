"""The bar below the articles while one is read aloud: play and pause, sentence by sentence, language, speed, voice."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QMenu, QToolButton

from gui.base.plain_text import PlainLabel
from gui.theme.icons import icon
from translation.settings import Settings, SpeechLanguage
from translation.speech.aloud import Voices

SPEEDS = (50, 75, 100, 125, 150, 200, 300)  # per cent


class SpeechBar(QFrame):
    """What is done with the reading; it knows nothing of it."""

    play_wanted = Signal()
    step_wanted = Signal(int)
    closed = Signal()
    changed = Signal(str, object)  # a setting's name, and its new value

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.play, self.back, self.on, self.end = (QToolButton(autoRaise=True) for _ in range(4))
        self.voice = QToolButton(autoRaise=True, popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self.voice_menu = QMenu(self)
        self.voice.setMenu(self.voice_menu)
        self.language, self.speed = QComboBox(), QComboBox()
        self.status = PlainLabel(wordWrap=True)
        self._is_playing = False
        self._said: Callable[[], str] = str
        self._voices, self._wanted = Voices({}), dict[str, str]()
        for button in (self.back, self.play, self.on, self.end, self.voice):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for button, name in ((self.back, "previous"), (self.on, "next"), (self.voice, "voice"), (self.end, "close")):
            button.setIcon(icon(name))
        for language in SpeechLanguage:
            self.language.addItem("", language)
        for speed in SPEEDS:
            self.speed.addItem("", speed)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 6, 4)
        for part in (self.back, self.play, self.on, self.language, self.speed, self.voice):
            row.addWidget(part)
        row.addWidget(self.status, 1)
        row.addWidget(self.end)
        self.play.clicked.connect(self.play_wanted)
        self.back.clicked.connect(lambda: self.step_wanted.emit(-1))
        self.on.clicked.connect(lambda: self.step_wanted.emit(1))
        self.end.clicked.connect(self.closed)
        self.language.activated.connect(
            lambda number: self.changed.emit("speech_language", self.language.itemData(number))
        )
        self.speed.activated.connect(lambda number: self.changed.emit("speech_speed", self.speed.itemData(number)))
        self.voice_menu.aboutToShow.connect(self._fill_voices)
        self._retranslate()
        self.hide()

    def show_settings(self, settings: Settings) -> None:
        """Show these settings."""
        self.language.setCurrentIndex(self.language.findData(settings.speech_language))
        at = self.speed.findData(settings.speech_speed)
        if at < 0:
            self.speed.addItem(self._percent(settings.speech_speed), settings.speech_speed)
            at = self.speed.count() - 1
        self.speed.setCurrentIndex(at)
        self._wanted = {"id": settings.voice_id, "en": settings.voice_en}

    def show_state(self, *, playing: bool) -> None:
        """Show whether something is being read."""
        self._is_playing = playing
        self._name_play()

    def show_voices(self, voices: Voices) -> None:
        """Offer these voices."""
        self._voices = voices

    def tell(self, say: Callable[[], str]) -> None:
        """Say what is wrong, in the window's language of the moment; ``""`` is nothing."""
        self._said = say
        self.status.setText(say())
        self.status.setAccessibleName(self.status.text())

    def _fill_voices(self) -> None:
        self.voice_menu.clear()
        for language, title in (("id", self.tr("Indonesian Voice")), ("en", self.tr("English Voice"))):
            self.voice_menu.addSection(title)
            found = self._voices.of(language)
            if not found:
                self.voice_menu.addAction(self.tr("none is installed")).setEnabled(False)
                continue
            group = QActionGroup(self.voice_menu)
            chosen = self._voices.choose(language, self._wanted.get(language, ""))
            for voice in found:
                action = self.voice_menu.addAction(voice.name.replace("&", "&&"))
                action.setCheckable(True)
                action.setChecked(voice == chosen)
                group.addAction(action)
                action.triggered.connect(
                    lambda _=False, name=f"voice_{language}", key=voice.key: self.changed.emit(name, key)
                )

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _percent(self, speed: int) -> str:
        return f"{speed}%"

    def _name_play(self) -> None:
        self.play.setIcon(icon("pause" if self._is_playing else "play"))
        self.play.setText(self.tr("Pause") if self._is_playing else self.tr("Read aloud"))
        self.play.setToolTip(self.play.text())
        self.play.setAccessibleName(self.play.text())

    def _say(self, button: QToolButton, words: str) -> None:
        button.setToolTip(words)
        button.setAccessibleName(words)

    def _retranslate(self) -> None:
        self._say(self.back, self.tr("Previous sentence"))
        self._say(self.on, self.tr("Next sentence"))
        self._say(self.end, self.tr("Stop reading aloud"))
        self.back.setText(self.tr("Back"))
        self.on.setText(self.tr("Next"))
        self.voice.setText(self.tr("Voices"))
        self._say(self.voice, self.tr("Voices"))
        self.language.setAccessibleName(self.tr("What is read aloud"))
        self.language.setToolTip(self.tr("What is read aloud"))
        self.speed.setAccessibleName(self.tr("Speed"))
        self.speed.setToolTip(self.tr("Speed"))
        for number, words in enumerate((self.tr("Original"), self.tr("English"), self.tr("Both languages"))):
            self.language.setItemText(number, words)
        for number in range(self.speed.count()):
            self.speed.setItemText(number, self._percent(self.speed.itemData(number)))
        self._name_play()
        self.tell(self._said)
