"""The documents say what is: commands that exist, the tree as it lies on the disk, every licence."""

import argparse
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from gui.window.actions import ActionSpec
from gui.window.menus.table import MENUS
from main import COMMANDS
from tests import readme_pictures
from translation.cli import main as cli
from translation.engine.models.packages import choose
from translation.version import VERSION

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
MANUAL = sorted((ROOT / "docs" / "manual").glob("*.md"))
FILES = (
    "requirements.txt", "requirements-dev.txt", "requirements-bench.txt", "requirements-train.txt",
    "packaging/pyinstaller/requirements.txt",
)  # fmt: skip


def text_of(name):
    return (ROOT / name).read_text("utf-8")


def tree_of(document):
    """The paths that a document's drawing of the tree names: indented four spaces a level, folders end in a slash."""
    drawn = re.search(r"```\n(main\.py.*?)```", document, re.DOTALL)
    assert drawn, "the tree is missing"
    folders: list[str] = []
    paths: list[str] = []
    for line in drawn[1].splitlines():
        indent, names = re.findall(r"^( *)(\S+(?: {1,2}\S+\.py)*)", line)[0]
        depth = len(indent) // 4
        for name in names.split():
            folders[depth:] = [name] if name.endswith("/") else []
            paths.append("".join([*folders[:depth], name]))
    return paths


def test_the_tree_is_the_one_on_the_disk():
    """Every folder of the program is drawn, and every file at the root of ``translation/`` and ``gui/``."""
    drawn = tree_of(text_of("ARCHITECTURE.md"))
    assert [path for path in drawn if not (ROOT / path).exists()] == []
    for top in (ROOT / "translation", ROOT / "gui"):
        folders = {f"{file.parent.relative_to(ROOT)}/" for file in top.rglob("__init__.py")}
        files = {str(file.relative_to(ROOT)) for file in top.glob("*.py") if file.name != "__init__.py"}
        assert (folders | files) - set(drawn) == set()


def test_a_wrong_tree_would_be_seen():
    drawn = tree_of(
        "```\nmain.py\ngui/\n    jobs.py   threads\n    other.py  more.py\ntranslation/\n    engine/\n        x.py\n```"
    )
    assert drawn == [
        "main.py", "gui/", "gui/jobs.py", "gui/other.py", "gui/more.py", "translation/", "translation/engine/",
        "translation/engine/x.py",
    ]  # fmt: skip


def test_the_changelog_names_the_version():
    assert re.search(rf"^## {re.escape(VERSION)}( |$)", text_of("CHANGELOG.md"), re.MULTILINE)


@pytest.mark.parametrize("name", FILES)
def test_every_pinned_package_has_its_licence(name):
    section = text_of("LICENSES.md").partition(f"`{name}`")[2].partition("\n## ")[0]
    listed = re.findall(r"^\| ([a-z0-9][a-z0-9-]*) \| \S", section, re.MULTILINE)
    assert listed == re.findall(r"^([a-z0-9-]+)==", text_of(name), re.MULTILINE)


def test_the_commands_in_the_readme_exist():
    readme = text_of("README.md")
    made = set(re.findall(r"\bmake ([a-z-]+)\b", readme))
    assert {"run", "test"} <= made
    assert made <= set(re.findall(r"^([a-z-]+):", text_of("Makefile"), re.MULTILINE))


def test_readme_is_the_door_and_no_manual():
    assert len(text_of("README.md").splitlines()) <= 80


@pytest.mark.parametrize("page", MANUAL, ids=lambda file: file.stem)
def test_every_command_in_the_manual_is_understood(page, capsys):
    for line in commands_in(page.read_text("utf-8")):
        arguments = shlex.split(line)
        if arguments and arguments[0] in COMMANDS:
            cli.parser().parse_args(arguments)


def test_a_command_that_does_not_exist_would_be_seen(capsys):
    page = "    dwibaca translate x.html --colour red   wrong\n`dwibaca models sing`\n    dwibaca page.html   right\n"
    wrong = commands_in(page)
    assert wrong == ["translate x.html --colour red", "page.html", "models sing"]
    for line in (wrong[0], wrong[2]):
        with pytest.raises(SystemExit):
            cli.parser().parse_args(shlex.split(line))


