"""``dwibaca --register-browser`` and ``--unregister-browser``: the browsers whose extension may start the program."""

import argparse

from translation import paths
from translation.browser.registration import can_register, register, unregister
from translation.cli.terminal import DONE, FAILED, put, say


def add_arguments(top: argparse.ArgumentParser) -> None:
    """Add the options."""
    either = top.add_mutually_exclusive_group()
    either.add_argument(
        "--register-browser", action="store_true", help="let the extension in your browsers start this program"
    )
    either.add_argument("--unregister-browser", action="store_true", help="undo that")


def run(*, register: bool) -> int:
    """Do it, and print what was done; returns the exit code. Raises FileNotWritten."""
    if not can_register():
        say(
            "A Flatpak cannot reach the browsers' folders, and no browser can start it. "
            "Use the bookmarklet instead; the manual has it, on the page about browsers."
        )
        return FAILED
    return _register() if register else _unregister()


def _register() -> int:
    done = register()
    if not done:
        say("No browser was found in your home folder. Start the browser once, and try it again.")
        return FAILED
    for one in done:
        put(f"{one.browser}: {one.place}\n")
    put(f"The extension is in the folder “{paths.extension()}”; the manual says how to load it.\n")
    return DONE


def _unregister() -> int:
    for one in (done := unregister()):
        put(f"{one.browser}: removed {one.place}\n")
    if not done:
        put("There was nothing to remove.\n")
    return DONE
