"""The window looked at: texts stand out, none is cut off, nothing lies over another or out of reach.

``make screenshots`` looks at every scene in every size; here are those that have most in them.
"""

import subprocess
import sys

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.base.controls.check_box import CheckBox
from gui.theme import themes
from gui.theme.icons import icon
from tests.gui.windows import read, window
from tests.screenshots import geometry, painted
from tests.screenshots.drawing import LANGUAGES
from tests.screenshots.stage import ROOT
from translation.palette import contrast
from translation.settings import Theme

SCENES = {"usual": ("everything", "library", "sources"), "large": ("inbox", "versions")}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.timeout(420)  # two minutes are not much on a busy machine
@pytest.mark.parametrize("letters", SCENES)
def test_nothing_is_wrong_in_the_scenes_that_have_most_in_them(letters, language):
    command = [sys.executable, "-m", "tests.screenshots", "--check", "--letters", letters, "--language", language]
    done = subprocess.run([*command, *SCENES[letters]], cwd=ROOT, capture_output=True, text=True, timeout=400)
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"


def test_an_open_article_follows_another_theme(qtbot, qapp):
    made = window(qtbot, theme=Theme.LIGHT)
    themes.apply(qapp, Theme.LIGHT)
    tab = read(qtbot, made)
    for theme in (Theme.DARK, Theme.CONTRAST, Theme.SEPIA):
        made.services.settings_store.change(theme=theme)
        paper = tab.view.viewport().grab().toImage().pixelColor(2, 2).name()
        assert paper == themes.colours(theme).base
        assert [ink for ink in painted.inks(tab.view) if contrast(ink.colour, paper) < painted.LEAST] == []


def test_a_narrow_window_has_a_button_for_the_other_menus(qtbot, qapp):
    themes.apply(qapp, Theme.DARK)
    made = window(qtbot, theme=Theme.DARK)
    made.resize(1, 400)  # as narrow as it becomes
    others = made.menuBar().findChild(QToolButton, "qt_menubar_ext_button")
    qtbot.waitUntil(others.isVisible)
    qtbot.waitUntil(lambda: geometry.faults(made) == [])
    assert painted.faults(made) == []


@pytest.fixture
def around(qtbot):
    """A small window for parts that are wrong."""
    around = QWidget()
    qtbot.addWidget(around)
    around.resize(200, 120)
    around.show()
    return around


def shown_in(around, part, *place):
    part.setParent(around)
    part.setGeometry(*place)
    part.show()
    return part


def test_a_text_that_is_cut_off_is_found(around):
    label = shown_in(around, QLabel("pucat sekali"), 0, 0, 20, 8)
    assert any("pucat" in fault for fault in geometry.faults(around))
    label.setGeometry(0, 0, 150, 40)
    assert geometry.faults(around) == []
    shown_in(around, QPushButton("Tampilkan semua artikel"), 0, 50, 40, 30)
    assert any("Tampilkan" in fault for fault in geometry.faults(around))


def test_a_word_that_is_longer_than_its_label_is_found(around):
    shown_in(around, QLabel("https://koran.example/rubrik/panjang", wordWrap=True), 0, 0, 60, 100)
    assert any("koran" in fault for fault in geometry.faults(around))


def test_what_is_out_of_reach_or_sideways_is_found(around):
    shown_in(around, QPushButton("Simpan"), 150, 90, 120, 40)
    assert any(fault.startswith("outside") for fault in geometry.faults(around))
    area = shown_in(around, QScrollArea(), 0, 0, 100, 60)
    inside = QWidget()
    inside.setFixedSize(QSize(300, 40))
    area.setWidget(inside)
    assert any(fault.startswith("scrolls sideways") for fault in geometry.faults(around))


def test_parts_over_one_another_are_found(around):
    row = QHBoxLayout(around)
    one, other = QLabel("satu"), QLabel("dua")
    row.addWidget(one)
    row.addWidget(other)
    one.show()
    other.show()
    around.layout().activate()
    assert list(geometry.overlaps(around)) == []
    other.setGeometry(one.geometry())
    assert list(geometry.overlaps(around)) != []


def test_buttons_and_fields_without_a_name_are_found(around):
    button = shown_in(around, QToolButton(), 0, 0, 40, 40)
    button.setIcon(icon("close"))
    shown_in(around, QLineEdit(), 0, 60, 100, 30)
    assert len(list(geometry.nameless(around))) == 3
    button.setToolTip("Tutup")
    button.setAccessibleName("Tutup")
    assert len(list(geometry.nameless(around))) == 1


def test_a_faint_text_and_a_faint_icon_are_found(around):
    palette = QPalette(QColor("#ffffff"))
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#bbbbbb"))
    around.setPalette(palette)
    label = shown_in(around, QLabel("pucat juga"), 0, 0, 120, 30)
    assert [fault for fault in painted.faults(around) if "pucat" in fault]
    label.setStyleSheet("color: #333333")
    assert painted.faults(around) == []


def test_a_check_box_takes_as_many_lines_as_its_text_needs(qtbot):
    around, box = QWidget(), CheckBox("Show a grey &preview by the bundled model while a large one translates")
    qtbot.addWidget(around)
    column = QVBoxLayout(around)
    column.addWidget(box)
    column.addStretch(1)
    around.resize(1000, 200)
    around.show()
    qtbot.waitUntil(lambda: box.height() == box.sizeHint().height())
    around.resize(box.minimumSizeHint().width() + 60, 400)
    qtbot.waitUntil(lambda: box.height() > box.sizeHint().height())
    assert box.text().endswith("a large one translates")
    assert geometry.faults(around) == []
