"""The one HTTP layer against servers that behave badly: each fault has its own error or recovery, in bounded time."""

import gzip
import ipaddress
import socket
import sys
import threading
import time
import zlib

import pytest

from tests.faulty_server import PAGE, Answer, FaultyServer, redirect
from translation.errors import FetchFailure, NotFetched
from translation.network import connections
from translation.network import errors as network_errors
from translation.network.client import Client, Limits, Network
from translation.network.waiting import finish

HERE = Network(allowed=frozenset({"127.0.0.1", "localhost", "::1"}), pause=0.01)
QUICK = Limits(connect=2, read=1, whole=3)
BOUND = 30  # seconds; far above what any takes, far below for ever
HTML = ("Content-Type", "text/html; charset=utf-8")


@pytest.fixture
def server():
    with FaultyServer() as server:
        server["/"] = Answer()
        yield server


def get(url, network=HERE, limits=QUICK, **named):
    with Client(network, limits=limits) as client:
        return finish(client.get(url, **named))


def failure(url, network=HERE, limits=QUICK, **named):
    began = time.monotonic()
    with pytest.raises(NotFetched) as caught:
        get(url, network, limits, **named)
    assert time.monotonic() - began < BOUND
    assert caught.value.happened.endswith((".", ".)"))
    assert caught.value.advice.endswith(".")
    return caught.value


def test_a_page_comes_with_its_address_charset_and_headers(server):
    response = get(server.url())
    assert (response.data, response.url, response.charset, response.status) == (PAGE, server.url(), "utf-8", 200)
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    asked = server.asked[0].headers
    assert asked["user-agent"].startswith("Mozilla/5.0 (compatible; Dwibaca/")
    assert asked["accept-language"] == "id-ID,id;q=0.9,en;q=0.7"
    assert "gzip" in asked["accept-encoding"]


def test_the_user_agent_can_be_another(server):
    get(server.url(), Network(user_agent="Peramban/1", allowed=HERE.allowed))
    assert server.asked[0].headers["user-agent"] == "Peramban/1"


