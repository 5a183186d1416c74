"""The window's bar does what the menus do, says what it does, and shows how far a translation is."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from gui.reading.reading_state import SentencePosition
from gui.window.bar.address_bar import LAYOUTS
from tests.fakes import UpperCaser
from tests.gui.windows import TEXT, read, window
from translation.palette import DARK, LIGHT
from translation.settings import ReadingLayout, Theme

BUTTON = Qt.MouseButton.LeftButton
PAGE = """<html><head><title>Jembatan</title><meta property="og:site_name" content="Warta Nusa"></head><body><article>
<h1>Jembatan Dibangun</h1>{}</article></body></html>"""


def test_one_layout_is_chosen_and_the_keys_choose_it_too(qtbot):
    made = window(qtbot)
    read(qtbot, made)
    buttons = dict(zip(LAYOUTS, made.address.layouts.buttons, strict=True))
    qtbot.mouseClick(buttons["layout_stacked"], BUTTON)
    assert made.services.settings_store.now.layout is ReadingLayout.STACKED
    qtbot.mouseClick(buttons["layout_stacked"], BUTTON)
    assert [name for name, button in buttons.items() if button.isChecked()] == ["layout_stacked"]
    made.menu_actions["layout_english"].trigger()
    assert [name for name, button in buttons.items() if button.isChecked()] == ["layout_english"]


def test_buttons_are_enabled_when_their_actions_are(qtbot):
    made = window(qtbot)
    assert not made.address.back_button.isEnabled()
    assert not made.address.reload_button.isEnabled()
    read(qtbot, made)
    assert made.address.reload_button.isEnabled()
    assert not made.address.notes_button.isEnabled()


def test_every_button_says_what_it_does_and_its_key(qtbot):
    made = window(qtbot)
    buttons = [each for each in made.address.findChildren(QAbstractButton) if each.parent() is not made.address.field]
    assert len(buttons) > 10
    for button in buttons:
        assert button.accessibleName(), button.icon().name()
        assert button.toolTip(), button.icon().name()
    assert made.address.back_button.toolTip() == "Back (Alt+Left)"
    assert made.address.layouts.buttons[0].toolTip() == "Side by Side (Ctrl+1)"
    made.services.settings_store.change(language="id")
    try:
        qtbot.waitUntil(lambda: made.address.library_button.accessibleName() == "Pustaka")
        back = made.menu_actions["back"].iconText()
        assert made.address.back_button.accessibleName() == back != "Back"
    finally:
        made.services.settings_store.change(language="en")


def test_the_menu_of_the_last_button_holds_actions_of_the_window(qtbot):
    made = window(qtbot)
    held = [action for action in made.address.more_menu.actions() if not action.isSeparator()]
    assert made.menu_actions["export"] in held
    held.remove(made.address.layout_menu.menuAction())
    assert all(action in made.menu_actions.by_name.values() for action in held)


def test_layouts_that_would_leave_an_address_no_room_are_in_the_menu(qtbot):
    made = window(qtbot)
    bar, entry = made.address, made.address.layout_menu.menuAction()
    made.resize(1000, 600)
    qtbot.waitUntil(bar.layouts.isVisible)
    assert not entry.isVisible()
    least = bar.minimumSizeHint().width()
    bar.setFixedWidth(least + 10)
    qtbot.waitUntil(bar.layouts.isHidden)
    assert entry.isVisible()
    assert bar.minimumSizeHint().width() == least
    assert bar.layout_menu.actions() == [made.menu_actions[name] for name in LAYOUTS]
    bar.setFixedWidth(1000)
    qtbot.waitUntil(bar.layouts.isVisible)


class Waiting(UpperCaser):
    """Translates when it is told to."""

    go_on = threading.Event()

    def translate_batch(self, sentences, **options):
        self.go_on.wait(20)
        return super().translate_batch(sentences, **options)


def test_the_line_in_the_address_shows_how_far_the_translation_is(qtbot):
    made = window(qtbot, model=Waiting)
    Waiting.go_on.clear()
    made.open(TEXT.encode())
    address = made.address
    try:
        qtbot.waitUntil(address.progress.isVisible)
        assert address.stop_button.isVisible()
        assert not address.reload_button.isVisible()
        assert address.field.rect().contains(address.progress.geometry())
    finally:
        Waiting.go_on.set()
    qtbot.waitUntil(lambda: not address.progress.isVisible())
    assert address.reload_button.isVisible()


def test_the_site_stands_before_the_address_until_it_is_typed_into(qtbot, tmp_path):
    made = window(qtbot)
    page = tmp_path / "halaman.html"
    page.write_text(PAGE.format("<p>Pemerintah membangun jembatan baru di desa itu.</p>" * 6), "utf-8")
    made.open(str(page))
    qtbot.waitUntil(lambda: made.tabs.shown.article is not None and not made.tabs.shown.busy)
    field = made.address.field
    assert field.site == "Warta Nusa"
    assert field.text() == str(page)
    assert field.textMargins().left() > field.fontMetrics().horizontalAdvance("Warta Nusa")
    made.address.be_ready()
    assert field.textMargins().left() == 0
    made.tabs.shown.view.setFocus()
    assert field.textMargins().left() > 0
    made.tabs.add()
    assert field.site == ""


def test_an_article_that_has_come_has_the_keys(qtbot):
    made = window(qtbot)
    made.address.library_button.setFocus()
    tab = read(qtbot, made)
    assert tab.view.hasFocus()
    qtbot.keyClick(made.focusWidget(), Qt.Key.Key_Down)
    assert tab.view.choice == SentencePosition(0, 0)


@pytest.mark.parametrize(("button", "changed"), [("larger", 1), ("smaller", -1)])
def test_type_and_colours_change_at_hand(qtbot, button, changed):
    made = window(qtbot)
    tab = read(qtbot, made)
    before = tab.view.look.points
    qtbot.mouseClick(made.address.type_button, BUTTON)
    popover = made.type_popover
    assert popover.isVisible()
    qtbot.mouseClick(getattr(popover, button), BUTTON)
    assert (tab.view.look.points - before) * changed > 0
    assert popover.size_now.text() == f"{made.services.settings_store.now.font_points:.1f} pt"
    popover.hide()


def test_the_popover_follows_the_settings_and_changes_them(qtbot):
    made = window(qtbot, line_spacing=145, font_family="Sans Serif Lama")
    store = made.services.settings_store
    made.address.type_button.click()
    popover = made.type_popover
    assert popover.sliders["line_spacing"].value() == 145
    assert popover.family.currentData() == "Sans Serif Lama"
    assert store.now.line_spacing == 145, "showing a setting changes nothing"
    popover.sliders["line_length"].setValue(72)
    popover.stacked.click()
    popover.family.setCurrentIndex(popover.family.findData(""))
    popover.family.activated.emit(popover.family.currentIndex())
    assert (store.now.line_length, store.now.stack_when_narrow, store.now.font_family) == (72, True, "")
    popover.themes.buttons[list(Theme).index(Theme.SEPIA)].click()
    assert store.now.theme is Theme.SEPIA
    assert [button.isChecked() for button in popover.themes.buttons] == [theme is Theme.SEPIA for theme in Theme]
    qtbot.keyClick(popover, Qt.Key.Key_Escape)
    assert not popover.isVisible()


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_the_systems_colours_are_half_light_and_half_dark(qtbot, theme):
    made = window(qtbot, theme=theme)
    picture = made.type_popover._swatch(Theme.SYSTEM).toImage()
    middle = picture.height() // 2
    left, right = (picture.pixelColor(x, middle).name() for x in (3, picture.width() - 4))
    assert (left, right) == (LIGHT.base, DARK.base)
