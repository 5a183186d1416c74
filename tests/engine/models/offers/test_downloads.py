"""Packages fetched from a server that behaves as badly as servers do: fetched whole, fetched on, or refused with a
sentence, and nothing half-made left that cannot be fetched on."""

import errno
import json
import os
import subprocess
import sys
from collections import namedtuple
from dataclasses import replace
from pathlib import Path

import pytest

from tests.engine.models.offers.model_server import Package, checksum
from tests.faulty_server import Answer, FaultyServer
from translation import paths
from translation.engine.models.offers import downloads, fetching, partial_download
from translation.engine.models.offers.downloads import LIMITS, discard, download, unfinished
from translation.engine.models.offers.index import Offer
from translation.engine.models.progress import Phase
from translation.errors import ModelNotDownloaded
from translation.network.client import Network
from translation.network.waiting import finish

ROOT = Path(__file__).resolve().parents[4]
NETWORK = Network(pause=0.001)
QUICK = replace(LIMITS, connect=2.0, read=0.5)
DATA = b"PK\x03\x04" + bytes(range(256)) * 1000  # what is no package inside is the installation's business
HALF = 100_000  # bytes; the network passes on whole pieces of 16 kB, so a little less has come by then


@pytest.fixture
def server():
    with FaultyServer() as server:
        yield server


def offer(server, *links, **said):
    """An offer of what these paths give."""
    links = tuple(server.url(link) if link.startswith("/") else link for link in links or ("/a",))
    values = {"size": 0, "sha256": ""} | said
    return Offer(
        "Indonesian to English 1.0", "translate-id_en", "id", "en", "1.0", links, listed_at=server.url("/"), **values
    )


def fetched(one, *, network=NETWORK, limits=QUICK):
    """The bytes that came; nothing else is left of the download."""
    file = finish(download(one, network, limits=limits))
    data = file.read_bytes()
    assert lying() == {file.name, f"{file.name}.json"}
    discard(one)
    assert lying() == set()
    return data


def lying():
    """What lies in the folder of downloads."""
    there = paths.downloads().iterdir() if paths.downloads().is_dir() else ()
    return {file.name for file in there if not file.name.endswith(".lock")}


def refused(one, *, kept=False, **how):
    """The error that a download ends with; ``kept`` is whether what came stays, to be fetched on."""
    with pytest.raises(ModelNotDownloaded) as caught:
        finish(download(one, how.pop("network", NETWORK), limits=QUICK))
    assert caught.value.advice.endswith(".")
    assert bool(lying()) is kept, lying()
    assert len(unfinished()) == int(kept)
    return str(caught.value)


def half(server, one, **served):
    """Fetches the first half, as if the program had been closed then; what gives the rest."""
    server[one.links[0].partition(str(server.port))[2]] = Package(DATA, cuts=[HALF, 0], **served)
    with pytest.raises(ModelNotDownloaded, match=r"What has come is kept: try again to go on from there\."):
        finish(download(one, replace(NETWORK), limits=replace(QUICK)))
    (begun,) = unfinished()
    assert 0 < begun.received <= HALF
    return begun


# A good server


def test_a_package_is_fetched_with_its_progress(server):
    server["/a"] = Package(DATA)
    one = offer(server)
    work = download(one, NETWORK)
    steps = list(work)
    assert (paths.downloads() / one.file_name).read_bytes() == DATA
    assert {step.phase for step in steps} == {Phase.DOWNLOADING}
    assert (steps[-1].done, steps[-1].total, steps[-1].host) == (len(DATA), len(DATA), "127.0.0.1")
    assert unfinished() == [downloads.Unfinished(one, len(DATA), len(DATA))]


def test_progress_tells_bytes_and_the_time_left(server):
    step = len(DATA) // 8
    server["/a"] = Answer(DATA, piece=step, every=0.25)
    steps = list(download(offer(server), NETWORK))
    assert {step.total for step in steps if step.done} == {len(DATA)}
    assert [step.done for step in steps] == sorted(step.done for step in steps)
    left = [step.seconds_left for step in steps if step.seconds_left is not None]
    assert left
    assert all(0 < seconds < 30 for seconds in left)


@pytest.mark.parametrize("said", [{"size": len(DATA)}, {"sha256": checksum(DATA)}, {"size": 256_004, "sha256": ""}])
def test_size_and_checksum_are_those_of_the_index(server, said):
    server["/a"] = Package(DATA)
    assert fetched(offer(server, **said)) == DATA


