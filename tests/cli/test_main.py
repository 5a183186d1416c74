"""The same jobs without a display: what is printed where, files, exit codes, and bad input told in a sentence."""

import base64
import io
import json
import os
import random
import signal
import struct
import subprocess
import sys
import time
import zlib
from pathlib import Path

import pytest

from tests.faulty_server import Answer, FaultyServer
from translation import paths
from translation.cli import main as cli
from translation.cli.progress import Progress, time_left
from translation.engine.runtime.model import Model
from translation.settings import Settings, write_settings
from translation.version import VERSION

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = str(paths.sample())
TITLE = "Meski Sekutu Rusia, Armenia Minta AS Ikut Campur Hentikan Agresi Azerbaijan"


@pytest.fixture
def text_file(tmp_path):
    file = tmp_path / "berita.txt"
    file.write_text("Jembatan Dibangun\n\nPemerintah membangun jembatan baru di desa itu. Warga senang.\n", "utf-8")
    return str(file)


@pytest.fixture
def no_model(monkeypatch, tmp_path):
    monkeypatch.setattr("translation.engine.models.packages.starter_folder", lambda: tmp_path / "none")


def test_an_article_is_printed_side_by_side(capsys, tiny_package):
    assert cli.main(["translate", SAMPLE, "--model", str(tiny_package)]) == 0
    printed = capsys.readouterr()
    assert f"# {TITLE}" in printed.out
    assert "Sedangkan Armenia menuduh" in printed.out
    assert "reconstructed.html" in printed.err
    assert "reconstructed.html" not in printed.out


def test_json_is_printed(capsys, tiny_package):
    assert cli.main(["translate", SAMPLE, "--format", "json", "--model", str(tiny_package)]) == 0
    holds = json.loads(capsys.readouterr().out)
    assert (holds["title"], holds["credit"], len(holds["blocks"])) == (TITLE, "REUTERS", 12)
    assert all(block["target"] for block in holds["blocks"])


def test_the_original_alone_needs_no_model(capsys, no_model):
    assert cli.main(["translate", SAMPLE, "--show", "original"]) == 0
    assert "model" not in capsys.readouterr().err.replace(SAMPLE, "")


def test_without_a_model_the_original_shows_and_help_is_told(capsys, no_model, text_file):
    assert cli.main(["translate", text_file]) == 0
    assert "Warga senang." in (out := capsys.readouterr().out)
    assert "No translation model is installed" in out


def test_standard_input_is_read(capsys, monkeypatch, tiny_package):
    given = io.TextIOWrapper(io.BytesIO(b"Judul Berita\n\nWarga senang karena jembatan selesai."))
    monkeypatch.setattr(sys, "stdin", given)
    assert cli.main(["translate", "-", "--model", str(tiny_package)]) == 0
    assert "Warga senang karena jembatan selesai." in capsys.readouterr().out


def test_one_result_goes_to_the_file_that_is_named(capsys, tmp_path, tiny_package):
    file = tmp_path / "hasil.txt"
    assert cli.main(["translate", SAMPLE, "--out", str(file), "--model", str(tiny_package)]) == 0
    assert capsys.readouterr().out == f"{file}\n"
    assert TITLE in file.read_text("utf-8")


def test_several_results_go_to_a_folder_and_one_failure_stops_nothing(capsys, tmp_path, text_file, tiny_package):
    out = tmp_path / "hasil"
    code = cli.main(
        ["translate", SAMPLE, "/nowhere.html", text_file, text_file, "--out", str(out), "--model", str(tiny_package)]
    )
    printed = capsys.readouterr()
    assert code == 1
    assert sorted(file.name for file in out.iterdir()) == [
        "Jembatan Dibangun 2.txt",
        "Jembatan Dibangun.txt",
        f"{TITLE}.txt",
    ]
    assert printed.out.splitlines() == [
        str(out / f"{TITLE}.txt"),
        str(out / "Jembatan Dibangun.txt"),
        str(out / "Jembatan Dibangun 2.txt"),
    ]
    assert "/nowhere.html: The page could not be opened" in printed.err


