"""Hosts are asked one at a time, with pauses, and as their robots.txt says."""

import itertools
import math

import pytest

from tests.faulty_server import Answer, FaultyServer, redirect
from tests.following.feeds import MORNING, Clock
from translation.errors import FetchFailure, NotFetched
from translation.network.client import Client, Network
from translation.network.gate import Gate, HostState, name_of
from translation.network.waiting import finish

ONE, OTHER = "https://satu.example/a", "https://dua.example/"


def gate_of(clock, hosts=None, **named):
    return Gate({} if hosts is None else hosts, now=clock, sleep=clock.sleep, **named)


def test_a_second_request_waits_for_the_first_and_a_pause():
    clock = Clock()
    gate = gate_of(clock)
    assert gate.wait(ONE) == 0
    finish(gate.turn(ONE))
    assert gate.wait(ONE) == math.inf
    assert gate.wait(OTHER) == 0
    clock.seconds += 5
    gate.leave(ONE)
    assert gate.wait(ONE) == 2
    finish(gate.turn(ONE))
    assert clock() == pytest.approx(MORNING + 7)


def test_what_is_known_of_a_host_outlives_the_gate():
    clock, hosts = Clock(), {}
    gate = gate_of(clock, hosts)
    finish(gate.turn(ONE))
    assert gate_of(clock, hosts).wait(ONE) == 2


@pytest.mark.parametrize("state", [HostState(asked=MORNING + 10**7), HostState(until=MORNING + 10**8)])
def test_a_clock_that_was_put_back_makes_nobody_wait(state):
    assert gate_of(Clock(), {name_of(ONE): state}).wait(ONE) == 0


def test_a_host_that_wants_to_rest_is_not_asked():
    clock = Clock()
    gate = gate_of(clock)
    gate.refused(ONE, 3600)
    with pytest.raises(NotFetched) as refused:
        finish(gate.turn(ONE))
    assert (refused.value.why, clock()) == (FetchFailure.RESTING, MORNING)
    assert "60 min" in refused.value.happened


def test_rules_are_read_once_a_day_and_heeded():
    clock = Clock()
    gate = gate_of(clock)
    assert gate.needs_rules(ONE)
    gate.learn(ONE, "User-agent: dwibaca\nDisallow: /a\nCrawl-delay: 30\n\nUser-agent: *\nDisallow:")
    assert not gate.needs_rules(ONE)
    with pytest.raises(NotFetched):
        gate.check(ONE)
    gate.check("https://satu.example/b")
    finish(gate.turn(ONE))
    gate.leave(ONE)
    assert gate.wait(ONE) == 30
    clock.seconds += 86_401
    assert gate.needs_rules(ONE)
    assert not gate_of(clock, robots=False).needs_rules(ONE)


@pytest.mark.parametrize(
    "rules",
    [
        "<html>404</html>",
        "\0\ud800",
        "User-agent",
        "Crawl-delay: x",
        "Disallow: /" * 9999,
        "User-agent: *\nCrawl-delay: 1e999",
    ],
)
def test_no_rules_are_a_mistake(rules):
    gate = gate_of(Clock())
    gate.learn(ONE, rules)
    gate.check("https://satu.example/b")
    finish(gate.turn(ONE))
    gate.leave(ONE)
    assert gate.wait(ONE) < 700


def test_redirects_and_robots_txt_wait_for_their_turn_too():
    clock, times = Clock(), []

    def noted(answer):
        return lambda asked: (times.append(clock()), answer)[1]

    with FaultyServer() as server:
        server["/robots.txt"] = noted(Answer(b"User-agent: *\nDisallow: /no", headers=()))
        server["/a"], server["/b"], server["/c"] = (
            noted(redirect("/b", "301 Moved Permanently")),
            noted(redirect("/c")),
            noted(Answer(b"x")),
        )
        server["/d"] = redirect("/no")
        network = Network(allowed=frozenset({"127.0.0.1"}), gate=gate_of(clock))
        with Client(network) as client:
            response = finish(client.get(server.url("/a")))
            assert (response.data, response.url, response.moved) == (b"x", server.url("/c"), server.url("/b"))
            with pytest.raises(NotFetched) as refused:
                finish(client.get(server.url("/d")))
        assert refused.value.why is FetchFailure.ROBOTS
        assert server.paths() == ["/robots.txt", "/a", "/b", "/c", "/d"]
    assert min(later - earlier for earlier, later in itertools.pairwise(times)) >= 1.99


def test_a_busy_host_is_not_asked_again_at_once():
    clock = Clock()
    with FaultyServer() as server:
        server["/a"] = Answer(b"", "503 Service Unavailable", (("Retry-After", "120"),))
        network = Network(allowed=frozenset({"127.0.0.1"}), gate=gate_of(clock, robots=False), pause=0)
        with Client(network) as client, pytest.raises(NotFetched):
            finish(client.get(server.url("/a")))
        assert server.paths() == ["/a"]
        assert network.gate.wait(server.url("/")) == 120
