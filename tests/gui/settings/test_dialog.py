"""The settings' window: what is changed there counts at once, by mouse and by keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QSpinBox,
    QTabWidget,
)

from gui.base.languages import LANGUAGES, install
from gui.base.stores.glossary_store import GlossaryStore
from gui.base.stores.settings_store import SettingsStore
from gui.settings.dialog import SettingsDialog
from gui.theme.themes import colours
from translation import paths
from translation.engine.models.packages import Origin, Package, installed
from translation.errors import FileNotWritten
from translation.secrets.password_store import PasswordStore
from translation.settings import ReadingLayout, Settings, Theme

CONTROLS = (QAbstractButton, QComboBox, QSpinBox, QDoubleSpinBox, QLineEdit)
PACKAGES = [
    Package("Indonesian to English 1.9", Path("/m/a"), ("id",), "en", "1.9", Origin.OWN),
    Package("Malay to English 1.5", Path("/m/b"), ("ms",), "en", "1.5", Origin.SHARED),
    Package("Starter (bundled) 0.1", Path("/m/c"), ("id",), "en", "0.1", Origin.BUNDLED),
]


@pytest.fixture
def settings_store(qapp):
    return SettingsStore(paths.settings_file())


@pytest.fixture
def make(settings_store, lanes):
    """A dialog that is not shown yet."""
    return lambda packages=lambda: PACKAGES: SettingsDialog(
        settings_store, packages, lanes, PasswordStore(), GlossaryStore(paths.glossary())
    )


@pytest.fixture
def dialog(qtbot, make):
    dialog = make()
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def choose(qtbot, box, text):
    """Choose an entry as a reader does who types its beginning."""
    box.setFocus()
    qtbot.keyClicks(box, text)
    assert box.currentText().startswith(text)


def test_it_stands_beside_the_reading_window(dialog):
    assert not dialog.isModal()
    assert dialog.windowTitle() == "Settings"


def test_each_choice_counts_at_once(qtbot, dialog, settings_store):
    reading = dialog.reading
    choose(qtbot, reading.theme, "Sep")
    choose(qtbot, reading.layout_box, "Orig")
    assert (settings_store.now.theme, settings_store.now.layout) == (Theme.SEPIA, ReadingLayout.ORIGINAL)
    dialog.stack.setCurrentIndex(1)
    choose(qtbot, dialog.translation.model, "Malay")
    choose(qtbot, dialog.translation.beam, "Care")
    assert (settings_store.now.model, settings_store.now.beam) == ("Malay to English 1.5", 4)
    dialog.stack.setCurrentIndex([*dialog.pages].index(dialog.language))
    choose(qtbot, dialog.language.language, "Bahasa")
    assert settings_store.now.language == "id"


@pytest.mark.parametrize(
    ("page", "control", "name", "typed", "value"),
    [
        ("reading", "points", "font_points", "18", 18.0),
        ("reading", "length", "line_length", "80", 80),
        ("reading", "spacing", "line_spacing", "160", 160),
        ("translation", "threads", "threads", "3", 3),
    ],
)
def test_a_number_counts_when_it_is_typed(qtbot, dialog, settings_store, page, control, name, typed, value):
    dialog.stack.setCurrentIndex([*dialog.pages].index(getattr(dialog, page)))
    box = getattr(getattr(dialog, page), control)
    box.setFocus()
    box.selectAll()
    told = []
    settings_store.changed.connect(told.append)
    qtbot.keyClicks(box, typed)
    assert told == []
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert getattr(settings_store.now, name) == value
    assert dialog.isVisible()


@pytest.mark.parametrize(
    ("page", "control", "name"),
    [
        ("network", "network", "network"),
        ("network", "pictures", "pictures"),
        ("privacy", "articles", "keep_articles"),
        ("privacy", "tabs", "restore_tabs"),
        ("privacy", "recents", "remember_recent"),
    ],
)
def test_a_box_is_ticked(qtbot, dialog, settings_store, page, control, name):
    dialog.stack.setCurrentIndex([*dialog.pages].index(getattr(dialog, page)))
    box = getattr(getattr(dialog, page), control)
    assert box.isChecked()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert getattr(settings_store.now, name) is False


def test_it_shows_what_is_changed_elsewhere(dialog, settings_store):
    settings_store.change(
        font_points=20.5, line_length=90, line_spacing=175, theme=Theme.DARK, layout=ReadingLayout.STACKED, model=PACKAGES[0].name,
        beam=8, threads=2, network=False, keep_articles=False, language="en", font_family="A Font That Is Nowhere",
    )  # fmt: skip
    reading, translation = dialog.reading, dialog.translation
    assert (reading.points.value(), reading.length.value(), reading.spacing.value()) == (20.5, 90, 175)
    assert reading.theme.currentText() == "Dark"
    assert reading.layout_box.currentText() == "English below the original"
    assert reading.family.currentText() == "A Font That Is Nowhere"
    assert translation.model.currentText() == "Indonesian to English 1.9"
    assert translation.where.text() == "This model: from Indonesian to English, installed by you."
    assert translation.beam.currentText() == "Beam of 8"
    assert not dialog.network.network.isChecked()
    assert dialog.language.language.currentText() == "English"
    assert settings_store.now.font_points == 20.5


def test_a_model_that_is_gone_is_told(dialog, settings_store):
    settings_store.change(model="Gone 2.0")
    assert dialog.translation.model.currentText() == "Gone 2.0 (not installed)"
    assert "no longer installed" in dialog.translation.where.text()


def test_models_are_looked_for_each_time_it_is_shown(qtbot, make):
    there = []
    dialog = make(lambda: there)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.translation.model.count() == 1
    assert "No model is installed" in dialog.translation.where.text()
    dialog.close()
    there += PACKAGES
    dialog.show()
    assert [dialog.translation.model.itemText(number) for number in range(4)] == [
        "The best that is installed",
        *(package.name for package in PACKAGES),
    ]


def test_the_packages_that_are_really_installed_can_be_shown(qtbot, make):
    dialog = make(installed)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.translation.model.count() == 1 + len(installed())


def test_the_usual_ones_come_back_for_one_page_alone(qtbot, dialog, settings_store):
    settings_store.change(theme=Theme.DARK, font_points=30.0, beam=4, network=False, welcomed=True)
    qtbot.mouseClick(dialog.restore_button, Qt.MouseButton.LeftButton)
    assert settings_store.now == Settings(beam=4, network=False, welcomed=True)
    dialog.stack.setCurrentIndex([*dialog.pages].index(dialog.network))
    qtbot.mouseClick(dialog.restore_button, Qt.MouseButton.LeftButton)
    assert settings_store.now == Settings(beam=4, welcomed=True)


def test_every_setting_has_its_page(dialog):
    names = [name for page in dialog.pages for name in page.names]
    others = [name for name in Settings.__dataclass_fields__ if name.startswith("export_")]  # the dialog's own
    others += ["sign_ins"]
    others += [name for name in Settings.__dataclass_fields__ if name.startswith(("speech_", "voice_"))]  # the bar's
    others += ["library_shown", "inbox_shown", "notes_shown", "notes_beside", "ahead_paused"]  # the menus'
    others += ["suggestions_removed"]  # the window of sources'
    assert sorted([*names, *others, "welcomed", "licences"]) == sorted(Settings.__dataclass_fields__)


def test_what_is_kept_can_be_cleared(qtbot, dialog):
    dialog.stack.setCurrentIndex([*dialog.pages].index(dialog.privacy))
    with qtbot.waitSignal(dialog.recents_cleared):
        qtbot.mouseClick(dialog.privacy.clear, Qt.MouseButton.LeftButton)
    assert "forgotten" in dialog.privacy.done.text()
    with qtbot.waitSignal(dialog.tabs_forgotten):
        qtbot.mouseClick(dialog.privacy.forget, Qt.MouseButton.LeftButton)
    assert dialog.privacy.done.isVisible()


def test_where_it_lies_can_be_copied_and_opened(qtbot, dialog, monkeypatch):
    opened = []
    monkeypatch.setattr("gui.settings.privacy_page.QDesktopServices.openUrl", opened.append)
    place = dialog.privacy.places["settings"]
    assert not place.open.isEnabled()
    dialog.stack.setCurrentIndex([*dialog.pages].index(dialog.privacy))
    qtbot.mouseClick(place.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == str(paths.settings_file())
    paths.settings_file().parent.mkdir(parents=True)
    dialog.close()
    dialog.show()
    qtbot.mouseClick(place.open, Qt.MouseButton.LeftButton)
    assert [url.toLocalFile() for url in opened] == [str(paths.settings_file().parent)]


def test_what_could_not_be_stored_is_told(dialog, settings_store):
    settings_store.failed.emit(FileNotWritten("“x” was not written. The disk is full.", "It holds until then."))
    assert dialog.trouble.isVisible()
    assert "The disk is full. It holds" in dialog.trouble.text()
    settings_store.change(beam=4)
    assert not dialog.trouble.isVisible()


def test_the_wheel_scrolls_the_page_and_not_the_controls(qtbot, dialog, settings_store):
    for box in dialog.findChildren(QSpinBox) + dialog.findChildren(QComboBox):
        box.clearFocus()
        middle = QPointF(box.rect().center())
        turn = QWheelEvent(
            middle, middle, QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(box, turn)
    assert settings_store.now == Settings()


def controls(dialog):
    return [
        child for kind in CONTROLS for child in dialog.findChildren(kind)
        if not child.objectName().startswith("qt_") and not isinstance(child.parent(), (QComboBox, QSpinBox, QDoubleSpinBox, QTabWidget))
        and child.metaObject().className() not in ("QToolButton",)
    ]  # fmt: skip


def test_every_control_has_a_name_and_a_key_or_label(dialog):
    found = [control for page in dialog.pages for control in controls(page)]
    assert len(found) > 25
    buddies = {label.buddy() for label in dialog.findChildren(QLabel)}
    for control in found:
        name = QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)
        assert name, control
        if not isinstance(control, QAbstractButton):
            assert control in buddies, f"{name} has no label"


def test_every_control_can_be_reached_by_keyboard(qtbot, dialog):
    for number, page in enumerate(dialog.pages):
        dialog.stack.setCurrentIndex(number)
        dialog.page_list.list.setFocus()
        reached = set()
        for _ in range(60):
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            reached.add(QApplication.focusWidget())
        wanted = {control for control in controls(page) if control.isEnabled() and control.isVisible()}
        assert wanted - reached == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_controls_of_a_page_have_the_same_key(qapp, dialog, language):
    install(qapp, language)
    qapp.processEvents()
    for page in dialog.pages:
        texts = [label.text() for label in page.findChildren(QLabel)] + [
            button.text() for button in page.findChildren(QAbstractButton)
        ]
        keys = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
        assert len(keys) == len(set(keys)), keys


@pytest.mark.parametrize("scale", [1, 2])
def test_nothing_is_cut_in_a_small_window(qtbot, qapp, make, scale):
    usual = qapp.font()
    larger = qapp.font()
    larger.setPointSizeF(usual.pointSizeF() * scale)
    qapp.setFont(larger)
    try:
        dialog = make()
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.resize(790, 560)
        assert dialog.width() <= 790
        assert dialog.height() <= 560
        for number, page in enumerate(dialog.pages):
            dialog.stack.setCurrentIndex(number)
            qapp.processEvents()
            for control in [*controls(page), *page.findChildren(QLabel)]:
                if control.isVisible():
                    assert control.height() >= control.minimumSizeHint().height(), control
                    assert control.mapTo(page, control.rect().bottomRight()).x() <= page.width()
                if control.isVisible() and isinstance(control, QLabel):
                    assert control.height() >= control.heightForWidth(control.width()), control.text()
    finally:
        qapp.setFont(usual)


def test_it_says_itself_anew_in_another_language(dialog):
    dialog.setWindowTitle("")
    dialog.reading.theme.setItemText(0, "")
    dialog.privacy.places["models"].label.setText("")
    for box in dialog.findChildren(QCheckBox):
        box.setText("")
    for widget in (dialog, *dialog.pages):
        QApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
    assert dialog.windowTitle() == "Settings"
    assert dialog.reading.theme.itemText(0) == "As the system"
    assert dialog.privacy.places["models"].label.text()
    assert all(box.text() for box in dialog.findChildren(QCheckBox))


def test_one_that_is_gone_is_not_told_any_more(qtbot, settings_store, make):
    dialog = make()
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()
    settings_store.change(beam=4, theme=Theme.DARK)
    assert settings_store.now.beam == 4


def test_how_it_looks_is_shown_at_once(dialog, settings_store):
    preview = dialog.reading.preview
    settings_store.change(theme=Theme.SEPIA, font_points=20.0, line_spacing=180, layout=ReadingLayout.ENGLISH)
    assert preview.look.colours is colours(Theme.SEPIA)
    assert (preview.look.points, preview.look.line_spacing) == (20.0, 180)
    assert preview.document().defaultFont().pointSizeF() == 20.0
    assert "vegetables" in preview.toPlainText()
    assert "sayur" not in preview.toPlainText()
    settings_store.change(layout=ReadingLayout.SIDE)
    assert "sayur" in preview.toPlainText()
