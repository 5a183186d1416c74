"""A model from an index to its place, and newer ones in the place of older ones: with real tiny packages."""

from dataclasses import replace

import pytest

from tests.engine.models.offers.model_server import Package, checksum, entry, index
from tests.faulty_server import Answer, FaultyServer
from tests.tiny_models import make_model
from tests.tiny_package import make_archive, make_package
from translation import paths
from translation.engine.models import installation, packages
from translation.engine.models.installation import download_and_install, newer
from translation.engine.models.inventory import update_of
from translation.engine.models.offers.addresses import RemoteFile
from translation.engine.models.offers.catalogue import Catalogue, CatalogueModel, Licence
from translation.engine.models.offers.downloads import unfinished
from translation.engine.models.offers.index import fetch
from translation.engine.models.packages import choose, installed
from translation.engine.models.progress import Phase
from translation.engine.runtime.loading import load_model
from translation.errors import ModelNotDownloaded, PackageNotUsable, StoreNotWritten
from translation.network.client import Network
from translation.network.waiting import finish
from translation.texts import Text

NETWORK = Network(pause=0.001)


@pytest.fixture(autouse=True)
def no_starter(monkeypatch, tmp_path):
    monkeypatch.setattr(paths, "resources", lambda: tmp_path / "resources")


@pytest.fixture
def server():
    with FaultyServer() as server:
        yield server


@pytest.fixture(scope="session")
def packed(tmp_path_factory):
    """The bytes of packages by version, and of one for another language."""

    def bytes_of(name, **metadata):
        folder = tmp_path_factory.mktemp("packed")
        return make_archive(make_package(folder, name=name, **metadata), folder / "a.argosmodel").read_bytes()

    return {
        "1.0": bytes_of("translate-id_en-1_0"),
        "1.10": bytes_of("translate-id_en-1_10", package_version="1.10"),
        "same folder": bytes_of("translate-id_en-1_0", package_version="1.10"),
        "ms": bytes_of("translate-ms_en", from_code="ms", from_name="Malay"),
        "de": bytes_of("translate-de_en", from_code="de", from_name="German"),
    }


def offered(server, data, version="1.0", **said):
    """The only offer of an index, whose link gives these bytes."""
    path = f"/{version}.argosmodel"
    server[path] = Package(data) if isinstance(data, bytes) else data
    server["/index.json"] = index(entry(server.url(path), package_version=version, **said))
    return finish(fetch(NETWORK, server.url("/")))


def clean():
    """Nothing half-made is left anywhere."""
    assert [file.name for file in paths.downloads().iterdir() if not file.name.endswith(".lock")] == []
    assert [file.name for file in paths.own_packages().glob(".*") if file.name != ".lock"] == []
    assert unfinished() == []


def test_a_model_is_downloaded_installed_and_used(server, packed):
    found = offered(server, packed["1.0"], sha256=checksum(packed["1.0"]), size=len(packed["1.0"]))
    work, phases = download_and_install(found.offers[0], NETWORK), []
    while True:
        try:
            phases.append(next(work).phase)
        except StopIteration as done:
            package = done.value
            break
    assert list(dict.fromkeys(phases)) == [Phase.DOWNLOADING, Phase.UNPACKING, Phase.TRYING, Phase.INSTALLING]
    assert (package.name, installed()) == (found.offers[0].name, [package])
    assert load_model(choose().folder).translate_batch(["Banjir."])[0][0].text == "Flood."
    clean()


@pytest.mark.parametrize("newer_one", ["1.10", "same folder"])
def test_an_update_takes_the_place_of_the_old_one(server, packed, newer_one):
    old = finish(download_and_install(offered(server, packed["1.0"]).offers[0], NETWORK))
    found = offered(server, packed[newer_one], "1.10")
    assert newer(old, found) == found.offers[0]
    package = finish(download_and_install(found.offers[0], NETWORK))
    assert installed() == [package]
    assert choose(old.name) == package, "what was chosen once is still meant"
    assert newer(package, found) is None
    clean()


