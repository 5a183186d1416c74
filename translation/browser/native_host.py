"""The program that a browser starts for its extension: it takes one page, and hands it to the window.

It starts the program with the page's file; that start hands over to the running window, or becomes the window.
"""

import contextlib
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO

from translation.browser.handed_pages import put_aside
from translation.browser.names import is_our_extension
from translation.browser.own_command import own_command
from translation.browser.receiver import NotTaken, Trouble, answer, receive

PATIENCE = 60.0  # seconds until the window has read the page
PAUSE = 0.05  # seconds between two looks
DONE, FAILED = 0, 1
Show = Callable[[Path], bool]


def main(arguments: Sequence[str], *, has_display: bool) -> int:
    """Serve the extension that started the program; the exit code."""
    return serve(arguments, sys.stdin.buffer, sys.stdout.buffer, show if has_display else None)


def serve(arguments: Sequence[str], incoming: BinaryIO, outgoing: BinaryIO, show_file: Show | None) -> int:
    """Take a page and show it with ``show_file``, which is ``None`` without a display; returns the exit code."""
    if not is_our_extension(arguments):
        return FAILED
    trouble: Trouble | None = None
    try:
        _hand_over(incoming, show_file)
    except NotTaken as error:
        trouble = error.trouble
    except MemoryError:
        trouble = Trouble.TOO_LARGE
    with contextlib.suppress(OSError, ValueError):  # the browser has gone
        answer(outgoing, trouble)
    return FAILED if trouble else DONE


def _hand_over(incoming: BinaryIO, show_file: Show | None) -> None:
    page = receive(incoming)
    if show_file is None:
        raise NotTaken(Trouble.NO_DISPLAY)
    try:
        file = put_aside(page)
    except OSError as error:
        raise NotTaken(Trouble.NOT_KEPT) from error
    try:
        if not show_file(file):
            raise NotTaken(Trouble.NOT_STARTED)
    finally:
        with contextlib.suppress(OSError):
            file.unlink(missing_ok=True)


def show(file: Path) -> bool:
    """Start the program with a page's file; true when the file was taken."""
    return shown_by([*own_command(), str(file)], file)


def shown_by(command: Sequence[str], file: Path, patience: float = PATIENCE) -> bool:
    """Run a command that lives on without us; true when it has taken the file."""
    options: dict[str, object] = {"start_new_session": True}
    if sys.platform == "win32":  # out of the job in which the browser ends its hosts
        flags = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_BREAKAWAY_FROM_JOB
        options = {"creationflags": flags | subprocess.CREATE_NO_WINDOW}
    # An executable of PyInstaller's that starts itself is another program, not a part of this one.
    environment = {**os.environ, "PYINSTALLER_RESET_ENVIRONMENT": "1"}
    nothing = subprocess.DEVNULL
    try:
        started = subprocess.Popen(  # noqa: S603 - our own program
            command,
            stdin=nothing,
            stdout=nothing,
            stderr=nothing,
            env=environment,
            **options,  # type: ignore[call-overload]
        )
    except OSError:
        return False
    end = time.monotonic() + patience
    while file.exists():
        if started.poll() or time.monotonic() > end:
            return not file.exists()
        time.sleep(PAUSE)
    return True
