"""An argument that is empty, as a variable without a value in a script, is told: it stands for no file, word or folder."""

import argparse

import pytest

from translation.cli import main as cli

OPTIONS = (
    "library export 1 --out ?", "library again 1 --model ?", "library list --sort ?", "translate a.html ?", "translate a.html --out ?", "translate a.html --out=?",
    "translate a.html --model ?", "translate a.html --server ?", "translate a.html --format ?", "terms add padi rice --site ?", "words add padi --note ?",
    "words list --site ?", "sign-ins add a.example --user ?", "models available --index ?",
)  # fmt: skip


def commands(parser: argparse.ArgumentParser, before: str = "") -> dict[str, argparse.ArgumentParser]:
    """Every command and job that takes arguments, by its words."""
    found = {before: parser}
    for action in parser._subparsers._group_actions if parser._subparsers else ():
        assert isinstance(action.choices, dict)
        for name, below in action.choices.items():
            found |= commands(below, f"{before} {name}".strip())
    return found


def with_an_empty_argument() -> list[str]:
    """Each command that takes an argument, with an empty one."""
    return [
        f"{words} ?"
        for words, parser in commands(cli.parser()).items()
        if words and any(not one.option_strings and one.dest not in ("command", "job") for one in parser._actions)
    ]


@pytest.mark.parametrize("blank", ["", " "])
@pytest.mark.parametrize("line", [*OPTIONS, *with_an_empty_argument()])
def test_it_is_refused_before_anything_is_done(line, blank, capsys):
    with pytest.raises(SystemExit) as left:
        cli.main([word.replace("?", blank) for word in line.split()])
    assert left.value.code == 2
    said = capsys.readouterr().err
    assert "argument" in said
    assert said.startswith(f"usage: dwibaca {line.split()[0]}")  # of the command, not of the whole program
    assert "Traceback" not in said


def test_commands_are_found():
    assert {"library backup ?", "translate ?", "terms import ?", "lookup ?"} <= set(with_an_empty_argument())


def test_a_word_with_an_equals_sign_at_its_end_is_a_word(capsys):
    assert cli.main(["lookup", "padi="]) in (0, 1)
