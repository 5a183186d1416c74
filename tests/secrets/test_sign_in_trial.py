"""A trial of a sign-in asks its own site, over https, without it and with it."""

import base64
import sys

import pytest

from tests.faulty_server import Answer, FaultyServer
from tests.secrets import fake_keyrings
from translation.errors import NotFetched, SecretNotRead
from translation.network.client import Network
from translation.network.waiting import finish
from translation.secrets.password_store import PasswordStore, Secrets
from translation.secrets.sign_in_trial import Verdict, try_proxy, try_site
from translation.secrets.sign_ins import Hidden, SignIn, password_secret, proxy_secret

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="elsewhere the system's own store of certificates decides"
)
BASIC = password_secret("ani", Hidden("geheim"))
CODE = "Basic " + base64.b64encode(b"ani:geheim").decode()


@pytest.fixture
def server(certificate, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate / "own.pem"))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "tests.secrets.fake_keyrings.Memory")
    fake_keyrings.ENTRIES.clear()
    with FaultyServer(certificate=certificate / "both.pem") as server:
        yield server


def network_to(server, *, secret=BASIC, proxy="direct"):
    site, password_store = server.url("", host="localhost"), PasswordStore()
    finish(password_store.keep(site, secret))
    return site, Network(
        allowed=frozenset({"localhost"}), proxy=proxy, secrets=Secrets(password_store, (SignIn(site, "ani"),), proxy)
    )


def door(password):
    """Lets in whoever knows the word, as HTTP Basic has it."""
    return lambda asked: (
        Answer() if asked.headers.get("authorization") == password else Answer(b"no", "401 Unauthorized")
    )


@pytest.mark.parametrize(
    ("answer", "verdict", "status"),
    [
        (door(CODE), Verdict.ACCEPTED, 200),
        (door("Basic other"), Verdict.REFUSED, 401),
        (Answer(), Verdict.SAME, 200),
        (Answer(b"", "404 Not Found"), Verdict.OTHER, 404),
        (Answer(b"", "403 Forbidden"), Verdict.REFUSED, 403),
    ],
)
def test_the_verdict_is_what_the_site_makes_of_it(server, answer, verdict, status):
    server["/"] = answer
    site, network = network_to(server)
    assert finish(try_site(site, network)) == (verdict, status)
    assert [asked.headers.get("authorization") for asked in server.asked] == [None, CODE]


def test_no_answer_is_told_as_such(server):
    site, network = network_to(server)
    server.close() if hasattr(server, "close") else server.__exit__(None, None, None)
    with pytest.raises(NotFetched):
        finish(try_site(site, network))


def test_a_store_that_does_not_give_it_is_told(server, monkeypatch):
    server["/"] = Answer()
    site, _ = network_to(server)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "tests.secrets.fake_keyrings.Locked")
    network = Network(allowed=frozenset({"localhost"}), secrets=Secrets(PasswordStore(), (SignIn(site),)))
    with pytest.raises(SecretNotRead):
        finish(try_site(site, network))


@pytest.mark.parametrize("word", ["geheim 🔑:@/", "other"])
def test_a_proxy_is_given_its_password_and_nothing_else_is(monkeypatch, word):
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "tests.secrets.fake_keyrings.Memory")
    fake_keyrings.ENTRIES.clear()
    code = "Basic " + base64.b64encode("ani:geheim 🔑:@/".encode()).decode()
    with FaultyServer() as proxy:
        address = f"http://ani@127.0.0.1:{proxy.port}"
        proxy["http://models.example/index.json"] = lambda asked: (
            Answer(b"[]")
            if asked.headers.get("proxy-authorization") == code
            else Answer(b"", "407 Proxy Authentication Required")
        )
        password_store = PasswordStore()
        finish(password_store.keep(address, proxy_secret(Hidden(word))))
        network = Network(proxy=address, secrets=Secrets(password_store, (), address))
        verdict, status = finish(try_proxy("http://models.example/index.json", network))
        assert (verdict, status) == ((Verdict.REFUSED, 407) if word == "other" else (Verdict.ACCEPTED, 200))
        assert "authorization" not in proxy.asked[-1].headers