@pytest.mark.parametrize("length", [True, False])
@pytest.mark.parametrize("etag", ['"one"', ""])
def test_a_server_need_not_tell_the_length(server, length, etag):
    server["/a"] = Package(DATA, length=length, etag=etag)
    assert fetched(offer(server, sha256=checksum(DATA))) == DATA


def test_pieces_sent_in_chunks(server):
    chunks = b"".join(
        b"%x\r\n%s\r\n" % (len(DATA[at : at + 999]), DATA[at : at + 999]) for at in range(0, 256_004, 999)
    )
    server["/a"] = Answer(raw=b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks + b"0\r\n\r\n")
    assert fetched(offer(server)) == DATA


# Breaks, and going on


@pytest.mark.parametrize("checked", [True, False])
def test_a_line_that_breaks_is_fetched_on(server, checked):
    package = server["/a"] = Package(DATA, cuts=[40_000, 60_000, None])
    assert fetched(offer(server, sha256=checksum(DATA) if checked else "")) == DATA
    assert package.sent[0] == 0 < package.sent[1] < package.sent[2]


@pytest.mark.parametrize(
    "served", [{}, {"etag": "", "modified": "Mon, 06 May 2024 07:00:00 GMT"}, {"etag": 'W/"weak"'}, {"etag": ""}]
)
def test_a_later_run_goes_on(server, served):
    one = offer(server, sha256=checksum(DATA))
    begun = half(server, one, **served)
    again = server["/a"] = Package(DATA, **served)
    server.asked.clear()
    assert fetched(one) == DATA
    assert again.sent == [begun.received]
    validators = {"if-range": served.get("etag") or served.get("modified", '"one"' if "etag" not in served else "")}
    asked = server.asked[0].headers
    assert asked["range"] == f"bytes={begun.received}-"
    assert asked.get("if-range", "") in (*validators.values(), "")
    assert asked["accept-encoding"] == "identity"


def test_a_pause_keeps_what_has_come_and_says_how_much(server):
    server["/a"] = Answer(DATA, piece=20_000, every=0.1, headers=(("ETag", '"one"'),))
    work = download(offer(server), NETWORK)
    while next(work).done < 40_000:
        pass
    work.close()
    (begun,) = unfinished()
    assert begun.received >= 40_000
    assert begun.total == len(DATA)
    assert lying() == {"translate-id_en-1_0.argosmodel.part", "translate-id_en-1_0.argosmodel.json"}
    again = server["/a"] = Package(DATA)
    assert fetched(offer(server)) == DATA
    assert again.sent == [begun.received]


def test_a_pause_before_anything_came_leaves_nothing(server):
    server["/a"] = Answer(DATA, before=30)
    work = download(offer(server), NETWORK)
    while not server.asked:
        next(work)
    work.close()
    assert (lying(), unfinished()) == (set(), [])


def test_a_cancelled_download_leaves_nothing(server):
    one = offer(server)
    half(server, one)
    discard(one)
    assert (lying(), unfinished()) == (set(), [])
    discard(one)


def test_a_killed_program_loses_nothing_that_it_wrote(server):
    server["/a"] = Answer(DATA, piece=30_000, every=0.05, headers=(("ETag", '"one"'),))
    one = offer(server, sha256=checksum(DATA))
    program = (
        "import os, sys\nfrom tests.engine.models.offers.test_downloads import *\n"
        f"one = Offer(*{[getattr(one, name) for name in one.__slots__]!r})\n"
        "for step in download(one, NETWORK):\n    if step.done > 100_000: os._exit(9)"
    )
    assert subprocess.run([sys.executable, "-c", program], cwd=ROOT, env=os.environ, check=False).returncode == 9
    (begun,) = unfinished()
    assert 0 < begun.received < len(DATA)
    again = server["/a"] = Package(DATA)
    assert fetched(one) == DATA
    assert again.sent == [begun.received]


def test_a_whole_package_is_not_fetched_twice(server):
    server["/a"] = Package(DATA)
    one = offer(server, sha256=checksum(DATA))
    finish(download(one, NETWORK))
    server.asked.clear()
    assert finish(download(one, NETWORK)).read_bytes() == DATA
    assert server.asked == []


def test_a_whole_package_of_unknown_length_is_asked_for_and_kept(server):
    package = server["/a"] = Package(DATA, length=False)
    one = offer(server)
    finish(download(one, NETWORK))
    assert finish(download(one, NETWORK)).read_bytes() == DATA
    assert package.sent == [0, 0], "the second answer was 416: there is nothing after what is here"
    assert "range" in server.asked[-1].headers


