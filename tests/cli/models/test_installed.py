"""The models without a display, from an index on loopback: found, downloaded, chosen, updated, checked, removed."""

import io
import re

import pytest

from tests.engine.models.offers.model_server import Package, checksum, entry, index
from tests.faulty_server import Answer, FaultyServer
from tests.tiny_models import make_model
from tests.tiny_package import make_archive, make_package
from translation import paths
from translation.cli import main as cli
from translation.engine.models import speed
from translation.engine.models.offers import fetching
from translation.engine.models.offers.catalogue import catalogue
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
    code, printed, said = run("list", "--available", "--index", server.url("/"))
    lines = [line.split("\t") for line in printed.splitlines()]
    assert code == 0
    assert {model.id for model in catalogue().models} < {line[0] for line in lines}
    assert ["Indonesian to English 1.0", "id→en", "BLEU 29.5", "-"] in [line[:4] for line in lines]
    scores = [float(line[2].removeprefix("BLEU ")) for line in lines if line[2] != "-" and "too" not in line[-1]]
    assert scores == sorted(scores, reverse=True)
    assert "dwibaca models download" in said
    assert any(line[0].startswith("Starter") and line[-1] == "installed" for line in lines)
    nllb = next(line for line in lines if line[0] == "nllb-200-distilled-600m-int8")
    assert re.fullmatch(r"\d+ s", nllb[4]), "estimated from the starter, which was measured for it"
    assert nllb[5] == "CC BY-NC 4.0"


def official(run, *arguments):
    """The line of the official model among those that can be downloaded, and what was said."""
    code, printed, said = run("list", "--available", *arguments)
    assert code == 0
    return next((line for line in printed.splitlines() if line.startswith("Indonesian to English")), ""), said


def test_a_model_is_downloaded_installed_and_used(server, run, capsys, tmp_path):
    address = server.url("/")
    assert run("download", "id", "--index", address)[:2] == (0, "Indonesian to English 1.0\n")
    assert "* Indonesian to English 1.0\tid→en\t1.0\town\t" in run("list")[1]
    assert official(run, "--index", address)[0].endswith("\tinstalled")
    file = tmp_path / "berita.txt"
    file.write_text(TEXT)
    assert cli.main(["translate", str(file)]) == 0
    assert "Police closed road because flood" in capsys.readouterr().out


def test_the_address_of_the_index_is_a_setting(server, run):
    write_settings(paths.settings_file(), Settings(index=server.url("/index.json")))
    assert official(run)[0]
    assert run("download", "translate-id_en")[0] == 0


def test_without_a_network_the_last_list_is_shown_with_its_age(server, run):
    address = server.url("/")
    line, said = official(run, "--no-network", "--index", address)
    assert line == "", "the catalogue is shown all the same"
    assert "because of --no-network" in said
    official(run, "--index", address)
    line, said = official(run, "--no-network", "--index", address)
    assert line.startswith("Indonesian to English 1.0\tid→en\t")
    assert "This is the list as it was a moment ago." in said
    server["/index.json"] = Answer(b"<html>")
    line, said = official(run, "--index", address)
    assert line
    assert "is a web page, not a list of models" in said
    write_settings(paths.settings_file(), Settings(network=False))
    assert "The network is not to be used." in official(run, "--index", address)[1]


def test_another_pair_or_name_is_refused(server, run):
    for name, told in (("German to English", "is from German (de)"), ("fr", "none named “fr”")):
        code, printed, said = run("download", name, "--index", server.url("/"))
        assert (code, printed) == (1, "")
        assert told in said


def test_a_download_that_broke_off_is_listed_and_goes_on(server, run, packed):
    whole = packed["1.0"]
    server["/1.0"] = Package(whole, cuts=[200_000, 0])
    write_settings(paths.settings_file(), Settings(index=server.url("/")))
    code, _, said = run("download", "id")
    assert (code, "What has come is kept" in said) == (1, True)
    said = run("list")[2]
    assert re.search(r"Not finished: “Indonesian to English 1\.0”, 0\.2 MB of 0\.4 MB\.", said)
    again = server["/1.0"] = Package(whole)
    server["/index.json"] = Answer(b"", "503 Service Unavailable")
    assert run("download", "Indonesian to English 1.0")[0] == 0
    assert again.sent[0] > 0
    assert "Not finished" not in run("list")[2]


