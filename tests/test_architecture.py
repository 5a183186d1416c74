"""Who may know whom: each rule is a plain function over the imports, and each must find a planted violation."""

import ast
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
ROOMS = (
    "translation.article",
    "translation.engine",
    "translation.library",
    "translation.export",
    "translation.following",
)
# What the reader has chosen is handed to the rooms; they do not look it up.
CHOSEN = ("translation.settings", "translation.session", "translation.disk.state_files")
FACES = (
    "translation.cli",
    "translation.tasks.ahead",
    "translation.tasks.annotated",
    "translation.tasks.batch",
    "translation.tasks.digest",
    "translation.tasks.pictures_ahead",
    "translation.openers",
    "translation.reader",
    *CHOSEN,
)
OURS = ("main", "gui", "translation", "resources")

# Each outside library, and each part of the standard library that only one place should touch, with its home.
HOMES = {
    "PySide6": ("gui", "main"),
    "PySide6.QtNetwork": ("gui.window.single_instance",),
    "PySide6.QtDBus": ("gui.window.task_bar",),
    "shiboken6": ("gui",),
    "argostranslate": ("translation.engine.families.tokenizers",),
    "ctranslate2": ("translation.engine.runtime",),
    "sentencepiece": ("translation.engine.families.tokenizers",),
    "sentencex": ("translation.engine.sentences",),
    "htmldate": ("translation.article",),
    "feedparser": ("translation.following.formats.feeds",),
    "lxml": ("translation.article", "translation.following.formats"),
    "readability": ("translation.article",),
    "trafilatura": ("translation.article",),
    "protego": ("translation.network.gate",),
    "requests": ("translation.network",),
    "urllib3": ("translation.network.errors", "translation.network.connections"),
    "urllib.request": ("translation.network.client",),
    "http.client": ("translation.network.client",),
    "socket": ("translation.network.errors", "translation.network.connections"),
    "truststore": ("translation.network.connections",),
    "jeepney": ("translation.power",),
    "keyring": ("translation.secrets.password_store",),
    "fsrs": ("translation.library.vocabulary.review",),
    "idna": ("translation.network.sites",),
    "platformdirs": ("translation.paths",),
    "sqlite3": (
        "translation.disk.database",
        "translation.following.storage",
        "translation.library",
        "translation.export.words.anki",
    ),
    "typst": ("translation.export",),
    "threading": (
        "gui.jobs",
        "translation.engine.runtime.weights",
        "translation.openers",
        "translation.network.waiting",
        "translation.network.connections",
    ),
    "concurrent": ("gui.jobs",),
    "asyncio": (),
    "multiprocessing": (),
    "subprocess": (
        "translation.browser.native_host",
        "translation.engine.models.trial",
        "translation.power",
        "translation.speech.aloud",
        "gui.exporting.system_printing",
    ),
}
# ``package`` makes folders in the reader's home when imported; ``translate`` and ``sbd`` need minisbd, which fetches
# models, and onnxruntime, which reports home.
ARGOS_PART = "argostranslate.tokenizer"
HEAVY = (
    "argostranslate", "ctranslate2", "feedparser", "fsrs", "htmldate", "keyring", "lxml", "numpy", "readability", "requests", "sentencepiece",
    "sentencex", "trafilatura", "typst", "urllib3",
)  # fmt: skip


@dataclass(frozen=True)
class Import:
    """``module`` imports ``target``, a dotted name that may end in the imported thing's own."""

    module: str
    target: str

    def __str__(self):
        return f"{self.module} imports {self.target}"


def within(name, *prefixes):
    """Whether a dotted name is one of these or lies below one."""
    return any(name == prefix or name.startswith(prefix + ".") for prefix in prefixes)


