"""The settings while the window is open."""

import pytest

from gui.base.stores.settings_store import SettingsStore
from translation.errors import FileNotRead, FileNotWritten
from translation.settings import Settings, Theme, read_settings


@pytest.fixture
def file(tmp_path):
    return tmp_path / "config" / "settings.json"


def test_a_change_is_told_and_stored(qtbot, file):
    settings_store = SettingsStore(file)
    with qtbot.waitSignal(settings_store.changed) as told:
        settings_store.change(theme=Theme.DARK, beam=4)
    assert told.args == [Settings(theme=Theme.DARK, beam=4)]
    assert settings_store.now == told.args[0]
    qtbot.waitUntil(file.exists)
    assert read_settings(file) == settings_store.now
    assert SettingsStore(file).now == settings_store.now


def test_what_stays_the_same_is_not_told(qtbot, file):
    settings_store = SettingsStore(file)
    with qtbot.assertNotEmitted(settings_store.changed):
        settings_store.change(theme=Theme.SYSTEM)
        settings_store.change()


def test_many_changes_are_stored_once(qtbot, file, monkeypatch):
    written = []
    monkeypatch.setattr(
        "gui.base.stores.settings_store.write_settings", lambda file, settings: written.append(settings)
    )
    settings_store = SettingsStore(file)
    for points in range(10, 30):
        settings_store.change(font_points=float(points))
    qtbot.waitUntil(lambda: bool(written))
    settings_store.store()
    assert written == [Settings(font_points=29.0)]


def test_nothing_is_lost_when_the_program_ends_at_once(qapp, file):
    settings_store = SettingsStore(file)
    settings_store.change(beam=4)
    qapp.aboutToQuit.emit()
    assert read_settings(file) == Settings(beam=4)


def test_what_cannot_be_stored_holds_and_is_told(qtbot, tmp_path):
    settings_store = SettingsStore(tmp_path / "config" / "settings.json")
    (tmp_path / "config").write_text("a file, where a folder is needed")
    with qtbot.waitSignal(settings_store.failed) as told:
        settings_store.change(beam=4)
    assert isinstance(told.args[0], FileNotWritten)
    assert settings_store.now.beam == 4


def test_what_could_not_be_read_is_told(qapp, file):
    assert SettingsStore(file).trouble is None
    file.parent.mkdir()
    file.write_text("{")
    settings_store = SettingsStore(file)
    assert isinstance(settings_store.trouble, FileNotRead)
    assert settings_store.now == Settings()
    settings_store.change(beam=4)
    settings_store.store()
    assert read_settings(file) == Settings(beam=4)
    assert file.with_name("settings.damaged-1.json").read_text() == "{"


def test_a_setting_that_cannot_be_is_refused(qapp, file):
    settings_store = SettingsStore(file)
    with pytest.raises(ValueError, match="beam"):
        settings_store.change(beam=99)
    assert settings_store.now == Settings()
