"""The models without a display, from an index on loopback: found, downloaded, chosen, updated, checked, removed."""

import re

import pytest

from tests.engine.models.offers.model_server import Package, checksum, entry, index
from tests.faulty_server import Answer, FaultyServer
from tests.tiny_package import make_archive, make_package
from translation import paths
from translation.cli import main as cli
from translation.engine.models import speed
from translation.engine.models.offers import fetching
from translation.settings import Settings, read_settings, write_settings

TEXT = "Banjir di Desa\n\nPolisi menutup jalan karena banjir.\n"


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(speed, "LONG_ENOUGH", 0.0)
    monkeypatch.setattr(fetching, "TRIES", 1)


@pytest.fixture
def run(capsys):
    """Runs a command of the models; its exit code, what it printed, what it said."""

    def run(*arguments):
        capsys.readouterr()
        code = cli.main(["models", *map(str, arguments)])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return run


@pytest.fixture(scope="module")
def packed(tmp_path_factory):
    def bytes_of(version):
        folder = tmp_path_factory.mktemp("packed")
        name = f"translate-id_en-{version.replace('.', '_')}"
        return make_archive(
            make_package(folder, name=name, package_version=version), folder / "a.argosmodel"
        ).read_bytes()

    return {version: bytes_of(version) for version in ("1.0", "1.10")}


@pytest.fixture
def server(packed):
    with FaultyServer() as server:
        for version, data in packed.items():
            server[f"/{version}"] = Package(data)
        offer(server, packed, "1.0")
        yield server


def offer(server, packed, *versions, **said):
    """Lets the index have these versions."""
    entries = [
        entry(server.url(f"/{version}"), package_version=version, sha256=checksum(packed[version]), **said)
        for version in versions
    ]
    server["/index.json"] = index(*entries, entry("https://a.example/", from_code="de", from_name="German"))


def test_what_is_available_is_listed(server, run):
    code, printed, said = run("available", "--index", server.url("/"))
    assert (code, printed) == (0, "Indonesian to English 1.0\tid→en\t1.0\t-\n")
    assert "dwibaca models install" in said


def test_a_model_is_downloaded_installed_and_used(server, run, capsys, tmp_path):
    address = server.url("/")
    assert run("install", "id", "--index", address)[:2] == (0, "Indonesian to English 1.0\n")
    assert "* Indonesian to English 1.0\tid→en\t1.0\town\t" in run("list")[1]
    assert run("available", "--index", address)[1].endswith("\tinstalled\n")
    file = tmp_path / "berita.txt"
    file.write_text(TEXT)
    assert cli.main(["translate", str(file)]) == 0
    assert "Police closed road because flood" in capsys.readouterr().out


def test_the_address_of_the_index_is_a_setting(server, run):
    write_settings(paths.settings_file(), Settings(index=server.url("/index.json")))
    assert run("available")[0] == 0
    assert run("install", "translate-id_en")[0] == 0


def test_without_a_network_the_last_list_is_shown_with_its_age(server, run):
    address = server.url("/")
    code, printed, said = run("available", "--no-network", "--index", address)
    assert (code, printed) == (1, "")
    assert "The network is not to be used." in said
    run("available", "--index", address)
    code, printed, said = run("available", "--no-network", "--index", address)
    assert (code, printed) == (0, "Indonesian to English 1.0\tid→en\t1.0\t-\n")
    assert "This is the list as it was a moment ago." in said
    server["/index.json"] = Answer(b"<html>")
    code, printed, said = run("available", "--index", address)
    assert (code, printed) == (0, "Indonesian to English 1.0\tid→en\t1.0\t-\n")
    assert "is a web page, not a list of models" in said
    write_settings(paths.settings_file(), Settings(network=False))
    assert "The network is not to be used." in run("available", "--index", address)[2]


def test_another_pair_or_name_is_refused(server, run):
    for name, told in (("German to English", "is from German (de)"), ("fr", "none named “fr”")):
        code, printed, said = run("install", name, "--index", server.url("/"))
        assert (code, printed) == (1, "")
        assert told in said