# Answers that are slow, cut or damaged


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (Answer(before=20), FetchFailure.TIMEOUT),  # slow headers
        (Answer(piece=1, every=0.2), FetchFailure.TIMEOUT),  # a drip of headers, each in time
        (Answer(PAGE * 50, stall_after=3000), FetchFailure.TIMEOUT),
        (Answer(PAGE * 50, piece=100, every=0.2), FetchFailure.TIMEOUT),  # a drip of the body
        (Answer(cut_after=10), FetchFailure.BROKEN),  # in the headers
        (Answer(cut_after=500), FetchFailure.BROKEN),  # in the body
        (Answer(length=5000), FetchFailure.BROKEN),  # shorter than it says
        (Answer(raw=b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\nabc"), FetchFailure.BROKEN),
        (Answer(raw=b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nno number\r\nabc"), FetchFailure.BROKEN),
        (Answer(raw=b""), FetchFailure.BROKEN),
        (Answer(raw=b"\x16\x03\x01 not HTTP at all\r\n\r\n"), FetchFailure.BROKEN),
        (Answer(raw=b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 500 + b"\r\n"), FetchFailure.BROKEN),  # too many headers
        (Answer(b"not gzip", headers=(HTML, ("Content-Encoding", "gzip"))), FetchFailure.BROKEN),
        (Answer(gzip.compress(PAGE)[:-60], headers=(HTML, ("Content-Encoding", "gzip")), length=None), None),
        (Answer(b"x" * 11_000_000), FetchFailure.TOO_LARGE),
        (Answer(b"x", length=11_000_000), FetchFailure.TOO_LARGE),  # known before it comes
        (Answer(b"x" * 11_000_000, length=None), FetchFailure.TOO_LARGE),
    ],
)
def test_each_fault_has_its_own_error_in_bounded_time(server, answer, why):
    server["/x"] = answer
    if why is None:  # the end of a packed answer that is missing may be missed, but nothing hangs
        with Client(HERE, limits=QUICK) as client:
            assert PAGE.startswith(finish(client.get(server.url("/x"))).data)
        return
    assert failure(server.url("/x")).why is why


def test_a_bomb_is_stopped_while_it_unpacks(server):
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    bomb = b"".join(packer.compress(bytes(10_000_000)) for _ in range(40)) + packer.flush()  # 400 MB
    server["/bom"] = Answer(bomb, headers=(HTML, ("Content-Encoding", "gzip")))
    assert failure(server.url("/bom"), limits=Limits()).why is FetchFailure.TOO_LARGE


def test_more_than_the_length_says_is_cut_off(server):
    server["/x"] = Answer(length=100)
    assert get(server.url("/x")).data == PAGE[:100]


def test_packed_answers_are_unpacked(server):
    server["/gzip"] = Answer(gzip.compress(PAGE), headers=(HTML, ("Content-Encoding", "gzip")))
    server["/deflate"] = Answer(zlib.compress(PAGE), headers=(HTML, ("Content-Encoding", "deflate")))
    assert get(server.url("/gzip")).data == get(server.url("/deflate")).data == PAGE


def test_a_page_without_a_length_comes_whole(server):
    server["/x"] = Answer(length=None)
    assert get(server.url("/x")).data == PAGE


# Redirects


def test_redirects_are_followed_and_counted(server):
    for number in range(12):
        server[f"/{number}"] = redirect(f"/{number + 1}" if number < 11 else "/")
    assert get(server.url("/2")).url == server.url("/")  # ten of them
    assert failure(server.url("/1")).why is FetchFailure.LOOP


@pytest.mark.parametrize("status", ["301 a", "302 b", "303 c", "307 d", "308 e"])
def test_every_kind_of_redirect_is_followed(server, status):
    server["/x"] = redirect("../?a=b#isi", status)
    assert get(server.url("/x")).url == server.url("/?a=b")


@pytest.mark.parametrize(
    ("target", "why"),
    [
        ("file:///etc/passwd", FetchFailure.ADDRESS),
        ("ftp://warta.example/x", FetchFailure.ADDRESS),
        ("javascript:alert(1)", FetchFailure.ADDRESS),
        ("data:text/html,x", FetchFailure.ADDRESS),
        ("http://[", FetchFailure.ADDRESS),
        ("http://10.0.0.1/x", FetchFailure.PRIVATE),
        ("http://169.254.169.254/latest", FetchFailure.PRIVATE),
        ("http://[::1]:9/", FetchFailure.PRIVATE),
        ("http://127.0.0.2/", FetchFailure.PRIVATE),
        ("http://2130706434/", FetchFailure.PRIVATE),  # 127.0.0.2 as one number
        ("http://0x7f.2/", FetchFailure.PRIVATE),
    ],
)
def test_a_redirect_out_of_the_web_is_not_followed(server, target, why):
    server["/x"] = redirect(target)
    network = Network(allowed=frozenset({"127.0.0.1"}))
    assert failure(server.url("/x"), network).why is why


def test_cookies_last_for_one_job(server):
    def wall(asked):
        if "baca=ya" in asked.headers.get("cookie", ""):
            return Answer()
        return redirect(asked.path, headers=(("Set-Cookie", "baca=ya; Path=/"),))

    server["/dinding"] = wall
    assert get(server.url("/dinding")).data == PAGE
    assert "cookie" not in server.asked[0].headers
    get(server.url("/dinding"))
    assert "cookie" not in server.asked[2].headers  # the next job knows nothing of it
    with Client(HERE, limits=QUICK, cookies=False) as client, pytest.raises(NotFetched) as caught:
        finish(client.get(server.url("/dinding")))
    assert caught.value.why is FetchFailure.LOOP


# Refusals and second tries


@pytest.mark.parametrize(
    ("status", "why"),
    [
        (400, FetchFailure.STATUS), (401, FetchFailure.SIGN_IN), (402, FetchFailure.PAYMENT), (403, FetchFailure.FORBIDDEN), (404, FetchFailure.MISSING), (410, FetchFailure.GONE),
        (418, FetchFailure.STATUS), (429, FetchFailure.BUSY), (451, FetchFailure.LEGAL), (500, FetchFailure.TROUBLE), (503, FetchFailure.TROUBLE), (599, FetchFailure.TROUBLE),
    ],
)  # fmt: skip
def test_each_refusal_says_why_and_brings_its_page(server, status, why):
    server["/x"] = Answer(b"<title>Just a moment...</title>", f"{status} No")
    error = failure(server.url("/x"))
    assert error.why is why
    assert f"127.0.0.1 answered {status}" in error.happened
    assert error.response.data == b"<title>Just a moment...</title>"
    assert len(server.asked) == (3 if status in (429, 500, 503, 599) else 1)


def test_a_refusal_whose_page_never_comes_is_still_a_refusal(server):
    server["/x"] = Answer(b"x" * 5000, "403 No", stall_after=200)
    assert failure(server.url("/x")).why is FetchFailure.FORBIDDEN
    server["/y"] = Answer(b"x" * 3_000_000, "404 No")
    assert len(failure(server.url("/y")).response.data) == 1_000_000


def test_trouble_that_passes_is_not_told(server):
    server["/x"] = [Answer(b"", "500 No"), Answer(b"", "503 No"), Answer()]
    assert get(server.url("/x")).data == PAGE


def test_the_wait_that_a_site_asks_for_is_kept(server):
    server["/x"] = [Answer(b"", "429 No", (("Retry-After", "1"),)), Answer()]
    began = time.monotonic()
    assert get(server.url("/x")).data == PAGE
    assert time.monotonic() - began >= 1


@pytest.mark.parametrize("asked", ["3600", "Fri, 31 Dec 2100 23:59:59 GMT"])
def test_a_wait_that_is_too_long_is_told_at_once(server, asked):
    server["/x"] = Answer(b"", "429 No", (("Retry-After", asked),))
    error = failure(server.url("/x"))
    assert len(server.asked) == 1
    assert "min before trying again" in error.advice


def test_a_wait_that_makes_no_sense_is_the_usual(server):
    server["/x"] = [Answer(b"", "503 No", (("Retry-After", "soon"),)), Answer()]
    assert get(server.url("/x")).data == PAGE


# Where connections go


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.1.1", "100.64.0.1", "0.0.0.0", "224.0.0.1", "240.0.0.1",
        "255.255.255.255", "192.0.2.1", "198.18.0.1", "::1", "::", "fe80::1", "fc00::1", "fd12::1", "fec0::1", "ff02::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "2002:7f00:1::", "2002:a00:1::", "64:ff9b::7f00:1", "64:ff9b::a00:1", "2001:db8::1",
    ],
)  # fmt: skip
def test_private_and_special_addresses_are_not_public(address):
    assert not connections.is_public(ipaddress.ip_address(address))
    assert not connections.is_public_name(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "103.10.1.1", "2606:4700::1", "64:ff9b::808:808", "::ffff:8.8.8.8"])
