"""Which face answers: the window, or the command line."""

import argparse

import pytest

import main
from translation.cli.main import parser


@pytest.fixture
def faces(monkeypatch):
    called = []
    monkeypatch.setattr("translation.cli.main.main", lambda arguments: called.append(("cli", arguments)) or 0)
    monkeypatch.setattr(
        "translation.cli.main.without_display", lambda arguments: called.append(("terminal", arguments)) or 0
    )
    monkeypatch.setattr("gui.application.open_window", lambda arguments: called.append(("window", arguments)) or 0)
    return called


@pytest.mark.parametrize("arguments", [["translate", "x"], ["models", "list"], ["-h"], ["--version"]])
def test_commands_go_to_the_command_line(faces, arguments):
    assert main.main(arguments) == 0
    assert faces == [("cli", arguments)]


def test_the_self_test_tries_the_window_too(monkeypatch):
    monkeypatch.setattr("gui.window.self_test.run", lambda: 7)
    assert main.main(["--self-test"]) == 7


@pytest.mark.parametrize("arguments", [[], ["https://a.example/"], ["./translate"], ["a.html", "b.html"]])
def test_everything_else_goes_to_the_window(faces, arguments):
    main.main(arguments)
    assert faces == [("window", arguments)]


def test_without_a_display_the_terminal_does_the_job(faces, monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    main.main(["a.html"])
    assert faces == [("terminal", ["a.html"])]


@pytest.mark.parametrize(
    ("word", "meant"), [("translat", "translate"), ("Libary", "library"), ("sign_ins", "sign-ins"), ("help", "")]
)
def test_a_mistyped_command_opens_nothing(faces, capsys, word, meant):
    assert main.main([word, "page.html"]) == 2
    assert faces == []
    said = capsys.readouterr().err
    assert f"“{word}” is no command" in said
    assert (f"Did you mean “{meant}”?" if meant else "The commands are translate, models,") in said


def test_a_file_without_an_ending_is_no_mistyped_command(faces, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "berita").write_text("Warga senang.")
    main.main(["berita"])
    assert faces == [("window", ["berita"])]


def test_each_command_that_there_is_can_be_given():
    """The commands are named in ``main``, too, which imports their parser only where one is wanted."""
    (commands,) = (action for action in parser()._actions if isinstance(action, argparse._SubParsersAction))
    assert set(main.COMMANDS) == set(commands.choices)
