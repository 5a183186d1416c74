"""The program's own JSON files: settings and session. An unreadable file is never overwritten."""

import contextlib
import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from translation.disk.files import write_text
from translation.disk.own_files import private_folder
from translation.errors import FileNotRead, FileNotWritten
from translation.system_errors import reason_of
from translation.texts import Text

LARGEST = 10_000_000  # bytes
MOST_ASIDE = 100
GO_ON = Text("Dwibaca goes on as if there were none. Look into it if you miss something.")


def read_values(file: Path) -> dict[str, Any]:
    """The object in a JSON file; an empty one without a file.

    Raises FileNotRead. A file without a JSON object has then been renamed, as the error says, so that the next reading
    finds none; a file that the system refuses to read stays in place.
    """
    try:
        with file.open("rb") as opened:
            content = opened.read(LARGEST + 1)
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise FileNotRead(
            Text("“{file}” could not be read: {reason}.", file=file, reason=reason_of(error)),
            Text("Check that this account may read it."),
        ) from error
    try:
        values = json.loads(content.decode("utf-8-sig")) if len(content) <= LARGEST else None
    except (ValueError, RecursionError):
        values = None
    if not isinstance(values, dict):
        raise FileNotRead(
            Text("“{file}” is damaged. It was kept as “{name}”.", file=file, name=_set_aside(file).name), GO_ON
        )
    return values


def update_values(file: Path, change: Callable[[dict[str, Any]], Mapping[str, Any]], lost: Text) -> None:
    """Update the file atomically with the values that ``change`` returns for its content; other keys stay.

    Raises FileNotWritten with ``lost`` as its advice. A damaged file is renamed first.
    """
    try:
        held = read_values(file)
    except FileNotRead as error:
        if file.exists():
            raise FileNotWritten(error.happened, lost) from error
        held = {}
    values = {**held, **change(held)}
    if values == held:
        return
    with contextlib.suppress(OSError):  # what is wrong with the folder is told by the writing
        private_folder(file.parent)
    try:
        # A file that is only linked here, from a folder of settings kept elsewhere, is written there.
        write_text(Path(os.path.realpath(file)), json.dumps(values, indent=2) + "\n", private=True)
    except FileNotWritten as error:
        raise FileNotWritten(error.happened, lost) from error


def _set_aside(file: Path) -> Path:
    """The new place of a damaged file. Raises FileNotRead if it cannot be moved."""
    for number in range(1, MOST_ASIDE):
        aside = file.with_name(f"{file.stem}.damaged-{number}{file.suffix}")
        if aside.exists():
            continue
        try:
            return file.rename(aside)
        except OSError as error:
            raise FileNotRead(
                Text("“{file}” is damaged: {reason}.", file=file, reason=reason_of(error)),
                Text("Move it away yourself."),
            ) from error
    raise FileNotRead(
        Text("“{file}” is damaged, as {number} before it were.", file=file, number=MOST_ASIDE - 1),
        Text("Move them away yourself."),
    )
