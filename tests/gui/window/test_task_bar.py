"""Progress in the task bar: what a desktop hears on a real session bus, and silence where there is none."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from gui.window.task_bar import TaskBar

ROOT = Path(__file__).resolve().parents[3]
SHOWING = """
import sys
from PySide6.QtGui import QGuiApplication
application = QGuiApplication([])
application.setDesktopFileName("dwibaca")
from gui.window.task_bar import TaskBar
bar = TaskBar()
bar.hide()
for progress in (0.25, 0.2501, 0.5, 7):
    bar.show(progress)
bar.hide()
bar.hide()
print("PySide6.QtDBus" in sys.modules)
"""


def show(address):
    environment = {name: value for name, value in os.environ.items() if name != "DBUS_SESSION_BUS_ADDRESS"}
    if address is not None:
        environment["DBUS_SESSION_BUS_ADDRESS"] = address
    done = subprocess.run(
        [sys.executable, "-c", SHOWING], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=100
    )
    assert done.stderr == ""
    assert done.returncode == 0
    return done.stdout.strip() == "True"


@pytest.fixture
def bus():
    """A session bus of the test's own: its address."""
    if not shutil.which("dbus-daemon") or not shutil.which("dbus-monitor"):
        pytest.skip("there is no dbus-daemon with its monitor on this machine")
    command = ["dbus-daemon", "--session", "--print-address", "--nofork"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as daemon:
        yield daemon.stdout.readline().strip()
        daemon.kill()


def test_the_desktop_hears_of_it(bus):
    command = ["dbus-monitor", "--address", bus, "interface='com.canonical.Unity.LauncherEntry'"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as monitor:
        for line in monitor.stdout:  # it listens once it has lost the name that every connection gets
            if "NameLost" in line:
                break
        assert show(bus)
        heard = []
        for line in monitor.stdout:
            heard.append(line.split()[-1])
            if "boolean false" in line:
                break
        monitor.kill()
    values = [word for word in heard if word[0].isdigit() or word in ("true", "false")]
    assert values == ["0.25", "true", "0.5", "true", "1", "true", "0", "false"]
    assert '"application://dwibaca.desktop"' in heard


@pytest.mark.parametrize("address", ["unix:path=/nowhere/at/all", "garbage"])
def test_a_bus_that_is_not_there_is_passed_over_in_silence(address):
    show(address)


def test_without_a_bus_its_library_is_not_even_loaded():
    assert not show(None)


def test_it_can_be_called_anywhere(qapp, monkeypatch):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all")
    bar = TaskBar()
    bar.show(0.5)
    bar.hide()
