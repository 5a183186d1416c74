"""The preview of the reading settings: three sentences in the same view that shows articles."""

from PySide6.QtCore import QEvent, Qt

from gui.base.stores.settings_store import SettingsStore
from gui.reading.reading_state import Reading
from gui.reading.view.bilingual_view import BilingualView
from gui.reading.view.text_formats import look_of
from translation.document import Article, BilingualBlock, Block, Kind, SentencePair
from translation.settings import Settings

SENTENCES = (
    SentencePair(
        "Sejak pagi, perahu-perahu penuh sayur dan buah berdatangan ke muara sungai. ",
        "Since morning, boats full of vegetables and fruit have been coming to the river mouth. ",
    ),
    SentencePair("Pembeli datang dari hulu dan hilir. ", "Buyers come from upstream and downstream. "),
    SentencePair("Harga beras turun sedikit.", "The price of rice fell a little."),
)
LINES = 8  # of the program's own font


class ReadingPreview(BilingualView):
    """A view of sample sentences that follows the settings; it is as high as they are, for its page scrolls already."""

    def __init__(self, settings_store: SettingsStore) -> None:
        super().__init__(look_of(settings_store.now))
        self.setFrameShape(BilingualView.Shape.StyledPanel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._least = LINES * self.fontMetrics().height()
        self.setMinimumHeight(self._least)
        self.verticalScrollBar().rangeChanged.connect(self._grow)
        block = Block(Kind.PARAGRAPH, "".join(pair.source for pair in SENTENCES))
        reading = Reading(Article(title="", blocks=(block,)))
        reading.fill(0, BilingualBlock(block, SENTENCES))
        self.show_reading(reading)
        settings_store.changed.connect(self._follow_settings)
        self.retranslate()

    def retranslate(self) -> None:
        """Set its accessible name in the window's language."""
        self.setAccessibleName(self.tr("How an article looks"))

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate after a change of the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _grow(self, least: int, most: int) -> None:
        if most > least:
            self.setMinimumHeight(self.height() + most - least)

    def _follow_settings(self, settings: Settings) -> None:
        self.setMinimumHeight(self._least)
        self.set_look(look_of(settings))