def test_what_was_here_and_is_damaged_is_fetched_anew(server):
    one = offer(server, sha256=checksum(DATA))
    begun = half(server, one)
    file = paths.downloads() / "translate-id_en-1_0.argosmodel.part"
    file.write_bytes(b"PK\x03\x04" + b"x" * (begun.received - 4))
    again = server["/a"] = Package(DATA)
    assert fetched(one) == DATA
    assert again.sent == [begun.received, 0]


@pytest.mark.parametrize("note", [b"", b"{", b"[]", b'{"offer": {}}', b'{"offer": 7, "total": "x", "etag": 5}'])
def test_a_note_that_is_damaged_costs_what_has_come(server, note):
    one = offer(server)
    half(server, one)
    (paths.downloads() / "translate-id_en-1_0.argosmodel.json").write_bytes(note)
    assert unfinished() == []
    again = server["/a"] = Package(DATA)
    assert fetched(one) == DATA
    assert again.sent == [0]


# Servers that change their mind


def test_a_server_that_ignores_ranges_is_begun_with_anew(server):
    one = offer(server, sha256=checksum(DATA))
    half(server, one)
    again = server["/a"] = Package(DATA, ranges=False)
    assert fetched(one) == DATA
    assert again.sent == [0]


@pytest.mark.parametrize("if_range", [True, False])
@pytest.mark.parametrize("other", [DATA[::-1][:-4], DATA + DATA[4:]])
def test_a_package_that_has_changed_is_begun_with_anew(server, if_range, other):
    one, other = offer(server), b"PK\x03\x04" + other
    half(server, one)
    again = server["/a"] = Package(other, etag='"two"', if_range=if_range)
    assert fetched(one) == other
    assert again.sent[-1] == 0


def test_a_package_that_has_a_later_date_is_begun_with_anew(server):
    one = offer(server)
    half(server, one, etag="", modified="Mon, 06 May 2024 07:00:00 GMT")
    other = b"PK\x03\x04" + DATA[::-1][:-4]
    server["/a"] = Package(other, etag="", modified="Tue, 07 May 2024 07:00:00 GMT", if_range=False)
    assert fetched(one) == other


def test_a_package_that_is_shorter_now_is_begun_with_anew(server):
    one = offer(server)
    half(server, one)
    other = DATA[:50_000]
    server["/a"] = Package(other, etag="", if_range=False)
    assert fetched(one) == other


@pytest.mark.parametrize(
    "said",
    [
        "bytes 0-256003/256004",
        "bytes 5-256003/256004",
        "bytes */256004",
        "rows 1-2/3",
        "",
        "bytes 90000-1/1",
        "x" * 9000,
    ],
)
def test_a_part_that_does_not_follow_is_begun_with_anew(server, said):
    one = offer(server, sha256=checksum(DATA))
    half(server, one)
    wrong = Answer(DATA[1000:], "206 Partial Content", (("Content-Range", said), ("ETag", '"one"')))
    server["/a"] = [wrong, Package(DATA)(type("Asked", (), {"headers": {}}))]
    assert fetched(one) == DATA


def test_a_server_that_never_sends_what_follows_is_left(server):
    one = offer(server)
    half(server, one)
    server["/a"] = Answer(DATA[7:], "206 Partial Content", (("Content-Range", "bytes 7-256003/256004"),))
    assert "something else each time" in refused(one)


def test_a_416_for_what_is_no_whole_is_begun_with_anew(server):
    one = offer(server)
    half(server, one)
    no = Answer(b"", "416 Range Not Satisfiable", (("Content-Range", "bytes */17"),))
    server["/a"] = [no, Package(DATA)(type("Asked", (), {"headers": {}}))]
    assert fetched(one) == DATA


def test_a_packed_answer_is_unpacked_and_begun_with_anew(server):
    import gzip

    one = offer(server, sha256=checksum(DATA))
    half(server, one)
    server["/a"] = Answer(gzip.compress(DATA), headers=(("Content-Encoding", "gzip"), ("ETag", '"two"')))
    assert fetched(one) == DATA


def test_the_index_may_have_another_package_of_this_name_by_now(server):
    half(server, offer(server, sha256=checksum(DATA)))
    other = b"PK\x03\x04" + DATA[::-1]
    again = server["/a"] = Package(other)
    assert fetched(offer(server, sha256=checksum(other))) == other
    assert again.sent == [0]


# What is refused


