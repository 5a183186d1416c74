"""Dwibaca: read Indonesian news side by side with English. The window, or the same jobs without one."""

import os
import sys
from collections.abc import Sequence

COMMANDS = ("translate", "models", "library", "sign-ins")


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says; the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given == ["--self-test"]:
        from gui.window import self_test

        return self_test.run()
    # Each face is imported only where it is wanted: the window should be there at once.
    if given and (given[0] in COMMANDS or given[0].startswith("-")):
        from translation.cli import main as cli

        return cli.main(given)
    if not has_display():
        from translation.cli import main as cli

        return cli.without_display(given)
    from gui.application import open_window

    return open_window(given)


def has_display() -> bool:
    """True if a window can be opened: on Linux something must say where."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    sys.exit(main())