def imports_of(module, source, *, is_package=False):
    """Every import in a module's source, in functions too, and those by name through ``import_module``."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found += [Import(module, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                above = module.split(".")[: None if is_package and node.level == 1 else -(node.level - is_package)]
                base = ".".join([*above, *filter(None, [base])])
            found += [Import(module, f"{base}.{alias.name}") for alias in node.names]
        elif isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) in {
            "import_module",
            "__import__",
        }:
            found += [Import(module, str(arg.value)) for arg in node.args if isinstance(arg, ast.Constant)]
    return found


def sources():
    """The program's modules: dotted name -> file."""
    files = [ROOT / "main.py", *(ROOT / "gui").rglob("*.py"), *(ROOT / "translation").rglob("*.py")]
    return {".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): file for file in files}


def all_imports():
    return [
        found
        for module, file in sources().items()
        for found in imports_of(module, file.read_text("utf-8"), is_package=file.name == "__init__.py")
    ]


def rank(name):
    """How high a module of ours stands; it may know what stands lower."""
    if within(name, "main"):
        return 5
    if within(name, "gui"):
        return 4
    if within(name, *FACES):
        return 3
    return 2 if within(name, *ROOMS) else 1


def looks_up(imports):
    """main -> gui -> cli, reader -> the five rooms -> what they share."""
    return [i for i in imports if within(i.target, *OURS) and rank(i.target) > rank(i.module)]


def strangers(imports):
    """The five rooms do not know one another."""

    def room(name):
        return next((room for room in ROOMS if within(name, room)), None)

    return [i for i in imports if room(i.module) and room(i.target) not in (None, room(i.module))]


def reader_knows_cli(imports):
    """The story can be told without a command line."""
    return [i for i in imports if within(i.module, "translation.reader") and within(i.target, "translation.cli")]


def away_from_home(imports):
    """Each outside library has one home."""
    return [
        i for i in imports for library, homes in HOMES.items()
        if within(i.target, library) and not within(i.module, *homes)
    ]  # fmt: skip


def unknown(imports):
    """Whatever is neither ours nor Python's own stands in the table above."""
    known = {name.partition(".")[0] for name in HOMES} | set(OURS) | set(sys.stdlib_module_names)
    return [i for i in imports if i.target.partition(".")[0] not in known]


def other_parts_of_argos(imports):
    """Of argostranslate only the tokenizer is imported."""
    return [i for i in imports if within(i.target, "argostranslate") and not within(i.target, ARGOS_PART)]


def qt_below_the_window(imports):
    """``translation/`` is the whole program without a window."""
    return [i for i in imports if within(i.module, "translation") and within(i.target, "PySide6", "shiboken6", "gui")]


def circles(imports):
    """No modules of ours import one another in a circle, wherever in the file the import stands."""
    known = set(sources()) | {i.module for i in imports}
    edges = {}
    for i in imports:
        target = i.target if i.target in known else i.target.rpartition(".")[0]
        if target in known and target != i.module:
            edges.setdefault(i.module, {}).setdefault(target, i)

    def reachable(start):
        seen, waiting = set(), [start]
        while waiting:
            for target in edges.get(waiting.pop(), ()):
                if target not in seen:
                    seen.add(target)
                    waiting.append(target)
        return seen

    reached = {module: reachable(module) for module in edges}
    return [i for module, found in edges.items() for target, i in found.items() if module in reached.get(target, ())]


RULES = (
    circles,
    looks_up,
    strangers,
    reader_knows_cli,
    away_from_home,
    unknown,
    other_parts_of_argos,
    qt_below_the_window,
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_program_keeps_the_rule(rule):
    assert [str(found) for found in rule(all_imports())] == [], rule.__doc__


@pytest.mark.parametrize(
    ("rule", "module", "source"),
    [
        (looks_up, "translation.reader", "from gui.main_window import MainWindow"),
        (looks_up, "translation.engine.translate", "from translation.reader import read"),
        (looks_up, "translation.document", "def later():\n    from translation.article import page"),
        (looks_up, "translation.network.client", "import translation.cli.main"),
        (looks_up, "gui.jobs", "import main"),
        (looks_up, "translation.engine.runtime.model", "from translation.settings import read_settings"),
        (strangers, "translation.article.extract", "from translation.engine.sentences import split_sentences"),
        (strangers, "translation.export.text", "from translation.library import library"),
        (strangers, "translation.export.text", "from ..engine import checks"),
        (strangers, "translation.following.update", "from translation.article.page import loading"),
        (reader_knows_cli, "translation.reader", "from translation.cli.main import main"),
        (away_from_home, "translation.reader", "import requests"),
        (away_from_home, "translation.engine.models.packages", "import ctranslate2"),
        (away_from_home, "translation.cli.main", "from subprocess import run"),
        (away_from_home, "gui.main_window", "import threading"),
        (away_from_home, "translation.article.page.page", "from urllib.request import urlopen"),
        (away_from_home, "gui.main_window", "import sqlite3"),
        (away_from_home, "gui.main_window", "from PySide6.QtNetwork import QNetworkAccessManager"),
        (unknown, "translation.engine.runtime.model", "import numpy"),
        (unknown, "translation.engine.runtime.model", "import torch"),
        (unknown, "translation.engine.sentences", "def split():\n    import minisbd"),
        (unknown, "translation.engine.sentences", "import importlib\nimportlib.import_module('onnxruntime')"),
        (other_parts_of_argos, "translation.engine.families.tokenizers", "from argostranslate import package"),
        (other_parts_of_argos, "translation.engine.families.tokenizers", "import argostranslate.translate"),
        (other_parts_of_argos, "translation.engine.families.tokenizers", "import argostranslate"),
        (qt_below_the_window, "translation.paths", "from PySide6.QtCore import QStandardPaths"),
    ],
)
def test_the_rule_finds_a_planted_violation(rule, module, source):
    assert rule(imports_of(module, source))


@pytest.mark.parametrize(
    ("module", "source"),
    [
        (
            "translation.engine.families.tokenizers",
            "def load():\n    from argostranslate.tokenizer import BPETokenizer",
        ),
        (
            "translation.article.page.page",
            "from urllib.parse import urljoin\nfrom translation.network.client import Client",
        ),
        ("translation.article.extract", "from .furniture import RULES"),
        ("gui.main_window", "from PySide6.QtWidgets import QMainWindow\nfrom translation.reader import read"),
    ],
)
def test_what_is_allowed_passes(module, source):
    assert [found for rule in RULES for found in rule(imports_of(module, source))] == []


@pytest.mark.parametrize(
    "hidden",
    [
        "import b",
        "def later():\n    from b import thing",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from b import Thing",
    ],
)
def test_a_circle_is_found_wherever_its_imports_stand(hidden):
    straight = imports_of("b", "import c") + imports_of("c", "import d")
    assert circles(straight + imports_of("a", hidden)) == []
    round_trip = circles(straight + imports_of("d", "from a import x") + imports_of("a", hidden))
    assert {i.module for i in round_trip} == {"a", "b", "c", "d"}


def test_packages_hold_one_line():
    for file in (file for file in sources().values() if file.name == "__init__.py"):
        body = ast.parse(file.read_text("utf-8")).body
        assert len(body) == 1, f"{file} holds more than its docstring"
        assert isinstance(body[0], ast.Expr), f"{file} holds no docstring"
        assert len(file.read_text("utf-8").splitlines()) == 1, f"{file} is longer than a line"


def test_every_package_is_installed():
    """pyproject.toml lists the packages by name; a new folder must be added there."""
    import tomllib

    listed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]["packages"]
    there = {name for name, file in sources().items() if file.name == "__init__.py"}
    there |= {"resources", "resources.manual"}
    assert there == set(listed)


def test_what_makes_the_program_ready_needs_nothing_installed():
    files = {file.stem: file for file in (ROOT / "packaging").glob("*.py")}
    targets = {
        i.target.partition(".")[0] for name, file in files.items() for i in imports_of(name, file.read_text("utf-8"))
    }
    assert "system" in targets
    assert targets - set(sys.stdlib_module_names) - set(files) == set()


@pytest.mark.parametrize("module", ["main", "translation.cli.main", "translation.reader", "gui.main_window"])
def test_starting_loads_nothing_heavy(module):
    """Heavy libraries are imported when first needed: trafilatura alone takes a third of a second."""
    assert loaded_by(f"import {module}") == []


def test_the_watch_over_the_start_can_fail():
    assert loaded_by("import lxml.etree") == ["lxml"]


def loaded_by(statement):
    program = f"import sys; {statement}; print(*(set(sys.argv[1:]) & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program, *HEAVY], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def test_dates_and_numbers_are_written_in_the_windows_language():
    """A bare QLocale is the system's: it would write the time of an Indonesian window as an English system does."""
    homes = (ROOT / "gui" / "base" / "languages.py",)
    found = [
        f"{file.relative_to(ROOT)}:{number}"
        for file in (ROOT / "gui").rglob("*.py")
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if "QLocale()" in line and file not in homes
    ]
    assert found == [], "use gui.base.languages.locale()"
