"""An argument that is empty, as a variable without a value in a script, is told: it stands for no file, word or folder."""

import argparse

import pytest

from translation.cli import main as cli

EMPTY = (
    "library backup ?", "library restore ?", "library import ?", "library export 1 --out ?", "library tag ? 1", "library search ?", "library again 1 --model ?",
    "library list --sort ?", "library show ?", "translate ?", "translate a.html ?", "translate a.html --out ?", "translate a.html --out=?", "translate a.html --model ?",
    "translate a.html --server ?", "translate a.html --format ?", "terms import ?", "terms export ?", "terms add ?", "terms add padi rice --site ?", "terms remove ?",
    "words export ?", "words add ?", "words add padi --note ?", "words list --site ?", "lookup ?", "sign-ins add ?", "sign-ins add a.example --user ?",
    "models install ?", "models add ?", "models use ?", "models check ?", "models remove ?", "models available --index ?", "models update ?", "words known ?", "words remove ?",
    "sign-ins forget ?", "sign-ins test ?",
)  # fmt: skip


def commands(parser: argparse.ArgumentParser, before: str = "") -> dict[str, argparse.ArgumentParser]:
    """Every command and job that takes arguments, by its words."""
    found = {before: parser}
    for action in parser._subparsers._group_actions if parser._subparsers else ():
        assert isinstance(action.choices, dict)
        for name, below in action.choices.items():
            found |= commands(below, f"{before} {name}".strip())
    return found


@pytest.mark.parametrize("blank", ["", " "])
@pytest.mark.parametrize("line", EMPTY)
def test_it_is_refused_before_anything_is_done(line, blank, capsys):
    with pytest.raises(SystemExit) as left:
        cli.main([word.replace("?", blank) for word in line.split()])
    assert left.value.code == 2
    said = capsys.readouterr().err
    assert "argument" in said
    assert "Traceback" not in said


def test_every_command_that_takes_a_text_is_among_them():
    taking = {
        words
        for words, parser in commands(cli.parser()).items()
        if any(
            action.option_strings == [] and action.dest not in ("command", "job", "help") for action in parser._actions
        )
    }
    tried = {words for words in taking if any(line.startswith(f"{words} ") for line in EMPTY)}
    numbers_alone = {"library star", "library delete", "library versions"}
    assert taking - tried - numbers_alone == set()


def test_a_word_with_an_equals_sign_at_its_end_is_a_word(capsys):
    assert cli.main(["lookup", "padi="]) in (0, 1)