BAD = {
    "a web page": (Answer(b"<html>Sign in first</html>"), {}, "is not an Argos package"),
    "empty": (Answer(b""), {}, "is empty"),
    "no content": (Answer(b"", "204 No Content", length=None), {}, "is empty"),
    "another size than the index says": (Answer(DATA), {"size": 17}, "another size than the list of models says"),
    "shorter than the index says": (Answer(DATA[:-1], length=None), {"size": len(DATA)}, "shorter than it said"),
    "longer than the index says": (Answer(DATA + b"x", length=None), {"size": len(DATA)}, "longer than it said"),
    "another checksum": (Answer(DATA), {"sha256": checksum(b"x")}, "does not match the published checksum"),
    "not there": (Answer(b"no", "404 Not Found"), {}, "no such page"),
    "forbidden": (Answer(b"no", "403 Forbidden"), {}, "refuses"),
    "trouble": (Answer(b"no", "500 Internal Server Error"), {}, "in trouble"),
    "too many": (Answer(b"no", "429 Too Many Requests", (("Retry-After", "9999"),)), {}, "too many requests"),
    "larger than any package": (Answer(DATA, length=3 * 1024**3), {}, "larger than"),
    "a redirect without end": (Answer(b"", "302 Found", (("Location", "/a"),)), {}, "without end"),
    "a redirect to the private network": (Answer(b"", "302 Found", (("Location", "http://10.1.1.1/"),)), {}, "network"),
    "a redirect to a file": (Answer(b"", "302 Found", (("Location", "file:///etc/passwd"),)), {}, "“file:”"),
    "a stall before the first byte": (Answer(DATA, before=5), {}, "does not answer in time"),
    "an end before the first byte": (Answer(raw=b""), {}, "broke off"),
    "garbage": (Answer(raw=b"\0\1\2\3\r\n\r\n" * 9), {}, "."),
    "bad gzip": (Answer(b"PK\x03\x04" * 99, headers=(("Content-Encoding", "gzip"),)), {}, "packed, and damaged"),
}


@pytest.mark.parametrize(("answer", "said", "told"), BAD.values(), ids=BAD)
def test_what_is_no_good_is_refused_and_nothing_is_left(server, answer, said, told):
    server["/a"] = answer
    assert told in refused(offer(server, **said))


@pytest.mark.parametrize(
    "answer",
    [
        Answer(DATA, cut_after=HALF),
        Answer(DATA, stall_after=HALF),
        Answer(DATA, length=len(DATA) + 1),
        Answer(DATA[:1000], length=len(DATA)),
        Answer(
            raw=b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n18000\r\n" + DATA[:0x18000] + b"\r\n99\r\nPK"
        ),
    ],
    ids=["cut", "stalled", "shorter by a byte than it says", "much shorter than it says", "a chunk cut"],
)
def test_what_breaks_off_for_good_is_told_and_kept(server, answer):
    server["/a"] = answer
    one = offer(server)
    told = refused(one, kept=True)
    assert "What has come is kept" in told
    assert "broke off" in told or "in time" in told
    discard(one)
    assert lying() == set()


def test_a_drip_is_cut_off(server, monkeypatch):
    """As good as nothing in a minute is as good as nothing; the minute is shortened here by the clock."""
    import time

    began, real = time.monotonic(), time.monotonic
    monkeypatch.setattr(time, "monotonic", lambda: began + (real() - began) * 200)
    server["/a"] = Answer(DATA, piece=100, every=0.1)
    limits = replace(QUICK, connect=1000, read=1000)
    with pytest.raises(ModelNotDownloaded, match="in time"):
        finish(download(offer(server), NETWORK, limits=limits))


def test_without_a_network_nothing_is_begun(server):
    assert "The network is not to be used." in refused(offer(server), network=None)
    assert "no way to the internet" in refused(offer(server, "https://models.example/a"))


def test_a_server_that_has_gone_is_told():
    with FaultyServer() as server:
        one = offer(server)
    assert "does not accept the connection" in refused(one)


# Several addresses


@pytest.mark.parametrize("name", [name for name in BAD if name != "trouble"])
def test_the_next_address_is_tried(server, name):
    answer, said, _ = BAD[name]
    server["/a"] = answer
    server["/b"] = Package(DATA)
    right = {"size": len(DATA)} if said.get("size") else {"sha256": checksum(DATA)} if said else {}
    assert fetched(offer(server, "/a", "/b", **right)) == DATA