def test_the_internet_is_public(address):
    assert connections.is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST.", "a.localhost", "127.1", "0x7f000001", "2130706433", "017700000001"]
)
def test_names_of_this_machine_are_not_public(host):
    assert not connections.is_public_name(host)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.1", "[::1]", "a.localhost"])
def test_this_machine_is_refused_unless_it_is_allowed(server, host):
    error = failure(server.url(host=host), Network())
    assert error.why is FetchFailure.PRIVATE
    assert not server.asked


@pytest.fixture
def names(monkeypatch):
    """Names that resolve to what the test says; each list is one answer, the last is repeated."""
    known, asked = {}, []

    def resolve(host, port, *rest, **named):
        try:
            ipaddress.ip_address(host)
            addresses = [host]
        except ValueError:
            if host not in known:
                raise socket.gaierror(socket.EAI_NONAME, "Name or service not known") from None
            asked.append(host)
            addresses = known[host].pop(0) if len(known[host]) > 1 else known[host][0]
        return [
            (socket.AF_INET6 if ":" in one else socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, port))
            for one in addresses
        ]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    known["asked"] = asked
    return known


def test_a_name_that_means_this_machine_is_refused(server, names):
    names["warta.example"] = [["127.0.0.1"]]
    assert failure(server.url(host="warta.example"), Network()).why is FetchFailure.PRIVATE
    assert get(server.url(host="warta.example"), Network(allowed=frozenset({"warta.example"}))).data == PAGE
    assert server.asked[0].headers["host"] == f"warta.example:{server.port}"


def test_a_redirect_to_a_name_that_means_this_machine_is_refused(server, names):
    names["dalam.example"] = [["192.168.0.7"]]
    server["/x"] = redirect("http://dalam.example/x")
    assert failure(server.url("/x")).why is FetchFailure.PRIVATE


