"""What the tests of following stand on: a server of outlets that may be asked without pauses."""

import pytest

from tests.faulty_server import FaultyServer
from translation.network import gate


@pytest.fixture
def server():
    with FaultyServer() as made:
        yield made


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch):
    monkeypatch.setattr(gate, "PAUSE", 0.0)