@pytest.mark.parametrize("said", [["--format", "pdf,html", "--format", "tsv"], ["--format", "HTML,pdf, tsv,pdf"]])
def test_several_formats_give_several_files(capsys, tmp_path, tiny_package, said):
    assert cli.main(["translate", SAMPLE, *said, "--out", f"{tmp_path}/satu.pdf", "--model", str(tiny_package)]) == 0
    assert {file.name for file in tmp_path.iterdir()} == {"satu.pdf", "satu.html", "satu.tsv"}
    assert (tmp_path / "satu.pdf").read_bytes().startswith(b"%PDF")
    assert len(capsys.readouterr().out.splitlines()) == 3


def test_the_name_of_a_file_tells_its_format(capsys, tmp_path, tiny_package):
    out = tmp_path / "a.epub"
    assert cli.main(["translate", SAMPLE, "--out", str(out), "--model", str(tiny_package)]) == 0
    assert out.read_bytes().startswith(b"PK")


def test_what_cannot_be_printed_is_written_here(capsys, tmp_path, monkeypatch, no_model):
    monkeypatch.chdir(tmp_path)
    assert cli.main(["translate", SAMPLE, "--show", "original", "--format", "pdf", "--paper", "letter"]) == 0
    (file,) = tmp_path.iterdir()
    assert capsys.readouterr().out == f"{file.name}\n"


def test_several_articles_together_are_one_file(capsys, tmp_path, text_file, no_model):
    arguments = ["translate", SAMPLE, text_file, "--show", "original", "--together", "--format", "pdf,md"]
    assert cli.main([*arguments, "--out", f"{tmp_path}/"]) == 0
    assert {file.name for file in tmp_path.iterdir() if file.suffix != ".txt"} == {"2 articles.pdf", "2 articles.md"}


def test_a_folder_that_is_a_file_is_told(capsys, tmp_path, text_file, tiny_package):
    (tmp_path / "berita").touch()
    out = str(tmp_path / "berita")
    code = cli.main(["translate", text_file, text_file, "--out", out, "--model", str(tiny_package)])
    assert code == 1
    assert "not written" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["translate"],
        ["translate", "x", "--beam", "0"],
        ["translate", "x", "--beam", "viel"],
        ["translate", "x", "--format", "pdx"],
        ["translate", "x", "--format", "pdf,"],
        ["translate", "x", "--format", "pdf,html", "--out", "-"],
        ["translate", "x", "--layout", "english"],
        ["--unknown"],
    ],
)
def test_what_is_not_understood_is_usage(arguments, capsys):
    with pytest.raises(SystemExit) as caught:
        cli.main(arguments)
    assert caught.value.code == 2
    assert "usage:" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("/nowhere.html", "There is no file"),
        ("https://wartanusa.example/1", "not to be used"),
        (str(ROOT), "is a folder"),
    ],
)
def test_bad_input_is_a_sentence(source, told, capsys, no_model):
    assert cli.main(["translate", source, "--no-network"]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert told in printed.err
    assert "Traceback" not in printed.err


def test_a_model_that_is_not_there_ends_the_command_before_it_writes(capsys, text_file, tmp_path):
    out = tmp_path / "satu.pdf"
    assert cli.main(["translate", text_file, "--model", "tidak-ada", "--out", str(out)]) == 1
    assert "tidak-ada" in capsys.readouterr().err
    assert not out.exists()


def test_models_are_listed_installed_and_removed(capsys, tiny_package, tmp_path):
    import shutil

    packed = Path(shutil.make_archive(str(tmp_path / "paket"), "zip", tiny_package.parent, tiny_package.name)).rename(
        tmp_path / "paket.argosmodel"
    )
    assert cli.main(["models", "install", str(packed)]) == 0
    name = capsys.readouterr().out.strip()
    assert cli.main(["models", "list"]) == 0
    assert f"* {name}\t" in capsys.readouterr().out
    assert cli.main(["models", "remove", name]) == 0
    assert cli.main(["models", "remove", name]) == 1
    assert "no such" in capsys.readouterr().err


def test_a_mistake_of_ours_is_no_traceback(capsys, monkeypatch, text_file):
    monkeypatch.setattr(cli.reader, "read", lambda *_, **__: 1 / 0)
    assert cli.main(["translate", text_file]) == 1
    error = capsys.readouterr().err
    assert "mistake of Dwibaca's own: ZeroDivisionError" in error
    assert "Traceback" not in error
    monkeypatch.setenv(cli.DEBUG, "1")
    cli.main(["translate", text_file])
    assert "Traceback" in capsys.readouterr().err


def test_what_was_translated_is_given_when_it_is_interrupted(capsys, monkeypatch, tiny_package):
    translate_batch, calls = Model.translate_batch, []

    def interrupted(self, sentences, **options):
        calls.append(sentences)
        if len(calls) > 2:
            raise KeyboardInterrupt
        return translate_batch(self, sentences, **options)

    monkeypatch.setattr(Model, "translate_batch", interrupted)
    assert cli.main(["translate", SAMPLE, "--format", "json", "--model", str(tiny_package)]) == 130
    targets = [block["target"] for block in json.loads(capsys.readouterr().out)["blocks"]]
    assert targets[0]
    assert targets[-1] is None


def command(*arguments, **options):
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        encoding="utf-8",
        **options,
    )


