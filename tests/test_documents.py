"""The documents say what is: commands that exist, the tree as it lies on the disk, every licence."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from translation.version import VERSION

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
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
    drawn = tree_of(text_of("ARCHITECTURE.md"))
    assert [path for path in drawn if not (ROOT / path).exists()] == []
    modules = [ROOT / "main.py", *(ROOT / "gui").rglob("*.py"), *(ROOT / "translation").rglob("*.py")]
    there = {str(file.relative_to(ROOT)) for file in modules if file.name != "__init__.py"}
    assert there - set(drawn) == set()


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
    readme = re.sub(r"```.*?```", "", text_of("README.md"), flags=re.DOTALL)  # without what the program printed
    made = set(re.findall(r"\bmake ([a-z-]+)\b", readme))
    assert {"run", "test"} <= made
    assert made <= set(re.findall(r"^([a-z-]+):", text_of("Makefile"), re.MULTILINE))
    jobs = set(re.findall(r"packaging/dev\.py ([a-z|]+)", readme))
    assert {part for job in jobs for part in job.split("|")} <= {"run", "test", "bench"}


def test_what_the_readme_says_of_the_command_line_is_true():
    shown = re.findall(r"^ *dwibaca +(\S.*)$", text_of("README.md"), re.MULTILINE)
    subcommands = {line.split()[0] for line in shown if line.split()[0] in {"translate", "models"}}
    assert subcommands == {"translate", "models"}
    for subcommand in ("translate", "models"):
        told = program(subcommand, "-h")
        options = {option for line in shown if line.startswith(subcommand) for option in re.findall(r"--[a-z-]+", line)}
        assert options <= set(re.findall(r"--[a-z-]+", told)), subcommand
    assert VERSION in program("--version")


def program(*arguments):
    done = subprocess.run([sys.executable, "main.py", *arguments], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda file: str(file.relative_to(ROOT)))
def test_links_between_documents_lead_somewhere(document):
    linked = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", document.read_text("utf-8"))
    assert [target for target in linked if not (document.parent / target).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda file: str(file.relative_to(ROOT)))
def test_files_that_a_document_names_are_there(document):
    named = re.findall(r"`((?:gui|translation|tests|packaging|docs|resources)/[\w./-]+)`", document.read_text("utf-8"))
    assert [path for path in named if not (ROOT / path).exists()] == []
