"""Requests by way of proxies: the system's, the reader's own with a password, none; HTTP and SOCKS."""

import socket
import struct
import threading

import pytest

from tests.faulty_server import PAGE, Answer, FaultyServer
from translation.errors import FetchFailure, NotFetched
from translation.network.client import Client, Limits, Network
from translation.network.waiting import finish

QUICK = Limits(connect=2, read=2, whole=5)
FAR = "http://warta.example/baca"  # a name that is known to nobody but the proxy


class Password:
    """A stand-in for the reader's passwords."""

    def __init__(self, password):
        self.password = password

    def headers_for(self, _):
        yield
        return {}

    def proxy_password(self):
        yield
        return self.password


def get(url, network):
    with Client(network, limits=QUICK) as client:
        return finish(client.get(url))


@pytest.fixture
def proxy():
    with FaultyServer() as server:
        server[FAR] = Answer()
        yield server


def test_the_proxy_of_ones_own_is_asked_and_resolves_the_name(proxy):
    assert get(FAR, Network(proxy=proxy.url(""))).data == PAGE
    assert proxy.paths() == [FAR]
    assert "proxy-authorization" not in proxy.asked[0].headers


def test_its_password_goes_to_it(proxy):
    network = Network(proxy=f"http://ani@127.0.0.1:{proxy.port}", secrets=Password("pa:ss/wörd@"))
    assert get(FAR, network).data == PAGE
    import base64

    sent = proxy.asked[0].headers["proxy-authorization"].removeprefix("Basic ")
    assert base64.b64decode(sent).decode("utf-8", "replace").startswith("ani:pa:ss/w")


def test_the_systems_proxy_is_asked_unless_there_is_to_be_none(proxy, monkeypatch):
    monkeypatch.setenv("http_proxy", proxy.url(""))
    assert get(FAR, Network()).data == PAGE
    with pytest.raises(NotFetched):
        get(FAR, Network(proxy="direct"))
    monkeypatch.setenv("no_proxy", "warta.example")
    with pytest.raises(NotFetched):
        get(FAR, Network())
    assert len(proxy.asked) == 1


@pytest.mark.parametrize("host", ["10.0.0.1", "localhost", "127.1", "[fd00::1]"])
def test_a_proxy_is_not_asked_for_what_is_private(proxy, host):
    with pytest.raises(NotFetched) as caught:
        get(f"http://{host}/", Network(proxy=proxy.url("")))
    assert caught.value.why is FetchFailure.PRIVATE
    assert not proxy.asked


def test_what_a_proxy_refuses_is_told_apart(proxy):
    proxy["warta.example:443"] = Answer(b"", "407 Proxy Authentication Required")
    proxy["http://kunci.example/"] = Answer(b"", "407 Proxy Authentication Required")
    proxy["tutup.example:443"] = Answer(b"", "502 Bad Gateway")
    network = Network(proxy=proxy.url(""), pause=0.01)
    for url, happened in (
        ("https://warta.example/", "name and a password"),
        ("http://kunci.example/", "name and a password"),
        ("https://tutup.example/", "does not pass"),
    ):
        with pytest.raises(NotFetched) as caught:
            get(url, network)
        assert caught.value.why is FetchFailure.PROXY
        assert happened in caught.value.happened


def test_a_proxy_that_is_not_there_is_told():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        with pytest.raises(NotFetched) as caught:
            get(FAR, Network(proxy=f"http://127.0.0.1:{taken.getsockname()[1]}"))
        assert caught.value.why is FetchFailure.PROXY
        with pytest.raises(NotFetched) as caught:
            get(FAR, Network(proxy=f"socks5://127.0.0.1:{taken.getsockname()[1]}"))
        assert caught.value.why is FetchFailure.PROXY


class SocksProxy:
    """A SOCKS5 proxy (RFC 1928, RFC 1929) that leads every name to one port of this machine."""

    def __init__(self, port, user=b"", password=b""):
        self._port, self._user, self._password = port, user, password
        self.names, self.logins = [], []
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._listening.settimeout(10)
        self.port = self._listening.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close(self):
        self._listening.close()
        self._thread.join(5)

    def _serve(self):
        try:
            line, _ = self._listening.accept()
        except OSError:
            return
        with line:
            line.settimeout(10)
            methods = line.recv(line.recv(2)[1])
            method = 2 if self._user else 0
            line.sendall(bytes([5, method if method in methods else 255]))
            if method == 2:
                user = line.recv(line.recv(2)[1])
                self.logins.append((user, line.recv(line.recv(1)[0])))
                line.sendall(bytes([1, 0 if self.logins[-1] == (self._user, self._password) else 1]))
                if self.logins[-1] != (self._user, self._password):
                    return
            _, _, _, kind = line.recv(4)
            assert kind == 3, "the name is to be resolved by the proxy"
            self.names.append(line.recv(line.recv(1)[0]))
            line.recv(2)
            line.sendall(bytes([5, 0, 0, 1]) + socket.inet_aton("127.0.0.1") + struct.pack(">H", 1))
            with socket.create_connection(("127.0.0.1", self._port), timeout=10) as there:
                there.sendall(line.recv(65536))
                while piece := there.recv(65536):
                    line.sendall(piece)


@pytest.mark.parametrize("scheme", ["socks5", "socks5h", "socks"])
def test_a_socks_proxy_resolves_the_name(scheme):
    with FaultyServer() as server:
        server["/baca"] = Answer()
        socks = SocksProxy(server.port)
        assert get(FAR, Network(proxy=f"{scheme}://127.0.0.1:{socks.port}")).data == PAGE
        assert socks.names == [b"warta.example"]
        socks.close()


@pytest.mark.parametrize("right", [True, False])
def test_a_socks_proxy_with_a_password(right):
    with FaultyServer() as server:
        server["/baca"] = Answer()
        socks = SocksProxy(server.port, b"ani", b"rahasia")
        network = Network(
            proxy=f"socks5://ani@127.0.0.1:{socks.port}", secrets=Password("rahasia" if right else "salah")
        )
        if right:
            assert get(FAR, network).data == PAGE
        else:
            with pytest.raises(NotFetched) as caught:
                get(FAR, network)
            assert caught.value.why is FetchFailure.PROXY
        assert socks.logins == [(b"ani", b"rahasia" if right else b"salah")]
        socks.close()
