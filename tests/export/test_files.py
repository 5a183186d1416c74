"""A file is written whole or not at all."""

import errno
import os
from pathlib import Path

import pytest

from translation.errors import FileNotWritten
from translation.export.files import write_text


def test_a_file_is_made_with_its_folder(tmp_path):
    file = tmp_path / "a" / "b" / "c.txt"
    write_text(file, "isi “é”\n")
    assert file.read_bytes() == "isi “é”\n".encode()
    assert [one.name for one in file.parent.iterdir()] == ["c.txt"]


def test_an_old_file_stays_when_writing_fails(tmp_path, monkeypatch):
    file = tmp_path / "a.txt"
    file.write_text("lama")

    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FileNotWritten, match="disk is full"):
        write_text(file, "baru")
    assert file.read_text() == "lama"
    assert [one.name for one in tmp_path.iterdir()] == ["a.txt"]


@pytest.mark.parametrize("name", ["folder", "file/below.txt", "x" * 300, "a\0b"])
def test_what_cannot_be_written_is_told(tmp_path, name):
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("")
    with pytest.raises(FileNotWritten) as caught:
        write_text(tmp_path / name, "isi")
    assert caught.value.advice


def test_the_mode_of_a_file_is_kept(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("lama")
    file.chmod(0o640)
    write_text(file, "baru")
    assert Path(file).stat().st_mode & 0o777 == 0o640
