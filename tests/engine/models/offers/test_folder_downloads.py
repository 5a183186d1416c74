"""Several files as one download, from a server that behaves as badly as servers do: whole, or gone on with, or nothing."""

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
from translation.engine.models.offers import fetching, partial_download
from translation.engine.models.offers.addresses import RemoteFile
from translation.engine.models.offers.catalogue import CatalogueModel, Licence
from translation.engine.models.offers.downloads import LIMITS, discard, download, unfinished
from translation.engine.models.progress import Phase
from translation.errors import ModelNotDownloaded
from translation.network.client import Network
from translation.network.waiting import finish

ROOT = Path(__file__).resolve().parents[4]
NETWORK = Network(pause=0.001)
QUICK = replace(LIMITS, connect=2.0, read=0.5)
FILES = {
    "config.json": b'{"add_source_bos": false}',
    "shared_vocabulary.txt": b"<unk>\n<s>\n</s>\n" + b"kata\n" * 9_000,
    "model.bin": bytes(range(256)) * 1500,
    "sentencepiece.bpe.model": b"\n\x0e\n\x05<unk>" + b"spm" * 20_000,
}
WHOLE = sum(map(len, FILES.values()))
HALF = 200_000  # bytes of model.bin, the third file


@pytest.fixture
def server():
    with FaultyServer() as server:
        for name, data in FILES.items():
            server[f"/{name}"] = Package(data, etag=f'"{name}"')
        yield server


def model(server, *, sums=True, sizes=True, bases=("",), **said):
    """A model whose files these paths give."""
    files = tuple(
        RemoteFile(
            name,
            tuple(server.url(f"{base}/{name}") for base in bases),
            len(data) if sizes else 0,
            checksum(data) if sums else "",
        )
        for name, data in FILES.items()
    )
    values = {
        "files": files, "licence": Licence("Free"), "listed_at": server.url("/"), "about_size": WHOLE if sizes else 0,
    } | said  # fmt: skip
    return CatalogueModel("tiny-nllb", "Tiny", "nllb", "1", ("id",), **values)


def fetched(one, *, network=NETWORK, limits=QUICK):
    """The files that came; nothing else is left of the download."""
    place = finish(download(one, network, limits=limits))
    came = {file.name: file.read_bytes() for file in place.iterdir()}
    discard(one)
    assert lying() == set()
    return came


def lying():
    """What lies in the folder of downloads."""
    there = paths.downloads().iterdir() if paths.downloads().is_dir() else ()
    return {file.name for file in there if not file.name.endswith(".lock")}


def refused(one, *, kept, **how):
    """The error that a download ends with; ``kept`` is whether what came stays, to be gone on with."""
    with pytest.raises(ModelNotDownloaded) as caught:
        finish(download(one, how.pop("network", NETWORK), limits=QUICK))
    assert caught.value.advice.endswith(".")
    assert bool(lying()) is kept, lying()
    assert len(unfinished()) == int(kept)
    return str(caught.value)


def asked(server):
    """The files that were asked for, and from where."""
    return [(one.path.rpartition("/")[2], one.headers.get("range", "")) for one in server.asked]


# A good server


@pytest.mark.parametrize(("sums", "sizes"), [(True, True), (False, True), (True, False), (False, False)])
def test_all_files_come_as_one_with_one_progress(server, sums, sizes):
    one = model(server, sums=sums, sizes=sizes)
    steps = []
    work = download(one, NETWORK, limits=QUICK)
    try:
        while True:
            steps.append(next(work))
    except StopIteration as done:
        place = done.value
    assert {file.name: file.read_bytes() for file in place.iterdir()} == FILES
    came = [step for step in steps if step.phase is Phase.DOWNLOADING]
    assert [step.done for step in came] == sorted(step.done for step in came)
    assert (came[-1].done, came[-1].host, came[-1].parts) == (WHOLE, "127.0.0.1", 4)
    assert [step.part for step in came] == sorted(step.part for step in came) or not sums
    if sizes:
        assert {step.total for step in came} == {WHOLE}
    assert [begun.received for begun in unfinished()] == [WHOLE], "not lost if it is not installed at once"


def test_files_of_its_own_name_stay_apart_from_the_records(server):
    """A file may be called like the record of another: neither takes the other's place."""
    server["/vocab"] = Package(b"vocab")
    server["/vocab.json"] = Package(b"[1]")
    one = model(server)
    more = tuple(RemoteFile(name, (server.url(f"/{name}"),)) for name in ("vocab", "vocab.json"))
    came = fetched(replace(one, files=(*one.files, *more)))
    assert (came["vocab"], came["vocab.json"]) == (b"vocab", b"[1]")


def test_a_whole_download_asks_for_nothing_again(server):
    one = model(server)
    finish(download(one, NETWORK))
    server.asked.clear()
    assert {file.name for file in finish(download(one, NETWORK)).iterdir()} == set(FILES)
    assert server.asked == []


# Breaks, and going on


