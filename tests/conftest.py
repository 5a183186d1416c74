"""What every test stands on: no display, no network, a home of its own."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything imports Qt
# The suite runs in parallel; threads that wait for one another by spinning would starve its processes.
os.environ["OMP_NUM_THREADS"] = "1"

import errno
import gc
import ipaddress
import logging
import socket
import subprocess
from functools import partialmethod
from pathlib import Path

import hypothesis
import pytest
from pytestqt.qtbot import QtBot

# No test is timed: a busy machine would fail it.
hypothesis.settings.register_profile("dwibaca", deadline=None)
hypothesis.settings.load_profile("dwibaca")

PATIENCE = 60_000  # milliseconds; a wait that is not in vain ends sooner on any machine
ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"


class PatientBot(QtBot):
    """pytest-qt waits for five seconds, which a busy machine needs for what takes one."""

    waitUntil = partialmethod(QtBot.waitUntil, timeout=PATIENCE)
    waitSignal = partialmethod(QtBot.waitSignal, timeout=PATIENCE)
    waitSignals = partialmethod(QtBot.waitSignals, timeout=PATIENCE)
    waitExposed = partialmethod(QtBot.waitExposed, timeout=PATIENCE)
    waitActive = partialmethod(QtBot.waitActive, timeout=PATIENCE)


@pytest.fixture
def qtbot(qapp, request):
    """pytest-qt's bot, with more patience."""
    return PatientBot(request)


@pytest.fixture(autouse=True)
def own_home(monkeypatch, tmp_path_factory):
    """A home folder that nobody else sees: nothing of the machine's owner is read or written."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    places = {
        "XDG_DATA_HOME": ".local/share",
        "XDG_CONFIG_HOME": ".config",
        "XDG_CACHE_HOME": ".cache",
        "XDG_STATE_HOME": ".local/state",
        "APPDATA": "Roaming",
        "LOCALAPPDATA": "Local",
    }
    for name, below in places.items():
        monkeypatch.setenv(name, str(home / below))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    for name in ("PYTHONUNBUFFERED", "ARGOS_PACKAGES_DIR", "COLUMNS", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name in [name for name in os.environ if name.lower().endswith("_proxy")]:
        monkeypatch.delenv(name)
    return home


class Loud(logging.Handler):
    """A check that failed costs a reader one mark; here it fails the test."""

    def emit(self, record):
        if record.exc_info and record.exc_info[1]:
            raise record.exc_info[1]


@pytest.fixture(autouse=True)
def failing_checks_are_loud():
    logger, loud = logging.getLogger("translation.engine.checks.doubts"), Loud()
    logger.addHandler(loud)
    yield
    logger.removeHandler(loud)


@pytest.fixture(autouse=True)
def no_network(monkeypatch):
    """A machine whose only network is itself: names do not resolve, other addresses cannot be reached."""
    connect, connect_ex, resolve = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo

    def guarded_connect(self, address):
        if not is_here(self, address):
            raise OSError(errno.ENETUNREACH, f"the tests have no network: {address}")
        return connect(self, address)

    def guarded_connect_ex(self, address):
        return connect_ex(self, address) if is_here(self, address) else errno.ENETUNREACH

    def guarded_resolve(host, *rest, **named):
        if host and not is_loopback(host):
            raise socket.gaierror(socket.EAI_AGAIN, f"the tests have no network: {host}")
        return resolve(host, *rest, **named)

    monkeypatch.setattr(socket.socket, "connect", guarded_connect)
    monkeypatch.setattr(socket.socket, "connect_ex", guarded_connect_ex)
    monkeypatch.setattr(socket, "getaddrinfo", guarded_resolve)


def is_here(sock, address):
    return sock.family not in (socket.AF_INET, socket.AF_INET6) or is_loopback(address[0])


def is_loopback(host):
    name = host.decode("ascii", "replace") if isinstance(host, bytes) else str(host)
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(name.partition("%")[0]).is_loopback
    except ValueError:
        return False


@pytest.fixture
def collected_between_tests():
    """No garbage is collected while a test runs: as in the program, no worker and no call of Qt's is interrupted by it."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(scope="session")
def tiny_package(tmp_path_factory):
    """The folder of a real Argos package from Indonesian to English, tiny, with weights of its own."""
    from tests.tiny_package import make_package

    return make_package(tmp_path_factory.mktemp("tiny-package"))


@pytest.fixture(scope="session")
def tiny_models(tmp_path_factory):
    """The folders of tiny real models of the other families, by family."""
    from tests.tiny_models import FAMILIES, make_model

    folder = tmp_path_factory.mktemp("tiny-models")
    return {family: make_model(folder, family) for family in FAMILIES}


@pytest.fixture(scope="session")
def shared():
    """The folder of pages, texts and models beside the repository, where there is one; they may not be passed on."""
    if not SHARED.is_dir():
        pytest.skip("the shared folder of pages and models is not beside this repository")
    return SHARED


@pytest.fixture(scope="session")
def certificate(tmp_path_factory):
    """A certificate for localhost that signs itself, in one file with its key."""
    folder = tmp_path_factory.mktemp("tls")
    made = subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "key.pem", "-out", "own.pem", "-days", "2",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"],
        cwd=folder, capture_output=True,
    )  # fmt: skip
    if made.returncode:
        pytest.skip("openssl cannot make a certificate here")
    (folder / "both.pem").write_text((folder / "key.pem").read_text() + (folder / "own.pem").read_text())
    return folder
