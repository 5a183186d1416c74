"""A file is written whole or not at all."""

import errno
import os
import stat
from pathlib import Path

import pytest

from translation.disk.files import write_text
from translation.errors import FileNotWritten


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


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes among its files")
def test_into_a_device_or_pipe_is_written(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_text(pipe, "isi\n")
    assert os.read(reader, 100) == b"isi\n"
    os.close(reader)
    write_text(Path(os.devnull), "isi\n")
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="only Linux has a device that is always full")
def test_a_full_device_is_told_and_stays_what_it_is():
    with pytest.raises(FileNotWritten, match="disk is full"):
        write_text(Path("/dev/full"), "isi\n")
    assert Path("/dev/full").is_char_device()


def test_a_link_stays_a_link(tmp_path):
    there, link = tmp_path / "there.txt", tmp_path / "link.txt"
    there.write_text("lama")
    link.symlink_to(there)
    write_text(link, "baru")
    assert link.is_symlink()
    assert there.read_text() == "baru"
