"""Small cached records: the last index, the state of a download, the speed of a model.

Best effort: an unreadable record counts as missing, and a failed write is ignored.
"""

import contextlib
import json
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from translation.own_files import FOLDER, locked

LARGEST = 10_000_000  # bytes


def read_note(file: Path) -> dict[str, Any]:
    """The content of a cached record; empty if it is missing or unreadable."""
    try:
        with file.open("rb") as opened:
            content = opened.read(LARGEST + 1)
        value = json.loads(content) if len(content) <= LARGEST else None
    except (OSError, ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def write_note(file: Path, note: Mapping[str, Any]) -> bool:
    """Write a record atomically; true if that succeeded."""
    beside = None
    try:
        file.parent.mkdir(mode=FOLDER, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f"{file.name}.", suffix=".part", dir=file.parent)
        beside = Path(name)
        with os.fdopen(handle, "w", encoding="utf-8") as opened, locked(beside):
            json.dump(dict(note), opened)
            opened.flush()
            os.fsync(opened.fileno())
        beside.replace(file)
    except (OSError, ValueError):
        if beside is not None:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)
        return False
    return True