@pytest.mark.parametrize("sums", [True, False])
def test_it_goes_on_in_the_third_of_four_files(server, sums):
    third = server["/model.bin"] = Package(FILES["model.bin"], etag='"model.bin"', cuts=[HALF, 0])
    one = model(server, sums=sums)
    assert "What has come is kept" in refused(one, kept=True)
    (begun,) = unfinished()
    here = len(FILES["config.json"]) + len(FILES["shared_vocabulary.txt"])
    assert here < begun.received <= here + HALF
    assert (begun.total, begun.offer.id) == (WHOLE, "tiny-nllb")
    server.asked.clear()
    third = server["/model.bin"] = Package(FILES["model.bin"], etag='"model.bin"')
    assert fetched(begun.offer) == FILES, "with what was written down, without the catalogue"
    assert third.sent[0] == begun.received - here
    names = [name for name, _ in asked(server)]
    if sums:
        assert names == ["model.bin", "sentencepiece.bpe.model"]


def test_a_pause_keeps_what_has_come(server):
    server["/model.bin"] = Answer(FILES["model.bin"], piece=20_000, every=0.05, headers=(("ETag", '"model.bin"'),))
    one = model(server)
    work = download(one, NETWORK)
    while next(work).done < 200_000:
        pass
    work.close()
    (begun,) = unfinished()
    assert 200_000 <= begun.received < WHOLE
    server["/model.bin"] = Package(FILES["model.bin"], etag='"model.bin"')
    assert fetched(one) == FILES


def test_a_pause_before_anything_came_leaves_nothing(server):
    server["/config.json"] = Answer(b"{}", before=30)
    work = download(model(server), NETWORK)
    while not server.asked:
        next(work)
    work.close()
    assert (lying(), unfinished()) == (set(), [])


def test_a_killed_program_loses_nothing_that_it_wrote(server):
    server["/model.bin"] = Answer(FILES["model.bin"], piece=30_000, every=0.05, headers=(("ETag", '"model.bin"'),))
    program = (
        "import json, os, sys\nfrom tests.engine.models.offers.test_folder_downloads import *\n"
        "from translation.engine.models.offers.catalogue import from_table\n"
        "for step in download(from_table(json.loads(sys.argv[1])), NETWORK):\n    if step.done > 200_000: os._exit(9)"
    )
    from translation.engine.models.offers.catalogue import as_table

    one = model(server)
    told = json.dumps(as_table(one))
    killed = subprocess.run([sys.executable, "-c", program, told], cwd=ROOT, env=os.environ, check=False)
    assert killed.returncode == 9
    assert 200_000 <= unfinished()[0].received < WHOLE
    server["/model.bin"] = Package(FILES["model.bin"], etag='"model.bin"')
    assert fetched(one) == FILES


def test_a_damaged_file_of_an_earlier_run_is_fetched_anew(server):
    one = model(server)
    place = finish(download(one, NETWORK))
    data = bytearray((place / "model.bin").read_bytes())
    data[1000] ^= 1
    (place / "model.bin").write_bytes(data)
    server.asked.clear()
    assert fetched(one) == FILES
    assert [name for name, _ in asked(server)] == ["model.bin"]


def test_what_a_newer_catalogue_does_not_have_is_left_behind(server):
    one = model(server)
    finish(download(one, NETWORK))
    fewer = replace(one, files=one.files[:3])
    assert set(fetched(fewer)) == {file.name for file in one.files[:3]}


def test_it_can_be_given_up(server):
    server["/model.bin"] = Package(FILES["model.bin"], cuts=[HALF, 0])
    one = model(server)
    refused(one, kept=True)
    discard(one)
    assert (lying(), unfinished()) == (set(), [])


# Files that change


def test_a_file_that_changed_during_a_pause_is_begun_anew(server):
    server["/model.bin"] = Package(FILES["model.bin"], etag='"one"', cuts=[HALF, 0])
    one = model(server, sums=False, sizes=False)
    refused(one, kept=True)
    other = FILES["model.bin"][::-1]
    again = server["/model.bin"] = Package(other, etag='"two"')
    assert fetched(one) == FILES | {"model.bin": other}
    assert again.sent[-1] == 0


def test_a_file_that_changed_while_others_came_is_fetched_anew(server):
    """The vocabulary was whole when the model changed on the server: the old one does not go with the new one."""
    server["/model.bin"] = Package(FILES["model.bin"], cuts=[HALF, 0])
    one = model(server, sums=False, sizes=False)
    refused(one, kept=True)
    newer = {"shared_vocabulary.txt": b"<s>\n" + b"lain\n" * 8_000, "model.bin": FILES["model.bin"][::-1]}
    for name, data in newer.items():
        server[f"/{name}"] = Package(data, etag='"newer"')
    assert fetched(one) == FILES | newer


def test_a_file_that_changes_all_the_time_is_given_up_with_a_sentence(server):
    times = iter(range(1000))

    def changing(asked):
        return Package(FILES["config.json"], etag=f'"{next(times)}"')(asked)

    server["/config.json"] = changing
    assert "change while they are downloaded" in refused(model(server, sums=False), kept=True)


