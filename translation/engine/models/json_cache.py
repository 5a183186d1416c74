"""Small cached records: the last index, the state of a download, the speed of a model.

Best effort: an unreadable record counts as missing, and a failed write is ignored.
"""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from translation.disk.own_files import FOLDER, beside

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
    try:
        file.parent.mkdir(mode=FOLDER, parents=True, exist_ok=True)
        with beside(file) as part:
            with part.open("r+", encoding="utf-8") as opened:
                json.dump(dict(note), opened)
                opened.flush()
                os.fsync(opened.fileno())
            part.replace(file)
    except (OSError, ValueError):
        return False
    return True