def test_a_download_that_broke_off_can_be_removed(server, run, packed):
    server["/1.0"] = Package(packed["1.0"], cuts=[200_000, 0])
    run("download", "id", "--index", server.url("/"))
    assert run("remove", "Indonesian to English 1.0")[0] == 0
    assert "Not finished" not in run("list")[2]
    assert run("remove", "Indonesian to English 1.0")[0] == 1


def test_an_update_is_found_and_takes_the_old_ones_place(server, run, packed):
    address = server.url("/")
    assert "No model was installed yet" in run("update", "--index", address)[2]
    run("download", "id", "--index", address)
    assert "There is nothing newer." in run("update", "--index", address)[2]
    offer(server, packed, "1.0", "1.10")
    assert official(run, "--index", address)[0].endswith("\tinstalled, update")
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
    listed = re.search(r"\t(\d+) words/s\t", run("list")[1])[1]
    assert int(listed) == pytest.approx(int(speed), abs=1)  # it is kept rounded, and rounded again
    (paths.own_packages() / "broken").mkdir()
    code, printed, _ = run("check")
    assert code == 1
    assert "FAIL\tbroken\t" in printed
    assert "ok  \tStarter" in printed


def test_a_file_is_installed(tiny_package, tmp_path, run):
    assert run("install", tmp_path / "none.argosmodel")[0] == 1
    code, printed, _ = run("install", make_archive(tiny_package, tmp_path / "tiny.argosmodel"))
    assert (code, printed) == (0, "Indonesian to English 1.0\n")


# Models of the catalogue


@pytest.fixture(scope="module")
def nllb(tmp_path_factory):
    """The files of a tiny NLLB-200 by their names."""
    folder = make_model(tmp_path_factory.mktemp("nllb"), "nllb")
    return {file.name: file.read_bytes() for file in folder.iterdir()}


@pytest.fixture
def other_catalogue(server, nllb):
    """A catalogue on the server, which the settings name; its model is not for commercial use."""
    for name, data in nllb.items():
        server[f"/m/{name}"] = Package(data, etag=f'"{name}"')
    files = "\n".join(
        f'{{ name = "{name}", path = "m/{name}", size = {len(data)}, sha256 = "{checksum(data)}" }},'
        for name, data in nllb.items()
    )
    server["/models.toml"] = Answer(
        f"""format = 1
bases = ["{server.url("")}"]
[licences.Reading]
commercial = false
address = "https://licence.example/"
en = "For reading only."
[[models]]
id = "nllb-tiny"
name = "NLLB (tiny)"
family = "nllb"
source_languages = ["id"]
licence = "Reading"
files = [
{files}
]""".encode()
    )
    settings = Settings(catalogue=server.url("/models.toml"), index=server.url("/"), allowed_hosts="127.0.0.1")
    write_settings(paths.settings_file(), settings)


def test_a_model_of_another_catalogue_is_downloaded_once_its_licence_is_accepted(other_catalogue, run):
    assert "nllb-tiny\tid→en\t-\t" in run("list", "--available")[1]
    code, printed, said = run("download", "nllb-tiny")
    assert (code, printed) == (1, "")
    assert "is not for commercial use (Reading, https://licence.example/)" in said
    assert "For reading only." in said
    assert "--accept-licence" in said
    assert run("download", "NLLB (tiny)", "--accept-licence")[:2] == (0, "NLLB (tiny)\n")
    assert read_settings(paths.settings_file()).licences == "Reading"
    assert "* NLLB (tiny)\tid→en\t" in run("list")[1]
    assert run("remove", "nllb-tiny")[0] == 0
    assert run("download", "nllb-tiny")[:2] == (0, "NLLB (tiny)\n"), "what was accepted is remembered"