@pytest.mark.parametrize("checked", [True, False])
def test_the_next_address_goes_on_where_it_has_the_same(server, checked):
    server["/a"] = Package(DATA, cuts=[HALF, 0])
    second = server["/b"] = Package(DATA)
    assert fetched(offer(server, "/a", "/b", sha256=checksum(DATA) if checked else "")) == DATA
    assert second.sent[0] > 0


@pytest.mark.parametrize("etag", ['"two"', ""])
def test_the_next_address_begins_anew_where_it_has_another(server, etag):
    other = b"PK\x03\x04" + b"other" * 30_000
    server["/a"] = Package(DATA, cuts=[HALF, 0])
    server["/b"] = Package(other, etag=etag)
    assert fetched(offer(server, "/a", "/b")) == other


def test_an_address_with_a_wrong_half_is_put_right_by_the_next(server):
    """The first breaks off in another package of the same length; its bytes do not go into the second's."""
    server["/a"] = Package(DATA[:5] + DATA[:4:-1], etag="", cuts=[HALF, 0])
    server["/b"] = Package(DATA, etag="")
    assert fetched(offer(server, "/a", "/b", sha256=checksum(DATA))) == DATA


# This machine


def test_a_disk_without_room_is_told_before(server, monkeypatch):
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(fetching.shutil, "disk_usage", lambda _: usage(10**9, 10**9, 300_000))
    server["/a"] = Package(DATA)
    for said in ({}, {"size": len(DATA)}):
        assert "There is not enough room for it: 1 MB are needed, and 1 MB are free." in refused(offer(server, **said))
    assert len(server.asked) == 1, "where the index tells the size, nobody has to be asked"


def test_a_disk_that_fills_up_is_told_and_what_came_is_kept(server, monkeypatch):
    server["/a"] = Package(DATA)
    take = partial_download.PartialDownload.take

    def full(self, chunk):
        if self.position > HALF:
            raise OSError(errno.ENOSPC, "No space left on device")
        take(self, chunk)

    monkeypatch.setattr(partial_download.PartialDownload, "take", full)
    assert "The disk is full. Make room on it. What has come is kept" in refused(offer(server), kept=True)
    monkeypatch.undo()


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="only Linux has a device that is always full")
def test_a_disk_that_is_full_is_told(server, monkeypatch):
    server["/a"] = Package(DATA)
    opened = partial_download.PartialDownload.open

    def on_a_full_disk(self):
        opened(self)
        self._sink.close()
        self._sink = Path("/dev/full").open("ab")  # noqa: SIM115 - the part closes it

    monkeypatch.setattr(partial_download.PartialDownload, "open", on_a_full_disk)
    with pytest.raises(ModelNotDownloaded, match="The disk is full"):
        finish(download(offer(server), NETWORK))


def test_a_folder_that_cannot_be_written_is_told(server):
    paths.downloads().parent.mkdir(parents=True)
    paths.downloads().write_text("a file where the folder should be")
    server["/a"] = Package(DATA)
    with pytest.raises(ModelNotDownloaded, match="could not be written"):
        finish(download(offer(server), NETWORK))


def test_two_programs_do_not_fetch_the_same(server):
    server["/a"] = Answer(DATA, piece=20_000, every=0.1)
    one = offer(server)
    work = download(one, NETWORK)
    while next(work).done < 20_000:
        pass
    for other in (lambda: finish(download(one, NETWORK)), lambda: discard(one)):
        with pytest.raises(ModelNotDownloaded, match="Another window or command is downloading this model"):
            other()
    another = replace(one, version="2", links=(server.url("/b"),))
    server["/b"] = Package(DATA)
    assert finish(download(another, NETWORK)).read_bytes() == DATA
    work.close()
    server["/a"] = Package(DATA)
    assert finish(download(one, NETWORK)).read_bytes() == DATA


def test_a_name_from_the_index_leads_nowhere_else(server):
    server["/a"] = Package(DATA)
    odd = replace(offer(server), code="../../evil", version="/etc")
    file = finish(download(odd, NETWORK))
    assert file.parent == paths.downloads()
    (begun,) = unfinished()
    assert json.loads((paths.downloads() / f"{file.name}.json").read_text())["total"] == len(DATA)
    assert begun.offer == odd


def test_a_download_without_an_end_is_stopped_and_leaves_nothing(server, monkeypatch):
    monkeypatch.setattr(partial_download, "MOST_BYTES", 50_000)
    server["/a"] = Answer(DATA * 2, length=None)
    assert "has no end" in refused(offer(server))
