"""The compiled table: kept, made anew when a text was mended, and never trusted when it is damaged."""

import subprocess
import sys
from pathlib import Path

import pytest

from translation import paths
from translation.words import tables as module
from translation.words.tables import tables

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def resources(monkeypatch, tmp_path):
    """The dictionary's texts with few lines each, to be mended; what was loaded before is forgotten."""
    folder = tmp_path / "resources" / "dictionary"
    folder.mkdir(parents=True)
    for name in module.FILES:
        lines = (paths.resources() / "dictionary" / name).read_text("utf-8").splitlines()
        (folder / name).write_text("\n".join(lines[:40]) + "\n", "utf-8")
    monkeypatch.setattr(paths, "resources", lambda: folder.parent)
    tables.cache_clear()
    yield folder
    tables.cache_clear()


def kept():
    return sorted(paths.cache_folder().glob("dictionary-*.table"))


def test_the_table_is_kept_and_the_same_when_it_is_loaded(resources, monkeypatch):
    made = tables()
    tables.cache_clear()
    monkeypatch.setattr(module, "_compiled", lambda _: pytest.fail("it was compiled twice"))
    assert tables() == made


def test_a_mended_text_leads_to_another_table(resources):
    tables()
    before = kept()
    with (resources / "kamus.tsv").open("a", encoding="utf-8") as file:
        file.write("gercep\tgercep\tadj\tquick to act\tcolloquial\n")
    tables.cache_clear()
    assert "gercep" in tables()["entries"]
    assert len(kept()) == 1
    assert kept() != before


@pytest.mark.parametrize("damage", [b"", b"x", None])
def test_a_damaged_table_is_made_again(resources, damage):
    made = tables()
    (file,) = kept()
    content = file.read_bytes()
    file.write_bytes(content[:-7] + b"?" * 7 if damage is None else damage)
    tables.cache_clear()
    assert tables() == made
    assert file.read_bytes() == content


def test_without_a_cache_the_table_is_made_each_time(resources):
    paths.cache_folder().parent.mkdir(parents=True, exist_ok=True)
    paths.cache_folder().write_text("a file in the place of the folder")
    assert "abad" in tables()["entries"]


def test_two_processes_at_once_both_have_it():
    program = "from translation.words.lookup import look_up; print(look_up('menyapu')[0].root)"
    both = [
        subprocess.Popen([sys.executable, "-c", program], cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(2)
    ]
    assert [one.communicate()[0] for one in both] == ["sapu\n"] * 2
    assert len(kept()) == 1