def test_a_server_that_does_not_answer_afterwards_does_not_stop_it(server):
    """Whether the files are the same still is asked only for what has no checksum; no answer is no objection."""
    first = Package(FILES["config.json"], etag='"config.json"')
    times = iter(range(1000))
    server["/config.json"] = lambda asked: (
        first(asked) if next(times) == 0 else Answer(b"", "500 Internal Server Error")
    )
    assert fetched(model(server, sums=False)) == FILES


# What is refused


@pytest.mark.parametrize(
    ("name", "answer", "told"),
    [
        ("model.bin", Answer(FILES["model.bin"][::-1]), "does not match the published checksum"),
        ("model.bin", Answer(FILES["model.bin"][:-1]), "of another size than the list of models says"),
        ("shared_vocabulary.txt", Answer(b"<!DOCTYPE html><html>Sign in first"), "of another size"),
        ("config.json", Answer(b"", "404 Not Found"), "no such page"),
    ],
    ids=["sum", "size", "page", "missing"],
)
def test_what_is_no_good_is_refused_and_never_whole(server, name, answer, told):
    server[f"/{name}"] = answer
    one = model(server)
    first = name == "config.json"
    assert told in refused(one, kept=not first)
    assert not (paths.downloads() / "tiny-nllb" / name).exists()
    server[f"/{name}"] = Package(FILES[name], etag=f'"{name}"')
    assert fetched(one) == FILES


def test_a_web_page_is_no_file_of_a_model(server):
    server["/config.json"] = Answer(b"\n <!doctype HTML><title>Sign in to the network</title>")
    assert "is a web page, not the file “config.json”" in refused(model(server, sums=False, sizes=False), kept=False)


def test_a_file_without_an_end_is_stopped(server, monkeypatch):
    monkeypatch.setattr(partial_download, "MOST_BYTES", 300_000)
    server["/model.bin"] = Answer(FILES["model.bin"] * 9, length=None)
    assert "has no end" in refused(model(server, sums=False, sizes=False), kept=True)


def test_without_a_network_nothing_is_begun(server):
    assert "The network is not to be used." in refused(model(server), network=None, kept=False)
    assert server.asked == []


# Mirrors


def test_the_next_mirror_goes_on_where_the_first_broke_off(server):
    server["/b/config.json"] = Package(FILES["config.json"])
    server["/model.bin"] = Package(FILES["model.bin"], cuts=[HALF, 0])
    second = server["/b/model.bin"] = Package(FILES["model.bin"])
    server["/b/sentencepiece.bpe.model"] = Package(FILES["sentencepiece.bpe.model"])
    assert fetched(model(server, bases=("", "/b"))) == FILES
    assert 0 < second.sent[0] <= HALF


def test_a_mirror_that_answered_is_asked_first_for_the_next_file():
    with FaultyServer() as good, FaultyServer() as gone:
        for name, data in FILES.items():
            good[f"/{name}"] = Package(data)
        one = model(good)
        away = gone.url("/").replace("127.0.0.1", "localhost")
        files = [replace(file, links=(f"{away}{file.name}", *file.links)) for file in one.files]
        one = replace(one, files=tuple(files))
        assert fetched(one, network=replace(NETWORK, allowed=frozenset({"localhost"}))) == FILES
        assert gone.paths() == ["/config.json"], "only the first file was looked for there"


# This machine


def test_room_for_all_files_is_checked_before_anything_is_asked_for(server, monkeypatch):
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(fetching.shutil, "disk_usage", lambda _: usage(10**9, 10**9, 50_100_000))
    assert "There is not enough room for it: 50 MB are needed" in refused(model(server), kept=False)
    assert server.asked == []


def test_a_disk_that_fills_up_is_told_and_what_came_is_kept(server, monkeypatch):
    take = partial_download.PartialDownload.take

    def full(self, chunk):
        if self.remote.name == "model.bin" and self.position > HALF:
            raise OSError(errno.ENOSPC, "No space left on device")
        take(self, chunk)

    monkeypatch.setattr(partial_download.PartialDownload, "take", full)
    one = model(server)
    assert "The disk is full. Make room on it. What has come is kept" in refused(one, kept=True)
    monkeypatch.undo()
    assert fetched(one) == FILES


def test_two_programs_do_not_fetch_the_same(server):
    server["/model.bin"] = Answer(FILES["model.bin"], piece=20_000, every=0.1)
    one = model(server)
    work = download(one, NETWORK)
    while next(work).done < 60_000:
        pass
    for other in (lambda: finish(download(one, NETWORK)), lambda: discard(one)):
        with pytest.raises(ModelNotDownloaded, match="Another window or command is downloading this model"):
            other()
    work.close()


@pytest.mark.parametrize("note", [b"", b"{", b'{"model": 7}', b'{"model": {}}', b'{"model": {"id": "../x"}}'])
def test_a_record_that_is_damaged_is_no_download(server, note):
    server["/model.bin"] = Package(FILES["model.bin"], cuts=[HALF, 0])
    one = model(server)
    refused(one, kept=True)
    (paths.downloads() / "tiny-nllb.json").write_bytes(note)
    assert unfinished() == []
    server["/model.bin"] = Package(FILES["model.bin"])
    assert fetched(one) == FILES
