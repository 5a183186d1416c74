"""The models' list as cards: what is drawn is there in words too, and no card is higher than what it says."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QFont

from gui.base import languages
from gui.models.model_card import BADGES, NAME
from gui.models.model_list import ModelList
from gui.theme.themes import window_palette
from translation.engine.models.inventory import Listed, ModelInventory
from translation.engine.models.offers.fit import Fit
from translation.palette import DARK, LIGHT, SEPIA

ROWS = (
    Listed("Besar 1.0", ("id",), "1.0", size=1_300_000_000, memory=2_200_000_000, seconds=100.0, recommended=True),
    Listed("Kecil", ("id",), size=10_000_000, seconds=2.0, speed=900.0, used=True),
    Listed("Raksasa", ("id",), size=9_000_000_000, fit=Fit.MEMORY),
    Listed("Polos"),
)


@pytest.fixture
def shown(qtbot, qapp):
    languages.install(qapp, "en")
    made = ModelList()
    qtbot.addWidget(made)
    made.resize(420, 700)
    made.show_shelf(ModelInventory(ROWS))
    made.show()
    return made


def item(shown, key):
    return next(one for one in shown._items() if shown_row(one).name.startswith(key))


def shown_row(item):
    return item.data(NAME, Qt.ItemDataRole.UserRole)


def test_a_card_has_badges_of_its_state(shown):
    assert item(shown, "Besar").data(NAME, BADGES) == ["recommended"]
    assert item(shown, "Kecil").data(NAME, BADGES) == ["in use"]
    assert item(shown, "Raksasa").data(NAME, BADGES) == ["too little memory"]


def test_a_screen_reader_hears_what_a_card_shows(shown):
    heard = item(shown, "Besar").data(NAME, Qt.ItemDataRole.AccessibleTextRole)
    for part in ("Besar, recommended", "An article: about 2 min", "Size: 1.3 GB", "Memory: 2.2 GB"):
        assert part in heard
    whole = QAccessible.queryAccessibleInterface(shown)
    names = [whole.child(number).text(QAccessible.Text.Name) for number in range(whole.childCount())]
    assert heard in names


def test_the_tip_explains_the_figures(shown):
    tip = item(shown, "Besar").toolTip(NAME)
    assert "40 sentences" in tip
    assert "while it is loaded" in tip
    assert "memory" not in item(shown, "Polos").toolTip(NAME).lower()


def test_a_card_is_as_high_as_what_it_says(shown):
    def height(key):
        return shown.visualItemRect(item(shown, key)).height()

    assert height("Polos") < height("Besar")
    before = height("Besar")
    font = QFont(shown.font())
    font.setPointSizeF(2 * font.pointSizeF())
    shown.setFont(font)
    shown.show_shelf(ModelInventory(ROWS))
    assert height("Besar") > 1.4 * before


def test_cards_are_as_wide_as_the_list(shown):
    for width in (300, 700):
        shown.resize(width, 500)
        assert shown.visualItemRect(item(shown, "Besar")).width() == shown.viewport().width()
        assert not shown.horizontalScrollBar().isVisible()


@pytest.mark.parametrize("colours", [LIGHT, DARK, SEPIA])
def test_the_chosen_card_has_a_ring_in_the_accent(shown, colours):
    shown.setPalette(window_palette(colours))

    def accents(key):
        image = shown.viewport().grab(shown.visualItemRect(item(shown, key))).toImage()
        return sum(image.pixelColor(x, 8) == QColor(colours.accent) for x in range(image.width())) + sum(
            image.pixelColor(x, image.height() // 2) == QColor(colours.accent) for x in range(image.width())
        )

    shown.choose("Besar 1.0")
    assert accents("Besar") >= 2
    shown.choose("Polos")
    assert accents("Besar") == 0
    assert accents("Polos") >= 2


def test_the_arrow_keys_pass_the_headings_by(qtbot, shown):
    shown.choose("Besar 1.0")
    seen = [shown.row.name]
    for _ in range(len(ROWS) + 1):
        qtbot.keyClick(shown, Qt.Key.Key_Down)
        if shown.row is not None and shown.row.name != seen[-1]:
            seen.append(shown.row.name)
    assert len(seen) == len(ROWS)