def test_help_and_version_need_no_display():
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    assert "translate" in command("-h", env=environment).stdout
    assert command("--version", env=environment).stdout == f"Dwibaca {VERSION}\n"


def test_without_a_display_the_sample_is_shown_and_written(tmp_path):
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    done = command(cwd=tmp_path, env=environment)
    assert done.returncode == 0
    assert "no display" in done.stderr
    assert TITLE in done.stdout
    assert sorted(file.suffix for file in (tmp_path / "dwibaca-output").iterdir()) == [".json", ".pdf", ".txt"]


def test_the_c_locale_loses_no_letter(text_file):
    done = command(
        "translate",
        text_file,
        "--show",
        "original",
        env=os.environ | {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    )
    assert done.returncode == 0
    assert "Warga senang." in done.stdout


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="only Linux has a device that is always full")
@pytest.mark.parametrize("arguments", [["translate", SAMPLE, "--show", "original"], ["models", "list"]])
def test_a_result_that_cannot_be_printed_is_told(arguments):
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, str(ROOT / "main.py"), *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            timeout=60,
        )
    assert done.returncode == 1
    assert "The disk is full." in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="Windows closes no standard streams this way")
def test_closed_standard_streams_are_no_mistake_of_ours():
    def run(line):
        program = f'exec "$0" "$1" {line}'
        return subprocess.run(
            ["/bin/sh", "-c", program, sys.executable, str(ROOT / "main.py"), SAMPLE], capture_output=True, text=True
        )

    assert run('translate "$2" --show original 2>&-').stdout.count(TITLE) == 1
    assert run('translate "$2" --show original >&-').returncode == 0
    empty = run("translate - <&-")
    assert (empty.returncode, "It is empty." in empty.stderr) == (1, True)


def test_a_dash_is_standard_output(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert cli.main(["translate", SAMPLE, "--show", "original", "--out", "-"]) == 0
    assert TITLE in capsys.readouterr().out
    assert list(tmp_path.iterdir()) == []


def test_a_closed_pipe_ends_quietly():
    read_end, write_end = os.pipe()
    os.close(read_end)
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "translate", SAMPLE, "--show", "original"],
        stdout=write_end,
        stderr=subprocess.PIPE,
        text=True,
        timeout=60,
    )
    os.close(write_end)
    assert "Traceback" not in done.stderr
    assert "Exception" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no SIGINT to a single process")
