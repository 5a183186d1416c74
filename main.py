"""Dwibaca: read Indonesian news side by side with English. The window, or the same jobs without one."""

import os
import re
import sys
from collections.abc import Sequence

from translation.browser.names import is_browser

COMMANDS = ("translate", "models", "library", "sign-ins", "terms", "lookup", "entries", "words", "follow", "notes")


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says; the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given == ["--self-test"]:
        from gui.window import self_test

        return self_test.run()
    if len(given) > 1 and given[0] == "--try-model":  # a package is tried in a process of its own
        from translation.engine.models import trial

        return trial.main(*given[1:])
    if is_browser(given):
        from translation.browser import native_host

        return native_host.main(given, has_display=has_display())
    # Each face is imported only where it is wanted: the window should be there at once.
    if given and (given[0] in COMMANDS or given[0].startswith("-")):
        from translation.cli import main as cli

        return cli.main(given)
    if given and (mistaken := mistyped(given[0])):
        print(mistaken, file=sys.stderr)
        return 2
    if not has_display():
        from translation.cli import main as cli

        return cli.without_display(given)
    from gui.application import open_window

    return open_window(given)


def mistyped(word: str) -> str:
    """The message for a first word that is not a command, file or address; ``""`` if it may be one."""
    if not re.fullmatch(r"[a-z][a-z_-]*", word, re.IGNORECASE) or os.path.lexists(word):
        return ""
    import difflib  # the window should be there at once

    word = word[:80]
    close = difflib.get_close_matches(word.lower(), COMMANDS, n=1)
    meant = f" Did you mean “{close[0]}”?" if close else f" The commands are {', '.join(COMMANDS)}."
    return f"“{word}” is no command, and there is no file of that name.{meant}"


def has_display() -> bool:
    """True if a window can be opened: on Linux something must say where."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    sys.exit(main())
