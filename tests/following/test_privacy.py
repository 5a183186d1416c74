"""Without a source no connection is made; with one, only its hosts are asked."""

import socket

import pytest

import main
from tests.faulty_server import PAGE, Answer, FaultyServer
from tests.following.feeds import HERE, Clock, feed, item, updated
from translation import paths
from translation.following.formats.items import SourceKind
from translation.following.sources import add_source, remove_sources
from translation.settings import Settings, write_settings


@pytest.fixture
def connections(monkeypatch):
    """Where a connection was made to, and the names that were looked up."""
    made = []
    connect, resolve = socket.socket.connect, socket.getaddrinfo

    def noted_connect(self, address):
        made.append(address[1] if isinstance(address, tuple) else address)
        return connect(self, address)

    def noted_resolve(host, port, *rest, **named):
        made.append(port)
        return resolve(host, port, *rest, **named)

    monkeypatch.setattr(socket.socket, "connect", noted_connect)
    monkeypatch.setattr(socket, "getaddrinfo", noted_resolve)
    monkeypatch.setattr("translation.power.reason_to_wait", lambda: None)
    monkeypatch.setattr("translation.power.give_way", lambda: None)
    monkeypatch.setattr("translation.network.gate.PAUSE", 0)
    return made


@pytest.mark.parametrize(
    "arguments",
    [
        ["list"],
        ["update"],
        ["update", "--background"],
        ["run"],
        ["run", "--background"],
        ["inbox"],
        ["rules"],
        ["suggestions"],
        ["digest"],
    ],
)
def test_without_a_source_no_connection_is_made(connections, arguments):
    main.main(["follow", *arguments])
    assert connections == []


def test_with_a_source_only_its_hosts_are_asked(connections, own_home, tiny_package):
    write_settings(paths.settings_file(), Settings(allowed_hosts="127.0.0.1"))
    with FaultyServer() as server, FaultyServer() as other:
        page = PAGE.replace(
            b"<article>", f'<article><img src="{other.url("/pixel.png")}"><link href="{other.url("/x.css")}">'.encode()
        )
        server["/1"], server["/rss"] = (
            Answer(page),
            feed(item("Jembatan dibuka", "/1", f'<img src="{other.url("/p.gif")}">', at=None)),
        )
        assert main.main(["follow", "add", server.url("/rss"), "--ahead"]) == 0
        assert main.main(["follow", "run", "--model", str(tiny_package)]) == 0
        assert set(connections) == {server.port}
        assert other.asked == []
        assert {"/rss", "/robots.txt", "/1"} == set(server.paths())


def test_a_removed_or_stopped_source_is_not_asked(connections, following):
    with FaultyServer() as server:
        server["/rss"] = feed(item("Satu", "/1"))
        number = add_source(following, SourceKind.FEED, server.url("/rss"))[0].id
        remove_sources(following, [number])
        updated(following, Clock())
        assert connections == []
        assert HERE.secrets is None