FAULTS = {
    "for another pair": (lambda packed: Package(packed["de"]), PackageNotUsable, "is from German"),
    "from Malay": (lambda packed: Package(packed["ms"]), PackageNotUsable, "is from Malay to English, not from Indo"),
    "no package inside": (lambda packed: Package(b"PK\x03\x04" + bytes(9000)), PackageNotUsable, "is damaged"),
    "cut, and nobody told": (
        lambda packed: Answer(packed["1.10"][:-9000], length=None), PackageNotUsable, "cut short"
    ),
    "changed on the way": (
        lambda packed: Package(packed["1.10"][:5000] + b"?" * 5000 + packed["1.10"][10_000:]),
        PackageNotUsable,
        "is damaged",
    ),
    "not there": (lambda packed: Answer(b"", "404 Not Found"), ModelNotDownloaded, "no such page"),
    "a web page": (lambda packed: Answer(b"<html>"), ModelNotDownloaded, "is not an Argos package"),
}  # fmt: skip


@pytest.mark.parametrize(("served", "error", "told"), FAULTS.values(), ids=FAULTS)
def test_an_update_that_fails_leaves_the_old_one_in_use(server, packed, served, error, told):
    old = finish(download_and_install(offered(server, packed["1.0"]).offers[0], NETWORK))
    with pytest.raises(error, match=told):
        finish(download_and_install(offered(server, served(packed), "1.10").offers[0], NETWORK))
    assert installed() == [old]
    assert load_model(choose().folder).translate_batch(["Banjir."])[0][0].text == "Flood."
    clean()


def test_a_package_that_cannot_translate_is_not_kept(server, packed, monkeypatch):
    monkeypatch.setattr(
        packages, "trying", lambda _: (_ for _ in ()).throw(PackageNotUsable("It cannot.", "Leave it."))
    )
    with pytest.raises(PackageNotUsable, match="It cannot"):
        finish(download_and_install(offered(server, packed["1.0"]).offers[0], NETWORK))
    assert installed() == []
    clean()


def test_what_was_downloaded_stays_where_it_cannot_be_installed_at_present(server, packed):
    found = offered(server, packed["1.0"])
    with packages.writing(paths.own_packages()), pytest.raises(StoreNotWritten, match="Another window or command"):
        finish(download_and_install(found.offers[0], NETWORK))
    assert [begun.offer for begun in unfinished()] == [found.offers[0]]
    asked = len(server.asked)
    assert finish(download_and_install(found.offers[0], NETWORK)) == installed()[0]
    assert len(server.asked) == asked, "nothing is fetched twice"
    clean()


@pytest.mark.parametrize("phase", [Phase.DOWNLOADING, Phase.UNPACKING, Phase.TRYING, Phase.INSTALLING])
def test_an_update_can_be_stopped_at_any_step(server, packed, phase):
    old = finish(download_and_install(offered(server, packed["1.0"]).offers[0], NETWORK))
    found = offered(server, packed["1.10"], "1.10")
    work = download_and_install(found.offers[0], NETWORK)
    while next(work).phase is not phase:
        pass
    work.close()
    assert installed() == [old]
    package = finish(download_and_install(found.offers[0], NETWORK))
    assert installed() == [package]
    clean()


def test_a_model_of_other_programs_is_not_updated(server, packed, tmp_path, monkeypatch):
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path / "argos"))
    shared = make_package(tmp_path / "argos", name="translate-id_en-1_0")
    found = offered(server, packed["1.10"], "1.10")
    assert newer(choose(), found) is None
    package = finish(download_and_install(found.offers[0], NETWORK))
    assert [one.folder for one in installed()] == [package.folder, shared]


def test_only_another_version_of_the_same_is_newer(server, packed):
    old = finish(download_and_install(offered(server, packed["1.0"]).offers[0], NETWORK))
    found = offered(server, packed["1.10"], "1.10")
    assert newer(replace(old, name="Mine 1.0"), found) is None
    assert newer(replace(old, name="Indonesian to English 1.10", version="1.10"), found) is None
    assert newer(replace(old, name="Indonesian to English 1.9", version="1.9"), found) is not None


# Models of the catalogue


@pytest.fixture(scope="module")
def nllb(tmp_path_factory):
    """The files of a tiny NLLB-200 by their names."""
    folder = make_model(tmp_path_factory.mktemp("nllb"), "nllb")
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def in_catalogue(server, files, **said):
    """The only model of a catalogue, with its files on the server."""
    for name, data in files.items():
        server[f"/nllb/{name}"] = Package(data, etag=f'"{name}"')
    listed = tuple(
        RemoteFile(name, (server.url(f"/nllb/{name}"),), len(data), checksum(data)) for name, data in files.items()
    )
    values = {"files": listed, "licence": Licence("CC BY-NC 4.0", commercial=False), "listed_at": server.url("/")}
    return CatalogueModel("nllb-tiny", "NLLB (tiny)", "nllb", "7", ("id", "ms"), **(values | said))


