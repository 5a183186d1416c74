"""The index of models: what is offered of it, and what is done about a server that sends something else."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from tests.engine.models.offers.model_server import entry, index
from tests.faulty_server import Answer, FaultyServer
from translation import paths
from translation.engine.models.json_cache import read_note, write_note
from translation.engine.models.offers import index as indexes
from translation.engine.models.offers.index import fetch, find, full_address, last, look
from translation.errors import IndexNotRead, ModelNotFound, PackageNotUsable
from translation.network.client import Network
from translation.network.waiting import finish

NETWORK = Network(pause=0.01)
SUM = "a" * 64


@pytest.fixture
def server():
    with FaultyServer() as server:
        yield server


def offered(server, *entries):
    server["/index.json"] = index(*entries)
    return finish(fetch(NETWORK, server.url("/index.json")))


def test_indonesian_and_malay_are_offered_the_newest_first(server):
    link = "https://models.example/a.argosmodel"
    found = offered(
        server,
        entry(link, package_version="1.9"),
        entry(link, from_code="ms", from_name="Malay", code="translate-ms_en", package_version="3.0"),
        entry(link, package_version="1.10", size=5_000_000, sha256=SUM.upper()),
        entry(link, from_code="en", from_name="English", to_code="id", to_name="Indonesian"),
        entry(link, type="sbd"),
        "no entry",
        entry(),  # as Argos's own index once had them
    )
    assert [offer.name for offer in found.offers] == [
        "Indonesian to English 1.10",
        "Indonesian to English 1.9",
        "Malay to English 3.0",
    ]
    newest = found.offers[0]
    assert (newest.size, newest.sha256, newest.links) == (5_000_000, SUM, (link,))
    assert newest.file_name == "translate-id_en-1_10.argosmodel"
    assert found.others[0] == ("English to Indonesian 1.0", "from English (en) to Indonesian (id)")


def test_links_are_tried_in_order_and_only_those_of_the_web(server):
    found = offered(
        server, entry("ipfs://Qm", "file:///etc/passwd", "https://one.example/a", "data:x", "mirror/b", "http://[", 7)
    )
    assert found.offers[0].links == ("https://one.example/a", server.url("/mirror/b"))
    assert offered(server, entry("ipfs://Qm"), entry("https://a.example/", from_code="ms")).offers[0].links
    assert offered(server, entry() | {"links": "https://a.example/b"}).offers[0].links == ("https://a.example/b",)


@pytest.mark.parametrize(
    "said",
    [
        {"size": -1, "sha256": "no checksum"},
        {"size": "many", "sha256": 7},
        {"size": True, "sha256": None},
        {"size": 10**30, "package_version": 1.5, "code": None},
        {"package_version": ["1"], "from_name": {}, "code": "../../evil"},
        {"code": "x" * 5000, "package_version": "9" * 5000},
    ],
)
def test_what_an_entry_says_oddly_is_as_if_it_said_nothing(server, said):
    (offer,) = offered(server, entry("https://a.example/b", **said)).offers
    assert (offer.size, offer.sha256) == (0, "")
    assert "/" not in offer.file_name
    assert len(offer.file_name) < 120


def test_an_offer_is_found_by_whatever_a_reader_calls_it(server):
    found = offered(
        server,
        entry("https://a.example/1", package_version="1.9"),
        entry("https://a.example/2", package_version="1.8"),
        entry("https://a.example/3", from_code="de", from_name="German", code="translate-de_en"),
    )
    for name in ("id", "Indonesian to English", "indonesian  to english 1.9", "translate-id_en", "translate-id_en-1_9"):
        assert find(found, name).version == "1.9", name
    assert find(found, "Indonesian to English 1.8").version == "1.8"
    with pytest.raises(ModelNotFound, match=r"none named “fr”\. Choose one of these: “Indonesian to English 1\.9”"):
        find(found, "fr")
    for name in ("German to English", "German to English 1.0"):
        with pytest.raises(PackageNotUsable, match="is from German \\(de\\) to English \\(en\\), not from Indonesian"):
            find(found, name)


JSON = (("Content-Type", "application/json"),)
BAD = {
    "a web page": (Answer(b"<!DOCTYPE html><title>Sign in</title>"), "is a web page, not a list"),
    "no JSON": (Answer(b"not json at all", headers=JSON), "is no JSON"),
    "empty": (Answer(b"", headers=JSON), "is no JSON"),
    "cut": (Answer(json.dumps([entry("https://a.example/b")]).encode()[:-9], headers=JSON), "is no JSON"),
    "deep": (Answer(b"[" * 500_000, headers=JSON), "is no JSON"),
    "a number without end": (Answer(b"[" + b"9" * 100_000 + b"]", headers=JSON), "is no JSON"),
    "latin-1": (Answer('[{"from_code": "é"}]'.encode("latin-1"), headers=JSON), "is no JSON"),
    "an object": (Answer(b'{"packages": []}', headers=JSON), "but not a list of models"),
    "a list of other things": (Answer(b'[1, "a", {"b": 2}]', headers=JSON), "but not a list of models"),
    "nothing": (Answer(b"[]", headers=JSON), "but not a list of models"),
    "null": (Answer(b"null", headers=JSON), "but not a list of models"),
    "huge": (Answer(b"[" + b" " * 6_000_000 + b"]", headers=JSON), "larger than 5 MB"),
    "many": (Answer(b"[" + b'{"from_code": "id"},' * 20_000 + b"1]", headers=JSON), "but not a list of models"),
    "not there": (Answer(b"404", "404 Not Found"), "no such page"),
    "in trouble": (Answer(b"500", "503 Service Unavailable"), "in trouble"),
    "shorter than it says": (Answer(b"[]", headers=JSON, length=500), "broke off"),
    "elsewhere": (Answer(b"", "302 Found", (("Location", "file:///etc/passwd"),)), "“file:”"),
    "in the private network": (Answer(b"", "302 Found", (("Location", "http://10.0.0.1/"),)), "its own network"),
}


@pytest.mark.parametrize(("answer", "told"), BAD.values(), ids=BAD)
def test_a_bad_index_is_told_and_the_last_one_stays(server, answer, told):
    good = offered(server, entry("https://a.example/b"))
    files = {file: file.read_bytes() for file in paths.cache_folder().iterdir()}
    server["/index.json"] = answer
    with pytest.raises(IndexNotRead, match=told) as caught:
        finish(fetch(NETWORK, good.address))
    assert caught.value.advice.endswith(".")
    assert {file: file.read_bytes() for file in paths.cache_folder().iterdir()} == files
    again = finish(look(NETWORK, good.address))
    assert (again.offers, again.fetched) == (good.offers, good.fetched)
    assert told in again.trouble.happened


def test_without_a_network_the_last_index_comes_with_its_age(server, monkeypatch):
    good = offered(server, entry("https://a.example/b"))
    now = datetime.now(UTC) + timedelta(days=3)
    monkeypatch.setattr(indexes, "datetime", type("Later", (datetime,), {"now": classmethod(lambda *_: now)}))
    for network, said in ((None, "The network is not to be used."), (NETWORK, "does not accept the connection")):
        if network is not None:
            server.__exit__()
        kept = finish(look(network, good.address))
        assert kept.offers == good.offers
        assert kept.age.days == 3
        assert said in str(kept.trouble)


def test_without_a_network_and_an_earlier_index_the_next_step_is_told():
    with pytest.raises(
        IndexNotRead, match=r"The network is not to be used\. Allow it .* or install a model from a file"
    ):
        finish(look(None))
    with pytest.raises(IndexNotRead, match=r"no way to the internet.*as a file can still be installed"):
        finish(look(NETWORK))
    assert not paths.cache_folder().exists()


@pytest.mark.parametrize(
    "kept",
    [b"", b"{", b"[]", b'{"index": 1}', b'{"index": [1, {}], "fetched": "yesterday"}', b'{"index": [], "fetched": 1}'],
)
def test_a_kept_index_that_is_damaged_is_none(server, kept):
    good = offered(server, entry("https://a.example/b"))
    (file,) = paths.cache_folder().iterdir()
    assert last(good.address) == good
    file.write_bytes(kept.replace(b"{", b'{"address": "%s",' % good.address.encode()) if len(kept) > 1 else kept)
    assert last(good.address) is None


def test_indexes_of_several_addresses_are_kept_apart(server):
    good = offered(server, entry("https://a.example/b"))
    server["/other.json"] = index(entry("https://c.example/d", package_version="7"))
    other = finish(fetch(NETWORK, server.url("/other.json")))
    assert (last(good.address).offers, last(other.address).offers) == (good.offers, other.offers)
    assert last() is None


def test_the_address_may_be_the_folder_as_in_argoss_own_settings(server):
    offered(server, entry("https://a.example/b"))
    assert finish(fetch(NETWORK, server.url("/"))).offers
    assert full_address("") == indexes.USUAL
    with pytest.raises(IndexNotRead, match=r"not fetched|not a complete address"):
        finish(fetch(NETWORK, "file:///etc/passwd"))


def test_a_note_is_never_worth_an_error(tmp_path):
    assert read_note(tmp_path) == read_note(tmp_path / "none") == {}
    assert write_note(tmp_path / "a" / "note.json", {"a": 1})
    assert read_note(tmp_path / "a" / "note.json") == {"a": 1}
    (tmp_path / "file").write_text("")
    assert not write_note(tmp_path / "file" / "note.json", {"a": 1})
    assert not write_note(tmp_path / "a", {"a": 1})
    assert [entry.name for entry in tmp_path.iterdir() if entry.suffix == ".part"] == []