def test_a_licence_is_asked_for_on_a_terminal(other_catalogue, run, monkeypatch):
    class Typed(io.StringIO):
        def isatty(self):
            return True

    run("list", "--available")
    for words, code in (("n\n", 1), ("\n", 1), ("yes\n", 0)):
        monkeypatch.setattr("sys.stdin", Typed(words))
        got, _, said = run("download", "nllb-tiny")
        assert got == code
        assert "Do you accept that? [y/N]" in said


def test_a_download_of_several_files_goes_on_without_any_list(other_catalogue, server, nllb, run):
    run("list", "--available")
    half = len(nllb["model.bin"]) // 2
    server["/m/model.bin"] = Package(nllb["model.bin"], etag='"model.bin"', cuts=[half, 0])
    code, _, said = run("download", "nllb-tiny", "--accept-licence")
    assert (code, "What has come is kept" in said) == (1, True)
    assert "Not finished: “NLLB (tiny)”" in run("list")[2]
    server["/models.toml"] = server["/index.json"] = Answer(b"", "404 Not Found")
    again = server["/m/model.bin"] = Package(nllb["model.bin"], etag='"model.bin"')
    write_settings(paths.settings_file(), Settings(licences="Reading", allowed_hosts="127.0.0.1"))
    assert run("download", "nllb-tiny")[:2] == (0, "NLLB (tiny)\n")
    assert again.sent[0] > 0


def test_a_catalogue_that_cannot_be_fetched_leaves_the_one_that_ships(server, run):
    write_settings(paths.settings_file(), Settings(catalogue=server.url("/none.toml"), index=server.url("/")))
    code, printed, said = run("list", "--available")
    assert code == 0
    assert "The catalogue of models could not be fetched" in said
    assert "madlad400-3b-int8" in printed


def test_a_wrong_name_is_answered_with_those_that_are_near(server, run):
    code, _, said = run("download", "nllb-600m", "--index", server.url("/"))
    assert code == 1
    assert "There is no model named “nllb-600m”. Did you mean" in said
    assert "“nllb-200-distilled-600m-int8”" in said
    code, _, said = run("install", "nllb-600m")
    assert code == 1
    assert "“dwibaca models download NAME” downloads a model" in said


@pytest.mark.parametrize("command", ["models", "library", "terms", "sign-ins"])
def test_without_a_job_the_jobs_are_named(capsys, command):
    assert cli.main([command]) == 0
    printed = capsys.readouterr().out
    assert f"usage: dwibaca {command}" in printed
    assert re.search(r"^    list +\w", printed, re.MULTILINE)


def test_the_starter_answers_to_its_short_name(run):
    code, _, said = run("remove", "starter")
    assert (code, "came with the program" in said) == (1, True)
    assert run("use", "starter")[0] == 0
    assert read_settings(paths.settings_file()).model.startswith("Starter (bundled)")


def test_a_folder_that_is_not_there_is_said_to_be_missing(run, tmp_path):
    code, _, said = run("add", tmp_path / "nix")
    assert code == 1
    assert said.endswith(
        f"There is no such translation model: There is no folder “{tmp_path / 'nix'}”. Check its path.\n"
    )
    file = tmp_path / "a.argosmodel"
    file.write_bytes(b"x")
    assert "“a.argosmodel” is a file, not the folder of a model" in run("add", file)[2]
    code, _, said = run("install", tmp_path / "nix.argosmodel")
    assert code == 1
    assert "There is no file" in said


def test_without_the_network_what_is_known_is_listed_and_the_option_is_named(run):
    code, printed, said = run("list", "--available", "--no-network")
    assert code == 0
    assert "nllb-200" in printed
    assert "because of --no-network" in said
    assert "settings" not in said
    code, _, said = run("download", "opus-mt-id-en", "--no-network")
    assert code == 1
    assert "without --no-network" in said
    assert "in the settings" not in said
    code, _, said = run("download", "translate-id_en", "--no-network")
    assert code == 1
    assert "--no-network" in said