def test_ctrl_c_is_no_traceback(tmp_path):
    program = (
        "import time\nfrom translation import reader\nfrom translation.cli import main as cli\n"
        "def slow(*_, **__):\n    print('ready', flush=True)\n    time.sleep(30)\n    yield\n"
        f"reader.read = slow\nraise SystemExit(cli.main(['translate', {SAMPLE!r}]))\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout.readline() == "ready\n"
    time.sleep(0.1)
    process.send_signal(signal.SIGINT)
    _, error = process.communicate(timeout=20)
    assert process.returncode == 130
    assert "Traceback" not in error


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_a_terminal_that_cannot_go_back_gets_no_bar(monkeypatch):
    monkeypatch.setenv("TERM", "dumb")
    stream = Terminal()
    progress = Progress(stream)
    progress.start("berita.html")
    progress.show(6, 12)
    assert stream.getvalue() == "berita.html …\n"


def test_a_bar_is_drawn_where_somebody_watches_and_taken_away():
    watched, logged = Terminal(), io.StringIO()
    for stream in (watched, logged):
        progress = Progress(stream)
        progress.start("berita.html")
        progress.show(6, 12)
        progress.clear()
    assert "[############............] 6 of 12 sentences" in watched.getvalue()
    assert watched.getvalue().endswith("\r")
    assert logged.getvalue() == "berita.html …\n"


@pytest.mark.parametrize(
    ("done", "total", "elapsed", "told"),
    [
        (0, 10, 5, ""),
        (10, 10, 5, ""),
        (5, 10, 0.5, ""),
        (5, 10, 20, "20 s left"),
        (1, 10, 20, "3 min left"),
        (1, 1000, 30, "8.3 h left"),
    ],
)
def test_the_time_left_is_told_in_words(done, total, elapsed, told):
    assert time_left(done, total, elapsed) == told


def noise(width, height):
    """A picture, as PNG, that is too busy to be a placeholder."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    lines = b"".join(b"\0" + random.Random(line).randbytes(3 * width) for line in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b"")


def test_pictures_that_were_saved_with_a_page_are_in_what_is_written(tmp_path, tiny_package):
    picture = base64.b64encode(noise(120, 80)).decode()
    page = tmp_path / "halaman.html"
    body = "<p>Warga membangun jembatan baru di desa itu pada hari Senin, kata kepala desa.</p>" * 6
    page.write_text(
        f'<html lang="id"><title>Jembatan Baru</title><article><h1>Jembatan Baru</h1><figure><img src="data:image/png;'
        f'base64,{picture}"><figcaption>Jembatan itu.</figcaption></figure>{body}</article></html>',
        "utf-8",
    )
    out = tmp_path / "jembatan.html"
    assert cli.main(["translate", str(page), "--model", str(tiny_package), "--out", str(out)]) == 0
    assert picture[:200] in out.read_text("utf-8")


@pytest.fixture
def pictured():
    """A site with an article and its picture, and the picture's bytes."""
    picture = noise(120, 80)
    body = "<p>Warga membangun jembatan baru di desa itu pada hari Senin, kata kepala desa.</p>" * 6
    page = (
        '<html lang="id"><title>Jembatan Baru</title><article><h1>Jembatan Baru</h1><figure><img src="/foto.png">'
        f"<figcaption>Jembatan itu.</figcaption></figure>{body}</article></html>"
    )
    with FaultyServer() as server:
        server["/berita"] = Answer(page.encode())
        server["/foto.png"] = Answer(picture, headers=(("Content-Type", "image/png"),))
        write_settings(paths.settings_file(), Settings(allowed_hosts="127.0.0.1"))
        yield server, picture


@pytest.mark.parametrize("more", [(), ("--no-pictures",)])
def test_pictures_of_a_site_are_in_what_is_written_unless_they_are_not_wanted(tmp_path, tiny_package, pictured, more):
    server, picture = pictured
    out = tmp_path / "jembatan.html"
    arguments = ["translate", server.url("/berita"), "--model", str(tiny_package), "--out", str(out), *more]
    assert cli.main(arguments) == 0
    assert (base64.b64encode(picture).decode()[:200] in out.read_text("utf-8")) is not bool(more)
    assert server.paths() == ["/berita", *([] if more else ["/foto.png"])]


def test_a_text_on_the_screen_needs_no_pictures(capsys, tiny_package, pictured):
    server, _ = pictured
    assert cli.main(["translate", server.url("/berita"), "--model", str(tiny_package)]) == 0
    assert server.paths() == ["/berita"]


def test_pictures_are_kept_with_what_is_kept_and_exported_from_there(tmp_path, tiny_package, pictured):
    server, picture = pictured
    arguments = ["translate", server.url("/berita"), "--model", str(tiny_package), "--keep"]
    assert cli.main(arguments) == 0
    assert server.paths() == ["/berita", "/foto.png"]
    assert cli.main(arguments) == 0
    assert cli.main(["library", "export", "1", "--format", "html", "--out", str(tmp_path / "keluar")]) == 0
    assert server.paths() == ["/berita", "/foto.png", "/berita"]
    (written,) = (tmp_path / "keluar").iterdir()
    assert base64.b64encode(picture).decode()[:200] in written.read_text("utf-8")
