"""A package folder as a file."""

import os
import shutil
import zipfile

from model.pack import pack

from translation.engine.models.packages import install
from translation.engine.runtime.loading import load_model
from translation.network.waiting import finish


def test_the_same_folder_gives_the_same_bytes(tiny_package, tmp_path):
    other = tmp_path / "elsewhere" / tiny_package.name
    shutil.copytree(tiny_package, other)
    for part in other.rglob("*"):
        os.utime(part, (1, 1))
        part.chmod(0o700)
    pack(tiny_package, tmp_path / "one.argosmodel")
    pack(other, tmp_path / "other.argosmodel")
    assert (tmp_path / "one.argosmodel").read_bytes() == (tmp_path / "other.argosmodel").read_bytes()


def test_what_is_packed_installs_and_translates(tiny_package, tmp_path):
    file = tmp_path / "model.argosmodel"
    pack(tiny_package, file)
    assert [part.name for part in tmp_path.iterdir()] == [file.name]
    with zipfile.ZipFile(file) as archive:
        assert archive.namelist() == sorted(archive.namelist())
        assert all(name.startswith(f"{tiny_package.name}/") for name in archive.namelist())
    package = finish(install(file))
    assert load_model(package.folder).translate_batch(["Banjir."])[0][0].text == "Flood."
