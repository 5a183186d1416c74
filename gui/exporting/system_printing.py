"""Printing by the system: a PDF is handed to ``lp``, which CUPS has on Linux and macOS, so that its text stays text."""

import shutil
import subprocess
import sys

from translation.errors import NotPrinted
from translation.texts import Text

PATIENCE = 60.0  # seconds that ``lp`` may take to accept a document


def command() -> str:
    """The path of ``lp``; ``""`` where there is none."""
    return "" if sys.platform == "win32" else shutil.which("lp") or ""


def hand_over(
    data: bytes, *, printer: str = "", title: str = "", copies: int = 1, pages: str = "", paper: str = ""
) -> None:
    """Give a PDF to ``lp``: for the printer of this name, or the system's usual one; ``pages`` such as ``1-3,5``.

    Raises NotPrinted.
    """
    arguments = [command(), "-n", str(copies), "-t", title or "Dwibaca"]
    for option, value in (("-d", printer), ("-P", pages), ("-o", f"media={paper}" if paper else "")):
        arguments += [option, value] if value else []
    try:
        done = subprocess.run(  # noqa: S603 - a list, no shell; the title follows an option and is no option itself
            [*arguments, "-"], input=data, capture_output=True, timeout=PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NotPrinted(Text("The system's printing does not answer."), Text("Check that it is running.")) from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().rstrip(".")
        raise NotPrinted(
            Text("The system's printing says: {said}.", said=said), Text("Check the printer in the system's settings.")
        )