def commands_in(text):
    """The arguments of each command in a document: on a line of its own before what it does, or within a sentence."""
    blocks = re.findall(r"^    dwibaca((?: ?\S+)*)", text, re.MULTILINE)
    words = re.findall(r"`dwibaca (\S[^`]*)`", text)
    found = [re.split(r"[<|]", line)[0].replace("…", "").strip() for line in [*blocks, *words]]
    return [line for line in found if line]


def test_the_manual_explains_every_command_and_option():
    pages = ("command-line.md", "models.md", "following.md")
    told = "".join((ROOT / "docs" / "manual" / page).read_text("utf-8") for page in pages)
    for path, options in every_command(cli.parser()):
        assert f"dwibaca {path}".strip() in told, path
        assert [option for option in options if option not in told] == [], path


def every_command(parser, path=""):
    """Each command that can be given, with its long options but ``--help``."""
    below = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    if path and not below:
        yield (
            path,
            [
                option
                for action in parser._actions
                for option in action.option_strings
                if option[2:] not in ("", "help")
            ],
        )
    for action in below:
        for name, command in action.choices.items():
            yield from every_command(command, f"{path} {name}".strip())


def test_every_menu_and_key_in_the_manual_exists():
    there = dict(menu_entries(MENUS))
    for page in MANUAL:
        text = page.read_text("utf-8")
        for entry, keys in re.findall(r"\*\*(\w+\s+→[^*]+)\*\*(?:\s+\(`([^`]+)`\))?", text):
            name = " ".join(entry.split())
            assert name in there, f"{page.name}: {name}"
            assert not keys or keys in there[name], f"{page.name}: {name}, {keys}"


def menu_entries(menus, path=""):
    """The words of each menu's entries, with the menu before an arrow, and their keys."""
    for entry in menus:
        if isinstance(entry, ActionSpec):
            yield path + entry.words.replace("&", ""), entry.keys
        elif entry is not None:
            words = path + entry.words.replace("&", "")
            yield words, ()
            yield from menu_entries(entry.entries, f"{words} → ")


def test_the_manual_lists_all_its_pages():
    contents = (ROOT / "docs" / "manual" / "README.md").read_text("utf-8")
    linked = re.findall(r"\]\(([\w-]+\.md)\)", contents)
    assert sorted(linked) == sorted(page.name for page in MANUAL if page.name != "README.md")


def test_the_pictures_in_the_readme_are_those_that_are_generated():
    shown = set(re.findall(r"!\[[^\]]+\]\(docs/pictures/([\w-]+)\.png\)", text_of("README.md")))
    assert shown == {picture.name for picture in readme_pictures.PICTURES} | {readme_pictures.PAGE}
    assert {file.stem for file in readme_pictures.FOLDER.iterdir()} == shown


@pytest.mark.parametrize("file", sorted(readme_pictures.FOLDER.glob("*.png")), ids=lambda file: file.stem)
def test_a_picture_shows_the_program_with_the_present_model(file):
    """After another model, or another window: make screenshots ARGS="readme"."""
    assert file.stat().st_size < 300_000
    assert QImage(str(file)).text(readme_pictures.MODEL) == choose().name


def test_the_program_says_its_version():
    done = subprocess.run([sys.executable, "main.py", "--version"], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, VERSION in done.stdout) == (0, True), done.stderr


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda file: str(file.relative_to(ROOT)))
def test_links_between_documents_lead_somewhere(document):
    linked = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", document.read_text("utf-8"))
    assert [target for target in linked if not (document.parent / target).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda file: str(file.relative_to(ROOT)))
def test_files_that_a_document_names_are_there(document):
    named = re.findall(r"`((?:gui|translation|tests|packaging|docs|resources)/[\w./-]+)`", document.read_text("utf-8"))
    assert [path for path in named if not (ROOT / path).exists()] == []
