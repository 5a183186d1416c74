"""What goes into a report: versions and an error's details, and nothing of what was read."""

import importlib.metadata
import platform
from pathlib import Path

import pytest

from translation import paths
from translation.cli import report
from translation.errors import PageNotLoaded
from translation.texts import Text
from translation.version import VERSION

ADDRESS = "https://www.contoh.id/read/2026/harga-beras-naik?utm=1"
SENTENCE = "Harga beras di pasar terapung naik lagi pekan ini"


def raised(error):
    with pytest.raises(type(error)) as caught:
        raise error
    return caught.value


def test_it_has_the_versions_of_everything():
    told = report.versions("Starter 0.1", [("Qt", "6.11")])
    assert told.startswith(f"Dwibaca: {VERSION}\nPython: {platform.python_version()}\nQt: 6.11\n")
    for name in ("ctranslate2", "sentencepiece", "readability-lxml", "trafilatura", "typst"):
        assert f"\n{name}: {importlib.metadata.version(name)}\n" in told
    assert "\nModel: Starter 0.1\n" in told
    assert platform.node() not in told
    assert "Model: none" in report.versions()


@pytest.mark.parametrize(
    ("error", "gone", "stays"),
    [
        (PageNotLoaded(Text("“{url}” did not answer.", url=ADDRESS), Text("Try again.")), ["contoh.id", "harga-beras"], ["did not answer", "Try again."]),
        (ValueError(f"could not convert '{SENTENCE}'"), [SENTENCE, "beras"], ["ValueError: could not convert"]),
        (ValueError(f"“{SENTENCE}” is “x”"), [SENTENCE, "“x”"], ["ValueError: “[left out]” is"]),
        (OSError("HTTPSConnectionPool(host='www.contoh.id', port=443): Max retries exceeded with url: /read/2026 (x)"), ["contoh.id", "/read/2026"], ["port=443"]),
        (KeyError("short"), [], ["KeyError: 'short'"]),
        (RuntimeError("x" * 5000), ["x" * 400], ["RuntimeError: xxx"]),
    ],
)  # fmt: skip
def test_what_was_read_is_left_out(error, gone, stays):
    text = report.report(raised(error), "known")
    for piece in gone:
        assert piece not in text
    for piece in stays:
        assert piece in text
    assert "Traceback" in text
    assert "test_report.py" in text


def test_what_was_opened_and_the_home_folder_are_left_out():
    file = Path.home() / "Unduhan" / "Harga beras naik.html"
    error = raised(PageNotLoaded(f"“{file}” is a folder.", "Choose the page's own file."))
    text = report.report(error, "known", private=[str(file), file.name, ""])
    assert "beras" not in text
    assert str(Path.home()) not in text
    other = report.report(error, "known")
    assert str(Path.home()) not in other


def test_all_of_it_is_there_when_it_is_wanted():
    error = raised(ValueError(f"{ADDRESS} '{SENTENCE}' {Path.home()}"))
    text = report.report(error, "known", private=["contoh"], everything=True)
    for piece in (ADDRESS, SENTENCE, str(Path.home()), "known"):
        assert piece in text


def test_causes_are_told_too():
    error = PageNotLoaded("It did not come.", "Plug it in.")
    error.__cause__ = raised(OSError("the cable is out"))
    text = report.report(raised(error), "known")
    assert "the cable is out" in text
    assert text.startswith("The page could not be opened\nIt did not come.\nPlug it in.\n")


def test_the_licences_come_along():
    text = report.licences()
    assert "MIT" in text
    assert "ctranslate2" in text
    assert "Permission is hereby granted" in text


def test_without_the_files_there_are_none(monkeypatch, tmp_path):
    monkeypatch.setattr(paths, "resources", lambda: tmp_path / "a" / "resources")
    monkeypatch.setattr(paths, "APPLICATION", "no-such-distribution")
    assert report.licences() == ""