def test_a_download_that_broke_off_is_listed_and_goes_on(server, run, packed):
    whole = packed["1.0"]
    server["/1.0"] = Package(whole, cuts=[200_000, 0])
    write_settings(paths.settings_file(), Settings(index=server.url("/")))
    code, _, said = run("install", "id")
    assert (code, "What has come is kept" in said) == (1, True)
    said = run("list")[2]
    assert re.search(r"Not finished: “Indonesian to English 1\.0”, 0\.2 MB of 0\.4 MB\.", said)
    again = server["/1.0"] = Package(whole)
    server["/index.json"] = Answer(b"", "503 Service Unavailable")
    assert run("install", "Indonesian to English 1.0")[0] == 0
    assert again.sent[0] > 0
    assert "Not finished" not in run("list")[2]


def test_a_download_that_broke_off_can_be_removed(server, run, packed):
    server["/1.0"] = Package(packed["1.0"], cuts=[200_000, 0])
    run("install", "id", "--index", server.url("/"))
    assert run("remove", "Indonesian to English 1.0")[0] == 0
    assert "Not finished" not in run("list")[2]
    assert run("remove", "Indonesian to English 1.0")[0] == 1


def test_an_update_is_found_and_takes_the_old_ones_place(server, run, packed):
    address = server.url("/")
    assert "No model was installed yet" in run("update", "--index", address)[2]
    run("install", "id", "--index", address)
    assert "There is nothing newer." in run("update", "--index", address)[2]
    offer(server, packed, "1.0", "1.10")
    assert "1.10\tid→en\t1.10\t-\tupdate\n" in run("available", "--index", address)[1]
    server["/1.10"] = Answer(b"", "404 Not Found")
    code, _, said = run("update", "--index", address)
    assert (code, "“Indonesian to English 1.0” stays in use." in said) == (1, True)
    server["/1.10"] = Package(packed["1.10"])
    assert run("update", "Indonesian to English", "--index", address)[:2] == (0, "Indonesian to English 1.10\n")
    assert "1.0\t" not in run("list")[1].replace("1.10", "")


def test_a_model_is_chosen(tiny_package, tmp_path, run):
    file = make_archive(tiny_package, tmp_path / "tiny.argosmodel")
    assert run("install", file)[0] == 0
    assert run("use", "Starter (bundled)")[0] == 0
    assert read_settings(paths.settings_file()).model.startswith("Starter (bundled)")
    assert "* Starter" in run("list")[1]
    assert "is used all the same" in run("install", file)[2]
    assert run("use")[:2] == (0, "Indonesian to English 1.0\n")
    assert read_settings(paths.settings_file()).model == ""
    assert run("use", "nothing")[0] == 1


def test_a_chosen_model_that_is_gone_is_told(run):
    write_settings(paths.settings_file(), Settings(model="Gone 1.0"))
    code, printed, said = run("list")
    assert (code, "*" in printed) == (0, False)
    assert "“Gone 1.0”, is not there" in said


def test_models_are_checked_and_measured(tiny_package, tmp_path, run):
    run("install", make_archive(tiny_package, tmp_path / "tiny.argosmodel"))
    code, printed, _ = run("check", "Indonesian to English")
    assert code == 0
    speed = re.fullmatch(r"ok  \tIndonesian to English 1\.0\t(\d+) words/s\n", printed)[1]
    assert f"\t{speed} words/s\t" in run("list")[1]
    (paths.own_packages() / "broken").mkdir()
    code, printed, _ = run("check")
    assert code == 1
    assert "FAIL\tbroken\t" in printed
    assert "ok  \tStarter" in printed


def test_a_file_is_installed(tiny_package, tmp_path, run):
    assert run("install", tmp_path / "none.argosmodel")[0] == 1
    code, printed, _ = run("install", make_archive(tiny_package, tmp_path / "tiny.argosmodel"))
    assert (code, printed) == (0, "Indonesian to English 1.0\n")