def test_an_address_that_changes_between_check_and_use_is_not_used(server, names, monkeypatch):
    """DNS rebinding: the second answer is this machine; the connection goes to what the first one said."""
    names["warta.example"] = [["203.0.114.7"], ["127.0.0.1"]]
    went = []

    def connect(self, address):
        went.append(address[0])
        raise ConnectionRefusedError(111, "refused")

    monkeypatch.setattr(socket.socket, "connect", connect)
    assert failure(server.url(host="warta.example"), Network()).why is FetchFailure.REFUSED
    assert went == ["203.0.114.7"]
    assert names["asked"] == ["warta.example"]


def test_the_next_address_is_tried_and_private_ones_among_them_are_not(names, monkeypatch):
    names["warta.example"] = [["2606:4700::1", "2606:4700::2", "10.0.0.1", "203.0.114.7"]]
    went = []

    def connect(self, address):
        went.append(address[0])
        raise ConnectionRefusedError(111, "refused")

    monkeypatch.setattr(socket.socket, "connect", connect)
    assert failure("http://warta.example/", Network()).why is FetchFailure.REFUSED
    assert went == ["2606:4700::1", "203.0.114.7", "2606:4700::2"]


@pytest.mark.skipif(not socket.has_ipv6, reason="this Python knows no IPv6")
def test_a_site_that_is_on_ipv6_only(names):
    try:
        server = FaultyServer(family=socket.AF_INET6)
    except OSError:
        pytest.skip("this machine has no IPv6")
    with server:
        server["/"] = Answer()
        names["enam.example"] = [["::1"]]
        assert get(server.url(host="enam.example"), Network(allowed=frozenset({"enam.example"}))).data == PAGE


# What is wrong with the connection itself


def test_a_name_that_nobody_has_and_no_network_are_told_apart(names, monkeypatch):
    monkeypatch.setattr(network_errors, "has_a_way", lambda: True)
    error = failure("https://salah.example/", Network())
    assert (error.why, error.happened) == (FetchFailure.NO_NAME, "No computer named salah.example was found.")
    monkeypatch.setattr(network_errors, "has_a_way", lambda: False)
    assert failure("https://salah.example/", Network()).why is FetchFailure.NO_NETWORK


def test_no_network_is_told():
    assert failure("https://warta.example/", Network()).why is FetchFailure.NO_NETWORK


def test_a_name_server_that_never_answers_is_not_waited_for(monkeypatch):
    ended = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: ended.wait(60))
    assert failure("https://warta.example/", Network(), Limits(whole=0.5)).why is FetchFailure.TIMEOUT
    ended.set()


def test_a_handshake_that_never_ends_is_not_waited_for(server):
    """The server takes the greeting for the beginning of a request, and waits for the rest."""
    url = server.url().replace("http:", "https:")
    assert failure(url, limits=Limits(connect=20, read=20, whole=1)).why is FetchFailure.TIMEOUT


def test_a_closed_door_is_told():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # and nobody listens
        assert failure(f"http://127.0.0.1:{taken.getsockname()[1]}/").why is FetchFailure.REFUSED


def test_a_certificate_that_nobody_vouches_for_is_refused(certificate):
    with FaultyServer(certificate=certificate / "both.pem") as server:
        server["/"] = Answer()
        error = failure(server.url(host="localhost"))
        assert error.why is FetchFailure.TLS
        assert not server.asked


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system's own store decides")
def test_the_systems_certificates_are_honoured(certificate, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate / "own.pem"))
    with FaultyServer(certificate=certificate / "both.pem") as server:
        server["/"] = Answer()
        assert get(server.url(host="localhost")).data == PAGE
        assert failure(server.url(host="127.0.0.1")).why is FetchFailure.TLS  # the name in it is another


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("ftp://warta.example/", FetchFailure.ADDRESS), ("file:///etc/passwd", FetchFailure.ADDRESS), ("https://", FetchFailure.ADDRESS), ("http://[", FetchFailure.ADDRESS),
        ("https://warta.example:99999/", FetchFailure.ADDRESS), ("https://" + "a" * 70 + ".example/", None), ("https://.example/", None),
        ("https://x y/", None), ("", FetchFailure.ADDRESS),
    ],
)  # fmt: skip
def test_what_is_no_address_is_told(url, why):
    error = failure(url, Network())
    assert why is None or error.why is why


# Closing, steps and streams


def test_closing_cuts_the_connection(server):
    server["/x"] = Answer(PAGE * 50, stall_after=3000)
    with Client(HERE) as client:
        work = client.get(server.url("/x"))
        while next(work).bytes == 0 and len(server.asked) == 0:
            pass
        began = time.monotonic()
        work.close()
        assert time.monotonic() - began < 10
        assert finish(client.get(server.url("/"))).data == PAGE  # the next one is not touched by it


