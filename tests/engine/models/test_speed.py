"""How fast a model is here, and what its package says of itself."""

import os

import pytest

from translation import paths
from translation.engine.models import speed
from translation.engine.models.package_documents import LARGEST, papers, size_of
from translation.engine.models.packages import Origin, package_in
from translation.engine.models.speed import check, known, measure
from translation.engine.runtime.devices import Device
from translation.errors import PackageNotUsable
from translation.network.waiting import finish


@pytest.fixture
def package(tiny_package, tmp_path):
    import shutil

    return package_in(shutil.copytree(tiny_package, tmp_path / tiny_package.name), Origin.OWN)


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(speed, "LONG_ENOUGH", 0.0)


def test_a_measured_speed_is_remembered(package):
    assert known(package) is None
    words = finish(measure(package))
    assert words > 0
    assert known(package) == pytest.approx(words, abs=0.1)
    assert known(package, threads=1) is None, "with other threads it is another speed"


def test_another_model_in_its_place_has_not_been_measured(package):
    finish(measure(package))
    os.utime(package.folder / "model" / "model.bin", (1, 1))
    assert known(package) is None


@pytest.mark.parametrize("held", [b"", b"[]", b'{"x": 1', b'{"KEY": "fast"}', b'{"KEY": -1}', b'{"KEY": true}'])
def test_speeds_that_cannot_be_read_are_measured_again(package, held):
    finish(measure(package))
    (file,) = paths.cache_folder().iterdir()
    key = speed._key(package, 0, Device.AUTOMATIC).encode()
    file.write_bytes(held.replace(b"KEY", key))
    assert known(package) is None
    finish(measure(package))
    assert known(package)


def test_not_every_model_there_ever_was_is_remembered(package, monkeypatch):
    monkeypatch.setattr(speed, "MOST_REMEMBERED", 3)
    for threads in range(1, 6):
        finish(measure(package, threads))
    assert [bool(known(package, threads)) for threads in range(1, 6)] == [False, False, True, True, True]


def test_a_damaged_package_does_not_pass(package):
    file = package.folder / "model" / "model.bin"
    file.write_bytes(file.read_bytes()[:-100])
    with pytest.raises(PackageNotUsable, match="is damaged"):
        finish(check(package))
    assert known(package) is None


def test_a_model_that_cannot_translate_does_not_pass(package, monkeypatch):
    from translation.engine.runtime import model

    monkeypatch.setattr(model.Model, "_decode", lambda *_: 1 / 0)
    for work in (check, measure):
        with pytest.raises(PackageNotUsable):
            finish(work(package))


def test_papers_are_plain_text(tmp_path):
    (tmp_path / "LICENSE").write_text("MIT")
    (tmp_path / "README.md").write_bytes(b"\xef\xbb\xbf# <b>Model</b>\r\n\tby \x00\x1b[31mx\xff")
    (tmp_path / "readme.bin").write_bytes(bytes(100))
    (tmp_path / "metadata.json").write_text("{}")
    (tmp_path / "README").mkdir()
    assert papers(tmp_path) == [
        ("README.md", "# <b>Model</b>\n\tby [31mx\N{REPLACEMENT CHARACTER}"),
        ("LICENSE", "MIT"),
    ]
    (tmp_path / "LICENSE").write_text("x" * (LARGEST + 5))
    assert len(dict(papers(tmp_path))["LICENSE"]) == LARGEST
    assert papers(tmp_path / "none") == []


def test_the_size_of_a_package_is_that_of_its_files(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b").write_bytes(bytes(7))
    (tmp_path / "c").write_bytes(bytes(5))
    assert size_of(tmp_path) == 12
    assert size_of(tmp_path / "none") == 0
