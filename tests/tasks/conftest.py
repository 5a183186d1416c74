"""What the tests of reading ahead stand on: a file of what is followed, a server, a library."""

import pytest

from tests.faulty_server import Answer, FaultyServer
from tests.following.feeds import opened
from translation.library.storage.store import open_library


@pytest.fixture
def following(tmp_path):
    with opened(tmp_path) as connection:
        yield connection


@pytest.fixture
def server():
    with FaultyServer() as running:
        running["/robots.txt"] = Answer(b"", "404 Not Found")
        yield running


@pytest.fixture
def library(tmp_path):
    return lambda: open_library(tmp_path / "library.sqlite")