def test_a_model_of_the_catalogue_is_downloaded_installed_and_used(server, nllb):
    model = in_catalogue(server, nllb)
    phases = []
    work = download_and_install(model, NETWORK)
    while True:
        try:
            phases.append(next(work).phase)
        except StopIteration as done:
            package = done.value
            break
    assert list(dict.fromkeys(phases)) == [Phase.DOWNLOADING, Phase.CHECKING, Phase.TRYING, Phase.INSTALLING]
    assert (package.name, package.version, package.catalogue_id) == ("NLLB (tiny)", "7", "nllb-tiny")
    assert (package.licence, package.source_languages) == ("CC BY-NC 4.0", ("id", "ms"))
    assert {file.name for file in package.folder.iterdir()} == {*nllb, "model.json"}
    assert installed() == [package]
    assert load_model(choose().folder).translate_batch(["Banjir."])[0][0].text == "Flood."
    clean()


def test_a_model_that_broke_off_in_the_third_file_is_gone_on_with_and_installed(server, nllb):
    third = sorted(nllb)[2]
    model = in_catalogue(server, nllb)
    server[f"/nllb/{third}"] = Package(nllb[third], cuts=[len(nllb[third]) // 2, 0])
    with pytest.raises(ModelNotDownloaded, match="What has come is kept"):
        finish(download_and_install(model, NETWORK))
    assert installed() == []
    (begun,) = unfinished()
    server[f"/nllb/{third}"] = Package(nllb[third])
    assert finish(download_and_install(begun.offer, NETWORK)).name == "NLLB (tiny)"
    clean()


def test_files_that_are_no_model_are_refused_and_deleted(server, nllb):
    """Without published checksums the trial finds it; nothing of it stays."""
    broken = nllb | {"model.bin": nllb["model.bin"][:-100]}
    model = in_catalogue(server, broken)
    model = replace(model, files=tuple(replace(file, sha256="") for file in model.files))
    with pytest.raises(PackageNotUsable):
        finish(download_and_install(model, NETWORK))
    assert installed() == []
    clean()


def test_verified_files_are_kept_when_the_trial_fails(server, nllb, monkeypatch):
    """A computer may have too little memory just now; gigabytes that are right are not fetched twice."""

    def short_of_memory(*_):
        raise PackageNotUsable(Text("It needs too much memory."), Text("Close other programs."))
        yield

    model = in_catalogue(server, nllb)
    with monkeypatch.context() as patch:
        patch.setattr(installation, "trying", short_of_memory)
        with pytest.raises(PackageNotUsable, match="too much memory"):
            finish(download_and_install(model, NETWORK))
    assert unfinished()[0].received == sum(map(len, nllb.values()))
    server.asked.clear()
    assert finish(download_and_install(model, NETWORK)).name == "NLLB (tiny)"
    assert server.asked == []
    clean()


def test_a_newer_version_in_the_catalogue_takes_the_old_ones_place(server, nllb):
    model = in_catalogue(server, nllb)
    package = finish(download_and_install(model, NETWORK))
    assert update_of(package, None, Catalogue((model,), {})) is None
    newer_one = replace(model, version="8")
    assert update_of(package, None, Catalogue((newer_one,), {})) == newer_one
    assert finish(download_and_install(newer_one, NETWORK)).version == "8"
    assert [one.version for one in installed()] == ["8"]


def test_a_disk_that_fails_at_the_end_keeps_what_was_downloaded(server, nllb, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    model = in_catalogue(server, nllb)
    with monkeypatch.context() as patch:
        patch.setattr(installation, "put", full)
        with pytest.raises(StoreNotWritten):
            finish(download_and_install(model, NETWORK))
    assert unfinished()[0].received == sum(map(len, nllb.values()))
    server.asked.clear()
    assert finish(download_and_install(model, NETWORK)).name == "NLLB (tiny)"
    assert server.asked == [], "nothing is downloaded twice"
    clean()
