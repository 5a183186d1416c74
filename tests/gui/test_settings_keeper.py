"""The settings while the window is open."""

import pytest

from gui.settings_keeper import SettingsKeeper
from translation.errors import FileNotRead, FileNotWritten
from translation.settings import Settings, Theme, read_settings


@pytest.fixture
def file(tmp_path):
    return tmp_path / "config" / "settings.json"


def test_a_change_is_told_and_stored(qtbot, file):
    keeper = SettingsKeeper(file)
    with qtbot.waitSignal(keeper.changed) as told:
        keeper.change(theme=Theme.DARK, beam=4)
    assert told.args == [Settings(theme=Theme.DARK, beam=4)]
    assert keeper.now == told.args[0]
    qtbot.waitUntil(file.exists)
    assert read_settings(file) == keeper.now
    assert SettingsKeeper(file).now == keeper.now


def test_what_stays_the_same_is_not_told(qtbot, file):
    keeper = SettingsKeeper(file)
    with qtbot.assertNotEmitted(keeper.changed):
        keeper.change(theme=Theme.SYSTEM)
        keeper.change()


def test_many_changes_are_stored_once(qtbot, file, monkeypatch):
    written = []
    monkeypatch.setattr("gui.settings_keeper.write_settings", lambda file, settings: written.append(settings))
    keeper = SettingsKeeper(file)
    for points in range(10, 30):
        keeper.change(font_points=float(points))
    qtbot.waitUntil(lambda: bool(written))
    keeper.store()
    assert written == [Settings(font_points=29.0)]


def test_nothing_is_lost_when_the_program_ends_at_once(qapp, file):
    keeper = SettingsKeeper(file)
    keeper.change(beam=4)
    qapp.aboutToQuit.emit()
    assert read_settings(file) == Settings(beam=4)


def test_what_cannot_be_stored_holds_and_is_told(qtbot, tmp_path):
    keeper = SettingsKeeper(tmp_path / "config" / "settings.json")
    (tmp_path / "config").write_text("a file, where a folder is needed")
    with qtbot.waitSignal(keeper.failed) as told:
        keeper.change(beam=4)
    assert isinstance(told.args[0], FileNotWritten)
    assert keeper.now.beam == 4


def test_what_could_not_be_read_is_told(qapp, file):
    assert SettingsKeeper(file).trouble is None
    file.parent.mkdir()
    file.write_text("{")
    keeper = SettingsKeeper(file)
    assert isinstance(keeper.trouble, FileNotRead)
    assert keeper.now == Settings()
    keeper.change(beam=4)
    keeper.store()
    assert read_settings(file) == Settings(beam=4)
    assert file.with_name("settings.damaged-1.json").read_text() == "{"


def test_a_setting_that_cannot_be_is_refused(qapp, file):
    keeper = SettingsKeeper(file)
    with pytest.raises(ValueError, match="beam"):
        keeper.change(beam=99)
    assert keeper.now == Settings()
