"""Every error and notice that the program's code makes, made here with examples in place of what differs each time."""

import ast
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from translation import errors
from translation.document import Notice
from translation.engine.models.offers.partial_download import WrongFile
from translation.texts import Text, sentences

ROOT = Path(__file__).resolve().parents[3]
FOLDERS = ("translation", "gui")
EXAMPLE = "‹x›"  # what stands for a value
KINDS = {
    **{name: kind for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, errors.ReaderError)},
    "Notice": Notice,
    "WrongFile": WrongFile,
}  # fmt: skip


class Site(NamedTuple):
    """A call in the code."""

    file: str
    line: int
    call: ast.Call

    def __str__(self):
        return f"{self.file}:{self.line}"


class Example(str):
    """Stands for any value of the code's: whatever is asked of it is an example again."""

    happened = advice = Text("It is empty.")

    def __new__(cls):
        return super().__new__(cls, EXAMPLE)

    def __getattr__(self, name):
        return Example()

    def __call__(self, *_, **__):
        return Example()

    def __getitem__(self, key):
        return Example()

    def __iter__(self):
        return iter([Example(), Example()])

    def __floordiv__(self, other):
        return 7

    __sub__ = __mul__ = __truediv__ = __floordiv__


class Names(dict[str, object]):
    """The names in a module: its constants and what makes a text or an error; any other is an example."""

    def __init__(self, module):
        constants = {
            name: value for name, value in vars(module).items() if isinstance(value, str | int | float | tuple)
        }
        super().__init__({**constants, **KINDS, "Text": Text, "sentences": sentences, "__builtins__": {}})

    def __missing__(self, name):
        return Example()


def calls(*names):
    """The calls of functions and classes with these names, in all of the program."""
    for folder in FOLDERS:
        for file in sorted((ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
                    yield Site(str(file.relative_to(ROOT).with_suffix("")).replace("\\", "/"), node.lineno, node)


def made(site):
    """The error, notice or text that this call makes."""
    module = import_module(site.file.replace("/", "."))
    return eval(compile(ast.Expression(site.call), str(site), "eval"), Names(module))
