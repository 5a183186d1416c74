"""Whether this is a good moment for work that nobody waits for."""

import sys

import pytest

from translation import power
from translation.texts import Text


def supply(folder, name, **files):
    (folder / name).mkdir()
    for file, content in files.items():
        (folder / name / file).write_text(f"{content}\n")


@pytest.mark.skipif(sys.platform != "linux", reason="Linux tells it in files")
@pytest.mark.parametrize(
    ("supplies", "told"),
    [
        ({}, False),
        ({"BAT0": {"type": "Battery", "status": "Discharging"}}, True),
        ({"BAT0": {"type": "Battery", "status": "Full"}}, False),
        ({"BAT0": {"type": "Battery", "status": "Discharging"}, "AC": {"type": "Mains", "online": 1}}, False),
        ({"BAT0": {"type": "Battery", "status": "Discharging"}, "AC": {"type": "Mains", "online": 0}}, True),
        ({"mouse": {"type": "Battery", "status": "Discharging", "scope": "Device"}}, False),
    ],
)
def test_a_battery_is_seen(tmp_path, supplies, told):
    for name, files in supplies.items():
        supply(tmp_path, name, **files)
    assert power.is_on_battery(tmp_path) is told
    assert power.is_on_battery(tmp_path / "none") is False


@pytest.mark.parametrize(
    ("battery", "metered", "said"), [(True, False, "battery"), (False, True, "metered"), (False, False, None)]
)
def test_the_reason_is_told(monkeypatch, battery, metered, said):
    monkeypatch.setattr(power, "is_on_battery", lambda: battery)
    monkeypatch.setattr(power, "is_metered", lambda: metered)
    reason = power.reason_to_wait()
    assert reason is None if said is None else said in reason


def test_a_watch_asks_now_and_then():
    answers = iter([None, Text("x")])
    assert power.Watch(lambda: next(answers), seconds=1000)() is None
    watch = power.Watch(lambda: next(answers, None), seconds=1000)
    assert (watch(), watch()) == ("x", "x")
    always = power.Watch(lambda: None, seconds=0)
    assert (always(), always()) == (None, None)


def test_where_there_is_no_system_bus_nothing_is_metered(monkeypatch):
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere")
    assert power.is_metered() is False
