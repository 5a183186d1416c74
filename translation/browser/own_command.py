"""How this program is started once more."""

import os
import sys

from translation import paths


def own_command() -> tuple[str, ...]:
    """The command that starts the program: its executable, or Python with its first file."""
    if getattr(sys, "frozen", False):
        return (os.environ.get("APPIMAGE") or sys.executable,)
    return (sys.executable, str(paths.resources().parent / "main.py"))
