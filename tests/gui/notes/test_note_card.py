"""A card with a note: what can be typed into or pressed looks like it in every theme."""

from datetime import UTC, datetime

import pytest

from gui.notes.note_card import NoteCard
from gui.theme import themes
from translation.annotations import Annotation
from translation.palette import contrast
from translation.settings import Theme

NOW = datetime(2026, 11, 30, tzinfo=UTC)


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK, Theme.SEPIA, Theme.CONTRAST])
def test_the_field_and_the_buttons_have_an_edge(qtbot, qapp, theme):
    themes.apply(qapp, theme)
    colours = themes.colours(theme)
    card = NoteCard(Annotation("a", (), NOW, NOW))
    qtbot.addWidget(card)
    card.set_colours(colours)
    card.resize(300, card.height_in(300))
    card.show()
    for part in (card.field, card.delete):
        image = part.grab().toImage()
        middle = image.height() // 2
        assert contrast(image.pixelColor(0, middle).name(), colours.button) >= 3, part
        assert contrast(image.pixelColor(image.width() - 1, middle).name(), colours.button) >= 3, part