def test_steps_tell_how_far_it_is(server):
    server["/x"] = Answer(b"x" * 400_000, piece=40_000, every=0.1)
    with Client(HERE) as client:
        steps = list(client.get(server.url("/x")))
    assert {step.host for step in steps} == {"127.0.0.1"}
    assert steps[-1].total == 400_000
    assert [step.bytes for step in steps] == sorted(step.bytes for step in steps)


def test_a_body_is_handed_on_in_pieces_and_its_head_first(server):
    told, pieces = [], []
    server["/x"] = Answer(b"x" * 50_000)
    response = get(server.url("/x"), begin=lambda *head: told.append(head), take=pieces.append)
    assert told[0][0] == 200
    assert told[0][1]["content-length"] == "50000"
    assert len(pieces) > 1
    assert b"".join(pieces) == b"x" * 50_000
    assert response.data == b""


def test_what_goes_wrong_with_taking_is_the_takers(server):
    def take(_):
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space left"):
        get(server.url(), take=take)


def test_next_to_nothing_is_as_good_as_nothing(server, monkeypatch):
    server["/x"] = Answer(PAGE * 50, piece=50, every=0.05)
    from translation.network import client as network

    clock = time.monotonic
    monkeypatch.setattr(network.time, "monotonic", lambda: clock() * 200)
    with pytest.raises(NotFetched) as caught:
        get(server.url("/x"), limits=Limits(whole=None, least_per_minute=100_000))
    assert caught.value.why is FetchFailure.TIMEOUT


def test_data_is_posted_and_sent_nowhere_else(server):
    server["/terjemah"] = lambda asked: Answer(asked.body[::-1], headers=(("Content-Type", "application/json"),))
    server["/pindah"] = redirect("/terjemah", "307 x")
    with Client(HERE, limits=QUICK) as client:
        assert (
            finish(client.post(server.url("/terjemah"), b"abc", headers={"Content-Type": "text/plain"})).data == b"cba"
        )
        with pytest.raises(NotFetched):
            finish(client.post(server.url("/pindah"), b"rahasia"))
    assert [asked.body for asked in server.asked] == [b"abc", b"rahasia"]


# Sign-ins


class Known:
    """A stand-in for the reader's passwords."""

    def __init__(self, headers, password=""):
        self.headers, self.password, self.asked = headers, password, []

    def headers_for(self, site):
        self.asked.append(site)
        yield
        return self.headers.get(site, {})

    def proxy_password(self):
        yield
        return self.password


@pytest.fixture
def secure(certificate, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate / "own.pem"))
    with FaultyServer(certificate=certificate / "both.pem") as server:
        server["/"] = Answer()
        yield server


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system's own store decides")
def test_a_sign_in_goes_to_its_own_site_and_nowhere_after_it(secure, server):
    site = secure.url("", host="localhost")
    known = Known({site: {"Authorization": "Basic cmFoYXNpYQ=="}, server.url(""): {"Authorization": "never"}})
    network = Network(allowed=HERE.allowed, secrets=known)
    secure["/keluar"] = redirect(server.url("/kembali"))
    server["/kembali"] = redirect(secure.url("/", host="localhost"))
    get(secure.url("/keluar", host="localhost"), network)
    assert secure.asked[0].headers["authorization"] == "Basic cmFoYXNpYQ=="
    assert "authorization" not in server.asked[0].headers
    assert "authorization" not in secure.asked[1].headers  # it came back by way of another
    get(server.url("/"), network)
    assert "authorization" not in server.asked[1].headers  # not over http
    get(secure.url("/", host="localhost"), network, sign_in=False)  # where another page has led here
    assert "authorization" not in secure.asked[2].headers


def test_a_name_and_password_in_an_address_go_nowhere(server):
    response = get(f"http://ani:rahasia@127.0.0.1:{server.port}/#bagian")
    assert response.url == server.url("/")
    assert "authorization" not in server.asked[0].headers


def test_nobodys_netrc_is_read(server, own_home, monkeypatch):
    (own_home / ".netrc").write_text("machine 127.0.0.1 login ani password rahasia\n")
    monkeypatch.setenv("NETRC", str(own_home / ".netrc"))
    get(server.url("/"))
    assert "authorization" not in server.asked[0].headers
